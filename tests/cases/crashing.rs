//! A process killed at a random moment leaves the old state or the new one, never half of one.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use acceptance::offices::{
    PASSPHRASE, USER, cli, empty_branch, export_file, largest_group, loaded_branch, quiet, session_day, synthetic,
};
use demo::Closing;
use office::{FixedDay, Office};

/// The short form's kills; the long form does the fifty.
fn rounds() -> u64 {
    if std::env::var_os("DIEMSANG_LONG").is_some() { 50 } else { 12 }
}

fn start(folder: &Path, arguments: &[&str]) -> Child {
    Command::new(cli())
        .args(["--today", &session_day().to_string(), "--data"])
        .arg(folder)
        .args(arguments)
        .env("DIEMSANG_PASSPHRASE", PASSPHRASE)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn open(folder: &Path) -> Office {
    office::open_office(folder, USER, PASSPHRASE, Box::new(FixedDay(session_day()))).unwrap()
}

/// Kills the command after `wait`; says whether it had ended by itself.
fn kill_after(mut child: Child, wait: Duration) -> bool {
    std::thread::sleep(wait);
    let ended = child.try_wait().unwrap().is_some();
    child.kill().unwrap();
    child.wait().unwrap();
    ended
}

/// Kills at moments spread irregularly from `earliest` to a little past the end, as shares of the whole command,
/// until they have fallen on both sides of the commit. `round` kills at its share and says whether it was committed.
fn kill_on_both_sides(earliest: f64, mut round: impl FnMut(u64, f64) -> bool) {
    let mut sides = [0, 0];
    for index in 0..rounds() {
        // Multiples of the golden ratio: no two alike, none left out, the same in every run.
        let spread = (index as f64 * 0.618_033_988_749_895).fract();
        sides[usize::from(round(index, earliest + (1.15 - earliest) * spread))] += 1;
    }
    // A busier or a freer machine than when the command was timed: further out, or further in.
    for (index, further) in [1.6, 2.5, 4.0, 8.0].into_iter().enumerate() {
        match sides {
            [0, _] => sides[usize::from(round(rounds() + index as u64, earliest / further))] += 1,
            [_, 0] => sides[usize::from(round(rounds() + index as u64, further))] += 1,
            _ => break,
        }
    }
    assert!(sides[0] > 0 && sides[1] > 0, "both sides: {} before the commit, {} after", sides[0], sides[1]);
}

/// How long the command takes when nobody kills it: the kills are spread over a little more than that.
fn duration_of(folder: &Path, arguments: &[&str]) -> Duration {
    #[expect(clippy::disallowed_methods, reason = "a stopwatch, not the business day")]
    let started = std::time::SystemTime::now();
    assert!(start(folder, arguments).wait().unwrap().success());
    started.elapsed().unwrap()
}

#[test]
fn a_load_killed_at_any_moment_is_booked_whole_or_not_at_all() {
    let home = tempfile::tempdir().unwrap();
    let made = synthetic(1).unwrap();
    let workbook = export_file(&made, Closing::Opening, home.path());
    let workbook = workbook.to_str().unwrap();
    let branch = |name: &str| {
        let folder = home.path().join(name);
        drop(empty_branch(&folder, made.parameters.office_code, made.parameters.office_name).unwrap());
        folder
    };
    let whole = duration_of(&branch("timed"), &["load", workbook]);
    let truth = made.truth(Closing::Opening);
    kill_on_both_sides(0.05, |round, share| {
        let folder = branch(&format!("load{round}"));
        kill_after(start(&folder, &["load", workbook]), whole.mul_f64(share));
        let office = open(&folder);
        office::verify(&office, true, &mut quiet()).unwrap();
        let totals = office::totals(&office, office::TotalsBy::Everything, None).unwrap().figures;
        let booked = totals.loans.0 > 0;
        if booked {
            assert_eq!(totals.outstanding.0, truth.all.outstanding);
            assert_eq!(totals.savings.unwrap().0, truth.savings);
        }
        drop(office);
        // Whatever was left, the load can be done again.
        assert!(start(&folder, &["load", workbook]).wait().unwrap().success());
        assert_eq!(
            office::totals(&open(&folder), office::TotalsBy::Everything, None).unwrap().figures.loans.0,
            truth.all.loans as i64
        );
        booked
    });
}

#[test]
fn a_collection_killed_at_any_moment_is_booked_whole_or_not_at_all() {
    let home = tempfile::tempdir().unwrap();
    let office = loaded_branch(home.path(), &synthetic(1).unwrap()).unwrap();
    let group = largest_group(&office).unwrap();
    let session = session_day().to_string();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let members = sheet.members.iter().filter(|member| !member.books.is_empty()).count() as i64;
    let folder = office.folder().to_owned();
    drop(office);
    // Every member saves 10,000 đ.
    let file = home.path().join("sheet.json");
    let file = file.to_str().unwrap();
    assert!(start(&folder, &["sheet", &group, "--session", &session, "--out", file]).wait().unwrap().success());
    let filled = std::fs::read_to_string(file).unwrap().replace("\"deposit\": 0", "\"deposit\": 10000");
    std::fs::write(file, filled).unwrap();
    let books = sheet.members.iter().map(|member| member.books.len() as i64).sum::<i64>();

    let collect = |request: String| {
        vec!["--request".to_owned(), request, "collect".into(), file.into(), "--session".into(), session.clone()]
    };
    let as_str = |arguments: &[String]| arguments.iter().map(String::as_str).map(str::to_owned).collect::<Vec<_>>();
    let run = |request: String| {
        let arguments = as_str(&collect(request));
        start(&folder, &arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let arguments = as_str(&collect("timed".into()));
    let whole = duration_of(&folder, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    let mut done = 1;
    // The first half is start-up and key derivation.
    kill_on_both_sides(0.5, |round, share| {
        let request = format!("kill-{round}");
        kill_after(run(request.clone()), whole.mul_f64(share));
        let before = receipts_and_savings(&folder, &group);
        assert_eq!(before.0 % members, 0, "all the members' receipts or none");
        let committed = before.0 > done * members;
        // The clerk tries again with the same request: booked once, whatever happened before.
        assert!(run(request).wait().unwrap().success());
        done += 1;
        let (receipts, cash) = receipts_and_savings(&folder, &group);
        assert_eq!((receipts, cash), (done * members, done * books * 10_000));
        committed
    });
}

#[test]
fn making_a_book_killed_at_any_moment_leaves_a_whole_one_or_lets_it_be_made() {
    let home = tempfile::tempdir().unwrap();
    let arguments = ["init", "--kind", "branch", "--node", "2", "--code", "002002", "--name", "PGD"];
    let whole = duration_of(&home.path().join("timed"), &arguments);
    kill_on_both_sides(0.05, |round, share| {
        let folder = home.path().join(format!("init{round}"));
        kill_after(start(&folder, &arguments), whole.mul_f64(share));
        let made = office::has_book(&folder);
        if !made {
            assert!(start(&folder, &arguments).wait().unwrap().success(), "round {round}");
        }
        let verified = office::verify(&open(&folder), true, &mut quiet()).unwrap();
        // The office, its rules, its terms.
        assert_eq!(verified.logs[0].events, 3);
        made
    });
    // A key whose book is missing is never written over.
    let folder = home.path().join("timed");
    std::fs::rename(folder.join("book.db"), folder.join("moved-away.db")).unwrap();
    let key = std::fs::read(folder.join("book.key")).unwrap();
    assert_eq!(start(&folder, &arguments).wait().unwrap().code(), Some(3));
    assert_eq!(std::fs::read(folder.join("book.key")).unwrap(), key);
}

/// How many receipts the group has, and the cash in the book, after a whole verification.
fn receipts_and_savings(folder: &Path, group: &str) -> (i64, i64) {
    let office = open(folder);
    let verified = office::verify(&office, true, &mut quiet()).unwrap();
    let cash = verified.logs[0].balances.iter().find(|(account, _)| account == "cash").map_or(0, |(_, amount)| *amount);
    (office::receipts(&office, group).unwrap().len() as i64, cash)
}
