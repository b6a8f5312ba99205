### Lời từ chối về thu theo tổ, món vay, tiết kiệm, chương trình.

## Thu theo tổ, biên lai

err-not-our-group = Tổ { $group } thuộc đơn vị khác; ở đây chỉ xem được.
fix-not-our-group = Ghi thu ở sổ dữ liệu của PGD quản lý tổ này.
err-session-before-closing = Ngày giao dịch { $session } của tổ { $group } không sau kỳ số liệu mở sổ.
fix-session-before-closing = Số thu đến kỳ số liệu đã nằm trong báo cáo; chọn ngày giao dịch sau kỳ đó.
err-session-in-future = Ngày giao dịch { $session } của tổ { $group } chưa đến.
fix-session-in-future = Chọn ngày hôm nay hoặc ngày trước đó; xem lại ngày của máy tính.
err-not-a-member = Khách hàng { $borrower } không thuộc tổ { $group }.
fix-not-a-member = Mở lại bảng thu của tổ rồi nhập lại; danh sách tổ viên có thể đã thay đổi.
err-not-their-loan = Món vay có số trong sổ { $loan } không phải của tổ viên này ở tổ { $group }.
fix-not-their-loan = Mở lại bảng thu của tổ rồi nhập lại.
err-not-their-book = Sổ tiết kiệm có số trong sổ dữ liệu { $book } không phải của tổ viên này ở tổ { $group }.
fix-not-their-book = Mở lại bảng thu của tổ rồi nhập lại.
err-typed-twice = Bảng thu tổ { $group } có khách hàng { $borrower }, món vay hoặc sổ tiết kiệm nhập hai lần.
fix-typed-twice = Bỏ dòng thừa, mỗi món vay và mỗi sổ chỉ một số tiền, rồi lưu lại.
err-amount-below-zero = Bảng thu tổ { $group } có số tiền âm ở khách hàng { $borrower }.
fix-amount-below-zero = Gõ số tiền từ 0 trở lên. Nếu lần trước thu nhầm, đảo biên lai đó thay vì ghi số âm.
err-line-too-much = Bảng thu tổ { $group } có số tiền quá { $limit } đ ở khách hàng { $borrower }.
fix-line-too-much = Kiểm tra xem có gõ thừa chữ số không.
err-too-many-members = Bảng thu tổ { $group } có quá nhiều tổ viên cho một lần ghi.
fix-too-many-members = Chia ra lưu nhiều lần, mỗi lần một phần tổ viên.
err-receipt-numbers-used-up = Đã hết số biên lai của năm, không ghi được thu của tổ { $group }.
fix-receipt-numbers-used-up = Báo người phụ trách; sổ không thay đổi.
err-bad-sheet = Tệp { $path } không đúng mẫu bảng thu ({ $why }).
fix-bad-sheet = Xuất lại bảng thu của tổ, chỉ điền số tiền vào tệp đó, rồi nạp lại.
err-sheet-of-another-session = Bảng thu của phiên giao dịch { $sheet }, không phải phiên { $session }.
fix-sheet-of-another-session = Chọn đúng bảng thu, hoặc ghi đúng ngày của phiên giao dịch.
err-request-used = Mã lần ghi { $request } đã dùng cho một việc khác.
fix-request-used = Mở lại màn hình rồi làm lại việc này; sổ không ghi hai lần.

## Món vay: đề nghị, phê duyệt

