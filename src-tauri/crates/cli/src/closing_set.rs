//! `load` and `closing`: files of the core system, the monthly closing set and its checks.

use office::{
    CellState, CheckRows, ClosingGrid, CrossChecks, CrossUnit, Done, FileStanding, FindingLine, KeptFile, LoadReport,
    Office, Refusal, SetFile, SetFileLine, WithdrawnSource,
};
use wording::Arg;

use crate::arguments::{Arguments, ClosingCommand, LoadArguments};
use crate::commands::request_id;
use crate::failure::Failure;
use crate::show::{self, repeated};
use crate::terminal::Terminal;

/// Reads files of any report and keeps them; report 31 alone is told as the book's closing.
pub fn load(
    arguments: &Arguments,
    office: &mut Office,
    wanted: &LoadArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let mut progress = terminal.progress();
    let mut files = office::read_files(office, &wanted.files, &mut progress)?;
    if let [file] = files.as_slice()
        && let Some(refusal) = file.refused()
    {
        return Err(refusal.clone().into());
    }
    for file in files.iter_mut().filter(|file| file.needs_date()) {
        if let Some(date) = wanted.date.or(file.suggested()) {
            file.set_date(date);
        }
    }
    let kept = if wanted.dry_run {
        let line = |file: &SetFile| file.line(office).map(previewed);
        files.iter().map(line).collect::<Result<Vec<_>, _>>()?
    } else {
        office::keep_files(office, &request_id(arguments)?, &mut files, &mut progress)?
    };
    if let [KeptFile { refused: Some(refusal), .. }] = kept.as_slice() {
        return Err(refusal.clone().into());
    }
    answer(&kept, terminal)?;
    let first: Option<&Refusal> = kept.iter().find_map(|file| file.refused.as_ref());
    first.map_or(Ok(()), |refusal| Err(refusal.clone().into()))
}

fn previewed(line: SetFileLine) -> KeptFile {
    KeptFile {
        file: line.file,
        kind: line.kind,
        date: line.date,
        standing: line.standing,
        rows: line.rows,
        findings: line.findings,
        report: line.report,
        refused: line.refused,
    }
}

fn answer(kept: &[KeptFile], terminal: &Terminal) -> Result<(), Failure> {
    let reports: Option<Vec<&LoadReport>> = kept.iter().map(|file| file.report.as_ref()).collect();
    match reports.as_deref() {
        Some([only]) => terminal.answer(only, |terminal, report| show::load(terminal, report)),
        Some(reports) => terminal.answer(&reports, |terminal, reports| {
            reports.iter().for_each(|report| show::load(terminal, report));
        }),
        None => terminal.answer(&kept, |terminal, kept| kept.iter().for_each(|file| show_file(terminal, file))),
    }
}

fn show_file(terminal: &Terminal, file: &KeptFile) {
    if let Some(report) = &file.report {
        return show::load(terminal, report);
    }
    let words = [
        ("file", file.file.as_str().into()),
        ("kind", kind_name(terminal, file.kind.as_deref().unwrap_or("unknown")).into()),
        ("day", terminal.day(file.date.as_deref()).into()),
        ("rows", Arg::Integer(file.rows.0)),
        ("standing", terminal.words().text(&format!("file-{}", standing(file.standing))).into()),
    ];
    terminal.say("cli-set-file", &words);
    if let Some(refusal) = &file.refused {
        let worded = office::Refused::worded(terminal.words(), &refusal.clone().into(), None);
        terminal.line(&format!("  {}", worded.what));
    }
    file.findings.iter().for_each(|finding: &FindingLine| show::finding(terminal, finding));
}

const fn standing(standing: FileStanding) -> &'static str {
    match standing {
        FileStanding::NeedsDate => "needs-date",
        FileStanding::New => "new",
        FileStanding::Known => "known",
        FileStanding::Replaces => "replaces",
        FileStanding::Refused => "refused",
    }
}

fn kind_name(terminal: &Terminal, kind: &str) -> String {
    terminal.words().text(&format!("source-{kind}"))
}

/// The grid, its checks, their rows, and taking a file back.
pub fn run(
    arguments: &Arguments,
    office: &mut Office,
    command: &ClosingCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match command {
        ClosingCommand::Grid { months } => terminal.answer(&office::closing_grid(office, *months)?, show_grid),
        ClosingCommand::Check { date, red } => {
            let mut checks = office::cross_checks(office, *date)?;
            if *red {
                checks.units.retain(is_red);
            }
            terminal.answer(&checks, show_checks)
        }
        ClosingCommand::Rows { date, source, dimension, key, measure } => {
            terminal.answer(&office::check_rows(office, *date, source, dimension, key, measure)?, show_rows)
        }
        ClosingCommand::Withdraw { kind, date, reason } => {
            let request = request_id(arguments)?;
            let done = office::withdraw_source(office, &request, kind, *date, reason)?;
            terminal.answer(&done, show_withdrawn)
        }
    }
}

