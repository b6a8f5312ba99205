use std::collections::BTreeMap;

use events::{CardKept, Fact};
use lending::cards::{Card, CardFault};
use lending::ids::{CardId, raw_id};
use serde_json::Value;
use store::Reading;
use store::queries::CardRecord;

use super::doubting::doubts;
use super::find_card;
use super::staffing::unknown_user;
use super::views::{CardChecks, CardDoubt, CardView, KeepCard, KeptCard};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::error::{Error, Refusal};
use crate::loans::Override;
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;
use crate::users::SecondPerson;

/// Writes a card, or writes it anew. What the rules hold against it is refused, or overridden by a second person with a
/// reason, as the office's rules say.
pub fn keep_card(
    office: &mut Office,
    wanted: &KeepCard,
    second: Option<&SecondPerson>,
) -> Result<Done<KeptCard>, Error> {
    let request = read_request(&wanted.request)?;
    let card = tidied(&wanted.card)?;
    let node = office.node()?;
    let unknown_user = unknown_user(office, &card)?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::CardKept(kept) if kept.card == card && is_asked(kept, wanted) => Some((event.at.seq, kept.id)),
            _ => None,
        })?;
        if let Some((seq, id)) = before {
            return Ok(Done { answer: kept(writing.read(), seq, id)?, repeated: true });
        }
        let reading = writing.read();
        let before = standing(reading, wanted)?;
        check(reading, &card)?;
        check_unregistered(before.as_ref(), &card)?;
        let id = match &before {
            Some(record) => record.id,
            None => CardId::parse(raw_id(node, reading.next_id(node)?).map_err(Error::fault)?).map_err(Error::fault)?,
        };
        let mut found = doubts(reading, node, at.today, before.as_ref(), &card)?;
        found.extend(unknown_user);
        let overrides = settle(&found, &wanted.overrides, second)?;
        let fact = CardKept {
            id,
            was: before.map(|record| record.seq),
            card,
            checker: second.filter(|_| !overrides.is_empty()).map(|second| second.name().to_owned()),
            overrides,
        };
        let appended = at.record(writing, &request, at.today, Fact::CardKept(fact))?;
        Ok(Done { answer: kept(writing.read(), appended.event().at.seq, id)?, repeated: false })
    })
}

/// What keeping a card would meet: every rule that stands against it. Refused outright where it can't be a card at all.
pub fn check_card(office: &Office, wanted: &KeepCard) -> Result<CardChecks, Error> {
    let (reading, node) = (office.read(), office.node()?);
    let card = tidied(&wanted.card)?;
    let before = standing(reading, wanted)?;
    check(reading, &card)?;
    let mut found = doubts(reading, node, office.business_day(), before.as_ref(), &card)?;
    found.extend(unknown_user(office, &card)?);
    Ok(CardChecks { doubts: found })
}

/// A card, in the bin or not.
pub fn open_card(office: &Office, id: Whole) -> Result<CardView, Error> {
    Ok(CardView::of(find_card(office.read(), id)?))
}

fn is_asked(kept: &CardKept, wanted: &KeepCard) -> bool {
    let same_card = wanted.id.is_none_or(|id| id.0 == kept.id.get());
    same_card && wanted.was.map(|seq| seq.0) == kept.was.map(|seq| seq as i64)
}

/// The card that is to be written anew, as the clerk saw it.
fn standing(reading: Reading<'_>, wanted: &KeepCard) -> Result<Option<CardRecord>, Error> {
    let Some(id) = wanted.id else { return Ok(None) };
    let record = find_card(reading, id)?;
    check_seen(&record, wanted.was)?;
    if record.card.kind() != wanted.card.kind() {
        return Err(Refusal::new("card-kind").into());
    }
    Ok(Some(record))
}

/// Refuses to write over what the clerk has not seen.
pub(super) fn check_seen(record: &CardRecord, was: Option<Whole>) -> Result<(), Error> {
    if record.binned.is_some() {
        return Err(Refusal::new("card-in-bin").into());
    }
    if was.map(|seq| seq.0) != Some(record.seq as i64) {
        return Err(Refusal::new("card-changed-since").into());
    }
    Ok(())
}

/// Limits of the card itself, and that everything it names is there.
pub(super) fn check(reading: Reading<'_>, card: &Card) -> Result<(), Error> {
    check_limits(card)?;
    match reading.missing(&card.names())? {
        None => Ok(()),
        Some(kind) => Err(Refusal::new("card-names-unknown").with("kind", kind).into()),
    }
}

pub(super) fn check_limits(card: &Card) -> Result<(), Error> {
    Ok(card.check().map_err(fault_refusal)?)
}

fn fault_refusal(fault: CardFault) -> Refusal {
    let refusal = Refusal::new(fault.code()).with("field", fault.field());
    match fault {
        CardFault::Long(_, limit) => refusal.with("limit", limit as i64),
        _ => refusal,
    }
}

/// A founding's group is entered by its own task, which gives it its identity.
fn check_unregistered(before: Option<&CardRecord>, card: &Card) -> Result<(), Error> {
    let Card::Founding(founding) = card else { return Ok(()) };
    let registered = match before.map(|record| &record.card) {
        Some(Card::Founding(known)) => known.registered.as_ref(),
        _ => None,
    };
    if founding.registered.as_ref() == registered { Ok(()) } else { Err(Refusal::new("card-registered-apart").into()) }
}

/// Every text composed and trimmed, as all that is kept.
fn tidied(card: &Card) -> Result<Card, Error> {
    let mut value = serde_json::to_value(card).map_err(Error::fault)?;
    tidy(&mut value);
    serde_json::from_value(value).map_err(Error::fault)
}

fn tidy(value: &mut Value) {
    match value {
        Value::String(text) => *text = wording::nfc(text.trim()),
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(fields) => fields.values_mut().for_each(tidy),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The reasons put to what stands against it: nothing that nobody can override, and a second person for the rest.
pub(super) fn settle(
    found: &[CardDoubt],
    given: &[Override],
    second: Option<&SecondPerson>,
) -> Result<BTreeMap<String, String>, Error> {
    let mut overrides = BTreeMap::new();
    for doubt in found.iter().filter(|doubt| !doubt.warns) {
        if doubt.refuses {
            return Err(doubt.refusal("card-refused").into());
        }
        let reason = given.iter().find(|given| given.rule == doubt.rule).map(|given| given.reason.trim());
        match reason.filter(|reason| !reason.is_empty()) {
            Some(reason) => overrides.insert(doubt.rule.clone(), short_text("reason", reason)?),
            None => return Err(doubt.refusal("card-needs-override").into()),
        };
    }
    if second.is_none() && !overrides.is_empty() {
        return Err(Refusal::new("needs-second-person").into());
    }
    Ok(overrides)
}

pub(super) fn kept(reading: Reading<'_>, seq: u64, id: CardId) -> Result<KeptCard, Error> {
    let record = reading.card(id)?.ok_or_else(|| Error::fault("card without words"))?;
    Ok(KeptCard { event: Whole(seq as i64), card: CardView::of(record) })
}

impl CardView {
    pub(crate) fn of(record: CardRecord) -> CardView {
        CardView {
            id: record.id.get().into(),
            seq: Whole(record.seq as i64),
            kind: record.card.kind().to_owned(),
            binned: record.binned.is_some(),
            card: record.card,
        }
    }
}
