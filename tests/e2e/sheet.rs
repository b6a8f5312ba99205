//! A group's collection sheet, typed line by line with the keyboard alone.

use serde_json::Value;

use crate::clerk::{Clerk, PATIENCE, SOON, figure, read_figure};
use crate::driver::{Failure, Outcome};
use crate::keys::Key;

/// Every row of the sheet: the member's name on their first, the interest due where there is a contract, and the
/// cells that can be typed into, by column, as the page marks them.
const LINES: &str = "
    return [...document.querySelectorAll('td[data-column=interest]')].map((td) => {
        const row = td.closest('tr');
        const cell = (column) => row.querySelector(`td[data-column=${column}] input`)?.dataset.cell ?? null;
        return {
            name: row.querySelector('b')?.innerText ?? null,
            due: row.querySelector('td button')?.innerText ?? null,
            interest: cell('interest'),
            deposit: cell('deposit'),
        };
    });";
/// The receipts on the screen, row by row.
const BOOKED: &str = "
    const cells = (row) => [...row.cells].map((cell) => cell.innerText.trim());
    return [...document.querySelectorAll('#booked tbody tr, #booked tfoot tr')].map(cells);";

/// What one member paid: what their receipt must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The member.
    pub name: String,
    /// Interest, whole đồng.
    pub interest: i64,
    /// Savings, whole đồng.
    pub deposits: i64,
}

/// What was collected from a group.
#[derive(Debug)]
pub struct Collection {
    /// Who paid, in the sheet's order.
    pub paid: Vec<Paid>,
    /// How many lines took what was due by one key.
    pub taken: usize,
}

impl Collection {
    /// All savings, whole đồng.
    pub fn deposits(&self) -> i64 {
        self.paid.iter().map(|paid| paid.deposits).sum()
    }

    /// All interest, whole đồng.
    pub fn interest(&self) -> i64 {
        self.paid.iter().map(|paid| paid.interest).sum()
    }

    /// Everything, whole đồng.
    pub fn total(&self) -> i64 {
        self.interest() + self.deposits()
    }

    fn add(&mut self, name: &str, interest: i64, deposit: i64) {
        match self.paid.last_mut().filter(|last| last.name == name) {
            Some(last) => {
                last.interest += interest;
                last.deposits += deposit;
            }
            None => self.paid.push(Paid { name: name.to_owned(), interest, deposits: deposit }),
        }
    }
}

/// What is typed into a cell, and what the sheet then holds.
struct Typing {
    keys: &'static str,
    amount: i64,
}

const NOTHING: Typing = Typing { keys: "", amount: 0 };

/// On the first line what is due, by one key; then amounts, also in the counter's shorthand; then nothing.
fn interest_of(line: usize, due: Option<i64>) -> Typing {
    match (line % 4, due) {
        (0 | 1, Some(due)) if due > 0 => Typing { keys: "=", amount: due },
        (2, _) => Typing { keys: "12500", amount: 12_500 },
        (3, _) => Typing { keys: "15n", amount: 15_000 },
        _ => NOTHING,
    }
}

fn deposit_of(line: usize) -> Typing {
    match line % 3 {
        0 => Typing { keys: "50n", amount: 50_000 },
        1 => Typing { keys: "125000", amount: 125_000 },
        _ => NOTHING,
    }
}

/// Types a collection into the open sheet, from its first cell to its last.
pub fn type_collection(clerk: &Clerk) -> Outcome<Collection> {
    clerk.has_focus("[data-cell]")?;
    let lines = clerk.screen.run(LINES, &[])?;
    let mut collection = Collection { paid: Vec::new(), taken: 0 };
    let mut name = String::new();
    for (line, row) in lines.as_array().into_iter().flatten().enumerate() {
        name = row["name"].as_str().map_or(name, str::to_owned);
        let due = row["due"].as_str().map(read_figure).transpose()?;
        if line == 0 {
            slip(clerk, &row["interest"])?;
        }
        let interest = type_cell(clerk, &row["interest"], &interest_of(line, due))?;
        let deposit = type_cell(clerk, &row["deposit"], &deposit_of(line))?;
        if interest + deposit > 0 {
            collection.taken += usize::from(interest > 0 && Some(interest) == due);
            collection.add(&name, interest, deposit);
            clerk.reads("#sheet-total", &figure(collection.total()), SOON)?;
        }
    }
    Ok(collection)
}

/// Types into the cell that has the caret, and goes on with Enter. A row without that cell is passed over.
fn type_cell(clerk: &Clerk, cell: &Value, typing: &Typing) -> Outcome<i64> {
    let Some(cell) = cell.as_str() else { return Ok(0) };
    clerk.has_focus(&format!("[data-cell='{cell}']"))?;
    clerk.screen.type_text(typing.keys)?;
    clerk.screen.press(&[Key::Enter])?;
    Ok(typing.amount)
}

/// Mistypes a cell and comes back to it, as a clerk does: what is typed next replaces the slip.
fn slip(clerk: &Clerk, cell: &Value) -> Outcome<()> {
    type_cell(clerk, cell, &Typing { keys: "7", amount: 7 })?;
    clerk.reads("#sheet-total", "7", SOON)?;
    clerk.screen.chord(&[Key::Shift], Key::Enter)
}

/// Books the sheet and reads the receipts that it gave.
pub fn book(clerk: &Clerk) -> Outcome<Vec<Vec<String>>> {
    clerk.save()?;
    clerk.screen.wait_for("#booked", PATIENCE)?;
    clerk.screen.wait_for_text("dialog h1", "Đã ghi sổ bảng kê", SOON)?;
    let rows = clerk.screen.run(BOOKED, &[])?;
    serde_json::from_value(rows).map_err(|error| Failure(error.to_string()))
}

/// The receipts as the window must show them: numbered from one, and their sum.
pub fn receipts_of(collection: &Collection) -> Vec<Vec<String>> {
    let amounts = |interest, deposits| [interest, deposits, interest + deposits].map(figure);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (nth, paid) in collection.paid.iter().enumerate() {
        let receipt = [format!("{}/2026", nth + 1), paid.name.clone()];
        rows.push(receipt.into_iter().chain(amounts(paid.interest, paid.deposits)).collect());
    }
    let all = amounts(collection.interest(), collection.deposits());
    rows.push(["Tổng cộng".to_owned()].into_iter().chain(all).collect());
    rows
}
