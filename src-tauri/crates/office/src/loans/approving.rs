//! The decision on a request: the guards, the schedule, and two people.

use chrono::NaiveDate;
use events::{Fact, LoanStepped};
use ledger::Dong;
use lending::calendar::{SessionDay, day_before};
use lending::codes::ContractNumber;
use lending::ids::{LoanId, Node};
use lending::loan::{
    Applicant, Approved, Checked, Guard, GuardContext, LoanRequest, LoanStep, Outcome, apply, check, settle,
};
use lending::programmes::terms_on;
use lending::rate::AnnualRate;
use lending::rules::{APPROVAL_SECOND_TOOK_REQUEST, FULL_AGE_YEARS, value_on};
use lending::schedule::{
    Grace, Instalment, Lent, LoanScope, SchedulePlan, Study, instalments, interest_schedule, plan_for, study_term,
};
use store::Reading;
use store::queries::RequestRecord;

use super::refusing::{inexact, no_schedule, not_allowed, not_requested};
use super::requesting::{check_after_request, own_request, request_of};
use super::stepping::brief;
use super::views::{ApprovalPreview, ApproveLoan, CheckLine, InstalmentLine, Override, StepTaken};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;
use crate::users::SecondPerson;

/// What follows from a decision whatever the guards say of it.
struct Scheduled {
    plan: SchedulePlan,
    instalments: Vec<Instalment>,
    grace_through: Option<NaiveDate>,
    session_day: Option<u8>,
}

/// What the product's terms and the guards say of a decision.
struct Judged {
    rate: AnnualRate,
    checks: Vec<Checked>,
}

/// What approving would do: every guard's outcome and the schedule, by the same code that books it.
pub fn preview_approval(office: &Office, wanted: &ApproveLoan) -> Result<ApprovalPreview, Error> {
    let (reading, node) = (office.read(), office.node()?);
    let record = request_of(reading, node, wanted.loan)?;
    let scheduled = schedule(reading, node, &record.request, wanted)?;
    let judged = judge(reading, node, &record, &scheduled, wanted)?;
    let rows = interest_schedule(&scheduled.plan, &scheduled.instalments, &[(scheduled.plan.disbursed, judged.rate)])
        .map_err(|_| inexact(&wanted.contract))?;
    Ok(ApprovalPreview {
        rate_percent: judged.rate.percent().to_string(),
        months: scheduled.plan.months,
        checks: judged.checks.iter().map(CheckLine::from).collect(),
        instalments: rows.iter().map(InstalmentLine::from).collect(),
        grace_through: scheduled.grace_through.map(|day| day.to_string()),
    })
}

/// Approves a request: the loan exists from here on, with its schedule. The second person is not the maker, and
/// answers for every guard that asks for one.
pub fn approve_loan(
    office: &mut Office,
    wanted: &ApproveLoan,
    second: &SecondPerson,
) -> Result<Done<StepTaken>, Error> {
    let request = read_request(&wanted.request)?;
    let node = office.node()?;
    let contract = ContractNumber::parse(wanted.contract.trim())
        .map_err(|_| Refusal::new("bad-code").with("kind", "contract").with("text", wanted.contract.as_str()))?;
    let loan = own_request(node, wanted.loan)?;
    let reasons = reasons(&wanted.overrides)?;
    office.task(|at, writing| {
        let record = request_of(writing.read(), node, wanted.loan)?;
        let scheduled = schedule(writing.read(), node, &record.request, wanted)?;
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::LoanStepped(LoanStepped { loan: of, step: LoanStep::Approved(booked), .. }) => {
                let of_the_day = *of == loan && event.business_date == wanted.day;
                let same = booked.contract == contract && booked.checker == second.name();
                (of_the_day && same && is_asked(booked, wanted, &scheduled, &reasons)).then_some(event.at.seq)
            }
            _ => None,
        })?;
        if let Some(seq) = before {
            return Ok(Done { answer: approved(writing.read(), seq, loan, wanted.day)?, repeated: true });
        }
        check_day(writing.read(), at, node, wanted.day, false)?;
        let judged = judge(writing.read(), node, &record, &scheduled, wanted)?;
        check_second(writing.read(), node, &record, second, wanted.day)?;
        if writing.read().has_contract(node, contract.as_str())? {
            return Err(Refusal::new("contract-taken").with("contract", contract.as_str()).into());
        }
        let checks = settle(judged.checks, &reasons).map_err(|standing| guards_refuse(&standing))?;
        let asked = record.request.asked;
        let step = LoanStep::Approved(Box::new(Approved {
            contract: contract.clone(),
            borrower: asked.borrower,
            group: asked.group,
            product: asked.product,
            programme: asked.programme,
            amount: Dong::new(wanted.amount.0)?,
            rate: judged.rate,
            months: scheduled.plan.months,
            session_day: scheduled.session_day,
            grace_through: scheduled.grace_through,
            instalments: scheduled.instalments,
            checker: second.name().to_owned(),
            checks,
        }));
        apply(None, wanted.day, &step).map_err(|why| not_allowed(why, contract.as_str(), None))?;
        let checker = Some(second.name().to_owned());
        let stepped = LoanStepped { loan, step, checker, overrides: std::collections::BTreeMap::new(), wish: None };
        let appended = at.record(writing, &request, wanted.day, Fact::LoanStepped(stepped))?;
        let answer = approved(writing.read(), appended.event().at.seq, loan, wanted.day)?;
        Ok(Done { answer, repeated: false })
    })
}

