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

/// A contract whose final date lies in the month after the closing: earlier instalments are not known to report 31.
fn due_in_january(branch: &Branch) -> String {
    let due = branch.opening.loans.iter().find(|loan| loan.due_on == day(NEXT));
    due.unwrap().contract.clone()
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
        let key = if kind == SetKind::InstalmentsDue { due_in_january(branch) } else { key };
        all.push(SetDifference::LineMissing { kind, key });
    }
    let loans = acceptance::lists::loans(&branch.office, "loans").unwrap();
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
    assert_eq!(differences.len(), 31);
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
    for row in rows_of(&paths, &set, SetKind::Len31Association) {
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
    let stranger = ("association".to_owned(), "Hội không ai biết".to_owned(), "len-31-association".to_owned());
    assert!(cells.contains(&stranger) && cells.len() == 2, "{cells:?}");
    assert!(cells.iter().all(|(_, _, kind)| kind == "len-31-association"), "{cells:?}");
}

#[test]
fn an_empty_list_is_kept_and_held_against_report_31() {
    let mut branch = with_opening_set();
    for (kind, columns, measure) in [
        ("overdue-2", ["Mã KH", "Số khế ước", "Dư nợ quá hạn", "Ngày chuyển quá hạn"], "overdue-contracts"),
        ("frozen-13", ["Mã KH", "Số khế ước", "Dư nợ khoanh", "Ngày hết hạn khoanh"], "frozen-contracts"),
        ("inactive-14", ["Mã KH", "Số khế ước", "Tổng dư nợ", "Ngày giao dịch gần nhất"], "inactive-contracts"),
    ] {
        let mut columns = columns.to_vec();
        columns.extend((kind == "frozen-13").then_some("Nguyên nhân"));
        let table = acceptance::sources::Table::of(&columns).title(2, "Ngày số liệu: 31/12/2025");
        let path = branch.home.path().join(format!("{kind}.xlsx"));
        std::fs::write(&path, table.xlsx()).unwrap();
        let kept = branch.keep(&[path]);
        assert_eq!((kept[0].standing, kept[0].rows.0), (FileStanding::Replaces, 0), "{kept:?}");
        let checks = branch.checks(OPENING);
        let office = &checks.units[0];
        let figure = office.figures.iter().find(|figure| figure.measure == measure).unwrap();
        let value = |of: &str| figure.values.iter().find(|value| value.kind == of).unwrap();
        assert_eq!((value(kind).value.0, value(kind).state), (0, CellState::Red), "{kind}");
        let missing = office.findings.iter().find(|finding| finding.kind == kind).unwrap();
        assert_eq!(
            (missing.check.as_str(), missing.count.0),
            ("contract-missing", value("report-31").value.0),
            "every contract of report 31 is named"
        );
        branch.withdraw(kind, OPENING);
    }
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

#[test]
fn len_31_by_communes_and_by_associations_stand_beside_each_other() {
    let mut branch = branch();
    let made = branch.opening.clone();
    let set = made.closing_set(Closing::Opening);
    let paths = save(&set, &branch.home.path().join("set"));
    let path_of = |kind| {
        let place = SetKind::ALL.iter().position(|of| *of == kind).unwrap();
        paths[place].clone()
    };
    let len_31 = [SetKind::Len31Commune, SetKind::Len31Association, SetKind::Len31Programme];
    let others: Vec<PathBuf> = paths.iter().filter(|path| !len_31.map(path_of).contains(path)).cloned().collect();
    branch.keep(&others);
    let state = |branch: &Branch, kind: SetKind| branch.state(OPENING, kind.as_str());
    let wanted = |branch: &Branch| {
        let grid = office::closing_grid(&branch.office, 2).unwrap();
        let month = grid.months.into_iter().find(|month| month.date == OPENING).unwrap();
        (month.passes, month.to_export.into_iter().map(|wanted| wanted.kind).collect::<Vec<_>>())
    };
    assert_eq!(wanted(&branch), (false, len_31.map(|kind| kind.as_str().to_owned()).to_vec()));

    // One after the other and two at once: none takes another's place.
    for kind in len_31 {
        assert_eq!(branch.keep(&[path_of(kind)])[0].standing, FileStanding::New, "{kind:?}");
    }
    assert_eq!(wanted(&branch), (true, Vec::new()));
    assert!(branch.keep(&len_31.map(path_of)).iter().all(|file| file.standing == FileStanding::Known));
    let checks = branch.checks(OPENING);
    assert_eq!(red(&checks), BTreeSet::new(), "{:#?}", reasons(&checks));
    let lent = checks.units[0].figures.iter().find(|figure| figure.measure == "lent-gross").unwrap();
    let stated: Vec<&str> = lent.values.iter().map(|value| value.kind.as_str()).collect();
    assert_eq!(stated, ["report-31", "len-31-commune", "len-31-association", "len-31-programme"]);

    // A commune's line is off in the one form: the other forms stay as they are.
    let mut changed = made.closing_set(Closing::Opening);
    let kind = SetKind::Len31Commune;
    let key = line(&rows_of(&paths, &set, kind), owes);
    changed.inject(&[SetDifference::BalanceOff { kind, key: key.clone(), by_dong: 3_000_000 }]).unwrap();
    let file = changed.files().unwrap().into_iter().find(|file| file.kind == kind).unwrap();
    let path = branch.home.path().join("changed.xlsx");
    std::fs::write(&path, &file.bytes).unwrap();
    assert_eq!(branch.keep(&[path])[0].standing, FileStanding::Replaces);
    assert_eq!(state(&branch, kind), (GridState::Replaced, 1));
    assert_eq!(state(&branch, SetKind::Len31Association), (GridState::Kept, 0));
    let cell = |dimension: &str, key: &str| (dimension.to_owned(), key.to_owned(), kind.as_str().to_owned());
    assert_eq!(red(&branch.checks(OPENING)), BTreeSet::from([cell("office", ""), cell("commune", &key)]));

    let restored = path_of(kind).file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(branch.withdraw(kind.as_str(), OPENING).restored, Some(restored));
    assert_eq!(branch.withdraw(kind.as_str(), OPENING).restored, None);
    assert_eq!(state(&branch, kind), (GridState::Missing, 0));
    assert_eq!(state(&branch, SetKind::Len31Programme), (GridState::Kept, 0));
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}
