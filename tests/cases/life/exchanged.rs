//! What happened to loans and books at the branch travels to the province and says the same there.

use std::path::Path;

use acceptance::offices::{PROVINCE, province, quiet};
use office::{StepWanted, TotalsBy, Whole};

use super::desk::{Desk, FIRST, OVERDUE, code, customer, day, desk, repay, wanted};

const TODAY: &str = "2026-02-10";
const NEW: &str = "6600000200000101";

/// A month of the office: a new loan, payments, a freeze, a refinancing, a reversal, a closed day, a lock moved back.
fn a_month(desk: &mut Desk) {
    desk.approved(&customer(1), NEW, 50_000_000);
    let paid = desk.pay_interest(FIRST, "2026-01-22");
    desk.take_both(FIRST, "2026-01-22", StepWanted::Refinance { into: NEW.to_owned() }).unwrap();
    let freeze = StepWanted::Freeze {
        in_term: Whole(0),
        overdue: Whole(15_000_000),
        until: day("2027-01-01"),
        decision: "QĐ 5".into(),
    };
    desk.take_both(OVERDUE, "2026-01-23", freeze).unwrap();
    let third = super::desk::THIRD;
    desk.take(third, "2026-01-24", repay(0, 1_000_000)).unwrap();
    let wrong = desk.take(third, "2026-01-25", repay(0, 9_000_000)).unwrap();
    desk.reverse(wrong.event).unwrap();
    let late = StepWanted::Extend {
        due: day("2027-08-12"),
        requested: day("2026-01-26"),
        back_in_term: Whole(0),
        decision: "QĐ 6".into(),
    };
    desk.take_against(third, "2026-01-26", ("extension-window", "đi xuất khẩu lao động"), late).unwrap();
    let declined = desk.start("2026-01-27", wanted(&customer(3), 1_000_000)).unwrap();
    desk.further(declined, "2026-01-28", office::RequestStepWanted::Decline { reason: "rút đơn".into() }).unwrap();
    let request = desk.request_id();
    office::close_day(&mut desk.office, &request, day("2026-01-31"), Whole(10_000_000 + paid)).unwrap();
    let request = desk.request_id();
    office::lock_period(&mut desk.office, &request, day("2026-01-31")).unwrap();
    let (request, second) = (desk.request_id(), desk.second());
    office::reopen_period(&mut desk.office, &request, Some(day("2026-01-15")), "bổ sung chứng từ", &second).unwrap();
}

#[test]
fn the_province_takes_it_in_and_its_totals_agree() {
    let mut desk = desk(TODAY);
    let folder = tempfile::tempdir().unwrap();
    let mut above = province(&folder.path().join("province")).unwrap();
    let requested = office::request_enrolment(&desk.office, folder.path()).unwrap();
    let admitted = office::admit_office(&mut above, Path::new(&requested.file), folder.path()).unwrap();
    office::accept_admission(&mut desk.office, Path::new(&admitted.file)).unwrap();
    a_month(&mut desk);
    desk.verify();

    let bundle = office::export_bundle(&mut desk.office, PROVINCE, folder.path(), &mut quiet()).unwrap();
    office::import_bundle(&mut above, Path::new(&bundle.file), folder.path(), &mut quiet()).unwrap();
    let kinds = [TotalsBy::Everything, TotalsBy::Programme, TotalsBy::Group, TotalsBy::Status, TotalsBy::Office];
    for by in kinds {
        for on in ["2026-01-22", "2026-01-31", TODAY] {
            let ours = office::totals(&desk.office, by, Some(day(on))).unwrap();
            assert_eq!(office::totals(&above, by, Some(day(on))).unwrap(), ours, "{by:?} on {on}");
        }
    }
    // By hand: in term 50 + 29 + 3 × 1 million, overdue 5, frozen 15.
    let figures = office::totals(&above, TotalsBy::Everything, Some(day(TODAY))).unwrap().figures;
    assert_eq!([figures.in_term.0, figures.overdue.0, figures.frozen.0], [82_000_000, 5_000_000, 15_000_000]);
    office::verify(&above, true, &mut quiet()).unwrap();

    // The province reads a loan as the branch does, and books nothing on it.
    let (mut there, mut here) = (office::loan_page(&above, NEW).unwrap(), desk.page(NEW));
    for page in [&mut there, &mut here] {
        // Each reads on a today of its own.
        (page.now.interest_due, page.accrued) = (Whole(0), Whole(0));
        page.segments.clear();
    }
    assert_eq!(there, here);
    let (tables, step) = (tables_of(&above), desk.step(NEW, "2026-01-10", repay(0, 1)));
    let refused = code(office::take_step(&mut above, &step, None));
    assert!(["not-our-loan", "no-closing"].contains(&refused), "{refused}");
    assert_eq!(tables_of(&above), tables);
}

fn tables_of(office: &office::Office) -> String {
    office::verify(office, false, &mut quiet()).unwrap().tables
}
