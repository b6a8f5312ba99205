//! What a synthetic office must add up to. The published figures stand here and nowhere else.

use chrono::NaiveDate;

/// The figures, counts and places of one synthetic office. Money is whole đồng, a multiple of 500,000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameters {
    /// The province branch's code, six digits.
    pub branch_code: &'static str,
    /// The transaction office's code, six digits.
    pub office_code: &'static str,
    /// The transaction office's name.
    pub office_name: &'static str,
    /// The closing the book opens with.
    pub opening: NaiveDate,
    /// The earlier closing that growth is measured from: the end of the year before.
    pub baseline: NaiveDate,
    /// Outstanding principal at the opening.
    pub outstanding_at_opening_dong: i64,
    /// Outstanding principal at the baseline.
    pub outstanding_at_baseline_dong: i64,
    /// Customers with a balance at the opening.
    pub borrowers: usize,
    /// Contracts by what became of them.
    pub contracts: Contracts,
    /// Savings and credit groups.
    pub groups: usize,
    /// Contracts behind with interest at each closing, of 1,000 with a balance.
    pub in_arrears_per_thousand: u32,
    /// Savings books, of 1,000 members.
    pub savers_per_thousand: u32,
    /// The awkward things real files hold.
    pub traps: Traps,
    /// The communes.
    pub communes: Vec<CommunePlan>,
}

/// How many contracts there are of each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contracts {
    /// With a balance at the opening.
    pub with_balance: usize,
    /// Of those, lent after the baseline.
    pub new: usize,
    /// Settled between baseline and opening; a balance at the baseline.
    pub settled: usize,
    /// Settled in the year before the baseline; in its file alone.
    pub settled_before_baseline: usize,
    /// Approved at the opening and not yet disbursed.
    pub approved: usize,
    /// Of the new ones, approved at the baseline and disbursed after it.
    pub approved_at_baseline: usize,
    /// Lent directly, through no group.
    pub direct: usize,
    /// Overdue at the opening.
    pub overdue: usize,
    /// Frozen at the opening.
    pub frozen: usize,
    /// Extended past their first due date.
    pub extended: usize,
    /// Of the settled, closed into a new contract.
    pub refinanced: usize,
    /// Of the settled, written off.
    pub written_off: usize,
}

/// How often each awkward thing happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traps {
    /// Customers who only save.
    pub savings_only: usize,
    /// Members whose second savings book doubles the row of a contract.
    pub second_books: usize,
    /// Contracts whose paid principal stands as 0 though the balance fell.
    pub paid_shown_as_zero: usize,
    /// Contracts with no extension and yet an extended due date.
    pub contradictory_extensions: usize,
    /// Rows whose group code became a number and lost its zeros.
    pub group_codes_as_numbers: usize,
    /// Pairs of groups of one commune whose leaders have the same name.
    pub namesake_leaders: usize,
    /// Groups that meet at another point than the rest of their village.
    pub groups_at_another_point: usize,
    /// Customers of a village that has no name any more.
    pub in_nameless_village: usize,
    /// Contracts whose final date is the last day of the month after the opening.
    pub due_next_month: usize,
}

/// A commune and the transaction points in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommunePlan {
    /// The bank's own code, six digits.
    pub code: &'static str,
    /// The name, with its kind.
    pub name: &'static str,
    /// The points: the former communes.
    pub points: Vec<PointPlan>,
}

/// A transaction point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointPlan {
    /// The former commune it sits in.
    pub name: &'static str,
    /// Its day of the month; 29 to 31 mean the month's end.
    pub day: u32,
}

impl Parameters {
    /// A transaction office like that of Bắc Sơn: the published 662.4 billion đồng lent to more than 8,500
    /// households at the end of 2025, 14.7 % more than a year before. All the rest is made up.
    pub fn bac_son() -> Self {
        Self {
            branch_code: "002000",
            office_code: "002002",
            office_name: "PGD Bắc Sơn",
            opening: last_day_of(2025),
            baseline: last_day_of(2024),
            outstanding_at_opening_dong: 662_400_000_000,
            outstanding_at_baseline_dong: 577_500_000_000,
            borrowers: 8_512,
            contracts: Contracts {
                with_balance: 10_660,
                new: 2_140,
                settled: 900,
                settled_before_baseline: 700,
                approved: 40,
                approved_at_baseline: 25,
                direct: 6,
                overdue: 27,
                frozen: 10,
                extended: 60,
                refinanced: 28,
                written_off: 3,
            },
            groups: 215,
            in_arrears_per_thousand: 30,
            savers_per_thousand: 900,
            traps: Traps {
                savings_only: 300,
                second_books: 12,
                paid_shown_as_zero: 40,
                contradictory_extensions: 15,
                group_codes_as_numbers: 30,
                namesake_leaders: 6,
                groups_at_another_point: 3,
                in_nameless_village: 7,
                due_next_month: 40,
            },
            communes: bac_son_communes(),
        }
    }

    /// The same kind of office with 12 groups and about 400 contracts, for tests.
    pub fn small() -> Self {
        Self {
            outstanding_at_opening_dong: 23_000_000_000,
            outstanding_at_baseline_dong: 20_000_000_000,
            borrowers: 300,
            contracts: Contracts {
                with_balance: 365,
                new: 75,
                settled: 30,
                settled_before_baseline: 20,
                approved: 5,
                approved_at_baseline: 3,
                direct: 2,
                overdue: 3,
                frozen: 2,
                extended: 4,
                refinanced: 4,
                written_off: 1,
            },
            groups: 12,
            traps: Traps {
                savings_only: 20,
                second_books: 3,
                paid_shown_as_zero: 5,
                contradictory_extensions: 3,
                group_codes_as_numbers: 6,
                namesake_leaders: 1,
                groups_at_another_point: 1,
                in_nameless_village: 2,
                due_next_month: 6,
            },
            ..Self::bac_son()
        }
    }

    /// All the contracts of the opening's file, each counted once.
    pub fn contracts_at_opening(&self) -> usize {
        self.contracts.with_balance + self.contracts.settled + self.contracts.approved
    }
}

fn last_day_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default()
}

/// The six communes of the former district and their former communes. Codes and days are made up.
fn bac_son_communes() -> Vec<CommunePlan> {
    let commune = |code, name, points: &[(&'static str, u32)]| CommunePlan {
        code,
        name,
        points: points.iter().map(|(name, day)| PointPlan { name, day: *day }).collect(),
    };
    vec![
        commune("200101", "Xã Bắc Sơn", &[("Bắc Sơn", 5), ("Long Đống", 12), ("Bắc Quỳnh", 18)]),
        commune("200102", "Xã Tân Tri", &[("Vạn Thủy", 7), ("Đồng Ý", 15), ("Tân Tri", 22)]),
        commune("200103", "Xã Hưng Vũ", &[("Hưng Vũ", 8), ("Trấn Yên", 20)]),
        commune("200104", "Xã Vũ Lễ", &[("Vũ Sơn", 10), ("Chiến Thắng", 17), ("Vũ Lễ", 25)]),
        commune("200105", "Xã Vũ Lăng", &[("Tân Lập", 6), ("Chiêu Vũ", 13), ("Tân Hương", 19), ("Vũ Lăng", 26)]),
        commune("200106", "Xã Nhất Hòa", &[("Nhất Hòa", 9), ("Tân Thành", 16), ("Nhất Tiến", 30)]),
    ]
}
