### Màn hình sổ kế toán, khóa sổ, người dùng.

## Sổ kế toán, khóa sổ, người dùng

nav-accounts = Sổ kế toán
screen-accounts = Sổ kế toán, khóa sổ
label-from-day = Phát sinh từ ngày
label-through-day = Đến hết ngày
label-opening = Đầu kỳ
label-balance = Số dư
label-balances = cân: tổng Nợ bằng tổng Có
label-does-not-balance = Không cân
label-days-and-users = Khóa sổ, người dùng
label-days-open = Ngày còn mở
label-base-closing = Số liệu ngân hàng đến
label-locked-through = Đã khóa kỳ đến
label-closed-through = Đã khóa sổ ngày đến
label-days-how = Sau khi khóa sổ ngày, việc ghi vào ngày đó là ghi lùi, phải xem trước. Kỳ đã khóa thì không ghi được nữa.
label-users = Người dùng của sổ
label-signed-in = đang dùng
label-users-how = Việc cần hai người thì người thứ hai tự gõ mật khẩu của mình ngay trên màn hình đó.
label-close-day = Khóa sổ ngày
label-close-day-day = Ngày khóa sổ
label-close-day-how = Tiền đếm được phải bằng tồn quỹ trên sổ cuối ngày đó.
label-counted = Tiền đếm được
label-day-closed = Đã khóa sổ ngày { $date }, tồn quỹ { $amount } đ
label-lock-period = Khóa kỳ
label-lock-period-how = Không ai ghi được gì vào các ngày đã khóa, trừ khi hai người cùng mở lại.
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
label-add-user = Thêm người dùng
label-add-user-how = Người mới tự gõ mật khẩu của mình; không ai khác biết và không khôi phục được.
label-user-added = Đã thêm người dùng { $name }
hint-from-day = Để trống là chỉ xem số dư đến cuối ngày
hint-through-day = Để trống là ngày ghi sổ gần nhất
hint-counted = Sổ đang có { $amount } đ tiền mặt
hint-lock-back = Để trống là bỏ khóa hoàn toàn
hint-month-end = Ngày cuối tháng
