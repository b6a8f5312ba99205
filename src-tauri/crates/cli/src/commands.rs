use std::path::Path;

use office::{NewOffice, Office, Refusal, RequestId, ReverseReceipt, TotalsBy, Whole};
use serde::Serialize;

use crate::arguments::{Arguments, BundleCommand, By, Command, EnrolCommand, ExportCommand, InitArguments, Thing};
use crate::failure::Failure;
use crate::signing_in::{clock, passphrase, sign_in};
use crate::terminal::Terminal;
use crate::{
    accounts, books, cards, closing_set, closings, demo, lists, loans, measures, organising, sessions, sheets, show,
    supervision, terms, today, tour, users, vietnamese,
};

/// The first user's name when none is given: giao dịch viên.
pub const FIRST_USER: &str = "gdv";

/// Does what the arguments say.
pub fn run(arguments: &Arguments, terminal: &mut Terminal) -> Result<(), Failure> {
    match &arguments.command {
        Command::Init(new) => init(arguments, new, terminal),
        Command::Demo { out, seed, .. } => demo::make(arguments, out, *seed, terminal),
        Command::Tour => tour::walk(terminal),
        Command::Schedule(wanted) => terms::schedule(wanted, terminal),
        Command::Words(wanted) => vietnamese::words(wanted, terminal),
        Command::Text(wanted) => vietnamese::text(wanted, terminal),
        Command::Communes(wanted) => vietnamese::communes(arguments, wanted, terminal),
        Command::Users(command) => users::run(arguments, command, terminal),
        command => with_book(arguments, command, &mut sign_in(arguments)?, terminal),
    }
}

fn with_book(
    arguments: &Arguments,
    command: &Command,
    office: &mut Office,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match command {
        Command::Load(wanted) => closing_set::load(arguments, office, wanted, terminal),
        Command::Closing(command) => closing_set::run(arguments, office, command, terminal),
        Command::Totals { by, as_of } => {
            terminal.answer(&office::totals(office, breakdown(*by), *as_of)?, show::totals)
        }
        Command::Today { mine } => today::print(office, *mine, terminal),
        Command::List(asked) => lists::list(office, asked, terminal),
        Command::Show { thing: Thing::Group, id } => {
            let shown =
                show::ShownGroup { page: office::group_page(office, id)?, care: office::group_care(office, id)? };
            terminal.answer(&shown, show::group)
        }
        Command::Show { thing: Thing::Loan, id } => terminal.answer(&office::loan_page(office, id)?, loans::page),
        Command::Show { thing: Thing::Borrower, id } => loans::of_borrower(office, id, terminal),
        Command::Show { thing: Thing::Point, id } => organising::point(office, id, terminal),
        Command::Show { thing: Thing::Staff, id } => organising::staff(office, id, terminal),
        Command::Show { thing: Thing::Customer, id } => {
            terminal.answer(&office::customer_card(office, id)?, supervision::customer)
        }
        Command::Show { thing: Thing::Dossier, id } => {
            terminal.answer(&office::dossier(office, id)?, supervision::dossier)
        }
        Command::Interest { loan, from, through, explain } => {
            let answer = office::explain_interest(office, loan, *from, *through)?;
            terminal.answer(&answer, |terminal, answer| show::interest(terminal, answer, *explain))
        }
        Command::Sheet { group, session, out } => sheets::open(office, group, *session, out.as_deref(), terminal),
        Command::Session(command) => sessions::run(arguments, office, command, terminal),
        Command::Collect(filled) => sheets::collect(arguments, office, filled, terminal),
        Command::Receipts { group } => {
            let receipts = Rows::all(office::receipts(office, group)?);
            terminal.answer(&receipts, |terminal, list| show::receipts(terminal, &list.rows))
        }
        Command::Reverse { receipt, reason } => reverse(arguments, office, receipt, reason, terminal),
        Command::Programmes(wanted) => terms::programmes(arguments, office, wanted, terminal),
        Command::Rules { command } => terms::rules(arguments, office, command.as_ref(), terminal),
        Command::Requests => loans::requests(office, terminal),
        Command::Loan(command) => loans::run(arguments, office, command, terminal),
        Command::Card(command) => cards::run(arguments, office, command, terminal),
        Command::Group(command) => cards::group(arguments, office, command, terminal),
        Command::Savings(command) => books::savings(arguments, office, command, terminal),
        Command::Reconcile(wanted) => closings::reconcile(arguments, office, wanted, terminal),
        Command::MonthEnd(wanted) => closings::month_end(office, wanted, terminal),
        Command::Day(command) => books::days(arguments, office, command, terminal),
        Command::Organisation(wanted) => organising::run(arguments, office, wanted, terminal),
        Command::Bundle(command) => bundle(office, command, terminal),
        Command::Enrol(command) => enrol(office, command, terminal),
        Command::Accounts { as_of, from } => accounts::print(office, *from, *as_of, terminal),
        Command::Export(ExportCommand::Hledger { out }) => accounts::export(office, out, terminal),
        Command::Verify { rebuild } => {
            let verified = office::verify(office, *rebuild, &mut terminal.progress())?;
            terminal.answer(&verified, show::verified)
        }
        Command::Compare(wanted) => measures::compare(office, wanted, terminal),
        Command::Measures(wanted) => measures::measures(office, wanted, terminal),
        Command::Inspect(wanted) => supervision::inspect(office, wanted, terminal),
        Command::Supervise(command) => supervision::run(arguments, office, command, terminal),
        Command::Jobs(wanted) => supervision::jobs(office, wanted, terminal),
        Command::Figures => terminal.answer(&office::figures(office)?, show::figures),
        Command::Init(_)
        | Command::Demo { .. }
        | Command::Tour
        | Command::Users(_)
        | Command::Schedule(_)
        | Command::Words(_)
        | Command::Text(_)
        | Command::Communes(_) => Ok(()),
    }
}

