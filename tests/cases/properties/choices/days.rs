//! Days closed and periods locked.

use chrono::Days;
use events::{DayClosed, Fact, PeriodLocked, PeriodReopened};
use ledger::{Account, Dong};

use super::{Choice, Kind};
use crate::properties::branch::{MAKER, SECOND};
use crate::properties::model::{Model, Told};

impl Choice {
    pub(super) fn of_days(self, kind: Kind, model: &Model) -> Option<Told> {
        match kind {
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
}
