//! `words`, `text`, `communes`: what needs neither a book nor a passphrase, because it is about Vietnamese itself.

use chrono::NaiveDate;
use office::{CommuneAnswer, CommuneLine, CommuneName, CommuneTime, ConvertedText, Refusal, ResolvedCommune, Whole};
use serde::Serialize;
use wording::{Arg, LegacyFont, Spelling};

use crate::arguments::{
    Arguments, CommunesArguments, CommunesCommand, Font, Four, TextArguments, Thousand, WordsArguments, ZeroTens,
};
use crate::commands::Rows;
use crate::failure::Failure;
use crate::signing_in::clock;
use crate::terminal::Terminal;

#[derive(Serialize)]
struct InWords {
    amount: Whole,
    words: String,
}

/// An amount in words, in the language of the terminal.
pub fn words(wanted: &WordsArguments, terminal: &Terminal) -> Result<(), Failure> {
    let refused = |error: wording::AmountError| Refusal::new(error.code()).with("text", wanted.amount.as_str());
    let amount = wording::parse_dong(&wanted.amount).map_err(refused)?;
    let words = wording::dong_in_words(terminal.words().locale(), amount, spelling(wanted)).map_err(refused)?;
    terminal.answer(&InWords { amount: Whole(amount), words }, |terminal, answer| terminal.line(&answer.words))
}

fn spelling(wanted: &WordsArguments) -> Spelling {
    Spelling {
        zero_tens: match wanted.zero_tens {
            ZeroTens::Linh => wording::ZeroTens::Linh,
            ZeroTens::Le => wording::ZeroTens::Le,
        },
        four: match wanted.four {
            Four::Tu => wording::Four::Tu,
            Four::Bon => wording::Four::Bon,
        },
        thousand: match wanted.thousand {
            Thousand::Nghin => wording::Thousand::Nghin,
            Thousand::Ngan => wording::Thousand::Ngan,
        },
    }
}

/// A text file's first lines before and after; with `--out` the whole of it converted.
pub fn text(wanted: &TextArguments, terminal: &Terminal) -> Result<(), Failure> {
    let font = wanted.font.map(|font| match font {
        Font::Tcvn3 => LegacyFont::Tcvn3,
        Font::Tcvn3Capitals => LegacyFont::Tcvn3Capitals,
        Font::Vni => LegacyFont::Vni,
    });
    terminal.answer(&office::convert_text(&wanted.file, font, wanted.out.as_deref())?, show_text)
}

fn show_text(terminal: &Terminal, text: &ConvertedText) {
    let sure = Arg::SharePpm(text.sure_ppm.0);
    let font = terminal.words().text(&format!("cli-font-{}", text.font));
    terminal.say("cli-text", &[("file", text.file.as_str().into()), ("font", font.into()), ("sure", sure)]);
    for line in &text.sample {
        terminal.line(&format!("{:>6}  {}", line.no.0, line.before));
        terminal.line(&format!("{:>6}  {}", "→", line.after));
    }
    terminal.say("cli-text-lines", &[("count", Arg::Integer(text.changed.0))]);
    match &text.written {
        Some(path) => terminal.say("cli-text-written", &[("path", path.as_str().into())]),
        None => terminal.say("cli-text-preview", &[]),
    }
}

/// The communes of a day, or what one of them is on a day.
pub fn communes(arguments: &Arguments, wanted: &CommunesArguments, terminal: &Terminal) -> Result<(), Failure> {
    let on = |day: Option<NaiveDate>| day.unwrap_or_else(|| clock(arguments).today());
    match &wanted.command {
        None => {
            let rows = Rows::all(office::communes(wanted.search.as_deref(), on(wanted.on))?);
            terminal.answer(&rows, |terminal, list| show_communes(terminal, &list.rows))
        }
        Some(CommunesCommand::Resolve { commune, on: day, district, new }) => {
            let time = if *new { CommuneTime::New } else { CommuneTime::Old };
            let resolved = office::resolve_commune(commune, time, district.as_deref(), on(*day))?;
            terminal.answer(&resolved, show_resolved)
        }
    }
}

fn show_communes(terminal: &Terminal, rows: &[CommuneLine]) {
    for line in rows {
        terminal.line(&line.commune.in_full());
        for other in &line.others {
            let mark = if line.commune.time == CommuneTime::Old { "→" } else { "←" };
            terminal.line(&format!("    {mark} {}", other.in_full()));
        }
    }
    terminal.say("cli-communes", &[("count", Arg::Integer(rows.len() as i64))]);
}

fn show_resolved(terminal: &Terminal, resolved: &ResolvedCommune) {
    let id = match resolved.answer {
        CommuneAnswer::Itself => "cli-commune-itself",
        CommuneAnswer::Became => "cli-commune-became",
        CommuneAnswer::AskVillage => "cli-commune-ask-village",
        CommuneAnswer::MadeOf => "cli-commune-made-of",
    };
    let values = [("commune", resolved.asked.in_full()), ("day", terminal.day(Some(&resolved.on)))];
    terminal.say(id, &values.map(|(name, value)| (name, value.into())));
    for line in resolved.communes.iter().map(CommuneName::in_full) {
        terminal.line(&format!("    {line}"));
    }
}
