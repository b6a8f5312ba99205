### Groups under care: what speaks against an act (doubt-<code>), rules (rule-<their name in the book>), checks, promises.

## The group's board

doubt-board-same-person = One person is both leader and deputy
doubt-board-spouses = Leader and deputy are husband and wife
doubt-board-parent-and-child = Leader and deputy are parent and child
doubt-board-siblings = Leader and deputy are siblings
doubt-board-association-standing = { $who } sits on the standing board of the commune's association
doubt-board-other-bank = { $who } heads another bank's group
doubt-board-not-member = { $who } is no member of the group
doubt-board-leads-two = { $who } leads another group
doubt-board-seat-empty = There is no deputy
doubt-board-not-answered = Not asked yet
doubt-board-not-answered-association-standing = Not asked: whether { $who } sits on the standing board of the commune's association
doubt-board-not-answered-other-bank = Not asked: whether { $who } heads another bank's group
doubt-board-not-answered-kinship = Not asked: what leader and deputy are to each other
board-question-association-standing = Are they on the standing board of the commune's association?
board-question-other-bank = Do they head another bank's group?
board-question-kinship = How are leader and deputy related?
board-kinship-unrelated = Not spouses, parent and child, or siblings
board-kinship-spouses = Husband and wife
board-kinship-parent-and-child = Parent and child
board-kinship-siblings = Siblings
severity-warns = Take note
severity-takes-two = Takes a second person
severity-refuses = Not allowed

## Size and place

group-size-fine = Enough members
group-size-below = Fewer members than required
group-size-above = More members than allowed
group-size-empty = No members, but debt outstanding
group-size-to-be-closed = To be closed
doubt-group-many-villages = Members live in { $found } different villages
doubt-group-other-commune = Members in another commune: { $found }
doubt-group-village-unknown = Members whose village is not known: { $found }
doubt-group-below-min = Group { $group } would have only { $found } members, fewer than { $limit }
doubt-group-above-max = Group { $group } would have { $found } members, more than { $limit }
doubt-group-ended = Group { $group } ended on { $day }

## Meetings, joining, leaving

doubt-meeting-too-many-present = { $found } present, more than the { $limit } members
doubt-meeting-too-many-votes = { $found } votes, more than the { $limit } present: { $about }
doubt-meeting-below-quorum = Only { $found } of { $limit } members were present
doubt-meeting-no-majority = Not adopted by the votes: { $about ->
     [founding] founding the group
    *[other] { $about }
  }
doubt-meeting-savings-below-min = The least deposit of { $found } đ is below the bank's { $limit } đ
doubt-meeting-rule-unknown = The book has no rule to hold this against
doubt-joining-other-group = { $who } is still a member of another group
doubt-joining-other-commune = { $who } lives in another commune
doubt-joining-above-max = With { $who } the group would have { $found } members, more than { $limit }
doubt-leaving-owes-principal = { $who } owes { $amount } đ of principal through the group
doubt-leaving-owes-interest = { $who } owes { $amount } đ of interest through the group
doubt-leaving-has-savings = { $who } still has savings of { $amount } đ
doubt-leaving-on-board = { $who } is leader or deputy of the group

## Rating

rating-criterion-commune-session = Transacts at the commune session
rating-criterion-principal-collected = Principal due collected
rating-criterion-interest-collected = Interest collected
rating-criterion-members-saving = Members saving
rating-criterion-savings-growth = Savings growth
rating-criterion-overdue = Overdue ratio
rating-band-good = Good
rating-band-fair = Fair
rating-band-average = Average
rating-band-weak = Weak
rating-estimate = The program's estimate, not the bank's points

## Loan-use checks (06/TD)

use-check-done = Checked
use-check-due = Check not due yet
use-check-late = Check is late
use-check-not-needed = No check needed
use-result-right = Used for the purpose
use-result-partly = Partly misused
use-result-wrong = Misused
err-use-check-below-nothing = An amount in use can't be negative.
fix-use-check-below-nothing = Enter the amounts for the purpose and for something else again.
err-use-check-above-disbursed = The two amounts together are more than was disbursed.
fix-use-check-above-disbursed = Look at the two amounts on form 06/TD and enter them again.
err-use-check-nothing-used = No amount in use was entered.
fix-use-check-nothing-used = Enter what was used, rightly or wrongly, or leave it to the next check.

## Promises to pay

promise-kept = Kept
promise-open = Not due yet
promise-partly = Partly paid
promise-broken = Broken
promise-late = Paid late
err-promise-of-nothing = The promise has no amount.
fix-promise-of-nothing = Enter what the borrower promised to pay.
err-promise-by-before-made = The day to pay lies before the day of the promise.
fix-promise-by-before-made = Correct one of the two days.
capacity-full = Can pay all
capacity-part = Can pay a part
capacity-later = Can pay after the harvest or a sale
capacity-none = Has nothing to pay from
capacity-unwilling = Could pay and doesn't
capacity-away = Has left the place
capacity-unknown = Not known
next-step-visit = Visit again
next-step-urge = Have the leader urge
next-step-reschedule = Put the instalment off (08/TD)
next-step-extend = Extend the loan
next-step-risk-file = Make the risk file
next-step-recall = Recall early
next-step-with-commune = Work with commune and association
next-step-trace = Find out where they are
next-step-closed = Done

## Choosing members to look at

inspection-reason-new-unchecked = New loan not checked
inspection-reason-overdue = Has overdue debt
inspection-reason-inactive = No transaction for long
inspection-reason-broken-promise = Broke a promise to pay
inspection-reason-book-kept = Someone else keeps the loan book
inspection-reason-frozen = Has frozen debt
inspection-reason-never-checked = Never checked
inspection-reason-large-balance = Large balance
inspection-reason-by-lot = By lot

