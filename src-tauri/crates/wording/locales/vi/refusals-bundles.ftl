### Lời từ chối về gói dữ liệu.

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
err-exchange-wrong-purpose = { $purpose ->
    [up] Đây là gói phòng giao dịch gửi chi nhánh tỉnh, không dùng cho việc này.
    [down] Đây là gói chi nhánh tỉnh gửi phòng giao dịch, không dùng cho việc này.
    [receipt] Đây là biên nhận gói, không dùng cho việc này.
    [enrol] Đây là tệp đăng ký đơn vị, không dùng cho việc này.
   *[other] Tệp đúng là của Điểm Sáng nhưng không dùng cho việc này ({ $purpose }).
}
fix-exchange-wrong-purpose = Chọn đúng tệp: gói dữ liệu, biên nhận hay đăng ký đơn vị.
err-exchange-too-large = { $what ->
    [members] Gói dữ liệu có quá { $limit } tệp.
    [directory] Danh bạ có quá { $limit } đơn vị.
    [file] Tệp lớn quá { $limit } byte.
    [content] Nội dung gói dữ liệu lớn quá { $limit } byte.
    [ratio] Gói dữ liệu mở ra lớn bất thường, quá { $limit } byte.
   *[other] Một phần của gói dữ liệu lớn quá { $limit } byte ({ $what }).
}
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
err-exchange-bad-manifest = Bản kê của gói hoặc tệp đăng ký không đúng mẫu, ở mục { $field }.
fix-exchange-bad-manifest = Đề nghị đơn vị gửi lập lại tệp bằng chương trình Điểm Sáng.
err-exchange-bad-text = Tệp { $name } trong gói có dòng { $line } không đọc được ({ $why }).
fix-exchange-bad-text = Đề nghị đơn vị gửi lập gói mới bằng chương trình Điểm Sáng.
err-exchange-event-count = { $by ->
    [kinds] Bản kê ghi { $expected } sự kiện, nhưng cộng theo loại được { $found }.
   *[lines] Bản kê ghi { $expected } sự kiện, nhưng trong gói có { $found }.
}
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
err-exchange-bad-keys = { $part ->
    [secret] Khóa bí mật của đơn vị không đọc được.
    [sign] Khóa ký của đơn vị không đúng dạng.
   *[seal] Khóa niêm phong của đơn vị không đúng dạng.
}
fix-exchange-bad-keys = Báo chi nhánh tỉnh để đăng ký lại khóa.
err-exchange-bad-digest = Chuỗi kiểm tra không đúng dạng.
fix-exchange-bad-digest = Chép lại đủ 64 ký tự, gồm chữ số và các chữ từ a đến f.
err-exchange-own-card-missing = Danh bạ của chi nhánh tỉnh chưa có đơn vị này, hoặc có với khóa khác.
fix-exchange-own-card-missing = Gửi lại tệp đăng ký cho chi nhánh tỉnh rồi nhận danh bạ mới.

## Gói dữ liệu và sổ

err-nothing-to-send = Không có gì mới để gửi: bên nhận đã xác nhận đến sự kiện số { $through }.
fix-nothing-to-send = Xuất gói sau khi sổ có ghi chép mới.
err-receipt-of-another-past = Biên nhận xác nhận đến sự kiện số { $through }, nhưng không khớp với sổ này.
fix-receipt-of-another-past = Kiểm tra có chọn nhầm biên nhận không; nếu đúng, gọi cho bên nhận để đối chiếu trước khi gửi tiếp.
err-bundle-gap = Chưa nhận sự kiện số { $first } đến { $last } của { $office }; gói này là gói sau.
fix-bundle-gap = Nhận gói trước trước. Nếu gói trước bị mất, đề nghị { $office } xuất lại: gói mới có đủ phần chưa xác nhận.
err-bundle-of-another-epoch = Gói thuộc đời sổ { $epoch } của đơn vị gửi, khác đời sổ trong danh bạ.
fix-bundle-of-another-epoch = Hỏi đơn vị gửi có khôi phục sổ từ bản sao lưu không, rồi làm lại đăng ký trước khi nhận.
err-stream-forked = Sự kiện số { $seq } trong gói khác với sự kiện đã nhận trước: đơn vị gửi có hai bản ghi chép khác nhau.
fix-stream-forked = Tạm dừng nhận gói của đơn vị này. Hỏi họ có khôi phục sổ cũ hoặc ghi trên hai máy không, và báo chi nhánh tỉnh.
err-stream-frozen = Đang tạm dừng nhận gói của { $office } vì đã thấy hai bản ghi chép khác nhau.
fix-stream-frozen = Đối chiếu với { $office } và báo chi nhánh tỉnh trước khi nhận tiếp.
err-bundle-totals-differ = Số kiểm tra của gói không khớp ở mục { $total }: gói ghi { $stated }, tính lại được { $computed }.
fix-bundle-totals-differ = Sổ không thay đổi. Kiểm tra hai bên dùng cùng bản chương trình; nếu vẫn lệch, báo người phụ trách kèm hai con số này.
err-bundle-bad-event = Sự kiện số { $seq } trong gói không hợp lệ ({ $why }).
fix-bundle-bad-event = Sổ không thay đổi. Không dùng gói này; đề nghị đơn vị gửi kiểm tra sổ rồi lập gói mới.
err-province-known = Sổ này đã đăng ký với một chi nhánh tỉnh khác.
fix-province-known = Gọi điện cho tỉnh, đọc sáu chữ ở màn hình Trao đổi. Nếu tệp này không phải của tỉnh mình thì bỏ đi.
