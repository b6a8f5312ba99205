//! A group under care: everything that was done with it, on one page.

mod rating;
mod views;

pub use views::{CriterionLine, GroupCare, GroupPoint, GroupRating, GroupSizeView, PastMemberLine};

use chrono::Datelike;
use lending::cards::Card;
use lending::groups::size::group_size;
use lending::ids::Node;
use store::queries::{CardRecord, GroupRecord, PastMember};

use crate::amounts::Whole;
use crate::cards::CardView;
use crate::error::{Error, Refusal};
use crate::groups::find_group;
use crate::listing::PlaceBook;
use crate::office::Office;

/// A group's founding, boards, meetings, regroupings and inspections, who left it, its point and who looks after it, how
/// its size and its rating stand. By the bank's code or by identity.
pub fn group_care(office: &Office, key: &str) -> Result<GroupCare, Error> {
    let group = find_group(office, key)?;
    let (reading, today) = (office.read(), office.business_day());
    let place = PlaceBook::today(office)?;
    let point = place.point(group.id.get());
    let officer = reading.officer_of(group.id, point.and_then(|point| point.id), today)?;
    let mut cards = Sorted::default();
    for record in reading.cards_on_group(group.id)? {
        cards.take(record);
    }
    Ok(GroupCare {
        founding: cards.founding,
        boards: cards.boards,
        meetings: cards.meetings,
        regroupings: cards.regroupings,
        inspections: cards.inspections,
        planned_month: reading.planned_month(group.id, today.year())?,
        past: reading.past_members(group.id)?.into_iter().map(PastMemberLine::of).collect(),
        point: point.map(|point| GroupPoint { name: point.name.clone(), origin: point.origin.clone() }),
        officer,
        size: size(office, &group)?,
        rating: rating::rating(office, &group)?,
    })
}

/// A group's cards by what they are, newest first.
#[derive(Default)]
struct Sorted {
    founding: Option<CardView>,
    boards: Vec<CardView>,
    meetings: Vec<CardView>,
    regroupings: Vec<CardView>,
    inspections: Vec<CardView>,
}

impl Sorted {
    fn take(&mut self, record: CardRecord) {
        let pile = match &record.card {
            Card::Board(_) => &mut self.boards,
            Card::Meeting(_) => &mut self.meetings,
            Card::Regrouping(_) => &mut self.regroupings,
            Card::Inspection(_) => &mut self.inspections,
            _ => return self.founding = Some(CardView::of(record)),
        };
        pile.push(CardView::of(record));
    }
}

/// Refused where the office's rules know no limits.
fn size(office: &Office, group: &GroupRecord) -> Result<GroupSizeView, Error> {
    let rules = office.read().rules(node_of(group)?)?;
    let members = u32::try_from(group.members).unwrap_or(u32::MAX);
    let size = group_size(&rules, members, group.outstanding, office.business_day()).map_err(rule_missing)?;
    Ok(GroupSizeView {
        members: size.members,
        min: size.min,
        max: size.max,
        verdict: size.verdict.as_str().to_owned(),
        without_balance: size.without_balance,
    })
}

fn node_of(group: &GroupRecord) -> Result<Node, Error> {
    Node::new(group.id.node()).map_err(Error::fault)
}

fn rule_missing(missing: lending::schedule::MissingRule) -> Error {
    Refusal::new("rule-missing").with("rule", missing.0).into()
}

impl PastMemberLine {
    fn of(member: PastMember) -> PastMemberLine {
        PastMemberLine {
            id: Whole(member.id),
            code: member.code,
            name: member.name,
            left: member.left.map(|day| day.to_string()),
            now: member.now,
            settled: Whole(member.settled),
            savings: member.savings.into(),
        }
    }
}
