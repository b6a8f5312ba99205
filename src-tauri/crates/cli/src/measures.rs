//! `compare` and `measures`: closings held against each other and measured.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use office::{
    Breakdown, ComparisonLine, Figure, Measured, MeasuredLoan, MeasuredLoans, MeasuredQuery, MigrationCell, Mover,
    Office, PeriodComparison, PeriodRef, VintageLine, Whole,
};
use wording::Arg;

use crate::failure::Failure;
use crate::terminal::Terminal;

/// What closings are compared and measured by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum UnitKind {
    /// Commune
    Commune,
    /// Entrusted association
    Association,
    /// Loan programme
    Programme,
    /// Savings and credit group
    Group,
    /// Office
    Office,
}

/// Two closings.
#[derive(Debug, Args)]
pub struct CompareArguments {
    /// The earlier closing: its day, or the end of the month, quarter or year before the later one
    #[arg(long, value_name = "yyyy-mm-dd|month|quarter|year", value_parser = parse_period)]
    pub from: PeriodRef,
    /// The later closing; otherwise the latest all offices keep
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub to: Option<NaiveDate>,
    /// One row for each
    #[arg(long, default_value = "commune")]
    pub by: UnitKind,
}

/// A closing, and perhaps one before it.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct MeasuresArguments {
    /// The closing; otherwise the latest all offices keep
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub date: Option<NaiveDate>,
    /// A closing before it, for what is measured between two
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub earlier: Option<NaiveDate>,
    /// The figures of each
    #[arg(long)]
    pub by: Option<UnitKind>,
    /// Nothing prints the figures
    #[command(subcommand)]
    pub command: Option<MeasuresCommand>,
}

/// More of the measures.
#[derive(Debug, Subcommand)]
pub enum MeasuresCommand {
    /// The contracts behind a figure
    List {
        /// Which; the last column of `measures` names them
        name: String,
        /// The closing
        #[arg(long, value_name = "yyyy-mm-dd")]
        date: NaiveDate,
        /// A closing before it
        #[arg(long, value_name = "yyyy-mm-dd")]
        earlier: Option<NaiveDate>,
        /// Words of a name without accents, or the last digits of a number
        #[arg(long)]
        search: Option<String>,
        /// At most this many rows
        #[arg(long)]
        limit: Option<u32>,
    },
}

impl From<UnitKind> for Breakdown {
    fn from(kind: UnitKind) -> Breakdown {
        match kind {
            UnitKind::Commune => Breakdown::Commune,
            UnitKind::Association => Breakdown::Association,
            UnitKind::Programme => Breakdown::Programme,
            UnitKind::Group => Breakdown::Group,
            UnitKind::Office => Breakdown::Office,
        }
    }
}

fn parse_period(text: &str) -> Result<PeriodRef, String> {
    match text {
        "month" => Ok(PeriodRef::Month),
        "quarter" => Ok(PeriodRef::Quarter),
        "year" => Ok(PeriodRef::Year),
        day => day.parse().map(PeriodRef::Day).map_err(|_| format!("{day}: yyyy-mm-dd, month, quarter, year")),
    }
}

/// Two closings beside each other.
pub fn compare(office: &Office, wanted: &CompareArguments, terminal: &Terminal) -> Result<(), Failure> {
    let to = wanted.to.map_or(PeriodRef::Latest, PeriodRef::Day);
    let answer = office::compare_periods(office, wanted.from, to, wanted.by.into())?;
    terminal.answer(&answer, show_comparison)
}

/// The figures, or the contracts behind one.
pub fn measures(office: &Office, wanted: &MeasuresArguments, terminal: &Terminal) -> Result<(), Failure> {
    match &wanted.command {
        None => {
            let by = wanted.by.map(Breakdown::from);
            terminal.answer(&office::measures(office, wanted.date, wanted.earlier, by)?, show_measures)
        }
        Some(MeasuresCommand::List { name, date, earlier, search, limit }) => {
            let query = MeasuredQuery { search: search.clone(), limit: *limit, ..MeasuredQuery::default() };
            terminal.answer(&office::measure_list(office, *date, *earlier, name, &query)?, show_list)
        }
    }
}

