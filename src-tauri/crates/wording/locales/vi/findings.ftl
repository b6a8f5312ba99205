### Điều thấy khi đọc tệp của ngân hàng. finding-<mã> nói thấy gì và lấy thế nào; dòng và cột nằm ở finding-where-…
### Số dòng là chữ, viết liền như trong Excel, không chấm hàng nghìn.

## Ở đâu, đã làm gì

finding-where-file = Cả tệp
finding-where-row = Dòng { $row }
finding-where-cell = Dòng { $row }, cột { $column }
finding-more = và { $count } trường hợp nữa
finding-action-kept = Giữ như trong tệp
finding-action-changed = Đã điều chỉnh
finding-action-skipped = Không lấy

## Cả tệp và các cột

finding-legacy-font = Tệp dùng phông chữ cũ { $font }; đã đổi sang Unicode.
finding-column-absent = Không có cột "{ $column }"; coi như cột trống.
finding-column-unknown = Chương trình không biết cột "{ $column }"; không đọc cột này.
finding-column-twice = Cột "{ $column }" có hai lần; chương trình không dùng cột này.
finding-amount-form-assumed = { $form ->
    [english] Số tiền dạng chữ như "{ $value }" có thể hiểu hai cách; đọc theo kiểu Anh, dấu phẩy chia hàng nghìn.
   *[vietnamese] Số tiền dạng chữ như "{ $value }" có thể hiểu hai cách; đọc theo kiểu Việt Nam, dấu chấm chia hàng nghìn.
}
finding-sheet-total-differs = Dòng "Tổng cộng" của tệp ghi { $stated } đ, cộng các khế ước được { $computed } đ.
finding-row-skipped = Dòng không có mã và số tiền: "{ $text }"; không đọc.

## Mã

finding-code-padded = Mã { $from } đã mất số 0 ở đầu; lấy là { $to }.
finding-contract-was-number = Số khế ước { $contract } là ô số, không phải ô chữ; vẫn đủ chữ số.
finding-book-was-number = Số sổ tiết kiệm là ô số; nếu số sổ có số 0 ở đầu thì đã mất.
finding-contract-beginning = Khế ước { $contract } không bắt đầu bằng 6600 hoặc 6000 như thường lệ.

## Ngày, số, chữ trong ô

finding-date-impossible = "{ $text }" không phải là ngày; để trống.
finding-closing-date-absent = Dòng không có ngày số liệu; lấy ngày chung của tệp.
finding-session-day-unknown = "{ $text }" không phải là ngày trong tháng; để trống ngày giao dịch.
finding-cell-error-ignored = Ô báo lỗi của Excel; coi như trống.
finding-total-recomputed = Tổng dư nợ ghi 0; lấy tổng trong hạn, quá hạn và khoanh là { $computed } đ.
finding-rate-absent = Món vay không có lãi suất; lấy là 0 %.
finding-effect-not-whole = Giá trị hiệu quả đầu tư "{ $text }" không phải số nguyên; lấy là 0.
finding-movement-negative = Số phát sinh trong tháng là số âm: { $amount } đ.
finding-name-absent = Khách hàng không có tên.

## Món vay

finding-status-unknown = Tình trạng "{ $text }" không phải OPEN hay CLOSE; coi là đang vay.
finding-closed-with-balance = Món vay đã CLOSE nhưng còn dư nợ.
finding-second-book = Khế ước { $contract } đã có ở dòng { $other_row }, dòng này là một sổ tiết kiệm khác; chỉ tính một món vay.
finding-row-repeated = Khế ước { $contract } đã có ở dòng { $other_row } với cùng sổ tiết kiệm; không tính lần nữa.
finding-contract-rows-differ = Khế ước { $contract } có chi tiết khác với dòng { $other_row }, số tiền giống nhau; lấy theo dòng { $other_row }.
finding-extension-contradicts = Các cột gia hạn mâu thuẫn: đến hạn { $due }, gia hạn đến { $extended }; lấy ngày muộn hơn.
finding-repaid-raised = Gốc đã trả ghi { $stated } đ, nhưng giải ngân trừ dư nợ là { $computed } đ; lấy số lớn hơn.
finding-movement-breaks = Phát sinh tháng của khế ước { $contract } không khớp: tính ngược, dư nợ tháng trước là { $before } đ.

