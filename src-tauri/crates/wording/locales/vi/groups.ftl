### Tổ TK&VV đang theo dõi: điều còn vướng (doubt-<mã>), quy định (rule-<tên trong sổ>), kết quả kiểm tra, lời hẹn.

## Ban quản lý tổ

doubt-board-same-person = Một người vừa là tổ trưởng vừa là tổ phó
doubt-board-spouses = Tổ trưởng và tổ phó là vợ chồng
doubt-board-parent-and-child = Tổ trưởng và tổ phó là cha mẹ, con
doubt-board-siblings = Tổ trưởng và tổ phó là anh chị em ruột
doubt-board-association-standing = { $who } là ủy viên Ban Thường vụ hội cấp xã
doubt-board-other-bank = { $who } đang làm tổ trưởng của ngân hàng khác
doubt-board-not-member = { $who } không phải là tổ viên của tổ
doubt-board-leads-two = { $who } đang làm tổ trưởng một tổ khác
doubt-board-seat-empty = Chưa có tổ phó
doubt-board-not-answered = Chưa hỏi
doubt-board-not-answered-association-standing = Chưa hỏi { $who } có trong Ban Thường vụ hội cấp xã không
doubt-board-not-answered-other-bank = Chưa hỏi { $who } có làm tổ trưởng của ngân hàng khác không
doubt-board-not-answered-kinship = Chưa hỏi tổ trưởng và tổ phó có quan hệ gì với nhau
board-question-association-standing = Có trong Ban Thường vụ hội cấp xã không
board-question-other-bank = Có làm tổ trưởng của ngân hàng khác không
board-question-kinship = Tổ trưởng và tổ phó có quan hệ gì với nhau
board-kinship-unrelated = Không phải vợ chồng, cha mẹ, con, anh chị em ruột
board-kinship-spouses = Vợ chồng
board-kinship-parent-and-child = Cha mẹ, con
board-kinship-siblings = Anh chị em ruột
severity-warns = Lưu ý
severity-takes-two = Cần người thứ hai
severity-refuses = Không được

## Quy mô, địa bàn

group-size-fine = Đủ số tổ viên
group-size-below = Ít tổ viên hơn quy định
group-size-above = Nhiều tổ viên hơn quy định
group-size-empty = Không còn tổ viên nhưng còn dư nợ
group-size-to-be-closed = Chờ giải thể
doubt-group-many-villages = Tổ viên ở { $found } thôn khác nhau
doubt-group-other-commune = { $found } tổ viên ở xã khác
doubt-group-village-unknown = { $found } tổ viên chưa ghi thôn
doubt-group-below-min = Tổ { $group } chỉ có { $found } tổ viên, dưới { $limit }
doubt-group-above-max = Tổ { $group } có { $found } tổ viên, quá { $limit }
doubt-group-ended = Tổ { $group } đã giải thể từ ngày { $day }

## Họp tổ, vào tổ, ra tổ

doubt-meeting-too-many-present = Có { $found } người dự, nhiều hơn { $limit } tổ viên
doubt-meeting-too-many-votes = Có { $found } phiếu, nhiều hơn { $limit } người dự: { $about }
doubt-meeting-below-quorum = Mới có { $found } trong { $limit } tổ viên dự họp, chưa đủ
doubt-meeting-no-majority = Chưa đủ phiếu tán thành: { $about ->
     [founding] thành lập tổ
    *[other] { $about }
  }
doubt-meeting-savings-below-min = Mức gửi tối thiểu { $found } đ thấp hơn mức { $limit } đ của ngân hàng
doubt-meeting-rule-unknown = Trong sổ chưa có quy định để đối chiếu
doubt-joining-other-group = { $who } còn là tổ viên của tổ khác
doubt-joining-other-commune = { $who } ở xã khác
doubt-joining-above-max = Thêm { $who } thì tổ có { $found } tổ viên, quá { $limit }
doubt-leaving-owes-principal = { $who } còn nợ gốc { $amount } đ qua tổ
doubt-leaving-owes-interest = { $who } còn nợ lãi { $amount } đ qua tổ
doubt-leaving-has-savings = { $who } còn số dư tiền gửi { $amount } đ
doubt-leaving-on-board = { $who } đang là tổ trưởng hoặc tổ phó

## Xếp loại tổ

rating-criterion-commune-session = Giao dịch tại xã
rating-criterion-principal-collected = Thu nợ đến hạn
rating-criterion-interest-collected = Tỷ lệ thu lãi
rating-criterion-members-saving = Tổ viên tham gia tiền gửi
rating-criterion-savings-growth = Số dư tiền gửi tăng thêm
rating-criterion-overdue = Tỷ lệ nợ quá hạn
rating-band-good = Tốt
rating-band-fair = Khá
rating-band-average = Trung bình
rating-band-weak = Yếu
rating-estimate = Ước tính của chương trình, không phải điểm của ngân hàng

