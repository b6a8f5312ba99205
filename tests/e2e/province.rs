//! What a clerk of the province does in its window.

use std::path::Path;

use crate::clerk::{Clerk, PATIENCE, SOON, figure};
use crate::driver::{Failure, Outcome};
use crate::stick;

/// Admits the office whose request lies on the stick; gives the six words shown for it.
pub fn admit(clerk: &Clerk, stick: &Path) -> Outcome<String> {
    clerk.task(4, "Trao đổi gói dữ liệu")?;
    clerk.has_focus("#request")?;
    clerk.fill("#request", &stick::file(stick, "dse")?.to_string_lossy())?;
    clerk.fill("#admit-folder", &stick.to_string_lossy())?;
    clerk.save()?;
    stick::written(clerk, "admit", stick, "dsa")?;
    clerk.picture("01-admitted")?;
    stick::words(clerk, "admit")
}

/// Looks at the bundle on the stick, then takes it in; gives the path of the receipt.
pub fn import(clerk: &Clerk, stick: &Path, loans: i64, outstanding: i64) -> Outcome<String> {
    clerk.fill("#bundle", &stick::file(stick, "dsb")?.to_string_lossy())?;
    clerk.save()?;
    let stands = format!("{} món vay, dư nợ {} đ", figure(loans), figure(outstanding));
    clerk.screen.wait_for_text("#import [role=status]", "Gói của PGD Bắc Sơn", PATIENCE)?;
    clerk.screen.wait_for_text("#import [role=status]", &stands, SOON)?;
    clerk.picture("02-inspected")?;
    stick::file(stick, "dsb")?;

    clerk.go_to("#import-folder")?;
    clerk.save()?;
    clerk.screen.wait_for_text("#import [role=status]", "Đã nhận gói của PGD Bắc Sơn", PATIENCE)?;
    let result = clerk.screen.wait_for_text("#import [role=status]", &stands, SOON)?;
    clerk.picture("03-imported")?;
    let told = clerk.screen.text(&result)?;
    let receipt = told.lines().find_map(|line| line.strip_prefix("Biên nhận đã ghi: ")).map(str::to_owned);
    receipt.ok_or_else(|| Failure(format!("no receipt is named in: {told}")))
}

/// The overview shows the branch's loans, outstanding and savings: in its row, in the offices' sum, and in the
/// whole province's (savings belong to a customer, not to a programme).
pub fn oversee(clerk: &Clerk, figures: [i64; 3]) -> Outcome<()> {
    clerk.task(5, "Toàn tỉnh")?;
    let by_programme = "table[aria-label='Toàn tỉnh']";
    clerk.screen.wait_for(&format!("{by_programme} tbody tr[data-row]"), PATIENCE)?;
    shows(clerk, "table[aria-label='Theo đơn vị'] tbody tr[data-row='002002']", &figures)?;
    shows(clerk, "table[aria-label='Theo đơn vị'] tfoot tr", &figures)?;
    shows(clerk, &format!("{by_programme} tfoot tr"), &figures[..2])?;
    clerk.picture("04-overview")
}

/// A row of a table shows these figures.
fn shows(clerk: &Clerk, row: &str, figures: &[i64]) -> Outcome<()> {
    let shown = clerk.screen.text(&clerk.screen.wait_for(row, SOON)?)?;
    let cells: Vec<_> = shown.split_whitespace().collect();
    for expected in figures {
        assert!(cells.contains(&figure(*expected).as_str()), "{expected} is missing in `{row}`: {shown}");
    }
    Ok(())
}
