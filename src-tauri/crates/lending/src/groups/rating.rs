//! The monthly rating of a group (xếp loại tổ): how many points each criterion can give, what points make which grade,
//! the bank's own points beside the maximum, and an estimate of ours. Points are counted in hundredths.
//! Source: SOURCES.md R-83.
//!
//! How the bank gives points inside a criterion was not found. Our estimate is linear between a share that gives nothing
//! and one that gives all, both assumed rows; it is called an estimate by its type and stands beside the bank's, never
//! instead of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::rules::{RuleRow, value_on};
use crate::schedule::MissingRule;
use crate::sources::{GroupScoreRow, names};

/// The most a criterion (scope) gives, hundredths of a point.
pub const MAX_POINTS: &str = "rating-max-points-hundredths";
/// Which set of grades holds: 1 the bank's export BC0437, 2 a branch's tool.
pub const BAND_SET: &str = "rating-band-set";
/// From how many hundredths of a point a grade (scope) begins, by the bank's export.
pub const BANDS_A: &str = "rating-band-a-hundredths";
/// The same by a branch's tool.
pub const BANDS_B: &str = "rating-band-b-hundredths";
/// The share up to which our estimate gives a criterion (scope) no points, parts per million.
pub const ZERO_SHARE: &str = "rating-estimate-zero-ppm";
/// The share from which our estimate gives a criterion (scope) all its points, parts per million.
pub const FULL_SHARE: &str = "rating-estimate-full-ppm";

const PPM: i128 = 1_000_000;

names! {
    /// What a group is rated by, in the order of the bank's export.
    Criterion {
        /// Giao dịch tại xã: of the transactions, those at the commune point.
        CommuneSession = "commune-session",
        /// Thu nợ đến hạn: of the principal due, what was collected.
        PrincipalCollected = "principal-collected",
        /// Tỷ lệ thu lãi: of the interest due, what was collected.
        InterestCollected = "interest-collected",
        /// Tổ viên tham gia tiền gửi: of the members, those who save.
        MembersSaving = "members-saving",
        /// Số dư tiền gửi tăng thêm: of the savings before, what came to them.
        SavingsGrowth = "savings-growth",
        /// Tỷ lệ nợ quá hạn: of the outstanding, what is overdue.
        Overdue = "overdue",
    }
}

names! {
    /// A grade (xếp loại).
    Band {
        /// Yếu.
        Weak = "weak",
        /// Trung bình.
        Average = "average",
        /// Khá.
        Fair = "fair",
        /// Tốt.
        Good = "good",
    }
}

/// From how many hundredths of a point each grade begins; below the last the group is weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    good: i64,
    fair: i64,
    average: i64,
}

impl Bands {
    /// The grades of the set that holds on `day`.
    pub fn on(rules: &[RuleRow], day: NaiveDate) -> Result<Bands, MissingRule> {
        let key = match value_on(rules, BAND_SET, "", day).ok_or(MissingRule(BAND_SET))? {
            2 => BANDS_B,
            _ => BANDS_A,
        };
        let from = |band: Band| scoped(rules, key, band.as_str(), day);
        Ok(Bands { good: from(Band::Good)?, fair: from(Band::Fair)?, average: from(Band::Average)? })
    }

    /// The grade of so many hundredths of a point.
    #[must_use]
    pub const fn of(self, points: i64) -> Band {
        match points {
            _ if points >= self.good => Band::Good,
            _ if points >= self.fair => Band::Fair,
            _ if points >= self.average => Band::Average,
            _ => Band::Weak,
        }
    }
}

/// A row of the scope's own; a row for everything says nothing about one criterion.
fn scoped(rules: &[RuleRow], key: &'static str, scope: &str, day: NaiveDate) -> Result<i64, MissingRule> {
    value_on(rules.iter().filter(|row| row.scope == scope), key, scope, day).ok_or(MissingRule(key))
}

/// The most each criterion gives on `day`, hundredths of a point.
pub fn max_points(rules: &[RuleRow], day: NaiveDate) -> Result<[i64; 6], MissingRule> {
    each(|criterion| scoped(rules, MAX_POINTS, criterion.as_str(), day))
}

/// Something of each criterion, in their order.
fn each<T: Copy + Default, E>(of: impl Fn(Criterion) -> Result<T, E>) -> Result<[T; 6], E> {
    let mut all = [T::default(); 6];
    for (place, criterion) in all.iter_mut().zip(Criterion::ALL) {
        *place = of(*criterion)?;
    }
    Ok(all)
}

/// A part of a whole, both in the same unit (đồng, members, sessions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The part; below nothing where savings fell.
    pub part: i64,
    /// The whole; nothing can be judged where it is nothing or less.
    pub whole: i64,
}

/// What is known of a group for the month, in the order of [`Criterion`]; what is not known is absent.
pub type Measures = [Option<Share>; 6];

