### The screens of loans, loan requests, borrowers and savings books.

## A loan's life: screens and navigation

nav-requests = Loan requests
screen-requests = Loan requests
screen-loan = Loan · { $name }
screen-borrower = Customer · { $name }

## The loan's page

label-actions = Actions
label-history = What happened
label-step = Step
label-principal-change = Principal ±
label-who = Booked by
label-maker = Booked by
label-event-number = Event
label-no-steps = Nothing booked yet
label-no-steps-why = The loan stands as loaded from the bank. Press F6 to book the first step.
label-not-disbursed = Approved, not paid out
label-of-disbursed = In term · { $amount } paid out
label-disbursed-in-all = { $amount } paid out in all
label-ours-from = Reckoned from { $date } by this book
label-all-paid = All paid
label-take-cash = Cash to take
label-give-cash = Cash to pay out
label-interest-today = Interest due today (estimate)
label-bank-backlog = The bank, before { $date }: { $amount }
label-next-due = Next instalment
label-amount = { $amount } đ
label-final-only = On the final date
label-final-date = Final date
label-extended = Extended by { $count } months
label-not-extended = Not extended
label-extension-left = Extension left
label-months = months
label-by-rules = By the rules in the book
label-term-unknown = Term not known
label-use-checked = Use checked
label-overdue-since = Overdue since { $date }
label-recalled-by = Recalled, to be repaid by { $date }
label-due-unpaid = Principal due and unpaid: { $amount } đ
label-instalment-no = No.
label-to-pay = To pay
label-due-paid = Paid
label-due-late = Late
label-due-next = Next
label-due-later = To come
label-no-instalments = No instalments in the book
label-no-instalments-why = The bank's data state no instalments for this loan.
label-no-instalments-final = Due once on { $date }, or the bank's data state no instalments.
label-interest-paid = Interest collected
label-no-interest-paid = No interest was collected in this book yet.
label-borrower-page = Customer's page
label-no-books = The customer has no savings book.
label-no-loans = The customer has no loan in the book.
label-through-today = As of { $date }; the day of payment bears no interest
label-backlog-bank = Backlog by the bank, before { $date }
label-collected-from = Collected since { $date }
label-mend = Mend
label-reverse-last = Reverse the last step
label-reverse-step = Reverse this step
label-reverse-step-how = The step stays in the book, struck and with its reason; the loan is again what it was.
label-step-reversed = Reversed; the loan is again what it was
label-not-last-step = Only the last step can be reversed: start from the top.

## Booking a step

label-steps-money = Money and checks
label-steps-dates = Dates
label-steps-trouble = Trouble
label-steps-ends = The end
label-value-day = Value day
label-paid-from = Paid from
label-from-book = Savings book { $number } ({ $balance } đ)
label-split = Split
label-split-clerk = The clerk says
label-split-rule = By the office's rule
label-paid-by = Paid
label-instalment-choice = No. { $no } · { $date } · { $amount } đ
label-new-day = New day
label-requested-on = Asked on
label-new-final-date = New final date
label-back-in-term = Overdue back in term
label-decision = Decision
label-cause-final-due = The final date passed
label-cause-instalment = An instalment neither paid nor moved
label-cause-misuse = Misuse
label-minutes-of = Minutes of
label-pay-by = To be repaid by
label-until = Frozen through
label-to-in-term = Back in term
label-to-overdue = Overdue
label-interest-forgiven = Interest forgiven
label-grace-forgiven = Grace-period interest forgiven
label-into-contract = New contract
label-before = Before
label-after = After
label-loan-on = The loan on { $date }
label-disbursed = Paid out
label-cash-of-day = Cash at the day's end
label-office-today = The office today
label-no-entry = This step books no entry.
label-preview-follows = Fill in the fields: what would change appears here before anything is booked.
label-preview-beside = Reckoned: what would change stands beside the form, before anything is booked.
label-backdated = Back-dated
label-backdated-no = Not yet: look at before and after
label-backdated-yes = Seen; book it all the same
label-backdated-what = Days through { $date } are closed: this would be booked into one of them.
label-override-reason = Reason to go on: { $rule }
label-found-limit = { $rule }: { $found }, the rule says { $limit }
label-second-person = Second person
label-second-passphrase = Their passphrase
label-takes-two = This takes two: the second person looks at it and types their own passphrase.
label-nobody-else = The book has no second user yet. Add one under Accounts (F12), Actions (F6).
label-step-booked = Booked: { $step }
label-step-booked-receipt = Booked: { $step }, receipt { $receipt }

## Loan requests

