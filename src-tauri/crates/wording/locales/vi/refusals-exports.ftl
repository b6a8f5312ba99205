### Lời từ chối về báo cáo của ngân hàng, đối chiếu và so sánh.

## Tệp báo cáo: cả tệp

err-not-a-workbook = { $found ->
    [empty] Tệp trống, không có gì bên trong.
    [pdf] Đây là tệp PDF, không phải tệp Excel.
    [word] Đây là tệp Word, không phải tệp Excel.
    [html] Đây là trang web được đặt tên như tệp Excel.
    [xml] Đây là tệp XML, không phải tệp Excel .xlsx hay .xls.
    [text] Đây là tệp chữ (CSV, TXT), không phải tệp Excel.
    [archive] Đây là tệp nén, không phải tệp Excel.
    [opendocument] Đây là tệp LibreOffice (.ods), không phải tệp Excel.
    [excel-binary] Đây là tệp Excel dạng .xlsb; chương trình chỉ đọc .xlsx và .xls.
    [excel-95] Đây là tệp Excel đời 95 trở về trước; chương trình chỉ đọc .xlsx và .xls từ đời 97.
   *[unknown] Đây không phải là tệp Excel.
}
fix-not-a-workbook = { $found ->
    [empty] Xuất lại báo cáo từ hệ thống, hoặc chép lại tệp rồi nạp lại.
    [archive] Giải nén, rồi chọn tệp .xlsx hoặc .xls ở bên trong.
   *[other] Mở tệp bằng Excel, lưu dạng .xlsx rồi nạp lại; hoặc chọn đúng tệp xuất từ hệ thống.
}
err-damaged-workbook = Tệp Excel bị hỏng hoặc chép chưa hết.
fix-damaged-workbook = Chép lại hoặc xuất lại báo cáo. Nếu Excel vẫn mở được tệp, lưu lại dạng .xlsx rồi nạp.
err-password-protected = Tệp Excel có đặt mật khẩu mở.
fix-password-protected = Mở tệp bằng Excel, bỏ mật khẩu, lưu dạng .xlsx rồi nạp lại.
err-has-macros = Tệp Excel có macro. Báo cáo xuất từ hệ thống không bao giờ có macro.
fix-has-macros = Không mở tệp này. Xuất lại báo cáo từ hệ thống, hoặc hỏi người đưa tệp.
err-file-too-big = Tệp có { $bytes } byte, quá giới hạn { $limit } byte.
fix-file-too-big = Kiểm tra có chọn nhầm tệp không. Báo cáo 31 của một PGD chỉ vài chục MB: xóa các trang thừa rồi lưu lại.
err-unpacked-too-big = Tệp mở ra có { $bytes } byte, quá giới hạn { $limit } byte.
fix-unpacked-too-big = Không mở tệp này nếu không rõ nguồn. Xuất lại báo cáo từ hệ thống rồi nạp.
err-workbook-too-large = Tệp lớn quá { $limit_mb } MB.
fix-workbook-too-large = Kiểm tra có chọn nhầm tệp không. Nếu đúng báo cáo 31, xóa các trang thừa rồi lưu lại.
err-too-many-rows = Trang có { $rows } dòng, quá giới hạn { $limit } dòng.
fix-too-many-rows = Mỗi lần nạp báo cáo của một PGD. Nếu tệp đúng, xóa các dòng trống ở cuối trang rồi lưu lại.
err-too-many-columns = Trang có quá { $limit } cột.
fix-too-many-columns = Báo cáo 31 có 175 cột: xóa các cột thừa bên phải, lưu tệp rồi nạp lại.
err-too-many-sheets = Tệp có quá { $limit } trang.
fix-too-many-sheets = Chỉ giữ lại trang BCQUERY, lưu tệp rồi nạp lại.
err-unknown-export = Không nhận ra đây là báo cáo nào. Các tên cột thấy được: { $columns }
fix-unknown-export = Nạp báo cáo 31 (Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu), giữ nguyên dòng tên cột.
err-missing-column = Trang { $sheet }, dòng tên cột { $row }: thiếu cột { $columns }.
fix-missing-column = Xuất lại báo cáo với đủ các cột, hoặc sửa lại tên cột cho đúng, rồi nạp lại.
err-repeated-column = Cột "{ $column }" có hai lần ở dòng tên cột { $row }.
fix-repeated-column = Xóa hoặc đổi tên cột thừa trong Excel, lưu tệp rồi nạp lại.
err-several-sheets = Tệp có nhiều trang cùng là báo cáo: { $sheets }.
fix-several-sheets = Chỉ giữ lại một trang, lưu thành tệp riêng rồi nạp; các trang khác nạp từng tệp.
err-no-rows = Báo cáo không có dòng số liệu nào.
fix-no-rows = Xem lại PGD và kỳ số liệu khi xuất báo cáo, rồi xuất lại.

