### Lời từ chối: err-<mã> nói điều gì sai, fix-<mã> nói phải làm gì. Hai câu nhận cùng các giá trị.

## Số tiền, ngày, chữ đã gõ

err-bad-amount = "{ $text }" không phải là số tiền.
fix-bad-amount = Gõ số đồng nguyên, ví dụ 1500000 hoặc 1.500.000.
err-amount-has-fraction = "{ $text }" có phần lẻ của đồng.
fix-amount-has-fraction = Số tiền là số đồng nguyên: bỏ phần lẻ rồi gõ lại, ví dụ 1.500.000.
err-amount-too-large = Số tiền vượt quá giới hạn của chương trình: "{ $text }".
fix-amount-too-large = Kiểm tra xem có gõ thừa chữ số không.
err-amount-not-positive = Số tiền { $amount } đ phải lớn hơn 0.
fix-amount-not-positive = Gõ số tiền lớn hơn 0, hoặc bỏ trống nếu không thu.
err-bad-date = "{ $text }" không phải là ngày hợp lệ.
fix-bad-date = Gõ ngày, tháng, năm đủ tám chữ số, ví dụ 15092026 hoặc 15/09/2026.
err-bad-code = { $kind ->
    [node] "{ $text }" không phải là số hiệu đơn vị.
    [office] "{ $text }" không đúng dạng mã đơn vị của ngân hàng.
    [office-kind] "{ $text }" không phải là một loại đơn vị.
    [request] "{ $text }" không phải là mã của một lần ghi.
    [contract] "{ $text }" không phải là số khế ước.
    [book] "{ $text }" không phải là số sổ tiết kiệm.
    [rate] "{ $text }" không phải là lãi suất năm.
    [household-class] "{ $text }" không phải là một loại hộ.
    [guard] "{ $text }" không phải là tên một điều kiện.
    [session-day] "{ $text }" không phải là ngày giao dịch trong tháng.
    [source] "{ $text }" không phải là tên một báo cáo của bộ số liệu.
    [dimension] "{ $text }" không phải là một loại đơn vị đối chiếu.
    [measure] "{ $text }" không phải là tên một chỉ tiêu đối chiếu.
   *[other] "{ $text }" không đúng dạng mã { $kind }.
}
fix-bad-code = { $kind ->
    [node] Gõ số hiệu do chi nhánh tỉnh cấp, từ 1 đến 8191.
    [office] Gõ đủ 6 chữ số, kể cả các số 0 ở đầu.
    [office-kind] Chọn phòng giao dịch (branch) hoặc chi nhánh tỉnh (province).
    [request] Làm lại việc này từ đầu.
    [contract] Gõ đủ 16 chữ số của số khế ước.
    [book] Gõ số sổ như ngân hàng cấp: chữ và số, không quá 20 ký tự.
    [rate] Gõ phần trăm năm từ 0 đến 100, dùng dấu chấm, ví dụ 6.24.
    [household-class] Chọn poor (hộ nghèo), near-poor (cận nghèo), newly-escaped (mới thoát nghèo) hoặc other (khác).
    [guard] Chọn đúng tên điều kiện trong bảng kiểm tra của món vay.
    [session-day] Gõ ngày từ 1 đến 31.
    [source] Chọn một báo cáo trong bảng bộ số liệu.
    [dimension] Chọn office, commune, association, programme hoặc group.
    [measure] Chọn chỉ tiêu như bảng đối chiếu ghi.
   *[other] Xem lại mã trên giấy tờ; mã phải đủ chữ số, kể cả các số 0 ở đầu.
}
err-text-too-long = { $field ->
    [name] Tên đơn vị dài quá { $limit } ký tự hoặc có ký tự lạ.
    [user] Tên người dùng dài quá { $limit } ký tự hoặc có ký tự lạ.
    [reason] Lý do dài quá { $limit } ký tự.
    [decision] Số quyết định dài quá { $limit } ký tự.
    [purpose] Mục đích vay dài quá { $limit } ký tự.
    [certificate] Số giấy xác nhận dài quá { $limit } ký tự.
    [notice] Số thông báo dài quá { $limit } ký tự.
    [note] Ghi chú dài quá { $limit } ký tự.
    [legal-base] Căn cứ dài quá { $limit } ký tự.
    [source] Nguồn dài quá { $limit } ký tự.
   *[other] Dòng { $row }, cột "{ $column }": nội dung dài { $length } ký tự, quá { $limit } ký tự.
}
fix-text-too-long = { $field ->
    [name] Rút ngắn tên rồi làm lại.
    [user] Rút ngắn tên rồi làm lại.
    [reason] Rút ngắn lý do rồi lưu lại.
    [decision] Rút ngắn số quyết định rồi lưu lại.
    [purpose] Rút ngắn mục đích vay rồi lưu lại.
    [certificate] Rút ngắn số giấy xác nhận rồi lưu lại.
    [notice] Rút ngắn số thông báo rồi lưu lại.
    [note] Rút ngắn ghi chú rồi lưu lại.
    [legal-base] Rút ngắn căn cứ rồi lưu lại.
    [source] Rút ngắn nguồn rồi lưu lại.
   *[other] Rút ngắn ô này trong Excel, lưu tệp rồi nạp lại.
}
err-text-empty = { $field ->
    [name] Chưa nhập tên đơn vị.
    [user] Chưa nhập tên người dùng.
    [reason] Chưa nhập lý do.
    [decision] Chưa nhập số quyết định.
    [purpose] Chưa nhập mục đích vay.
    [certificate] Chưa nhập số giấy xác nhận của xã.
    [notice] Chưa nhập số thông báo.
    [note] Chưa nhập ghi chú.
    [legal-base] Chưa nhập căn cứ.
    [source] Chưa nhập nguồn.
   *[other] Chưa nhập "{ $field }".
}
fix-text-empty = Nhập nội dung này rồi lưu lại.
err-unknown-language = Chương trình chưa có ngôn ngữ này.
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
err-book-damaged = { $detail ->
    [key] Khóa không mở được sổ dữ liệu: sổ bị hỏng, hoặc tệp sổ và tệp khóa không đi với nhau.
   *[other] Tệp { $detail } của sổ dữ liệu bị hỏng.
}
fix-book-damaged = Không ghi thêm vào sổ. Giữ nguyên các tệp, khôi phục từ bản sao lưu và báo chi nhánh tỉnh.
err-not-signed-in = Chưa đăng nhập.
fix-not-signed-in = Đăng nhập rồi làm lại.
err-not-allowed = { $user } không có quyền làm việc này.
fix-not-allowed = Nhờ người được giao quyền, hoặc báo lãnh đạo phòng giao dịch.
err-wrong-office-kind = { $kind ->
    [branch] Việc này chỉ dành cho phòng giao dịch.
   *[province] Việc này chỉ dành cho chi nhánh tỉnh.
}
fix-wrong-office-kind = Xem lại sổ dữ liệu đang mở và đơn vị đã chọn; gói và đăng ký chỉ đi giữa phòng giao dịch và chi nhánh tỉnh.

