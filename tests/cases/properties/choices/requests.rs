//! Requests for loans, and their approval.

use chrono::{Days, NaiveDate};
use events::{Fact, LoanStepped, RequestStepped};
use ledger::Dong;
use lending::codes::{ContractNumber, ProgrammeCode};
use lending::ids::{LoanId, raw_id};
use lending::loan::{
    Approved, Certified, Checked, Declined, Guard, LoanRequest, LoanStep, Notified, Outcome, RequestStage, RequestStep,
    Requested, Voted,
};
use lending::programmes::{HouseholdClass, ProductCode};
use lending::rate::AnnualRate;
use lending::schedule::Instalment;

use super::{Choice, Kind, pick_fitting};
use crate::properties::branch::{MAKER, SECOND, node};
use crate::properties::model::{Model, Told};

impl Choice {
    pub(super) fn of_request(self, kind: Kind, model: &Model) -> Option<Told> {
        if kind == Kind::Request {
            return Some(self.new_request(model));
        }
        let undecided = |request: &LoanRequest| request.approved().is_ok();
        let fits = |_: LoanId, request: &LoanRequest| match kind {
            Kind::Notify => request.stage == RequestStage::Approved,
            _ => undecided(request),
        };
        let (loan, request) = pick_fitting(&model.requests, self.which, fits)?;
        let day = self.day(model);
        let step = match kind {
            Kind::Vote => {
                let present = u32::from(self.amount % 20);
                RequestStep::Voted(Voted { present, in_favour: present.min(u32::from(self.other % 21)) })
            }
            Kind::Certify => RequestStep::Certified(Certified {
                class: HouseholdClass::Poor,
                valid_from: day,
                valid_through: if self.seldom(11) { day - Days::new(1) } else { day + Days::new(365) },
                number: "1/XN".to_owned(),
            }),
            Kind::Decline => RequestStep::Declined(Declined { reason: "không đủ điều kiện".to_owned() }),
            Kind::Notify => RequestStep::Notified(Notified { number: "1/TB".to_owned() }),
            _ => return Some(self.approval(model, day, loan, request)),
        };
        Some(Told { day, fact: Fact::RequestStepped(RequestStepped { loan, step }) })
    }

    fn new_request(self, model: &Model) -> Told {
        let counter = model.next_id + i64::from(self.seldom(31));
        let loan = LoanId::parse(raw_id(node(), counter).unwrap()).unwrap();
        let through_group = self.other.is_multiple_of(3);
        let asked = Requested {
            borrower: model.borrowers[usize::from(self.which) % model.borrowers.len()],
            group: through_group.then(|| model.groups[usize::from(self.which) % model.groups.len()]),
            product: ProductCode::parse("HN").unwrap(),
            programme: ProgrammeCode::parse("01").unwrap(),
            amount: self.share(Dong::new(100_000_000).unwrap()),
            months: 12 * u32::from(1 + self.other % 10),
            units: 1,
            cost: None,
            cost_is: None,
            purpose: "chăn nuôi".to_owned(),
        };
        let step = RequestStep::Requested(Box::new(asked));
        Told { day: self.day(model), fact: Fact::RequestStepped(RequestStepped { loan, step }) }
    }

    fn approval(self, model: &Model, day: NaiveDate, loan: LoanId, request: &LoanRequest) -> Told {
        let amount = request.asked.amount;
        let number = if self.seldom(29) { 1 } else { loan.get() & 0xffff };
        let mut instalments = instalments(amount, day, 1 + self.other % 5);
        if self.seldom(37) {
            instalments.pop();
        }
        let step = LoanStep::Approved(Box::new(Approved {
            contract: ContractNumber::parse(&format!("66{number:014}")).unwrap(),
            borrower: request.asked.borrower,
            group: request.asked.group,
            product: request.asked.product.clone(),
            programme: request.asked.programme.clone(),
            amount,
            rate: AnnualRate::from_ppb(62_400_000).unwrap(),
            months: request.asked.months,
            session_day: Some(12),
            grace_through: self.other.is_multiple_of(5).then(|| day + Days::new(60)),
            instalments,
            checker: if self.seldom(41) { MAKER } else { SECOND }.to_owned(),
            checks: self.checks(),
        }));
        let stepped =
            LoanStepped { loan, step, checker: Some(SECOND.to_owned()), overrides: Default::default(), wish: None };
        Told { day: self.day(model), fact: Fact::LoanStepped(stepped) }
    }
}

impl Choice {
    /// What the guards said: seldom nothing, or that the loan is refused.
    fn checks(self) -> Vec<Checked> {
        let outcome = if self.seldom(43) { Outcome::Refused } else { Outcome::Passed };
        let checked = |guard| Checked { guard, outcome, found: None, limit: None, reason: None };
        if self.seldom(47) { Vec::new() } else { Guard::ALL.map(checked).to_vec() }
    }
}

/// A year apart, the rest in the last; those that would be nothing are left out.
fn instalments(amount: Dong, from: NaiveDate, count: u16) -> Vec<Instalment> {
    let share = amount.get() / i64::from(count);
    let mut left = amount.get();
    let amounts = (1..=count).map(|no| {
        let principal = if no == count { left } else { share };
        left -= principal;
        (no, principal)
    });
    let amounts = amounts.filter(|(_, principal)| *principal > 0);
    amounts
        .map(|(no, principal)| Instalment {
            no: u32::from(no),
            due: from + Days::new(365 * u64::from(no)),
            principal: Dong::new(principal).unwrap(),
        })
        .collect()
}
