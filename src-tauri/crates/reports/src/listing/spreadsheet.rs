//! The listing as an XLSX sheet: what is printed, as numbers and days one can go on working with.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook as Book, Worksheet, XlsxError};

use super::tally::{Line, Sums, Tallied};
use super::{Cell, Column, Error, Kind, Listing, Paper, shown, widths};
use crate::workbook::{self, DATE_FORMAT, Position, Properties, not_written, put};

/// Digits that stand side by side on the paper at the sheet's letter size.
const fn digits_across(paper: Paper) -> usize {
    match paper {
        Paper::Landscape => 130,
        Paper::Portrait => 88,
    }
}
/// Blank room in a cell, in digits: a number that just fits shows as ###.
const CELL_PADDING_DIGITS: usize = 3;
/// The format's number for A4.
const PAPER_A4: u8 = 9;

impl Listing {
    /// The listing as an XLSX file's bytes. Amounts, counts and days are what they are, sums are numbers like the
    /// rows, and no text becomes a formula. A percentage is kept as its share: 6,24% is 0.0624.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn to_xlsx(&self) -> Result<Vec<u8>, Error> {
        let tallied = Tallied::of(self)?;
        let heading = &self.heading;
        let properties = Properties { title: shown::one_line(&heading.title), made_on: heading.made_on };
        let mut book = Book::new();
        book.set_properties(&workbook::properties(&properties)?);
        let sheet = book.add_worksheet_with_constant_memory().map_err(not_written)?;
        if sheet.set_name(&self.words.sheet).is_err() {
            return Err(workbook::Error::SheetName { name: self.words.sheet.clone() }.into());
        }
        Sheet { to: sheet, name: &self.words.sheet, row: 0 }.fill(&tallied)?;
        Ok(book.save_to_buffer().map_err(not_written)?)
    }
}

/// A sheet, written from the top.
struct Sheet<'a> {
    to: &'a mut Worksheet,
    name: &'a str,
    row: u32,
}

