### Checks, supervision, following up debts, the customer's card, workers.

## Refusals

err-use-check-inspectors = Form 06/TD names at least one and at most { $limit } inspectors.
fix-use-check-inspectors = Type the inspectors' names and posts.
err-photo-too-large = The photograph is larger than { $limit_mb } MB.
fix-photo-too-large = Take a smaller one, or make it smaller, and choose it again.
err-not-a-photo = "{ $file }" is no JPEG, PNG or WebP picture.
fix-not-a-photo = Choose a photograph.
err-photo-not-here = This photograph is not on this computer.
fix-photo-not-here = Photographs are kept only at the office that took them.
err-photo-damaged = The photograph's file is damaged.
fix-photo-damaged = Take or attach it again.
err-plan-year = No plan can be made for the year { $year }.
fix-plan-year = Type the year in four digits.
err-plan-unit-unknown = There is no commune or association { $code }.
fix-plan-unit-unknown = Choose commune and association from the list.
err-period-order = The first day { $from } is after the last day { $through }.
fix-period-order = Turn the two days round.

## What stands against a card

doubt-supervision-day-ahead = The day on the form is still to come
doubt-workers-counted-before = This loan has its workers' form already; change that one
doubt-inspection-item-unknown = Something answered is not asked by form 16/TD
doubt-inspection-forbidden-unsaid = { $count } forbidden things are answered "Yes" and no shortcoming is written down
doubt-inspection-no-mend-by = There are shortcomings and no day to mend them by
doubt-inspection-loan-elsewhere = { $count } loans are not of this group
doubt-reconciled-no-cause = { $count } lines differ without a cause
doubt-reconciled-loan-elsewhere = { $count } loans are not of the customer on their line
doubt-plan-group-twice = { $count } groups are in another plan of the year
doubt-visit-loan-elsewhere = { $count } loans are not of this customer

## Rules, by their names in the book

rule-reconcile-every-years = Each customer's balances are reconciled once in so many years
rule-reconcile-yearly-ppm = Or at least this share of the customers each year

## Why nothing is paid

cause-disaster = Disaster, disease
cause-loss = The undertaking makes a loss
cause-not-sold-yet = Not harvested or sold yet
cause-illness = Illness, accident
cause-dead = Died or missing
cause-works-away = Works far away
cause-used-by-other = Somebody else uses the money
cause-not-told = Was not told what was due
cause-unwilling = Won't pay
cause-other = Another cause
met-borrower = The borrower
met-household = Another of the household
met-neighbour = A neighbour, the village head
met-nobody = Nobody

## What a group's inspection asks (16/TD)

inspection-part-1 = Founding
inspection-part-2 = Board
inspection-part-3 = Duties
inspection-item-residential-cluster = Members live next to one another
inspection-item-size-in-limits = As many members as there may be
inspection-item-board-people = People on the board
inspection-item-board-kin = Leader and deputy are spouses, parent and child, siblings
inspection-item-board-association-standing = Someone is on the standing board of the commune association
inspection-item-board-other-bank = The leader heads another bank's group
inspection-item-meets = The group meets as agreed
inspection-item-publicity-savings = Policy is explained, saving is encouraged
inspection-item-requests-vetted = Requests are taken and vetted openly
inspection-item-attends-sessions = Attends sessions and briefings
inspection-item-takes-fees = Takes fees from members
inspection-item-takes-principal = Takes principal from members
inspection-item-borrows-through-members = Borrows through members
inspection-item-misappropriates = Misappropriates principal, interest or savings
inspection-item-keeps-loan-books = Keeps members' loan books
inspection-item-gives-receipts = Gives members their receipts
inspection-item-pays-in-full = Pays in what was collected, whole and in time
inspection-item-receipts-not-collected = Receipts not collected on
inspection-item-witnesses-checks = Witnesses checks of how loans are used
inspection-item-urges-debtors = Urges members to repay
inspection-item-members-in-backlog = Members with an interest backlog, grace apart
inspection-item-members-overdue = Members with overdue principal
inspection-item-members-misusing = Members who misuse their loan
inspection-item-handles-risk = Helps with extensions, risks, misappropriation, those who left
inspection-item-keeps-files = Keeps the group's files

## The customer's card