## Kiểm tra sử dụng vốn vay (06/TD)

use-check-done = Đã kiểm tra
use-check-due = Chưa đến hạn kiểm tra
use-check-late = Quá hạn kiểm tra
use-check-not-needed = Không phải kiểm tra
use-result-right = Đúng mục đích
use-result-partly = Sai mục đích một phần
use-result-wrong = Sai mục đích
err-use-check-below-nothing = Số tiền sử dụng không được âm.
fix-use-check-below-nothing = Nhập lại số tiền đúng mục đích, sai mục đích.
err-use-check-above-disbursed = Tiền đúng mục đích cộng sai mục đích nhiều hơn số đã giải ngân.
fix-use-check-above-disbursed = Xem lại hai số tiền trên phiếu 06/TD rồi nhập lại.
err-use-check-nothing-used = Chưa ghi số tiền nào đã sử dụng.
fix-use-check-nothing-used = Nhập số tiền đúng mục đích hoặc sai mục đích, hoặc để lại lần kiểm tra sau.

## Lời hẹn trả nợ

promise-kept = Đã giữ hẹn
promise-open = Chưa đến hẹn
promise-partly = Trả một phần
promise-broken = Sai hẹn
promise-late = Trả sau hẹn
err-promise-of-nothing = Lời hẹn chưa có số tiền.
fix-promise-of-nothing = Nhập số tiền người vay hẹn trả.
err-promise-by-before-made = Ngày hẹn trả trước ngày hẹn.
fix-promise-by-before-made = Sửa ngày hẹn trả hoặc ngày ghi lời hẹn.
capacity-full = Trả được hết
capacity-part = Trả được một phần
capacity-later = Đợi thu hoạch, bán hàng mới trả được
capacity-none = Không có nguồn trả
capacity-unwilling = Có khả năng nhưng không trả
capacity-away = Đã rời khỏi địa phương
capacity-unknown = Chưa rõ
next-step-visit = Đến nhà lần nữa
next-step-urge = Nhờ tổ trưởng đôn đốc
next-step-reschedule = Điều chỉnh kỳ hạn trả nợ (08/TD)
next-step-extend = Gia hạn nợ
next-step-risk-file = Lập hồ sơ xử lý rủi ro
next-step-recall = Thu hồi trước hạn
next-step-with-commune = Phối hợp xã, hội đoàn thể
next-step-trace = Tìm nơi ở
next-step-closed = Xong

## Chọn tổ viên để kiểm tra

inspection-reason-new-unchecked = Món vay mới chưa kiểm tra
inspection-reason-overdue = Có nợ quá hạn
inspection-reason-inactive = Lâu không giao dịch
inspection-reason-broken-promise = Từng sai hẹn trả nợ
inspection-reason-book-kept = Sổ vay vốn do người khác giữ
inspection-reason-frozen = Có nợ khoanh
inspection-reason-never-checked = Chưa kiểm tra lần nào
inspection-reason-large-balance = Dư nợ lớn
inspection-reason-by-lot = Chọn ngẫu nhiên

## Vay trùng

duplicate-self = Một người hai mã khách hàng
duplicate-student = Là học sinh, sinh viên trong món vay của người khác
duplicate-spouse = Vợ chồng cùng vay
duplicate-same-name = Trùng họ tên
because-same-paper = Trùng số giấy tờ tùy thân
because-student-born = Trùng họ tên, ngày sinh với học sinh, sinh viên
because-student-village = Trùng họ tên với học sinh, sinh viên, cùng thôn
because-spouse-household = Đúng tên vợ/chồng, cùng hộ
because-spouse-village = Đúng tên vợ/chồng, cùng thôn
because-same-born = Trùng họ tên, ngày sinh
because-same-village = Trùng họ tên, cùng thôn
because-same-commune = Trùng họ tên, cùng xã

## Giấy tờ tùy thân

paper-unknown = Chưa có số
paper-malformed = Số sai
paper-void = CMND 9 số, không còn giá trị
paper-expired = Hết hạn
paper-near = Sắp hết hạn
paper-undated = Thiếu ngày sinh hoặc ngày cấp
paper-fine = Còn hạn
doubt-identity-province = Ba số đầu của số CCCD không phải mã tỉnh
doubt-identity-birth-year = Số CCCD không khớp năm sinh
doubt-identity-sex = Số CCCD không khớp giới tính

## Lao động (01/GQVL)

