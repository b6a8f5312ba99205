### Màn hình của món vay, hồ sơ vay, khách hàng và sổ tiết kiệm.

## Tên màn hình, điều hướng

nav-requests = Hồ sơ vay
screen-requests = Hồ sơ vay vốn
screen-loan = Món vay · { $name }
screen-borrower = Khách hàng · { $name }

## Trang món vay

label-actions = Thao tác
label-history = Diễn biến
label-step = Bước
label-principal-change = Dư nợ ±
label-who = Người ghi
label-maker = Người ghi sổ
label-event-number = Số sự kiện
label-no-steps = Chưa ghi bước nào
label-no-steps-why = Món vay đang ở số dư nạp từ ngân hàng. Bấm F6 để ghi bước đầu tiên.
label-not-disbursed = Đã duyệt, chưa giải ngân
label-of-disbursed = Trong hạn · đã giải ngân { $amount }
label-disbursed-in-all = Đã giải ngân { $amount }
label-ours-from = Tính từ ngày { $date } theo sổ này
label-all-paid = Đã trả đủ
label-take-cash = Thu tiền mặt
label-give-cash = Chi tiền mặt
label-interest-today = Lãi phải thu hôm nay (ước tính)
label-bank-backlog = Ngân hàng, trước { $date }: { $amount }
label-next-due = Kỳ trả gốc tới
label-amount = { $amount } đ
label-final-only = Trả theo hạn cuối
label-final-date = Hạn cuối
label-extended = Đã gia hạn { $count } tháng
label-not-extended = Chưa gia hạn
label-extension-left = Còn được gia hạn
label-months = tháng
label-by-rules = Theo quy định trong sổ
label-term-unknown = Chưa rõ thời hạn vay
label-use-checked = Kiểm tra 06/TD
label-overdue-since = Quá hạn từ { $date }
label-recalled-by = Thu hồi trước hạn, hạn trả { $date }
label-due-unpaid = Gốc đến hạn chưa trả: { $amount } đ
label-instalment-no = Kỳ
label-to-pay = Phải trả
label-due-paid = Đã trả
label-due-late = Quá ngày trả
label-due-next = Kỳ tới
label-due-later = Chưa đến kỳ
label-no-instalments = Không có phân kỳ trong sổ
label-no-instalments-why = Số liệu của ngân hàng không ghi phân kỳ của món này.
label-no-instalments-final = Trả một lần vào { $date }, hoặc số liệu của ngân hàng không ghi phân kỳ.
label-interest-paid = Lãi đã thu
label-no-interest-paid = Chưa thu lãi lần nào trong sổ này.
label-borrower-page = Trang khách hàng
label-no-books = Khách hàng chưa có sổ tiết kiệm.
label-no-loans = Khách hàng không có món vay nào trong sổ.
label-through-today = Tính đến ngày { $date }, ngày trả không tính lãi
label-backlog-bank = Lãi tồn theo ngân hàng, trước ngày { $date }
label-collected-from = Đã thu từ ngày { $date }
label-mend = Sửa sai
label-reverse-last = Đảo bước sau cùng
label-reverse-step = Đảo bước này
label-reverse-step-how = Bước này vẫn còn trong sổ, được gạch ngang và ghi lý do; món vay trở về như trước.
label-step-reversed = Đã đảo; món vay trở về như trước
label-not-last-step = Chỉ đảo được bước sau cùng: đảo lần lượt từ trên xuống.

## Ghi một bước của món vay

