//! The book for other tools: a plain-text journal, as hledger reads it.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::SecondsFormat;
use events::{EventRef, Fact};
use ledger::Account;
use lending::cash::{CashMoved, CashWay};
use lending::collection::{ReceiptNumber, SheetCollected};
use lending::ids::{BookId, GroupId, LoanId};
use lending::savings::SavingsInterest;
use serde::Serialize;
use store::Reading;
use store::queries::BookedEvent;
use wording::{Arg, Locale, Words};

use crate::amounts::Whole;
use crate::error::{Error, Refusal, file_refusal};
use crate::office::Office;
use crate::opening::program;
use crate::{OnProgress, Stage, relay};

/// A journal was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ExportedJournal {
    /// Where.
    pub file: String,
    /// How many transactions it holds: one an event that moved money.
    pub transactions: Whole,
}

/// The unit of every amount, whole.
const COMMODITY: &str = "VND";

/// Writes the whole book, every log in it, as an hledger journal to `path`, which must not exist (`file-exists`).
///
/// One transaction an event with an entry: its day, `NODE-SEQ` as the code, what it was in words, its lines in the
/// accounts of [`Account::journal_name`], and its hash, kind and wall clock as tags. The words are Vietnamese, the
/// language of the vouchers, and name groups, contracts, receipts and reasons of reversals; no borrower's name is looked up.
/// An office's own part is what `code:^NODE-` selects.
pub fn export_hledger(office: &Office, path: &Path, progress: OnProgress<'_>) -> Result<ExportedJournal, Error> {
    let reading = office.read();
    let total = reading.booked_events()?;
    let mut done = 0;
    crate::durable::write_new(path, |out| {
        let mut journal = Journal { out, words: Words::new(Locale::Vi), path };
        let card = reading.own_office()?.card;
        journal.head(&format!("{} ({}), {}", card.name, card.code.as_str(), program()))?;
        reading.each_booked_event(|booked| {
            journal.transaction(booked, &details(reading, &booked.event.fact)?)?;
            done += 1;
            if relay(progress, Stage::Writing, done, total).is_break() {
                return Err(Refusal::new("cancelled").into());
            }
            Ok(())
        })
    })?;
    Ok(ExportedJournal { file: path.display().to_string(), transactions: Whole(done as i64) })
}

/// What belongs to an event besides its kind: the id of a phrase, and its one value.
type Detail = (&'static str, String);

fn details(reading: Reading<'_>, fact: &Fact) -> Result<Vec<Detail>, Error> {
    Ok(match fact {
        Fact::ClosingLoaded(closing) => {
            vec![("journal-closing", wording::date(closing.date)), ("journal-office", closing.office.as_str().into())]
        }
        Fact::SheetCollected(sheet) => {
            vec![("journal-group", group_code(reading, sheet.group)?), ("journal-receipts", receipts(sheet))]
        }
        Fact::ReceiptReversed(reversal) => {
            let group = ("journal-group", group_code(reading, reversal.group)?);
            vec![receipt(reversal.receipt.no), entry(reversal.reverses), group, reason(&reversal.reason)]
        }
        Fact::LoanStepped(stepped) => {
            let paid = stepped.step.payment().and_then(|paid| paid.receipt);
            std::iter::once(contract(reading, stepped.loan)?).chain(paid.map(receipt)).collect()
        }
        Fact::LoanStepReversed(back) => {
            vec![contract(reading, back.stepped.loan)?, entry(back.reverses), reason(&back.reason)]
        }
        Fact::SavingsStepped(stepped) => vec![savings_book(reading, stepped.book)?],
        Fact::SavingsStepReversed(back) => {
            vec![savings_book(reading, back.stepped.book)?, entry(back.reverses), reason(&back.reason)]
        }
        Fact::SavingsInterestCredited(run) => vec![period(run)],
        Fact::SavingsInterestReversed(back) => {
            vec![period(&back.credited), entry(back.reverses), reason(&back.reason)]
        }
        Fact::CashMoved(moved) => vec![cash(moved)],
        Fact::CashMoveReversed(back) => vec![cash(&back.moved), entry(back.reverses), reason(&back.reason)],
        // The kind says it all, or nothing is booked.
        _ => Vec::new(),
    })
}

fn receipt(no: ReceiptNumber) -> Detail {
    ("journal-receipts", format!("{}/{}", no.number, no.year))
}

fn entry(at: EventRef) -> Detail {
    ("journal-entry", format!("{}-{}", at.node.get(), at.seq))
}

fn reason(typed: &str) -> Detail {
    ("journal-reason", typed.to_owned())
}

fn cash(moved: &CashMoved) -> Detail {
    let way = match moved.way {
        CashWay::Received => "journal-cash-received",
        CashWay::Returned => "journal-cash-returned",
    };
    (way, moved.note.clone())
}

fn period(run: &SavingsInterest) -> Detail {
    ("journal-period", format!("{} – {}", wording::date(run.from), wording::date(run.through)))
}

// Reversing a loan's approval or a book's opening takes its row away; what was booked in between stays, and is named
// by the identity alone.
fn contract(reading: Reading<'_>, id: LoanId) -> Result<Detail, Error> {
    Ok(("journal-contract", reading.contract_of(id)?.unwrap_or_else(|| id.get().to_string())))
}

fn savings_book(reading: Reading<'_>, id: BookId) -> Result<Detail, Error> {
    Ok(("journal-savings-book", reading.number_of_book(id)?.unwrap_or_else(|| id.get().to_string())))
}

fn group_code(reading: Reading<'_>, id: GroupId) -> Result<String, Error> {
    let group = reading.group(id)?.ok_or_else(|| Error::fault("entry of a group that is not there"))?;
    Ok(group.code.as_str().to_owned())
}

/// A sheet's receipts, whose numbers follow each other: `12/2026`, `12–40/2026`.
fn receipts(sheet: &SheetCollected) -> String {
    match sheet.receipts.as_slice() {
        [] => String::new(),
        [only] => format!("{}/{}", only.no.number, only.no.year),
        [first, .., last] => format!("{}–{}/{}", first.no.number, last.no.number, last.no.year),
    }
}

struct Journal<'a> {
    out: &'a mut BufWriter<File>,
    words: Words,
    path: &'a Path,
}

