### Words of the command line diemsang; ids begin with cli-.

cli-office = { $name } ({ $code })
cli-office-made = The book is made: { $kind }, number { $node }.
cli-kind-branch = branch
cli-kind-province = province

cli-totals = Totals at the end of { $day } (đồng)
cli-loans = Loans with a balance
cli-borrowers = Customers with a balance
cli-groups = Groups with a balance
cli-outstanding = Outstanding
cli-in-term = In term
cli-overdue = Overdue
cli-frozen = Frozen
cli-lent-month = Lent in the month
cli-collected-month = Principal collected in the month
cli-backlog = Interest backlog
cli-savings = Savings, books 105
cli-jobs = Workers given work
cli-growth = Growth on 31/12 of the year before
cli-code = Code
cli-name = Name
cli-not-set = (not set)

cli-load = { $file }: report 31 of { $office }, closing { $day }
cli-load-counts = { $rows } rows, { $loans } contracts, { $duplicates } repeated rows, { $savers } savings-only customers
cli-finding = · { $count } times, first in row { $row }: { $what } ({ $action })
cli-identities = { $checked } sums checked, { $broken } do not agree.
cli-load-booked = Booked.
cli-load-kept = Kept to compare with; nothing booked.
cli-load-known = These figures are in the book already; nothing changed.
cli-load-dry = Looked at only; nothing booked.

cli-contract = Contract
cli-group = Group
cli-programme = Prog.
cli-last-transaction = Last transaction
cli-counted = { $shown } / { $total } rows
cli-leader = Leader
cli-commune = Commune
cli-members = Members

cli-interest = Interest: { $amount } đồng
cli-from = From
cli-through = Through
cli-days = Days
cli-balance = Balance
cli-rate = % a year
cli-status = Status
cli-exact = Before rounding
cli-status-in-term = in term
cli-status-overdue = overdue
cli-status-frozen = frozen

cli-sheet = Collection sheet of group { $group }, leader { $leader }, session { $session }
cli-accrued = Accrued
cli-collected = Collected
cli-due = Due
cli-collected-sheet = { $receipts } receipts: interest { $interest } đồng, savings { $deposits } đồng
cli-receipt-range = Receipts { $first } to { $last } of { $year }
cli-receipt = Receipt
cli-session = Session
cli-reversed = Reversed because
cli-interest-column = Interest
cli-deposits = Savings
cli-reversed-receipt = Reversed: interest { $interest } đồng, savings { $deposits } đồng
cli-repeated = This request was answered before; nothing changed.

cli-written = Written: { $file }
cli-six-words = { $name }, six words to read out over the telephone: { $words }
cli-exported = Events { $first } to { $last }, { $bytes } bytes; six words: { $words }
cli-imported = { $name }: events { $first } to { $last }, { $new } new; { $loans } loans, outstanding { $outstanding } đồng
cli-receipt-not-written = The bundle is in the book, but the receipt could not be written. Import the same bundle again into another folder to get it.
cli-telephone = Six words to read out over the telephone: { $words }
cli-acknowledged = The province has everything through event { $seq }.
cli-node = Number
cli-sent = Sent
cli-acknowledged-column = Confirmed
cli-waiting = Unconfirmed
cli-received = Received

cli-log-whole = Log of office { $node }: { $events } events, unbroken, balanced.
cli-rebuilt = Rebuilt from the log: every table is equal.

cli-figures = Headline figures at { $day }
cli-figures-office = { $name }: { $households } borrowing households, { $groups } groups, outstanding { $outstanding } đồng, growth { $growth }
cli-figures-jobs = { $year }: { $workers } workers given work

cli-demo-made = The demo book is in { $folder }; user { $user }, passphrase { $passphrase }

cli-tour-opened = 1. An encrypted book is made for { $name }.
cli-tour-loaded = 2. Report 31 is loaded: { $loans } loans, { $households } households, outstanding { $outstanding } đồng, growth { $growth }.
cli-tour-collected = 3. Group { $group } ({ $leader }) is collected: { $receipts } receipts, interest { $interest } đồng, savings { $deposits } đồng.
cli-tour-reason = wrong amount typed
cli-tour-reversed = 4. Receipt { $receipt } is reversed: a mistake is reversed, not edited.
cli-tour-province = Lạng Sơn province office
cli-tour-enrolled = 5. Enrolled with the province; its six words: { $words }.
cli-tour-exported = 6. The bundle is written to the stick: { $events } events, { $bytes } bytes, read back.
cli-tour-imported = 7. The province takes the bundle in and agrees with the branch: outstanding { $outstanding } đồng; the branch has the receipt.
cli-tour-verified = 8. The whole book is rebuilt from the log: every table is equal.
cli-tour-end = Done: one real month has gone the whole way, from the bank's file to the province.

cli-accounts = Trial balance at the end of { $day } (đồng; credit balances with a minus)
cli-accounts-moved = Movement from { $from } to the end of { $day } (đồng; credit balances with a minus)
cli-opening = Opening
cli-debit = Debit
cli-credit = Credit
cli-closing = Closing
cli-total = Total

cli-journal = { $transactions } transactions, written for hledger.

cli-user = User
cli-user-signed-in = Signed in
cli-user-is-signed-in = ×
cli-passphrase-changed = The passphrase of { $user } is changed.
cli-ask-new-passphrase = New passphrase:
cli-ask-again = The same again:
