//! The main job from end to end on a demo book, in a folder that is gone afterwards.

use std::path::Path;

use chrono::{Days, NaiveDate};
use clap::Parser;
use demo::{Closing, Parameters};
use office::{
    CollectAmount, CollectLine, CollectSheet, GroupQuery, NewOffice, Office, Refusal, ReverseReceipt, Sheet, TotalsBy,
    Whole,
};
use serde::Serialize;
use wording::Arg;

use crate::arguments::Arguments;
use crate::demo::{PASSPHRASE, load_closings, open_branch};
use crate::failure::Failure;
use crate::signing_in::clock;
use crate::terminal::Terminal;

const SEED: u64 = 1;
const SAVINGS: i64 = 50_000;

/// What has been told so far: printed at once for a person, kept for one JSON document.
struct Told<'a> {
    terminal: &'a Terminal,
    steps: Vec<String>,
}

#[derive(Serialize)]
struct Steps<'a> {
    steps: &'a [String],
}

impl Told<'_> {
    fn say(&mut self, id: &str, values: &[(&str, Arg)]) {
        let step = self.terminal.words().format(id, values);
        if !self.terminal.speaks_json() {
            self.terminal.line(&step);
        }
        self.steps.push(step);
    }
}

/// Walks through it, telling each step.
pub fn walk(terminal: &Terminal) -> Result<(), Failure> {
    let told = &mut Told { terminal, steps: Vec::new() };
    let folder = tempfile::tempdir().map_err(Failure::fault)?;
    let synthetic = demo::Office::generate(&Parameters::bac_son(), SEED).map_err(Failure::fault)?;
    let session = synthetic.date(Closing::Opening) + Days::new(12);
    // The tour happens on the session's day, whatever today is.
    let arguments = Arguments::parse_from(["diemsang", "--today", &session.to_string(), "tour"]);

    let branch_folder = folder.path().join("branch");
    let mut branch = open_branch(&arguments, &branch_folder, &synthetic, PASSPHRASE)?;
    told.say("cli-tour-opened", &[("name", synthetic.parameters.office_name.into())]);

    load_closings(&mut branch, &branch_folder, &synthetic, told.terminal)?;
    let loaded = office::totals(&branch, TotalsBy::Everything, None)?.figures;
    let words = [
        ("loans", Arg::Integer(loaded.loans.0)),
        ("households", Arg::Integer(loaded.borrowers.0)),
        ("outstanding", Arg::Dong(loaded.outstanding.0)),
        ("growth", told.terminal.share(loaded.growth_year_ppm).into()),
    ];
    told.say("cli-tour-loaded", &words);

    collect_from_a_group(&mut branch, session, told)?;
    carry_to_the_province(&arguments, folder.path(), &mut branch, told)?;

    office::verify(&branch, true, &mut told.terminal.progress())?;
    told.say("cli-tour-verified", &[]);
    told.say("cli-tour-end", &[]);
    terminal.answer(&Steps { steps: &told.steps }, |_, _| {})
}

fn collect_from_a_group(branch: &mut Office, session: NaiveDate, told: &mut Told<'_>) -> Result<(), Failure> {
    let groups = office::list_groups(branch, &GroupQuery::default())?;
    let group = groups.iter().max_by_key(|group| group.loans).ok_or_else(|| Refusal::new("no-closing"))?;
    let sheet = office::open_sheet(branch, &group.code, session)?;
    let request = office::new_request_id()?.as_str().to_owned();
    let typed = CollectSheet { request, group: group.code.clone(), session, backdated: false, lines: pay_all(&sheet) };
    let done = office::collect_sheet(branch, &typed)?.answer;
    let words = [
        ("group", group.code.as_str().into()),
        ("leader", group.leader.as_str().into()),
        ("receipts", Arg::Integer(done.receipts.len() as i64)),
        ("interest", Arg::Dong(done.interest.0)),
        ("deposits", Arg::Dong(done.deposits.0)),
    ];
    told.say("cli-tour-collected", &words);

    let Some(first) = done.receipts.first() else { return Ok(()) };
    let request = office::new_request_id()?.as_str().to_owned();
    let reason = told.terminal.words().text("cli-tour-reason");
    office::reverse_receipt(branch, &ReverseReceipt { request, year: first.year, number: first.number, reason })?;
    let number = format!("{}/{}", first.number, first.year);
    told.say("cli-tour-reversed", &[("receipt", number.into())]);
    Ok(())
}

/// Everybody pays what is due and saves the same small sum.
fn pay_all(sheet: &Sheet) -> Vec<CollectLine> {
    let line = |member: &office::SheetMember| CollectLine {
        borrower: member.borrower,
        interest: member.loans.iter().map(|loan| CollectAmount { id: loan.loan, amount: loan.due }).collect(),
        deposits: member
            .books
            .iter()
            .take(1)
            .map(|book| CollectAmount { id: book.book, amount: Whole(SAVINGS) })
            .collect(),
        from_savings: Vec::new(),
    };
    sheet.members.iter().map(line).collect()
}

fn carry_to_the_province(
    arguments: &Arguments,
    folder: &Path,
    branch: &mut Office,
    told: &mut Told<'_>,
) -> Result<(), Failure> {
    let stick = folder.join("stick");
    std::fs::create_dir(&stick).map_err(Failure::fault)?;
    let new = NewOffice {
        kind: "province".to_owned(),
        node: 1,
        code: "002000".to_owned(),
        name: told.terminal.words().text("cli-tour-province"),
        user: crate::commands::FIRST_USER.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    };
    let mut province = office::init_office(&folder.join("province"), &new, clock(arguments))?;
    let requested = office::request_enrolment(branch, &stick)?;
    let admitted = office::admit_office(&mut province, Path::new(&requested.file), &stick)?;
    let taken = office::accept_admission(branch, Path::new(&admitted.file))?;
    told.say("cli-tour-enrolled", &[("words", taken.province.words.join(" ").into())]);

    let mut progress = told.terminal.progress();
    let exported = office::export_bundle(branch, 1, &stick, &mut progress)?;
    let words = [("bytes", Arg::Integer(exported.bytes.0)), ("events", Arg::Integer(exported.last.0))];
    told.say("cli-tour-exported", &words);
    let imported = office::import_bundle(&mut province, Path::new(&exported.file), &stick, &mut progress)?;
    if let Some(receipt) = &imported.receipt {
        office::take_receipt(branch, Path::new(receipt), &mut progress)?;
    }
    let ours = office::totals(branch, TotalsBy::Programme, None)?;
    let theirs = office::totals(&province, TotalsBy::Programme, None)?;
    if ours != theirs {
        return Err(Failure::fault("the province's totals differ from the branch's"));
    }
    told.say("cli-tour-imported", &[("outstanding", Arg::Dong(theirs.figures.outstanding.0))]);
    Ok(())
}
