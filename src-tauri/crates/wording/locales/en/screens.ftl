### Screens: titles (screen-…), navigation (nav-…), labels (label-…), the hint strip at the foot (hint-…).

## Navigation

nav-label = Main tasks
nav-today = Today
nav-groups = Groups
nav-load = Load data
nav-exchange = Exchange
nav-province = Province
nav-narrow = Narrow the sidebar
nav-widen = Widen the sidebar

## Titles

screen-today = Today
screen-groups = Savings and credit groups
screen-group = Group { $name }
screen-load = Load report 31
screen-exchange = Exchange bundles
screen-province = The whole province

## Labels

label-language = Language
label-incident = Incident number: { $number }. Read it out when you ask for help.
label-understood = Understood
label-dismiss = Hide this message
label-stop = Stop
label-drop-here = Drop the file on this window
label-date-form = dd/mm/yyyy
label-finding-stops = To be mended before loading
label-finding-watch = To be looked at
label-finding-known = Known and harmless

## Hint strip

hint-money = Type 1500 for 1,500 đ, 1500k for 1,500,000 đ, 12m for 12,000,000 đ
hint-date = Type eight digits: 15012026 is 15/01/2026
hint-path = Type or paste a path, for example D:\Data\Report31.xlsx
hint-grid = Type an amount, then Enter for the next cell; = takes the amount due
hint-copy-figure = Enter or a click copies the figure
hint-caps-lock = Caps Lock is on
hint-not-money = Not an amount yet: digits only, for example 150000
hint-too-large = The amount is too large
hint-not-a-date = There is no such day: type day, month, year, for example 15012026
hint-key-next = next field
hint-key-back = field before
hint-key-save = save
hint-key-out = back
hint-key-search = find

## Titles (continued)

screen-sign-in = Sign in
screen-make-office = Make a new book
screen-groups-of-day = Groups with a session on { $date }
screen-list-overdue = Overdue loans
screen-list-inactive = No transaction for 3 months
screen-list-frozen = Frozen loans
screen-list-loans = All loans

## General

label-window-fault = The window met a fault.
label-figures = Figures
label-all = All
label-not-copied = This computer does not allow copying
label-rows-copied = Copied { $count } { $count-form ->
    [one] row
   *[other] rows
}
label-savings = Savings
label-overdue-frozen = Overdue, frozen
label-session-day = Day
label-place = Place
label-reason = Reason
label-last-transaction = Last trans.
label-search-otherwise = Try fewer words, or clear the filters. Accents don’t matter.
label-stage-reading = Reading the file
label-stage-booking = Booking
label-stage-sealing = Sealing the bundle and reading it back
label-stage-opening = Opening the bundle
label-stage-importing = Taking the events in
label-stage-replaying = Replaying the log
label-stage-reckoning = Reckoning loan by loan
label-stage-writing = Writing the file

## Signing in, making the book

label-show-passphrase = Show the passphrase
label-opening-book = Opening the book…
label-make-office = There is no book on this computer yet. Say which office it is for, and who uses it first.
label-office-kind = Kind of office
label-office-node = Office number
label-office-code = Office code (6 digits)
label-office-name = Office name
label-passphrase-again = The passphrase again
label-make-book = Make the book
label-book-folder = The book is encrypted and kept in: { $path }

## Today

label-growth-on-year = { $share } since the year began
label-of-outstanding = { $share } of outstanding
label-sessions-of-week = Sessions in the coming seven days
label-no-sessions = No session in the coming seven days.
label-look-at = To be looked at
label-unverified-rules = { $count } of the rules in force have not been compared with their source yet.
label-first-steps = To begin
label-first-load = Load the latest report 31
label-first-load-how = Export report 31 from the bank’s system, drop it on the screen Load data, look it over, then book it.
label-first-enrol = Enrol with the province
label-first-enrol-how = Write the request to a stick, send it to the province, then take in its admission. Once only.
label-first-admit = Admit the branches
label-first-admit-how = On the screen Exchange, open a branch’s request and compare the six words over the telephone.
label-first-import = Import the branches’ bundles
label-first-import-how = The province’s figures appear with the first bundle.
label-exchange-stopped = Stopped: the two offices’ data differ. Call and compare.
label-received-through = received through no. { $seq } on { $date }
label-never-received = no bundle received yet
label-last-bundle = last bundle on { $date }
label-never-sent = no bundle sent yet
label-events-waiting = { $count } { $count-form ->
    [one] event waits
   *[other] events wait
} for confirmation
label-nothing-waiting = everything confirmed
label-not-enrolled = Not enrolled with the province yet.
label-no-offices = No branch has been admitted yet.
label-open-exchange = Open Exchange