err-unknown-product = Không có sản phẩm vay "{ $product }" đang áp dụng vào ngày này.
fix-unknown-product = Chọn sản phẩm trong danh sách chương trình của ngày đó.
err-product-without-programme = Sản phẩm { $product } chưa có mã chương trình của ngân hàng.
fix-product-without-programme = Báo chi nhánh tỉnh để bổ sung mã chương trình trước khi nhận hồ sơ.
err-product-without-rate = Sản phẩm { $product } chưa có lãi suất vào ngày này.
fix-product-without-rate = Báo chi nhánh tỉnh để bổ sung lãi suất; chưa phê duyệt được.
err-unknown-request = Không có đề nghị vay số { $loan }.
fix-unknown-request = Chọn lại trong danh sách đề nghị vay vốn.
err-request-out-of-turn = { $stage ->
    [none] Chưa có đề nghị vay nào để làm bước này.
    [declined] Đề nghị vay này đã dừng, không cho vay.
    [approved] Đề nghị vay này đã được phê duyệt.
    [notified] Đề nghị vay này đã phê duyệt và đã thông báo cho tổ.
   *[other] Đề nghị vay này chưa đến bước đó, hoặc cho vay trực tiếp nên không có họp tổ.
}
fix-request-out-of-turn = Xem đề nghị đang ở bước nào: nhận hồ sơ, họp tổ và xã xác nhận, phê duyệt, rồi thông báo.
err-request-votes = Số phiếu không hợp lý: phải có người dự họp và số tán thành không quá số dự họp.
fix-request-votes = Gõ lại theo biên bản họp tổ 10C/TD.
err-request-days = Giấy xác nhận của xã hết hạn trước ngày bắt đầu.
fix-request-days = Gõ lại hai ngày theo giấy xác nhận 03/TD.
err-before-request = Ngày { $day } trước ngày nhận đề nghị { $asked }.
fix-before-request = Gõ lại ngày theo biên bản hoặc quyết định; nếu đề nghị thật ra nộp sớm hơn thì nhận lại đề nghị với đúng ngày.
err-planned-before-approval = Ngày dự kiến giải ngân lần đầu { $day } trước ngày phê duyệt { $approved }.
fix-planned-before-approval = Chọn ngày giải ngân lần đầu đúng ngày phê duyệt hoặc sau đó.
err-disbursed-before-approval = Khế ước { $loan } được phê duyệt ngày { $approved }, không giải ngân được vào ngày { $day }.
fix-disbursed-before-approval = Ghi giải ngân từ ngày { $approved } trở đi; nếu ngày phê duyệt ghi sai, đảo bước phê duyệt rồi ghi lại.
err-second-person-took-request = { $user } đã nhận hồ sơ này nên không đứng làm người thứ hai khi phê duyệt.
fix-second-person-took-request = Nhờ một đồng nghiệp khác, hoặc để { $user } đăng nhập phê duyệt còn anh/chị làm người thứ hai.
err-contract-taken = Số khế ước { $contract } đã có trong sổ.
fix-contract-taken = Xem lại số khế ước trên hệ thống của ngân hàng; mỗi món vay một số.
err-guard-refuses = { $guard ->
    [programme-open] Chương trình này đã dừng cho vay mới.
    [amount-asked] Số tiền duyệt { $found } đ nhiều hơn số đề nghị { $limit } đ.
    [months-asked] Thời hạn duyệt { $found } tháng dài hơn thời hạn đề nghị { $limit } tháng.
    [cost-stated] Mức cho vay tính theo tỷ lệ chi phí, nhưng đề nghị chưa ghi chi phí.
    [ceiling] Dư nợ của hộ trong chương trình cùng món này là { $found } đ, quá mức { $limit } đ.
    [term] Thời hạn cộng số tháng chờ giải ngân là { $found } tháng, dài hơn mức { $limit } tháng của sản phẩm.
    [rate] Lãi suất không đúng lãi suất của sản phẩm vào ngày này.
    [household-class] Xã chưa xác nhận đúng loại hộ của chương trình, hoặc giấy xác nhận không còn giá trị.
    [membership] Người vay không phải là tổ viên của tổ trong đề nghị.
    [vote] Tổ chưa họp bình xét, hoặc số tán thành không quá một nửa số dự họp.
    [age] Chưa biết ngày sinh của người vay, hoặc chưa đủ tuổi vay vốn.
    [identity-paper] Chưa có số giấy tờ tùy thân của người vay, hoặc giấy tờ đã hết hạn.
    [no-overdue] Người vay đang có nợ quá hạn { $found } đ.
   *[other] Món vay không đạt điều kiện "{ $guard }".
} Số điều kiện chưa đạt: { $count }.
fix-guard-refuses = { $guard ->
    [cost-stated] Ghi từ chối đề nghị này rồi nhận lại, lần này ghi chi phí theo hợp đồng hoặc dự toán.
   *[other] Xem bảng kiểm tra, bổ sung hồ sơ cho đạt rồi phê duyệt lại; điều kiện này không được bỏ qua.
}
err-guard-asks-second = { $guard ->
    [programme-open] Chương trình này đã dừng cho vay mới.
    [amount-asked] Số tiền duyệt { $found } đ nhiều hơn số đề nghị { $limit } đ.
    [months-asked] Thời hạn duyệt { $found } tháng dài hơn thời hạn đề nghị { $limit } tháng.
    [cost-stated] Mức cho vay tính theo tỷ lệ chi phí, nhưng đề nghị chưa ghi chi phí.
    [ceiling] Dư nợ của hộ trong chương trình cùng món này là { $found } đ, quá mức { $limit } đ.
    [term] Thời hạn cộng số tháng chờ giải ngân là { $found } tháng, dài hơn mức { $limit } tháng của sản phẩm.
    [rate] Lãi suất không đúng lãi suất của sản phẩm vào ngày này.
    [household-class] Xã chưa xác nhận đúng loại hộ của chương trình, hoặc giấy xác nhận không còn giá trị.
    [membership] Người vay không phải là tổ viên của tổ trong đề nghị.
    [vote] Tổ chưa họp bình xét, hoặc số tán thành không quá một nửa số dự họp.
    [age] Chưa biết ngày sinh của người vay, hoặc chưa đủ tuổi vay vốn.
    [identity-paper] Chưa có số giấy tờ tùy thân của người vay, hoặc giấy tờ đã hết hạn.
    [no-overdue] Người vay đang có nợ quá hạn { $found } đ.
   *[other] Món vay không đạt điều kiện "{ $guard }".
} Số điều kiện chưa đạt: { $count }.
fix-guard-asks-second = Sửa hồ sơ cho đạt, hoặc người thứ hai ghi lý do cho từng điều kiện rồi phê duyệt.

