//! What the dated rules say against a step: a doubt, which a second person overrides with a reason.

use chrono::NaiveDate;
use ledger::Dong;
use lending::calendar::{months_begun, whole_months};
use lending::loan::{OverdueCause, TurnedOverdue, carry_over_limit, freeze_limit, recall_limit};
use lending::schedule::{PrincipalRule, extension_limit, extension_window, reschedule_deadlines};

use super::deciding::Desk;
use super::refusing::rule_missing;
use super::views::DoubtLine;
use crate::error::{Error, Refusal};

/// The rule whose found and limit are whole đồng; those of the others are days, or months.
pub(super) const OVERDUE_AMOUNT: &str = "overdue-amount";

impl Desk<'_> {
    /// What turns overdue: what the rule gives for the day where nothing is said; what is said above that is a doubt.
    /// Source: SOURCES.md.
    pub(super) fn turn_overdue(
        &self,
        said: Option<Dong>,
        cause: OverdueCause,
        doubts: &mut Vec<DoubtLine>,
    ) -> Result<TurnedOverdue, Error> {
        let rule = match self.state.signed {
            Some(signed) => PrincipalRule::of(&self.rules, self.programme()?.as_ref(), signed),
            // Of an unknown age, it is an older contract: only its final date makes principal overdue.
            None => PrincipalRule::CarryForward,
        };
        let limit = self.state.may_turn_overdue(cause, rule, self.day)?;
        let amount = match said {
            Some(amount) => amount,
            None if limit.is_positive() => limit,
            None => {
                let refusal = Refusal::new("nothing-turns-overdue").with("day", self.day).with("loan", self.name);
                return Err(refusal.into());
            }
        };
        if amount > limit {
            doubts.push(DoubtLine {
                rule: OVERDUE_AMOUNT.to_owned(),
                found: amount.get().to_string(),
                limit: limit.get().to_string(),
            });
        }
        Ok(TurnedOverdue { amount, cause })
    }

    /// What is decided on was asked for before, or on the same day.
    pub(super) fn check_requested(&self, requested: NaiveDate) -> Result<(), Error> {
        if requested <= self.day {
            return Ok(());
        }
        let refusal = Refusal::new("requested-after-decided").with("requested", requested).with("day", self.day);
        Err(refusal.with("loan", self.name).into())
    }

    /// A request to move an instalment comes by the day the rules say: the borrower's own earlier than one the leader
    /// hands in. Source: SOURCES.md R-26.
    pub(super) fn doubt_late_request(
        &self,
        no: u32,
        requested: NaiveDate,
        by_leader: bool,
        doubts: &mut Vec<DoubtLine>,
    ) -> Result<(), Error> {
        let Some(row) = self.state.instalments.iter().find(|row| row.no == no) else { return Ok(()) };
        let programme = self.programme()?;
        // Before the rule began there was no last day to ask by.
        let Ok(deadlines) = reschedule_deadlines(&self.rules, programme.as_ref(), row.due) else { return Ok(()) };
        let last = if by_leader { deadlines.leader } else { deadlines.borrower };
        doubt_after("reschedule-deadline", requested, last, doubts);
        Ok(())
    }

    /// Months of an extension, with the rules on its length and its request held against it. Source: SOURCES.md.
    pub(super) fn extension(
        &self,
        due: NaiveDate,
        requested: NaiveDate,
        doubts: &mut Vec<DoubtLine>,
    ) -> Result<u32, Error> {
        let before = self.final_due()?;
        let programme = self.programme()?;
        let months = months_begun(before, due);
        let term = match (self.state.months, self.state.first_disbursed, self.state.due) {
            (Some(term), ..) => Some(term),
            (None, Some(first), Some(due)) => Some(whole_months(first, due)),
            _ => None,
        };
        if let Some(term) = term {
            let already = self.state.extended_months;
            let limit =
                extension_limit(&self.rules, programme.as_ref(), term, already, self.day).map_err(rule_missing)?;
            if months > limit.left {
                doubts.push(DoubtLine {
                    rule: "extension-limit".to_owned(),
                    found: months.to_string(),
                    limit: limit.left.to_string(),
                });
            }
        }
        let window = extension_window(&self.rules, programme.as_ref(), before).map_err(rule_missing)?;
        if !window.holds(requested) {
            doubts.push(doubt("extension-window", requested, window.closes));
        }
        Ok(months)
    }

    /// Misused money is not left out for longer than the rule says. Source: SOURCES.md R-61.
    pub(super) fn doubt_recall(
        &self,
        minutes: NaiveDate,
        pay_by: NaiveDate,
        doubts: &mut Vec<DoubtLine>,
    ) -> Result<(), Error> {
        let last = recall_limit(&self.rules, self.programme()?.as_ref(), minutes).map_err(rule_missing)?;
        doubt_after("recall-days", pay_by, last, doubts);
        Ok(())
    }

    /// A freeze is no longer than the rule says. Source: SOURCES.md R-63.
    pub(super) fn doubt_freeze(&self, until: NaiveDate, doubts: &mut Vec<DoubtLine>) -> Result<(), Error> {
        let last = freeze_limit(&self.rules, self.programme()?.as_ref(), self.day).map_err(rule_missing)?;
        doubt_after("freeze-years", until, last, doubts);
        Ok(())
    }

    /// The same money is left for one more season. Source: SOURCES.md R-62.
    pub(super) fn doubt_carry_over(&self, due: NaiveDate, doubts: &mut Vec<DoubtLine>) -> Result<(), Error> {
        let programme = self.programme()?;
        let last = carry_over_limit(&self.rules, programme.as_ref(), self.final_due()?, self.day);
        doubt_after("carry-over-months", due, last.map_err(rule_missing)?, doubts);
        Ok(())
    }

    /// The final date that holds; what has none can't be put off.
    fn final_due(&self) -> Result<NaiveDate, Error> {
        let due = self.state.final_due();
        due.ok_or_else(|| Refusal::new("loan-no-due").with("loan", self.name).into())
    }
}

fn doubt_after(rule: &str, found: NaiveDate, last: NaiveDate, doubts: &mut Vec<DoubtLine>) {
    if found > last {
        doubts.push(doubt(rule, found, last));
    }
}

fn doubt(rule: &str, found: NaiveDate, limit: NaiveDate) -> DoubtLine {
    DoubtLine { rule: rule.to_owned(), found: found.to_string(), limit: limit.to_string() }
}
