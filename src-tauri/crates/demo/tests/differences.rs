//! Each difference changes exactly what it says, and the file it stands in still adds up.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;
use demo::{Borrower, Closing, CoreEntry, Difference, Error, HEADINGS, Loan, NewLoan, Office, Parameters, Status};
use reading::{Reader, amount, text};
use reports::Cell;

mod reading;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn january(nth: u32) -> NaiveDate {
    day(2026, 1, nth)
}

static SMALL: LazyLock<Office> = LazyLock::new(|| Office::generate(&Parameters::small(), 1).unwrap());

/// Contracts wholly in term of members with one contract, not students' nor extended.
static PLAIN: LazyLock<Vec<&Loan>> = LazyLock::new(|| {
    let opening = SMALL.date(Closing::Opening);
    let alone = |loan: &Loan| SMALL.loans.iter().filter(|other| other.customer == loan.customer).count() == 1;
    let plain = |loan: &&Loan| {
        let at = loan.position(opening);
        let due_as_signed = loan.due_at(opening) == loan.due_on && loan.contradictory_extension.is_none();
        at.in_term > 10_000_000
            && at.in_term == at.balance()
            && loan.student.is_none()
            && due_as_signed
            && alone(loan)
            && !loan.paid_shown_as_zero
    };
    SMALL.loans.iter().filter(plain).collect()
});

/// The month in which two contracts paid interest and principal.
static NEXT: LazyLock<Office> = LazyLock::new(|| {
    let contract = |nth: usize| PLAIN[nth].contract.clone();
    let entries = [
        CoreEntry::InterestPaid { contract: contract(0), day: january(20), amount: 20_000 },
        CoreEntry::PrincipalPaid { contract: contract(1), day: january(20), amount: 2_000_000, part: None },
    ];
    SMALL.advance(&entries, january(31)).unwrap()
});

type Key = (String, String);

/// The rows by contract and book. Which rows' group codes became numbers depends on where they stand, so the
/// codes are read back.
fn rows(office: &Office) -> BTreeMap<Key, Vec<Cell>> {
    let mut rows = Reader::of(office, Closing::Latest).rows;
    let place = HEADINGS.iter().position(|heading| *heading == "Mã tổ").unwrap();
    for row in &mut rows {
        row[place] = Cell::text(reading::group(row));
    }
    rows.into_iter().map(|row| ((text(&row, "Số khế ước"), text(&row, "Sổ tiết kiệm 105")), row)).collect()
}

/// What an injection changed: rows that came, rows that went, and the headings of each row that changed.
struct Changed {
    came: Vec<Vec<Cell>>,
    went: Vec<Vec<Cell>>,
    cells: BTreeMap<Key, BTreeSet<&'static str>>,
    after: BTreeMap<Key, Vec<Cell>>,
}

fn changed(difference: Difference) -> Changed {
    let mut differing = NEXT.clone();
    differing.inject(&[difference]).unwrap();
    assert_eq!(differing.truth(Closing::Latest).all, Reader::of(&differing, Closing::Latest).sums());
    let (before, after) = (rows(&NEXT), rows(&differing));
    let missing = |from: &BTreeMap<Key, Vec<Cell>>, other: &BTreeMap<Key, Vec<Cell>>| {
        from.iter().filter(|(key, _)| !other.contains_key(*key)).map(|(_, row)| row.clone()).collect()
    };
    let mut cells: BTreeMap<Key, BTreeSet<&'static str>> = BTreeMap::new();
    for (key, row) in &after {
        let Some(had) = before.get(key) else { continue };
        for (heading, _) in HEADINGS.iter().zip(had.iter().zip(row)).filter(|(_, (had, has))| had != has) {
            cells.entry(key.clone()).or_default().insert(heading);
        }
        assert_month_closes(row);
    }
    Changed { came: missing(&after, &before), went: missing(&before, &after), cells, after }
}

