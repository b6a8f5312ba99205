### Lời từ chối: err-<mã> nói điều gì sai, fix-<mã> nói phải làm gì. Hai câu nhận cùng các giá trị.

## Số tiền, ngày, chữ đã gõ

err-bad-amount = "{ $text }" không phải là số tiền.
fix-bad-amount = Gõ số đồng nguyên, ví dụ 1500000 hoặc 1.500.000.
err-amount-has-fraction = "{ $text }" có phần lẻ của đồng.
fix-amount-has-fraction = Số tiền là số đồng nguyên: bỏ phần lẻ rồi gõ lại, ví dụ 1.500.000.
err-amount-too-large = Số tiền "{ $text }" vượt quá giới hạn của chương trình.
fix-amount-too-large = Kiểm tra xem có gõ thừa chữ số không.
err-amount-not-positive = Số tiền { $amount } đ phải lớn hơn 0.
fix-amount-not-positive = Gõ số tiền lớn hơn 0, hoặc bỏ trống nếu không thu.
err-bad-date = "{ $text }" không phải là ngày hợp lệ.
fix-bad-date = Gõ ngày, tháng, năm đủ tám chữ số, ví dụ 15092026 hoặc 15/09/2026.
err-bad-code = "{ $text }" không đúng dạng mã { $kind }.
fix-bad-code = Xem lại mã trên giấy tờ; mã phải đủ chữ số, kể cả các số 0 ở đầu.
err-text-too-long = Nội dung "{ $field }" dài quá { $limit } ký tự.
fix-text-too-long = Rút ngắn nội dung rồi lưu lại.
err-text-empty = Chưa nhập "{ $field }".
fix-text-empty = Nhập nội dung này rồi lưu lại.
err-unknown-language = Chương trình chưa có ngôn ngữ "{ $language }".
fix-unknown-language = Chọn vi (tiếng Việt) hoặc en (tiếng Anh).

## Đăng nhập, sổ dữ liệu

err-wrong-passphrase = Mật khẩu không đúng.
fix-wrong-passphrase = Gõ lại; xem phím Caps Lock và bộ gõ tiếng Việt (Unikey) có đang bật không.
err-weak-passphrase = Mật khẩu quá ngắn: cần ít nhất { $minimum } ký tự.
fix-weak-passphrase = Dùng một câu dễ nhớ gồm vài từ, không dùng ngày sinh hay số điện thoại.
err-no-passphrase = Chưa có mật khẩu.
fix-no-passphrase = Gõ mật khẩu, hoặc chỉ ra tệp có mật khẩu bằng --passphrase-file.
err-no-book = Trong thư mục { $path } chưa có sổ dữ liệu.
fix-no-book = Chọn đúng thư mục, hoặc lập sổ mới cho đơn vị.
err-book-exists = Trong thư mục { $path } đã có sổ dữ liệu.
fix-book-exists = Mở sổ đang có, hoặc chọn thư mục khác để lập sổ mới.
err-book-locked = Sổ dữ liệu đang được mở ở một cửa sổ hoặc chương trình khác.
fix-book-locked = Đóng cửa sổ kia rồi mở lại.
err-book-newer = Sổ dữ liệu thuộc phiên bản { $version }, mới hơn chương trình này.
fix-book-newer = Cài bản chương trình mới rồi mở lại. Sổ không bị thay đổi.
err-book-damaged = Sổ dữ liệu bị hỏng: { $detail }.
fix-book-damaged = Không ghi thêm vào sổ. Giữ nguyên tệp, khôi phục từ bản sao lưu và báo chi nhánh tỉnh.
err-not-signed-in = Chưa đăng nhập.
fix-not-signed-in = Đăng nhập rồi làm lại.
err-not-allowed = { $user } không có quyền làm việc này.
fix-not-allowed = Nhờ người được giao quyền, hoặc báo lãnh đạo phòng giao dịch.
err-wrong-office-kind = Việc này chỉ làm ở { $kind }.
fix-wrong-office-kind = Mở sổ dữ liệu của đúng đơn vị.

## Tìm không thấy, trùng lặp

