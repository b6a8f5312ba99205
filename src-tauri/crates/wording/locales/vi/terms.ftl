### Danh từ nghiệp vụ. Mỗi khái niệm một từ, đúng như nói ở quầy.
### association-<mã> theo mã ĐVUT của ngân hàng.

## Đơn vị, địa bàn

term-office = Đơn vị
term-office-province = Chi nhánh tỉnh
term-office-branch = Phòng giao dịch (PGD)
term-office-branch-short = PGD
term-province = Tỉnh
term-commune = Xã, phường
term-village = Thôn
term-transaction-point = Điểm giao dịch xã
term-transaction-point-short = Điểm GD
term-session = Phiên giao dịch
term-session-day = Ngày giao dịch cố định
term-briefing = Giao ban
term-officer = Cán bộ tín dụng

## Tổ TK&VV, hội đoàn thể

term-group = Tổ TK&VV
term-group-long = Tổ tiết kiệm và vay vốn
term-group-code = Mã tổ
term-leader = Tổ trưởng
term-deputy = Tổ phó
term-member = Tổ viên
term-rating = Xếp loại tổ
term-commission = Hoa hồng
term-association = Hội đoàn thể
term-association-long = Hội đoàn thể nhận ủy thác (ĐVUT)
term-association-11 = Hội Nông dân
term-association-12 = Hội Liên hiệp Phụ nữ
term-association-13 = Hội Cựu chiến binh
term-association-14 = Đoàn Thanh niên
term-association-99 = Cho vay trực tiếp
term-association-11-short = Nông dân
term-association-12-short = Phụ nữ
term-association-13-short = Cựu chiến binh
term-association-14-short = Thanh niên
term-association-99-short = Trực tiếp

## Khách hàng

term-borrower = Khách hàng
term-borrower-code = Mã khách hàng
term-full-name = Họ và tên
term-birth-date = Ngày sinh
term-gender = Giới tính
term-gender-male = Nam
term-gender-female = Nữ
term-ethnic-group = Dân tộc
term-identity-number = Số CCCD
term-phone = Số điện thoại
term-address = Địa chỉ
term-spouse = Vợ/chồng
term-household = Hộ gia đình
term-household-poor = Hộ nghèo
term-household-near-poor = Hộ cận nghèo
term-household-escaped = Hộ mới thoát nghèo

## Món vay

term-loan = Món vay
term-loan-contract = Khế ước
term-loan-number = Số khế ước
term-programme = Chương trình tín dụng
term-programme-short = Chương trình
term-fund-source = Nguồn vốn
term-fund-central = Trung ương
term-fund-local = Địa phương
term-loan-amount = Mức vay
term-loan-date = Ngày vay
term-due-date = Ngày đến hạn
term-term = Thời hạn vay
term-purpose = Mục đích sử dụng vốn
term-rate = Lãi suất
term-rate-overdue = Lãi suất nợ quá hạn
term-principal = Gốc
term-interest = Lãi
term-disbursement = Giải ngân
term-repayment = Thu nợ gốc
term-outstanding = Dư nợ
term-outstanding-total = Tổng dư nợ
term-outstanding-in-term = Dư nợ trong hạn
term-outstanding-overdue = Dư nợ quá hạn
term-outstanding-frozen = Dư nợ khoanh
term-status = Tình trạng
term-status-open = Đang vay
term-status-closed = Đã tất toán
term-status-in-term = Trong hạn
term-status-overdue = Quá hạn
term-status-frozen = Khoanh
term-instalment = Kỳ trả nợ
term-instalments = Phân kỳ trả nợ
term-extension = Gia hạn nợ
term-rescheduling = Điều chỉnh kỳ hạn
term-freeze = Khoanh nợ
term-write-off = Xóa nợ
term-carry-over = Lưu vụ
term-refinancing = Đảo khoản
term-use-check = Kiểm tra sử dụng vốn vay (06/TD)
term-inactive = Không hoạt động từ 3 tháng
term-jobs = Lao động có việc làm

## Lãi, tiết kiệm

