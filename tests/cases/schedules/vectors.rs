//! The copied cases, read from `vectors/schedules/cases.json`.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::Value;

/// How a source turns days into parts of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Each day is 1/365 of a year, as with us.
    Actual365,
    /// Each day is 1/365 or 1/366 of a year, by the length of its own year.
    ActualActual,
    /// Each period of a month is 1/12 of a year, each of its days the same part of it.
    Month,
}

pub struct Case {
    pub id: String,
    pub basis: Basis,
    /// In the currency's smallest unit, which stands for our đồng.
    pub principal: i64,
    pub disbursed: NaiveDate,
    pub months: u32,
    /// Interest is rounded to a multiple of so many units.
    pub multiple: i64,
    /// Periods without principal at the beginning.
    pub grace: u32,
    /// Periods whose interest falls due with the first period after them.
    pub interest_free_periods: u64,
    /// Percent a year from each day on.
    pub rates: Vec<(NaiveDate, String)>,
    /// First and last day without interest.
    pub frozen: Option<(NaiveDate, NaiveDate)>,
    pub rows: Vec<Row>,
}

pub struct Row {
    pub no: u64,
    pub from: NaiveDate,
    pub due: NaiveDate,
    pub opening: i64,
    pub principal: i64,
    pub interest: i64,
    /// What stood from each day on, where it changed inside the period.
    pub balances: Vec<(NaiveDate, i64)>,
}

/// Every case that is expressed.
pub fn cases() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/schedules/cases.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    file["cases"].as_array().unwrap().iter().map(case).collect()
}

fn case(value: &Value) -> Case {
    Case {
        id: text(&value["id"]),
        basis: match value["basis"].as_str().unwrap() {
            "actual/365" => Basis::Actual365,
            "actual/actual" => Basis::ActualActual,
            "month" => Basis::Month,
            other => panic!("{other}"),
        },
        principal: value["principal"].as_i64().unwrap(),
        disbursed: day(&value["disbursed"]),
        months: number(&value["months"]),
        multiple: value["multiple"].as_i64().unwrap_or(1),
        grace: value["grace"].as_u64().map_or(0, |grace| grace.try_into().unwrap()),
        interest_free_periods: value["interest_free_periods"].as_u64().unwrap_or(0),
        rates: pairs(&value["rates"], text),
        frozen: value["frozen"].as_array().map(|days| (day(&days[0]), day(&days[1]))),
        rows: value["rows"].as_array().unwrap().iter().map(row).collect(),
    }
}

fn row(value: &Value) -> Row {
    Row {
        no: value["no"].as_u64().unwrap(),
        from: day(&value["from"]),
        due: day(&value["due"]),
        opening: value["opening"].as_i64().unwrap(),
        principal: value["principal"].as_i64().unwrap(),
        interest: value["interest"].as_i64().unwrap(),
        balances: if value["balances"].is_null() {
            Vec::new()
        } else {
            pairs(&value["balances"], |balance| balance.as_i64().unwrap())
        },
    }
}

fn pairs<T>(value: &Value, read: impl Fn(&Value) -> T) -> Vec<(NaiveDate, T)> {
    value.as_array().unwrap().iter().map(|pair| (day(&pair[0]), read(&pair[1]))).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn day(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

fn number(value: &Value) -> u32 {
    value.as_u64().unwrap().try_into().unwrap()
}
