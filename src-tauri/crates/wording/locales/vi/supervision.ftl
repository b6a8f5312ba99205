### Kiểm tra, giám sát, theo dõi nợ, thẻ khách hàng, lao động.

## Từ chối

err-use-check-inspectors = Phiếu 06/TD phải ghi ít nhất một và nhiều nhất { $limit } người kiểm tra.
fix-use-check-inspectors = Nhập họ tên người kiểm tra, chức vụ.
err-photo-too-large = Ảnh lớn hơn { $limit_mb } MB.
fix-photo-too-large = Chụp lại ở cỡ nhỏ hơn hoặc giảm cỡ ảnh rồi chọn lại.
err-not-a-photo = "{ $file }" không phải là ảnh JPEG, PNG hoặc WebP.
fix-not-a-photo = Chọn tệp ảnh chụp.
err-photo-not-here = Ảnh này không có trên máy.
fix-photo-not-here = Ảnh chỉ được giữ tại máy của đơn vị đã chụp.
err-photo-damaged = Tệp ảnh đã hỏng.
fix-photo-damaged = Chụp hoặc đính kèm lại ảnh.
err-plan-year = Năm { $year } không lập được kế hoạch.
fix-plan-year = Nhập năm bằng bốn chữ số.
err-plan-unit-unknown = Không có xã hoặc hội mã { $code }.
fix-plan-unit-unknown = Chọn xã và hội trong danh sách.
err-period-order = Ngày đầu { $from } sau ngày cuối { $through }.
fix-period-order = Đổi lại hai ngày.

## Điều còn vướng của phiếu

doubt-supervision-day-ahead = Ngày ghi trên phiếu chưa đến
doubt-workers-counted-before = Món vay này đã có phiếu lao động, hãy sửa phiếu đó
doubt-inspection-item-unknown = Có nội dung kiểm tra không thuộc mẫu 16/TD
doubt-inspection-forbidden-unsaid = Có { $count } việc bị cấm trả lời "Có" nhưng chưa ghi tồn tại
doubt-inspection-no-mend-by = Có tồn tại nhưng chưa hẹn ngày khắc phục
doubt-inspection-loan-elsewhere = Có { $count } món vay không thuộc tổ này
doubt-reconciled-no-cause = Có { $count } dòng chênh lệch chưa ghi nguyên nhân
doubt-reconciled-loan-elsewhere = Có { $count } món vay không phải của khách hàng trên dòng
doubt-plan-group-twice = Có { $count } tổ đã nằm trong kế hoạch khác của năm
doubt-visit-loan-elsewhere = Có { $count } món vay không phải của khách hàng này

## Quy định, theo tên trong sổ

rule-reconcile-every-years = Đối chiếu mỗi khách hàng một lần trong số năm
rule-reconcile-yearly-ppm = Hoặc đối chiếu mỗi năm ít nhất tỷ lệ khách hàng

## Nguyên nhân chưa trả

cause-disaster = Thiên tai, dịch bệnh
cause-loss = Làm ăn thua lỗ
cause-not-sold-yet = Chưa thu hoạch, chưa bán được
cause-illness = Ốm đau, tai nạn
cause-dead = Đã chết hoặc mất tích
cause-works-away = Đi làm ăn xa
cause-used-by-other = Người khác dùng vốn (vay ké, chiếm dụng)
cause-not-told = Chưa được báo số phải trả
cause-unwilling = Chây ỳ
cause-other = Nguyên nhân khác
met-borrower = Người vay
met-household = Người trong hộ
met-neighbour = Hàng xóm, trưởng thôn
met-nobody = Không gặp ai

## Nội dung kiểm tra hoạt động Tổ (16/TD)

