use super::*;
use crate::programmes::{CutKind, shipped_cuts, shipped_terms};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn percent(text: &str) -> AnnualRate {
    AnnualRate::from_percent(text.parse().unwrap()).unwrap()
}

fn product(text: &str) -> ProductCode {
    ProductCode::parse(text).unwrap()
}

fn rate_on(code: &str, on: &str) -> Option<String> {
    let rows = shipped_terms().unwrap();
    terms_on(&rows, &product(code), day(on)).and_then(|row| row.rate).map(|rate| rate.percent().to_string())
}

fn line(cuts: &[RateCut], code: &str, rate: &str, signed: &str, from: &str) -> Vec<(String, String)> {
    let rows = shipped_terms().unwrap();
    let rates = rates_from(&rows, cuts, Some(&product(code)), percent(rate), day(signed), day(from)).unwrap();
    rates.into_iter().map(|(day, rate)| (day.to_string(), rate.percent().to_string())).collect()
}

fn told(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(day, rate)| ((*day).to_owned(), (*rate).to_owned())).collect()
}

#[test]
fn what_held_on_a_day() {
    assert_eq!(rate_on("HN", "2025-11-30").as_deref(), Some("6.6"));
    assert_eq!(rate_on("HN", "2025-12-01").as_deref(), Some("6.24"));
    assert_eq!(rate_on("GQVL338", "2025-12-31"), None);
    assert_eq!(rate_on("GQVL338", "2026-01-01").as_deref(), Some("7.9248"));
    assert_eq!(rate_on("NOXH", "2025-10-09").as_deref(), Some("6.6"));
    assert_eq!(rate_on("NOXH", "2025-10-10").as_deref(), Some("5.4"));
    assert_eq!(rate_on("KHAC", "2026-01-01"), None, "no rate is known");
    assert_eq!(rate_on("HN", "1999-12-31"), None);
}

#[test]
fn what_could_be_lent_on_a_day() {
    let rows = shipped_terms().unwrap();
    let open = |on: &str| -> Vec<&str> {
        open_products_on(&rows, day(on)).into_iter().map(|row| row.product.as_str()).collect()
    };
    let december = open("2025-12-31");
    assert!(december.contains(&"GQVL") && december.contains(&"XKLD") && december.contains(&"ND28_NHA"));
    assert!(!december.contains(&"GQVL338") && !december.contains(&"QD33"));
    let january = open("2026-01-01");
    assert!(january.contains(&"GQVL338") && january.contains(&"XKLD338_UT") && january.contains(&"HN"));
    assert!(!january.contains(&"GQVL") && !january.contains(&"XKLD") && !january.contains(&"ND28_NHA"));
    assert!(!january.contains(&"CAINGHIEN") && open("2026-05-01").contains(&"CAINGHIEN"));
}

#[test]
fn a_later_row_of_the_same_day_replaces_and_an_ended_row_brings_nothing_back() {
    let mut rows = shipped_terms().unwrap();
    let mut amended = terms_on(&rows, &product("HN"), day("2026-01-01")).unwrap().clone();
    amended.rate = Some(percent("6"));
    amended.valid_to = Some(day("2026-06-30"));
    rows.push(amended);
    let rate = |on: &str| terms_on(&rows, &product("HN"), day(on)).and_then(|row| row.rate);
    assert_eq!(rate("2026-06-30"), Some(percent("6")));
    assert_eq!(rate("2026-07-01"), None);
    assert_eq!(rate("2025-11-30"), Some(percent("6.6")));
}

#[test]
fn a_contract_of_the_core_finds_its_product_by_programme_and_rate() {
    let rows = shipped_terms().unwrap();
    let of = |programme: &str, rate: &str, on: &str, signed: Option<&str>| {
        let programme = ProgrammeCode::parse(programme).unwrap();
        product_of(&rows, &programme, percent(rate), day(on), signed.map(day)).map(ProductCode::as_str)
    };
    assert_eq!(of("01", "6.24", "2026-01-31", Some("2024-05-10")), Some("HN"));
    assert_eq!(of("01", "6.6", "2025-12-31", Some("2024-05-10")), Some("HN"), "stated as signed");
    assert_eq!(of("01", "6.6", "2025-12-31", None), None);
    assert_eq!(of("03A", "7.488", "2026-01-31", Some("2025-12-15")), Some("GQVL"));
    assert_eq!(of("03", "6.24", "2026-01-31", Some("2026-01-05")), Some("GQVL338_UT"));
    assert_eq!(of("03", "7.9248", "2026-01-31", Some("2026-01-05")), None, "worker or establishment");
    // Both the old and the new product bear 6.24 %; only the old one could be signed in December.
    assert_eq!(of("04", "6.24", "2026-01-31", Some("2025-12-10")), Some("XKLD"));
    assert_eq!(of("04", "6.24", "2026-01-31", Some("2026-01-10")), Some("XKLD338_UT"));
    assert_eq!(of("04", "6.24", "2026-01-31", None), None);
    assert_eq!(of("25", "3", "2025-06-30", Some("2024-01-10")), None, "housing or land");
    assert_eq!(of("01", "5.5", "2026-01-31", Some("2024-05-10")), None);
}

