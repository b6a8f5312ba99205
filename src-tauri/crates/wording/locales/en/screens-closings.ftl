### The screens of the closing set, reconciliation, month's end and comparison; how measures are counted.

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
label-view-months = Reports by month
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
label-not-compared = Not compared
label-compare-again = Compare again
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
label-short-len-31-commune = LEN com.
label-short-len-31-association = LEN ass.
label-short-len-31-programme = LEN prog.
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
label-not-measured = The measures could not be reckoned
label-nothing-to-compare = These two closings can't be compared
label-nothing-to-compare-fix = Choose others above, or load the report 31 that is missing.
label-may-extend = May still extend (months)
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
label-owing-households = In arrears
label-inactive-short = Inact.
label-owed-before = Backlog before
label-accrued = Interest accrued
label-paid = Interest paid
label-carried-on = Backlog carried on
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
label-not-reconciled = Not reconciled
label-reconcile-again = Reconcile again
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
label-adopt-month = Month's end of { $month } must be made first: it can't be made once the figures are taken over.
label-adopt-back = Each adjustment can be looked at on the loan's page; what was booked after this day stays. Once taken over it can't be taken back; while it runs it can be stopped, and then nothing has changed.
label-adopted-now = Figures of { $date } taken over: { $loans } contracts and { $books } savings books adjusted
label-ours = Ours
label-theirs = Bank
label-theirs-less-ours = Bank less ours
label-estimate = estimate
label-no-later-closing = No closing after the one the book opened with
label-no-later-closing-fix = Load the next month's report 31 in the closing set, then reconcile it here.
label-nothing-differs = Nothing differs
label-nothing-differs-fix = Every contract, savings book and group is as the bank has it.

## How a measure is counted

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
definition-silent-customers-3-to-6 = Customers with a balance whose latest transaction on any contract is over 3 up to 6 months before the closing.
definition-silent-customers-6-to-12 = Customers with a balance whose latest transaction on any contract is over 6 up to 12 months before the closing.
definition-silent-customers-over-12 = Customers with a balance whose latest transaction on any contract is over 12 months before the closing.
definition-overdue = Contracts with an overdue balance; the amount is the overdue part.
definition-frozen = Contracts with a frozen balance; the amount is the frozen part.
definition-inactive = By the office's rule in force: a balance, not frozen, no excluded programme, the last transaction before the same day three months back.
definition-due-1 = The contract's date has come, its session has not: date ≤ closing < session.
definition-due-2 = Both the contract's date and the session lie in the period.
definition-due-3 = The contract's date lies in the period, the session after it.
definition-principal-due-unpaid = Cumulative principal due − the larger of principal paid and (disbursed − balance).
definition-par-30 = The whole balance of contracts more than 30 days past their final date (extended, else the contract's), ÷ outstanding.
definition-par-90 = The whole balance of contracts more than 90 days past their final date (extended, else the contract's), ÷ outstanding.
definition-par-180 = The whole balance of contracts more than 180 days past their final date (extended, else the contract's), ÷ outstanding.
definition-high-arrears = Backlog above six months' interest of the contract (months by the rule in force); the amount is the backlog.
definition-extension-left = Extended contracts that may still be extended by the rule.
definition-extension-excess = Contracts extended beyond the limit, worst first.
definition-roll = What is now overdue of contracts formerly in term ÷ what was in term.
definition-cure = What is now in term of contracts formerly overdue ÷ what was overdue.
definition-reactivated = Contracts without a transaction for six months or more at the earlier closing that have transacted since.