label-steps-money = Thu, chi, kiểm tra
label-steps-dates = Kỳ hạn
label-steps-trouble = Nợ có vấn đề
label-steps-ends = Kết thúc món vay
label-value-day = Ngày ghi sổ
label-paid-from = Nguồn tiền
label-from-book = Sổ tiết kiệm { $number } (dư { $balance } đ)
label-split = Chia gốc, lãi
label-split-clerk = Giao dịch viên tự chia
label-split-rule = Theo thứ tự trong quy định
label-paid-by = Hình thức
label-instalment-choice = Kỳ { $no } · { $date } · { $amount } đ
label-new-day = Ngày trả mới
label-requested-on = Ngày khách đề nghị
label-new-final-date = Hạn cuối mới
label-back-in-term = Nợ quá hạn chuyển lại trong hạn
label-decision = Số quyết định
label-cause-final-due = Đến hạn cuối chưa trả hết
label-cause-instalment = Không trả nợ phân kỳ, không được điều chỉnh
label-cause-misuse = Sử dụng sai mục đích
label-minutes-of = Ngày biên bản
label-pay-by = Phải trả chậm nhất ngày
label-until = Khoanh đến hết ngày
label-to-in-term = Chuyển về trong hạn
label-to-overdue = Chuyển sang quá hạn
label-interest-forgiven = Lãi được xóa
label-grace-forgiven = Lãi ân hạn được xóa
label-into-contract = Khế ước mới
label-before = Trước
label-after = Sau
label-loan-on = Món vay ngày { $date }
label-disbursed = Đã giải ngân
label-cash-of-day = Tồn quỹ cuối ngày
label-office-today = Số liệu đơn vị hôm nay
label-no-entry = Bước này không có bút toán.
label-preview-follows = Điền đủ các ô, kết quả hiện ở đây trước khi ghi sổ.
label-preview-beside = Đã tính xong: kết quả ở bên cạnh, trước khi ghi sổ.
label-backdated = Ghi lùi ngày
label-backdated-no = Chưa: cần xem số liệu trước và sau ở bên cạnh
label-backdated-yes = Đã xem, vẫn ghi lùi ngày
label-backdated-what = Sổ đã khóa đến hết ngày { $date }: lần ghi này lùi vào ngày đã khóa.
label-override-reason = Lý do chấp nhận: { $rule }
label-found-limit = { $rule }: { $found }, quy định { $limit }
label-second-person = Người thứ hai
label-second-passphrase = Mật khẩu của người thứ hai
label-takes-two = Cần hai người: người thứ hai xem lại và tự gõ mật khẩu.
label-nobody-else = Sổ này chưa có người dùng thứ hai. Thêm ở Sổ kế toán (F12), Thao tác (F6).
label-step-booked = Đã ghi: { $step }
label-step-booked-receipt = Đã ghi: { $step }, biên lai { $receipt }

## Hồ sơ vay

label-new-request = Hồ sơ mới
label-stage = Tình trạng hồ sơ
label-asked-on = Ngày nộp
label-months-head = Thời hạn (tháng)
label-months-wanted = Thời hạn (tháng)
label-vote = Bình xét
label-certificate = Xác nhận của xã
label-no-requests = Chưa có hồ sơ vay nào
label-no-requests-how = Bấm F7 để nhận hồ sơ 01/TD đầu tiên.
label-request-steps = Bước của hồ sơ
label-request-taken = Đã nhận hồ sơ; Enter để ghi bình xét của tổ
label-request-approved = Đã phê duyệt; Enter để ghi thông báo 04/TD
label-request-ended = Hồ sơ này đã dừng, không có món vay
label-request-line = Đề nghị { $amount } đ, { $months } tháng · { $purpose }
label-units = Số công trình, lao động, tháng học…
label-whole-cost = Tổng chi phí
label-cost-is = Chi phí theo
label-cost-contract = Hợp đồng mua, thuê mua
label-cost-estimate = Dự toán xây, sửa
label-present = Số tổ viên dự họp
label-in-favour = Số người tán thành
label-certificate-number = Số xác nhận (03/TD)
label-household-class = Xã xác nhận là
label-household-other = Đối tượng khác
label-valid-from = Có giá trị từ
label-valid-through = Đến hết ngày
label-notice-number = Số thông báo (04/TD)
label-approve = Phê duyệt
label-approved-on = Ngày phê duyệt
label-approved-amount = Số tiền phê duyệt
label-first-disbursement = Ngày giải ngân đầu
label-study-from = Ngày nhập học
label-study-until = Ngày kết thúc khóa học
label-guards-refuse = Chưa duyệt được: có điều kiện không đạt ở bên cạnh.
label-found-of-limit = { $found } / { $limit }
label-limit-only = quy định { $limit }
label-votes-found = { $found }/{ $limit } tán thành
label-years = { $count } tuổi
label-schedule-line = Lãi suất { $rate } %/năm, { $months } tháng
label-grace-through = ân hạn đến { $date }
label-interest-if-kept = Lãi nếu trả đúng ngày
label-ceiling = Mức tối đa
label-ceiling-by = Tính theo
label-longest-term = Thời hạn tối đa
label-holds-from = Từ ngày
label-eligible = Đối tượng
label-legal-base = Căn cứ
label-verified = Đã đối chiếu văn bản
label-unverified = Chưa đối chiếu văn bản
label-verified-short = Đã đối chiếu
label-unverified-short = Chưa đối chiếu