#[test]
fn old_balances_are_repriced_on_the_day_of_the_decision() {
    let whole = line(&[], "HN", "6.6", "2024-05-10", "2024-05-10");
    assert_eq!(whole, told(&[("2024-05-10", "6.6"), ("2025-12-01", "6.24")]));
    assert_eq!(
        line(&[], "HN", "6.6", "2024-05-10", "2025-11-30"),
        told(&[("2025-11-30", "6.6"), ("2025-12-01", "6.24")])
    );
    assert_eq!(line(&[], "HN", "6.6", "2024-05-10", "2026-02-01"), told(&[("2026-02-01", "6.24")]));
    let housing = line(&[], "NOXH", "6.6", "2024-09-01", "2024-09-01");
    assert_eq!(housing, told(&[("2024-09-01", "6.6"), ("2025-10-10", "5.4")]));
    let old_housing = line(&[], "NOXH", "4.8", "2020-01-15", "2020-01-15");
    assert_eq!(old_housing, told(&[("2020-01-15", "4.8"), ("2025-10-10", "5.4")]), "the row of 2024 was for new ones");
}

#[test]
fn a_row_for_new_contracts_leaves_the_old_alone() {
    let jobs = line(&[], "GQVL", "7.488", "2025-12-15", "2025-12-15");
    assert_eq!(jobs, told(&[("2025-12-15", "7.488")]), "nothing changes on 01/01/2026");
    let older = line(&[], "GQVL", "7.92", "2023-02-01", "2023-02-01");
    assert_eq!(older, told(&[("2023-02-01", "7.92"), ("2025-12-01", "7.488")]));
    let later = line(&[], "HN", "6", "2026-01-10", "2026-01-10");
    assert_eq!(later, told(&[("2026-01-10", "6")]), "signed after the repricing, it keeps its own rate");
    let rows = shipped_terms().unwrap();
    let unknown = rates_from(&rows, &[], None, percent("6.6"), day("2024-05-10"), day("2024-05-10")).unwrap();
    assert_eq!(unknown, [(day("2024-05-10"), percent("6.6"))], "a product that is not known is never repriced");
}

#[test]
fn a_cut_holds_from_its_first_through_its_last_day() {
    let mut cuts = shipped_cuts().unwrap();
    assert_eq!(
        line(&cuts, "HN", "6.6", "2021-01-05", "2021-01-05"),
        told(&[("2021-01-05", "6.6"), ("2021-10-01", "5.94"), ("2022-01-01", "6.6"), ("2025-12-01", "6.24")])
    );
    assert_eq!(line(&cuts, "HN", "6.6", "2021-01-05", "2021-11-01")[0], ("2021-11-01".to_owned(), "5.94".to_owned()));
    assert_eq!(line(&cuts, "HN", "6.6", "2021-01-05", "2021-12-31")[0].1, "5.94", "its last day counts");
    for cut in &mut cuts {
        cut.in_force = true;
    }
    // Two points off from 01/10/2025 on, through the repricing of 01/12, to the end of the year.
    assert_eq!(
        line(&cuts, "HN", "6.6", "2024-05-10", "2025-09-30"),
        told(&[("2025-09-30", "6.6"), ("2025-10-01", "4.6"), ("2025-12-01", "4.24"), ("2026-01-01", "6.24")])
    );
    cuts.iter_mut().for_each(|cut| cut.products = vec![product("CN")]);
    assert_eq!(
        line(&cuts, "HN", "6.6", "2021-01-05", "2021-11-01"),
        told(&[("2021-11-01", "6.6"), ("2025-12-01", "6.24")])
    );
}

#[test]
fn a_cut_that_is_not_exact_is_refused() {
    let mut cut = shipped_cuts().unwrap().swap_remove(0);
    cut.kind = CutKind::Share(333_333);
    let one = AnnualRate::from_ppb(1).unwrap();
    assert_eq!(rates_from(&[], &[cut], None, one, day("2021-01-05"), day("2021-11-01")), Err(NotARate));
}
