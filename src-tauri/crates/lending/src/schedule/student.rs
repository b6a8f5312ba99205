//! A student's loan: term and first instalment from the days of study, with the steps that led there.
//! Source: SOURCES.md R-29.

use chrono::NaiveDate;

use super::keys;
use super::plan::{MissingRule, NoSchedule};
use crate::calendar::{add_months, whole_months};
use crate::programmes::MAX_TERM_MONTHS;
use crate::rules::{RuleRow, value_on};

/// The days a student's loan is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Study {
    /// The course begins.
    pub from: NaiveDate,
    /// The course ends (graduation).
    pub until: NaiveDate,
    /// The first disbursement; disbursing ends with the course.
    pub first_disbursed: NaiveDate,
}

/// What follows from the days of study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyTerm {
    /// The whole term from the first disbursement, months.
    pub months: u32,
    /// Of that, whole months of disbursing.
    pub disbursing: u32,
    /// Of that, months of grace after the course.
    pub grace: u32,
    /// Of that, months of repaying.
    pub repaying: u32,
    /// The first instalment falls due: the plan's [`super::Grace::Until`].
    pub first_due: NaiveDate,
    /// The last falls due: the end of the term.
    pub final_due: NaiveDate,
    /// How it was computed, in order, for showing.
    pub steps: Vec<Step>,
}

/// One line of the computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which line: a stable code, worded from the catalogue.
    pub label: &'static str,
    /// What came out.
    pub value: StepValue,
}

/// A line's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepValue {
    /// Whole months.
    Months(u32),
    /// So many times.
    Times(u32),
    /// A day.
    Day(NaiveDate),
}

impl StudyTerm {
    /// The steps, with the months from one instalment to the next as the last line.
    #[must_use]
    pub fn steps_with_interval(mut self, interval: u32) -> Vec<Step> {
        self.steps.push(Step { label: "student-instalment-months", value: StepValue::Months(interval) });
        self.steps
    }
}