/// The month of a contract's principal and of its interest, from the opening's row and its own.
fn assert_month_closes(row: &[Cell]) {
    static OPENING: LazyLock<BTreeMap<String, Vec<Cell>>> = LazyLock::new(|| {
        Reader::of(&SMALL, Closing::Opening).rows.into_iter().map(|row| (text(&row, "Số khế ước"), row)).collect()
    });
    let contract = text(row, "Số khế ước");
    let Some(had) = OPENING.get(&contract).filter(|_| !contract.is_empty()) else { return };
    let (before, after) = (|heading: &str| amount(had, heading), |heading: &str| amount(row, heading));
    let collected = after("Thu nợ TH tháng") + after("Thu nợ QH tháng") + after("Thu nợ khoanh tháng");
    let moved = after("Giải ngân trong tháng") - collected - after("Gốc xóa trong tháng");
    assert_eq!(before("Tổng dư nợ") + moved, after("Tổng dư nợ"), "{contract}");
    let parts = after("Dư nợ trong hạn") + after("Dư nợ quá hạn") + after("Dư nợ khoanh");
    assert_eq!(parts, after("Tổng dư nợ"), "{contract}");
    if text(row, "Tên HSSV").is_empty() {
        let left =
            before("Lãi tồn TH") + before("Lãi tồn QH") + after("Lãi DT trong tháng") - after("Lãi TT trong tháng");
        assert_eq!(left, after("Lãi tồn TH") + after("Lãi tồn QH"), "{contract}");
    }
}

impl Changed {
    /// Only rows of this contract changed, and in them just these headings.
    fn only(&self, contract: &str, headings: &[&str]) -> &Vec<Cell> {
        assert!(self.came.is_empty() && self.went.is_empty());
        assert_eq!(self.cells.keys().map(|(contract, _)| contract.as_str()).collect::<Vec<_>>(), [contract]);
        let (key, cells) = self.cells.first_key_value().unwrap();
        assert_eq!(cells.iter().copied().collect::<BTreeSet<_>>(), headings.iter().copied().collect());
        &self.after[key]
    }
}

const INTEREST_PAID: [&str; 9] = [
    "Lũy kế thu lãi",
    "Lũy kế thu lãi TH",
    "Lãi TT trong tháng",
    "Thu lãi TH  Tháng",
    "Lãi TT Quý",
    "Thu lãi TH Quý",
    "Lãi TT Năm",
    "Thu lãi TH Năm",
    "Lãi tồn TH",
];
const PRINCIPAL_PAID: [&str; 9] = [
    "Dư nợ trong hạn",
    "Tổng dư nợ",
    "Gốc đã trả",
    "Thu nợ TH tháng",
    "Thu nợ TH Quý",
    "Thu nợ TH Năm",
    "Tổng thu nợ TH",
    "Lãi tồn TH",
    "Lãi DT trong tháng",
];
const LAST: &str = "Ngày giao dịch gần nhất";

#[test]
fn an_interest_payment_more_or_less() {
    let contract = PLAIN[2].contract.clone();
    let had = amount(&rows(&NEXT).into_iter().find(|((c, _), _)| *c == contract).unwrap().1, "Lãi tồn TH");
    let here =
        changed(Difference::InterestMissingHere { contract: contract.clone(), day: january(15), amount: 12_345 });
    let row = here.only(&contract, &[&INTEREST_PAID[..], &[LAST]].concat());
    assert_eq!((amount(row, "Thu lãi TH  Tháng"), amount(row, "Lãi tồn TH")), (12_345, had - 12_345));

    let contract = PLAIN[0].contract.clone();
    let there = changed(Difference::InterestMissingThere { contract: contract.clone(), day: january(20) });
    let row = there.only(&contract, &[&INTEREST_PAID[..], &[LAST]].concat());
    assert_eq!(amount(row, "Thu lãi TH  Tháng"), 0);
}