## Món vay: từng bước

err-rate-not-exact = Khế ước { $loan } có lãi suất quá nhiều số lẻ, không tính được lãi quá hạn chính xác.
fix-rate-not-exact = Đối chiếu lãi suất của khế ước này với ngân hàng; lãi suất có không quá 6 số lẻ.
err-not-our-loan = Món vay { $loan } của đơn vị khác; ở đây chỉ xem được.
fix-not-our-loan = Ghi ở sổ dữ liệu của PGD quản lý món vay này.
err-loan-out-of-turn = { $standing ->
    [none] Món vay { $loan } chưa được phê duyệt nên chưa làm được bước này.
    [approved] Món vay { $loan } chưa giải ngân nên chưa làm được bước này.
    [recalled] Món vay { $loan } đang bị thu hồi vì sai mục đích nên không làm được bước này.
   *[other] Món vay { $loan } không ở giai đoạn làm được bước này.
}
fix-loan-out-of-turn = Mở trang của món vay xem các bước đã làm, rồi làm bước còn thiếu trước.
err-loan-closed = Món vay { $loan } đã tất toán hoặc đã xóa nợ, không ghi thêm được.
fix-loan-closed = Nếu ghi nhầm, đảo bước sau cùng của món vay rồi ghi lại.
err-loan-amount = Số tiền, số tháng hay số lượng phải lớn hơn 0, không phần nào được âm.
fix-loan-amount = Xem lại các số vừa gõ rồi lưu lại.
err-over-approved = Số tiền giải ngân quá mức đã duyệt: khế ước { $loan } chỉ còn được giải ngân { $left } đ.
fix-over-approved = Gõ số tiền không quá { $left } đ.
err-over-balance = { $status ->
    [in-term] Số tiền quá dư nợ trong hạn của khế ước { $loan }: chỉ còn { $left } đ.
    [overdue] Số tiền quá dư nợ quá hạn của khế ước { $loan }: chỉ còn { $left } đ.
   *[frozen] Số tiền quá dư nợ khoanh của khế ước { $loan }: chỉ còn { $left } đ.
}
fix-over-balance = Gõ số tiền không quá { $left } đ, hoặc chọn đúng phần dư nợ.
err-loan-does-not-add-up = Các số của khế ước { $loan } không khớp: gốc phải bằng đúng dư nợ còn lại hoặc mức được duyệt.
fix-loan-does-not-add-up = Mở lại trang của món vay rồi làm lại; dư nợ có thể vừa thay đổi.
err-loan-day = Ngày này không hợp với ngày { $day } của khế ước { $loan }.
fix-loan-day = Giải ngân phải trước ngày đến hạn { $day }; hạn mới, ngày hết khoanh, hạn trả phải sau ngày { $day }.
err-loan-instalment = Khế ước { $loan } không có kỳ trả nợ số { $no }, hoặc kỳ này không dời được đến ngày đó.
fix-loan-instalment = Xem lịch trả nợ: chỉ dời kỳ chưa phải kỳ cuối, đến ngày sau ngày cũ và không quá kỳ kế tiếp.
err-loan-no-due = Sổ chưa có ngày đến hạn của khế ước { $loan }.
fix-loan-no-due = Nạp báo cáo 31 có ngày đến hạn của món vay này trước khi gia hạn.
err-allocation-undecided = Chưa có quy định thu gốc trước hay lãi trước cho khế ước { $loan }.
fix-allocation-undecided = Gõ riêng số tiền lãi và số tiền gốc; hoặc thêm quy định thứ tự thu nợ vào sổ.
err-paid-too-much = Số tiền nhiều hơn số còn nợ của khế ước { $loan } là { $over } đ.
fix-paid-too-much = Trả lại { $over } đ cho người vay, hoặc gửi vào sổ tiết kiệm, rồi gõ lại.
err-interest-more-than-due = Số tiền lãi nhiều hơn lãi phải thu của khế ước { $loan }: chỉ còn { $due } đ.
fix-interest-more-than-due = Gõ số lãi không quá { $due } đ.
err-savings-not-enough = Sổ tiết kiệm chỉ có { $balance } đ, không đủ.
fix-savings-not-enough = Gõ số tiền không quá { $balance } đ, hoặc thu phần còn thiếu bằng tiền mặt.
err-savings-not-enough-then = Ngày { $day } sổ tiết kiệm chỉ có { $balance } đ, không đủ.
fix-savings-not-enough-then = Gõ số tiền không quá { $balance } đ, hoặc ghi vào ngày sổ đã có đủ tiền.
err-savings-interest-passed = Lãi tiền gửi đã nhập đến ngày { $through } (sự kiện số { $event }); ngày { $day } không ghi thêm tiền gửi được nữa, vì khoản đó sẽ không được tính lãi.
fix-savings-interest-passed = Đảo lần nhập lãi (sự kiện số { $event }) trước, ghi giao dịch rồi nhập lãi lại; hoặc ghi vào ngày sau { $through }.
err-book-moved-later = Sau ngày { $day } sổ tiết kiệm còn có tiền gửi vào, rút ra (ngày { $later }), không đóng sổ lùi ngày được.
fix-book-moved-later = Đảo các giao dịch sau ngày { $day } trước, hoặc đóng sổ vào ngày { $later } trở đi.
err-book-was-used = Sổ tiết kiệm đã có tiền vào ra, không đảo được việc mở sổ.
fix-book-was-used = Nếu không dùng nữa thì đóng sổ.
err-refinance-other-borrower = Khế ước mới { $loan } không phải của cùng người vay, hoặc chính là món đang đảo.
fix-refinance-other-borrower = Chọn khế ước mới của cùng người vay, đã phê duyệt và chưa giải ngân.
err-requested-after-decided = Đề nghị ghi ngày { $requested }, sau ngày giải quyết { $day } của khế ước { $loan }.
fix-requested-after-decided = Gõ lại ngày nhận đề nghị; ngày này không được sau ngày { $day }.
err-step-needs-override = { $rule ->
    [extension-limit] Xin gia hạn { $found } tháng, chỉ còn được { $limit } tháng.
    [extension-window] Đề nghị gia hạn ngày { $found }, ngoài thời gian nhận (hạn chót { $limit }).
    [overdue-amount] Chuyển quá hạn { $found } đ, theo quy định đến ngày này chỉ được { $limit } đ.
    [carry-over-months] Lưu vụ đến { $found }, quy định chỉ được đến { $limit }.
    [recall-days] Hạn trả do sai mục đích { $found }, quy định chậm nhất { $limit }.
    [freeze-years] Khoanh nợ đến { $found }, quy định chỉ được đến { $limit }.
    [reschedule-deadline] Đề nghị điều chỉnh kỳ hạn ngày { $found }, sau hạn chót { $limit }.
   *[other] Bước này trái quy định "{ $rule }" ({ $found }, mức { $limit }).
}
fix-step-needs-override = Sửa lại cho đúng quy định, hoặc người thứ hai ghi lý do chấp nhận.
err-nothing-turns-overdue = Đến ngày { $day }, khế ước { $loan } không có khoản gốc nào phải chuyển nợ quá hạn theo quy định.
fix-nothing-turns-overdue = Xem lại lý do và ngày; ngày đến hạn vẫn còn trong hạn. Nếu vẫn phải chuyển, gõ số tiền và để người thứ hai ghi lý do.
err-needs-second-person = Bước này cần hai người.
fix-needs-second-person = Mời một người dùng khác của sổ tự gõ mật khẩu của mình để cùng xác nhận.
err-negative-balance-later = Ghi lùi như vậy thì ngày { $day } số dư nhỏ hơn 0.
fix-negative-balance-later = Gõ số tiền nhỏ hơn, hoặc ghi vào ngày sau ngày { $day }.
err-interest-still-due = Khế ước { $loan } còn { $due } đồng lãi chưa thu.
fix-interest-still-due = Thu hết lãi, hoặc xóa cả lãi, rồi mới đóng khế ước.

