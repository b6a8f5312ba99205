use events::{CardKept, Fact};
use lending::cards::{Card, Founding, Registered};
use lending::codes::GroupCode;
use lending::ids::{GroupId, Node, raw_id};
use store::Reading;

use super::doubting::doubts;
use super::find_card;
use super::keeping::{check, check_limits, check_seen, kept, settle};
use super::views::{KeptCard, RegisterGroup};
use crate::collecting::read_request;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, answered_before};
use crate::users::SecondPerson;

/// A founded group, approved by the commune, gets the code the bank's core gave it: from here on it is one of the
/// book's groups, with its members. A group a closing brought under that code before is taken for it.
pub fn register_group(
    office: &mut Office,
    wanted: &RegisterGroup,
    second: Option<&SecondPerson>,
) -> Result<Done<KeptCard>, Error> {
    let request = read_request(&wanted.request)?;
    let code = GroupCode::parse(wanted.code.trim())
        .map_err(|_| Refusal::new("bad-code").with("kind", "group").with("text", wanted.code.as_str()))?;
    let node = office.node()?;
    office.task(|at, writing| {
        let reading = writing.read();
        let before = answered_before(reading, &request, |event| match &event.fact {
            Fact::CardKept(kept) => kept.card.registered_as(&code).then_some((event.at.seq, kept.id)),
            _ => None,
        })?;
        if let Some((seq, id)) = before {
            return Ok(Done { answer: kept(reading, seq, id)?, repeated: true });
        }
        let record = find_card(reading, wanted.id)?;
        check_seen(&record, Some(wanted.was))?;
        let Card::Founding(founding) = &record.card else { return Err(Refusal::new("card-kind").into()) };
        let card = Card::Founding(Box::new(registered(reading, node, founding, code, wanted)?));
        check_limits(&card)?;
        check(reading, &known_only(&card))?;
        let found = doubts(reading, node, at.today, Some(&record), &card)?;
        let overrides = settle(&found, &wanted.overrides, second)?;
        let checker = second.filter(|_| !overrides.is_empty()).map(|second| second.name().to_owned());
        let fact = CardKept { id: record.id, was: Some(record.seq), card, checker, overrides };
        let appended = at.record(writing, &request, at.today, Fact::CardKept(fact))?;
        Ok(Done { answer: kept(writing.read(), appended.event().at.seq, record.id)?, repeated: false })
    })
}

fn registered(
    reading: Reading<'_>,
    node: Node,
    founding: &Founding,
    code: GroupCode,
    wanted: &RegisterGroup,
) -> Result<Founding, Error> {
    if founding.registered.is_some() {
        return Err(Refusal::new("group-registered").with("group", code.as_str()).into());
    }
    let group = match reading.group_of_code(node, &code)? {
        Some(known) => known,
        None => {
            let next = raw_id(node, reading.next_id(node)?).map_err(Error::fault)?;
            GroupId::parse(next).map_err(Error::fault)?
        }
    };
    Ok(Founding { registered: Some(Registered { group, code, day: wanted.day }), ..founding.clone() })
}

/// The card without the group it is about to make, which is not in the book yet.
fn known_only(card: &Card) -> Card {
    match card {
        Card::Founding(founding) => {
            Card::Founding(Box::new(Founding { registered: None, ..founding.as_ref().clone() }))
        }
        other => other.clone(),
    }
}
