//! The organisation (tổ chức): offices, communes in both numberings, villages, points, people and what they look after,
//! associations' boards, Party bodies; all of it as it was, is or will be on a day. Source: SOURCES.md.

mod bodies;
mod people;
mod points;
mod proposing;
mod taking;
mod units;
mod views;

use std::collections::HashMap;

use chrono::NaiveDate;
use lending::cards::Card;
use lending::communes::Communes;
use store::Reading;
use store::queries::{CardRecord, GroupPlace, OfficeUnit, Units};

pub use taking::{TakePoints, TakenPoints, take_stated_points};
pub use views::{
    GroupRef, MatchedBy, OrganisationView, OrganisedAssociation, OrganisedBoard, OrganisedBody, OrganisedCommune,
    OrganisedDuty, OrganisedOffice, OrganisedPoint, OrganisedSeat, OrganisedStaff, OrganisedVillage, PointRef,
    ProposedPoint, StaffRef, UnitRef, VillageMoveLine,
};

use crate::amounts::Whole;
use crate::communes::CommuneName;
use crate::error::Error;
use crate::listing::PlaceBook;
use crate::office::Office;

/// The organisation on a day.
pub fn organisation(office: &Office, on: NaiveDate) -> Result<OrganisationView, Error> {
    let seen = Seen::read(office, on)?;
    let duties = seen.duties()?;
    let looked_after = people::LookedAfter::of(&seen, &duties);
    Ok(OrganisationView {
        on: on.to_string(),
        offices: offices(office)?,
        communes: seen.communes()?,
        state_communes: seen.state.current().iter().map(CommuneName::from).collect(),
        associations: seen.associations.iter().map(OrganisedAssociation::from).collect(),
        villages: seen.villages()?,
        points: seen.points(&looked_after),
        proposed: seen.proposed(),
        staff: seen.staff(&looked_after),
        points_of_nobody: seen.points_of_nobody(&looked_after),
        groups_of_nobody: seen.groups_of_nobody(&looked_after),
        duties,
        boards: seen.boards()?,
        party: seen.party()?,
    })
}

fn offices(office: &Office) -> Result<Vec<OrganisedOffice>, Error> {
    let own = office.node()?;
    let line = |record: store::queries::OfficeRecord| OrganisedOffice {
        node: record.card.node.get(),
        kind: record.card.kind.as_str().to_owned(),
        code: record.card.code.as_str().to_owned(),
        name: record.card.name,
        own: record.card.node == own,
    };
    Ok(office.read().offices()?.into_iter().map(line).collect())
}

/// The book as it is seen on a day.
struct Seen<'a> {
    reading: Reading<'a>,
    on: NaiveDate,
    places: PlaceBook,
    communes: Vec<OfficeUnit>,
    associations: Vec<OfficeUnit>,
    names: HashMap<(u16, String), String>,
    state: Communes,
    /// Every point that stands as a card, whatever its time.
    point_cards: Vec<CardRecord>,
    /// Everybody who stands as a card, whatever their time.
    staff_cards: Vec<CardRecord>,
}

impl<'a> Seen<'a> {
    fn read(office: &'a Office, on: NaiveDate) -> Result<Seen<'a>, Error> {
        let reading = office.read();
        let communes = reading.office_units(Units::Communes)?;
        let named = |unit: &OfficeUnit| ((unit.node, unit.code.clone()), unit.name.clone());
        Ok(Seen {
            reading,
            on,
            places: PlaceBook::read(office, on)?,
            names: communes.iter().map(named).collect(),
            communes,
            associations: reading.office_units(Units::Associations)?,
            state: Communes::shipped().map_err(Error::fault)?,
            point_cards: reading.cards("point")?,
            staff_cards: reading.cards("staff")?,
        })
    }

    /// The groups that stand on the day, in the order of their leaders' names.
    fn groups(&self) -> impl Iterator<Item = &GroupPlace> {
        let day = self.on.to_string();
        let groups = self.places.order.iter().filter_map(|id| self.places.groups.get(id));
        groups.filter(move |group| group.ended.as_ref().is_none_or(|ended| *ended > day))
    }

    fn commune(&self, node: u16, code: &str) -> UnitRef {
        let name = self.names.get(&(node, code.to_owned())).cloned().unwrap_or_default();
        UnitRef { code: code.to_owned(), name }
    }

    fn group(&self, group: &GroupPlace) -> GroupRef {
        let commune = group.commune.as_deref().map(|code| self.commune(group.node, code));
        GroupRef {
            id: Whole(group.id),
            node: group.node,
            code: group.code.clone(),
            leader: group.leader.clone(),
            commune: commune.unwrap_or_default(),
            point: self.places.point_name(Some(group.id)).unwrap_or_default().to_owned(),
        }
    }

    /// Somebody by their card; without a name where the card is in the bin.
    fn person(&self, id: lending::ids::CardId) -> StaffRef {
        let name = self.staff_cards.iter().find(|record| record.id == id).and_then(|record| match &record.card {
            Card::Staff(staff) => Some(staff.name.clone()),
            _ => None,
        });
        StaffRef { id: id.get().into(), name: name.unwrap_or_default() }
    }

    fn holds(&self, from: NaiveDate, until: Option<NaiveDate>) -> bool {
        from <= self.on && until.is_none_or(|until| until >= self.on)
    }
}

impl From<&OfficeUnit> for OrganisedAssociation {
    fn from(unit: &OfficeUnit) -> OrganisedAssociation {
        OrganisedAssociation { node: unit.node, code: unit.code.clone(), name: unit.name.clone() }
    }
}

fn day_text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
