//! One contract of every open product, worked line by line in `vectors/worked/<PRODUCT>.csv` from the rules' text, held
//! against what the product computes: every instalment, every step, every line of interest, every sum.
//!
//! A file is also held against itself, so that a slip in it can't hide behind an agreeing product.

mod arithmetic;
mod file;
mod ours;
mod shows;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use lending::calendar::next_day;
use lending::collection::InterestAccount;
use lending::interest::{Accrual, ExactInterest, Segment, accrue};
use lending::programmes::{open_products_on, shipped_terms};
use lending::schedule::PrincipalRule;

use self::file::{InterestLine, Worked};
use self::ours::{Ours, dong, status_name};
use self::shows::{SUBJECTS, shows};

/// Days on which a product could be lent to have a file: before the changes of rates, the demonstration's, and later.
const OPEN_ON: [&str; 3] = ["2025-11-15", "2026-02-02", "2026-11-01"];
/// Open products without a file, and why.
const NOT_WORKED: [(&str, &str); 1] = [("KHAC", "a place for programmes not known: the table states no rate")];

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The rule numbers of SOURCES.md.
fn rule_numbers() -> BTreeSet<String> {
    let text = fs::read_to_string(here("../src-tauri/crates/lending/SOURCES.md")).unwrap();
    let numbers = text.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" |"));
    numbers.map(|(number, _)| number.to_owned()).filter(|number| number.starts_with("R-")).collect()
}

/// Every file by its name; one that can't be read is a failure.
fn files() -> Vec<(String, Worked)> {
    let rules = rule_numbers();
    let paths = fs::read_dir(here("vectors/worked")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Worked)> = paths
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().strip_suffix(".csv").unwrap().to_owned();
            let worked = Worked::read(&fs::read_to_string(&path).unwrap(), &rules);
            (name.clone(), worked.unwrap_or_else(|why| panic!("{name}: {why}")))
        })
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    files
}

#[test]
fn every_open_product_is_worked_or_said_why_not() {
    let terms = shipped_terms().unwrap();
    let open = OPEN_ON.iter().flat_map(|day| open_products_on(&terms, day.parse().unwrap()));
    let open: BTreeSet<&str> = open.map(|row| row.product.as_str()).collect();
    let files = files();
    let mut told: BTreeSet<&str> = files.iter().map(|(_, worked)| worked.says("product")).collect();
    for (product, why) in NOT_WORKED {
        assert!(terms.iter().filter(|row| row.product.as_str() == product).all(|row| row.rate.is_none()), "{why}");
        assert!(told.insert(product), "{product} is worked after all");
    }
    assert_eq!(told, open);
    for (name, worked) in &files {
        // A second contract of a product says what sets it apart: `HSSV-short`.
        assert_eq!(name.split('-').next(), Some(worked.says("product")), "{name}");
    }
}

#[test]
fn every_file_agrees_with_itself() {
    for (name, worked) in files() {
        assert_eq!(arithmetic::check(&worked), Ok(()), "{name}");
    }
}

#[test]
fn together_they_cover_what_they_must_and_show_what_they_say() {
    let mut covered = BTreeSet::new();
    for (name, worked) in files() {
        for subject in worked.covers() {
            assert_eq!(shows(&worked, subject), Some(true), "{name}: {subject}");
            covered.insert(subject.to_owned());
        }
    }
    assert_eq!(covered, SUBJECTS.into_iter().map(str::to_owned).collect());
}

#[test]
fn the_head_is_the_tables() {
    for (name, worked) in files() {
        let ours = Ours::of(&worked);
        assert_eq!(worked.says("name"), ours.row.name, "{name}");
        assert_eq!(worked.says("legal base"), ours.row.legal_base, "{name}");
        assert_eq!(
            worked.says("programme"),
            ours.row.programme.as_ref().map_or("none", |code| code.as_str()),
            "{name}"
        );
        let rates = ours.rates.iter().map(|(from, rate)| {
            format!("{}% from {}", rate.percent().to_string().replace('.', ","), from.format("%d/%m/%Y"))
        });
        assert_eq!(worked.says("rates"), rates.collect::<Vec<_>>().join(", "), "{name}");
        assert_eq!((worked.says("overdue bears"), i64::from(ours.row.overdue_factor)), ("130% of the rate", 1_300_000));
        let rule = match ours.rule {
            PrincipalRule::CarryForward => "carried forward",
            PrincipalRule::OverduePart => "part turns overdue",
        };
        assert_eq!(worked.says("unpaid instalment"), rule, "{name}");
        assert_eq!(worked.months(), ours.months, "{name}");
        let grace = ours.grace_through.map(|last| last.format("%d/%m/%Y").to_string());
        assert_eq!(worked.says("grace interest through"), grace.unwrap_or_default(), "{name}");
    }
}