## Lists

label-groups-after-load = Groups appear once report 31 is loaded (F3).
label-none-in-list = No loans here
label-none-in-list-why = By the latest figures no loan belongs on this list.

## Group, collection sheet, receipts

label-views = The group’s views
label-view-members = Members and loans
label-no-members = The book has no member of this group.
label-balances-of = Balances as of { $date }
label-draft-restored = What was being typed is back
label-payers = Payers
label-collected-before = Collected
label-interest-collected = Interest
label-above-due = { $name }: interest of { $amount } đ is more than the { $due } đ due
label-explain-due = See how it comes about (F9)
label-explain-title = How the interest of { $name } comes about
label-days-counted = From – through
label-days = Days
label-accrued-rounded = Accrued, rounded to whole đồng
label-backlog-at = Backlog at { $date }
label-collected-since = Collected since { $date }
label-paid-ahead = Below nothing: the customer has paid ahead.
label-interest-formula = Each stretch: principal × days × yearly rate ÷ 365; added up first, then rounded once.
label-sheet-booked = The sheet is booked
label-sheet-booked-before = This sheet had been booked before
label-sheet-booked-before-how = The earlier save had succeeded, so nothing was booked again. These are its receipts.
label-receipt-title = Receipt { $receipt }
label-receipt-stands = Stands
label-reverse-receipt = Reverse the receipt
label-reverse-how = The receipt stays in the book, struck through with the reason; interest and savings go back to what they were.
label-reversed-because = Reversed: { $reason }
label-receipt-reversed = Receipt { $receipt } is reversed
label-no-receipts = No receipts yet
label-no-receipts-how = Receipts are made when a sheet is booked (F7).

## Loading report 31

label-file-path = Path of the report 31 file
label-wanted-report-31 = The office’s report 31, an Excel file .xlsx or .xls. The file itself is not changed.
label-read-file = Read the file
label-what-load-does = Loading has three steps
label-load-1 = The file is read as a whole and its sums are checked by commune, association, programme and group.
label-load-2 = Look over the figures and what was noticed; the book is unchanged so far.
label-load-3 = Book it. An encrypted copy of the file is kept for later comparison.
label-role-opening = The book is empty: this report will open it.
label-role-baseline = Earlier than the book’s own figures: kept to compare with, booking nothing.
label-role-already = This report is in the book already. Nothing needs to be done.
label-drop-report = Leave it (Esc)
label-sums = Sums (đồng)
label-counts = Counts
label-count-rows = Rows in the file
label-count-contracts = Contracts
label-count-with-balance = Contracts with a balance
label-count-borrowers = Customers with a balance
label-count-groups = Groups with a balance
label-count-duplicates = Rows that repeat a contract
label-count-undisbursed = Not disbursed yet
label-count-closed = Settled within the year
label-count-savings-only = Customers that only save
label-count-direct = Lent directly
label-identities = Sums that were checked
label-all-hold = All { $count } sums agree
label-some-break = { $count } of { $total } sums do not agree
label-sum = Sum
label-part = Part
label-stated = Stated
label-computed = Added up
label-whole-office = The whole office
label-whole-file = The whole file
label-row = Row { $row }
label-no-findings = Nothing was noticed
label-finding-kept = Kept as it stands
label-finding-changed = Taken otherwise
label-finding-skipped = Left out
label-findings-more = { $count } more of this kind
label-findings-unlisted = { $count } others that are not listed here
label-load-booked = Booked the figures of { $date }: { $count } { $count-form ->
    [one] contract
   *[other] contracts
}
label-load-kept = Kept the figures of { $date } to compare with: { $count } { $count-form ->
    [one] contract
   *[other] contracts
}