## Đảo một bước

err-not-reversible = Sự kiện số { $event } không phải là một bước đảo được.
fix-not-reversible = Chọn bước trong trang của món vay, giao dịch trong sổ tiết kiệm của khách hàng; biên lai thu theo tổ thì đảo ở màn hình biên lai.
err-reverse-later-first = Sau bước này còn bước số { $later } chưa đảo.
fix-reverse-later-first = Đảo lần lượt từ bước sau cùng: bước số { $later } trước.
err-approval-was-paid-out = Món vay đã có tiền ra vào, không đảo được phê duyệt.
fix-approval-was-paid-out = Tất toán món vay, hoặc đóng bằng khế ước mới.

## Tiền gửi tổ viên

err-book-taken = Số sổ tiết kiệm { $number } đã có trong sổ dữ liệu.
fix-book-taken = Xem lại số sổ ngân hàng cấp; mỗi sổ một số.
err-book-closed = Sổ tiết kiệm số { $book } đã đóng.
fix-book-closed = Chọn sổ khác của khách hàng, hoặc mở sổ mới.
err-withdrawal-with-debt = Tổ viên này đang có nợ quá hạn; rút tiền gửi hoặc đóng sổ cần hai người.
fix-withdrawal-with-debt = Vận động trả nợ trước; nếu vẫn rút, mời người thứ hai gõ mật khẩu xác nhận.
err-no-savings-rate = Sổ chưa có lãi suất tiền gửi.
fix-no-savings-rate = Thêm quy định lãi suất tiền gửi theo văn bản đang áp dụng, rồi nhập lãi.
err-interest-credited-already = Lãi tiền gửi đến ngày { $through } đã nhập rồi.
fix-interest-credited-already = Chọn ngày sau đó; nếu lần trước sai, đảo lần nhập lãi đó.

