### Words used everywhere: actions, states, units, time.
###
### For every file: numbers, amounts and dates are turned into text before they come here (alike in
### Rust and TypeScript). Each count "x" brings "x-form" (one, other) for languages with a plural.
### Every id in vi has one in en, in the file of the same name, with the same values.

app-name = Điểm Sáng
app-purpose = Policy credit and skilful mass mobilisation
bank-name = Vietnam Bank for Social Policies
language-vi = Tiếng Việt
language-en = English

## Actions

action-save = Save
action-cancel = Cancel
action-close = Close (Esc)
action-back = Back (Esc)
action-open = Open
action-new = New
action-edit = Edit
action-delete = Delete
action-undo = Undo
action-reverse = Reverse entry
action-search = Search
action-filter = Filter
action-clear = Clear filters
action-refresh = Refresh
action-print = Print
action-pdf = PDF
action-word = Word
action-excel = Excel
action-copy = Copy
action-send = Send
action-choose-file = Choose a file…
action-choose-folder = Choose a folder…
action-load = Load
action-check = Check
action-book = Book
action-export = Export
action-import = Import
action-confirm = OK
action-continue = Continue
action-retry = Try again
action-explain = Explain
action-details = Details
action-sign-in = Sign in
action-sign-out = Sign out
action-help = Help

## Answers and states

answer-yes = Yes
answer-no = No
answer-none = None
state-done = Done
state-saved = Saved
state-draft = Draft
state-working = Working…
state-loading = Loading…
state-cancelled = Cancelled
state-empty = No data yet
state-nothing-found = Nothing found
state-copied = Copied
state-unchanged = Nothing changed

## Units and totals

unit-dong = đồng
unit-dong-short = đ
unit-million-dong = million đồng
unit-billion-dong = billion đồng
unit-year-rate = % a year
unit-month-rate = % a month
total = Total
subtotal = Subtotal
column-number = No.
column-code = Code
column-name = Name
column-date = Date
column-amount = Amount
column-note = Note
column-difference = Difference

amount-dong = { $amount } đ
count-loans = { $count } { $count-form ->
    [one] loan
   *[other] loans
}
count-borrowers = { $count } { $count-form ->
    [one] borrower
   *[other] borrowers
}
count-groups = { $count } { $count-form ->
    [one] group
   *[other] groups
}
count-rows = { $count } { $count-form ->
    [one] row
   *[other] rows
}
count-days = { $count } { $count-form ->
    [one] day
   *[other] days
}
count-months = { $count } { $count-form ->
    [one] month
   *[other] months
}
count-of-total = { $count }/{ $total }

## Time

today = Today
this-month = This month
this-year = This year
as-of-date = Figures as of { $date }
from-through = From { $from } through { $through }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