## Exchanging bundles

label-own-card = Code { $code } · number { $node } · { $head } events in the book
label-own-words = This office’s six words
label-words-of = Six words
label-offices = The branches
label-province-office = The province
label-came = Received
label-went = Sent
label-confirmed = Confirmed there
label-waiting = Waiting
label-through = through no. { $seq }, { $date }
label-through-seq = through no. { $seq }
label-nothing-yet = nothing yet
label-events = { $count } { $count-form ->
    [one] event
   *[other] events
}
label-folder = Folder to write to (stick)
label-written-to = Written: { $path }
label-step-request = Step 1: ask to be enrolled
label-step-request-how = Write the request to a stick and carry it to the province.
label-write-request = Write the request
label-words-for-province = Read these six words to the province over the telephone
label-step-accept = Step 2: take in the admission
label-step-accept-how = Open the admission that the province sent back.
label-admission-file = Admission file (.dsa)
label-take-admission = Take in the admission
label-admission-taken = Enrolled with { $name }. Compare its six words over the telephone.
label-admit = Admit a branch
label-admit-how = Open the branch’s request; the admission to carry back is written into the folder.
label-admit-action = Admit
label-request-file = Request file (.dse)
label-admitted = { $name } ({ $code }) is admitted
label-admitted-before = { $name } ({ $code }) had been admitted before, with the same keys
label-compare-words = Call: the branch must read out these same six words. If they differ, do not send the admission.
label-send = Export a bundle
label-send-how = To { $name }: { $count } { $count-form ->
    [one] event
   *[other] events
} not confirmed yet. Sending again does no harm.
label-send-nothing = { $name } has confirmed everything; there is nothing new to send.
label-send-action = Export the bundle
label-send-to = Send to
label-sent = The bundle is written, events { $first }–{ $last }, and was read back whole
label-bundle-words = The bundle’s six words, to read out when asked
label-take-receipt = Take in a receipt
label-take-receipt-how = The receipt says what arrived; it need not be sent again.
label-take-receipt-action = Take in the receipt
label-receipt-file = Receipt file (.dsb)
label-receipt-taken = Everything through event no. { $seq } has arrived
label-import = Import a bundle
label-import-how = Look at what is in it, then take it in; the receipt to carry back is written into the folder.
label-bundle-file = Bundle file (.dsb)
label-inspect-action = Look at it
label-import-action = Import the bundle
label-would-import = Bundle of { $name }, events { $first }–{ $last }: { $count } new
label-imported = Imported the bundle of { $name }, events { $first }–{ $last }: { $count } new
label-import-repeated = This bundle of { $name } was imported before; nothing changed, and the receipt is the same
label-import-stands = The sender has { $loans } loans, outstanding { $amount } đ
label-receipt-not-written = The bundle is in the book, but the receipt could not be written. Choose another folder and take the same bundle in again to get it.
label-receipt-written = Receipt written: { $path }

## The province

label-by-office = By office
label-whole-province = The whole province
label-by = By
label-growth = Growth
label-last-bundle-day = Last bundle

## Hint strip (continued)

hint-key-copy = copy the list
hint-key-views = change the view
hint-key-due = take the due
hint-key-explain = explain
hint-search-groups = The leader’s name without accents, or part of the code; Enter goes into the list
hint-search-loans = The customer’s name without accents, or the contract’s last digits; Enter goes into the list
hint-folder = Type or paste a folder’s path, for example E:\
hint-office-node = The number given by the province, 1 to 8191
hint-office-code = The bank’s code of the office, for example 002002
hint-office-name = For example: Tràng Định branch
hint-user = The name to sign in with, for example: phuong
hint-passphrase = At least 8 characters; a sentence is best. Without it the book cannot be opened.
hint-wrong-node = Type a number from 1 to 8191
hint-wrong-office-code = An office code has exactly 6 digits
hint-fill-in = Not filled in yet
hint-wrong-passphrase = A passphrase needs at least 8 characters
hint-passphrases-differ = The two passphrases differ

