//! A session travels to the province with its bookings, and reads the same there.

use std::path::Path;

use acceptance::offices::{PROVINCE, province, quiet};
use office::SessionPage;

use super::day::{a_day, hand_and_count, seated};

#[test]
fn the_province_reads_the_session_as_the_branch_does() {
    let (mut desk, session) = seated();
    let folder = tempfile::tempdir().unwrap();
    let mut above = province(&folder.path().join("province")).unwrap();
    let requested = office::request_enrolment(&desk.office, folder.path()).unwrap();
    let admitted = office::admit_office(&mut above, Path::new(&requested.file), folder.path()).unwrap();
    office::accept_admission(&mut desk.office, Path::new(&admitted.file)).unwrap();
    a_day(&mut desk);
    hand_and_count(&mut desk);
    desk.close().unwrap();

    let bundle = office::export_bundle(&mut desk.office, PROVINCE, folder.path(), &mut quiet()).unwrap();
    office::import_bundle(&mut above, Path::new(&bundle.file), folder.path(), &mut quiet()).unwrap();
    let here = desk.session();
    let there = office::session_page(&above, Some(here.line.node), Some(session)).unwrap();
    assert!(there.line.closed && !there.line.sitting);
    let seen = |page: SessionPage| SessionPage { line: office::SessionLine { sitting: false, ..page.line }, ..page };
    assert_eq!(seen(there), seen(here));
    office::verify(&above, true, &mut quiet()).unwrap();
}