inspection-part-1 = Thành lập tổ
inspection-part-2 = Ban quản lý tổ
inspection-part-3 = Thực hiện nhiệm vụ
inspection-item-residential-cluster = Tổ lập theo cụm dân cư liền kề
inspection-item-size-in-limits = Số tổ viên đúng quy định
inspection-item-board-people = Số người trong Ban quản lý
inspection-item-board-kin = Tổ trưởng, tổ phó là vợ chồng, cha mẹ, con, anh chị em ruột
inspection-item-board-association-standing = Có người trong Ban Thường vụ hội cấp xã
inspection-item-board-other-bank = Kiêm tổ trưởng của ngân hàng khác
inspection-item-meets = Sinh hoạt tổ theo quy ước
inspection-item-publicity-savings = Tuyên truyền chính sách, vận động gửi tiết kiệm
inspection-item-requests-vetted = Nhận đề nghị vay, bình xét công khai
inspection-item-attends-sessions = Dự phiên giao dịch, giao ban
inspection-item-takes-fees = Thu phí của tổ viên
inspection-item-takes-principal = Thu nợ gốc của tổ viên
inspection-item-borrows-through-members = Vay ké
inspection-item-misappropriates = Chiếm dụng vốn, lãi, tiền gửi
inspection-item-keeps-loan-books = Giữ sổ vay vốn của tổ viên
inspection-item-gives-receipts = Giao biên lai cho tổ viên khi thu
inspection-item-pays-in-full = Nộp đủ, kịp thời số đã thu
inspection-item-receipts-not-collected = Số biên lai chưa thu
inspection-item-witnesses-checks = Chứng kiến kiểm tra sử dụng vốn
inspection-item-urges-debtors = Đôn đốc tổ viên trả nợ, trả lãi
inspection-item-members-in-backlog = Số tổ viên có lãi tồn, không kể lãi ân hạn
inspection-item-members-overdue = Số tổ viên có nợ quá hạn
inspection-item-members-misusing = Số tổ viên sử dụng vốn sai mục đích
inspection-item-handles-risk = Phối hợp xử lý gia hạn, rủi ro, chiếm dụng, bỏ đi
inspection-item-keeps-files = Lưu giữ hồ sơ tổ

## Thẻ khách hàng

screen-dossier = Hồ sơ theo dõi nợ: { $name }
screen-inspect = Kiểm tra tổ { $name }
label-paper-number = Số giấy tờ
label-born = Ngày sinh
label-sex = Giới tính
sex-woman = Nữ
sex-man = Nam
label-spouse = Vợ, chồng
label-point = Điểm giao dịch
label-address = Địa chỉ
label-interest-owed = Lãi phải thu
label-broken-promises = Sai hẹn
label-broken-of = số lần sai trên số lần hẹn
label-no-promises = Chưa hẹn lần nào
label-visits = Lần đến nhà, lời hẹn
label-visit-day = Ngày đến nhà
label-visit = Đến nhà
label-visit-new = Ghi lần đến nhà
label-visit-change = Sửa lần đến nhà
label-note-new = Ghi chú mới
label-note-change = Sửa ghi chú
label-visit-kept = Đã ghi lần đến nhà
label-note-kept = Đã ghi chú
label-visit-binned = Đã bỏ lần đến nhà vào thùng
label-note-binned = Đã bỏ ghi chú vào thùng
label-no-visits = Chưa ghi lần đến nhà nào.
label-note-about = Về
label-remind-on = Nhắc lại ngày
label-whom-met = Đã gặp
label-cause = Nguyên nhân
label-cause-second = Nguyên nhân khác nữa
label-none = Không
label-situation = Hoàn cảnh
label-capacity = Khả năng trả
label-next-step = Việc tiếp theo
label-next-on = Ngày làm tiếp
label-promise-amount = Hẹn trả
label-promise-on = Hẹn ngày
label-promise-loan = Hẹn trả món
label-any-loan = Các món còn nợ
label-inspector = Người kiểm tra
label-inspector-post = Chức vụ
label-who-went = Người đi
label-home = Nhà ở đâu
label-photos = Ảnh
label-photo-add = Thêm ảnh
label-photo-remove = Bỏ ảnh { $name }
label-text = Nội dung
hint-key-visit = Đến nhà
hint-key-note = Ghi chú
hint-key-dossier = Hồ sơ nợ
hint-key-customer = Khách hàng
hint-copy-by-click = Nhấn vào số để chép
hint-promise = Để trống nếu người vay không hẹn

## Hồ sơ theo dõi nợ