term-interest-due = Lãi phải thu
term-interest-month = Lãi phát sinh trong kỳ
term-interest-backlog = Lãi tồn
term-interest-backlog-in-term = Lãi tồn trong hạn
term-interest-backlog-overdue = Lãi tồn quá hạn
term-grace-interest = Lãi ân hạn
term-savings = Tiền gửi tổ viên
term-savings-book = Sổ tiết kiệm 105
term-savings-balance = Số dư tiền gửi
term-savings-deposit = Gửi tiết kiệm
term-savings-withdrawal = Rút tiết kiệm

## Thu nợ tại tổ, chứng từ

term-collection = Thu lãi, tiết kiệm
term-collection-sheet = Bảng kê 13/TD
term-collected = Thực thu
term-receivable = Phải thu
term-remaining = Còn phải thu
term-receipt = Biên lai 01/BL
term-receipt-number = Số biên lai
term-voucher = Chứng từ
term-cash = Tiền mặt
term-cash-on-hand = Tồn quỹ
term-cash-count = Bảng kê tiền
term-entry = Bút toán
term-reversal = Bút toán đảo
term-debit = Nợ
term-credit = Có
term-account = Tài khoản
term-signature = Ký nhận

## Số liệu kỳ

term-closing-date = Ngày số liệu
term-lent-month = Cho vay trong tháng
term-collected-month = Thu nợ trong tháng
term-lent-year = Cho vay trong năm
term-collected-year = Thu nợ trong năm
term-growth-year = Tăng trưởng so với đầu năm
term-overdue-ratio = Tỷ lệ nợ quá hạn
term-reconciliation = Đối chiếu
term-baseline = Số liệu so sánh

## Dân vận khéo

term-party-committee = Đảng ủy
term-party-cell = Chi bộ
term-party-member = Đảng viên
term-model = Mô hình "Dân vận khéo"
term-model-short = Mô hình
term-replication = Nhân rộng
term-recognition = Công nhận, khen thưởng
term-directive = Văn bản chỉ đạo
term-campaign = Cuộc vận động
term-contribution = Ủng hộ, quyên góp
term-housing-campaign = Xóa nhà tạm, nhà dột nát
term-sponsorship = Đỡ đầu "Lá yêu thương"
term-criterion = Tiêu chí
term-standard = Bộ tiêu chí
term-outreach = Tuyên truyền

## Dữ liệu, trao đổi

term-book = Sổ dữ liệu
term-passphrase = Mật khẩu
term-user = Người dùng
term-bundle = Gói dữ liệu
term-bundle-receipt = Biên nhận gói dữ liệu
term-enrolment = Đăng ký đơn vị
term-fingerprint = Chuỗi đối chiếu khóa
term-control-total = Số kiểm soát
term-report-31 = Báo cáo 31
term-report-31-long = 31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu
term-finding = Phát hiện
term-findings = Các phát hiện
term-row = Dòng
term-column = Cột
term-file = Tệp

## Chương trình tín dụng, theo mã của ngân hàng

term-programme-01 = Hộ nghèo
term-programme-02 = Học sinh, sinh viên
term-programme-03 = Giải quyết việc làm
term-programme-04 = Xuất khẩu lao động
term-programme-06 = Nước sạch và vệ sinh môi trường nông thôn
term-programme-07 = Hộ nghèo về nhà ở
term-programme-09 = Hộ mới thoát nghèo
term-programme-10 = Sản xuất kinh doanh vùng khó khăn
term-programme-12 = Nhà ở xã hội
term-programme-15 = Thương nhân vùng khó khăn
term-programme-17 = Hộ dân tộc thiểu số theo QĐ 755
term-programme-19 = Hộ cận nghèo
term-programme-21 = Hộ dân tộc thiểu số theo QĐ 2085
term-programme-25 = Vùng dân tộc thiểu số và miền núi theo NĐ 28
term-programme-26 = Người chấp hành xong án phạt tù
term-programme-99 = Chương trình khác

## Tài khoản, theo mã của sổ

