//! Every list against plain SQL over the rows the generator writes: another program, other words.

use std::collections::BTreeMap;

use acceptance::offices::{PASSPHRASE, USER, loaded_branch};
use demo::Closing;
use office::{FixedDay, LISTS, ListCell, ListTable, ListWanted, Office, SectionBy};

use crate::measures::bank::{Bank, Told};

mod core;
pub(crate) mod kept;

const TODAY: &str = "2026-01-12";

/// Lists that hold what the bank's rows tell, each with its key and the columns that make its amount. What follows a
/// slash names one of several amounts.
const TOLD_BY_THE_BANK: [(&str, &str, &[&str]); 17] = [
    ("loans", "contract", &["in_term", "overdue", "frozen"]),
    ("overdue", "contract", &["overdue"]),
    ("frozen", "contract", &["frozen"]),
    ("frozen-ending", "contract", &["frozen"]),
    ("inactive", "contract", &["in_term", "overdue", "frozen"]),
    ("due", "contract", &["principal_due"]),
    ("checks", "contract", &["disbursed"]),
    ("not-lent", "contract", &["approved"]),
    ("extended", "contract", &["extended_months"]),
    ("jobs", "contract", &["workers"]),
    ("borrowers", "customer", &["savings"]),
    ("savings", "customer", &["savings"]),
    ("savings-only", "customer", &["savings"]),
    ("settled-with-savings", "customer", &["savings"]),
    ("papers", "customer", &["savings"]),
    ("contacts", "customer", &["savings"]),
    ("follow-up", "customer", &["overdue", "frozen"]),
];

/// Lists of groups; inspections have five columns for a key.
const GROUPS: [Asked; 7] = [
    ("groups/owed", &["group"], &["in_term", "overdue", "frozen"]),
    ("groups/overdue", &["group"], &["overdue"]),
    ("groups/loans", &["group"], &["loans"]),
    ("groups/members", &["group"], &["members"]),
    ("groups/savings", &["group"], &["savings"]),
    ("group-sizes", &["group", "size"], &["members"]),
    (
        "inspections",
        &["group", "planned_month", "inspected", "inspection_standing", "mend_by"],
        &["in_term", "overdue", "frozen"],
    ),
];

/// Lists that need something written at the office: empty where nothing was.
const WRITTEN_HERE: [&str; 4] = ["promises", "next-steps", "notes", "foundings"];

/// A list, the columns that make its key, the columns that make its amount.
type Asked<'a> = (&'a str, &'a [&'a str], &'a [&'a str]);

struct Loaded {
    home: tempfile::TempDir,
    office: Office,
    core: demo::Office,
}

fn loaded() -> Loaded {
    let home = tempfile::tempdir().unwrap();
    let core = core::core();
    drop(loaded_branch(home.path(), &core).unwrap());
    let folder = home.path().join("branch");
    let today = Box::new(FixedDay(TODAY.parse().unwrap()));
    let office = office::open_office(&folder, USER, PASSPHRASE, today).unwrap();
    Loaded { home, office, core }
}

fn list(office: &Office, name: &str, wanted: &ListWanted) -> ListTable {
    office::list_table(office, name, wanted).unwrap()
}

fn column(table: &ListTable, key: &str) -> usize {
    table.columns.iter().position(|column| column.key == key).unwrap_or_else(|| panic!("{} has no {key}", table.list))
}

fn number(cell: &ListCell) -> i64 {
    match cell {
        ListCell::Number(number) => number.0,
        ListCell::Empty(()) => 0,
        ListCell::Text(text) => panic!("{text} is no number"),
    }
}

fn word(cell: &ListCell) -> String {
    match cell {
        ListCell::Number(number) => number.0.to_string(),
        ListCell::Empty(()) => "-".to_owned(),
        ListCell::Text(text) => text.clone(),
    }
}

/// What a list holds by its key; the amounts of rows with one key are added up.
fn amounts(table: &ListTable, key: &[&str], of: &[&str]) -> BTreeMap<String, i64> {
    let places = |keys: &[&str]| keys.iter().map(|one| column(table, one)).collect::<Vec<_>>();
    let (key, of) = (places(key), places(of));
    let mut amounts = BTreeMap::new();
    for row in &table.rows {
        let words: Vec<String> = key.iter().map(|nth| word(&row.cells[*nth])).collect();
        *amounts.entry(words.join(" ")).or_default() += of.iter().map(|nth| number(&row.cells[*nth])).sum::<i64>();
    }
    amounts
}