err-unknown-office = Không có đơn vị { $office }.
fix-unknown-office = Kiểm tra lại mã đơn vị trong danh sách.
err-unknown-commune = Không có xã { $commune } trong sổ.
fix-unknown-commune = Kiểm tra lại mã xã, hoặc nạp báo cáo 31 có xã này.
err-unknown-group = Không có tổ { $group } trong sổ.
fix-unknown-group = Kiểm tra lại mã tổ (7 chữ số), hoặc nạp báo cáo 31 có tổ này.
err-unknown-borrower = Không có khách hàng { $borrower } trong sổ.
fix-unknown-borrower = Kiểm tra lại mã khách hàng (10 chữ số), hoặc nạp báo cáo 31 có khách hàng này.
err-unknown-loan = Không có khế ước { $loan } trong sổ.
fix-unknown-loan = Kiểm tra lại số khế ước (16 chữ số), hoặc nạp báo cáo 31 có món vay này.
err-unknown-savings-book = Không có sổ tiết kiệm { $book } trong sổ dữ liệu.
fix-unknown-savings-book = Kiểm tra lại số sổ, hoặc nạp báo cáo 31 có sổ này.
err-unknown-programme = Không có chương trình tín dụng { $programme }.
fix-unknown-programme = Kiểm tra lại mã chương trình trong danh sách.
err-unknown-receipt = Không có biên lai { $receipt }.
fix-unknown-receipt = Kiểm tra lại số và năm của biên lai.
err-duplicate-id = Mã { $id } đã có trong sổ.
fix-duplicate-id = Mở bản ghi đã có, hoặc dùng mã khác.
err-nothing-to-save = Chưa có số nào để lưu.
fix-nothing-to-save = Nhập ít nhất một số tiền rồi lưu lại.
err-already-reversed = Bút toán { $entry } đã được đảo trước đó.
fix-already-reversed = Xem bút toán đảo kèm theo; không cần đảo lần nữa.

## Tệp, máy tính, dừng giữa chừng

err-cancelled = Đã dừng theo yêu cầu.
fix-cancelled = Sổ dữ liệu không có gì thay đổi; có thể làm lại bất cứ lúc nào.
err-io = Không đọc hoặc ghi được { $path }.
fix-io = Kiểm tra tệp có đang mở ở chương trình khác, USB còn cắm và ổ đĩa còn trống, rồi thử lại.
err-file-missing = Không thấy tệp { $path }.
fix-file-missing = Chọn lại tệp; nếu tệp ở trên USB, kiểm tra USB đã cắm.
err-file-exists = Tệp { $path } đã có.
fix-file-exists = Chọn tên khác hoặc thư mục khác.
err-disk-full = Ổ đĩa chứa { $path } đã đầy.
fix-disk-full = Dọn bớt tệp trên ổ đĩa, hoặc chọn ổ đĩa khác, rồi thử lại.
err-fault = Chương trình gặp sự cố. Số sự cố: { $incident }.
fix-fault = Dữ liệu đã lưu vẫn nguyên vẹn. Thử lại; nếu vẫn gặp, báo người phụ trách kèm số sự cố { $incident }.

## Gói dữ liệu