fn init(arguments: &Arguments, new: &InitArguments, terminal: &Terminal) -> Result<(), Failure> {
    let new = NewOffice {
        kind: new.kind.as_str().to_owned(),
        node: new.node,
        code: new.code.clone(),
        name: new.name.clone(),
        user: arguments.user.clone().unwrap_or_else(|| FIRST_USER.to_owned()),
        passphrase: passphrase(arguments)?,
    };
    let office = office::init_office(&arguments.data, &new, clock(arguments))?;
    terminal.answer(&office.view()?, show::office)
}

fn breakdown(by: Option<By>) -> TotalsBy {
    match by {
        None => TotalsBy::Everything,
        Some(By::Commune) => TotalsBy::Commune,
        Some(By::Association) => TotalsBy::Association,
        Some(By::Programme) => TotalsBy::Programme,
        Some(By::Group) => TotalsBy::Group,
        Some(By::Office) => TotalsBy::Office,
        Some(By::Status) => TotalsBy::Status,
    }
}

/// The request id given, or one nobody has used.
pub fn request_id(arguments: &Arguments) -> Result<RequestId, Failure> {
    match &arguments.request {
        None => Ok(office::new_request_id()?),
        Some(text) => RequestId::parse(text)
            .ok_or_else(|| Refusal::new("bad-code").with("kind", "request").with("text", text.as_str()).into()),
    }
}

/// Rows of a list with their number.
#[derive(Serialize)]
pub struct Rows<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many there are.
    pub total: Whole,
}

impl<T> Rows<T> {
    /// All of them.
    pub fn all(rows: Vec<T>) -> Rows<T> {
        Rows { total: Whole(rows.len() as i64), rows }
    }
}

/// A small text file's content; refused by name when it can't be read.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        let code = if error.kind() == std::io::ErrorKind::NotFound { "file-missing" } else { "io" };
        Refusal::new(code).with("path", path).into()
    })
}

fn reverse(
    arguments: &Arguments,
    office: &mut Office,
    receipt: &str,
    reason: &str,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let (number, year) = receipt
        .split_once('/')
        .and_then(|(number, year)| Some((number.parse().ok()?, year.parse().ok()?)))
        .ok_or_else(|| Failure::Usage(format!("{receipt}: NUMBER/YEAR")))?;
    let request = request_id(arguments)?.as_str().to_owned();
    let done = office::reverse_receipt(office, &ReverseReceipt { request, year, number, reason: reason.to_owned() })?;
    terminal.answer(&done, show::reversed)
}

fn bundle(office: &mut Office, command: &BundleCommand, terminal: &Terminal) -> Result<(), Failure> {
    let mut progress = terminal.progress();
    match command {
        BundleCommand::Export { to, out } => {
            terminal.answer(&office::export_bundle(office, *to, out, &mut progress)?, show::exported)
        }
        BundleCommand::Inspect { file } | BundleCommand::Import { file, dry_run: true, .. } => {
            terminal.answer(&office::inspect_bundle(office, file, &mut progress)?, show::imported)
        }
        BundleCommand::Import { file, out, .. } => {
            let beside = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let out = out.as_deref().unwrap_or(beside);
            terminal.answer(&office::import_bundle(office, file, out, &mut progress)?, show::imported)
        }
        BundleCommand::Receipt { file } => {
            let through = office::take_receipt(office, file, &mut progress)?;
            terminal.answer(&serde_json::json!({ "acknowledged": through }), |terminal, _| {
                terminal.say("cli-acknowledged", &[("seq", through.0.to_string().into())]);
            })
        }
        BundleCommand::Status => terminal.answer(&office::exchange_status(office)?, show::exchange),
    }
}

fn enrol(office: &mut Office, command: &EnrolCommand, terminal: &Terminal) -> Result<(), Failure> {
    match command {
        EnrolCommand::Request { out } => {
            terminal.answer(&office::request_enrolment(office, out)?, |terminal, requested| {
                show::written(terminal, &requested.file);
                show::words(terminal, &requested.office);
            })
        }
        EnrolCommand::Admit { file, out } => {
            terminal.answer(&office::admit_office(office, file, out)?, |terminal, admitted| {
                show::written(terminal, &admitted.file);
                show::words(terminal, &admitted.office);
            })
        }
        EnrolCommand::Accept { admission } => {
            terminal.answer(&office::accept_admission(office, admission)?, |terminal, taken| {
                show::words(terminal, &taken.province);
            })
        }
        EnrolCommand::Keys { out } => {
            let (secret, public) = office::write_keys(office, out)?;
            terminal.answer(&serde_json::json!({ "identity": secret, "public": public }), |terminal, _| {
                show::written(terminal, &secret);
                show::written(terminal, &public);
            })
        }
    }
}
