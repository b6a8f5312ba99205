### Kế hoạch kiểm tra năm (01/KH), lao động của món vay giải quyết việc làm.

## Kế hoạch kiểm tra

screen-plan = Kế hoạch kiểm tra năm (01/KH)
plan-title = Kế hoạch kiểm tra, giám sát ủy thác năm { $year } (01/KH)
plan-file = Kế hoạch kiểm tra
plan-unit = Đơn vị: tổ
plan-month = T{ $month }
plan-not-kept = Bản dự kiến của phần mềm, chưa lưu thành kế hoạch.
label-plan-open = Kế hoạch 01/KH
label-year = Năm
label-plan-save = Lưu kế hoạch
label-plan-save-of = Lưu kế hoạch 01/KH năm { $year }
label-plan-number = Số kế hoạch
label-plan-day = Ngày lập
label-plan-kept = Đã lưu kế hoạch kiểm tra
label-plan-binned = Đã bỏ kế hoạch vào thùng
label-plan-inspected = Đã kiểm tra { $inspected } trên { $groups } tổ
label-plan-is-kept = Kế hoạch { $number } ngày { $day }
label-plan-is-kept-plain = Kế hoạch lập ngày { $day }
label-plan-not-kept = Chưa lưu: các tháng đang là dự kiến
label-plan-moved = Đã dời { $count } tổ, chưa lưu
label-plan-none = Hội này không có tổ nào ở xã
label-plan-none-how = Chọn xã hoặc hội khác.
label-plan-nowhere = Chưa có tổ nào để lập kế hoạch
label-plan-nowhere-how = Nạp báo cáo 31 trước.
label-plan-loads = Số tổ mỗi tháng
label-plan-here = Hội, xã này
label-plan-association = Cả hội
label-plan-all = Cả đơn vị
label-plan-share = Dự kiến nhiều nhất { $share } tổ một tháng cho cả đơn vị.
label-plan-closed-month = không kiểm tra theo quy định
label-plan-save-first = Lưu các tháng vừa dời rồi hãy in
plan-cell-none = –
plan-cell-kept = Kế hoạch tháng { $month }
plan-cell-proposed = Dự kiến tháng { $month }: tháng ít tổ nhất, hội có { $association } tổ, cả đơn vị { $all } tổ
plan-cell-moved = Dời sang tháng { $month }, chưa lưu
plan-cell-late = Kế hoạch tháng { $month }, đã quá tháng mà chưa kiểm tra
plan-cell-done = Kế hoạch tháng { $month }, đã kiểm tra ngày { $day }
plan-cell-inspected = Đã kiểm tra ngày { $day }
plan-sign-kept = đã lưu
plan-sign-proposed = dự kiến
plan-sign-moved = mới dời
plan-sign-done = đã kiểm tra
plan-sign-late = quá tháng
hint-key-plan-here = đặt tháng
hint-key-plan-move = dời tháng
hint-key-plan-save = lưu

## Lao động (01/GQVL)

screen-jobs = Lao động được tạo, duy trì việc làm
label-jobs-open = Số liệu theo kỳ
label-jobs-from = Giải ngân từ
label-jobs-through = đến
label-jobs-by = Tổng hợp theo
label-jobs-year = Năm nay
label-jobs-year-before = Năm trước
label-jobs-ever = Tất cả
label-jobs-loans = Món vay
label-jobs-created = Tạo mới
label-jobs-kept = Duy trì, mở rộng
label-jobs-workers = Cộng
label-jobs-women = Nữ
label-jobs-cards = Có phiếu
label-jobs-priority = ƯT { $number }
label-jobs-unit-missing = Chưa ghi
label-jobs-how = Món có phiếu tính theo phiếu; món chưa có phiếu lấy hiệu quả ngân hàng ghi, coi là tạo mới. ƯT 1 đến ƯT 6: số món theo từng diện ưu tiên của mẫu 01/GQVL.
label-jobs-none = Không có món vay giải quyết việc làm nào trong kỳ
label-jobs-none-how = Chọn kỳ khác, hoặc ghi lao động tại trang món vay.
label-workers-new = Ghi lao động
label-workers-of = Lao động 01/GQVL: { $name }
label-workers-day = Ngày ghi
label-workers-created = Số lao động được tạo việc làm
label-workers-kept = Số lao động được duy trì, mở rộng việc làm
label-workers-women = Trong đó lao động nữ
label-workers-household = Lao động trong hộ
label-workers-outside = Lao động ngoài hộ
label-workers-priority = Diện ưu tiên
label-workers-papers = Giấy tờ chứng minh diện ưu tiên
label-workers-kept-card = Đã ghi lao động
label-workers-sum = Cộng { $total } lao động; trong hộ và ngoài hộ { $parted }
label-no-priority = Không thuộc diện ưu tiên
label-workers = Lao động
label-workers-told = đã ghi { $count } lao động
hint-key-period = chọn kỳ
hint-key-workers = ghi lao động

## Các lần kiểm tra

label-inspections-past = Các lần đã kiểm tra
label-inspections-none = Chưa lập biên bản nào.
label-inspection-change = Sửa biên bản 16/TD
label-mended-on = Ngày khắc phục xong
label-mended-record = Ghi ngày khắc phục xong
label-mended-kept = Đã ghi ngày khắc phục
label-mended-of = Khắc phục tồn tại kiểm tra ngày { $day }
label-mend-late = quá hẹn
label-inspection-part = { $part }. { $name }
label-inspection-findings = Nhận xét, kiến nghị
label-inspection-head = Trưởng đoàn kiểm tra
label-inspection-second = Người kiểm tra thứ hai
label-picked-of = { $count } tổ viên, nhiều lý do nhất đứng trước
hint-key-check-use = ghi phiếu 06/TD
hint-key-say = ghi lời khách hàng
hint-key-agreement = lưu đối chiếu