## A loan's life: screens and navigation

nav-requests = Loan requests
nav-programmes = Programmes
nav-accounts = Accounts
screen-requests = Loan requests
screen-programmes = Loan programmes and rates
screen-accounts = Accounts and days
screen-loan = Loan · { $name }
screen-borrower = Customer · { $name }
label-role-later = Later than the book ({ $date }): kept to be reconciled, nothing is booked yet.

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
label-frozen-until = Frozen until { $date }
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
label-used-for-purpose = Used for the purpose
label-kept-to-purpose = Finding
label-kept = As agreed
label-not-kept = Not as agreed
label-remark = Remark
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
label-months-head = Months
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
label-saved-receipt = Booked, receipt { $receipt }; balance { $balance } đ
label-paid-out = Paid out { $amount } đ; balance { $balance } đ

## Programmes

label-product = Product
label-held-on = In force on
label-only-open = Only what is open to new loans
label-rows-unverified =
    ▲ { $count-form ->
        [one] { $count } row not checked
       *[other] { $count } rows not checked
    }
label-shipped-waiting = This version brings { $count } rows of rules the book lacks. Rows the office added or changed stay as they are.
action-take-shipped = Take them in
label-shipped-taken = { $count } rows of rules taken in.
label-overdue-factor = Overdue
label-checked = Checked
label-already = Yes
label-not-yet = No
label-still = Open
label-stopped = Closed
label-not-in-force = Not in force
label-not-yet-in-force = Not yet in force
label-in-force = In force
label-closed-to-new = Closed to new loans
label-open-to-new = Open
label-no-programmes = Take the filter off, or choose another day.
label-source = Source
label-reprices-old = Old balances too
label-keeps-old = New loans only
label-verify = Mark as checked
label-read-in = Read in
label-terms-verified = Marked as checked
label-add-terms = Add a row
label-terms-added = Row added
label-new-loans = New loans
label-old-balances = Old balances
label-schedule-of = Repayment schedule
label-schedule-shipped = By the rules shipped with the program; nothing is booked.
label-all-interest = interest in all { $amount } đ
label-interval = Months between instalments

## Accounts, days, users

label-from-day = Movement from
label-through-day = Through
label-opening = Opening
label-balance = Balance
label-balances = balances: debits equal credits
label-does-not-balance = Does not balance
label-days-and-users = Days and users
label-days-open = Open days
label-base-closing = Bank's closing
label-locked-through = Locked through
label-closed-through = Closed through
label-days-how = Once a day is closed, booking into it is back-dating and shown first. Nothing is booked into a locked period.
label-users = Users of this book
label-signed-in = signed in
label-users-how = Where an act takes two, the second person types their own passphrase in the form.
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
label-add-user = Add a user
label-add-user-how = The new user types their own passphrase; nobody else knows it and it can't be recovered.
label-user-added = User { $name } added

## Hints of the forms

