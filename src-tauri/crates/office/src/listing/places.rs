//! Where a row belongs: commune, point, association, group; and whose it is.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use lending::calendar::SessionDay;
use serde::Serialize;
use store::queries::{GroupPlace, Narrow, PointPlace, Units};

use super::table::ListWanted;
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// Where the point of a group was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "from")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum PointOrigin {
    /// A card tells it.
    Told,
    /// A report of detailed balances states it.
    Stated {
        /// The report's day.
        day: String,
    },
    /// The only point of the commune with the group's session day.
    Guessed,
}

/// A group's point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PointOf {
    /// Its card, where there is one.
    pub(crate) id: Option<i64>,
    pub(crate) name: String,
    pub(crate) origin: PointOrigin,
}

/// Where a row of a list belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RowPlace {
    pub(crate) commune: Option<String>,
    pub(crate) association: Option<String>,
    pub(crate) group: Option<i64>,
    pub(crate) programme: Option<String>,
}

/// Every group's place, the names of units, and what the one who is signed in looks after.
pub(crate) struct PlaceBook {
    pub(crate) groups: HashMap<i64, GroupPlace>,
    /// Groups in the order of their leaders' names.
    pub(crate) order: Vec<i64>,
    points: HashMap<i64, PointOf>,
    pub(crate) communes: HashMap<String, String>,
    pub(crate) associations: HashMap<String, String>,
    pub(crate) programmes: HashMap<String, String>,
    mine: HashSet<i64>,
}

impl PlaceBook {
    /// As it is today.
    pub(crate) fn today(office: &Office) -> Result<Arc<PlaceBook>, Error> {
        office.memory.places.get(office, || PlaceBook::read(office, office.business_day()))
    }

    /// As it is on a day.
    pub(crate) fn read(office: &Office, day: NaiveDate) -> Result<PlaceBook, Error> {
        let reading = office.read();
        let held = reading.points_on(day)?;
        let duties = reading.duties_of(office.node()?, &office.user, day)?;
        let named = |units| Ok::<HashMap<_, _>, Error>(reading.unit_codes(units)?.into_iter().collect());
        let mut book = PlaceBook {
            groups: HashMap::new(),
            order: Vec::new(),
            points: HashMap::new(),
            communes: named(Units::Communes)?,
            associations: named(Units::Associations)?,
            programmes: named(Units::Programmes)?,
            mine: HashSet::new(),
        };
        for group in reading.group_places(day)? {
            if let Some(point) = point_of(&group, &held) {
                if point.id.is_some_and(|id| duties.points.contains(&id)) {
                    book.mine.insert(group.id);
                }
                book.points.insert(group.id, point);
            }
            if duties.groups.contains(&group.id) {
                book.mine.insert(group.id);
            }
            book.order.push(group.id);
            book.groups.insert(group.id, group);
        }
        Ok(book)
    }

    /// The point of a group, with where that was read from.
    pub(crate) fn point(&self, group: i64) -> Option<&PointOf> {
        self.points.get(&group)
    }

    pub(crate) fn point_name(&self, group: Option<i64>) -> Option<&str> {
        group.and_then(|group| self.points.get(&group)).map(|point| point.name.as_str())
    }

    /// The card of a group's point, where it has one.
    pub(crate) fn point_card(&self, group: i64) -> Option<i64> {
        self.points.get(&group).and_then(|point| point.id)
    }

    pub(crate) fn group_code(&self, group: Option<i64>) -> Option<&str> {
        group.and_then(|group| self.groups.get(&group)).map(|group| group.code.as_str())
    }

    pub(crate) fn leader(&self, group: Option<i64>) -> Option<&str> {
        group.and_then(|group| self.groups.get(&group)).map(|group| group.leader.as_str())
    }

    pub(crate) fn commune_name(&self, code: Option<&str>) -> Option<&str> {
        code.and_then(|code| self.communes.get(code)).map(String::as_str)
    }

    pub(crate) fn association_name(&self, code: Option<&str>) -> Option<&str> {
        code.and_then(|code| self.associations.get(code)).map(String::as_str)
    }

    /// Whether the one who is signed in looks after anything.
    pub(crate) fn has_mine(&self) -> bool {
        !self.mine.is_empty()
    }

    pub(crate) fn is_mine(&self, group: i64) -> bool {
        self.mine.contains(&group)
    }

    /// A wish as the book's rows are chosen by it: points and "mine" are groups there.
    pub(crate) fn narrow(&self, wanted: &ListWanted) -> Result<Narrow, Error> {
        let code =
            |wanted: &Option<String>| wanted.as_ref().map(|code| Some(code.clone()).filter(|code| !code.is_empty()));
        Ok(Narrow {
            commune: code(&wanted.commune),
            association: code(&wanted.association),
            programme: code(&wanted.programme),
            groups: self.wanted_groups(wanted)?,
            found: None,
        })
    }

    fn wanted_groups(&self, wanted: &ListWanted) -> Result<Option<(Vec<i64>, bool)>, Error> {
        if !wanted.mine && wanted.meets.is_none() && wanted.point.is_none() && wanted.group.is_none() {
            return Ok(None);
        }
        let asked = wanted.group.as_ref().filter(|code| !code.is_empty());
        if let Some(code) = asked.filter(|code| !self.groups.values().any(|group| group.code == ***code)) {
            return Err(Refusal::new("unknown-group").with("group", code.as_str()).into());
        }
        let holds = |group: &&GroupPlace| {
            let point = self.points.get(&group.id).map_or("", |point| point.name.as_str());
            (!wanted.mine || self.is_mine(group.id))
                && wanted.meets.is_none_or(|day| meets_on(group.session_day, day))
                && wanted.point.as_deref().is_none_or(|name| name == point)
                && wanted.group.as_deref().is_none_or(|code| code == group.code)
        };
        let ids = self.groups.values().filter(holds).map(|group| group.id).collect();
        // Who is in no group has no point either; it is nobody's.
        let not_set = |wanted: &Option<String>| wanted.as_deref().is_none_or(str::is_empty);
        let or_none = !wanted.mine && wanted.meets.is_none() && not_set(&wanted.point) && not_set(&wanted.group);
        Ok(Some((ids, or_none)))
    }
}

