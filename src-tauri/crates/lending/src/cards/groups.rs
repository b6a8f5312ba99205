//! Groups: founded, staffed, met, merged, split and closed. Rules on them are in [`crate::groups`]; a card only says what
//! was done.

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::Names;
use super::checking::{CardFault, Checking, amount, distinct, holds, in_order, list, long, name, short};
use crate::codes::{AssociationCode, CommuneCode, GroupCode, VillageCode};
use crate::groups::board::Kinship;
use crate::ids::{BorrowerId, CardId, GroupId};

/// A group being founded: the meeting (10/TD), the commune's approval, and its code once the bank's core has it. From
/// then on it is one of the book's groups. Source: SOURCES.md R-102.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Founding {
    /// The founding meeting.
    pub day: NaiveDate,
    /// Where it was held.
    pub place: String,
    /// The commune.
    pub commune: CommuneCode,
    /// The village, or the first of those it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub village: Option<VillageCode>,
    /// The association it is entrusted to.
    pub association: AssociationCode,
    /// The point it transacts at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<CardId>,
    /// Founding members, the board's among them.
    pub people: Vec<FoundingMember>,
    /// The leader elected.
    pub leader: Seat,
    /// The deputy elected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<Seat>,
    /// What leader and deputy are to each other; nothing while nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinship: Option<Kinship>,
    /// Members present.
    pub present: u32,
    /// Members in favour of founding it.
    pub in_favour: u32,
    /// The least a member deposits in a month, as the meeting decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_savings: Option<Dong>,
    /// The number of the commune People's Committee's approval; empty before.
    pub approval: String,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_on: Option<NaiveDate>,
    /// The group it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Registered>,
}

/// A founded group in the bank's core.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Registered {
    /// The identity it has in the book.
    pub group: GroupId,
    /// The bank's code.
    pub code: GroupCode,
    /// From when.
    pub day: NaiveDate,
}

/// A founding member: a customer of the bank, or someone who is to become one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FoundingMember {
    /// The customer; nothing for who has no code yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borrower: Option<BorrowerId>,
    /// The group they belonged to, which they leave for this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<GroupId>,
    /// Full name.
    pub name: String,
    /// Identity paper's number.
    pub paper: String,
    /// Telephone.
    pub phone: String,
    /// Village or address.
    pub address: String,
}

/// Someone in a seat of a group's board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Seat {
    /// The member; nothing for who is no customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borrower: Option<BorrowerId>,
    /// Full name.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// Whether they are a standing member of the commune association's board; nothing while nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_association_board: Option<bool>,
    /// Whether they head another bank's group; nothing while nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads_other_banks_group: Option<bool>,
}

/// A group's board (Ban quản lý Tổ) and its contract with the bank (11/TD).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Board {
    /// The group.
    pub group: GroupId,
    /// First day in office.
    pub from: NaiveDate,
    /// Last day; nothing while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The leader.
    pub leader: Seat,
    /// The deputy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<Seat>,
    /// What they are to each other; nothing while nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinship: Option<Kinship>,
    /// The minutes that elected it (10/TD).
    pub minutes: String,
    /// The contract's number (11/TD).
    pub contract: String,
    /// The contract's day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contracted_on: Option<NaiveDate>,
}

/// A group transacts at a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupAtPoint {
    /// The groups.
    pub groups: Vec<GroupId>,
    /// The point.
    pub point: CardId,
    /// From when.
    pub from: NaiveDate,
    /// Where this was read from, when nobody told it: the report and its day.
    pub source: String,
}

/// What a group met for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum MeetingKind {
    /// The regular meeting.
    Regular,
    /// Admission, exit, vetting of loans, minimum savings (10C/TD).
    Vetting,
    /// The board (10/TD).
    Board,
}

/// A group's meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Meeting {
    /// The group.
    pub group: GroupId,
    /// When.
    pub day: NaiveDate,
    /// Where.
    pub place: String,
    /// What for.
    pub kind: MeetingKind,
    /// Members there are.
    pub members: u32,
    /// Members present.
    pub present: u32,
    /// Who chaired.
    pub chair: String,
    /// Who wrote the minutes.
    pub secretary: String,
    /// Who attended for the association, the village, the bank.
    pub attended_by: String,
    /// What was talked about.
    pub content: String,
    /// Votes taken.
    pub votes: Vec<Vote>,
    /// The least a member deposits in a month from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_savings: Option<Dong>,
    /// Members who joined or left.
    pub moves: Vec<MemberMove>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Vote {
    /// On what.
    pub about: String,
    /// Members in favour.
    pub in_favour: u32,
    /// Members against.
    pub against: u32,
}

/// A customer joins a group, or leaves one, with the contracts through it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MemberMove {
    /// Who.
    pub borrower: BorrowerId,
    /// The group left; nothing for who was in none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<GroupId>,
    /// Joins the group that met; otherwise leaves it.
    pub seat: MemberSeat,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// Which way a member goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum MemberSeat {
    /// Into the group that met.
    Joins,
    /// Out of it.
    Leaves,
}

/// What happens to a group as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum RegroupingKind {
    /// All of it goes into another.
    Merged,
    /// A part of it goes into another.
    Split,
    /// It ends; nobody owes through it any more.
    Closed,
}

