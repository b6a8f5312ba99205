//! A month from a late sheet to the comparison with the last one, by keyboard alone: the sheet goes into a closed day,
//! the closing set comes in, its one red cell is opened, the bank's figures are taken over, the month is reckoned.

use std::path::{Path, PathBuf};

use acceptance::offices::{PASSPHRASE, USER, largest_group, loaded_branch, pay_all, quiet, session_day, synthetic};
use chrono::NaiveDate;
use demo::{Closing, CoreEntry, SetDifference};
use office::{FixedDay, Office, Whole};

use crate::clerk::{Clerk, PATIENCE, SOON, figure, read_figure};
use crate::driver::{Failure, Outcome};
use crate::keys::Key;

/// The late sheet's day, and what a clerk types for it.
const LATE: &str = "2026-01-20";
const TYPED_LATE: &str = "20012026";
/// Who the leaders' list names and report 31 does not.
const STRANGER: &str = "Hoàng Thị Lạ";

/// What the journey is about.
struct Month {
    group: String,
    files: Vec<PathBuf>,
    today: NaiveDate,
}

#[test]
fn a_month_from_a_late_sheet_to_the_comparison() -> Outcome<()> {
    let home = tempfile::tempdir()?;
    let folder = home.path().join("branch");
    let month = january(home.path())?;
    let clerk = Clerk::open_on("month", &folder, month.today)?;
    clerk.sign_in()?;
    let paid = book_late(&clerk, &month)?;
    keep_set(&clerk, &month)?;
    open_red_cell(&clerk)?;
    reconcile(&clerk, paid)?;
    end_month(&clerk, &month)?;
    compare(&clerk)?;
    clerk.close()?;
    assert_booked(&folder, &month, paid)
}

/// A branch in February whose largest group paid on 12 January, January closed; and the bank's closing set, which knows
/// that session, and names a stranger as the group's leader.
fn january(home: &Path) -> Outcome<Month> {
    let synthetic = synthetic(1)?;
    let mut branch = loaded_branch(home, &synthetic)?;
    let group = largest_group(&branch)?;
    let sheet = office::open_sheet(&branch, &group, session_day())?;
    let collected = office::collect_sheet(&mut branch, &pay_all(&sheet, "january", 0))?.answer;
    let loans = sheet.members.iter().flat_map(|member| &member.loans).filter(|loan| loan.due.0 > 0);
    let entries: Vec<_> = loans
        .map(|loan| CoreEntry::InterestPaid { contract: loan.contract.clone(), day: session_day(), amount: loan.due.0 })
        .collect();
    drop(branch);
    let today = "2026-02-05".parse()?;
    let mut branch = opened(&home.join("branch"), today)?;
    let end = "2026-01-31".parse()?;
    office::close_day(&mut branch, &office::new_request_id()?, end, Whole(collected.interest.0))?;

    let next = synthetic.advance(&entries, end)?;
    let mut set = next.closing_set(Closing::Latest);
    set.inject(&[SetDifference::LeaderOther { group: group.clone(), leader: STRANGER.to_owned() }])?;
    let mut files = Vec::new();
    for file in set.files()? {
        let path = home.join(file.name);
        std::fs::write(&path, file.bytes)?;
        files.push(path);
    }
    Ok(Month { group, files, today })
}

fn opened(folder: &Path, today: NaiveDate) -> Outcome<Office> {
    Ok(office::open_office(folder, USER, PASSPHRASE, Box::new(FixedDay(today)))?)
}

/// Books what one member owed on a day that is closed; the window shows first what that changes. Gives what was paid.
fn book_late(clerk: &Clerk, month: &Month) -> Outcome<i64> {
    clerk.task(2, "Tổ tiết kiệm và vay vốn")?;
    clerk.has_focus("#search")?;
    clerk.screen.type_text(&month.group)?;
    clerk
        .screen
        .wait_until("one group found", SOON, || Ok((clerk.screen.all("tr[data-row]")?.len() == 1).then_some(())))?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for("[role=tab], .views", SOON)?;
    clerk.screen.press(&[Key::Function(7)])?;
    clerk.has_focus("[data-cell]")?;
    // The day stands before the sheet's first cell.
    let day = clerk.screen.wait_for("#session", SOON)?;
    clerk.screen.wait_until("the day by Shift+Tab", SOON, || {
        clerk.screen.chord(&[Key::Shift], Key::Tab)?;
        Ok((clerk.screen.focused()? == day).then_some(()))
    })?;
    clerk.screen.type_text(TYPED_LATE)?;
    assert_eq!(clerk.screen.value(&day)?, "20/01/2026");
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text(".line", "Sổ đã khóa đến hết ngày 31/01/2026", SOON)?;
    clerk.has_focus("[data-cell]")?;
    clerk.screen.type_text("=")?;
    let total = clerk.screen.wait_until("something due", SOON, || {
        let shown = clerk.screen.text(&clerk.screen.wait_for("#sheet-total", SOON)?)?;
        Ok(read_figure(&shown).ok().filter(|amount| *amount > 0))
    })?;
    clerk.picture("01-late-sheet")?;
    clerk.save()?;
    clerk.screen.wait_for_text("dialog h1", "Ghi lùi ngày", SOON)?;
    clerk.screen.wait_for_text("dialog tr", "Tồn quỹ cuối ngày", SOON)?;
    clerk.picture("02-before-and-after")?;
    clerk.save()?;
    clerk.screen.wait_for("#booked", PATIENCE)?;
    clerk.picture("03-booked")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()?;
    Ok(total)
}

