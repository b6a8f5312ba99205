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

## Tên màn hình (tiếp)

screen-sign-in = Đăng nhập
screen-make-office = Lập sổ dữ liệu mới
screen-groups-of-day = Các tổ giao dịch ngày { $date }
screen-list-overdue = Món vay quá hạn
screen-list-inactive = Không hoạt động từ 3 tháng
screen-list-frozen = Món vay khoanh
screen-list-loans = Tất cả món vay

## Chung

label-window-fault = Cửa sổ gặp sự cố.
label-figures = Số liệu chung
label-all = Tất cả
label-not-copied = Máy không cho sao chép
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
label-look-at = Cần theo dõi
label-unverified-rules = { $count } quy định đang áp dụng chưa được đối chiếu với văn bản gốc.
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
label-none-in-list = Không có món vay nào
label-none-in-list-why = Theo số liệu gần nhất, không có món vay nào thuộc danh sách này.

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

## Nạp báo cáo 31

label-file-path = Đường dẫn tệp báo cáo 31
label-wanted-report-31 = Báo cáo 31 của đơn vị, tệp Excel .xlsx hoặc .xls. Tệp gốc không bị thay đổi.
label-read-file = Đọc tệp
label-what-load-does = Nạp số liệu gồm ba bước
label-load-1 = Chương trình đọc cả tệp, kiểm tra tổng cộng theo xã, hội, chương trình và tổ.
label-load-2 = Xem trước số liệu và những điều cần lưu ý; lúc này sổ chưa thay đổi.
label-load-3 = Ghi sổ. Bản sao của tệp được giữ lại, mã hóa, để đối chiếu về sau.
label-role-opening = Sổ chưa có số liệu: báo cáo này sẽ là số dư đầu của sổ.
label-role-baseline = Kỳ cũ hơn số liệu của sổ: chỉ giữ lại để so sánh, không ghi thay đổi.
label-role-already = Số liệu này đã có trong sổ. Không cần nạp lại.
label-drop-report = Bỏ (Esc)
label-sums = Tổng số (đồng)
label-counts = Số lượng
label-count-rows = Dòng trong tệp
label-count-contracts = Khế ước
label-count-with-balance = Khế ước còn dư nợ
label-count-borrowers = Khách hàng còn dư nợ
label-count-groups = Tổ còn dư nợ
label-count-duplicates = Dòng lặp lại khế ước
label-count-undisbursed = Chưa giải ngân
label-count-closed = Tất toán trong năm
label-count-savings-only = Khách hàng chỉ gửi tiền
label-count-direct = Cho vay trực tiếp
label-identities = Kiểm tra tổng cộng
label-all-hold = Cả { $count } phép cộng đều khớp
label-some-break = { $count } trong { $total } phép cộng không khớp
label-sum = Chỉ tiêu
label-part = Phần
label-stated = Tệp ghi
label-computed = Cộng lại
label-whole-office = Toàn đơn vị
label-whole-file = Cả tệp
label-row = Dòng { $row }
label-no-findings = Không có điều gì cần lưu ý
label-finding-kept = Giữ nguyên như trong tệp
label-finding-changed = Đã chỉnh khi đọc
label-finding-skipped = Đã bỏ qua
label-findings-more = Thêm { $count } chỗ cùng loại
label-findings-unlisted = { $count } chỗ khác không liệt kê ở đây
label-load-booked = Đã ghi sổ số liệu ngày { $date }: { $count } khế ước
label-load-kept = Đã giữ số liệu ngày { $date } để so sánh: { $count } khế ước

## Trao đổi gói dữ liệu

