use serde::Serialize;

use crate::amounts::Whole;
use crate::cards::CardView;
use crate::listing::PointOrigin;

/// What was done with a group, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupCare {
    /// The card that founded it; nothing where the core brought it.
    pub founding: Option<CardView>,
    /// Boards, the last first.
    pub boards: Vec<CardView>,
    /// Meetings, the last first.
    pub meetings: Vec<CardView>,
    /// Mergers and splits it had a part in, its end.
    pub regroupings: Vec<CardView>,
    /// Inspections, the last first.
    pub inspections: Vec<CardView>,
    /// The month of this year it is planned to be inspected in.
    pub planned_month: Option<u8>,
    /// Who was a member and is not any more, by name.
    pub past: Vec<PastMemberLine>,
    /// Where it transacts.
    pub point: Option<GroupPoint>,
    /// Who looks after it.
    pub officer: Option<String>,
    /// Its size against the limits.
    pub size: GroupSizeView,
    /// How it is rated.
    pub rating: GroupRating,
}

/// Somebody who was a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PastMemberLine {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// The day they left, where a card tells it.
    pub left: Option<String>,
    /// The code of the group they belong to now.
    pub now: Option<String>,
    /// Settled contracts through the group.
    pub settled: Whole,
    /// Savings in every book.
    pub savings: Whole,
}

/// The point a group transacts at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupPoint {
    /// Its name.
    pub name: String,
    /// Where that was read from.
    pub origin: PointOrigin,
}

/// A group's size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupSizeView {
    /// Members.
    pub members: u32,
    /// The least.
    pub min: u32,
    /// The most.
    pub max: u32,
    /// `fine`, `below`, `above`, `empty`, `to-be-closed`.
    pub verdict: String,
    /// Members, but no debt at all.
    pub without_balance: bool,
}

/// A group's rating: the bank's as it states it, and beside it an estimate of ours, which is no rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupRating {
    /// The day the bank's is of; nothing where the book has none.
    pub stated_on: Option<String>,
    /// The bank's score, hundredths of a point.
    pub score: Option<Whole>,
    /// The grade it stands for by the office's table.
    pub band: Option<String>,
    /// By criterion, in the bank's order.
    pub criteria: Vec<CriterionLine>,
    /// Our estimate over what the book lets judge, hundredths of a point.
    pub estimated: Whole,
    /// How many points could be judged.
    pub judged: Whole,
    /// How many there are in all.
    pub max: Whole,
}

/// One criterion, hundredths of a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CriterionLine {
    /// Which: a stable name.
    pub criterion: String,
    /// The most it gives.
    pub max: Whole,
    /// What the bank gave.
    pub points: Option<Whole>,
    /// What the bank took off.
    pub lost: Option<Whole>,
    /// Our estimate; nothing where the book does not tell enough.
    pub estimate: Option<Whole>,
}