/// Term and first instalment of a student's loan. `scope` is the programme whose rules hold, on the day of the first
/// disbursement.
///
/// tp = whole months from the first disbursement to the end of the course. Term = tp + grace + tp × times, with 12
/// months of grace, and once for a course longer than 12 months (2·tp + 12), twice for a shorter one (3·tp + 12).
/// First instalment = end of the course + grace.
pub fn study_term(rules: &[RuleRow], scope: &str, study: &Study) -> Result<StudyTerm, NoSchedule> {
    let rule = |key: &'static str| {
        let value = value_on(rules, key, scope, study.first_disbursed);
        value.and_then(|value| u32::try_from(value).ok()).ok_or(MissingRule(key))
    };
    let disbursing = whole_months(study.first_disbursed, study.until);
    if disbursing == 0 || study.until <= study.from {
        return Err(NoSchedule::Study);
    }
    let is_short = study.until <= add_months(study.from, rule(keys::SHORT_COURSE)?);
    let times = rule(if is_short { keys::REPAY_SHORT } else { keys::REPAY_LONG })?;
    let grace = rule(keys::STUDENT_GRACE)?;
    let repaying = disbursing.saturating_mul(times);
    let months = disbursing.saturating_add(grace).saturating_add(repaying);
    if months > MAX_TERM_MONTHS {
        return Err(NoSchedule::Months(months));
    }
    let first_due = add_months(study.until, grace);
    let final_due = add_months(study.first_disbursed, months);
    let steps = vec![
        Step { label: "student-course-begins", value: StepValue::Day(study.from) },
        Step { label: "student-course-ends", value: StepValue::Day(study.until) },
        Step { label: "student-first-disbursed", value: StepValue::Day(study.first_disbursed) },
        Step { label: "student-course-months", value: StepValue::Months(whole_months(study.from, study.until)) },
        Step { label: "student-disbursing-months", value: StepValue::Months(disbursing) },
        Step { label: "student-grace-months", value: StepValue::Months(grace) },
        Step { label: "student-repay-times", value: StepValue::Times(times) },
        Step { label: "student-repaying-months", value: StepValue::Months(repaying) },
        Step { label: "student-term-months", value: StepValue::Months(months) },
        Step { label: "student-first-due", value: StepValue::Day(first_due) },
        Step { label: "student-final-due", value: StepValue::Day(final_due) },
    ];
    Ok(StudyTerm { months, disbursing, grace, repaying, first_due, final_due, steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;
    use crate::schedule::{Grace, SchedulePlan, instalments};
    use ledger::Dong;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn study(from: &str, until: &str, first_disbursed: &str) -> Study {
        Study { from: day(from), until: day(until), first_disbursed: day(first_disbursed) }
    }

    fn term(study: Study) -> Result<StudyTerm, NoSchedule> {
        study_term(&shipped().unwrap(), "02", &study)
    }

    #[test]
    fn a_four_year_course() {
        // 15/10/2026 to 30/06/2030 are 44 whole months; term 2 × 44 + 12 = 100 months; first instalment 30/06/2031.
        let four_years = term(study("2026-09-01", "2030-06-30", "2026-10-15")).unwrap();
        assert_eq!((four_years.months, four_years.first_due), (100, day("2031-06-30")));
        let plan = SchedulePlan {
            principal: Dong::new(160_000_000).unwrap(),
            disbursed: day("2026-10-15"),
            months: four_years.months,
            interval: 12,
            grace: Grace::Until(four_years.first_due),
            session_day: None,
            multiple: Dong::new(100_000).unwrap(),
        };
        let rows = instalments(&plan).unwrap();
        let rows: Vec<_> = rows.iter().map(|row| (row.due.to_string(), row.principal.get())).collect();
        let due = |day: &str| (day.to_owned(), 32_000_000);
        assert_eq!(
            rows,
            [due("2031-06-30"), due("2032-06-30"), due("2033-06-30"), due("2034-06-30"), due("2035-02-15")]
        );
    }

    #[test]
    fn a_course_of_a_year_is_paid_back_in_twice_the_time() {
        // 01/10/2026 to 31/08/2027 are 10 whole months (01/08): 10 + 12 + 20 = 42.
        let short = term(study("2026-09-01", "2027-08-31", "2026-10-01")).unwrap();
        assert_eq!((short.months, short.first_due), (42, day("2028-08-31")));
        // Twelve months to the day is still short, one day more is not: 11 + 12 + 22, then 11 + 12 + 11.
        assert_eq!(term(study("2026-09-01", "2027-09-01", "2026-10-01")).unwrap().months, 45);
        assert_eq!(term(study("2026-09-01", "2027-09-02", "2026-10-01")).unwrap().months, 34);
    }

    #[test]
    fn the_steps_are_told_in_order() {
        let four_years = term(study("2026-09-01", "2030-06-30", "2026-10-15")).unwrap();
        assert_eq!(four_years.disbursing + four_years.grace + four_years.repaying, four_years.months);
        assert_eq!(four_years.final_due, day("2035-02-15"), "a hundred months from 15/10/2026");
        let steps = four_years.steps_with_interval(12);
        assert_eq!(
            steps.iter().map(|step| (step.label, step.value)).collect::<Vec<_>>(),
            [
                ("student-course-begins", StepValue::Day(day("2026-09-01"))),
                ("student-course-ends", StepValue::Day(day("2030-06-30"))),
                ("student-first-disbursed", StepValue::Day(day("2026-10-15"))),
                ("student-course-months", StepValue::Months(45)),
                ("student-disbursing-months", StepValue::Months(44)),
                ("student-grace-months", StepValue::Months(12)),
                ("student-repay-times", StepValue::Times(1)),
                ("student-repaying-months", StepValue::Months(44)),
                ("student-term-months", StepValue::Months(100)),
                ("student-first-due", StepValue::Day(day("2031-06-30"))),
                ("student-final-due", StepValue::Day(day("2035-02-15"))),
                ("student-instalment-months", StepValue::Months(12)),
            ]
        );
    }

    #[test]
    fn too_little_study_is_refused() {
        assert_eq!(term(study("2026-09-01", "2030-06-30", "2030-06-01")), Err(NoSchedule::Study));
        assert_eq!(term(study("2026-09-01", "2026-09-01", "2026-01-01")), Err(NoSchedule::Study));
        assert_eq!(term(study("2000-09-01", "2030-06-30", "2000-10-01")), Err(NoSchedule::Months(724)));
        let without = study_term(&[], "02", &study("2026-09-01", "2030-06-30", "2026-10-15"));
        assert_eq!(without, Err(NoSchedule::Rule(MissingRule(keys::SHORT_COURSE))));
    }
}