#[test]
fn a_principal_payment_more_or_less_with_its_interest() {
    let contract = PLAIN[2].contract.clone();
    let here =
        changed(Difference::PrincipalMissingHere { contract: contract.clone(), day: january(31), amount: 1_000_000 });
    let row = here.only(&contract, &[&PRINCIPAL_PAID[..], &[LAST]].concat());
    assert_eq!(amount(row, "Thu nợ TH tháng"), 1_000_000);

    let contract = PLAIN[1].contract.clone();
    let there = changed(Difference::PrincipalMissingThere { contract: contract.clone(), day: january(20) });
    let row = there.only(&contract, &[&PRINCIPAL_PAID[..], &[LAST]].concat());
    assert_eq!(amount(row, "Thu nợ TH tháng"), 0);
}

#[test]
fn a_backlog_off_by_rounding_or_by_more() {
    for by_dong in [1, -1, 1_234] {
        let contract = PLAIN[3].contract.clone();
        let off = changed(Difference::BacklogOff { contract: contract.clone(), by_dong });
        let row = off.only(&contract, &["Lãi tồn TH", "Lãi DT trong tháng"]);
        let had = rows(&NEXT).into_iter().find(|((c, _), _)| *c == contract).unwrap().1;
        assert_eq!(amount(row, "Lãi tồn TH") - amount(&had, "Lãi tồn TH"), by_dong);
    }
}

#[test]
fn a_contract_more_or_less() {
    let new = NewLoan {
        contract: "6600002002999999".into(),
        borrower: Borrower::Known(SMALL.customers[PLAIN[4].customer].code.clone()),
        programme: "01".into(),
        rate_ppb: 62_400_000,
        local_funds: false,
        signed_on: january(9),
        due_on: day(2031, 1, 9),
        approved_dong: 30_000_000,
        day: january(9),
        amount_dong: 30_000_000,
    };
    let unknown = changed(Difference::UnknownContract(Box::new(new)));
    assert!(unknown.cells.is_empty() && unknown.went.is_empty());
    let [row] = &unknown.came[..] else { panic!("one row more") };
    assert_eq!(
        (text(row, "Số khế ước").as_str(), amount(row, "Giải ngân trong tháng")),
        ("6600002002999999", 30_000_000)
    );

    let saver = |loan: &&&Loan| SMALL.customers[loan.customer].books.len() == 1;
    let lost = *PLAIN.iter().find(saver).unwrap();
    let missing = changed(Difference::ContractMissing { contract: lost.contract.clone() });
    assert!(missing.cells.is_empty());
    let ([gone], [left]) = (&missing.went[..], &missing.came[..]) else { panic!("one row less, its book left") };
    assert_eq!((text(gone, "Số khế ước"), text(left, "Số khế ước")), (lost.contract.clone(), String::new()));
    for heading in ["Sổ tiết kiệm 105", "Số dư tiền gửi 105", "Mã KH", "Mã tổ", "Mã xã"] {
        assert_eq!(text(gone, heading), text(left, heading));
    }
}

#[test]
fn the_same_balance_in_another_part() {
    let contract = PLAIN[5].contract.clone();
    let balance = PLAIN[5].position(january(31)).balance();
    let overdue = changed(Difference::StatusDiffers { contract: contract.clone(), status: Status::Overdue });
    let turned = ["Chuyển QH trong tháng", "CQH trong Quý", "CQH Năm", "Tổng chuyển nợ QH", "Ngày CNQH gần nhất"];
    let row = overdue.only(&contract, &[&["Dư nợ trong hạn", "Dư nợ quá hạn", LAST][..], &turned].concat());
    assert_eq!(amount(row, "Dư nợ quá hạn"), balance);

    let until = day(2029, 1, 31);
    let frozen = changed(Difference::StatusDiffers { contract: contract.clone(), status: Status::Frozen { until } });
    let turned = ["Chuyển khoanh trong tháng", "Chuyển Khoanh Quý", "Chuyển Khoanh Năm", "Tổng chuyển nợ khoanh"];
    let row = frozen
        .only(&contract, &[&["Dư nợ trong hạn", "Dư nợ khoanh", "Ngày hết hạn Khoanh", LAST][..], &turned].concat());
    assert_eq!((amount(row, "Dư nợ khoanh"), text(row, "Ngày hết hạn Khoanh").as_str()), (balance, "31/01/2029"));

    let late = SMALL.loans.iter().find(|loan| loan.position(january(1)).overdue > 0).unwrap();
    let back = changed(Difference::StatusDiffers { contract: late.contract.clone(), status: Status::InTerm });
    let row = back.only(&late.contract, &["Dư nợ trong hạn", "Dư nợ quá hạn", LAST]);
    assert_eq!(amount(row, "Dư nợ quá hạn"), 0);
}