impl Sheet<'_> {
    fn fill(mut self, tallied: &Tallied<'_>) -> Result<(), Error> {
        let listing = tallied.listing;
        self.heading(listing)?;
        self.set_widths(tallied)?;
        let header_row = self.row;
        self.headings(&listing.columns)?;
        let styles = Styles::of(&listing.columns);
        // The filter leaves out the sums of everything, which stand last.
        let mut last_filtered = header_row;
        for line in tallied.lines() {
            match line {
                Line::Label(label) => self.say(label, &Format::new().set_bold().set_italic())?,
                Line::Row(cells) => self.cells(cells, &styles.rows)?,
                Line::Sums { word, sums, .. } => {
                    self.cells(&sums_line(word, sums), &styles.sums)?;
                    continue;
                }
            }
            last_filtered = self.row - 1;
        }
        self.signatures(listing)?;
        self.set_up_page(listing, header_row, last_filtered).map_err(not_written)?;
        Ok(())
    }

    fn heading(&mut self, listing: &Listing) -> Result<(), Error> {
        let heading = &listing.heading;
        self.say(&heading.office, &Format::new().set_bold())?;
        self.say(&heading.title, &Format::new().set_bold().set_font_size(14))?;
        for line in heading.lines_below_title() {
            self.say(line, &Format::new().set_italic())?;
        }
        self.say(&heading.printed, &Format::new().set_italic().set_font_color(Color::Gray))?;
        self.row += 1;
        Ok(())
    }

    /// A text of its own row, which may reach over the empty cells beside it. Nothing said takes no row.
    fn say(&mut self, text: &str, format: &Format) -> Result<(), Error> {
        if super::is_there(&text) {
            self.put(0, &Cell::Text(text.to_owned()), format)?;
            self.row += 1;
        }
        Ok(())
    }

    fn headings(&mut self, columns: &[Column]) -> Result<(), Error> {
        let format = bordered()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x00EF_EFEF));
        for (place, column) in (0..).zip(columns) {
            self.put(place, &Cell::text(&column.heading), &format)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cells(&mut self, cells: &[Cell], formats: &[Format]) -> Result<(), Error> {
        for ((place, cell), format) in (0..).zip(cells).zip(formats) {
            match cell {
                Cell::Empty => {
                    self.to.write_blank(self.row, place, format).map_err(not_written)?;
                }
                cell => self.put(place, cell, format)?,
            }
        }
        self.row += 1;
        Ok(())
    }

    fn signatures(&mut self, listing: &Listing) -> Result<(), Error> {
        let Some(signatures) = &listing.signatures else { return Ok(()) };
        let places: Vec<u16> = places(listing.columns.len(), signatures.titles.len());
        self.row += 1;
        if let Some(last) = places.last() {
            self.put(*last, &Cell::text(&signatures.place_and_date), &Format::new().set_italic())?;
        }
        self.row += 1;
        for (place, title) in places.iter().zip(&signatures.titles) {
            self.put(*place, &Cell::text(title), &Format::new().set_bold())?;
        }
        Ok(())
    }

    fn put(&mut self, column: u16, cell: &Cell, format: &Format) -> Result<(), Error> {
        let at = Position { sheet: self.name, row: self.row, column };
        Ok(match cell {
            Cell::Text(text) => put(self.to, &at, &Cell::Text(shown::one_line(text)), format),
            // A share, where the listing says percent.
            Cell::Number { units, scale } => {
                put(self.to, &at, &Cell::Number { units: *units, scale: scale.saturating_add(2) }, format)
            }
            cell => put(self.to, &at, cell, format),
        }?)
    }

    fn set_widths(&mut self, tallied: &Tallied<'_>) -> Result<(), Error> {
        let needed: Vec<usize> = widths::needed(tallied).iter().map(|digits| digits + CELL_PADDING_DIGITS).collect();
        let weights: Vec<u16> = tallied.listing.columns.iter().map(|column| column.weight).collect();
        let widths = widths::shared(&needed, &weights, digits_across(tallied.listing.paper));
        for (place, width) in (0..).zip(widths) {
            // The format takes at most 255.
            let width = u8::try_from(width).unwrap_or(u8::MAX);
            self.to.set_column_width(place, f64::from(width)).map_err(not_written)?;
        }
        Ok(())
    }

    fn set_up_page(&mut self, listing: &Listing, header_row: u32, last_filtered: u32) -> Result<(), XlsxError> {
        let last_column = u16::try_from(listing.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.to.set_paper_size(PAPER_A4);
        match listing.paper {
            Paper::Landscape => self.to.set_landscape(),
            Paper::Portrait => self.to.set_portrait(),
        };
        // One page wide, as many tall as it takes.
        self.to.set_print_fit_to_pages(1, 0);
        self.to.set_repeat_rows(header_row, header_row)?;
        self.to.set_freeze_panes(header_row + 1, 0)?;
        self.to.autofilter(header_row, 0, last_filtered, last_column)?;
        // An ampersand begins a field there.
        let page = shown::one_line(&listing.words.page).replace('&', "&&");
        self.to.set_footer(format!("&C{page} &P/&N"));
        Ok(())
    }
}

/// Where each of `count` titles begins over `columns` columns: in the middle of its share, the first at the edge.
fn places(columns: usize, count: usize) -> Vec<u16> {
    (0..count).map(|nth| u16::try_from(nth * columns / count.max(1)).unwrap_or(0)).collect()
}

/// The word in the first column, which is never summed, and the sums in theirs.
fn sums_line(word: &str, sums: &Sums) -> Vec<Cell> {
    let mut cells: Vec<Cell> = sums.iter().map(|sum| sum.map_or(Cell::Empty, Cell::Integer)).collect();
    if let Some(first) = cells.first_mut() {
        *first = Cell::text(word);
    }
    cells
}

/// A format for each column.
struct Styles {
    rows: Vec<Format>,
    sums: Vec<Format>,
}

impl Styles {
    fn of(columns: &[Column]) -> Self {
        let rows: Vec<Format> = columns.iter().map(|column| of_kind(column.kind)).collect();
        let mut sums: Vec<Format> = rows.iter().map(|format| format.clone().set_bold()).collect();
        if let Some(first) = sums.first_mut() {
            *first = bordered().set_bold().set_num_format("@");
        }
        Self { rows, sums }
    }
}

fn bordered() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF))
}

fn of_kind(kind: Kind) -> Format {
    let format = bordered().set_align(FormatAlign::Top);
    match kind {
        // The format for text: what is typed over it stays text too, `=` and leading zeros with it.
        Kind::Text => format.set_num_format("@").set_text_wrap(),
        Kind::Code => format.set_num_format("@"),
        Kind::Count | Kind::Amount => format.set_num_format("#,##0"),
        Kind::Date => format.set_num_format(DATE_FORMAT),
        Kind::Percent { decimals: 0 } => format.set_num_format("0%"),
        Kind::Percent { decimals } => format.set_num_format(format!("0.{}%", "0".repeat(usize::from(decimals)))),
    }
}
