//! The communes of Lạng Sơn before and after the merger of 1/7/2025, and what became of each. Source: SOURCES.md R-70.
//!
//! Both times number their communes by the same five-digit state codes, and every number of today was another
//! commune's before: 05977 was Phường Vĩnh Trại and is Phường Đông Kinh, which was 05980. So an old code and a new one
//! are two types. The bank's own six-digit codes ([`crate::codes`]) are a third thing.

mod names;
mod reading;

use std::fmt;

use chrono::NaiveDate;

use crate::rules::BadReference;

/// A state code of a commune as it was before the merger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OldCode(u32);

/// A state code of a commune as it is since the merger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewCode(u32);

/// What sort of place a commune is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommuneKind {
    /// Xã.
    Rural,
    /// Phường.
    Ward,
    /// Thị trấn; none since the merger.
    Township,
}

/// A commune that was, up to the merger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldCommune {
    /// Its code then.
    pub code: OldCode,
    /// What it was.
    pub kind: CommuneKind,
    /// Its name without the kind.
    pub name: String,
    /// The state code of its district.
    pub district_code: String,
    /// Its district, with `Huyện` or `Thành phố`.
    pub district: String,
    /// The last day it was.
    pub valid_to: NaiveDate,
    /// The communes of today it lies in: one, or two where it was split.
    pub became: Vec<NewCode>,
}

/// A commune of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCommune {
    /// Its code.
    pub code: NewCode,
    /// What it is.
    pub kind: CommuneKind,
    /// Its name without the kind.
    pub name: String,
    /// The first day it is.
    pub valid_from: NaiveDate,
}

/// Both lists, in the order of their codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Communes {
    old: Vec<OldCommune>,
    new: Vec<NewCommune>,
}

/// Where the people of an old commune belong on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution<'a> {
    /// The merger is still to come: to the old commune itself.
    Itself(&'a OldCommune),
    /// To the commune it became, or became a part of.
    Became(&'a NewCommune),
    /// It was split: only the village tells to which of these.
    AskVillage(Vec<&'a NewCommune>),
}

/// What a commune of today is on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin<'a> {
    /// Itself: the merger is past.
    Itself(&'a NewCommune),
    /// Not there yet: the old communes it was made of, of a split one only some villages.
    MadeOf(Vec<&'a OldCommune>),
}

impl Communes {
    /// The lists this version ships.
    ///
    /// # Errors
    /// [`BadReference`] when a table can't be read, or an old commune became one that is not in the other table: the
    /// program was built wrong.
    pub fn shipped() -> Result<Communes, BadReference> {
        reading::shipped()
    }

    /// The 194 communes up to 30/6/2025.
    pub fn old(&self) -> &[OldCommune] {
        &self.old
    }

    /// The 65 communes since 1/7/2025.
    pub fn current(&self) -> &[NewCommune] {
        &self.new
    }

    /// The old commune of a code of then.
    pub fn old_by_code(&self, code: OldCode) -> Option<&OldCommune> {
        let place = self.old.binary_search_by_key(&code, |commune| commune.code).ok()?;
        self.old.get(place)
    }

    /// The commune of a code of today.
    pub fn new_by_code(&self, code: NewCode) -> Option<&NewCommune> {
        let place = self.new.binary_search_by_key(&code, |commune| commune.code).ok()?;
        self.new.get(place)
    }

    /// The communes of today an old one lies in: one, or two where it was split.
    pub fn parts_of(&self, commune: &OldCommune) -> Vec<&NewCommune> {
        commune.became.iter().filter_map(|code| self.new_by_code(*code)).collect()
    }

    /// The old communes one of today was made of; of a split one only some villages.
    pub fn made_of(&self, commune: &NewCommune) -> Vec<&OldCommune> {
        self.old.iter().filter(|old| old.became.contains(&commune.code)).collect()
    }

    /// Where the people of an old commune belong on `day`.
    pub fn resolve<'a>(&'a self, commune: &'a OldCommune, day: NaiveDate) -> Resolution<'a> {
        if day <= commune.valid_to {
            return Resolution::Itself(commune);
        }
        let parts = self.parts_of(commune);
        match parts.as_slice() {
            [only] => Resolution::Became(only),
            _ => Resolution::AskVillage(parts),
        }
    }

    /// What a commune of today is, or was made of, on `day`.
    pub fn origin<'a>(&'a self, commune: &'a NewCommune, day: NaiveDate) -> Origin<'a> {
        if day >= commune.valid_from {
            return Origin::Itself(commune);
        }
        Origin::MadeOf(self.made_of(commune))
    }
}

impl OldCode {
    /// Five digits; a missing leading zero, as Excel loses it, is supplied. Nothing for any other text.
    pub fn parse(text: &str) -> Option<OldCode> {
        read_code(text).map(OldCode)
    }
}

impl NewCode {
    /// The same as [`OldCode::parse`].
    pub fn parse(text: &str) -> Option<NewCode> {
        read_code(text).map(NewCode)
    }
}

/// Every code of the province begins with a zero, so four digits are one whose zero was lost.
fn read_code(text: &str) -> Option<u32> {
    let has_length = matches!(text.len(), 4 | 5);
    (has_length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for OldCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

impl fmt::Display for NewCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

impl CommuneKind {
    /// The three kinds.
    pub const ALL: [CommuneKind; 3] = [CommuneKind::Rural, CommuneKind::Ward, CommuneKind::Township];

    /// As it stands before a name: `Xã`, `Phường`, `Thị trấn`.
    pub const fn title(self) -> &'static str {
        match self {
            CommuneKind::Rural => "Xã",
            CommuneKind::Ward => "Phường",
            CommuneKind::Township => "Thị trấn",
        }
    }
}

impl OldCommune {
    /// Its name with the kind: `Thị trấn Bắc Sơn`.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind.title(), self.name)
    }
}

impl NewCommune {
    /// Its name with the kind: `Phường Kỳ Lừa`.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind.title(), self.name)
    }
}

#[cfg(test)]
mod tests;