account-cash = Tiền mặt
account-transfers = Chuyển khoản
account-loans-in-term = Dư nợ trong hạn
account-loans-overdue = Dư nợ quá hạn
account-loans-frozen = Dư nợ khoanh
account-member-savings = Tiền gửi tổ viên
account-interest-income = Thu lãi cho vay
account-savings-interest = Trả lãi tiền gửi
account-write-offs = Nợ được xóa
account-core-funding = Nguồn vốn từ hệ thống lõi

## Sự kiện, theo loại

event-office-opened = Lập sổ
event-rules-adopted = Nhận quy định vào sổ
event-office-admitted = Kết nạp đơn vị
event-closing-loaded = Nạp số dư ban đầu theo báo cáo 31
event-baseline-kept = Giữ kỳ số liệu để so sánh
event-sheet-collected = Thu theo bảng kê 13/TD
event-receipt-reversed = Đảo biên lai
event-terms-adopted = Nhận điều kiện cho vay và lãi suất vào sổ
event-source-kept = Nạp báo cáo của bộ số liệu cuối kỳ
event-source-withdrawn = Rút tệp báo cáo đã nạp
event-records-taken = Nhận món vay, sổ tiền gửi từ kỳ số liệu mới
event-closing-adopted = Nhận kỳ số liệu mới
event-loan-step-reversed = Đảo bước của món vay
event-savings-step-reversed = Đảo giao dịch tiền gửi
event-savings-interest-credited = Nhập lãi tiền gửi
event-savings-interest-reversed = Đảo lần nhập lãi tiền gửi
event-day-closed = Khóa sổ ngày
event-period-locked = Khóa kỳ
event-period-reopened = Mở lại kỳ đã khóa
event-loan-requested = Đề nghị vay vốn
event-loan-voted = Tổ bình xét cho vay
event-loan-certified = Xã xác nhận
event-loan-declined = Không cho vay
event-loan-notified = Thông báo kết quả phê duyệt
event-loan-approved = Phê duyệt cho vay
event-loan-disbursed = Giải ngân
event-loan-use-checked = Kiểm tra sử dụng vốn vay
event-loan-repaid = Thu nợ
event-loan-rescheduled = Điều chỉnh kỳ hạn trả nợ
event-loan-extended = Gia hạn nợ
event-loan-turned-overdue = Chuyển nợ quá hạn
event-loan-recalled = Thu hồi nợ trước hạn
event-loan-frozen = Khoanh nợ
event-loan-freeze-ended = Hết thời gian khoanh nợ
event-loan-written-off = Xóa nợ
event-loan-carried-over = Cho vay lưu vụ
event-loan-refinanced = Đảo khoản sang khế ước mới
event-loan-settled = Tất toán
event-loan-adjusted = Điều chỉnh món vay theo số liệu ngân hàng
event-savings-opened = Mở sổ tiền gửi
event-savings-deposited = Gửi tiền
event-savings-withdrawn = Rút tiền gửi
event-savings-closed = Đóng sổ tiền gửi
event-savings-adjusted = Điều chỉnh tiền gửi theo số liệu ngân hàng

## Nhật ký cho phần mềm kế toán khác: thêm vào sau loại sự kiện

journal-closing = ngày { $value }
journal-office = đơn vị { $value }
journal-group = tổ { $value }
journal-contract = khế ước { $value }
journal-savings-book = sổ tiền gửi { $value }
journal-period = kỳ { $value }
journal-receipts = biên lai { $value }
journal-entry = bút toán { $value }
journal-reason = lý do: { $value }

## Điều kiện phê duyệt và kết quả kiểm tra

guard-programme-open = Chương trình còn cho vay
guard-ceiling = Mức cho vay của hộ
guard-term = Thời hạn vay
guard-rate = Lãi suất
guard-household-class = Xác nhận loại hộ của xã
guard-membership = Là tổ viên của tổ
guard-vote = Tổ bình xét
guard-age = Đủ tuổi vay
guard-identity-paper = Giấy tờ tùy thân
guard-no-overdue = Không có nợ quá hạn
guard-extension-limit = Số tháng còn được gia hạn
guard-extension-window = Thời gian nhận đề nghị gia hạn
guard-overdue-amount = Số tiền được chuyển nợ quá hạn
guard-carry-over-months = Hạn lưu vụ dài nhất
guard-recall-days = Hạn trả khi sử dụng sai mục đích
guard-freeze-years = Thời gian khoanh nợ dài nhất
guard-reschedule-deadline = Hạn nhận đề nghị điều chỉnh kỳ hạn
outcome-passed = Đạt
outcome-not-applicable = Không áp dụng
outcome-asks-second = Cần người thứ hai
outcome-overridden = Đã chấp nhận
outcome-refused = Không đạt