/// Our estimate for one criterion, hundredths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionEstimate {
    /// The most it gives.
    pub max: i64,
    /// Our estimate; nothing where it can't be judged.
    pub points: Option<i64>,
    /// What is lost of the most.
    pub lost: Option<i64>,
}

/// **An estimate of ours**, not the bank's rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EstimatedRating {
    /// By criterion, in the order of [`Criterion`].
    pub criteria: [CriterionEstimate; 6],
    /// The sum of what could be judged, hundredths of a point.
    pub points: i64,
    /// How many points could be judged.
    pub judged: i64,
    /// How many there are in all.
    pub max: i64,
    /// The grade, where it is the same whatever the criteria that could not be judged would give.
    pub band: Option<Band>,
}

/// Our estimate of a group's rating on `day`. A criterion without a measure, or whose whole is nothing (no principal fell
/// due), is not judged; nothing is given or taken for it.
pub fn estimate(rules: &[RuleRow], measures: &Measures, day: NaiveDate) -> Result<EstimatedRating, MissingRule> {
    let criteria = each(|criterion| {
        let max = scoped(rules, MAX_POINTS, criterion.as_str(), day)?;
        let zero = scoped(rules, ZERO_SHARE, criterion.as_str(), day)?;
        let full = scoped(rules, FULL_SHARE, criterion.as_str(), day)?;
        let share = measures.get(criterion as usize).copied().flatten();
        let points = share.and_then(|share| linear(share, max, zero, full));
        Ok(CriterionEstimate { max, points, lost: points.map(|points| max - points) })
    })?;
    let points = criteria.iter().filter_map(|one| one.points).sum();
    let max = criteria.iter().map(|one| one.max).sum();
    let judged = criteria.iter().filter(|one| one.points.is_some()).map(|one| one.max).sum::<i64>();
    let bands = Bands::on(rules, day)?;
    let (least, most) = (bands.of(points), bands.of(points + max - judged));
    Ok(EstimatedRating { criteria, points, judged, max, band: (least == most).then_some(least) })
}

/// `max` × (share − zero) ÷ (full − zero), not below nothing nor above `max`, rounded half up once to a hundredth of a
/// point. Where `full` lies below `zero`, less is better. Nothing without a whole, or where the two shares are one.
///
/// 12 of 15 members save: 5.00 × 0.8 = 4.00. 1 % overdue, nothing at 4 %, all at none: 30.00 × 0.75 = 22.50.
fn linear(share: Share, max: i64, zero: i64, full: i64) -> Option<i64> {
    let (part, whole) = (i128::from(share.part), i128::from(share.whole));
    let (zero, full) = (i128::from(zero), i128::from(full));
    if whole <= 0 || zero == full {
        return None;
    }
    let sign = (full - zero).signum();
    // Amounts and rows are below 2⁶³; together below 2¹²⁷ for every share of less than a million times the whole.
    let above = part.checked_mul(PPM)?.checked_sub(zero.checked_mul(whole)?)?.checked_mul(sign)?;
    let span = (full - zero).checked_mul(sign)?.checked_mul(whole)?;
    let above = above.clamp(0, span);
    let doubled = above.checked_mul(i128::from(max))?.checked_mul(2)?.checked_add(span)?;
    i64::try_from(doubled.checked_div(span.checked_mul(2)?)?).ok()
}

/// The bank's own points held against the most, and our estimate against the bank's; hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BesideBank {
    /// What the bank took off by criterion; below nothing where it gives more than our table knows.
    pub lost: Option<[i64; 6]>,
    /// Our estimate − the bank's points, where both are known.
    pub difference: [Option<i64>; 6],
    /// The same of the whole score, where every criterion was judged.
    pub score_difference: Option<i64>,
    /// The grade the score stands for by our table.
    pub band: Option<Band>,
}

/// The bank's row beside our estimate of the same month. Where the row states no score, its points are added up.
pub fn beside_bank(
    rules: &[RuleRow],
    estimate: &EstimatedRating,
    row: &GroupScoreRow,
    day: NaiveDate,
) -> Result<BesideBank, MissingRule> {
    let theirs = row.points.map(|points| points.map(i64::from));
    let (mut lost, mut difference) = (max_points(rules, day)?, [None; 6]);
    for (place, points) in theirs.iter().flatten().enumerate() {
        let ours = estimate.criteria.get(place).and_then(|one| one.points);
        if let (Some(lost), Some(difference)) = (lost.get_mut(place), difference.get_mut(place)) {
            *lost -= points;
            *difference = ours.map(|ours| ours - points);
        }
    }
    let score = row.score.map(i64::from).or(theirs.map(|points| points.iter().sum()));
    let score_difference = score.filter(|_| estimate.judged == estimate.max).map(|score| estimate.points - score);
    let bands = Bands::on(rules, day)?;
    let band = score.map(|score| bands.of(score));
    Ok(BesideBank { lost: theirs.map(|_| lost), difference, score_difference, band })
}

#[cfg(test)]
mod tests;
