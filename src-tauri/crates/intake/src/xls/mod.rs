//! The older binary workbook (BIFF8, Excel 97–2003), read record by record. Nothing in it is trusted:
//! a length or a place outside the file is a refusal, never memory reserved.

mod records;
mod strings;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use crate::cells::{Cell, Visit};
use crate::open::{damaged, not_a_workbook};
use crate::refusal::{Refusal, RefusalCode};
use records::{Record, Records, kind, number_of_rk, u16_at, u32_at};

/// A worksheet: its name and where its records begin.
pub(crate) struct Sheet {
    pub(crate) name: String,
    start: usize,
}

/// An opened `.xls`.
pub(crate) struct Xls {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) counts_from_1904: bool,
    stream: Vec<u8>,
    texts: Vec<String>,
}

impl Xls {
    /// Opens the container and reads the workbook's own records: sheets and shared texts.
    pub(crate) fn open(bytes: &[u8]) -> Result<Xls, Refusal> {
        let mut container = CompoundFile::open(Cursor::new(bytes)).map_err(|_| damaged())?;
        if container.exists("/EncryptionInfo") || container.exists("/EncryptedPackage") {
            return Err(Refusal::new(RefusalCode::PasswordProtected));
        }
        if container.exists("/_VBA_PROJECT_CUR") || container.exists("/_VBA_PROJECT") {
            return Err(Refusal::new(RefusalCode::HasMacros));
        }
        if !container.is_stream("/Workbook") {
            return Err(not_a_workbook(if container.is_stream("/Book") {
                "excel-95"
            } else if container.is_stream("/WordDocument") {
                "word"
            } else {
                "unknown"
            }));
        }
        let mut stream = Vec::new();
        let part = container.open_stream("/Workbook").map_err(|_| damaged())?;
        // A looped chain of sectors can't yield more than the file has.
        part.take(bytes.len() as u64).read_to_end(&mut stream).map_err(|_| damaged())?;
        Xls::read_globals(stream)
    }

    fn read_globals(stream: Vec<u8>) -> Result<Xls, Refusal> {
        let mut sheets = Vec::new();
        let mut counts_from_1904 = false;
        let mut texts = Vec::new();
        let mut records = Records::new(&stream, 0);
        match records.next().ok_or_else(damaged)?? {
            Record { kind: kind::BOF, data, .. } if u16_at(data, 0)? == 0x0600 => {}
            Record { kind: kind::BOF, .. } => return Err(not_a_workbook("excel-95")),
            _ => return Err(damaged()),
        }
        let mut ended = false;
        while let Some(record) = records.next() {
            let record = record?;
            match record.kind {
                kind::FILE_PASS => return Err(Refusal::new(RefusalCode::PasswordProtected)),
                kind::DATE_MODE => counts_from_1904 = u16_at(record.data, 0)? == 1,
                kind::BOUND_SHEET => {
                    let start = u32_at(record.data, 0)? as usize;
                    match record.data.get(5).ok_or_else(damaged)? {
                        0 => sheets.push(Sheet { name: strings::short(&record.data[6..])?, start }),
                        // Macros of Excel 4.0, and modules.
                        1 | 6 => return Err(Refusal::new(RefusalCode::HasMacros)),
                        _ => {}
                    }
                }
                kind::SHARED_TEXTS => texts = strings::shared(&record, &mut records)?,
                kind::EOF => {
                    ended = true;
                    break;
                }
                _ => {}
            }
        }
        if !ended || sheets.iter().any(|sheet| sheet.start >= stream.len()) {
            return Err(damaged());
        }
        Ok(Xls { sheets, counts_from_1904, stream, texts })
    }

    /// How many rows the sheet's DIMENSIONS record claims.
    pub(crate) fn declared_rows(&self, sheet: &str) -> Option<u32> {
        let start = self.sheets.iter().find(|known| known.name == sheet)?.start;
        Records::new(&self.stream, start)
            .map_while(Result::ok)
            .take_while(|record| record.kind != kind::EOF)
            .find(|record| record.kind == kind::DIMENSIONS)
            .and_then(|record| u32_at(record.data, 4).ok())
    }