label-own-card = Mã { $code } · số hiệu { $node } · sổ có { $head } sự kiện
label-own-words = Sáu chữ đối chiếu của đơn vị này
label-words-of = Sáu chữ
label-offices = Các phòng giao dịch
label-province-office = Chi nhánh tỉnh
label-came = Đã nhận
label-went = Đã gửi
label-confirmed = Bên kia xác nhận
label-waiting = Chờ xác nhận
label-through = đến số { $seq }, ngày { $date }
label-through-seq = đến số { $seq }
label-nothing-yet = chưa có
label-events = { $count } sự kiện
label-folder = Thư mục ghi tệp (USB)
label-written-to = Đã ghi: { $path }
label-step-request = Bước 1: Đề nghị đăng ký
label-step-request-how = Ghi tệp đăng ký ra USB rồi chuyển về chi nhánh tỉnh.
label-write-request = Ghi tệp đăng ký
label-words-for-province = Đọc sáu chữ này cho chi nhánh tỉnh qua điện thoại
label-step-accept = Bước 2: Nhận chấp thuận
label-step-accept-how = Mở tệp chấp thuận mà chi nhánh tỉnh gửi về.
label-admission-file = Tệp chấp thuận (.dsa)
label-take-admission = Nhận chấp thuận
label-admission-taken = Đã đăng ký với { $name }. Đối chiếu sáu chữ của tỉnh qua điện thoại.
label-admit = Chấp thuận phòng giao dịch
label-admit-how = Mở tệp đăng ký của phòng giao dịch; tệp chấp thuận được ghi vào thư mục để chuyển lại.
label-admit-action = Chấp thuận
label-request-file = Tệp đăng ký (.dse)
label-admitted = Đã chấp thuận { $name } ({ $code })
label-admitted-before = { $name } ({ $code }) đã được chấp thuận trước đó, cùng khóa này
label-compare-words = Gọi điện: phòng giao dịch phải đọc đúng sáu chữ này. Nếu khác, đừng gửi tệp chấp thuận.
label-send = Xuất gói dữ liệu
label-send-how = Gửi { $name }: { $count } sự kiện chưa được xác nhận. Gửi lại cũng không trùng.
label-send-nothing = { $name } đã xác nhận đủ, chưa có gì mới để gửi.
label-send-action = Xuất gói
label-send-to = Gửi đến
label-sent = Đã lập gói, sự kiện { $first }–{ $last }, và đọc lại thấy nguyên vẹn
label-bundle-words = Sáu chữ của gói, đọc cho bên kia khi cần
label-take-receipt = Nhận biên nhận
label-take-receipt-how = Biên nhận xác nhận bên kia đã nhận đủ; lần sau không phải gửi lại.
label-take-receipt-action = Nhận biên nhận
label-receipt-file = Tệp biên nhận (.dsb)
label-receipt-taken = Bên kia đã nhận đến sự kiện số { $seq }
label-import = Nhận gói dữ liệu
label-import-how = Xem trước gói có gì, rồi nhận; biên nhận được ghi vào thư mục để chuyển lại.
label-bundle-file = Tệp gói dữ liệu (.dsb)
label-inspect-action = Xem trước
label-import-action = Nhận gói
label-would-import = Gói của { $name }, sự kiện { $first }–{ $last }: { $count } sự kiện mới
label-imported = Đã nhận gói của { $name }, sự kiện { $first }–{ $last }: { $count } sự kiện mới
label-import-repeated = Gói này của { $name } đã nhận trước đó; sổ không thay đổi, biên nhận vẫn như cũ
label-import-stands = Đơn vị gửi có { $loans } món vay, dư nợ { $amount } đ
label-receipt-not-written = Gói đã vào sổ nhưng không ghi được biên nhận. Chọn thư mục khác rồi nhận lại chính gói này để lấy biên nhận.
label-receipt-written = Biên nhận đã ghi: { $path }

## Toàn tỉnh

label-by-office = Theo đơn vị
label-whole-province = Toàn tỉnh
label-by = Chia theo
label-growth = Tăng trưởng
label-last-bundle-day = Gói gần nhất

## Dải gợi ý (tiếp)

hint-key-copy = chép cả bảng
hint-key-views = đổi nội dung
hint-key-due = lấy số phải thu
hint-key-explain = cách tính
hint-search-groups = Tên tổ trưởng không cần dấu, hoặc một phần mã tổ; Enter vào danh sách
hint-search-loans = Tên khách hàng không cần dấu, hoặc các số cuối của khế ước; Enter vào danh sách
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

## Việc của món vay: tên màn hình, điều hướng

nav-requests = Hồ sơ vay
nav-programmes = Chương trình
nav-accounts = Sổ kế toán
screen-requests = Hồ sơ vay vốn
screen-programmes = Chương trình tín dụng và lãi suất
screen-accounts = Sổ kế toán, khóa sổ
screen-loan = Món vay · { $name }
screen-borrower = Khách hàng · { $name }
label-role-later = Kỳ mới hơn số liệu của sổ (ngày { $date }): giữ lại để đối chiếu, chưa ghi thay đổi.

## Trang món vay

