### Màn hình: tên màn hình (screen-…), điều hướng (nav-…), nhãn (label-…), dải gợi ý cuối cửa sổ (hint-…).

## Điều hướng

nav-label = Việc chính
nav-today = Hôm nay
nav-groups = Tổ TK&VV
nav-load = Nạp số liệu
nav-exchange = Trao đổi
nav-province = Toàn tỉnh
nav-narrow = Thu gọn thanh bên
nav-widen = Mở rộng thanh bên

## Tên màn hình

screen-today = Hôm nay
screen-groups = Tổ tiết kiệm và vay vốn
screen-group = Tổ { $name }
screen-load = Nạp số liệu từ báo cáo 31
screen-exchange = Trao đổi gói dữ liệu
screen-province = Toàn tỉnh
screen-sign-in = Đăng nhập
screen-make-office = Lập sổ dữ liệu mới

## Nhãn

label-language = Ngôn ngữ
label-incident = Số sự cố: { $number }. Hãy đọc số này khi cần hỗ trợ.
label-understood = Đã rõ
label-dismiss = Ẩn thông báo
label-stop = Dừng lại
label-drop-here = Thả tệp vào cửa sổ này
label-date-form = nn/tt/nnnn
label-finding-stops = Phải sửa trước khi nạp
label-finding-watch = Cần xem lại
label-finding-known = Đã biết, không ảnh hưởng

## Dải gợi ý

hint-money = Gõ 1500 là 1.500 đ; 1500n là 1.500.000 đ; 2,5tr là 2.500.000 đ
hint-date = Gõ tám chữ số: 15012026 là 15/01/2026
hint-path = Gõ hoặc dán đường dẫn, ví dụ D:\So lieu\BC31.xlsx
hint-grid = Gõ số tiền rồi Enter sang ô sau; dấu = lấy đúng số phải thu
hint-copy-figure = Enter hoặc bấm chuột để sao chép con số
hint-caps-lock = Đang bật Caps Lock
hint-not-money = Chưa phải số tiền: chỉ gõ chữ số, ví dụ 150000
hint-too-large = Số tiền quá lớn
hint-not-a-date = Không có ngày này: gõ ngày, tháng, năm, ví dụ 15012026
hint-key-next = ô sau
hint-key-back = ô trước
hint-key-save = lưu
hint-key-out = quay lại
hint-key-search = tìm
hint-key-copy = sao chép cả bảng
hint-key-views = đổi nội dung
hint-key-due = lấy số phải thu
hint-key-explain = cách tính
hint-folder = Gõ hoặc dán đường dẫn thư mục, ví dụ E:\
hint-office-node = Số do chi nhánh tỉnh cấp, từ 1 đến 8191
hint-office-code = Mã đơn vị của ngân hàng, ví dụ 002002
hint-office-name = Ví dụ: PGD Tràng Định
hint-user = Tên để đăng nhập, ví dụ: phuong
hint-passphrase = Ít nhất 8 ký tự; một câu dễ nhớ là tốt nhất. Mất mật khẩu là không mở được sổ.
hint-wrong-node = Gõ số từ 1 đến 8191
hint-wrong-office-code = Mã đơn vị gồm đúng 6 chữ số
hint-fill-in = Chưa điền mục này
hint-wrong-passphrase = Mật khẩu cần ít nhất 8 ký tự
hint-passphrases-differ = Hai lần gõ mật khẩu không giống nhau

## Chung

label-window-fault = Chương trình gặp sự cố.
label-figures = Số liệu chung
label-all = Tất cả
label-not-copied = Không sao chép được
label-rows-copied = Đã sao chép { $count } dòng
label-savings = Tiền gửi
label-overdue-frozen = Quá hạn, khoanh
label-session-day = Ngày GD
label-place = Địa bàn
label-reason = Lý do
label-last-transaction = GD gần nhất
label-search-otherwise = Thử ít chữ hơn, hoặc bỏ bộ lọc. Gõ không dấu vẫn tìm được.
label-stage-reading = Đang đọc tệp
label-stage-booking = Đang ghi sổ
label-stage-sealing = Đang lập gói và đọc kiểm tra lại
label-stage-opening = Đang mở gói
label-stage-importing = Đang nhận dữ liệu
label-stage-replaying = Đang dựng lại số liệu
label-stage-reckoning = Đang tính lãi từng món vay
label-stage-writing = Đang ghi tệp

## Đăng nhập, lập sổ