## Đề nghị, món vay đang ở đâu

request-stage-none = Chưa có
request-stage-requested = Đã nhận hồ sơ
request-stage-voted = Tổ đã bình xét
request-stage-certified = Xã đã xác nhận
request-stage-approved = Đã phê duyệt
request-stage-notified = Đã thông báo
request-stage-declined = Không cho vay
standing-none = Chưa có
standing-approved = Đã duyệt, chưa giải ngân
standing-open = Đang vay
standing-recalled = Đang thu hồi trước hạn
standing-closed = Đã đóng
cause-final-due = Quá ngày đến hạn cuối
cause-instalment = Không trả kỳ hạn
cause-misuse = Sử dụng vốn sai mục đích
class-poor = Hộ nghèo
class-near-poor = Hộ cận nghèo
class-newly-escaped = Hộ mới thoát nghèo
class-other = Hộ khác

## Mức cho vay tính theo

ceiling-household = hộ
ceiling-borrower = người vay
ceiling-person = người
ceiling-student-month = tháng học của một HSSV
ceiling-tuition-and-month = học phí và sinh hoạt phí theo tháng
ceiling-work = công trình
ceiling-worker = lao động
ceiling-establishment = cơ sở, theo số lao động
ceiling-project = dự án
ceiling-hectare = héc-ta
ceiling-contract-share = tỷ lệ chi phí hợp đồng
ceiling-contract-or-estimate = tỷ lệ hợp đồng hoặc dự toán
ceiling-unknown = chưa rõ

## Quy định, theo tên trong sổ

rule-overdue-factor-ppm = Lãi suất nợ quá hạn so với lãi suất cho vay (phần triệu)
rule-inactive-months = Số tháng không giao dịch thì coi là không hoạt động
rule-inactive-excluded-programme = Chương trình không tính là không hoạt động
rule-job-effect = Chỉ tiêu hiệu quả tính là lao động có việc làm
rule-bundle-late-days = Số ngày không có gói dữ liệu thì coi là chậm
rule-instalment-multiple-dong = Làm tròn kỳ trả gốc (đồng)
rule-instalment-overdue-from = Phần gốc chưa trả của kỳ chuyển quá hạn (1: có)
rule-student-short-course-months = Khóa học ngắn hạn: nhiều nhất (tháng)
rule-student-grace-months = Ân hạn sau khi ra trường (tháng)
rule-student-repay-short-times = Thời gian trả nợ khóa ngắn: số lần thời gian phát tiền vay
rule-student-repay-long-times = Thời gian trả nợ khóa dài: số lần thời gian phát tiền vay
rule-extension-short-term-months = Món vay ngắn hạn: nhiều nhất (tháng)
rule-extension-short-months = Gia hạn món ngắn hạn: tổng cộng (tháng)
rule-extension-share-ppm = Gia hạn món dài hơn: phần của thời hạn vay (phần triệu)
rule-extension-max-months = Gia hạn của riêng chương trình: tổng cộng (tháng)
rule-extension-request-months = Nhận đề nghị gia hạn sớm nhất trước hạn (tháng)
rule-extension-request-working-days = Nhận đề nghị gia hạn muộn nhất trước hạn (ngày làm việc)
rule-reschedule-borrower-working-days = Người vay đề nghị điều chỉnh kỳ hạn trước kỳ (ngày làm việc)
rule-reschedule-leader-working-days = Tổ trưởng nộp đề nghị điều chỉnh trước kỳ (ngày làm việc)
rule-guard-programme-open = Vay khi chương trình đã dừng: 1 người thứ hai được chấp nhận, 0 không
rule-guard-ceiling = Vay quá mức: 1 người thứ hai được chấp nhận, 0 không
rule-guard-term = Vay quá thời hạn: 1 người thứ hai được chấp nhận, 0 không
rule-guard-rate = Lãi suất khác sản phẩm: 1 người thứ hai được chấp nhận, 0 không
rule-guard-household-class = Chưa xác nhận loại hộ: 1 người thứ hai được chấp nhận, 0 không
rule-guard-membership = Chưa là tổ viên: 1 người thứ hai được chấp nhận, 0 không
rule-guard-vote = Tổ chưa bình xét: 1 người thứ hai được chấp nhận, 0 không
rule-guard-age = Chưa đủ tuổi: 1 người thứ hai được chấp nhận, 0 không
rule-guard-identity-paper = Giấy tờ tùy thân hết hạn: 1 người thứ hai được chấp nhận, 0 không
rule-guard-no-overdue = Đang có nợ quá hạn: 1 người thứ hai được chấp nhận, 0 không
rule-carry-over-months = Lưu vụ: nhiều nhất (tháng)
rule-recall-days = Trả nợ sau biên bản sai mục đích: chậm nhất (ngày)
rule-freeze-years = Khoanh nợ: nhiều nhất mỗi lần (năm)
rule-full-age-years = Đủ tuổi vay (tuổi)
rule-allocation-order = Thứ tự thu nợ: 0 giao dịch viên phân bổ, 1 lãi trước, 2 gốc trước
rule-savings-rate-ppb = Lãi suất tiền gửi tổ viên (phần tỷ một năm)
rule-commission-month-ppb = Hoa hồng của tổ (phần tỷ một tháng)
rule-interest-rounding-dong = Lãi lệch với ngân hàng do làm tròn: nhiều nhất (đồng)

