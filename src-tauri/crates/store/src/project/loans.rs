//! Requests and loans, step by step. What a step makes of a loan is `lending`'s to say; here it is remembered.

use chrono::NaiveDate;
use events::{Event, Fact, LoanStepReversed, LoanStepped, RequestStepped};
use ledger::Dong;
use lending::ids::{BorrowerId, LoanId};
use lending::loan::{Approved, LoanRequest, LoanState, LoanStep, PaidFrom, Refinanced, RequestStep, Standing, apply};
use lending::parts::Parts;

use super::approvals::answered_request;
use super::interest::move_interest;
use super::savings::debit_book;
use super::{check_day, check_told, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;
use crate::queries::{ADJUSTED, undone_with};

/// A request goes a step further.
pub(super) fn request(book: &mut Writing<'_>, event: &Event, stepped: &RequestStepped) -> Result<(), StoreError> {
    let before = book.read().loan_request(stepped.loan)?;
    let after = LoanRequest::after(before.as_ref(), &stepped.step).map_err(|_| impossible(event, "request"))?;
    if let RequestStep::Requested(asked) = &stepped.step {
        super::take_id(book, event, stepped.loan.get())?;
        book.transaction
            .prepare_cached(
                "INSERT INTO loan_request (id, node, borrower, group_id, product, amount, asked_on, maker, stage, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'requested', '')",
            )?
            .execute((
                stepped.loan.get(),
                i64::from(event.at.node.get()),
                asked.borrower.get(),
                asked.group.map(i64::from),
                asked.product.as_str(),
                asked.amount.get(),
                event.business_date.to_string(),
                &event.maker,
            ))?;
    }
    write_request(book, stepped.loan, &after)
}

fn write_request(book: &Writing<'_>, loan: LoanId, request: &LoanRequest) -> Result<(), StoreError> {
    let stage = serde_json::to_value(request.stage).map_err(|_| StoreError::Stored("loan_request.stage"))?;
    let state = serde_json::to_string(request).map_err(|_| StoreError::Stored("loan_request.state"))?;
    book.transaction.prepare_cached("UPDATE loan_request SET stage = ?2, state = ?3 WHERE id = ?1")?.execute((
        loan.get(),
        stage.as_str(),
        state,
    ))?;
    Ok(())
}

/// A loan goes a step further.
pub(super) fn step(book: &mut Writing<'_>, event: &Event, stepped: &LoanStepped) -> Result<(), StoreError> {
    let (loan, day) = (stepped.loan, event.business_date);
    check_day(book, event, day)?;
    let two = stepped.step.takes_two() || !stepped.overrides.is_empty();
    if stepped.checker.as_deref() == Some(&event.maker) || (stepped.checker.is_none() && two) {
        return Err(impossible(event, "second person"));
    }
    let before = book.read().loan_state(loan)?;
    let after = apply(before.as_ref(), day, &stepped.step).map_err(|_| impossible(event, "step of the loan"))?;
    if let LoanStep::Approved(approved) = &stepped.step {
        let request = answered_request(book, event, stepped, approved)?;
        insert(book, event, loan, approved)?;
        write_request(book, loan, &request)?;
    }
    write_state(book, loan, &after)?;
    log_step(book, event, loan, stepped.step.kind(), before.as_ref())?;
    if let LoanStep::Adjusted(adjusted) = &stepped.step
        && let Some(rate) = adjusted.rate
    {
        let from = day.succ_opt().ok_or(StoreError::Stored("closing.date"))?;
        put_rate(book, event, loan, from, rate.ppb())?;
    }
    if let LoanStep::Refinanced(refinanced) = &stepped.step {
        take_over(book, event, after.borrower, refinanced)?;
    }
    let dated = Dated { loan, day, booked: day };
    move_principal(book, event, dated, &stepped.step, 1)?;
    move_interest(book, event, dated, &stepped.step, 1)?;
    debit_savings(book, event, dated, &stepped.step, 1)?;
    mark_moved(book, loan)
}

/// A loan's last step is taken back: the loan is what it was before, and what moved moves back, booked today.
pub(super) fn reverse(book: &mut Writing<'_>, event: &Event, reversal: &LoanStepReversed) -> Result<(), StoreError> {
    let LoanStepped { loan, step, .. } = &reversal.stepped;
    check_day(book, event, reversal.day)?;
    check_day(book, event, event.business_date)?;
    check_told(book, event, reversal.reverses.seq, reversal.day, &Fact::LoanStepped(reversal.stepped.clone()))?;
    let seq = reversal.reverses.seq;
    if let LoanStep::Approved(_) = step {
        return unapprove(book, event, *loan, seq);
    }
    let dated = Dated { loan: *loan, day: reversal.day, booked: event.business_date };
    let before = take_back(book, event, *loan, seq, &reversal.reason)?;
    write_state(book, *loan, &before)?;
    if let LoanStep::Adjusted(_) = step {
        let sql = "DELETE FROM loan_rate WHERE loan = ?1 AND seq = ?2";
        book.transaction.prepare_cached(sql)?.execute((loan.get(), seq as i64))?;
    }
    if let LoanStep::Refinanced(refinanced) = step {
        let before = take_back(book, event, refinanced.into, seq, &reversal.reason)?;
        write_state(book, refinanced.into, &before)?;
        let into = Dated { loan: refinanced.into, ..dated };
        put_move(book, event, into, Move::of(refinanced_in(refinanced.principal)?.opposite(), Dong::ZERO, Dong::ZERO))?;
        mark_moved(book, refinanced.into)?;
    }
    move_principal(book, event, dated, step, -1)?;
    move_interest(book, event, dated, step, -1)?;
    debit_savings(book, event, dated, step, -1)?;
    mark_moved(book, *loan)
}

/// Marks the last step that still stands, which must be that one, and gives the loan as it was before it. The bank's
/// figures for an earlier day, taken over since, still hold and are put to it again.
fn take_back(book: &Writing<'_>, event: &Event, loan: LoanId, seq: u64, reason: &str) -> Result<LoanState, StoreError> {
    let reading = book.read();
    let steps = reading.loan_steps(loan)?;
    let undone = undone_with(&steps, seq).ok_or_else(|| impossible(event, "reversal"))?;
    let mut state = undone.step.before.clone().ok_or_else(|| impossible(event, "reversal"))?;
    if undone.step.kind != ADJUSTED {
        // Its borrower may have gone to another group since: no step but an adjustment says where a loan belongs.
        state.group = reading.loan_state(loan)?.ok_or_else(|| impossible(event, "reversal"))?.group;
    }
    for adjusted in undone.kept {
        write_before(book, loan, adjusted.seq, &state)?;
        state = reading.with_step(loan, &state, adjusted.seq)?;
    }
    book.transaction
        .prepare_cached(
            "UPDATE loan_step SET reversed = ?3, reversed_on = ?4, reason = ?5 WHERE loan = ?1 AND seq = ?2",
        )?
        .execute((loan.get(), seq as i64, event.at.seq as i64, event.business_date.to_string(), reason))?;
    Ok(state)
}

fn write_before(book: &Writing<'_>, loan: LoanId, seq: u64, before: &LoanState) -> Result<(), StoreError> {
    let json = serde_json::to_string(before).map_err(|_| StoreError::Stored("loan_step.before"))?;
    let sql = "UPDATE loan_step SET before = ?3 WHERE loan = ?1 AND seq = ?2";
    book.transaction.prepare_cached(sql)?.execute((loan.get(), seq as i64, json))?;
    Ok(())
}

/// An approval taken back leaves no loan: only one that was never paid out can be.
fn unapprove(book: &Writing<'_>, event: &Event, loan: LoanId, seq: u64) -> Result<(), StoreError> {
    let reading = book.read();
    let is_last = undone_with(&reading.loan_steps(loan)?, seq).is_some_and(|undone| undone.kept.is_empty());
    if !is_last || reading.has_moves(loan)? {
        return Err(impossible(event, "reversal"));
    }
    for table in ["loan_step", "loan_rate", "instalment"] {
        book.transaction.execute(&format!("DELETE FROM {table} WHERE loan = ?1"), [loan.get()])?;
    }
    book.transaction.execute("DELETE FROM loan WHERE id = ?1", [loan.get()])?;
    let request = reading.loan_request(loan)?.ok_or_else(|| impossible(event, "request"))?;
    write_request(book, loan, &request.unapproved())
}

fn insert(book: &mut Writing<'_>, event: &Event, loan: LoanId, approved: &Approved) -> Result<(), StoreError> {
    name_programme(book, event, approved)?;
    let changed = book
        .transaction
        .prepare_cached(
            "INSERT INTO loan (id, node, contract, borrower, group_id, commune, village, association, programme, direct,
                 closed, signed, due, session_day, rate_ppb, approved, disbursed, in_term, overdue, frozen, repaid,
                 backlog, lent_month, collected_month, effect_value, product, grace_through, interest_from)
             SELECT ?1, ?2, ?3, b.id, g.id, coalesce(g.commune, b.commune), b.village,
                 CASE WHEN g.id IS NULL THEN '99' ELSE g.association END, ?4, g.id IS NULL,
                 0, ?5, ?6, ?7, ?8, ?9, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?10, ?11, ?5
             FROM borrower b LEFT JOIN savings_group g ON g.id = ?13 WHERE b.id = ?12",
        )?
        .execute(rusqlite::params![
            loan.get(),
            i64::from(event.at.node.get()),
            approved.contract.as_str(),
            approved.programme.as_str(),
            event.business_date.to_string(),
            approved.instalments.last().map(|last| last.due.to_string()),
            approved.session_day,
            approved.rate.ppb(),
            approved.amount.get(),
            approved.product.as_str(),
            approved.grace_through.map(|day| day.to_string()),
            approved.borrower.get(),
            approved.group.map(i64::from),
        ])?;
    one_row(event, changed, "borrower")?;
    put_rate(book, event, loan, event.business_date, approved.rate.ppb())
}

