//! The files of one closing say what report 31 says, read by their headings alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use demo::{Borrower, Closing, CoreEntry, NewLoan, Office, SetKind};
use reading::sheets::{NEXT, SMALL, day, sheets, shown};
use reading::{Reader, amount, group, text};
use reports::Cell;

mod reading;

fn both() -> [(&'static Office, Closing); 2] {
    [(&SMALL, Closing::Opening), (&NEXT, Closing::Latest)]
}

fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap()
}

#[test]
fn a_set_has_each_report_once_under_a_name_of_its_own() {
    let files = SMALL.closing_set(Closing::Opening).files().unwrap();
    assert_eq!(files.iter().map(|file| file.kind).collect::<Vec<_>>(), SetKind::ALL);
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert!(names.len() == 15 && names.iter().all(|name| name.ends_with("_31-12-2025.xlsx")));
    assert!(files.iter().all(|file| file.bytes.starts_with(b"PK")));
    assert!(files == SMALL.closing_set(Closing::Opening).files().unwrap(), "the same bytes again");
    let sheets = sheets(&SMALL.closing_set(Closing::Opening));
    assert_eq!(sheets[&SetKind::Daily10].headings.len(), 43);
    assert_eq!(sheets[&SetKind::Bc0437].headings.len(), 28);
    let daily = &sheets[&SetKind::Daily10].headings;
    assert!(!daily.iter().any(|heading| heading == "Tình trạng món vay" || heading.contains("Ngày số liệu")));
}

#[test]
fn the_lists_of_contracts_say_what_report_31_says() {
    for (office, closing) in both() {
        let (report, sheets) = (Reader::of(office, closing), sheets(&office.closing_set(closing)));
        let contracts: BTreeMap<String, &Vec<Cell>> =
            report.contracts().into_iter().map(|row| (text(row, "Số khế ước"), row)).collect();
        let keys = |such: &dyn Fn(&Vec<Cell>) -> bool| -> Vec<String> {
            contracts.iter().filter(|(_, row)| such(row)).map(|(contract, _)| contract.clone()).collect()
        };
        let detailed = &sheets[&SetKind::DetailedBalances];
        assert!(detailed.by("Mã món vay").keys().eq(contracts.keys()) && detailed.lines.len() == contracts.len());
        let daily = &sheets[&SetKind::Daily10];
        let open = keys(&|row| text(row, "Tình trạng món vay ") == "OPEN");
        assert!(daily.by("Mã món vay").keys().eq(&open));
        assert_eq!(daily.lines.len() - open.len(), office.parameters.traps.second_books);
        for sheet in [detailed, daily] {
            let backlog = if sheet.headings.contains(&"Lãi tồn TH".to_owned()) {
                ["Lãi tồn TH", "Lãi tồn QH"]
            } else {
                ["Lãi tồn trong hạn", "Lãi tồn quá hạn"]
            };
            for row in &sheet.lines {
                let truth = contracts[&sheet.text(row, "Mã món vay")];
                for (heading, in_report) in [
                    ("Số tiền giải ngân", "Tổng giải ngân"),
                    ("Tổng dư nợ", "Tổng dư nợ"),
                    ("Dư nợ trong hạn", "Dư nợ trong hạn"),
                    ("Dư nợ quá hạn", "Dư nợ quá hạn"),
                    ("Dư nợ khoanh", "Dư nợ khoanh"),
                    (backlog[0], "Lãi tồn TH"),
                    (backlog[1], "Lãi tồn QH"),
                ] {
                    assert_eq!(sheet.dong(row, heading), amount(truth, in_report), "{heading}");
                }
                assert_eq!(sheet.text(row, "Mã tổ"), group(truth));
                for (heading, in_report) in [("Mã khách hàng", "Mã KH"), ("Mã xã", "Mã xã"), ("Mã ĐVUT", "Mã ĐVUT")]
                {
                    assert_eq!(sheet.text(row, heading), text(truth, in_report));
                }
            }
        }
        assert!(detailed.lines.iter().all(|row| !detailed.text(row, "Tên điểm giao dịch").is_empty()));

        let overdue = &sheets[&SetKind::Overdue2];
        assert!(overdue.by("Số khế ước").keys().eq(&keys(&|row| amount(row, "Dư nợ quá hạn") > 0)));
        for (contract, row) in overdue.by("Số khế ước") {
            assert_eq!(overdue.dong(&row, "Dư nợ quá hạn"), amount(contracts[&contract], "Dư nợ quá hạn"));
            assert_eq!(overdue.text(&row, "Ngày chuyển quá hạn"), text(contracts[&contract], "Ngày CNQH gần nhất"));
        }
        let frozen = &sheets[&SetKind::Frozen13];
        assert!(frozen.by("Số khế ước").keys().eq(&keys(&|row| amount(row, "Dư nợ khoanh") > 0)));
        for (contract, row) in frozen.by("Số khế ước") {
            assert_eq!(frozen.dong(&row, "Dư nợ khoanh"), amount(contracts[&contract], "Dư nợ khoanh"));
            assert_eq!(frozen.text(&row, "Ngày hết hạn khoanh"), text(contracts[&contract], "Ngày hết hạn Khoanh"));
            assert!(!frozen.text(&row, "Nguyên nhân").is_empty());
        }
        let three_months_before = office.date(closing).checked_sub_months(Months::new(3)).unwrap();
        let inactive = keys(&|row| {
            amount(row, "Tổng dư nợ") > 0
                && amount(row, "Dư nợ khoanh") == 0
                && text(row, "Mã chương trình") != "02"
                && date(&text(row, "Ngày giao dịch gần nhất")) < three_months_before
        });
        assert!(!inactive.is_empty());
        assert!(sheets[&SetKind::Inactive14].by("Số khế ước").keys().eq(&inactive));
        let due = &sheets[&SetKind::InstalmentsDue];
        assert!(!due.lines.is_empty());
        let next_month = office.date(closing).succ_opt().unwrap();
        for row in &due.lines {
            let truth = contracts[&due.text(row, "SOKU")];
            assert!((1..=amount(truth, "Dư nợ trong hạn")).contains(&due.dong(row, "NODENHAN")));
            assert_eq!(due.text(row, "NGAYDENHAN")[3..], next_month.format("%m/%Y").to_string());
        }
    }
}

