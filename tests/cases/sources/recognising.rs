//! What a workbook is, by its columns: each kind, each pair of kinds, what is missing, what is no report.

use super::*;
use acceptance::workbooks::{Report, Sheet};
use intake::sources::columns::{Need, columns_of, layout_of};

fn recognise(bytes: &[u8]) -> Result<SourceKind, Refusal> {
    intake::recognise(bytes, &Limits::default())
}

#[test]
fn every_kind_is_recognised_in_both_forms() {
    for (kind, table) in all() {
        assert_eq!(recognise(&table.xlsx()), Ok(kind));
        assert_eq!(recognise(&table.xls()), Ok(kind));
    }
    assert_eq!(recognise(&Report::sound().xls()), Ok(SourceKind::Report31));
}

#[test]
fn the_published_table_is_enough_to_make_a_file() {
    for &kind in SourceKind::ALL {
        let needed = columns_of(kind).iter().filter(|column| column.need == Need::Needed);
        let headings: Vec<&str> = needed.map(|column| column.heading).collect();
        let mut table = Table::of(&headings);
        table.numbered = layout_of(kind).numbered;
        assert_eq!(recognise(&table.xlsx()), Ok(kind), "needed columns only");
        let every: Vec<&str> = columns_of(kind).iter().map(|column| column.heading).collect();
        table.columns = every.into_iter().map(str::to_owned).collect();
        assert_eq!(recognise(&table.xlsx()), Ok(kind), "every column");
    }
}

/// The kinds by how much their needed columns are their own; those of one line can't be told apart.
const MOST_SPECIFIC_FIRST: &[&[SourceKind]] = &[
    &[SourceKind::Report31],
    &[SourceKind::Leaders12],
    &[SourceKind::InstalmentsDue],
    &[SourceKind::Bc0437, SourceKind::Len31],
    &[SourceKind::DetailedBalances],
    &[SourceKind::Frozen13],
    &[SourceKind::Overdue2, SourceKind::GroupList],
    &[SourceKind::Bcdhtd011, SourceKind::Bcdhtd012],
    &[SourceKind::Daily10],
    &[SourceKind::Inactive14],
];

#[test]
fn of_each_pair_of_kinds_the_more_specific_is_taken() {
    let rank = |kind: SourceKind| MOST_SPECIFIC_FIRST.iter().position(|line| line.contains(&kind)).unwrap();
    let needed = |kind: SourceKind| {
        let needed = columns_of(kind).iter().filter(|column| column.need == Need::Needed);
        needed.map(|column| column.heading.to_owned()).collect::<Vec<String>>()
    };
    let mut pairs = 0;
    for (place, &one) in SourceKind::ALL.iter().enumerate() {
        for &other in &SourceKind::ALL[place + 1..] {
            let mut table = Table::of(&[]);
            table.columns = needed(one);
            table.columns.extend(needed(other).into_iter().filter(|name| !needed(one).contains(name)));
            table.numbered = layout_of(one).numbered || layout_of(other).numbered;
            // With its status the daily report is the detailed one.
            let is_not_daily = table.columns.iter().any(|name| name == "Tình trạng món vay");
            let pair =
                [one, other].map(|kind| if is_not_daily && kind == SourceKind::Daily10 { None } else { Some(kind) });
            let mut left: Vec<SourceKind> = pair.into_iter().flatten().collect();
            left.sort_by_key(|&kind| rank(kind));
            let found = recognise(&table.xlsx());
            match left.as_slice() {
                [first, second] if rank(*first) == rank(*second) => {
                    let refusal = found.unwrap_err();
                    assert_eq!(refusal.code, RefusalCode::UnclearExport, "{one:?} {other:?}");
                    assert!(text_fact(&refusal, "kinds").contains(layout_of(one).title), "{refusal:?}");
                }
                [first, ..] => assert_eq!(found, Ok(*first), "{one:?} {other:?}"),
                [] => unreachable!("a pair has at most one daily report"),
            }
            pairs += 1;
        }
    }
    assert_eq!(pairs, 78);
}

#[test]
fn a_needed_column_that_is_missing_is_named() {
    for (kind, table) in all() {
        let needed = columns_of(kind).iter().filter(|column| column.need == Need::Needed);
        for column in needed {
            let mut lacking = table.clone();
            lacking.columns.retain(|name| name != column.heading);
            let refusal = match recognise(&lacking.xlsx()) {
                // Without its status or its point a detailed list is the daily one.
                Ok(SourceKind::Daily10) => {
                    assert_eq!((kind, column.heading), (SourceKind::DetailedBalances, "Tình trạng món vay"));
                    continue;
                }
                // The balances left are those of another report.
                Ok(other) => panic!("{kind:?} without {} is {other:?}", column.heading),
                Err(refusal) => refusal,
            };
            assert_eq!(refusal.code, RefusalCode::MissingColumn, "{kind:?} without {}: {refusal:?}", column.heading);
            assert_eq!(text_fact(&refusal, "columns"), column.heading, "{kind:?}");
        }
    }
}

#[test]
fn report_31_without_a_needed_column_is_not_another_report() {
    let mut report = Report::sound();
    report.columns.retain(|name| name != "Dư nợ khoanh");
    let refusal = recognise(&report.xlsx()).unwrap_err();
    assert_eq!((refusal.code, text_fact(&refusal, "columns")), (RefusalCode::MissingColumn, "Dư nợ khoanh".to_owned()));
}

#[test]
fn what_is_no_report_is_refused_with_the_reports_there_are() {
    let table = Table::of(&["Họ và tên", "Số tiền ủng hộ", "Ghi chú"]).row(["Một người".into(), 5.0.into()]);
    let refusal = refused(&table, RefusalCode::UnknownSource);
    assert!(text_fact(&refusal, "columns").contains("Số tiền ủng hộ"), "{refusal:?}");
    for &kind in SourceKind::ALL {
        assert!(text_fact(&refusal, "kinds").contains(layout_of(kind).title), "{kind:?}");
    }
}

#[test]
fn a_clerks_other_sheets_are_left_alone() {
    let mut table = sources::overdue_2();
    let mut notes = Sheet::new("Ghi chú");
    notes.put(0, 0, "Số khế ước");
    notes.put(0, 1, "Việc cần làm");
    table.other_sheets.push(notes);
    assert_eq!(taken(&table).source, taken(&sources::overdue_2()).source);
    // A second sheet with a report of its own would be lost.
    let mut another = sources::leaders_12().sheets().remove(0);
    another.name = "Tổ trưởng".to_owned();
    let mut both = table.clone();
    both.other_sheets.push(another);
    assert_eq!(text_fact(&refused(&both, RefusalCode::SeveralSheets), "sheets"), "BCQUERY, Tổ trưởng");
    let mut second = sources::overdue_2().sheets().remove(0);
    second.name = "Tháng trước".to_owned();
    table.other_sheets.push(second);
    assert_eq!(text_fact(&refused(&table, RefusalCode::SeveralSheets), "sheets"), "BCQUERY, Tháng trước");
}

#[test]
fn report_31_is_read_as_a_source_too() {
    let reading = read(&Report::sound().xlsx()).unwrap();
    assert_eq!(reading.source.kind, SourceKind::Report31);
    assert_eq!(reading.source.office.as_ref().map(|code| code.as_str()), Some("002002"));
    assert_eq!(office_sum(&reading, Measure::Outstanding), Some(100_000_000));
}
