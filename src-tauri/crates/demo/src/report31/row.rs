//! One row of the report: which figure stands under which heading.

use chrono::{Datelike, NaiveDate};
use reports::Cell;

use super::columns::{HEADINGS, place_of};
use super::{AmountForm, DateForm, Layout, Line};
use crate::customers::{Customer, SavingsBook};
use crate::days;
use crate::loan::{Happening, Loan, Position};
use crate::office::Office;
use crate::places;

/// Everything a row needs that is the same for all rows.
pub(super) struct Writing<'o> {
    office: &'o Office,
    day: NaiveDate,
    layout: Layout,
    /// The places of the headings the layout keeps.
    kept: Vec<usize>,
}

/// A row being filled, one cell for each of the 175 headings.
struct Row<'w> {
    cells: Vec<Cell>,
    layout: &'w Layout,
}

/// Puts text, an amount or a day under a heading; a heading the bank does not have fails to compile.
macro_rules! put {
    ($row:expr, $($heading:literal: $kind:ident($value:expr)),+ $(,)?) => {
        $( $row.cells[const { place_of($heading) }] = $row.$kind($value); )+
    };
}

impl Row<'_> {
    fn text(&self, text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    fn day(&self, day: NaiveDate) -> Cell {
        match self.layout.dates {
            DateForm::Text => Cell::Text(days::written(day)),
            DateForm::Serial => Cell::Date(day),
        }
    }

    fn day_if(&self, day: Option<NaiveDate>) -> Cell {
        day.map_or(Cell::Empty, |day| self.day(day))
    }

    fn count(&self, count: i64) -> Cell {
        Cell::Integer(count)
    }

    fn amount(&self, amount: i64) -> Cell {
        match self.layout.amounts {
            AmountForm::Number => Cell::Integer(amount),
            AmountForm::VietnameseText => Cell::Text(grouped(amount, '.')),
            AmountForm::EnglishText => Cell::Text(grouped(amount, ',')),
        }
    }

    /// A rate in parts per billion as a per cent: three decimals, or as many more as it has.
    fn rate(&self, ppb: i64) -> Cell {
        let (mut units, mut scale) = (ppb, 7);
        while scale > 3 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        let mark = match self.layout.amounts {
            AmountForm::Number => return Cell::Number { units, scale },
            AmountForm::VietnameseText => ',',
            AmountForm::EnglishText => '.',
        };
        let whole = 10_i64.pow(u32::from(scale));
        let text = format!("{}{mark}{:0width$}", units / whole, units % whole, width = usize::from(scale));
        Cell::Text(text.trim_end_matches('0').trim_end_matches(mark).to_owned())
    }
}

/// Digits in groups of three.
fn grouped(amount: i64, mark: char) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut text = String::from(if amount < 0 { "-" } else { "" });
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

impl<'o> Writing<'o> {
    pub(super) fn new(office: &'o Office, day: NaiveDate, layout: Layout) -> Self {
        let kept = (0..HEADINGS.len()).filter(|place| !layout.without.iter().any(|w| w == HEADINGS[*place])).collect();
        Self { office, day, layout, kept }
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = String> + use<'_> {
        self.kept.iter().map(|place| HEADINGS[*place].to_owned())
    }

    pub(super) fn row(&self, line: Line<'_>) -> Vec<Cell> {
        let mut row = self.empty_row();
        let shown = self.layout.office.as_ref();
        let office = shown.map_or(self.office.parameters.office_code, |(code, _)| code.as_str());
        let name = shown.map_or(self.office.parameters.office_name, |(_, name)| name.as_str());
        put!(row,
            "Mã CN": text(self.office.parameters.branch_code),
            "Mã PGD": text(office),
            "Ngày số liệu": day(self.layout.dated.unwrap_or(self.day)),
        );
        match line {
            Line::Contract { loan, book, code_as_number } => {
                put!(row, "Tên PGD": text(name));
                self.put_customer(&mut row, loan.customer, code_as_number);
                self.put_contract(&mut row, loan);
                self.put_flows(&mut row, loan);
                if let Some(book) = book {
                    self.put_book(&mut row, book);
                }
            }
            Line::Saver { customer, code_as_number } => self.put_saver(&mut row, customer, code_as_number),
            Line::Remaining { customer, book } => {
                put!(row, "Tên PGD": text(name));
                self.put_customer(&mut row, customer, false);
                self.put_no_balance(&mut row);
                self.put_book(&mut row, book);
            }
        }
        self.keep(row.cells)
    }

    /// "Tổng cộng", with the sum under the balance.
    pub(super) fn total_row(&self, sum: i64) -> Vec<Cell> {
        let mut row = self.empty_row();
        put!(row, "Mã CN": text("Tổng cộng"), "Tổng dư nợ": amount(sum));
        self.keep(row.cells)
    }