fn key(terminal: &Terminal, key: &str) -> String {
    if key.is_empty() { terminal.words().text("cli-not-set") } else { key.to_owned() }
}

fn or_dash(terminal: &Terminal, number: Option<Whole>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| terminal.figure(number))
}

fn left_out(terminal: &Terminal, offices: &[String]) {
    if !offices.is_empty() {
        terminal.say("cli-left-out", &[("offices", offices.join(", ").into())]);
    }
}

fn show_comparison(terminal: &Terminal, answer: &PeriodComparison) {
    let days = [("from", &answer.from), ("to", &answer.to)];
    terminal.say("cli-comparison", &days.map(|(name, day)| (name, terminal.day(Some(day)).into())));
    let mut rows: Vec<_> =
        answer.rows.iter().map(|row| comparison_row(terminal, key(terminal, &row.key), row)).collect();
    rows.push(comparison_row(terminal, terminal.words().text("cli-total"), &answer.total));
    let head = [
        "cli-code",
        "cli-name",
        "cli-opening",
        "cli-new-loans-lent",
        "cli-further",
        "cli-moved-in",
        "cli-repaid-part",
        "cli-settled",
        "cli-written-off",
        "cli-moved-out",
        "cli-closing",
        "cli-loans",
        "cli-borrowers",
        "cli-overdue",
        "cli-frozen",
        "cli-backlog",
    ];
    terminal.table(&head, 2, &rows);
    movers(terminal, "cli-rises", &answer.rises);
    movers(terminal, "cli-falls", &answer.falls);
    left_out(terminal, &answer.left_out);
}

fn comparison_row(terminal: &Terminal, key: String, row: &ComparisonLine) -> Vec<String> {
    let figure = |amount| terminal.figure(amount);
    let both = |before, after| format!("{} → {}", figure(before), figure(after));
    let (opening, closing) = (&row.opening, &row.closing);
    vec![
        key,
        row.name.clone(),
        figure(opening.outstanding),
        figure(row.new_loans),
        figure(row.further),
        figure(row.moved_in),
        figure(row.repaid),
        figure(row.settled),
        or_dash(terminal, row.written_off),
        figure(row.moved_out),
        figure(closing.outstanding),
        both(opening.loans, closing.loans),
        both(opening.customers, closing.customers),
        both(opening.overdue, closing.overdue),
        both(opening.frozen, closing.frozen),
        both(opening.backlog, closing.backlog),
    ]
}

fn movers(terminal: &Terminal, title: &str, movers: &[Mover]) {
    if movers.is_empty() {
        return;
    }
    terminal.say(title, &[]);
    let row = |mover: &Mover| {
        vec![
            key(terminal, &mover.key),
            mover.name.clone(),
            terminal.figure(mover.opening),
            terminal.figure(mover.closing),
            terminal.figure(mover.change),
            terminal.share(Some(mover.change_ppm)),
        ]
    };
    let head = ["cli-code", "cli-name", "cli-opening", "cli-closing", "cli-change", "cli-share"];
    terminal.table(&head, 2, &movers.iter().map(row).collect::<Vec<_>>());
}

/// A figure with its unit.
fn value(terminal: &Terminal, figure: &Figure) -> String {
    match figure.unit.as_str() {
        "ppm" => terminal.share(figure.value),
        "ppb" => terminal.share(figure.value.map(|ppb| Whole((ppb.0 + 500).div_euclid(1_000)))),
        _ => or_dash(terminal, figure.value),
    }
}

fn show_figures(terminal: &Terminal, figures: &[Figure]) {
    let row = |figure: &Figure| {
        let name = terminal.words().text(&format!("measure-{}", figure.name));
        vec![name, figure.list.clone().unwrap_or_default(), value(terminal, figure)]
    };
    terminal.table(&["cli-measure", "cli-list", "cli-value"], 2, &figures.iter().map(row).collect::<Vec<_>>());
}

