### The session at a transaction point: opened, handed in, counted, closed.

## Events

event-session-opened = Session opened
event-session-booked = Booked at a session
event-group-handed = Leader's sheet handed in
event-session-counted = Session's cash counted
event-session-closed = Session closed
event-session-reopened = Session reopened

## Refusals

err-session-opened-before = The point { $point } has its session of { $day } already.
fix-session-opened-before = Enter the session that was opened.
err-unknown-session = There is no session { $session }.
fix-unknown-session = Choose one from the list of sessions.
err-not-in-a-session = This machine sits in no session.
fix-not-in-a-session = Enter a session first, or name one.
err-session-is-closed = The session at { $point } on { $day } is closed; nothing more can be booked there.
fix-session-is-closed = Two people reopen the session first; what does not belong to it is booked after leaving it.
err-session-not-closed = The session at { $point } on { $day } is not closed.
fix-session-not-closed = It is open; go on booking.
err-team-duty-empty = { $duty ->
    [head] Nobody heads the transaction team.
    [controller] The team has no controller.
   *[teller] The team has no teller.
}
fix-team-duty-empty = A team takes three people: head, controller, teller.
err-team-person-twice = { $name } has two duties in the team.
fix-team-person-twice = The three duties are for three different people.
err-advance-below-zero = The cash taken along is { $advance } đồng.
fix-advance-below-zero = Type the cash taken along; 0 where there is none.
err-session-groups-too-many = The session has more than { $limit } groups.
fix-session-groups-too-many = Look again at the point's groups.
err-session-group-twice = Group { $group } is named twice.
fix-session-group-twice = Leave one of the two out.
err-group-not-expected = Group { $group } is not of the session at { $point } on { $day }.
fix-group-not-expected = Look at the group's code; a group of another point hands in at that point's session.
err-declared-below-zero = The sheet comes to { $declared } đồng.
fix-declared-below-zero = Type the sheet's total; 0 where the group brought nothing.
err-no-such-note = There is no note of { $note } đồng in use.
fix-no-such-note = Count in the notes of the table; where it is empty, take in the rules that ship with the program.
err-note-twice = The note of { $note } đồng is counted twice.
fix-note-twice = Add the pieces up on one line.
err-session-no-sheet = { $booked } đồng were booked for group { $group } ({ $leader }), and no sheet was handed in. Differences: { $differences }.
fix-session-no-sheet = Type the total of the leader's sheet, or reverse a receipt of the wrong group.
err-session-sheet-differs = Group { $group } ({ $leader }): the sheet says { $declared } đồng, the book { $booked } đồng. Differences: { $differences }.
fix-session-sheet-differs = Compare line by line; reverse the wrong receipt and book it again, or correct the sheet's total.
err-session-stranger = Group { $group } ({ $leader }) is not of this session, and receipts of it were booked here. Differences: { $differences }.
fix-session-stranger = Reverse that group's receipts here and book them in the right session.
err-session-not-counted = The cash was not counted. Differences: { $differences }.
fix-session-not-counted = Count the cash note by note, then close.
err-session-cash-differs = { $counted } đồng were counted, the book says { $booked } đồng. Differences: { $differences }.
fix-session-cash-differs = Count again and go through what came in and went out; reverse what is wrong and book it again.

## Differences

session-gap-no-sheet = No sheet handed in
session-gap-sheet = Sheet and book differ
session-gap-stranger = Group of another point
session-gap-not-counted = Cash not counted
session-gap-cash = Cash and book differ

## Command line

cli-session-line = Session { $session }: { $point }, { $day }
cli-session-left = Left the session.
cli-session-number = Session
cli-session-point = Point
cli-session-state = State
cli-session-open = open
cli-session-closed = closed
cli-session-here = sitting here
cli-session-team = Team
cli-session-advance = Taken along
cli-session-in = Came in
cli-session-out = Paid out
cli-session-cash = Cash there must be
cli-session-counted = Cash counted
cli-session-declared = Sheet
cli-session-booked = Booked
cli-session-gap = Difference
cli-session-group = Group
cli-session-leader = Leader
cli-session-agrees = Sheets, cash and book agree.