label-actions = Thao tác
label-history = Diễn biến
label-step = Việc
label-principal-change = Dư nợ ±
label-who = Người ghi
label-maker = Người ghi sổ
label-event-number = Số sự kiện
label-no-steps = Chưa có việc nào được ghi
label-no-steps-why = Món vay đang ở số dư nạp từ ngân hàng. Bấm F6 để ghi việc đầu tiên.
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
label-final-only = Theo hạn cuối
label-final-date = Hạn cuối
label-extended = Đã gia hạn { $count } tháng
label-not-extended = Chưa gia hạn
label-extension-left = Còn được gia hạn
label-months = tháng
label-by-rules = Theo quy định trong sổ
label-term-unknown = Chưa rõ thời hạn vay
label-use-checked = Kiểm tra 06/TD
label-overdue-since = Quá hạn từ { $date }
label-frozen-until = Khoanh đến { $date }
label-recalled-by = Thu hồi trước hạn, trả trước { $date }
label-due-unpaid = Gốc đến hạn chưa trả: { $amount } đ
label-instalment-no = Kỳ
label-to-pay = Phải trả
label-due-paid = Đã trả
label-due-late = Quá ngày
label-due-next = Kỳ tới
label-due-later = Chưa đến
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
label-reverse-last = Đảo việc ghi sau cùng
label-reverse-step = Đảo việc này
label-reverse-step-how = Việc vẫn còn trong sổ, được gạch ngang và ghi lý do; món vay trở về như trước.
label-step-reversed = Đã đảo; món vay trở về như trước
label-not-last-step = Chỉ đảo được việc ghi sau cùng: đảo lần lượt từ trên xuống.

## Ghi một việc của món vay

label-steps-money = Thu, chi, kiểm tra
label-steps-dates = Kỳ hạn
label-steps-trouble = Nợ có vấn đề
label-steps-ends = Kết thúc món vay
label-value-day = Ngày ghi sổ
label-paid-from = Nguồn tiền
label-from-book = Sổ tiết kiệm { $number } (dư { $balance } đ)
label-split = Chia gốc, lãi
label-split-clerk = Giao dịch viên chia
label-split-rule = Theo thứ tự trong quy định
label-paid-by = Hình thức
label-used-for-purpose = Số tiền dùng đúng việc
label-kept-to-purpose = Kết luận
label-kept = Đúng mục đích
label-not-kept = Sai mục đích
label-remark = Nhận xét
label-instalment-choice = Kỳ { $no } · { $date } · { $amount } đ
label-new-day = Ngày trả mới
label-requested-on = Ngày khách đề nghị
label-new-final-date = Hạn cuối mới
label-back-in-term = Nợ quá hạn chuyển lại trong hạn
label-decision = Số quyết định
label-cause-final-due = Hết hạn cuối chưa trả
label-cause-instalment = Một kỳ không trả, không điều chỉnh
label-cause-misuse = Sử dụng sai mục đích
label-minutes-of = Ngày biên bản
label-pay-by = Phải trả trước ngày
label-until = Khoanh đến hết ngày
label-to-in-term = Chuyển về trong hạn
label-to-overdue = Chuyển sang quá hạn
label-interest-forgiven = Lãi được xóa
label-into-contract = Khế ước mới
label-before = Trước
label-after = Sau
label-loan-on = Món vay ngày { $date }
label-disbursed = Đã giải ngân
label-cash-of-day = Tồn quỹ cuối ngày
label-office-today = Số liệu đơn vị hôm nay
label-no-entry = Việc này không có bút toán.
label-preview-follows = Điền đủ các ô, kết quả hiện ở đây trước khi ghi sổ.
label-backdated = Ghi lùi ngày
label-backdated-no = Chưa: xem lại trước, sau ở bên cạnh
label-backdated-yes = Đã xem, vẫn ghi lùi ngày
label-backdated-what = Sổ đã khóa đến hết ngày { $date }: việc này ghi lùi vào ngày đã khóa.
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
label-months-head = Tháng
label-months-wanted = Thời hạn (tháng)
label-vote = Bình xét
label-certificate = Xác nhận xã
label-no-requests = Chưa có hồ sơ vay nào
label-no-requests-how = Bấm F7 để nhận hồ sơ 01/TD đầu tiên.
label-request-steps = Bước của hồ sơ
label-request-taken = Đã nhận hồ sơ; Enter để ghi bình xét của tổ
label-request-approved = Đã phê duyệt; Enter để ghi thông báo 04/TD
label-request-ended = Hồ sơ này đã dừng, không có món vay
label-request-line = Đề nghị { $amount } đ, { $months } tháng · { $purpose }
label-units = Số công trình, lao động, tháng học…
label-whole-cost = Tổng chi phí
label-present = Số tổ viên dự họp
label-in-favour = Số người tán thành
label-certificate-number = Số xác nhận (03/TD)
label-household-class = Xác nhận là
label-household-other = Đối tượng khác
label-valid-from = Có giá trị từ
label-valid-through = Đến hết ngày
label-notice-number = Số thông báo (04/TD)
label-approve = Phê duyệt
label-approved-on = Ngày phê duyệt
label-approved-amount = Số tiền phê duyệt
label-first-disbursement = Ngày giải ngân đầu
label-study-from = Nhập học
label-study-until = Kết thúc khóa học
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

