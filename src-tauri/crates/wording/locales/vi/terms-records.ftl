### Từ của sổ: sự kiện, điều kiện, tình trạng, quy định.

## Sự kiện, theo loại

event-office-opened = Lập sổ
event-rules-adopted = Nhận quy định vào sổ
event-office-admitted = Chấp thuận đơn vị
event-closing-loaded = Nạp số dư ban đầu theo báo cáo 31
event-baseline-kept = Giữ kỳ số liệu để so sánh
event-sheet-collected = Thu theo bảng kê 13/TD
event-receipt-reversed = Đảo biên lai
event-terms-adopted = Nhận điều kiện cho vay và lãi suất vào sổ
event-source-kept = Nạp báo cáo của bộ số liệu cuối kỳ
event-source-withdrawn = Rút tệp báo cáo đã nạp
event-records-taken = Nhận món vay, sổ tiết kiệm từ kỳ số liệu mới
event-closing-adopted = Nhận kỳ số liệu mới
event-loan-step-reversed = Đảo bước của món vay
event-savings-step-reversed = Đảo giao dịch tiền gửi
event-savings-interest-credited = Nhập lãi tiền gửi
event-savings-interest-reversed = Đảo lần nhập lãi tiền gửi
event-cash-moved = Tiếp quỹ, nộp quỹ
event-cash-move-reversed = Đảo lần tiếp quỹ, nộp quỹ
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
event-savings-opened = Mở sổ tiết kiệm
event-savings-deposited = Gửi tiền
event-savings-withdrawn = Rút tiền gửi
event-savings-closed = Đóng sổ tiết kiệm
event-savings-adjusted = Điều chỉnh tiền gửi theo số liệu ngân hàng

## Nhật ký cho phần mềm kế toán khác: thêm vào sau loại sự kiện

journal-closing = ngày { $value }
journal-office = đơn vị { $value }
journal-group = tổ { $value }
journal-contract = khế ước { $value }
journal-savings-book = sổ tiết kiệm { $value }
journal-period = kỳ { $value }
journal-receipts = biên lai { $value }
journal-entry = bút toán { $value }
journal-reason = lý do: { $value }
journal-cash-received = nhận từ kho quỹ: { $value }
journal-cash-returned = nộp về kho quỹ: { $value }

## Điều kiện phê duyệt và kết quả kiểm tra

guard-programme-open = Chương trình còn cho vay
guard-amount-asked = Không quá số tiền đề nghị
guard-months-asked = Không quá thời hạn đề nghị
guard-cost-stated = Đã ghi chi phí
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
standing-closed = Đã tất toán
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
rule-guard-amount-asked = Duyệt hơn số tiền đề nghị: 1 người thứ hai được chấp nhận, 0 không
rule-guard-months-asked = Duyệt dài hơn thời hạn đề nghị: 1 người thứ hai được chấp nhận, 0 không
rule-guard-cost-stated = Đề nghị chưa ghi chi phí: 1 người thứ hai được chấp nhận, 0 không
rule-approval-second-took-request = Người nhận hồ sơ làm người thứ hai khi phê duyệt: 1 được, 0 không
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
rule-cash-denomination = Mệnh giá tiền đang lưu hành (đồng)
rule-savings-rate-ppb = Lãi suất tiền gửi tổ viên (phần tỷ một năm)
rule-commission-month-ppb = Hoa hồng của tổ (phần tỷ một tháng)
rule-interest-rounding-dong = Lãi lệch với ngân hàng do làm tròn: nhiều nhất (đồng)

## Thời hạn vay của học sinh, sinh viên: từng bước tính

student-course-begins = Ngày nhập học
student-first-disbursed = Ngày giải ngân đầu tiên
student-course-months = Thời gian học (tháng)
student-disbursing-months = Thời gian phát tiền vay (tháng)
student-grace-months = Ân hạn (tháng)
student-repay-times = Số lần thời gian phát tiền vay
student-repaying-months = Thời gian trả nợ (tháng)
student-term-months = Thời hạn vay (tháng)
student-course-ends = Ngày ra trường
student-first-due = Kỳ trả đầu tiên
student-final-due = Ngày đến hạn cuối
student-instalment-months = Kỳ trả nợ (tháng)
student-sentence = Thời hạn vay { $months } tháng: phát tiền vay { $disbursing } tháng, ân hạn { $grace } tháng, trả nợ { $repaying } tháng. Kỳ trả đầu tiên { $first-due }, hạn trả nợ cuối cùng { $final-due }.