#[test]
fn the_lists_of_groups_say_what_report_31_says() {
    for (office, closing) in both() {
        let (report, sheets) = (Reader::of(office, closing), sheets(&office.closing_set(closing)));
        let (mut owed, mut leader): (BTreeMap<String, i64>, BTreeMap<String, String>) = Default::default();
        let (mut saved, mut members): (BTreeMap<String, i64>, BTreeMap<String, BTreeSet<String>>) = Default::default();
        for row in report.contracts() {
            *owed.entry(group(row)).or_default() += amount(row, "Tổng dư nợ");
        }
        for row in report.rows.iter().filter(|row| !text(row, "Tên tổ").is_empty()) {
            leader.insert(group(row), text(row, "Tên tổ"));
            *saved.entry(group(row)).or_default() += amount(row, "Số dư tiền gửi 105");
            members.entry(group(row)).or_default().insert(text(row, "Mã KH"));
        }
        let (list, score) = (&sheets[&SetKind::GroupList], &sheets[&SetKind::Bc0437]);
        assert!(list.by("Mã tổ").keys().eq(leader.keys()) && score.by("Mã tổ").keys().eq(leader.keys()));
        assert!(score.lines.len() > list.lines.len(), "some of its lines stand twice");
        for sheet in [list, score] {
            for row in &sheet.lines {
                let code = sheet.text(row, "Mã tổ");
                assert_eq!(sheet.dong(row, "Tổng dư nợ"), owed[&code]);
                assert_eq!(sheet.dong(row, "Số dư tiền gửi"), saved[&code]);
                assert_eq!(sheet.text(row, "Số tổ viên"), members[&code].len().to_string());
                assert_eq!(sheet.text(row, "Tên tổ"), leader[&code]);
            }
        }
        assert!(score.lines.iter().all(|row| matches!(score.cell(row, "Tổng dư nợ"), Cell::Number { scale: 6, .. })));
        let points = [
            "giao dịch tại xã",
            "thu nợ gốc đến hạn",
            "thu lãi",
            "tổ viên gửi tiết kiệm",
            "tăng trưởng tiền gửi",
            "nợ quá hạn",
        ];
        let mut lost = 0;
        for row in &score.lines {
            let sum: i64 = points.iter().map(|name| score.dong(row, &format!("Điểm {name}"))).sum();
            assert!((0..=100).contains(&sum));
            match score.dong(row, "Kết quả chấm điểm") {
                0 => lost += 1,
                result => assert_eq!(result, sum),
            }
        }
        assert!(lost > 0, "some results were formulas");
        let leaders = &sheets[&SetKind::Leaders12];
        let mut numbers = 0;
        for row in &leaders.lines {
            numbers += usize::from(matches!(leaders.cell(row, "Mã tổ"), Cell::Integer(_)));
            assert_eq!(leaders.text(row, "Tên tổ trưởng"), leader[&format!("{:0>7}", leaders.text(row, "Mã tổ"))]);
        }
        assert!(leaders.lines.len() == office.groups.len() && numbers > 0);
    }
}