hint-key-actions = actions
hint-key-repay = repayment
hint-key-borrower = customer, savings
hint-key-new-request = new request
hint-key-next-step = next step
hint-key-savings = savings
hint-key-history = history
hint-key-schedule = schedule
hint-equals-takes = Type an amount, or = to take { $amount } đ
hint-all-in-term = Left empty: what is due and unpaid by the rules; { $amount } đ are in term
hint-paid-from = ↑ ↓ choose cash or one of the borrower's books
hint-split = ↑ ↓ choose who splits the payment
hint-choice = ↑ ↓ change the choice, Enter goes on
hint-decision = Number and day, for example 12/QĐ-NHCS of 05/01/2026
hint-use-check = For example: two cows bought and kept
hint-requested-08 = As written on 08/TD
hint-extension = Final date now { $date }; { $left } months of extension left
hint-pay-by = Unpaid after this day it turns overdue
hint-into-contract = The new contract's number, approved and not paid out
hint-backdated = ↑ ↓ confirm once you have seen before and after
hint-override = One sentence; the second person answers for it
hint-second-person = The second person chooses their name and types their passphrase
hint-find-borrower = Name without accents, or the code's last digits; ↑ ↓ choose, Enter takes
hint-request-group = Taken from the customer in the book; empty for a direct loan
hint-most-months = At most { $most } months in this programme
hint-units = The ceiling is multiplied by this
hint-purpose = For example: breeding cattle
hint-vote = As in the minutes 10C/TD
hint-certificate = As on list 03/TD with the commune's seal
hint-contract = The 16-digit number given by the bank's system
hint-first-disbursement = Instalments are counted from this day
hint-book-number = As given by the bank
hint-read-in = Document, page, where kept
hint-rate = For example 6.24; now { $before }
hint-as-before = Left empty: as before, { $before }
hint-session-day = The point's day of the month, 1–31; empty if not aligned
hint-interval = Left empty: as the programme says
hint-from-day = Left empty: balances at the day's end only
hint-through-day = Left empty: the day of the last booking
hint-counted = The book holds { $amount } đ in cash
hint-lock-back = Left empty: no lock at all
hint-month-end = The last day of a month

## Closing set, reconciliation, month's end, comparison

