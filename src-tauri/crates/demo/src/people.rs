//! Made-up people. Names are drawn from lists of common ones; numbers have the right structure and a mark
//! that shows them made up: the random part of a citizen's number begins with 9, a telephone with 09001.

use chrono::{Datelike, NaiveDate};

use crate::chance::Chance;
use crate::days;

/// A made-up person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The full name, in capitals as the bank writes it.
    pub name: String,
    /// The day of birth.
    pub born_on: NaiveDate,
    /// Female; otherwise male.
    pub female: bool,
    /// The people's code and name: ("02", "Tày").
    pub ethnicity: (&'static str, &'static str),
    /// Twelve digits: province 020, century and sex, year of birth, then six beginning with 9.
    pub citizen_number: String,
    /// The day the identity card was issued.
    pub card_issued_on: NaiveDate,
    /// Ten digits beginning 09001.
    pub phone: String,
    /// The husband's or wife's name.
    pub spouse: Option<String>,
}

const TAY: (&str, &str) = ("02", "Tày");
const NUNG: (&str, &str) = ("07", "Nùng");
const KINH: (&str, &str) = ("01", "Kinh");
const DAO: (&str, &str) = ("09", "Dao");

const FAMILIES_TAY_NUNG: [&str; 20] = [
    "HOÀNG", "NÔNG", "DƯƠNG", "LƯƠNG", "LÝ", "VI", "BẾ", "HỨA", "LÔ", "MÃ", "ĐÀM", "LỘC", "CHU", "LA", "ĐINH", "PHÙNG",
    "MA", "LÂM", "LƯỜNG", "TRIỆU",
];
const FAMILIES_KINH: [&str; 10] = ["NGUYỄN", "TRẦN", "LÊ", "PHẠM", "VŨ", "BÙI", "ĐỖ", "NGÔ", "ĐẶNG", "PHAN"];
const FAMILIES_DAO: [&str; 5] = ["TRIỆU", "BÀN", "ĐẶNG", "PHÙNG", "LÝ"];

const MIDDLES_FEMALE: [&str; 6] = ["THỊ", "THỊ", "THỊ", "THU", "HỒNG", "THANH"];
const MIDDLES_MALE: [&str; 9] = ["VĂN", "VĂN", "VĂN", "ĐỨC", "MINH", "QUANG", "HỮU", "NGỌC", "XUÂN"];

const GIVEN_FEMALE: [&str; 38] = [
    "HOA",
    "LAN",
    "HƯƠNG",
    "THẢO",
    "MAI",
    "ĐÀO",
    "LIÊN",
    "NGA",
    "THỦY",
    "HẰNG",
    "HIỀN",
    "BÍCH",
    "XUYẾN",
    "NHUNG",
    "PHƯỢNG",
    "DUNG",
    "LOAN",
    "YẾN",
    "CHÚC",
    "HẠNH",
    "ÁNH",
    "OANH",
    "VÂN",
    "TUYẾT",
    "DIỆP",
    "THƠM",
    "QUYÊN",
    "CÚC",
    "HUỆ",
    "NGUYỆT",
    "SIM",
    "LỆ",
    "HÒA",
    "THÚY",
    "ỎN",
    "BƯỞI",
    "THÊU",
    "VIỆT",
];
const GIVEN_MALE: [&str; 38] = [
    "HÙNG",
    "DŨNG",
    "CƯỜNG",
    "TUẤN",
    "SƠN",
    "HẢI",
    "LONG",
    "THÀNH",
    "ĐẠT",
    "KIÊN",
    "TOÀN",
    "HIẾU",
    "HUY",
    "BẰNG",
    "VINH",
    "ĐÔNG",
    "HỢI",
    "THẮNG",
    "TIẾN",
    "NAM",
    "PHONG",
    "QUÝ",
    "CHIẾN",
    "HÀ",
    "ĐOÀN",
    "LỰC",
    "CHUNG",
    "BIÊN",
    "THÁI",
    "BÁCH",
    "TRƯỜNG",
    "ĐIỆP",
    "CÔNG",
    "MẠNH",
    "ÚT",
    "SẰM",
    "ĐỊNH",
    "HOAN",
];

/// Draws people with numbers of their own.
pub(crate) struct People {
    drawn: i64,
    /// Where the made-up numbers begin, so that another seed means other numbers.
    offset: i64,
    /// Cards are issued before this day and people are of age on it.
    as_of: NaiveDate,
}

impl People {
    pub(crate) fn new(chance: &mut Chance, as_of: NaiveDate) -> Self {
        Self { drawn: 0, offset: chance.within(0..=99_999), as_of }
    }

    pub(crate) fn draw(&mut self, chance: &mut Chance) -> Person {
        let ethnicity = chance.weighted(TAY, &[(TAY, 560), (NUNG, 250), (KINH, 100), (DAO, 90)]);
        let female = chance.in_thousand(520);
        let age_years = chance.within(21..=69);
        let year = self.as_of.year() - i32::try_from(age_years).unwrap_or(30);
        let born_on = day_of_year(year, chance.within(0..=364));
        let name = full_name(chance, ethnicity, female);
        let spouse = chance.in_thousand(780).then(|| full_name(chance, ethnicity, !female));
        self.drawn += 1;
        // 7,919 has no factor in common with 100,000, so the five digits repeat only after that many people.
        let digits = (self.drawn * 7_919 + self.offset).rem_euclid(100_000);
        Person {
            citizen_number: format!("020{}{:02}9{digits:05}", century_and_sex(year, female), year.rem_euclid(100)),
            phone: format!("09001{digits:05}"),
            card_issued_on: day_of_year(2021, chance.within(60..=1_200)).min(days::months_before(self.as_of, 14)),
            name,
            born_on,
            female,
            ethnicity,
            spouse,
        }
    }
}

fn century_and_sex(year: i32, female: bool) -> i32 {
    let century = if year >= 2000 { 2 } else { 0 };
    century + i32::from(female)
}

fn day_of_year(year: i32, days: i64) -> NaiveDate {
    NaiveDate::from_yo_opt(year, 1).unwrap_or_default() + chrono::TimeDelta::days(days)
}

/// A family name, one or two middle names and a given name.
pub(crate) fn full_name(chance: &mut Chance, ethnicity: (&str, &str), female: bool) -> String {
    let family = match ethnicity {
        KINH => chance.of(&FAMILIES_KINH),
        DAO => chance.of(&FAMILIES_DAO),
        _ => chance.of(&FAMILIES_TAY_NUNG),
    };
    let (middle, given) = if female {
        (chance.of(&MIDDLES_FEMALE), chance.of(&GIVEN_FEMALE))
    } else {
        (chance.of(&MIDDLES_MALE), chance.of(&GIVEN_MALE))
    };
    format!("{family} {middle} {given}")
}

/// A student's name: the borrower's family name, a middle and a given name of their own.
pub(crate) fn child_name(chance: &mut Chance, parent: &str) -> String {
    let family = parent.split(' ').next().unwrap_or(parent);
    let (middle, given) = if chance.in_thousand(500) {
        (chance.of(&MIDDLES_FEMALE), chance.of(&GIVEN_FEMALE))
    } else {
        (chance.of(&MIDDLES_MALE), chance.of(&GIVEN_MALE))
    };
    format!("{family} {middle} {given}")
}