fn of_list(told: &Told) -> BTreeMap<String, i64> {
    told.iter().map(|((_, key), amount)| (key.clone(), *amount)).collect()
}

const ROWS: &str = concat!(include_str!("lists/people.sql"), include_str!("lists/rows.sql"));
const OF_GROUPS: &str = concat!(include_str!("lists/people.sql"), include_str!("lists/groups.sql"));
const TWICE: &str = concat!(include_str!("lists/people.sql"), include_str!("lists/twice.sql"));

#[test]
fn every_list_holds_what_sql_holds() {
    let loaded = loaded();
    let bank = Bank::with(loaded.home.path(), &[(&loaded.core, Closing::Opening)]);
    for (name, key, of) in TOLD_BY_THE_BANK {
        let table = list(&loaded.office, name, &ListWanted::default());
        let told = of_list(&bank.ask(ROWS, &[("@list", name)]));
        assert!(!told.is_empty() || name == "frozen-ending", "nothing to hold {name} against");
        assert_eq!(amounts(&table, &[key], of), told, "{name}");
        assert_eq!(table.total.0, table.rows.len() as i64, "{name}");
    }
    for name in WRITTEN_HERE {
        assert_eq!(list(&loaded.office, name, &ListWanted::default()).total.0, 0, "{name}");
    }
}

#[test]
fn every_list_of_groups_holds_what_sql_holds() {
    let loaded = loaded();
    let bank = Bank::with(loaded.home.path(), &[(&loaded.core, Closing::Opening)]);
    for (name, key, of) in GROUPS {
        let list_name = name.split('/').next().unwrap();
        let table = list(&loaded.office, list_name, &ListWanted::default());
        let told = of_list(&bank.ask(OF_GROUPS, &[("@list", name)]));
        assert!(!told.is_empty(), "nothing to hold {name} against");
        for size in ["below", "above", "without-balance"].iter().filter(|_| name == "group-sizes") {
            assert!(told.keys().any(|group| group.ends_with(size)), "no group is {size}");
        }
        assert_eq!(amounts(&table, key, of), told, "{name}");
    }
}

/// The list tells sets; each two of a set are held against SQL with the first, the strongest, reason they are told for.
#[test]
fn who_may_be_one_customer_is_who_sql_says() {
    let loaded = loaded();
    let bank = Bank::with(loaded.home.path(), &[(&loaded.core, Closing::Opening)]);
    let table = list(&loaded.office, "duplicates", &ListWanted::default());
    let [set, because, customer] = ["suspects", "because", "customer"].map(|key| column(&table, key));
    let mut sets: BTreeMap<i64, (String, Vec<String>)> = BTreeMap::new();
    for row in &table.rows {
        let found = sets.entry(number(&row.cells[set])).or_insert_with(|| (word(&row.cells[because]), Vec::new()));
        found.1.push(word(&row.cells[customer]));
    }
    let mut pairs: BTreeMap<(String, String), String> = BTreeMap::new();
    for (because, mut customers) in sets.into_values() {
        customers.sort();
        for (nth, one) in customers.iter().enumerate() {
            for other in &customers[nth + 1..] {
                pairs.entry((one.clone(), other.clone())).or_insert_with(|| because.clone());
            }
        }
    }
    let pairs: Vec<String> =
        pairs.into_iter().map(|((one, other), because)| format!("{one} {other} {because}")).collect();
    let told: Vec<String> = of_list(&bank.ask(TWICE, &[])).into_keys().collect();
    for because in ["paper", "student-village", "spouse-village", "same-born", "same-village", "same-commune"] {
        assert!(told.iter().any(|pair| pair.ends_with(because)), "nothing to hold {because} against");
    }
    assert_eq!(pairs, told);
}

