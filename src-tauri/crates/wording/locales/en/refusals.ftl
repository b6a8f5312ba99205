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
    [legal-base] The legal base is empty.
    [source] The source is empty.
   *[other] "{ $field }" is empty.
}
fix-text-empty = Fill it in and save again.
err-unknown-language = The program does not have this language.
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
err-exchange-wrong-purpose = { $purpose ->
    [up] This is a bundle from a branch to the province; it is not for this task.
    [down] This is a bundle from the province to a branch; it is not for this task.
    [receipt] This is a bundle receipt; it is not for this task.
    [enrol] This is an enrolment file; it is not for this task.
   *[other] This is a file of Điểm Sáng, but not one for this task ({ $purpose }).
}
fix-exchange-wrong-purpose = Choose the right file: a bundle, a receipt or an enrolment.
err-exchange-too-large = { $what ->
    [members] The bundle holds more than { $limit } files.
    [directory] The directory holds more than { $limit } offices.
    [file] The file is larger than { $limit } bytes.
    [content] The content of the bundle is larger than { $limit } bytes.
    [ratio] The bundle unpacks to an unlikely size, more than { $limit } bytes.
   *[other] A part of the bundle is larger than { $limit } bytes ({ $what }).
}
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
err-exchange-bad-manifest = The list of the bundle or enrolment file is not well formed, at { $field }.
fix-exchange-bad-manifest = Ask the sender to make the file again with Điểm Sáng.
err-exchange-bad-text = In the bundle's file { $name }, line { $line } cannot be read ({ $why }).
fix-exchange-bad-text = Ask the sender to make a new bundle with Điểm Sáng.
err-exchange-event-count = { $by ->
    [kinds] The bundle's list says { $expected } events, but its kinds add up to { $found }.
   *[lines] The bundle's list says { $expected } events, but the bundle has { $found }.
}
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
err-exchange-bad-keys = { $part ->
    [secret] The office's secret key cannot be read.
    [sign] The office's signing key is not well formed.
   *[seal] The office's sealing key is not well formed.
}
fix-exchange-bad-keys = Tell the province office, to enrol the key again.
err-exchange-bad-digest = The check string is not well formed.
fix-exchange-bad-digest = Copy all 64 characters: digits and the letters a to f.
err-exchange-own-card-missing = The province's directory does not have this office, or has it with another key.
fix-exchange-own-card-missing = Send the enrolment file to the province office again and accept the new directory.

## The export: the whole file

err-not-a-workbook = { $found ->
    [empty] The file is empty.
    [pdf] This is a PDF file, not an Excel workbook.
    [word] This is a Word file, not an Excel workbook.
    [html] This is a web page named like an Excel workbook.
    [xml] This is an XML file, not an Excel workbook (.xlsx or .xls).
    [text] This is a text file (CSV, TXT), not an Excel workbook.
    [archive] This is a compressed archive, not an Excel workbook.
    [opendocument] This is a LibreOffice file (.ods), not an Excel workbook.
    [excel-binary] This is an Excel file of the kind .xlsb; only .xlsx and .xls can be read.
    [excel-95] This is a file of Excel 95 or older; only .xlsx, and .xls from Excel 97 on, can be read.
   *[unknown] This is not an Excel workbook.
}
fix-not-a-workbook = { $found ->
    [empty] Export the report from the core system again, or copy the file again, then load it.
    [archive] Unpack it and choose the .xlsx or .xls file inside.
   *[other] Open it in Excel, save it as .xlsx and load that; or choose the file the core system exported.
}
err-damaged-workbook = The Excel workbook is damaged or was not copied to its end.
fix-damaged-workbook = Copy or export the report again. If Excel still opens the file, save it as .xlsx and load that.
err-password-protected = The Excel workbook is protected by a password.
fix-password-protected = Open it in Excel, take the password off, save it as .xlsx and load it again.
err-has-macros = The Excel workbook has macros. Reports exported from the core system never do.
fix-has-macros = Do not open this file. Export the report from the core system again, or ask who gave it to you.
err-file-too-big = The file has { $bytes } bytes, more than the limit of { $limit } bytes.
fix-file-too-big = Check that it is the right file. Report 31 of one branch has a few dozen MB: delete other sheets and save it again.
err-unpacked-too-big = The file unpacks to { $bytes } bytes, more than the limit of { $limit } bytes.
fix-unpacked-too-big = Do not open this file if you do not know where it came from. Export the report from the core system again and load that.
err-workbook-too-large = The file is larger than { $limit_mb } MB.
fix-workbook-too-large = Check that it is the right file. If it is report 31, delete other sheets and save it again.
err-too-many-rows = The sheet has { $rows } rows, more than the limit of { $limit } rows.
fix-too-many-rows = Load the report of one branch at a time. If the file is right, delete the empty rows at the end of the sheet and save it.
err-too-many-columns = The sheet has more than { $limit } columns.
fix-too-many-columns = Report 31 has 175 columns: delete those beyond it at the right, save the file and load it again.
err-too-many-sheets = The workbook has more than { $limit } sheets.
fix-too-many-sheets = Keep the sheet BCQUERY only, save the file and load it again.
err-unknown-export = This is no report the program knows. The column names found: { $columns }
fix-unknown-export = Load report 31 (Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu) with its row of column names as it is.
err-missing-column = Sheet { $sheet }, row of column names { $row }: these columns are missing: { $columns }.
fix-missing-column = Export the report with all its columns, or mend the column names, then load it again.
err-repeated-column = The column "{ $column }" stands twice in the row of column names, { $row }.
fix-repeated-column = Delete or rename the extra column in Excel, save the file and load it again.
err-several-sheets = Several sheets hold a report: { $sheets }.
fix-several-sheets = Keep one sheet, save it as a file of its own and load it; load the others one file at a time.
err-no-rows = The report has no rows of data.
fix-no-rows = Check the branch and the closing date chosen for the export, and export it again.