/// The first loan of a programme the closings never named: its name is the terms'.
fn name_programme(book: &Writing<'_>, event: &Event, approved: &Approved) -> Result<(), StoreError> {
    let terms = book.read().terms(event.at.node)?;
    let name = terms.iter().rfind(|row| row.product == approved.product).map_or("", |row| &row.name);
    book.transaction
        .prepare_cached("INSERT INTO programme (node, code, name) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
        .execute((i64::from(event.at.node.get()), approved.programme.as_str(), name))?;
    Ok(())
}

pub(super) fn put_rate(
    book: &Writing<'_>,
    event: &Event,
    loan: LoanId,
    from: NaiveDate,
    rate_ppb: i64,
) -> Result<(), StoreError> {
    book.transaction
        .prepare_cached("INSERT INTO loan_rate (loan, from_day, seq, rate_ppb) VALUES (?1, ?2, ?3, ?4)")?
        .execute((loan.get(), from.to_string(), event.at.seq as i64, rate_ppb))?;
    Ok(())
}

fn write_state(book: &Writing<'_>, loan: LoanId, state: &LoanState) -> Result<(), StoreError> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let (standing, recalled_by) = match state.standing {
        Standing::Approved => ("approved", None),
        Standing::Open => ("open", None),
        Standing::Recalled(by) => ("recalled", Some(by)),
        Standing::Closed => ("closed", None),
    };
    book.transaction
        .prepare_cached(
            "UPDATE loan SET standing = ?2, recalled_by = ?3, closed = ?4, borrower = ?5, group_id = ?6, rate_ppb = ?7,
                 approved = ?8, disbursed = ?9, first_disbursed = ?10, last_disbursed = ?11, in_term = ?12,
                 overdue = ?13, frozen = ?14, repaid = ?15, written_off = ?16, months = ?17, due = ?18,
                 due_extended = ?19, extended_months = ?20, overdue_since = ?21, frozen_until = ?22, use_checked = ?23
             WHERE id = ?1",
        )?
        .execute(rusqlite::params![
            loan.get(),
            standing,
            day(recalled_by),
            state.standing == Standing::Closed,
            state.borrower.get(),
            state.group.map(i64::from),
            state.rate.ppb(),
            state.approved.get(),
            state.disbursed.get(),
            day(state.first_disbursed),
            day(state.last_disbursed),
            state.parts.in_term.get(),
            state.parts.overdue.get(),
            state.parts.frozen.get(),
            state.repaid.get(),
            state.written_off.get(),
            state.months,
            day(state.due),
            day(state.due_extended),
            state.extended_months,
            day(state.overdue_since),
            day(state.frozen_until),
            day(state.use_checked),
        ])?;
    write_instalments(book, loan, state)
}

