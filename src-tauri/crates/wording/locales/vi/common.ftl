### Lời chung: thao tác, trạng thái, đơn vị, thời gian.
###
### Quy ước cho mọi tệp: số, số tiền và ngày được viết thành chữ trước khi đưa vào đây (Rust và
### TypeScript như nhau). Mỗi số đếm "x" có kèm "x-form" (one, other) cho ngôn ngữ có số nhiều.
### Mỗi mã có ở vi phải có ở en, trong tệp cùng tên, với cùng các giá trị.

app-name = Điểm Sáng
app-purpose = Tín dụng chính sách và Dân vận khéo
bank-name = Ngân hàng Chính sách xã hội
language-vi = Tiếng Việt
language-en = English

## Thao tác

action-save = Lưu
action-cancel = Hủy
action-close = Đóng (Esc)
action-back = Quay lại (Esc)
action-open = Mở
action-new = Thêm mới
action-edit = Sửa
action-delete = Xóa
action-undo = Hoàn tác
action-reverse = Đảo bút toán
action-search = Tìm kiếm
action-filter = Lọc
action-clear = Xóa bộ lọc
action-refresh = Tải lại
action-print = In
action-pdf = PDF
action-word = Word
action-excel = Excel
action-copy = Sao chép
action-send = Gửi
action-choose-file = Chọn tệp…
action-choose-folder = Chọn thư mục…
action-load = Nạp
action-check = Kiểm tra
action-book = Ghi sổ
action-export = Xuất
action-import = Nhận
action-confirm = Đồng ý
action-continue = Tiếp tục
action-retry = Thử lại
action-explain = Giải thích
action-details = Chi tiết
action-sign-in = Đăng nhập
action-sign-out = Đăng xuất
action-help = Trợ giúp

## Trả lời và trạng thái

answer-yes = Có
answer-no = Không
answer-none = Không có
state-done = Đã xong
state-saved = Đã lưu
state-draft = Bản nháp
state-working = Đang xử lý…
state-loading = Đang nạp…
state-cancelled = Đã hủy
state-empty = Chưa có dữ liệu
state-nothing-found = Không tìm thấy
state-copied = Đã sao chép
state-unchanged = Không có gì thay đổi

## Đơn vị và tổng

unit-dong = đồng
unit-dong-short = đ
unit-million-dong = triệu đồng
unit-billion-dong = tỷ đồng
unit-year-rate = %/năm
unit-month-rate = %/tháng
total = Tổng cộng
subtotal = Cộng
column-number = STT
column-code = Mã
column-name = Tên
column-date = Ngày
column-amount = Số tiền
column-note = Ghi chú
column-difference = Chênh lệch

amount-dong = { $amount } đ
count-loans = { $count } món vay
count-borrowers = { $count } khách hàng
count-groups = { $count } tổ
count-rows = { $count } dòng
count-days = { $count } ngày
count-months = { $count } tháng
count-of-total = { $count }/{ $total }

## Thời gian

today = Hôm nay
this-month = Tháng này
this-year = Năm nay
as-of-date = Số liệu đến ngày { $date }
from-through = Từ ngày { $from } đến ngày { $through }
weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ nhật
