//! A difference put into one file of a set stands in that line of that file and nowhere else.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{Closing, SetDifference, SetKind, UnitKind};
use reading::sheets::{NEXT, Sheet, day, sheets};
use reading::{Reader, group, text};
use reports::Cell;

mod reading;

type Lines = Vec<Vec<Cell>>;

/// The lines of every file that differ from the undisturbed set's, by kind.
fn differing(difference: &SetDifference) -> BTreeMap<SetKind, (Lines, Lines)> {
    let mut set = NEXT.closing_set(Closing::Latest);
    let before = sheets(&set);
    set.inject(std::slice::from_ref(difference)).unwrap();
    let mut found = BTreeMap::new();
    for (kind, after) in sheets(&set) {
        let only = |one: &Sheet, other: &Sheet| -> Lines {
            one.lines.iter().filter(|row| !other.lines.contains(row)).cloned().collect()
        };
        let (gone, new) = (only(&before[&kind], &after), only(&after, &before[&kind]));
        if !gone.is_empty() || !new.is_empty() {
            found.insert(kind, (gone, new));
        } else {
            assert_eq!(before[&kind].total, after.total);
        }
    }
    found
}

fn one_file(difference: &SetDifference) -> (Lines, Lines) {
    let mut found = differing(difference);
    assert_eq!(found.keys().copied().collect::<Vec<_>>(), [difference.kind()]);
    found.remove(&difference.kind()).unwrap()
}

#[test]
fn a_balance_off_stands_in_one_line_of_one_file() {
    let sheets = sheets(&NEXT.closing_set(Closing::Latest));
    for (kind, code, moved) in [
        (SetKind::DetailedBalances, "Mã món vay", &["Dư nợ trong hạn", "Tổng dư nợ"][..]),
        (SetKind::Daily10, "Mã món vay", &["Dư nợ trong hạn", "Tổng dư nợ"]),
        (SetKind::Inactive14, "Số khế ước", &["Tổng dư nợ"]),
        (SetKind::Overdue2, "Số khế ước", &["Dư nợ quá hạn"]),
        (SetKind::Frozen13, "Số khế ước", &["Dư nợ khoanh"]),
        (SetKind::GroupList, "Mã tổ", &["Tổng dư nợ"]),
        (SetKind::Bc0437, "Mã tổ", &["Tổng dư nợ"]),
        (SetKind::InstalmentsDue, "SOKU", &["NODENHAN"]),
        (SetKind::Bcdhtd011, "Mã xã", &["Dư nợ trong hạn", "Tổng dư nợ"]),
        (SetKind::Bcdhtd012, "Mã chương trình", &["Dư nợ trong hạn", "Tổng dư nợ"]),
        (SetKind::Len31Association, "Mã ĐVUT", &["Dư nợ trong hạn", "Tổng dư nợ"]),
    ] {
        let sheet = &sheets[&kind];
        let key = sheet.by(code).keys().nth(1).unwrap().clone();
        let (gone, new) = one_file(&SetDifference::BalanceOff { kind, key: key.clone(), by_dong: 1_234 });
        assert_eq!(gone.len(), new.len());
        for (had, has) in gone.iter().zip(&new) {
            assert_eq!(sheet.text(has, code), key);
            for heading in &sheet.headings {
                if moved.contains(&heading.as_str()) {
                    assert_eq!(sheet.dong(has, heading) - sheet.dong(had, heading), 1_234, "{kind:?}: {heading}");
                } else {
                    assert_eq!(sheet.cell(had, heading), sheet.cell(has, heading), "{kind:?}: {heading}");
                }
            }
        }
    }
}