## Tệp báo cáo: dòng và ô

err-lost-digits = Dòng { $row }, cột "{ $column }": mã "{ $value }" đã bị Excel đổi thành số và mất chữ số.
fix-lost-digits = Không sửa tay. Xuất lại báo cáo từ hệ thống và nạp thẳng tệp đó, không lưu lại bằng Excel.
err-not-a-code = Dòng { $row }, cột "{ $column }": "{ $value }" không đúng dạng của mã này.
fix-not-a-code = Sửa lại trong tệp cho đủ chữ số: mã PGD và mã xã 6, mã thôn 8, mã tổ 7, mã khách hàng 10, số khế ước 16, ĐVUT và chương trình 2.
err-missing-code = Dòng { $row } chưa có "{ $column }".
fix-missing-code = Xem lại dòng này trong hệ thống, xuất lại báo cáo rồi nạp.
err-no-office-code = Không dòng nào có "{ $column }".
fix-no-office-code = Xuất lại báo cáo của một PGD, giữ nguyên cột này, rồi nạp.
err-mixed-amounts = Tệp ghi số tiền theo hai kiểu: dòng { $row } ghi "{ $value }", dòng { $other_row } ghi "{ $other_value }".
fix-mixed-amounts = Sửa các số tiền về cùng một kiểu (1.234.567 hoặc 1,234,567), hoặc xuất lại báo cáo, rồi nạp lại.
err-not-an-amount = Dòng { $row }, cột "{ $column }": "{ $value }" không phải là số tiền.
fix-not-an-amount = Sửa ô này thành số, lưu tệp rồi nạp lại.
err-fraction-of-dong = Dòng { $row }, cột "{ $column }": số tiền { $value } có phần lẻ của đồng.
fix-fraction-of-dong = Xem lại số này trong hệ thống; sửa thành số đồng nguyên rồi nạp lại.
err-amount-too-big = Dòng { $row }, cột "{ $column }": số tiền { $value } vượt quá giới hạn của chương trình.
fix-amount-too-big = Kiểm tra xem ô này có thừa chữ số không, sửa lại rồi nạp.
err-sum-too-big = Tổng các số tiền vượt quá giới hạn của chương trình.
fix-sum-too-big = Kiểm tra xem có số tiền nào thừa chữ số không, sửa lại rồi làm lại.
err-negative-balance = Dòng { $row }, cột "{ $column }": số dư { $value } đ nhỏ hơn 0.
fix-negative-balance = Xem lại số này trong hệ thống; xuất lại báo cáo khi số đã đúng.
err-total-differs = Dòng { $row }, cột "{ $column }" ghi { $stated } đ, nhưng trong hạn + quá hạn + khoanh là { $computed } đ. Có { $count } dòng lệch như vậy: { $rows }.
fix-total-differs = Xem tệp có bị sửa tay hoặc lệch cột không; xuất lại báo cáo từ hệ thống rồi nạp.
err-not-a-rate = Dòng { $row }, cột "{ $column }": "{ $value }" không phải là lãi suất năm từ 0 đến 100 %.
fix-not-a-rate = Sửa lãi suất của món vay này cho đúng, ví dụ 6,6, rồi nạp lại.
err-cell-error = Dòng { $row }, cột "{ $column }": ô báo lỗi của Excel (như #N/A, #REF!).
fix-cell-error = Xuất lại báo cáo từ hệ thống; hoặc gõ lại giá trị đúng vào ô này rồi nạp lại.
err-row-without-code = Dòng { $row } có số tiền nhưng không có mã khách hàng, số khế ước hay sổ tiết kiệm. Chữ đầu dòng: "{ $text }"
fix-row-without-code = Nếu là dòng cộng do người dùng thêm, xóa dòng đó; nếu là khách hàng, xuất lại báo cáo để có đủ mã.
err-control-character = Dòng { $row }, cột "{ $column }": ô có ký tự điều khiển không đọc được.
fix-control-character = Gõ lại ô này trong Excel, hoặc xuất lại báo cáo, rồi nạp lại.
err-contract-conflict = Khế ước { $contract } ở dòng { $other_row } và dòng { $row } khác nhau ở cột "{ $column }".
fix-contract-conflict = Xem lại khế ước này trong hệ thống; xuất lại báo cáo để hai dòng giống nhau rồi nạp.
err-book-conflict = Sổ tiết kiệm { $book } ở dòng { $other_row } và dòng { $row } khác nhau ở cột "{ $column }".
fix-book-conflict = Xem lại sổ tiết kiệm này trong hệ thống, xuất lại báo cáo rồi nạp.
err-balance-without-book = Dòng { $row } có tiền gửi { $value } đ nhưng không có số sổ ở cột "{ $column }".
fix-balance-without-book = Xem số sổ tiết kiệm của khách hàng trong hệ thống, xuất lại báo cáo rồi nạp.

## Kỳ số liệu, đơn vị trong tệp

err-bad-closing-date = Dòng { $row }, cột "{ $column }": "{ $value }" không phải là ngày.
fix-bad-closing-date = Sửa thành ngày của kỳ số liệu, ví dụ 31/12/2025, rồi nạp lại.
err-no-closing-date = Không dòng nào có ngày số liệu.
fix-no-closing-date = Xuất lại báo cáo 31 có cột "Ngày số liệu".
err-mixed-dates = Tệp có hai kỳ số liệu: { $other_date } ở dòng { $other_row }, { $date } ở dòng { $row } (cột "{ $column }").
fix-mixed-dates = Tách mỗi kỳ số liệu ra một tệp, hoặc xuất lại từng kỳ, rồi nạp từng tệp.
err-mixed-offices = Tệp có hai PGD: { $other_office } ở dòng { $other_row }, { $office } ở dòng { $row } (cột "{ $column }").
fix-mixed-offices = Xuất báo cáo riêng cho từng PGD, rồi nạp tệp của PGD mình.
err-export-of-another-office = Báo cáo của PGD { $found }, còn sổ dữ liệu này của PGD { $own }.
fix-export-of-another-office = Chọn đúng tệp của đơn vị mình, hoặc mở sổ dữ liệu của PGD { $found }.
err-closing-in-future = Kỳ số liệu { $date } là ngày chưa đến.
fix-closing-in-future = Xem lại ngày của máy tính và cột "Ngày số liệu" trong tệp.
err-closing-differs = Sổ đã mở bằng kỳ số liệu { $opening }; tệp này cũng của ngày { $date } nhưng số liệu khác.
fix-closing-differs = So lại hai tệp xem tệp nào đúng. Sổ không thay đổi; số đã ghi không bị ghi đè.
err-adopt-later-steps = Khế ước { $loan }: bước số { $event } ghi sau ngày số liệu không khớp được với số của ngân hàng.
fix-adopt-later-steps = Đảo bước số { $event } (và các bước sau nó) của khế ước này rồi nhận số liệu lại; chưa có gì bị thay đổi.
err-adopt-later-savings = Sổ tiết kiệm { $book }: tiền đã rút sau ngày số liệu nhiều hơn số ngân hàng có.
fix-adopt-later-savings = Đảo lần rút hoặc tất toán sau cùng của sổ này rồi nhận số liệu lại; chưa có gì bị thay đổi.
err-closing-adopted = Kỳ số liệu { $date } không sau kỳ mà sổ đang lấy số dư.
fix-closing-adopted = Nạp kỳ mới hơn để nhận số dư; kỳ cũ hơn chỉ giữ để so sánh, trước khi sổ nhận kỳ mới.
err-book-changed = Sổ dữ liệu đã thay đổi từ lúc xem tệp.
fix-book-changed = Chọn lại tệp để xem lại, rồi ghi sổ.
err-no-export = Chưa có báo cáo nào được đọc để ghi sổ.
fix-no-export = Chọn tệp báo cáo 31, xem kết quả kiểm tra, rồi ghi sổ.
err-no-closing = Sổ chưa có kỳ số liệu mở đầu.
fix-no-closing = Nạp báo cáo 31 của kỳ gần nhất trước khi thu.
err-day-before-book = Ngày { $day } ở trước ngày mở sổ { $opening }.
fix-day-before-book = Chọn ngày từ { $opening } trở đi.
err-rule-missing = Trong sổ chưa có quy định "{ $rule }" cho ngày này.
fix-rule-missing = Báo người phụ trách để bổ sung quy định vào sổ.
err-unknown-list = Không có danh sách "{ $list }".
fix-unknown-list = Chọn một trong: loans, borrowers, groups, inactive, overdue, frozen.

## In danh sách

err-listing-columns-out-of-range = Danh sách có { $count } cột; cần từ 1 đến { $limit } cột.
fix-listing-columns-out-of-range = Chọn lại các cột rồi in.
err-listing-rows-too-many = Danh sách có { $count } dòng, nhiều hơn { $limit } dòng.
fix-listing-rows-too-many = Lọc bớt, ví dụ theo xã hoặc theo tổ, rồi in từng phần.
err-listing-notes-too-many = Danh sách có { $count } dòng ghi chú, nhiều hơn { $limit } dòng.
fix-listing-notes-too-many = Bớt ghi chú rồi in lại.
err-listing-signers-out-of-range = Có { $count } chức danh ký; cần từ 1 đến { $limit }.
fix-listing-signers-out-of-range = Chọn lại các chức danh ký, hoặc in không có phần ký.
err-listing-text-too-long = Nội dung "{ $text }…" dài quá { $limit } ký tự.
fix-listing-text-too-long = Rút ngắn nội dung này rồi in lại.
err-listing-column-unusable = Cột "{ $column }" không dùng được: cột đầu, cột chữ, cột ngày và cột tỷ lệ không cộng được; tỷ lệ có nhiều nhất { $limit } số lẻ.
fix-listing-column-unusable = Báo người phụ trách mẫu biểu.
err-listing-row-uneven = Dòng { $row } không có đủ ô theo các cột.
fix-listing-row-uneven = Báo người phụ trách mẫu biểu.
err-listing-cell-not-of-its-kind = Dòng { $row }, cột "{ $column }": nội dung không đúng loại của cột.
fix-listing-cell-not-of-its-kind = Báo người phụ trách mẫu biểu.
err-listing-sum-too-large = Tổng của cột "{ $column }" quá lớn, không cộng được.
fix-listing-sum-too-large = Tìm dòng có số tiền sai trong cột này, sửa rồi in lại.

err-listing-too-long-for-paper = Danh sách có { $count } dòng; với các cột này chỉ in được { $limit } dòng.
fix-listing-too-long-for-paper = Lọc bớt, ví dụ theo xã hoặc theo tổ, rồi in từng phần; hoặc xuất ra tệp Excel.
err-listing-too-wide = Các cột cần nhiều chỗ hơn khổ giấy A4, kể cả với cỡ chữ nhỏ nhất.
fix-listing-too-wide = Bớt cột, hoặc in khổ ngang.
err-listing-not-typeset = Không dàn được trang in.
fix-listing-not-typeset = Xuất danh sách ra tệp Excel rồi in từ đó, và báo người phụ trách phần mềm.

## Ghi tệp Excel

err-workbook-without-sheets = Không có trang nào để ghi ra tệp Excel.
fix-workbook-without-sheets = Chọn ít nhất một bảng rồi xuất lại.
err-workbook-sheet-name-bad = Tên trang "{ $sheet }" không dùng được trong Excel.
fix-workbook-sheet-name-bad = Đặt tên từ 1 đến 31 ký tự, không trùng nhau, không có các dấu [ ] : * ? / \
err-workbook-title-misplaced = Trang { $sheet }: tiêu đề không nằm trên dòng tên cột.
fix-workbook-title-misplaced = Báo người phụ trách mẫu biểu.
err-workbook-rows-too-many = Trang { $sheet } có quá { $limit } dòng, Excel không chứa được.
fix-workbook-rows-too-many = Lọc bớt dữ liệu hoặc xuất thành nhiều tệp.
err-workbook-columns-too-many = Trang { $sheet } có quá { $limit } cột, Excel không chứa được.
fix-workbook-columns-too-many = Chọn bớt cột rồi xuất lại.
err-workbook-text-too-long = Trang { $sheet }, dòng { $row }, cột thứ { $column }: nội dung dài quá { $limit } ký tự của một ô Excel.
fix-workbook-text-too-long = Rút ngắn nội dung này rồi xuất lại.
err-workbook-number-too-long = Trang { $sheet }, dòng { $row }, cột thứ { $column }: số quá dài, Excel sẽ làm mất chữ số.
fix-workbook-number-too-long = Kiểm tra lại số này; xuất ra CSV nếu cần giữ đủ chữ số.
err-workbook-date-too-early = Trang { $sheet }, dòng { $row }, cột thứ { $column }: Excel không ghi được ngày { $date }, trước năm 1900.
fix-workbook-date-too-early = Kiểm tra lại ngày này trong sổ rồi xuất lại.
err-workbook-not-written = Không ghi được tệp Excel.
fix-workbook-not-written = Kiểm tra tệp có đang mở trong Excel, USB còn cắm và ổ đĩa còn trống, rồi thử lại.

## Bộ tệp khóa sổ tháng

err-unknown-source = Không nhận ra đây là báo cáo nào. Các tên cột thấy được: { $columns }. Các báo cáo đọc được: { $kinds }.
fix-unknown-source = Nạp một trong các báo cáo đọc được, giữ nguyên dòng tên cột.
err-unclear-export = Trang { $sheet }, dòng { $row }: các cột giống nhau với nhiều báo cáo: { $kinds }.
fix-unclear-export = Xuất lại báo cáo từ hệ thống, mỗi báo cáo một tệp, không ghép cột, rồi nạp lại.
err-unit-not-stated = Dòng tên cột { $row }: phía trên không ghi đơn vị tính.
fix-unit-not-stated = Ghi một dòng phía trên tên cột, ví dụ "Đơn vị tính: triệu đồng", đúng như báo cáo gốc, rồi nạp lại.
err-unit-unclear = Dòng { $row } ghi "{ $stated }", trái với đơn vị tính ở một dòng trên.
fix-unit-unclear = Chỉ để một dòng đơn vị tính, đúng như báo cáo gốc, rồi nạp lại.
err-dimension-not-stated = Dòng tên cột { $row } không có cột xã, hội hay chương trình.
fix-dimension-not-stated = Xuất lại báo cáo với cột tên xã, tên ĐVUT hoặc tên chương trình rồi nạp.
err-dimension-unclear = Dòng tên cột { $row } có cột của nhiều loại đơn vị: { $columns }.
fix-dimension-unclear = Xuất báo cáo theo xã, theo hội hoặc theo chương trình, mỗi cách một tệp, rồi nạp lại.
err-amount-form-unclear = Dòng { $row }: số tiền dạng chữ "{ $value }" có thể hiểu hai cách, lệch nhau nghìn lần.
fix-amount-form-unclear = Đổi các ô số tiền thành ô số, hoặc xuất lại báo cáo, rồi nạp lại.
err-group-conflict = Tổ { $group } ở dòng { $other_row } và dòng { $row } khác nhau ở cột "{ $column }".
fix-group-conflict = Xem lại tổ này trong hệ thống; xuất lại báo cáo để hai dòng giống nhau rồi nạp.
err-unit-conflict = "{ $unit }" ở dòng { $other_row } và dòng { $row } khác nhau ở cột "{ $column }".
fix-unit-conflict = Mỗi đơn vị chỉ có một dòng; bỏ dòng cộng dồn hoặc xuất lại báo cáo rồi nạp.
err-missing-date = Dòng { $row }, cột "{ $column }": "{ $value }" không phải là ngày.
fix-missing-date = Xem lại ngày này trong hệ thống, xuất lại báo cáo rồi nạp.
err-date-needed = Tệp { $file } không ghi ngày số liệu.
fix-date-needed = Chọn ngày số liệu của tệp rồi nạp lại.
err-source-twice = Hai tệp cùng một báo cáo, cùng ngày { $date } nhưng số liệu khác nhau; tệp kia là { $other }.
fix-source-twice = Chỉ nạp tệp đúng.
err-no-such-source = Chưa nạp báo cáo này cho ngày { $date }.
fix-no-such-source = Xem bảng bộ số liệu rồi chọn một tệp đã nạp.
err-source-opens-book = Báo cáo 31 ngày { $date } là số dư đầu của sổ, không rút được.
fix-source-opens-book = Giữ nguyên; chỉ rút được các kỳ nạp sau chưa nhận vào sổ.
err-amount-and-parts = Vừa nhập tổng số tiền, vừa nhập từng phần cho khế ước { $loan }.
fix-amount-and-parts = Chỉ nhập một trong hai: tổng số tiền, hoặc lãi và gốc riêng.

## Đối chiếu với kỳ số liệu sau

err-no-such-closing = Sổ chưa có kỳ số liệu { $date }.
fix-no-such-closing = Nạp báo cáo 31 của kỳ đó trước, hoặc chọn kỳ đã nạp.
err-no-later-closing = Chưa có kỳ số liệu nào sau kỳ mà sổ đang lấy số dư.
fix-no-later-closing = Nạp báo cáo 31 của kỳ mới rồi đối chiếu.
err-closing-superseded = Kỳ số liệu { $date } không sau kỳ { $base } mà sổ đang lấy số dư.
fix-closing-superseded = Chọn kỳ sau ngày { $base }.

## So sánh kỳ, chỉ tiêu

err-no-closing-kept = Sổ chưa có kỳ số liệu nào.
fix-no-closing-kept = Nạp báo cáo 31 trước.
err-closings-out-of-order = Kỳ { $from } không trước kỳ { $to }.
fix-closings-out-of-order = Chọn kỳ so sánh trước kỳ { $to }.
err-unknown-measure = Không có danh sách chỉ tiêu "{ $measure }".
fix-unknown-measure = Xem tên ở cột Danh sách của bảng chỉ tiêu.
err-earlier-closing-missing = Chỉ tiêu "{ $measure }" so hai kỳ số liệu, chưa có kỳ trước.
fix-earlier-closing-missing = Chọn thêm một kỳ số liệu trước đó.
