//! A worked contract as read from `vectors/worked/<PRODUCT>.csv`: `# key: value` lines, then three tables. Days, money
//! and percent are written the Vietnamese way. What is not exactly of this form is refused.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

/// What every file says of its contract; `course` and `grace interest through` are for students only.
const KEYS: [&str; 15] = [
    "product",
    "programme",
    "name",
    "legal base",
    "principal",
    "signed",
    "disbursed",
    "months",
    "session day",
    "channel",
    "rates",
    "overdue bears",
    "unpaid instalment",
    "covers",
    "note",
];
const STUDENT_KEYS: [&str; 2] = ["course", "grace interest through"];
const SCHEDULE: &str = "no;counted;due;day_how;principal;principal_how;rule";
const STEPS: &str = "day;step;instalment;until;amount;in_term;overdue;frozen;how;rule";
const INTEREST: &str = "period;from;through;days;balance;status;rate_percent;exact;rounded;working;rule";

pub struct Worked {
    head: BTreeMap<String, String>,
    pub schedule: Vec<DueLine>,
    pub steps: Vec<StepLine>,
    pub interest: Vec<InterestLine>,
}

pub struct DueLine {
    pub no: u32,
    pub counted: NaiveDate,
    pub due: NaiveDate,
    pub day_how: String,
    pub principal: i64,
    pub principal_how: String,
}

/// A step with the principal it leaves.
pub struct StepLine {
    pub day: NaiveDate,
    pub step: String,
    pub instalment: Option<u32>,
    pub until: Option<NaiveDate>,
    pub amount: i64,
    pub in_term: i64,
    pub overdue: i64,
    pub frozen: i64,
}

/// A segment, or the sum of a period (`sum`, `sum-grace`), or of all periods when `period` is none.
pub struct InterestLine {
    pub period: Option<u32>,
    pub from: NaiveDate,
    pub through: NaiveDate,
    pub days: i64,
    pub balance: Option<i64>,
    pub status: String,
    /// Parts per billion a year.
    pub rate: Option<i64>,
    /// Ten-thousandths of a đồng, cut off.
    pub exact: i128,
    pub rounded: Option<i64>,
    pub working: String,
    pub rule: String,
}

impl Worked {
    /// Reads a file; `rules` are the numbers its lines may refer to.
    pub fn read(text: &str, rules: &BTreeSet<String>) -> Result<Worked, String> {
        let worked = Worked {
            head: head(text)?,
            schedule: table(text, "schedule", SCHEDULE, rules, due_line)?,
            steps: table(text, "steps", STEPS, rules, step_line)?,
            interest: table(text, "interest", INTEREST, rules, interest_line)?,
        };
        let tables = text.lines().filter(|line| line.starts_with('['));
        if tables.count() == 3 { Ok(worked) } else { Err("a table too many".to_owned()) }
    }

    pub fn says(&self, key: &str) -> &str {
        self.head.get(key).map_or("", String::as_str)
    }

    pub fn day(&self, key: &str) -> NaiveDate {
        day(self.says(key)).unwrap()
    }

    pub fn principal(&self) -> i64 {
        money(self.says("principal")).unwrap()
    }

    pub fn months(&self) -> u32 {
        self.says("months").parse().unwrap()
    }

    pub fn session_day(&self) -> Option<u8> {
        self.says("session day").parse().ok()
    }

    /// First and last day of a student's course.
    pub fn course(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (from, until) = self.says("course").split_once(" - ")?;
        Some((day(from).unwrap(), day(until).unwrap()))
    }

    pub fn covers(&self) -> Vec<&str> {
        self.says("covers").split(", ").collect()
    }

    pub fn segments(&self) -> impl Iterator<Item = &InterestLine> {
        self.interest.iter().filter(|line| !line.is_sum())
    }
}

impl InterestLine {
    pub fn is_sum(&self) -> bool {
        self.status.starts_with("sum")
    }

    pub fn is_grace(&self) -> bool {
        self.status.ends_with("grace")
    }
}

