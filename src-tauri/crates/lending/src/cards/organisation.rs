//! The organisation: points, communes and villages, people and what they look after, associations, Party bodies.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Names;
use super::checking::{CardFault, Checking, clock, distinct, holds, in_order, list, name, short};
use crate::codes::{AssociationCode, CommuneCode, VillageCode};
use crate::ids::{CardId, GroupId};

/// A transaction point (điểm giao dịch xã). A commune may have several: the points of before the merger all continue.
/// Source: SOURCES.md R-101.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Point {
    /// The bank's code; empty where it is not known.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The commune it lies in now, in the bank's numbering.
    pub commune: CommuneCode,
    /// The commune of before the merger it served, in the state's numbering of then; empty where it is not known.
    pub old_commune: String,
    /// Its fixed day of the month, 1 to 31: 29 to 31 fall on the last day of a shorter month.
    pub day: u8,
    /// From when, `HH:MM`; empty where it is not fixed.
    pub starts: String,
    /// Until when, `HH:MM`.
    pub ends: String,
    /// Where: the commune's house, the house of culture.
    pub place: String,
    /// Held in the office itself.
    pub in_office: bool,
    /// A telephone there.
    pub phone: String,
    /// First day it is held by this.
    pub from: NaiveDate,
    /// Last day; nothing while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// Which commune of the state's numbering one of the bank's is, where its name does not tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CommuneMatched {
    /// In the bank's numbering, 6 digits.
    pub commune: CommuneCode,
    /// In the state's numbering since 1 July 2025, 5 digits.
    pub state_code: String,
}

/// A village went to another commune on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct VillageMoved {
    /// The village.
    pub village: VillageCode,
    /// The commune it left.
    pub from: CommuneCode,
    /// The commune it came to.
    pub to: CommuneCode,
    /// The first day in the new one.
    pub day: NaiveDate,
    /// The decision it rests on.
    pub base: String,
}

/// Someone who works at the office (cán bộ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Staff {
    /// Full name.
    pub name: String,
    /// The post as it is signed: Giám đốc, Cán bộ tín dụng, Giao dịch viên…
    pub post: String,
    /// The name they sign in with; empty for who does not.
    pub user: String,
    /// Telephone.
    pub phone: String,
    /// First day here.
    pub from: NaiveDate,
    /// Last day; nothing while they are here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// Someone looks after points and groups (địa bàn phụ trách).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Duty {
    /// Who.
    pub staff: CardId,
    /// Points, with every group that transacts there.
    pub points: Vec<CardId>,
    /// Single groups, whatever their point.
    pub groups: Vec<GroupId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; nothing while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// An association's board in a commune (Ban Thường vụ hội cấp xã): who signs, and who may not sit on a group's board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct AssociationBoard {
    /// The commune.
    pub commune: CommuneCode,
    /// The association.
    pub association: AssociationCode,
    /// The chair's name.
    pub chair: String,
    /// The chair's title as it is signed.
    pub title: String,
    /// A telephone.
    pub phone: String,
    /// Standing members by name, the chair among them or not.
    pub standing: Vec<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; nothing while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// The two sorts of Party body an office has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum PartyBodyKind {
    /// Đảng ủy.
    Committee,
    /// Chi bộ.
    Cell,
}

/// A Party committee or cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PartyBody {
    /// Committee or cell.
    pub kind: PartyBodyKind,
    /// Its name.
    pub name: String,
    /// The body it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CardId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; nothing while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// A Party member's place in a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PartySeat {
    /// The body.
    pub body: CardId,
    /// Who.
    pub staff: CardId,
    /// Bí thư, phó bí thư, ủy viên, đảng viên.
    pub seat: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; nothing while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Checking for Point {
    fn check(&self) -> Result<(), CardFault> {
        name("name", &self.name)?;
        for (field, text) in
            [("code", &self.code), ("old-commune", &self.old_commune), ("place", &self.place), ("phone", &self.phone)]
        {
            short(field, text)?;
        }
        holds("day", (1..=31).contains(&self.day))?;
        clock("starts", &self.starts)?;
        clock("ends", &self.ends)?;
        in_order("until", self.from, self.until)
    }

    fn names(&self, _: &mut Names) {}
}

impl Checking for CommuneMatched {
    fn check(&self) -> Result<(), CardFault> {
        let digits = self.state_code.len() == 5 && self.state_code.bytes().all(|byte| byte.is_ascii_digit());
        holds("state-code", digits)
    }

    fn names(&self, _: &mut Names) {}
}

impl Checking for VillageMoved {
    fn check(&self) -> Result<(), CardFault> {
        name("base", &self.base)?;
        if self.from == self.to { Err(CardFault::Twice("to")) } else { Ok(()) }
    }

    fn names(&self, _: &mut Names) {}
}

impl Checking for Staff {
    fn check(&self) -> Result<(), CardFault> {
        name("name", &self.name)?;
        for (field, text) in [("post", &self.post), ("user", &self.user), ("phone", &self.phone)] {
            short(field, text)?;
        }
        in_order("until", self.from, self.until)
    }

    fn names(&self, _: &mut Names) {}
}

impl Checking for Duty {
    fn check(&self) -> Result<(), CardFault> {
        list("points", &self.points)?;
        list("groups", &self.groups)?;
        distinct("points", &self.points)?;
        distinct("groups", &self.groups)?;
        if self.points.is_empty() && self.groups.is_empty() {
            return Err(CardFault::Empty("points"));
        }
        in_order("until", self.from, self.until)
    }

    fn names(&self, names: &mut Names) {
        names.cards.push(self.staff);
        names.cards.extend(&self.points);
        names.groups.extend(&self.groups);
    }
}

impl Checking for AssociationBoard {
    fn check(&self) -> Result<(), CardFault> {
        name("chair", &self.chair)?;
        short("title", &self.title)?;
        short("phone", &self.phone)?;
        list("standing", &self.standing)?;
        self.standing.iter().try_for_each(|member| name("standing", member))?;
        in_order("until", self.from, self.until)
    }

    fn names(&self, _: &mut Names) {}
}

impl Checking for PartyBody {
    fn check(&self) -> Result<(), CardFault> {
        name("name", &self.name)?;
        in_order("until", self.from, self.until)
    }

    fn names(&self, names: &mut Names) {
        names.cards.extend(self.parent);
    }
}

impl Checking for PartySeat {
    fn check(&self) -> Result<(), CardFault> {
        name("seat", &self.seat)?;
        in_order("until", self.from, self.until)
    }

    fn names(&self, names: &mut Names) {
        names.cards.extend([self.body, self.staff]);
    }
}
