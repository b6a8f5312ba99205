### Refusals about the bank's exports, reconciliation and comparison.

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
err-adopt-later-steps = Contract { $loan }: step { $event }, booked after the closing's day, can't stand beside the bank's figures.
fix-adopt-later-steps = Take back step { $event } of this contract (and those after it), then take the closing over again; nothing has been changed.
err-adopt-later-savings = Savings book { $book }: more was paid out after the closing's day than the bank has in it.
fix-adopt-later-savings = Take back the book's last withdrawal or closing, then take the closing over again; nothing has been changed.
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

## Printing lists

err-listing-columns-out-of-range = The list has { $count } columns; it needs 1 to { $limit }.
fix-listing-columns-out-of-range = Choose the columns again and print.
err-listing-rows-too-many = The list has { $count } rows, more than { $limit }.
fix-listing-rows-too-many = Filter it, by commune or by group for example, and print it in parts.
err-listing-notes-too-many = The list has { $count } lines of notes, more than { $limit }.
fix-listing-notes-too-many = Leave out some notes and print again.
err-listing-signers-out-of-range = There are { $count } titles to sign under; it needs 1 to { $limit }.
fix-listing-signers-out-of-range = Choose the titles again, or print without signatures.
err-listing-text-too-long = The text "{ $text }…" is longer than { $limit } characters.
fix-listing-text-too-long = Shorten it and print again.
err-listing-column-unusable = The column "{ $column }" cannot be used: the first column, texts, days and percentages are not summed; a percentage has at most { $limit } decimals.
fix-listing-column-unusable = Tell whoever looks after the forms.
err-listing-row-uneven = Row { $row } does not have a cell for every column.
fix-listing-row-uneven = Tell whoever looks after the forms.
err-listing-cell-not-of-its-kind = Row { $row }, column "{ $column }": this is not what the column holds.
fix-listing-cell-not-of-its-kind = Tell whoever looks after the forms.
err-listing-sum-too-large = The sum of the column "{ $column }" is too large.
fix-listing-sum-too-large = Find the row with the wrong amount in this column, correct it and print again.

err-listing-too-long-for-paper = The list has { $count } rows; with these columns { $limit } can be printed.
fix-listing-too-long-for-paper = Filter it, by commune or by group for example, and print it in parts, or export it to Excel.
err-listing-too-wide = The columns need more room than A4 paper has, even in the smallest letters.
fix-listing-too-wide = Leave out columns, or print it wide.
err-listing-not-typeset = The pages could not be laid out.
fix-listing-not-typeset = Export the list to Excel and print it from there, and tell whoever looks after the program.

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
err-date-needed = { $file } does not say which day its figures stand for.
fix-date-needed = Choose the file's date and load it again.
err-source-twice = Two files of one report and of the same day, { $date }, say different things; the other one is { $other }.
fix-source-twice = Load the right one only.
err-no-such-source = This report has not been loaded for { $date }.
fix-no-such-source = Look at the closing set and choose a file that was loaded.
err-source-opens-book = Report 31 of { $date } opened the book and can't be withdrawn.
fix-source-opens-book = Leave it; only later closings that were not taken over can be withdrawn.
err-amount-and-parts = Both a whole amount and its parts were given for { $loan }.
fix-amount-and-parts = Give one of the two: the whole amount, or interest and principal apart.

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
