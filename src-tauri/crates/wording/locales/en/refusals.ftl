### Refusals: err-<code> says what is wrong, fix-<code> what to do. Both are given the same values.

## Amounts, dates, typed text

err-bad-amount = "{ $text }" is not an amount.
fix-bad-amount = Type whole đồng, for example 1500000 or 1,500,000.
err-amount-has-fraction = "{ $text }" has a part of a đồng.
fix-amount-has-fraction = Amounts are whole đồng: leave out the decimals and type it again, for example 1,500,000.
err-amount-too-large = The amount is beyond the program's limit: "{ $text }".
fix-amount-too-large = Check whether there are digits too many.
err-amount-not-positive = The amount { $amount } đ must be more than 0.
fix-amount-not-positive = Type an amount above 0, or leave it blank if nothing was collected.
err-bad-date = "{ $text }" is not a valid date.
fix-bad-date = Type day, month and year in eight digits, for example 15092026 or 15/09/2026.
err-bad-code = { $kind ->
    [node] "{ $text }" is not an office number.
    [office] "{ $text }" does not look like the bank's code of an office.
    [office-kind] "{ $text }" is not a kind of office.
    [request] "{ $text }" is not the code of a request.
    [contract] "{ $text }" is not a contract number.
    [book] "{ $text }" is not a savings book number.
    [rate] "{ $text }" is not a yearly rate.
    [household-class] "{ $text }" is not a class of household.
    [cost-is] "{ $text }" says of a cost neither that it is a contract nor that it is an estimate.
    [guard] "{ $text }" is not the name of a condition.
    [session-day] "{ $text }" is not a day of the month.
    [source] "{ $text }" is no report of the closing set.
    [dimension] "{ $text }" is no sort of unit that is compared.
    [measure] "{ $text }" is no figure that is compared.
   *[other] "{ $text }" does not look like a { $kind } code.
}
fix-bad-code = { $kind ->
    [node] Type the number the province office gave out, 1 to 8191.
    [office] Type all 6 digits, leading zeros included.
    [office-kind] Choose transaction office (branch) or province office (province).
    [request] Start this task again.
    [contract] Type all 16 digits of the contract number.
    [book] Type the number as the bank gave it: letters and digits, 20 at most.
    [rate] Type percent a year from 0 to 100 with a point, for example 6.24.
    [household-class] Choose poor, near-poor, newly-escaped or other.
    [cost-is] Choose contract (buying) or estimate (building).
    [guard] Choose the condition's name from the loan's checks.
    [session-day] Type a day from 1 to 31.
    [source] Choose a report from the closing set.
    [dimension] Choose office, commune, association, programme or group.
    [measure] Choose a figure as the checks name it.
   *[other] Check the code on paper; it must have all its digits, leading zeros included.
}
err-text-too-long = { $field ->
    [name] The office's name is longer than { $limit } characters or has a strange character.
    [user] The user's name is longer than { $limit } characters or has a strange character.
    [reason] The reason is longer than { $limit } characters.
    [decision] The decision's number is longer than { $limit } characters.
    [purpose] The purpose is longer than { $limit } characters.
    [certificate] The certificate's number is longer than { $limit } characters.
    [notice] The notice's number is longer than { $limit } characters.
    [note] The note is longer than { $limit } characters.
    [voucher] The note is longer than { $limit } characters or has strange characters.
    [legal-base] The legal base is longer than { $limit } characters.
    [source] The source is longer than { $limit } characters.
   *[other] Row { $row }, column "{ $column }": the text has { $length } characters, more than { $limit }.
}
fix-text-too-long = { $field ->
    [name] Shorten the name and try again.
    [user] Shorten the name and try again.
    [reason] Shorten the reason and save again.
    [decision] Shorten the decision's number and save again.
    [purpose] Shorten the purpose and save again.
    [certificate] Shorten the certificate's number and save again.
    [notice] Shorten the notice's number and save again.
    [note] Shorten the note and save again.
    [voucher] Shorten the note and save again.
    [legal-base] Shorten the legal base and save again.
    [source] Shorten the source and save again.
   *[other] Shorten the cell in Excel, save the file and load it again.
}
err-text-empty = { $field ->
    [name] The office's name is empty.
    [user] The user's name is empty.
    [reason] The reason is empty.
    [decision] The decision's number is empty.
    [purpose] The purpose is empty.
    [certificate] The certificate's number is empty.
    [notice] The notice's number is empty.
    [note] The note is empty.
    [voucher] The number of the voucher and what it is for are missing.
    [legal-base] The legal base is empty.
    [source] The source is empty.
   *[other] "{ $field }" is empty.
}
fix-text-empty = Fill it in and save again.
err-unknown-language = The program does not have this language.
fix-unknown-language = Choose vi (Vietnamese) or en (English).
err-days-turned-round = The first day, { $from }, is after the last, { $through }.
fix-days-turned-round = Put the two days in their order.

