//! The loan programmes a mountain branch lends under, with the bank's codes, its rates by date and the sizes
//! and terms that are usual there.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::chance::Chance;

/// One programme.
#[derive(Debug, PartialEq, Eq)]
pub struct Programme {
    /// The bank's code, two digits.
    pub code: &'static str,
    /// The bank's name for it.
    pub name: &'static str,
    /// The rates: first day as (year, month, day), then thousandths of a per cent a year.
    pub(crate) rates: &'static [((i32, u32, u32), i64)],
    /// The most one contract may be, đồng.
    pub(crate) ceiling_dong: i64,
    /// Usual contracts, million đồng, with weights.
    pub(crate) sizes_million: &'static [(i64, u32)],
    /// Usual terms, months, with weights.
    pub(crate) terms_months: &'static [(u32, u32)],
    /// The first year of lending that is still on the books.
    pub(crate) first_year: i32,
    /// The last year of lending.
    pub(crate) last_year: i32,
    /// How many of 1,000 contracts are under it.
    pub(crate) weight: u32,
    /// What the contract brings about, where the bank notes it.
    pub(crate) effect: Option<EffectKind>,
}

/// What an investment brings about, as the bank codes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EffectKind {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    /// Usual counts, with weights.
    pub(crate) counts: &'static [(i64, u32)],
}

impl Programme {
    /// The rate of a day, thousandths of a per cent a year: 6.24 % is 6240.
    pub fn rate_at(&self, day: NaiveDate) -> i64 {
        self.rate_changes().filter(|(since, _)| *since <= day).last().map_or(0, |(_, rate)| rate)
    }

    /// The days a rate began, with that rate.
    pub(crate) fn rate_changes(&self) -> impl Iterator<Item = (NaiveDate, i64)> {
        self.rates
            .iter()
            .map(|((year, month, day), rate)| (NaiveDate::from_ymd_opt(*year, *month, *day).unwrap_or_default(), *rate))
    }

    /// A student's loan: disbursed by terms of study, its interest waits until after it.
    pub(crate) fn for_students(&self) -> bool {
        self.code == STUDENTS.code
    }

    /// A usual term of at least `least` months.
    pub(crate) fn usual_term_months(&self, chance: &mut Chance, least: u32) -> u32 {
        let long_enough: Vec<(u32, u32)> =
            self.terms_months.iter().copied().filter(|(months, _)| *months >= least).collect();
        chance.weighted(60, &long_enough)
    }

    pub(crate) fn usual_size_dong(&self, chance: &mut Chance) -> i64 {
        chance.weighted(50, self.sizes_million) * 1_000_000
    }
}

/// The programme of a code of the bank's, if this crate knows it.
pub(crate) fn of_code(code: &str) -> Option<&'static Programme> {
    ALL.into_iter().find(|programme| programme.code == code)
}

