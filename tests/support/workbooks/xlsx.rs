//! Sheets as an `.xlsx`.

use rust_xlsxwriter::{Formula, Workbook};

use super::{Cell, Sheet};

pub(super) fn write(sheets: &[Sheet]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let written = workbook.add_worksheet();
        written.set_name(&sheet.name).unwrap();
        for (&(row, column), cell) in &sheet.cells {
            match cell {
                Cell::Empty => {}
                Cell::Number(number) => {
                    written.write_number(row, column, *number).unwrap();
                }
                Cell::Text(text) => {
                    written.write_string(row, column, text).unwrap();
                }
                Cell::Formula(formula, cached) => {
                    let formula = Formula::new(*formula).set_result(cached.to_string());
                    written.write_formula(row, column, formula).unwrap();
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}
