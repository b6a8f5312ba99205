//! Closings compared and measured, against plain SQL over the rows the generator writes: another program, other words,
//! and nothing of ours read them first. The program is `sqlite3`, a Debian package (`cargo xtask test` installs it).

pub(crate) mod bank;
mod january;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use acceptance::offices::{PASSPHRASE, USER, export_file, load, province, quiet, session_day};
use bank::{Bank, Told};
use demo::{Closing, Parameters};
use january::{BASELINE, January, LATER, OPENING, day, january};
use office::{
    Breakdown, ComparisonLine, Figure, FixedDay, Measured, MeasuredQuery, NewOffice, Office, PeriodComparison,
    PeriodRef, RuleLine, Whole,
};

/// Each breakdown with the SQL column that says the same.
const BREAKDOWNS: [(Breakdown, &str); 5] = [
    (Breakdown::Commune, "commune"),
    (Breakdown::Association, "association"),
    (Breakdown::Programme, "programme"),
    (Breakdown::Group, "grp"),
    (Breakdown::Office, "office"),
];

impl January {
    fn bank(&self) -> Bank {
        let closings =
            [(&self.before, Closing::Baseline), (&self.before, Closing::Opening), (&self.after, Closing::Latest)];
        Bank::with(self.home.path(), &closings)
    }
}

fn compared(office: &Office, from: &str, to: &str, by: Breakdown) -> PeriodComparison {
    office::compare_periods(office, PeriodRef::Day(day(from)), PeriodRef::Day(day(to)), by).unwrap()
}

/// Opening + movement = closing, in đồng.
fn adds_up(line: &ComparisonLine) -> bool {
    let written_off = line.written_off.map_or(0, |amount| amount.0);
    let up = line.new_loans.0 + line.further.0 + line.moved_in.0;
    let down = line.repaid.0 + line.settled.0 + written_off + line.moved_out.0;
    line.opening.outstanding.0 + up - down == line.closing.outstanding.0
}

/// A line in the words of `moved.sql`.
fn in_words(line: &ComparisonLine) -> Vec<(&'static str, i64)> {
    let (opening, closing) = (&line.opening, &line.closing);
    let words = [
        ("opening", opening.outstanding),
        ("opening-loans", opening.loans),
        ("opening-customers", opening.customers),
        ("opening-overdue", opening.overdue),
        ("opening-frozen", opening.frozen),
        ("opening-backlog", opening.backlog),
        ("closing", closing.outstanding),
        ("closing-loans", closing.loans),
        ("closing-customers", closing.customers),
        ("closing-overdue", closing.overdue),
        ("closing-frozen", closing.frozen),
        ("closing-backlog", closing.backlog),
        ("new", line.new_loans),
        ("further", line.further),
        ("repaid", line.repaid),
        ("settled", line.settled),
        ("moved-in", line.moved_in),
        ("moved-out", line.moved_out),
        ("written-off", line.written_off.unwrap_or_default()),
    ];
    words.map(|(word, amount)| (word, amount.0)).to_vec()
}

fn same_as_sql(found: &PeriodComparison, told: &Told) {
    let mut units = BTreeSet::new();
    for line in &found.rows {
        assert!(adds_up(line), "{line:?}");
        units.insert(line.key.as_str());
        for (word, amount) in in_words(line) {
            let expected = told.get(&(line.key.clone(), word.to_owned())).copied().unwrap_or_default();
            assert_eq!(amount, expected, "{} {word}", line.key);
        }
    }
    for ((unit, word), amount) in told.iter().filter(|(_, amount)| **amount != 0) {
        assert!(units.contains(unit.as_str()), "{unit} {word} {amount} is in no row");
    }
    assert!(adds_up(&found.total), "{:?}", found.total);
    let sum = |pick: fn(&ComparisonLine) -> Whole| found.rows.iter().map(|line| pick(line).0).sum::<i64>();
    assert_eq!(found.total.closing.outstanding.0, sum(|line| line.closing.outstanding));
    assert_eq!(found.total.moved_out.0, sum(|line| line.moved_out));
    assert_eq!(found.total.settled.0, sum(|line| line.settled));
    let customers = (found.total.opening.customers.0, found.total.closing.customers.0);
    assert!(customers.0 <= sum(|line| line.opening.customers) && customers.1 <= sum(|line| line.closing.customers));
}