err-exchange-not-a-bundle = Tệp này không phải là gói dữ liệu của Điểm Sáng.
fix-exchange-not-a-bundle = Chọn đúng tệp gói dữ liệu trên USB.
err-exchange-truncated = Gói dữ liệu bị thiếu phần cuối.
fix-exchange-truncated = Chép lại gói từ máy gửi, chờ chép xong mới rút USB. Sổ dữ liệu không thay đổi.
err-exchange-damaged = { $part ->
    [seal] Gói dữ liệu bị hỏng hoặc bị sửa: niêm phong không còn nguyên.
    [end] Gói dữ liệu bị sửa: có phần thừa ở cuối tệp.
   *[other] Gói dữ liệu bị hỏng, không mở được phần bên trong.
}
fix-exchange-damaged = Chép lại gói từ máy gửi. Nếu vẫn bị, đề nghị đơn vị gửi lập gói mới. Sổ dữ liệu không thay đổi.
err-exchange-wrong-recipient = Gói dữ liệu không gửi cho đơn vị này.
fix-exchange-wrong-recipient = Kiểm tra có chọn nhầm gói của đơn vị khác không; nếu đúng gói, đề nghị bên gửi lập lại cho đơn vị mình.
err-exchange-addressed-to-another = Gói dữ liệu gửi cho đơn vị { $to }, còn sổ này của đơn vị { $own }.
fix-exchange-addressed-to-another = Chuyển gói đến đúng đơn vị nhận.
err-exchange-unknown-sender = Đơn vị gửi { $from } chưa có trong danh bạ.
fix-exchange-unknown-sender = Làm đăng ký cho đơn vị gửi ở chi nhánh tỉnh, rồi nhận lại gói.
err-exchange-bad-signature = Chữ ký của đơn vị { $from } không khớp với nội dung gói.
fix-exchange-bad-signature = Không dùng gói này. Gọi cho đơn vị gửi và đề nghị lập gói mới.
err-exchange-key-mismatch = Gói của đơn vị { $from } ký bằng khóa { $found }, trong danh bạ là khóa { $expected }.
fix-exchange-key-mismatch = Không dùng gói này. Gọi cho đơn vị gửi để đối chiếu khóa.
err-exchange-newer-format = Gói dữ liệu có định dạng { $found }; chương trình này chỉ đọc đến { $known }.
fix-exchange-newer-format = Cài bản chương trình mới rồi nhận lại gói.
err-exchange-newer-schema = Gói dữ liệu do bản chương trình mới hơn lập (cấu trúc { $found }, ở đây là { $known }).
fix-exchange-newer-schema = Cài bản chương trình mới rồi nhận lại gói.
err-exchange-wrong-purpose = Tệp đúng là của Điểm Sáng nhưng không dùng cho việc này ({ $purpose }).
fix-exchange-wrong-purpose = Chọn đúng tệp: gói dữ liệu, biên nhận hay đăng ký đơn vị.
err-exchange-too-large = Gói dữ liệu vượt giới hạn { $limit } ({ $what }).
fix-exchange-too-large = Không dùng gói này. Hỏi lại đơn vị gửi; nếu gói thật quá lớn, lập nhiều gói nhỏ hơn.
err-exchange-bad-member-name = Trong gói có tệp mang tên không được phép: { $name }.
fix-exchange-bad-member-name = Không dùng gói này. Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-bad-member-kind = Trong gói, { $name } không phải là tệp thường.
fix-exchange-bad-member-kind = Không dùng gói này. Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-duplicate-member = Trong gói, tệp { $name } xuất hiện hai lần.
fix-exchange-duplicate-member = Không dùng gói này. Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-missing-member = Trong gói thiếu tệp { $name }.
fix-exchange-missing-member = Đề nghị đơn vị gửi lập gói mới.
err-exchange-extra-member = Trong gói có tệp { $name } không được kê khai.
fix-exchange-extra-member = Không dùng gói này. Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-hash-mismatch = Nội dung tệp { $name } trong gói đã bị thay đổi.
fix-exchange-hash-mismatch = Chép lại gói từ máy gửi. Nếu vẫn bị, đề nghị đơn vị gửi lập gói mới.
err-exchange-bad-manifest = Bản kê của gói không đúng mẫu, ở mục { $field }.
fix-exchange-bad-manifest = Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-bad-text = Tệp { $name } trong gói có dòng { $line } không đọc được ({ $why }).
fix-exchange-bad-text = Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-event-count = Gói kê khai { $expected } sự kiện nhưng có { $found } ({ $by }).
fix-exchange-event-count = Đề nghị đơn vị gửi lập gói mới.
err-exchange-read-back-differs = Đọc lại { $path } thấy khác với nội dung vừa ghi.
fix-exchange-read-back-differs = USB hoặc ổ đĩa có thể bị hỏng: dùng USB khác rồi xuất lại.
err-exchange-cancelled = Đã dừng theo yêu cầu.
fix-exchange-cancelled = Không có gì thay đổi; có thể làm lại bất cứ lúc nào.
err-exchange-io = { $kind ->
    [storage-full] Không còn chỗ trống để ghi { $path }.
    [not-found] Không thấy { $path }.
    [permission-denied] Máy không cho phép đọc hoặc ghi { $path }.
    [read-only] Không ghi được { $path }: USB hoặc thư mục chỉ cho đọc.
   *[other] Không đọc hoặc ghi được { $path } (mã lỗi của máy: { $os }).
}
fix-exchange-io = { $kind ->
    [storage-full] Dọn bớt tệp hoặc dùng USB khác, rồi thử lại.
    [read-only] Mở khóa chống ghi của USB hoặc dùng USB khác, rồi thử lại.
   *[other] Kiểm tra USB còn cắm và thư mục đã chọn, rồi thử lại.
}
err-exchange-no-randomness = Máy không tạo được số ngẫu nhiên nên gói chưa được ký.
fix-exchange-no-randomness = Khởi động lại máy rồi thử lại.
err-exchange-bad-keys = Khóa của đơn vị không dùng được ({ $part }).
fix-exchange-bad-keys = Báo chi nhánh tỉnh để đăng ký lại khóa.
err-exchange-bad-digest = Chuỗi kiểm tra không đúng dạng.
fix-exchange-bad-digest = Chép lại đủ 64 ký tự, gồm chữ số và các chữ từ a đến f.
err-exchange-own-card-missing = Danh bạ của chi nhánh tỉnh chưa có đơn vị này, hoặc có với khóa khác.
fix-exchange-own-card-missing = Gửi lại tệp đăng ký cho chi nhánh tỉnh rồi nhận danh bạ mới.
