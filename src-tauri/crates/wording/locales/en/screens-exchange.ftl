### The screens that load report 31, exchange bundles and oversee the province.

## Loading report 31

label-file-path = Path of the report 31 file
label-wanted-report-31 = The office’s report 31, an Excel file .xlsx or .xls. The file itself is not changed.
label-read-file = Read the file
label-what-load-does = Loading has three steps
label-load-1 = The file is read as a whole and its sums are checked by commune, association, programme and group.
label-load-2 = Look over the figures and what was noticed; the book is unchanged so far.
label-load-3 = Book it. An encrypted copy of the file is kept for later comparison.
label-role-opening = The book is empty: this report will open it.
label-role-baseline = Earlier than the book’s own figures: kept to compare with, booking nothing.
label-role-already = This report is in the book already. Nothing needs to be done.
label-drop-report = Leave it (Esc)
label-sums = Sums (đồng)
label-counts = Counts
label-count-rows = Rows in the file
label-count-contracts = Contracts
label-count-with-balance = Contracts with a balance
label-count-borrowers = Customers with a balance
label-count-groups = Groups with a balance
label-count-duplicates = Rows that repeat a contract
label-count-undisbursed = Not disbursed yet
label-count-closed = Settled within the year
label-count-savings-only = Customers that only save
label-count-direct = Lent directly
label-identities = Sums that were checked
label-all-hold = All { $count } sums agree
label-some-break = { $count } of { $total } sums do not agree
label-sum = Sum
label-part = Part
label-stated = Stated
label-computed = Added up
label-whole-office = The whole office
label-whole-file = The whole file
label-row = Row { $row }
label-no-findings = Nothing was noticed
label-finding-kept = Kept as it stands
label-finding-changed = Taken otherwise
label-finding-skipped = Left out
label-findings-more = { $count } more of this kind
label-findings-unlisted = { $count } others that are not listed here
label-load-booked = Booked the figures of { $date }: { $count } { $count-form ->
    [one] contract
   *[other] contracts
}
label-load-kept = Kept the figures of { $date } to compare with: { $count } { $count-form ->
    [one] contract
   *[other] contracts
}
label-role-later = Later than the book ({ $date }): kept to be reconciled, nothing is booked yet.

## Exchanging bundles

label-own-card = Code { $code } · number { $node } · { $head } events in the book
label-own-words = This office’s six words
label-words-of = Six words
label-offices = The branches
label-province-office = The province
label-came = Received
label-went = Sent
label-confirmed = Confirmed there
label-waiting = Waiting
label-through = through no. { $seq }, { $date }
label-through-seq = through no. { $seq }
label-nothing-yet = nothing yet
label-events = { $count } { $count-form ->
    [one] event
   *[other] events
}
label-folder = Folder to write to (stick)
label-written-to = Written: { $path }
label-step-request = Step 1: ask to be enrolled
label-step-request-how = Write the request to a stick and carry it to the province.
label-write-request = Write the request
label-words-for-province = Read these six words to the province over the telephone
label-step-accept = Step 2: take in the admission
label-step-accept-how = Open the admission that the province sent back.
label-admission-file = Admission file (.dsa)
label-take-admission = Take in the admission
label-admission-taken = Enrolled with { $name }. Compare its six words over the telephone.
label-admit = Admit a branch
label-admit-how = Open the branch’s request; the admission to carry back is written into the folder.
label-admit-action = Admit
label-request-file = Request file (.dse)
label-admitted = { $name } ({ $code }) is admitted
label-admitted-before = { $name } ({ $code }) had been admitted before, with the same keys
label-compare-words = Call: the branch must read out these same six words. If they differ, do not send the admission.
label-send = Export a bundle
label-send-how = To { $name }: { $count } { $count-form ->
    [one] event
   *[other] events
} not confirmed yet. Sending again does no harm.
label-send-nothing = { $name } has confirmed everything; there is nothing new to send.
label-send-action = Export the bundle
label-send-to = Send to
label-sent = The bundle is written, events { $first }–{ $last }, and was read back whole
label-bundle-words = The bundle’s six words, to read out when asked
label-take-receipt = Take in a receipt
label-take-receipt-how = The receipt says what arrived; it need not be sent again.
label-take-receipt-action = Take in the receipt
label-receipt-file = Receipt file (.dsb)
label-receipt-taken = Everything through event no. { $seq } has arrived
label-import = Import a bundle
label-import-how = Look at what is in it, then take it in; the receipt to carry back is written into the folder.
label-bundle-file = Bundle file (.dsb)
label-inspect-action = Look at it
label-import-action = Import the bundle
label-would-import = Bundle of { $name }, events { $first }–{ $last }: { $count } new
label-imported = Imported the bundle of { $name }, events { $first }–{ $last }: { $count } new
label-import-repeated = This bundle of { $name } was imported before; nothing changed, and the receipt is the same
label-import-stands = The sender has { $loans } loans, outstanding { $amount } đ
label-receipt-not-written = The bundle is in the book, but the receipt could not be written. Choose another folder and take the same bundle in again to get it.
label-receipt-written = Receipt written: { $path }

## The province

label-by-office = By office
label-whole-province = The whole province
label-by = By
label-growth = Growth
label-last-bundle-day = Last bundle
