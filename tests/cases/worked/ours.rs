//! The same contract by the product's own functions.

use chrono::NaiveDate;
use ledger::Dong;
use lending::calendar::{SessionDay, day_before, next_day, whole_months};
use lending::codes::{ContractNumber, ProgrammeCode};
use lending::ids::BorrowerId;
use lending::interest::{InterestTerms, Position, Status, timeline};
use lending::loan::{
    AllocationOrder, Approved, Disbursed, Due, Extended, FreezeEnded, Frozen, LoanState, LoanStep, OverdueCause,
    PaidBy, PaidFrom, Repaid, Rescheduled, Settled, TurnedOverdue, allocate, apply,
};
use lending::parts::Parts;
use lending::programmes::{ProductCode, TermsRow, rates_from, shipped_cuts, shipped_terms, terms_on};
use lending::rate::AnnualRate;
use lending::rules::{RuleRow, shipped};
use lending::schedule::{
    Grace, Instalment, Lent, LoanScope, PrincipalAccount, PrincipalRule, SchedulePlan, Study, extension_limit,
    extension_window, instalments, plan_for, reschedule_deadlines, shipped_intervals, study_term, turned_overdue,
};

use super::file::{StepLine, Worked};

/// A contract as the product makes it from the head of a file.
pub struct Ours {
    pub row: TermsRow,
    pub months: u32,
    pub grace_through: Option<NaiveDate>,
    pub rates: Vec<(NaiveDate, AnnualRate)>,
    pub rule: PrincipalRule,
    rules: Vec<RuleRow>,
    plan: SchedulePlan,
}

pub fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

pub fn product(worked: &Worked) -> ProductCode {
    ProductCode::parse(worked.says("product")).unwrap()
}

impl Ours {
    pub fn of(worked: &Worked) -> Ours {
        let (rules, terms, product) = (shipped().unwrap(), shipped_terms().unwrap(), product(worked));
        let (signed, disbursed) = (worked.day("signed"), worked.day("disbursed"));
        let row = terms_on(&terms, &product, signed).filter(|row| !row.closed_to_new).unwrap().clone();
        let programme = row.programme.as_ref();
        let study = worked.course().map(|(from, until)| {
            let study = Study { from, until, first_disbursed: disbursed };
            study_term(&rules, programme.unwrap().as_str(), &study).unwrap()
        });
        let lent = Lent {
            principal: dong(worked.principal()),
            signed,
            disbursed,
            months: study.as_ref().map_or(worked.months(), |study| study.months),
            session_day: worked.session_day().map(|day| SessionDay::new(day).unwrap()),
        };
        let scope = LoanScope { product: Some(&product), programme, direct: worked.says("channel") == "direct" };
        let mut plan = plan_for(&rules, &shipped_intervals().unwrap(), &scope, &lent).unwrap();
        if let Some(study) = &study {
            plan.grace = Grace::Until(study.first_due);
        }
        let cuts = shipped_cuts().unwrap();
        let rates = rates_from(&terms, &cuts, Some(&product), row.rate.unwrap(), signed, disbursed).unwrap();
        Ours {
            months: lent.months,
            grace_through: study.map(|study| day_before(study.first_due)),
            rates,
            rule: PrincipalRule::of(&rules, programme, signed),
            row,
            rules,
            plan,
        }
    }

    /// The instalments, due as counted.
    pub fn counted(&self) -> Vec<Instalment> {
        instalments(&SchedulePlan { session_day: None, ..self.plan }).unwrap()
    }

    /// The instalments, due at sessions.
    pub fn due(&self) -> Vec<Instalment> {
        instalments(&self.plan).unwrap()
    }

    /// The loan after each step of the file. Every step is taken by the product's rules, within its limits.
    pub fn life(&self, worked: &Worked) -> Vec<(NaiveDate, LoanState)> {
        let approval = LoanStep::Approved(Box::new(self.approval(worked)));
        let mut loan = apply(None, worked.day("signed"), &approval).unwrap();
        let mut life = Vec::new();
        for line in &worked.steps {
            let step = self.step(&loan, line);
            loan = apply(Some(&loan), line.day, &step).unwrap();
            life.push((line.day, loan.clone()));
        }
        life
    }

    fn approval(&self, worked: &Worked) -> Approved {
        Approved {
            contract: ContractNumber::parse("6600000000000001").unwrap(),
            borrower: BorrowerId::parse((1 << 40) | 1).unwrap(),
            group: None,
            product: product(worked),
            programme: self.row.programme.clone().unwrap_or_else(|| ProgrammeCode::parse("99").unwrap()),
            amount: self.plan.principal,
            rate: self.row.rate.unwrap(),
            months: self.months,
            session_day: worked.session_day(),
            grace_through: self.grace_through,
            instalments: self.due(),
            checker: "checker".to_owned(),
            checks: Vec::new(),
        }
    }

