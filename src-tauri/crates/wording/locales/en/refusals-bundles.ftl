### Refusals about bundles.

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
err-province-known = This book is enrolled with another province office already.
fix-province-known = Call the province and compare the six words of the Exchange screen. If this file is not your province's, throw it away.