## Chương trình, quy định

err-unknown-rule = Không có quy định nào mang tên "{ $rule }".
fix-unknown-rule = Chọn tên trong danh sách quy định.
err-terms-verified-already = Dòng này của sản phẩm { $product } đã được kiểm tra trước đó.
fix-terms-verified-already = Không cần đánh dấu lần nữa; nếu số đã thay đổi, thêm dòng mới.
err-terms-text-missing = { $field ->
    [name] Chưa có tên sản phẩm.
    [legal_base] Chưa có căn cứ (số văn bản).
   *[source] Chưa có nguồn (đọc ở đâu).
}
fix-terms-text-missing = Điền mục này theo văn bản rồi lưu lại.
err-terms-text-too-long = Mục "{ $field }" dài quá { $most } ký tự.
fix-terms-text-too-long = Rút ngắn rồi lưu lại.
err-terms-days-reversed = Ngày cuối { $to } ở trước ngày đầu { $from }.
fix-terms-days-reversed = Gõ lại hai ngày theo văn bản.
err-terms-ceiling-not-positive = Mức cho vay phải lớn hơn 0.
fix-terms-ceiling-not-positive = Gõ mức cho vay theo văn bản, hoặc bỏ trống để giữ mức cũ.
err-terms-basis-out-of-range = Cách tính mức cho vay không hợp lý: tỷ lệ phải từ trên 0 đến 100 %, số công trình ít nhất là 1.
fix-terms-basis-out-of-range = Gõ lại theo văn bản.
err-terms-months-out-of-range = Thời hạn dài nhất { $months } tháng không hợp lý: phải từ 1 đến { $most } tháng.
fix-terms-months-out-of-range = Gõ số tháng theo văn bản, hoặc bỏ trống để giữ mức cũ.
err-cut-text-missing = Đợt giảm lãi thiếu tên, căn cứ hoặc nguồn.
fix-cut-text-missing = Điền đủ theo văn bản rồi lưu lại.
err-cut-text-too-long = Đợt giảm lãi có mục quá dài.
fix-cut-text-too-long = Rút ngắn rồi lưu lại.
err-cut-days-reversed = Ngày cuối của đợt giảm lãi ở trước ngày đầu.
fix-cut-days-reversed = Gõ lại hai ngày theo văn bản.
err-cut-amount-out-of-range = Mức giảm lãi phải lớn hơn 0 và không quá toàn bộ lãi suất.
fix-cut-amount-out-of-range = Gõ lại mức giảm theo văn bản.