impl Journal<'_> {
    /// Everything that transactions use is declared, so that `hledger check --strict` holds.
    fn head(&mut self, title: &str) -> Result<(), Error> {
        self.line(&format!("; {}", one_line(title)))?;
        // "1." is how hledger is told that a commodity has no decimals.
        self.line(&format!("decimal-mark .\ncommodity 1. {COMMODITY}\n"))?;
        for account in Account::ALL {
            let name = self.words.text(&format!("account-{}", account.code()));
            self.line(&format!("account {}  ; {}", account.journal_name(), one_line(&name)))?;
        }
        Ok(())
    }

    fn transaction(&mut self, booked: &BookedEvent, details: &[Detail]) -> Result<(), Error> {
        let event = &booked.event;
        let (node, seq, kind) = (event.at.node.get(), event.at.seq, event.fact.kind());
        let description = self.description(kind, details);
        let recorded = event.recorded_at.to_rfc3339_opts(SecondsFormat::Secs, true);
        self.line(&format!("\n{} ({node}-{seq}) {description}", booked.day))?;
        self.line(&format!("    ; event:{}, kind:{kind}, recorded_at:{recorded}", event.hash))?;
        for line in &booked.lines {
            let (account, amount) = (line.account.journal_name(), line.amount.get());
            self.line(&format!("    {account}  {amount} {COMMODITY}"))?;
        }
        Ok(())
    }

    /// The kind in words stands first, so a description never begins with a sign that a spreadsheet takes for a
    /// formula.
    fn description(&self, kind: &str, details: &[Detail]) -> String {
        let mut text = self.words.text(&format!("event-{kind}"));
        for (id, value) in details {
            text.push_str(", ");
            text.push_str(&self.words.format(id, &[("value", Arg::from(value.as_str()))]));
        }
        one_line(&text)
    }

    fn line(&mut self, text: &str) -> Result<(), Error> {
        writeln!(self.out, "{text}").map_err(|error| file_refusal(self.path, &error))
    }
}

/// A text that stays inside its description or comment, whatever a person typed or pasted: one line, without the
/// signs that begin a comment (`;`) or divide payee from note (`|`), and without marks that turn the direction of
/// what is read.
fn one_line(text: &str) -> String {
    let safe: String = text
        .chars()
        .filter(|sign| !is_invisible(*sign))
        .map(|sign| match sign {
            ';' => ',',
            '|' => '/',
            sign if sign.is_control() => ' ',
            sign => sign,
        })
        .collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Zero-width signs and marks of direction.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_line_or_begins_a_comment() {
        let typed = "nhầm; kind:x | y\r\n2026-01-01 giả\n    assets:cash  1 VND\u{2028}\u{85}\u{202e}\tcuối ";
        assert_eq!(one_line(typed), "nhầm, kind:x / y 2026-01-01 giả assets:cash 1 VND cuối");
        assert_eq!(one_line("\n;|\u{0}"), ",/");
    }
}