## Chương trình

label-product = Sản phẩm
label-held-on = Có hiệu lực ngày
label-only-open = Chỉ chương trình còn cho vay
label-rows-unverified = ▲ { $count } dòng chưa đối chiếu với văn bản
label-shipped-waiting = Phiên bản này kèm { $count } dòng quy định sổ chưa có. Dòng của đơn vị đã nhập hoặc đã sửa được giữ nguyên.
action-take-shipped = Nhận vào sổ
label-shipped-taken = Đã nhận { $count } dòng quy định vào sổ.
label-overdue-factor = Quá hạn
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
label-read-in = Đã đọc ở đâu
label-terms-verified = Đã ghi: dòng này đã đối chiếu
label-add-terms = Thêm dòng mới
label-terms-added = Đã thêm dòng điều kiện cho vay
label-new-loans = Cho vay mới
label-old-balances = Dư nợ cũ
label-schedule-of = Tính lịch trả nợ
label-schedule-shipped = Tính theo quy định kèm chương trình, không ghi vào sổ.
label-all-interest = tổng lãi { $amount } đ
label-interval = Số tháng mỗi kỳ

## Sổ kế toán, khóa sổ, người dùng

label-from-day = Phát sinh từ ngày
label-through-day = Đến hết ngày
label-opening = Đầu kỳ
label-balance = Số dư
label-balances = cân: tổng Nợ bằng tổng Có
label-does-not-balance = Không cân
label-days-and-users = Quỹ, khóa sổ, người dùng
label-days-open = Ngày còn mở
label-base-closing = Số liệu ngân hàng đến
label-locked-through = Đã khóa kỳ đến
label-closed-through = Đã khóa sổ ngày đến
label-days-how = Sau khi khóa sổ ngày, việc ghi vào ngày đó là ghi lùi, phải xem trước. Kỳ đã khóa thì không ghi được nữa.
label-users = Người dùng của sổ
label-signed-in = đang dùng
label-users-how = Việc cần hai người thì người thứ hai tự gõ mật khẩu của mình ngay trên biểu.
label-close-day = Khóa sổ ngày
label-close-day-day = Ngày khóa sổ
label-close-day-how = Tiền đếm được phải bằng tồn quỹ trên sổ cuối ngày đó.
label-counted = Tiền đếm được
label-day-closed = Đã khóa sổ ngày { $date }, tồn quỹ { $amount } đ
label-lock-period = Khóa kỳ
label-lock-period-how = Không ai ghi được gì vào các ngày đã khóa, trừ khi mở lại bằng hai người.
label-lock-through = Khóa đến hết ngày
label-period-locked = Đã khóa kỳ đến hết ngày { $date }
label-reopen-period = Mở lại kỳ đã khóa
label-reopen-period-how = Cần lý do và người thứ hai; việc mở lại được ghi vào sổ.
label-lock-back-to = Lùi khóa về hết ngày
label-period-reopened = Đã mở lại kỳ
label-credit-interest = Nhập lãi tiền gửi tháng
label-credit-interest-how = Lãi được nhập vào từng sổ đến hết ngày đó, theo lãi suất tiền gửi trong quy định.
label-interest-through = Đến hết ngày
label-interest-credited = Đã nhập lãi { $count } sổ, tổng { $amount } đ
label-interest-credited-through = Lãi tiền gửi đã nhập đến
label-reverse-interest = Đảo lần nhập lãi tiền gửi
label-reverse-interest-how = Đảo lần nhập lãi đến hết ngày { $date }: lãi của mọi sổ lần đó được trừ lại, sau đó nhập lại được.
label-interest-reversed = Đã đảo lần nhập lãi tiền gửi
label-move-cash = Tiếp quỹ, nộp quỹ
label-cash-way = Tiền đi đâu
label-cash-received = Nhận về từ kho quỹ của ngân hàng
label-cash-returned = Nộp về kho quỹ của ngân hàng
label-voucher = Số chứng từ, nội dung
label-cash-moved = Đã ghi, tồn quỹ cuối ngày { $date }: { $amount } đ
label-reverse-cash = Đảo lần tiếp quỹ, nộp quỹ
label-reverse-cash-which = Lần nào
label-reverse-cash-how = Lần đó vẫn còn trong sổ cùng lý do; tồn quỹ trở về như trước.
label-cash-line = { $date } · { $way } { $amount } đ · { $note }
label-cash-reversed = Đã đảo lần tiếp quỹ, nộp quỹ
label-add-user = Thêm người dùng
label-add-user-how = Người mới tự gõ mật khẩu của mình; không ai khác biết và không khôi phục được.
label-user-added = Đã thêm người dùng { $name }

