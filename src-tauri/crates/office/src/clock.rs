use chrono::{DateTime, NaiveDate, Utc};

/// The only source of today and now. Everything below the tasks is given the day.
pub trait Clock: Send {
    /// The business day, by the office's wall calendar.
    fn today(&self) -> NaiveDate;
    /// Wall clock, UTC, whole seconds.
    fn now(&self) -> DateTime<Utc>;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

/// Today is a given day: for scripts, trials and tests.
#[derive(Clone, Copy, Debug)]
pub struct FixedDay(pub NaiveDate);

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the computer's clock")]
fn utc_now() -> DateTime<Utc> {
    let now = Utc::now();
    DateTime::from_timestamp(now.timestamp(), 0).unwrap_or(now)
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the computer's clock")]
    fn today(&self) -> NaiveDate {
        chrono::Local::now().date_naive()
    }

    fn now(&self) -> DateTime<Utc> {
        utc_now()
    }
}

impl Clock for FixedDay {
    fn today(&self) -> NaiveDate {
        self.0
    }

    // The given day at the computer's time of day: a book made on a given day is recorded on it.
    fn now(&self) -> DateTime<Utc> {
        self.0.and_time(utc_now().time()).and_utc()
    }
}
