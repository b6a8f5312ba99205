//! The bank's export in, totals out: by the command line, as a script or an auditor sees it.

use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::offices::{PASSPHRASE, cli};
use serde_json::Value;

fn run(folder: &Path, arguments: &[&str]) -> Value {
    let output = Command::new(cli())
        .args(["--json", "--data"])
        .arg(folder)
        .args(arguments)
        .env("DIEMSANG_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn sample() -> (PathBuf, Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/report31");
    let truth = std::fs::read_to_string(folder.join("small.truth.json")).unwrap();
    (folder.join("small.xlsx"), serde_json::from_str(&truth).unwrap())
}

/// What the truth file calls a figure, and what `totals --json` calls it.
const FIGURES: [(&str, &str); 13] = [
    ("date", "as_of"),
    ("loans_with_balance", "loans"),
    ("borrowers_with_balance", "borrowers"),
    ("groups", "groups"),
    ("outstanding", "outstanding"),
    ("in_term", "in_term"),
    ("overdue", "overdue"),
    ("frozen", "frozen"),
    ("lent_month", "lent_month"),
    ("collected_month", "collected_month"),
    ("interest_backlog", "interest_backlog"),
    ("savings", "savings"),
    ("jobs", "jobs"),
];
const COUNTS: [&str; 5] = ["duplicate_rows", "not_disbursed", "closed", "savings_only", "direct_loans"];

#[test]
fn the_samples_totals_are_the_banks_in_every_number() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    let (workbook, truth) = sample();
    let workbook = workbook.to_str().unwrap();
    run(folder, &["init", "--kind", "branch", "--node", "2", "--code", "002002", "--name", "PGD Bắc Sơn"]);

    let before = run(folder, &["verify"]);
    let dry = run(folder, &["load", workbook, "--dry-run"]);
    assert_eq!(dry["booked"], false);
    assert_eq!(run(folder, &["verify"]), before, "a dry run changes nothing");

    let report = run(folder, &["load", workbook]);
    assert_eq!((&report["booked"], &report["role"]), (&Value::from(true), &Value::from("opening")));
    for count in COUNTS {
        assert_eq!(report["counts"][count], truth[count], "{count}");
    }
    let totals = run(folder, &["totals"]);
    for (stated, computed) in FIGURES {
        assert_eq!(totals[computed], truth[stated], "{stated}");
    }
    let inactive = run(folder, &["list", "inactive", "--limit", "0"]);
    assert_eq!(inactive["total"], truth["inactive_three_months"]);
    for part in ["commune", "association", "programme"] {
        compare_rows(&run(folder, &["totals", "--by", part]), &truth[format!("by_{part}")]);
    }

    let after = run(folder, &["verify", "--rebuild"]);
    let again = run(folder, &["load", workbook]);
    assert_eq!((&again["booked"], &again["role"]), (&Value::from(false), &Value::from("already-loaded")));
    assert_eq!(run(folder, &["verify", "--rebuild"]), after, "loading again changes nothing");
}

fn compare_rows(totals: &Value, truth: &Value) {
    let rows = totals["rows"].as_array().unwrap();
    let with_loans: Vec<&Value> = rows.iter().filter(|row| row["loans"] != 0).collect();
    let truth = truth.as_object().unwrap();
    assert_eq!(with_loans.len(), truth.len());
    for row in with_loans {
        let stated = &truth[row["key"].as_str().unwrap()];
        for figure in ["loans", "borrowers", "outstanding", "overdue", "frozen"] {
            assert_eq!(row[figure], stated[figure], "{} {figure}", row["key"]);
        }
        assert_eq!(row["lent_month"], stated["lent"], "{}", row["key"]);
        assert_eq!(row["collected_month"], stated["collected"], "{}", row["key"]);
    }
    for figure in ["loans", "outstanding", "in_term", "overdue", "frozen", "lent_month", "collected_month", "jobs"] {
        let sum: i64 = rows.iter().map(|row| row[figure].as_i64().unwrap()).sum();
        assert_eq!(sum, totals[figure].as_i64().unwrap(), "the parts make the whole: {figure}");
    }
}

#[test]
fn a_refusal_ends_with_three_and_its_code() {
    let home = tempfile::tempdir().unwrap();
    let (workbook, _) = sample();
    run(home.path(), &["init", "--kind", "branch", "--node", "2", "--code", "002003", "--name", "PGD Khác"]);
    let output = Command::new(cli())
        .args(["--json", "--data"])
        .arg(home.path())
        .arg("load")
        .arg(workbook)
        .env("DIEMSANG_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    let complaint = String::from_utf8(output.stderr).unwrap();
    let refusal: Value = serde_json::from_str(complaint.lines().last().unwrap()).unwrap();
    assert_eq!(refusal["code"], "export-of-another-office");
    assert_eq!((&refusal["facts"]["found"], &refusal["facts"]["own"]), (&"002002".into(), &"002003".into()));
    assert!(output.stdout.is_empty());
}

/// The article's line about the Bắc Sơn office, computed from the records of the demo.
#[test]
fn the_demo_offices_figures_are_the_articles() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("office");
    let output = Command::new(cli())
        .args(["--json", "demo", "--scale", "office", "--out"])
        .arg(&folder)
        .env("DIEMSANG_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let figures = run(&folder, &["figures"]);
    let office = &figures["offices"][0];
    assert_eq!(figures["as_of"], "2025-12-31");
    assert_eq!(office["name"], "PGD Bắc Sơn");
    assert!(office["households"].as_i64().unwrap() > 8_500);
    assert_eq!(office["outstanding"], 662_400_000_000_i64);
    let growth = office["growth_year_ppm"].as_i64().unwrap();
    assert_eq!((growth + 500) / 1_000, 147, "14.7 %, rounded to one decimal");
    // Every figure is the sum of rows that can be opened.
    let loans = run(&folder, &["list", "loans"]);
    let rows = loans["rows"].as_array().unwrap();
    let sum: i64 = rows
        .iter()
        .map(|row| ["in_term", "overdue", "frozen"].iter().map(|part| row[part].as_i64().unwrap()).sum::<i64>())
        .sum();
    assert_eq!(sum, 662_400_000_000);
    run(&folder, &["verify", "--rebuild"]);
}