nav-closing-set = Closing set
nav-reconcile = Reconcile
nav-month-end = Month's end
nav-compare = Compare
screen-closing-set = Monthly closing set
screen-reconcile = Reconcile with the bank
screen-month-end = Month's end: interest and commission by group
screen-compare = Two closings compared, measures
label-reading-rows = Reading…
label-rows = { $count } { $count-form ->
    [one] row
   *[other] rows
}
label-rows-head = Rows
label-figure-or-check = Figure or check
label-held-against = Held against
label-held-against-report = Report
label-off-by = Off by
label-key = Contract, group, code
label-open-for-rows = Enter opens the rows of both sides
label-view-months = Months and reports
label-view-cross = Reports against one another
label-view-files = Take files in
hint-key-open = open
hint-key-leave-out = leave out
hint-key-compare-month = compare the month
hint-key-take-back = take a file back
hint-key-contracts = contracts
hint-key-adopt = take over
label-nothing-differs-here = Nothing differs here
label-no-month-to-compare = No month to compare yet
label-no-month-to-compare-fix = It takes report 31 and at least one other report of the same month. F8 takes files in.
label-month = Month
label-only-red = Only what differs
label-red-cells = { $count } cells differ
label-all-agree = The reports agree
label-all-agree-fix = No unit differs. Untick the box above to see every commune, association, programme and group.
label-units-shown = { $count } of { $total } units
label-comparing = Comparing…
label-cross-legend = ✓ agrees · ✕ differs · ≈ counted otherwise · • only this report says it · – not stated
label-unit = Unit
label-file = File
label-report = Report
label-data-day = Data of
label-noticed = Noticed
label-what-will-be = What keeping does
label-what-was-done = What was done
label-was-kept = kept
label-file-paths = Path of the file; several parted by semicolons
label-wanted-set = Report 31 and the reports of the same closing, .xlsx or .xls; several at once
label-set-how = Each file is recognised by its columns, not by its name. Nothing is kept before Ctrl+Enter; a bad file does not hold the others back.
hint-file-day = Enter takes this day for the file
label-no-day-stated = states no day.
label-day-suggested = Suggested by the other files; check it and press Enter.
label-files-outcome = Done; what was refused says why. Enter shows the whole of it.
label-files-ready = { $total } files read, { $count } to keep. Enter shows the whole of one.
label-more-files = More files
label-clear-files = Leave all out
label-keep-files = Keep { $count } { $count-form ->
    [one] file
   *[other] files
}
label-files-kept = { $count } { $count-form ->
    [one] file
   *[other] files
} kept
label-nothing-to-open = This report is not there. F8 takes files in.
label-month-passes = Every needed report is there
label-month-lacks = Needed reports are missing
label-to-export = Still to be exported
label-nothing-to-export = Nothing is left to export
hint-withdraw-reason = For example: exported for the wrong day
label-file-restored = Taken back; { $file } counts again
label-file-withdrawn = { $file } taken back
label-withdraw-file = Take this file back
label-withdraw-restores = This file replaced an earlier one, which counts again when this one is taken back: figures and workbook.
label-withdraw-leaves-none = There is no earlier file: once taken back, the month lacks this report.
label-files-replaced = in place of { $count } earlier
label-file-of-other-day = there is one of { $date }
label-differs-from-others = Differs from the others
label-short-report-31 = 31
label-short-detailed-balances = Balances
label-short-daily-10 = 10 daily
label-short-inactive-14 = 14 inact.
label-short-overdue-2 = 2 overd.
label-short-frozen-13 = 13 froz.
label-short-leaders-12 = 12 lead.
label-short-group-list = DSTO
label-short-bc0437 = BC0437
label-short-instalments-due = Instalm.
label-short-bcdhtd-01-1 = 01.1
label-short-bcdhtd-01-2 = 01.2
label-short-len-31 = LEN 31
label-latest-closing = Latest closing
label-later-closing = This closing
label-earlier-closing = Against
label-month-before = Month before
label-quarter-before = Quarter before
label-year-before = 31 December before
label-compared-by = By
label-offices-left-out = Left out, a closing is missing: { $offices }
label-view-movement = Movement
label-view-measures = Measures
label-nothing-to-compare = These two closings can't be compared
label-nothing-to-compare-fix = Choose others above, or load the report 31 that is missing.
label-may-extend = Extension left (months)
label-extension-over = Over-extended (months)
label-principal-late = Principal due, unpaid
label-measure = Measure
label-value = Value
label-unit-of = Unit
label-no-list = No list of contracts behind this measure
label-open-for-contracts = Enter opens the contracts.
label-vintages = Overdue by year of loan
label-loan-year = Year
label-contracts = Loans
label-against = against { $date }
label-without-unit = Not stated
label-opening-balance = Opening
label-closing-balance = Closing
label-new-lent = New
label-further-lent = Further
label-repaid = Repaid
label-settled = Settled
label-written-off = Written off
label-moved-in = Moved in
label-moved-out = Moved out
label-change = Change
label-overdue-change = Against the earlier closing: { $change } đ
label-rises = Rose most:
label-falls = Fell most:
label-unit-dong = đ
label-unit-a-year = a year
label-unit-points = points
label-unit-months = months
label-unit-customers = customers
label-unit-turns = turns
label-unit-loans = loans
label-direct-loans = Direct loans
label-interest-estimate = Interest of this book is an estimate to compare with; what is collected goes by the bank's system.
label-owing-households = Owing
label-inactive-short = Inact.
label-owed-before = Owed before
label-accrued = Accrued
label-paid = Paid
label-carried-on = Carried on
label-groups-through = { $count } { $count-form ->
    [one] group
   *[other] groups
} · through { $date }
label-month-still-runs = the month still runs, figures will change
label-commission-unverified = The rate of commission was not checked yet
label-reckon-again = Reckon again
label-no-month-yet = No month to reckon yet
label-month-end-how = Interest is reckoned contract by contract, then added up; what is carried on bears none. Commission is on { $balance } đ of loans whose interest was paid in the month.
label-month-grace = Grace-period interest, kept apart: { $amount } đ.
label-bank-closing = Bank's closing
label-reconciling = Comparing contract by contract…
label-difference-class = Kind of difference
label-cases = Cases
label-all-contracts-agree = All { $count } contracts agree
label-contracts-agree = { $equal } of { $total } contracts agree
label-contracts-differ = { $count } { $count-form ->
    [one] contract differs
   *[other] contracts differ
}
label-adopted = Taken over
label-adopt = Take the bank's figures over
label-adopt-of = Take over the bank's figures of { $date }
label-adopt-what = The bank's figures take the place of this book's:
label-adopt-contracts = { $count } { $count-form ->
    [one] contract that differs is
   *[other] contracts that differ are each
} adjusted by an entry of its own.
label-adopt-books = { $count } savings { $count-form ->
    [one] book is
   *[other] books are
} adjusted.
label-adopt-new = { $count } { $count-form ->
    [one] contract or book
   *[other] contracts and books
} only the bank has { $count-form ->
    [one] is
   *[other] are
} added.
label-adopt-directory = Names, places, groups and leaders become those of the bank.
label-adopt-outstanding = Outstanding goes from { $ours } đ to { $theirs } đ ({ $change } đ).
label-adopt-interest = From the day after { $date }, interest goes on from the bank's backlog.
label-adopt-back = Each adjustment can be looked at and taken back on the loan's page. While it runs it can be stopped, and then nothing has changed.
label-adopted-now = Figures of { $date } taken over: { $loans } contracts and { $books } savings books adjusted
label-ours = Ours
label-theirs = Bank
label-theirs-less-ours = Bank less ours
label-estimate = estimate
label-no-later-closing = No closing after the one the book opened with
label-no-later-closing-fix = Load the next month's report 31 in the closing set, then reconcile it here.
label-nothing-differs = Nothing differs
label-nothing-differs-fix = Every contract, savings book and group is as the bank has it.

