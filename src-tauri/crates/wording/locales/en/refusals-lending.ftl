### Refusals about collecting, loans, savings and programmes.

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
err-before-request = The day { $day } lies before { $asked }, when the request was handed in.
fix-before-request = Type the day from the minutes or the decision; if the request was handed in earlier, take it in again with its true day.
err-planned-before-approval = The first disbursement is planned for { $day }, before the approval on { $approved }.
fix-planned-before-approval = Plan the first disbursement for the day of the approval or a later one.
err-disbursed-before-approval = The contract { $loan } was approved on { $approved }; nothing can be paid out on { $day }.
fix-disbursed-before-approval = Book the payment for { $approved } or later; if the day of the approval is wrong, reverse the approval and book it again.
err-second-person-took-request = { $user } took this request in and can't stand by as the second person of its approval.
fix-second-person-took-request = Let another colleague stand by, or let { $user } sign in to approve with you as the second person.
err-contract-taken = The contract number { $contract } is already in the book.
fix-contract-taken = Check the number in the bank's system; every loan has its own.
err-guard-refuses = { $guard ->
    [programme-open] The programme takes no new loans.
    [amount-asked] { $found } đ are to be approved, more than the { $limit } đ asked for.
    [months-asked] { $found } months are to be approved, longer than the { $limit } months asked for.
    [cost-stated] The request does not state the cost its ceiling is a share of.
    [ceiling] What the household owes in the programme and this loan together are { $found } đ, above the ceiling of { $limit } đ.
    [term] The term with the whole months until the first disbursement is { $found } months, longer than the product's { $limit } months.
    [rate] The rate is not the product's on that day.
    [household-class] The commune has not certified the class the programme is for, or the certificate is not valid.
    [membership] The borrower is not a member of the request's group.
    [vote] The group has not voted, or no more than half of those present were in favour.
    [age] The borrower's date of birth is not known, or they are not of age.
    [identity-paper] The borrower's identity paper is not known, or has expired.
    [no-overdue] The borrower has overdue debt of { $found } đ.
   *[other] The loan does not meet the condition "{ $guard }".
} Conditions not met: { $count }.
fix-guard-refuses = { $guard ->
    [cost-stated] Decline this request and take it in again with its cost, from the contract or the estimate.
   *[other] See the checks, complete the papers and approve again; this condition can't be overridden.
}
err-guard-asks-second = { $guard ->
    [programme-open] The programme takes no new loans.
    [amount-asked] { $found } đ are to be approved, more than the { $limit } đ asked for.
    [months-asked] { $found } months are to be approved, longer than the { $limit } months asked for.
    [cost-stated] The request does not state the cost its ceiling is a share of.
    [ceiling] What the household owes in the programme and this loan together are { $found } đ, above the ceiling of { $limit } đ.
    [term] The term with the whole months until the first disbursement is { $found } months, longer than the product's { $limit } months.
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

err-rate-not-exact = The rate of contract { $loan } has too many decimals to compute overdue interest exactly.
fix-rate-not-exact = Check the contract's rate with the bank; a rate has at most 6 decimals.
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
err-savings-not-enough-then = On { $day } the savings book had { $balance } đ only.
fix-savings-not-enough-then = Type no more than { $balance } đ, or book it for a day on which the book had enough.
err-savings-interest-passed = Savings interest is credited through { $through } (event { $event }); nothing more is booked to savings for { $day }, since it would bear no interest.
fix-savings-interest-passed = Reverse the run of interest (event { $event }) first, book this and credit interest again; or book it for a day after { $through }.
err-book-moved-later = Money moved in the savings book after { $day } (on { $later }); it can't be closed for that day.
fix-book-moved-later = Reverse what was booked after { $day } first, or close the book for { $later } or later.
err-book-was-used = Money has moved in the savings book; its opening can't be taken back.
fix-book-was-used = Close the book if it is not used any more.
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
err-interest-still-due = The contract { $loan } still owes { $due } đồng of interest.
fix-interest-still-due = Collect the interest, or write it off too, before the contract is closed.

## Taking a step back

err-not-reversible = Event { $event } is not a step that can be taken back.
fix-not-reversible = Choose a step on the loan's page, or a movement of the customer's savings book; a receipt of a group's sheet is reversed among the receipts.
err-reverse-later-first = A later step, { $later }, still stands.
fix-reverse-later-first = Take steps back from the last one: { $later } first.
err-approval-was-paid-out = Money of the loan has moved; its approval can't be taken back.
fix-approval-was-paid-out = Settle the loan, or close it into a new contract.

## Members' savings

err-book-taken = The savings book number { $number } is already in the book.
fix-book-taken = Check the number the bank gave; every book has its own.
err-book-closed = The savings book { $book } is closed.
fix-book-closed = Choose another book of the customer's, or open a new one.
err-withdrawal-with-debt = The member has overdue debt; withdrawing savings or closing the book takes two people.
fix-withdrawal-with-debt = Talk about the debt first; if they still withdraw, ask a second person for their passphrase.
err-no-savings-rate = The book has no rate for savings.
fix-no-savings-rate = Add the rule with the rate of the decision in force, then credit interest.
err-interest-credited-already = Savings interest through { $through } is credited already.
fix-interest-credited-already = Choose a later day; if the last run was wrong, reverse it.

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