#[test]
fn every_instalment_is_ours() {
    for (name, worked) in files() {
        let ours = Ours::of(&worked);
        let rows = ours.counted().into_iter().zip(ours.due());
        let rows: Vec<_> = rows.map(|(counted, row)| (row.no, counted.due, row.due, row.principal.get())).collect();
        let theirs = worked.schedule.iter().map(|line| (line.no, line.counted, line.due, line.principal));
        assert_eq!(theirs.collect::<Vec<_>>(), rows, "{name}");
    }
}

#[test]
fn every_step_leaves_the_principal_written() {
    for (name, worked) in files() {
        let life = Ours::of(&worked).life(&worked);
        let ours = life
            .iter()
            .map(|(day, loan)| (*day, loan.parts.in_term.get(), loan.parts.overdue.get(), loan.parts.frozen.get()));
        let theirs = worked.steps.iter().map(|line| (line.day, line.in_term, line.overdue, line.frozen));
        assert_eq!(theirs.collect::<Vec<_>>(), ours.collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn on_no_day_is_more_or_less_overdue_than_written() {
    for (name, worked) in files() {
        let ours = Ours::of(&worked);
        let life = ours.life(&worked);
        for day in ours::days(&worked).skip(1) {
            let before = &life.iter().rfind(|(step, _)| *step < day).unwrap().1;
            // What falls due of frozen principal waits for the end of the freeze.
            if !before.parts.frozen.is_zero() {
                continue;
            }
            let turned = worked.steps.iter().filter(|line| line.step == "turned-overdue" && line.day == day);
            let written = before.parts.overdue.get() + turned.map(|line| line.amount).sum::<i64>();
            assert_eq!(ours.overdue_at(before, day).get(), written, "{name} on {day}");
        }
    }
}

/// Ten-thousandths of a đồng, cut off.
fn shown(exact: ExactInterest) -> i128 {
    let shown = exact.shown();
    assert_eq!(shown.scale(), 9);
    shown.mantissa() / 100_000
}

/// Status, days (first, last, how many), balance, rate, exact.
type Line<'a> = (&'a str, (NaiveDate, NaiveDate, i64), i64, i64, i128);

fn our_line(segment: &Segment) -> Line<'static> {
    let status = if segment.grace { "grace" } else { status_name(segment.status) };
    let days = (segment.from, segment.through, segment.days);
    (status, days, segment.balance.get(), segment.rate.ppb(), shown(ExactInterest::of(segment)))
}

fn written_line(line: &InterestLine) -> Line<'_> {
    let days = (line.from, line.through, line.days);
    (&line.status, days, line.balance.unwrap(), line.rate.unwrap(), line.exact)
}

/// The sums of a period, grace-period interest apart; one without segments has none.
fn sums(accrual: &Accrual) -> Vec<(&'static str, i128, i64)> {
    let has = |grace: bool| accrual.segments.iter().any(|segment| segment.grace == grace);
    let interest = has(false).then(|| ("sum", shown(accrual.exact), accrual.rounded().unwrap().get()));
    let grace = has(true).then(|| ("sum-grace", shown(accrual.grace), accrual.grace.rounded().unwrap().get()));
    interest.into_iter().chain(grace).collect()
}

#[test]
fn every_line_of_interest_is_ours() {
    for (name, worked) in files() {
        let positions = Ours::of(&worked).positions(&worked);
        let periods: BTreeSet<_> = worked.interest.iter().filter_map(|line| line.period).collect();
        for period in periods {
            let lines = || worked.interest.iter().filter(|line| line.period == Some(period));
            let of_period = lines().find(|line| line.is_sum()).unwrap();
            let accrual = accrue(&positions, of_period.from, of_period.through).unwrap();
            let segments: Vec<Line> = lines().filter(|line| !line.is_sum()).map(written_line).collect();
            let ours: Vec<Line> = accrual.segments.iter().map(our_line).collect();
            assert_eq!(segments, ours, "{name}, period {period}");
            let written = lines().filter(|line| line.is_sum());
            let written: Vec<_> =
                written.map(|line| (line.status.as_str(), line.exact, line.rounded.unwrap())).collect();
            assert_eq!(written, sums(&accrual), "{name}, period {period}");
        }
    }
}

