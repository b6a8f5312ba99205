//! The same life by the command line: the answers are the office's, the words are there, the second person is asked.

use std::path::Path;
use std::process::{Command, Output};

use acceptance::offices::{PASSPHRASE, USER, cli};
use serde_json::{Value, json};

use super::desk::{COLLEAGUE, FIRST, OVERDUE, THEIRS, customer, make};

const NEW: &str = "6600000200000101";

/// The desk's office as the command line has it, on 10/02/2026.
pub struct Shell {
    pub home: tempfile::TempDir,
}

impl Shell {
    pub fn new() -> Shell {
        let home = tempfile::tempdir().unwrap();
        drop(make(home.path()));
        Shell { home }
    }

    fn run(&self, more: &[&str], arguments: &[&str]) -> Output {
        let data: &Path = &self.home.path().join("branch");
        Command::new(cli())
            .args(["--today", "2026-02-10", "--user", USER, "--data"])
            .arg(data)
            .args(more)
            .args(arguments)
            .env("DIEMSANG_PASSPHRASE", PASSPHRASE)
            .env("DIEMSANG_CHECKER_PASSPHRASE", THEIRS)
            .output()
            .unwrap()
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&["--json"], arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn refused(&self, arguments: &[&str]) -> Value {
        let output = self.run(&["--json"], arguments);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        serde_json::from_str(told.lines().last().unwrap()).unwrap()
    }

    /// What a person reads, in both languages: nothing of it without words or without its value.
    pub fn words(&self, arguments: &[&str]) -> String {
        let mut said = String::new();
        for language in ["vi", "en"] {
            let output = self.run(&["--lang", language], arguments);
            assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(!text.contains('[') && !text.contains("{$"), "{arguments:?} in {language}: {text}");
            said.push_str(&text);
        }
        said
    }
}

fn request(shell: &Shell) -> String {
    let borrower = customer(1);
    let asked = [
        "loan",
        "request",
        "--borrower",
        &borrower,
        "--group",
        "0026001",
        "--product",
        "HN",
        "--amount",
        "30000000",
        "--months",
        "60",
        "--purpose",
        "Mua bò",
        "--day",
        "2026-01-05",
    ];
    let id = shell.json(&asked)["id"].to_string();
    shell.json(&["loan", "vote", &id, "--day", "2026-01-06", "--present", "20", "--in-favour", "18"]);
    let certify = [
        "loan",
        "certify",
        &id,
        "--day",
        "2026-01-07",
        "--class",
        "poor",
        "--from",
        "2026-01-01",
        "--through",
        "2026-12-31",
        "--number",
        "03/TD-12",
    ];
    shell.json(&certify);
    id
}

fn approve<'a>(id: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let decision = [
        "loan",
        "approve",
        id,
        "--day",
        "2026-01-20",
        "--contract",
        NEW,
        "--amount",
        "30000000",
        "--months",
        "60",
        "--disbursed",
        "2026-01-22",
    ];
    [&decision, more].concat()
}

