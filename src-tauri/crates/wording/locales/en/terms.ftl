### The nouns of the trade: one word for one thing, as said at the counter.
### association-<code> goes by the bank's own association codes.

## Offices and places

term-office = Office
term-office-province = Province office
term-office-branch = Transaction office (branch)
term-office-branch-short = Branch
term-province = Province
term-commune = Commune
term-village = Village
term-transaction-point = Commune transaction point
term-transaction-point-short = Point
term-session = Transaction session
term-session-day = Fixed session day
term-briefing = Briefing
term-officer = Credit officer

## Groups and associations

term-group = Group
term-group-long = Savings and credit group
term-group-code = Group code
term-leader = Leader
term-deputy = Deputy
term-member = Member
term-rating = Group rating
term-commission = Group commission
term-association = Association
term-association-long = Entrusted association
term-association-11 = Farmers’ Union
term-association-12 = Women’s Union
term-association-13 = Veterans’ Association
term-association-14 = Youth Union
term-association-99 = Direct lending
term-association-11-short = Farmers
term-association-12-short = Women
term-association-13-short = Veterans
term-association-14-short = Youth
term-association-99-short = Direct

## Borrowers

term-borrower = Borrower
term-borrower-code = Borrower code
term-full-name = Full name
term-birth-date = Date of birth
term-gender = Sex
term-gender-male = Male
term-gender-female = Female
term-ethnic-group = Ethnic group
term-identity-number = Identity number
term-phone = Telephone
term-address = Address
term-spouse = Spouse
term-household = Household
term-household-poor = Poor household
term-household-near-poor = Near-poor household
term-household-escaped = Newly escaped household

## Loans

term-loan = Loan
term-loan-contract = Loan contract
term-loan-number = Contract number
term-programme = Loan programme
term-programme-short = Programme
term-fund-source = Fund source
term-fund-central = Central
term-fund-local = Local
term-loan-amount = Loan amount
term-loan-date = Loan date
term-due-date = Due date
term-term = Term
term-purpose = Purpose
term-rate = Interest rate
term-rate-overdue = Overdue rate
term-principal = Principal
term-interest = Interest
term-disbursement = Disbursement
term-repayment = Principal repayment
term-outstanding = Outstanding
term-outstanding-total = Total outstanding
term-outstanding-in-term = In term
term-outstanding-overdue = Overdue
term-outstanding-frozen = Frozen
term-status = Status
term-status-open = Open
term-status-closed = Settled
term-status-in-term = In term
term-status-overdue = Overdue
term-status-frozen = Frozen
term-instalment = Instalment
term-instalments = Instalments
term-extension = Extension
term-rescheduling = Rescheduling
term-freeze = Freeze
term-write-off = Write-off
term-carry-over = Carry-over
term-refinancing = Refinancing
term-use-check = Loan-use check (06/TD)
term-inactive = Inactive for three months
term-jobs = Workers given jobs

## Interest and savings

term-interest-due = Interest receivable
term-interest-month = Interest of the period
term-interest-backlog = Interest backlog
term-interest-backlog-in-term = In-term backlog
term-interest-backlog-overdue = Overdue backlog
term-grace-interest = Grace-period interest
term-savings = Member savings
term-savings-book = Savings book 105
term-savings-balance = Savings balance
term-savings-deposit = Deposit
term-savings-withdrawal = Withdrawal

## Collection and vouchers

term-collection = Collection
term-collection-sheet = Collection sheet (13/TD)
term-collected = Collected
term-receivable = Receivable
term-remaining = Remaining
term-receipt = Receipt (01/BL)
term-receipt-number = Receipt number
term-voucher = Voucher
term-cash = Cash
term-cash-on-hand = Cash on hand
term-cash-count = Cash count
term-entry = Entry
term-reversal = Reversal
term-debit = Debit
term-credit = Credit
term-account = Account
term-signature = Signature

## Figures of a period

term-closing-date = Closing date
term-lent-month = Lent in the month
term-collected-month = Collected in the month
term-lent-year = Lent in the year
term-collected-year = Collected in the year
term-growth-year = Growth since the start of the year
term-overdue-ratio = Overdue ratio
term-reconciliation = Reconciliation
term-baseline = Baseline

## The movement

term-party-committee = Party committee
term-party-cell = Party cell
term-party-member = Party member
term-model = Skilful mass mobilisation model
term-model-short = Model
term-replication = Replication
term-recognition = Recognition
term-directive = Directive
term-campaign = Campaign
term-contribution = Contribution
term-housing-campaign = Removal of temporary and dilapidated houses
term-sponsorship = Sponsorship
term-criterion = Criterion
term-standard = Standard
term-outreach = Outreach

## Data and exchange