## Sổ tiết kiệm

label-book-number = Số sổ
label-book-line = Sổ { $number }, số dư { $balance } đ
label-close-book-how = Chi trả toàn bộ số dư và lãi chưa nhập, rồi đóng sổ.
label-book-closed = đã đóng
label-book-moves = Giao dịch của sổ { $number }
label-no-moves = Sổ chưa có giao dịch nào.
label-balance-after = Số dư sau đó
label-with-receipt = biên lai { $receipt }
label-reverse-move-how = Giao dịch vẫn còn trong sổ, được gạch ngang và ghi lý do; số dư trở về như trước.
label-move-elsewhere = { $kind ->
    [sheet-collected] Ghi cùng bảng kê thu của tổ: muốn sửa thì đảo biên lai ở màn hình thu của tổ.
    [savings-interest-credited] Ghi cùng lần nhập lãi của cả đơn vị: muốn sửa thì đảo lần nhập lãi ở màn hình Sổ kế toán.
    [loan-repaid] Trích từ sổ để trả nợ: muốn sửa thì đảo việc này ở trang của món vay.
    [loan-settled] Trích từ sổ để tất toán món vay: muốn sửa thì đảo việc này ở trang của món vay.
    [closing-loaded] Số dư nạp theo báo cáo 31 của ngân hàng.
    [records-taken] Số dư nhận từ kỳ số liệu mới của ngân hàng.
    [savings-adjusted] Số dư lấy theo số liệu ngân hàng.
   *[other] Chỉ đảo được giao dịch ghi sau cùng của sổ: đảo lần lượt từ trên xuống.
}
label-saved-receipt = Đã ghi, biên lai { $receipt }; số dư { $balance } đ
label-paid-out = Đã chi { $amount } đ; số dư còn { $balance } đ

## Dải gợi ý

hint-key-actions = thao tác
hint-key-repay = thu nợ, lãi
hint-key-borrower = khách hàng, tiền gửi
hint-key-new-request = hồ sơ mới
hint-key-next-step = bước tiếp theo
hint-key-savings = gửi, rút
hint-key-book-moves = giao dịch của sổ
hint-key-history = các lần thay đổi
hint-key-schedule = tính lịch trả nợ
hint-equals-takes = Gõ số tiền, hoặc dấu = để lấy { $amount } đ
hint-all-in-term = Để trống là chuyển phần đến hạn chưa trả theo quy định; gốc trong hạn còn { $amount } đ
hint-paid-from = ↑ ↓ chọn tiền mặt hoặc sổ tiết kiệm của khách hàng
hint-split = ↑ ↓ chọn: tự chia gốc, lãi, hoặc theo thứ tự trong quy định
hint-choice = ↑ ↓ đổi lựa chọn, Enter sang ô sau
hint-decision = Số, ngày quyết định, ví dụ: 12/QĐ-NHCS ngày 05/01/2026
hint-requested-08 = Ngày ghi trên 08/TD
hint-extension = Hạn cuối hiện nay { $date }; còn được gia hạn { $left } tháng
hint-pay-by = Quá ngày này mà chưa trả thì chuyển quá hạn
hint-into-contract = Số khế ước mới, đã phê duyệt, chưa giải ngân
hint-backdated = ↑ ↓ xác nhận sau khi đã xem số liệu trước và sau ở bên cạnh
hint-override = Một câu, người thứ hai chịu trách nhiệm về lý do này
hint-second-person = Người thứ hai chọn tên mình và tự gõ mật khẩu
hint-find-borrower = Tên không dấu hoặc các số cuối của mã; ↑ ↓ chọn, Enter nhận
hint-request-group = Tự lấy tổ của khách hàng trong sổ; để trống nếu cho vay trực tiếp
hint-purpose = Ví dụ: Mua trâu, bò sinh sản
hint-vote = Theo biên bản họp tổ 10C/TD
hint-certificate = Số ghi trên danh sách 03/TD đã có dấu xã
hint-contract = Số khế ước 16 chữ số do hệ thống của ngân hàng cấp
hint-first-disbursement = Các kỳ trả nợ tính từ ngày này
hint-book-number = Số sổ do ngân hàng cấp
label-since-day = từ { $date }
label-until-day = đến { $date }
