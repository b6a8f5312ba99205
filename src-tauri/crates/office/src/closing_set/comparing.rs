//! The reports of one closing brought together: what each states by unit, and which of its rows are in doubt.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use lending::closing::{Closing, LoanRow, Record};
use lending::ids::Node;
use lending::sources::{
    Dimension, InactiveRow, Known, KnownGap, Measure, Report, RowCheck, RowFinding, Source, SourceKind, SourceRow,
    Stated, Units, known_gap, row_checks, unit_sums, yardstick,
};
use store::Reading;
use store::queries::SourceFile;

use super::grid::of_another_date;
use super::naming::date_in_name;
use super::views::CellState;
use crate::error::Error;
use crate::inactive::inactive_rule;

/// A unit: what sort, and its code.
pub(super) type Unit = (Dimension, String);

/// A report that is there.
pub(super) struct Column {
    pub(super) report: Report,
    pub(super) file: SourceFile,
    sums: HashMap<Unit, BTreeMap<Measure, i64>>,
    /// What it states for some unit of a dimension; a unit of it without the figure has none of it.
    stated: BTreeSet<(Dimension, Measure)>,
    /// Units that nothing in the book is called.
    strangers: BTreeSet<Unit>,
    pub(super) findings: Vec<RowFinding>,
}

/// A figure in a column.
pub(super) struct Figure {
    pub(super) report: Report,
    pub(super) value: i64,
    pub(super) state: CellState,
    pub(super) gap: Option<KnownGap>,
}

/// All reports of a closing.
pub(super) struct Comparison {
    pub(super) date: NaiveDate,
    pub(super) columns: Vec<Column>,
    pub(super) closing: Option<Closing>,
    /// Report 31's contracts that the rule in force counts as inactive.
    inactive: Source,
    names: HashMap<Unit, String>,
}

impl Comparison {
    /// Reads the files of an office that count for a closing.
    pub(super) fn read(reading: Reading<'_>, node: Node, date: NaiveDate) -> Result<Comparison, Error> {
        let files = reading.source_files(node)?;
        let closing = read_closing(reading, node, date)?;
        let rule = inactive_rule(reading, node, date)?;
        let is_inactive =
            |loan: &LoanRow| rule.holds(date, loan.parts(), loan.programme.as_str(), loan.last_transaction);
        let loans = || closing.iter().flat_map(Closing::loans).filter(|loan| is_inactive(loan));
        let inactive = Source {
            kind: SourceKind::Inactive14,
            date: Some(date),
            office: None,
            rows: loans().map(inactive_row).collect(),
        };
        let known = closing.as_ref().map(|closing| Known::of_closing(closing, is_inactive)).transpose()?;
        let names: HashMap<Unit, String> =
            reading.named_units(node)?.into_iter().map(|unit| ((unit.dimension, unit.code), unit.name)).collect();
        let mut comparison = Comparison { date, columns: Vec::new(), closing, inactive, names };
        for report in Report::ALL {
            let current = files.iter().rev().find(|file| file.report == report && file.date == date && !file.withdrawn);
            if let Some(file) = current {
                comparison.add(reading, node, file, known.as_ref())?;
            } else if let Some(file) = of_another_date(&files, date, report) {
                comparison.columns.push(Column::of_other_date(file));
            }
        }
        Ok(comparison)
    }

    fn add(&mut self, reading: Reading<'_>, node: Node, file: &SourceFile, known: Option<&Known>) -> Result<(), Error> {
        let mut sums = reading.source_sums(node, file.seq)?;
        if file.report == Report::REPORT_31 {
            sums.extend(unit_sums(&self.inactive)?);
        }
        let mut column = Column::new(file);
        for sum in sums {
            let key = self.code_of(sum.dimension, sum.key);
            column.stated.insert((sum.dimension, sum.measure));
            let unit = (sum.dimension, key.clone());
            if sum.dimension != Dimension::Office && !self.names.contains_key(&unit) {
                column.strangers.insert(unit);
            }
            *column.sums.entry((sum.dimension, key)).or_default().entry(sum.measure).or_default() += sum.value;
        }
        if let Some(known) = known.filter(|_| file.report != Report::REPORT_31) {
            column.findings = row_checks(&self.source(reading, file)?, known, &fold_name)?;
        }
        column.findings.extend(named_date(file));
        self.columns.push(column);
        Ok(())
    }

    /// The rows of a file that counts.
    pub(super) fn source(&self, reading: Reading<'_>, file: &SourceFile) -> Result<Source, Error> {
        let rows = match (&self.closing, file.report.kind) {
            (Some(closing), SourceKind::Report31) => Source::of_closing(closing).rows,
            (None, SourceKind::Report31) => Vec::new(),
            _ => reading.source_rows(file)?,
        };
        Ok(Source { kind: file.report.kind, date: Some(file.date), office: None, rows })
    }

    /// The rows that stand behind a measure.
    pub(super) fn source_of(&self, reading: Reading<'_>, file: &SourceFile, measure: Measure) -> Result<Source, Error> {
        match (file.report.kind, measure) {
            (SourceKind::Report31, Measure::InactiveContracts) => Ok(self.inactive.clone()),
            _ => self.source(reading, file),
        }
    }

    /// A unit's code; a form that prints only names is understood by the book's names, however they are spelled.
    fn code_of(&self, dimension: Dimension, key: String) -> String {
        if dimension == Dimension::Office || self.names.contains_key(&(dimension, key.clone())) {
            return key;
        }
        let folded = fold_name(&key);
        let named = |((of, _), name): &(&Unit, &String)| {
            *of == dimension && dimension != Dimension::Group && fold_name(name) == folded
        };
        self.names.iter().find(named).map_or(key, |((_, code), _)| code.clone())
    }

