### Màn hình chương trình tín dụng và lịch trả nợ.

## Chương trình

nav-programmes = Chương trình
screen-programmes = Chương trình tín dụng và lãi suất
label-product = Sản phẩm
label-held-on = Có hiệu lực ngày
label-only-open = Chỉ chương trình còn cho vay
label-rows-unverified = ▲ { $count } dòng chưa đối chiếu với văn bản
label-shipped-waiting = Phiên bản này kèm { $count } dòng quy định sổ chưa có. Dòng của đơn vị đã nhập hoặc đã sửa được giữ nguyên.
action-take-shipped = Nhận vào sổ
label-shipped-taken = Đã nhận { $count } dòng quy định vào sổ.
label-overdue-factor = Lãi suất nợ quá hạn so với lãi suất cho vay
label-overdue-rate-of = Lãi suất nợ quá hạn: { $percent } % lãi suất cho vay
label-checked = Đối chiếu
label-already = Rồi
label-not-yet = Chưa
label-still = Còn
label-stopped = Dừng
label-not-in-force = Hết hiệu lực
label-not-yet-in-force = Chưa có hiệu lực
label-in-force = Đang áp dụng
label-closed-to-new = Dừng cho vay mới
label-open-to-new = Còn cho vay
label-no-programmes = Bỏ bộ lọc, hoặc chọn ngày khác.
label-source = Nguồn
label-reprices-old = Áp dụng cả dư nợ cũ
label-keeps-old = Chỉ món vay mới
label-verify = Đối chiếu
label-read-in = Văn bản đã đối chiếu
label-terms-verified = Đã ghi: dòng này đã đối chiếu
label-add-terms = Thêm dòng mới
label-terms-added = Đã thêm dòng điều kiện cho vay
label-new-loans = Cho vay mới
label-old-balances = Dư nợ cũ
label-schedule-of = Tính lịch trả nợ
label-schedule-shipped = Tính theo quy định kèm chương trình, không ghi vào sổ.
label-all-interest = tổng lãi { $amount } đ
label-interval = Số tháng mỗi kỳ
hint-most-months = Chương trình này tối đa { $most } tháng
hint-units = Mức tối đa của chương trình nhân với số này
hint-read-in = Số văn bản, trang, nơi lưu, ví dụ: QĐ 2553/QĐ-TTg, bản chụp tại PGD
hint-rate = Ví dụ 6,24; hiện nay { $before }
hint-as-before = Để trống là giữ như trước: { $before }
hint-session-day = Ngày giao dịch cố định của điểm, 1–31; để trống nếu kỳ trả nợ không theo ngày này
hint-interval = Để trống là theo chương trình
