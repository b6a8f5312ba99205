//! The synthetic office adds up: to the published figures, contract by contract, and in its workbook's rows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use demo::{Closing, Error, Office, Parameters, Sums, Truth};
use reading::{Reader, amount, cell, group, text};
use reports::Cell;

mod reading;

static BAC_SON: LazyLock<Office> = LazyLock::new(|| Office::generate(&Parameters::bac_son(), 1).unwrap());
static SMALL: LazyLock<Office> = LazyLock::new(|| Office::generate(&Parameters::small(), 1).unwrap());

const CLOSINGS: [Closing; 2] = [Closing::Opening, Closing::Baseline];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_office_is_the_published_one_to_the_dong() {
    let now = BAC_SON.truth(Closing::Opening).all;
    let year_before = BAC_SON.truth(Closing::Baseline).all;
    assert_eq!(now.outstanding, 662_400_000_000);
    assert!(now.borrowers > 8_500 && now.borrowers < 8_600, "{} borrowers", now.borrowers);
    // Growth in tenths of a per cent, rounded half up: 14.7 %.
    let growth = now.outstanding - year_before.outstanding;
    assert_eq!((growth * 2_000 / year_before.outstanding + 1) / 2, 147);
    assert_eq!(BAC_SON.truth(Closing::Opening).contracts, 11_600);
    assert_eq!(now.groups, 215);
}

#[test]
fn overdue_frozen_and_arrears_are_as_rare_as_in_life() {
    for closing in CLOSINGS {
        let all = BAC_SON.truth(closing).all;
        let per_hundred_thousand = |part: i64| part * 100_000 / all.outstanding;
        assert!((40..=300).contains(&per_hundred_thousand(all.overdue)), "{closing:?}: {all:?}");
        assert!((30..=150).contains(&per_hundred_thousand(all.frozen)), "{closing:?}: {all:?}");
        let behind =
            BAC_SON.loans.iter().filter(|loan| loan.interest_backlog(BAC_SON.date(closing)).total() > 0).count();
        assert!((all.loans / 100..=all.loans / 20).contains(&behind), "{behind} of {}", all.loans);
    }
    for seed in 1..6 {
        let all = Office::generate(&Parameters::bac_son(), seed).unwrap().truth(Closing::Opening).all;
        assert!((150..=300).contains(&(all.overdue * 100_000 / all.outstanding)), "{seed}: {all:?}");
        assert!((60..=140).contains(&(all.frozen * 100_000 / all.outstanding)), "{seed}: {all:?}");
    }
}

#[test]
fn every_contract_keeps_its_identities_through_every_month() {
    let office = &*BAC_SON;
    let mut month_ends: Vec<NaiveDate> = (1..=12).map(|month| day(2025, month, 1).pred_opt().unwrap()).collect();
    month_ends.push(office.parameters.opening);
    for loan in &office.loans {
        assert!(loan.events.is_sorted_by_key(|event| event.on), "{loan:?}");
        for pair in month_ends.windows(2) {
            let (last_month, this_month) = (loan.position(pair[0]), loan.position(pair[1]));
            let moved = loan.movement(pair[0], pair[1]);
            assert!(this_month.in_term >= 0 && this_month.overdue >= 0 && this_month.frozen >= 0, "{loan:?}");
            assert_eq!(this_month.balance(), this_month.in_term + this_month.overdue + this_month.frozen);
            let carried = moved.refinanced_in - moved.refinanced_out;
            assert_eq!(
                last_month.balance() + moved.lent() + carried - moved.repaid.total() - moved.written_off,
                this_month.balance(),
                "{loan:?}"
            );
        }
    }
}

#[test]
fn what_refinancing_moves_leaves_one_contract_and_enters_another_of_the_same_borrower_and_programme() {
    let mut left: BTreeMap<(usize, &str, NaiveDate), i64> = BTreeMap::new();
    for loan in &BAC_SON.loans {
        for event in &loan.events {
            let moved = match event.what {
                demo::Happening::Refinanced { amount } => amount,
                demo::Happening::Disbursed { refinanced, .. } => -refinanced,
                _ => 0,
            };
            *left.entry((loan.customer, loan.programme.code, event.on)).or_default() += moved;
        }
    }
    assert!(left.values().all(|rest| *rest == 0));
    assert!(BAC_SON.truth(Closing::Opening).all.refinanced_in_month > 0);
}