## Dải gợi ý của các biểu

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
hint-all-in-term = Để trống là chuyển toàn bộ { $amount } đ
hint-paid-from = ↑ ↓ chọn tiền mặt hoặc sổ tiết kiệm của khách hàng
hint-split = ↑ ↓ chọn: tự chia gốc, lãi, hoặc theo thứ tự trong quy định
hint-choice = ↑ ↓ đổi lựa chọn, Enter sang ô sau
hint-decision = Số, ngày quyết định, ví dụ: 12/QĐ-NHCS ngày 05/01/2026
hint-use-check = Ví dụ: Mua 02 bò, đang nuôi; đúng mục đích
hint-requested-08 = Ngày ghi trên 08/TD
hint-extension = Hạn cuối hiện nay { $date }; còn được gia hạn { $left } tháng
hint-pay-by = Quá ngày này mà chưa trả thì chuyển quá hạn
hint-into-contract = Số khế ước mới, đã phê duyệt, chưa giải ngân
hint-backdated = ↑ ↓ xác nhận sau khi đã xem trước, sau ở bên cạnh
hint-override = Một câu, người thứ hai chịu trách nhiệm về lý do này
hint-second-person = Người thứ hai chọn tên mình và tự gõ mật khẩu
hint-find-borrower = Tên không dấu hoặc các số cuối của mã; ↑ ↓ chọn, Enter nhận
hint-request-group = Tự lấy tổ của khách hàng trong sổ; để trống nếu cho vay trực tiếp
hint-most-months = Chương trình này tối đa { $most } tháng
hint-units = Mức tối đa của chương trình nhân với số này
hint-purpose = Ví dụ: Mua trâu, bò sinh sản
hint-vote = Theo biên bản họp tổ 10C/TD
hint-certificate = Số ghi trên danh sách 03/TD đã có dấu xã
hint-contract = Số khế ước 16 chữ số do hệ thống của ngân hàng cấp
hint-first-disbursement = Các kỳ trả nợ tính từ ngày này
hint-book-number = Số sổ do ngân hàng cấp
hint-read-in = Số văn bản, trang, nơi lưu, ví dụ: QĐ 2553/QĐ-TTg, bản chụp tại PGD
hint-rate = Ví dụ 6,24; hiện nay { $before }
hint-as-before = Để trống là giữ như trước: { $before }
hint-session-day = Ngày giao dịch cố định của điểm, 1–31; để trống nếu không căn theo
hint-interval = Để trống là theo chương trình
hint-from-day = Để trống là chỉ xem số dư đến cuối ngày
hint-through-day = Để trống là ngày ghi sổ gần nhất
hint-counted = Sổ đang có { $amount } đ tiền mặt
hint-lock-back = Để trống là bỏ khóa hoàn toàn
hint-month-end = Ngày cuối tháng

## Bộ tệp tháng, đối chiếu, cuối tháng, so sánh

