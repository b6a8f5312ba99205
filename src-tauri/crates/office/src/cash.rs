//! Cash between the office and the bank's vault: without it, nothing that is paid out could be closed over.

use std::collections::HashMap;

use chrono::NaiveDate;
use events::Fact;
use ledger::{Account, Dong};
use lending::cash::CashMoved;
use serde::{Deserialize, Serialize};
use store::Reading;

use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::effect::{Effect, effect_of};
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;

/// Which way cash goes between the office and the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum CashWay {
    /// Tiếp quỹ: from the vault.
    Received,
    /// Nộp quỹ: to the vault.
    Returned,
}

/// Cash to be received from the vault or returned to it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MoveCash {
    /// Makes a repeat harmless.
    pub request: String,
    /// The day it counts for.
    pub day: NaiveDate,
    /// The clerk has seen that the day is closed.
    #[serde(default)]
    pub backdated: bool,
    /// Which way.
    pub way: CashWay,
    /// How much, above nothing.
    pub amount: Whole,
    /// The voucher and what it is for.
    pub note: String,
}

/// Cash that was received or returned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CashTaken {
    /// The event.
    pub event: Whole,
    /// The day it counts for.
    pub day: String,
    /// Cash in the book at that day's end.
    pub cash: Whole,
}

/// A movement of cash as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CashLine {
    /// The event.
    pub event: Whole,
    /// The day it counts for.
    pub day: String,
    /// Which way.
    pub way: CashWay,
    /// How much.
    pub amount: Whole,
    /// The voucher and what it was for.
    pub note: String,
    /// Who made the entry.
    pub maker: String,
    /// Why it was taken back; nothing while it stands.
    pub reversed: Option<String>,
}

/// Books cash received from the vault or returned to it.
pub fn move_cash(office: &mut Office, wanted: &MoveCash) -> Result<Done<CashTaken>, Error> {
    let request = read_request(&wanted.request)?;
    let moved = read_move(wanted)?;
    let node = office.node()?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::CashMoved(before) if event.business_date == wanted.day && *before == moved => Some(event.at.seq),
            _ => None,
        })?;
        let (seq, repeated) = match before {
            Some(seq) => (seq, true),
            None => {
                check_day(writing.read(), at, node, wanted.day, wanted.backdated)?;
                let appended = at.record(writing, &request, wanted.day, Fact::CashMoved(moved))?;
                (appended.event().at.seq, false)
            }
        };
        let cash = writing.read().account_balance(node, Account::Cash, wanted.day)?;
        let answer = CashTaken { event: Whole(seq as i64), day: wanted.day.to_string(), cash: cash.into() };
        Ok(Done { answer, repeated })
    })
}

/// What booking it would do to the day's cash.
pub fn preview_cash(office: &mut Office, wanted: &MoveCash) -> Result<Effect, Error> {
    let moved = read_move(wanted)?;
    let node = office.node()?;
    office.rehearse(|at, writing| {
        check_day(writing.read(), at, node, wanted.day, true)?;
        effect_of(at, writing, node, wanted.day, Fact::CashMoved(moved))
    })
}

fn read_move(wanted: &MoveCash) -> Result<CashMoved, Error> {
    let amount = Dong::new(wanted.amount.0)?;
    if !amount.is_positive() {
        return Err(Refusal::new("cash-amount").with("amount", amount).into());
    }
    Ok(CashMoved { way: wanted.way.into(), amount, note: short_text("voucher", &wanted.note)? })
}

/// Every movement of cash between this office and the vault, newest first; what was taken back stays, with the reason.
pub fn cash_moves(office: &Office) -> Result<Vec<CashLine>, Error> {
    let (reading, node) = (office.read(), office.node()?);
    let reasons = reasons(reading, node)?;
    let mut lines = Vec::new();
    for event in reading.cash_moves(node)? {
        let Fact::CashMoved(moved) = event.fact else { continue };
        lines.push(CashLine {
            event: Whole(event.at.seq as i64),
            day: event.business_date.to_string(),
            way: moved.way.into(),
            amount: moved.amount.into(),
            note: moved.note,
            maker: event.maker,
            reversed: reasons.get(&event.at.seq).cloned(),
        });
    }
    Ok(lines)
}

/// Why a movement was taken back, by its event.
fn reasons(reading: Reading<'_>, node: lending::ids::Node) -> Result<HashMap<u64, String>, Error> {
    let reversals = reading.cash_reversals(node)?.into_iter();
    Ok(reversals
        .filter_map(|event| match event.fact {
            Fact::CashMoveReversed(back) => Some((back.reverses.seq, back.reason)),
            _ => None,
        })
        .collect())
}

impl From<CashWay> for lending::cash::CashWay {
    fn from(way: CashWay) -> lending::cash::CashWay {
        match way {
            CashWay::Received => lending::cash::CashWay::Received,
            CashWay::Returned => lending::cash::CashWay::Returned,
        }
    }
}

impl From<lending::cash::CashWay> for CashWay {
    fn from(way: lending::cash::CashWay) -> CashWay {
        match way {
            lending::cash::CashWay::Received => CashWay::Received,
            lending::cash::CashWay::Returned => CashWay::Returned,
        }
    }
}
