//! Customers go from one group to another, with the contracts they have through it. What a later card moved on stands on
//! what this one did: the last is undone first.

use chrono::NaiveDate;
use lending::ids::{BorrowerId, GroupId};

use super::Laying;
use crate::error::StoreError;

/// One customer's way.
pub(super) struct Move {
    pub(super) borrower: BorrowerId,
    pub(super) from: Option<GroupId>,
    pub(super) to: Option<GroupId>,
}

/// Moves customers, each of whom must be where the card says; who leaves for nowhere must owe nothing through the group.
pub(super) fn lay(to: &Laying<'_>, day: NaiveDate, moves: impl Iterator<Item = Move>) -> Result<(), StoreError> {
    for step in moves {
        let (card, borrower) = (to.id.get(), step.borrower.get());
        let (from, into) = (step.from.map(i64::from), step.to.map(i64::from));
        let sql = "UPDATE borrower SET group_id = ?3 WHERE id = ?1 AND group_id IS ?2";
        if to.run(sql, (borrower, from, into))? != 1 {
            return Err(to.impossible("member"));
        }
        let sql = "INSERT INTO member_move (card, borrower, node, seq, day, from_group, to_group)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        to.run(sql, (card, borrower, to.node, to.event.at.seq as i64, day.to_string(), from, into))?;
        let sql = "INSERT INTO member_move_loan (card, borrower, loan)
                   SELECT ?1, ?2, id FROM loan WHERE borrower = ?2 AND group_id = ?3 AND closed = 0";
        let loans = to.run(sql, (card, borrower, from))?;
        if into.is_none() && loans > 0 {
            return Err(to.impossible("debt"));
        }
        let sql = "UPDATE loan SET group_id = ?3 WHERE id IN
                   (SELECT loan FROM member_move_loan WHERE card = ?1 AND borrower = ?2)";
        to.run(sql, (card, borrower, into))?;
    }
    Ok(())
}

/// Undoes what the card moved. What a closing has stated since stays as stated.
pub(super) fn lift(to: &Laying<'_>) -> Result<(), StoreError> {
    let card = to.id.get();
    if to.book.read().moved_on(to.id)?.is_some() {
        return Err(to.impossible("moved-on"));
    }
    let back = "UPDATE borrower SET group_id = m.from_group FROM member_move m
                WHERE m.card = ?1 AND m.borrower = borrower.id AND borrower.group_id IS m.to_group";
    to.run(back, [card])?;
    let back =
        "UPDATE loan SET group_id = m.from_group FROM member_move m JOIN member_move_loan l USING (card, borrower)
                WHERE m.card = ?1 AND l.loan = loan.id AND loan.group_id IS m.to_group";
    to.run(back, [card])?;
    to.run("DELETE FROM member_move_loan WHERE card = ?1", [card])?;
    to.run("DELETE FROM member_move WHERE card = ?1", [card])?;
    Ok(())
}
