use serde::{Deserialize, Serialize};

use crate::ids::CardId;

/// The three who sit at a session. Source: SOURCES.md R-142.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Team {
    /// Tổ trưởng tổ giao dịch: by default the officer of the area.
    pub head: Sitting,
    /// Kiểm soát viên.
    pub controller: Sitting,
    /// Giao dịch viên: has the cash.
    pub teller: Sitting,
}

/// Somebody at a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Sitting {
    /// The card of the staff member, where the office keeps one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<CardId>,
    /// Full name, as it is signed.
    pub name: String,
}

/// Why three people are no team.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATeam {
    /// A duty nobody has.
    #[error("nobody as {0}")]
    Nobody(&'static str),
    /// Somebody who has two duties.
    #[error("{0} twice")]
    Twice(String),
}

impl Team {
    /// Each duty with who has it.
    #[must_use]
    pub fn duties(&self) -> [(&'static str, &Sitting); 3] {
        [("head", &self.head), ("controller", &self.controller), ("teller", &self.teller)]
    }

    /// Refuses a duty without a name and a person with two duties: whoever counts the cash does not control it.
    /// `fold` makes names comparable.
    ///
    /// # Errors
    /// [`NotATeam`] at the first that is wrong.
    pub fn check(&self, fold: fn(&str) -> String) -> Result<(), NotATeam> {
        let duties = self.duties();
        for (nth, (duty, sitting)) in duties.iter().enumerate() {
            if sitting.name.trim().is_empty() {
                return Err(NotATeam::Nobody(duty));
            }
            let same = |(_, other): &&(&str, &Sitting)| {
                let is_card = other.staff.is_some() && other.staff == sitting.staff;
                // Two of one name with a card each are two people.
                let both_known = other.staff.is_some() && sitting.staff.is_some();
                is_card || (!both_known && fold(&other.name) == fold(&sitting.name))
            };
            if duties[..nth].iter().any(|other| same(&other)) {
                return Err(NotATeam::Twice(sitting.name.clone()));
            }
        }
        Ok(())
    }
}
