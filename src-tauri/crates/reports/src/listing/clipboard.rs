//! The listing as text to paste: lines for a message, a table for a spreadsheet.

use super::tally::{Line, Tallied};
use super::{Cell, Error, Kind, Listing, shown};

/// What goes on the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clipboard {
    /// Short lines for a message: the title, then "1. Nguyễn Văn A – 25.000.000 đ" for each row, of the columns
    /// marked brief (of all of them where none is), then the sums.
    pub lines: String,
    /// A table for a spreadsheet: headings, labels and rows, parted by tabs. Numbers are plain digits and days
    /// are 2026-11-30, which every language's spreadsheet reads alike. No sums: they are made where it is pasted.
    pub table: String,
    /// The same table as HTML, which spreadsheets take first; codes keep their zeros there.
    pub html: String,
}

/// The listing as text to paste.
///
/// # Errors
/// [`Error`] where the listing breaks a limit or a column cannot be summed up.
pub fn to_text(listing: &Listing) -> Result<Clipboard, Error> {
    let tallied = Tallied::of(listing)?;
    Ok(Clipboard { lines: lines(&tallied), table: table(listing), html: html(listing) })
}

fn lines(tallied: &Tallied<'_>) -> String {
    let listing = tallied.listing;
    let heading = &listing.heading;
    let mut lines: Vec<String> = [&heading.title, &heading.subtitle, &heading.as_of]
        .into_iter()
        .map(|text| shown::one_line(text))
        .filter(|text| super::is_there(&text.as_str()))
        .collect();
    let mut number = 0;
    for line in tallied.lines() {
        lines.push(match line {
            Line::Label(label) => shown::one_line(label),
            Line::Row(cells) => {
                number += 1;
                format!("{number}. {}", brief(listing, cells).join(" – "))
            }
            Line::Sums { word, sums, .. } => {
                let cells: Vec<Cell> = sums.iter().map(|sum| sum.map_or(Cell::Empty, Cell::Integer)).collect();
                format!("{}: {}", shown::one_line(word), brief(listing, &cells).join(" – "))
            }
        });
    }
    lines.join("\n")
}

/// What a row's brief columns say, the empty ones left out.
fn brief(listing: &Listing, cells: &[Cell]) -> Vec<String> {
    let none_marked = !listing.columns.iter().any(|column| column.brief);
    let chosen = listing.columns.iter().zip(cells).filter(|(column, _)| column.brief || none_marked);
    let said = chosen.map(|(column, cell)| match (cell, column.kind) {
        (Cell::Integer(amount), Kind::Amount) => {
            format!("{} {}", shown::grouped(*amount), shown::one_line(&listing.words.dong))
        }
        (cell, kind) => shown::cell(cell, kind),
    });
    said.filter(|text| super::is_there(&text.as_str())).collect()
}

fn table(listing: &Listing) -> String {
    let line = |cells: Vec<String>| cells.join("\t") + "\n";
    let headings = listing.columns.iter().map(|column| guarded(&shown::one_line(&column.heading))).collect();
    let mut table = line(headings);
    for section in &listing.sections {
        if super::is_there(&section.label.as_str()) {
            table += &line(vec![guarded(&shown::one_line(&section.label))]);
        }
        for row in &section.rows {
            let cells = row.iter().zip(&listing.columns).map(|(cell, column)| match cell {
                Cell::Text(text) => guarded(&shown::one_line(text)),
                cell => plain(cell, column.kind),
            });
            table += &line(cells.collect());
        }
    }
    table
}

/// What a spreadsheet of any language reads as the same value.
fn plain(cell: &Cell, kind: Kind) -> String {
    match cell {
        Cell::Integer(number) => number.to_string(),
        Cell::Date(date) => date.format("%Y-%m-%d").to_string(),
        Cell::Empty | Cell::Text(_) | Cell::Number { .. } => shown::cell(cell, kind),
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
fn guarded(text: &str) -> String {
    let begins_formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if begins_formula { format!("'{text}") } else { text.to_owned() }
}

fn html(listing: &Listing) -> String {
    let mut html = "<table><thead><tr>".to_owned();
    for column in &listing.columns {
        html += &format!("<th>{}</th>", escaped(&shown::one_line(&column.heading)));
    }
    html += "</tr></thead><tbody>";
    for section in &listing.sections {
        if super::is_there(&section.label.as_str()) {
            let label = escaped(&shown::one_line(&section.label));
            html += &format!("<tr><th colspan=\"{}\">{label}</th></tr>", listing.columns.len());
        }
        for row in &section.rows {
            let cells = row.iter().zip(&listing.columns).map(|(cell, column)| {
                let text = escaped(&plain(cell, column.kind));
                format!("<td style=\"mso-number-format:'{}'\">{text}</td>", cell_format(column.kind))
            });
            html += &format!("<tr>{}</tr>", cells.collect::<String>());
        }
    }
    html + "</tbody></table>"
}

/// The format that Excel gives a pasted cell. Under `\@` a text stays text, a formula's sign with it.
fn cell_format(kind: Kind) -> &'static str {
    match kind {
        // How a decimal mark is read depends on the spreadsheet's language, so a percentage is pasted as shown.
        Kind::Text | Kind::Code | Kind::Percent { .. } => r"\@",
        Kind::Count | Kind::Amount => r"\#\,\#\#0",
        Kind::Date => r"dd\/mm\/yyyy",
    }
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut safe, letter| {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter => safe.push(letter),
        }
        safe
    })
}