/// Reads the month's files, gives a day to those that state none, and keeps them all.
fn keep_set(clerk: &Clerk, month: &Month) -> Outcome<()> {
    shifted(clerk, 3, "Bộ tệp số liệu tháng")?;
    clerk.screen.wait_for("table[role=grid]", PATIENCE)?;
    clerk.picture("04-months")?;
    clerk.screen.press(&[Key::Function(8)])?;
    clerk.has_focus("#paths")?;
    let paths: Vec<_> = month.files.iter().map(|path| path.to_string_lossy()).collect();
    clerk.screen.type_text(&paths.join(";"))?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_until("every file read", PATIENCE, || {
        Ok((clerk.screen.all("tr[data-row]")?.len() == month.files.len()).then_some(()))
    })?;
    clerk.picture("05-files")?;
    for _ in &month.files {
        if clerk.screen.find("#file-day")?.is_none() {
            break;
        }
        clerk.has_focus("#file-day")?;
        let asked = clerk.screen.text(&clerk.screen.wait_for(".ask b", SOON)?)?;
        clerk.screen.press(&[Key::Enter])?;
        clerk.screen.wait_until("the next file without a day", SOON, || {
            let Some(next) = clerk.screen.find(".ask b")? else { return Ok(Some(())) };
            Ok(clerk.screen.text(&next).ok().filter(|next| *next != asked).map(drop))
        })?;
    }
    clerk.save()?;
    clerk.told("Đã ghi nhận")?;
    clerk.screen.wait_for_text("aside h2", "31/01/2026", PATIENCE)?;
    clerk.screen.wait_for_text("aside", "ô lệch", PATIENCE)?;
    clerk.picture("06-month-kept")
}

/// F9 leads to the units beside the reports; Enter on the red cell says what differs.
fn open_red_cell(clerk: &Clerk) -> Outcome<()> {
    clerk.screen.press(&[Key::Function(9)])?;
    let red = clerk.screen.wait_for("td.bad", PATIENCE)?;
    clerk.picture("07-red-cells")?;
    // A cell's name ends in its row and its column.
    let name = clerk.screen.run("return arguments[0].id", &[red.to_argument()])?;
    let mut place = name.as_str().unwrap_or_default().rsplit('-');
    let (column, row): (usize, usize) =
        (place.next().unwrap_or_default().parse()?, place.next().unwrap_or_default().parse()?);
    clerk.screen.press(&vec![Key::Down; row])?;
    clerk.screen.press(&vec![Key::Right; column])?;
    clerk.screen.press(&[Key::Enter])?;
    // One check only is red in it: its rows open at once, both sides beside each other.
    clerk.screen.wait_for_text("dialog", STRANGER, SOON)?;
    clerk.picture("08-red-cell-opened")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()
}

/// The bank lacks the late sheet, and nothing else differs; its figures are taken over.
fn reconcile(clerk: &Clerk, paid: i64) -> Outcome<()> {
    shifted(clerk, 4, "Đối chiếu với ngân hàng")?;
    clerk.screen.wait_for("#adopt", PATIENCE)?;
    clerk.screen.wait_until("one class of differences", PATIENCE, || {
        Ok((clerk.screen.all("tr[data-row]")?.len() == 1).then_some(()))
    })?;
    clerk.picture("09-differences")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("dialog tr", &figure(paid), PATIENCE)?;
    clerk.picture("10-opened")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()?;
    clerk.screen.press(&[Key::Function(6)])?;
    clerk.screen.wait_for("dialog[open]", SOON)?;
    clerk.picture("11-before-taking-over")?;
    clerk.save()?;
    clerk.told("Đã nhận số liệu ngày 31/01/2026")?;
    clerk.picture("12-taken-over")
}

/// Every group's month, and one group's contracts.
fn end_month(clerk: &Clerk, month: &Month) -> Outcome<()> {
    shifted(clerk, 5, "Cuối tháng: lãi và hoa hồng từng tổ")?;
    clerk.screen.wait_for(&format!("tr[data-row='{}']", month.group), PATIENCE)?;
    clerk.picture("13-month-end")?;
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for("dialog[open] tr[data-row]", PATIENCE)?;
    clerk.picture("14-backlog")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()
}

/// January beside December, and the written measures.
fn compare(clerk: &Clerk) -> Outcome<()> {
    shifted(clerk, 6, "So sánh hai kỳ và chỉ tiêu")?;
    clerk.screen.wait_for("tr[data-row]", PATIENCE)?;
    clerk.picture("15-compared")?;
    clerk.screen.press(&[Key::Function(7)])?;
    clerk.screen.wait_for("tr[data-row], .measures tr", PATIENCE)?;
    clerk.picture("16-measures")
}

/// Opens a task that lies under Shift.
fn shifted(clerk: &Clerk, number: u8, title: &str) -> Outcome<()> {
    clerk.screen.chord(&[Key::Shift], Key::Function(number))?;
    clerk.sees_title(title)
}

/// The book holds the late receipt on its day, and the bank's figures.
fn assert_booked(folder: &Path, month: &Month, paid: i64) -> Outcome<()> {
    let office = opened(folder, month.today)?;
    let late: Vec<_> = office::receipts(&office, &month.group)?.into_iter().filter(|one| one.session == LATE).collect();
    assert_eq!(late.iter().map(|receipt| receipt.interest.0).sum::<i64>(), paid);
    let found = office::reconcile(&office, None)?;
    assert!(found.adopted, "the bank's figures are taken over");
    assert_eq!((found.ours.outstanding, found.ours.savings), (found.theirs.outstanding, found.theirs.savings));
    let verified = office::verify(&office, true, &mut quiet())?;
    if verified.rebuilt { Ok(()) } else { Err(Failure("a replay gives other tables".to_owned())) }
}
