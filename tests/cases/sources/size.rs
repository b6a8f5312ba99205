//! Hostile sizes and broken files: refused quickly, without filling memory; a reading can be stopped.

use std::time::{Duration, Instant};

use super::*;
use acceptance::workbooks::Sheet;
use acceptance::workbooks::containers::with_part_changed;
use intake::Step;

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn read_with(bytes: &[u8], limits: &Limits) -> RefusalCode {
    intake::read_source(bytes, limits, &mut |_| ControlFlow::Continue(())).unwrap_err().code
}

#[test]
fn a_sheet_that_says_it_has_a_million_rows_is_refused() {
    for (kind, table) in all() {
        let bytes = with_part_changed(&table.xlsx(), SHEET, |xml| {
            let at = xml.find("<dimension ref=\"").unwrap() + "<dimension ref=\"".len();
            let end = at + xml[at..].find('"').unwrap();
            format!("{}A1:Z1048576{}", &xml[..at], &xml[end..])
        });
        assert_eq!(read(&bytes).unwrap_err().code, RefusalCode::TooManyRows, "{kind:?}");
    }
}

#[test]
fn rows_columns_sheets_and_bytes_have_limits() {
    let table = sources::daily_10();
    for bytes in [table.xlsx(), table.xls()] {
        assert_eq!(read_with(&bytes, &Limits { rows: 2, ..Limits::default() }), RefusalCode::TooManyRows);
        assert_eq!(read_with(&bytes, &Limits { columns: 10, ..Limits::default() }), RefusalCode::TooManyColumns);
        assert_eq!(read_with(&bytes, &Limits { file_bytes: 100, ..Limits::default() }), RefusalCode::FileTooBig);
    }
    let mut table = sources::daily_10();
    table.other_sheets = (0..120).map(|number| Sheet::new(&format!("S{number}"))).collect();
    refused(&table, RefusalCode::TooManySheets);
    let table = sources::frozen_13().with(0, "Nguyên nhân", "lý do ".repeat(300));
    assert_at(&refused(&table, RefusalCode::TextTooLong), 6, "Nguyên nhân");
}

#[test]
fn sheets_full_of_headings_are_refused_quickly() {
    let mut table = sources::daily_10();
    table.columns.truncate(4);
    table.other_sheets = (0..20)
        .map(|number| {
            let mut sheet = Sheet::new(&format!("S{number}"));
            for row in 0..49 {
                for column in 0..399 {
                    sheet.put(row, column, ["Số thành viên", "Trong hạn", "(1)", "Ghi chú"][usize::from(column) % 4]);
                }
            }
            sheet
        })
        .collect();
    let bytes = table.xlsx();
    let before = Instant::now();
    assert_eq!(read(&bytes).unwrap_err().code, RefusalCode::UnknownSource);
    assert!(before.elapsed() < Duration::from_secs(20), "{:?}", before.elapsed());
}

#[test]
fn a_report_that_must_have_rows_is_refused_without_them() {
    for (_, mut table) in all().into_iter().filter(|(kind, _)| !LISTS.contains(kind)) {
        table.rows.clear();
        refused(&table, RefusalCode::NoRows);
    }
}

/// What an office may have nothing of.
const LISTS: [SourceKind; 4] =
    [SourceKind::Inactive14, SourceKind::Overdue2, SourceKind::Frozen13, SourceKind::InstalmentsDue];

#[test]
fn a_list_without_rows_says_that_the_office_has_none() {
    for (kind, mut table) in all().into_iter().filter(|(kind, _)| LISTS.contains(kind)) {
        let columns: Vec<String> = table.columns.clone();
        let amount = columns.iter().find(|name| name.contains("ư nợ") || name.as_str() == "NODENHAN").unwrap();
        table.rows.clear();
        let (measure, none) = match kind {
            SourceKind::Inactive14 => (Measure::InactiveContracts, [Measure::Contracts, Measure::Outstanding]),
            SourceKind::Overdue2 => (Measure::OverdueContracts, [Measure::FrozenContracts, Measure::Outstanding]),
            SourceKind::Frozen13 => (Measure::FrozenContracts, [Measure::OverdueContracts, Measure::Outstanding]),
            _ => (Measure::PrincipalDue, [Measure::OverdueContracts, Measure::Outstanding]),
        };
        for with_total in [false, true] {
            if with_total {
                table.total_row(&[(amount, 0.0)]);
            }
            let reading = taken(&table);
            assert_eq!((reading.source.kind, reading.source.rows.len(), reading.data_rows), (kind, 0, 0));
            assert_eq!(reading.source.date.map(|day| day.to_string()).as_deref(), Some("2025-12-31"), "{kind:?}");
            assert_eq!(codes_found(&reading), [""; 0], "{kind:?}");
            assert_eq!(office_sum(&reading, measure), Some(0), "{kind:?}");
            assert_eq!(none.map(|other| office_sum(&reading, other)), [None, None], "{kind:?} says nothing of them");
        }
        // A total of something without the rows it is of: they were not understood, or are not there.
        table.closing_rows.clear();
        table.total_row(&[(amount, 5_000_000.0)]);
        refused(&table, RefusalCode::NoRows);
    }
}

#[test]
fn a_reading_can_be_stopped_at_every_step() {
    let mut table = sources::daily_10();
    for number in 0..300 {
        let copy = table.repeat(0);
        table.set(copy, "Mã món vay", format!("66000002000{number:05}"));
        table.set(copy, "Sổ tiết kiệm 105", format!("27100{number:05}"));
    }
    let workbook = table.xlsx();
    for step in [Step::Opening, Step::Reading, Step::Checking] {
        let stopped = intake::read_source(&workbook, &Limits::default(), &mut |progress| {
            if progress.step == step { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(stopped.unwrap_err().code, RefusalCode::Cancelled);
    }
}

#[test]
fn changed_bytes_never_bring_the_program_down() {
    for (_, table) in all() {
        for bytes in [table.xlsx(), table.xls()] {
            for place in (0..bytes.len()).step_by(211) {
                let mut spoilt = bytes.clone();
                spoilt[place] ^= 0xff;
                // Taken or refused, it comes back.
                drop(read(&spoilt));
            }
        }
    }
}
