//! A small office's export: every figure as it was made.

use intake::{FindingCode, IdentityName, Reading};
use lending::closing::LoanRow;
use serde_json::Value;

use super::{codes_found, counts_jobs, only, read, told};

const WORKBOOK: &[u8] = include_bytes!("../../vectors/report31/small.xlsx");
const WORKBOOK_XLS: &[u8] = include_bytes!("../../vectors/report31/small.xls");

fn truth() -> Value {
    serde_json::from_str(include_str!("../../vectors/report31/small.truth.json")).unwrap()
}

fn sample() -> Reading {
    read(WORKBOOK).unwrap()
}

#[test]
fn its_totals_are_the_truth() {
    let (reading, truth) = (sample(), truth());
    let totals = reading.closing.totals(counts_jobs).unwrap();
    let stated = |name: &str| truth[name].as_i64().unwrap();
    assert_eq!(reading.closing.date.to_string(), truth["date"]);
    assert_eq!(reading.closing.office.as_str(), truth["office"]);
    assert_eq!(reading.closing.office_name, "PGD Bắc Sơn");
    assert_eq!(totals.loans, stated("loans_with_balance"));
    assert_eq!(totals.borrowers, stated("borrowers_with_balance"));
    assert_eq!(totals.groups, stated("groups"));
    assert_eq!(totals.outstanding.get(), stated("outstanding"));
    assert_eq!(totals.in_term.get(), stated("in_term"));
    assert_eq!(totals.overdue.get(), stated("overdue"));
    assert_eq!(totals.frozen.get(), stated("frozen"));
    assert_eq!(totals.lent_month.get(), stated("lent_month"));
    assert_eq!(totals.collected_month.get(), stated("collected_month"));
    assert_eq!(totals.savings.get(), stated("savings"));
    assert_eq!(totals.jobs, stated("jobs"));
    assert_eq!(totals.interest_backlog.get(), stated("interest_backlog"));
    let summary = reading.summary;
    assert_eq!(i64::from(summary.duplicate_rows), stated("duplicate_rows"));
    assert_eq!(i64::from(summary.not_disbursed), stated("not_disbursed"));
    assert_eq!(i64::from(summary.closed), stated("closed"));
    assert_eq!(i64::from(summary.savings_only), stated("savings_only"));
    assert_eq!(i64::from(summary.direct_loans), stated("direct_loans"));
    assert_eq!((summary.rows, summary.loans), (550, 462));
}

#[test]
fn its_parts_are_the_truth() {
    let (reading, truth) = (sample(), truth());
    check_parts(&reading, &truth["by_commune"], |loan| loan.commune.as_ref().unwrap().as_str());
    check_parts(&reading, &truth["by_programme"], |loan| loan.programme.as_str());
    check_parts(&reading, &truth["by_association"], |loan| loan.association.as_ref().unwrap().as_str());
}

fn check_parts(reading: &Reading, truth: &Value, part_of: impl Fn(&LoanRow) -> &str) {
    for (part, stated) in truth.as_object().unwrap() {
        let mut closing = reading.closing.clone();
        let keep: Vec<String> = reading
            .closing
            .loans()
            .filter(|loan| part_of(loan) == part)
            .map(|loan| loan.contract.as_str().to_owned())
            .collect();
        closing.records.retain(|record| match record {
            lending::closing::Record::Loan(loan) => keep.iter().any(|contract| contract == loan.contract.as_str()),
            _ => true,
        });
        let totals = closing.totals(counts_jobs).unwrap();
        let figure = |name: &str| stated[name].as_i64().unwrap();
        assert_eq!(totals.loans, figure("loans"), "{part}");
        assert_eq!(totals.borrowers, figure("borrowers"), "{part}");
        assert_eq!(totals.outstanding.get(), figure("outstanding"), "{part}");
        assert_eq!(totals.overdue.get(), figure("overdue"), "{part}");
        assert_eq!(totals.frozen.get(), figure("frozen"), "{part}");
        assert_eq!(totals.lent_month.get(), figure("lent"), "{part}");
        assert_eq!(totals.collected_month.get(), figure("collected"), "{part}");
    }
}

#[test]
fn what_is_odd_about_it_is_found_and_nothing_else() {
    let reading = sample();
    let expected = ["code-padded", "second-book", "repaid-raised", "movement-breaks", "sheet-total-differs"];
    assert_eq!(codes_found(&reading), expected);
    let rows =
        |code| -> Vec<u32> { reading.found(code).unwrap().samples.iter().filter_map(|finding| finding.row).collect() };
    assert_eq!(rows(FindingCode::CodePadded), [106, 140, 203, 301, 398, 495]);
    assert_eq!(rows(FindingCode::RepaidRaised), [179, 447]);
    // Lent in December and partly repaid, with nothing stated as collected in December.
    assert_eq!(rows(FindingCode::MovementBreaks), [86, 356, 440, 536]);
    let total = only(&reading, FindingCode::SheetTotalDiffers);
    assert_eq!(total.row, Some(560));
    assert_eq!((told(total, "stated"), told(total, "computed")), ("46000000000".into(), "23000000000".into()));
    assert_eq!(reading.found(FindingCode::SecondBook).unwrap().count, 3);
}

#[test]
fn its_identities_hold_but_for_four_loans_and_the_sheets_own_total() {
    let reading = sample();
    let broken: Vec<IdentityName> =
        reading.identities.iter().filter(|identity| !identity.holds).map(|identity| identity.name).collect();
    assert_eq!(broken, [IdentityName::Movement, IdentityName::SheetTotal]);
    let scopes = reading.identities.iter().filter(|identity| identity.name == IdentityName::Outstanding).count();
    assert_eq!(scopes, 1 + 6 + 4 + 7 + 13, "office, communes, associations, programmes, groups and none");
}

#[test]
fn the_same_sheet_as_xls_reads_the_same() {
    let (new, old) = (sample(), read(WORKBOOK_XLS).unwrap());
    assert_eq!(new.closing, old.closing);
    assert_eq!(new.summary, old.summary);
    assert_eq!(new.findings, old.findings);
}

#[test]
fn it_is_recognised_by_its_columns() {
    assert_eq!(intake::recognise(WORKBOOK, &intake::Limits::default()), Ok(intake::Kind::Report31));
}
