### The year's plan of inspections (01/KH), workers of loans of job creation.

## The plan

screen-plan = The year's plan of inspections (01/KH)
plan-title = Plan of inspections of entrusted work in { $year } (01/KH)
plan-file = Plan of inspections
plan-unit = Unit: groups
plan-month = M{ $month }
plan-not-kept = As the program proposes it; not kept as a plan.
label-plan-open = Plan 01/KH
label-year = Year
label-plan-save = Keep the plan
label-plan-save-of = Keep the plan 01/KH of { $year }
label-plan-number = Plan number
label-plan-day = Made on
label-plan-kept = The plan of inspections is kept
label-plan-binned = The plan is in the bin
label-plan-inspected = { $inspected } of { $groups } groups inspected
label-plan-is-kept = Plan { $number } of { $day }
label-plan-is-kept-plain = Plan made on { $day }
label-plan-not-kept = Not kept: the months are proposed
label-plan-moved = { $count } groups moved, not kept
label-plan-none = This association has no group in the commune
label-plan-none-how = Choose another commune or association.
label-plan-nowhere = There is no group to plan for
label-plan-nowhere-how = Load report 31 first.
label-plan-loads = Groups a month
label-plan-here = Association here
label-plan-association = Association
label-plan-all = Whole office
label-plan-share = Proposed are at most { $share } groups a month in the whole office.
label-plan-closed-month = none inspected by the rules
label-plan-save-first = Keep the months just moved, then print
plan-cell-none = –
plan-cell-kept = Planned for month { $month }
plan-cell-proposed = Proposed for month { $month }: the fewest groups, { $association } of the association, { $all } in all
plan-cell-moved = Moved to month { $month }, not kept
plan-cell-late = Planned for month { $month }, which is over, and not inspected
plan-cell-done = Planned for month { $month }, inspected on { $day }
plan-cell-inspected = Inspected on { $day }
plan-sign-kept = kept
plan-sign-proposed = proposed
plan-sign-moved = just moved
plan-sign-done = inspected
plan-sign-late = month over
hint-key-plan-here = set the month
hint-key-plan-move = move by a month
hint-key-plan-save = keep

## Workers (01/GQVL)

screen-jobs = Workers given work or kept in it
label-jobs-open = Figures of a period
label-jobs-from = Disbursed from
label-jobs-through = Through
label-jobs-by = By
label-jobs-year = This year
label-jobs-year-before = Last year
label-jobs-ever = All
label-jobs-loans = Loans
label-jobs-created = New work
label-jobs-kept = Kept in work
label-jobs-workers = Together
label-jobs-women = Women
label-jobs-cards = With a card
label-jobs-priority = P { $number }
label-jobs-unit-missing = Not set
label-jobs-how = A loan with a card counts by its card; without one by the effect the bank states, taken for new work. P 1 to P 6: loans by kind of priority, as form 01/GQVL numbers them.
label-jobs-none = No loan of job creation in the period
label-jobs-none-how = Choose another period, or record workers on a loan's page.
label-workers-new = Record workers
label-workers-of = Workers 01/GQVL: { $name }
label-workers-day = Counted on
label-workers-created = Workers given new work
label-workers-kept = Workers kept in work
label-workers-women = Of them women
label-workers-household = Of the household
label-workers-outside = From outside it
label-workers-priority = Priority
label-workers-papers = Papers that prove it
label-workers-kept-card = Workers are recorded
label-workers-sum = { $total } workers together; of the household and outside { $parted }
label-no-priority = No priority
label-workers = Workers
label-workers-told = { $count } recorded
hint-key-period = choose a period
hint-key-workers = record workers

## Inspections of a group

label-inspections-past = Earlier inspections
label-inspections-none = No minutes yet.
label-inspection-change = Change the minutes 16/TD
label-mended-on = Mended on
label-mended-record = Record that it was mended
label-mended-kept = The day it was mended is recorded
label-mended-of = What the inspection of { $day } found, mended
label-mend-late = late
label-inspection-part = { $part }. { $name }
label-inspection-findings = Findings and recommendations
label-inspection-head = Head of the team
label-inspection-second = Second inspector
label-picked-of = { $count } members, the most reasons first
hint-key-check-use = fill in 06/TD
hint-key-say = what the member says
hint-key-agreement = keep it