## Tìm không thấy, trùng lặp

err-unknown-office = Không có đơn vị { $office } trong danh bạ để trao đổi.
fix-unknown-office = Xem lại số hiệu đơn vị; nếu đơn vị chưa đăng ký, làm đăng ký trước.
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
fix-unknown-receipt = Xem lại số và năm của biên lai.
err-duplicate-id = Mã { $id } đã có trong sổ.
fix-duplicate-id = Mở bản ghi đã có, hoặc dùng mã khác.
err-nothing-to-save = Chưa có số nào để lưu.
fix-nothing-to-save = Nhập ít nhất một số tiền rồi lưu lại.
err-receipt-of-closed-loan = Khế ước { $loan } thu trong biên lai { $receipt } nay đã đóng; đảo biên lai thì lãi không còn chỗ thu lại.
fix-receipt-of-closed-loan = Đảo bước tất toán (hoặc bước đã đóng khế ước { $loan }) trước, rồi mới đảo biên lai { $receipt }.
err-already-reversed = Biên lai hoặc bước số { $entry } đã được đảo trước đó.
fix-already-reversed = Xem lý do đã ghi khi đảo; không cần đảo lần nữa.

## Tệp, máy tính, dừng giữa chừng

err-cancelled = Đã dừng theo yêu cầu.
fix-cancelled = Sổ dữ liệu không có gì thay đổi; có thể làm lại bất cứ lúc nào.
err-io = Không đọc hoặc ghi được { $path }.
fix-io = Kiểm tra tệp có đang mở ở chương trình khác, USB còn cắm và ổ đĩa còn trống, rồi thử lại.
err-file-missing = Không thấy tệp { $path }.
fix-file-missing = Chọn lại tệp; nếu tệp ở trên USB, kiểm tra USB đã cắm.
err-file-exists = Tệp { $path } đã có.
fix-file-exists = Chọn tên khác hoặc thư mục khác.
err-disk-full = Ổ đĩa đã đầy, không ghi thêm được.
fix-disk-full = Dọn bớt tệp trên ổ đĩa, hoặc chọn ổ đĩa khác, rồi thử lại. Sổ dữ liệu không thay đổi.
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

## Thu theo tổ, biên lai

