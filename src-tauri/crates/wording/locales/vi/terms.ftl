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
account-core-funding = Đối ứng với hệ thống ngân hàng