label-show-passphrase = Hiện mật khẩu
label-opening-book = Đang mở sổ…
label-make-office = Máy này chưa có sổ dữ liệu. Khai báo đơn vị và người dùng đầu tiên.
label-office-kind = Loại đơn vị
label-office-node = Số hiệu đơn vị
label-office-code = Mã đơn vị (6 chữ số)
label-office-name = Tên đơn vị
label-passphrase-again = Nhập lại mật khẩu
label-make-book = Lập sổ
label-book-folder = Sổ được mã hóa và lưu tại: { $path }

## Hôm nay

label-growth-on-year = { $share } so với đầu năm
label-of-outstanding = { $share } dư nợ
label-sessions-of-week = Phiên giao dịch xã trong 7 ngày tới
label-no-sessions = Bảy ngày tới không có phiên giao dịch.
label-first-steps = Bắt đầu
label-first-load = Nạp báo cáo 31 của kỳ gần nhất
label-first-load-how = Xuất báo cáo 31 ở hệ thống của ngân hàng, thả tệp vào màn hình Nạp số liệu, xem trước rồi ghi sổ.
label-first-enrol = Đăng ký với chi nhánh tỉnh
label-first-enrol-how = Ghi tệp đăng ký ra USB, gửi về tỉnh, rồi nhận tệp chấp thuận. Làm một lần.
label-first-admit = Chấp thuận các phòng giao dịch
label-first-admit-how = Ở màn hình Trao đổi, mở tệp đăng ký của phòng giao dịch và đối chiếu sáu chữ qua điện thoại.
label-first-import = Nhận gói dữ liệu của các phòng giao dịch
label-first-import-how = Số liệu toàn tỉnh hiện ra sau gói đầu tiên.
label-exchange-stopped = Đã tạm dừng: hai bên có dữ liệu khác nhau. Gọi điện đối chiếu.
label-received-through = đã nhận đến số { $seq }, ngày { $date }
label-never-received = chưa nhận gói nào
label-last-bundle = gói gần nhất ngày { $date }
label-never-sent = chưa gửi gói nào
label-events-waiting = { $count } sự kiện chờ xác nhận
label-nothing-waiting = đã xác nhận đủ
label-not-enrolled = Chưa đăng ký với chi nhánh tỉnh.
label-no-offices = Chưa có phòng giao dịch nào được chấp thuận.
label-open-exchange = Mở Trao đổi

## Danh sách

label-groups-after-load = Tổ hiện ra sau khi nạp báo cáo 31 (F3).
label-none-in-list = Không có dòng nào
label-none-in-list-why = Theo số liệu hiện có, không có gì thuộc danh sách này.

## Tổ, bảng kê thu lãi, biên lai

label-views = Nội dung của tổ
label-view-members = Tổ viên và món vay
label-no-members = Tổ chưa có tổ viên nào trong sổ.
label-balances-of = Số dư theo số liệu ngày { $date }
label-draft-restored = Đã lấy lại số đang gõ dở
label-payers = Số hộ nộp
label-collected-before = Đã thu
label-interest-collected = Thu lãi
label-above-due = { $name }: thu lãi { $amount } đ, nhiều hơn số phải thu { $due } đ
label-explain-due = Xem cách tính (F9)
label-explain-title = Cách tính lãi của { $name }
label-days-counted = Từ ngày – đến ngày
label-days = Số ngày
label-accrued-rounded = Lãi phát sinh, làm tròn đến đồng
label-backlog-at = Lãi tồn đến ngày { $date }
label-collected-since = Đã thu sau ngày { $date }
label-paid-ahead = Số âm: khách hàng đã nộp trước.
label-interest-formula = Lãi từng đoạn = dư nợ × số ngày × lãi suất năm ÷ 365; cộng lại rồi mới làm tròn một lần.
label-sheet-booked = Đã ghi sổ bảng kê
label-sheet-booked-before = Bảng kê này đã ghi sổ trước đó
label-sheet-booked-before-how = Lần lưu trước đã thành công nên lần này không ghi thêm. Đây là các biên lai đã lập.
label-receipt-title = Biên lai { $receipt }
label-receipt-stands = Còn hiệu lực
label-reverse-receipt = Đảo biên lai
label-reverse-how = Biên lai vẫn còn trong sổ, được gạch ngang và ghi lý do; tiền lãi và tiền gửi trở về như trước.
label-reversed-because = Đã đảo: { $reason }
label-receipt-reversed = Đã đảo biên lai { $receipt }
label-no-receipts = Chưa có biên lai nào
label-no-receipts-how = Biên lai được lập khi ghi sổ bảng kê (F7).
