//! Debtors who were visited, who promised, who paid and did not.

use lending::cards::{Card, Met, Promised, Visit};
use office::KeptCard;

use super::{Debtor, Story, TODAY, inspector, story};
use crate::life::desk::{day, dong, repay};

/// What a visit is told with: the promise's amount and last day, the next step and its day.
#[derive(Clone, Copy)]
struct Told<'a> {
    on: &'a str,
    promise: Option<(i64, &'a str)>,
    of_contract: bool,
    next: (&'a str, Option<&'a str>),
}

impl Story {
    fn visit_card(debtor: &Debtor, told: Told<'_>) -> Card {
        let loan = told.of_contract.then_some(debtor.loan);
        let promise = |(amount, by): (i64, &str)| Promised { loan, amount: dong(amount), by: day(by) };
        Card::Visit(Box::new(Visit {
            borrower: debtor.borrower,
            loans: vec![debtor.loan],
            day: day(told.on),
            by: vec![inspector()],
            met: Met::Borrower,
            causes: Vec::new(),
            situation: String::new(),
            capacity: "later".to_owned(),
            next_step: told.next.0.to_owned(),
            next_on: told.next.1.map(day),
            promises: told.promise.map(promise).into_iter().collect(),
            photos: Vec::new(),
            home: String::new(),
        }))
    }

    /// Tells SQL of a visit's words; their number.
    fn visited(&mut self, debtor: &Debtor, told: Told<'_>) -> String {
        let number = self.number();
        let (step, next_on) = told.next;
        self.say("visited", &[&number, &debtor.customer, told.on, step, next_on.unwrap_or_default()]);
        if let Some((amount, by)) = told.promise {
            let contract = if told.of_contract { debtor.contract.as_str() } else { "" };
            self.say("promised", &[&number, &debtor.customer, contract, told.on, by, &amount.to_string()]);
        }
        number
    }

    fn visit(&mut self, debtor: &Debtor, told: Told<'_>) -> (KeptCard, String) {
        let kept = self.keep(Story::visit_card(debtor, told));
        (kept, self.visited(debtor, told))
    }

    /// Principal paid on a day.
    fn pay(&mut self, debtor: &Debtor, on: &str, amount: i64) {
        self.desk.take(&debtor.contract, on, repay(0, amount)).unwrap();
        self.say("paid", &[&debtor.contract, on, &amount.to_string(), "0"]);
    }
}

/// Every way a promise can go, on contracts in turn.
#[test]
fn promises_follow_up_and_next_steps_hold_what_sql_holds() {
    let mut story = story();
    let debtors = story.debtors();
    assert!(debtors.len() >= 16, "{} debtors are too few for the story", debtors.len());
    for (nth, debtor) in debtors.iter().enumerate() {
        tell(&mut story, nth % 16, debtor);
    }
    let promise: &[&str] = &["customer", "promised_on", "promised_by", "promise_standing"];
    story.holds(&[
        ("promises/promised", promise, &["promised"]),
        ("promises/missing", promise, &["missing"]),
        ("follow-up/late", &["customer"], &["overdue", "frozen"]),
        ("follow-up/broken", &["customer"], &["promises_broken"]),
        ("follow-up/decided", &["customer"], &["promises_decided"]),
        ("follow-up/visits", &["customer", "visited", "next_step", "next_on"], &[]),
        ("next-steps", &["customer", "visited", "next_step", "next_on"], &["days_left"]),
    ]);
    story.desk.verify();
}

