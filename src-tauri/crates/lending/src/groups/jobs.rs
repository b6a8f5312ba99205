//! Workers a job-creation loan gives work to (01/GQVL), and how many count in a period. Source: SOURCES.md R-88.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Doubt, Severity};
use crate::rules::RuleRow;
use crate::sources::names;

names! {
    /// Why a worker's loan bears the lower rate (ưu tiên), as the form numbers them 1 to 6.
    Priority {
        /// 1: of an ethnic minority, in a poor household.
        MinorityPoor = "minority-poor",
        /// 2: Kinh, in a poor household of an especially difficult area.
        KinhPoorDifficult = "kinh-poor-difficult",
        /// 3: disabled.
        Disabled = "disabled",
        /// 4: keeps a severely disabled person of the household.
        KeepsDisabled = "keeps-disabled",
        /// 5: took a severely disabled person in to care for.
        TookDisabledIn = "took-disabled-in",
        /// 6: another.
        Other = "other",
    }
}

impl Priority {
    /// Its number on the form.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The workers of one loan as its form states them. What the form leaves blank is absent, not nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workers {
    /// Given new work (tạo việc làm).
    pub created: Option<u32>,
    /// Kept in work (duy trì, mở rộng việc làm).
    pub kept: Option<u32>,
    /// Women among them.
    pub women: Option<u32>,
    /// Of the household.
    pub in_household: Option<u32>,
    /// From outside it.
    pub outside: Option<u32>,
}

impl Workers {
    /// Created and kept together; nothing where neither is stated.
    #[must_use]
    pub fn total(&self) -> Option<u32> {
        sum([self.created, self.kept])
    }
}

fn sum(parts: [Option<u32>; 2]) -> Option<u32> {
    let mut stated = parts.into_iter().flatten().peekable();
    stated.peek()?;
    Some(stated.fold(0, u32::saturating_add))
}

names! {
    /// What speaks against the workers a form states. The name is the key of the rule that says how strict the office is.
    JobCode {
        /// Nobody is given work or kept in it.
        NoWorker = "jobs-no-worker",
        /// More women than workers.
        TooManyWomen = "jobs-too-many-women",
        /// Those of the household and those outside are not as many as those created and kept.
        HouseholdDiffers = "jobs-household-differs",
    }
}

/// What speaks against the workers a form states. The form does not say that household and outside together are created
/// and kept together: it lists the six figures side by side. They are read so, because every worker is one or the other,
/// and a difference is a doubt, not a refusal; it is raised only where both sides are stated in full.
#[must_use]
pub fn job_doubts(rules: &[RuleRow], workers: &Workers, day: NaiveDate) -> Vec<Doubt<JobCode>> {
    let total = workers.total();
    let full = |parts: [Option<u32>; 2]| if parts.contains(&None) { None } else { sum(parts) };
    let both = (full([workers.in_household, workers.outside]), full([workers.created, workers.kept]));
    let found = [
        total.is_none_or(|total| total == 0).then_some((JobCode::NoWorker, total, None)),
        match (workers.women, total) {
            (Some(women), Some(total)) if women > total => Some((JobCode::TooManyWomen, Some(women), Some(total))),
            _ => None,
        },
        match both {
            (Some(placed), Some(total)) if placed != total => {
                Some((JobCode::HouseholdDiffers, Some(placed), Some(total)))
            }
            _ => None,
        },
    ];
    let doubt = |(code, found, limit): (JobCode, Option<u32>, Option<u32>)| Doubt {
        code,
        severity: Severity::on(rules, code.as_str(), day),
        found,
        limit,
    };
    found.into_iter().flatten().map(doubt).collect()
}

/// A loan with its workers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobLoan {
    /// The day of its first disbursement; none before it.
    pub first_disbursed: Option<NaiveDate>,
    /// Whether it only closed an old contract into a new one (đảo khoản): its workers were counted with that one.
    pub refinancing: bool,
    /// Its workers.
    pub workers: Workers,
    /// Why it bears the lower rate, where it does.
    pub priority: Option<Priority>,
}