/// Groups merged, split or closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Regrouping {
    /// What happens.
    pub kind: RegroupingKind,
    /// The group it happens to.
    pub group: GroupId,
    /// The group its members go to; nothing where it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<GroupId>,
    /// The first day it holds.
    pub day: NaiveDate,
    /// The minutes and the approval it rests on.
    pub base: String,
    /// The members who go, with their contracts.
    pub members: Vec<BorrowerId>,
}

impl Seat {
    fn check(&self, field: &'static str) -> Result<(), CardFault> {
        name(field, &self.name)?;
        short(field, &self.phone)
    }
}

impl Checking for Founding {
    fn check(&self) -> Result<(), CardFault> {
        short("place", &self.place)?;
        short("approval", &self.approval)?;
        list("people", &self.people)?;
        for person in &self.people {
            name("people", &person.name)?;
            for text in [&person.paper, &person.phone, &person.address] {
                short("people", text)?;
            }
        }
        distinct("people", self.people.iter().filter_map(|person| person.borrower))?;
        self.leader.check("leader")?;
        self.deputy.as_ref().map_or(Ok(()), |deputy| deputy.check("deputy"))?;
        if self.present as usize > self.people.len() {
            return Err(CardFault::Parts("present"));
        }
        if self.in_favour > self.present {
            return Err(CardFault::Parts("in-favour"));
        }
        amount("minimum-savings", self.minimum_savings.unwrap_or_default())?;
        if let Some(approved) = self.approved_on {
            in_order("approved-on", self.day, Some(approved))?;
            name("approval", &self.approval)?;
        }
        match (&self.registered, self.approved_on) {
            (Some(_), None) => Err(CardFault::Empty("approved-on")),
            (Some(registered), Some(approved)) => in_order("registered", approved, Some(registered.day)),
            (None, _) => Ok(()),
        }
    }

    fn names(&self, names: &mut Names) {
        names.cards.extend(self.point);
        names.groups.extend(self.registered.as_ref().map(|registered| registered.group));
        for person in &self.people {
            names.borrowers.extend(person.borrower);
            names.groups.extend(person.from);
        }
        for seat in [Some(&self.leader), self.deputy.as_ref()].into_iter().flatten() {
            names.borrowers.extend(seat.borrower);
        }
    }
}

impl Checking for Board {
    fn check(&self) -> Result<(), CardFault> {
        self.leader.check("leader")?;
        self.deputy.as_ref().map_or(Ok(()), |deputy| deputy.check("deputy"))?;
        short("minutes", &self.minutes)?;
        short("contract", &self.contract)?;
        in_order("until", self.from, self.until)
    }

    fn names(&self, names: &mut Names) {
        names.groups.push(self.group);
        for seat in [Some(&self.leader), self.deputy.as_ref()].into_iter().flatten() {
            names.borrowers.extend(seat.borrower);
        }
    }
}

impl Checking for GroupAtPoint {
    fn check(&self) -> Result<(), CardFault> {
        short("source", &self.source)?;
        list("groups", &self.groups)?;
        distinct("groups", &self.groups)?;
        if self.groups.is_empty() { Err(CardFault::Empty("groups")) } else { Ok(()) }
    }

    fn names(&self, names: &mut Names) {
        names.cards.push(self.point);
        names.groups.extend(&self.groups);
    }
}

impl Checking for Meeting {
    fn check(&self) -> Result<(), CardFault> {
        for (field, text) in [
            ("place", &self.place),
            ("chair", &self.chair),
            ("secretary", &self.secretary),
            ("attended-by", &self.attended_by),
        ] {
            short(field, text)?;
        }
        long("content", &self.content)?;
        if self.present > self.members {
            return Err(CardFault::Parts("present"));
        }
        list("votes", &self.votes)?;
        for vote in &self.votes {
            name("votes", &vote.about)?;
            if u64::from(vote.in_favour) + u64::from(vote.against) > u64::from(self.present) {
                return Err(CardFault::Parts("votes"));
            }
        }
        amount("minimum-savings", self.minimum_savings.unwrap_or_default())?;
        list("moves", &self.moves)?;
        distinct("moves", self.moves.iter().map(|moved| moved.borrower))?;
        for moved in &self.moves {
            short("moves", &moved.reason)?;
            let leaves_here = moved.seat == MemberSeat::Leaves && moved.from == Some(self.group);
            let joins_here = moved.seat == MemberSeat::Joins && moved.from != Some(self.group);
            holds("moves", leaves_here || joins_here)?;
        }
        Ok(())
    }

    fn names(&self, names: &mut Names) {
        names.groups.push(self.group);
        for moved in &self.moves {
            names.borrowers.push(moved.borrower);
            names.groups.extend(moved.from);
        }
    }
}

impl Checking for Regrouping {
    fn check(&self) -> Result<(), CardFault> {
        name("base", &self.base)?;
        list("members", &self.members)?;
        distinct("members", &self.members)?;
        match self.kind {
            RegroupingKind::Closed => holds("into", self.into.is_none() && self.members.is_empty()),
            RegroupingKind::Merged | RegroupingKind::Split => match self.into {
                None => Err(CardFault::Empty("into")),
                Some(into) if into == self.group => Err(CardFault::Twice("into")),
                Some(_) => Ok(()),
            },
        }
    }

    fn names(&self, names: &mut Names) {
        names.groups.push(self.group);
        names.groups.extend(self.into);
        names.borrowers.extend(&self.members);
    }
}
