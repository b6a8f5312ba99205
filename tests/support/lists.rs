//! The office's lists as rows of contracts and customers, for cases that look for one of some kind.

use std::collections::HashMap;

use office::{Error, ListCell, ListRow, ListTable, ListTarget, ListWanted, Office, Whole};

/// A contract of a list. What a list does not show stays empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedLoan {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// Borrower's code.
    pub customer: String,
    /// Group's code.
    pub group: Option<String>,
    /// Commune's name.
    pub commune: Option<String>,
    /// Programme's code.
    pub programme: String,
    /// Percent a year.
    pub rate_percent: String,
    /// Principal in term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Last transaction.
    pub last_transaction: Option<String>,
    /// Settled within the year.
    pub closed: bool,
}

/// A customer of the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCustomer {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group's code.
    pub group: Option<String>,
}

/// The contracts of a list, in its order.
pub fn loans(office: &Office, list: &str) -> Result<Vec<ListedLoan>, Error> {
    Ok(loans_of(&office::list_table(office, list, &ListWanted::default())?))
}

/// The contracts of a list that was made.
pub fn loans_of(table: &ListTable) -> Vec<ListedLoan> {
    let loan = |row: &ListRow| {
        let cells = Cells::of(table, row);
        ListedLoan {
            id: id_of(row),
            contract: cells.text("contract").unwrap_or_default(),
            customer: cells.text("customer").unwrap_or_default(),
            group: cells.text("group"),
            commune: cells.text("commune"),
            programme: cells.text("programme").unwrap_or_default(),
            rate_percent: cells.text("rate_percent").unwrap_or_default(),
            in_term: cells.number("in_term"),
            overdue: cells.number("overdue"),
            frozen: cells.number("frozen"),
            last_transaction: cells.text("last_transaction"),
            closed: cells.text("standing").as_deref() == Some("closed"),
        }
    };
    table.rows.iter().map(loan).collect()
}

/// All customers, by name.
pub fn customers(office: &Office) -> Result<Vec<ListedCustomer>, Error> {
    let table = office::list_table(office, "borrowers", &ListWanted::default())?;
    let customer = |row: &ListRow| {
        let cells = Cells::of(&table, row);
        ListedCustomer {
            id: id_of(row),
            code: cells.text("customer").unwrap_or_default(),
            name: cells.text("name").unwrap_or_default(),
            group: cells.text("group"),
        }
    };
    Ok(table.rows.iter().map(customer).collect())
}

fn id_of(row: &ListRow) -> Whole {
    match &row.opens {
        ListTarget::Loan { id, .. }
        | ListTarget::Borrower { id, .. }
        | ListTarget::Group { id, .. }
        | ListTarget::Card { id } => *id,
    }
}

/// A row's cells by the key of their column.
struct Cells<'a>(HashMap<&'a str, &'a ListCell>);

impl<'a> Cells<'a> {
    fn of(table: &'a ListTable, row: &'a ListRow) -> Cells<'a> {
        Cells(table.columns.iter().map(|column| column.key).zip(&row.cells).collect())
    }

    fn text(&self, key: &str) -> Option<String> {
        match self.0.get(key) {
            Some(ListCell::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }

    fn number(&self, key: &str) -> Whole {
        match self.0.get(key) {
            Some(ListCell::Number(number)) => *number,
            _ => Whole(0),
        }
    }
}
