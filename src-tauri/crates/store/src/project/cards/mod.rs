//! Cards: written, binned, taken out of the bin. `card` keeps the words; what stands of them is laid into the tables of
//! the card's kind, and lifted out again when it is written anew or binned.

mod groups;
mod moves;
mod organisation;
mod supervision;

use events::{CardBinned, CardKept, CardRestored, Event, Fact};
use lending::cards::Card;
use lending::groups::Severity;
use lending::ids::CardId;
use rusqlite::Params;

use super::{impossible, one_row, take_id};
use crate::book::Writing;
use crate::error::StoreError;
use crate::queries::CardRecord;

/// A card is written, or written anew.
pub(super) fn keep(book: &Writing<'_>, event: &Event, kept: &CardKept) -> Result<(), StoreError> {
    kept.card.check().map_err(|_| impossible(event, "card"))?;
    if kept.checker.is_none() && !kept.overrides.is_empty() {
        return Err(impossible(event, "checker"));
    }
    let body = body_of(&kept.card)?;
    let (id, seq) = (kept.id.get(), event.at.seq as i64);
    match kept.was {
        None => {
            check_allowed(book, event, kept.id, None, &kept.card)?;
            take_id(book, event, id)?;
            let sql = "INSERT INTO card (id, node, kind, seq, body) VALUES (?1, ?2, ?3, ?4, ?5)";
            let node = i64::from(event.at.node.get());
            book.transaction.prepare_cached(sql)?.execute((id, node, kept.card.kind(), seq, body))?;
        }
        Some(was) => {
            let before = standing(book, event, kept.id)?;
            if before.seq != was || before.binned.is_some() || before.card.kind() != kept.card.kind() {
                return Err(impossible(event, "card"));
            }
            check_allowed(book, event, kept.id, Some(&before.card), &kept.card)?;
            lift(book, event, kept.id, &before.card)?;
            let sql = "UPDATE card SET seq = ?2, body = ?3 WHERE id = ?1";
            one_row(event, book.transaction.prepare_cached(sql)?.execute((id, seq, body))?, "card")?;
        }
    }
    note_event(book, event, kept.id)?;
    lay(book, event, kept.id, &kept.card)
}

/// A card says nothing any more.
pub(super) fn bin(book: &Writing<'_>, event: &Event, binned: &CardBinned) -> Result<(), StoreError> {
    let before = standing(book, event, binned.id)?;
    if before.seq != binned.was || before.binned.is_some() {
        return Err(impossible(event, "card"));
    }
    lift(book, event, binned.id, &before.card)?;
    let sql = "UPDATE card SET binned = ?2 WHERE id = ?1";
    let changed = book.transaction.prepare_cached(sql)?.execute((binned.id.get(), event.at.seq as i64))?;
    one_row(event, changed, "card")?;
    note_event(book, event, binned.id)
}

/// A card says again what it said.
pub(super) fn restore(book: &Writing<'_>, event: &Event, restored: &CardRestored) -> Result<(), StoreError> {
    let before = standing(book, event, restored.id)?;
    if before.binned != Some(restored.binned) {
        return Err(impossible(event, "card"));
    }
    check_allowed(book, event, restored.id, None, &before.card)?;
    let sql = "UPDATE card SET binned = NULL WHERE id = ?1";
    one_row(event, book.transaction.prepare_cached(sql)?.execute([restored.id.get()])?, "card")?;
    note_event(book, event, restored.id)?;
    lay(book, event, restored.id, &before.card)
}

/// What nobody may override can't come in with a bundle either, as far as the book can tell.
fn check_allowed(
    book: &Writing<'_>,
    event: &Event,
    id: CardId,
    before: Option<&Card>,
    card: &Card,
) -> Result<(), StoreError> {
    let against = book.read().against(event.at.node, Some(id), before, card)?;
    let refuses = against.iter().any(|one| one.severity == Severity::Refuses);
    if refuses { Err(impossible(event, "rule")) } else { Ok(()) }
}

fn standing(book: &Writing<'_>, event: &Event, id: CardId) -> Result<CardRecord, StoreError> {
    book.read().card(id)?.ok_or_else(|| impossible(event, "card"))
}

fn body_of(card: &Card) -> Result<String, StoreError> {
    serde_json::to_string(card).map_err(|_| StoreError::Stored("card.body"))
}

fn note_event(book: &Writing<'_>, event: &Event, id: CardId) -> Result<(), StoreError> {
    let sql = "INSERT INTO card_event (card, seq) VALUES (?1, ?2)";
    book.transaction.prepare_cached(sql)?.execute((id.get(), event.at.seq as i64))?;
    Ok(())
}

/// Whose card it is, and where its rows go.
struct Laying<'a> {
    book: &'a Writing<'a>,
    event: &'a Event,
    id: CardId,
    node: i64,
}