#[test]
fn lines_missing_and_lines_too_many() {
    let sheets = sheets(&NEXT.closing_set(Closing::Latest));
    for (kind, code) in
        [(SetKind::Overdue2, "Số khế ước"), (SetKind::GroupList, "Mã tổ"), (SetKind::Daily10, "Mã món vay")]
    {
        let key = sheets[&kind].by(code).keys().next().unwrap().clone();
        let (gone, new) = one_file(&SetDifference::LineMissing { kind, key: key.clone() });
        assert!(new.is_empty() && gone.iter().all(|row| sheets[&kind].text(row, code) == key));
    }
    let inactive = sheets[&SetKind::Inactive14].by("Số khế ước");
    let detailed = sheets[&SetKind::DetailedBalances].by("Mã món vay");
    let active = detailed.keys().find(|contract| !inactive.contains_key(*contract)).unwrap();
    let (gone, new) = one_file(&SetDifference::InactiveExtra { contract: active.clone() });
    assert!(gone.is_empty() && new.len() == 1);
    assert_eq!(sheets[&SetKind::Inactive14].text(&new[0], "Số khế ước"), *active);

    let unknown = SetDifference::InstalmentUnknown {
        contract: "6600002002999999".into(),
        due_on: day(2026, 2, 5),
        amount: 7_000_000,
    };
    let (gone, new) = one_file(&unknown);
    assert!(gone.is_empty() && !detailed.contains_key("6600002002999999"));
    let due = &sheets[&SetKind::InstalmentsDue];
    assert_eq!((due.text(&new[0], "SOKU"), due.dong(&new[0], "NODENHAN")), ("6600002002999999".into(), 7_000_000));
    assert_eq!(unknown.units(&NEXT), [(UnitKind::Office, String::new())]);

    let group = NEXT.groups[1].code.clone();
    let (gone, new) = one_file(&SetDifference::LeaderOther { group, leader: "LÝ VĂN KHÁC".into() });
    assert_eq!((gone.len(), new.len()), (1, 1));
    assert_eq!(sheets[&SetKind::Leaders12].text(&new[0], "Tên tổ trưởng"), "LÝ VĂN KHÁC");
}

#[test]
fn daily_10_of_another_day_differs_in_its_name_alone() {
    let other = SetDifference::DailyOf { day: day(2026, 1, 30) };
    assert!(differing(&other).is_empty());
    let mut set = NEXT.closing_set(Closing::Latest);
    set.inject(&[other]).unwrap();
    let names: Vec<String> = set.workbooks().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names.iter().filter(|name| !name.ends_with("_31-01-2026.xlsx")).count(), 1);
    assert!(names[2].ends_with("_30-01-2026.xlsx"));
}

#[test]
fn a_difference_names_the_units_whose_sums_it_changes() {
    let report = Reader::of(&NEXT, Closing::Latest);
    let row = report.contracts().into_iter().find(|row| !group(row).is_empty()).unwrap().clone();
    let key = text(&row, "Số khế ước");
    let off = |kind, key: &str| SetDifference::BalanceOff { kind, key: key.to_owned(), by_dong: 1 };
    let units: BTreeSet<(UnitKind, String)> = off(SetKind::DetailedBalances, &key).units(&NEXT).into_iter().collect();
    let expected = [
        (UnitKind::Office, String::new()),
        (UnitKind::Commune, text(&row, "Mã xã")),
        (UnitKind::Association, text(&row, "Mã ĐVUT")),
        (UnitKind::Programme, text(&row, "Mã chương trình")),
        (UnitKind::Group, group(&row)),
    ];
    assert_eq!(units, BTreeSet::from(expected));
    let office = (UnitKind::Office, String::new());
    assert_eq!(off(SetKind::Bcdhtd012, "01").units(&NEXT), [office, (UnitKind::Programme, "01".into())]);
    let of_group = off(SetKind::Bc0437, &group(&row)).units(&NEXT);
    assert!(of_group.contains(&(UnitKind::Group, group(&row))) && of_group.len() == 4);
}

#[test]
fn what_cannot_differ_is_refused_and_changes_nothing() {
    let mut set = NEXT.closing_set(Closing::Latest);
    let before: Vec<Vec<Vec<Cell>>> = sheets(&set).into_values().map(|sheet| sheet.all).collect();
    let inactive = sheets(&set)[&SetKind::Inactive14].by("Số khế ước").into_keys().next().unwrap();
    let group = NEXT.groups[0].clone();
    let off = |kind, key: &str, by_dong| SetDifference::BalanceOff { kind, key: key.to_owned(), by_dong };
    let refused = [
        (off(SetKind::Overdue2, "6600009999999999", 1), "demo-key-unknown"),
        (off(SetKind::Report31, &inactive, 1), "demo-key-unknown"),
        (off(SetKind::Inactive14, &inactive, 0), "demo-nothing-differs"),
        (off(SetKind::Leaders12, &group.code, 5), "demo-nothing-differs"),
        (SetDifference::InactiveExtra { contract: inactive.clone() }, "demo-nothing-differs"),
        (SetDifference::LeaderOther { group: group.code.clone(), leader: group.leader }, "demo-nothing-differs"),
        (SetDifference::DailyOf { day: day(2026, 1, 31) }, "demo-nothing-differs"),
    ];
    for (difference, code) in refused {
        let first = off(SetKind::GroupList, &group.code, 77);
        assert_eq!(set.inject(&[first, difference]).unwrap_err().code(), code);
    }
    let after: Vec<Vec<Vec<Cell>>> = sheets(&set).into_values().map(|sheet| sheet.all).collect();
    assert_eq!(before, after);
}
