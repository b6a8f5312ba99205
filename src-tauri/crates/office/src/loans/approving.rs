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
use lending::programmes::{TermsRow, terms_on};
use lending::rate::AnnualRate;
use lending::rules::{FULL_AGE_YEARS, RuleRow, value_on};
use lending::schedule::{
    Grace, Instalment, Lent, LoanScope, SchedulePlan, Study, instalments, interest_schedule, plan_for, study_term,
};
use store::Reading;

use super::refusing::{inexact, no_schedule, not_allowed, not_requested};
use super::requesting::{own_request, unknown_request};
use super::stepping::brief;
use super::views::{ApprovalPreview, ApproveLoan, CheckLine, InstalmentLine, Override, StepTaken};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;
use crate::users::SecondPerson;

/// A decision worked out: what would be approved and what the guards say.
struct Worked {
    request: LoanRequest,
    rate: AnnualRate,
    plan: SchedulePlan,
    instalments: Vec<Instalment>,
    grace_through: Option<NaiveDate>,
    session_day: Option<u8>,
    checks: Vec<Checked>,
}

/// What approving would do: every guard's outcome and the schedule, by the same code that books it.
pub fn preview_approval(office: &Office, wanted: &ApproveLoan) -> Result<ApprovalPreview, Error> {
    let worked = work_out(office.read(), office.node()?, wanted)?;
    let rows = interest_schedule(&worked.plan, &worked.instalments, &[(worked.plan.disbursed, worked.rate)])
        .map_err(|_| inexact(&wanted.contract))?;
    Ok(ApprovalPreview {
        rate_percent: worked.rate.percent().to_string(),
        months: worked.plan.months,
        checks: worked.checks.iter().map(CheckLine::from).collect(),
        instalments: rows.iter().map(InstalmentLine::from).collect(),
        grace_through: worked.grace_through.map(|day| day.to_string()),
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
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::LoanStepped(stepped) if stepped.loan == loan => Some(event.at.seq),
            _ => None,
        })?;
        if let Some(seq) = before {
            return Ok(Done { answer: approved(writing.read(), seq, loan, wanted.day)?, repeated: true });
        }
        check_day(writing.read(), at, node, wanted.day, false)?;
        let worked = work_out(writing.read(), node, wanted)?;
        if writing.read().has_contract(node, contract.as_str())? {
            return Err(Refusal::new("contract-taken").with("contract", contract.as_str()).into());
        }
        let reasons = reasons(&wanted.overrides)?;
        let checks = settle(worked.checks, &reasons).map_err(|standing| guards_refuse(&standing))?;
        let step = LoanStep::Approved(Box::new(Approved {
            contract: contract.clone(),
            borrower: worked.request.asked.borrower,
            group: worked.request.asked.group,
            product: worked.request.asked.product.clone(),
            programme: worked.request.asked.programme.clone(),
            amount: Dong::new(wanted.amount.0)?,
            rate: worked.rate,
            months: worked.plan.months,
            session_day: worked.session_day,
            grace_through: worked.grace_through,
            instalments: worked.instalments,
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

fn work_out(reading: Reading<'_>, node: Node, wanted: &ApproveLoan) -> Result<Worked, Error> {
    let id = own_request(node, wanted.loan)?;
    let request = reading.loan_request(id)?.ok_or_else(|| unknown_request(wanted.loan))?;
    request.approved().map_err(not_requested)?;
    let (rules, terms) = (reading.rules(node)?, reading.terms(node)?);
    let row = terms_on(&terms, &request.asked.product, wanted.day);
    let rate = row
        .and_then(|row| row.rate)
        .ok_or_else(|| Refusal::new("product-without-rate").with("product", request.asked.product.as_str()))?;
    let session_day = match request.asked.group {
        Some(group) => reading.group(group)?.and_then(|group| group.session_day),
        None => None,
    };
    let plan = plan(reading, node, &rules, &request, session_day, wanted)?;
    let rows = instalments(&plan).map_err(no_schedule)?;
    // A student's grace ends the day before the first instalment falls due at the session.
    let first_due = rows.first().map(|row| row.due);
    let grace_through = first_due.filter(|_| wanted.study.is_some()).map(day_before);
    let applicant = applicant(reading, &request)?;
    let context = GuardContext {
        day: wanted.day,
        request: &request,
        amount: Dong::new(wanted.amount.0)?,
        months: plan.months,
        rate,
        terms: row,
        applicant: &applicant,
        full_age: value_on(&rules, FULL_AGE_YEARS, "", wanted.day)
            .ok_or_else(|| Refusal::new("rule-missing").with("rule", FULL_AGE_YEARS))?,
    };
    let checks = check(&context, |guard| asks_second(&rules, guard, row, wanted.day))?;
    Ok(Worked { request, rate, plan, instalments: rows, grace_through, session_day, checks })
}

fn plan(
    reading: Reading<'_>,
    node: Node,
    rules: &[RuleRow],
    request: &LoanRequest,
    session_day: Option<u8>,
    wanted: &ApproveLoan,
) -> Result<SchedulePlan, Error> {
    let asked = &request.asked;
    let scope =
        LoanScope { product: Some(&asked.product), programme: Some(&asked.programme), direct: asked.group.is_none() };
    let session_day = session_day.map(SessionDay::new).transpose().map_err(Error::fault)?;
    let study = match wanted.study {
        Some((from, until)) => {
            let study = Study { from, until, first_disbursed: wanted.disbursed_on };
            Some(study_term(rules, asked.programme.as_str(), &study).map_err(no_schedule)?)
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
    let mut plan = plan_for(rules, &reading.intervals(node)?, &scope, &lent).map_err(no_schedule)?;
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

/// Whether the office's rules let a second person override the guard; one without a row can't be.
fn asks_second(rules: &[RuleRow], guard: Guard, terms: Option<&TermsRow>, day: NaiveDate) -> bool {
    let scope = terms.and_then(|row| row.programme.as_ref()).map_or("", |code| code.as_str());
    value_on(rules, &format!("guard-{}", guard.name()), scope, day) == Some(1)
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