label-at-a-glance = Xem nhanh
label-promised-kept = Đã hẹn, đã giữ
label-last-visit = Lần đến nhà gần nhất
label-last-paid = Trả gần nhất
label-timeline = Diễn biến
label-timeline-none = Từ khi lập sổ chưa có bước nào, lần thu hay lần đến nhà nào.
label-what-happened = Việc
timeline-payment = Thu theo bảng kê 13/TD
timeline-visit = Đến nhà
timeline-note = Ghi chú
timeline-inspection = Kiểm tra tổ

## Kiểm tra tổ

label-whom-to-inspect = Tổ viên cần gặp
label-reasons = Vì sao
label-use-checks = Kiểm tra vốn 06/TD
label-checklist = Biên bản 16/TD
label-agreement = Đối chiếu 15/TD
label-shuffle = Chọn lại
label-seen-last = Lần trước đã gặp
label-inspection-last = Kiểm tra lần trước
label-inspection-new = Lập biên bản kiểm tra
label-inspection-kept = Đã ghi biên bản kiểm tra
label-inspection-none = Chưa kiểm tra lần nào
label-mend-by = Khắc phục trước ngày
label-strengths = Ưu điểm
label-shortcomings = Tồn tại
label-recommendations = Kiến nghị
label-check-by = Kiểm tra trước ngày
use-check-earlier = Trước khi lập sổ
label-use-found = Kết quả
label-recall-by = Thu hồi trước ngày
label-recall-warning = Sử dụng sai mục đích: phải thu hồi trước ngày { $day }, quá ngày đó chuyển nợ quá hạn.
label-use-check-of = Phiếu 06/TD: { $name }
label-use-check-kept = Đã ghi phiếu kiểm tra { $contract }
label-received = Tổng tiền thực nhận
label-balance-found = Dư nợ thực tế
label-used-right = Đúng mục đích
label-used-wrong = Sai mục đích
label-use-effect = Hiệu quả
label-use-note = Nhận xét
label-witness = Người chứng kiến
label-agreement-met = Đạt: năm nay { $asked } trên { $share } cần đối chiếu
label-agreement-short = Chưa đạt: năm nay { $asked } trên { $share } cần đối chiếu
label-agreement-new = Ghi đối chiếu
label-agreement-kept = Đã ghi đối chiếu
label-balance-ours = Gốc, tiền gửi (NH)
label-balance-theirs = Gốc, tiền gửi (KH)
label-interest-ours = Lãi (NH)
label-interest-theirs = Lãi (KH)
label-difference = Chênh lệch
label-difference-cause = Nguyên nhân chênh lệch
label-agreed-last = Đối chiếu gần nhất
label-planned-month = Kế hoạch tháng { $month }
label-backlog-members = Lãi tồn
label-known-from-book = theo sổ
hint-key-inspect = kiểm tra
hint-key-shuffle = chọn lại
hint-key-minutes = biên bản 16/TD

## Dòng lệnh

cli-inspect = Tổ { $group }, { $leader }: chọn { $count } tổ viên
cli-picked-member = Tổ viên
cli-picked-reasons = Vì sao
cli-plan = Kế hoạch kiểm tra năm { $year }, { $association }, { $commune }: đã kiểm tra { $inspected } trên { $groups } tổ
cli-plan-month = Tháng
cli-inspected = Đã kiểm tra
cli-jobs-title = Lao động được tạo, duy trì việc làm từ { $from } đến { $through }
cli-jobs-created = Tạo việc làm
cli-jobs-kept = Duy trì
cli-jobs-women = Lao động nữ
cli-jobs-workers = Tổng lao động
cli-jobs-cards = Có phiếu
cli-customer = { $name }, mã { $code }
cli-dossier = Hồ sơ theo dõi nợ { $contract }, { $name }
cli-broken = Sai hẹn
cli-last-visit = Đến nhà gần nhất
cli-next-step = Việc tiếp theo
cli-check-by = Kiểm tra trước
cli-check-standing = Tình trạng
cli-agreement = Đối chiếu 15/TD tổ { $group }: năm nay { $asked } trên { $share } cần đối chiếu
cli-balance-ours = Ngân hàng
cli-interest-ours = Lãi
cli-agreed-last = Đối chiếu gần nhất
