//! The book as an hledger journal: hledger itself accepts it and counts what we count. hledger is a Debian package
//! that the tests need (`cargo xtask test` installs it).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

use acceptance::offices::{
    PASSPHRASE, cli, enrolled_pair, largest_group, loaded_branch, pay_all, quiet, session_day, synthetic,
};
use chrono::NaiveDate;
use ledger::Account;
use lending::loan::{LoanStep, RequestStep};
use lending::savings::SavingsStep;
use office::{Error, GroupQuery, Office, ReverseReceipt, TrialBalanceView};
use serde_json::Value;
use wording::{Locale, Words};

/// What a clerk might paste as a reason: it would end the description, begin a transaction and post to an account.
const HOSTILE: &str =
    "=1+1; kind:forged | payee\n\n2026-01-01 (9-9) forged\n    assets:cash  1 VND\n    income:interest\n";

fn early() -> NaiveDate {
    "2026-01-08".parse().unwrap()
}

/// A branch with an opening, a sheet of 8 January, one of 12 January, and a receipt of the latter taken back on
/// the same day.
fn branch(folder: &Path) -> Office {
    let mut office = loaded_branch(folder, &synthetic(1).unwrap()).unwrap();
    let largest = largest_group(&office).unwrap();
    let groups = office::list_groups(&office, &GroupQuery::default()).unwrap();
    let other = groups.iter().find(|group| group.code != largest && group.loans.0 > 0).unwrap().code.clone();
    for (group, session, request) in [(&other, early(), "r1"), (&largest, session_day(), "r2")] {
        let sheet = office::open_sheet(&office, group, session).unwrap();
        let done = office::collect_sheet(&mut office, &pay_all(&sheet, request, 50_000)).unwrap();
        assert!(done.answer.receipts.len() > 1);
    }
    let receipt = office::receipts(&office, &largest).unwrap().remove(0);
    let back =
        ReverseReceipt { request: "r3".into(), year: receipt.year, number: receipt.number, reason: HOSTILE.to_owned() };
    office::reverse_receipt(&mut office, &back).unwrap();
    office
}