## Sign-in, the book

err-wrong-passphrase = The passphrase is wrong.
fix-wrong-passphrase = Type it again; check Caps Lock and whether the Vietnamese input method is on.
err-weak-passphrase = The passphrase is too short: it needs at least { $minimum } characters.
fix-weak-passphrase = Use a phrase of a few words that is easy to remember; no birthday or telephone number.
err-no-passphrase = There is no passphrase.
fix-no-passphrase = Type the passphrase, or name a file that holds it with --passphrase-file.
err-no-book = There is no book in the folder { $path }.
fix-no-book = Choose the right folder, or make a new book for the office.
err-book-exists = There is already a book in the folder { $path }.
fix-book-exists = Open that book, or choose another folder for a new one.
err-book-locked = The book is open in another window or program.
fix-book-locked = Close the other window and open the book again.
err-book-newer = The book is of version { $version }, newer than this program.
fix-book-newer = Install the new version of the program and open the book again. The book was not changed.
err-book-damaged = { $detail ->
    [key] The key does not open the book: the book is damaged, or book and key file do not belong together.
   *[other] The book's file { $detail } is damaged.
}
fix-book-damaged = Write nothing more to the book. Keep the files as they are, restore a backup and tell the province office.
err-not-signed-in = Nobody is signed in.
fix-not-signed-in = Sign in and try again.
err-not-allowed = { $user } may not do this.
fix-not-allowed = Ask someone who has this duty, or tell the head of the branch.
err-wrong-office-kind = { $kind ->
    [branch] This is for transaction offices only.
   *[province] This is for the province office only.
}
fix-wrong-office-kind = Check which book is open and which office is chosen; bundles and enrolments go between a branch and its province only.

## Not found, twice

err-unknown-office = There is no office { $office } in the directory to exchange with.
fix-unknown-office = Check the office number; if the office is not enrolled, enrol it first.
err-unknown-commune = There is no commune { $commune } in the book.
fix-unknown-commune = Check the commune code, or load a report 31 that has this commune.
err-unknown-group = There is no group { $group } in the book.
fix-unknown-group = Check the group code (7 digits), or load a report 31 that has this group.
err-unknown-borrower = There is no borrower { $borrower } in the book.
fix-unknown-borrower = Check the borrower code (10 digits), or load a report 31 that has this borrower.
err-unknown-loan = There is no contract { $loan } in the book.
fix-unknown-loan = Check the contract number (16 digits), or load a report 31 that has this loan.
err-unknown-savings-book = There is no savings book { $book } in the book.
fix-unknown-savings-book = Check the savings book number, or load a report 31 that has it.
err-unknown-programme = There is no loan programme { $programme }.
fix-unknown-programme = Check the programme code in the list.
err-unknown-receipt = There is no receipt { $receipt }.
fix-unknown-receipt = Check the receipt's number and year.
err-duplicate-id = The code { $id } is already in the book.
fix-duplicate-id = Open the record that is there, or use another code.
err-nothing-to-save = There is nothing to save yet.
fix-nothing-to-save = Type at least one amount and save again.
err-receipt-of-closed-loan = The contract { $loan } on receipt { $receipt } is closed now; its interest could not be collected again.
fix-receipt-of-closed-loan = Reverse the settlement, or whatever closed the contract { $loan }, first; then reverse receipt { $receipt }.
err-already-reversed = Receipt or step { $entry } has already been reversed.
fix-already-reversed = See the reason noted when it was; there is no need to reverse it again.
err-group-at-several-offices = Several offices have a group with the code { $group } (numbers { $ids }).
fix-group-at-several-offices = Open the group from the list, or use one of these numbers: { $ids }.

## Files, the computer, stopping

err-cancelled = Stopped, as asked.
fix-cancelled = The book has not changed; you can start again at any time.
err-io = { $path } cannot be read or written.
fix-io = Check that no other program has the file open, that the stick is in and the disk has room, then try again.
err-file-missing = There is no file { $path }.
fix-file-missing = Choose the file again; if it is on a stick, check that the stick is in.
err-file-exists = The file { $path } is already there.
fix-file-exists = Choose another name or another folder.
err-disk-full = The disk is full; nothing more can be written.
fix-disk-full = Make room on the disk, or choose another one, then try again. The book has not changed.
err-fault = Something went wrong inside the program. Incident number: { $incident }.
fix-fault = What was saved is safe. Try again; if it happens again, report it with the incident number { $incident }.
err-folder-missing = There is no folder { $path }.
fix-folder-missing = Choose a folder that exists, on the stick for example, and try again.

## Users, the directory of offices