fn write_instalments(book: &Writing<'_>, loan: LoanId, state: &LoanState) -> Result<(), StoreError> {
    if book.read().instalments(loan)? == state.instalments {
        return Ok(());
    }
    book.transaction.prepare_cached("DELETE FROM instalment WHERE loan = ?1")?.execute([loan.get()])?;
    let mut insert =
        book.transaction.prepare_cached("INSERT INTO instalment (loan, no, due, principal) VALUES (?1, ?2, ?3, ?4)")?;
    for instalment in &state.instalments {
        insert.execute((loan.get(), instalment.no, instalment.due.to_string(), instalment.principal.get()))?;
    }
    Ok(())
}

fn log_step(
    book: &Writing<'_>,
    event: &Event,
    loan: LoanId,
    kind: &str,
    before: Option<&LoanState>,
) -> Result<(), StoreError> {
    let before = before.map(serde_json::to_string).transpose().map_err(|_| StoreError::Stored("loan_step.before"))?;
    book.transaction
        .prepare_cached("INSERT INTO loan_step (loan, seq, day, kind, before) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((loan.get(), event.at.seq as i64, event.business_date.to_string(), kind, before))?;
    Ok(())
}

/// Where a change belongs: the loan, the day interest goes by, the day of the entry.
#[derive(Clone, Copy)]
pub(super) struct Dated {
    pub(super) loan: LoanId,
    pub(super) day: NaiveDate,
    pub(super) booked: NaiveDate,
}

/// A change of principal, and what of it was lent and collected.
pub(super) struct Move {
    parts: Parts,
    lent: Dong,
    collected: Dong,
}

impl Move {
    pub(super) const fn of(parts: Parts, lent: Dong, collected: Dong) -> Move {
        Move { parts, lent, collected }
    }
}

fn move_principal(
    book: &Writing<'_>,
    event: &Event,
    dated: Dated,
    step: &LoanStep,
    sign: i64,
) -> Result<(), StoreError> {
    let parts = step.principal_change()?;
    let (lent, collected) = match step {
        LoanStep::Disbursed(paid) => (paid.amount, Dong::ZERO),
        LoanStep::Repaid(_) | LoanStep::Settled(_) => (Dong::ZERO, parts.total()?.opposite()),
        LoanStep::Adjusted(adjusted) => (adjusted.lent, adjusted.collected),
        _ => (Dong::ZERO, Dong::ZERO),
    };
    if parts.is_none() && lent.is_zero() && collected.is_zero() {
        return Ok(());
    }
    let change = match sign {
        1 => Move::of(parts, lent, collected),
        _ => Move::of(parts.opposite(), lent.opposite(), collected.opposite()),
    };
    put_move(book, event, dated, change)
}

/// Writes a change of principal; refused when the loan would have owed less than nothing on any day.
pub(super) fn put_move(book: &Writing<'_>, event: &Event, dated: Dated, change: Move) -> Result<(), StoreError> {
    book.transaction
        .prepare_cached(
            "INSERT INTO loan_move (loan, day, seq, booked, in_term, overdue, frozen, lent, collected)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            dated.loan.get(),
            dated.day.to_string(),
            event.at.seq as i64,
            dated.booked.to_string(),
            change.parts.in_term.get(),
            change.parts.overdue.get(),
            change.parts.frozen.get(),
            change.lent.get(),
            change.collected.get(),
        ))?;
    let balances = book.read().balances(dated.loan)?;
    if balances.iter().any(|(_, parts)| parts.has_negative()) {
        return Err(impossible(event, "balance"));
    }
    Ok(())
}

