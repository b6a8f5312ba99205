//! The set at the command line, and its words.

use super::found::{line, owes, rows_of};
use super::*;

#[test]
fn everything_a_check_can_say_is_worded_in_both_languages() {
    use lending::sources::{Dimension, KnownGap, Measure, Report, RowCheck};
    for locale in wording::Locale::ALL {
        let words = wording::Words::new(locale);
        let said = Report::ALL.iter().map(|report| format!("source-{}", report.as_str()));
        let said = said.chain(Dimension::ALL.iter().map(|one| format!("unit-{}", one.as_str())));
        let said = said.chain(Measure::ALL.iter().map(|one| format!("set-measure-{}", one.as_str())));
        let said = said.chain(RowCheck::ALL.iter().map(|one| format!("set-check-{}", one.as_str())));
        let said = said.chain(KnownGap::ALL.iter().map(|one| format!("set-gap-{}", one.as_str())));
        let states = ["ok", "red", "not-stated", "known-gap", "alone"].map(|state| format!("set-state-{state}"));
        let missing: Vec<String> = said.chain(states).filter(|id| !words.has(id)).collect();
        assert_eq!(missing, Vec::<String>::new(), "{locale}");
    }
}

/// What the command line says, its exit code among it.
fn told(branch: &Branch, arguments: &[&str]) -> (Option<i32>, String, String) {
    let out = std::process::Command::new(acceptance::offices::cli())
        .args(["--data", branch.office.folder().to_str().unwrap(), "--today", "2026-02-05"])
        .args(arguments)
        .env("DIEMSANG_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

#[test]
fn the_command_line_loads_a_set_shows_the_grid_opens_a_cell_and_takes_a_file_back() {
    let branch = branch();
    let made = branch.opening.clone();
    let set = made.closing_set(Closing::Opening);
    let paths = save(&set, &branch.home.path().join("set"));
    let letter = branch.home.path().join("cong_van.xlsx");
    std::fs::write(&letter, b"no workbook").unwrap();
    let files: Vec<&str> = paths.iter().chain([&letter]).map(|path| path.to_str().unwrap()).collect();
    let load = [&["load"], files.as_slice()].concat();
    let dry = told(&branch, &[load.as_slice(), &["--dry-run"]].concat());
    assert_eq!(dry.0, Some(3), "the letter is refused: {dry:?}");
    let loaded = told(&branch, &load);
    assert_eq!(loaded.0, Some(3));
    assert!(loaded.1.contains("10_SAO_KE_CHI_TIET") && loaded.1.contains("31/12/2025"), "{}", loaded.1);
    assert!(!loaded.1.contains('[') && !loaded.2.contains('['), "a word is missing: {loaded:?}");

    let grid = told(&branch, &["closing", "grid", "--months", "2"]);
    assert!(
        grid.1.contains("Kỳ 31/12/2025: đủ tệp (15/15)") && grid.1.contains("Kỳ 31/01/2026: chưa đủ tệp"),
        "{grid:?}"
    );
    let red = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap()["red"].clone();
    let check = ["--json", "closing", "check", "--date", OPENING, "--red"];
    assert_eq!(red(&told(&branch, &check).1), 0);

    let mut changed = made.closing_set(Closing::Opening);
    let key = line(&rows_of(&paths, &set, SetKind::Bcdhtd011), owes);
    let kind = SetKind::Bcdhtd011;
    changed.inject(&[SetDifference::BalanceOff { kind, key: key.clone(), by_dong: 2_000_000 }]).unwrap();
    let place = SetKind::ALL.iter().position(|of| *of == kind).unwrap();
    let other = save(&changed, &branch.home.path().join("changed")).remove(place);
    assert_eq!(told(&branch, &["load", other.to_str().unwrap()]).0, Some(0));
    assert_eq!(red(&told(&branch, &check).1), 2, "the commune and the office");
    let said = told(&branch, &check[1..]).1;
    assert!(said.contains("BCDHTD 01.1 – theo xã") && said.contains("Tổng dư nợ"), "{said}");
    let cell = ["--dimension", "commune", "--key", &key, "--measure", "outstanding"];
    let rows = told(&branch, &[&["closing", "rows", "--date", OPENING, "--source", "bcdhtd-01-1"], &cell[..]].concat());
    assert!(rows.1.contains(&key) && rows.0 == Some(0), "{rows:?}");

    let withdraw = ["closing", "withdraw", "bcdhtd-01-1", "--date", OPENING, "--reason", "nạp nhầm tệp"];
    let undone = told(&branch, &withdraw);
    assert!(undone.1.contains("có hiệu lực trở lại"), "{undone:?}");
    assert_eq!(red(&told(&branch, &check).1), 0);
}

#[test]
fn a_check_of_nothing_is_refused_and_one_of_a_single_file_says_so() {
    let mut branch = branch();
    let paths = save(&branch.opening.closing_set(Closing::Opening), &branch.home.path().join("set"));
    let code = branch.refused_code(|office| office::cross_checks(office, day(OPENING)));
    assert_eq!(code, "no-closing-set");
    let check = ["closing", "check", "--date", OPENING];
    let none = told(&branch, &check);
    assert_eq!(none.0, Some(3), "{none:?}");

    branch.keep(&paths[..1]);
    assert!(branch.checks(OPENING).alone);
    let one = told(&branch, &check);
    assert!(one.0 == Some(0) && one.1.contains("chưa có tệp nào khác để đối chiếu"), "{one:?}");
    branch.keep(&paths[1..2]);
    assert!(!branch.checks(OPENING).alone);
    assert!(!told(&branch, &check).1.contains("chưa có tệp nào khác"));
}
