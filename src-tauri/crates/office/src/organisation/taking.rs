//! Taking over what reports state of points: a card of each new point, and one that tells which groups transact there,
//! with the report it was read from.

use chrono::NaiveDate;
use events::{CardKept, Fact, Hash};
use lending::cards::{Card, GroupAtPoint, LONGEST_LIST, Point};
use lending::codes::CommuneCode;
use lending::ids::{CardId, GroupId, Node, raw_id};
use lending::sources::SourceKind;
use serde::{Deserialize, Serialize};
use store::Writing;

use super::Seen;
use super::views::ProposedPoint;
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::error::{Error, Refusal};
use crate::office::{At, Done, Office, RequestId, answered_before};

/// Which proposed points to take over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TakePoints {
    /// Makes a repeat harmless.
    pub request: String,
    /// Their names as the report writes them; none for every one that is ready.
    pub names: Vec<String>,
}

/// What was taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TakenPoints {
    /// Points that have a card now.
    pub points: Whole,
    /// Groups whose point a card tells now.
    pub groups: Whole,
}

/// Writes the cards of the points reports state, as they stand on the office's day.
///
/// Refused: where there is nothing to take (`no-stated-points`), and a point whose groups disagree on their commune or
/// their day (`stated-point-unclear`).
pub fn take_stated_points(office: &mut Office, wanted: &TakePoints) -> Result<Done<TakenPoints>, Error> {
    let request = read_request(&wanted.request)?;
    let is_told = |event: &events::Event| match &event.fact {
        Fact::CardKept(kept) => matches!(kept.card, Card::GroupAtPoint(_)).then_some(()),
        _ => None,
    };
    if answered_before(office.read(), &request, is_told)?.is_some() {
        return Ok(Done { answer: TakenPoints { points: Whole(0), groups: Whole(0) }, repeated: true });
    }
    let node = office.node()?;
    let proposed = chosen(office, node, &wanted.names)?;
    office.task(|at, writing| {
        let mut taking = Taking { at, node, request: &request, count: 0, waiting: None };
        let mut points = 0;
        for proposal in &proposed {
            points += i64::from(proposal.point.is_none());
            taking.take(writing, proposal)?;
        }
        taking.finish(writing)?;
        let groups = proposed.iter().map(|proposal| proposal.groups.len() as i64).sum();
        Ok(Done { answer: TakenPoints { points: Whole(points), groups: Whole(groups) }, repeated: false })
    })
}

/// The proposals that were asked for, as they stand today.
fn chosen(office: &Office, node: Node, names: &[String]) -> Result<Vec<ProposedPoint>, Error> {
    let own = Seen::read(office, office.business_day())?.proposed().into_iter();
    let own = own.filter(|proposal| proposal.node == node.get());
    let is_asked = |proposal: &ProposedPoint| match names {
        [] => proposal.ready,
        _ => names.iter().any(|name| wording::fold(name) == wording::fold(&proposal.name)),
    };
    let chosen: Vec<ProposedPoint> = own.filter(is_asked).collect();
    if chosen.is_empty() {
        return Err(Refusal::new("no-stated-points").into());
    }
    match chosen.iter().find(|proposal| !proposal.ready) {
        None => Ok(chosen),
        Some(unclear) => Err(Refusal::new("stated-point-unclear").with("name", unclear.name.as_str()).into()),
    }
}

struct Taking<'a> {
    at: &'a At,
    node: Node,
    request: &'a RequestId,
    count: u32,
    /// The card not written yet: the last one answers the request itself.
    waiting: Option<Card>,
}

impl Taking<'_> {
    fn take(&mut self, writing: &mut Writing<'_>, proposal: &ProposedPoint) -> Result<(), Error> {
        let from: NaiveDate = proposal.stated_on.parse().map_err(Error::fault)?;
        let point = match proposal.point {
            Some(id) => CardId::parse(id.0).map_err(Error::fault)?,
            None => {
                self.write_waiting(writing)?;
                self.write(writing, new_point(proposal, from)?)?
            }
        };
        let groups = proposal.groups.iter().map(|group| GroupId::parse(group.id.0).map_err(Error::fault));
        for groups in groups.collect::<Result<Vec<GroupId>, Error>>()?.chunks(LONGEST_LIST) {
            self.write_waiting(writing)?;
            let source = format!("{} {from}", SourceKind::DetailedBalances.as_str());
            let at_point = GroupAtPoint { groups: groups.to_vec(), point, from, source };
            self.waiting = Some(Card::GroupAtPoint(Box::new(at_point)));
        }
        Ok(())
    }

    fn write_waiting(&mut self, writing: &mut Writing<'_>) -> Result<(), Error> {
        match self.waiting.take() {
            Some(card) => self.write(writing, card).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Writes a card under a request that follows from the whole one's.
    fn write(&mut self, writing: &mut Writing<'_>, card: Card) -> Result<CardId, Error> {
        self.count += 1;
        let text = Hash::of(format!("{} {}", self.request.as_str(), self.count).as_bytes()).to_string();
        let request = RequestId::parse(&text).ok_or_else(|| Error::fault("request id"))?;
        self.record(writing, &request, card)
    }

    fn finish(mut self, writing: &mut Writing<'_>) -> Result<(), Error> {
        match self.waiting.take() {
            Some(card) => self.record(writing, self.request, card).map(|_| ()),
            None => Ok(()),
        }
    }

    fn record(&self, writing: &mut Writing<'_>, request: &RequestId, card: Card) -> Result<CardId, Error> {
        let next = raw_id(self.node, writing.read().next_id(self.node)?).map_err(Error::fault)?;
        let id = CardId::parse(next).map_err(Error::fault)?;
        let fact = CardKept { id, was: None, card, checker: None, overrides: Default::default() };
        self.at.record(writing, request, self.at.today, Fact::CardKept(fact))?;
        Ok(id)
    }
}

fn new_point(proposal: &ProposedPoint, from: NaiveDate) -> Result<Card, Error> {
    let unclear = || Refusal::new("stated-point-unclear").with("name", proposal.name.as_str());
    let (Some(commune), Some(day)) = (proposal.communes.first(), proposal.days.first()) else {
        return Err(unclear().into());
    };
    Ok(Card::Point(Box::new(Point {
        code: String::new(),
        name: proposal.name.clone(),
        commune: CommuneCode::parse(&commune.code).map_err(|_| unclear())?,
        old_commune: String::new(),
        day: *day,
        starts: String::new(),
        ends: String::new(),
        place: String::new(),
        in_office: false,
        phone: String::new(),
        from,
        until: None,
    })))
}
