//! The core's next month: interest that runs on, entries that are booked, and a file that still adds up.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use demo::{Borrower, Closing, CoreEntry, Error, NewCustomer, NewLoan, Office, Parameters, Part, Sums};
use reading::{Reader, amount, cell, text};
use reports::Cell;

mod reading;

static SMALL: LazyLock<Office> = LazyLock::new(|| Office::generate(&Parameters::small(), 1).unwrap());

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn january(nth: u32) -> NaiveDate {
    day(2026, 1, nth)
}

fn advanced(entries: &[CoreEntry]) -> Office {
    SMALL.advance(entries, january(31)).unwrap()
}

/// A new contract of the first member, of 20,000,000 đ or as said, lent on the day it was signed.
fn new_loan(contract: &str, rate_ppb: i64, dong: i64, on: NaiveDate) -> NewLoan {
    NewLoan {
        contract: contract.to_owned(),
        borrower: Borrower::Known(SMALL.customers[0].code.clone()),
        programme: "19".to_owned(),
        rate_ppb,
        local_funds: false,
        signed_on: on,
        due_on: day(2031, 1, 5),
        approved_dong: dong,
        day: on,
        amount_dong: dong,
    }
}

fn row_of(reader: &Reader, contract: &str) -> Vec<Cell> {
    reader.rows.iter().find(|row| text(row, "Số khế ước") == contract).unwrap().clone()
}

fn backlog(row: &[Cell]) -> (i64, i64) {
    (amount(row, "Lãi tồn TH"), amount(row, "Lãi tồn QH"))
}