fn head(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut head = BTreeMap::new();
    for line in text.lines().take_while(|line| line.starts_with('#')) {
        let (key, value) = line.trim_start_matches("# ").split_once(": ").ok_or(line)?;
        let known = KEYS.contains(&key) || STUDENT_KEYS.contains(&key);
        if !known || (head.insert(key.to_owned(), value.to_owned()).is_some() && key != "note") {
            return Err(format!("head: {line}"));
        }
    }
    match KEYS.into_iter().find(|key| !head.contains_key(*key)) {
        Some(key) => Err(format!("head without {key}")),
        None => Ok(head),
    }
}

fn table<T>(
    text: &str,
    name: &str,
    columns: &str,
    rules: &BTreeSet<String>,
    read: fn(&[&str]) -> Option<T>,
) -> Result<Vec<T>, String> {
    let mut lines = text.lines().skip_while(|line| *line != format!("[{name}]")).skip(1);
    if lines.next() != Some(columns) {
        return Err(format!("columns of {name}"));
    }
    let line = |line: &str| {
        let cells: Vec<&str> = line.split(';').collect();
        let mut stated = cells.last().unwrap_or(&"").split(' ');
        let row = read(&cells).filter(|_| stated.all(|rule| rules.contains(rule)));
        row.ok_or_else(|| format!("{name}: {line}"))
    };
    let rows: Vec<T> = lines.take_while(|line| !line.is_empty()).map(line).collect::<Result<_, _>>()?;
    if rows.is_empty() { Err(format!("no lines of {name}")) } else { Ok(rows) }
}

fn due_line(cells: &[&str]) -> Option<DueLine> {
    let [no, counted, due, day_how, principal, principal_how, _] = cells else { return None };
    Some(DueLine {
        no: no.parse().ok()?,
        counted: day(counted)?,
        due: day(due)?,
        day_how: (*day_how).to_owned(),
        principal: money(principal)?,
        principal_how: (*principal_how).to_owned(),
    })
}

fn step_line(cells: &[&str]) -> Option<StepLine> {
    let [on, step, instalment, until, amount, in_term, overdue, frozen, how, _] = cells else { return None };
    (!how.is_empty()).then_some(StepLine {
        day: day(on)?,
        step: (*step).to_owned(),
        instalment: optional(instalment, |text| text.parse().ok())?,
        until: optional(until, day)?,
        amount: optional(amount, money)?.unwrap_or(0),
        in_term: money(in_term)?,
        overdue: money(overdue)?,
        frozen: money(frozen)?,
    })
}

fn interest_line(cells: &[&str]) -> Option<InterestLine> {
    let [period, from, through, days, balance, status, rate, exact, rounded, working, rule] = cells else {
        return None;
    };
    Some(InterestLine {
        period: if *period == "all" { None } else { Some(period.parse().ok()?) },
        from: day(from)?,
        through: day(through)?,
        days: days.parse().ok()?,
        balance: optional(balance, money)?,
        status: (*status).to_owned(),
        rate: optional(rate, percent)?,
        exact: decimals(exact, 4)?,
        rounded: optional(rounded, money)?,
        working: (*working).to_owned(),
        rule: (*rule).to_owned(),
    })
}

/// An empty cell is nothing; a filled one must be readable.
fn optional<T>(text: &str, read: fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}

/// `12/03/2025`.
pub fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").ok()
}

/// `50.000.000`.
fn money(text: &str) -> Option<i64> {
    let amount: i64 = text.replace('.', "").parse().ok()?;
    (super::arithmetic::grouped(amount.into()) == text).then_some(amount)
}

/// `6,24` as parts per billion: one percent is 10⁷ of them.
fn percent(text: &str) -> Option<i64> {
    let (_, places) = text.split_once(',').unwrap_or((text, ""));
    let ppb = decimals(text, places.len())? * 10_i128.checked_pow(7_u32.checked_sub(places.len().try_into().ok()?)?)?;
    ppb.try_into().ok()
}

/// `307.397,2602` with so many decimals, in units of the last of them.
fn decimals(text: &str, places: usize) -> Option<i128> {
    let (whole, rest) = text.split_once(',').unwrap_or((text, ""));
    money(whole)?;
    if rest.len() == places { format!("{}{rest}", whole.replace('.', "")).parse().ok() } else { None }
}