err-not-our-group = Tổ { $group } thuộc đơn vị khác; ở đây chỉ xem được.
fix-not-our-group = Ghi thu ở sổ dữ liệu của PGD quản lý tổ này.
err-session-before-closing = Ngày giao dịch { $session } của tổ { $group } không sau kỳ số liệu mở sổ.
fix-session-before-closing = Số thu đến kỳ số liệu đã nằm trong báo cáo; chọn ngày giao dịch sau kỳ đó.
err-session-in-future = Ngày giao dịch { $session } của tổ { $group } chưa đến.
fix-session-in-future = Chọn ngày hôm nay hoặc ngày trước đó; xem lại ngày của máy tính.
err-not-a-member = Khách hàng { $borrower } không thuộc tổ { $group }.
fix-not-a-member = Mở lại bảng thu của tổ rồi nhập lại; danh sách tổ viên có thể đã thay đổi.
err-not-their-loan = Món vay có số trong sổ { $loan } không phải của tổ viên này ở tổ { $group }.
fix-not-their-loan = Mở lại bảng thu của tổ rồi nhập lại.
err-not-their-book = Sổ tiết kiệm có số trong sổ dữ liệu { $book } không phải của tổ viên này ở tổ { $group }.
fix-not-their-book = Mở lại bảng thu của tổ rồi nhập lại.
err-typed-twice = Bảng thu tổ { $group } có khách hàng { $borrower }, món vay hoặc sổ tiết kiệm nhập hai lần.
fix-typed-twice = Bỏ dòng thừa, mỗi món vay và mỗi sổ chỉ một số tiền, rồi lưu lại.
err-amount-below-zero = Bảng thu tổ { $group } có số tiền âm ở khách hàng { $borrower }.
fix-amount-below-zero = Gõ số tiền từ 0 trở lên. Nếu lần trước thu nhầm, đảo biên lai đó thay vì ghi số âm.
err-line-too-much = Bảng thu tổ { $group } có số tiền quá { $limit } đ ở khách hàng { $borrower }.
fix-line-too-much = Kiểm tra xem có gõ thừa chữ số không.
err-too-many-members = Bảng thu tổ { $group } có quá nhiều tổ viên cho một lần ghi.
fix-too-many-members = Chia ra lưu nhiều lần, mỗi lần một phần tổ viên.
err-receipt-numbers-used-up = Đã hết số biên lai của năm, không ghi được thu của tổ { $group }.
fix-receipt-numbers-used-up = Báo người phụ trách; sổ không thay đổi.
err-bad-sheet = Tệp { $path } không đúng mẫu bảng thu ({ $why }).
fix-bad-sheet = Xuất lại bảng thu của tổ, chỉ điền số tiền vào tệp đó, rồi nạp lại.
err-sheet-of-another-session = Bảng thu của phiên giao dịch { $sheet }, không phải phiên { $session }.
fix-sheet-of-another-session = Chọn đúng bảng thu, hoặc ghi đúng ngày của phiên giao dịch.
err-request-used = Mã lần ghi { $request } đã dùng cho một việc khác.
fix-request-used = Mở lại màn hình rồi làm lại việc này; sổ không ghi hai lần.

## Người dùng, danh bạ đơn vị

err-no-user = Sổ này có nhiều người dùng, chưa rõ ai làm việc này.
fix-no-user = Chọn tên người dùng; ở dòng lệnh, thêm --user và tên.
err-unknown-user = Không có người dùng "{ $user }" trong sổ này.
fix-unknown-user = Chọn đúng tên trong danh sách đăng nhập.
err-office-known-otherwise = Số hiệu { $office } đã có trong danh bạ với tên, mã hoặc khóa khác.
fix-office-known-otherwise = Khoan nhận đăng ký này. Gọi cho đơn vị đó: số hiệu có bị dùng trùng, hoặc sổ có bị lập lại không.
err-office-code-taken = Mã PGD { $code } đã có trong danh bạ dưới một số hiệu khác.
fix-office-code-taken = Xem lại mã và số hiệu trong tệp đăng ký; lập lại sổ và đăng ký với mã đúng.

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

## Sổ mẫu

err-demo-counts-contradict = Các số lượng của sổ mẫu mâu thuẫn nhau (khách hàng, món vay, món mới).
fix-demo-counts-contradict = Sửa lại các số lượng cho hợp nhau rồi lập lại sổ mẫu.
err-demo-figure-unreachable = Sổ mẫu kỳ { $date } không đạt được dư nợ đã định: còn lệch { $amount } đ.
fix-demo-figure-unreachable = Đặt dư nợ là bội của 500.000 đ và vừa với số món vay, rồi lập lại.
err-demo-key-unknown = Sổ mẫu không có mã { $key }.
fix-demo-key-unknown = Dùng mã có trong sổ mẫu.
err-demo-key-taken = Sổ mẫu đã có mã { $key }.
fix-demo-key-taken = Dùng mã khác.
err-demo-day-outside = Ngày { $date } nằm ngoài khoảng sau { $after } đến { $through } của sổ mẫu.
fix-demo-day-outside = Chọn ngày trong khoảng đó.
err-demo-amount-outside = Số tiền { $amount } đ của { $key } trong sổ mẫu không hợp lý, nhiều nhất là { $most } đ.
fix-demo-amount-outside = Chọn số tiền trong mức đó.
err-demo-interest-paid-ahead = Sổ mẫu: khế ước { $key } trả lãi nhiều hơn số đến hạn { $amount } đ.
fix-demo-interest-paid-ahead = Giảm số lãi đã trả.
err-demo-nothing-differs = Sổ mẫu: không có gì để làm lệch ở { $key }.
fix-demo-nothing-differs = Chọn khế ước, sổ hoặc tổ khác.
err-demo-not-advanced = Sổ mẫu mới có kỳ mở đầu, chưa có kỳ sau.
fix-demo-not-advanced = Lập kỳ sau trước đã.