fn is_red(unit: &CrossUnit) -> bool {
    unit.cells.iter().any(|cell| cell.state == CellState::Red)
}

fn show_grid(terminal: &Terminal, grid: &ClosingGrid) {
    for month in &grid.months {
        let there = month.cells.iter().filter(|cell| cell.file.is_some()).count();
        let words = [
            ("day", terminal.day(Some(&month.date)).into()),
            ("there", Arg::Integer(there as i64)),
            ("all", Arg::Integer(month.cells.len() as i64)),
        ];
        terminal.say(if month.passes { "cli-set-passes" } else { "cli-set-lacks" }, &words);
        for wanted in &month.to_export {
            let why = terminal.words().text(&format!("to-export-{}", wanted.why));
            let need = terminal.words().text(if wanted.needed { "to-export-needed" } else { "to-export-other" });
            terminal.line(&format!("  · {}: {why} ({need})", kind_name(terminal, &wanted.kind)));
        }
    }
}

fn show_checks(terminal: &Terminal, checks: &CrossChecks) {
    let words = [
        ("day", terminal.day(Some(&checks.date)).into()),
        ("files", Arg::Integer(checks.sources.len() as i64)),
        ("red", Arg::Integer(checks.red.0)),
    ];
    terminal.say("cli-set-checked", &words);
    if checks.alone {
        terminal.say("cli-set-alone", &[]);
    }
    let mut rows = Vec::new();
    for unit in checks.units.iter().filter(|unit| is_red(unit)) {
        let sort = terminal.words().text(&format!("unit-{}", unit.dimension));
        let name = format!("{sort} {} {}", unit.key, unit.name).trim().to_owned();
        for figure in &unit.figures {
            let held = figure.values.iter().find(|value| Some(&value.kind) == figure.yardstick.as_ref());
            for value in figure.values.iter().filter(|value| value.state == CellState::Red) {
                let what = terminal.words().text(&format!("set-measure-{}", figure.measure));
                let held = held.map(|held| terminal.figure(held.value)).unwrap_or_default();
                rows.push(vec![
                    name.clone(),
                    kind_name(terminal, &value.kind),
                    what,
                    terminal.figure(value.value),
                    held,
                ]);
            }
        }
        for found in &unit.findings {
            let what = terminal.words().text(&format!("set-check-{}", found.check));
            rows.push(vec![
                name.clone(),
                kind_name(terminal, &found.kind),
                what,
                terminal.figure(found.count),
                String::new(),
            ]);
        }
    }
    if !rows.is_empty() {
        terminal.table(&["cli-unit", "cli-report", "cli-figure", "cli-stated", "cli-expected"], 3, &rows);
    }
}

fn show_rows(terminal: &Terminal, found: &CheckRows) {
    let shown = |text: &Option<String>| match (text, found.unit.as_str()) {
        (None, _) => "–".to_owned(),
        (Some(text), "day") => terminal.day(Some(text)),
        (Some(text), "text") => text.clone(),
        (Some(text), _) => text.parse().map_or_else(|_| text.clone(), |number| terminal.figure(office::Whole(number))),
    };
    if let Some(other) = &found.other {
        terminal.say("cli-set-held-against", &[("report", kind_name(terminal, other).into())]);
    }
    let rows: Vec<_> = found
        .rows
        .iter()
        .map(|row| vec![row.key.clone(), row.name.clone(), shown(&row.stated), shown(&row.expected)])
        .collect();
    terminal.table(&["cli-code", "cli-name", "cli-stated", "cli-expected"], 2, &rows);
}

fn show_withdrawn(terminal: &Terminal, done: &Done<WithdrawnSource>) {
    let answer = &done.answer;
    let words = [
        ("kind", kind_name(terminal, &answer.kind).into()),
        ("day", terminal.day(Some(&answer.date)).into()),
        ("file", answer.file.as_str().into()),
    ];
    terminal.say("cli-set-withdrawn", &words);
    if let Some(restored) = &answer.restored {
        terminal.say("cli-set-restored", &[("file", restored.as_str().into())]);
    }
    repeated(terminal, done);
}
