//! The monthly closing set from files to grid: sound sets agree everywhere; a difference put into one file is found in
//! the cells of the units it stands under, in that file's column, and nowhere else; its rows open; undoing brings the
//! figures back.

mod found;
mod told;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use acceptance::offices::{PASSPHRASE, USER, empty_branch, province, quiet, synthetic};
use chrono::NaiveDate;
use demo::{Closing, ClosingSet, SetDifference, SetKind};
use intake::Limits;
use lending::sources::{Source, SourceRow};
use office::{CellState, CrossChecks, FileStanding, FixedDay, GridState, KeptFile, Office, new_request_id};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const OPENING: &str = "2025-12-31";
const NEXT: &str = "2026-01-31";

/// A branch in February with the folder it lies in, and the synthetic office at both closings.
struct Branch {
    home: tempfile::TempDir,
    office: Office,
    opening: demo::Office,
    next: demo::Office,
}

/// An empty book.
fn branch() -> Branch {
    let home = tempfile::tempdir().unwrap();
    let opening = synthetic(1).unwrap();
    let next = opening.advance(&[], day(NEXT)).unwrap();
    let folder = home.path().join("branch");
    drop(empty_branch(&folder, opening.parameters.office_code, opening.parameters.office_name).unwrap());
    let office = office::open_office(&folder, USER, PASSPHRASE, Box::new(FixedDay(day("2026-02-05")))).unwrap();
    Branch { home, office, opening, next }
}

/// A branch with a sound set of the opening.
fn with_opening_set() -> Branch {
    let mut branch = branch();
    let paths = save(&branch.opening.closing_set(Closing::Opening), &branch.home.path().join("opening"));
    branch.keep(&paths);
    branch
}

fn save(set: &ClosingSet<'_>, folder: &Path) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).unwrap();
    let files = set.files().unwrap().into_iter();
    let paths = files.map(|file| {
        let path = folder.join(file.name);
        std::fs::write(&path, file.bytes).unwrap();
        path
    });
    paths.collect()
}

impl Branch {
    /// Reads the files, confirms the suggested date where one is needed, and keeps them.
    fn keep(&mut self, paths: &[PathBuf]) -> Vec<KeptFile> {
        let mut files = office::read_files(&self.office, paths, &mut quiet()).unwrap();
        for file in files.iter_mut().filter(|file| file.needs_date()) {
            let suggested = file.suggested().unwrap_or(day(OPENING));
            file.set_date(suggested);
        }
        office::keep_files(&mut self.office, &new_request_id().unwrap(), &mut files, &mut quiet()).unwrap()
    }

    fn withdraw(&mut self, kind: &str, date: &str) -> office::WithdrawnSource {
        let request = new_request_id().unwrap();
        let done = office::withdraw_source(&mut self.office, &request, kind, day(date), "nạp nhầm tệp");
        done.unwrap().answer
    }

    fn checks(&self, date: &str) -> CrossChecks {
        office::cross_checks(&self.office, day(date)).unwrap()
    }

    fn state(&self, date: &str, kind: &str) -> (GridState, i64) {
        let grid = office::closing_grid(&self.office, 3).unwrap();
        let month = grid.months.into_iter().find(|month| month.date == date).unwrap();
        let cell = month.cells.into_iter().find(|cell| cell.kind == kind).unwrap();
        (cell.state, cell.replaced.0)
    }

    fn refused_code<T>(&mut self, task: impl FnOnce(&mut Office) -> Result<T, office::Error>) -> &'static str {
        match task(&mut self.office) {
            Err(office::Error::Refusal(refusal)) => refusal.code,
            Err(error) => panic!("{error}"),
            Ok(_) => "",
        }
    }
}

/// A red cell: dimension, key, report.
type Cell = (String, String, String);

fn red(checks: &CrossChecks) -> BTreeSet<Cell> {
    let cells = checks.units.iter().flat_map(|unit| unit.cells.iter().map(move |cell| (unit, cell)));
    cells
        .filter(|(_, cell)| cell.state == CellState::Red)
        .map(|(unit, cell)| (unit.dimension.clone(), unit.key.clone(), cell.kind.clone()))
        .collect()
}

