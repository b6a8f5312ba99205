### The screen of accounts, closed days and users.

## Accounts, days, users

nav-accounts = Accounts
screen-accounts = Accounts and days
label-from-day = Movement from
label-through-day = Through
label-opening = Opening
label-balance = Balance
label-balances = balances: debits equal credits
label-does-not-balance = Does not balance
label-days-and-users = Cash, days and users
label-days-open = Open days
label-base-closing = Bank's closing
label-locked-through = Locked through
label-closed-through = Closed through
label-days-how = Once a day is closed, booking into it is back-dating and shown first. Nothing is booked into a locked period.
label-users = Users of this book
label-signed-in = signed in
label-users-how = Where an act takes two, the second person types their own passphrase on that very screen.
label-close-day = Close a day
label-close-day-day = Day
label-close-day-how = The cash counted must equal the book's at that day's end.
label-counted = Cash counted
label-day-closed = Closed { $date }, cash { $amount } đ
label-lock-period = Lock a period
label-lock-period-how = Nothing is booked into locked days unless two people reopen them.
label-lock-through = Lock through
label-period-locked = Locked through { $date }
label-reopen-period = Reopen a locked period
label-reopen-period-how = Takes a reason and a second person, and is recorded.
label-lock-back-to = Move the lock back to
label-period-reopened = Reopened
label-credit-interest = Credit savings interest
label-credit-interest-how = Each book is credited through that day at the savings rate of the rules.
label-interest-through = Through
label-interest-credited = { $count-form ->
    [one] { $count } book credited, { $amount } đ in all
   *[other] { $count } books credited, { $amount } đ in all
}
label-interest-credited-through = Savings interest credited through
label-reverse-interest = Reverse the run of savings interest
label-reverse-interest-how = Reverses the run through { $date }: its interest is taken back from every book and can be credited again.
label-interest-reversed = The run of savings interest is reversed
label-move-cash = Cash from or to the vault
label-cash-way = Which way
label-cash-received = Received from the bank's vault
label-cash-returned = Returned to the bank's vault
label-voucher = Voucher and purpose
label-cash-moved = Booked; cash at the end of { $date }: { $amount } đ
label-reverse-cash = Reverse a movement of cash
label-reverse-cash-which = Which one
label-reverse-cash-how = It stays in the book with its reason; the cash is again what it was.
label-cash-line = { $date } · { $way } { $amount } đ · { $note }
label-cash-reversed = The movement of cash is reversed
label-add-user = Add a user
label-add-user-how = The new user types their own passphrase; nobody else knows it and it can't be recovered.
label-user-added = User { $name } added
hint-from-day = Left empty: balances at the day's end only
hint-through-day = Left empty: the day of the last booking
hint-counted = The book holds { $amount } đ in cash
hint-lock-back = Left empty: no lock at all
hint-month-end = The last day of a month
