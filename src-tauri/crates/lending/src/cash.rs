//! Cash between the office and the bank's vault: received to pay out of (tiếp quỹ), returned after a day's work (nộp quỹ).

use ledger::Dong;
use serde::{Deserialize, Serialize};

/// Which way the cash goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CashWay {
    /// Tiếp quỹ: from the vault to the office.
    Received,
    /// Nộp quỹ: from the office to the vault.
    Returned,
}

/// Cash that went between the office and the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashMoved {
    /// Which way.
    pub way: CashWay,
    /// How much, above nothing.
    pub amount: Dong,
    /// The voucher and what it was for, in the clerk's words.
    pub note: String,
}