/// Workers counted over loans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobCount {
    /// Loans counted.
    pub loans: u32,
    /// Of those, loans whose form states neither created nor kept.
    pub without_workers: u32,
    /// Workers given new work.
    pub created: u64,
    /// Workers kept in work.
    pub kept: u64,
    /// Women among both.
    pub women: u64,
    /// Loans by priority, in the form's order.
    pub by_priority: [u32; 6],
}

/// Workers of the loans first disbursed from `from` through `through`, each loan once, however often it is paid out.
#[must_use]
pub fn count_jobs(loans: &[JobLoan], from: NaiveDate, through: NaiveDate) -> JobCount {
    let inside =
        |loan: &&JobLoan| !loan.refinancing && loan.first_disbursed.is_some_and(|day| from <= day && day <= through);
    loans.iter().filter(inside).fold(JobCount::default(), |mut count, loan| {
        let of = |number: Option<u32>| u64::from(number.unwrap_or_default());
        count.loans += 1;
        count.without_workers += u32::from(loan.workers.total().is_none());
        count.created += of(loan.workers.created);
        count.kept += of(loan.workers.kept);
        count.women += of(loan.workers.women);
        if let Some(place) = loan.priority.and_then(|priority| count.by_priority.get_mut(priority as usize)) {
            *place += 1;
        }
        count
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Two given work, three kept; four women; two of the household, three from outside.
    fn stated() -> Workers {
        Workers { created: Some(2), kept: Some(3), women: Some(4), in_household: Some(2), outside: Some(3) }
    }

    fn told(workers: Workers) -> Vec<(JobCode, Severity, Option<u32>, Option<u32>)> {
        let doubts = job_doubts(&shipped().unwrap(), &workers, day("2026-06-01"));
        doubts.into_iter().map(|doubt| (doubt.code, doubt.severity, doubt.found, doubt.limit)).collect()
    }

    #[test]
    fn figures_that_do_not_agree_are_doubts_not_refusals() {
        assert_eq!(told(stated()), []);
        let women = Workers { women: Some(6), ..stated() };
        assert_eq!(told(women), [(JobCode::TooManyWomen, Severity::TakesTwo, Some(6), Some(5))]);
        let placed = Workers { outside: Some(4), ..stated() };
        assert_eq!(told(placed), [(JobCode::HouseholdDiffers, Severity::Warns, Some(6), Some(5))]);
    }

    #[test]
    fn a_blank_is_not_held_against_anything() {
        assert_eq!(told(Workers { outside: None, ..stated() }), []);
        assert_eq!(
            told(Workers { kept: None, women: Some(2), ..stated() }),
            [],
            "household is not compared with a half"
        );
        assert_eq!(told(Workers::default()), [(JobCode::NoWorker, Severity::Warns, None, None)]);
        let none = Workers { created: Some(0), kept: None, women: None, in_household: None, outside: None };
        assert_eq!(told(none), [(JobCode::NoWorker, Severity::Warns, Some(0), None)]);
    }

    #[test]
    fn a_loan_counts_once_in_the_period_of_its_first_disbursement() {
        let loan = |first: Option<&str>, refinancing, workers, priority| JobLoan {
            first_disbursed: first.map(day),
            refinancing,
            workers,
            priority,
        };
        let loans = [
            loan(Some("2026-01-01"), false, stated(), Some(Priority::Disabled)),
            loan(Some("2026-03-31"), false, Workers { kept: None, women: None, ..stated() }, None),
            loan(Some("2026-02-10"), false, Workers::default(), Some(Priority::Other)),
            loan(Some("2025-12-31"), false, stated(), None),
            loan(Some("2026-04-01"), false, stated(), None),
            loan(Some("2026-02-01"), true, stated(), None),
            loan(None, false, stated(), None),
        ];
        let count = count_jobs(&loans, day("2026-01-01"), day("2026-03-31"));
        assert_eq!((count.loans, count.without_workers), (3, 1));
        assert_eq!((count.created, count.kept, count.women), (4, 3, 4));
        assert_eq!(count.by_priority, [0, 0, 1, 0, 0, 1]);
        assert_eq!(Priority::ALL.iter().map(|one| one.number()).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    }
}
