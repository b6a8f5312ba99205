//! Plans, inspections, balances held against borrowers' word, visits, workers, notes.

use lending::cards::{Inspection, InspectionPlan, Note, Reconciled, Visit, Workers};

use super::super::records::day;
use super::Laying;
use crate::error::StoreError;

pub(super) fn lay_plan(to: &Laying<'_>, plan: &InspectionPlan) -> Result<(), StoreError> {
    for line in &plan.lines {
        let sql = "INSERT INTO plan_line (card, node, year, group_id, month) VALUES (?1, ?2, ?3, ?4, ?5)";
        to.run(sql, (to.id.get(), to.node, plan.year, line.group.get(), line.month))?;
    }
    Ok(())
}

pub(super) fn lay_inspection(to: &Laying<'_>, inspection: &Inspection) -> Result<(), StoreError> {
    let sql = "INSERT INTO inspection (id, node, group_id, day, mend_by, mended) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let mending = (day(inspection.mend_by), day(inspection.mended_on));
    let of = (inspection.group.get(), inspection.day.to_string());
    to.run(sql, (to.id.get(), to.node, of.0, of.1, mending.0, mending.1))?;
    for loan in &inspection.loans {
        let sql = "INSERT INTO inspection_loan (card, loan) VALUES (?1, ?2)";
        to.run(sql, (to.id.get(), loan.get()))?;
    }
    Ok(())
}

pub(super) fn lay_reconciled(to: &Laying<'_>, reconciled: &Reconciled) -> Result<(), StoreError> {
    for (nth, line) in reconciled.lines.iter().enumerate() {
        let sql = "INSERT INTO reconciled (card, line, node, group_id, day, as_of, borrower, loan, ours, ours_interest,
                       theirs, theirs_interest)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        to.run(
            sql,
            (
                to.id.get(),
                nth as i64,
                to.node,
                reconciled.group.get(),
                reconciled.day.to_string(),
                reconciled.as_of.to_string(),
                line.borrower.get(),
                line.loan.map(i64::from),
                line.ours.get(),
                line.ours_interest.get(),
                line.theirs.get(),
                line.theirs_interest.get(),
            ),
        )?;
    }
    Ok(())
}

pub(super) fn lay_visit(to: &Laying<'_>, visit: &Visit) -> Result<(), StoreError> {
    let sql = "INSERT INTO visit (id, node, borrower, day, capacity, next_step, next_on)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let (made, borrower) = (visit.day.to_string(), visit.borrower.get());
    let next = (&visit.next_step, day(visit.next_on));
    to.run(sql, (to.id.get(), to.node, borrower, &made, &visit.capacity, next.0, next.1))?;
    for (nth, promised) in visit.promises.iter().enumerate() {
        let sql = "INSERT INTO promise (card, line, node, borrower, loan, made, by_day, amount)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let loan = promised.loan.map(i64::from);
        let what = (promised.by.to_string(), promised.amount.get());
        to.run(sql, (to.id.get(), nth as i64, to.node, borrower, loan, &made, what.0, what.1))?;
    }
    Ok(())
}

pub(super) fn lay_workers(to: &Laying<'_>, workers: &Workers) -> Result<(), StoreError> {
    let sql = "INSERT INTO workers (id, node, loan, day, created, kept, women, in_household, outside, priority)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    to.run(
        sql,
        (
            to.id.get(),
            to.node,
            workers.loan.get(),
            workers.day.to_string(),
            workers.created,
            workers.kept,
            workers.women,
            workers.in_household,
            workers.outside,
            workers.priority,
        ),
    )?;
    Ok(())
}

pub(super) fn lay_note(to: &Laying<'_>, note: &Note) -> Result<(), StoreError> {
    let sql = "INSERT INTO note (id, node, loan, borrower, group_id, day, remind_on)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let about = (note.loan.map(i64::from), note.borrower.map(i64::from), note.group.map(i64::from));
    to.run(sql, (to.id.get(), to.node, about.0, about.1, about.2, note.day.to_string(), day(note.remind_on)))?;
    Ok(())
}