term-book = Book
term-passphrase = Passphrase
term-user = User
term-bundle = Bundle
term-bundle-receipt = Bundle receipt
term-enrolment = Enrolment
term-fingerprint = Key fingerprint
term-control-total = Control total
term-report-31 = Report 31
term-report-31-long = 31 - Detailed credit file by closing date
term-finding = Finding
term-findings = Findings
term-row = Row
term-column = Column
term-file = File

## Loan programmes, by the bank's codes

term-programme-01 = Poor households
term-programme-02 = Students
term-programme-03 = Job creation
term-programme-04 = Working abroad
term-programme-06 = Rural clean water and sanitation
term-programme-07 = Housing for poor households
term-programme-09 = Newly escaped households
term-programme-10 = Production and trade in difficult areas
term-programme-12 = Social housing
term-programme-15 = Traders in difficult areas
term-programme-17 = Ethnic-minority households, Decision 755
term-programme-19 = Near-poor households
term-programme-21 = Ethnic-minority households, Decision 2085
term-programme-25 = Ethnic-minority and mountain areas, Decree 28
term-programme-26 = People who have served a prison sentence
term-programme-99 = Other programmes

## Accounts, by the book's codes

account-cash = Cash
account-transfers = Transfers
account-loans-in-term = Loans in term
account-loans-overdue = Loans overdue
account-loans-frozen = Loans frozen
account-member-savings = Member savings
account-interest-income = Interest income
account-savings-interest = Interest paid on savings
account-write-offs = Loans written off
account-core-funding = Funding by the core system

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

## Conditions of an approval and what came of them

guard-programme-open = Programme open to new loans
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
rule-savings-rate-ppb = Rate of members' savings (parts per billion a year)
rule-commission-month-ppb = Group's commission (parts per billion a month)
rule-interest-rounding-dong = Interest differs from the bank's by rounding: at most (đồng)

## A student's term, step by step

student-course-months = Months of the course
student-disbursing-months = Months of disbursing
student-grace-months = Months of grace
student-repay-times = Times the months of disbursing
student-repaying-months = Months of repaying
student-term-months = Term in months
student-course-ends = The course ends
student-first-due = First instalment
student-final-due = Final date

## Measures of a closing

measure-loans = Contracts with a balance
measure-customers = Customers with a balance
measure-outstanding-dong = Outstanding (đồng)
measure-lent-month-dong = Lent in the month without refinancing (đồng)
measure-collected-month-dong = Principal collected in the month (đồng)
measure-turns-month = Loan turns in the month
measure-turns-year = Loan turns in the year
measure-average-loan-dong = Average loan of a customer (đồng)
measure-average-rate-ppb = Rate weighted by balance
measure-bad-debt-ppm = Overdue and frozen ÷ outstanding
measure-hhi-communes-points = Concentration by commune (HHI, points)
measure-hhi-groups-points = Concentration by group (HHI, points)
measure-silent-customers-2-to-3-months = Customers silent over 2 to 3 months
measure-silent-customers-3-to-6-months = Customers silent over 3 to 6 months
measure-silent-customers-6-to-12-months = Customers silent over 6 to 12 months
measure-silent-customers-over-12-months = Customers silent over 12 months
measure-overdue-loans = Overdue contracts
measure-overdue-dong = Overdue (đồng)
measure-frozen-loans = Frozen contracts
measure-frozen-dong = Frozen (đồng)
measure-inactive-loans = Inactive contracts
measure-inactive-dong = Inactive contracts: balance (đồng)
measure-due-1-loans = Due class 1: term over, session ahead (contracts)
measure-due-1-dong = Due class 1: balance (đồng)
measure-due-2-loans = Due class 2: term and session in the period (contracts)
measure-due-2-dong = Due class 2: balance (đồng)
measure-due-3-loans = Due class 3: term in the period, session after (contracts)
measure-due-3-dong = Due class 3: balance (đồng)
measure-principal-due-unpaid-loans = Contracts with principal due unpaid
measure-principal-due-unpaid-dong = Principal due unpaid (đồng)
measure-high-arrears-loans = Contracts with high arrears
measure-high-arrears-dong = High arrears: backlog (đồng)
measure-extension-left-loans = Extended contracts that may be extended further
measure-extension-left-dong = May be extended further: balance (đồng)
measure-extension-excess-loans = Contracts extended too far
measure-extension-excess-months = Months extended too far, all together
measure-roll-loans = Contracts that rolled to overdue
measure-roll-dong = Rolled to overdue (đồng)
measure-roll-ppm = Roll rate
measure-cure-loans = Contracts cured
measure-cure-dong = Cured (đồng)
measure-cure-ppm = Cure rate
measure-reactivated-loans = Contracts reactivated
measure-reactivated-dong = Reactivated: balance (đồng)
measure-par-30-loans = Contracts late by more than 30 days
measure-par-30-dong = Balance late by more than 30 days (đồng)
measure-par-30-ppm = Portfolio at risk over 30 days
measure-par-90-loans = Contracts late by more than 90 days
measure-par-90-dong = Balance late by more than 90 days (đồng)
measure-par-90-ppm = Portfolio at risk over 90 days
measure-par-180-loans = Contracts late by more than 180 days
measure-par-180-dong = Balance late by more than 180 days (đồng)
measure-par-180-ppm = Portfolio at risk over 180 days