    fn step(&self, loan: &LoanState, line: &StepLine) -> LoanStep {
        let amount = dong(line.amount);
        match line.step.as_str() {
            "disbursed" => LoanStep::Disbursed(Disbursed { amount, by: PaidBy::Cash }),
            "repaid" => LoanStep::Repaid(payment(loan, amount)),
            "settled" => LoanStep::Settled(Settled { last: payment(loan, amount) }),
            "turned-overdue" => {
                let last = loan.instalments.last().unwrap().no;
                let no = line.instalment.unwrap();
                let cause = if no == last { OverdueCause::FinalDue } else { OverdueCause::Instalment(no) };
                LoanStep::TurnedOverdue(TurnedOverdue { amount, cause })
            }
            "rescheduled" => LoanStep::Rescheduled(self.rescheduled(loan, line)),
            "extended" => LoanStep::Extended(self.extended(loan, line)),
            "frozen" => {
                let (until, decision) = (line.until.unwrap(), "decision".to_owned());
                LoanStep::Frozen(Frozen { in_term: amount, overdue: Dong::ZERO, until, decision })
            }
            "freeze-ended" => {
                assert_eq!(Some(day_before(line.day)), loan.frozen_until, "the day after the freeze's last");
                LoanStep::FreezeEnded(FreezeEnded { in_term: amount, overdue: Dong::ZERO })
            }
            other => panic!("step {other}"),
        }
    }

    fn rescheduled(&self, loan: &LoanState, line: &StepLine) -> Rescheduled {
        let (no, due) = (line.instalment.unwrap(), line.until.unwrap());
        let before = loan.instalments.iter().find(|row| row.no == no).unwrap().due;
        let deadlines = reschedule_deadlines(&self.rules, self.row.programme.as_ref(), before).unwrap();
        assert!(line.day <= deadlines.borrower, "asked for in time");
        Rescheduled { no, due, requested: line.day, by_leader: false }
    }

    fn extended(&self, loan: &LoanState, line: &StepLine) -> Extended {
        let (before, due, programme) = (loan.final_due().unwrap(), line.until.unwrap(), self.row.programme.as_ref());
        let months = whole_months(before, due);
        let limit = extension_limit(&self.rules, programme, self.months, loan.extended_months, line.day).unwrap();
        assert!(months <= limit.left, "within the limit");
        assert!(extension_window(&self.rules, programme, before).unwrap().holds(line.day), "asked for in time");
        let decision = "decision".to_owned();
        Extended { due, months, requested: line.day, back_in_term: Dong::ZERO, decision }
    }

    /// What stands overdue at the beginning of `day` by the instalments, those in force.
    pub fn overdue_at(&self, loan: &LoanState, day: NaiveDate) -> Dong {
        let mut rows = loan.instalments.clone();
        if let (Some(last), Some(extended)) = (rows.last_mut(), loan.due_extended) {
            last.due = extended;
        }
        let account =
            PrincipalAccount { paid: loan.repaid, disbursed: loan.disbursed, balance: loan.outstanding().unwrap() };
        turned_overdue(&rows, self.rule, day, &account).unwrap()
    }

    /// What it bears interest by.
    pub fn positions(&self, worked: &Worked) -> Vec<Position> {
        let balances: Vec<(NaiveDate, Parts)> =
            self.life(worked).into_iter().map(|(day, loan)| (day, loan.parts)).collect();
        let terms = InterestTerms {
            rates: self.rates.clone(),
            factors: vec![(worked.day("disbursed"), self.row.overdue_factor)],
            grace_through: self.grace_through,
        };
        timeline(&balances, &terms)
    }
}

/// Principal alone, overdue before in term.
fn payment(loan: &LoanState, amount: Dong) -> Repaid {
    let due = Due { principal: loan.parts, ..Due::default() };
    let principal = allocate(due, amount, AllocationOrder::PrincipalFirst).unwrap().principal;
    let (interest, grace_interest) = (Dong::ZERO, Dong::ZERO);
    Repaid { receipt: None, from: PaidFrom::Cash, principal, interest, grace_interest }
}

/// The days a file's interest reaches to, from the disbursement on.
pub fn days(worked: &Worked) -> impl Iterator<Item = NaiveDate> {
    let last = worked.interest.iter().map(|line| line.through).max().unwrap();
    worked.day("disbursed").iter_days().take_while(move |day| *day <= next_day(last))
}

pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::InTerm => "in-term",
        Status::Overdue => "overdue",
        Status::Frozen => "frozen",
    }
}
