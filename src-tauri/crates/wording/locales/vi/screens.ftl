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

hint-money = Gõ 1500 là 1.500 đ; 1500n là 1.500.000 đ; 12tr là 12.000.000 đ
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