fn compare_everything(branch: &January, bank: &Bank) {
    for (from, to, month) in [(BASELINE, OPENING, "0"), (OPENING, LATER, "1"), (BASELINE, LATER, "0")] {
        for (by, column) in BREAKDOWNS {
            let found = compared(&branch.office, from, to, by);
            let words =
                [("@day", quoted(to)), ("@earlier", quoted(from)), ("@unit", column.into()), ("@month", month.into())];
            let words: Vec<(&str, &str)> =
                words.iter().map(|(word, value): &(&str, String)| (*word, value.as_str())).collect();
            same_as_sql(&found, &bank.ask(include_str!("measures/moved.sql"), &words));
            assert_eq!(found.rows.iter().all(|line| line.written_off.is_some()), month == "1");
        }
    }
}

fn quoted(day: &str) -> String {
    format!("'{day}'")
}

#[test]
fn every_unit_adds_up_and_says_what_sql_says() {
    let branch = january(&Parameters::small());
    compare_everything(&branch, &branch.bank());

    // What January brought is really in it.
    let by_group = compared(&branch.office, OPENING, LATER, Breakdown::Group);
    let total = &by_group.total;
    assert!(total.moved_in.0 > 0 && total.moved_out.0 > total.moved_in.0, "one contract left the file");
    assert!(total.written_off.is_some_and(|amount| amount.0 > 0) && total.settled.0 > 0);
    assert_eq!(total.new_loans.0, 60_000_000 + if total.further.0 == 0 { 5_000_000 } else { 0 });
    assert!(by_group.rises.iter().all(|mover| mover.change.0 > 0) && !by_group.falls.is_empty());
}

#[test]
fn periods_are_named_from_the_later_closing() {
    let branch = january(&Parameters::small());
    let named = |from, to| office::compare_periods(&branch.office, from, to, Breakdown::Commune);
    for from in [PeriodRef::Month, PeriodRef::Quarter, PeriodRef::Year] {
        let found = named(from, PeriodRef::Latest).unwrap();
        assert_eq!((found.from.as_str(), found.to.as_str()), (OPENING, LATER));
    }
    let found = named(PeriodRef::Year, PeriodRef::Day(day(OPENING))).unwrap();
    assert_eq!(found.from, BASELINE);
    let refused = |found: Result<PeriodComparison, office::Error>| match found {
        Err(office::Error::Refusal(refusal)) => refusal.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(named(PeriodRef::Month, PeriodRef::Day(day(OPENING)))), "no-such-closing");
    assert_eq!(refused(named(PeriodRef::Latest, PeriodRef::Latest)), "closings-out-of-order");
}

/// The variant of a definition SQL is asked for: `inactive-loans/2`.
fn asked(name: &str, inactive: u8, par: u8) -> String {
    match name.split('-').next() {
        Some("inactive") => format!("{name}/{inactive}"),
        Some("par") => format!("{name}/{par}"),
        _ => name.to_owned(),
    }
}

struct Definitions {
    inactive: u8,
    par: u8,
}

impl Definitions {
    /// Each figure is SQL's; what has nothing to be divided by is in neither.
    fn check(&self, unit: &str, figures: &[Figure], told: &Told) {
        assert!(figures.len() > 40);
        for figure in figures.iter().filter(|figure| figure.name != "turns-year") {
            let key = (unit.to_owned(), asked(&figure.name, self.inactive, self.par));
            let expected = told.get(&key).copied();
            let is_ratio =
                ["ppm", "ppb", "points"].contains(&figure.unit.as_str()) || figure.name.starts_with("average");
            let expected = if is_ratio { expected } else { Some(expected.unwrap_or_default()) };
            assert_eq!(figure.value.map(|value| value.0), expected, "{unit} {}", figure.name);
        }
    }

    fn check_all(&self, bank: &Bank, office: &Office, date: &str, earlier: Option<&str>) -> Measured {
        let ask = |script: &str, unit: &str| {
            let (date, earlier) = (quoted(date), quoted(earlier.unwrap_or_default()));
            bank.ask(script, &[("@day", &date), ("@earlier", &earlier), ("@unit", unit)])
        };
        let both = |unit: &str| {
            let mut told = ask(include_str!("measures/one.sql"), unit);
            if earlier.is_some() {
                told.extend(ask(include_str!("measures/two.sql"), unit));
            }
            told
        };
        let whole = office::measures(office, Some(day(date)), earlier.map(day), None).unwrap();
        let told = both("''");
        self.check("", &whole.figures, &told);
        check_vintages(&whole, &told);
        check_migration(&whole, &told);
        for (by, column) in BREAKDOWNS {
            let by_part = office::measures(office, Some(day(date)), earlier.map(day), Some(by)).unwrap();
            assert_eq!(by_part.figures, whole.figures);
            let told = both(column);
            for part in &by_part.parts {
                self.check(&part.key, &part.figures, &told);
            }
            let units: BTreeSet<&str> = by_part.parts.iter().map(|part| part.key.as_str()).collect();
            let others = told.iter().filter(|((unit, word), amount)| {
                **amount != 0
                    && !units.contains(unit.as_str())
                    && !word.starts_with("vintage")
                    && !word.starts_with("migration")
            });
            assert_eq!(others.collect::<Vec<_>>(), []);
        }
        whole
    }
}

