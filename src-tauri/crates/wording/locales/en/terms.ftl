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
account-core-funding = Counterpart of the bank’s own system