## Lịch trả nợ

err-schedule-principal-not-positive = Số tiền vay phải lớn hơn 0.
fix-schedule-principal-not-positive = Gõ số tiền vay rồi làm lại.
err-schedule-multiple-not-positive = Quy định làm tròn kỳ trả nợ trong sổ phải lớn hơn 0.
fix-schedule-multiple-not-positive = Báo người phụ trách sửa quy định làm tròn kỳ trả nợ.
err-schedule-months-out-of-range = Thời hạn vay { $months } tháng không hợp lý: phải từ 1 đến { $most } tháng.
fix-schedule-months-out-of-range = Gõ lại số tháng vay.
err-schedule-interval-out-of-range = Khoảng cách kỳ trả nợ { $months } tháng không hợp lý: phải từ 1 đến { $most } tháng.
fix-schedule-interval-out-of-range = Gõ lại số tháng giữa hai kỳ.
err-schedule-grace-too-long = Thời gian ân hạn kéo đến hết hạn vay { $end }, không còn kỳ nào để trả gốc.
fix-schedule-grace-too-long = Gõ thời hạn vay dài hơn, hoặc xem lại thời gian ân hạn của chương trình.
err-schedule-study-too-short = Từ ngày giải ngân đến ngày ra trường không đủ một tháng, hoặc ngày học bị đảo ngược.
fix-schedule-study-too-short = Xem lại ngày nhập học, ngày ra trường và ngày giải ngân đầu tiên.
err-months-missing = Chưa có thời hạn vay.
fix-months-missing = Gõ số tháng vay; với học sinh, sinh viên, gõ ngày nhập học và ngày ra trường.
err-rate-missing = Chưa có lãi suất.
fix-rate-missing = Gõ lãi suất năm, hoặc chọn sản phẩm có lãi suất vào ngày giải ngân.
err-instalment-unknown = Không có kỳ trả nợ này.
fix-instalment-unknown = Chọn kỳ có trong lịch trả nợ.
err-instalment-final = Kỳ cuối không dời được.
fix-instalment-final = Làm gia hạn nợ để lùi ngày đến hạn cuối.
err-instalment-not-later = Ngày mới phải sau ngày đang hẹn của kỳ này.
fix-instalment-not-later = Chọn ngày muộn hơn.
err-instalment-past-next = Ngày mới quá ngày của kỳ kế tiếp.
fix-instalment-past-next = Chọn ngày muộn nhất là ngày của kỳ kế tiếp.