fn check_vintages(found: &Measured, told: &Told) {
    let mut years = BTreeMap::new();
    for ((year, word), value) in told.iter().filter(|((_, word), _)| word.starts_with("vintage")) {
        years.entry(year.clone()).or_insert_with(BTreeMap::new).insert(word.as_str(), *value);
    }
    assert_eq!(found.vintages.len(), years.len());
    for line in &found.vintages {
        let year = &years[&line.year.unwrap().to_string()];
        assert_eq!(line.loans.0, year["vintage-loans"]);
        assert_eq!(line.overdue.0, year["vintage-overdue"]);
        assert_eq!(line.overdue_ppm.unwrap().0, year["vintage-ppm"]);
    }
}

fn check_migration(found: &Measured, told: &Told) {
    for cell in &found.migration {
        let of = |word: &str| {
            told.get(&(format!("{} {}", cell.from, cell.to), format!("migration-{word}"))).copied().unwrap_or_default()
        };
        let (loans, opening, closing) = (of("loans"), of("opening"), of("closing"));
        assert_eq!((cell.loans.0, cell.opening.0, cell.closing.0), (loans, opening, closing), "{cell:?}");
    }
}

fn figure(found: &Measured, name: &str) -> Option<i64> {
    found.figures.iter().find(|figure| figure.name == name).unwrap().value.map(|value| value.0)
}

fn set_rule(office: &mut Office, key: &str, value: i64) {
    let line = RuleLine {
        key: key.into(),
        scope: String::new(),
        valid_from: day("2001-01-01"),
        value: Whole(value),
        legal_base: "thử".into(),
        source: "thử".into(),
        verified: false,
    };
    office::add_rule(office, &office::new_request_id().unwrap(), &line).unwrap();
}

#[test]
fn every_measure_is_what_sql_makes_of_the_banks_rows() {
    let mut branch = january(&Parameters::small());
    let bank = branch.bank();
    let shipped = Definitions { inactive: 1, par: 1 };
    let december = shipped.check_all(&bank, &branch.office, OPENING, Some(BASELINE));
    assert_eq!(figure(&december, "turns-year"), None, "eleven months are not kept");
    let january = shipped.check_all(&bank, &branch.office, LATER, Some(OPENING));
    assert_eq!(figure(&january, "turns-year"), figure(&january, "turns-month"));
    // January's own doings: had any measure found nothing, equality would prove little.
    let nowhere = ["due-1-loans", "due-1-dong", "due-3-loans", "due-3-dong", "silent-customers-6-to-12-months"];
    let nowhere = nowhere.into_iter().chain(["silent-customers-over-12-months"]);
    let nowhere: Vec<&str> = nowhere.chain(["principal-due-unpaid-loans", "principal-due-unpaid-dong"]).collect();
    for figure in january.figures.iter().filter(|figure| !nowhere.contains(&figure.name.as_str())) {
        assert!(figure.value.is_some_and(|value| value.0 > 0), "{}", figure.name);
    }

    for (inactive, par) in [(2, 2), (3, 1)] {
        set_rule(&mut branch.office, "inactive-definition", inactive);
        set_rule(&mut branch.office, "par-definition", par);
        let other = Definitions { inactive: inactive as u8, par: par as u8 };
        other.check_all(&bank, &branch.office, LATER, Some(OPENING));
    }
}

#[test]
fn the_list_behind_a_figure_has_as_many_contracts() {
    let branch = january(&Parameters::small());
    let found = office::measures(&branch.office, Some(day(LATER)), Some(day(OPENING)), None).unwrap();
    let mut lists = 0;
    for figure in found.figures.iter().filter(|figure| figure.name.ends_with("-loans") && figure.name != "loans") {
        let name = figure.list.as_deref().unwrap();
        let query = MeasuredQuery { limit: Some(3), ..MeasuredQuery::default() };
        let list = office::measure_list(&branch.office, day(LATER), Some(day(OPENING)), name, &query).unwrap();
        assert_eq!(Some(list.total), figure.value, "{name}");
        assert_eq!(list.rows.len() as i64, list.total.0.min(3), "{name}");
        assert!(list.rows.iter().all(|row| !row.name.is_empty()));
        lists += 1;
    }
    assert_eq!(lists, 16);
    let refused = |earlier, name| match office::measure_list(
        &branch.office,
        day(LATER),
        earlier,
        name,
        &MeasuredQuery::default(),
    ) {
        Err(office::Error::Refusal(refusal)) => refusal.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(None, "roll"), "earlier-closing-missing");
    assert_eq!(refused(None, "nonsense"), "unknown-measure");
}

