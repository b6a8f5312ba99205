//! Days of the calendar: session days and terms in months.

use chrono::{Datelike, Months, NaiveDate};

/// The last day of the month of `date`.
pub(crate) fn month_end(date: NaiveDate) -> NaiveDate {
    month_start(date).checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(date)
}

/// The first day of the month of `date`.
pub(crate) fn month_start(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// The first day of the quarter of `date`.
pub(crate) fn quarter_start(date: NaiveDate) -> NaiveDate {
    months_before(month_start(date), date.month0() % 3)
}

/// The first day of the year of `date`.
pub(crate) fn year_start(date: NaiveDate) -> NaiveDate {
    months_before(month_start(date), date.month0())
}

/// `months` later, on the same day of the month or its last.
pub(crate) fn months_after(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// `months` earlier, on the same day of the month or its last.
pub(crate) fn months_before(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The session of the month of `date` at a point that sits on day `day`; 29 to 31 mean the month's end.
pub(crate) fn session_in_month_of(date: NaiveDate, day: u32) -> NaiveDate {
    if day >= 29 {
        return month_end(date);
    }
    date.with_day(day).unwrap_or(date)
}

/// The last session on or before `date`.
pub(crate) fn session_by(date: NaiveDate, day: u32) -> NaiveDate {
    let this_month = session_in_month_of(date, day);
    if this_month <= date { this_month } else { session_in_month_of(months_before(month_start(date), 1), day) }
}

/// dd/mm/yyyy, as the bank writes a day.
pub(crate) fn written(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}
