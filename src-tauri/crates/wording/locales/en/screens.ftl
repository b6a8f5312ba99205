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
screen-sign-in = Sign in
screen-make-office = Make a new book

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

hint-money = Type 1500 for 1,500 đ, 1500k for 1,500,000 đ, 2.5m for 2,500,000 đ
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
hint-key-copy = copy the list
hint-key-views = change the view
hint-key-due = take the due
hint-key-explain = explain
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

## General

label-window-fault = The program met with a fault.
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
label-none-in-list = Nothing listed
label-none-in-list-why = By the latest figures nothing belongs on this list.

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