#[test]
fn terms_of_a_contract() {
    let contract = PLAIN[6].contract.clone();
    let rate = changed(Difference::RateDiffers { contract: contract.clone(), rate_ppb: 51_230_000 });
    let row = rate.only(&contract, &["Lãi suất"]);
    assert_eq!(reading::cell(row, "Lãi suất"), &Cell::Number { units: 5_123, scale: 3 });

    let due_on = PLAIN[6].due_on + chrono::Days::new(400);
    let due = changed(Difference::DueDiffers { contract: contract.clone(), due_on });
    let row = due.only(&contract, &["Ngày ĐH theo hợp đồng", "Ngày ĐH theo Gia hạn", "Ngày ĐH theo GDXA"]);
    assert_eq!(text(row, "Ngày ĐH theo hợp đồng"), due_on.format("%d/%m/%Y").to_string());

    let other = SMALL.customers.iter().find(|c| c.group == SMALL.customers[PLAIN[6].customer].group).unwrap();
    let customer = changed(Difference::CustomerDiffers { contract: contract.clone(), customer: other.code.clone() });
    // The other customer's own rows stay; a book may now stand on another row.
    let row = customer.after.iter().find(|((c, _), _)| *c == contract).unwrap().1;
    assert_eq!(text(row, "Mã KH"), other.code);
    assert_eq!(books(&customer.after), books(&rows(&NEXT)));
    let contracts = |rows: &BTreeMap<Key, Vec<Cell>>| rows.keys().map(|(c, _)| c.clone()).collect::<BTreeSet<_>>();
    assert_eq!(contracts(&customer.after), contracts(&rows(&NEXT)));
}

fn books(rows: &BTreeMap<Key, Vec<Cell>>) -> BTreeMap<String, i64> {
    rows.iter().map(|((_, book), row)| (book.clone(), amount(row, "Số dư tiền gửi 105"))).collect()
}

#[test]
fn savings_groups_and_leaders() {
    let saver = PLAIN.iter().find(|loan| SMALL.customers[loan.customer].books.len() == 1).unwrap();
    let member = &SMALL.customers[saver.customer];
    let off = changed(Difference::SavingsOff { book: member.books[0].number.clone(), by_dong: -7_000 });
    let row = off.only(&saver.contract, &["Số dư tiền gửi 105"]);
    assert_eq!(amount(row, "Số dư tiền gửi 105"), member.books[0].balance(day(2025, 12, 31)) - 7_000);

    let (book, customer) = ("2002777777".to_owned(), member.code.clone());
    let unknown = changed(Difference::UnknownBook { book, customer, amount: 55_000 });
    assert!(unknown.cells.is_empty() && unknown.went.is_empty());
    let [row] = &unknown.came[..] else { panic!("one row more") };
    assert_eq!(
        (text(row, "Sổ tiết kiệm 105").as_str(), text(row, "Số khế ước")),
        ("2002777777", saver.contract.clone())
    );

    let group = SMALL.groups.iter().position(|group| group.village == SMALL.groups[0].village).unwrap();
    let (to, code) = (SMALL.groups[group + 1].code.clone(), SMALL.customers[0].code.clone());
    let moved = changed(Difference::MovedGroup { customer: code.clone(), group: to.clone() });
    assert!(moved.came.is_empty() && moved.went.is_empty() && !moved.cells.is_empty());
    for key in moved.cells.keys() {
        assert_eq!((text(&moved.after[key], "Mã KH"), reading::group(&moved.after[key])), (code.clone(), to.clone()));
    }

    let led = SMALL.groups[3].code.clone();
    let leader = changed(Difference::LeaderDiffers { group: led.clone(), leader: "NÔNG VĂN KHÁC".into() });
    assert!(leader.cells.values().all(|headings| headings.iter().eq(["Tên tổ"].iter())));
    let groups: BTreeSet<String> = leader.cells.keys().map(|key| reading::group(&leader.after[key])).collect();
    assert_eq!(groups, BTreeSet::from([led]));
}

