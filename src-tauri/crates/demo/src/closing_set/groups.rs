//! The reports with a line for each savings and credit group.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::SetKind;
use super::table::{Table, Value, text};
use crate::customers::Customer;
use crate::office::Office;
use crate::parameters::CommunePlan;
use crate::places::{Group, Village};

/// A group and what its members owe and save.
pub(super) struct Line<'o> {
    office: &'o Office,
    day: NaiveDate,
    nth: usize,
    group: &'o Group,
    /// The members in the bank's file.
    members: Vec<&'o Customer>,
    borrowers: i64,
    savers: i64,
    outstanding: i64,
    overdue: i64,
    behind: i64,
    savings: i64,
}

/// A heading and what stands under it.
type Column = (&'static str, fn(&Line<'_>) -> Value);

/// Every group, with or without a balance.
pub(super) fn lines(office: &Office, day: NaiveDate) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = office
        .groups
        .iter()
        .enumerate()
        .map(|(nth, group)| Line {
            office,
            day,
            nth,
            group,
            members: Vec::new(),
            borrowers: 0,
            savers: 0,
            outstanding: 0,
            overdue: 0,
            behind: 0,
            savings: 0,
        })
        .collect();
    let mut present = BTreeSet::new();
    let mut owing = BTreeSet::new();
    for loan in office.loans.iter().filter(|loan| loan.in_file_of(day)) {
        present.insert(loan.customer);
        let group = office.customers.get(loan.customer).and_then(|customer| customer.group);
        let Some(line) = group.and_then(|group| lines.get_mut(group)) else { continue };
        let at = loan.position(day);
        line.outstanding += at.balance();
        line.overdue += at.overdue;
        line.behind += loan.interest_backlog(day).total();
        line.borrowers += i64::from(at.balance() > 0 && owing.insert(loan.customer));
    }
    for (nth, customer) in office.customers.iter().enumerate() {
        let Some(line) = customer.group.and_then(|group| lines.get_mut(group)) else { continue };
        let books = office.open_books(nth, day);
        if present.contains(&nth) || office.only_saves(nth, day) && !books.is_empty() {
            line.members.push(customer);
            line.savers += i64::from(!books.is_empty());
            line.savings += books.iter().sum::<i64>();
        }
    }
    lines
}

impl<'o> Line<'o> {
    fn village(&self) -> Option<&'o Village> {
        self.office.villages.get(self.group.village)
    }

    fn commune(&self) -> Option<&'o CommunePlan> {
        self.village().and_then(|village| self.office.parameters.communes.get(village.commune))
    }

    fn leader(&self) -> Option<&'o Customer> {
        self.members.iter().find(|member| member.person.name == self.group.leader).copied()
    }

    /// The first member that is not the leader.
    fn deputy(&self) -> Option<&'o Customer> {
        self.members.iter().find(|member| member.person.name != self.group.leader).copied()
    }

    fn point(&self) -> &'o str {
        let point = self.commune().and_then(|commune| commune.points.get(self.group.point));
        point.map_or("", |point| point.name)
    }

    /// The six criteria, made up from the group's own figures: transacting 20, principal 15, interest 20,
    /// saving 5, growth 10, overdue 30 at most.
    fn points(&self) -> [i64; 6] {
        let of_five = |part: i64, of: i64| if of == 0 { 0 } else { part * 5 / of };
        let members = i64::try_from(self.members.len()).unwrap_or(0);
        let overdue_per_thousand = if self.outstanding == 0 { 0 } else { self.overdue * 1_000 / self.outstanding };
        [
            20 - i64::from(self.nth % 4 == 3) * 5,
            15,
            if self.behind == 0 { 20 } else { 14 },
            of_five(self.savers, members),
            if self.nth.is_multiple_of(3) { 5 } else { 10 },
            match overdue_per_thousand {
                0 => 30,
                1..20 => 20,
                _ => 5,
            },
        ]
    }

    /// Every fifth group's cells were formulas whose results the file does not hold.
    fn result_lost(&self) -> bool {
        self.nth % 5 == 4
    }
}

fn table(kind: SetKind, columns: &[Column], lines: Vec<Line<'_>>) -> Table {
    Table::of(kind, columns, lines, |line| line.group.code.clone())
}

pub(super) fn leaders_12(lines: Vec<Line<'_>>) -> Table {
    table(SetKind::Leaders12, LEADERS_12, lines)
}

pub(super) fn group_list(lines: Vec<Line<'_>>) -> Table {
    table(SetKind::GroupList, GROUP_LIST, lines)
}

/// Every seventh group's line stands twice.
pub(super) fn bc0437(lines: Vec<Line<'_>>) -> Table {
    let mut table = table(SetKind::Bc0437, BC0437, lines);
    let again: Vec<_> = table.rows.iter().skip(2).step_by(7).cloned().collect();
    table.rows.extend(again);
    table
}

