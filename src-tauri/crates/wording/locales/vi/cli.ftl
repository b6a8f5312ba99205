### Lời của dòng lệnh diemsang, mã bắt đầu bằng cli-.

cli-office = { $name } ({ $code })
cli-office-made = Đã lập sổ: { $kind }, số hiệu { $node }.
cli-kind-branch = phòng giao dịch
cli-kind-province = chi nhánh tỉnh

cli-totals = Số liệu đến cuối ngày { $day } (đồng)
cli-loans = Món vay còn dư nợ
cli-borrowers = Khách hàng còn dư nợ
cli-groups = Tổ còn dư nợ
cli-outstanding = Tổng dư nợ
cli-in-term = Trong hạn
cli-overdue = Quá hạn
cli-frozen = Khoanh
cli-lent-month = Cho vay trong tháng
cli-collected-month = Thu nợ trong tháng
cli-backlog = Lãi tồn
cli-savings = Tiền gửi 105
cli-jobs = Lao động được tạo việc làm
cli-growth = Tăng trưởng so với 31/12 năm trước
cli-code = Mã
cli-name = Tên
cli-not-set = (chưa có)

cli-load = { $file }: báo cáo 31 của { $office }, số liệu ngày { $day }
cli-load-counts = { $rows } dòng, { $loans } khế ước, { $duplicates } dòng trùng khế ước, { $savers } khách chỉ gửi tiết kiệm
cli-finding = · { $count } lần, đầu tiên ở dòng { $row }: { $what } ({ $action })
cli-identities = Đã đối chiếu { $checked } tổng, { $broken } tổng không khớp.
cli-load-booked = Đã ghi vào sổ.
cli-load-kept = Đã giữ làm số liệu so sánh, không ghi vào sổ.
cli-load-known = Số liệu này đã có trong sổ, không có gì thay đổi.
cli-load-dry = Xem thử, chưa ghi vào sổ.

cli-contract = Số khế ước
cli-group = Tổ
cli-programme = CT
cli-last-transaction = Giao dịch cuối
cli-counted = { $shown } / { $total } dòng
cli-leader = Tổ trưởng
cli-commune = Xã
cli-members = Tổ viên

cli-interest = Lãi: { $amount } đồng
cli-from = Từ ngày
cli-through = Đến ngày
cli-days = Số ngày
cli-balance = Dư nợ
cli-rate = %/năm
cli-status = Trạng thái
cli-exact = Lãi chưa làm tròn
cli-status-in-term = trong hạn
cli-status-overdue = quá hạn
cli-status-frozen = khoanh

cli-sheet = Bảng kê thu tổ { $group }, tổ trưởng { $leader }, phiên { $session }
cli-accrued = Phát sinh
cli-collected = Đã thu
cli-due = Phải thu
cli-collected-sheet = { $receipts } biên lai: lãi { $interest } đồng, tiền gửi { $deposits } đồng
cli-receipt-range = Biên lai số { $first } đến { $last } năm { $year }
cli-receipt = Biên lai
cli-session = Phiên
cli-reversed = Đã đảo vì
cli-interest-column = Lãi
cli-deposits = Tiền gửi
cli-reversed-receipt = Đã đảo: lãi { $interest } đồng, tiền gửi { $deposits } đồng
cli-repeated = Yêu cầu này đã được làm trước đó, không có gì thay đổi.

cli-written = Đã ghi tệp { $file }
cli-six-words = { $name }, sáu từ để đọc qua điện thoại: { $words }
cli-exported = Sự kiện { $first } đến { $last }, { $bytes } byte; sáu từ: { $words }
cli-imported = { $name }: sự kiện { $first } đến { $last }, { $new } sự kiện mới; { $loans } món vay, dư nợ { $outstanding } đồng
cli-receipt-not-written = Gói đã vào sổ nhưng không ghi được biên nhận. Nhận lại chính gói này vào một thư mục khác để lấy biên nhận.
cli-telephone = Sáu từ để đọc qua điện thoại: { $words }
cli-acknowledged = Tỉnh đã nhận đủ đến sự kiện { $seq }.
cli-node = Số hiệu
cli-sent = Đã gửi
cli-acknowledged-column = Đã báo nhận
cli-waiting = Chưa báo nhận
cli-received = Đã nhận

cli-log-whole = Nhật ký đơn vị số { $node }: { $events } sự kiện, liền mạch, cân đối.
cli-rebuilt = Đã dựng lại từ nhật ký: mọi bảng đều khớp.

cli-figures = Số liệu chính đến ngày { $day }
cli-figures-office = { $name }: { $households } hộ vay, { $groups } tổ, dư nợ { $outstanding } đồng, tăng trưởng { $growth }
cli-figures-jobs = Năm { $year }: { $workers } lao động được tạo việc làm

cli-demo-made = Sổ mẫu ở { $folder }; người dùng { $user }, mật khẩu { $passphrase }

cli-tour-opened = 1. Lập sổ mã hóa cho { $name }.
cli-tour-loaded = 2. Nạp báo cáo 31: { $loans } món vay, { $households } hộ, dư nợ { $outstanding } đồng, tăng trưởng { $growth }.
cli-tour-collected = 3. Thu tổ { $group } ({ $leader }): { $receipts } biên lai, lãi { $interest } đồng, tiền gửi { $deposits } đồng.
cli-tour-reason = ghi nhầm số tiền
cli-tour-reversed = 4. Đảo biên lai { $receipt }: sai thì đảo, không sửa.
cli-tour-province = Chi nhánh tỉnh Lạng Sơn
cli-tour-enrolled = 5. Kết nạp với tỉnh; sáu từ của tỉnh: { $words }.
cli-tour-exported = 6. Ghi gói dữ liệu ra USB: { $events } sự kiện, { $bytes } byte, đã đọc lại.
cli-tour-imported = 7. Tỉnh nhận gói, số liệu khớp với phòng: dư nợ { $outstanding } đồng; phòng đã có giấy báo nhận.
cli-tour-verified = 8. Dựng lại toàn bộ sổ từ nhật ký: mọi bảng đều khớp.
cli-tour-end = Xong: một tháng thật đã đi hết con đường, từ tệp của ngân hàng đến chi nhánh tỉnh.

cli-accounts = Bảng cân đối thử đến hết ngày { $day } (đồng; số dư bên có mang dấu trừ)
cli-accounts-moved = Phát sinh từ { $from } đến hết { $day } (đồng; số dư bên có mang dấu trừ)
cli-opening = Dư đầu
cli-debit = Phát sinh nợ
cli-credit = Phát sinh có
cli-closing = Dư cuối
cli-total = Cộng

cli-journal = { $transactions } bút toán, ghi cho hledger.

cli-user = Người dùng
cli-user-signed-in = Đang dùng
cli-user-is-signed-in = ×
cli-passphrase-changed = Đã đổi mật khẩu của { $user }.
cli-ask-new-passphrase = Mật khẩu mới:
cli-ask-again = Gõ lại lần nữa:
