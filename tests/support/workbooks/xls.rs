//! Sheets as an `.xls`: the few BIFF8 records a report needs, in a compound file.

use super::containers::compound_file;
use super::{Cell, Sheet};

const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000a;
const BOUND_SHEET: u16 = 0x0085;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOF: u16 = 0x0809;

pub(super) fn write(sheets: &[Sheet]) -> Vec<u8> {
    compound_file(&[("Workbook", stream(sheets, &[]))])
}

/// The workbook's records, with `extra` ones after the first.
pub(super) fn stream(sheets: &[Sheet], extra: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut stream = Vec::new();
    record(&mut stream, BOF, &bof(0x0005));
    for (kind, data) in extra {
        record(&mut stream, *kind, data);
    }
    let mut places = Vec::new();
    for sheet in sheets {
        places.push(stream.len() + 4);
        let mut data = vec![0; 6];
        let name: Vec<u16> = sheet.name.encode_utf16().collect();
        data.extend([name.len() as u8, 1]);
        data.extend(name.iter().flat_map(|unit| unit.to_le_bytes()));
        record(&mut stream, BOUND_SHEET, &data);
    }
    record(&mut stream, EOF, &[]);
    for (sheet, place) in sheets.iter().zip(places) {
        let start = (stream.len() as u32).to_le_bytes();
        stream[place..place + 4].copy_from_slice(&start);
        record(&mut stream, BOF, &bof(0x0010));
        for (&(row, column), cell) in &sheet.cells {
            let mut data = Vec::new();
            data.extend((row as u16).to_le_bytes());
            data.extend(column.to_le_bytes());
            data.extend([0, 0]);
            match cell {
                Cell::Empty => continue,
                Cell::Number(number) => {
                    data.extend(number.to_le_bytes());
                    record(&mut stream, NUMBER, &data);
                }
                Cell::Text(text) => {
                    let units: Vec<u16> = text.encode_utf16().collect();
                    data.extend((units.len() as u16).to_le_bytes());
                    data.push(1);
                    data.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
                    record(&mut stream, LABEL, &data);
                }
                Cell::Formula(_, cached) => {
                    data.extend(cached.to_le_bytes());
                    // Flags, a field Excel ignores, and no tokens: only the cached value matters here.
                    data.extend([0; 8]);
                    record(&mut stream, FORMULA, &data);
                }
            }
        }
        record(&mut stream, EOF, &[]);
    }
    stream
}

fn bof(of: u16) -> Vec<u8> {
    let mut data = Vec::new();
    data.extend(0x0600u16.to_le_bytes());
    data.extend(of.to_le_bytes());
    data.extend([0; 12]);
    data
}

fn record(stream: &mut Vec<u8>, kind: u16, data: &[u8]) {
    stream.extend(kind.to_le_bytes());
    stream.extend((data.len() as u16).to_le_bytes());
    stream.extend(data);
}