#[test]
fn amounts_are_ones_a_clerk_could_have_lent() {
    let office = &*BAC_SON;
    let mut odd = 0;
    for loan in &office.loans {
        assert!((10_000_000..=500_000_000).contains(&loan.approved_dong), "{loan:?}");
        let at = loan.position(office.parameters.opening);
        assert_eq!(at.repaid.total() % 500_000, 0, "{loan:?}");
        odd += usize::from(loan.approved_dong % 5_000_000 != 0);
        for event in &loan.events {
            assert!(event.on >= loan.signed_on, "{loan:?}");
        }
    }
    assert!(odd <= 2, "only the last contract of each closing takes what is left over: {odd}");
}

#[test]
fn nobody_is_past_due_without_being_overdue_frozen_or_extended() {
    for closing in CLOSINGS {
        let today = BAC_SON.date(closing);
        for loan in &BAC_SON.loans {
            let at = loan.position(today);
            assert!(at.in_term == 0 || loan.due_at(today) >= today, "{loan:?}");
        }
    }
}

#[test]
fn groups_have_five_to_sixty_members_and_one_leader_of_their_own() {
    for office in [&*BAC_SON, &*SMALL] {
        let mut members: BTreeMap<usize, usize> = BTreeMap::new();
        for customer in &office.customers {
            if let Some(group) = customer.group {
                *members.entry(group).or_default() += 1;
            }
        }
        assert_eq!(members.len(), office.groups.len());
        assert!(members.values().all(|count| (5..=60).contains(count)), "{members:?}");
        for (nth, group) in office.groups.iter().enumerate() {
            let leads = |c: &&demo::Customer| c.group == Some(nth) && c.person.name == group.leader;
            assert!(office.customers.iter().any(|c| leads(&c)), "{group:?}");
        }
    }
}

#[test]
fn numbers_have_the_banks_shapes_and_are_nobodys_elses() {
    let office = &*BAC_SON;
    let unique = |codes: Vec<&str>, digits: usize| {
        let distinct: BTreeSet<&str> = codes.iter().copied().collect();
        assert_eq!(distinct.len(), codes.len());
        assert!(codes.iter().all(|code| code.len() == digits && code.bytes().all(|b| b.is_ascii_digit())));
    };
    unique(office.loans.iter().map(|loan| loan.contract.as_str()).collect(), 16);
    unique(office.customers.iter().map(|customer| customer.code.as_str()).collect(), 10);
    unique(office.customers.iter().map(|customer| customer.person.citizen_number.as_str()).collect(), 12);
    unique(office.groups.iter().map(|group| group.code.as_str()).collect(), 7);
    unique(office.villages.iter().map(|village| village.code.as_str()).collect(), 8);
    unique(office.customers.iter().flat_map(|c| &c.books).map(|book| book.number.as_str()).collect(), 10);
    for customer in &office.customers {
        let person = &customer.person;
        let (number, year) = (&person.citizen_number, person.born_on.year());
        let century_and_sex = if year < 2000 { i32::from(person.female) } else { 2 + i32::from(person.female) };
        assert_eq!(number[..6], format!("020{century_and_sex}{:02}", year % 100), "{person:?}");
        assert_eq!(&number[6..7], "9", "the mark of a made-up number");
        assert!(person.phone.starts_with("09001") && person.phone.len() == 10);
    }
    assert!(office.loans.iter().all(|loan| loan.contract.starts_with("6600") || loan.contract.starts_with("6000")));
}

#[test]
fn the_same_seed_makes_the_same_office_and_another_other_people_with_the_same_figures() {
    let again = Office::generate(&Parameters::small(), 1).unwrap();
    assert_eq!(*SMALL, again);
    for closing in CLOSINGS {
        assert!(SMALL.report31(closing).rows().eq(again.report31(closing).rows()));
    }
    let names = |office: &Office| office.customers.iter().map(|c| c.person.name.clone()).collect::<Vec<_>>();
    for seed in 2..40 {
        let other = Office::generate(&Parameters::small(), seed).unwrap();
        assert_ne!(names(&SMALL), names(&other));
        for closing in CLOSINGS {
            let (one, two) = (SMALL.truth(closing), other.truth(closing));
            assert_eq!(one.all.outstanding, two.all.outstanding);
            assert_eq!(one.savings_only > 0, two.savings_only > 0);
        }
        let (one, two) = (SMALL.truth(Closing::Opening), other.truth(Closing::Opening));
        assert_eq!(
            (one.all.loans, one.all.borrowers, one.all.groups),
            (two.all.loans, two.all.borrowers, two.all.groups)
        );
        assert_eq!((one.contracts, one.closed, one.not_disbursed), (two.contracts, two.closed, two.not_disbursed));
    }
}

