### Refusals: err-<code> says what is wrong, fix-<code> what to do. Both are given the same values.

## Amounts, dates, typed text

err-bad-amount = "{ $text }" is not an amount.
fix-bad-amount = Type whole đồng, for example 1500000 or 1,500,000.
err-amount-has-fraction = "{ $text }" has a part of a đồng.
fix-amount-has-fraction = Amounts are whole đồng: leave out the decimals and type it again, for example 1,500,000.
err-amount-too-large = The amount "{ $text }" is beyond the program's limit.
fix-amount-too-large = Check whether there are digits too many.
err-amount-not-positive = The amount { $amount } đ must be more than 0.
fix-amount-not-positive = Type an amount above 0, or leave it blank if nothing was collected.
err-bad-date = "{ $text }" is not a valid date.
fix-bad-date = Type day, month and year in eight digits, for example 15092026 or 15/09/2026.
err-bad-code = "{ $text }" does not look like a { $kind } code.
fix-bad-code = Check the code on paper; it must have all its digits, leading zeros included.
err-text-too-long = "{ $field }" is longer than { $limit } characters.
fix-text-too-long = Shorten it and save again.
err-text-empty = "{ $field }" is empty.
fix-text-empty = Fill it in and save again.
err-unknown-language = The program does not have the language "{ $language }".
fix-unknown-language = Choose vi (Vietnamese) or en (English).

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
err-book-damaged = The book is damaged: { $detail }.
fix-book-damaged = Write nothing more to it. Keep the file as it is, restore a backup and tell the province office.
err-not-signed-in = Nobody is signed in.
fix-not-signed-in = Sign in and try again.
err-not-allowed = { $user } may not do this.
fix-not-allowed = Ask someone who has this duty, or tell the head of the branch.
err-wrong-office-kind = This can only be done at a { $kind }.
fix-wrong-office-kind = Open the book of the right office.

## Not found, twice

err-unknown-office = There is no office { $office }.
fix-unknown-office = Check the office code in the list.
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
err-already-reversed = Entry { $entry } has already been reversed.
fix-already-reversed = Look at the reversal beside it; there is no need for a second one.

## Files, the computer, stopping

err-cancelled = Stopped, as asked.
fix-cancelled = The book has not changed; you can start again at any time.
err-io = { $path } cannot be read or written.
fix-io = Check that no other program has the file open, that the stick is in and the disk has room, then try again.
err-file-missing = There is no file { $path }.
fix-file-missing = Choose the file again; if it is on a stick, check that the stick is in.
err-file-exists = The file { $path } is already there.
fix-file-exists = Choose another name or another folder.
err-disk-full = The disk that holds { $path } is full.
fix-disk-full = Make room on the disk, or choose another one, then try again.
err-fault = Something went wrong inside the program. Incident number: { $incident }.
fix-fault = What was saved is safe. Try again; if it happens again, report it with the incident number { $incident }.

## Bundles