    /// What a unit is called.
    pub(super) fn name(&self, dimension: Dimension, key: &str) -> String {
        self.names.get(&(dimension, key.to_owned())).cloned().unwrap_or_default()
    }

    /// Every unit some report names, the office first.
    pub(super) fn units(&self) -> BTreeSet<Unit> {
        let office = std::iter::once((Dimension::Office, String::new()));
        let of_sums = self.columns.iter().flat_map(|column| column.sums.keys().cloned());
        let of_rows = self.columns.iter().flat_map(|column| column.findings.iter().flat_map(|row| row.units.clone()));
        office.chain(of_sums).chain(of_rows).collect()
    }

    /// A measure of a unit in every column that states it, and the column the others are held against.
    pub(super) fn figures(&self, unit: &Unit, measure: Measure) -> (Vec<Figure>, Option<Report>) {
        let mut figures = Vec::new();
        let mut stated = Vec::new();
        for column in self.columns.iter().filter(|column| column.stated.contains(&(unit.0, measure))) {
            let value = column.value(unit, measure);
            let gap = known_gap(column.report.kind, unit.0, measure);
            if gap.is_none() {
                stated.push(Stated { report: column.report, value, suspect: column.is_suspect(unit) });
            }
            let state = if gap.is_some() { CellState::KnownGap } else { CellState::Alone };
            figures.push(Figure { report: column.report, value, state, gap });
        }
        let held = yardstick(&stated).filter(|_| stated.len() > 1);
        if let Some(held) = held {
            for figure in figures.iter_mut().filter(|figure| figure.gap.is_none()) {
                figure.state = if figure.value == held.value { CellState::Ok } else { CellState::Red };
            }
        }
        (figures, held.map(|held| held.report))
    }
}

impl Column {
    fn new(file: &SourceFile) -> Column {
        Column {
            report: file.report,
            file: file.clone(),
            sums: HashMap::new(),
            stated: BTreeSet::new(),
            strangers: BTreeSet::new(),
            findings: Vec::new(),
        }
    }

    /// A file of another day of the month: its figures are not the closing's.
    fn of_other_date(file: &SourceFile) -> Column {
        let finding = date_other(file, file.date);
        Column { findings: vec![finding], ..Column::new(file) }
    }

    fn value(&self, unit: &Unit, measure: Measure) -> i64 {
        self.sums.get(unit).and_then(|sums| sums.get(&measure)).copied().unwrap_or_default()
    }

    /// Whether the unit is in doubt here: rows of it are, a form has no line for it, or the book knows no such unit. A
    /// leader's name or a date puts no figure in doubt.
    fn is_suspect(&self, unit: &Unit) -> bool {
        let is_form = matches!(self.report.kind, SourceKind::Bcdhtd011 | SourceKind::Bcdhtd012 | SourceKind::Len31);
        if self.strangers.contains(unit) || is_form && !self.sums.contains_key(unit) {
            return true;
        }
        let doubtful = |row: &&RowFinding| !matches!(row.check, RowCheck::LeaderOther | RowCheck::DateOther);
        self.findings.iter().filter(doubtful).any(|row| row.units.contains(unit))
    }
}

fn read_closing(reading: Reading<'_>, node: Node, date: NaiveDate) -> Result<Option<Closing>, Error> {
    let Some(records) = reading.closing_records(node, date)? else { return Ok(None) };
    let office = reading.office(node)?.ok_or_else(|| Error::fault("office without a card"))?;
    Ok(Some(Closing { date, office: office.card.code, office_name: String::new(), records }))
}

fn inactive_row(loan: &LoanRow) -> SourceRow {
    SourceRow::Inactive(InactiveRow {
        contract: loan.contract.clone(),
        customer: Some(loan.customer.clone()),
        units: Units {
            group: loan.group.clone(),
            commune: loan.commune.clone(),
            association: loan.association.clone(),
            programme: Some(loan.programme.clone()),
        },
        outstanding: loan.outstanding().ok(),
        last_transaction: loan.last_transaction,
    })
}

/// One spelling for a name: without accents, in lower case, single blanks.
pub(super) fn fold_name(name: &str) -> String {
    wording::fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A report that states no date itself is of another day if its name says so.
fn named_date(file: &SourceFile) -> Option<RowFinding> {
    let named = (file.report.kind == SourceKind::Daily10).then(|| date_in_name(&file.name)).flatten();
    named.filter(|day| *day != file.date).map(|day| date_other(file, day))
}

fn date_other(file: &SourceFile, day: NaiveDate) -> RowFinding {
    RowFinding {
        check: RowCheck::DateOther,
        key: file.name.clone(),
        units: vec![(Dimension::Office, String::new())],
        stated: Some(day.to_string()),
        expected: None,
    }
}

impl Comparison {
    /// Whose a contract, savings book, customer or group is: the borrower's or leader's name by report 31.
    pub(super) fn owners(&self) -> HashMap<String, String> {
        let mut borrowers: HashMap<&str, &str> = HashMap::new();
        let mut owners = HashMap::new();
        for record in self.closing.iter().flat_map(|closing| &closing.records) {
            let (key, name) = match record {
                Record::Group(group) => (group.code.as_str(), group.leader.as_str()),
                Record::Borrower(row) => {
                    borrowers.insert(row.code.as_str(), &row.name);
                    (row.code.as_str(), row.name.as_str())
                }
                Record::Loan(loan) => {
                    (loan.contract.as_str(), borrowers.get(loan.customer.as_str()).copied().unwrap_or_default())
                }
                Record::Book(book) => {
                    (book.number.as_str(), borrowers.get(book.customer.as_str()).copied().unwrap_or_default())
                }
                _ => continue,
            };
            owners.insert(key.to_owned(), name.to_owned());
        }
        owners
    }
}