/// Whether a group's session falls on a day: 29 to 31 on the last of a shorter month. Source: SOURCES.md R-13.
pub(crate) fn meets_on(session_day: Option<u8>, day: NaiveDate) -> bool {
    let session = session_day.and_then(|wanted| SessionDay::new(wanted).ok());
    session.is_some_and(|session| session.in_month_of(day) == day)
}

/// The point a group transacts at. Source: SOURCES.md R-103.
fn point_of(group: &GroupPlace, held: &[PointPlace]) -> Option<PointOf> {
    let told = group.point.and_then(|id| held.iter().find(|point| point.id == id));
    if let Some(point) = told {
        return Some(PointOf { id: Some(point.id), name: point.name.clone(), origin: PointOrigin::Told });
    }
    if let Some((name, day)) = &group.stated {
        let same = |point: &&PointPlace| point.node == group.node && wording::fold(&point.name) == wording::fold(name);
        let known = held.iter().find(same);
        return Some(PointOf {
            id: known.map(|point| point.id),
            name: known.map_or_else(|| name.clone(), |point| point.name.clone()),
            origin: PointOrigin::Stated { day: day.clone() },
        });
    }
    let here = |point: &&PointPlace| {
        point.node == group.node
            && Some(&point.commune) == group.commune.as_ref()
            && Some(point.day) == group.session_day
    };
    let mut candidates = held.iter().filter(here);
    let only = candidates.next().filter(|_| candidates.next().is_none())?;
    Some(PointOf { id: Some(only.id), name: only.name.clone(), origin: PointOrigin::Guessed })
}

/// The tree lists are narrowed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PlaceTree {
    /// Communes, with points, associations and groups below them.
    pub communes: Vec<TreeNode>,
    /// Programmes by code.
    pub programmes: Vec<TreeNode>,
    /// Whether the one who is signed in looks after anything.
    pub has_mine: bool,
}

/// A unit, with those below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TreeNode {
    /// Code, or a point's name; empty where it is not set.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Groups in it that stand.
    pub groups: Whole,
    /// Below it.
    pub below: Vec<TreeNode>,
}

/// Communes › points › associations › groups as they are today; where something is not set, a node says so.
pub fn place_tree(office: &Office) -> Result<PlaceTree, Error> {
    let book = PlaceBook::today(office)?;
    let standing: Vec<&GroupPlace> =
        book.order.iter().filter_map(|id| book.groups.get(id)).filter(|group| group.ended.is_none()).collect();
    let mut programmes: Vec<TreeNode> = book
        .programmes
        .iter()
        .map(|(code, name)| TreeNode { key: code.clone(), name: name.clone(), groups: Whole(0), below: Vec::new() })
        .collect();
    programmes.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(PlaceTree { communes: branch(&book, &standing, 0), programmes, has_mine: book.has_mine() })
}

/// One level of the tree: 0 communes, 1 points, 2 associations, 3 groups.
fn branch(book: &PlaceBook, groups: &[&GroupPlace], level: u8) -> Vec<TreeNode> {
    let mut found: Vec<(String, String, Vec<&GroupPlace>)> = Vec::new();
    let mut at: HashMap<String, usize> = HashMap::new();
    for group in groups {
        let (key, name) = node_of(book, group, level);
        let place = *at.entry(key.clone()).or_insert_with(|| {
            found.push((key, name, Vec::new()));
            found.len() - 1
        });
        found[place].2.push(group);
    }
    // Groups stand in the order of names already.
    if level < 3 {
        found.sort_by_cached_key(|(key, name, _)| (key.is_empty(), wording::text_sort_key(name)));
    }
    let node = |(key, name, inside): (String, String, Vec<&GroupPlace>)| TreeNode {
        groups: Whole(inside.len() as i64),
        below: if level < 3 { branch(book, &inside, level + 1) } else { Vec::new() },
        key,
        name,
    };
    found.into_iter().map(node).collect()
}

fn node_of(book: &PlaceBook, group: &GroupPlace, level: u8) -> (String, String) {
    let named = |code: &Option<String>, names: &HashMap<String, String>| {
        let code = code.clone().unwrap_or_default();
        let name = names.get(&code).cloned().unwrap_or_default();
        (code, name)
    };
    match level {
        0 => named(&group.commune, &book.communes),
        1 => {
            let name = book.point_name(Some(group.id)).unwrap_or_default().to_owned();
            (name.clone(), name)
        }
        2 => named(&group.association, &book.associations),
        _ => (group.code.clone(), group.leader.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thirty_first_is_the_months_end() {
        let falls = |session_day, day: &str| meets_on(Some(session_day), day.parse().unwrap());
        assert!(falls(31, "2026-02-28") && falls(29, "2026-02-28") && falls(31, "2026-04-30"));
        assert!(!falls(31, "2026-02-27") && !falls(29, "2026-03-31"), "the 29th exists in March");
        assert!(falls(12, "2026-01-12") && !falls(12, "2026-01-13"));
    }
}