#[test]
fn every_total_is_ours() {
    for (name, worked) in files() {
        let positions = Ours::of(&worked).positions(&worked);
        let (mut exact, mut grace, mut rounded) = ([ExactInterest::default(); 2], false, [0; 2]);
        let mut days = 0;
        let mut seen = BTreeSet::new();
        for line in worked.interest.iter().filter(|line| line.is_sum() && line.period.is_some()) {
            if seen.insert(line.period) {
                let accrual = accrue(&positions, line.from, line.through).unwrap();
                exact = [exact[0].plus(accrual.exact), exact[1].plus(accrual.grace)];
                rounded[0] += accrual.rounded().unwrap().get();
                rounded[1] += accrual.grace.rounded().unwrap().get();
                grace |= accrual.segments.iter().any(|segment| segment.grace);
                days += (line.through - line.from).num_days() + 1;
            }
        }
        let mut ours = vec![("sum", days, shown(exact[0]), Some(rounded[0]))];
        ours.extend(grace.then(|| ("sum-grace", days, shown(exact[1]), Some(rounded[1]))));
        let written = worked.interest.iter().filter(|line| line.period.is_none());
        let written: Vec<_> = written.map(|line| (line.status.as_str(), line.days, line.exact, line.rounded)).collect();
        assert_eq!(written, ours, "{name}");
    }
}

#[test]
fn the_first_session_asks_for_the_first_period() {
    for (name, worked) in files() {
        let positions = Ours::of(&worked).positions(&worked);
        let account = InterestAccount {
            backlog: dong(0),
            positions,
            collected: dong(0),
            grace_collected: dong(0),
            grace_backlog: dong(0),
        };
        let of_first = |status: &str| {
            let line = worked.interest.iter().find(|line| line.period == Some(1) && line.status == status);
            line.and_then(|line| line.rounded).unwrap_or(0)
        };
        let through = worked.interest.iter().find(|line| line.is_sum()).unwrap().through;
        let due = account.due_at(next_day(through)).unwrap();
        assert_eq!((due.due.get(), due.grace.get()), (of_first("sum"), of_first("sum-grace")), "{name}");
    }
}

#[test]
fn a_file_that_is_not_right_is_found_out() {
    let rules = rule_numbers();
    let good = fs::read_to_string(here("vectors/worked/CN.csv")).unwrap();
    let read = |text: &str| Worked::read(text, &rules).and_then(|worked| arithmetic::check(&worked));
    assert_eq!(read(&good), Ok(()));
    let slips = [
        ("a column too many", "working;rule\n", "working;rule;remark\n"),
        ("an unknown rule", ";R-02 R-03\n", ";R-02 R-99\n"),
        ("a line without a rule", ";R-02 R-03\n", ";\n"),
        ("an unknown key", "# channel: ", "# canal: "),
        ("a key twice", "# months: 36", "# months: 36\n# months: 36"),
        ("a grouping slip", ";12.000.000;", ";1.2000.000;"),
        ("a balance", ";28;8.000.000;overdue", ";28;8.000.001;overdue"),
        ("a rate", ";overdue;9,7344;59", ";overdue;9,7343;59"),
        ("the days", ";19/03/2028;28;8", ";19/03/2028;29;8"),
        ("the last decimal", ";59.739,8794;", ";59.739,8795;"),
        ("the rounding", ";180.368;", ";180.369;"),
        ("a working", "9,7344% x 28", "9,7344% x 29"),
        ("the total", ";1.621.017;", ";1.621.018;"),
        ("an instalment", ";20.000.000;40.000.000 / 2", ";20.100.000;40.000.000 / 2"),
        ("a counted day", "\n1;06/03/2028;", "\n1;07/03/2028;"),
    ];
    for (slip, from, to) in slips {
        assert!(good.contains(from), "{slip}");
        assert!(read(&good.replacen(from, to, 1)).is_err(), "{slip}");
    }
    let lines: Vec<&str> = good.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("period;")).unwrap();
    assert_eq!(read(&lines[..=at].join("\n")), Err("no lines of interest".to_owned()));
}
