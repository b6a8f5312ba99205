### What was noticed in the bank's file. finding-<code> says what, and what was taken; row and column are in finding-where-…
### Row numbers are text, written as Excel does, without thousands.

## Where, and what was done

finding-where-file = The whole file
finding-where-row = Row { $row }
finding-where-cell = Row { $row }, column { $column }
finding-more = and { $count } more
finding-action-kept = Kept as it stands
finding-action-changed = Adjusted
finding-action-skipped = Left out

## The file and its columns

finding-legacy-font = The file is written in the old font { $font }; converted to Unicode.
finding-column-absent = There is no column "{ $column }"; taken as empty.
finding-column-unknown = The column "{ $column }" is not known; not read.
finding-column-twice = The column "{ $column }" stands twice; the program does not use it.
finding-amount-form-assumed = { $form ->
    [english] Amounts written as text, such as "{ $value }", allow two readings; read the English way, commas between thousands.
   *[vietnamese] Amounts written as text, such as "{ $value }", allow two readings; read the Vietnamese way, points between thousands.
}
finding-sheet-total-differs = The file's own total row says { $stated } đ; its contracts add up to { $computed } đ.
finding-row-skipped = A row without codes and amounts: "{ $text }"; not read.

## Codes

finding-code-padded = The code { $from } had lost its leading zeros; taken as { $to }.
finding-contract-was-number = The contract number { $contract } was a number, not text; all its digits are there.
finding-book-was-number = The savings book's number was a number; leading zeros, if it had any, are lost.
finding-contract-beginning = Contract { $contract } does not begin with 6600 or 6000 as usual.

## Dates, numbers and text in cells

finding-date-impossible = "{ $text }" is not a date; left empty.
finding-closing-date-absent = The row has no closing date; the file's was taken.
finding-session-day-unknown = "{ $text }" is not a day of the month; the session day was left empty.
finding-cell-error-ignored = The cell holds an Excel error; taken as empty.
finding-total-recomputed = The total outstanding says 0; the sum of in term, overdue and frozen was taken, { $computed } đ.
finding-rate-absent = The loan has no interest rate; taken as 0 %.
finding-effect-not-whole = The investment effect's value "{ $text }" is not a whole number; taken as 0.
finding-movement-negative = The month's movement is below 0: { $amount } đ.
finding-name-absent = The customer has no name.

## Loans

finding-status-unknown = The status "{ $text }" is neither OPEN nor CLOSE; taken as open.
finding-closed-with-balance = The loan is CLOSE but has a balance.
finding-second-book = Contract { $contract } stands in row { $other_row } already, here with another savings book; counted as one loan.
finding-row-repeated = Contract { $contract } stands in row { $other_row } already, with the same savings book; not counted again.
finding-contract-rows-differ = Contract { $contract } has other particulars than in row { $other_row }, but the same amounts; row { $other_row } was taken.
finding-extension-contradicts = The extension columns contradict each other: due { $due }, extended to { $extended }; the later was taken.
finding-repaid-raised = Principal repaid says { $stated } đ, but disbursed less outstanding is { $computed } đ; the larger was taken.
finding-movement-breaks = The month of contract { $contract } does not come out: counted back, last month's balance is { $before } đ.

## Groups, places, customers

finding-direct-loan-with-group = A direct loan with the group { $group }; the group was left out.
finding-loan-without-group = A loan through a group, without the group's code.
finding-village-without-commune = Village { $village } on a row without a commune; the village was left out.
finding-village-without-name = Village { $village } has no name on any of its { $rows-form ->
    [one] { $rows } row
   *[other] { $rows } rows
}.
finding-names-differ = The code { $code } has several names in the column "{ $column }": { $names }; the commonest was taken.
finding-group-split = Group { $group } has loans in several communes, associations or session days; most decide.
finding-leaders-share-name = The groups { $groups } have leaders of one name, { $leader }; they stay apart.
finding-customer-in-several-groups = Customer { $customer } has balances in several groups: { $groups }; put into the first.

## Reconciliation: two figures that must be one

identity-outstanding = Total outstanding = in term + overdue + frozen
identity-loans = Loans with a balance
identity-borrowers = Customers with a balance
identity-groups = Groups with a balance
identity-lent-month = Lent in the month, without refinancing
identity-collected-month = Collected in the month
identity-movement = Contracts whose month comes out
identity-sheet-total = The file's own total row
identity-scope-office = The whole office
identity-scope-commune = Commune { $code }
identity-scope-association = Association { $code }
identity-scope-programme = Programme { $code }
identity-scope-group = Group { $code }
identity-scope-commune-none = Without a commune
identity-scope-association-none = Without an association
identity-scope-group-none = Without a group
identity-stated = File says
identity-computed = Added up
identity-holds = Agrees
identity-breaks = Differs by { $difference }

## The stages of a long task

stage-reading = Reading the file
stage-booking = Booking
stage-sealing = Making the bundle and reading it back
stage-opening = Opening the bundle
stage-importing = Taking in the data
stage-replaying = Rebuilding the book from its log
stage-reckoning = Reckoning loan by loan
stage-writing = Writing the file

## The monthly closing set

finding-subtotal-skipped = A row that sums up others: "{ $text }"; not read.
finding-column-total-differs = The total row says { $stated } đ in this column; its rows add up to { $computed } đ.
finding-parts-differ = The total outstanding says { $stated } đ, but in term, overdue and frozen add up to { $computed } đ; both are kept.
finding-score-recomputed = Excel never calculated the score; the sum of the criteria was taken, { $computed }.
finding-score-not-calculated = Excel never calculated this cell's formula (it says 0); left empty.
finding-score-unreadable = "{ $text }" is not a number of points from 0 to 100; left empty.
finding-count-unreadable = "{ $text }" is not a count; left empty.
finding-group-repeated = Group { $group } stands in row { $other_row } already, with the same figures; not counted again.
finding-unit-repeated = "{ $unit }" stands in row { $other_row } already, with the same figures; not counted again.
finding-instalment-repeated = This instalment of contract { $contract } stands in row { $other_row } already; not counted again.
finding-no-date-stated = The report "{ $kind }" does not say the day of its figures; choose it when loading.