/// Why the red cells are red, for a failing test's message.
fn reasons(checks: &CrossChecks) -> Vec<String> {
    let mut said = Vec::new();
    for unit in &checks.units {
        let name = format!("{} {}", unit.dimension, unit.key);
        for figure in &unit.figures {
            if figure.values.iter().any(|value| value.state == CellState::Red) {
                let values: Vec<_> =
                    figure.values.iter().map(|value| (&value.kind, value.value.0, value.state)).collect();
                said.push(format!("{name} {} by {:?}: {values:?}", figure.measure, figure.yardstick));
            }
        }
        for finding in &unit.findings {
            said.push(format!("{name} {}: {} × {}", finding.kind, finding.check, finding.count.0));
        }
    }
    said.truncate(12);
    said
}

#[test]
fn sound_sets_of_two_closings_load_pass_and_agree() {
    let mut branch = branch();
    let mut paths = save(&branch.opening.closing_set(Closing::Opening), &branch.home.path().join("12"));
    let kept = branch.keep(&paths);
    assert!(kept.iter().all(|file| file.standing == FileStanding::New && file.refused.is_none()), "{kept:?}");
    assert_eq!(kept.len(), SetKind::ALL.len());
    let later = save(&branch.next.closing_set(Closing::Latest), &branch.home.path().join("01"));
    let kept = branch.keep(&later);
    assert!(kept.iter().all(|file| file.standing == FileStanding::New), "{kept:?}");
    assert_eq!(kept[0].report.as_ref().unwrap().role, office::LoadRole::Later);

    let grid = office::closing_grid(&branch.office, 3).unwrap();
    let months: Vec<_> = grid.months.iter().map(|month| (month.date.as_str(), month.passes)).collect();
    assert_eq!(months, [(NEXT, true), (OPENING, true), ("2025-11-30", false)]);
    assert!(grid.months[0].to_export.is_empty() && grid.months[1].to_export.is_empty(), "{grid:?}");
    let missing: Vec<_> = grid.months[2].to_export.iter().filter(|wanted| wanted.needed).collect();
    assert_eq!(missing.len(), 8, "three LEN_31 among them");

    for date in [OPENING, NEXT] {
        let checks = branch.checks(date);
        assert_eq!(checks.sources.len(), SetKind::ALL.len());
        assert_eq!(red(&checks), BTreeSet::new(), "{:#?}", reasons(&checks));
        let office = &checks.units[0];
        assert_eq!(office.dimension, "office");
        // Every report was really held against another one, the list of instalments by its rows alone.
        for cell in office.cells.iter().filter(|cell| cell.kind != "instalments-due") {
            assert_eq!(cell.state, CellState::Ok, "{date} {}", cell.kind);
        }
        let compared: Vec<&str> = office
            .figures
            .iter()
            .filter(|figure| figure.yardstick.is_some())
            .map(|figure| figure.measure.as_str())
            .collect();
        for measure in ["outstanding", "customers", "backlog", "lent-gross", "collected", "inactive-contracts"] {
            assert!(compared.contains(&measure), "{measure}: {compared:?}");
        }
        let gap = office.figures.iter().flat_map(|figure| &figure.values).find(|value| value.gap.is_some()).unwrap();
        assert_eq!(gap.state, CellState::KnownGap);
    }

    // The same files again: nothing happens.
    let tables = office::verify(&branch.office, true, &mut quiet()).unwrap();
    assert!(tables.rebuilt);
    paths.extend(later);
    let again = branch.keep(&paths);
    assert!(again.iter().all(|file| file.standing == FileStanding::Known), "{again:?}");
    assert_eq!(office::verify(&branch.office, false, &mut quiet()).unwrap().tables, tables.tables);
    let sealed = std::fs::read_dir(branch.office.folder().join("evidence")).unwrap().count();
    assert_eq!(sealed, 2 * SetKind::ALL.len(), "every workbook is kept, sealed");
}

