### Words of the book: events, guards, standings, rules.

## Events, by kind

event-office-opened = Book made
event-rules-adopted = Rules taken in
event-office-admitted = Office admitted
event-closing-loaded = Opening by report 31
event-baseline-kept = Closing kept to compare with
event-sheet-collected = Collection by sheet 13/TD
event-receipt-reversed = Receipt reversed
event-terms-adopted = Terms and rates taken in
event-source-kept = Report of the closing set kept
event-source-withdrawn = File of the closing set withdrawn
event-records-taken = Records taken from a later closing
event-closing-adopted = Later closing taken over
event-loan-step-reversed = Step of a loan reversed
event-savings-step-reversed = Savings transaction reversed
event-savings-interest-credited = Savings interest credited
event-savings-interest-reversed = Savings interest reversed
event-cash-moved = Cash from or to the vault
event-cash-move-reversed = Movement of cash reversed
event-day-closed = Day closed
event-period-locked = Period locked
event-period-reopened = Locked period reopened
event-loan-requested = Loan requested
event-loan-voted = Group voted on a loan
event-loan-certified = Commune certified
event-loan-declined = Loan declined
event-loan-notified = Approval notified
event-loan-approved = Loan approved
event-loan-disbursed = Loan disbursed
event-loan-use-checked = Loan use checked
event-loan-repaid = Loan repayment
event-loan-rescheduled = Instalment rescheduled
event-loan-extended = Loan extended
event-loan-turned-overdue = Turned overdue
event-loan-recalled = Loan recalled
event-loan-frozen = Loan frozen
event-loan-freeze-ended = Freeze ended
event-loan-written-off = Loan written off
event-loan-carried-over = Carried over to the next crop
event-loan-refinanced = Refinanced into a new contract
event-loan-settled = Loan settled
event-loan-adjusted = Loan adjusted to the bank's figures
event-savings-opened = Savings book opened
event-savings-deposited = Savings deposited
event-savings-withdrawn = Savings withdrawn
event-savings-closed = Savings book closed
event-savings-adjusted = Savings adjusted to the bank's figures

## The journal for other accounting programs: what follows the kind of event

journal-closing = closing { $value }
journal-office = office { $value }
journal-group = group { $value }
journal-contract = contract { $value }
journal-savings-book = savings book { $value }
journal-period = period { $value }
journal-receipts = receipts { $value }
journal-entry = entry { $value }
journal-reason = reason: { $value }
journal-cash-received = received from the vault: { $value }
journal-cash-returned = returned to the vault: { $value }

## Conditions of an approval and what came of them

guard-programme-open = Programme open to new loans
guard-amount-asked = Amount asked for
guard-months-asked = Term asked for
guard-cost-stated = Cost stated
guard-ceiling = Ceiling of the household
guard-term = Term
guard-rate = Rate
guard-household-class = Commune's certificate of the class
guard-membership = Member of the group
guard-vote = Vote of the group
guard-age = Of age
guard-identity-paper = Identity paper
guard-no-overdue = No overdue debt
guard-extension-limit = Months of extension left
guard-extension-window = Time to ask for an extension
guard-overdue-amount = Amount that may turn overdue
guard-carry-over-months = Longest carry-over
guard-recall-days = Last day to pay back misused money
guard-freeze-years = Longest freeze
guard-reschedule-deadline = Last day to ask for an instalment's move
outcome-passed = Passed
outcome-not-applicable = Does not apply
outcome-asks-second = Asks a second person
outcome-overridden = Overridden
outcome-refused = Not met

## Where a request, a loan stands

request-stage-none = None yet
request-stage-requested = Taken in
request-stage-voted = Voted by the group
request-stage-certified = Certified by the commune
request-stage-approved = Approved
request-stage-notified = Notified
request-stage-declined = Declined
standing-none = None yet
standing-approved = Approved, not paid out
standing-open = Open
standing-recalled = Recalled
standing-closed = Closed
cause-final-due = The final date has passed
cause-instalment = An instalment was not paid
cause-misuse = The money was misused
class-poor = Poor household
class-near-poor = Near-poor household
class-newly-escaped = Newly escaped household
class-other = Other household

## What a ceiling is counted by

