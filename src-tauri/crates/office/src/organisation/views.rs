use lending::cards::PartyBodyKind;
use serde::Serialize;

use crate::amounts::Whole;
use crate::communes::CommuneName;

/// The organisation as it is on a day: of the own office, at the province of every office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisationView {
    /// The day, `yyyy-mm-dd`.
    pub on: String,
    /// The offices of the directory.
    pub offices: Vec<OrganisedOffice>,
    /// The bank's communes, by code.
    pub communes: Vec<OrganisedCommune>,
    /// The communes of today in the state's list, which those are matched with.
    pub state_communes: Vec<CommuneName>,
    /// The associations, by code.
    pub associations: Vec<OrganisedAssociation>,
    /// Villages, by code.
    pub villages: Vec<OrganisedVillage>,
    /// Transaction points held on the day, by their day of the month.
    pub points: Vec<OrganisedPoint>,
    /// What reports state of points and no card tells.
    pub proposed: Vec<ProposedPoint>,
    /// Who works there on the day, in the order of names.
    pub staff: Vec<OrganisedStaff>,
    /// Who looks after what.
    pub duties: Vec<OrganisedDuty>,
    /// Points nobody looks after.
    pub points_of_nobody: Vec<PointRef>,
    /// Groups nobody looks after, neither by themselves nor by their point.
    pub groups_of_nobody: Vec<GroupRef>,
    /// Associations' boards.
    pub boards: Vec<OrganisedBoard>,
    /// Party bodies, each followed by those below it.
    pub party: Vec<OrganisedBody>,
}

/// An office of the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedOffice {
    /// Its number.
    pub node: u16,
    /// `branch` or `province`.
    pub kind: String,
    /// The bank's code, 6 digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether it is the one whose book this is: only its cards can be written here.
    pub own: bool,
}

/// An association of an office's book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedAssociation {
    /// Whose book.
    pub node: u16,
    /// The bank's code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A unit by code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct UnitRef {
    /// The bank's code.
    pub code: String,
    /// Its name; empty where the book has none.
    pub name: String,
}

/// A point by its card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PointRef {
    /// The card.
    pub id: Whole,
    /// Its name.
    pub name: String,
}

/// A group, with where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupRef {
    /// Identity.
    pub id: Whole,
    /// Whose.
    pub node: u16,
    /// The bank's code.
    pub code: String,
    /// Its leader.
    pub leader: String,
    /// Its commune.
    pub commune: UnitRef,
    /// The point it transacts at; empty where nothing tells.
    pub point: String,
}

/// Someone, by their card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StaffRef {
    /// The card.
    pub id: Whole,
    /// Full name.
    pub name: String,
}

/// How a commune of the bank's numbering was found in the state's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum MatchedBy {
    /// A card says so.
    Card,
    /// By its name.
    Name,
    /// It was not found: a card has to say.
    Nothing,
}

/// A commune in both numberings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedCommune {
    /// Whose book.
    pub node: u16,
    /// The bank's code, 6 digits.
    pub code: String,
    /// The bank's name.
    pub name: String,
    /// The commune of today in the state's numbering, 5 digits.
    pub state: Option<CommuneName>,
    /// How it was found.
    pub matched_by: MatchedBy,
    /// The card that says so.
    pub card: Option<Whole>,
    /// The communes of before the merger it was made of; of a split one only some villages.
    pub made_of: Vec<CommuneName>,
    /// Where it was not found: what an old commune of its name became.
    pub candidates: Vec<CommuneName>,
    /// Villages in it on the day.
    pub villages: Whole,
    /// Points in it on the day.
    pub points: Whole,
    /// Groups of it that stand on the day.
    pub groups: Whole,
}

/// A village on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedVillage {
    /// Whose book.
    pub node: u16,
    /// The bank's code, 8 digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its commune on the day.
    pub commune: UnitRef,
    /// Every move, oldest first, those after the day too.
    pub moves: Vec<VillageMoveLine>,
    /// Groups of it that stand on the day.
    pub groups: Whole,
}

/// A village went from one commune to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct VillageMoveLine {
    /// The card.
    pub id: Whole,
    /// From.
    pub from: UnitRef,
    /// To.
    pub to: UnitRef,
    /// The first day in the new one.
    pub day: String,
    /// The decision it rests on.
    pub base: String,
}

/// A transaction point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedPoint {
    /// The card.
    pub id: Whole,
    /// Whose.
    pub node: u16,
    /// The bank's code; empty where it is not known.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The commune it lies in.
    pub commune: UnitRef,
    /// The commune of before the merger it served.
    pub old_commune: Option<CommuneName>,
    /// Its fixed day of the month.
    pub day: u8,
    /// From when, `HH:MM`; empty where it is not fixed.
    pub starts: String,
    /// Until when.
    pub ends: String,
    /// Where.
    pub place: String,
    /// Held in the office itself.
    pub in_office: bool,
    /// A telephone there.
    pub phone: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
    /// Groups that transact there and stand.
    pub groups: Whole,
    /// Who looks after it.
    pub officers: Vec<StaffRef>,
}

/// A point that reports state and no card tells, or whose groups no card tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ProposedPoint {
    /// Whose.
    pub node: u16,
    /// Its name as the report writes it.
    pub name: String,
    /// The point's card, where only its groups are missing.
    pub point: Option<Whole>,
    /// The communes of its groups: a new point lies in one, so several are for the clerk to decide.
    pub communes: Vec<UnitRef>,
    /// Their days of the month, the same way.
    pub days: Vec<u8>,
    /// The groups.
    pub groups: Vec<GroupRef>,
    /// The last report's day.
    pub stated_on: String,
    /// Whether it can be taken over as it is.
    pub ready: bool,
}

/// Someone who works at an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedStaff {
    /// The card.
    pub id: Whole,
    /// Whose.
    pub node: u16,
    /// Full name.
    pub name: String,
    /// The post as it is signed.
    pub post: String,
    /// The name they sign in with.
    pub user: String,
    /// Telephone.
    pub phone: String,
    /// First day here.
    pub from: String,
    /// Last day here.
    pub until: Option<String>,
    /// Points they look after.
    pub points: Whole,
    /// Groups they look after, singly or by their point.
    pub groups: Whole,
}

/// What someone looks after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedDuty {
    /// The card.
    pub id: Whole,
    /// Whose.
    pub node: u16,
    /// Who.
    pub staff: StaffRef,
    /// Points, with every group that transacts there.
    pub points: Vec<PointRef>,
    /// Single groups.
    pub groups: Vec<GroupRef>,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
}

/// An association's board in a commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedBoard {
    /// The card.
    pub id: Whole,
    /// Whose.
    pub node: u16,
    /// The commune.
    pub commune: UnitRef,
    /// The association.
    pub association: UnitRef,
    /// The chair.
    pub chair: String,
    /// The chair's title as it is signed.
    pub title: String,
    /// A telephone.
    pub phone: String,
    /// Standing members.
    pub standing: Vec<String>,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
}

/// A Party body in its place of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedBody {
    /// The card.
    pub id: Whole,
    /// Whose.
    pub node: u16,
    /// How many bodies stand above it.
    pub depth: u32,
    /// Committee or cell.
    pub kind: PartyBodyKind,
    /// Its name.
    pub name: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
    /// Who sits in it, oldest card first.
    pub seats: Vec<OrganisedSeat>,
}

/// A member's place in a Party body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OrganisedSeat {
    /// The card.
    pub id: Whole,
    /// Who.
    pub staff: StaffRef,
    /// Bí thư, phó bí thư, ủy viên, đảng viên.
    pub seat: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
}