## Thời hạn vay của học sinh, sinh viên: từng bước tính

student-course-months = Thời gian học (tháng)
student-disbursing-months = Thời gian phát tiền vay (tháng)
student-grace-months = Ân hạn (tháng)
student-repay-times = Số lần thời gian phát tiền vay
student-repaying-months = Thời gian trả nợ (tháng)
student-term-months = Thời hạn vay (tháng)
student-course-ends = Ngày ra trường
student-first-due = Kỳ trả đầu tiên
student-final-due = Ngày đến hạn cuối

## Chỉ tiêu của kỳ số liệu

measure-loans = Món vay còn dư nợ
measure-customers = Khách hàng còn dư nợ
measure-outstanding-dong = Tổng dư nợ (đồng)
measure-lent-month-dong = Cho vay trong tháng, trừ đảo khoản (đồng)
measure-collected-month-dong = Thu nợ trong tháng (đồng)
measure-turns-month = Lượt vay trong tháng
measure-turns-year = Lượt vay trong năm
measure-average-loan-dong = Dư nợ bình quân một khách hàng (đồng)
measure-average-rate-ppb = Lãi suất bình quân theo dư nợ
measure-bad-debt-ppm = Tỷ lệ quá hạn và khoanh
measure-hhi-communes-points = Mức tập trung theo xã (HHI, điểm)
measure-hhi-groups-points = Mức tập trung theo tổ (HHI, điểm)
measure-silent-customers-2-to-3-months = Khách hàng không giao dịch trên 2 đến 3 tháng
measure-silent-customers-3-to-6-months = Khách hàng không giao dịch trên 3 đến 6 tháng
measure-silent-customers-6-to-12-months = Khách hàng không giao dịch trên 6 đến 12 tháng
measure-silent-customers-over-12-months = Khách hàng không giao dịch trên 12 tháng
measure-overdue-loans = Món vay quá hạn
measure-overdue-dong = Nợ quá hạn (đồng)
measure-frozen-loans = Món vay khoanh
measure-frozen-dong = Nợ khoanh (đồng)
measure-inactive-loans = Món vay không hoạt động
measure-inactive-dong = Dư nợ không hoạt động (đồng)
measure-due-1-loans = Đến hạn loại 1: đã đến hạn, chưa đến phiên (món)
measure-due-1-dong = Đến hạn loại 1: dư nợ (đồng)
measure-due-2-loans = Đến hạn loại 2: hạn và phiên trong kỳ (món)
measure-due-2-dong = Đến hạn loại 2: dư nợ (đồng)
measure-due-3-loans = Đến hạn loại 3: hạn trong kỳ, phiên sau kỳ (món)
measure-due-3-dong = Đến hạn loại 3: dư nợ (đồng)
measure-principal-due-unpaid-loans = Món vay có gốc đến hạn chưa trả
measure-principal-due-unpaid-dong = Gốc đến hạn chưa trả (đồng)
measure-high-arrears-loans = Món vay lãi tồn cao
measure-high-arrears-dong = Lãi tồn của các món lãi tồn cao (đồng)
measure-extension-left-loans = Món đã gia hạn, còn được gia hạn tiếp
measure-extension-left-dong = Món còn được gia hạn tiếp: dư nợ (đồng)
measure-extension-excess-loans = Món gia hạn quá thời gian được phép
measure-extension-excess-months = Số tháng gia hạn quá, cộng các món
measure-roll-loans = Món trong hạn chuyển quá hạn
measure-roll-dong = Dư nợ trong hạn chuyển quá hạn (đồng)
measure-roll-ppm = Tỷ lệ trong hạn chuyển quá hạn
measure-cure-loans = Món quá hạn trở lại trong hạn
measure-cure-dong = Dư nợ quá hạn trở lại trong hạn (đồng)
measure-cure-ppm = Tỷ lệ quá hạn trở lại trong hạn
measure-reactivated-loans = Món hoạt động trở lại
measure-reactivated-dong = Món hoạt động trở lại: dư nợ (đồng)
measure-par-30-loans = Món trễ hạn trên 30 ngày
measure-par-30-dong = Dư nợ các món trễ hạn trên 30 ngày (đồng)
measure-par-30-ppm = Tỷ lệ dư nợ trễ hạn trên 30 ngày (PAR)
measure-par-90-loans = Món trễ hạn trên 90 ngày
measure-par-90-dong = Dư nợ các món trễ hạn trên 90 ngày (đồng)
measure-par-90-ppm = Tỷ lệ dư nợ trễ hạn trên 90 ngày (PAR)
measure-par-180-loans = Món trễ hạn trên 180 ngày
measure-par-180-dong = Dư nợ các món trễ hạn trên 180 ngày (đồng)
measure-par-180-ppm = Tỷ lệ dư nợ trễ hạn trên 180 ngày (PAR)

