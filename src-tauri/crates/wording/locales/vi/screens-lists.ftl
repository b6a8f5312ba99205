### Màn hình danh sách, hôm nay, tìm nhanh.

## Danh sách

label-list = Danh sách
label-everywhere = Toàn địa bàn
label-not-set = Chưa có
label-gone-value = { $value } (không còn)
label-mine = Của tôi
label-every-programme = Mọi chương trình
label-sections = Chia theo
label-no-sections = Không chia mục
list-by-commune = Chia theo xã
list-by-point = Chia theo điểm GD
list-by-association = Chia theo hội
list-by-group = Chia theo tổ
list-by-programme = Chia theo CT
label-days-ahead = Số ngày tới
label-only-marked = Cần chú ý
label-meets-on = Phiên { $date }
label-mark = Dấu
mark-late = Trễ
mark-soon = Sắp đến
label-rows-cut = Chỉ hiện { $shown } dòng đầu; dòng tổng tính đủ. Chọn địa bàn hoặc gõ tên để thu hẹp.
hint-which-list = Mũi tên lên, xuống đổi danh sách
hint-search-list = Tên không cần dấu, chữ đầu, các số cuối; Enter vào danh sách
hint-place-tree = Gõ tên xã, điểm, hội, tổ; mũi tên phải để mở
hint-key-more = các cột còn lại
hint-key-sort = sắp xếp
hint-key-copy-row = sao chép dòng

## Hôm nay

label-needs-doing = Cần làm
label-to-collect = Thu nợ
label-to-follow = Theo dõi
label-to-mend = Bổ sung, chỉnh sửa
label-late-count = { $count } trễ
label-soon-count = { $count } sắp đến
label-all-done = Không có việc nào đến hạn.
label-chip-late = { $name }: { $count } trễ
label-chip-late-soon = { $name }: { $count } trễ, { $soon } sắp đến
label-chip-exchange = { $count } sự kiện chưa gửi tỉnh
label-chip-rules = { $count } quy định chưa đối chiếu
today-due = Nợ gốc đến hạn trong tháng
today-overdue = Món vay quá hạn
today-inactive = Không hoạt động từ 3 tháng
today-frozen-ending = Nợ khoanh sắp hết hạn
today-checks = Kiểm tra sử dụng vốn
today-promises = Hẹn trả nợ
today-next-steps = Việc tiếp theo với hộ nợ
today-notes = Ghi chú đến ngày nhắc
today-inspections = Kiểm tra tổ
today-papers = Giấy tờ tùy thân cần thay
today-not-lent = Đã duyệt, chưa giải ngân
today-group-sizes = Tổ ngoài quy mô
today-duplicates = Khách hàng có thể trùng
today-contacts = Thiếu, sai điện thoại, thôn

## Tìm nhanh

label-find-anything = Tìm nhanh
hint-find-anything = Tên không cần dấu, chữ đầu, mã, số cuối khế ước, điện thoại, tên danh sách
label-recent = Mở gần đây
label-found-more = Còn { $count } kết quả: gõ thêm để thu hẹp
label-past = đã tất toán
found-customer = Khách hàng
found-contract = Khế ước
found-group = Tổ
found-point = Điểm GD
found-staff = Cán bộ
found-screen = Màn hình
found-list = Danh sách
