//! The generator's own rows in a plain SQLite, asked by the `sqlite3` program: no line of ours between.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use demo::{Closing, HEADINGS};
use reports::Cell;

/// What SQL says: unit and measure, value. Sums of the same measure and unit are added up.
pub type Told = BTreeMap<(String, String), i64>;

/// A database with the rows of some closings.
pub struct Bank {
    path: PathBuf,
}

impl Bank {
    /// Puts the rows of each closing of each office into one table and makes contracts of them.
    pub fn with(folder: &Path, closings: &[(&demo::Office, Closing)]) -> Bank {
        let bank = Bank { path: folder.join("bank.sqlite") };
        let columns: Vec<String> = HEADINGS.iter().map(|heading| format!("\"{heading}\" TEXT")).collect();
        let mut script = format!("CREATE TABLE row31 ({});\n.mode csv\n", columns.join(", "));
        for (nth, (office, closing)) in closings.iter().enumerate() {
            let csv = folder.join(format!("rows-{nth}.csv"));
            let text: String = office.report31(*closing).rows().map(|row| csv_line(&row)).collect();
            std::fs::write(&csv, text).unwrap();
            writeln!(script, ".import {} row31", csv.display()).unwrap();
        }
        script.push_str(include_str!("contracts.sql"));
        bank.run(&script);
        bank
    }

    /// The answers of a script whose `@` words are replaced.
    pub fn ask(&self, script: &str, words: &[(&str, &str)]) -> Told {
        let mut text = script.to_owned();
        for (word, value) in words {
            text = text.replace(word, value);
        }
        let mut told = Told::new();
        for line in self.run(&text).lines() {
            let [unit, measure, value] = line.split('|').collect::<Vec<_>>()[..] else { panic!("{line}") };
            if !value.is_empty() {
                *told.entry((unit.to_owned(), measure.to_owned())).or_default() += value.parse::<i64>().unwrap();
            }
        }
        told
    }

    fn run(&self, script: &str) -> String {
        let path = self.path.with_extension("sql");
        std::fs::write(&path, script).unwrap();
        let output = Command::new("sqlite3")
            .args(["-batch", "-bail"])
            .arg(&self.path)
            .stdin(Stdio::from(std::fs::File::open(&path).unwrap()))
            .output()
            .expect("sqlite3 is needed for this test: apt-get install sqlite3");
        assert!(output.status.success(), "sqlite3: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

fn csv_line(row: &[Cell]) -> String {
    let cells = row.iter().map(|cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
        Cell::Integer(number) => number.to_string(),
        Cell::Number { units, scale } => {
            let whole = 10_i64.pow(u32::from(*scale));
            format!("{}.{:0width$}", units / whole, units % whole, width = usize::from(*scale))
        }
        Cell::Date(day) => day.format("%d/%m/%Y").to_string(),
    });
    cells.collect::<Vec<_>>().join(",") + "\n"
}
