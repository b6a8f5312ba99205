//! What a card is about, in a few words.

use lending::cards::Card;
use store::Reading;

use crate::error::Error;

/// A note's beginning is enough to know it by, characters.
const LONGEST: usize = 60;
/// More groups than these are not named one by one.
const MOST_GROUPS: usize = 3;

/// Its own name, or the names of what it is about.
pub(super) fn about(reading: Reading<'_>, card: &Card) -> Result<String, Error> {
    let mut parts = Vec::from_iter(own_name(card));
    let names = card.names();
    for id in names.cards.iter().take(2) {
        parts.extend(reading.card(*id)?.and_then(|record| own_name(&record.card)));
    }
    for id in names.groups.iter().take(MOST_GROUPS) {
        parts.extend(reading.group_code(*id)?);
    }
    if let Some(id) = names.borrowers.first() {
        parts.extend(reading.borrower(*id)?.map(|borrower| borrower.name));
    }
    parts.extend(day_of(card).map(wording::date));
    Ok(parts.join(" · "))
}

/// What a card calls itself.
pub(super) fn own_name(card: &Card) -> Option<String> {
    let name = match card {
        Card::Point(point) => point.name.clone(),
        Card::CommuneMatched(matched) => format!("{} → {}", matched.commune.as_str(), matched.state_code),
        Card::VillageMoved(moved) => moved.village.as_str().to_owned(),
        Card::Staff(staff) => staff.name.clone(),
        Card::AssociationBoard(board) => board.chair.clone(),
        Card::PartyBody(body) => body.name.clone(),
        Card::PartySeat(seat) => seat.seat.clone(),
        Card::Founding(founding) => founding.place.clone(),
        Card::InspectionPlan(plan) => plan.year.to_string(),
        Card::Note(note) => note.text.chars().take(LONGEST).collect(),
        _ => return None,
    };
    Some(name).filter(|name| !name.is_empty())
}

/// The day of what happened on one.
fn day_of(card: &Card) -> Option<chrono::NaiveDate> {
    match card {
        Card::VillageMoved(moved) => Some(moved.day),
        Card::Founding(founding) => Some(founding.day),
        Card::Meeting(meeting) => Some(meeting.day),
        Card::Regrouping(regrouping) => Some(regrouping.day),
        Card::Inspection(inspection) => Some(inspection.day),
        Card::Reconciled(reconciled) => Some(reconciled.day),
        Card::Visit(visit) => Some(visit.day),
        _ => None,
    }
}