## The export: rows and cells

err-lost-digits = Row { $row }, column "{ $column }": Excel turned the code "{ $value }" into a number, and digits are lost.
fix-lost-digits = Do not mend it by hand. Export the report from the core system again and load that very file, without saving it in Excel.
err-not-a-code = Row { $row }, column "{ $column }": "{ $value }" does not look like this code.
fix-not-a-code = Mend it in the file, with all digits: branch and commune 6, village 8, group 7, customer 10, contract 16, association and programme 2.
err-missing-code = Row { $row } has no "{ $column }".
fix-missing-code = Look this row up in the core system, export the report again and load it.
err-no-office-code = No row has a "{ $column }".
fix-no-office-code = Export the report of one branch with this column as it is, then load it.
err-mixed-amounts = The file writes amounts in two ways: "{ $value }" in row { $row }, "{ $other_value }" in row { $other_row }.
fix-mixed-amounts = Write all amounts one way (1.234.567 or 1,234,567), or export the report again, then load it.
err-not-an-amount = Row { $row }, column "{ $column }": "{ $value }" is not an amount.
fix-not-an-amount = Make this cell a number, save the file and load it again.
err-fraction-of-dong = Row { $row }, column "{ $column }": the amount { $value } has a part of a đồng.
fix-fraction-of-dong = Look this amount up in the core system; make it whole đồng and load the file again.
err-amount-too-big = Row { $row }, column "{ $column }": the amount { $value } is beyond the program's limit.
fix-amount-too-big = Check whether this cell has digits too many, mend it and load the file again.
err-sum-too-big = The sum of the amounts is beyond the program's limit.
fix-sum-too-big = Check whether an amount has digits too many, mend it and try again.
err-negative-balance = Row { $row }, column "{ $column }": the balance { $value } đ is below 0.
fix-negative-balance = Look this amount up in the core system; export the report again once it is right.
err-total-differs = Row { $row }, column "{ $column }" says { $stated } đ, but in term + overdue + frozen is { $computed } đ. { $count-form ->
    [one] { $count } row differs
   *[other] { $count } rows differ
} like this: { $rows }.
fix-total-differs = Check whether the file was changed by hand or its columns shifted; export the report from the core system again and load it.
err-not-a-rate = Row { $row }, column "{ $column }": "{ $value }" is not a yearly rate from 0 to 100 %.
fix-not-a-rate = Mend this loan's rate, for example 6.6, and load the file again.
err-cell-error = Row { $row }, column "{ $column }": the cell holds an Excel error (such as #N/A, #REF!).
fix-cell-error = Export the report from the core system again; or type the right value into this cell and load the file again.
err-row-without-code = Row { $row } has amounts but no customer code, contract number or savings book. The row begins: "{ $text }"
fix-row-without-code = If it is a sum somebody added, delete the row; if it is a customer, export the report again with all codes.
err-control-character = Row { $row }, column "{ $column }": the cell has a control character that cannot be read.
fix-control-character = Type this cell again in Excel, or export the report again, then load it.
err-contract-conflict = Contract { $contract } differs between rows { $other_row } and { $row } in the column "{ $column }".
fix-contract-conflict = Look this contract up in the core system; export the report again so that both rows agree, then load it.
err-book-conflict = Savings book { $book } differs between rows { $other_row } and { $row } in the column "{ $column }".
fix-book-conflict = Look this savings book up in the core system, export the report again and load it.
err-balance-without-book = Row { $row } has savings of { $value } đ but no book number in the column "{ $column }".
fix-balance-without-book = Look the customer's savings book up in the core system, export the report again and load it.

## Closing date and office in the export

err-bad-closing-date = Row { $row }, column "{ $column }": "{ $value }" is not a date.
fix-bad-closing-date = Make it the closing date, for example 31/12/2025, and load the file again.
err-no-closing-date = No row has a closing date.
fix-no-closing-date = Export report 31 again with its column "Ngày số liệu".
err-mixed-dates = The file has two closing dates: { $other_date } in row { $other_row }, { $date } in row { $row } (column "{ $column }").
fix-mixed-dates = Put each closing date into a file of its own, or export them one by one, and load them one by one.
err-mixed-offices = The file has two branches: { $other_office } in row { $other_row }, { $office } in row { $row } (column "{ $column }").
fix-mixed-offices = Export a report for each branch, and load the one of your own branch.
err-export-of-another-office = The report is of branch { $found }; this book is of branch { $own }.
fix-export-of-another-office = Choose your own branch's file, or open the book of branch { $found }.
err-closing-in-future = The closing date { $date } has not come yet.
fix-closing-in-future = Check the computer's date and the column "Ngày số liệu" in the file.
err-closing-differs = The book was opened with the closing of { $opening }; this file is of { $date } too, but its data differ.
fix-closing-differs = Compare the two files to see which is right. The book has not changed; what is booked is not overwritten.
err-closing-adopted = The closing of { $date } is no later than the one the balances come from.
fix-closing-adopted = Load a later closing to take its balances over; an earlier one is kept to compare with, before the book takes a new one over.
err-book-changed = The book has changed since the file was looked at.
fix-book-changed = Choose the file again, look at it again, then book it.
err-no-export = No report has been read that could be booked.
fix-no-export = Choose the file of report 31, look at what was found, then book it.
err-no-closing = The book has no opening closing yet.
fix-no-closing = Load report 31 of the last closing before collecting.
err-day-before-book = The day { $day } is before the book's first day, { $opening }.
fix-day-before-book = Choose a day from { $opening } on.
err-rule-missing = The book has no rule "{ $rule }" for this day.
fix-rule-missing = Tell the person in charge, to add the rule to the book.
err-unknown-list = There is no list "{ $list }".
fix-unknown-list = Choose one of: loans, borrowers, groups, inactive, overdue, frozen.

## Collecting from a group, receipts

err-not-our-group = Group { $group } belongs to another office; here it can only be looked at.
fix-not-our-group = Book the collection in the book of the branch that has this group.
err-session-before-closing = The session of { $session } of group { $group } is not after the closing that opened the book.
fix-session-before-closing = What was collected by then is in the report already; choose a session day after the closing.
err-session-in-future = The session of { $session } of group { $group } has not come yet.
fix-session-in-future = Choose today or an earlier day; check the computer's date.
err-not-a-member = Borrower { $borrower } is not a member of group { $group }.
fix-not-a-member = Open the group's collection sheet again and type it again; its members may have changed.
err-not-their-loan = The loan numbered { $loan } in the book is not this member's in group { $group }.
fix-not-their-loan = Open the group's collection sheet again and type it again.
err-not-their-book = The savings book numbered { $book } in the book is not this member's in group { $group }.
fix-not-their-book = Open the group's collection sheet again and type it again.
err-typed-twice = The sheet of group { $group } has borrower { $borrower }, loan or savings book twice.
fix-typed-twice = Leave out the extra line, one amount for each loan and each savings book, and save again.
err-amount-below-zero = The sheet of group { $group } has an amount below 0 for borrower { $borrower }.
fix-amount-below-zero = Type amounts from 0 up. If too much was booked before, reverse that receipt instead of typing a minus.
err-line-too-much = The sheet of group { $group } has an amount over { $limit } đ for borrower { $borrower }.
fix-line-too-much = Check whether there are digits too many.
err-too-many-members = The sheet of group { $group } has too many members to book at once.
fix-too-many-members = Save it in parts, some members at a time.
err-receipt-numbers-used-up = The receipt numbers of the year are used up; the collection of group { $group } cannot be booked.
fix-receipt-numbers-used-up = Tell the person in charge; the book has not changed.
err-bad-sheet = The file { $path } is not a collection sheet as this program writes it ({ $why }).
fix-bad-sheet = Write the group's collection sheet out again, fill in amounts only, then take it in.
err-sheet-of-another-session = The sheet is of the session of { $sheet }, not of { $session }.
fix-sheet-of-another-session = Choose the right sheet, or give the right session day.
err-request-used = The request { $request } was used for something else.
fix-request-used = Open the screen again and repeat the task; nothing is booked twice.

## Users, the directory of offices

err-no-user = This book has several users, and none was chosen for this.
fix-no-user = Choose a user; on the command line, add --user and the name.
err-unknown-user = There is no user "{ $user }" in this book.
fix-unknown-user = Choose the right name in the sign-in list.
err-office-known-otherwise = The office number { $office } is in the directory with another name, code or key.
fix-office-known-otherwise = Do not take this enrolment yet. Call the office: was its number used twice, or its book made anew?
err-office-code-taken = The branch code { $code } is in the directory under another office number.
fix-office-code-taken = Check code and number in the enrolment file; make book and enrolment again with the right code.

## Bundles and the book

err-nothing-to-send = There is nothing new to send: the other office has confirmed everything up to event { $through }.
fix-nothing-to-send = Export a bundle once something new is in the book.
err-receipt-of-another-past = The receipt confirms everything up to event { $through }, but does not fit this book.
fix-receipt-of-another-past = Check that it is the right receipt; if it is, call the other office and compare before sending more.
err-bundle-gap = Events { $first } to { $last } of { $office } have not arrived; this is a later bundle.
fix-bundle-gap = Import the earlier bundle first. If it is lost, ask { $office } to export again: the new bundle holds all that is not confirmed.
err-bundle-of-another-epoch = The bundle is of epoch { $epoch } of the sender's book; the directory has another.
fix-bundle-of-another-epoch = Ask the sender whether the book was restored from a backup, and enrol it again before importing.
err-stream-forked = Event { $seq } in the bundle differs from the one received before: the sender has two different pasts.
fix-stream-forked = Take no more bundles of this office. Ask whether an old book was restored or two computers were used, and tell the province office.
err-stream-frozen = Bundles of { $office } are not taken for now, because two different pasts were seen.
fix-stream-frozen = Compare with { $office } and tell the province office before going on.
err-bundle-totals-differ = The bundle's control totals do not fit at { $total }: it says { $stated }, the records give { $computed }.
fix-bundle-totals-differ = The book has not changed. Check that both offices use the same version; if they do, report it with these two figures.
err-bundle-bad-event = Event { $seq } in the bundle is not valid ({ $why }).
fix-bundle-bad-event = The book has not changed. Do not use this bundle; ask the sender to check the book and make a new one.

## Writing Excel files

err-workbook-without-sheets = There is no sheet to write to the Excel file.
fix-workbook-without-sheets = Choose at least one table and export again.
err-workbook-sheet-name-bad = Excel cannot have a sheet named "{ $sheet }".
fix-workbook-sheet-name-bad = Use a name of 1 to 31 characters, each name once, without the signs [ ] : * ? / \
err-workbook-title-misplaced = Sheet { $sheet }: the title is not above the column names.
fix-workbook-title-misplaced = Tell the person in charge of the form.
err-workbook-rows-too-many = Sheet { $sheet } has more than { $limit } rows, which Excel cannot hold.
fix-workbook-rows-too-many = Narrow the data, or export several files.
err-workbook-columns-too-many = Sheet { $sheet } has more than { $limit } columns, which Excel cannot hold.
fix-workbook-columns-too-many = Choose fewer columns and export again.
err-workbook-text-too-long = Sheet { $sheet }, row { $row }, column number { $column }: the text is longer than the { $limit } characters of an Excel cell.
fix-workbook-text-too-long = Shorten this text and export again.
err-workbook-number-too-long = Sheet { $sheet }, row { $row }, column number { $column }: the number is so long that Excel would lose digits.
fix-workbook-number-too-long = Check this number; export CSV if all its digits are needed.
err-workbook-date-too-early = Sheet { $sheet }, row { $row }, column number { $column }: Excel cannot hold the day { $date }, before 1900.
fix-workbook-date-too-early = Check this day in the book and export again.
err-workbook-not-written = The Excel file could not be written.
fix-workbook-not-written = Check that Excel does not have the file open, that the stick is in and the disk has room, then try again.

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

err-province-known = This book is enrolled with another province office already.
fix-province-known = Call the province and compare the six words of the Exchange screen. If this file is not your province's, throw it away.

err-group-at-several-offices = Several offices have a group with the code { $group } (numbers { $ids }).
fix-group-at-several-offices = Open the group from the list, or use one of these numbers: { $ids }.

err-rate-not-exact = The rate of contract { $loan } has too many decimals to compute overdue interest exactly.
fix-rate-not-exact = Check the contract's rate with the bank; a rate has at most 6 decimals.

err-folder-missing = There is no folder { $path }.
fix-folder-missing = Choose a folder that exists, on the stick for example, and try again.

err-days-turned-round = The first day, { $from }, is after the last, { $through }.
fix-days-turned-round = Put the two days in their order.

err-user-taken = This book already has a user named "{ $user }".
fix-user-taken = Add a family or middle name; capitals do not make another name.
err-last-user = "{ $user }" is the only user of this book.
fix-last-user = Add somebody else first: without a user the book could never be opened again.
err-second-person-is-first = The second person cannot be "{ $user }", who is signed in.
fix-second-person-is-first = Ask another user of the book to type their own passphrase.
err-passphrases-differ = The two passphrases typed are not the same.
fix-passphrases-differ = Type both again; nothing has changed.

## The monthly closing set

err-unknown-source = This is no report the program knows. The column names found: { $columns }. The reports it reads: { $kinds }.
fix-unknown-source = Load one of the reports it reads, with the row of column names as it is.
err-unclear-export = Sheet { $sheet }, row { $row }: the columns are those of several reports alike: { $kinds }.
fix-unclear-export = Export the report from the core system again, each into a file of its own, without joining columns, and load it.
err-unit-not-stated = Row of column names { $row }: nothing above it says what the amounts are counted in.
fix-unit-not-stated = Put one line above the column names as the original report has it, for example "Đơn vị tính: triệu đồng", and load the file again.
err-unit-unclear = Row { $row } says "{ $stated }", against the unit in a row above it.
fix-unit-unclear = Keep one line with the unit, as the original report has it, and load the file again.
err-dimension-not-stated = The row of column names { $row } has no column of communes, associations or programmes.
fix-dimension-not-stated = Export the report again with its column of communes, associations or programmes, and load it.
err-dimension-unclear = The row of column names { $row } has columns of several kinds of unit: { $columns }.
fix-dimension-unclear = Export the report by commune, by association or by programme, each into a file of its own, and load it.
err-amount-form-unclear = Row { $row }: the amount written as text, "{ $value }", allows two readings a thousandfold apart.
fix-amount-form-unclear = Turn the amounts into numbers, or export the report again, then load it.
err-group-conflict = Group { $group } differs between rows { $other_row } and { $row } in the column "{ $column }".
fix-group-conflict = Look this group up in the core system; export the report again so that both rows agree, then load it.
err-unit-conflict = "{ $unit }" differs between rows { $other_row } and { $row } in the column "{ $column }".
fix-unit-conflict = Each unit has one row; leave out rows that sum up others, or export the report again, then load it.
err-missing-date = Row { $row }, column "{ $column }": "{ $value }" is not a date.
fix-missing-date = Look this date up in the core system, export the report again and load it.

## Loans: requests and approval

err-unknown-product = There is no product "{ $product }" in force on that day.
fix-unknown-product = Choose a product from the list of programmes of that day.
err-product-without-programme = The product { $product } has no programme code of the bank's yet.
fix-product-without-programme = Ask the province office to add the programme code before taking requests.
err-product-without-rate = The product { $product } has no rate on that day.
fix-product-without-rate = Ask the province office to add the rate; nothing can be approved before.
err-unknown-request = There is no request { $loan }.
fix-unknown-request = Choose it again from the list of requests.
err-request-out-of-turn = { $stage ->
    [none] There is no request yet to take this step.
    [declined] The request was declined.
    [approved] The request is approved already.
    [notified] The request is approved and the group was told already.
   *[other] The request is not at that step, or the loan is lent directly and no group votes on it.
}
fix-request-out-of-turn = See where the request stands: taken in, voted and certified, approved, then notified.
err-request-votes = The votes make no sense: somebody must be present, and no more in favour than present.
fix-request-votes = Type them again from the minutes 10C/TD.
err-request-days = The commune's certificate ends before it begins.
fix-request-days = Type both days again from the certificate 03/TD.
err-contract-taken = The contract number { $contract } is already in the book.
fix-contract-taken = Check the number in the bank's system; every loan has its own.
err-guard-refuses = { $guard ->
    [programme-open] The programme takes no new loans.
    [ceiling] What the household owes in the programme and this loan together are { $found } đ, above the ceiling of { $limit } đ.
    [term] The term of { $found } months is longer than the product's { $limit } months.
    [rate] The rate is not the product's on that day.
    [household-class] The commune has not certified the class the programme is for, or the certificate is not valid.
    [membership] The borrower is not a member of the request's group.
    [vote] The group has not voted, or no more than half of those present were in favour.
    [age] The borrower's date of birth is not known, or they are not of age.
    [identity-paper] The borrower's identity paper is not known, or has expired.
    [no-overdue] The borrower has overdue debt of { $found } đ.
   *[other] The loan does not meet the condition "{ $guard }".
} Conditions not met: { $count }.
fix-guard-refuses = See the checks, complete the papers and approve again; this condition can't be overridden.
err-guard-asks-second = { $guard ->
    [programme-open] The programme takes no new loans.
    [ceiling] What the household owes in the programme and this loan together are { $found } đ, above the ceiling of { $limit } đ.
    [term] The term of { $found } months is longer than the product's { $limit } months.
    [rate] The rate is not the product's on that day.
    [household-class] The commune has not certified the class the programme is for, or the certificate is not valid.
    [membership] The borrower is not a member of the request's group.
    [vote] The group has not voted, or no more than half of those present were in favour.
    [age] The borrower's date of birth is not known, or they are not of age.
    [identity-paper] The borrower's identity paper is not known, or has expired.
    [no-overdue] The borrower has overdue debt of { $found } đ.
   *[other] The loan does not meet the condition "{ $guard }".
} Conditions not met: { $count }.
fix-guard-asks-second = Mend the papers, or let the second person give a reason for each condition, then approve.

## Loans, step by step

err-not-our-loan = The loan { $loan } is another office's; here it can only be looked at.
fix-not-our-loan = Book it in the book of the branch that has the loan.
err-loan-out-of-turn = { $standing ->
    [none] The loan { $loan } is not approved yet, so this step can't be taken.
    [approved] Nothing of the loan { $loan } is paid out yet, so this step can't be taken.
    [recalled] The loan { $loan } is recalled for misuse, so this step can't be taken.
   *[other] The loan { $loan } is not where this step can be taken.
}
fix-loan-out-of-turn = Open the loan's page, see the steps taken, and take the missing one first.
err-loan-closed = The loan { $loan } is closed; nothing more is booked on it.
fix-loan-closed = If it was closed by mistake, reverse the loan's last step and book it again.
err-loan-amount = Amounts, months and counts must be above 0, and no part below it.
fix-loan-amount = Check the figures typed and save again.
err-over-approved = That is more than was approved: { $left } đ of the contract { $loan } may still be paid out.
fix-over-approved = Type no more than { $left } đ.
err-over-balance = { $status ->
    [in-term] That is more than the contract { $loan } has in term: { $left } đ.
    [overdue] That is more than the contract { $loan } has overdue: { $left } đ.
   *[frozen] That is more than the contract { $loan } has frozen: { $left } đ.
}
fix-over-balance = Type no more than { $left } đ, or choose the right part of the balance.
err-loan-does-not-add-up = The figures of the contract { $loan } do not add up: principal must be all that is left, or what is approved.
fix-loan-does-not-add-up = Open the loan's page again and start over; the balance may just have changed.
err-loan-day = That day does not go with { $day } of the contract { $loan }.
fix-loan-day = Pay out before the final date { $day }; a new final date, the end of a freeze and a day to pay by come after { $day }.
err-disbursed-before-approval = The contract { $loan } was approved on { $approved }; nothing can be paid out on { $day }.
fix-disbursed-before-approval = Book the payment for { $approved } or later; if the day of the approval is wrong, reverse the approval and book it again.
err-loan-instalment = The contract { $loan } has no instalment { $no }, or it can't be moved to that day.
fix-loan-instalment = See the instalments: any but the last can be moved, to a later day and no further than the next one's.
err-loan-no-due = The book does not know the final date of the contract { $loan }.
fix-loan-no-due = Load a report 31 that has the loan's final date before extending it.
err-allocation-undecided = No rule says whether the contract { $loan } pays interest or principal first.
fix-allocation-undecided = Type interest and principal apart; or add a rule for the order to the book.
err-paid-too-much = That is { $over } đ more than the contract { $loan } owes.
fix-paid-too-much = Give { $over } đ back, or put them into savings, and type the amount again.
err-interest-more-than-due = That is more interest than the contract { $loan } owes: { $due } đ.
fix-interest-more-than-due = Type no more than { $due } đ of interest.
err-savings-not-enough = The savings book has { $balance } đ only.
fix-savings-not-enough = Type no more than { $balance } đ, or take the rest in cash.
err-refinance-other-borrower = The new contract { $loan } is not the same borrower's, or is the loan itself.
fix-refinance-other-borrower = Choose a new contract of the same borrower, approved and not paid out.
err-requested-after-decided = The request is dated { $requested }, after { $day }, the day it is decided for the contract { $loan }.
fix-requested-after-decided = Type the day of the request again; it is not after { $day }.
err-step-needs-override = { $rule ->
    [extension-limit] { $found } months of extension are asked for, { $limit } are left.
    [extension-window] The extension was asked for on { $found }, outside its time (last day { $limit }).
    [overdue-amount] { $found } đ are to turn overdue; by the rules it is { $limit } đ on that day.
    [carry-over-months] The loan is carried over to { $found }; by the rules to { $limit } at the latest.
    [recall-days] The misused money is to be paid back by { $found }; by the rules by { $limit } at the latest.
    [freeze-years] The debt is frozen until { $found }; by the rules until { $limit } at the latest.
    [reschedule-deadline] The instalment's move was asked for on { $found }, after the last day { $limit }.
   *[other] A rule stands against this step: "{ $rule }" ({ $found }, limit { $limit }).
}
fix-step-needs-override = Bring it within the rule, or let the second person give a reason to go on.
err-nothing-turns-overdue = By the rules no principal of the contract { $loan } turns overdue on { $day }.
fix-nothing-turns-overdue = Look at the reason and the day again: the day something falls due is still in time. If it must be, type the amount and let the second person give a reason.
err-needs-second-person = This step takes two people.
fix-needs-second-person = Ask another user of the book to type their own passphrase.
err-negative-balance-later = Booked back like that, the balance would be below 0 on { $day }.
fix-negative-balance-later = Type a smaller amount, or book it for a day after { $day }.

## Taking a step back

err-not-reversible = Event { $event } is not a step that can be taken back.
fix-not-reversible = Choose a step on the loan's page; a receipt of a group's sheet is reversed among the receipts.
err-reverse-later-first = A later step, { $later }, still stands.
fix-reverse-later-first = Take steps back from the last one: { $later } first.
err-approval-was-paid-out = Money of the loan has moved; its approval can't be taken back.
fix-approval-was-paid-out = Settle the loan, or close it into a new contract.

## Members' savings

err-book-taken = The savings book number { $number } is already in the book.
fix-book-taken = Check the number the bank gave; every book has its own.
err-book-closed = The savings book { $book } is closed.
fix-book-closed = Choose another book of the customer's, or open a new one.
err-withdrawal-with-debt = The member has overdue debt; withdrawing savings takes two people.
fix-withdrawal-with-debt = Talk about the debt first; if they still withdraw, ask a second person for their passphrase.
err-no-savings-rate = The book has no rate for savings.
fix-no-savings-rate = Add the rule with the rate of the decision in force, then credit interest.
err-interest-credited-already = Savings interest through { $through } is credited already.
fix-interest-credited-already = Choose a later day; if the last run was wrong, reverse it.

## Closed days, locked periods

err-day-in-future = The day { $day } has not come yet.
fix-day-in-future = Choose today or an earlier day; check the computer's date.
err-day-before-closing = The day { $day } is not after the closing of { $closing } the balances come from.
fix-day-before-closing = What happened through { $closing } is in the bank's report; book for a later day.
err-day-closed = The day { $day } is closed (closed through { $closed }).
fix-day-closed = Book for a day after { $closed }; or look at what would change, then confirm that it is back-dated.
err-row-in-locked-period = A row that holds from { $day } lies in a locked period (through { $locked }): its interest would be reckoned anew.
fix-row-in-locked-period = Let the row hold from a day after { $locked }; if it must hold from { $day }, two people reopen the period first.
err-period-locked = The day { $day } is in a locked period (through { $locked }).
fix-period-locked = Book for a day after { $locked }; if it must be, two people reopen the period.
err-cash-differs = The book has { $book } đ of cash at the end of { $day }; { $counted } đ were counted.
fix-cash-differs = Count again and look through the day's entries; book what is missing or reverse what is wrong, then close the day.
err-lock-not-past = The period through { $day } can't be locked: only days that are past.
fix-lock-not-past = Choose a day before today, usually the end of last month.
err-lock-not-back = The lock stands at { $locked }; reopening moves it back before that day.
fix-lock-not-back = Choose a day before { $locked }, or none to take the lock off.
err-nothing-locked = No period is locked.
fix-nothing-locked = There is nothing to reopen; book as usual.

## Programmes and rules

err-unknown-rule = There is no rule "{ $rule }".
fix-unknown-rule = Choose a name from the list of rules.
err-terms-verified-already = That row of the product { $product } was checked before.
fix-terms-verified-already = There is no need to mark it again; if figures have changed, add a row.
err-terms-text-missing = { $field ->
    [name] The product's name is missing.
    [legal_base] The legal base is missing (the decision's number).
   *[source] The source is missing (where it was read).
}
fix-terms-text-missing = Fill it in from the decision and save again.
err-terms-text-too-long = "{ $field }" is longer than { $most } characters.
fix-terms-text-too-long = Shorten it and save again.
err-terms-days-reversed = The last day, { $to }, is before the first, { $from }.
fix-terms-days-reversed = Type both days again from the decision.
err-terms-ceiling-not-positive = The ceiling must be more than 0.
fix-terms-ceiling-not-positive = Type the decision's ceiling, or leave it blank to keep the old one.
err-terms-basis-out-of-range = The ceiling's basis makes no sense: a share is above 0 and at most 100 %, works are at least 1.
fix-terms-basis-out-of-range = Type it again from the decision.
err-terms-months-out-of-range = A longest term of { $months } months makes no sense: it is 1 to { $most } months.
fix-terms-months-out-of-range = Type the decision's months, or leave them blank to keep the old ones.
err-cut-text-missing = The rate cut lacks its name, legal base or source.
fix-cut-text-missing = Fill them in from the decision and save again.
err-cut-text-too-long = A text of the rate cut is too long.
fix-cut-text-too-long = Shorten it and save again.
err-cut-days-reversed = The rate cut ends before it begins.
fix-cut-days-reversed = Type both days again from the decision.
err-cut-amount-out-of-range = A rate cut is more than 0 and at most the whole rate.
fix-cut-amount-out-of-range = Type the cut again from the decision.

## Schedules

err-schedule-principal-not-positive = The loan's amount must be more than 0.
fix-schedule-principal-not-positive = Type the amount and try again.
err-schedule-multiple-not-positive = The book's rule for rounding instalments must be more than 0.
fix-schedule-multiple-not-positive = Ask whoever keeps the rules to mend it.
err-schedule-months-out-of-range = A term of { $months } months makes no sense: it is 1 to { $most } months.
fix-schedule-months-out-of-range = Type the months again.
err-schedule-interval-out-of-range = { $months } months between instalments make no sense: it is 1 to { $most } months.
fix-schedule-interval-out-of-range = Type the months between instalments again.
err-schedule-grace-too-long = The grace period lasts through the final date { $end }; no instalment is left.
fix-schedule-grace-too-long = Type a longer term, or check the programme's grace period.
err-schedule-study-too-short = There is less than a month between the first disbursement and the end of the course, or the course ends before it begins.
fix-schedule-study-too-short = Check when the course begins and ends and when the first money is paid out.
err-months-missing = The term is missing.
fix-months-missing = Type the months; for a student, when the course begins and ends.
err-rate-missing = The rate is missing.
fix-rate-missing = Type the yearly rate, or choose a product that has one on the day of disbursement.
err-instalment-unknown = There is no such instalment.
fix-instalment-unknown = Choose one of the instalments.
err-instalment-final = The last instalment can't be moved.
fix-instalment-final = Extend the loan to put off its final date.
err-instalment-not-later = The new day must be later than the instalment's.
fix-instalment-not-later = Choose a later day.
err-instalment-past-next = The new day is past the next instalment's.
fix-instalment-past-next = Choose the next instalment's day at the latest.

## Reconciling with a later closing

err-no-such-closing = The book has no closing of { $date }.
fix-no-such-closing = Load report 31 of that closing first, or choose one that is loaded.
err-no-later-closing = There is no closing later than the one the balances come from.
fix-no-later-closing = Load report 31 of the new closing, then reconcile.
err-closing-superseded = The closing of { $date } is no later than the one of { $base } the balances come from.
fix-closing-superseded = Choose a closing after { $base }.

## Comparing closings, measures

err-no-closing-kept = The book has no closing yet.
fix-no-closing-kept = Load report 31 first.
err-closings-out-of-order = The closing of { $from } is not before that of { $to }.
fix-closings-out-of-order = Choose one before { $to }.
err-unknown-measure = There is no list of the measure "{ $measure }".
fix-unknown-measure = The column List of the measures names them.
err-earlier-closing-missing = "{ $measure }" is measured between two closings, and no earlier one is chosen.
fix-earlier-closing-missing = Choose a closing before it too.

# The monthly closing set
err-date-needed = { $file } does not say which day its figures stand for.
fix-date-needed = Choose the file's date and load it again.
err-source-twice = Two files of one report and of the same day, { $date }, say different things; the other one is { $other }.
fix-source-twice = Load the right one only.
err-no-such-source = This report has not been loaded for { $date }.
fix-no-such-source = Look at the closing set and choose a file that was loaded.
err-source-opens-book = Report 31 of { $date } opened the book and can't be withdrawn.
fix-source-opens-book = Leave it; only later closings that were not taken over can be withdrawn.

err-interest-still-due = The contract { $loan } still owes { $due } đồng of interest.
fix-interest-still-due = Collect the interest, or write it off too, before the contract is closed.

err-amount-and-parts = Both a whole amount and its parts were given for { $loan }.
fix-amount-and-parts = Give one of the two: the whole amount, or interest and principal apart.
