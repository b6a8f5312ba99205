//! Several branches in one book: what they share by code stays apart, what is compared is compared whole.

use std::path::Path;

use acceptance::offices::{PASSPHRASE, USER, export_file, load, province, quiet, session_day, synthetic};
use demo::Closing;
use office::{Error, FixedDay, NewOffice, Office, TotalsBy};

/// A branch with its own number, code and the synthetic office's records.
fn branch(folder: &Path, node: u16, code: &'static str, name: &'static str, closings: &[Closing]) -> Office {
    let mut made = synthetic(u64::from(node)).unwrap();
    (made.parameters.office_code, made.parameters.office_name) = (code, name);
    let new = NewOffice {
        kind: "branch".into(),
        node,
        code: code.into(),
        name: name.into(),
        user: USER.into(),
        passphrase: PASSPHRASE.into(),
    };
    let home = folder.join(code);
    let mut office = office::init_office(&home, &new, Box::new(FixedDay(session_day()))).unwrap();
    for closing in closings {
        load(&mut office, &export_file(&made, *closing, &home)).unwrap();
    }
    office
}

fn join(province: &mut Office, branch: &mut Office, stick: &Path) {
    let requested = office::request_enrolment(branch, stick).unwrap();
    let admitted = office::admit_office(province, Path::new(&requested.file), stick).unwrap();
    office::accept_admission(branch, Path::new(&admitted.file)).unwrap();
    let exported = office::export_bundle(branch, 1, stick, &mut quiet()).unwrap();
    office::import_bundle(province, Path::new(&exported.file), stick, &mut quiet()).unwrap();
}

fn two_branches(second: &[Closing]) -> (tempfile::TempDir, Office, [Office; 2]) {
    let home = tempfile::tempdir().unwrap();
    let mut province = province(&home.path().join("province")).unwrap();
    let both = [Closing::Opening, Closing::Baseline];
    let mut branches = [
        branch(home.path(), 2, "002002", "PGD Bắc Sơn", &both),
        branch(home.path(), 3, "002003", "PGD Bình Gia", second),
    ];
    for branch in &mut branches {
        join(&mut province, branch, home.path());
    }
    (home, province, branches)
}

#[test]
fn the_province_is_the_sum_of_its_branches_and_keeps_their_groups_apart() {
    let (_home, province, branches) = two_branches(&[Closing::Opening, Closing::Baseline]);
    let all = office::totals(&province, TotalsBy::Office, None).unwrap();
    assert_eq!(all.rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["002002", "002003"]);
    for (row, branch) in all.rows.iter().zip(&branches) {
        let own = office::totals(branch, TotalsBy::Office, None).unwrap();
        assert_eq!(row, &own.rows[0]);
    }
    let sum = |pick: fn(&office::TotalsFigures) -> i64| all.rows.iter().map(|row| pick(&row.figures)).sum::<i64>();
    assert_eq!(all.figures.outstanding.0, sum(|figures| figures.outstanding.0));
    assert_eq!(all.figures.groups.0, sum(|figures| figures.groups.0));
    let groups = office::totals(&province, TotalsBy::Group, None).unwrap();
    assert!(groups.rows.iter().all(|row| row.figures.groups.0 <= 1), "one row a group");
    let with_loans = groups.rows.iter().filter(|row| row.figures.groups.0 == 1).count();
    assert_eq!(with_loans as i64, all.figures.groups.0);
    office::verify(&province, true, &mut quiet()).unwrap();

    // The same code at two offices is asked about, not guessed.
    let list = office::list_groups(&province, &office::GroupQuery::default()).unwrap();
    let shared = list.iter().find(|group| list.iter().filter(|other| other.code == group.code).count() > 1);
    if let Some(shared) = shared {
        let refused = office::group_page(&province, &shared.code);
        assert!(matches!(refused, Err(Error::Refusal(refusal)) if refusal.code == "group-at-several-offices"));
        assert_eq!(office::group_page(&province, &shared.id.0.to_string()).unwrap().group.id, shared.id);
    }
}

#[test]
fn growth_is_compared_only_where_every_office_has_last_years_closing() {
    let (_home, province, branches) = two_branches(&[Closing::Opening]);
    let own = office::totals(&branches[0], TotalsBy::Everything, None).unwrap().figures.growth_year_ppm;
    assert!(own.is_some());
    let all = office::totals(&province, TotalsBy::Office, None).unwrap();
    assert_eq!(all.figures.growth_year_ppm, None, "one of two closings is missing");
    assert_eq!((all.rows[0].figures.growth_year_ppm, all.rows[1].figures.growth_year_ppm), (own, None));
    let by_commune = office::totals(&province, TotalsBy::Commune, None).unwrap();
    assert!(by_commune.rows.iter().all(|row| row.figures.growth_year_ppm.is_none()));
}