/// A branch that keeps the opening and perhaps the baseline, its bundle taken in by the province.
fn join(province: &mut Office, folder: &Path, (node, code): (u16, &'static str), closings: &[Closing]) -> demo::Office {
    let mut made = demo::Office::generate(&Parameters::small(), u64::from(node)).unwrap();
    made.parameters.office_code = code;
    let new = NewOffice {
        kind: "branch".into(),
        node,
        code: code.into(),
        name: made.parameters.office_name.into(),
        user: USER.into(),
        passphrase: PASSPHRASE.into(),
    };
    let home = folder.join(code);
    let mut branch = office::init_office(&home, &new, Box::new(FixedDay(session_day()))).unwrap();
    for closing in closings {
        load(&mut branch, &export_file(&made, *closing, &home)).unwrap();
    }
    let requested = office::request_enrolment(&branch, folder).unwrap();
    let admitted = office::admit_office(province, Path::new(&requested.file), folder).unwrap();
    office::accept_admission(&mut branch, Path::new(&admitted.file)).unwrap();
    let exported = office::export_bundle(&mut branch, 1, folder, &mut quiet()).unwrap();
    office::import_bundle(province, Path::new(&exported.file), folder, &mut quiet()).unwrap();
    made
}

#[test]
fn a_province_compares_the_branches_that_keep_both_closings_and_names_the_others() {
    let home = tempfile::tempdir().unwrap();
    let mut province = province(&home.path().join("province")).unwrap();
    let both = [Closing::Opening, Closing::Baseline];
    let first = join(&mut province, home.path(), (2, "002002"), &both);
    let second = join(&mut province, home.path(), (3, "002003"), &both);
    join(&mut province, home.path(), (4, "002004"), &[Closing::Opening]);
    let closings = [&first, &second].map(|made| both.map(|closing| (made, closing)));
    let bank = Bank::with(home.path(), closings.as_flattened());
    // Two branches have groups of one code: there the office's number stands before it.
    let shared = "SELECT grp FROM contract WHERE grp <> '' GROUP BY grp HAVING count(DISTINCT office) > 1";
    let keyed = format!("CASE WHEN grp IN ({shared}) THEN substr(office, 6) || '-' || grp ELSE grp END");
    for (by, column) in BREAKDOWNS {
        let column = if by == Breakdown::Group { keyed.as_str() } else { column };
        let found = compared(&province, BASELINE, OPENING, by);
        assert_eq!(found.left_out, ["002004"]);
        let (to, from) = (quoted(OPENING), quoted(BASELINE));
        let words = [("@day", to.as_str()), ("@earlier", &from), ("@unit", column), ("@month", "0")];
        same_as_sql(&found, &bank.ask(include_str!("measures/moved.sql"), &words));
    }
    let measured = office::measures(&province, Some(day(OPENING)), Some(day(BASELINE)), None).unwrap();
    assert_eq!(measured.left_out, ["002004"]);
}

/// The office of the published figures: 11,600 contracts. In the long form, with the clock held against it.
#[test]
fn a_whole_office_adds_up_and_is_measured_in_time() {
    if std::env::var_os("DIEMSANG_LONG").is_none() {
        return;
    }
    let branch = january(&Parameters::bac_son());
    compared(&branch.office, BASELINE, OPENING, Breakdown::Group);
    let started = Instant::now();
    let found = compared(&branch.office, BASELINE, OPENING, Breakdown::Group);
    let took = started.elapsed();
    let started = Instant::now();
    office::measures(&branch.office, Some(day(LATER)), Some(day(OPENING)), Some(Breakdown::Group)).unwrap();
    println!("compared {} groups in {took:?}; measured in {:?}", found.rows.len(), started.elapsed());
    assert!(took.as_millis() < 300, "{took:?}");
    let bank = branch.bank();
    compare_everything(&branch, &bank);
    Definitions { inactive: 1, par: 1 }.check_all(&bank, &branch.office, LATER, Some(OPENING));
}
