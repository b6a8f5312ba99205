//! How loans are used (06/TD): right, wrong, and by when misused money is to be back.

use lending::cards::Inspector;
use lending::loan::UseSeen;
use office::{StepWanted, Whole};

use crate::life::desk::{GROUP, code, customer, desk, disburse, dong};

const NEW: &str = "6600000200000099";

fn check(used: i64, wrong: i64, kept_to_purpose: bool) -> StepWanted {
    let seen = UseSeen {
        received: dong(50_000_000),
        balance: dong(50_000_000),
        wrong: dong(wrong),
        effect: "Mua hai con bò".into(),
        interest_owed: dong(0),
        inspectors: vec![Inspector { name: "Chủ tịch Hội thử".into(), post: "Chủ tịch Hội".into() }],
    };
    StepWanted::CheckUse { used: Whole(used), kept_to_purpose, note: String::new(), seen: Some(seen) }
}

#[test]
fn wrong_use_shows_the_day_the_money_is_to_be_back_by() {
    let mut desk = desk("2026-03-20");
    desk.approved_on("2026-01-20", &customer(1), NEW, 50_000_000);
    desk.take(NEW, "2026-01-21", disburse(50_000_000)).unwrap();
    let line = |desk: &crate::life::desk::Desk| {
        let lines = office::use_checks(&desk.office, GROUP).unwrap();
        lines.into_iter().find(|line| line.contract == NEW).unwrap()
    };
    // Paid out on 21/01: to be checked by 20/02.
    let before = line(&desk);
    assert_eq!((before.check_by.as_deref(), before.standing.as_str()), (Some("2026-02-20"), "late"));
    assert_eq!(before.purpose.as_deref(), Some("Mua bò sinh sản"));

    assert_eq!(
        code(desk.preview(NEW, "2026-02-10", check(40_000_000, 10_000_001, false))),
        "use-check-above-disbursed"
    );
    assert_eq!(code(desk.preview(NEW, "2026-02-10", check(0, 0, true))), "use-check-nothing-used");
    assert_eq!(code(desk.preview(NEW, "2026-02-10", check(40_000_000, 10_000_000, true))), "loan-does-not-add-up");
    let right = desk.preview(NEW, "2026-02-10", check(50_000_000, 0, true)).unwrap();
    assert_eq!(right.recall_by, None);
    let wrong = desk.preview(NEW, "2026-02-10", check(30_000_000, 20_000_000, false)).unwrap();
    assert_eq!(wrong.recall_by.as_deref(), Some("2026-03-12"), "30 days after the minutes");

    desk.take(NEW, "2026-02-10", check(30_000_000, 20_000_000, false)).unwrap();
    let after = line(&desk);
    assert_eq!((after.standing.as_str(), after.checked_on.as_deref()), ("done", Some("2026-02-10")));
    assert_eq!((after.result.as_deref(), after.recall_by.as_deref()), (Some("partly"), Some("2026-03-12")));
    desk.verify();
}

#[test]
fn a_check_names_who_was_there() {
    let mut desk = desk("2026-03-20");
    desk.approved_on("2026-01-20", &customer(1), NEW, 50_000_000);
    desk.take(NEW, "2026-01-21", disburse(50_000_000)).unwrap();
    let StepWanted::CheckUse { used, kept_to_purpose, note, seen } = check(50_000_000, 0, true) else { return };
    let seen = seen.map(|seen| UseSeen { inspectors: Vec::new(), ..seen });
    let nobody = StepWanted::CheckUse { used, kept_to_purpose, note, seen };
    assert_eq!(code(desk.preview(NEW, "2026-02-10", nobody)), "use-check-inspectors");
}