fn hledger(journal: &Path, arguments: &[&str]) -> String {
    let output = Command::new("hledger").arg("-f").arg(journal).args(arguments).output();
    let output = output.expect("hledger is needed for this test: apt-get install hledger");
    assert!(output.status.success(), "hledger {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What hledger makes of the journal under a query: account by name, whole đồng; nothing where it is zero.
fn balances(journal: &Path, query: &[&str]) -> BTreeMap<String, i64> {
    let arguments = [&["balance", "--flat", "--no-elide", "--no-total", "-O", "csv"], query].concat();
    let read = |line: &str| {
        let (account, amount) = line.trim_matches('"').split_once("\",\"").unwrap();
        (account.to_owned(), amount.strip_suffix(" VND").unwrap().parse().unwrap())
    };
    hledger(journal, &arguments).lines().skip(1).map(read).collect()
}

/// One column of our trial balance, as hledger would show it.
fn column(view: &TrialBalanceView, of: fn(&office::AccountLine) -> i64) -> BTreeMap<String, i64> {
    let name = |code: &str| Account::from_code(code).unwrap().journal_name().to_owned();
    view.accounts.iter().map(|line| (name(&line.code), of(line))).filter(|(_, amount)| *amount != 0).collect()
}

fn code(result: Result<impl std::fmt::Debug, Error>) -> &'static str {
    match result {
        Err(Error::Refusal(refusal)) => refusal.code,
        other => panic!("expected a refusal, not {other:?}"),
    }
}

#[test]
fn hledger_accepts_the_journal_and_counts_what_we_count() {
    let home = tempfile::tempdir().unwrap();
    let office = branch(home.path());
    let journal = home.path().join("book.journal");
    let written = office::export_hledger(&office, &journal, &mut quiet()).unwrap();
    assert_eq!(written.transactions.0, 4, "the opening, two sheets, one reversal");

    hledger(&journal, &["check"]);
    hledger(&journal, &["check", "--strict"]);
    let ours = office::trial_balance(&office, None).unwrap();
    assert_eq!(balances(&journal, &[]), column(&ours, |line| line.balance.0));
    assert_eq!(balances(&journal, &["amt:>0"]), column(&ours, |line| line.debit.0));
    assert_eq!(balances(&journal, &["amt:<0"]), column(&ours, |line| -line.credit.0));
    assert_eq!((&*ours.as_of, ours.debit_total), ("2026-01-12", ours.credit_total));

    // The journal itself tells the same book as the verification, which reads the tables by another way.
    let verified = office::verify(&office, true, &mut quiet()).unwrap();
    let verified: BTreeMap<String, i64> = verified.logs[0].balances.iter().cloned().collect();
    for line in &ours.accounts {
        assert_eq!(line.balance.0, verified.get(&line.code).copied().unwrap_or(0), "{}", line.code);
    }
}

#[test]
fn what_moved_between_two_days_is_what_hledger_says_moved() {
    let home = tempfile::tempdir().unwrap();
    let office = branch(home.path());
    let journal = home.path().join("book.journal");
    office::export_hledger(&office, &journal, &mut quiet()).unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for (from, through, end) in [
        ("2026-01-01", "2026-01-08", "2026-01-09"),
        ("2026-01-09", "2026-01-12", "2026-01-13"),
        ("2025-12-31", "2025-12-31", "2026-01-01"),
        ("2026-01-09", "2026-01-11", "2026-01-12"),
    ] {
        let ours = office::account_movement(&office, day(from), Some(day(through))).unwrap();
        assert_eq!(balances(&journal, &["-e", from]), column(&ours, |line| line.opening.unwrap().0), "{from}");
        let period = ["-b", from, "-e", end];
        assert_eq!(balances(&journal, &[&period[..], &["amt:>0"]].concat()), column(&ours, |line| line.debit.0));
        assert_eq!(balances(&journal, &[&period[..], &["amt:<0"]].concat()), column(&ours, |line| -line.credit.0));
        assert_eq!(balances(&journal, &["-e", end]), column(&ours, |line| line.balance.0), "{through}");
        assert_eq!(ours.debit_total, ours.credit_total);
    }
    let turned = office::account_movement(&office, session_day(), Some(early()));
    assert_eq!(code(turned), "days-turned-round");
    assert_eq!(code(office::trial_balance(&office, Some(day("2025-12-30")))), "day-before-book");
}

#[test]
fn each_transaction_names_its_event_and_no_text_breaks_out_of_its_line() {
    let home = tempfile::tempdir().unwrap();
    let office = branch(home.path());
    let path = home.path().join("book.journal");
    office::export_hledger(&office, &path, &mut quiet()).unwrap();
    let transactions: Value = serde_json::from_str(&hledger(&path, &["print", "-O", "json"])).unwrap();
    let of = |name: &str| -> Vec<String> {
        transactions.as_array().unwrap().iter().map(|one| one[name].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of("tdate"), ["2025-12-31", "2026-01-08", "2026-01-12", "2026-01-12"]);
    // The events before these make the book itself, and move no money.
    let log = office::verify(&office, false, &mut quiet()).unwrap().logs[0].clone();
    let codes: Vec<String> = (log.events - 3..=log.events).map(|seq| format!("2-{seq}")).collect();
    assert_eq!(of("tcode"), codes);
    let tags = |index: usize| -> BTreeMap<String, String> {
        let pairs = transactions[index]["ttags"].as_array().unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        pairs.iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
    };
    let kinds = ["closing-loaded", "sheet-collected", "sheet-collected", "receipt-reversed"];
    for (index, kind) in kinds.into_iter().enumerate() {
        let tags = tags(index);
        assert_eq!(tags.keys().collect::<Vec<_>>(), ["event", "kind", "recorded_at"], "{kind}");
        assert_eq!(tags["kind"], kind);
        assert!(tags["recorded_at"].starts_with("2026-01-12T") && tags["recorded_at"].ends_with('Z'), "{tags:?}");
    }
    assert_eq!(tags(3)["event"], log.head, "the last event's hash");

    let descriptions = of("tdescription");
    let reason = "lý do: =1+1, kind:forged / payee 2026-01-01 (9-9) forged assets:cash 1 VND income:interest";
    assert!(descriptions[3].starts_with("Đảo biên lai, biên lai "), "{}", descriptions[3]);
    assert!(descriptions[3].ends_with(reason), "{}", descriptions[3]);
    let group = largest_group(&office).unwrap();
    assert!(descriptions[2].contains(&format!("tổ {group}, biên lai ")), "{}", descriptions[2]);
    // No member's name goes out with the journal.
    let journal = std::fs::read_to_string(&path).unwrap();
    for member in office::group_page(&office, &group).unwrap().members {
        assert!(!journal.contains(&member.name), "{}", member.name);
    }
}

#[test]
fn a_file_that_is_there_is_kept_and_a_stopped_export_leaves_none() {
    let home = tempfile::tempdir().unwrap();
    let office = branch(home.path());
    let folder = home.path().join("out");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("book.journal");
    let stopped = office::export_hledger(&office, &path, &mut |_| ControlFlow::Break(()));
    assert_eq!(code(stopped), "cancelled");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);

    std::fs::write(&path, "mine").unwrap();
    assert_eq!(code(office::export_hledger(&office, &path, &mut quiet())), "file-exists");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    let nowhere = home.path().join("no-such-folder/book.journal");
    assert_eq!(code(office::export_hledger(&office, &nowhere, &mut quiet())), "file-missing");
}

#[test]
fn the_provinces_journal_holds_every_log_and_tells_them_apart() {
    let home = tempfile::tempdir().unwrap();
    let mut pair = enrolled_pair(home.path(), &synthetic(1).unwrap()).unwrap();
    let bundle = office::export_bundle(&mut pair.branch, 1, &pair.stick, &mut quiet()).unwrap();
    office::import_bundle(&mut pair.province, Path::new(&bundle.file), &pair.stick, &mut quiet()).unwrap();
    let journal = home.path().join("province.journal");
    office::export_hledger(&pair.province, &journal, &mut quiet()).unwrap();
    hledger(&journal, &["check", "--strict"]);
    let branch = office::trial_balance(&pair.branch, None).unwrap();
    assert_eq!(balances(&journal, &["code:^2-"]), column(&branch, |line| line.balance.0));
    assert_eq!(balances(&journal, &["code:^1-"]), BTreeMap::new());
    // The province posted nothing itself.
    let province = office::trial_balance(&pair.province, None).unwrap();
    assert_eq!((province.accounts.len(), province.debit_total.0), (Account::ALL.len(), 0));
}

#[test]
fn the_command_line_says_the_same() {
    let home = tempfile::tempdir().unwrap();
    let office = branch(home.path());
    let ours = serde_json::to_value(office::trial_balance(&office, None).unwrap()).unwrap();
    let moved = serde_json::to_value(office::account_movement(&office, early(), None).unwrap()).unwrap();
    let folder = office.folder().to_owned();
    drop(office);
    let run = |arguments: &[&str]| {
        let mut command = Command::new(cli());
        command.arg("--data").arg(&folder).args(arguments).env("DIEMSANG_PASSPHRASE", PASSPHRASE);
        command.output().unwrap()
    };
    let json = |arguments: &[&str]| -> Value {
        let output = run(&[&["--json"], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    assert_eq!(json(&["accounts"]), ours);
    assert_eq!(json(&["accounts", "--from", "2026-01-08"]), moved);
    let path = home.path().join("cli.journal");
    let written = json(&["export", "hledger", "--out", path.to_str().unwrap()]);
    assert_eq!(written["transactions"], 4);
    hledger(&path, &["check", "--strict"]);
    let again = run(&["--json", "export", "hledger", "--out", path.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&again.stderr).contains("\"file-exists\""));
    let said = run(&["accounts", "--from", "2026-01-08", "--lang", "en"]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.starts_with("Movement from 08/01/2026 to the end of 12/01/2026"), "{said}");
    assert!(said.contains("\nCash ") && said.contains("Opening") && !said.contains('['), "{said}");
}

/// Read off the sources, so that a new kind of event without words falls here and not in a journal.
#[test]
fn every_account_and_every_kind_of_event_has_words() {
    let source = include_str!("../../src-tauri/crates/events/src/fact.rs");
    let named = source.split("kinds {\n").nth(1).and_then(|after| after.split("\n    }\n").next()).unwrap();
    let named = named.lines().filter_map(|line| line.split_once(") = \"")?.1.strip_suffix("\";"));
    let families = [&RequestStep::KINDS[..], &LoanStep::KINDS, &SavingsStep::KINDS].concat();
    let kinds: BTreeSet<&str> = named.chain(families).collect();
    for known in ["closing-loaded", "receipt-reversed", "loan-disbursed", "savings-withdrawn"] {
        assert!(kinds.contains(known), "{known} is not found in the sources");
    }
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let accounts = Account::ALL.iter().map(|account| format!("account-{}", account.code()));
        let missing: Vec<String> =
            accounts.chain(kinds.iter().map(|kind| format!("event-{kind}"))).filter(|id| !words.has(id)).collect();
        assert_eq!(missing, Vec::<String>::new(), "{locale}");
    }
}
