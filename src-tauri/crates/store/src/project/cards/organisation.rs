//! Points, communes, villages, people, associations, Party bodies.

use lending::cards::{
    AssociationBoard, CommuneMatched, Duty, PartyBody, PartyBodyKind, PartySeat, Point, Staff, VillageMoved,
};

use super::super::records::day;
use super::Laying;
use crate::error::StoreError;

pub(super) fn lay_point(to: &Laying<'_>, point: &Point) -> Result<(), StoreError> {
    let sql = "INSERT INTO point (id, node, code, name, commune, old_commune, day, from_day, until_day)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    to.run(
        sql,
        (
            to.id.get(),
            to.node,
            &point.code,
            &point.name,
            point.commune.as_str(),
            &point.old_commune,
            point.day,
            point.from.to_string(),
            day(point.until),
        ),
    )?;
    Ok(())
}

pub(super) fn lay_match(to: &Laying<'_>, matched: &CommuneMatched) -> Result<(), StoreError> {
    let sql = "INSERT INTO commune_match (id, node, commune, state_code) VALUES (?1, ?2, ?3, ?4)";
    to.run(sql, (to.id.get(), to.node, matched.commune.as_str(), &matched.state_code))?;
    Ok(())
}

/// A village lies where its last move took it, until a closing says otherwise.
pub(super) fn move_village(to: &Laying<'_>, moved: &VillageMoved) -> Result<(), StoreError> {
    let (village, from, into) = (moved.village.as_str(), moved.from.as_str(), moved.to.as_str());
    let sql = "INSERT INTO village_move (id, node, village, from_commune, to_commune, day)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    to.run(sql, (to.id.get(), to.node, village, from, into, moved.day.to_string()))?;
    let sql = "UPDATE village SET commune = ?4 WHERE node = ?1 AND code = ?2 AND commune = ?3";
    if to.run(sql, (to.node, village, from, into))? == 1 { Ok(()) } else { Err(to.impossible("village")) }
}

pub(super) fn move_village_back(to: &Laying<'_>, moved: &VillageMoved) -> Result<(), StoreError> {
    // A closing since may have said where it lies: then nothing of this move stands any more.
    let sql = "UPDATE village SET commune = ?3 WHERE node = ?1 AND code = ?2 AND commune = ?4";
    to.run(sql, (to.node, moved.village.as_str(), moved.from.as_str(), moved.to.as_str()))?;
    Ok(())
}

pub(super) fn lay_staff(to: &Laying<'_>, staff: &Staff) -> Result<(), StoreError> {
    let sql = "INSERT INTO staff (id, node, name, post, user, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let days = (staff.from.to_string(), day(staff.until));
    to.run(sql, (to.id.get(), to.node, &staff.name, &staff.post, &staff.user, days.0, days.1))?;
    Ok(())
}

pub(super) fn lay_duty(to: &Laying<'_>, duty: &Duty) -> Result<(), StoreError> {
    let sql = "INSERT INTO duty (id, node, staff, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5)";
    to.run(sql, (to.id.get(), to.node, duty.staff.get(), duty.from.to_string(), day(duty.until)))?;
    let points = duty.points.iter().map(|point| (Some(point.get()), None));
    let groups = duty.groups.iter().map(|group| (None, Some(group.get())));
    for (line, (point, group)) in points.chain(groups).enumerate() {
        let sql = "INSERT INTO duty_over (card, line, point, group_id) VALUES (?1, ?2, ?3, ?4)";
        to.run(sql, (to.id.get(), line as i64, point, group))?;
    }
    Ok(())
}

pub(super) fn lay_association(to: &Laying<'_>, board: &AssociationBoard) -> Result<(), StoreError> {
    let sql = "INSERT INTO association_board (id, node, commune, association, chair, from_day, until_day)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let units = (board.commune.as_str(), board.association.as_str());
    to.run(sql, (to.id.get(), to.node, units.0, units.1, &board.chair, board.from.to_string(), day(board.until)))?;
    Ok(())
}

pub(super) fn lay_party_body(to: &Laying<'_>, body: &PartyBody) -> Result<(), StoreError> {
    let kind = match body.kind {
        PartyBodyKind::Committee => "committee",
        PartyBodyKind::Cell => "cell",
    };
    let sql = "INSERT INTO party_body (id, node, kind, name, parent, from_day, until_day)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let parent = body.parent.map(i64::from);
    to.run(sql, (to.id.get(), to.node, kind, &body.name, parent, body.from.to_string(), day(body.until)))?;
    Ok(())
}

pub(super) fn lay_party_seat(to: &Laying<'_>, seat: &PartySeat) -> Result<(), StoreError> {
    let sql = "INSERT INTO party_seat (id, node, body, staff, seat, from_day, until_day)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let who = (seat.body.get(), seat.staff.get());
    to.run(sql, (to.id.get(), to.node, who.0, who.1, &seat.seat, seat.from.to_string(), day(seat.until)))?;
    Ok(())
}