rule-inactive-definition = Cách tính không hoạt động: 1 theo lịch, 2 theo số ngày, 3 theo khách hàng
rule-inactive-month-day-hundredths = Số ngày bình quân một tháng khi tính không hoạt động (phần trăm ngày)
rule-par-definition = Tính trễ hạn từ: 1 ngày đến hạn, 2 phiên giao dịch
rule-high-arrears-months = Lãi tồn cao: trên số tháng lãi

# Chênh lệch với ngân hàng
difference-unknown-contract = Khế ước chỉ có ở ngân hàng
difference-contract-missing = Khế ước chỉ có trong sổ
difference-customer-differs = Khác khách hàng
difference-moved-group = Chuyển tổ
difference-rate-differs = Khác lãi suất
difference-due-differs = Khác hạn trả cuối
difference-lent-missing-here = Thiếu giải ngân trong sổ
difference-lent-missing-there = Thiếu giải ngân ở ngân hàng
difference-principal-missing-here = Thiếu thu gốc trong sổ
difference-principal-missing-there = Thiếu thu gốc ở ngân hàng
difference-status-differs = Khác trạng thái nợ
difference-interest-missing-here = Thiếu thu lãi trong sổ
difference-interest-missing-there = Thiếu thu lãi ở ngân hàng
difference-interest-rounding = Lãi lệch do làm tròn
difference-interest-differs = Lãi lệch
difference-savings-differ = Lệch số dư tiết kiệm
difference-unknown-book = Sổ tiết kiệm chỉ có ở ngân hàng
difference-book-missing = Sổ tiết kiệm chỉ có trong sổ
difference-leader-differs = Khác tổ trưởng