rule-inactive-definition = How inactivity is counted: 1 by the calendar, 2 by days, 3 by the customer
rule-inactive-month-day-hundredths = Days of a mean month for inactivity (hundredths of a day)
rule-par-definition = Late from: 1 the due date, 2 its session
rule-high-arrears-months = High arrears: above so many months' interest

# Differences with the bank
difference-unknown-contract = Contract only at the bank
difference-contract-missing = Contract only in our book
difference-customer-differs = Another customer
difference-moved-group = Moved to another group
difference-rate-differs = Another rate
difference-due-differs = Another final date
difference-lent-missing-here = Disbursement missing here
difference-lent-missing-there = Disbursement missing at the bank
difference-principal-missing-here = Principal payment missing here
difference-principal-missing-there = Principal payment missing at the bank
difference-status-differs = Another status
difference-interest-missing-here = Interest payment missing here
difference-interest-missing-there = Interest payment missing at the bank
difference-interest-rounding = Interest differs by rounding
difference-interest-differs = Interest differs
difference-savings-differ = Savings differ
difference-unknown-book = Savings book only at the bank
difference-book-missing = Savings book only here
difference-leader-differs = Another leader

# The monthly closing set: reports, figures compared, differences
source-report-31 = 31 – Detailed credit records of a closing
source-detailed-balances = Detailed balances (with the transaction point)
source-daily-10 = 10 – Detailed statement (daily)
source-inactive-14 = 14 – Loans without transactions for months
source-overdue-2 = 2 – Overdue debt
source-frozen-13 = 13 – Frozen debt
source-leaders-12 = 12 – Group leaders
source-group-list = DSTO – List of savings and credit groups
source-bc0437 = BC0437 – Groups and their rating
source-instalments-due = Instalments due
source-bcdhtd-01-1 = BCDHTD 01.1 – by commune
source-bcdhtd-01-2 = BCDHTD 01.2 – by programme
source-len-31 = LEN_31 – Lent, collected, balance
source-unknown = Report not recognised
unit-office = Whole office
unit-commune = Commune
unit-association = Association
unit-programme = Programme
unit-group = Group
set-measure-contracts = Contracts with a balance
set-measure-customers = Customers with a balance
set-measure-groups = Groups with a balance
set-measure-listed-groups = Groups listed
set-measure-members = Members
set-measure-in-term = Principal in term
set-measure-overdue = Overdue principal
set-measure-frozen = Frozen principal
set-measure-outstanding = Outstanding principal
set-measure-backlog = Interest backlog
set-measure-backlog-grace = Interest backlog of a grace period
set-measure-savings = Savings
set-measure-lent = Lent in the period without refinancing
set-measure-lent-gross = Lent in the period, refinancing included
set-measure-collected = Collected in the period
set-measure-inactive-contracts = Inactive contracts
set-measure-overdue-contracts = Overdue contracts
set-measure-frozen-contracts = Frozen contracts
set-measure-principal-due = Principal of instalments due
set-check-contract-unknown = Contract not in report 31
set-check-contract-missing = Contract of report 31 missing
set-check-contract-extra = Contract that by report 31 does not belong here
set-check-balance-off = Balance other than in report 31
set-check-group-unknown = Group with a balance not in report 31
set-check-group-missing = Group with a balance in report 31 missing
set-check-group-balance-off = Balance of a group other than in report 31
set-check-leader-other = Leader other than in report 31
set-check-instalment-missing = Last instalment of a contract missing
set-check-instalment-exceeds = Instalments due exceed the balance
set-check-date-other = File of another day
set-gap-groups-only = Lists of groups know no direct loans and no customers without a group; compared group by group only
set-gap-borrowers-only = The daily statement knows no customers that only save
set-state-ok = Agrees
set-state-red = Differs
set-state-not-stated = Not stated
set-state-known-gap = Known to count otherwise
set-state-alone = Only this report says it
grid-missing = Missing
grid-kept = There
grid-replaced = Replaced another file
grid-stale = Loaded before report 31 was replaced
file-needs-date = needs a date
file-new = new
file-known = known, nothing changes
file-replaces = replaces an earlier file
file-refused = refused
to-export-missing = not loaded
to-export-empty = the file has no rows
to-export-stale = loaded before report 31 was replaced: export it again
to-export-needed = needed
to-export-other = worth having