nav-closing-set = Bộ tệp tháng
nav-reconcile = Đối chiếu
nav-month-end = Cuối tháng
nav-compare = So sánh
screen-closing-set = Bộ tệp số liệu tháng
screen-reconcile = Đối chiếu với ngân hàng
screen-month-end = Cuối tháng: lãi và hoa hồng từng tổ
screen-compare = So sánh hai kỳ và chỉ tiêu
label-reading-rows = Đang đọc…
label-rows = { $count } dòng
label-rows-head = Số dòng
label-figure-or-check = Chỉ tiêu, nội dung lệch
label-held-against = Báo cáo so sánh
label-held-against-report = So với
label-off-by = Chênh lệch
label-key = Khế ước, tổ, mã
label-open-for-rows = Enter mở các dòng của hai bên
label-view-months = Lưới tháng và báo cáo
label-view-cross = Đối chiếu giữa các báo cáo
label-view-files = Nạp tệp
hint-key-open = mở
hint-key-leave-out = bỏ tệp
hint-key-compare-month = đối chiếu tháng
hint-key-take-back = rút lại tệp
hint-key-contracts = từng khế ước
hint-key-adopt = nhận số liệu
label-nothing-differs-here = Ô này không có chỗ lệch
label-no-month-to-compare = Chưa có tháng nào để đối chiếu
label-no-month-to-compare-fix = Cần báo cáo 31 và ít nhất một báo cáo khác của cùng tháng. Bấm F8 để nạp tệp.
label-month = Tháng
label-only-red = Chỉ hiện chỗ lệch
label-red-cells = { $count } ô lệch
label-all-agree = Các báo cáo khớp nhau
label-all-agree-fix = Không có đơn vị nào lệch. Bỏ dấu chọn ở trên để xem mọi xã, hội, chương trình và tổ.
label-units-shown = { $count }/{ $total } đơn vị
label-comparing = Đang so sánh…
label-cross-legend = ✓ khớp · ✕ lệch · ≈ khác cách tính · • chỉ báo cáo này có · – không có số liệu
label-unit = Đơn vị, địa bàn
label-file = Tệp
label-report = Báo cáo
label-data-day = Ngày số liệu
label-noticed = Phát hiện
label-what-will-be = Khi ghi nhận
label-what-was-done = Kết quả
label-was-kept = đã ghi nhận
label-file-paths = Đường dẫn tệp; nhiều tệp cách nhau bằng dấu chấm phẩy
label-wanted-set = Báo cáo 31 và các báo cáo cùng kỳ, .xlsx hoặc .xls; thả nhiều tệp một lúc được
label-set-how = Mỗi tệp được nhận ra theo cột, không theo tên. Xem xong bấm Ctrl+Enter mới ghi nhận; tệp lỗi không cản các tệp khác.
hint-file-day = Enter nhận ngày này cho tệp
label-no-day-stated = không ghi ngày số liệu.
label-day-suggested = Gợi ý theo các tệp khác; xem lại rồi bấm Enter.
label-files-outcome = Đã xử lý xong; tệp không nhận có ghi lý do. Enter xem chi tiết.
label-files-ready = Đã đọc { $total } tệp, ghi nhận được { $count } tệp. Enter xem chi tiết từng tệp.
label-more-files = Thêm tệp
label-clear-files = Bỏ hết
label-keep-files = Ghi nhận { $count } tệp
label-files-kept = Đã ghi nhận { $count } tệp
label-nothing-to-open = Chưa có báo cáo này. Bấm F8 để nạp tệp.
label-month-passes = Đủ các báo cáo bắt buộc
label-month-lacks = Chưa đủ báo cáo bắt buộc
label-to-export = Còn phải xuất
label-nothing-to-export = Không còn báo cáo nào phải xuất
hint-withdraw-reason = Ví dụ: Xuất nhầm ngày; sẽ xuất lại
label-file-restored = Đã rút lại; tệp { $file } được tính trở lại
label-file-withdrawn = Đã rút lại tệp { $file }
label-withdraw-file = Rút lại tệp này
label-withdraw-restores = Tệp này đã thay một tệp nạp trước. Rút lại thì tệp trước được tính trở lại, cả số liệu và bản gốc.
label-withdraw-leaves-none = Không có tệp nạp trước. Rút lại thì tháng này thiếu báo cáo này.
label-files-replaced = thay { $count } tệp trước
label-file-of-other-day = có tệp của ngày { $date }
label-differs-from-others = Lệch với báo cáo khác
label-short-report-31 = 31
label-short-detailed-balances = Dư nợ CT
label-short-daily-10 = 10 ngày
label-short-inactive-14 = 14 KHĐ
label-short-overdue-2 = 2 QH
label-short-frozen-13 = 13 kh.
label-short-leaders-12 = 12 TT
label-short-group-list = DSTO
label-short-bc0437 = BC0437
label-short-instalments-due = Phân kỳ
label-short-bcdhtd-01-1 = 01.1 xã
label-short-bcdhtd-01-2 = 01.2 CT
label-short-len-31 = LEN 31
label-latest-closing = Kỳ gần nhất
label-later-closing = Kỳ này
label-earlier-closing = So với kỳ
label-month-before = Cuối tháng trước
label-quarter-before = Cuối quý trước
label-year-before = 31/12 năm trước
label-compared-by = Theo
label-offices-left-out = Thiếu kỳ số liệu, không tính: { $offices }
label-view-movement = Biến động dư nợ
label-view-measures = Chỉ tiêu
label-nothing-to-compare = Chưa so sánh được hai kỳ này
label-nothing-to-compare-fix = Chọn kỳ khác ở trên, hoặc nạp báo cáo 31 của kỳ còn thiếu.
label-may-extend = Còn gia hạn (tháng)
label-extension-over = Quá gia hạn (tháng)
label-principal-late = Gốc đến hạn chưa trả
label-measure = Chỉ tiêu
label-value = Giá trị
label-unit-of = Đơn vị tính
label-no-list = Chỉ tiêu này không có danh sách khế ước
label-open-for-contracts = Enter mở danh sách khế ước.
label-vintages = Quá hạn theo năm vay
label-loan-year = Năm vay
label-contracts = Món vay
label-against = so với { $date }
label-without-unit = Không ghi
label-opening-balance = Dư nợ đầu kỳ
label-closing-balance = Dư nợ cuối kỳ
label-new-lent = Cho vay mới
label-further-lent = Giải ngân tiếp
label-repaid = Thu nợ
label-settled = Tất toán
label-written-off = Xóa nợ
label-moved-in = Chuyển đến
label-moved-out = Chuyển đi
label-change = Tăng, giảm
label-overdue-change = So với kỳ trước: { $change } đ
label-rises = Tăng nhiều nhất:
label-falls = Giảm nhiều nhất:
label-unit-dong = đ
label-unit-a-year = một năm
label-unit-points = điểm
label-unit-months = tháng
label-unit-customers = khách hàng
label-unit-turns = lượt
label-unit-loans = món
label-direct-loans = Cho vay trực tiếp
label-interest-estimate = Lãi của sổ này là số tạm tính, để đối chiếu; số thu theo hệ thống của ngân hàng.
label-owing-households = Hộ nợ lãi
label-inactive-short = KHĐ
label-owed-before = Nợ lãi đầu kỳ
label-accrued = Phát sinh
label-paid = Đã thu
label-carried-on = Chuyển tiếp
label-groups-through = { $count } tổ · tính đến hết ngày { $date }
label-month-still-runs = tháng chưa hết, số còn thay đổi
label-commission-unverified = Tỷ lệ hoa hồng chưa đối chiếu với văn bản
label-reckon-again = Tính lại
label-no-month-yet = Chưa có tháng nào để tính
label-month-end-how = Lãi phát sinh tính từng khế ước rồi mới cộng; nợ lãi chuyển tiếp không sinh lãi. Hoa hồng tính trên { $balance } đ dư nợ của các món có thu lãi trong tháng.
label-month-grace = Lãi ân hạn theo dõi riêng: { $amount } đ.
label-bank-closing = Kỳ của ngân hàng
label-reconciling = Đang đối chiếu từng khế ước…
label-difference-class = Loại chênh lệch
label-cases = Số trường hợp
label-all-contracts-agree = Cả { $count } khế ước khớp
label-contracts-agree = { $equal }/{ $total } khế ước khớp
label-contracts-differ = { $count } khế ước lệch
label-adopted = Đã nhận số liệu kỳ này
label-adopt = Nhận số liệu ngân hàng
label-adopt-of = Nhận số liệu ngân hàng ngày { $date }
label-adopt-what = Số liệu của ngân hàng thay số liệu của sổ này:
label-adopt-contracts = { $count } khế ước lệch được điều chỉnh, mỗi khế ước một bút toán riêng.
label-adopt-books = { $count } sổ tiết kiệm lệch số dư được điều chỉnh.
label-adopt-new = { $count } khế ước, sổ tiết kiệm chỉ có ở ngân hàng được thêm vào.
label-adopt-directory = Tên, địa bàn, tổ và tổ trưởng lấy theo ngân hàng.
label-adopt-outstanding = Tổng dư nợ từ { $ours } đ thành { $theirs } đ ({ $change } đ).
label-adopt-interest = Từ ngày sau { $date }, lãi tính tiếp từ lãi tồn của ngân hàng.
label-adopt-back = Từng điều chỉnh xem lại được và rút lại được ở trang của món vay. Đang làm vẫn dừng được, khi đó không có gì thay đổi.
label-adopted-now = Đã nhận số liệu ngày { $date }: điều chỉnh { $loans } khế ước, { $books } sổ tiết kiệm
label-ours = Sổ này
label-theirs = Ngân hàng
label-theirs-less-ours = NH hơn, kém
label-estimate = tạm tính
label-no-later-closing = Chưa có kỳ số liệu sau kỳ mở sổ
label-no-later-closing-fix = Nạp báo cáo 31 của tháng sau ở Bộ tệp tháng, rồi đối chiếu tại đây.
label-nothing-differs = Không có chênh lệch
label-nothing-differs-fix = Mọi khế ước, sổ tiết kiệm và tổ đều khớp với ngân hàng.