    fn empty_row(&self) -> Row<'_> {
        Row { cells: vec![Cell::Empty; HEADINGS.len()], layout: &self.layout }
    }

    fn keep(&self, mut cells: Vec<Cell>) -> Vec<Cell> {
        if self.kept.len() == cells.len() {
            return cells;
        }
        self.kept.iter().map(|place| std::mem::replace(&mut cells[*place], Cell::Empty)).collect()
    }

    fn put_customer(&self, row: &mut Row<'_>, nth: usize, code_as_number: bool) {
        let Some(customer) = self.office.customers.get(nth) else { return };
        self.put_home(row, customer, code_as_number);
        let person = &customer.person;
        put!(row,
            "Mã KH": text(&customer.code),
            "Tên KH": text(&person.name),
            "Ngày sinh": day(person.born_on),
            "Phân loại": text("E"),
            "Loại KH": text("1"),
            "Giới tính": text(if person.female { "02" } else { "01" }),
            "Mã dân tộc": text(person.ethnicity.0),
            "Tên DT": text(person.ethnicity.1),
            "Số CMND": text(&person.citizen_number),
            "Nơi cấp CMND": text(if person.card_issued_on < new_issuer() { "CỤC CS QLHC VỀ TTXH" } else { "BỘ CÔNG AN" }),
            "Ngày cấp CMND": day(person.card_issued_on),
            "Tên vợ/chồng": text(person.spouse.as_deref().unwrap_or_default()),
            "Số điện thoại": text(&person.phone),
        );
    }

    /// Commune, village, group and association.
    fn put_home(&self, row: &mut Row<'_>, customer: &Customer, code_as_number: bool) {
        let office = self.office;
        if let Some(village) = customer.village.and_then(|village| office.villages.get(village))
            && let Some(commune) = office.parameters.communes.get(village.commune)
        {
            let address: Vec<&str> =
                [village.name.as_str(), commune.name, "Lạng Sơn"].into_iter().filter(|part| !part.is_empty()).collect();
            put!(row,
                "Mã xã": text(commune.code),
                "Tên xã": text(commune.name),
                "Mã thôn": text(&village.code),
                "Tên thôn": text(&village.name),
                "Địa chỉ": text(address.join(", ")),
            );
        }
        let group = customer.group.and_then(|group| office.groups.get(group));
        let association = group.map_or(places::DIRECT, |group| group.association);
        put!(row, "Mã ĐVUT": text(association.0), "Tên ĐVUT": text(association.1));
        if let Some(group) = group {
            put!(row, "Loại tổ": text("01"), "Tên tổ": text(&group.leader));
            row.cells[const { place_of("Mã tổ") }] = group_code(&group.code, code_as_number);
        }
    }

    fn put_contract(&self, row: &mut Row<'_>, loan: &Loan) {
        let at = loan.position(self.day);
        let direct = self.office.customers.get(loan.customer).is_none_or(|customer| customer.group.is_none());
        let settled = loan.settled_by(self.day);
        let term = match loan.term_months {
            ..=12 => "Ngắn hạn",
            13..=60 => "Trung hạn",
            _ => "Dài hạn",
        };
        let due = loan.contradictory_extension.unwrap_or_else(|| loan.due_at(self.day));
        let disbursed: Vec<NaiveDate> = self.days_of(loan, |what| matches!(what, Happening::Disbursed { .. }));
        put!(row,
            "Số khế ước": text(&loan.contract),
            "Ngày vay": day(loan.signed_on),
            "Ngày ĐH theo hợp đồng": day(loan.due_on),
            "Ngày ĐH theo Gia hạn": day(due),
            "Ngày ĐH theo GDXA": day(days::session_by(due, loan.session_day)),
            "Thời hạn vay": text(term),
            "Lãi suất": rate(loan.stated_rate_ppb.unwrap_or_else(|| loan.rate_ppb_at(settled.unwrap_or(self.day)))),
            "Ngày B đầu trả lãi": day(days::session_in_month_of(days::months_after(loan.signed_on, 1), loan.session_day)),
            "Ngày GDXA": text(format!("{:02}", loan.session_day)),
            "Hình thức vay": text(if direct { "1" } else { "2" }),
            "Tình trạng món vay ": text(if settled.is_some() { "CLOSE" } else { "OPEN" }),
            "Nguồn vốn": text(if loan.local_funds { "2" } else { "1" }),
            "Mã chương trình": text(loan.programme.code),
            "Tên chương trình": text(loan.programme.name),
            "Mức vay": amount(loan.approved_dong),
            "Tổng giải ngân": amount(at.disbursed),
            // A contract that waits for its money shows the day it was signed.
            "Ngày GN đầu tiên": day(disbursed.first().copied().unwrap_or(loan.signed_on)),
            "Ngày GN cuối cùng": day_if(disbursed.last().copied()),
            "Dư nợ trong hạn": amount(at.in_term),
            "Dư nợ quá hạn": amount(at.overdue),
            "Dư nợ khoanh": amount(at.frozen),
            "Tổng dư nợ": amount(at.balance()),
            "Gốc đã trả": amount(if loan.paid_shown_as_zero { 0 } else { at.repaid.total() + at.refinanced_out }),
            "Gốc xóa": amount(at.written_off),
            "Ngày giao dịch gần nhất": day_if(loan.last_transaction(self.day)),
        );
        self.put_interest(row, loan);
        self.put_changes(row, loan, &at);
        if loan.local_funds {
            put!(row, "Mã nhà đầu tư": text("INV2000001"));
        }
        if let Some(effect) = loan.programme.effect.filter(|_| loan.effect_count > 0) {
            put!(row,
                "Mã HQĐT": text(effect.code),
                "Tên HQĐT": text(effect.name),
                "Giá trị HQĐT1": count(loan.effect_count),
            );
        }
        if let Some(student) = &loan.student {
            put!(row,
                "Tên HSSV": text(&student.name),
                "Tên trường": text(student.school),
                "Ngày nhập học": day(student.enrolled_on),
                "Ngày ra trường": day(student.leaves_on),
            );
        }
    }

    fn put_interest(&self, row: &mut Row<'_>, loan: &Loan) {
        let day = self.day;
        let paid = loan.interest_paid(loan.signed_on, day);
        let backlog = loan.interest_backlog(day);
        let before_month = before(days::month_start(day));
        let in_month = loan.interest_paid(before_month, day);
        put!(row,
            "Lũy kế thu lãi": amount(paid.total()),
            "Lũy kế thu lãi TH": amount(paid.in_term),
            "Lãi tồn TH": amount(backlog.in_term),
            "Lũy kế thu lãi QH": amount(paid.overdue),
            "Lãi tồn QH": amount(backlog.overdue),
            "Lãi DT chưa đến hạn": amount(loan.interest_waiting(day)),
            "Lãi DT trong tháng": amount(loan.interest_accrued(before_month, day).total()),
            "Lãi TT trong tháng": amount(in_month.total()),
            "Thu lãi TH  Tháng": amount(in_month.in_term),
            "Thu lãi QH Tháng": amount(in_month.overdue),
        );
        let in_quarter = loan.interest_paid(before(days::quarter_start(day)), day);
        let in_year = loan.interest_paid(before(days::year_start(day)), day);
        put!(row,
            "Lãi TT Quý": amount(in_quarter.total()),
            "Thu lãi TH Quý": amount(in_quarter.in_term),
            "Thu lãi QH Quý": amount(in_quarter.overdue),
            "Lãi TT Năm": amount(in_year.total()),
            "Thu lãi TH Năm": amount(in_year.in_term),
            "Thu lãi QH Năm": amount(in_year.overdue),
        );
    }

    /// Extensions, turns to overdue and freezes over the contract's life.
    fn put_changes(&self, row: &mut Row<'_>, loan: &Loan, at: &Position) {
        let extended = self.days_of(loan, |what| matches!(what, Happening::Extended { .. }));
        let carried_over = self.days_of(loan, |what| matches!(what, Happening::CarriedOver { .. }));
        let overdue = self.days_of(loan, |what| match what {
            Happening::FreezeEnded { overdue, .. } => overdue > 0,
            what => matches!(what, Happening::TurnedOverdue { .. }),
        });
        let mut frozen_until = loan.events_through(self.day).filter_map(|event| match event.what {
            Happening::Frozen { until, .. } => Some(until),
            _ => None,
        });
        let months_put_off = {
            let due = loan.due_at(self.day);
            i64::from(due.year() - loan.due_on.year()) * 12 + i64::from(due.month()) - i64::from(loan.due_on.month())
        };
        put!(row,
            "Tổng thu nợ TH": amount(at.repaid.in_term),
            "Tổng thu nợ QH": amount(at.repaid.overdue),
            "Tổng thu nợ Khoanh": amount(at.repaid.frozen),
            "Tổng gia hạn nợ": amount(at.extended),
            "Số lần đã gia hạn": count(at.extensions),
            "Ngày GH gần nhất": day_if(extended.last().copied()),
            "Số tháng đã GH": count(months_put_off),
            "Tổng chuyển nợ QH": amount(at.turned_overdue),
            "Ngày CNQH gần nhất": day_if(overdue.last().copied()),
            "Tổng chuyển nợ khoanh": amount(at.turned_frozen),
            "Ngày hết hạn Khoanh": day_if(frozen_until.next_back()),
            "Ngày lưu vụ": day_if(carried_over.last().copied()),
        );
    }

    /// What moved in the month, the quarter and the year.
    fn put_flows(&self, row: &mut Row<'_>, loan: &Loan) {
        let month = loan.movement(before(days::month_start(self.day)), self.day);
        put!(row,
            "Giải ngân trong tháng": amount(month.disbursed),
            "Đảo khoản GN tháng": amount(month.refinanced_in),
            "Lưu vụ trong tháng": amount(month.carried_over),
            "Gia hạn trong tháng": amount(month.extended),
            "Chuyển QH trong tháng": amount(month.turned_overdue),
            "Chuyển khoanh trong tháng": amount(month.turned_frozen),
            "Thu nợ TH tháng": amount(month.repaid.in_term),
            "Thu nợ QH tháng": amount(month.repaid.overdue),
            "Thu nợ khoanh tháng": amount(month.repaid.frozen),
            "Gốc xóa trong tháng": amount(month.written_off),
        );
        let quarter = loan.movement(before(days::quarter_start(self.day)), self.day);
        put!(row,
            "Giải ngân trong Quý": amount(quarter.disbursed),
            "Đảo khoản GN Quý": amount(quarter.refinanced_in),
            "Lưu vụ trong Quý": amount(quarter.carried_over),
            "Gia hạn trong Quý": amount(quarter.extended),
            "CQH trong Quý": amount(quarter.turned_overdue),
            "Chuyển Khoanh Quý": amount(quarter.turned_frozen),
            "Thu nợ TH Quý": amount(quarter.repaid.in_term),
            "Thu nợ QH Quý": amount(quarter.repaid.overdue),
            "Thu nợ Khoanh Quý": amount(quarter.repaid.frozen),
            "Gốc xóa trong Quý": amount(quarter.written_off),
        );
        let year = loan.movement(before(days::year_start(self.day)), self.day);
        put!(row,
            "Giải ngân Năm": amount(year.disbursed),
            "Đảo khoản GN Năm": amount(year.refinanced_in),
            "Lưu vụ Năm": amount(year.carried_over),
            "Gia hạn Năm": amount(year.extended),
            "CQH Năm": amount(year.turned_overdue),
            "Chuyển Khoanh Năm": amount(year.turned_frozen),
            "Thu nợ TH Năm": amount(year.repaid.in_term),
            "Thu nợ QH Năm": amount(year.repaid.overdue),
            "Thu nợ Khoanh Năm": amount(year.repaid.frozen),
            "Xóa trong Năm": amount(year.written_off),
        );
    }

    fn put_book(&self, row: &mut Row<'_>, book: &SavingsBook) {
        put!(row, "Sổ tiết kiệm 105": text(&book.number), "Số dư tiền gửi 105": amount(book.balance(self.day)));
    }

    /// Someone who only saves stands under a commune and a village that do not exist; half have no group code,
    /// the others one of zeros.
    fn put_saver(&self, row: &mut Row<'_>, nth: usize, code_as_number: bool) {
        let Some(customer) = self.office.customers.get(nth) else { return };
        let province = self.office.parameters.communes.first().and_then(|c| c.code.get(..2)).unwrap_or_default();
        put!(row,
            "Mã xã": text(format!("{province}0000")),
            "Tên xã": text("Vay trực tiếp"),
            "Mã thôn": text(format!("{province}000000")),
            "Mã KH": text(&customer.code),
            "Tên KH": text(&customer.person.name),
        );
        self.put_no_balance(row);
        if nth.is_multiple_of(2) || code_as_number {
            row.cells[const { place_of("Mã tổ") }] = group_code("0000000", code_as_number);
        }
        if let Some(book) = customer.books.first() {
            self.put_book(row, book);
        }
    }

    fn put_no_balance(&self, row: &mut Row<'_>) {
        put!(row,
            "Dư nợ trong hạn": amount(0),
            "Dư nợ quá hạn": amount(0),
            "Dư nợ khoanh": amount(0),
            "Tổng dư nợ": amount(0),
        );
    }

    fn days_of(&self, loan: &Loan, kind: impl Fn(Happening) -> bool) -> Vec<NaiveDate> {
        loan.events_through(self.day).filter(|event| kind(event.what)).map(|event| event.on).collect()
    }
}

/// A group's code; as a number it loses its leading zeros.
fn group_code(code: &str, as_number: bool) -> Cell {
    let number = code.parse().ok().filter(|_| as_number);
    number.map_or_else(|| Cell::text(code), Cell::Integer)
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

/// From 1/7/2024 cards name the ministry as their issuer.
fn new_issuer() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 7, 1).unwrap_or_default()
}