err-province-known = Sổ này đã kết nạp với một chi nhánh tỉnh khác.
fix-province-known = Gọi điện cho tỉnh, đọc sáu từ ở màn hình Trao đổi. Nếu tệp này không phải của tỉnh mình thì bỏ đi.

err-group-at-several-offices = Có nhiều phòng giao dịch cùng có tổ mã { $group } (các số: { $ids }).
fix-group-at-several-offices = Mở tổ từ danh sách, hoặc dùng một trong các số: { $ids }.

err-rate-not-exact = Khế ước { $loan } có lãi suất quá nhiều số lẻ, không tính được lãi quá hạn chính xác.
fix-rate-not-exact = Đối chiếu lãi suất của khế ước này với ngân hàng; lãi suất có không quá 6 số lẻ.

err-folder-missing = Không có thư mục { $path }.
fix-folder-missing = Chọn một thư mục có sẵn, ví dụ thư mục trên USB, rồi thử lại.

err-days-turned-round = Ngày bắt đầu { $from } sau ngày kết thúc { $through }.
fix-days-turned-round = Đổi lại hai ngày cho đúng thứ tự.

err-user-taken = Trong sổ này đã có người dùng tên "{ $user }".
fix-user-taken = Thêm họ hoặc tên đệm cho khác; chữ hoa, chữ thường không làm thành hai tên.
err-last-user = "{ $user }" là người dùng duy nhất của sổ này.
fix-last-user = Thêm một người khác trước; không còn ai thì không mở lại được sổ.
err-second-person-is-first = Người thứ hai không thể là "{ $user }", chính người đang dùng.
fix-second-person-is-first = Mời một người dùng khác của sổ tự gõ mật khẩu của mình.
err-passphrases-differ = Hai lần gõ mật khẩu không giống nhau.
fix-passphrases-differ = Gõ lại cả hai lần; chưa có gì thay đổi.

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

## Món vay: đề nghị, phê duyệt

