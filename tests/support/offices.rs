//! Makers of offices: a branch with the small synthetic office loaded, a province, a stick between them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use demo::{Closing, Parameters};
use office::{
    CollectAmount, CollectLine, CollectSheet, Error, FixedDay, GroupQuery, NewOffice, Office, Progress, Sheet, Whole,
};

/// The passphrase of every office made here.
pub const PASSPHRASE: &str = "mat-khau-thu";
/// Who signs in.
pub const USER: &str = "gdv";
/// The branch's number.
pub const BRANCH: u16 = 2;
/// The province's number.
pub const PROVINCE: u16 = 1;

/// A day of a session after the synthetic office's closing, which is 31/12/2025.
pub fn session_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 12).unwrap_or_default()
}

/// Progress nobody looks at.
pub fn quiet() -> impl FnMut(Progress) -> ControlFlow<()> {
    |_| ControlFlow::Continue(())
}

/// An empty book of a branch with that code.
pub fn empty_branch(folder: &Path, code: &str, name: &str) -> Result<Office, Error> {
    let new = NewOffice {
        kind: "branch".into(),
        node: BRANCH,
        code: code.into(),
        name: name.into(),
        user: USER.into(),
        passphrase: PASSPHRASE.into(),
    };
    office::init_office(folder, &new, Box::new(FixedDay(session_day())))
}

/// The province's book.
pub fn province(folder: &Path) -> Result<Office, Error> {
    let new = NewOffice {
        kind: "province".into(),
        node: PROVINCE,
        code: "002000".into(),
        name: "Chi nhánh tỉnh Lạng Sơn".into(),
        user: USER.into(),
        passphrase: PASSPHRASE.into(),
    };
    office::init_office(folder, &new, Box::new(FixedDay(session_day())))
}

/// The small synthetic office.
pub fn synthetic(seed: u64) -> Result<demo::Office, demo::Error> {
    demo::Office::generate(&Parameters::small(), seed)
}

/// Writes the synthetic office's report 31 at a closing into `folder`.
pub fn export_file(synthetic: &demo::Office, closing: Closing, folder: &Path) -> PathBuf {
    let path = folder.join(format!("31_{}.xlsx", synthetic.date(closing)));
    let saved = synthetic.report31(closing).save(&path);
    assert!(saved.is_ok(), "{saved:?}");
    path
}

/// Reads and books an export.
pub fn load(office: &mut Office, path: &Path) -> Result<office::LoadReport, Error> {
    let export = office::read_export(office, path, &mut quiet())?;
    office::book_export(office, &office::new_request_id()?, &export, &mut quiet())
}

/// A branch whose book the small synthetic office's closing has opened.
pub fn loaded_branch(folder: &Path, synthetic: &demo::Office) -> Result<Office, Error> {
    let mut office =
        empty_branch(&folder.join("branch"), synthetic.parameters.office_code, synthetic.parameters.office_name)?;
    load(&mut office, &export_file(synthetic, Closing::Opening, folder))?;
    Ok(office)
}

/// The code of the group with the most loans.
pub fn largest_group(office: &Office) -> Result<String, Error> {
    let groups = office::list_groups(office, &GroupQuery::default())?;
    Ok(groups.iter().max_by_key(|group| group.loans).map(|group| group.code.clone()).unwrap_or_default())
}

/// Everybody on the sheet pays what is due and saves `savings` in the first book.
pub fn pay_all(sheet: &Sheet, request: &str, savings: i64) -> CollectSheet {
    let line = |member: &office::SheetMember| CollectLine {
        borrower: member.borrower,
        interest: member.loans.iter().map(|loan| CollectAmount { id: loan.loan, amount: loan.due }).collect(),
        deposits: member
            .books
            .iter()
            .take(1)
            .map(|book| CollectAmount { id: book.book, amount: Whole(savings) })
            .collect(),
        from_savings: Vec::new(),
    };
    CollectSheet {
        request: request.to_owned(),
        group: sheet.group.code.clone(),
        session: sheet.session.parse().unwrap_or_default(),
        backdated: false,
        lines: sheet.members.iter().map(line).collect(),
    }
}

/// Branch and province that know each other, with a folder that stands for the stick.
pub struct Pair {
    /// The branch.
    pub branch: Office,
    /// The province.
    pub province: Office,
    /// The stick.
    pub stick: PathBuf,
}

/// Makes the pair in `folder`, the branch loaded and one group collected.
pub fn enrolled_pair(folder: &Path, synthetic: &demo::Office) -> Result<Pair, Error> {
    let mut branch = loaded_branch(folder, synthetic)?;
    let mut province = province(&folder.join("province"))?;
    let stick = folder.join("stick");
    let made = std::fs::create_dir(&stick);
    assert!(made.is_ok(), "{made:?}");
    let requested = office::request_enrolment(&branch, &stick)?;
    let admitted = office::admit_office(&mut province, Path::new(&requested.file), &stick)?;
    office::accept_admission(&mut branch, Path::new(&admitted.file))?;
    let group = largest_group(&branch)?;
    let sheet = office::open_sheet(&branch, &group, session_day())?;
    office::collect_sheet(&mut branch, &pay_all(&sheet, "first-collection", 50_000))?;
    Ok(Pair { branch, province, stick })
}

/// The command line program: `DIEMSANG_CLI`, or the one built beside this test.
pub fn cli() -> PathBuf {
    if let Some(path) = std::env::var_os("DIEMSANG_CLI") {
        return path.into();
    }
    let test = std::env::current_exe().unwrap_or_default();
    let beside = test.parent().and_then(Path::parent).unwrap_or(Path::new("."));
    let path = beside.join(format!("diemsang{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is missing: cargo build -p cli", path.display());
    path
}