err-exchange-not-a-bundle = This file is not a bundle of Điểm Sáng.
fix-exchange-not-a-bundle = Choose the bundle on the stick.
err-exchange-truncated = The end of the bundle is missing.
fix-exchange-truncated = Copy the bundle again from the sender's computer and wait until it is done before pulling the stick. The book has not changed.
err-exchange-damaged = { $part ->
    [seal] The bundle is damaged or was changed: its seal is broken.
    [end] The bundle was changed: something was added at its end.
   *[other] The bundle is damaged: what is inside cannot be opened.
}
fix-exchange-damaged = Copy the bundle again from the sender's computer. If that does not help, ask the sender for a new one. The book has not changed.
err-exchange-wrong-recipient = The bundle is not for this office.
fix-exchange-wrong-recipient = Check that it is not another office's bundle; if it is the right one, ask the sender to make it again for your office.
err-exchange-addressed-to-another = The bundle is for office { $to }; this book is of office { $own }.
fix-exchange-addressed-to-another = Pass the bundle on to the office it is for.
err-exchange-unknown-sender = The sender, office { $from }, is not in the directory.
fix-exchange-unknown-sender = Enrol the sender at the province office, then import the bundle again.
err-exchange-bad-signature = The signature of office { $from } does not fit the bundle.
fix-exchange-bad-signature = Do not use this bundle. Call the sender and ask for a new one.
err-exchange-key-mismatch = The bundle of office { $from } is signed with key { $found }; the directory has key { $expected }.
fix-exchange-key-mismatch = Do not use this bundle. Call the sender and compare the keys.
err-exchange-newer-format = The bundle has format { $found }; this program reads up to { $known }.
fix-exchange-newer-format = Install the new version of the program, then import the bundle again.
err-exchange-newer-schema = The bundle was made by a newer program (schema { $found }, here { $known }).
fix-exchange-newer-schema = Install the new version of the program, then import the bundle again.
err-exchange-wrong-purpose = This is a file of Điểm Sáng, but not one for this task ({ $purpose }).
fix-exchange-wrong-purpose = Choose the right file: a bundle, a receipt or an enrolment.
err-exchange-too-large = The bundle is over the limit of { $limit } ({ $what }).
fix-exchange-too-large = Do not use this bundle. Ask the sender; if it really is that large, make several smaller ones.
err-exchange-bad-member-name = The bundle holds a file with a name that is not allowed: { $name }.
fix-exchange-bad-member-name = Do not use this bundle. Ask the sender to make a new one with Điểm Sáng.
err-exchange-bad-member-kind = In the bundle, { $name } is not a plain file.
fix-exchange-bad-member-kind = Do not use this bundle. Ask the sender to make a new one with Điểm Sáng.
err-exchange-duplicate-member = The bundle holds the file { $name } twice.
fix-exchange-duplicate-member = Do not use this bundle. Ask the sender to make a new one with Điểm Sáng.
err-exchange-missing-member = The bundle lacks the file { $name }.
fix-exchange-missing-member = Ask the sender for a new bundle.
err-exchange-extra-member = The bundle holds the file { $name }, which its list does not name.
fix-exchange-extra-member = Do not use this bundle. Ask the sender to make a new one with Điểm Sáng.
err-exchange-hash-mismatch = The file { $name } in the bundle was changed.
fix-exchange-hash-mismatch = Copy the bundle again from the sender's computer. If that does not help, ask the sender for a new one.
err-exchange-bad-manifest = The bundle's list is not well formed, at { $field }.
fix-exchange-bad-manifest = Ask the sender to make a new bundle with Điểm Sáng.
err-exchange-bad-text = In the bundle's file { $name }, line { $line } cannot be read ({ $why }).
fix-exchange-bad-text = Ask the sender to make a new bundle with Điểm Sáng.
err-exchange-event-count = The bundle says it has { $expected } events, but has { $found } ({ $by }).
fix-exchange-event-count = Ask the sender for a new bundle.
err-exchange-read-back-differs = { $path } reads back differently from what was written.
fix-exchange-read-back-differs = The stick or the disk may be failing: use another stick and export again.
err-exchange-cancelled = Stopped, as asked.
fix-exchange-cancelled = Nothing has changed; you can start again at any time.
err-exchange-io = { $kind ->
    [storage-full] There is no room left to write { $path }.
    [not-found] { $path } is not there.
    [permission-denied] The computer does not allow reading or writing { $path }.
    [read-only] { $path } cannot be written: the stick or folder is read-only.
   *[other] { $path } cannot be read or written (the system's error number: { $os }).
}
fix-exchange-io = { $kind ->
    [storage-full] Make room or use another stick, then try again.
    [read-only] Take off the stick's write lock or use another stick, then try again.
   *[other] Check that the stick is in and the folder is right, then try again.
}
err-exchange-no-randomness = The computer gave no random numbers, so the bundle was not signed.
fix-exchange-no-randomness = Restart the computer and try again.
err-exchange-bad-keys = The office's key cannot be used ({ $part }).
fix-exchange-bad-keys = Tell the province office, to enrol the key again.
err-exchange-bad-digest = The check string is not well formed.
fix-exchange-bad-digest = Copy all 64 characters: digits and the letters a to f.
err-exchange-own-card-missing = The province's directory does not have this office, or has it with another key.
fix-exchange-own-card-missing = Send the enrolment file to the province office again and accept the new directory.