#[test]
fn files_are_refused_by_name_and_the_others_are_read() {
    let mut branch = branch();
    let folder = branch.home.path().join("set");
    let mut paths = save(&branch.opening.closing_set(Closing::Opening), &folder);
    let letter = folder.join("cong_van.xlsx");
    std::fs::write(&letter, b"no workbook").unwrap();
    paths.insert(0, letter);
    paths.insert(1, folder.join("gone.xlsx"));
    let mut files = office::read_files(&branch.office, &paths, &mut quiet()).unwrap();
    let lines: Vec<_> = files.iter().map(|file| file.line(&branch.office).unwrap()).collect();
    assert_eq!(lines[0].refused.as_ref().unwrap().code, "not-a-workbook");
    assert_eq!(lines[1].refused.as_ref().unwrap().code, "file-missing");
    assert!(lines[2..].iter().all(|line| line.refused.is_none()), "{lines:?}");
    let daily = lines.iter().find(|line| line.kind.as_deref() == Some("daily-10")).unwrap();
    assert!(daily.needs_date && daily.standing == FileStanding::NeedsDate);
    assert_eq!(daily.suggested.as_deref(), Some(OPENING));
    // Without a date, one is asked for; the rest is kept all the same.
    let kept = office::keep_files(&mut branch.office, &new_request_id().unwrap(), &mut files, &mut quiet()).unwrap();
    let of_daily = kept.iter().find(|file| file.kind.as_deref() == Some("daily-10")).unwrap();
    assert_eq!(of_daily.refused.as_ref().unwrap().code, "date-needed");
    assert_eq!(kept.iter().filter(|file| file.standing == FileStanding::New).count(), 14);
    // A dated report keeps its own date; a future one can't be set for the other.
    let place = files.iter().position(office::SetFile::needs_date).unwrap();
    files[place].set_date(day("2026-03-31"));
    let kept = office::keep_files(&mut branch.office, &new_request_id().unwrap(), &mut files, &mut quiet()).unwrap();
    assert_eq!(kept[place].refused.as_ref().unwrap().code, "closing-in-future");
    // A file of another office.
    let other = Branch { opening: demo::Office::generate(&other_office(), 1).unwrap(), ..branch };
    let paths = save(&other.opening.closing_set(Closing::Opening), &other.home.path().join("other"));
    let files = office::read_files(&other.office, &paths, &mut quiet()).unwrap();
    let codes: BTreeSet<&str> = files.iter().map(|file| file.refused().map_or("", |refusal| refusal.code)).collect();
    assert_eq!(codes, BTreeSet::from(["export-of-another-office"]));
}

fn other_office() -> demo::Parameters {
    demo::Parameters { office_code: "002099", ..demo::Parameters::small() }
}