/// Whether a booked approval is the answer to this very wish. The planned disbursement and the course are not recorded,
/// but the instalments and the grace that follow from them are.
fn is_asked(booked: &Approved, wanted: &ApproveLoan, scheduled: &Scheduled, reasons: &[(Guard, String)]) -> bool {
    let given = |check: &Checked| {
        reasons.iter().any(|(guard, reason)| *guard == check.guard && check.reason.as_ref() == Some(reason))
    };
    booked.amount.get() == wanted.amount.0
        && booked.months == scheduled.plan.months
        && booked.grace_through == scheduled.grace_through
        && booked.instalments == scheduled.instalments
        && booked.checks.iter().filter(|check| check.outcome == Outcome::Overridden).all(given)
}

/// Whoever took the request in does not stand by at its approval, unless the office's rules let them: the second
/// person is to see the papers with other eyes. Source: SOURCES.md R-50.
fn check_second(
    reading: Reading<'_>,
    node: Node,
    record: &RequestRecord,
    second: &SecondPerson,
    day: NaiveDate,
) -> Result<(), Error> {
    let may = value_on(&reading.rules(node)?, APPROVAL_SECOND_TOOK_REQUEST, "", day) != Some(0);
    if may || !store::is_same_user(second.name(), &record.maker) {
        return Ok(());
    }
    Err(Refusal::new("second-person-took-request").with("user", second.name()).into())
}

fn approved(reading: Reading<'_>, seq: u64, loan: LoanId, day: NaiveDate) -> Result<StepTaken, Error> {
    let state = reading.loan_state(loan)?.ok_or_else(|| Error::fault("loan without state"))?;
    Ok(StepTaken {
        event: Whole(seq as i64),
        loan: loan.get().into(),
        receipt: None,
        after: brief(reading, loan, &state, day)?,
    })
}

fn reasons(overrides: &[Override]) -> Result<Vec<(Guard, String)>, Error> {
    let given = overrides.iter().filter(|given| !given.reason.trim().is_empty());
    given
        .map(|given| {
            let guard = Guard::ALL.into_iter().find(|guard| guard.name() == given.rule);
            let guard = guard
                .ok_or_else(|| Refusal::new("bad-code").with("kind", "guard").with("text", given.rule.as_str()))?;
            Ok((guard, short_text("reason", &given.reason)?))
        })
        .collect()
}

/// The first guard that stands in the way, one that no second person could override before the others; all of them
/// are on the preview.
fn guards_refuse(standing: &[Checked]) -> Error {
    let refused = standing.iter().find(|check| check.outcome == Outcome::Refused);
    let Some(first) = refused.or(standing.first()) else { return Error::fault("guards without a reason") };
    let code = if first.outcome == Outcome::Refused { "guard-refuses" } else { "guard-asks-second" };
    let mut refusal = Refusal::new(code).with("guard", first.guard.name()).with("count", standing.len() as i64);
    if let (Some(found), Some(limit)) = (first.found, first.limit) {
        refusal = refusal.with("found", found).with("limit", limit);
    }
    refusal.into()
}

/// The schedule a decision leads to.
fn schedule(reading: Reading<'_>, node: Node, request: &LoanRequest, wanted: &ApproveLoan) -> Result<Scheduled, Error> {
    let session_day = match request.asked.group {
        Some(group) => reading.group(group)?.and_then(|group| group.session_day),
        None => None,
    };
    let plan = plan(reading, node, request, session_day, wanted)?;
    let instalments = instalments(&plan).map_err(no_schedule)?;
    // A student's grace ends the day before the first instalment falls due at the session.
    let first_due = instalments.first().map(|row| row.due);
    let grace_through = first_due.filter(|_| wanted.study.is_some()).map(day_before);
    Ok(Scheduled { plan, instalments, grace_through, session_day })
}