#[test]
fn a_loan_from_request_to_reversal() {
    let shell = Shell::new();
    let id = request(&shell);
    assert_eq!(shell.json(&["requests"])["rows"][0]["stage"], "certified");
    assert!(shell.words(&["requests"]).contains("Mua bò"));

    let preview = shell.json(&approve(&id, &["--preview"]));
    assert_eq!(
        (&preview["instalments"][0]["due"], &preview["checks"].as_array().unwrap().len()),
        (&json!("2028-01-05"), &13)
    );
    shell.words(&approve(&id, &["--preview"]));
    assert_eq!(shell.run(&[], &approve(&id, &[])).status.code(), Some(2), "an approval takes a second person");
    assert_eq!(shell.refused(&approve(&id, &["--checker", USER]))["code"], "second-person-is-first");
    assert_eq!(shell.json(&approve(&id, &["--checker", COLLEAGUE]))["answer"]["after"]["standing"], "approved");
    shell.json(&["loan", "notify", &id, "--day", "2026-01-21", "--number", "04/TD-1"]);

    let disburse = ["loan", "disburse", NEW, "--day", "2026-01-22", "--amount", "30000000"];
    let mut look = disburse.to_vec();
    look.push("--preview");
    assert_eq!(shell.json(&look)["effect"]["cash_after"], -30_000_000);
    assert!(shell.words(&look).contains("Tiền mặt"));
    assert_eq!(shell.json(&disburse)["answer"]["after"]["in_term"], 30_000_000);
    let step = r#"{"kind":"check-use","used":30000000,"kept_to_purpose":true,"note":"3 bò cái"}"#;
    shell.json(&["loan", "step", NEW, "--day", "2026-02-05", "--step", step]);

    // 30,000,000 × 6.24 % × 15 days (22/01–05/02) ÷ 365 = 76,931.50…
    let explained = shell.json(&["interest", NEW, "--from", "2026-01-22", "--through", "2026-02-05"]);
    assert_eq!((&explained["interest"], &explained["grace"]), (&json!(76_932), &json!(0)));
    shell.words(&["interest", NEW, "--from", "2026-01-22", "--through", "2026-02-05", "--explain"]);
    let paid =
        shell.json(&["loan", "repay", NEW, "--day", "2026-02-06", "--interest", "76932", "--principal", "1000000"]);
    assert_eq!((&paid["answer"]["receipt"], &paid["answer"]["after"]["interest_due"]), (&json!("1/2026"), &json!(0)));
    let event = paid["answer"]["event"].to_string();

    let page = shell.json(&["show", "loan", NEW]);
    assert_eq!((&page["steps"][0]["kind"], page["steps"].as_array().unwrap().len()), (&json!("loan-repaid"), 4));
    assert!(shell.words(&["show", "loan", NEW]).contains("Kiểm tra sử dụng vốn vay"));
    let loans = shell.json(&["show", "borrower", &customer(1)]);
    assert_eq!((&loans["total"], &loans["rows"][0]["contract"]), (&json!(2), &json!(FIRST)));
    shell.words(&["show", "borrower", &customer(1)]);

    let taken_back = shell.json(&["loan", "reverse", &event, "--reason", "ghi nhầm"]);
    assert_eq!(taken_back["reverses"].to_string(), event);
    assert_eq!(shell.json(&["show", "loan", NEW])["now"]["in_term"], 30_000_000);
    assert_eq!(shell.refused(&["loan", "reverse", &event, "--reason", "lần nữa"])["code"], "already-reversed");
}

