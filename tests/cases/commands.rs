//! What is asked at the command line alone: the day's work, every list, a student's term, groups founded, merged, split
//! and closed. The office is the desk's; its figures are worked out from that table.

use std::path::PathBuf;

use lending::cards::{Card, Regrouping, RegroupingKind};
use lending::ids::{BorrowerId, GroupId};
use serde_json::{Value, json};

use crate::life::commands::Shell;
use crate::life::desk::{COLLEAGUE, GROUP, OTHER_GROUP, customer, day};
use crate::lists::kept::groups::founding;

/// The code the core gives a founded group.
const FOUNDED: &str = "0026009";
const BEGUN: &str = "0026010";

#[test]
fn today_counts_what_its_lists_hold() {
    let shell = Shell::new();
    let today = shell.json(&["today"]);
    assert_eq!((&today["day"], &today["closing"]), (&json!("2026-02-10"), &json!("2025-12-31")));
    let count = |list: &str| -> (i64, i64) {
        let one = today["lists"].as_array().unwrap().iter().find(|one| one["list"] == list).unwrap();
        (one["count"].as_i64().unwrap(), one["late"].as_i64().unwrap())
    };
    // One loan is overdue. Four were lent on 05/12/2025 and should have been looked at by 04/01/2026. Group 0026002 has
    // one member. Nobody was visited.
    assert_eq!((count("overdue").0, count("checks"), count("group-sizes").0), (1, (4, 4), 1));
    assert_eq!((count("promises").0, count("next-steps").0, count("notes").0), (0, 0, 0));
    for one in today["lists"].as_array().unwrap() {
        let mut asked = vec!["list", one["list"].as_str().unwrap()];
        let days = one["days"].as_i64().map(|days| days.to_string());
        asked.extend(days.iter().flat_map(|days| ["--days", days.as_str()]));
        asked.extend(one["marked"].as_bool().unwrap().then_some("--marked"));
        assert_eq!(shell.json(&asked)["total"], one["count"], "{asked:?}");
    }
    // Both groups meet on the 5th: the next is more than a week away.
    assert_eq!(today["sessions"], json!([]));
    let mine = shell.json(&["today", "--mine"]);
    assert_eq!((&mine["has_mine"], &mine["lists"]), (&json!(false), &today["lists"]), "nobody was given anything");
    let said = shell.words(&["today", "--mine"]);
    for words in ["10/02/2026", "Món vay quá hạn", "chưa được giao"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn every_list_is_a_document_and_a_page() {
    let shell = Shell::new();
    for name in office::LISTS {
        let list = shell.json(&["list", name]);
        assert_eq!(list["list"], name);
        assert_eq!(list["total"], list["rows"].as_array().unwrap().len(), "{name}");
        shell.words(&["list", name, "--limit", "2"]);
    }
    assert_eq!(shell.json(&["list", "loans"])["sums"]["in_term"], 83_000_000);
    let years = &shell.json(&["figures"])["jobs"];
    // By the bank the third loan, of 05/12/2025, gave work to two; three loans of the desk are copies of it.
    assert_eq!(years, &json!([{"year": 2025, "workers": 8}]));
}

#[test]
fn a_students_term_follows_from_the_days_of_study() {
    let shell = Shell::new();
    let term = |from: &str, until: &str, disbursed: &str| {
        let asked = ["schedule", "--principal", "40000000", "--disbursed", disbursed, "--rate", "6.24"];
        let study = ["--programme", "02", "--study-from", from, "--study-until", until];
        shell.json(&[&asked[..], &study[..]].concat())
    };
    let dues = |view: &Value| -> Vec<(String, i64)> {
        let due = |row: &Value| (row["due"].as_str().unwrap().to_owned(), row["principal"].as_i64().unwrap());
        view["instalments"].as_array().unwrap().iter().map(due).collect()
    };
    // 01/10/2026 to 20/06/2029 are 32 whole months: 2 × 32 + 12 = 76, ending 01/02/2033. The first instalment falls twelve
    // months after the course, on 20/06/2030, one every year after it: four of 10,000,000 đ.
    let three_years = term("2026-09-05", "2029-06-20", "2026-10-01");
    assert_eq!(three_years["months"], 76);
    let due = |day: &str| (day.to_owned(), 10_000_000);
    assert_eq!(dues(&three_years), [due("2030-06-20"), due("2031-06-20"), due("2032-06-20"), due("2033-02-01")]);
    // A course of ten months is paid back in twice the time: 15/09/2026 to 30/06/2027 are 9 whole months, 9 + 12 + 18 = 39.
    let short = term("2026-09-01", "2027-06-30", "2026-09-15");
    assert_eq!(short["months"], 39);
    assert_eq!(dues(&short).first().unwrap().0, "2028-06-30");
    assert_eq!(dues(&short).last().unwrap().0, "2029-12-15");
    let asked = ["schedule", "--principal", "40000000", "--disbursed", "2027-07-01", "--rate", "6.24"];
    let over = ["--programme", "02", "--study-from", "2026-09-01", "--study-until", "2027-06-30"];
    assert_eq!(
        shell.refused(&[&asked[..], &over[..]].concat())["code"],
        "schedule-study-too-short",
        "lent after the course"
    );
}

/// The desk's groups at the command line.
struct Groups {
    shell: Shell,
    written: u32,
}

impl Groups {
    fn id(&self, code: &str) -> GroupId {
        GroupId::parse(self.shell.json(&["show", "group", code])["group"]["id"].as_i64().unwrap()).unwrap()
    }

    fn borrower(&self, number: u8) -> BorrowerId {
        let found = self.shell.json(&["list", "borrowers", "--search", &customer(number)]);
        BorrowerId::parse(found["rows"][0]["id"].as_i64().unwrap()).unwrap()
    }

    /// Members, in term, overdue, savings.
    fn holds(&self, code: &str) -> [i64; 4] {
        let group = &self.shell.json(&["show", "group", code])["group"];
        let figure = |key: &str| group[key].as_i64().unwrap();
        [figure("members"), figure("outstanding") - figure("overdue"), figure("overdue"), figure("savings")]
    }

    /// The codes of the groups there are.
    fn all(&self) -> Vec<String> {
        let rows = &self.shell.json(&["list", "groups"])["rows"];
        let mut codes: Vec<String> =
            rows.as_array().unwrap().iter().map(|row| row["group"].as_str().unwrap().to_owned()).collect();
        codes.sort();
        codes
    }

    fn file(&mut self, card: &Card) -> PathBuf {
        self.written += 1;
        let file = self.shell.home.path().join(format!("card-{}.json", self.written));
        std::fs::write(&file, serde_json::to_vec(card).unwrap()).unwrap();
        file
    }

    fn keep(&mut self, card: &Card, more: &[&str]) -> Value {
        let file = self.file(card);
        self.shell.json(&[&["card", "keep", file.to_str().unwrap()], more].concat())
    }

    fn refused(&mut self, card: &Card) -> Value {
        let file = self.file(card);
        self.shell.refused(&["card", "keep", file.to_str().unwrap()])
    }

    fn register(&self, founding: &Value, code: &str) -> Value {
        let id = founding["answer"]["card"]["id"].to_string();
        self.shell.json(&["group", "register", &id, "--code", code, "--day", "2026-02-05"])
    }
}

fn regrouped(kind: RegroupingKind, group: GroupId, into: Option<GroupId>, members: Vec<BorrowerId>) -> Card {
    let base = "Biên bản 10/TD ngày 06/02/2026".to_owned();
    Card::Regrouping(Box::new(Regrouping { kind, group, into, day: day("2026-02-06"), base, members }))
}

#[test]
fn groups_are_merged_founded_split_and_closed_with_what_runs_through_them() {
    let mut groups = Groups { shell: Shell::new(), written: 0 };
    // 50 and three times 1 in term, 20 overdue, five members with a million saved each; 30 through the other group.
    assert_eq!(groups.holds(GROUP), [5, 53_000_000, 20_000_000, 5_000_000]);
    let (first, other) = (groups.id(GROUP), groups.id(OTHER_GROUP));
    let third = groups.borrower(3);
    let merged = groups.keep(&regrouped(RegroupingKind::Merged, other, Some(first), vec![third]), &[]);
    assert_eq!(groups.holds(GROUP), [6, 83_000_000, 20_000_000, 6_000_000]);
    assert_eq!(groups.all(), [GROUP]);
    let undone = merged["answer"]["event"].to_string();
    groups.shell.json(&["card", "undo", &undone]);
    assert_eq!((groups.holds(GROUP)[0], groups.holds(OTHER_GROUP)), (5, [1, 30_000_000, 0, 1_000_000]));
    groups.keep(&regrouped(RegroupingKind::Merged, other, Some(first), vec![third]), &[]);

    // One customer of the first group founds another with five who are none yet.
    let mut card = founding("200105", "Hoàng Văn Mới", Some("2026-02-04"));
    card.day = day("2026-02-02");
    card.people[0].borrower = Some(groups.borrower(4));
    card.people[0].from = Some(first);
    card.leader.borrower = card.people[0].borrower;
    let kept = groups.keep(&Card::Founding(Box::new(card)), &[]);
    assert_eq!(groups.shell.json(&["list", "foundings"])["total"], 1);
    groups.register(&kept, FOUNDED);
    assert_eq!(groups.shell.json(&["list", "foundings"])["total"], 0);
    assert_eq!(
        (groups.holds(GROUP), groups.holds(FOUNDED)),
        ([5, 82_000_000, 20_000_000, 5_000_000], [1, 1_000_000, 0, 1_000_000])
    );

    // Two more go there: three are left, fewer than five, which takes two people.
    let founded = groups.id(FOUNDED);
    let two = vec![groups.borrower(5), groups.borrower(6)];
    let split = regrouped(RegroupingKind::Split, first, Some(founded), two);
    assert_eq!(groups.refused(&split)["facts"]["rule"], "group-below-min");
    let both = ["--override", "group-below-min=Xã đã duyệt", "--checker", COLLEAGUE];
    groups.keep(&split, &both);
    assert_eq!(
        (groups.holds(GROUP), groups.holds(FOUNDED)),
        ([3, 80_000_000, 20_000_000, 3_000_000], [3, 3_000_000, 0, 3_000_000])
    );

    // A group with members is not closed; one that never had any is, and its figures were nothing.
    let closed = |group| regrouped(RegroupingKind::Closed, group, None, Vec::new());
    assert_eq!(groups.refused(&closed(founded))["code"], "group-has-members");
    let mut empty = founding("200105", "Hoàng Văn Thôi", Some("2026-02-04"));
    empty.day = day("2026-02-02");
    let kept = groups.keep(&Card::Founding(Box::new(empty)), &[]);
    groups.register(&kept, BEGUN);
    assert_eq!(groups.all(), [GROUP, FOUNDED, BEGUN]);
    let begun = groups.id(BEGUN);
    groups.keep(&closed(begun), &[]);
    assert_eq!(groups.all(), [GROUP, FOUNDED]);
    let totals = groups.shell.json(&["totals"]);
    assert_eq!((&totals["outstanding"], &totals["savings"]), (&json!(103_000_000), &json!(6_500_000)));
    groups.shell.json(&["verify", "--rebuild"]);
}
