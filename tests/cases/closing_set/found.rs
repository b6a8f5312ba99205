//! Differences put into one file, each found where it stands, opened and undone.

use super::*;

/// What a sound file of the set states.
pub(super) fn rows_of(paths: &[PathBuf], set: &ClosingSet<'_>, kind: SetKind) -> Vec<SourceRow> {
    let place = set.workbooks().iter().position(|(_, of, _)| *of == kind).unwrap();
    let bytes = std::fs::read(&paths[place]).unwrap();
    let reading = intake::read_source(&bytes, &Limits::default(), &mut |_| std::ops::ControlFlow::Continue(()));
    let Source { rows, .. } = reading.unwrap().source;
    rows
}

/// The first line of a report that something can be wrong with.
pub(super) fn line(rows: &[SourceRow], fits: impl Fn(&SourceRow) -> bool) -> String {
    let key = rows.iter().find(|row| fits(row)).map(|row| match row {
        SourceRow::Balance(row) => row.contract.as_str().to_owned(),
        SourceRow::Inactive(row) => row.contract.as_str().to_owned(),
        SourceRow::Overdue(row) => row.contract.as_str().to_owned(),
        SourceRow::Frozen(row) => row.contract.as_str().to_owned(),
        SourceRow::InstalmentDue(row) => row.contract.as_str().to_owned(),
        SourceRow::Leader(row) => row.group.as_str().to_owned(),
        SourceRow::GroupList(row) => row.group.as_str().to_owned(),
        SourceRow::GroupScore(row) => row.group.as_str().to_owned(),
        SourceRow::OfficialTotal(row) => row.key.clone().unwrap_or_default(),
        SourceRow::Savings(row) => row.book.as_str().to_owned(),
    });
    key.unwrap()
}

pub(super) fn owes(row: &SourceRow) -> bool {
    match row {
        SourceRow::Balance(row) => row.in_term.is_some_and(|balance| balance.get() > 2_000_000),
        SourceRow::GroupList(row) => row.outstanding.is_some_and(|balance| balance.is_positive()),
        SourceRow::GroupScore(row) => row.outstanding.is_some_and(|balance| balance.is_positive()),
        SourceRow::OfficialTotal(row) => row.key.is_some(),
        SourceRow::Savings(_) => false,
        _ => true,
    }
}

/// One difference of each kind in each report where it can be seen.
fn differences(branch: &Branch, paths: &[PathBuf], set: &ClosingSet<'_>) -> Vec<SetDifference> {
    let rows = |kind| rows_of(paths, set, kind);
    let mut all = Vec::new();
    for kind in SetKind::ALL {
        if kind == SetKind::Report31 {
            continue;
        }
        let rows = rows(kind);
        let key = line(&rows, owes);
        // A list of instalments says nothing of the contract's balance; more than all of it can't fall due.
        let by_dong = if kind == SetKind::InstalmentsDue { 900_000_000 } else { 1_250_000 };
        if kind != SetKind::Leaders12 {
            all.push(SetDifference::BalanceOff { kind, key: key.clone(), by_dong });
        }
        if kind != SetKind::InstalmentsDue {
            all.push(SetDifference::LineMissing { kind, key });
        }
    }
    let loans = office::list_loans(&branch.office, "loans", &office::ListQuery::default(), None).unwrap().rows;
    let inactive: BTreeSet<String> =
        rows(SetKind::Inactive14).iter().map(|row| line(std::slice::from_ref(row), |_| true)).collect();
    let active = loans.iter().find(|loan| loan.in_term.0 > 0 && !inactive.contains(&loan.contract)).unwrap();
    all.push(SetDifference::InactiveExtra { contract: active.contract.clone() });
    let group = line(&rows(SetKind::Leaders12), |_| true);
    all.push(SetDifference::LeaderOther { group, leader: "Hoàng Thị Thử Nghiệm".to_owned() });
    let (due_on, amount) = (day("2026-01-20"), 3_000_000);
    all.push(SetDifference::InstalmentUnknown { contract: "6600999900000001".to_owned(), due_on, amount });
    all.push(SetDifference::DailyOf { day: day("2025-12-30") });
    all
}