/// A list cut to its first rows tells the same sums, and they are those of its rows.
#[test]
fn sums_are_those_of_all_rows_however_few_are_shown() {
    let loaded = loaded();
    for name in LISTS {
        let whole = list(&loaded.office, name, &ListWanted::default());
        let cut = list(&loaded.office, name, &ListWanted { limit: Some(3), ..ListWanted::default() });
        assert_eq!((&cut.sums, cut.total), (&whole.sums, whole.total), "{name}");
        assert_eq!(cut.rows[..], whole.rows[..cut.rows.len()], "{name}: the first rows");
        for (nth, sum) in whole.sums.iter().enumerate() {
            let Some(sum) = sum else { continue };
            let added: i64 = whole.rows.iter().map(|row| number(&row.cells[nth])).sum();
            assert_eq!(sum.0, added, "{name} {}", whole.columns[nth].key);
        }
    }
}

#[test]
fn subtotals_add_up_to_the_whole_by_every_breakdown() {
    let loaded = loaded();
    let breakdowns =
        [SectionBy::Commune, SectionBy::Point, SectionBy::Association, SectionBy::Group, SectionBy::Programme];
    for name in ["overdue", "inactive", "savings", "groups", "loans"] {
        for by in breakdowns {
            let table = list(&loaded.office, name, &ListWanted { by: Some(by), ..ListWanted::default() });
            assert_eq!(
                table.sections.iter().map(|section| section.count.0).sum::<i64>(),
                table.total.0,
                "{name} {by:?}"
            );
            for (nth, sum) in table.sums.iter().enumerate() {
                let parts: Option<i64> = table.sections.iter().map(|section| section.sums[nth].map(|sum| sum.0)).sum();
                assert_eq!(parts, sum.map(|sum| sum.0), "{name} {by:?} {}", table.columns[nth].key);
            }
            let order: Vec<u32> = table.rows.iter().map(|row| row.section.unwrap()).collect();
            assert!(order.is_sorted(), "{name} {by:?}: rows of a section stand together");
        }
    }
}

/// Narrowed by every value of a place, "not set" among them, the parts are the whole.
#[test]
fn a_list_narrowed_by_every_place_loses_nothing() {
    let loaded = loaded();
    let tree = office::place_tree(&loaded.office).unwrap();
    let communes: Vec<String> = tree.communes.iter().map(|node| node.key.clone()).chain([String::new()]).collect();
    for name in ["loans", "borrowers", "groups", "overdue"] {
        let whole = list(&loaded.office, name, &ListWanted::default()).total.0;
        let part = |commune: &String| {
            list(&loaded.office, name, &ListWanted { commune: Some(commune.clone()), ..ListWanted::default() }).total.0
        };
        assert_eq!(communes.iter().map(part).sum::<i64>(), whole, "{name}");
    }
    let direct = list(&loaded.office, "loans", &ListWanted { group: Some(String::new()), ..ListWanted::default() });
    let groups = list(&loaded.office, "groups", &ListWanted::default());
    let through: i64 = groups
        .rows
        .iter()
        .map(|row| {
            let ListCell::Text(code) = &row.cells[column(&groups, "group")] else { panic!("{row:?}") };
            list(&loaded.office, "loans", &ListWanted { group: Some(code.clone()), ..ListWanted::default() }).total.0
        })
        .sum();
    assert!(direct.total.0 > 0);
    assert_eq!(direct.total.0 + through, list(&loaded.office, "loans", &ListWanted::default()).total.0);
    let mine = list(&loaded.office, "loans", &ListWanted { mine: true, ..ListWanted::default() });
    assert_eq!(mine.total.0, 0, "nobody was given anything to look after");
}

#[test]
fn a_list_is_searched_without_accents_and_by_digits() {
    let loaded = loaded();
    let whole = list(&loaded.office, "loans", &ListWanted::default());
    let (name, contract) = (column(&whole, "name"), column(&whole, "contract"));
    let ListCell::Text(number) = &whole.rows[5].cells[contract] else { panic!() };
    let by =
        |text: &str| list(&loaded.office, "loans", &ListWanted { search: Some(text.into()), ..ListWanted::default() });
    let digits = by(&number[8..]);
    assert!(digits.rows.iter().any(|row| row.cells[contract] == whole.rows[5].cells[contract]));
    let ListCell::Text(person) = &whole.rows[5].cells[name] else { panic!() };
    let mut words: Vec<String> = wording::fold(person).split(' ').map(str::to_owned).collect();
    words.reverse();
    assert!(by(&words.join(" ")).rows.iter().any(|row| row.cells[name] == whole.rows[5].cells[name]), "{words:?}");
    assert_eq!(by("khong co ai ten nhu vay").total.0, 0);
}