## Tổ, địa bàn, khách hàng

finding-direct-loan-with-group = Món vay trực tiếp nhưng có mã tổ { $group }; bỏ mã tổ.
finding-loan-without-group = Món vay qua tổ nhưng không có mã tổ.
finding-village-without-commune = Thôn { $village } trên dòng không có mã xã; bỏ thôn.
finding-village-without-name = Thôn { $village } không có tên ở cả { $rows } dòng.
finding-names-differ = Mã { $code } có nhiều tên ở cột "{ $column }": { $names }; lấy tên gặp nhiều nhất.
finding-group-split = Tổ { $group } có món vay ở nhiều xã, nhiều hội hoặc nhiều ngày giao dịch; lấy theo phần nhiều.
finding-leaders-share-name = Các tổ { $groups } có tổ trưởng cùng tên { $leader }; vẫn là các tổ riêng.
finding-customer-in-several-groups = Khách hàng { $customer } còn dư nợ ở nhiều tổ: { $groups }; xếp vào tổ đầu tiên.

## Đối chiếu: hai con số phải bằng nhau

identity-outstanding = Tổng dư nợ = trong hạn + quá hạn + khoanh
identity-loans = Số món vay còn dư nợ
identity-borrowers = Số khách hàng còn dư nợ
identity-groups = Số tổ còn dư nợ
identity-lent-month = Cho vay trong tháng, không kể đảo khoản
identity-collected-month = Thu nợ trong tháng
identity-movement = Số khế ước có phát sinh tháng khớp
identity-sheet-total = Dòng "Tổng cộng" của tệp
identity-scope-office = Toàn đơn vị
identity-scope-commune = Xã { $code }
identity-scope-association = Hội { $code }
identity-scope-programme = Chương trình { $code }
identity-scope-group = Tổ { $code }
identity-scope-commune-none = Không ghi xã
identity-scope-association-none = Không ghi hội
identity-scope-group-none = Không qua tổ
identity-stated = Tệp ghi
identity-computed = Cộng lại
identity-holds = Khớp
identity-breaks = Lệch { $difference }

## Các chặng của một việc dài

stage-reading = Đang đọc tệp
stage-booking = Đang ghi sổ
stage-sealing = Đang lập gói và đọc lại
stage-opening = Đang mở gói
stage-importing = Đang nhận dữ liệu
stage-replaying = Đang dựng lại sổ từ nhật ký
stage-reckoning = Đang tính lãi từng món vay
stage-writing = Đang ghi tệp

## Bộ tệp khóa sổ tháng

finding-subtotal-skipped = Dòng cộng "{ $text }"; không đọc.
finding-column-total-differs = Dòng "Tổng cộng" của cột này ghi { $stated } đ, cộng các dòng được { $computed } đ.
finding-parts-differ = Tổng dư nợ ghi { $stated } đ, nhưng trong hạn, quá hạn và khoanh cộng lại được { $computed } đ; giữ cả hai.
finding-score-recomputed = Kết quả chấm điểm chưa được Excel tính; lấy tổng điểm các tiêu chí là { $computed }.
finding-score-not-calculated = Công thức của ô này chưa được Excel tính (ghi 0); để trống.
finding-score-unreadable = "{ $text }" không phải là điểm từ 0 đến 100; để trống.
finding-count-unreadable = "{ $text }" không phải là số đếm; để trống.
finding-group-repeated = Tổ { $group } đã có ở dòng { $other_row } với cùng số liệu; không tính lần nữa.
finding-unit-repeated = "{ $unit }" đã có ở dòng { $other_row } với cùng số liệu; không tính lần nữa.
finding-instalment-repeated = Kỳ trả nợ này của khế ước { $contract } đã có ở dòng { $other_row }; không tính lần nữa.
finding-no-date-stated = Báo cáo "{ $kind }" không ghi ngày số liệu; cần chọn ngày khi nạp.