#[test]
fn each_difference_is_found_in_its_cells_and_nowhere_else_and_undone() {
    let mut branch = with_opening_set();
    let made = branch.opening.clone();
    let set = made.closing_set(Closing::Opening);
    let paths = save(&set, &branch.home.path().join("sound"));
    let differences = differences(&branch, &paths, &set);
    assert_eq!(differences.len(), 26);
    let folder = branch.home.path().join("changed");
    for difference in &differences {
        let mut changed = made.closing_set(Closing::Opening);
        changed.inject(std::slice::from_ref(difference)).unwrap();
        let kind = difference.kind();
        let files = changed.files().unwrap();
        let file = files.into_iter().find(|file| file.kind == kind).unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(&file.name);
        std::fs::write(&path, &file.bytes).unwrap();
        if matches!(difference, SetDifference::DailyOf { .. }) {
            // The same content is kept only once: under its other name it comes after the first was withdrawn.
            branch.withdraw(kind.as_str(), OPENING);
        }
        let kept = branch.keep(&[path]);
        let expected_standing = if matches!(difference, SetDifference::DailyOf { .. }) {
            FileStanding::New
        } else {
            FileStanding::Replaces
        };
        assert_eq!(kept[0].standing, expected_standing, "{difference:?}: {kept:?}");

        let checks = branch.checks(OPENING);
        let units = difference.units(&made).into_iter();
        let expected: BTreeSet<Cell> =
            units.map(|(unit, key)| (unit.as_str().to_owned(), key, kind.as_str().to_owned())).collect();
        assert_eq!(red(&checks), expected, "{difference:?}: {:#?}", reasons(&checks));
        assert_rows_open(&branch, &checks, difference);

        branch.withdraw(kind.as_str(), OPENING);
        if matches!(difference, SetDifference::DailyOf { .. }) {
            branch.keep(&paths);
        }
        assert_eq!(red(&branch.checks(OPENING)), BTreeSet::new(), "{difference:?} undone");
    }
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

/// Every red figure and every finding opens to rows that differ, and one of them names the line.
fn assert_rows_open(branch: &Branch, checks: &CrossChecks, difference: &SetDifference) {
    let mut keys = BTreeSet::new();
    for unit in &checks.units {
        let measures = unit.figures.iter().flat_map(|figure| {
            let red = figure.values.iter().filter(|value| value.state == CellState::Red);
            red.map(move |value| (value.kind.as_str(), figure.measure.as_str()))
        });
        let found = unit.findings.iter().map(|finding| (finding.kind.as_str(), finding.check.as_str()));
        for (kind, what) in measures.chain(found) {
            let rows = office::check_rows(&branch.office, day(OPENING), kind, &unit.dimension, &unit.key, what);
            let rows = rows.unwrap().rows;
            assert!(!rows.is_empty(), "{difference:?}: {} {} {what}", unit.dimension, unit.key);
            assert!(rows.iter().all(|row| row.stated != row.expected), "{rows:?}");
            keys.extend(rows.into_iter().map(|row| row.key));
        }
    }
    let wanted = match difference {
        SetDifference::DailyOf { .. } => return,
        other => other.key(),
    };
    assert!(keys.contains(&wanted), "{difference:?}: {keys:?}");
}

#[test]
fn a_balance_that_is_off_opens_to_the_contract_with_both_amounts() {
    let mut branch = with_opening_set();
    let made = branch.opening.clone();
    let set = made.closing_set(Closing::Opening);
    let paths = save(&set, &branch.home.path().join("sound"));
    let key = line(&rows_of(&paths, &set, SetKind::Daily10), owes);
    let mut changed = made.closing_set(Closing::Opening);
    let kind = SetKind::Daily10;
    changed.inject(&[SetDifference::BalanceOff { kind, key: key.clone(), by_dong: 1_250_000 }]).unwrap();
    branch.keep(&[save(&changed, &branch.home.path().join("changed")).remove(2)]);
    let rows = office::check_rows(&branch.office, day(OPENING), "daily-10", "office", "", "outstanding").unwrap();
    assert_eq!(rows.rows.len(), 1);
    let row = &rows.rows[0];
    let amount = |text: &Option<String>| text.as_deref().unwrap().parse::<i64>().unwrap();
    assert_eq!((row.key.as_str(), amount(&row.stated) - amount(&row.expected)), (key.as_str(), 1_250_000));
    assert!(!row.name.is_empty());
    let code = |result: Result<_, office::Error>| match result {
        Err(office::Error::Refusal(refusal)) => refusal.code,
        Err(error) => panic!("{error}"),
        Ok(_) => "",
    };
    let rows = |source, dimension, measure| {
        code(office::check_rows(&branch.office, day(OPENING), source, dimension, "", measure))
    };
    assert_eq!(rows("daily-11", "office", "outstanding"), "bad-code");
    assert_eq!(rows("daily-10", "village", "outstanding"), "bad-code");
    assert_eq!(rows("daily-10", "office", "luck"), "bad-code");
}

#[test]
fn a_form_that_prints_only_names_is_understood_by_the_books_names() {
    let mut branch = with_opening_set();
    let made = branch.opening.clone();
    let set = made.closing_set(Closing::Opening);
    let paths = save(&set, &branch.home.path().join("sound"));
    let columns = ["Tên ĐVUT", "Doanh số cho vay", "Doanh số thu nợ", "Tổng dư nợ"];
    let mut form = acceptance::sources::Table::of(&columns)
        .title(1, &format!("Mã PGD: {}", made.parameters.office_code))
        .title(2, "Từ ngày 01/12/2025 đến ngày 31/12/2025")
        .title(3, "Đơn vị tính: đồng");
    form.numbered = true;
    for row in rows_of(&paths, &set, SetKind::Len31) {
        let SourceRow::OfficialTotal(row) = row else { continue };
        let Some(name) = row.key.and(row.name) else { continue };
        let amounts = [row.lent, row.collected, row.total].map(|amount| (amount.unwrap().get() as f64).into());
        form = form.row(std::iter::once(wording::fold(&name).to_uppercase().as_str().into()).chain(amounts));
    }
    let path = branch.home.path().join("LEN_31.xlsx");
    std::fs::write(&path, form.xlsx()).unwrap();
    let kept = branch.keep(std::slice::from_ref(&path));
    assert_eq!(kept[0].standing, FileStanding::Replaces, "{kept:?}");
    let checks = branch.checks(OPENING);
    assert_eq!(red(&checks), BTreeSet::new(), "{:#?}", reasons(&checks));

    form.set(0, "Tên ĐVUT", "Hội không ai biết");
    std::fs::write(&path, form.xlsx()).unwrap();
    branch.keep(&[path]);
    let cells = red(&branch.checks(OPENING));
    let stranger = ("association".to_owned(), "Hội không ai biết".to_owned(), "len-31".to_owned());
    assert!(cells.contains(&stranger) && cells.len() == 2, "{cells:?}");
    assert!(cells.iter().all(|(_, _, kind)| kind == "len-31"), "{cells:?}");
}
