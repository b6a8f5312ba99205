//! Every name a loan's life shows — guards and their outcomes, standings, stages, ceilings, rules, kinds of step — has
//! words in both languages.

use lending::loan::{Guard, LoanStep, RequestStep};
use lending::savings::SavingsStep;
use wording::{Locale, Words};

fn ids() -> Vec<String> {
    let guards = Guard::ALL.map(Guard::name);
    let doubts = [
        "extension-limit",
        "extension-window",
        "reschedule-deadline",
        "overdue-amount",
        "carry-over-months",
        "recall-days",
        "freeze-years",
    ];
    let outcomes = ["passed", "not-applicable", "asks-second", "overridden", "refused"];
    let standings = ["none", "approved", "open", "recalled", "closed"];
    let stages = ["none", "requested", "voted", "certified", "approved", "notified", "declined"];
    let classes = ["poor", "near-poor", "newly-escaped", "other"];
    let causes = ["final-due", "instalment", "misuse"];
    let named =
        |prefix: &str, names: &[&str]| -> Vec<String> { names.iter().map(|name| format!("{prefix}-{name}")).collect() };
    let mut rules: Vec<String> = lending::rules::shipped().unwrap().into_iter().map(|row| row.key).collect();
    rules.push(lending::rules::SAVINGS_RATE_PPB.to_owned());
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    [
        named("guard", &guards),
        named("guard", &doubts),
        named("outcome", &outcomes),
        named("standing", &standings),
        named("request-stage", &stages),
        named("class", &classes),
        named("cause", &causes),
        named("rule", &rules),
        named("event", &LoanStep::KINDS),
        named("event", &RequestStep::KINDS),
        named("event", &SavingsStep::KINDS),
        ceilings(),
        student_steps(),
    ]
    .concat()
}

/// The bases of ceilings as the list of programmes shows them.
fn ceilings() -> Vec<String> {
    let desk = super::desk::desk(super::desk::LATE);
    let mut bases: Vec<String> = Vec::new();
    for product in office::programmes(&desk.office, super::desk::day("2026-06-01"), None).unwrap() {
        for row in office::programmes(&desk.office, super::desk::day("2026-06-01"), Some(&product.product)).unwrap() {
            bases.push(format!("ceiling-{}", row.ceiling_basis));
        }
    }
    assert!(bases.len() > 40, "{}", bases.len());
    bases
}

fn student_steps() -> Vec<String> {
    let wanted = office::ScheduleWanted {
        principal: office::Whole(100_000_000),
        disbursed: super::desk::day("2026-10-15"),
        months: None,
        rate_percent: None,
        product: Some("HSSV".to_owned()),
        session_day: None,
        interval: None,
        study: Some((super::desk::day("2026-09-01"), super::desk::day("2030-06-30"))),
    };
    let steps = office::schedule(&wanted).unwrap().steps;
    assert_eq!(steps.len(), 12);
    steps.into_iter().map(|(label, _)| label).collect()
}

#[test]
fn every_name_has_words_in_both_languages() {
    let ids = ids();
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let missing: Vec<&String> = ids.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{locale}: {missing:?}");
    }
}
