//! A visit with a promise, broken a month later, and the group inspected: by keyboard alone, in the real window.

use std::path::Path;

use acceptance::offices::{PASSPHRASE, USER, empty_branch, load, quiet, session_day};
use chrono::{Months, NaiveDate};
use office::{FixedDay, ListCell, ListWanted, Office};

use crate::clerk::{Clerk, SOON};
use crate::driver::Outcome;
use crate::keys::Key;

#[test]
fn a_promise_is_broken_and_the_group_inspected() -> Outcome<()> {
    let home = tempfile::tempdir()?;
    let folder = home.path().join("branch");
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/report31/small.xlsx");
    load(&mut empty_branch(&folder, "002002", "PGD Bắc Sơn")?, &workbook)?;
    let later = session_day() + Months::new(1);

    let clerk = Clerk::open("care", &folder)?;
    clerk.sign_in()?;
    visit(&clerk)?;
    clerk.close()?;
    assert_eq!(standings(&reopen(&folder, session_day())?)?, ["promise-open"]);

    let clerk = Clerk::open_on("care-later", &folder, later)?;
    clerk.sign_in()?;
    see_it_broken(&clerk)?;
    inspect(&clerk)?;
    clerk.close()?;

    let office = reopen(&folder, later)?;
    assert_eq!(standings(&office)?, ["promise-broken"]);
    assert_eq!(inspected(&office)?, 1, "one group was inspected this year");
    assert!(office::verify(&office, true, &mut quiet())?.rebuilt, "a replay gives the same tables");
    Ok(())
}

/// From Today through the list of overdue contracts to a debtor at home, who promises to pay by the end of the month.
fn visit(clerk: &Clerk) -> Outcome<()> {
    open_first(clerk, "overdue", "#history-head")?;
    clerk.screen.press(&[Key::Function(8)])?;
    clerk.screen.wait_for_text("h1", "Khách hàng", SOON)?;
    clerk.screen.press(&[Key::Function(8)])?;
    clerk.screen.wait_for_text("dialog h1", "Ghi lần đến nhà", SOON)?;
    clerk.go_to("#amount")?;
    clerk.screen.type_text("2tr")?;
    clerk.fill_day("#by", "31012026", "31/01/2026")?;
    clerk.picture("01-visit")?;
    clerk.save()?;
    clerk.back_on_the_page()?;
    clerk.picture("02-customer")
}

/// Today counts it among the promises, and the list says what became of it.
fn see_it_broken(clerk: &Clerk) -> Outcome<()> {
    clerk.picture("01-today")?;
    open_list(clerk, "promises")?;
    clerk.screen.wait_for_text("tr[data-row]", "Sai hẹn", SOON)?;
    clerk.picture("02-promises")
}

/// The first group of the list, from its page to its minutes.
fn inspect(clerk: &Clerk) -> Outcome<()> {
    clerk.task(2, "Tổ tiết kiệm và vay vốn")?;
    into_first_row(clerk)?;
    clerk.screen.wait_for(".view tr[data-row]", SOON)?;
    clerk.screen.chord(&[Key::Shift], Key::Function(7))?;
    clerk.screen.wait_for_text("h1", "Kiểm tra tổ", SOON)?;
    clerk.screen.wait_for(".view tr[data-row]", SOON)?;
    clerk.screen.press(&[Key::Letter('r')])?;
    clerk.screen.press(&[Key::Function(9)])?;
    clerk.screen.wait_for_text("dialog h1", "Biên bản 16/TD", SOON)?;
    clerk.fill("#head", "Cán bộ thử")?;
    clerk.picture("03-minutes")?;
    clerk.save()?;
    clerk.back_on_the_page()?;
    clerk.picture("04-inspected")
}

/// A list of Today's, and what its first row opens.
fn open_first(clerk: &Clerk, list: &str, shows: &str) -> Outcome<()> {
    open_list(clerk, list)?;
    into_first_row(clerk)?;
    clerk.screen.wait_for(shows, SOON).map(drop)
}

fn open_list(clerk: &Clerk, list: &str) -> Outcome<()> {
    clerk.go_to(&format!("[data-list={list}]"))?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.screen.wait_for("tr[data-row]", SOON).map(drop)
}

/// From the search box into the list, and through its first row.
fn into_first_row(clerk: &Clerk) -> Outcome<()> {
    clerk.has_focus("#search")?;
    clerk.screen.wait_for("tr[data-row]", SOON)?;
    clerk.screen.press(&[Key::Enter])?;
    clerk.has_focus("table[role=grid]")?;
    clerk.screen.press(&[Key::Enter])
}

fn reopen(folder: &Path, day: NaiveDate) -> Result<Office, office::Error> {
    office::open_office(folder, USER, PASSPHRASE, Box::new(FixedDay(day)))
}

/// How each promise stands.
fn standings(office: &Office) -> Outcome<Vec<String>> {
    cells(office, "promises", "promise_standing", |cell| match cell {
        ListCell::Text(name) => Some(name.clone()),
        ListCell::Empty(()) | ListCell::Number(_) => None,
    })
}

/// How many groups the list of inspections says were inspected.
fn inspected(office: &Office) -> Outcome<usize> {
    let days = cells(office, "inspections", "inspected", |cell| (*cell != ListCell::Empty(())).then_some(()))?;
    Ok(days.len())
}

fn cells<T>(office: &Office, list: &str, column: &str, read: impl Fn(&ListCell) -> Option<T>) -> Outcome<Vec<T>> {
    let table = office::list_table(office, list, &ListWanted::default())?;
    let at = table.columns.iter().position(|one| one.key == column);
    Ok(table.rows.iter().filter_map(|row| read(row.cells.get(at?)?)).collect())
}
