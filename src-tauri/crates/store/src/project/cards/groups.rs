//! Groups founded, staffed, met, merged, split and closed.

use lending::cards::{
    Board, Founding, GroupAtPoint, Meeting, MeetingKind, MemberSeat, Registered, Regrouping, RegroupingKind,
};

use super::super::records::day;
use super::super::take_id;
use super::Laying;
use super::moves::{self, Move};
use crate::error::StoreError;
use lending::cards::Card;

pub(super) fn lay_founding(to: &Laying<'_>, founding: &Founding) -> Result<(), StoreError> {
    let registered = founding.registered.as_ref();
    if let Some(registered) = registered {
        enter_group(to, founding, registered)?;
    }
    let sql = "INSERT INTO founding (id, node, day, commune, approved, group_id, people, leader)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    to.run(
        sql,
        (
            to.id.get(),
            to.node,
            founding.day.to_string(),
            founding.commune.as_str(),
            day(founding.approved_on),
            registered.map(|registered| registered.group.get()),
            founding.people.len() as i64,
            &founding.leader.name,
        ),
    )?;
    let Some(Registered { group, day, .. }) = registered else { return Ok(()) };
    let joining = founding.people.iter().filter(|person| person.from != Some(*group));
    let moved =
        joining.filter_map(|person| Some(Move { borrower: person.borrower?, from: person.from, to: Some(*group) }));
    moves::lay(to, *day, moved)
}

/// The group is one of the book's from here on: the core's closing brought it already, or it is entered here.
fn enter_group(to: &Laying<'_>, founding: &Founding, registered: &Registered) -> Result<(), StoreError> {
    let (id, code) = (registered.group.get(), registered.code.as_str());
    if let Some(known) = to.book.read().group_code(registered.group)? {
        return if known == code { Ok(()) } else { Err(to.impossible("group")) };
    }
    let names_it = |card: &Card| match card {
        Card::Founding(before) => before.registered.as_ref().is_some_and(|known| known.group == registered.group),
        _ => false,
    };
    // A card that was written anew or taken out of the bin gives its group the identity it had.
    if !to.named_before(names_it)? {
        take_id(to.book, to.event, id)?;
    }
    let point = founding.point.map(|point| to.book.read().point_day(point)).transpose()?.flatten();
    let sql = "INSERT INTO savings_group
                   (id, node, code, leader, commune, village, association, session_day, search, founded, name_key)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    to.run(
        sql,
        (
            id,
            to.node,
            code,
            &founding.leader.name,
            founding.commune.as_str(),
            founding.village.as_ref().map(|code| code.as_str()),
            founding.association.as_str(),
            point,
            wording::fold(&format!("{} {code}", founding.leader.name)),
            to.id.get(),
            wording::name_sort_key(&founding.leader.name),
        ),
    )?;
    Ok(())
}

/// A group that only the card brought goes with it.
pub(super) fn lift_founded(to: &Laying<'_>, founding: &Founding) -> Result<(), StoreError> {
    let Some(registered) = &founding.registered else { return Ok(()) };
    let sql = "DELETE FROM savings_group WHERE id = ?1 AND founded = ?2";
    to.run(sql, (registered.group.get(), to.id.get()))?;
    Ok(())
}

pub(super) fn lay_board(to: &Laying<'_>, board: &Board) -> Result<(), StoreError> {
    let sql = "INSERT INTO board (id, node, group_id, leader, leader_id, deputy, from_day, until_day)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let deputy = board.deputy.as_ref().map(|deputy| &deputy.name);
    to.run(
        sql,
        (
            to.id.get(),
            to.node,
            board.group.get(),
            &board.leader.name,
            board.leader.borrower.map(i64::from),
            deputy,
            board.from.to_string(),
            day(board.until),
        ),
    )?;
    Ok(())
}

pub(super) fn lay_point_of(to: &Laying<'_>, at: &GroupAtPoint) -> Result<(), StoreError> {
    for group in &at.groups {
        let sql = "INSERT INTO group_point (card, group_id, node, point, from_day, source)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        to.run(sql, (to.id.get(), group.get(), to.node, at.point.get(), at.from.to_string(), &at.source))?;
    }
    Ok(())
}

pub(super) fn lay_meeting(to: &Laying<'_>, meeting: &Meeting) -> Result<(), StoreError> {
    let kind = match meeting.kind {
        MeetingKind::Regular => "regular",
        MeetingKind::Vetting => "vetting",
        MeetingKind::Board => "board",
    };
    let sql = "INSERT INTO meeting (id, node, group_id, day, kind, members, present, minimum_savings)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    to.run(
        sql,
        (
            to.id.get(),
            to.node,
            meeting.group.get(),
            meeting.day.to_string(),
            kind,
            meeting.members,
            meeting.present,
            meeting.minimum_savings.map(|amount| amount.get()),
        ),
    )?;
    let moved = meeting.moves.iter().map(|moved| match moved.seat {
        MemberSeat::Joins => Move { borrower: moved.borrower, from: moved.from, to: Some(meeting.group) },
        MemberSeat::Leaves => Move { borrower: moved.borrower, from: Some(meeting.group), to: None },
    });
    moves::lay(to, meeting.day, moved)
}

pub(super) fn lay_regrouping(to: &Laying<'_>, regrouping: &Regrouping) -> Result<(), StoreError> {
    let kind = match regrouping.kind {
        RegroupingKind::Merged => "merged",
        RegroupingKind::Split => "split",
        RegroupingKind::Closed => "closed",
    };
    let group = regrouping.group.get();
    let sql = "INSERT INTO regrouping (id, node, kind, group_id, into_group, day, members)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let into = regrouping.into.map(i64::from);
    let members = regrouping.members.len() as i64;
    to.run(sql, (to.id.get(), to.node, kind, group, into, regrouping.day.to_string(), members))?;
    let step = |borrower: &_| Move { borrower: *borrower, from: Some(regrouping.group), to: regrouping.into };
    moves::lay(to, regrouping.day, regrouping.members.iter().map(step))?;
    if regrouping.kind == RegroupingKind::Split {
        return Ok(());
    }
    if !to.book.read().member_ids(regrouping.group)?.is_empty() {
        return Err(to.impossible("members"));
    }
    let sql = "UPDATE savings_group SET ended = ?2 WHERE id = ?1 AND ended IS NULL";
    if to.run(sql, (group, regrouping.day.to_string()))? == 1 { Ok(()) } else { Err(to.impossible("group")) }
}

pub(super) fn lift_regrouping(to: &Laying<'_>, regrouping: &Regrouping) -> Result<(), StoreError> {
    if regrouping.kind != RegroupingKind::Split {
        to.run("UPDATE savings_group SET ended = NULL WHERE id = ?1", [regrouping.group.get()])?;
    }
    moves::lift(to)
}
