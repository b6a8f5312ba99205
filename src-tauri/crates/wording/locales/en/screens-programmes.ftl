### The screens of loan programmes and schedules.

## Programmes

nav-programmes = Programmes
screen-programmes = Loan programmes and rates
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
label-overdue-factor = Rate of overdue debt as a share of the lending rate
label-overdue-rate-of = Overdue debt bears { $percent } % of the lending rate
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
label-read-in = Document checked against
label-terms-verified = Marked as checked
label-add-terms = Add a row
label-terms-added = Row added
label-new-loans = New loans
label-old-balances = Old balances
label-schedule-of = Repayment schedule
label-schedule-shipped = By the rules shipped with the program; nothing is booked.
label-all-interest = interest in all { $amount } đ
label-interval = Months between instalments
hint-most-months = At most { $most } months in this programme
hint-units = The ceiling is multiplied by this
hint-read-in = Document, page, where kept
hint-rate = For example 6.24; now { $before }
hint-as-before = Left empty: as before, { $before }
hint-session-day = The point's day of the month, 1–31; empty if not aligned
hint-interval = Left empty: as the programme says