err-unknown-product = Không có sản phẩm vay "{ $product }" đang áp dụng vào ngày này.
fix-unknown-product = Chọn sản phẩm trong danh sách chương trình của ngày đó.
err-product-without-programme = Sản phẩm { $product } chưa có mã chương trình của ngân hàng.
fix-product-without-programme = Báo chi nhánh tỉnh để bổ sung mã chương trình trước khi nhận hồ sơ.
err-product-without-rate = Sản phẩm { $product } chưa có lãi suất vào ngày này.
fix-product-without-rate = Báo chi nhánh tỉnh để bổ sung lãi suất; chưa phê duyệt được.
err-unknown-request = Không có đề nghị vay số { $loan }.
fix-unknown-request = Chọn lại trong danh sách đề nghị vay vốn.
err-request-out-of-turn = { $stage ->
    [none] Chưa có đề nghị vay nào để làm bước này.
    [declined] Đề nghị vay này đã dừng, không cho vay.
    [approved] Đề nghị vay này đã được phê duyệt.
    [notified] Đề nghị vay này đã phê duyệt và đã thông báo cho tổ.
   *[other] Đề nghị vay này chưa đến bước đó, hoặc cho vay trực tiếp nên không có họp tổ.
}
fix-request-out-of-turn = Xem đề nghị đang ở bước nào: nhận hồ sơ, họp tổ và xã xác nhận, phê duyệt, rồi thông báo.
err-request-votes = Số phiếu không hợp lý: phải có người dự họp và số tán thành không quá số dự họp.
fix-request-votes = Gõ lại theo biên bản họp tổ 10C/TD.
err-request-days = Giấy xác nhận của xã hết hạn trước ngày bắt đầu.
fix-request-days = Gõ lại hai ngày theo giấy xác nhận 03/TD.
err-contract-taken = Số khế ước { $contract } đã có trong sổ.
fix-contract-taken = Xem lại số khế ước trên hệ thống của ngân hàng; mỗi món vay một số.
err-guard-refuses = { $guard ->
    [programme-open] Chương trình này đã dừng cho vay mới.
    [ceiling] Dư nợ của hộ trong chương trình cùng món này là { $found } đ, quá mức { $limit } đ.
    [term] Thời hạn { $found } tháng dài hơn mức { $limit } tháng của sản phẩm.
    [rate] Lãi suất không đúng lãi suất của sản phẩm vào ngày này.
    [household-class] Xã chưa xác nhận đúng loại hộ của chương trình, hoặc giấy xác nhận không còn giá trị.
    [membership] Người vay không phải là tổ viên của tổ trong đề nghị.
    [vote] Tổ chưa họp bình xét, hoặc số tán thành không quá một nửa số dự họp.
    [age] Chưa biết ngày sinh của người vay, hoặc chưa đủ tuổi vay vốn.
    [identity-paper] Chưa có số giấy tờ tùy thân của người vay, hoặc giấy tờ đã hết hạn.
    [no-overdue] Người vay đang có nợ quá hạn { $found } đ.
   *[other] Món vay không đạt điều kiện "{ $guard }".
} Số điều kiện chưa đạt: { $count }.
fix-guard-refuses = Xem bảng kiểm tra, bổ sung hồ sơ cho đạt rồi phê duyệt lại; điều kiện này không được bỏ qua.
err-guard-asks-second = { $guard ->
    [programme-open] Chương trình này đã dừng cho vay mới.
    [ceiling] Dư nợ của hộ trong chương trình cùng món này là { $found } đ, quá mức { $limit } đ.
    [term] Thời hạn { $found } tháng dài hơn mức { $limit } tháng của sản phẩm.
    [rate] Lãi suất không đúng lãi suất của sản phẩm vào ngày này.
    [household-class] Xã chưa xác nhận đúng loại hộ của chương trình, hoặc giấy xác nhận không còn giá trị.
    [membership] Người vay không phải là tổ viên của tổ trong đề nghị.
    [vote] Tổ chưa họp bình xét, hoặc số tán thành không quá một nửa số dự họp.
    [age] Chưa biết ngày sinh của người vay, hoặc chưa đủ tuổi vay vốn.
    [identity-paper] Chưa có số giấy tờ tùy thân của người vay, hoặc giấy tờ đã hết hạn.
    [no-overdue] Người vay đang có nợ quá hạn { $found } đ.
   *[other] Món vay không đạt điều kiện "{ $guard }".
} Số điều kiện chưa đạt: { $count }.
fix-guard-asks-second = Sửa hồ sơ cho đạt, hoặc người thứ hai ghi lý do cho từng điều kiện rồi phê duyệt.

## Món vay: từng bước

