//! Each contract, book, group and unit once, in the order of their codes. A repetition with the same figures
//! is noted, and the first row's particulars are taken; with other figures the file contradicts itself and is
//! refused.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashSet};

use lending::sources::{Dimension, SavingsRow, SourceKind, SourceRow};

use super::columns::{Field, Holds, columns_of};
use super::reader::Cells;
use super::{Maker, contracts, groups, official};
use crate::findings::{FindingCode, Findings};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::sheet::Row;

/// A row that was taken, and where it stands.
struct Taken<'s> {
    at: &'s Row,
    row: SourceRow,
}

/// What has been read so far.
pub(super) struct Distinct<'s> {
    dimension: Option<Dimension>,
    /// Columns in which repetitions must agree.
    compared: Vec<Field>,
    rows: BTreeMap<String, Taken<'s>>,
    books: BTreeMap<String, (u32, SavingsRow)>,
    /// Contracts with the books they were seen with.
    seen_books: HashSet<(String, String)>,
    total: Option<SourceRow>,
    repeated: u32,
}

impl<'s> Distinct<'s> {
    pub(super) fn new(kind: SourceKind, dimension: Option<Dimension>) -> Distinct<'s> {
        let compared = columns_of(kind).iter().filter(|column| {
            column.field != Some(Field::BookBalance) && matches!(column.holds, Holds::Money | Holds::Count)
        });
        Distinct {
            dimension,
            compared: compared.filter_map(|column| column.field).collect(),
            rows: BTreeMap::new(),
            books: BTreeMap::new(),
            seen_books: HashSet::new(),
            total: None,
            repeated: 0,
        }
    }

    /// Takes a row; tells whether it states something new.
    ///
    /// # Errors
    /// What reading the row refuses; `contract-conflict`, `group-conflict`, `unit-conflict`, `book-conflict`.
    pub(super) fn take(
        &mut self,
        cells: &Cells<'s>,
        maker: &Maker<'s>,
        findings: &mut Findings,
    ) -> Result<bool, Refusal> {
        let (key, row) = match (cells.kind, self.dimension) {
            (_, Some(dimension)) => {
                let row = official::read(cells, dimension, findings)?;
                (row.key.clone().or(row.name.clone()).unwrap_or_default(), SourceRow::OfficialTotal(row))
            }
            (SourceKind::Leaders12 | SourceKind::GroupList | SourceKind::Bc0437, _) => {
                let (group, row) = groups::read(cells, findings)?;
                (group.as_str().to_owned(), row)
            }
            _ => {
                let line = contracts::read(cells, findings)?;
                let book = line.savings.as_ref().map(|savings| savings.book.as_str().to_owned());
                if let Some(savings) = line.savings {
                    self.take_book(savings, cells.number())?;
                }
                let Some(row) = line.row else { return Ok(true) };
                return self.take_contract(row, book.unwrap_or_default(), cells, maker, findings);
            }
        };
        self.insert(key, row, cells, maker, findings)
    }

    fn take_contract(
        &mut self,
        row: SourceRow,
        book: String,
        cells: &Cells<'s>,
        maker: &Maker<'s>,
        findings: &mut Findings,
    ) -> Result<bool, Refusal> {
        let contract = contracts::contract_of(&row).map(|contract| contract.as_str().to_owned()).unwrap_or_default();
        let key = match &row {
            SourceRow::InstalmentDue(instalment) => format!("{contract} {}", instalment.due),
            _ => contract.clone(),
        };
        let same_book = !self.seen_books.insert((contract.clone(), book));
        let other_row = self.rows.get(&key).map(|first| first.at.number);
        let is_new = self.insert(key, row, cells, maker, findings)?;
        if let Some(other_row) = other_row {
            let code = match cells.kind {
                SourceKind::InstalmentsDue => FindingCode::InstalmentRepeated,
                _ if same_book => FindingCode::RowRepeated,
                _ => FindingCode::SecondBook,
            };
            let facts = vec![fact("contract", contract), fact("other_row", other_row)];
            findings.note(code, Some(cells.number()), facts);
        }
        Ok(is_new)
    }

    fn insert(
        &mut self,
        key: String,
        row: SourceRow,
        cells: &Cells<'s>,
        maker: &Maker<'s>,
        findings: &mut Findings,
    ) -> Result<bool, Refusal> {
        if let Some(first) = self.rows.get(&key) {
            self.check_repetition(&key, first, &row, cells, maker)?;
            self.note_repetition(key, first, &row, cells.number(), findings);
            self.repeated += 1;
            return Ok(false);
        }
        self.rows.insert(key, Taken { at: cells.row, row });
        Ok(true)
    }

    /// A repetition must state the same figures, of the same customer.
    fn check_repetition(
        &self,
        key: &str,
        first: &Taken<'s>,
        row: &SourceRow,
        cells: &Cells<'s>,
        maker: &Maker<'s>,
    ) -> Result<(), Refusal> {
        let other_customer = contracts::customer_of(row) != contracts::customer_of(&first.row);
        let column = if other_customer {
            Some(Field::Customer)
        } else {
            differing(&self.compared, &maker.cells(first.at), cells)?
        };
        let Some(column) = column else { return Ok(()) };
        let refusal = match (contracts::contract_of(row), self.dimension) {
            (Some(contract), _) => Refusal::new(RefusalCode::ContractConflict).with("contract", contract.as_str()),
            (None, Some(_)) => Refusal::new(RefusalCode::UnitConflict).with("unit", key),
            (None, None) => Refusal::new(RefusalCode::GroupConflict).with("group", key),
        };
        Err(refusal
            .with("row", cells.number())
            .with("other_row", first.at.number)
            .with("column", maker.sheet.printed.name(column)))
    }

    /// What a repetition of contracts is called depends on its book, which the caller knows.
    fn note_repetition(&self, key: String, first: &Taken<'s>, row: &SourceRow, number: u32, findings: &mut Findings) {
        let other_row = fact("other_row", first.at.number);
        match (contracts::contract_of(row), self.dimension) {
            (Some(contract), _) => {
                if *row != first.row {
                    let facts = vec![fact("contract", contract.as_str()), other_row];
                    findings.note(FindingCode::ContractRowsDiffer, Some(number), facts);
                }
            }
            (None, Some(_)) => {
                findings.note(FindingCode::UnitRepeated, Some(number), vec![fact("unit", key), other_row]);
            }
            (None, None) => {
                findings.note(FindingCode::GroupRepeated, Some(number), vec![fact("group", key), other_row]);
            }
        }
    }

    /// A balance stands on only one row of a book; on the others it is empty or 0.
    fn take_book(&mut self, savings: SavingsRow, row: u32) -> Result<(), Refusal> {
        let (other_row, first) = match self.books.entry(savings.book.as_str().to_owned()) {
            Entry::Vacant(place) => {
                place.insert((row, savings));
                return Ok(());
            }
            Entry::Occupied(first) => first.into_mut(),
        };
        let two_balances = !first.balance.is_zero() && !savings.balance.is_zero() && first.balance != savings.balance;
        if two_balances || first.customer != savings.customer {
            let column = if two_balances { "Số dư tiền gửi 105" } else { "Mã khách hàng" };
            return Err(Refusal::new(RefusalCode::BookConflict)
                .with("book", savings.book.as_str())
                .with("row", row)
                .with("other_row", *other_row)
                .with("column", column));
        }
        if first.balance.is_zero() {
            first.balance = savings.balance;
        }
        Ok(())
    }

    /// Takes the sheet's own total, which an official form states as a figure of its own.
    pub(super) fn take_total(&mut self, cells: &Cells<'s>, findings: &mut Findings) -> Result<(), Refusal> {
        if self.dimension.is_some() {
            self.total = Some(SourceRow::OfficialTotal(official::total(cells, findings)?));
        }
        Ok(())
    }

    /// The rows in the order of their codes, then the books, then the total; and how many rows repeated one.
    pub(super) fn into_rows(self) -> (Vec<SourceRow>, u32) {
        let rows = self.rows.into_values().map(|taken| taken.row);
        let books = self.books.into_values().map(|(_, savings)| SourceRow::Savings(savings));
        (rows.chain(books).chain(self.total).collect(), self.repeated)
    }
}

/// The first column in which two rows of one thing state different figures.
fn differing(compared: &[Field], one: &Cells<'_>, other: &Cells<'_>) -> Result<Option<Field>, Refusal> {
    let holds = |field: Field| {
        columns_of(one.kind).iter().any(|column| column.field == Some(field) && column.holds == Holds::Money)
    };
    for &field in compared.iter().filter(|&&field| one.states(field)) {
        let differs = if holds(field) {
            one.amount(field)? != other.amount(field)?
        } else {
            one.count(field) != other.count(field)
        };
        if differs {
            return Ok(Some(field));
        }
    }
    Ok(None)
}
