//! `sheet` and `collect`: a group's collection sheet, blank and filled in.

use std::path::Path;

use chrono::NaiveDate;
use office::{CollectAmount, CollectLine, CollectSheet, FromSavings, Office, Refusal, RequestId, Whole};
use serde::{Deserialize, Serialize};

use crate::arguments::{Arguments, CollectArguments};
use crate::commands::{read_text, request_id};
use crate::failure::Failure;
use crate::terminal::Terminal;
use crate::{effect, show};

/// A group's sheet; with `out` also as a file to be filled in.
pub fn open(
    office: &Office,
    group: &str,
    session: NaiveDate,
    out: Option<&Path>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let sheet = office::open_sheet(office, group, session)?;
    if let Some(out) = out {
        let blank = BlankSheet::of(&sheet, session);
        let text = serde_json::to_string_pretty(&blank).map_err(Failure::fault)?;
        std::fs::write(out, text).map_err(|_| Refusal::new("io").with("path", out))?;
    }
    terminal.answer(&sheet, show::sheet)
}

/// A sheet to be filled in by a script: amounts stand at nothing until someone types them.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BlankSheet {
    group: String,
    session: NaiveDate,
    lines: Vec<BlankLine>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BlankLine {
    borrower: Whole,
    name: String,
    loans: Vec<BlankLoan>,
    books: Vec<BlankBook>,
    /// Principal that the member's savings pay; filled in by hand.
    #[serde(default)]
    from_savings: Vec<FromSavings>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BlankLoan {
    loan: Whole,
    contract: String,
    due: Whole,
    pay: Whole,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BlankBook {
    book: Whole,
    number: String,
    deposit: Whole,
}

impl BlankSheet {
    fn of(sheet: &office::Sheet, session: NaiveDate) -> BlankSheet {
        let lines = sheet.members.iter().map(|member| BlankLine {
            borrower: member.borrower,
            name: member.name.clone(),
            loans: member
                .loans
                .iter()
                .map(|loan| BlankLoan {
                    loan: loan.loan,
                    contract: loan.contract.clone(),
                    due: loan.due,
                    pay: Whole(0),
                })
                .collect(),
            books: member
                .books
                .iter()
                .map(|book| BlankBook { book: book.book, number: book.number.clone(), deposit: Whole(0) })
                .collect(),
            from_savings: Vec::new(),
        });
        BlankSheet { group: sheet.group.code.clone(), session, lines: lines.collect() }
    }

    fn typed(self, request: &RequestId, backdated: bool) -> CollectSheet {
        let lines = self.lines.into_iter().map(|line| CollectLine {
            borrower: line.borrower,
            interest: line.loans.iter().map(|loan| CollectAmount { id: loan.loan, amount: loan.pay }).collect(),
            deposits: line.books.iter().map(|book| CollectAmount { id: book.book, amount: book.deposit }).collect(),
            from_savings: line.from_savings,
        });
        let (group, session, lines) = (self.group, self.session, lines.collect());
        CollectSheet { request: request.as_str().to_owned(), group, session, backdated, lines }
    }
}

/// Books a filled-in sheet, or shows what that would do.
pub fn collect(
    arguments: &Arguments,
    office: &mut Office,
    given: &CollectArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let path = given.sheet.as_path();
    let filled: BlankSheet = serde_json::from_str(&read_text(path)?)
        .map_err(|error| Refusal::new("bad-sheet").with("path", path).with("why", error.to_string()))?;
    if filled.session != given.session {
        let refusal = Refusal::new("sheet-of-another-session").with("sheet", filled.session);
        return Err(refusal.with("session", given.session).into());
    }
    let typed = filled.typed(&request_id(arguments)?, given.backdated);
    if given.preview {
        return terminal.answer(&office::preview_sheet(office, &typed)?, effect::show);
    }
    terminal.answer(&office::collect_sheet(office, &typed)?, show::collected)
}
