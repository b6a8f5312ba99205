//! The official forms: totals by commune, by programme and by association, and one line for all.

use std::collections::BTreeMap;

use super::table::{TOTAL, Table, Value, text};
use super::{SetKind, UnitKind};
use crate::office::{Closing, Office};
use crate::places;
use crate::truth::Sums;

/// A unit and its sums.
struct Line {
    code: String,
    name: String,
    sums: Sums,
}

/// A heading and what stands under it.
type Column = (&'static str, fn(&Line) -> Value);

type Named<'o> = BTreeMap<&'o str, &'o str>;

/// An official form of a closing.
pub(super) fn official(kind: SetKind, office: &Office, closing: Closing) -> Table {
    let truth = office.truth(closing);
    let ([code_heading, name_heading], units, names): (_, _, Named<'_>) = match kind.form_unit() {
        Some(UnitKind::Commune) => {
            let names = office.parameters.communes.iter().map(|commune| (commune.code, commune.name));
            (["Mã xã", "Tên xã"], truth.by_commune, names.collect())
        }
        Some(UnitKind::Programme) => {
            let names = office.loans.iter().map(|loan| (loan.programme.code, loan.programme.name));
            (["Mã chương trình", "Tên chương trình"], truth.by_programme, names.collect())
        }
        _ => {
            let associations = office.groups.iter().map(|group| group.association);
            (["Mã ĐVUT", "Tên ĐVUT"], truth.by_association, associations.chain([places::DIRECT]).collect())
        }
    };
    let lines = units.into_iter().map(|(code, sums)| {
        let name = names.get(code.as_str()).copied().unwrap_or_default().to_owned();
        Line { code, name, sums }
    });
    let figures = if kind.in_millions() { BCDHTD } else { LEN_31 };
    let columns: Vec<Column> = [(code_heading, code as fn(&Line) -> Value), (name_heading, name)]
        .into_iter()
        .chain(figures.iter().copied())
        .collect();
    let mut table = Table::of(kind, &columns, lines, |line| line.code.clone());
    // Its own figures, for a customer may stand in several lines and counts once.
    let total = Line { code: String::new(), name: TOTAL.to_owned(), sums: truth.all };
    table.total = Some(columns.iter().map(|(_, of)| of(&total)).collect());
    table
}

fn code(line: &Line) -> Value {
    text(&line.code)
}
fn name(line: &Line) -> Value {
    text(&line.name)
}
fn in_term(line: &Line) -> Value {
    Value::Money(line.sums.in_term)
}
fn overdue(line: &Line) -> Value {
    Value::Money(line.sums.overdue)
}
fn frozen(line: &Line) -> Value {
    Value::Money(line.sums.frozen)
}
fn total(line: &Line) -> Value {
    Value::Money(line.sums.outstanding)
}
fn customers(line: &Line) -> Value {
    Value::Count(i64::try_from(line.sums.borrowers).unwrap_or(0))
}

#[rustfmt::skip]
const BCDHTD: &[Column] = &[
    ("Dư nợ trong hạn", in_term), ("Dư nợ quá hạn", overdue), ("Dư nợ khoanh", frozen), ("Tổng dư nợ", total),
    ("Số khách hàng còn dư nợ", customers),
];

/// Lent counts what only settled another contract.
#[rustfmt::skip]
const LEN_31: &[Column] = &[
    ("Doanh số cho vay", |line| Value::Money(line.sums.lent_in_month + line.sums.refinanced_in_month)),
    ("Doanh số thu nợ", |line| Value::Money(line.sums.collected_in_month)), ("Tổng dư nợ", total),
    ("Dư nợ trong hạn", in_term), ("Dư nợ quá hạn", overdue), ("Dư nợ khoanh", frozen),
    ("Số khách hàng còn dư nợ", customers),
    ("Số tổ", |line| Value::Count(i64::try_from(line.sums.groups).unwrap_or(0))),
];