ceiling-household = household
ceiling-borrower = borrower
ceiling-person = person
ceiling-student-month = a student's month
ceiling-tuition-and-month = tuition, and living by the month
ceiling-work = work
ceiling-worker = worker
ceiling-establishment = establishment, by its workers
ceiling-project = project
ceiling-hectare = hectare
ceiling-contract-share = share of the contract's cost
ceiling-contract-or-estimate = share of the contract or the estimate
ceiling-unknown = not known

## Rules, by their names in the book

rule-overdue-factor-ppm = Overdue rate as a share of the contract's (parts per million)
rule-inactive-months = Months without a transaction that make a loan inactive
rule-inactive-excluded-programme = Programmes never counted as inactive
rule-job-effect = Effect that counts workers given work
rule-bundle-late-days = Days without a bundle that make the exchange late
rule-instalment-multiple-dong = Instalments are rounded down to (đồng)
rule-instalment-overdue-from = The unpaid part of an instalment turns overdue (1: yes)
rule-student-short-course-months = A short course: at most (months)
rule-student-grace-months = Grace after the course (months)
rule-student-repay-short-times = Repaying after a short course: times the months of disbursing
rule-student-repay-long-times = Repaying after a long course: times the months of disbursing
rule-extension-short-term-months = A short term: at most (months)
rule-extension-short-months = Extension of a short term, in all (months)
rule-extension-share-ppm = Extension of a longer term: share of it (parts per million)
rule-extension-max-months = Extension of the programme's own, in all (months)
rule-extension-request-months = An extension is asked for at the earliest before the final date (months)
rule-extension-request-working-days = An extension is asked for at the latest before the final date (working days)
rule-reschedule-borrower-working-days = The borrower asks to move an instalment before it (working days)
rule-reschedule-leader-working-days = The leader hands that request in before it (working days)
rule-guard-programme-open = Programme closed: 1 a second person may override, 0 not
rule-guard-amount-asked = More than was asked for: 1 a second person may override, 0 not
rule-guard-months-asked = Longer than was asked for: 1 a second person may override, 0 not
rule-guard-cost-stated = Cost not stated: 1 a second person may override, 0 not
rule-approval-second-took-request = Second person of an approval took the request in: 1 allowed, 0 not
rule-guard-ceiling = Above the ceiling: 1 a second person may override, 0 not
rule-guard-term = Longer than the term: 1 a second person may override, 0 not
rule-guard-rate = Another rate than the product's: 1 a second person may override, 0 not
rule-guard-household-class = Class not certified: 1 a second person may override, 0 not
rule-guard-membership = Not a member: 1 a second person may override, 0 not
rule-guard-vote = No vote of the group: 1 a second person may override, 0 not
rule-guard-age = Not of age: 1 a second person may override, 0 not
rule-guard-identity-paper = Identity paper expired: 1 a second person may override, 0 not
rule-guard-no-overdue = Overdue debt: 1 a second person may override, 0 not
rule-carry-over-months = Carry-over: at most (months)
rule-recall-days = Misused money paid back after the minutes: at most (days)
rule-freeze-years = Freeze: at most each time (years)
rule-full-age-years = Of age to borrow (years)
rule-allocation-order = What a payment pays first: 0 the clerk says, 1 interest, 2 principal
rule-cash-denomination = Notes in use (đồng)
rule-savings-rate-ppb = Rate of members' savings (parts per billion a year)
rule-commission-month-ppb = Group's commission (parts per billion a month)
rule-interest-rounding-dong = Interest differs from the bank's by rounding: at most (đồng)

## A student's term, step by step

student-course-begins = The course begins
student-first-disbursed = First disbursement
student-course-months = Months of the course
student-disbursing-months = Months of disbursing
student-grace-months = Months of grace
student-repay-times = Times the months of disbursing
student-repaying-months = Months of repaying
student-term-months = Term in months
student-course-ends = The course ends
student-first-due = First instalment
student-final-due = Final date
student-instalment-months = Months between instalments
student-sentence = A term of { $months } months: { $disbursing } of disbursing, { $grace } of grace, { $repaying } of repaying. First instalment on { $first-due }, final date { $final-due }.
