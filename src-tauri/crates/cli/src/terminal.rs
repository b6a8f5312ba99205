use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;

use office::{Progress, Whole};
use serde::Serialize;
use wording::{Arg, Locale, Words};

use crate::failure::Failure;

/// Where answers go: JSON or words on standard output, progress and complaints on standard error.
pub struct Terminal {
    words: Words,
    json: bool,
    bar: bool,
}

impl Terminal {
    /// A terminal that speaks `locale`.
    pub fn new(locale: Locale, json: bool) -> Terminal {
        Terminal { words: Words::new(locale), json, bar: std::io::stderr().is_terminal() }
    }

    /// The catalogue.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Whether answers are JSON documents.
    pub fn speaks_json(&self) -> bool {
        self.json
    }

    /// Prints the answer: the document itself with `--json`, otherwise what `say` makes of it.
    pub fn answer<T: Serialize>(&self, answer: &T, say: impl FnOnce(&Terminal, &T)) -> Result<(), Failure> {
        if self.json {
            let text = serde_json::to_string(answer).map_err(Failure::fault)?;
            self.line(&text);
        } else {
            say(self, answer);
        }
        Ok(())
    }

    /// A line of the answer. A reader that went away ends the program quietly, as pipes do; an answer that can't
    /// be written for another reason is a fault.
    pub fn line(&self, text: &str) {
        match writeln!(std::io::stdout(), "{text}") {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => std::process::exit(0),
            Err(error) => {
                eprintln!("{error}");
                std::process::exit(4);
            }
        }
    }

    /// A line from the catalogue.
    pub fn say(&self, id: &str, values: &[(&str, Arg)]) {
        self.line(&self.words.format(id, values));
    }

    /// A line on standard error.
    pub fn complain(&self, text: &str) {
        eprintln!("{text}");
    }

    /// An amount of đồng or a count, as the locale groups it.
    pub fn figure(&self, number: Whole) -> String {
        wording::dong(self.words.locale(), number.0)
    }

    /// A share in parts per million, or a dash.
    pub fn share(&self, ppm: Option<Whole>) -> String {
        ppm.map_or_else(|| "–".to_owned(), |ppm| wording::percent_from_ppm(self.words.locale(), ppm.0))
    }

    /// A stored day as people read it, or a dash.
    pub fn day(&self, day: Option<&str>) -> String {
        let parsed = day.and_then(|day| day.parse().ok());
        parsed.map_or_else(|| day.unwrap_or("–").to_owned(), wording::date)
    }

    /// A label and its value, each on its own side of the line.
    pub fn pair(&self, label: &str, value: &str) {
        let label = self.words.text(label);
        let gap = 56_usize.saturating_sub(label.chars().count() + value.chars().count()).max(2);
        self.line(&format!("  {label}{}{value}", " ".repeat(gap)));
    }

    /// Rows in columns; those from `figures` on are set right.
    pub fn table(&self, head: &[&str], figures: usize, rows: &[Vec<String>]) {
        let head: Vec<String> = head.iter().map(|id| self.words.text(id)).collect();
        let right: Vec<bool> = (0..head.len()).map(|column| column >= figures).collect();
        self.columns(&head, &right, rows);
    }

    /// Rows in columns as wide as their widest cell, each set left or right, under headings already worded.
    pub fn columns(&self, head: &[String], right: &[bool], rows: &[Vec<String>]) {
        let all = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
        let width =
            |column: usize| all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..head.len()).map(width).collect();
        for row in all() {
            let cells = row.iter().zip(&widths).zip(right).map(|((cell, width), right)| {
                let gap = " ".repeat(width - cell.chars().count());
                if *right { format!("{gap}{cell}") } else { format!("{cell}{gap}") }
            });
            self.line(cells.collect::<Vec<_>>().join("  ").trim_end());
        }
    }

    /// Draws a bar on standard error when a person is looking.
    pub fn progress(&self) -> impl FnMut(Progress) -> ControlFlow<()> + use<> {
        let bar = self.bar;
        let mut last = None;
        move |step: Progress| {
            let share = if step.total == 0 { 0 } else { u64::from(step.done) * 20 / u64::from(step.total) };
            if bar && last != Some((step.stage, share)) {
                last = Some((step.stage, share));
                let full = "█".repeat(share as usize);
                eprint!("\r{full:░<20} {:?}    ", step.stage);
                if step.done >= step.total && step.total > 0 {
                    eprint!("\r{:40}\r", "");
                }
            }
            ControlFlow::Continue(())
        }
    }
}