fn office(line: &Line<'_>) -> Value {
    text(line.office.parameters.office_code)
}
fn closing(line: &Line<'_>) -> Value {
    Value::Day(line.day)
}
fn commune(line: &Line<'_>) -> Value {
    text(line.commune().map_or("", |commune| commune.code))
}
fn commune_name(line: &Line<'_>) -> Value {
    text(line.commune().map_or("", |commune| commune.name))
}
fn village(line: &Line<'_>) -> Value {
    text(line.village().map_or("", |village| village.code.as_str()))
}
fn village_name(line: &Line<'_>) -> Value {
    text(line.village().map_or("", |village| village.name.as_str()))
}
fn association(line: &Line<'_>) -> Value {
    text(line.group.association.0)
}
fn association_name(line: &Line<'_>) -> Value {
    text(line.group.association.1)
}
fn code(line: &Line<'_>) -> Value {
    text(&line.group.code)
}
fn leader(line: &Line<'_>) -> Value {
    text(&line.group.leader)
}
fn point(line: &Line<'_>) -> Value {
    text(line.point())
}
fn members(line: &Line<'_>) -> Value {
    Value::Count(i64::try_from(line.members.len()).unwrap_or(0))
}
fn savings(line: &Line<'_>) -> Value {
    Value::Money(line.savings)
}
fn outstanding(line: &Line<'_>) -> Value {
    Value::Money(line.outstanding)
}
fn criterion(line: &Line<'_>, nth: usize) -> Value {
    line.points().get(nth).map_or(Value::Empty, |points| Value::Count(*points))
}

#[rustfmt::skip]
const LEADERS_12: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Mã xã", commune), ("Tên xã", commune_name),
    ("Tên điểm GDXA", point), ("Mã thôn", village), ("Tên thôn", village_name), ("Mã ĐVUT", association),
    ("Mã tổ", |line| match line.group.code.parse() {
        // A third of the codes became numbers and lost their zeros.
        Ok(number) if line.nth % 3 == 1 => Value::Number(number),
        _ => text(&line.group.code),
    }),
    ("Mã tổ trưởng", |line| text(line.leader().map_or("", |member| member.code.as_str()))), ("Tên tổ trưởng", leader),
    ("SĐT", |line| text(line.leader().map_or("", |member| member.person.phone.as_str()))),
    ("Tên tổ phó", |line| text(line.deputy().map_or("", |member| member.person.name.as_str()))),
    ("SĐT tổ phó", |line| text(line.deputy().map_or("", |member| member.person.phone.as_str()))),
];

#[rustfmt::skip]
const GROUP_LIST: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Tên điểm giao dịch", point), ("Mã xã", commune),
    ("Tên xã", commune_name), ("Mã thôn", village), ("Tên thôn", village_name), ("Mã ĐVUT", association),
    ("Tên ĐVUT", association_name), ("Mã tổ", code), ("Tên tổ", leader), ("Số tổ viên", members),
    ("Tổng dư nợ", outstanding), ("Số dư tiền gửi", savings),
];

#[rustfmt::skip]
const BC0437: &[Column] = &[
    ("STT", |line| Value::Count(i64::try_from(line.nth + 1).unwrap_or(0))),
    ("Mã CN", |line| text(line.office.parameters.branch_code)), ("Mã PGD", office),
    ("Tên PGD", |line| text(line.office.parameters.office_name)), ("Ngày số liệu", closing), ("Mã xã", commune),
    ("Tên xã", commune_name), ("Mã thôn", village), ("Tên thôn", village_name), ("Mã ĐVUT", association),
    ("Tên ĐVUT", association_name), ("Tên điểm GDXA", point), ("Mã tổ", code), ("Tên tổ", leader),
    ("Số tổ viên", members), ("Số tổ viên còn dư nợ", |line| Value::Count(line.borrowers)),
    ("Số tổ viên gửi tiền", |line| Value::Count(line.savers)), ("Tổng dư nợ", outstanding),
    ("Dư nợ quá hạn", |line| Value::Money(line.overdue)), ("Số dư tiền gửi", savings),
    ("Điểm giao dịch tại xã", |line| criterion(line, 0)), ("Điểm thu nợ gốc đến hạn", |line| criterion(line, 1)),
    ("Điểm thu lãi", |line| criterion(line, 2)), ("Điểm tổ viên gửi tiết kiệm", |line| criterion(line, 3)),
    ("Điểm tăng trưởng tiền gửi", |line| criterion(line, 4)), ("Điểm nợ quá hạn", |line| criterion(line, 5)),
    ("Kết quả chấm điểm", |line| Value::Count(if line.result_lost() { 0 } else { line.points().iter().sum() })),
    ("Xếp loại", |line| match line.points().iter().sum() {
        _ if line.result_lost() => Value::Number(0),
        85.. => text("Tốt"),
        70..85 => text("Khá"),
        50..70 => text("Trung bình"),
        _ => text("Yếu"),
    }),
];