impl Laying<'_> {
    fn run(&self, sql: &str, values: impl Params) -> Result<usize, StoreError> {
        Ok(self.book.transaction.prepare_cached(sql)?.execute(values)?)
    }

    fn impossible(&self, what: &'static str) -> StoreError {
        impossible(self.event, what)
    }

    /// Whether the card is taken in for the first time with a row of that identity: not restored, not written anew.
    fn named_before(&self, named: impl Fn(&Card) -> bool) -> Result<bool, StoreError> {
        for seq in self.book.read().card_events(self.id)? {
            if seq < self.event.at.seq
                && let Some(Fact::CardKept(kept)) =
                    self.book.read().event(self.event.at.node, seq)?.map(|told| told.fact)
                && named(&kept.card)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn laying<'a>(book: &'a Writing<'_>, event: &'a Event, id: CardId) -> Laying<'a> {
    Laying { book, event, id, node: i64::from(event.at.node.get()) }
}

fn lay(book: &Writing<'_>, event: &Event, id: CardId, card: &Card) -> Result<(), StoreError> {
    let to = &laying(book, event, id);
    match card {
        Card::Point(point) => organisation::lay_point(to, point),
        Card::CommuneMatched(matched) => organisation::lay_match(to, matched),
        Card::VillageMoved(moved) => organisation::move_village(to, moved),
        Card::Staff(staff) => organisation::lay_staff(to, staff),
        Card::Duty(duty) => organisation::lay_duty(to, duty),
        Card::AssociationBoard(board) => organisation::lay_association(to, board),
        Card::PartyBody(body) => organisation::lay_party_body(to, body),
        Card::PartySeat(seat) => organisation::lay_party_seat(to, seat),
        Card::Founding(founding) => groups::lay_founding(to, founding),
        Card::Board(board) => groups::lay_board(to, board),
        Card::GroupAtPoint(at) => groups::lay_point_of(to, at),
        Card::Meeting(meeting) => groups::lay_meeting(to, meeting),
        Card::Regrouping(regrouping) => groups::lay_regrouping(to, regrouping),
        Card::InspectionPlan(plan) => supervision::lay_plan(to, plan),
        Card::Inspection(inspection) => supervision::lay_inspection(to, inspection),
        Card::Reconciled(reconciled) => supervision::lay_reconciled(to, reconciled),
        Card::Visit(visit) => supervision::lay_visit(to, visit),
        Card::Workers(workers) => supervision::lay_workers(to, workers),
        Card::Note(note) => supervision::lay_note(to, note),
    }
}

/// Takes what stands of a card out of the tables: what it moved first, then its rows.
fn lift(book: &Writing<'_>, event: &Event, id: CardId, card: &Card) -> Result<(), StoreError> {
    let to = &laying(book, event, id);
    match card {
        Card::VillageMoved(moved) => organisation::move_village_back(to, moved)?,
        Card::Founding(_) | Card::Meeting(_) => moves::lift(to)?,
        Card::Regrouping(regrouping) => groups::lift_regrouping(to, regrouping)?,
        _ => {}
    }
    for (table, key) in rows_of(card) {
        to.run(&format!("DELETE FROM {table} WHERE {key} = ?1"), [id.get()])?;
    }
    if let Card::Founding(founding) = card {
        groups::lift_founded(to, founding)?;
    }
    Ok(())
}

/// The tables a card of that kind has rows in, each with the column that names the card.
fn rows_of(card: &Card) -> &'static [(&'static str, &'static str)] {
    match card {
        Card::Point(_) => &[("point", "id")],
        Card::CommuneMatched(_) => &[("commune_match", "id")],
        Card::VillageMoved(_) => &[("village_move", "id")],
        Card::Staff(_) => &[("staff", "id")],
        Card::Duty(_) => &[("duty_over", "card"), ("duty", "id")],
        Card::AssociationBoard(_) => &[("association_board", "id")],
        Card::PartyBody(_) => &[("party_body", "id")],
        Card::PartySeat(_) => &[("party_seat", "id")],
        Card::Founding(_) => &[("founding", "id")],
        Card::Board(_) => &[("board", "id")],
        Card::GroupAtPoint(_) => &[("group_point", "card")],
        Card::Meeting(_) => &[("meeting", "id")],
        Card::Regrouping(_) => &[("regrouping", "id")],
        Card::InspectionPlan(_) => &[("plan_line", "card")],
        Card::Inspection(_) => &[("inspection_loan", "card"), ("inspection", "id")],
        Card::Reconciled(_) => &[("reconciled", "card")],
        Card::Visit(_) => &[("promise", "card"), ("visit", "id")],
        Card::Workers(_) => &[("workers", "id")],
        Card::Note(_) => &[("note", "id")],
    }
}