#[test]
fn the_official_forms_total_report_31() {
    for (office, closing) in both() {
        let (report, sheets) = (Reader::of(office, closing), sheets(&office.closing_set(closing)));
        for (kind, code, in_report) in [
            (SetKind::Bcdhtd011, "Mã xã", "Mã xã"),
            (SetKind::Bcdhtd012, "Mã chương trình", "Mã chương trình"),
            (SetKind::Len31Commune, "Mã xã", "Mã xã"),
            (SetKind::Len31Association, "Mã ĐVUT", "Mã ĐVUT"),
            (SetKind::Len31Programme, "Mã chương trình", "Mã chương trình"),
        ] {
            let is_len_31 = kind.as_str().starts_with("len-31");
            let (sheet, truth) = (&sheets[&kind], report.sums_by(in_report));
            assert!(sheet.by(code).keys().eq(truth.keys()));
            let lines = sheet.by(code).into_iter().map(|(code, row)| (row, truth[&code].clone()));
            for (row, sums) in lines.chain([(sheet.total.clone(), report.sums())]) {
                let parts = ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ"];
                let parts = parts.map(|heading| sheet.dong(&row, heading));
                assert_eq!(parts, [sums.in_term, sums.overdue, sums.frozen, sums.outstanding]);
                assert_eq!(sheet.text(&row, "Số khách hàng còn dư nợ"), sums.borrowers.to_string());
                if is_len_31 {
                    let lent = sums.lent_in_month + sums.refinanced_in_month;
                    assert_eq!(sheet.dong(&row, "Doanh số cho vay"), lent, "refinancing included");
                    assert_eq!(sheet.dong(&row, "Doanh số thu nợ"), sums.collected_in_month);
                    assert_eq!(sheet.text(&row, "Số tổ"), sums.groups.to_string());
                }
            }
            let unit = if is_len_31 { "Đơn vị tính: đồng" } else { "Đơn vị tính: triệu đồng" };
            let above: Vec<String> = sheet.all[..4].iter().map(|row| shown(&row[0])).collect();
            assert_eq!(
                above[2..],
                [office.date(closing).format("Đến ngày %d tháng %m năm %Y").to_string(), unit.to_owned()]
            );
            let numbers: Vec<String> = (1..=sheet.headings.len()).map(|nth| format!("({nth})")).collect();
            assert!(sheet.all[5].iter().map(shown).eq(numbers), "a row of numbers below the headings");
        }
    }
}

#[test]
fn instalments_worked_by_hand() {
    let customer = SMALL.customers.iter().position(|customer| customer.group == Some(0)).unwrap();
    let loan = |contract: &str, programme: &str, due_on| {
        CoreEntry::NewLoan(Box::new(NewLoan {
            contract: contract.into(),
            borrower: Borrower::Known(SMALL.customers[customer].code.clone()),
            programme: programme.into(),
            rate_ppb: 62_400_000,
            local_funds: false,
            signed_on: day(2026, 1, 5),
            due_on,
            approved_dong: 50_000_000,
            day: day(2026, 1, 5),
            amount_dong: 50_000_000,
        }))
    };
    let (five_years, one_year, water) = ("6600002002900001", "6600002002900002", "6600002002900003");
    let entries = [
        loan(five_years, "01", day(2031, 1, 5)),
        loan(one_year, "19", day(2027, 1, 5)),
        loan(water, "06", day(2031, 1, 5)),
        CoreEntry::PrincipalPaid { contract: five_years.into(), day: day(2026, 1, 20), amount: 10_000_000, part: None },
    ];
    let next = SMALL.advance(&entries, day(2026, 1, 31)).unwrap();
    let due = |contract: &str, after, through| {
        let loan = next.loans.iter().find(|loan| loan.contract == contract).unwrap();
        assert_eq!(loan.session_day, 5, "the group's session is on the fifth");
        loan.principal_due(after, through)
    };
    // 60 months, every 24: three instalments of 50 million ÷ 3 rounded down to 100,000 đ, the last takes the rest.
    assert_eq!(due(five_years, day(2027, 12, 31), day(2028, 1, 31)), Some((day(2028, 1, 5), 6_600_000)));
    assert_eq!(due(five_years, day(2029, 12, 31), day(2030, 1, 31)), Some((day(2030, 1, 5), 23_200_000)));
    assert_eq!(due(five_years, day(2030, 12, 31), day(2031, 1, 31)), Some((day(2031, 1, 5), 40_000_000)));
    assert_eq!(due(five_years, day(2028, 1, 5), day(2028, 12, 31)), None);
    // Up to twelve months: all at once.
    assert_eq!(due(one_year, day(2026, 1, 31), day(2026, 12, 31)), None);
    assert_eq!(due(one_year, day(2026, 12, 31), day(2027, 1, 31)), Some((day(2027, 1, 5), 50_000_000)));
    // Clean water every year: five of 10 million.
    assert_eq!(due(water, day(2026, 12, 31), day(2027, 1, 31)), Some((day(2027, 1, 5), 10_000_000)));
}
