use super::*;
use crate::codes::GroupCode;
use crate::rules::shipped;

fn day() -> NaiveDate {
    "2026-09-30".parse().unwrap()
}

fn of(part: i64, whole: i64) -> Option<Share> {
    Some(Share { part, whole })
}

/// 9 of 10 sessions; 45 of 50 million; 5.8 of 6 million; 12 of 15 members; 100,000 more on 2,000,000; 1 % overdue.
fn measures() -> Measures {
    [
        of(9, 10),
        of(45_000_000, 50_000_000),
        of(5_800_000, 6_000_000),
        of(12, 15),
        of(100_000, 2_000_000),
        of(6_000_000, 600_000_000),
    ]
}

fn row(points: Option<[u32; 6]>, score: Option<u32>) -> GroupScoreRow {
    GroupScoreRow {
        group: GroupCode::parse("0026001").unwrap(),
        leader: None,
        commune: None,
        association: None,
        members: None,
        outstanding: None,
        overdue: None,
        savings: None,
        points,
        score,
        grade: None,
    }
}

#[test]
fn the_criteria_make_a_hundred_points() {
    let max = max_points(&shipped().unwrap(), day()).unwrap();
    assert_eq!(max, [2_000, 1_500, 2_000, 500, 1_000, 3_000]);
    assert_eq!(max.iter().sum::<i64>(), 10_000);
}

#[test]
fn each_criterion_gives_its_share_of_the_points() {
    let rated = estimate(&shipped().unwrap(), &measures(), day()).unwrap();
    let points = rated.criteria.map(|one| one.points.unwrap());
    // 20 × 0.9; 15 × 0.9; 20 × 0.9666… = 19.333…; 5 × 0.8; 5 % growth of the 10 that give all; 1 % of the 4 that take all.
    assert_eq!(points, [1_800, 1_350, 1_933, 400, 500, 2_250]);
    assert_eq!(rated.criteria.map(|one| one.lost.unwrap()), [200, 150, 67, 100, 500, 750]);
    assert_eq!((rated.points, rated.judged, rated.max), (8_233, 10_000, 10_000));
    assert_eq!(rated.band, Some(Band::Fair), "82.33");
}

#[test]
fn a_criterion_gives_no_less_than_nothing_and_no_more_than_all() {
    let points = |share, criterion: Criterion| {
        let mut measures = Measures::default();
        measures[criterion as usize] = share;
        estimate(&shipped().unwrap(), &measures, day()).unwrap().criteria[criterion as usize].points
    };
    assert_eq!(points(of(-50_000, 2_000_000), Criterion::SavingsGrowth), Some(0), "savings fell");
    assert_eq!(points(of(900_000, 2_000_000), Criterion::SavingsGrowth), Some(1_000));
    assert_eq!(points(of(0, 600_000_000), Criterion::Overdue), Some(3_000));
    assert_eq!(points(of(60_000_000, 600_000_000), Criterion::Overdue), Some(0));
    assert_eq!(points(of(1, 400), Criterion::MembersSaving), Some(1), "1.25 hundredths");
    assert_eq!(points(of(3, 1_000), Criterion::MembersSaving), Some(2), "half a hundredth goes up");
    assert_eq!(points(of(0, 0), Criterion::PrincipalCollected), None, "nothing fell due");
    assert_eq!(points(of(i64::MAX, i64::MAX), Criterion::InterestCollected), Some(2_000));
}

#[test]
fn what_is_not_known_is_neither_given_nor_taken() {
    let mut measures = measures();
    measures[Criterion::CommuneSession as usize] = None;
    let rated = estimate(&shipped().unwrap(), &measures, day()).unwrap();
    assert_eq!((rated.points, rated.judged), (6_433, 8_000));
    assert_eq!(rated.band, None, "64.33 is average, with 20 more it is fair");
    measures[Criterion::Overdue as usize] = None;
    measures[Criterion::InterestCollected as usize] = None;
    let rated = estimate(&shipped().unwrap(), &measures, day()).unwrap();
    assert_eq!((rated.points, rated.judged, rated.band), (2_250, 3_000, None), "anything from weak to good");
}

#[test]
fn the_two_sets_of_grades_disagree() {
    let rules = shipped().unwrap();
    let bank = Bands::on(&rules, day()).unwrap();
    use Band::{Average, Fair, Good, Weak};
    assert_eq!(
        [8_500, 8_499, 7_000, 6_999, 5_000, 4_999].map(|points| bank.of(points)),
        [Good, Fair, Fair, Average, Average, Weak]
    );
    let mut rules = rules;
    let other = rules.iter().find(|row| row.key == BAND_SET).cloned().unwrap();
    rules.push(RuleRow { value: 2, ..other });
    let tool = Bands::on(&rules, day()).unwrap();
    assert_eq!([9_000, 8_999, 8_000, 7_000, 6_999].map(|points| tool.of(points)), [Good, Fair, Fair, Average, Weak]);
}

#[test]
fn our_estimate_stands_beside_the_banks_points() {
    let rules = shipped().unwrap();
    let rated = estimate(&rules, &measures(), day()).unwrap();
    let beside = |row| beside_bank(&rules, &rated, &row, day()).unwrap();
    let bank = beside(row(Some([2_000, 1_350, 2_000, 350, 500, 2_400]), Some(8_600)));
    assert_eq!(bank.lost, Some([0, 150, 0, 150, 500, 600]));
    assert_eq!(bank.difference.map(|one| one.unwrap()), [-200, 0, -67, 50, 0, -150]);
    assert_eq!((bank.score_difference, bank.band), (Some(8_233 - 8_600), Some(Band::Good)));
    let score_only = beside(row(None, Some(6_999)));
    assert_eq!((score_only.lost, score_only.difference), (None, [None; 6]));
    assert_eq!((score_only.score_difference, score_only.band), (Some(1_234), Some(Band::Average)));
    let more = beside(row(Some([2_100, 0, 0, 0, 0, 0]), None));
    assert_eq!((more.lost.unwrap()[0], more.band), (-100, Some(Band::Weak)), "our table does not know these 21 points");
}

#[test]
fn an_estimate_needs_its_rows() {
    assert_eq!(estimate(&[], &measures(), day()), Err(MissingRule(MAX_POINTS)));
}