screen-dossier = Debt dossier: { $name }
screen-inspect = Inspecting the group of { $name }
label-paper-number = Number
label-born = Born
label-sex = Sex
sex-woman = Woman
sex-man = Man
label-spouse = Spouse
label-point = Transaction point
label-address = Address
label-interest-owed = Interest due
label-broken-promises = Promises broken
label-broken-of = broken of those made
label-no-promises = None promised yet
label-visits = Visits and promises
label-visit-day = Visited on
label-visit = Visit
label-visit-new = Write down a visit
label-visit-change = Change a visit
label-note-new = New note
label-note-change = Change a note
label-visit-kept = Visit written down
label-note-kept = Note written down
label-visit-binned = Visit put in the bin
label-note-binned = Note put in the bin
label-no-visits = No visit yet.
label-note-about = About
label-remind-on = Remind on
label-whom-met = Met
label-cause = Cause
label-cause-second = Another cause
label-none = None
label-situation = Situation
label-capacity = Capacity to pay
label-next-step = Next step
label-next-on = On
label-promise-amount = Promised
label-promise-on = By
label-promise-loan = On the loan
label-any-loan = Whatever is owed
label-inspector = Inspector
label-inspector-post = Post
label-who-went = Who went
label-home = Where the home is
label-photos = Photographs
label-photo-add = Add a photograph
label-photo-remove = Remove { $name }
label-text = Text
hint-key-visit = Visit
hint-key-note = Note
hint-key-dossier = Dossier
hint-key-customer = Customer
hint-copy-by-click = Click a figure to copy it
hint-promise = Leave empty where nothing was promised

## The dossier

label-at-a-glance = At a glance
label-promised-kept = Promised and kept
label-last-visit = Last visit
label-last-paid = Last paid
label-timeline = What happened
label-timeline-none = Since the book was made there is no step, payment or visit.
label-what-happened = What
timeline-payment = Collected by sheet 13/TD
timeline-visit = Visit
timeline-note = Note
timeline-inspection = Group inspected

## Inspecting a group

label-whom-to-inspect = Whom to see
label-reasons = Why
label-use-checks = Loan use 06/TD
label-checklist = Minutes 16/TD
label-agreement = Balances 15/TD
label-shuffle = Draw again
label-seen-last = Seen the last time
label-inspection-last = Last inspection
label-inspection-new = Write the minutes
label-inspection-kept = Inspection written down
label-inspection-none = Never inspected
label-mend-by = To be mended by
label-strengths = Good
label-shortcomings = Shortcomings
label-recommendations = Recommendations
label-check-by = To be checked by
use-check-earlier = Before the book was opened
label-use-found = Found
label-recall-by = To be recalled by
label-recall-warning = Misuse: to be paid back by { $day }, after which it turns overdue.
label-use-check-of = Form 06/TD: { $name }
label-use-check-kept = Check of { $contract } written down
label-received = Received in all
label-balance-found = Balance found
label-used-right = For the purpose
label-used-wrong = For something else
label-use-effect = Effect
label-use-note = Remark
label-witness = Witness
label-agreement-met = Met: { $asked } of { $share } to be asked this year
label-agreement-short = Not met: { $asked } of { $share } to be asked this year
label-agreement-new = Write down balances
label-agreement-kept = Balances written down
label-balance-ours = Balance, ours
label-balance-theirs = Balance, theirs
label-interest-ours = Interest, ours
label-interest-theirs = Interest, theirs
label-difference = Difference
label-difference-cause = Why they differ
label-agreed-last = Last asked
label-planned-month = Planned for month { $month }
label-backlog-members = Interest backlog
label-known-from-book = from the book
hint-key-inspect = inspect
hint-key-shuffle = draw again
hint-key-minutes = minutes 16/TD

## Command line

cli-inspect = Group { $group }, { $leader }: { $count } members to see
cli-picked-member = Member
cli-picked-reasons = Why
cli-plan = Inspections planned for { $year }, { $association }, { $commune }: { $inspected } of { $groups } groups inspected
cli-plan-month = Month
cli-inspected = Inspected
cli-jobs-title = Workers given or kept in work from { $from } through { $through }
cli-jobs-created = Created
cli-jobs-kept = Kept
cli-jobs-women = Women
cli-jobs-workers = Workers
cli-jobs-cards = By card
cli-customer = { $name }, code { $code }
cli-dossier = Debt dossier { $contract }, { $name }
cli-broken = Promises broken
cli-last-visit = Last visit
cli-next-step = Next step
cli-check-by = Check by
cli-check-standing = Standing
cli-agreement = Balances 15/TD of group { $group }: { $asked } of { $share } to be asked this year
cli-balance-ours = Bank
cli-interest-ours = Interest
cli-agreed-last = Last asked