fn show_measures(terminal: &Terminal, answer: &Measured) {
    let day = terminal.day(Some(&answer.date));
    match &answer.earlier {
        None => terminal.say("cli-measures", &[("day", day.into())]),
        Some(earlier) => {
            let words = [("day", day.into()), ("earlier", terminal.day(Some(earlier)).into())];
            terminal.say("cli-measures-between", &words);
        }
    }
    show_figures(terminal, &answer.figures);
    vintages(terminal, &answer.vintages);
    migration(terminal, &answer.migration);
    for part in &answer.parts {
        let words = [("code", key(terminal, &part.key).into()), ("name", part.name.as_str().into())];
        terminal.say("cli-measures-part", &words);
        show_figures(terminal, &part.figures);
    }
    left_out(terminal, &answer.left_out);
}

fn vintages(terminal: &Terminal, vintages: &[VintageLine]) {
    let row = |line: &VintageLine| {
        let year = line.year.map_or_else(|| terminal.words().text("cli-not-set"), |year| year.to_string());
        let (loans, outstanding) = (terminal.figure(line.loans), terminal.figure(line.outstanding));
        vec![year, loans, outstanding, terminal.figure(line.overdue), terminal.share(line.overdue_ppm)]
    };
    let head = ["cli-loan-year", "cli-loans", "cli-outstanding", "cli-overdue", "cli-share"];
    terminal.table(&head, 1, &vintages.iter().map(row).collect::<Vec<_>>());
}

fn migration(terminal: &Terminal, cells: &[MigrationCell]) {
    if cells.is_empty() {
        return;
    }
    let state = |state: &str| terminal.words().text(&format!("cli-state-{state}"));
    let row = |cell: &MigrationCell| {
        let figures = [cell.loans, cell.opening, cell.closing].map(|figure| terminal.figure(figure));
        [state(&cell.from), state(&cell.to)].into_iter().chain(figures).collect::<Vec<_>>()
    };
    let some = cells.iter().filter(|cell| cell.loans.0 > 0);
    let head = ["cli-before", "cli-after", "cli-loans", "cli-opening", "cli-closing"];
    terminal.table(&head, 2, &some.map(row).collect::<Vec<_>>());
}

fn show_list(terminal: &Terminal, list: &MeasuredLoans) {
    let months = |months: Option<u32>| months.map_or_else(|| "–".to_owned(), |months| months.to_string());
    let row = |loan: &MeasuredLoan| {
        vec![
            loan.contract.clone(),
            loan.name.clone(),
            loan.group.clone().unwrap_or_default(),
            loan.programme.clone(),
            terminal.figure(loan.in_term),
            terminal.figure(loan.overdue),
            terminal.figure(loan.frozen),
            terminal.figure(loan.backlog),
            terminal.figure(loan.principal_due_unpaid),
            terminal.day(loan.due.as_deref()),
            terminal.day(loan.due_session.as_deref()),
            terminal.day(loan.last_transaction.as_deref()),
            months(loan.extension_left_months),
            months(loan.extension_over_months),
        ]
    };
    let head = [
        "cli-contract",
        "cli-name",
        "cli-group",
        "cli-programme",
        "cli-in-term",
        "cli-overdue",
        "cli-frozen",
        "cli-backlog",
        "cli-due-unpaid",
        "cli-final-due",
        "cli-session",
        "cli-last-transaction",
        "cli-extension-left",
        "cli-extension-over",
    ];
    terminal.table(&head, 4, &list.rows.iter().map(row).collect::<Vec<_>>());
    let words = [("shown", Arg::Integer(list.rows.len() as i64)), ("total", Arg::Integer(list.total.0))];
    terminal.say("cli-counted", &words);
    left_out(terminal, &list.left_out);
}
