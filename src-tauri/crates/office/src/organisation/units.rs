//! Communes in the bank's numbering and the state's, and villages with their moves.

use std::collections::HashMap;

use lending::cards::{Card, VillageMoved};
use lending::communes::{NewCode, NewCommune};
use lending::ids::CardId;
use store::queries::OfficeUnit;
use wording::fold;

use super::Seen;
use super::views::{MatchedBy, OrganisedCommune, OrganisedVillage, VillageMoveLine};
use crate::amounts::Whole;
use crate::communes::CommuneName;
use crate::error::Error;

/// What is known of an office's units, by office and code.
type ByUnit<T> = HashMap<(u16, String), T>;
type Counts = ByUnit<i64>;

impl Seen<'_> {
    pub(super) fn communes(&self) -> Result<Vec<OrganisedCommune>, Error> {
        let told = self.told_matches()?;
        let villages = counted(self.villages()?.into_iter().map(|village| (village.node, village.commune.code)));
        let held = self.held_points().map(|(record, point)| (record.id.node(), point.commune.as_str().to_owned()));
        let points = counted(held);
        let groups = counted(self.groups().filter_map(|group| Some((group.node, group.commune.clone()?))));
        let line = |unit: &OfficeUnit| {
            let key = (unit.node, unit.code.clone());
            let count = |counts: &Counts| Whole(counts.get(&key).copied().unwrap_or_default());
            let mut line = self.matched(unit, told.get(&key));
            (line.villages, line.points, line.groups) = (count(&villages), count(&points), count(&groups));
            line
        };
        Ok(self.communes.iter().map(line).collect())
    }

    /// What cards say of a commune's number in the state's list.
    fn told_matches(&self) -> Result<ByUnit<(CardId, String)>, Error> {
        let cards = self.reading.cards("commune-matched")?.into_iter();
        let told = cards.filter_map(|record| match record.card {
            Card::CommuneMatched(matched) => {
                Some(((record.id.node(), matched.commune.as_str().to_owned()), (record.id, matched.state_code)))
            }
            _ => None,
        });
        Ok(told.collect())
    }

    fn matched(&self, unit: &OfficeUnit, told: Option<&(CardId, String)>) -> OrganisedCommune {
        let by_card = told.and_then(|(_, code)| NewCode::parse(code)).and_then(|code| self.state.new_by_code(code));
        let (state, matched_by) = match by_card {
            Some(found) => (Some(found), MatchedBy::Card),
            None => match self.state.new_named(&unit.name, fold).as_slice() {
                [only] => (Some(*only), MatchedBy::Name),
                _ => (None, MatchedBy::Nothing),
            },
        };
        let names = |old: Vec<&lending::communes::OldCommune>| old.into_iter().map(CommuneName::from).collect();
        OrganisedCommune {
            node: unit.node,
            code: unit.code.clone(),
            name: unit.name.clone(),
            state: state.map(CommuneName::from),
            matched_by,
            card: told.map(|(id, _)| id.get().into()),
            made_of: state.map(|state| names(self.state.made_of(state))).unwrap_or_default(),
            candidates: if state.is_none() { self.candidates(&unit.name) } else { Vec::new() },
            villages: Whole(0),
            points: Whole(0),
            groups: Whole(0),
        }
    }

    /// The bank may still write an old commune's name: what became of it, for the clerk to choose from.
    fn candidates(&self, name: &str) -> Vec<CommuneName> {
        let old = self.state.old_named(name, None, fold);
        let mut became: Vec<&NewCommune> = old.into_iter().flat_map(|old| self.state.parts_of(old)).collect();
        became.sort_by_key(|commune| commune.code);
        became.dedup();
        became.into_iter().map(CommuneName::from).collect()
    }

    /// The book keeps a village where its last move took it: moves after the day are walked back.
    pub(super) fn villages(&self) -> Result<Vec<OrganisedVillage>, Error> {
        let moves = self.village_moves()?;
        let groups = counted(self.groups().filter_map(|group| Some((group.node, group.village.clone()?))));
        let line = |village: store::queries::OfficeVillage| {
            let (node, code) = (village.unit.node, village.unit.code);
            let key = (node, code);
            let own = moves.get(&key).map_or(&[][..], Vec::as_slice);
            let later = own.iter().find(|(_, moved)| moved.day > self.on);
            let commune = later.map_or(village.commune.as_str(), |(_, moved)| moved.from.as_str());
            OrganisedVillage {
                node,
                name: village.unit.name,
                commune: self.commune(node, commune),
                moves: own.iter().map(|(id, moved)| self.move_line(node, *id, moved)).collect(),
                groups: Whole(groups.get(&key).copied().unwrap_or_default()),
                code: key.1,
            }
        };
        Ok(self.reading.office_villages()?.into_iter().map(line).collect())
    }

    /// Every village's moves, oldest first.
    fn village_moves(&self) -> Result<ByUnit<Vec<(CardId, VillageMoved)>>, Error> {
        let mut moves: HashMap<_, Vec<(CardId, VillageMoved)>> = HashMap::new();
        for record in self.reading.cards("village-moved")? {
            if let Card::VillageMoved(moved) = record.card {
                let key = (record.id.node(), moved.village.as_str().to_owned());
                moves.entry(key).or_default().push((record.id, *moved));
            }
        }
        moves.values_mut().for_each(|own| own.sort_by_key(|(_, moved)| moved.day));
        Ok(moves)
    }

    fn move_line(&self, node: u16, id: CardId, moved: &VillageMoved) -> VillageMoveLine {
        VillageMoveLine {
            id: id.get().into(),
            from: self.commune(node, moved.from.as_str()),
            to: self.commune(node, moved.to.as_str()),
            day: moved.day.to_string(),
            base: moved.base.clone(),
        }
    }
}

fn counted(keys: impl Iterator<Item = (u16, String)>) -> Counts {
    let mut counts = Counts::new();
    keys.for_each(|key| *counts.entry(key).or_default() += 1);
    counts
}
