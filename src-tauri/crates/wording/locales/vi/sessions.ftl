### Phiên giao dịch xã: mở phiên, nộp bảng kê, kiểm đếm, khóa phiên.

## Bút toán

event-session-opened = Mở phiên giao dịch xã
event-session-booked = Ghi vào phiên giao dịch
event-group-handed = Tổ trưởng nộp bảng kê
event-session-counted = Kiểm đếm tiền mặt cuối phiên
event-session-closed = Khóa phiên giao dịch
event-session-reopened = Mở lại phiên giao dịch

## Từ chối

err-session-opened-before = Điểm { $point } đã có phiên ngày { $day }.
fix-session-opened-before = Vào phiên đã mở để ghi tiếp.
err-unknown-session = Không có phiên giao dịch số { $session }.
fix-unknown-session = Xem danh sách phiên rồi chọn đúng phiên.
err-not-in-a-session = Máy này chưa vào phiên giao dịch nào.
fix-not-in-a-session = Vào phiên trước, hoặc nêu rõ phiên nào.
err-session-is-closed = Phiên { $point } ngày { $day } đã khóa, không ghi thêm được.
fix-session-is-closed = Hai người mở lại phiên rồi ghi; nếu khoản này không thuộc phiên, hãy rời phiên rồi ghi.
err-session-not-closed = Phiên { $point } ngày { $day } chưa khóa.
fix-session-not-closed = Phiên đang mở, cứ ghi tiếp.
err-team-duty-empty = { $duty ->
    [head] Chưa có tổ trưởng tổ giao dịch.
    [controller] Chưa có kiểm soát viên.
   *[teller] Chưa có giao dịch viên.
}
fix-team-duty-empty = Tổ giao dịch cần đủ ba người: tổ trưởng, kiểm soát viên, giao dịch viên.
err-team-person-twice = { $name } giữ hai việc trong tổ giao dịch.
fix-team-person-twice = Ba việc phải do ba người khác nhau làm.
err-advance-below-zero = Tiền tạm ứng mang đi là { $advance } đồng.
fix-advance-below-zero = Gõ số tiền mang đi; không mang thì gõ 0.
err-session-groups-too-many = Phiên có quá { $limit } tổ.
fix-session-groups-too-many = Kiểm tra lại danh sách tổ của điểm giao dịch.
err-session-group-twice = Tổ { $group } được nêu hai lần.
fix-session-group-twice = Bỏ bớt một lần.
err-group-not-expected = Tổ { $group } không thuộc phiên { $point } ngày { $day }.
fix-group-not-expected = Xem lại mã tổ; tổ của điểm khác nộp tại phiên của điểm đó.
err-declared-below-zero = Số tổ trưởng nộp là { $declared } đồng.
fix-declared-below-zero = Gõ tổng cộng của bảng kê; tổ không nộp gì thì gõ 0.
err-no-such-note = Không có mệnh giá { $note } đồng đang lưu hành.
fix-no-such-note = Đếm theo các mệnh giá trong bảng; nếu bảng trống, hãy cập nhật quy định kèm phần mềm.
err-note-twice = Mệnh giá { $note } đồng được đếm hai lần.
fix-note-twice = Cộng số tờ vào một dòng.
err-session-no-sheet = Tổ { $group } ({ $leader }) đã ghi { $booked } đồng mà chưa nộp bảng kê. Còn { $differences } chỗ lệch.
fix-session-no-sheet = Nhập tổng cộng bảng kê của tổ trưởng, hoặc bút toán đảo biên lai ghi nhầm tổ.
err-session-sheet-differs = Tổ { $group } ({ $leader }): bảng kê { $declared } đồng, đã ghi { $booked } đồng. Còn { $differences } chỗ lệch.
fix-session-sheet-differs = So từng dòng với bảng kê; đảo biên lai sai rồi ghi lại, hoặc sửa tổng cộng bảng kê.
err-session-stranger = Tổ { $group } ({ $leader }) không thuộc phiên này mà có biên lai ghi vào phiên. Còn { $differences } chỗ lệch.
fix-session-stranger = Đảo các biên lai của tổ đó trong phiên này rồi ghi vào đúng phiên.
err-session-not-counted = Chưa kiểm đếm tiền mặt. Còn { $differences } chỗ lệch.
fix-session-not-counted = Đếm tiền theo mệnh giá rồi khóa phiên.
err-session-cash-differs = Tiền đếm được { $counted } đồng, sổ là { $booked } đồng. Còn { $differences } chỗ lệch.
fix-session-cash-differs = Đếm lại tiền, rà từng khoản thu chi của phiên; khoản sai thì đảo rồi ghi lại.

## Chỗ lệch

session-gap-no-sheet = Chưa nộp bảng kê
session-gap-sheet = Bảng kê lệch sổ
session-gap-stranger = Tổ không thuộc phiên
session-gap-not-counted = Chưa kiểm đếm
session-gap-cash = Tiền mặt lệch sổ

## Dòng lệnh

cli-session-line = Phiên { $session }: { $point }, ngày { $day }
cli-session-left = Đã rời phiên giao dịch.
cli-session-number = Số phiên
cli-session-point = Điểm giao dịch
cli-session-state = Tình trạng
cli-session-open = đang mở
cli-session-closed = đã khóa
cli-session-here = đang ngồi
cli-session-team = Tổ giao dịch
cli-session-advance = Tiền mang đi
cli-session-in = Thu tại phiên
cli-session-out = Chi tại phiên
cli-session-cash = Tiền phải có
cli-session-counted = Tiền đếm được
cli-session-declared = Bảng kê
cli-session-booked = Đã ghi
cli-session-gap = Chỗ lệch
cli-session-group = Tổ
cli-session-leader = Tổ trưởng
cli-session-agrees = Bảng kê, tiền mặt và sổ khớp nhau.
