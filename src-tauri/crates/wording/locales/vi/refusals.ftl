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
    [cost-is] "{ $text }" không cho biết chi phí theo hợp đồng mua hay theo dự toán xây dựng.
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
    [rate] Gõ phần trăm năm từ 0 đến 100, ví dụ 6,24 (ở dòng lệnh: 6.24).
    [household-class] Chọn poor (hộ nghèo), near-poor (cận nghèo), newly-escaped (mới thoát nghèo) hoặc other (khác).
    [cost-is] Chọn contract (theo hợp đồng mua) hoặc estimate (theo dự toán xây dựng).
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
    [voucher] Nội dung dài quá { $limit } ký tự hoặc có ký tự lạ.
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
    [voucher] Rút ngắn nội dung rồi lưu lại.
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
    [voucher] Chưa nhập số chứng từ và nội dung.
    [legal-base] Chưa nhập căn cứ.
    [source] Chưa nhập nguồn.
   *[other] Chưa nhập "{ $field }".
}
fix-text-empty = Nhập nội dung này rồi lưu lại.
err-unknown-language = Chương trình chưa có ngôn ngữ này.
fix-unknown-language = Chọn vi (tiếng Việt) hoặc en (tiếng Anh).
err-days-turned-round = Ngày bắt đầu { $from } sau ngày kết thúc { $through }.
fix-days-turned-round = Đổi lại hai ngày cho đúng thứ tự.

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
err-group-at-several-offices = Có nhiều phòng giao dịch cùng có tổ mã { $group } (các số: { $ids }).
fix-group-at-several-offices = Mở tổ từ danh sách, hoặc dùng một trong các số: { $ids }.

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
err-folder-missing = Không có thư mục { $path }.
fix-folder-missing = Chọn một thư mục có sẵn, ví dụ thư mục trên USB, rồi thử lại.

## Người dùng, danh bạ đơn vị

err-no-user = Sổ này có nhiều người dùng, chưa rõ ai làm việc này.
fix-no-user = Chọn tên người dùng; ở dòng lệnh, thêm --user và tên.
err-unknown-user = Không có người dùng "{ $user }" trong sổ này.
fix-unknown-user = Chọn đúng tên trong danh sách đăng nhập.
err-office-known-otherwise = Số hiệu { $office } đã có trong danh bạ với tên, mã hoặc khóa khác.
fix-office-known-otherwise = Khoan nhận đăng ký này. Gọi cho đơn vị đó: số hiệu có bị dùng trùng, hoặc sổ có bị lập lại không.
err-office-code-taken = Mã PGD { $code } đã có trong danh bạ dưới một số hiệu khác.
fix-office-code-taken = Xem lại mã và số hiệu trong tệp đăng ký; lập lại sổ và đăng ký với mã đúng.
err-user-taken = Trong sổ này đã có người dùng tên "{ $user }".
fix-user-taken = Thêm họ hoặc tên đệm cho khác; chữ hoa, chữ thường không làm thành hai tên.
err-last-user = "{ $user }" là người dùng duy nhất của sổ này.
fix-last-user = Thêm một người khác trước; không còn ai thì không mở lại được sổ.
err-second-person-is-first = Người thứ hai không thể là "{ $user }", chính người đang dùng.
fix-second-person-is-first = Mời một người dùng khác của sổ tự gõ mật khẩu của mình.
err-passphrases-differ = Hai lần gõ mật khẩu không giống nhau.
fix-passphrases-differ = Gõ lại cả hai lần; chưa có gì thay đổi.

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

## Khóa ngày, khóa kỳ

err-day-in-future = Ngày { $day } chưa đến.
fix-day-in-future = Chọn ngày hôm nay hoặc ngày trước đó; xem lại ngày của máy tính.
err-month-taken-over = Số liệu kỳ { $closing } của ngân hàng đã nhận vào sổ nên không lập lại được bảng cuối tháng { $day }.
fix-month-taken-over = Lập bảng cuối tháng trước khi nhận số liệu kỳ đó vào sổ; tháng đã nhận thì dùng báo cáo của ngân hàng.
err-no-closing-set = Chưa nạp tệp nào của bộ số liệu kỳ { $date }.
fix-no-closing-set = Nạp báo cáo 31 và các báo cáo của kỳ đó rồi kiểm tra lại.
err-day-before-closing = Ngày { $day } không sau kỳ số liệu { $closing } mà sổ đang lấy số dư.
fix-day-before-closing = Số đến ngày { $closing } đã nằm trong báo cáo của ngân hàng; ghi vào ngày sau đó.
err-day-closed = Ngày { $day } đã khóa sổ (đã khóa đến ngày { $closed }).
fix-day-closed = Ghi vào ngày sau { $closed }; hoặc xem trước thay đổi rồi xác nhận ghi lùi ngày.
err-row-in-locked-period = Dòng có hiệu lực từ { $day } nằm trong kỳ đã khóa (đến ngày { $locked }): lãi của kỳ đó sẽ phải tính lại.
fix-row-in-locked-period = Cho dòng này có hiệu lực sau ngày { $locked }; nếu đúng là phải từ { $day }, hai người cùng mở lại kỳ rồi thêm.
err-period-locked = Ngày { $day } nằm trong kỳ đã khóa (đến ngày { $locked }).
fix-period-locked = Ghi vào ngày sau { $locked }; nếu thật cần, hai người cùng mở lại kỳ.
err-cash-differs = Tồn quỹ trong sổ cuối ngày { $day } là { $book } đ, kiểm đếm được { $counted } đ.
fix-cash-differs = Kiểm đếm lại, xem các bút toán trong ngày; tiền nhận từ kho quỹ hay nộp về kho quỹ chưa ghi thì ghi tiếp quỹ, nộp quỹ; đảo bút toán sai rồi khóa ngày.
err-counted-below-zero = Tiền đếm được không thể là số âm ({ $counted } đ).
fix-counted-below-zero = Gõ số tiền có trong quỹ; quỹ hết tiền thì gõ 0.
err-cash-amount = Số tiền tiếp quỹ, nộp quỹ phải lớn hơn 0 (đang là { $amount } đ).
fix-cash-amount = Gõ số tiền lớn hơn 0 rồi chọn nhận về hay nộp đi.
err-lock-not-past = Chưa khóa được kỳ đến ngày { $day }: chỉ khóa những ngày đã qua.
fix-lock-not-past = Chọn ngày trước hôm nay, thường là ngày cuối tháng trước.
err-lock-not-back = Kỳ đang khóa đến ngày { $locked }; mở lại phải lùi về trước ngày đó.
fix-lock-not-back = Chọn ngày trước { $locked }, hoặc bỏ trống để mở hết.
err-nothing-locked = Chưa có kỳ nào bị khóa.
fix-nothing-locked = Không cần mở lại; cứ ghi sổ như thường.

## Drafts

err-draft-too-large = Nội dung đang nhập quá dài để giữ lại (quá { $most } KB).
fix-draft-too-large = Ghi lại biểu đang nhập, hoặc rút ngắn nội dung.
