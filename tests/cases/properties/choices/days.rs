//! Cash from and to the vault, days closed and periods locked.

use chrono::Days;
use events::{CashMoveReversed, DayClosed, EventRef, Fact, PeriodLocked, PeriodReopened};
use ledger::{Account, Dong};
use lending::cash::{CashMoved, CashWay};

use super::{Choice, Kind};
use crate::properties::branch::{MAKER, SECOND, node};
use crate::properties::model::{Model, Told};

impl Choice {
    pub(super) fn of_days(self, kind: Kind, model: &Model) -> Option<Told> {
        match kind {
            Kind::MoveCash => {
                let way = if self.other.is_multiple_of(2) { CashWay::Received } else { CashWay::Returned };
                let amount = self.share(Dong::new(50_000_000).unwrap());
                let moved = CashMoved { way, amount, note: "PT 1".to_owned() };
                Some(Told { day: self.day(model), fact: Fact::CashMoved(moved) })
            }
            Kind::ReverseCash => {
                let mut moves = model.told.iter().filter(|(_, told)| matches!(told.fact, Fact::CashMoved(_)));
                let seq = if self.seldom(3) { moves.next() } else { moves.next_back() };
                self.reversal_of_cash(model, *seq?.0)
            }
            Kind::CloseDay => {
                let day = self.day(model);
                let cash = Dong::new(model.balance(Account::Cash, day) + i64::from(self.seldom(7))).unwrap();
                Some(Told { day, fact: Fact::DayClosed(DayClosed { cash }) })
            }
            Kind::Lock => {
                // Seldom up to today: then nothing more is booked before tomorrow.
                let through = model.today - Days::new(u64::from(self.amount % 30));
                Some(Told { day: model.today, fact: Fact::PeriodLocked(PeriodLocked { through }) })
            }
            _ => {
                let locked = model.locked.unwrap_or(model.base);
                let back = locked - Days::new(u64::from(self.amount % 40));
                let reopened = PeriodReopened {
                    through: (!self.other.is_multiple_of(3)).then_some(back),
                    checker: if self.seldom(9) { MAKER } else { SECOND }.to_owned(),
                    reason: "ghi nhầm".to_owned(),
                };
                Some(Told { day: model.today, fact: Fact::PeriodReopened(reopened) })
            }
        }
    }

    /// The reversal of that movement of cash, booked today.
    pub fn reversal_of_cash(self, model: &Model, seq: u64) -> Option<Told> {
        let told = model.told.get(&seq)?;
        let Fact::CashMoved(moved) = &told.fact else { return None };
        let reversal = CashMoveReversed {
            reverses: EventRef { node: node(), seq },
            day: told.day,
            moved: moved.clone(),
            reason: "ghi nhầm".to_owned(),
        };
        Some(Told { day: model.today.max(told.day), fact: Fact::CashMoveReversed(reversal) })
    }
}