#[test]
fn what_would_change_nothing_is_refused_and_leaves_the_office_as_it_was() {
    let mut office = NEXT.clone();
    let contract = PLAIN[7].contract.clone();
    let none = [
        Difference::BacklogOff { contract: contract.clone(), by_dong: 0 },
        Difference::InterestMissingThere { contract: contract.clone(), day: january(20) },
        Difference::PrincipalMissingThere { contract: contract.clone(), day: january(20) },
        Difference::StatusDiffers { contract: contract.clone(), status: Status::InTerm },
        Difference::RateDiffers { contract: contract.clone(), rate_ppb: PLAIN[7].rate_ppb_at(january(31)) },
        Difference::DueDiffers { contract: contract.clone(), due_on: PLAIN[7].due_on },
    ];
    for difference in none {
        let real = Difference::RateDiffers { contract: contract.clone(), rate_ppb: 1_000_000 };
        assert_eq!(
            office.inject(&[real, difference.clone()]).map_err(|e| e.code()),
            Err("demo-nothing-differs".into())
        );
    }
    let below = Difference::BacklogOff { contract: contract.clone(), by_dong: -900_000_000 };
    assert!(matches!(office.inject(&[below]), Err(Error::PaidAhead { .. })));
    assert_eq!(office, *NEXT);
    assert_eq!(SMALL.clone().inject(&[]), Err(Error::NotAdvanced));
}

#[test]
fn many_differences_at_once_change_their_own_contracts_and_no_other() {
    let contract = |nth: usize| PLAIN[nth].contract.clone();
    let differences = [
        Difference::InterestMissingHere { contract: contract(10), day: january(12), amount: 5_000 },
        Difference::InterestMissingThere { contract: contract(0), day: january(20) },
        Difference::PrincipalMissingHere { contract: contract(11), day: january(12), amount: 700_000 },
        Difference::PrincipalMissingThere { contract: contract(1), day: january(20) },
        Difference::BacklogOff { contract: contract(12), by_dong: 1 },
        Difference::BacklogOff { contract: contract(13), by_dong: 1_234 },
        Difference::StatusDiffers { contract: contract(14), status: Status::Overdue },
        Difference::RateDiffers { contract: contract(15), rate_ppb: 70_000_000 },
        Difference::DueDiffers { contract: contract(16), due_on: day(2040, 1, 1) },
        Difference::ContractMissing { contract: contract(17) },
    ];
    let mut differing = NEXT.clone();
    differing.inject(&differences).unwrap();
    let (before, after) = (rows(&NEXT), rows(&differing));
    let changed: BTreeSet<&str> = before
        .iter()
        .filter(|(key, row)| after.get(*key) != Some(*row))
        .map(|((contract, _), _)| contract.as_str())
        .collect();
    let named: Vec<String> = (10..18).chain([0, 1]).map(contract).collect();
    assert_eq!(changed, named.iter().map(String::as_str).collect());
    assert_eq!(books(&before), books(&after));
    let (one, other) = (NEXT.truth(Closing::Latest).all, differing.truth(Closing::Latest).all);
    // One contract less, one payment of 700,000 more and one of 2,000,000 less.
    let lost = PLAIN[17].position(january(31)).balance();
    assert_eq!(other.outstanding - one.outstanding, 2_000_000 - 700_000 - lost);
    assert_eq!((one.loans - other.loans, other.collected_in_month - one.collected_in_month), (1, 700_000 - 2_000_000));
}
