//! The bin, and undoing: whatever was done last with a card is taken back the same way, whatever it was.

use events::{CardBinned, CardKept, CardRestored, Event, Fact, RequestId};
use lending::cards::Card;
use lending::ids::CardId;
use store::queries::CardRecord;
use store::{Reading, Writing};

use super::find_card;
use super::keeping::{check_seen, kept};
use super::naming::about;
use super::views::{BinCard, BinnedCard, CardEvent, CardView, KeptCard};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::error::{Error, Refusal};
use crate::office::{At, Done, Office, answered_before};

/// Puts a card in the bin: it says nothing any more, and can be taken out again.
pub fn bin_card(office: &mut Office, wanted: &BinCard) -> Result<Done<KeptCard>, Error> {
    let request = read_request(&wanted.request)?;
    act(office, request, wanted.id, |reading, record| {
        check_seen(record, Some(wanted.was))?;
        binning(reading, record)
    })
}

/// Takes a card out of the bin.
pub fn restore_card(office: &mut Office, request: &str, id: Whole) -> Result<Done<KeptCard>, Error> {
    let request = read_request(request)?;
    act(office, request, id, restoring)
}

/// Takes back what an event did with its card, which must be the last thing done with it: a change gives the words
/// before it, a new card goes to the bin, and what was binned comes out.
pub fn undo_card(office: &mut Office, request: &str, event: Whole) -> Result<Done<KeptCard>, Error> {
    let request = read_request(request)?;
    let node = office.node()?;
    let seq = u64::try_from(event.0).map_err(|_| Refusal::new("nothing-to-undo"))?;
    let told = office.read().event(node, seq)?.ok_or_else(|| Refusal::new("nothing-to-undo"))?;
    let id = card_of(&told).ok_or_else(|| Refusal::new("nothing-to-undo"))?;
    act(office, request, id.get().into(), |reading, record| {
        if reading.card_events(record.id)?.last() != Some(&seq) {
            return Err(Refusal::new("card-changed-since").into());
        }
        match &told.fact {
            Fact::CardKept(CardKept { was: Some(was), .. }) => changing_back(reading, record, *was),
            Fact::CardKept(_) | Fact::CardRestored(_) => binning(reading, record),
            _ => restoring(reading, record),
        }
    })
}

fn card_of(event: &Event) -> Option<CardId> {
    match &event.fact {
        Fact::CardKept(kept) => Some(kept.id),
        Fact::CardBinned(binned) => Some(binned.id),
        Fact::CardRestored(restored) => Some(restored.id),
        _ => None,
    }
}

fn act(
    office: &mut Office,
    request: RequestId,
    id: Whole,
    decide: impl Fn(Reading<'_>, &CardRecord) -> Result<Fact, Error>,
) -> Result<Done<KeptCard>, Error> {
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| {
            card_of(event).filter(|card| card.get() == id.0).map(|card| (event.at.seq, card))
        })?;
        if let Some((seq, id)) = before {
            return Ok(Done { answer: kept(writing.read(), seq, id)?, repeated: true });
        }
        let record = find_card(writing.read(), id)?;
        let fact = decide(writing.read(), &record)?;
        write(at, writing, &request, record.id, fact)
    })
}

fn write(
    at: &At,
    writing: &mut Writing<'_>,
    request: &RequestId,
    id: CardId,
    fact: Fact,
) -> Result<Done<KeptCard>, Error> {
    let appended = at.record(writing, request, at.today, fact)?;
    Ok(Done { answer: kept(writing.read(), appended.event().at.seq, id)?, repeated: false })
}

fn binning(reading: Reading<'_>, record: &CardRecord) -> Result<Fact, Error> {
    let uses = reading.card_uses(record.id)?;
    if uses > 0 {
        return Err(Refusal::new("card-in-use").with("count", uses).into());
    }
    check_moves_back(reading, record)?;
    Ok(Fact::CardBinned(CardBinned { id: record.id, was: record.seq }))
}

/// What the card moved goes back where it was, unless a later card moved it on.
fn check_moves_back(reading: Reading<'_>, record: &CardRecord) -> Result<(), Error> {
    match reading.moved_on(record.id)? {
        None => Ok(()),
        Some(borrower) => {
            let name = reading.borrower(borrower)?.map(|found| found.name).unwrap_or_default();
            Err(Refusal::new("member-moved-on").with("name", name).into())
        }
    }
}

fn restoring(reading: Reading<'_>, record: &CardRecord) -> Result<Fact, Error> {
    let binned = record.binned.ok_or_else(|| Refusal::new("card-not-in-bin"))?;
    super::keeping::check(reading, &record.card)?;
    super::doubting::check_again(reading, None, &record.card, record.id)?;
    Ok(Fact::CardRestored(CardRestored { id: record.id, binned }))
}

fn changing_back(reading: Reading<'_>, record: &CardRecord, was: u64) -> Result<Fact, Error> {
    check_moves_back(reading, record)?;
    let node = lending::ids::Node::new(record.id.node()).map_err(Error::fault)?;
    let told = reading.event(node, was)?.map(|event| event.fact);
    let Some(Fact::CardKept(earlier)) = told else { return Err(Error::fault("card without its earlier words")) };
    super::doubting::check_again(reading, Some(record), &earlier.card, record.id)?;
    Ok(Fact::CardKept(CardKept { was: Some(record.seq), ..earlier }))
}

/// What lies in the office's bin, the last one first.
pub fn bin_list(office: &Office) -> Result<Vec<BinnedCard>, Error> {
    let (reading, node) = (office.read(), office.node()?);
    let mut binned = Vec::new();
    for record in reading.bin(node)? {
        let event = record.binned.map(|seq| reading.event(node, seq)).transpose()?.flatten();
        let event = event.ok_or_else(|| Error::fault("card in the bin without its event"))?;
        binned.push(BinnedCard {
            about: about(reading, &record.card)?,
            at: event.recorded_at.to_rfc3339(),
            maker: event.maker,
            card: CardView::of(record),
        });
    }
    Ok(binned)
}

/// Everything that happened to a card, newest first.
pub fn card_history(office: &Office, id: Whole) -> Result<Vec<CardEvent>, Error> {
    let reading = office.read();
    let record = find_card(reading, id)?;
    let node = lending::ids::Node::new(record.id.node()).map_err(Error::fault)?;
    let mut history = Vec::new();
    for seq in reading.card_events(record.id)?.into_iter().rev() {
        let event = reading.event(node, seq)?.ok_or_else(|| Error::fault("card without its event"))?;
        history.push(CardEvent::of(reading, event)?);
    }
    Ok(history)
}

impl CardEvent {
    fn of(reading: Reading<'_>, event: Event) -> Result<CardEvent, Error> {
        let (act, checker, overrides, card): (_, _, _, Option<Card>) = match event.fact {
            Fact::CardKept(kept) => {
                let act = if kept.was.is_none() { "written" } else { "changed" };
                (act, kept.checker, kept.overrides, Some(kept.card))
            }
            Fact::CardRestored(_) => ("restored", None, Default::default(), None),
            _ => ("binned", None, Default::default(), None),
        };
        let fields = card.as_ref().map(|card| super::telling::fields(reading, card)).transpose()?;
        Ok(CardEvent {
            event: Whole(event.at.seq as i64),
            act: act.to_owned(),
            at: event.recorded_at.to_rfc3339(),
            maker: event.maker,
            checker,
            overrides,
            fields: fields.unwrap_or_default(),
            card,
        })
    }
}