#[test]
fn steps_against_a_rule_and_steps_of_two() {
    let shell = Shell::new();
    let extend = r#"{"kind":"extend","due":"2027-08-12","requested":"2026-02-01","decision":"QĐ 1"}"#;
    let mut step = vec!["loan", "step", FIRST, "--day", "2026-02-01", "--step", extend];
    let refused = shell.refused(&step);
    assert_eq!(
        (&refused["code"], &refused["facts"]["rule"]),
        (&json!("step-needs-override"), &json!("extension-window"))
    );
    step.extend(["--override", "extension-window=đi xa", "--checker", COLLEAGUE]);
    let mut look = step.clone();
    look.push("--preview");
    assert!(shell.words(&look).contains("Thời gian nhận đề nghị gia hạn"));
    assert_eq!(shell.json(&step)["answer"]["after"]["due"], "2027-08-12");

    let freeze = r#"{"kind":"freeze","overdue":20000000,"until":"2027-02-01","decision":"QĐ 2"}"#;
    let freeze = ["loan", "step", OVERDUE, "--day", "2026-02-01", "--step", freeze];
    assert_eq!(shell.refused(&freeze)["code"], "needs-second-person");
    let both = [&freeze[..], &["--checker", COLLEAGUE]].concat();
    assert_eq!(shell.json(&both)["answer"]["after"]["frozen"], 20_000_000);
    for wrong in [r#"{"kind":"thaw"}"#, r#"{"kind":"settle","books":1}"#, "disburse"] {
        let output = shell.run(&["--json"], &["loan", "step", FIRST, "--day", "2026-02-01", "--step", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
    let both_ways = ["loan", "repay", FIRST, "--day", "2026-02-01", "--amount", "1", "--principal", "1"];
    assert_eq!(shell.run(&[], &both_ways).status.code(), Some(2), "an amount to split, or its parts");
    // 264,986 of backlog and 50,000,000 × 6.24 % × 31 ÷ 365 = 264,986.30…
    let settled = shell.json(&["loan", "settle", FIRST, "--day", "2026-02-01"]);
    assert_eq!(settled["answer"]["after"]["standing"], "closed");
    assert_eq!(shell.json(&["day", "status"])["cash"], 50_529_972);
}

#[test]
fn every_example_of_the_help_is_a_step() {
    let output = Shell::new().run(&[], &["loan", "step", "--help"]);
    let help = String::from_utf8(output.stdout).unwrap();
    let examples: Vec<String> = help
        .lines()
        .filter_map(|line| line.trim().strip_prefix('{').map(|rest| rest[..rest.find('}').unwrap()].to_owned()))
        .map(|inside| format!("{{{}}}", inside.replace('?', "")))
        .collect();
    let mut kinds = std::collections::HashSet::new();
    for example in &examples {
        let step: office::StepWanted = serde_json::from_str(example).unwrap_or_else(|why| panic!("{example}: {why}"));
        kinds.insert(std::mem::discriminant(&step));
    }
    assert_eq!((examples.len(), kinds.len()), (15, 13), "{help}");
}

#[test]
fn savings_days_rules_and_programmes() {
    let shell = Shell::new();
    let opened = shell.json(&["savings", "open", &customer(1), "--number", "2000100001B", "--day", "2026-01-12"]);
    let book = opened["answer"]["book"].to_string();
    shell.json(&["savings", "deposit", &book, "--amount", "365000", "--day", "2026-01-12"]);
    shell.words(&["savings", "withdraw", &book, "--amount", "5000", "--day", "2026-01-12"]);
    assert_eq!(shell.refused(&["savings", "interest", "--through", "2026-01-31"])["code"], "no-savings-rate");
    let rate = [
        "rules",
        "add",
        "--key",
        "savings-rate-ppb",
        "--from",
        "2026-01-01",
        "--value",
        "10000000",
        "--legal-base",
        "thông báo",
        "--source",
        "đọc tại phòng",
    ];
    assert_eq!(shell.json(&rate)["answer"]["value"], 10_000_000);
    let verified = [&rate[..], &["--verified"]].concat();
    assert_eq!(shell.refused(&verified)["code"], "wrong-office-kind");
    assert!(shell.words(&["rules"]).contains("Lãi suất tiền gửi tổ viên"));
    // 1 % a year: 355,000 đ for 20 days (12/01–31/01) = 194.52… → 195 on the new book (withdrawn twice, once a language).
    let run = shell.json(&["savings", "interest", "--through", "2026-01-31"]);
    assert_eq!(run["answer"]["books"], 8);

    assert_eq!(shell.refused(&["day", "close", "--day", "2026-02-01", "--counted", "0"])["facts"]["book"], 355_000);
    shell.words(&["day", "status"]);
    let cash = |way, amount| ["day", way, "--day", "2026-02-01", "--amount", amount, "--note", "PT 1"];
    shell.words(&[&cash("cash-in", "45000")[..], &["--preview"]].concat());
    assert_eq!(shell.json(&cash("cash-in", "45000"))["answer"]["cash"], 400_000);
    shell.words(&[&cash("cash-out", "45000")[..], &["--request", "cash-out-1"]].concat());
    assert_eq!(
        shell.refused(&["day", "close", "--day", "2026-02-01", "--counted", "-1"])["code"],
        "counted-below-zero"
    );
    assert_eq!(shell.json(&["day", "close", "--day", "2026-02-01", "--counted", "355000"])["answer"]["cash"], 355_000);
    assert_eq!(shell.json(&["day", "lock", "--through", "2026-01-31"])["locked"], "2026-01-31");
    let reopen = ["day", "reopen", "--reason", "thiếu chứng từ", "--checker", COLLEAGUE];
    assert_eq!(shell.json(&reopen)["locked"], Value::Null);
    shell.json(&["savings", "close", &book, "--day", "2026-02-10"]);

    let held = shell.json(&["programmes", "--on", "2026-01-20", "--product", "HN"]);
    assert_eq!((&held["total"], &held["rows"][1]["rate_percent"]), (&json!(2), &json!("6.24")));
    shell.words(&["programmes", "--on", "2026-01-20"]);
    assert_eq!(
        shell.json(&["programmes", "adopt-shipped"])["answer"],
        json!({"rules":0,"terms":0,"cuts":0,"intervals":0})
    );
    let checked = ["programmes", "verify", "HN", "--from", "2025-12-01", "--source", "QĐ 2553, bản giấy"];
    assert_eq!(shell.json(&checked)["answer"]["verified"], true);
    let add = [
        "programmes",
        "add",
        "--product",
        "HN",
        "--from",
        "2026-03-01",
        "--rate",
        "6",
        "--legal-base",
        "QĐ 1",
        "--source",
        "đọc",
    ];
    assert_eq!(shell.refused(&add)["code"], "wrong-office-kind");
}

#[test]
fn a_schedule_needs_no_book() {
    let output = Command::new(cli())
        .args(["--json", "schedule", "--principal", "50000000", "--disbursed", "2026-03-10", "--months", "60"])
        .args(["--rate", "6.24", "--session-day", "9"])
        .env_remove("DIEMSANG_PASSPHRASE")
        .output()
        .unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let due: Vec<&Value> = answer["instalments"].as_array().unwrap().iter().map(|row| &row["due"]).collect();
    assert_eq!(due, ["2028-03-09", "2030-03-09", "2031-03-09"]);
    // Last: 16,800,000 × 6.24 % for a year to the day.
    assert_eq!(answer["instalments"][2]["interest"], 1_048_320);
}
