//! The reports with a line for each contract.

use chrono::NaiveDate;

use super::SetKind;
use super::table::{Table, Value, day, text};
use crate::customers::{Customer, SavingsBook};
use crate::days;
use crate::interest::Interest;
use crate::loan::{Happening, Loan, Position};
use crate::office::Office;
use crate::places::{Group, Village};

/// A contract and a savings book that doubles its line.
#[derive(Clone, Copy)]
pub(super) struct Line<'o> {
    office: &'o Office,
    day: NaiveDate,
    loan: &'o Loan,
    customer: &'o Customer,
    book: Option<&'o SavingsBook>,
    at: Position,
    backlog: Interest,
}

/// A heading and what stands under it.
type Column = (&'static str, fn(&Line<'_>) -> Value);

impl<'o> Line<'o> {
    pub(super) fn is_of(&self, contract: &str) -> bool {
        self.loan.contract == contract
    }

    fn group(&self) -> Option<&'o Group> {
        self.customer.group.and_then(|group| self.office.groups.get(group))
    }

    fn village(&self) -> Option<&'o Village> {
        self.customer.village.and_then(|village| self.office.villages.get(village))
    }

    fn commune_name(&self) -> &'o str {
        let commune = self.village().and_then(|village| self.office.parameters.communes.get(village.commune));
        commune.map_or("", |commune| commune.name)
    }

    /// The name of the transaction point.
    fn point(&self) -> &'o str {
        let village = self.group().and_then(|group| self.office.villages.get(group.village)).or_else(|| self.village());
        let commune = village.and_then(|village| self.office.parameters.communes.get(village.commune));
        let point = self.group().map(|group| group.point).or_else(|| village.map(|village| village.point));
        commune.zip(point).and_then(|(commune, point)| commune.points.get(point)).map_or("", |point| point.name)
    }

    /// The last day such a thing happened.
    fn last(&self, such: impl Fn(Happening) -> bool) -> Option<NaiveDate> {
        self.loan.events_through(self.day).filter(|event| such(event.what)).map(|event| event.on).next_back()
    }

    fn due_next_month(&self) -> Option<(NaiveDate, i64)> {
        let next_month = days::months_after(days::month_start(self.day), 1);
        self.loan.principal_due(self.day, days::month_end(next_month))
    }
}

/// All contracts of the file, by group and member.
pub(super) fn lines(office: &Office, day: NaiveDate) -> Vec<Line<'_>> {
    let in_file = office.loans.iter().filter(|loan| loan.in_file_of(day));
    let mut lines: Vec<Line<'_>> = in_file
        .filter_map(|loan| {
            let customer = office.customers.get(loan.customer)?;
            let (at, backlog) = (loan.position(day), loan.interest_backlog(day));
            Some(Line { office, day, loan, customer, book: None, at, backlog })
        })
        .collect();
    lines.sort_by_key(|line| (line.customer.group.unwrap_or(usize::MAX), line.loan.customer));
    lines
}

fn table(kind: SetKind, columns: &[Column], lines: Vec<Line<'_>>) -> Table {
    Table::of(kind, columns, lines, |line| line.loan.contract.clone())
}

