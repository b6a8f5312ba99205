//! The communes before and after the merger of 1/7/2025: listed, and told what became of one. Needs no book.

use chrono::NaiveDate;
use lending::communes::{Communes, NewCode, NewCommune, OldCode, OldCommune, Origin, Resolution};
use serde::Serialize;
use wording::{Query, fold};

use crate::error::{Error, Refusal};

/// A commune of either time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CommuneName {
    /// `old` up to 30/6/2025, `new` since: the same code means another place in the other time.
    pub time: CommuneTime,
    /// The state's code, five digits.
    pub code: String,
    /// With its kind: `Xã Mai Pha`.
    pub name: String,
    /// Its district, of an old one.
    pub district: Option<String>,
}

/// Which of the two lists a commune is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum CommuneTime {
    /// Up to the merger.
    Old,
    /// Since the merger.
    New,
}

/// A commune with those of the other time that share its ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CommuneLine {
    /// The commune.
    pub commune: CommuneName,
    /// What an old one became, or what a new one was made of.
    pub others: Vec<CommuneName>,
}

/// Where a commune's people belong on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ResolvedCommune {
    /// The day, `yyyy-mm-dd`.
    pub on: String,
    /// What was asked for.
    pub asked: CommuneName,
    /// How the answer is to be read.
    pub answer: CommuneAnswer,
    /// One commune; the candidates among which the village chooses; or the old ones.
    pub communes: Vec<CommuneName>,
}

/// How a commune resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum CommuneAnswer {
    /// It is there on the day.
    Itself,
    /// It became that one, or a part of it.
    Became,
    /// It was split: the village tells to which.
    AskVillage,
    /// It was not there yet; it was made of those.
    MadeOf,
}

/// The communes that are there on `day`, by code. A search finds them by their own code, name and district and by those
/// of the other time, so that an old name leads to the commune of today.
pub fn communes(search: Option<&str>, day: NaiveDate) -> Result<Vec<CommuneLine>, Error> {
    let communes = Communes::shipped().map_err(Error::fault)?;
    let old = communes
        .old()
        .iter()
        .filter(|old| day <= old.valid_to)
        .map(|old| CommuneLine { commune: old.into(), others: names(communes.parts_of(old)) });
    let new = communes
        .current()
        .iter()
        .filter(|new| day >= new.valid_from)
        .map(|new| CommuneLine { commune: new.into(), others: names(communes.made_of(new)) });
    let query = Query::new(search.unwrap_or_default());
    Ok(old.chain(new).filter(|line| query.finds(&line.searched())).collect())
}

/// What became of an old commune by `day`; with [`CommuneTime::New`], what a commune of today was made of. It is named
/// by its code of that time or by its name, with or without its kind, where need be with the district.
///
/// Refused: a commune there is none of (`unknown-state-commune`), a name several bear (`commune-name-shared`).
pub fn resolve_commune(
    named: &str,
    time: CommuneTime,
    district: Option<&str>,
    day: NaiveDate,
) -> Result<ResolvedCommune, Error> {
    let communes = Communes::shipped().map_err(Error::fault)?;
    let (asked, answer, found) = match time {
        CommuneTime::Old => {
            let asked = old_commune(&communes, named, district)?;
            let (answer, found) = match communes.resolve(asked, day) {
                Resolution::Itself(old) => (CommuneAnswer::Itself, vec![old.into()]),
                Resolution::Became(new) => (CommuneAnswer::Became, vec![new.into()]),
                Resolution::AskVillage(new) => (CommuneAnswer::AskVillage, names(new)),
            };
            (CommuneName::from(asked), answer, found)
        }
        CommuneTime::New => {
            let asked = new_commune(&communes, named)?;
            let (answer, found) = match communes.origin(asked, day) {
                Origin::Itself(new) => (CommuneAnswer::Itself, vec![new.into()]),
                Origin::MadeOf(old) => (CommuneAnswer::MadeOf, names(old)),
            };
            (CommuneName::from(asked), answer, found)
        }
    };
    Ok(ResolvedCommune { on: day.to_string(), asked, answer, communes: found })
}

fn old_commune<'a>(communes: &'a Communes, named: &str, district: Option<&str>) -> Result<&'a OldCommune, Error> {
    let found = match OldCode::parse(named.trim()) {
        Some(code) => communes.old_by_code(code).into_iter().collect(),
        None => communes.old_named(named, district, fold),
    };
    only(named, &found)
}

fn new_commune<'a>(communes: &'a Communes, named: &str) -> Result<&'a NewCommune, Error> {
    let found = match NewCode::parse(named.trim()) {
        Some(code) => communes.new_by_code(code).into_iter().collect(),
        None => communes.new_named(named, fold),
    };
    only(named, &found)
}

fn only<'a, T>(named: &str, found: &[&'a T]) -> Result<&'a T, Error>
where
    CommuneName: From<&'a T>,
{
    match found {
        [only] => Ok(only),
        [] => Err(Refusal::new("unknown-state-commune").with("commune", named).into()),
        several => {
            let names = several.iter().map(|commune| CommuneName::from(commune).in_full());
            let names = names.collect::<Vec<_>>().join("; ");
            Err(Refusal::new("commune-name-shared").with("commune", named).with("communes", names).into())
        }
    }
}

fn names<'a, T>(communes: Vec<&'a T>) -> Vec<CommuneName>
where
    CommuneName: From<&'a T>,
{
    communes.into_iter().map(CommuneName::from).collect()
}

impl CommuneName {
    /// `06508 Xã Hòa Bình (Huyện Chi Lăng)`.
    pub fn in_full(&self) -> String {
        let district = self.district.as_ref().map(|district| format!(" ({district})"));
        format!("{} {}{}", self.code, self.name, district.unwrap_or_default())
    }
}

impl CommuneLine {
    fn searched(&self) -> String {
        let all = std::iter::once(&self.commune).chain(&self.others);
        fold(&all.map(CommuneName::in_full).collect::<Vec<_>>().join(" "))
    }
}

impl From<&OldCommune> for CommuneName {
    fn from(commune: &OldCommune) -> CommuneName {
        CommuneName {
            time: CommuneTime::Old,
            code: commune.code.to_string(),
            name: commune.full_name(),
            district: Some(commune.district.clone()),
        }
    }
}

impl From<&NewCommune> for CommuneName {
    fn from(commune: &NewCommune) -> CommuneName {
        CommuneName {
            time: CommuneTime::New,
            code: commune.code.to_string(),
            name: commune.full_name(),
            district: None,
        }
    }
}