err-no-user = This book has several users, and none was chosen for this.
fix-no-user = Choose a user; on the command line, add --user and the name.
err-unknown-user = There is no user "{ $user }" in this book.
fix-unknown-user = Choose the right name in the sign-in list.
err-office-known-otherwise = The office number { $office } is in the directory with another name, code or key.
fix-office-known-otherwise = Do not take this enrolment yet. Call the office: was its number used twice, or its book made anew?
err-office-code-taken = The branch code { $code } is in the directory under another office number.
fix-office-code-taken = Check code and number in the enrolment file; make book and enrolment again with the right code.
err-user-taken = This book already has a user named "{ $user }".
fix-user-taken = Add a family or middle name; capitals do not make another name.
err-last-user = "{ $user }" is the only user of this book.
fix-last-user = Add somebody else first: without a user the book could never be opened again.
err-second-person-is-first = The second person cannot be "{ $user }", who is signed in.
fix-second-person-is-first = Ask another user of the book to type their own passphrase.
err-passphrases-differ = The two passphrases typed are not the same.
fix-passphrases-differ = Type both again; nothing has changed.

## The demo office

err-demo-counts-contradict = The demo office's counts contradict each other (borrowers, loans, new loans).
fix-demo-counts-contradict = Make the counts agree and generate it again.
err-demo-figure-unreachable = The demo office of { $date } cannot reach its outstanding: { $amount } đ are left over.
fix-demo-figure-unreachable = Choose an outstanding that is a multiple of 500,000 đ and fits the number of loans, and generate it again.
err-demo-key-unknown = The demo book has no { $key }.
fix-demo-key-unknown = Use a number or code of the demo book.
err-demo-key-taken = The demo book has { $key } already.
fix-demo-key-taken = Use another number or code.
err-demo-day-outside = The day { $date } is outside the demo book's month, after { $after } through { $through }.
fix-demo-day-outside = Choose a day within it.
err-demo-amount-outside = The amount of { $amount } đ for { $key } makes no sense in the demo book; { $most } đ at most.
fix-demo-amount-outside = Choose an amount within that.
err-demo-interest-paid-ahead = Demo book: the contract { $key } pays { $amount } đ more interest than is due.
fix-demo-interest-paid-ahead = Let it pay less interest.
err-demo-nothing-differs = Demo book: there is nothing at { $key } to make differ.
fix-demo-nothing-differs = Choose another contract, book or group.
err-demo-not-advanced = The demo book has its opening only, no next closing.
fix-demo-not-advanced = Make the next closing first.

## Closed days, locked periods

err-day-in-future = The day { $day } has not come yet.
fix-day-in-future = Choose today or an earlier day; check the computer's date.
err-month-taken-over = The bank's closing of { $closing } was taken over, so the statement of the month ending { $day } can't be made any more.
fix-month-taken-over = Make the month's statement before the closing is taken over; for a month taken over, use the bank's reports.
err-no-closing-set = No file of the closing set of { $date } was loaded.
fix-no-closing-set = Load report 31 and the other reports of that closing, then check again.
err-day-before-closing = The day { $day } is not after the closing of { $closing } the balances come from.
fix-day-before-closing = What happened through { $closing } is in the bank's report; book for a later day.
err-day-closed = The day { $day } is closed (closed through { $closed }).
fix-day-closed = Book for a day after { $closed }; or look at what would change, then confirm that it is back-dated.
err-row-in-locked-period = A row that holds from { $day } lies in a locked period (through { $locked }): its interest would be reckoned anew.
fix-row-in-locked-period = Let the row hold from a day after { $locked }; if it must hold from { $day }, two people reopen the period first.
err-period-locked = The day { $day } is in a locked period (through { $locked }).
fix-period-locked = Book for a day after { $locked }; if it must be, two people reopen the period.
err-cash-differs = The book has { $book } đ of cash at the end of { $day }; { $counted } đ were counted.
fix-cash-differs = Count again and look through the day's entries; book cash received from the vault or returned to it where that is missing, reverse what is wrong, then close the day.
err-counted-below-zero = The cash counted can't be below 0 ({ $counted } đ).
fix-counted-below-zero = Type the cash there is; 0 where there is none.
err-cash-amount = Cash from or to the vault must be more than 0 (it is { $amount } đ).
fix-cash-amount = Type an amount above 0, then choose received or returned.
err-lock-not-past = The period through { $day } can't be locked: only days that are past.
fix-lock-not-past = Choose a day before today, usually the end of last month.
err-lock-not-back = The lock stands at { $locked }; reopening moves it back before that day.
fix-lock-not-back = Choose a day before { $locked }, or none to take the lock off.
err-nothing-locked = No period is locked.
fix-nothing-locked = There is nothing to reopen; book as usual.

## Drafts

err-draft-too-large = What is typed is too long to be kept (over { $most } KB).
fix-draft-too-large = Save the form, or shorten it.
