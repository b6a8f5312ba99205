//! What a clerk of a branch does in its window.

use std::path::Path;

use acceptance::offices::{PASSPHRASE, USER};

use crate::clerk::{Clerk, PATIENCE, SOON, figure};
use crate::driver::Outcome;
use crate::keys::Key;
use crate::sheet::{self, Collection};
use crate::stick;

/// The group that is collected from, and its leader.
pub const GROUP: &str = "0020024";
const LEADER: &str = "HOÀNG THÚY UYÊN";

/// The first start on this computer: makes the branch's book and closes the window again.
pub fn make_book(folder: &Path) -> Outcome<()> {
    let clerk = Clerk::open("branch", folder)?;
    clerk.has_focus("#node")?;
    clerk.fill("#node", "2")?;
    clerk.fill("#code", "002002")?;
    clerk.fill("#name", "PGD Bắc Sơn")?;
    clerk.fill("#user", USER)?;
    clerk.fill("#passphrase", PASSPHRASE)?;
    clerk.fill("#passphrase-again", PASSPHRASE)?;
    clerk.picture("01-make-book")?;
    clerk.save()?;
    clerk.sees_title("Hôm nay")?;
    clerk.picture("02-empty-book")?;
    clerk.close()
}

/// Reads the bank's export, compares its sums and books it.
pub fn load(clerk: &Clerk, workbook: &Path, loans: i64, outstanding: i64) -> Outcome<()> {
    clerk.task(3, "Nạp số liệu từ báo cáo 31")?;
    clerk.has_focus("#path")?;
    clerk.fill("#path", &workbook.to_string_lossy())?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for("#book", PATIENCE)?;
    for (label, expected) in [("Tổng dư nợ", outstanding), ("Khế ước còn dư nợ", loans)] {
        let row = clerk.screen.wait_for_text(".report tr", label, SOON)?;
        let shown = clerk.screen.text(&row)?;
        assert_eq!(shown.split_whitespace().last(), Some(figure(expected).as_str()), "{label} on the report");
    }
    clerk.picture("04-report-31")?;
    clerk.has_focus("#book")?;
    clerk.save()?;
    clerk.sees_title("Hôm nay")?;
    clerk.screen.wait_for_text(".tiles", &figure(outstanding), PATIENCE)?;
    clerk.screen.wait_for_text(".tiles", &format!("{} món vay", figure(loans)), SOON)?;
    clerk.picture("05-today")
}

/// Changes the language and back: every word, no figure.
pub fn change_language(clerk: &Clerk) -> Outcome<()> {
    for (language, title) in [("EN · English", "Today"), ("VI · Tiếng Việt", "Hôm nay")] {
        let button = clerk.screen.wait_for_named(language, SOON)?;
        clerk.screen.click(&button)?;
        clerk.sees_title(title)?;
        if title == "Today" {
            clerk.screen.wait_for_text(".tiles", "23,000,000,000", SOON)?;
            clerk.picture("06-english")?;
        }
    }
    Ok(())
}

/// Finds the group without accents and opens it, all from the search box.
pub fn open_group(clerk: &Clerk) -> Outcome<()> {
    clerk.task(2, "Tổ tiết kiệm và vay vốn")?;
    clerk.has_focus("#search")?;
    clerk.screen.type_text("hoang thuy")?;
    clerk.screen.wait_until("one group found", SOON, || {
        let rows = clerk.screen.all("tr[data-row]")?;
        Ok((rows.len() == 1).then_some(()))
    })?;
    clerk.screen.wait_for_text("tr[data-row]", GROUP, SOON)?;
    clerk.picture("07-groups")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.sees_title(&format!("Tổ {LEADER}"))
}

/// Types a collection, leaves it half way without losing anything, books it and compares the receipts.
pub fn collect(clerk: &Clerk) -> Outcome<Collection> {
    clerk.picture("08-group")?;
    clerk.screen.press(&[Key::Function(7)])?;
    let collection = sheet::type_collection(clerk)?;
    clerk.picture("09-sheet")?;

    clerk.screen.press(&[Key::Escape])?;
    clerk.sees_title("Tổ tiết kiệm và vay vốn")?;
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.sees_title(&format!("Tổ {LEADER}"))?;
    clerk.screen.press(&[Key::Function(7)])?;
    clerk.reads("#sheet-total", &figure(collection.total()), SOON)?;

    assert_eq!(sheet::book(clerk)?, sheet::receipts_of(&collection), "the receipts say what was typed");
    clerk.picture("10-booked")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.reads("#sheet-total", "0", SOON)?;
    Ok(collection)
}

/// Asks to be admitted; the request lies on the stick.
pub fn ask_admission(clerk: &Clerk, stick: &Path) -> Outcome<()> {
    clerk.task(4, "Trao đổi gói dữ liệu")?;
    clerk.has_focus("#enrol-folder")?;
    clerk.fill("#enrol-folder", &stick.to_string_lossy())?;
    clerk.save()?;
    stick::written(clerk, "enrol", stick, "dse")?;
    clerk.picture("11-request")
}

/// Takes the province's answer in and seals everything booked into a bundle.
pub fn send(clerk: &Clerk, stick: &Path) -> Outcome<()> {
    clerk.fill("#admission", &stick::file(stick, "dsa")?.to_string_lossy())?;
    clerk.save()?;
    clerk.has_focus("#send-folder")?;
    assert_eq!(clerk.screen.value(&clerk.screen.focused()?)?, stick.to_string_lossy(), "the stick is remembered");
    clerk.save()?;
    stick::written(clerk, "send", stick, "dsb")?;
    clerk.picture("12-sent")
}

/// Takes in the province's receipt, after which nothing waits.
pub fn take_receipt(clerk: &Clerk, receipt: &str) -> Outcome<()> {
    clerk.fill("#receipt", receipt)?;
    clerk.save()?;
    clerk.screen.wait_for_text(".told", "Bên kia đã nhận đến sự kiện số", PATIENCE)?;
    clerk.reads("li[data-node='1'] dl div:last-child dd", "0 sự kiện", SOON)?;
    clerk.picture("13-confirmed")
}

/// The day's start shows these figures.
pub fn sees_today(clerk: &Clerk, figures: [i64; 3]) -> Outcome<()> {
    clerk.task(1, "Hôm nay")?;
    for expected in figures {
        clerk.screen.wait_for_text(".tiles", &figure(expected), SOON)?;
    }
    clerk.picture("14-today")
}