fn tell(story: &mut Story, way: usize, debtor: &Debtor) {
    let told = |on, amount, by| Told { on, promise: Some((amount, by)), of_contract: true, next: ("urge", None) };
    match way {
        // Kept, the second part on the last day.
        0 => {
            story.visit(debtor, told("2026-03-02", 600_000, "2026-03-09"));
            story.pay(debtor, "2026-03-05", 300_000);
            story.pay(debtor, "2026-03-09", 300_000);
        }
        // Broken: nothing was paid.
        1 => {
            story.visit(debtor, told("2025-12-20", 700_000, "2026-01-05"));
        }
        // Broken in part, with a step that is past.
        2 => {
            let next = ("with-commune", Some("2026-03-15"));
            story.visit(debtor, Told { next, ..told("2026-03-02", 400_000, "2026-03-06") });
            story.pay(debtor, "2026-03-06", 150_000);
        }
        // Paid, but a day late.
        3 => {
            story.visit(debtor, told("2026-03-02", 200_000, "2026-03-06"));
            story.pay(debtor, "2026-03-07", 200_000);
        }
        // Its last day is today.
        4 => {
            story.visit(debtor, told("2026-03-10", 500_000, TODAY));
            story.pay(debtor, "2026-03-12", 100_000);
        }
        // There is much time.
        5 => {
            let next = ("visit", Some("2026-04-20"));
            story.visit(debtor, Told { next, ..told("2026-03-10", 500_000, "2026-05-20") });
        }
        // What was paid on the visit itself was not promised.
        6 => {
            story.visit(debtor, told("2026-03-05", 100_000, "2026-03-11"));
            story.pay(debtor, "2026-03-05", 100_000);
        }
        // Promised for the same day, and paid.
        7 => {
            story.visit(debtor, told("2026-03-06", 100_000, "2026-03-06"));
            story.pay(debtor, "2026-03-06", 100_000);
        }
        // The payment was taken back.
        8 => {
            story.visit(debtor, told("2026-03-02", 250_000, "2026-03-09"));
            let taken = story.desk.take(&debtor.contract, "2026-03-08", repay(0, 250_000)).unwrap();
            story.desk.reverse(taken.event).unwrap();
        }
        // Written anew: more, and later.
        9 => {
            let (seen, before) = story.visit(debtor, told("2026-03-01", 500_000, "2026-03-09"));
            let again = Told { next: ("extend", Some("2026-03-18")), ..told("2026-03-02", 800_000, "2026-03-30") };
            story.desk.keep_again(&seen, Story::visit_card(debtor, again)).unwrap();
            story.gone(&before);
            story.visited(debtor, again);
        }
        // Binned; an earlier visit is the last then.
        10 => {
            story.visit(debtor, told("2026-02-02", 300_000, "2026-02-20"));
            let (seen, number) = story.visit(debtor, told("2026-03-03", 900_000, "2026-03-30"));
            story.desk.bin(&seen).unwrap();
            story.gone(&number);
        }
        // Binned and taken out again.
        11 => {
            let (seen, _) = story.visit(debtor, told("2026-03-03", 900_000, "2026-03-13"));
            let binned = story.desk.bin(&seen).unwrap();
            story.desk.restore(binned.card.id).unwrap();
        }
        // Two visits on one day: the later one said last what comes next.
        12 => {
            let next = ("visit", Some("2026-03-20"));
            story.visit(debtor, Told { next, promise: None, ..told("2026-03-04", 1, "2026-03-04") });
            let next = ("risk-file", Some("2026-03-25"));
            story.visit(debtor, Told { next, promise: None, ..told("2026-03-04", 1, "2026-03-04") });
        }
        // Written down in the other order: the last is that of the later day.
        13 => {
            let next = ("recall", Some("2026-03-16"));
            story.visit(debtor, Told { next, ..told("2026-03-11", 100_000, "2026-03-31") });
            let next = ("trace", Some("2026-03-12"));
            story.visit(debtor, Told { next, ..told("2026-02-11", 150_000, "2026-02-28") });
        }
        // Promised on whatever is owed; interest counts too.
        14 => {
            let interest = story.desk.pay_interest(&debtor.contract, "2026-03-09");
            story.say("paid", &[&debtor.contract, "2026-03-09", "0", &interest.to_string()]);
            story.visit(debtor, Told { of_contract: false, ..told("2026-03-02", interest, "2026-03-10") });
            story.visit(debtor, Told { of_contract: false, ..told("2026-03-03", interest + 1, "2026-03-10") });
        }
        // A day, but no word of what is to be done then.
        _ => {
            story.visit(debtor, Told { next: ("", Some("2026-03-17")), ..told("2026-03-13", 100_000, "2026-03-13") });
        }
    }
}