doubt-jobs-no-worker = Chưa ghi lao động được tạo hoặc duy trì việc làm
doubt-jobs-too-many-women = Lao động nữ nhiều hơn số lao động
doubt-jobs-household-differs = Lao động thuộc hộ cộng ngoài hộ khác số tạo cộng duy trì
priority-minority-poor = Người dân tộc thiểu số thuộc hộ nghèo
priority-kinh-poor-difficult = Người Kinh thuộc hộ nghèo ở địa bàn đặc biệt khó khăn
priority-disabled = Người khuyết tật
priority-keeps-disabled = Nuôi dưỡng người khuyết tật đặc biệt nặng trong hộ
priority-took-disabled-in = Nhận nuôi dưỡng, chăm sóc người khuyết tật đặc biệt nặng
priority-other = Đối tượng ưu tiên khác

## Quy định, theo tên trong sổ

rule-board-same-person = Một người giữ cả hai chức trong Ban quản lý tổ: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-spouses = Tổ trưởng, tổ phó là vợ chồng: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-parent-and-child = Tổ trưởng, tổ phó là cha mẹ, con: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-siblings = Tổ trưởng, tổ phó là anh chị em ruột: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-association-standing = Ban Thường vụ hội cấp xã vào Ban quản lý tổ: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-other-bank = Tổ trưởng của ngân hàng khác vào Ban quản lý tổ: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-not-member = Người ngoài tổ vào Ban quản lý tổ: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-leads-two = Làm tổ trưởng hai tổ: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-seat-empty = Khuyết tổ trưởng hoặc tổ phó: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-board-not-answered = Ban quản lý tổ: câu chưa hỏi: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-group-below-min = Tổ dưới số tổ viên ít nhất: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-group-above-max = Tổ quá số tổ viên nhiều nhất: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-group-many-villages = Tổ viên ở nhiều thôn: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-group-other-commune = Tổ viên ở xã khác: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-group-village-unknown = Tổ viên chưa ghi thôn: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-meeting-below-quorum = Họp tổ thiếu người dự: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-meeting-no-majority = Họp tổ thiếu người tán thành: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-meeting-savings-below-min = Mức gửi tối thiểu thấp hơn mức của ngân hàng: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-joining-other-group = Vào tổ khi đang ở tổ khác: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-joining-other-commune = Vào tổ khi ở xã khác: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-joining-above-max = Vào tổ đã đủ người: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-leaving-owes-principal = Ra tổ khi còn nợ gốc: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-leaving-owes-interest = Ra tổ khi còn nợ lãi: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-leaving-has-savings = Ra tổ khi còn tiền gửi: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-leaving-on-board = Tổ trưởng, tổ phó ra khỏi tổ: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-group-members-min = Số tổ viên ít nhất của một tổ
rule-group-members-max = Số tổ viên nhiều nhất của một tổ
rule-meeting-quorum-ppm = Phần tổ viên phải dự họp (phần triệu)
rule-meeting-majority-ppm = Phần người dự họp phải tán thành, trên mức này (phần triệu)
rule-savings-min-deposit-dong = Mức gửi tối thiểu mỗi lần (đồng)
rule-rating-max-points-hundredths = Điểm tối đa của tiêu chí xếp loại (phần trăm điểm)
rule-rating-band-set = Bảng xếp loại tổ: 1 theo BC0437, 2 theo công cụ của chi nhánh
rule-rating-band-a-hundredths = Xếp loại theo BC0437: từ (phần trăm điểm)
rule-rating-band-b-hundredths = Xếp loại theo công cụ của chi nhánh: từ (phần trăm điểm)
rule-rating-estimate-zero-ppm = Ước tính điểm: tỷ lệ không có điểm (phần triệu)
rule-rating-estimate-full-ppm = Ước tính điểm: tỷ lệ đủ điểm (phần triệu)
rule-use-check-days = Kiểm tra sử dụng vốn sau giải ngân: chậm nhất (ngày)
rule-use-check-new-ppm = Phần món vay mới phải kiểm tra (phần triệu)
rule-use-check-earlier-ppm = Phần món vay năm trước phải kiểm tra (phần triệu)
rule-inspection-pick-min = Số tổ viên chọn kiểm tra ít nhất
rule-inspection-pick-max = Số tổ viên chọn kiểm tra nhiều nhất
rule-inspection-large-balance-dong = Dư nợ lớn: từ (đồng)
rule-inspection-weight = Mức ưu tiên của lý do chọn kiểm tra
rule-inspection-first-month = Kiểm tra tổ hằng năm: từ tháng
rule-inspection-last-month = Kiểm tra tổ hằng năm: đến tháng
rule-jobs-no-worker = Chưa ghi lao động: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-jobs-too-many-women = Lao động nữ nhiều hơn số lao động: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-jobs-household-differs = Lao động thuộc hộ, ngoài hộ không khớp: 0 không được, 1 cần người thứ hai, 2 chỉ lưu ý
rule-paper-near-days = Giấy tờ tùy thân sắp hết hạn: còn nhiều nhất (ngày)
