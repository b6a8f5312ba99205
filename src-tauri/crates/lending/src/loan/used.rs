//! A check of how a loan is used (06/TD), as a step of its life. Source: SOURCES.md R-84.

use ledger::Dong;
use serde::{Deserialize, Serialize};

use crate::cards::Inspector;
use crate::groups::use_check::UseFound;
use crate::loan::apply::NotAllowed;

/// What the association's officer found of how the money is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UseChecked {
    /// Used for the purpose.
    pub used: Dong,
    /// Whether all of it was used for the purpose.
    pub kept_to_purpose: bool,
    /// In the officer's words.
    pub note: String,
    /// The rest of the form; nothing where only the purpose was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<UseSeen>,
}

/// What else the form says of a check on the spot (06/TD, columns 8 to 14). Whole đồng, where the paper has millions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct UseSeen {
    /// What the borrower says was received.
    pub received: Dong,
    /// The balance the borrower knows of.
    pub balance: Dong,
    /// Used for something else.
    pub wrong: Dong,
    /// What came of it, in the inspectors' words.
    pub effect: String,
    /// Interest owed as the borrower says.
    pub interest_owed: Dong,
    /// Who was there, with their posts.
    pub inspectors: Vec<Inspector>,
}

impl UseChecked {
    /// Whether it can be what was found of a loan of which so much was `disbursed`.
    pub fn check(&self, disbursed: Dong) -> Result<(), NotAllowed> {
        let Some(seen) = &self.seen else {
            return if self.used.is_negative() { Err(NotAllowed::Amount) } else { Ok(()) };
        };
        if [seen.received, seen.balance, seen.interest_owed].iter().any(|amount| amount.is_negative()) {
            return Err(NotAllowed::Amount);
        }
        let found = UseFound::new(disbursed, self.used, seen.wrong).map_err(NotAllowed::Use)?;
        if self.kept_to_purpose == found.wrong().is_zero() { Ok(()) } else { Err(NotAllowed::Sum) }
    }
}