err-not-our-loan = Món vay { $loan } của đơn vị khác; ở đây chỉ xem được.
fix-not-our-loan = Ghi ở sổ dữ liệu của PGD quản lý món vay này.
err-loan-out-of-turn = { $standing ->
    [none] Món vay { $loan } chưa được phê duyệt nên chưa làm được bước này.
    [approved] Món vay { $loan } chưa giải ngân nên chưa làm được bước này.
    [recalled] Món vay { $loan } đang bị thu hồi vì sai mục đích nên không làm được bước này.
   *[other] Món vay { $loan } không ở giai đoạn làm được bước này.
}
fix-loan-out-of-turn = Mở trang của món vay xem các bước đã làm, rồi làm bước còn thiếu trước.
err-loan-closed = Món vay { $loan } đã đóng, không ghi thêm được.
fix-loan-closed = Nếu đóng nhầm, đảo bước cuối cùng của món vay rồi ghi lại.
err-loan-amount = Số tiền, số tháng hay số lượng phải lớn hơn 0, không phần nào được âm.
fix-loan-amount = Xem lại các số vừa gõ rồi lưu lại.
err-over-approved = Số tiền giải ngân quá mức đã duyệt: khế ước { $loan } chỉ còn được giải ngân { $left } đ.
fix-over-approved = Gõ số tiền không quá { $left } đ.
err-over-balance = { $status ->
    [in-term] Số tiền quá dư nợ trong hạn của khế ước { $loan }: chỉ còn { $left } đ.
    [overdue] Số tiền quá dư nợ quá hạn của khế ước { $loan }: chỉ còn { $left } đ.
   *[frozen] Số tiền quá dư nợ khoanh của khế ước { $loan }: chỉ còn { $left } đ.
}
fix-over-balance = Gõ số tiền không quá { $left } đ, hoặc chọn đúng phần dư nợ.
err-loan-does-not-add-up = Các số của khế ước { $loan } không khớp: gốc phải bằng đúng dư nợ còn lại hoặc mức được duyệt.
fix-loan-does-not-add-up = Mở lại trang của món vay rồi làm lại; dư nợ có thể vừa thay đổi.
err-loan-day = Ngày này không hợp với ngày { $day } của khế ước { $loan }.
fix-loan-day = Giải ngân phải trước ngày đến hạn { $day }; hạn mới, ngày hết khoanh, hạn trả phải sau ngày { $day }.
err-disbursed-before-approval = Khế ước { $loan } được phê duyệt ngày { $approved }, không giải ngân được vào ngày { $day }.
fix-disbursed-before-approval = Ghi giải ngân từ ngày { $approved } trở đi; nếu ngày phê duyệt ghi sai, đảo bước phê duyệt rồi ghi lại.
err-loan-instalment = Khế ước { $loan } không có kỳ trả nợ số { $no }, hoặc kỳ này không dời được đến ngày đó.
fix-loan-instalment = Xem lịch trả nợ: chỉ dời kỳ chưa phải kỳ cuối, đến ngày sau ngày cũ và không quá kỳ kế tiếp.
err-loan-no-due = Sổ chưa có ngày đến hạn của khế ước { $loan }.
fix-loan-no-due = Nạp báo cáo 31 có ngày đến hạn của món vay này trước khi gia hạn.
err-allocation-undecided = Chưa có quy định thu gốc trước hay lãi trước cho khế ước { $loan }.
fix-allocation-undecided = Gõ riêng số tiền lãi và số tiền gốc; hoặc thêm quy định thứ tự thu nợ vào sổ.
err-paid-too-much = Số tiền nhiều hơn số còn nợ của khế ước { $loan } là { $over } đ.
fix-paid-too-much = Trả lại { $over } đ cho người vay, hoặc gửi vào sổ tiết kiệm, rồi gõ lại.
err-interest-more-than-due = Số tiền lãi nhiều hơn lãi phải thu của khế ước { $loan }: chỉ còn { $due } đ.
fix-interest-more-than-due = Gõ số lãi không quá { $due } đ.
err-savings-not-enough = Sổ tiết kiệm chỉ có { $balance } đ, không đủ.
fix-savings-not-enough = Gõ số tiền không quá { $balance } đ, hoặc thu phần còn thiếu bằng tiền mặt.
err-refinance-other-borrower = Khế ước mới { $loan } không phải của cùng người vay, hoặc chính là món đang đảo.
fix-refinance-other-borrower = Chọn khế ước mới của cùng người vay, đã phê duyệt và chưa giải ngân.
err-requested-after-decided = Đề nghị ghi ngày { $requested }, sau ngày giải quyết { $day } của khế ước { $loan }.
fix-requested-after-decided = Gõ lại ngày nhận đề nghị; ngày này không được sau ngày { $day }.
err-step-needs-override = { $rule ->
    [extension-limit] Xin gia hạn { $found } tháng, chỉ còn được { $limit } tháng.
    [extension-window] Đề nghị gia hạn ngày { $found }, ngoài thời gian nhận (hạn chót { $limit }).
    [overdue-amount] Chuyển quá hạn { $found } đ, theo quy định đến ngày này chỉ được { $limit } đ.
    [carry-over-months] Lưu vụ đến { $found }, quy định chỉ được đến { $limit }.
    [recall-days] Hạn trả do sai mục đích { $found }, quy định chậm nhất { $limit }.
    [freeze-years] Khoanh nợ đến { $found }, quy định chỉ được đến { $limit }.
    [reschedule-deadline] Đề nghị điều chỉnh kỳ hạn ngày { $found }, sau hạn chót { $limit }.
   *[other] Bước này trái quy định "{ $rule }" ({ $found }, mức { $limit }).
}
fix-step-needs-override = Sửa lại cho đúng quy định, hoặc người thứ hai ghi lý do chấp nhận.
err-nothing-turns-overdue = Đến ngày { $day }, khế ước { $loan } không có khoản gốc nào phải chuyển nợ quá hạn theo quy định.
fix-nothing-turns-overdue = Xem lại lý do và ngày; ngày đến hạn vẫn còn trong hạn. Nếu vẫn phải chuyển, gõ số tiền và để người thứ hai ghi lý do.
err-needs-second-person = Bước này cần hai người.
fix-needs-second-person = Mời một người dùng khác của sổ tự gõ mật khẩu của mình để cùng xác nhận.
err-negative-balance-later = Ghi lùi như vậy thì ngày { $day } số dư nhỏ hơn 0.
fix-negative-balance-later = Gõ số tiền nhỏ hơn, hoặc ghi vào ngày sau ngày { $day }.

## Đảo một bước

err-not-reversible = Sự kiện số { $event } không phải là một bước đảo được.
fix-not-reversible = Chọn bước trong trang của món vay; biên lai thu theo tổ thì đảo ở màn hình biên lai.
err-reverse-later-first = Sau bước này còn bước số { $later } chưa đảo.
fix-reverse-later-first = Đảo lần lượt từ bước cuối cùng: bước số { $later } trước.
err-approval-was-paid-out = Món vay đã có tiền ra vào, không đảo được phê duyệt.
fix-approval-was-paid-out = Tất toán món vay, hoặc đóng bằng khế ước mới.