# Bộ số liệu cuối kỳ: báo cáo, chỉ tiêu đối chiếu, chỗ lệch
source-report-31 = 31 – Hồ sơ tín dụng chi tiết theo kỳ số liệu
source-detailed-balances = Dư nợ chi tiết (có điểm giao dịch)
source-daily-10 = 10 – Sao kê chi tiết (DL Ngày)
source-inactive-14 = 14 – Món vay nhiều tháng không hoạt động
source-overdue-2 = 2 – Nợ quá hạn
source-frozen-13 = 13 – Nợ khoanh
source-leaders-12 = 12 – Thông tin tổ trưởng
source-group-list = DSTO – Danh sách tổ TK&VV
source-bc0437 = BC0437 – Thông tin, xếp loại tổ TK&VV
source-instalments-due = Nợ đến hạn phân kỳ
source-bcdhtd-01-1 = BCDHTD 01.1 – theo xã
source-bcdhtd-01-2 = BCDHTD 01.2 – theo chương trình
source-len-31 = LEN_31 – Tổng hợp cho vay, thu nợ, dư nợ
source-unknown = Chưa nhận ra báo cáo
unit-office = Toàn đơn vị
unit-commune = Xã
unit-association = Hội
unit-programme = Chương trình
unit-group = Tổ
set-measure-contracts = Món vay còn dư nợ
set-measure-customers = Khách hàng còn dư nợ
set-measure-groups = Tổ còn dư nợ
set-measure-listed-groups = Tổ trong danh sách
set-measure-members = Tổ viên
set-measure-in-term = Dư nợ trong hạn
set-measure-overdue = Dư nợ quá hạn
set-measure-frozen = Dư nợ khoanh
set-measure-outstanding = Tổng dư nợ
set-measure-backlog = Lãi tồn trong hạn, quá hạn
set-measure-backlog-grace = Lãi tồn ân hạn
set-measure-savings = Số dư tiền gửi
set-measure-lent = Cho vay trong kỳ, trừ đảo khoản
set-measure-lent-gross = Cho vay trong kỳ, cả đảo khoản
set-measure-collected = Thu nợ trong kỳ
set-measure-inactive-contracts = Món vay không hoạt động
set-measure-overdue-contracts = Món vay quá hạn
set-measure-frozen-contracts = Món vay khoanh
set-measure-principal-due = Gốc đến hạn phân kỳ
set-check-contract-unknown = Khế ước không có trong báo cáo 31
set-check-contract-missing = Thiếu khế ước có trong báo cáo 31
set-check-contract-extra = Khế ước không thuộc danh sách này theo báo cáo 31
set-check-balance-off = Số dư khế ước khác báo cáo 31
set-check-group-unknown = Tổ còn dư nợ không có trong báo cáo 31
set-check-group-missing = Thiếu tổ còn dư nợ trong báo cáo 31
set-check-group-balance-off = Dư nợ của tổ khác báo cáo 31
set-check-leader-other = Tổ trưởng khác báo cáo 31
set-check-instalment-missing = Thiếu kỳ trả nợ của khế ước đến hạn cuối
set-check-instalment-exceeds = Các kỳ đến hạn lớn hơn dư nợ
set-check-date-other = Tệp của ngày khác
set-gap-groups-only = Danh sách tổ không có món vay trực tiếp, khách hàng ngoài tổ; chỉ so theo từng tổ
set-gap-borrowers-only = Sao kê ngày không có khách hàng chỉ gửi tiết kiệm
set-state-ok = Khớp
set-state-red = Lệch
set-state-not-stated = Không có số liệu
set-state-known-gap = Khác cách tính, đã biết
set-state-alone = Chỉ báo cáo này có
grid-missing = Chưa có
grid-kept = Đã có
grid-replaced = Đã thay tệp khác
grid-stale = Nạp trước khi báo cáo 31 được thay
file-needs-date = cần chọn ngày số liệu
file-new = mới
file-known = đã có, không có gì thay đổi
file-replaces = thay tệp đã nạp trước
file-refused = không nhận
to-export-missing = chưa nạp
to-export-empty = tệp không có dòng nào
to-export-stale = nạp trước khi báo cáo 31 được thay, cần xuất lại
to-export-needed = bắt buộc
to-export-other = nên có
