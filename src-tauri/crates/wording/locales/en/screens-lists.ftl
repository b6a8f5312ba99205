### Lists, the start of the day, find anything.

## Lists

label-list = List
label-everywhere = Everywhere
label-not-set = Not set
label-gone-value = { $value } (no longer there)
label-mine = Mine
label-every-programme = Every programme
label-sections = Broken down by
label-no-sections = No sections
list-by-commune = By commune
list-by-point = By point
list-by-association = By association
list-by-group = By group
list-by-programme = By programme
label-days-ahead = Days ahead
label-only-marked = Needs a look
label-meets-on = Session of { $date }
label-mark = Mark
mark-late = Late
mark-soon = Soon
label-rows-cut = Only the first { $shown } rows are shown; the sums are of all. Choose a place or type a name.
hint-which-list = Up and down change the list
hint-search-list = A name without accents, initials, last digits; Enter goes into the list
hint-place-tree = Type a commune, point, association or group; right arrow opens
hint-key-more = other columns
hint-key-sort = sort
hint-key-copy-row = copy the row

## Today

label-needs-doing = Needs doing
label-to-collect = Collecting
label-to-follow = Following up
label-to-mend = To mend
label-late-count = { $count } late
label-soon-count = { $count } soon
label-all-done = Nothing is due.
label-chip-late = { $name }: { $count } late
label-chip-late-soon = { $name }: { $count } late, { $soon } soon
label-chip-exchange = { $count } events not sent to the province
label-chip-rules = { $count } rules not verified
today-due = Principal due this month
today-overdue = Loans overdue
today-inactive = Inactive for 3 months
today-frozen-ending = Frozen debt ending
today-checks = Loan-use checks
today-promises = Promises to pay
today-next-steps = Next steps with debtors
today-notes = Notes to remind
today-inspections = Group inspections
today-papers = Identity papers to renew
today-not-lent = Approved, not disbursed
today-group-sizes = Groups out of size
today-duplicates = Possible duplicates
today-contacts = Telephones and villages to mend

## Find anything

label-find-anything = Find anything
hint-find-anything = A name without accents, initials, a code, last digits, a telephone, the name of a list
label-recent = Opened lately
label-found-more = { $count } more: type on to narrow
label-past = settled
found-customer = Customer
found-contract = Contract
found-group = Group
found-point = Point
found-staff = Staff
found-screen = Screen
found-list = List
