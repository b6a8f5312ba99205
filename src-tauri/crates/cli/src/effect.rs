//! What booking something would do, before it is booked.

use office::{Effect, EntryLine, TotalsFigures, Whole};

use crate::terminal::Terminal;

/// The cash, the office's figures and the entry, before and after.
pub fn show(terminal: &Terminal, effect: &Effect) {
    show_with(terminal, &[], effect);
}

/// The same with figures of its own above: a label, before, after.
pub fn show_with(terminal: &Terminal, own: &[(&str, Whole, Whole)], effect: &Effect) {
    if let Some(closed) = &effect.backdated_before {
        terminal.say("cli-backdated", &[("day", terminal.day(Some(closed)).into())]);
    }
    let cash = ("cli-cash-at-end", effect.cash_before, effect.cash_after);
    let totals = TOTALS.map(|(label, of)| (label, of(&effect.totals_before), of(&effect.totals_after)));
    let rows = own.iter().chain([&cash]).chain(&totals).map(|(label, before, after)| {
        vec![terminal.words().text(label), terminal.figure(*before), terminal.figure(*after)]
    });
    terminal.table(&["cli-compared", "cli-before", "cli-after"], 1, &rows.collect::<Vec<_>>());
    // No drawer pays out what is not in it: a day or an amount is wrong, or what filled the drawer is not booked yet.
    if effect.cash_after.0 < 0 && effect.cash_after.0 < effect.cash_before.0 {
        terminal.say("cli-cash-below-nothing", &[("day", terminal.day(Some(&effect.day)).into())]);
    }
    entry(terminal, &effect.entry);
}

/// A label, and what it shows.
pub type Figure<T> = (&'static str, fn(&T) -> Whole);

const TOTALS: [Figure<TotalsFigures>; 5] = [
    ("cli-office-outstanding", |totals| totals.outstanding),
    ("cli-office-overdue", |totals| totals.overdue),
    ("cli-lent-month", |totals| totals.lent_month),
    ("cli-collected-month", |totals| totals.collected_month),
    ("cli-office-savings", |totals| totals.savings.unwrap_or_default()),
];

/// An entry: debits without a sign, credits with a minus.
fn entry(terminal: &Terminal, lines: &[EntryLine]) {
    for line in lines {
        terminal.pair(&format!("account-{}", line.account), &terminal.figure(line.amount));
    }
}

/// An entry in a table's cell.
pub fn entry_text(terminal: &Terminal, lines: &[EntryLine]) -> String {
    let line = |line: &EntryLine| {
        let account = terminal.words().text(&format!("account-{}", line.account));
        format!("{account} {}", terminal.figure(line.amount))
    };
    lines.iter().map(line).collect::<Vec<_>>().join("; ")
}
