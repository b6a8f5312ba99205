//! A file held against itself, in whole numbers of our own: what its columns make must be what its lines say, down to
//! the text of the working. Nothing of the product is used here.

use chrono::{Datelike, Months, NaiveDate};

use super::file::{DueLine, InterestLine, Worked, day};

/// đồng × days × parts per billion in a đồng.
const UNIT: i128 = 365 * 1_000_000_000;
/// Instalments but the last are whole multiples of so many đồng.
const MULTIPLE: i64 = 100_000;

/// The first line whose arithmetic does not hold.
pub fn check(worked: &Worked) -> Result<(), String> {
    for (at, line) in worked.schedule.iter().enumerate() {
        let wanted = [principal_how(worked, at), day_how(worked, line)];
        if [&line.principal_how, &line.day_how] != wanted.each_ref().map(|text| text) {
            return Err(format!("instalment {}: {wanted:?}", line.no));
        }
    }
    for line in &worked.interest {
        let wanted = if line.is_sum() { sum(worked, line) } else { segment(line) };
        let (exact, rounded, working) = wanted.ok_or_else(|| format!("line from {}", line.from))?;
        if (line.exact, line.rounded, &line.working) != (exact, rounded, &working) {
            return Err(format!("period {:?} from {}: {working}", line.period, line.from));
        }
        if !line.is_sum() && line.days != (line.through - line.from).num_days() + 1 {
            return Err(format!("days from {}", line.from));
        }
    }
    Ok(())
}

/// 307397 → `307.397`.
pub fn grouped(amount: i128) -> String {
    let digits = amount.to_string();
    let parts: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap()).collect();
    parts.join(".")
}

/// `12/03/2025 + 24 months, 12 <= 15: the session before`.
fn day_how(worked: &Worked, line: &DueLine) -> String {
    let stated = line.day_how.split_once(" + ").and_then(|(from, rest)| {
        let months: u32 = rest.split_once(" months")?.0.parse().ok()?;
        (day(from)? + Months::new(months) == line.counted).then(|| format!("{from} + {months} months"))
    });
    let stated = stated.unwrap_or_else(|| "another day".to_owned());
    let Some(session) = worked.session_day() else { return stated };
    let day = line.counted.day();
    let session = u32::from(session).min(days_in_month(line.counted));
    if day <= session {
        format!("{stated}, {day} <= {session}: the session before")
    } else {
        format!("{stated}, {day} > {session}: that month's session")
    }
}

fn days_in_month(day: NaiveDate) -> u32 {
    let first = day.with_day(1).unwrap();
    (first + Months::new(1) - first).num_days().try_into().unwrap()
}

/// `50.000.000 / 3 = 16.666.666 -> 16.600.000`, the last `50.000.000 - 2 x 16.600.000 = 16.800.000`.
fn principal_how(worked: &Worked, at: usize) -> String {
    let (whole, count) = (worked.principal(), i64::try_from(worked.schedule.len()).unwrap());
    let share = whole / count / MULTIPLE * MULTIPLE;
    let show = |amount: i64| grouped(amount.into());
    let last = at + 1 == worked.schedule.len();
    let (text, amount) = match (count, last) {
        (1, _) => (format!("{} in one", show(whole)), whole),
        (_, false) => (format!("{} / {count} = {} -> {}", show(whole), show(whole / count), show(share)), share),
        (_, true) => {
            let rest = whole - (count - 1) * share;
            (format!("{} - {} x {} = {}", show(whole), count - 1, show(share), show(rest)), rest)
        }
    };
    if worked.schedule[at].principal == amount { text } else { format!("principal {amount}") }
}

/// đồng × days × parts per billion of a segment.
fn product(line: &InterestLine) -> Option<i128> {
    Some(i128::from(line.balance?) * i128::from(line.days) * i128::from(line.rate?))
}

/// To four decimals, cut, and whether more follow: in ten-thousandths and as shown.
fn cut(product: i128) -> (i128, String) {
    let fine = product * 10_000;
    let exact = fine / UNIT;
    let more = if fine % UNIT == 0 { "" } else { "…" };
    (exact, format!("{},{:04}{more}", grouped(exact / 10_000), exact % 10_000))
}

fn half_up(product: i128) -> i64 {
    ((2 * product + UNIT) / (2 * UNIT)).try_into().unwrap()
}

type Figures = (i128, Option<i64>, String);

/// `50.000.000 x 6,24% x 31 / 365 = 264.986,3013…`
fn segment(line: &InterestLine) -> Option<Figures> {
    let (exact, shown) = cut(product(line)?);
    let percent = format!("{}.{:07}", line.rate? / 10_000_000, line.rate? % 10_000_000);
    let percent = percent.trim_end_matches('0').trim_end_matches('.').replace('.', ",");
    let balance = grouped(line.balance?.into());
    Some((exact, None, format!("{balance} x {percent}% x {} / 365 = {shown}", line.days)))
}

/// A period: its segments, added exactly and rounded once. All periods: exact, beside the sum of what was rounded.
fn sum(worked: &Worked, line: &InterestLine) -> Option<Figures> {
    let same = |other: &&InterestLine| other.is_grace() == line.is_grace();
    let parts: Vec<&InterestLine> =
        worked.segments().filter(same).filter(|part| line.period.is_none() || part.period == line.period).collect();
    let total = parts.iter().map(|part| product(part)).sum::<Option<i128>>()?;
    let (exact, shown) = cut(total);
    if line.period.is_none() {
        let sums: Vec<i64> = worked
            .interest
            .iter()
            .filter(|sum| sum.is_sum() && sum.period.is_some())
            .filter(same)
            .filter_map(|sum| sum.rounded)
            .collect();
        let rounded = sums.iter().sum::<i64>();
        return Some((exact, Some(rounded), format!("{} = {}", added(sums), grouped(rounded.into()))));
    }
    let terms = parts.iter().filter_map(|part| product(part)).map(|product| cut(product).1).collect::<Vec<_>>();
    let terms = if terms.len() > 1 { format!("{} = {shown}", terms.join(" + ")) } else { shown };
    let rounded = half_up(total);
    Some((exact, Some(rounded), format!("{terms} -> {}", grouped(rounded.into()))))
}

fn added(amounts: Vec<i64>) -> String {
    amounts.into_iter().map(|amount| grouped(amount.into())).collect::<Vec<_>>().join(" + ")
}