    /// Visits the cells of a sheet in the file's order.
    pub(crate) fn visit(&self, sheet: &str, visit: Visit<'_>) -> Result<(), Refusal> {
        let start = self.sheets.iter().find(|known| known.name == sheet).ok_or_else(damaged)?.start;
        // Charts inside a sheet are streams of their own with records that look like cells.
        let mut depth = 0usize;
        let mut formula_at = None;
        for record in Records::new(&self.stream, start) {
            let record = record?;
            match record.kind {
                kind::BOF => depth += 1,
                kind::EOF if depth <= 1 => return Ok(()),
                kind::EOF => depth -= 1,
                _ if depth > 1 => {}
                kind::FORMULA => {
                    let (row, column) = place(record.data)?;
                    let value = record.data.get(6..14).ok_or_else(damaged)?;
                    let cell = match value {
                        // The text of a formula comes in a record of its own.
                        [0, .., 0xff, 0xff] => {
                            formula_at = Some((row, column));
                            continue;
                        }
                        [1, _, 0, .., 0xff, 0xff] => Cell::Text("FALSE"),
                        [1, .., 0xff, 0xff] => Cell::Text("TRUE"),
                        [2, .., 0xff, 0xff] => Cell::Error,
                        [3, .., 0xff, 0xff] => Cell::Empty,
                        _ => Cell::Number(records::f64_at(value, 0)?),
                    };
                    if visit(row, column, cell)?.is_break() {
                        return Ok(());
                    }
                }
                kind::FORMULA_TEXT => {
                    let Some((row, column)) = formula_at.take() else { continue };
                    if visit(row, column, Cell::Text(&strings::long(record.data)?))?.is_break() {
                        return Ok(());
                    }
                }
                _ => {
                    if self.visit_plain(&record, visit)? {
                        return Ok(());
                    }
                }
            }
        }
        Err(damaged())
    }

    /// The records that hold values; `true` when the visitor has seen enough.
    fn visit_plain(&self, record: &Record<'_>, visit: Visit<'_>) -> Result<bool, Refusal> {
        let data = record.data;
        let stop = match record.kind {
            kind::NUMBER => {
                let (row, column) = place(data)?;
                visit(row, column, Cell::Number(records::f64_at(data, 6)?))?
            }
            kind::RK => {
                let (row, column) = place(data)?;
                visit(row, column, Cell::Number(number_of_rk(u32_at(data, 6)?)))?
            }
            kind::SEVERAL_RK => {
                let (row, first) = place(data)?;
                let cells = data.get(4..data.len().saturating_sub(2)).ok_or_else(damaged)?;
                for (column, cell) in (first..).zip(cells.chunks_exact(6)) {
                    if visit(row, column, Cell::Number(number_of_rk(u32_at(cell, 2)?)))?.is_break() {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
            kind::LABEL | kind::RICH_LABEL => {
                let (row, column) = place(data)?;
                visit(row, column, Cell::Text(&strings::long(data.get(6..).ok_or_else(damaged)?)?))?
            }
            kind::SHARED_LABEL => {
                let (row, column) = place(data)?;
                let text = self.texts.get(u32_at(data, 6)? as usize).ok_or_else(damaged)?;
                visit(row, column, Cell::Text(text))?
            }
            kind::BOOL_OR_ERROR => {
                let (row, column) = place(data)?;
                let cell = match data.get(6..8).ok_or_else(damaged)? {
                    [_, 1] => Cell::Error,
                    [0, _] => Cell::Text("FALSE"),
                    _ => Cell::Text("TRUE"),
                };
                visit(row, column, cell)?
            }
            _ => return Ok(false),
        };
        Ok(stop.is_break())
    }
}

fn place(data: &[u8]) -> Result<(u32, u32), Refusal> {
    Ok((u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?)))
}