# How a measure is counted
definition-loans = Contracts with a balance in term, overdue or frozen, each once.
definition-customers = Distinct customers with a balance. Programmes don't add up to it: a customer may have several.
definition-outstanding = In term + overdue + frozen, each contract once.
definition-lent-month = Disbursed in the closing's month, less refinancing.
definition-collected-month = Collected in term + overdue + frozen in the closing's month.
definition-turns-month = Contracts first disbursed in the month, refinancing left out.
definition-turns-year = Contracts first disbursed since the year began, refinancing left out. Needs every month's closing; otherwise left open.
definition-average-loan = Outstanding ÷ customers with a balance.
definition-average-rate = Each contract's rate weighted by its balance.
definition-bad-debt = (Overdue + frozen) ÷ outstanding.
definition-hhi-communes = Sum of the squared shares of communes × 10,000. The higher, the more in few communes.
definition-hhi-groups = Sum of the squared shares of groups × 10,000.
definition-silent-customers-2-to-3 = Customers with a balance whose latest transaction on any contract is over 2 up to 3 months before the closing.
definition-silent-customers-3-to-6 = The same: over 3 up to 6 months.
definition-silent-customers-6-to-12 = The same: over 6 up to 12 months.
definition-silent-customers-over-12 = The same: over 12 months.
definition-overdue = Contracts with an overdue balance; the amount is the overdue part.
definition-frozen = Contracts with a frozen balance; the amount is the frozen part.
definition-inactive = By the office's rule in force: a balance, not frozen, no excluded programme, the last transaction before the same day three months back.
definition-due-1 = The contract's date has come, its session has not: date ≤ closing < session.
definition-due-2 = Both the contract's date and the session lie in the period.
definition-due-3 = The contract's date lies in the period, the session after it.
definition-principal-due-unpaid = Cumulative principal due − the larger of principal paid and (disbursed − balance).
definition-par-30 = The whole balance of contracts more than 30 days past their final date (extended, else the contract's), ÷ outstanding.
definition-par-90 = As PAR 30, more than 90 days late.
definition-par-180 = As PAR 30, more than 180 days late.
definition-high-arrears = Backlog above six months' interest of the contract (months by the rule in force); the amount is the backlog.
definition-extension-left = Extended contracts that may still be extended by the rule.
definition-extension-excess = Contracts extended beyond the limit, worst first.
definition-roll = Now overdue of contracts formerly in term ÷ what was in term.
definition-cure = Now in term of contracts formerly overdue ÷ what was overdue.
definition-reactivated = Contracts silent for six months or more at the earlier closing that have transacted since.