pub(super) fn detailed_balances(lines: &[Line<'_>]) -> Table {
    table(SetKind::DetailedBalances, DETAILED_BALANCES, lines.to_vec())
}

/// A line for every open contract, and one more for each further savings book of its customer.
pub(super) fn daily_10(lines: &[Line<'_>]) -> Table {
    let mut daily = Vec::new();
    let mut before = None;
    for line in lines.iter().filter(|line| line.loan.settled_by(line.day).is_none()) {
        let mut books = line.customer.books.iter().filter(|book| book.opened_on <= line.day);
        let first_of_customer = before.replace(line.loan.customer) != Some(line.loan.customer);
        if !first_of_customer {
            daily.push(*line);
            continue;
        }
        daily.push(Line { book: books.next(), ..*line });
        daily.extend(books.map(|book| Line { book: Some(book), ..*line }));
    }
    table(SetKind::Daily10, DAILY_10, daily)
}

pub(super) fn inactive_14(lines: &[Line<'_>]) -> Table {
    let inactive = lines.iter().filter(|line| line.loan.inactive(line.day)).copied().collect();
    table(SetKind::Inactive14, INACTIVE_14, inactive)
}

/// The line of a contract as it would stand in the list of inactive ones.
pub(super) fn inactive_line(line: Line<'_>) -> Table {
    table(SetKind::Inactive14, INACTIVE_14, vec![line])
}

pub(super) fn overdue_2(lines: &[Line<'_>]) -> Table {
    table(SetKind::Overdue2, OVERDUE_2, lines.iter().filter(|line| line.at.overdue > 0).copied().collect())
}

pub(super) fn frozen_13(lines: &[Line<'_>]) -> Table {
    table(SetKind::Frozen13, FROZEN_13, lines.iter().filter(|line| line.at.frozen > 0).copied().collect())
}

pub(super) fn instalments_due(lines: &[Line<'_>]) -> Table {
    let due = lines.iter().filter(|line| line.due_next_month().is_some()).copied().collect();
    table(SetKind::InstalmentsDue, INSTALMENTS_DUE, due)
}

fn office(line: &Line<'_>) -> Value {
    text(line.office.parameters.office_code)
}
fn closing(line: &Line<'_>) -> Value {
    Value::Day(line.day)
}
fn commune(line: &Line<'_>) -> Value {
    text(line.office.commune_of(line.loan))
}
fn commune_name(line: &Line<'_>) -> Value {
    text(line.commune_name())
}
fn village(line: &Line<'_>) -> Value {
    text(line.village().map_or("", |village| village.code.as_str()))
}
fn group(line: &Line<'_>) -> Value {
    text(line.group().map_or("", |group| group.code.as_str()))
}
fn leader(line: &Line<'_>) -> Value {
    text(line.group().map_or("", |group| group.leader.as_str()))
}
fn association(line: &Line<'_>) -> Value {
    text(line.office.association_of(line.loan))
}
fn programme(line: &Line<'_>) -> Value {
    text(line.loan.programme.code)
}
fn programme_name(line: &Line<'_>) -> Value {
    text(line.loan.programme.name)
}
fn customer(line: &Line<'_>) -> Value {
    text(&line.customer.code)
}
fn customer_name(line: &Line<'_>) -> Value {
    text(&line.customer.person.name)
}
fn contract(line: &Line<'_>) -> Value {
    text(&line.loan.contract)
}
fn disbursed(line: &Line<'_>) -> Value {
    Value::Money(line.at.disbursed)
}
fn in_term(line: &Line<'_>) -> Value {
    Value::Money(line.at.in_term)
}
fn overdue(line: &Line<'_>) -> Value {
    Value::Money(line.at.overdue)
}
fn frozen(line: &Line<'_>) -> Value {
    Value::Money(line.at.frozen)
}
fn total(line: &Line<'_>) -> Value {
    Value::Money(line.at.balance())
}
fn backlog_in_term(line: &Line<'_>) -> Value {
    Value::Money(line.backlog.in_term)
}
fn backlog_overdue(line: &Line<'_>) -> Value {
    Value::Money(line.backlog.overdue)
}
fn backlog_grace(line: &Line<'_>) -> Value {
    Value::Money(line.loan.interest_waiting(line.day))
}
fn last_transaction(line: &Line<'_>) -> Value {
    day(line.loan.last_transaction(line.day))
}
fn nothing(_: &Line<'_>) -> Value {
    Value::Empty
}
fn savings(line: &Line<'_>) -> Value {
    let open = line.customer.books.iter().filter(|book| book.opened_on <= line.day);
    line.book.map_or(Value::Empty, |_| Value::Money(open.map(|book| book.balance(line.day)).sum()))
}

#[rustfmt::skip]
const DETAILED_BALANCES: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Tên điểm giao dịch", |line| text(line.point())),
    ("Mã xã", commune), ("Tên xã", commune_name), ("Mã thôn", village), ("Mã tổ", group), ("Tên tổ trưởng", leader),
    ("Mã ĐVUT", association), ("Mã chương trình", programme), ("Tên chương trình", programme_name),
    ("Mã khách hàng", customer), ("Tên khách hàng", customer_name), ("Mã món vay", contract),
    ("Tình trạng món vay", |line| text(if line.loan.settled_by(line.day).is_some() { "CLOSE" } else { "OPEN" })),
    ("Số tiền giải ngân", disbursed), ("Dư nợ trong hạn", in_term), ("Dư nợ quá hạn", overdue),
    ("Dư nợ khoanh", frozen), ("Tổng dư nợ", total), ("Lãi tồn TH", backlog_in_term), ("Lãi tồn QH", backlog_overdue),
    ("Lãi tồn AH", backlog_grace),
];

/// Of its 43 columns those that say something about a made-up office are filled. It states no day.
#[rustfmt::skip]
const DAILY_10: &[Column] = &[
    ("Mã CN", |line| text(line.office.parameters.branch_code)), ("Mã PGD", office), ("Mã xã", commune),
    ("Tên xã", commune_name), ("Mã thôn", village), ("Tên thôn", |line| text(line.village().map_or("", |v| v.name.as_str()))),
    ("Mã ĐVUT", association), ("Mã tổ", group), ("Tên tổ trưởng", leader), ("Mã khách hàng", customer),
    ("Tên khách hàng", customer_name), ("Ngày sinh", |line| Value::Day(line.customer.person.born_on)),
    ("CCCD", |line| text(&line.customer.person.citizen_number)),
    ("Ngày cấp", |line| Value::Day(line.customer.person.card_issued_on)), ("Nơi cấp", nothing), ("Địa chỉ", nothing),
    ("Mã món vay", contract), ("Mã chương trình", programme), ("Tên chương trình", programme_name),
    ("Số tiền giải ngân", disbursed), ("Tổng dư nợ", total), ("Dư nợ trong hạn", in_term), ("Dư nợ quá hạn", overdue),
    ("Dư nợ khoanh", frozen), ("Ngày vay", |line| Value::Day(line.loan.signed_on)),
    ("Ngày giải ngân đầu tiên", |line| day(line.loan.events_through(line.day).next().map(|event| event.on))),
    ("Số tiền gia hạn", |line| Value::Money(line.at.extended)), ("Số tháng gia hạn", nothing),
    ("Tổng số tháng gia hạn", nothing), ("Nguồn vốn", |line| text(if line.loan.local_funds { "2" } else { "1" })),
    ("Lưu vụ trong năm", nothing), ("Lãi tồn trong hạn", backlog_in_term), ("Lãi tồn quá hạn", backlog_overdue),
    ("Lãi tồn AH", backlog_grace),
    ("Lãi tồn", |line| Value::Money(line.backlog.total() + line.loan.interest_waiting(line.day))),
    ("Ngày nhập học", |line| day(line.loan.student.as_ref().map(|student| student.enrolled_on))),
    ("Ngày ra trường", |line| day(line.loan.student.as_ref().map(|student| student.leaves_on))),
    ("HSSV", |line| text(line.loan.student.as_ref().map_or("", |student| student.name.as_str()))),
    ("Số TK", |line| text(line.book.map_or("", |book| book.number.as_str()))),
    ("Tên TK", |line| text(line.book.map_or("", |_| line.customer.person.name.as_str()))),
    // The month's first balance of this book, the day's of all books of the customer.
    ("105 đầu tháng", |line| line.book.map_or(Value::Empty, |book| Value::Money(book.balance(last_of_month_before(line))))),
    ("105 Ngày BC", savings), ("Mã NĐT", |line| text(if line.loan.local_funds { "INV2000001" } else { "" })),
];

fn last_of_month_before(line: &Line<'_>) -> NaiveDate {
    days::month_start(line.day).pred_opt().unwrap_or(line.day)
}

#[rustfmt::skip]
const INACTIVE_14: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Mã xã", commune), ("Tên điểm GDX", |line| text(line.point())),
    ("Mã ĐVUT", association), ("Mã tổ", group), ("Tên tổ trưởng", leader), ("Mã khách hàng", customer),
    ("Tên khách hàng", customer_name), ("Số khế ước", contract), ("Mã chương trình", programme), ("Tổng dư nợ", total),
    ("Ngày giao dịch gần nhất", last_transaction), ("Lãi tồn", |line| Value::Money(line.backlog.total())),
];

#[rustfmt::skip]
const OVERDUE_2: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Mã xã", commune), ("Tên xã", commune_name), ("Mã tổ", group),
    ("Tên tổ trưởng", leader), ("Mã ĐVUT", association), ("Mã khách hàng", customer), ("Tên khách hàng", customer_name),
    ("Số khế ước", contract), ("Dư nợ quá hạn", overdue),
    ("Chuyển QH trong tháng", |line| {
        Value::Money(line.loan.movement(last_of_month_before(line), line.day).turned_overdue)
    }),
    ("Ngày chuyển quá hạn", |line| {
        day(line.last(|what| match what {
            Happening::FreezeEnded { overdue, .. } => overdue > 0,
            what => matches!(what, Happening::TurnedOverdue { .. }),
        }))
    }),
    ("Mã chương trình", programme), ("Tên chương trình", programme_name),
];

#[rustfmt::skip]
const FROZEN_13: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Tên điểm GDXA", |line| text(line.point())), ("Mã xã", commune),
    ("Tên xã", commune_name), ("Mã khách hàng", customer), ("Tên khách hàng", customer_name), ("Mã tổ", group),
    ("Tên tổ trưởng", leader), ("Số khế ước", contract), ("Mã ĐVUT", association), ("Dư nợ khoanh", frozen),
    ("Ngày hiệu lực", |line| day(line.last(|what| matches!(what, Happening::Frozen { .. })))),
    ("Ngày hết hạn khoanh", |line| day(frozen_until(line))), ("Mã chương trình", programme),
    ("Nguyên nhân", |line| text(REASONS[line.loan.customer % REASONS.len()])),
];

const REASONS: [&str; 3] = ["Thiên tai", "Dịch bệnh", "Hỏa hoạn"];

fn frozen_until(line: &Line<'_>) -> Option<NaiveDate> {
    let mut until = line.loan.events_through(line.day).filter_map(|event| match event.what {
        Happening::Frozen { until, .. } => Some(until),
        _ => None,
    });
    until.next_back()
}

#[rustfmt::skip]
const INSTALMENTS_DUE: &[Column] = &[
    ("Mã PGD", office), ("Ngày số liệu", closing), ("Mã xã", commune), ("Mã tổ", group), ("Mã ĐVUT", association),
    ("Mã chương trình", programme), ("Mã khách hàng", customer), ("Tên khách hàng", customer_name), ("SOKU", contract),
    ("NGAYDENHAN", |line| day(line.due_next_month().map(|(on, _)| on))),
    ("NODENHAN", |line| Value::Money(line.due_next_month().map_or(0, |(_, amount)| amount))),
];