fn debit_savings(
    book: &Writing<'_>,
    event: &Event,
    dated: Dated,
    step: &LoanStep,
    sign: i64,
) -> Result<(), StoreError> {
    let Some(paid) = step.payment() else { return Ok(()) };
    let PaidFrom::Savings(savings) = paid.from else {
        return match (paid.receipt, sign) {
            (Some(no), 1) => super::receipts::take_number(book, event, no),
            (Some(_), _) => Ok(()),
            // A contract closed with nothing left to pay has no receipt.
            (None, _) if paid.total()?.is_zero() => Ok(()),
            (None, _) => Err(impossible(event, "receipt number")),
        };
    };
    let borrower = book.read().loan_state(dated.loan)?.ok_or_else(|| impossible(event, "loan"))?.borrower;
    debit_book(book, event, savings, borrower, (dated.day, dated.booked), -sign * paid.total()?.get())
}

/// The same borrower's new contract, not yet paid out, takes the principal over: one disbursement that is not counted
/// as lent.
fn take_over(
    book: &Writing<'_>,
    event: &Event,
    borrower: BorrowerId,
    refinanced: &Refinanced,
) -> Result<(), StoreError> {
    let &Refinanced { into, principal } = refinanced;
    let before = book.read().loan_state(into)?.ok_or_else(|| impossible(event, "loan"))?;
    if before.standing != Standing::Approved || before.borrower != borrower {
        return Err(impossible(event, "refinancing"));
    }
    let day = event.business_date;
    let after = apply(Some(&before), day, &refinanced.taken_over()?).map_err(|_| impossible(event, "refinancing"))?;
    write_state(book, into, &after)?;
    log_step(book, event, into, "loan-refinanced", Some(&before))?;
    let dated = Dated { loan: into, day, booked: day };
    put_move(book, event, dated, Move::of(refinanced_in(principal)?, Dong::ZERO, Dong::ZERO))?;
    mark_moved(book, into)
}

fn refinanced_in(principal: Parts) -> Result<Parts, StoreError> {
    Ok(Parts::of(lending::interest::Status::InTerm, principal.total()?))
}

/// The last day money moved in our book, taken from what still stands.
pub(super) fn mark_moved(book: &Writing<'_>, loan: LoanId) -> Result<(), StoreError> {
    book.transaction
        .prepare_cached(
            "UPDATE loan SET last_paid = (
                 SELECT max(day) FROM (
                     SELECT day FROM interest_move WHERE loan = ?1 GROUP BY day HAVING sum(paid + grace) > 0
                     UNION ALL
                     SELECT day FROM loan_move WHERE loan = ?1 GROUP BY day HAVING sum(collected) > 0 OR sum(lent) > 0))
             WHERE id = ?1",
        )?
        .execute([loan.get()])?;
    Ok(())
}