## Borrowing twice

duplicate-self = One person, two customer codes
duplicate-student = The student of another's loan
duplicate-spouse = Husband and wife both borrow
duplicate-same-name = The same name
because-same-paper = The same identity number
because-student-born = Name and birth date of the student
because-student-village = The student's name, the same village
because-spouse-household = The spouse's name, the same household
because-spouse-village = The spouse's name, the same village
because-same-born = The same name and birth date
because-same-village = The same name and village
because-same-commune = The same name and commune

## Identity papers

paper-unknown = No number
paper-malformed = Not a valid number
paper-void = Nine-digit card, void
paper-expired = Expired
paper-near = About to expire
paper-undated = Birth date or day of issue missing
paper-fine = Valid
doubt-identity-province = The first three digits are no province's code
doubt-identity-birth-year = The number does not fit the year of birth
doubt-identity-sex = The number does not fit the sex

## Workers (01/GQVL)

doubt-jobs-no-worker = No worker given or kept in work
doubt-jobs-too-many-women = More women than workers
doubt-jobs-household-differs = Household and outside differ from created and kept
priority-minority-poor = Ethnic minority in a poor household
priority-kinh-poor-difficult = Kinh in a poor household of an especially difficult area
priority-disabled = Disabled
priority-keeps-disabled = Keeps a severely disabled person of the household
priority-took-disabled-in = Took a severely disabled person in
priority-other = Another priority

## Rules, by their name in the book

rule-board-same-person = One person in both seats of a board: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-spouses = Leader and deputy husband and wife: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-parent-and-child = Leader and deputy parent and child: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-siblings = Leader and deputy siblings: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-association-standing = The association's standing board on a group's board: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-other-bank = Head of another bank's group on a board: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-not-member = Someone who is no member on a board: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-leads-two = Leading two groups: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-seat-empty = An empty seat on a board: 0 not allowed, 1 takes a second person, 2 only noted
rule-board-not-answered = A question about the board not asked yet: 0 not allowed, 1 takes a second person, 2 only noted
rule-group-below-min = A group below the least members: 0 not allowed, 1 takes a second person, 2 only noted
rule-group-above-max = A group above the most members: 0 not allowed, 1 takes a second person, 2 only noted
rule-group-many-villages = Members in several villages: 0 not allowed, 1 takes a second person, 2 only noted
rule-group-other-commune = Members in another commune: 0 not allowed, 1 takes a second person, 2 only noted
rule-group-village-unknown = Members whose village is not known: 0 not allowed, 1 takes a second person, 2 only noted
rule-meeting-below-quorum = Too few present at a meeting: 0 not allowed, 1 takes a second person, 2 only noted
rule-meeting-no-majority = Too few in favour at a meeting: 0 not allowed, 1 takes a second person, 2 only noted
rule-meeting-savings-below-min = A least deposit below the bank's: 0 not allowed, 1 takes a second person, 2 only noted
rule-joining-other-group = Joining while in another group: 0 not allowed, 1 takes a second person, 2 only noted
rule-joining-other-commune = Joining from another commune: 0 not allowed, 1 takes a second person, 2 only noted
rule-joining-above-max = Joining a full group: 0 not allowed, 1 takes a second person, 2 only noted
rule-leaving-owes-principal = Leaving with principal owed: 0 not allowed, 1 takes a second person, 2 only noted
rule-leaving-owes-interest = Leaving with interest owed: 0 not allowed, 1 takes a second person, 2 only noted
rule-leaving-has-savings = Leaving with savings: 0 not allowed, 1 takes a second person, 2 only noted
rule-leaving-on-board = Leader or deputy leaving: 0 not allowed, 1 takes a second person, 2 only noted
rule-group-members-min = Least members of a group
rule-group-members-max = Most members of a group
rule-meeting-quorum-ppm = Share of members who must be present (ppm)
rule-meeting-majority-ppm = Share of those present in favour, above it (ppm)
rule-savings-min-deposit-dong = Least deposit at a time (đồng)
rule-rating-max-points-hundredths = Most points of a rating criterion (hundredths)
rule-rating-band-set = Grades of a group: 1 by BC0437, 2 by a branch's tool
rule-rating-band-a-hundredths = Grade by BC0437: from (hundredths of a point)
rule-rating-band-b-hundredths = Grade by a branch's tool: from (hundredths of a point)
rule-rating-estimate-zero-ppm = Estimated points: share that gives none (ppm)
rule-rating-estimate-full-ppm = Estimated points: share that gives all (ppm)
rule-use-check-days = Check of use after disbursement: at the latest (days)
rule-use-check-new-ppm = Share of new loans to check (ppm)
rule-use-check-earlier-ppm = Share of earlier years' loans to check (ppm)
rule-inspection-pick-min = Least members to look at
rule-inspection-pick-max = Most members to look at
rule-inspection-large-balance-dong = A large balance: from (đồng)
rule-inspection-weight = Weight of a reason to look at a member
rule-inspection-first-month = Yearly inspection of groups: from month
rule-inspection-last-month = Yearly inspection of groups: through month
rule-jobs-no-worker = No workers stated: 0 not allowed, 1 takes a second person, 2 only noted
rule-jobs-too-many-women = More women than workers: 0 not allowed, 1 takes a second person, 2 only noted
rule-jobs-household-differs = Household and outside don't add up: 0 not allowed, 1 takes a second person, 2 only noted
rule-paper-near-days = An identity paper is near its end: at most (days) left