#[test]
fn figures_that_cannot_be_met_are_refused() {
    let few_contracts = Parameters { outstanding_at_opening_dong: 90_000_000_000, ..Parameters::small() };
    assert!(matches!(Office::generate(&few_contracts, 1), Err(Error::Figure { .. })));
    let odd = Parameters { outstanding_at_baseline_dong: 20_000_000_001, ..Parameters::small() };
    assert!(matches!(Office::generate(&odd, 1), Err(Error::Figure { left_dong: 1.., .. })));
    let crowded = Parameters { borrowers: 5_000, ..Parameters::small() };
    assert_eq!(Office::generate(&crowded, 1), Err(Error::Counts));
}

#[test]
fn the_rows_say_what_the_records_say() {
    for office in [&*BAC_SON, &*SMALL] {
        for closing in CLOSINGS {
            let (reader, truth) = (Reader::of(office, closing), office.truth(closing));
            assert_eq!(reader.sums(), truth.all);
            assert_eq!(reader.sums_by("Mã xã"), truth.by_commune);
            assert_eq!(reader.sums_by("Mã chương trình"), truth.by_programme);
            assert_eq!(reader.sums_by("Mã ĐVUT"), truth.by_association);
            let books: BTreeMap<String, i64> = reader
                .rows
                .iter()
                .filter(|row| !text(row, "Sổ tiết kiệm 105").is_empty())
                .map(|row| (text(row, "Sổ tiết kiệm 105"), amount(row, "Số dư tiền gửi 105")))
                .collect();
            assert_eq!(books.values().sum::<i64>(), truth.savings);
            assert_eq!(reader.contracts().len(), truth.contracts);
            for row in reader.contracts() {
                let parts = amount(row, "Dư nợ trong hạn") + amount(row, "Dư nợ quá hạn") + amount(row, "Dư nợ khoanh");
                assert_eq!(parts, amount(row, "Tổng dư nợ"));
            }
        }
    }
}

#[test]
fn the_month_of_the_whole_office_closes() {
    for closing in CLOSINGS {
        let truth: Truth = BAC_SON.truth(closing);
        let month_before = truth.date.with_day(1).unwrap().pred_opt().unwrap();
        let last_month: i64 = BAC_SON.loans.iter().map(|loan| loan.position(month_before).balance()).sum();
        let Sums { outstanding, in_term, overdue, frozen, .. } = truth.all;
        assert_eq!(outstanding, in_term + overdue + frozen);
        assert_eq!(
            last_month + truth.all.lent_in_month - truth.all.collected_in_month - truth.all.written_off_in_month,
            outstanding
        );
        assert!(truth.all.lent_in_month > 0 && truth.all.collected_in_month > 0);
    }
}

#[test]
fn every_trap_is_set_as_often_as_said() {
    let others: Vec<Office> = (2..12).map(|seed| Office::generate(&Parameters::small(), seed).unwrap()).collect();
    for office in [&*BAC_SON, &*SMALL].into_iter().chain(&others) {
        let (reader, traps) = (Reader::of(office, Closing::Opening), &office.parameters.traps);
        let truth = office.truth(Closing::Opening);
        let contracts = reader.contracts();
        let count = |kind: &dyn Fn(&Vec<Cell>) -> bool| contracts.iter().filter(|row| kind(row)).count();

        let with_number = reader.rows.iter().filter(|row| !text(row, "Số khế ước").is_empty()).count();
        assert_eq!(with_number - contracts.len(), traps.second_books);
        assert_eq!(truth.duplicate_rows, traps.second_books);
        assert_eq!(reader.rows.len() - with_number, truth.savings_only);
        let savers = reader.rows.iter().filter(|row| text(row, "Số khế ước").is_empty());
        let (without_group, of_zeros): (Vec<_>, Vec<_>) = savers.partition(|row| text(row, "Mã tổ").is_empty());
        assert!(
            !without_group.is_empty() && of_zeros.iter().all(|row| group(row) == "0000000") && !of_zeros.is_empty()
        );
        assert!(without_group.iter().chain(&of_zeros).all(|row| {
            text(row, "Mã xã") == "200000"
                && text(row, "Tên xã") == "Vay trực tiếp"
                && text(row, "Mã thôn") == "20000000"
        }));

        let counts = &office.parameters.contracts;
        assert_eq!(count(&|row| text(row, "Tình trạng món vay ") == "CLOSE"), counts.settled);
        assert_eq!(
            count(&|row| amount(row, "Tổng giải ngân") == 0 && !text(row, "Ngày GN đầu tiên").is_empty()),
            counts.approved
        );
        assert_eq!(count(&|row| text(row, "Hình thức vay") == "1" && group(row).is_empty()), counts.direct);
        assert_eq!(count(&|row| amount(row, "Dư nợ quá hạn") > 0), counts.overdue);
        assert_eq!(
            count(&|row| amount(row, "Dư nợ khoanh") > 0 && !text(row, "Ngày hết hạn Khoanh").is_empty()),
            counts.frozen
        );
        let fell_unpaid = |row: &Vec<Cell>| {
            let open = text(row, "Tình trạng món vay ") == "OPEN";
            open && amount(row, "Gốc đã trả") == 0 && amount(row, "Tổng giải ngân") > amount(row, "Tổng dư nợ")
        };
        assert_eq!(count(&fell_unpaid), traps.paid_shown_as_zero);
        let contradictory = |row: &Vec<Cell>| {
            amount(row, "Số lần đã gia hạn") == 0
                && text(row, "Ngày ĐH theo Gia hạn") != text(row, "Ngày ĐH theo hợp đồng")
        };
        assert_eq!(count(&contradictory), traps.contradictory_extensions);
        let as_number = |row: &Vec<Cell>| matches!(cell(row, "Mã tổ"), Cell::Integer(_));
        assert_eq!(count(&as_number), traps.group_codes_as_numbers);
        assert!(count(&|row| text(row, "Tên thôn").is_empty()) >= traps.in_nameless_village);
        assert!(count(&|row| text(row, "Mã chương trình") == "02" && !text(row, "Tên HSSV").is_empty()) > 0);
        assert!(count(&|row| amount(row, "Đảo khoản GN tháng") > 0) >= counts.refinanced / 4);
        assert!(count(&|row| amount(row, "Gốc xóa trong tháng") > 0) > 0);
    }
}