/// The yearly rate as the file states it, in ten-millionths of a per cent.
fn stated_rate(row: &[Cell]) -> i128 {
    match cell(row, "Lãi suất") {
        Cell::Number { units, scale } => i128::from(*units) * 10_i128.pow(7 - u32::from(*scale)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_payment_in_the_month_worked_by_hand() {
    let contract = "6600002002900001";
    let entries = [
        CoreEntry::NewLoan(Box::new(new_loan(contract, 62_400_000, 20_000_000, january(5)))),
        CoreEntry::PrincipalPaid { contract: contract.into(), day: january(15), amount: 4_000_000, part: None },
    ];
    let next = advanced(&entries);
    let row = row_of(&Reader::of(&next, Closing::Latest), contract);
    // 5 to 14 January: 10 days on 20 million; 15 to 31: 17 days on 16 million; 472,000,000 day-đồng.
    // × 6.24 % ÷ 365 = 29,452,800 ÷ 365 = 80,692.60.
    assert_eq!(backlog(&row), (80_693, 0));
    assert_eq!(amount(&row, "Lãi DT trong tháng"), 80_693);
    assert_eq!(cell(&row, "Lãi suất"), &Cell::Number { units: 6_240, scale: 3 });
    let figures = ["Giải ngân trong tháng", "Thu nợ TH tháng", "Gốc đã trả", "Tổng dư nợ", "Mức vay"];
    let figures = figures.map(|heading| amount(&row, heading));
    assert_eq!(figures, [20_000_000, 4_000_000, 4_000_000, 16_000_000, 20_000_000]);
    assert_eq!(text(&row, "Ngày giao dịch gần nhất"), "15/01/2026");
    assert_eq!(text(&row, "Ngày GN đầu tiên"), "05/01/2026");

    // In February 50,000 is paid and nothing more lent: 28 days on 16 million bear 76,589.59.
    let paid = CoreEntry::InterestPaid { contract: contract.into(), day: day(2026, 2, 5), amount: 50_000 };
    let february = next.advance(&[paid], day(2026, 2, 28)).unwrap();
    let row = row_of(&Reader::of(&february, Closing::Latest), contract);
    assert_eq!(backlog(&row), (80_693 + 76_590 - 50_000, 0));
    assert_eq!(amount(&row, "Thu lãi TH  Tháng"), 50_000);
    assert_eq!(amount(&row, "Giải ngân trong tháng"), 0, "February's month begins anew");
    assert_eq!(amount(&row, "Giải ngân trong Quý"), 20_000_000);
    assert_eq!(amount(&row, "Thu nợ TH Năm"), 4_000_000);
}

#[test]
fn an_overdue_contract_worked_by_hand() {
    let contract = "6600002002900002";
    let entries = [
        CoreEntry::TurnedOverdue { contract: contract.into(), day: january(12), amount: 6_000_000 },
        CoreEntry::InterestPaid { contract: contract.into(), day: january(22), amount: 30_000 },
        CoreEntry::NewLoan(Box::new(new_loan(contract, 74_880_000, 10_000_000, january(2)))),
    ];
    let row = row_of(&Reader::of(&advanced(&entries), Closing::Latest), contract);
    // In term: 2 to 11 January 10 days on 10 million, then 20 days on 4 million: 180,000,000 × 7.488 % ÷ 365 =
    // 36,927.12. Overdue: 20 days on 6 million at 9.7344 %: 32,003.51. Together 68,930.63, rounded once.
    // By 21 January 10 days' overdue interest, 16,001.75, had come due: the payment takes that first.
    assert_eq!(backlog(&row), (68_931 - 32_004 - (30_000 - 16_002), 32_004 - 16_002));
    assert_eq!(amount(&row, "Thu lãi QH Tháng"), 16_002);
    assert_eq!(amount(&row, "Lãi TT trong tháng"), 30_000);
    assert_eq!(amount(&row, "Chuyển QH trong tháng"), 6_000_000);
    assert_eq!((amount(&row, "Dư nợ trong hạn"), amount(&row, "Dư nợ quá hạn")), (4_000_000, 6_000_000));
    assert_eq!(text(&row, "Ngày CNQH gần nhất"), "12/01/2026");
    assert_eq!(text(&row, "Ngày giao dịch gần nhất"), "22/01/2026");
}

#[test]
fn frozen_balance_bears_nothing_from_its_day_on_and_a_rate_may_have_more_decimals() {
    let contract = "6600002002900003";
    let until = day(2029, 1, 11);
    let entries = [
        CoreEntry::NewLoan(Box::new(new_loan(contract, 79_248_000, 10_000_000, january(2)))),
        CoreEntry::TurnedOverdue { contract: contract.into(), day: january(3), amount: 1_000_000 },
        CoreEntry::Frozen { contract: contract.into(), day: january(11), amount: 10_000_000, until },
    ];
    let row = row_of(&Reader::of(&advanced(&entries), Closing::Latest), contract);
    assert_eq!(cell(&row, "Lãi suất"), &Cell::Number { units: 79_248, scale: 4 });
    // In term 10 million for a day and 9 million for 8: 82,000,000 × 7.9248 % ÷ 365 = 17,803.66;
    // overdue 1 million for 8 days at 10.30224 % = 2,258.03. Together 20,061.69.
    assert_eq!(backlog(&row), (20_062 - 2_258, 2_258));
    assert_eq!((amount(&row, "Dư nợ khoanh"), amount(&row, "Tổng dư nợ")), (10_000_000, 10_000_000));
    assert_eq!(text(&row, "Ngày hết hạn Khoanh"), "11/01/2029");
}

#[test]
fn what_was_frozen_or_overdue_comes_back_and_what_is_carried_over_is_due_later() {
    let contract = "6600002002900004";
    let (entry, new_due) = (contract.to_owned(), day(2032, 1, 5));
    let entries = [
        CoreEntry::NewLoan(Box::new(new_loan(contract, 73_000_000, 10_000_000, january(1)))),
        CoreEntry::Frozen { contract: entry.clone(), day: january(2), amount: 6_000_000, until: january(21) },
        CoreEntry::FreezeEnded { contract: entry.clone(), day: january(22), in_term: 1_000_000, overdue: 5_000_000 },
        CoreEntry::BackInTerm { contract: entry.clone(), day: january(27), amount: 2_000_000 },
        CoreEntry::CarriedOver { contract: entry, day: january(28), new_due },
    ];
    let row = row_of(&Reader::of(&advanced(&entries), Closing::Latest), contract);
    // 7.3 % is 200 đ a day on a million. In term: 10 million a day, 4 million 20 days, 5 million 5 days, 7 million
    // 5 days: 150 × 200. Overdue at 260 đ: 5 million 5 days, 3 million 5 days: 40 × 260.
    assert_eq!(backlog(&row), (30_000, 10_400));
    let parts = ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Lưu vụ trong tháng", "Lưu vụ Năm"];
    assert_eq!(parts.map(|heading| amount(&row, heading)), [7_000_000, 3_000_000, 0, 7_000_000, 7_000_000]);
    assert_eq!(
        (text(&row, "Ngày lưu vụ").as_str(), text(&row, "Ngày CNQH gần nhất").as_str()),
        ("28/01/2026", "22/01/2026")
    );
    assert_eq!(text(&row, "Ngày ĐH theo Gia hạn"), "05/01/2032");
}

#[test]
fn a_month_without_entries_only_lets_interest_run() {
    let before = Reader::of(&SMALL, Closing::Opening);
    let after = Reader::of(&advanced(&[]), Closing::Latest);
    let mut open = 0;
    for row in before.contracts() {
        let contract = text(row, "Số khế ước");
        let now = after.rows.iter().find(|row| text(row, "Số khế ước") == contract);
        if text(row, "Tình trạng món vay ") == "CLOSE" {
            assert!(now.is_none(), "{contract} was settled in 2025");
            continue;
        }
        let now = now.unwrap();
        open += 1;
        for heading in ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng giải ngân", "Lũy kế thu lãi"]
        {
            assert_eq!(amount(row, heading), amount(now, heading), "{contract}: {heading}");
        }
        let in_month =
            ["Giải ngân trong tháng", "Thu nợ TH tháng", "Lãi TT trong tháng", "Giải ngân Năm", "Lãi TT Quý"];
        assert_eq!(in_month.map(|heading| amount(now, heading)), [0; 5], "{contract}");
        // 31 days on what stood there, at the rate the file states; overdue at 13 tenths of it.
        let balances = 10 * i128::from(amount(row, "Dư nợ trong hạn")) + 13 * i128::from(amount(row, "Dư nợ quá hạn"));
        let exact = balances * 31 * stated_rate(row);
        let month = i64::try_from((exact + 1_825_000_000_000) / 3_650_000_000_000).unwrap();
        assert_eq!(amount(now, "Lãi DT trong tháng"), month, "{contract}");
        let (carried, left) = (backlog(row).0 + backlog(row).1, backlog(now).0 + backlog(now).1);
        if text(row, "Tên HSSV").is_empty() {
            assert_eq!(left, carried + month, "{contract}");
        } else {
            assert_eq!(left, 0, "{contract}: a student's interest waits");
            let waiting = "Lãi DT chưa đến hạn";
            assert_eq!(amount(now, waiting), amount(row, waiting) + month, "{contract}");
        }
    }
    assert_eq!(open, SMALL.parameters.contracts.with_balance + SMALL.parameters.contracts.approved);
    assert_eq!(books(&before), books(&after), "a settled member's savings stay in the file");
    assert!(after.rows.iter().all(|row| text(row, "Ngày số liệu") == "31/01/2026"));
}

fn books(reader: &Reader) -> BTreeMap<String, i64> {
    let with_book = reader.rows.iter().filter(|row| !text(row, "Sổ tiết kiệm 105").is_empty());
    with_book.map(|row| (text(row, "Sổ tiết kiệm 105"), amount(row, "Số dư tiền gửi 105"))).collect()
}

/// Entries of every kind on the first contracts that can bear them.
fn busy_month(office: &Office) -> Vec<CoreEntry> {
    let opening = office.date(Closing::Opening);
    let plain: Vec<&demo::Loan> = office
        .loans
        .iter()
        .filter(|loan| {
            loan.student.is_none() && loan.position(opening).in_term > 9_000_000 && loan.own_rate_ppb.is_none()
        })
        .collect();
    let mut entries = Vec::new();
    for (nth, loan) in plain.iter().enumerate().take(60) {
        let (contract, in_term) = (loan.contract.clone(), loan.position(opening).in_term);
        let on = january(u32::try_from(nth % 31).unwrap() + 1);
        entries.push(match nth % 6 {
            0 => CoreEntry::PrincipalPaid { contract, day: on, amount: 3_000_000, part: None },
            1 => CoreEntry::TurnedOverdue { contract, day: on, amount: in_term / 2 },
            2 => CoreEntry::Frozen { contract, day: on, amount: in_term, until: day(2029, 1, 1) },
            3 => CoreEntry::Extended { contract, day: on, new_due: day(2036, 5, 5) },
            4 => CoreEntry::Settled { contract, day: on },
            _ => CoreEntry::InterestPaid { contract, day: january(31), amount: 10_000 },
        });
    }
    let late = office.loans.iter().find(|loan| loan.position(opening).overdue > 2_000_000).unwrap();
    let frozen = office.loans.iter().find(|loan| loan.position(opening).frozen > 2_000_000).unwrap();
    let waiting: Vec<&demo::Loan> = office.loans.iter().filter(|loan| loan.awaits_disbursement(opening)).collect();
    let book = office.customers.iter().find_map(|customer| customer.books.first()).unwrap();
    let new = |code: &str| NewCustomer {
        code: code.to_owned(),
        person: demo::Person { citizen_number: "020190900001".into(), ..office.customers[0].person.clone() },
        group: office.groups[1].code.clone(),
    };
    entries.extend([
        CoreEntry::PrincipalPaid {
            contract: late.contract.clone(),
            day: january(9),
            amount: 1_000_000,
            part: Some(Part::Overdue),
        },
        CoreEntry::WrittenOff { contract: frozen.contract.clone(), day: january(20), amount: 500_000 },
        CoreEntry::Disbursed { contract: waiting[0].contract.clone(), day: january(6), amount: 5_000_000 },
        CoreEntry::Disbursed { contract: waiting[0].contract.clone(), day: january(16), amount: 2_000_000 },
        CoreEntry::Refinanced {
            contract: plain[70].contract.clone(),
            into: waiting[1].contract.clone(),
            day: january(8),
            amount: 4_000_000,
        },
        CoreEntry::NewLoan(Box::new(NewLoan {
            borrower: Borrower::New(Box::new(new("2002990001"))),
            ..new_loan("6600002002900009", 62_400_000, 50_000_000, january(8))
        })),
        CoreEntry::Deposit { book: book.number.clone(), day: january(7), amount: 100_000 },
        CoreEntry::Withdrawal { book: book.number.clone(), day: january(17), amount: 30_000 },
    ]);
    entries
}

#[test]
fn a_busy_month_closes_loan_by_loan_and_in_every_sum() {
    for seed in 1..6 {
        let office = Office::generate(&Parameters::small(), seed).unwrap();
        month_closes(&office, &office.advance(&busy_month(&office), january(31)).unwrap());
    }
}

fn month_closes(office: &Office, next: &Office) {
    let (before, after) = (Reader::of(office, Closing::Opening), Reader::of(next, Closing::Latest));
    for row in after.contracts() {
        let contract = text(row, "Số khế ước");
        let all = |headings: &[&str]| headings.iter().map(|heading| amount(row, heading)).sum::<i64>();
        let had = before.rows.iter().find(|row| text(row, "Số khế ước") == contract);
        let had = had.map_or(0, |row| amount(row, "Tổng dư nợ"));
        let settled_into = next.loans.iter().find(|loan| loan.contract == contract).unwrap();
        let left = settled_into.position(january(31)).refinanced_out - settled_into.position(january(1)).refinanced_out;
        let collected = all(&["Thu nợ TH tháng", "Thu nợ QH tháng", "Thu nợ khoanh tháng"]);
        let lent = amount(row, "Giải ngân trong tháng");
        let gone = amount(row, "Gốc xóa trong tháng") + left;
        assert_eq!(had + lent - collected - gone, amount(row, "Tổng dư nợ"), "{contract}");
        let parts = all(&["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"]);
        assert_eq!(parts, amount(row, "Tổng dư nợ"), "{contract}");
        for (month, quarter, year) in [
            ("Giải ngân trong tháng", "Giải ngân trong Quý", "Giải ngân Năm"),
            ("Thu nợ TH tháng", "Thu nợ TH Quý", "Thu nợ TH Năm"),
            ("Chuyển QH trong tháng", "CQH trong Quý", "CQH Năm"),
            ("Gia hạn trong tháng", "Gia hạn trong Quý", "Gia hạn Năm"),
            ("Thu lãi TH  Tháng", "Thu lãi TH Quý", "Thu lãi TH Năm"),
        ] {
            let month = amount(row, month);
            assert_eq!((month, month), (amount(row, quarter), amount(row, year)), "{contract}: in January all three");
        }
        let interest = amount(row, "Lũy kế thu lãi TH") + amount(row, "Lũy kế thu lãi QH");
        assert_eq!(interest, amount(row, "Lũy kế thu lãi"), "{contract}");
    }
    let truth = next.truth(Closing::Latest);
    assert_eq!(truth.all, after.sums());
    assert_eq!(truth.by_commune, after.sums_by("Mã xã"));
    assert_eq!(truth.by_programme, after.sums_by("Mã chương trình"));
    assert_eq!(truth.by_association, after.sums_by("Mã ĐVUT"));
    assert_eq!(truth.savings, books(&after).values().sum::<i64>());
    let Sums { outstanding, lent_in_month, refinanced_in_month, collected_in_month, written_off_in_month, .. } =
        truth.all;
    let opening = office.truth(Closing::Opening).all.outstanding;
    // What was refinanced left one contract and entered another.
    assert_eq!(opening + lent_in_month - collected_in_month - written_off_in_month, outstanding);
    assert_eq!((lent_in_month, refinanced_in_month, written_off_in_month), (57_000_000, 4_000_000, 500_000));
    assert_eq!(truth.closed, 10);
}

#[test]
fn a_settled_contract_stays_closed_in_the_file_with_everything_paid() {
    let opening = SMALL.date(Closing::Opening);
    let behind = |loan: &&demo::Loan| loan.interest_backlog(opening).in_term > 0 && loan.position(opening).overdue == 0;
    let loan = SMALL.loans.iter().find(behind).unwrap();
    let row = row_of(&Reader::of(&SMALL, Closing::Opening), &loan.contract);
    let next = advanced(&[CoreEntry::Settled { contract: loan.contract.clone(), day: january(11) }]);
    let now = row_of(&Reader::of(&next, Closing::Latest), &loan.contract);
    assert_eq!(text(&now, "Tình trạng món vay "), "CLOSE");
    assert_eq!((amount(&now, "Tổng dư nợ"), backlog(&now)), (0, (0, 0)));
    assert_eq!(amount(&now, "Thu nợ TH tháng"), amount(&row, "Tổng dư nợ"));
    // 1 to 10 January are paid, the day of payment itself is not.
    let exact = i128::from(amount(&row, "Tổng dư nợ")) * 10 * stated_rate(&row);
    let ten_days = i64::try_from((exact + 182_500_000_000) / 365_000_000_000).unwrap();
    assert_eq!(amount(&now, "Thu lãi TH  Tháng"), backlog(&row).0 + ten_days);
    assert_eq!(amount(&now, "Lãi DT trong tháng"), ten_days);
    let year_after = next.advance(&[], day(2027, 1, 31)).unwrap();
    assert!(Reader::of(&year_after, Closing::Latest).rows.iter().all(|row| text(row, "Số khế ước") != loan.contract));
}

#[test]
fn moves_and_new_leaders_show_in_the_rows() {
    let member = SMALL.customers.iter().find(|customer| customer.group == Some(0)).unwrap();
    let entries = [
        CoreEntry::MovedGroup { customer: member.code.clone(), group: SMALL.groups[1].code.clone() },
        CoreEntry::LeaderChanged { group: SMALL.groups[2].code.clone(), leader: "LÝ THỊ MỚI".into() },
    ];
    let rows = Reader::of(&advanced(&entries), Closing::Latest).rows;
    assert!(rows.iter().filter(|row| text(row, "Mã KH") == member.code).all(|row| {
        reading::group(row) == SMALL.groups[1].code && text(row, "Tên tổ") == SMALL.groups[1].leader
    }));
    let theirs: Vec<_> = rows.iter().filter(|row| reading::group(row) == SMALL.groups[2].code).collect();
    assert!(!theirs.is_empty() && theirs.iter().all(|row| text(row, "Tên tổ") == "LÝ THỊ MỚI"));
}

#[test]
fn entries_that_cannot_be_are_refused() {
    let opening = SMALL.date(Closing::Opening);
    let loan = SMALL.loans.iter().find(|loan| loan.position(opening).in_term > 0 && loan.student.is_none()).unwrap();
    let (contract, in_term) = (loan.contract.clone(), loan.position(opening).in_term);
    let refused = |entry: CoreEntry| SMALL.advance(&[entry], january(31)).unwrap_err().code();
    let paid =
        |contract: &str, day, amount| CoreEntry::PrincipalPaid { contract: contract.into(), day, amount, part: None };
    assert_eq!(refused(paid("6600009999999999", january(5), 1)), "demo-key-unknown");
    assert_eq!(refused(paid(&contract, opening, 1)), "demo-day-outside");
    assert_eq!(refused(paid(&contract, day(2026, 2, 1), 1)), "demo-day-outside");
    assert_eq!(refused(paid(&contract, january(5), 0)), "demo-amount-outside");
    assert_eq!(refused(paid(&contract, january(5), in_term + 1)), "demo-amount-outside");
    let ahead = CoreEntry::InterestPaid { contract: contract.clone(), day: january(5), amount: in_term };
    assert_eq!(refused(ahead), "demo-interest-paid-ahead");
    let twice = new_loan(&contract, 62_400_000, 20_000_000, january(5));
    assert_eq!(refused(CoreEntry::NewLoan(Box::new(twice))), "demo-key-taken");
    assert_eq!(SMALL.advance(&[], opening).map(|_| ()).unwrap_err().code(), "demo-day-outside");
    let outside = SMALL.advance(&[paid(&contract, january(31), in_term + 7)], january(31)).unwrap_err();
    assert_eq!(outside, Error::AmountOutside { key: contract, amount_dong: in_term + 7, most_dong: in_term });
}