## Tiền gửi tổ viên

err-book-taken = Số sổ tiết kiệm { $number } đã có trong sổ dữ liệu.
fix-book-taken = Xem lại số sổ ngân hàng cấp; mỗi sổ một số.
err-book-closed = Sổ tiết kiệm số { $book } đã đóng.
fix-book-closed = Chọn sổ khác của khách hàng, hoặc mở sổ mới.
err-withdrawal-with-debt = Tổ viên này đang có nợ quá hạn; rút tiền gửi cần hai người.
fix-withdrawal-with-debt = Vận động trả nợ trước; nếu vẫn rút, mời người thứ hai gõ mật khẩu xác nhận.
err-no-savings-rate = Sổ chưa có lãi suất tiền gửi.
fix-no-savings-rate = Thêm quy định lãi suất tiền gửi theo văn bản đang áp dụng, rồi nhập lãi.
err-interest-credited-already = Lãi tiền gửi đến ngày { $through } đã nhập rồi.
fix-interest-credited-already = Chọn ngày sau đó; nếu lần trước sai, đảo lần nhập lãi đó.

## Khóa ngày, khóa kỳ

err-day-in-future = Ngày { $day } chưa đến.
fix-day-in-future = Chọn ngày hôm nay hoặc ngày trước đó; xem lại ngày của máy tính.
err-day-before-closing = Ngày { $day } không sau kỳ số liệu { $closing } mà sổ đang lấy số dư.
fix-day-before-closing = Số đến ngày { $closing } đã nằm trong báo cáo của ngân hàng; ghi vào ngày sau đó.
err-day-closed = Ngày { $day } đã khóa sổ (đã khóa đến ngày { $closed }).
fix-day-closed = Ghi vào ngày sau { $closed }; hoặc xem trước thay đổi rồi xác nhận ghi lùi ngày.
err-row-in-locked-period = Dòng có hiệu lực từ { $day } nằm trong kỳ đã khóa (đến ngày { $locked }): lãi của kỳ đó sẽ phải tính lại.
fix-row-in-locked-period = Cho dòng này có hiệu lực sau ngày { $locked }; nếu đúng là phải từ { $day }, hai người cùng mở lại kỳ rồi thêm.
err-period-locked = Ngày { $day } nằm trong kỳ đã khóa (đến ngày { $locked }).
fix-period-locked = Ghi vào ngày sau { $locked }; nếu thật cần, hai người cùng mở lại kỳ.
err-cash-differs = Tồn quỹ trong sổ cuối ngày { $day } là { $book } đ, kiểm đếm được { $counted } đ.
fix-cash-differs = Kiểm đếm lại, xem các bút toán trong ngày; ghi đủ hoặc đảo bút toán sai rồi khóa ngày.
err-lock-not-past = Chưa khóa được kỳ đến ngày { $day }: chỉ khóa những ngày đã qua.
fix-lock-not-past = Chọn ngày trước hôm nay, thường là ngày cuối tháng trước.
err-lock-not-back = Kỳ đang khóa đến ngày { $locked }; mở lại phải lùi về trước ngày đó.
fix-lock-not-back = Chọn ngày trước { $locked }, hoặc bỏ trống để mở hết.
err-nothing-locked = Chưa có kỳ nào bị khóa.
fix-nothing-locked = Không cần mở lại; cứ ghi sổ như thường.

## Chương trình, quy định

err-unknown-rule = Không có quy định nào mang tên "{ $rule }".
fix-unknown-rule = Chọn tên trong danh sách quy định.
err-terms-verified-already = Dòng này của sản phẩm { $product } đã được kiểm tra trước đó.
fix-terms-verified-already = Không cần đánh dấu lần nữa; nếu số đã thay đổi, thêm dòng mới.
err-terms-text-missing = { $field ->
    [name] Chưa có tên sản phẩm.
    [legal_base] Chưa có căn cứ (số văn bản).
   *[source] Chưa có nguồn (đọc ở đâu).
}
fix-terms-text-missing = Điền mục này theo văn bản rồi lưu lại.
err-terms-text-too-long = Mục "{ $field }" dài quá { $most } ký tự.
fix-terms-text-too-long = Rút ngắn rồi lưu lại.
err-terms-days-reversed = Ngày cuối { $to } ở trước ngày đầu { $from }.
fix-terms-days-reversed = Gõ lại hai ngày theo văn bản.
err-terms-ceiling-not-positive = Mức cho vay phải lớn hơn 0.
fix-terms-ceiling-not-positive = Gõ mức cho vay theo văn bản, hoặc bỏ trống để giữ mức cũ.
err-terms-basis-out-of-range = Cách tính mức cho vay không hợp lý: tỷ lệ phải từ trên 0 đến 100 %, số công trình ít nhất là 1.
fix-terms-basis-out-of-range = Gõ lại theo văn bản.
err-terms-months-out-of-range = Thời hạn dài nhất { $months } tháng không hợp lý: phải từ 1 đến { $most } tháng.
fix-terms-months-out-of-range = Gõ số tháng theo văn bản, hoặc bỏ trống để giữ mức cũ.
err-cut-text-missing = Đợt giảm lãi thiếu tên, căn cứ hoặc nguồn.
fix-cut-text-missing = Điền đủ theo văn bản rồi lưu lại.
err-cut-text-too-long = Đợt giảm lãi có mục quá dài.
fix-cut-text-too-long = Rút ngắn rồi lưu lại.
err-cut-days-reversed = Ngày cuối của đợt giảm lãi ở trước ngày đầu.
fix-cut-days-reversed = Gõ lại hai ngày theo văn bản.
err-cut-amount-out-of-range = Mức giảm lãi phải lớn hơn 0 và không quá toàn bộ lãi suất.
fix-cut-amount-out-of-range = Gõ lại mức giảm theo văn bản.