# Chỉ tiêu tính thế nào
definition-loans = Khế ước có dư nợ (trong hạn, quá hạn hoặc khoanh) lớn hơn 0, mỗi khế ước một lần.
definition-customers = Mã khách hàng khác nhau có dư nợ lớn hơn 0. Cộng theo chương trình không ra số này vì một khách hàng có thể vay nhiều chương trình.
definition-outstanding = Trong hạn + quá hạn + khoanh, mỗi khế ước một lần.
definition-lent-month = Giải ngân trong tháng của kỳ số liệu trừ đảo khoản.
definition-collected-month = Thu nợ trong hạn + quá hạn + khoanh trong tháng của kỳ số liệu.
definition-turns-month = Khế ước giải ngân lần đầu trong tháng, không kể đảo khoản.
definition-turns-year = Khế ước giải ngân lần đầu từ đầu năm, không kể đảo khoản. Cần đủ kỳ số liệu của các tháng trong năm; thiếu thì để trống.
definition-average-loan = Tổng dư nợ ÷ số khách hàng còn dư nợ.
definition-average-rate = Lãi suất từng khế ước nhân dư nợ, cộng lại, chia tổng dư nợ.
definition-bad-debt = (Quá hạn + khoanh) ÷ tổng dư nợ.
definition-hhi-communes = Tổng bình phương tỷ trọng dư nợ các xã × 10.000. Càng cao càng tập trung vào ít xã.
definition-hhi-groups = Tổng bình phương tỷ trọng dư nợ các tổ × 10.000.
definition-silent-customers-2-to-3 = Khách hàng còn dư nợ mà giao dịch gần nhất trên mọi món cách ngày số liệu trên 2 đến 3 tháng.
definition-silent-customers-3-to-6 = Như trên: trên 3 đến 6 tháng.
definition-silent-customers-6-to-12 = Như trên: trên 6 đến 12 tháng.
definition-silent-customers-over-12 = Như trên: trên 12 tháng.
definition-overdue = Khế ước có dư nợ quá hạn lớn hơn 0; số tiền là phần quá hạn.
definition-frozen = Khế ước có dư nợ khoanh lớn hơn 0; số tiền là phần khoanh.
definition-inactive = Theo quy định đang áp dụng của đơn vị: còn dư nợ, không khoanh, không thuộc chương trình được loại trừ, giao dịch gần nhất trước cùng ngày ba tháng trước.
definition-due-1 = Hạn theo khế ước đã đến, phiên giao dịch chưa đến: hạn ≤ ngày số liệu < ngày phiên.
definition-due-2 = Hạn theo khế ước và ngày phiên đều trong kỳ tới.
definition-due-3 = Hạn theo khế ước trong kỳ tới, ngày phiên sau kỳ.
definition-principal-due-unpaid = Gốc đến hạn lũy kế − số lớn hơn giữa gốc đã trả và (giải ngân − dư nợ).
definition-par-30 = Toàn bộ dư nợ của khế ước trễ trên 30 ngày so với ngày đến hạn cuối (đã gia hạn thì theo ngày gia hạn), chia tổng dư nợ.
definition-par-90 = Như PAR 30, trễ trên 90 ngày.
definition-par-180 = Như PAR 30, trễ trên 180 ngày.
definition-high-arrears = Lãi tồn lớn hơn sáu tháng lãi của khế ước (số tháng theo quy định đang áp dụng); số tiền là lãi tồn.
definition-extension-left = Khế ước đã gia hạn và còn thời gian được gia hạn theo quy định.
definition-extension-excess = Khế ước gia hạn quá thời gian được phép; nặng nhất xếp trước.
definition-roll = Nay quá hạn của các khế ước kỳ trước trong hạn ÷ dư nợ trong hạn kỳ trước.
definition-cure = Nay trong hạn của các khế ước kỳ trước quá hạn ÷ dư nợ quá hạn kỳ trước.
definition-reactivated = Khế ước im lặng từ sáu tháng trở lên tính đến kỳ trước, nay đã giao dịch lại.
