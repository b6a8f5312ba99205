//! A listing held against its limits, with its sums.

use super::{
    COLUMNS_MAX, Cell, Column, Error, Kind, Listing, NOTES_MAX, PERCENT_DECIMALS_MAX, ROWS_MAX, SIGNERS_MAX, Section,
    TEXT_CHARS_MAX,
};

/// For each column its sum, or nothing where it is not summed.
pub(super) type Sums = Vec<Option<i64>>;

/// A listing that keeps every limit, and what its columns come to. Nothing is written from anything else.
pub(super) struct Tallied<'l> {
    pub(super) listing: &'l Listing,
    /// One for each section, in order.
    pub(super) sections: Vec<Sums>,
    pub(super) total: Sums,
}

/// What stands in the table, from the top, without its headings.
pub(super) enum Line<'l> {
    /// A section's label.
    Label(&'l str),
    /// A row.
    Row(&'l [Cell]),
    /// Sums.
    Sums {
        /// What is said before them.
        word: &'l str,
        sums: &'l Sums,
        /// Whether they are the sums of everything, not of a section.
        all: bool,
    },
}

impl<'l> Tallied<'l> {
    /// # Errors
    /// [`Error`] where the listing breaks a limit or a column cannot be summed up.
    pub(super) fn of(listing: &'l Listing) -> Result<Self, Error> {
        check_shape(listing)?;
        check_texts(listing)?;
        let mut before = 0;
        let mut sections = Vec::with_capacity(listing.sections.len());
        let mut total = empty_sums(&listing.columns);
        for section in &listing.sections {
            let sums = sums_of(section, &listing.columns, before)?;
            for ((all, sum), column) in total.iter_mut().zip(&sums).zip(&listing.columns) {
                add(all, sum.unwrap_or(0), column)?;
            }
            sections.push(sums);
            before += section.rows.len();
        }
        Ok(Self { listing, sections, total })
    }

    /// The table's lines. Sums stand below a section that has a label and below everything.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let listing = self.listing;
        let words = &listing.words;
        let in_sections = listing.sections.iter().zip(&self.sections).flat_map(move |(section, sums)| {
            let labelled = super::is_there(&section.label.as_str());
            let label = labelled.then_some(Line::Label(&section.label));
            let subtotal = Line::Sums { word: &words.subtotal, sums, all: false };
            let subtotal = (labelled && listing.has_sums()).then_some(subtotal);
            label.into_iter().chain(section.rows.iter().map(|row| Line::Row(row))).chain(subtotal)
        });
        let total = Line::Sums { word: &words.total, sums: &self.total, all: true };
        in_sections.chain(listing.has_sums().then_some(total))
    }
}

fn empty_sums(columns: &[Column]) -> Sums {
    columns.iter().map(|column| column.summed.then_some(0)).collect()
}

/// Adds to a sum that is kept.
fn add(sum: &mut Option<i64>, number: i64, column: &Column) -> Result<(), Error> {
    if let Some(so_far) = sum {
        *so_far = so_far.checked_add(number).ok_or_else(|| Error::SumTooLarge { column: column.heading.clone() })?;
    }
    Ok(())
}

/// A section's sums, once every row in it is seen to fit the columns. `before` rows stand above it.
fn sums_of(section: &Section, columns: &[Column], before: usize) -> Result<Sums, Error> {
    let mut sums = empty_sums(columns);
    for (row, number) in section.rows.iter().zip(before + 1..) {
        if row.len() != columns.len() {
            return Err(Error::RowUneven { row: number });
        }
        for ((cell, column), sum) in row.iter().zip(columns).zip(&mut sums) {
            if !fits(cell, column.kind) {
                return Err(Error::CellNotOfKind { row: number, column: column.heading.clone() });
            }
            if let Cell::Text(text) = cell {
                check_text(text)?;
            }
            if let Cell::Integer(whole) = cell {
                add(sum, *whole, column)?;
            }
        }
    }
    Ok(sums)
}

fn fits(cell: &Cell, kind: Kind) -> bool {
    match (cell, kind) {
        (Cell::Empty, _)
        | (Cell::Text(_), Kind::Text | Kind::Code)
        | (Cell::Integer(_), Kind::Count | Kind::Amount)
        | (Cell::Date(_), Kind::Date) => true,
        (Cell::Number { scale, .. }, Kind::Percent { decimals }) => *scale <= decimals,
        _ => false,
    }
}

fn check_shape(listing: &Listing) -> Result<(), Error> {
    let (columns, rows) = (listing.columns.len(), listing.rows());
    if columns == 0 || columns > COLUMNS_MAX {
        return Err(Error::Columns { count: columns });
    }
    if rows > ROWS_MAX || listing.sections.len() > ROWS_MAX {
        return Err(Error::TooManyRows { count: rows.max(listing.sections.len()) });
    }
    if listing.heading.notes.len() > NOTES_MAX {
        return Err(Error::TooManyNotes { count: listing.heading.notes.len() });
    }
    if let Some(signatures) = &listing.signatures
        && !(1..=SIGNERS_MAX).contains(&signatures.titles.len())
    {
        return Err(Error::Signers { count: signatures.titles.len() });
    }
    // What is said before the sums stands in the first column.
    let first_summed = listing.columns.first().filter(|column| column.summed);
    match first_summed.or(listing.columns.iter().find(|column| !is_usable(column))) {
        Some(column) => Err(Error::ColumnUnusable { column: column.heading.clone() }),
        None => Ok(()),
    }
}

fn is_usable(column: &Column) -> bool {
    let summable = matches!(column.kind, Kind::Count | Kind::Amount);
    let exact = !matches!(column.kind, Kind::Percent { decimals } if decimals > PERCENT_DECIMALS_MAX);
    column.weight > 0 && exact && (summable || !column.summed)
}

/// Every text but the cells', which are looked at with their kind.
fn check_texts(listing: &Listing) -> Result<(), Error> {
    let Listing { heading, columns, sections, words, signatures, paper: _ } = listing;
    let of_heading =
        [&heading.office, &heading.title, &heading.subtitle, &heading.as_of, &heading.printed, &heading.unit];
    let of_words = [&words.subtotal, &words.total, &words.page, &words.dong, &words.sheet, &words.language];
    let of_signatures = signatures.iter().flat_map(|block| block.titles.iter().chain([&block.place_and_date]));
    let labels = sections.iter().map(|section| &section.label);
    let headings = columns.iter().map(|column| &column.heading);
    let all = of_heading.into_iter().chain(of_words).chain(&heading.notes).chain(of_signatures);
    all.chain(labels).chain(headings).try_for_each(|text| check_text(text))
}

fn check_text(text: &str) -> Result<(), Error> {
    if text.chars().nth(TEXT_CHARS_MAX).is_some() {
        return Err(Error::TextTooLong { text: text.chars().take(40).collect() });
    }
    Ok(())
}