## Lịch trả nợ

err-schedule-principal-not-positive = Số tiền vay phải lớn hơn 0.
fix-schedule-principal-not-positive = Gõ số tiền vay rồi làm lại.
err-schedule-multiple-not-positive = Quy định làm tròn kỳ trả nợ trong sổ phải lớn hơn 0.
fix-schedule-multiple-not-positive = Báo người phụ trách sửa quy định làm tròn kỳ trả nợ.
err-schedule-months-out-of-range = Thời hạn vay { $months } tháng không hợp lý: phải từ 1 đến { $most } tháng.
fix-schedule-months-out-of-range = Gõ lại số tháng vay.
err-schedule-interval-out-of-range = Khoảng cách kỳ trả nợ { $months } tháng không hợp lý: phải từ 1 đến { $most } tháng.
fix-schedule-interval-out-of-range = Gõ lại số tháng giữa hai kỳ.
err-schedule-grace-too-long = Thời gian ân hạn kéo đến hết hạn vay { $end }, không còn kỳ nào để trả gốc.
fix-schedule-grace-too-long = Gõ thời hạn vay dài hơn, hoặc xem lại thời gian ân hạn của chương trình.
err-schedule-study-too-short = Từ ngày giải ngân đến ngày ra trường không đủ một tháng, hoặc ngày học bị đảo ngược.
fix-schedule-study-too-short = Xem lại ngày nhập học, ngày ra trường và ngày giải ngân đầu tiên.
err-months-missing = Chưa có thời hạn vay.
fix-months-missing = Gõ số tháng vay; với học sinh, sinh viên, gõ ngày nhập học và ngày ra trường.
err-rate-missing = Chưa có lãi suất.
fix-rate-missing = Gõ lãi suất năm, hoặc chọn sản phẩm có lãi suất vào ngày giải ngân.
err-instalment-unknown = Không có kỳ trả nợ này.
fix-instalment-unknown = Chọn kỳ có trong lịch trả nợ.
err-instalment-final = Kỳ cuối không dời được.
fix-instalment-final = Làm gia hạn nợ để lùi ngày đến hạn cuối.
err-instalment-not-later = Ngày mới phải sau ngày đang hẹn của kỳ này.
fix-instalment-not-later = Chọn ngày muộn hơn.
err-instalment-past-next = Ngày mới quá ngày của kỳ kế tiếp.
fix-instalment-past-next = Chọn ngày muộn nhất là ngày của kỳ kế tiếp.

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

# Bộ số liệu cuối kỳ
err-date-needed = Tệp { $file } không ghi ngày số liệu.
fix-date-needed = Chọn ngày số liệu của tệp rồi nạp lại.
err-source-twice = Hai tệp cùng một báo cáo, cùng ngày { $date } nhưng số liệu khác nhau; tệp kia là { $other }.
fix-source-twice = Chỉ nạp tệp đúng.
err-no-such-source = Chưa nạp báo cáo này cho ngày { $date }.
fix-no-such-source = Xem bảng bộ số liệu rồi chọn một tệp đã nạp.
err-source-opens-book = Báo cáo 31 ngày { $date } là số dư đầu của sổ, không rút được.
fix-source-opens-book = Giữ nguyên; chỉ rút được các kỳ nạp sau chưa nhận vào sổ.

err-interest-still-due = Khế ước { $loan } còn { $due } đồng lãi chưa thu.
fix-interest-still-due = Thu hết lãi, hoặc xóa cả lãi, rồi mới đóng khế ước.

err-amount-and-parts = Vừa nhập tổng số tiền, vừa nhập từng phần cho khế ước { $loan }.
fix-amount-and-parts = Chỉ nhập một trong hai: tổng số tiền, hoặc lãi và gốc riêng.