#[test]
fn some_leaders_of_one_commune_are_namesakes_and_some_villages_have_two_points() {
    let others: Vec<Office> = (2..12).map(|seed| Office::generate(&Parameters::small(), seed).unwrap()).collect();
    for office in [&*BAC_SON, &*SMALL].into_iter().chain(&others) {
        let mut leaders: BTreeMap<(usize, &str), usize> = BTreeMap::new();
        let mut points: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for group in &office.groups {
            *leaders.entry((office.villages[group.village].commune, &group.leader)).or_default() += 1;
            points.entry(group.village).or_default().insert(group.point);
        }
        let traps = &office.parameters.traps;
        assert!(leaders.values().filter(|groups| **groups > 1).count() >= traps.namesake_leaders);
        assert!(points.values().any(|points| points.len() > 1));
    }
}

#[test]
fn the_baseline_has_the_loans_of_its_time_and_the_rates_of_its_time() {
    let reader = Reader::of(&BAC_SON, Closing::Baseline);
    let truth = BAC_SON.truth(Closing::Baseline);
    assert_eq!(truth.closed, BAC_SON.parameters.contracts.settled_before_baseline);
    assert_eq!(truth.not_disbursed, BAC_SON.parameters.contracts.approved_at_baseline);
    assert_eq!(truth.duplicate_rows, BAC_SON.parameters.traps.second_books);
    let open_now: BTreeSet<String> = Reader::of(&BAC_SON, Closing::Opening)
        .contracts()
        .iter()
        .filter(|row| amount(row, "Tổng dư nợ") > 0)
        .map(|row| text(row, "Số khế ước"))
        .collect();
    let since_settled = reader
        .contracts()
        .iter()
        .filter(|row| amount(row, "Tổng dư nợ") > 0 && !open_now.contains(&text(row, "Số khế ước")))
        .count();
    assert_eq!(since_settled, BAC_SON.parameters.contracts.settled);
    let rate = |reader: &Reader| {
        let row = reader.rows.iter().find(|row| text(row, "Mã chương trình") == "19" && amount(row, "Tổng dư nợ") > 0);
        cell(row.unwrap(), "Lãi suất").clone()
    };
    assert_eq!(rate(&reader), Cell::Number { units: 7_920, scale: 3 });
    assert_eq!(rate(&Reader::of(&BAC_SON, Closing::Opening)), Cell::Number { units: 7_488, scale: 3 });
}

#[test]
fn interest_behind_is_simple_interest_by_days() {
    let office = &*BAC_SON;
    let today = office.parameters.opening;
    // Behind since before the rates of 1/12/2025, so that two rates are in it.
    let behind = office
        .loans
        .iter()
        .find(|loan| loan.interest_backlog(today).in_term > 0 && loan.interest_paid_through(today) < day(2025, 12, 1));
    let loan = behind.unwrap();
    let since = loan.interest_paid_through(today);
    let mut exact = 0;
    let mut date = since;
    while date < today {
        exact += loan.position(date).in_term * loan.programme.rate_at(date);
        date = date.succ_opt().unwrap();
    }
    assert_eq!(loan.interest_backlog(today).in_term, (exact + 18_250_000) / 36_500_000);
}