fn judge(
    reading: Reading<'_>,
    node: Node,
    record: &RequestRecord,
    scheduled: &Scheduled,
    wanted: &ApproveLoan,
) -> Result<Judged, Error> {
    let request = &record.request;
    request.approved().map_err(not_requested)?;
    check_after_request(wanted.day, record)?;
    if wanted.disbursed_on < wanted.day {
        let refusal = Refusal::new("planned-before-approval").with("day", wanted.disbursed_on);
        return Err(refusal.with("approved", wanted.day).into());
    }
    let (rules, terms) = (reading.rules(node)?, reading.terms(node)?);
    let row = terms_on(&terms, &request.asked.product, wanted.day);
    let rate = row
        .and_then(|row| row.rate)
        .ok_or_else(|| Refusal::new("product-without-rate").with("product", request.asked.product.as_str()))?;
    let applicant = applicant(reading, request)?;
    let context = GuardContext {
        day: wanted.day,
        request,
        amount: Dong::new(wanted.amount.0)?,
        months: scheduled.plan.months,
        by_course: wanted.study.is_some(),
        disbursed_on: wanted.disbursed_on,
        rate,
        terms: row,
        applicant: &applicant,
        full_age: value_on(&rules, FULL_AGE_YEARS, "", wanted.day)
            .ok_or_else(|| Refusal::new("rule-missing").with("rule", FULL_AGE_YEARS))?,
    };
    let checks = check(&context, |guard| guard.may_be_overridden(&rules, row, wanted.day) == Some(true))?;
    Ok(Judged { rate, checks })
}

fn plan(
    reading: Reading<'_>,
    node: Node,
    request: &LoanRequest,
    session_day: Option<u8>,
    wanted: &ApproveLoan,
) -> Result<SchedulePlan, Error> {
    let (asked, rules) = (&request.asked, reading.rules(node)?);
    let scope =
        LoanScope { product: Some(&asked.product), programme: Some(&asked.programme), direct: asked.group.is_none() };
    let session_day = session_day.map(SessionDay::new).transpose().map_err(Error::fault)?;
    let study = match wanted.study {
        Some((from, until)) => {
            let study = Study { from, until, first_disbursed: wanted.disbursed_on };
            Some(study_term(&rules, asked.programme.as_str(), &study).map_err(no_schedule)?)
        }
        None => None,
    };
    let lent = Lent {
        principal: Dong::new(wanted.amount.0)?,
        signed: wanted.day,
        disbursed: wanted.disbursed_on,
        months: study.as_ref().map_or(wanted.months, |study| study.months),
        session_day,
    };
    let mut plan = plan_for(&rules, &reading.intervals(node)?, &scope, &lent).map_err(no_schedule)?;
    if let Some(study) = study {
        plan.grace = Grace::Until(study.first_due);
    }
    Ok(plan)
}

fn applicant(reading: Reading<'_>, request: &LoanRequest) -> Result<Applicant, Error> {
    let asked = &request.asked;
    let borrower = reading.borrower(asked.borrower)?.ok_or_else(|| Error::fault("request without borrower"))?;
    Ok(Applicant {
        born: borrower.born,
        paper: borrower.paper,
        paper_issued: borrower.paper_issued,
        is_member: asked.group.is_some() && borrower.group == asked.group,
        owed_in_programme: reading.owed_by_household(asked.borrower, &asked.programme)?,
        overdue: reading.overdue_of(asked.borrower)?,
    })
}

impl From<&Checked> for CheckLine {
    fn from(checked: &Checked) -> CheckLine {
        let outcome = match checked.outcome {
            Outcome::Passed => "passed",
            Outcome::NotApplicable => "not-applicable",
            Outcome::AsksSecond => "asks-second",
            Outcome::Overridden => "overridden",
            Outcome::Refused => "refused",
        };
        CheckLine {
            guard: checked.guard.name().to_owned(),
            outcome: outcome.to_owned(),
            found: checked.found.map(Whole),
            limit: checked.limit.map(Whole),
            reason: checked.reason.clone(),
        }
    }
}

impl From<&lending::schedule::ScheduleRow> for InstalmentLine {
    fn from(row: &lending::schedule::ScheduleRow) -> InstalmentLine {
        InstalmentLine {
            no: row.no,
            due: row.due.to_string(),
            principal: row.principal.into(),
            interest: Some(row.interest.into()),
            balance: row.balance.into(),
        }
    }
}