/// Draws a programme that lent in some of `years` and is none of `taken`.
pub(crate) fn draw(
    chance: &mut Chance,
    years: &RangeInclusive<i32>,
    taken: &[&'static Programme],
) -> &'static Programme {
    let open: Vec<(&'static Programme, u32)> = ALL
        .into_iter()
        .filter(|programme| programme.first_year <= *years.end() && programme.last_year >= *years.start())
        .filter(|programme| !taken.contains(programme))
        .map(|programme| (programme, programme.weight))
        .collect();
    chance.weighted(&POOR, &open)
}

const WORKERS: EffectKind =
    EffectKind {
        code: "01", name: "Số lao động được tạo việc làm", counts: &[(1, 60), (2, 30), (3, 10)]
    };
// The bank notes works of clean water in the same columns: a count of wells must never become a count of workers.
const WORKS: EffectKind =
    EffectKind { code: "05", name: "Số công trình nước sạch và vệ sinh", counts: &[(1, 70), (2, 30)] };

const HOUSEHOLD_SIZES: &[(i64, u32)] = &[(30, 6), (40, 8), (50, 24), (60, 10), (70, 12), (80, 14), (90, 8), (100, 18)];
const HOUSEHOLD_TERMS: &[(u32, u32)] = &[(12, 3), (36, 25), (60, 57), (120, 15)];

/// What most programmes for households share.
const HOUSEHOLD: Programme = Programme {
    code: "01",
    name: "Cho vay ưu đãi hộ nghèo",
    rates: &[((2000, 1, 1), 6_600), ((2025, 12, 1), 6_240)],
    ceiling_dong: 100_000_000,
    sizes_million: HOUSEHOLD_SIZES,
    terms_months: HOUSEHOLD_TERMS,
    first_year: 2015,
    last_year: 2100,
    weight: 190,
    effect: None,
};

pub(crate) static POOR: Programme = HOUSEHOLD;

static NEAR_POOR: Programme = Programme {
    code: "19",
    name: "Cho vay hộ cận nghèo theo QĐ 15",
    rates: &[((2000, 1, 1), 7_920), ((2025, 12, 1), 7_488)],
    weight: 175,
    ..HOUSEHOLD
};

static NEWLY_ESCAPED: Programme = Programme {
    code: "09",
    name: "Cho vay hộ mới thoát nghèo theo QĐ 28",
    rates: &[((2000, 1, 1), 8_250), ((2025, 12, 1), 7_800)],
    terms_months: &[(36, 30), (60, 70)],
    weight: 165,
    ..HOUSEHOLD
};

static JOBS: Programme = Programme {
    code: "03",
    name: "Cho vay giải quyết việc làm",
    rates: &[((2000, 1, 1), 7_920), ((2025, 12, 1), 7_488)],
    weight: 200,
    effect: Some(WORKERS),
    ..HOUSEHOLD
};

static DIFFICULT_AREAS: Programme = Programme {
    code: "10",
    name: "Cho vay hộ gia đình SXKD tại vùng khó khăn",
    rates: &[((2000, 1, 1), 9_000), ((2025, 12, 1), 7_800)],
    terms_months: &[(36, 30), (60, 70)],
    weight: 115,
    ..HOUSEHOLD
};

static CLEAN_WATER: Programme = Programme {
    code: "06",
    name: "Cho vay nước sạch và vệ sinh môi trường nông thôn",
    rates: &[((2000, 1, 1), 9_000), ((2025, 12, 1), 8_400)],
    ceiling_dong: 50_000_000,
    sizes_million: &[(20, 40), (25, 25), (40, 10), (50, 25)],
    terms_months: &[(60, 100)],
    weight: 105,
    effect: Some(WORKS),
    ..HOUSEHOLD
};

pub(crate) static STUDENTS: Programme = Programme {
    code: "02",
    name: "Cho vay học sinh, sinh viên có hoàn cảnh khó khăn",
    ceiling_dong: 240_000_000,
    sizes_million: &[(20, 100)],
    terms_months: &[(108, 100)],
    first_year: 2020,
    weight: 15,
    ..HOUSEHOLD
};

pub(crate) static ETHNIC_AREAS: Programme = Programme {
    code: "25",
    name: "Cho vay phát triển KT-XH vùng đồng bào DTTS và miền núi theo NĐ 28",
    rates: &[((2000, 1, 1), 3_300), ((2025, 12, 1), 3_120)],
    ceiling_dong: 77_500_000,
    sizes_million: &[(40, 30), (50, 40), (70, 30)],
    terms_months: &[(120, 100)],
    first_year: 2023,
    last_year: 2025,
    weight: 20,
    ..HOUSEHOLD
};

pub(crate) static POOR_HOUSING: Programme = Programme {
    code: "07",
    name: "Cho vay hộ nghèo về nhà ở theo QĐ 33",
    rates: &[((2000, 1, 1), 3_000)],
    ceiling_dong: 25_000_000,
    sizes_million: &[(25, 100)],
    terms_months: &[(180, 100)],
    first_year: 2016,
    last_year: 2019,
    weight: 60,
    ..HOUSEHOLD
};

static ABROAD: Programme = Programme {
    code: "04",
    name: "Cho vay người lao động đi làm việc có thời hạn ở nước ngoài",
    terms_months: &[(36, 100)],
    weight: 5,
    ..HOUSEHOLD
};

static TRADERS: Programme = Programme {
    code: "15",
    name: "Cho vay thương nhân hoạt động thương mại tại vùng khó khăn",
    rates: &[((2000, 1, 1), 9_000), ((2025, 12, 1), 7_800)],
    weight: 3,
    ..HOUSEHOLD
};

/// Social housing; lent directly, so never drawn for a member of a group.
pub(crate) static SOCIAL_HOUSING: Programme = Programme {
    code: "12",
    name: "Cho vay nhà ở xã hội",
    rates: &[((2000, 1, 1), 4_800), ((2024, 8, 1), 6_600), ((2025, 10, 10), 5_400)],
    ceiling_dong: 500_000_000,
    sizes_million: &[(250, 30), (300, 40), (400, 30)],
    terms_months: &[(180, 50), (240, 50)],
    weight: 0,
    ..HOUSEHOLD
};

static ALL: [&Programme; 12] = [
    &POOR,
    &NEAR_POOR,
    &NEWLY_ESCAPED,
    &JOBS,
    &DIFFICULT_AREAS,
    &CLEAN_WATER,
    &STUDENTS,
    &ETHNIC_AREAS,
    &POOR_HOUSING,
    &ABROAD,
    &TRADERS,
    &SOCIAL_HOUSING,
];