#[test]
fn a_replaced_file_comes_back_with_its_figures_also_report_31() {
    let mut branch = with_opening_set();
    let later = save(&branch.next.closing_set(Closing::Latest), &branch.home.path().join("01"));
    branch.keep(&later);
    let before = branch.checks(NEXT);
    let tables = office::verify(&branch.office, false, &mut quiet()).unwrap().tables;

    let loans = acceptance::lists::loans(&branch.office, "loans").unwrap();
    let loan = loans.iter().find(|loan| loan.in_term.0 > 5_000_000);
    let entry = demo::CoreEntry::PrincipalPaid {
        contract: loan.unwrap().contract.clone(),
        day: day("2026-01-20"),
        amount: 1_000_000,
        part: None,
    };
    let other = branch.opening.advance(&[entry], day(NEXT)).unwrap();
    let changed = save(&other.closing_set(Closing::Latest), &branch.home.path().join("again"));
    let kept = branch.keep(&changed[..1]);
    assert_eq!(kept[0].standing, FileStanding::Replaces);
    assert_eq!(branch.state(NEXT, "report-31"), (GridState::Replaced, 1));
    assert_eq!(branch.state(NEXT, "overdue-2"), (GridState::Stale, 0));
    assert!(branch.checks(NEXT).red.0 > 0);

    let undone = branch.withdraw("report-31", NEXT);
    assert_eq!(undone.restored.as_deref(), later[0].file_name().and_then(|name| name.to_str()));
    assert_eq!(branch.state(NEXT, "report-31"), (GridState::Kept, 0));
    assert_eq!(branch.checks(NEXT), before);
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
    assert_ne!(
        office::verify(&branch.office, false, &mut quiet()).unwrap().tables,
        tables,
        "what was withdrawn is known"
    );

    // Withdrawn altogether, the closing is gone; the opening and what nobody kept can't be withdrawn.
    branch.withdraw("report-31", NEXT);
    assert_eq!(branch.state(NEXT, "report-31").0, GridState::Missing);
    let withdraw = |office: &mut Office, kind: &str, date: &str, reason: &str| {
        office::withdraw_source(office, &new_request_id().unwrap(), kind, day(date), reason)
    };
    assert_eq!(branch.refused_code(|office| withdraw(office, "report-31", NEXT, "thử")), "no-such-source");
    assert_eq!(branch.refused_code(|office| withdraw(office, "report-31", OPENING, "thử")), "source-opens-book");
    assert_eq!(branch.refused_code(|office| withdraw(office, "len-31-commune", OPENING, " ")), "text-empty");
    assert_eq!(branch.refused_code(|office| withdraw(office, "len-32", OPENING, "thử")), "bad-code");
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

#[test]
fn a_file_of_another_day_of_the_month_stands_out_and_is_not_compared() {
    let mut branch = with_opening_set();
    let made = branch.opening.clone();
    let path = save(&made.closing_set(Closing::Opening), &branch.home.path().join("again")).remove(2);
    branch.withdraw("daily-10", OPENING);
    let mut files = office::read_files(&branch.office, &[path], &mut quiet()).unwrap();
    files[0].set_date(day("2025-12-30"));
    office::keep_files(&mut branch.office, &new_request_id().unwrap(), &mut files, &mut quiet()).unwrap();
    let checks = branch.checks(OPENING);
    assert_eq!(red(&checks), BTreeSet::from([("office".to_owned(), String::new(), "daily-10".to_owned())]));
    let grid = office::closing_grid(&branch.office, 2).unwrap();
    let cell = grid.months[1].cells.iter().find(|cell| cell.kind == "daily-10").unwrap();
    assert_eq!((cell.state, cell.other_date.as_deref()), (GridState::Missing, Some("2025-12-30")));
    assert!(grid.months[1].passes, "daily 10 is not needed");
    let rows = office::check_rows(&branch.office, day(OPENING), "daily-10", "office", "", "date-other").unwrap();
    assert_eq!(rows.rows[0].stated.as_deref(), Some("2025-12-30"));
    assert_eq!(rows.rows[0].expected.as_deref(), Some(OPENING));
}

#[test]
fn a_bundle_carries_the_set_to_the_province_and_its_checks_are_the_same() {
    let mut branch = with_opening_set();
    let mut province = province(&branch.home.path().join("province")).unwrap();
    let stick = branch.home.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let requested = office::request_enrolment(&branch.office, &stick).unwrap();
    let admitted = office::admit_office(&mut province, Path::new(&requested.file), &stick).unwrap();
    office::accept_admission(&mut branch.office, Path::new(&admitted.file)).unwrap();
    branch.withdraw("leaders-12", OPENING);
    let node = lending::ids::Node::new(acceptance::offices::PROVINCE).unwrap();
    let sent = office::export_bundle(&mut branch.office, node.get(), &stick, &mut quiet()).unwrap();
    office::import_bundle(&mut province, Path::new(&sent.file), &stick, &mut quiet()).unwrap();
    let of = lending::ids::Node::new(acceptance::offices::BRANCH).unwrap();
    let theirs = office::cross_checks_of(&province, of, day(OPENING)).unwrap();
    assert_eq!(theirs, branch.checks(OPENING));
    assert_eq!(theirs.red.0, 0);
    let grid = office::closing_grid_of(&province, of, 2).unwrap();
    assert!(grid.months.iter().any(|month| month.date == OPENING && month.passes));
    assert!(office::verify(&province, true, &mut quiet()).unwrap().rebuilt);
}