label-new-request = New request
label-stage = Stage
label-asked-on = Handed in
label-months-head = Term (months)
label-months-wanted = Term (months)
label-vote = Vote
label-certificate = Certificate
label-no-requests = No loan requests yet
label-no-requests-how = Press F7 to take in the first request (01/TD).
label-request-steps = Steps
label-request-taken = Request taken; Enter records the group's vote
label-request-approved = Approved; Enter records the notice (04/TD)
label-request-ended = This request ended without a loan
label-request-line = Asked for { $amount } đ, { $months } months · { $purpose }
label-units = Works, workers, months of study…
label-whole-cost = Whole cost
label-cost-is = The cost is by
label-cost-contract = A contract to buy or lease
label-cost-estimate = An estimate to build or repair
label-present = Members present
label-in-favour = In favour
label-certificate-number = Certificate number (03/TD)
label-household-class = Certified as
label-household-other = Other
label-valid-from = Valid from
label-valid-through = Valid through
label-notice-number = Notice number (04/TD)
label-approve = Approve
label-approved-on = Approved on
label-approved-amount = Approved amount
label-first-disbursement = First disbursement
label-study-from = Course begins
label-study-until = Course ends
label-guards-refuse = Can't be approved: a rule at the side refuses.
label-found-of-limit = { $found } / { $limit }
label-limit-only = limit { $limit }
label-votes-found = { $found }/{ $limit } in favour
label-years = { $count-form ->
    [one] { $count } year old
   *[other] { $count } years old
}
label-schedule-line = { $rate }% a year, { $months } months
label-grace-through = grace through { $date }
label-interest-if-kept = Interest if kept to the day
label-ceiling = Ceiling
label-ceiling-by = Counted by
label-longest-term = Longest term
label-holds-from = From
label-eligible = Who may borrow
label-legal-base = Legal base
label-verified = Checked against the text
label-unverified = Not checked against the text
label-verified-short = Checked
label-unverified-short = Not checked

## Savings books

label-book-number = Book number
label-book-line = Book { $number }, balance { $balance } đ
label-close-book-how = Balance and interest not yet credited are paid out; the book is closed.
label-book-closed = closed
label-book-moves = Movements of book { $number }
label-no-moves = Nothing has moved in the book yet.
label-balance-after = Balance after
label-with-receipt = receipt { $receipt }
label-reverse-move-how = The movement stays in the book, struck and with its reason; the balance is again what it was.
label-move-elsewhere = { $kind ->
    [sheet-collected] It came with the group's sheet: reverse the receipt on the sheet's screen.
    [savings-interest-credited] It came with the office's run of interest: reverse the run on the accounts screen.
    [loan-repaid] It paid a loan from the book: reverse it on the loan's page.
    [loan-settled] It settled a loan from the book: reverse it on the loan's page.
    [closing-loaded] The balance loaded from the bank's report 31.
    [records-taken] The balance taken from a later closing of the bank.
    [savings-adjusted] The balance taken over from the bank.
   *[other] Only the book's last movement can be reversed: start from the top.
}
label-saved-receipt = Booked, receipt { $receipt }; balance { $balance } đ
label-paid-out = Paid out { $amount } đ; balance { $balance } đ

## Hints of the forms

hint-key-actions = actions
hint-key-repay = repayment
hint-key-borrower = customer, savings
hint-key-new-request = new request
hint-key-next-step = next step
hint-key-savings = savings
hint-key-book-moves = the book's movements
hint-key-history = history
hint-key-schedule = schedule
hint-equals-takes = Type an amount, or = to take { $amount } đ
hint-all-in-term = Left empty: what is due and unpaid by the rules; { $amount } đ are in term
hint-paid-from = ↑ ↓ choose cash or one of the borrower's books
hint-split = ↑ ↓ choose who splits the payment
hint-choice = ↑ ↓ change the choice, Enter goes on
hint-decision = Number and day, for example 12/QĐ-NHCS of 05/01/2026
hint-requested-08 = As written on 08/TD
hint-extension = Final date now { $date }; { $left } months of extension left
hint-pay-by = Unpaid after this day it turns overdue
hint-into-contract = The new contract's number, approved and not paid out
hint-backdated = ↑ ↓ confirm once you have seen before and after
hint-override = One sentence; the second person answers for it
hint-second-person = The second person chooses their name and types their passphrase
hint-find-borrower = Name without accents, or the code's last digits; ↑ ↓ choose, Enter takes
hint-request-group = Taken from the customer in the book; empty for a direct loan
hint-purpose = For example: breeding cattle
hint-vote = As in the minutes 10C/TD
hint-certificate = As on list 03/TD with the commune's seal
hint-contract = The 16-digit number given by the bank's system
hint-first-disbursement = Instalments are counted from this day
hint-book-number = As given by the bank
label-since-day = since { $date }
label-until-day = until { $date }
