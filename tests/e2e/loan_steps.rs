//! What a clerk does with one loan, dialog by dialog; what each shows is compared with what must come of it.

use crate::clerk::{Clerk, PATIENCE, SOON, figure};
use crate::driver::Outcome;
use crate::keys::Key;
use crate::loan_life::Journey;

/// The day of the request, the approval and the disbursement.
const DAY: &str = "02/01/2026";
const TYPED_DAY: &str = "02012026";
/// What is put into the savings book at the end.
const SAVED: i64 = 50_000;

/// Opens the menu of what can be done here, and what stands under a letter.
fn act(clerk: &Clerk, letter: char, title: &str) -> Outcome<()> {
    clerk.screen.press(&[Key::Function(6)])?;
    clerk.screen.wait_for(&format!("[data-action='{letter}']"), SOON)?;
    clerk.screen.press(&[Key::Letter(letter.to_ascii_lowercase())])?;
    clerk.screen.wait_for_text("dialog h1", title, SOON).map(drop)
}

/// What the preview says of a row, before and after.
fn previews(clerk: &Clerk, label: &str, before: &str, after: &str) -> Outcome<()> {
    clerk.screen.wait_until(&format!("the preview of {label}: {before} → {after}"), SOON, || {
        for row in clerk.screen.all(".aside tr")? {
            let shown = clerk.screen.text(&row).unwrap_or_default();
            let cells: Vec<_> = shown.split('\t').map(str::trim).collect();
            if cells.first().is_some_and(|cell| cell.starts_with(label)) && cells[1..] == [before, after] {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
}

/// Saves the open form and waits until it is closed and told.
fn book(clerk: &Clerk, told: &str) -> Outcome<()> {
    clerk.save()?;
    clerk.told(told)?;
    clerk.back_on_the_page()
}

/// The page's tile of that name shows the figure.
fn tile(clerk: &Clerk, label: &str, figure: &str) -> Outcome<()> {
    clerk.screen.wait_until(&format!("{label}: {figure}"), SOON, || {
        for tile in clerk.screen.all(".tiles .tile")? {
            let shown = clerk.screen.text(&tile).unwrap_or_default();
            let mut lines = shown.lines().map(str::trim).filter(|line| !line.is_empty());
            if lines.next().is_some_and(|name| name == label)
                && lines.next().is_some_and(|value| value.trim_end_matches('đ').trim() == figure)
            {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
}

/// Gives a colleague a way into the book: they will be the second person.
pub fn add_colleague(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.task(12, "Sổ kế toán, khóa sổ")?;
    clerk.has_focus("table[role=grid]")?;
    act(clerk, 'N', "Thêm người dùng")?;
    clerk.has_focus("#name")?;
    clerk.fill("#name", journey.second)?;
    clerk.fill("#passphrase", journey.passphrase)?;
    clerk.fill("#again", journey.passphrase)?;
    clerk.picture("01-add-user")?;
    book(clerk, "Đã thêm người dùng kiem-soat")?;
    clerk.screen.wait_for_text("aside ul", journey.second, SOON)?;
    clerk.picture("02-accounts")
}

/// What holds today for the poor's programme, and since when.
pub fn look_up_programme(clerk: &Clerk) -> Outcome<()> {
    clerk.task(11, "Chương trình tín dụng và lãi suất")?;
    clerk.has_focus("table[role=grid]")?;
    clerk.picture("03-programmes")?;
    let row = clerk.screen.wait_for("tr[data-row='HN']", SOON)?;
    assert!(clerk.screen.text(&row)?.contains("6,24"), "the rate of the day");
    for _ in 0..60 {
        if clerk.screen.find("tr.active[data-row='HN']")?.is_some() {
            break;
        }
        clerk.screen.press(&[Key::Down])?;
    }
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("dialog li", "6,6", SOON)?;
    clerk.picture("04-product")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()?;
    clerk.screen.press(&[Key::Function(7)])?;
    clerk.choose("#product", "HN")?;
    clerk.fill("#principal", "50.000.000")?;
    clerk.fill("#months", "36")?;
    clerk.screen.wait_for_text(".aside tfoot", "50.000.000", SOON)?;
    clerk.picture("05-schedule")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()
}

/// Takes in the request: the borrower is found by the code's last digits.
pub fn request(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.task(10, "Hồ sơ vay vốn")?;
    clerk.screen.press(&[Key::Function(7)])?;
    clerk.has_focus("#borrower")?;
    clerk.screen.type_text(&journey.borrower.code)?;
    clerk.screen.wait_for_text("[role=option]", &journey.borrower.name, SOON)?;
    clerk.picture("06-find-borrower")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.has_focus("#day")?;
    clerk.fill_day("#day", TYPED_DAY, DAY)?;
    clerk.choose("#product", "HN")?;
    clerk.fill("#amount", &figure(journey.lent))?;
    clerk.fill("#months", "36")?;
    clerk.fill("#purpose", "Mua bò sinh sản")?;
    let group = clerk.screen.value(&clerk.screen.wait_for("#group", SOON)?)?;
    assert_eq!(Some(&group), journey.borrower.group.as_ref(), "the group is the borrower's in the book");
    clerk.picture("07-new-request")?;
    // Esc is one step back, and nothing typed is lost.
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()?;
    clerk.screen.press(&[Key::Function(7)])?;
    let amount = clerk.screen.wait_for("#amount", SOON)?;
    assert_eq!(clerk.screen.value(&amount)?, figure(journey.lent), "the draft is still there");
    book(clerk, "Đã nhận hồ sơ")?;
    clerk.screen.wait_for_text("tr[data-row]", "Đã nhận hồ sơ", SOON).map(drop)
}

/// The group's vote, then the commune's certificate: Enter opens what comes next.
pub fn vote_and_certify(clerk: &Clerk) -> Outcome<()> {
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("dialog h1", "Tổ bình xét", SOON)?;
    clerk.has_focus("#present")?;
    clerk.fill("#present", "20")?;
    clerk.fill("#favour", "18")?;
    clerk.picture("08-vote")?;
    book(clerk, "Đã ghi: Tổ bình xét")?;
    clerk.screen.wait_for_text("tr[data-row]", "18/20", SOON)?;

    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("dialog h1", "Xã xác nhận", SOON)?;
    clerk.has_focus("#number")?;
    clerk.fill("#number", "03-2026")?;
    clerk.choose("#class", "poor")?;
    clerk.fill_day("#from", "01012026", "01/01/2026")?;
    clerk.fill_day("#through", "31122026", "31/12/2026")?;
    clerk.picture("09-certificate")?;
    book(clerk, "Đã ghi: Xã xác nhận")?;
    clerk.screen.wait_for_text("tr[data-row]", "03-2026", SOON).map(drop)
}

/// The decision: more than the ceiling is asked for, so the second person gives a reason beside the passphrase.
pub fn approve(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("dialog h1", "Phê duyệt cho vay", SOON)?;
    clerk.has_focus("#contract")?;
    clerk.fill("#contract", journey.contract)?;
    clerk.fill_day("#day", TYPED_DAY, DAY)?;
    clerk.fill_day("#disbursed", TYPED_DAY, DAY)?;
    let ceiling = clerk.screen.wait_for("li[data-guard=ceiling].asks-second", SOON)?;
    let shown = clerk.screen.text(&ceiling)?;
    assert!(shown.contains("120.000.000 đ / 100.000.000 đ"), "the ceiling and what is asked for: {shown}");
    clerk.screen.wait_for_text(".aside tfoot", &figure(journey.lent), SOON)?;
    for check in clerk.screen.all("li.asks-second")? {
        let guard = clerk.screen.run("return arguments[0].dataset.guard", &[check.to_argument()])?;
        let guard = guard.as_str().unwrap_or_default().to_owned();
        clerk.fill(&format!("#override-{guard}"), "Hộ có thêm lao động, tổ đề nghị")?;
    }
    clerk.fill("#second-passphrase", "sai-mat-khau")?;
    clerk.save()?;
    clerk.screen.wait_for_text("dialog [role=alert]", "Mật khẩu", PATIENCE)?;
    clerk.picture("10-approve-refused")?;
    clerk.fill("#second-passphrase", journey.passphrase)?;
    clerk.picture("11-approve")?;
    book(clerk, "Đã phê duyệt")?;
    clerk.screen.wait_for_text("tr[data-row]", "Đã phê duyệt", SOON)?;

    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("dialog h1", "Thông báo", SOON)?;
    clerk.fill("#number", "04-2026")?;
    book(clerk, "Đã ghi: Thông báo")?;
    clerk.screen.wait_for_text("tr[data-row]", "Đã thông báo", SOON)?;
    clerk.picture("12-requests")
}

/// Enter on a request that is a loan opens the loan.
pub fn open_loan(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.sees_title(&format!("Món vay · {}", journey.borrower.name))?;
    clerk.picture("13-approved-loan")
}

/// Pays the loan out on the day of the approval.
pub fn disburse(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    act(clerk, 'G', "Giải ngân")?;
    clerk.has_focus("#amount")?;
    clerk.screen.type_text("=")?;
    clerk.fill_day("#day", TYPED_DAY, DAY)?;
    previews(clerk, "Trong hạn", "0", &figure(journey.lent))?;
    clerk.picture("14-disburse")?;
    book(clerk, "Đã ghi: Giải ngân")?;
    tile(clerk, "Dư nợ", &figure(journey.lent))?;
    tile(clerk, "Lãi phải thu hôm nay (ước tính)", &figure(journey.interest))
}

/// Every stretch of days that made the interest.
pub fn explain(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.picture("15-loan")?;
    clerk.screen.press(&[Key::Function(6)])?;
    clerk.screen.wait_for("[data-action='T']", SOON)?;
    clerk.picture("16-actions")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()?;
    clerk.screen.press(&[Key::Function(9)])?;
    clerk.screen.wait_for_text("dialog tbody tr", "205.150,684931506", SOON)?;
    clerk.screen.wait_for_text("dialog dl", &figure(journey.interest), SOON)?;
    clerk.picture("17-explained")?;
    clerk.screen.press(&[Key::Escape])?;
    clerk.back_on_the_page()
}

/// All the interest, by one key, and a part of the principal.
pub fn repay(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.screen.press(&[Key::Function(7)])?;
    clerk.has_focus("#interest")?;
    clerk.screen.type_text("=")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.has_focus("#principal")?;
    clerk.screen.type_text("20tr")?;
    let left = figure(journey.lent - journey.repaid);
    previews(clerk, "Trong hạn", &figure(journey.lent), &left)?;
    let sum = figure(journey.repaid + journey.interest);
    clerk.screen.wait_for_text("#cash", &sum, SOON)?;
    clerk.picture("18-repay")?;
    book(clerk, "biên lai 1/2026")?;
    tile(clerk, "Dư nợ", &left)?;
    tile(clerk, "Lãi phải thu hôm nay (ước tính)", "0")
}

/// The final date on the page.
pub fn final_date(clerk: &Clerk) -> Outcome<String> {
    let shown = clerk.screen.run(
        "return [...document.querySelectorAll('.tiles .tile')].find((tile) => tile.innerText.startsWith('Hạn cuối')).querySelector('.value').innerText",
        &[],
    )?;
    Ok(shown.as_str().unwrap_or_default().trim().to_owned())
}

/// Asked for years too early: a rule stands against it, and the second person answers for it.
pub fn extend(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    act(clerk, 'H', "Gia hạn")?;
    clerk.has_focus("#due")?;
    clerk.fill_day("#due", "12012030", "12/01/2030")?;
    clerk.fill_day("#requested", "12012026", "12/01/2026")?;
    clerk.fill("#decision", "12/QĐ-NHCS")?;
    clerk.screen.wait_for("#doubt-extension-window", SOON)?;
    clerk.fill("#doubt-extension-window", "Thiên tai, xã đề nghị sớm")?;
    clerk.fill("#second-passphrase", journey.passphrase)?;
    clerk.picture("19-extend")?;
    book(clerk, "Đã ghi: Gia hạn")?;
    tile(clerk, "Hạn cuối", "12/01/2030")?;
    clerk.picture("20-extended")
}

/// Takes the extension back: the loan is what it was, and the step stays, struck.
pub fn reverse(clerk: &Clerk, before: &str) -> Outcome<()> {
    act(clerk, 'B', "Gia hạn")?;
    clerk.has_focus("#reason")?;
    clerk.fill("#reason", "Nhập nhầm khế ước")?;
    clerk.picture("21-reverse")?;
    book(clerk, "Đã đảo")?;
    tile(clerk, "Hạn cuối", before)?;
    clerk.screen.wait_for_text("tr[data-row] s", "Gia hạn", SOON)?;
    clerk.picture("22-reversed")
}

/// Everything that is left is paid and the contract closes.
pub fn settle(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    act(clerk, 'S', "Tất toán")?;
    previews(clerk, "Trong hạn", &figure(journey.lent - journey.repaid), "0")?;
    clerk.picture("23-settle")?;
    book(clerk, "biên lai 2/2026")?;
    tile(clerk, "Dư nợ", "0")?;
    clerk.screen.wait_for_text(".facts dl", "Đã tất toán", SOON)?;
    clerk.picture("24-settled")
}

/// The borrower saves something before leaving.
pub fn save_in_book(clerk: &Clerk) -> Outcome<()> {
    clerk.screen.press(&[Key::Function(8)])?;
    clerk.screen.wait_for_text("h1", "Khách hàng", SOON)?;
    clerk.has_focus("table[role=grid]")?;
    clerk.picture("25-borrower")?;
    act(clerk, 'G', "Gửi tiền")?;
    clerk.has_focus("#amount")?;
    clerk.screen.type_text("50n")?;
    clerk.picture("26-deposit")?;
    book(clerk, "biên lai 3/2026")
}

/// The till holds the interest and what was saved; the accounts balance.
pub fn look_at_accounts(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.task(12, "Sổ kế toán, khóa sổ")?;
    clerk.reads("#days .cash dd", &journey.cash(SAVED), SOON)?;
    clerk.screen.wait_for_text("[role=status]", "cân: tổng Nợ bằng tổng Có", SOON)?;
    clerk.picture("27-accounts")?;
    act(clerk, 'K', "Khóa sổ ngày")?;
    clerk.fill("#counted", "1.000")?;
    clerk.save()?;
    clerk.screen.wait_for("dialog [role=alert]", PATIENCE)?;
    clerk.picture("28-cash-differs")?;
    // The caret is in the field still: a clerk marks what is there before typing over it.
    clerk.has_focus("#counted")?;
    clerk.screen.chord(&[Key::Control], Key::Letter('a'))?;
    clerk.fill("#counted", &journey.cash(SAVED))?;
    book(clerk, "Đã khóa sổ ngày 12/01/2026")?;
    clerk.screen.wait_for_text("#days", "12/01/2026", SOON).map(drop)
}

/// A loan as the bank's export brought it, opened from the list of those overdue.
pub fn look_at_overdue_loan(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    clerk.task(1, "Hôm nay")?;
    clerk.go_to("[data-list=overdue]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.sees_title("Nợ quá hạn")?;
    clerk.has_focus("#search")?;
    clerk.screen.wait_for("tr[data-row]", SOON)?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for_text("h1", "Món vay ·", SOON)?;
    clerk.screen.wait_for_text(".tiles .tile", "Quá hạn", SOON)?;
    clerk.picture("29-overdue-loan")?;
    freeze(clerk, journey)
}

/// The day is closed by now: the freeze is back-dated, shown before it is booked, and takes two people.
fn freeze(clerk: &Clerk, journey: &Journey) -> Outcome<()> {
    act(clerk, 'N', "Khoanh nợ")?;
    clerk.has_focus("#overdue")?;
    clerk.screen.type_text("=")?;
    clerk.fill_day("#until", "12012029", "12/01/2029")?;
    clerk.fill("#decision", "13/QĐ-NHCS ngày 10/01/2026")?;
    clerk.screen.wait_for("#backdated", SOON)?;
    clerk.screen.wait_for_text(".aside", "Số liệu đơn vị hôm nay", SOON)?;
    clerk.picture("30-backdated")?;
    clerk.choose("#backdated", "yes")?;
    clerk.fill("#second-passphrase", journey.passphrase)?;
    book(clerk, "Đã ghi: Khoanh nợ")?;
    clerk.screen.wait_for_text(".tiles .tile", "■ Khoanh", SOON)?;
    clerk.picture("31-frozen")
}
