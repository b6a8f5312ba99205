//! A schedule without a book: what a loan of so much would be paid back by.

use chrono::NaiveDate;
use ledger::Dong;
use lending::calendar::SessionDay;
use lending::codes::ProgrammeCode;
use lending::programmes::{ProductCode, shipped_terms, terms_on};
use lending::schedule::{
    Grace, Lent, LoanScope, SchedulePlan, StepValue, Study, instalments, interest_schedule, plan_for,
    shipped_intervals, study_term,
};
use serde::{Deserialize, Serialize};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::loans::{InstalmentLine, no_schedule};
use crate::programmes::read_rate;

/// What the schedule is for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ScheduleWanted {
    /// How much, whole đồng.
    pub principal: Whole,
    /// The first disbursement.
    pub disbursed: NaiveDate,
    /// The term; for a student's loan it follows from the study.
    #[serde(default)]
    pub months: Option<u32>,
    /// Percent a year; the product's on the day where it is not said.
    #[serde(default)]
    pub rate_percent: Option<String>,
    /// The product, or the bank's programme code.
    #[serde(default)]
    pub product: Option<String>,
    /// The point's day of the month.
    #[serde(default)]
    pub session_day: Option<u8>,
    /// Months between instalments, instead of the programme's.
    #[serde(default)]
    pub interval: Option<u32>,
    /// The course's first and last day, for a student's loan.
    #[serde(default)]
    pub study: Option<(NaiveDate, NaiveDate)>,
}

/// A schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ScheduleView {
    /// The term in months.
    pub months: u32,
    /// Percent a year.
    pub rate_percent: String,
    /// The instalments.
    pub instalments: Vec<InstalmentLine>,
    /// How the term of a student's loan follows: a label of the catalogue and its figure.
    pub steps: Vec<(String, String)>,
    /// All interest of the schedule.
    pub interest: Whole,
}

/// A loan's schedule with the shipped rules: instalments and, kept to the day, their interest.
pub fn schedule(wanted: &ScheduleWanted) -> Result<ScheduleView, Error> {
    let rules = lending::rules::shipped().map_err(Error::fault)?;
    let terms = shipped_terms().map_err(Error::fault)?;
    let product = wanted.product.as_deref().and_then(|text| ProductCode::parse(text).ok());
    let row = product.as_ref().and_then(|product| terms_on(&terms, product, wanted.disbursed));
    let programme = match row {
        Some(row) => row.programme.clone(),
        None => wanted.product.as_deref().and_then(|text| ProgrammeCode::parse(text).ok()),
    };
    if let (Some(text), None, None) = (&wanted.product, row, &programme) {
        return Err(Refusal::new("unknown-product").with("product", text.as_str()).into());
    }
    let rate = match (&wanted.rate_percent, row.and_then(|row| row.rate)) {
        (Some(percent), _) => read_rate(percent)?,
        (None, Some(rate)) => rate,
        (None, None) => return Err(Refusal::new("rate-missing").into()),
    };
    let scope = programme.as_ref().map_or("", |code| code.as_str());
    let study = match wanted.study {
        Some((from, until)) => {
            let study = Study { from, until, first_disbursed: wanted.disbursed };
            Some(study_term(&rules, scope, &study).map_err(no_schedule)?)
        }
        None => None,
    };
    let lent = Lent {
        principal: Dong::new(wanted.principal.0)?,
        signed: wanted.disbursed,
        disbursed: wanted.disbursed,
        months: match (&study, wanted.months) {
            (Some(study), _) => study.months,
            (None, Some(months)) => months,
            (None, None) => return Err(Refusal::new("months-missing").into()),
        },
        session_day: wanted.session_day.map(SessionDay::new).transpose().map_err(|_| {
            Refusal::new("bad-code")
                .with("kind", "session-day")
                .with("text", wanted.session_day.unwrap_or(0).to_string())
        })?,
    };
    let scope = LoanScope { product: product.as_ref(), programme: programme.as_ref(), direct: false };
    let mut plan = plan_for(&rules, &shipped_intervals().map_err(Error::fault)?, &scope, &lent).map_err(no_schedule)?;
    plan.interval = wanted.interval.unwrap_or(plan.interval);
    if let Some(study) = &study {
        plan.grace = Grace::Until(study.first_due);
    }
    let steps = study.map(|study| study.steps_with_interval(plan.interval)).unwrap_or_default();
    let steps = steps.into_iter().map(|step| (step.label.to_owned(), step_value(step.value)));
    view(&plan, rate, steps.collect())
}

fn step_value(value: StepValue) -> String {
    match value {
        StepValue::Months(months) => months.to_string(),
        StepValue::Times(times) => times.to_string(),
        StepValue::Day(day) => day.to_string(),
    }
}

fn view(
    plan: &SchedulePlan,
    rate: lending::rate::AnnualRate,
    steps: Vec<(String, String)>,
) -> Result<ScheduleView, Error> {
    let rows = instalments(plan).map_err(no_schedule)?;
    let rows = interest_schedule(plan, &rows, &[(plan.disbursed, rate)])
        .map_err(|_| Refusal::new("rate-not-exact").with("loan", ""))?;
    Ok(ScheduleView {
        months: plan.months,
        rate_percent: rate.percent().to_string(),
        interest: Dong::sum(rows.iter().map(|row| row.interest))?.into(),
        instalments: rows.iter().map(InstalmentLine::from).collect(),
        steps,
    })
}
