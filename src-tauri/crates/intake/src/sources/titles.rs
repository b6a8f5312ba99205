//! What the lines above a header say: the day the figures stand for, the office, what amounts are counted
//! in. Only what is labelled counts: a place's own day ("Lạng Sơn, ngày 02/01/2026") is the day of printing.

use chrono::{Days, Months, NaiveDate};
use lending::codes::OfficeCode;

use crate::columns::key;
use crate::dates::{Dates, Meaning};
use crate::numbers::Unit;
use crate::refusal::{Refusal, RefusalCode};

/// What stands above a header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Titles {
    /// The day, with its row as Excel counts.
    pub(super) date: Option<(u32, NaiveDate)>,
    /// The office, with its row as Excel counts.
    pub(super) office: Option<(u32, OfficeCode)>,
    /// What amounts are counted in.
    pub(super) unit: Option<Unit>,
}

/// What a day above the header is labelled with; the longest first.
const DAY_LABELS: &[&str] = &["ngaysolieu", "kysolieu", "solieudenngay", "tinhdenngay", "denngay", "solieungay"];

const OFFICE_LABELS: &[&str] = &["mapgd", "maphonggiaodich", "phonggiaodich", "pgd", "donvi"];

const UNIT_LABELS: &[&str] = &["donvitinh", "dvt", "donvitien", "donvi"];

/// Reads texts above a header, each with its row from 0.
///
/// # Errors
/// `mixed-dates` and `unit-unclear` when two lines contradict each other.
pub(super) fn read<'t>(texts: impl Iterator<Item = (u32, &'t str)>) -> Result<Titles, Refusal> {
    let mut titles = Titles::default();
    for (row, text) in texts {
        let row = row + 1;
        if let Some(date) = day(text) {
            match titles.date {
                Some((other_row, other)) if other != date => return Err(mixed_dates((row, date), (other_row, other))),
                _ => titles.date = Some((row, date)),
            }
        }
        if let Some(unit) = unit(text) {
            match titles.unit {
                Some(other) if other != unit => {
                    return Err(Refusal::new(RefusalCode::UnitUnclear).with("row", row).with("stated", text.trim()));
                }
                _ => titles.unit = Some(unit),
            }
        }
        if titles.office.is_none() {
            titles.office = office(text).map(|office| (row, office));
        }
    }
    Ok(titles)
}

/// The refusal of two days in one file.
pub(super) fn mixed_dates((row, date): (u32, NaiveDate), (other_row, other): (u32, NaiveDate)) -> Refusal {
    Refusal::new(RefusalCode::MixedDates)
        .with("row", row)
        .with("column", "Ngày số liệu")
        .with("date", date)
        .with("other_row", other_row)
        .with("other_date", other)
}

/// "Ngày số liệu: 31/12/2025", "Từ ngày 01/12/2025 đến ngày 31/12/2025", "Tháng 12 năm 2025".
fn day(text: &str) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || ":;()".contains(c)).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    for (place, _) in words.iter().enumerate() {
        let before = key(&words[..place].concat());
        if DAY_LABELS.iter().any(|label| before.ends_with(label))
            && let Some(date) = day_at(&words[place..])
        {
            return Some(date);
        }
    }
    month_end(&words)
}

/// A date at the beginning: `31/12/2025`, `31 tháng 12 năm 2025`.
fn day_at(words: &[&str]) -> Option<NaiveDate> {
    let first = words.first()?.trim_end_matches([',', '.']);
    if first.contains(['/', '-', '.']) {
        return Dates { from_1904: false }.of_text(first, Meaning::Record);
    }
    let [day, month_word, month, year_word, year, ..] = words else { return None };
    if key(month_word) != "thang" || key(year_word) != "nam" {
        return None;
    }
    NaiveDate::from_ymd_opt(number(year)?, u32::try_from(number(month)?).ok()?, u32::try_from(number(day)?).ok()?)
}

/// "Tháng 12 năm 2025", "Tháng 12/2025", "Kỳ báo cáo: tháng 12/2025": the month's last day.
fn month_end(words: &[&str]) -> Option<NaiveDate> {
    let place = words.iter().position(|word| key(word) == "thang")?;
    let label = key(&words[..place].concat());
    if !["", "ky", "kybaocao", "baocao"].contains(&label.as_str()) {
        return None;
    }
    let (month, year) = match &words[place + 1..] {
        [both] => both.split_once(['/', '-'])?,
        [month, word, year] if key(word) == "nam" => (*month, *year),
        _ => return None,
    };
    let first = NaiveDate::from_ymd_opt(number(year)?, u32::try_from(number(month)?).ok()?, 1)?;
    first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))
}

fn number(word: &str) -> Option<i32> {
    let digits = word.trim_end_matches([',', '.']);
    (digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// "Mã PGD: 002002", "Đơn vị: 002002 - PGD Bắc Sơn".
fn office(text: &str) -> Option<OfficeCode> {
    let (label, rest) = text.split_once(':')?;
    let digits: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
    OFFICE_LABELS.contains(&key(label).as_str()).then(|| OfficeCode::parse(&digits).ok())?
}

/// "Đơn vị tính: triệu đồng", "ĐVT: 1.000 đ".
fn unit(text: &str) -> Option<Unit> {
    let text = key(text);
    let counted = UNIT_LABELS.iter().find_map(|label| text.strip_prefix(label))?;
    match counted {
        "dong" | "vnd" | "d" | "dongvietnam" => Some(Unit::Dong),
        "nghindong" | "ngandong" | "1000dong" | "1000d" => Some(Unit::Thousand),
        "trieudong" | "trd" | "trdong" | "1000000dong" => Some(Unit::Million),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_labelled_day_is_the_reports_day() {
        let told = |text| day(text).map(|date| date.to_string());
        for text in [
            "Ngày số liệu: 31/12/2025",
            "NGÀY SỐ LIỆU 31-12-2025",
            "(Số liệu đến ngày 31 tháng 12 năm 2025)",
            "Từ ngày 01/12/2025 đến ngày 31/12/2025",
            "Kỳ báo cáo: Tháng 12/2025",
            "Tháng 12 năm 2025",
        ] {
            assert_eq!(told(text).as_deref(), Some("2025-12-31"), "{text}");
        }
        for text in [
            "Lạng Sơn, ngày 02 tháng 01 năm 2026",
            "Ngày in: 02/01/2026",
            "10 - Sao kê chi tiết",
            "Món vay 3 tháng không hoạt động",
            "Đến ngày hẹn 31/12/2025",
            "Ngày số liệu: 31/02/2025",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
        assert_eq!(told("Tháng 2/2024").as_deref(), Some("2024-02-29"));
    }

    #[test]
    fn units_and_offices_are_read_where_they_are_labelled() {
        assert_eq!(unit("Đơn vị tính: Triệu đồng"), Some(Unit::Million));
        assert_eq!(unit("ĐVT: đồng"), Some(Unit::Dong));
        assert_eq!(unit("(Đơn vị: 1.000 đ)"), Some(Unit::Thousand));
        assert_eq!(unit("Đơn vị: PGD Bắc Sơn"), None);
        assert_eq!(office("Mã PGD: 002002").map(|code| code.to_string()).as_deref(), Some("002002"));
        assert_eq!(office("Đơn vị: 002002 - PGD Bắc Sơn").map(|code| code.to_string()).as_deref(), Some("002002"));
        assert_eq!(office("Số: 002002"), None);
        assert_eq!(office("Đơn vị: 2002 - PGD Bắc Sơn"), None, "not a code of six digits");
    }

    #[test]
    fn lines_that_contradict_each_other_are_refused() {
        let two = [(0, "Ngày số liệu: 31/12/2025"), (1, "Đến ngày 30/11/2025")];
        assert_eq!(read(two.into_iter()).unwrap_err().code, RefusalCode::MixedDates);
        let two = [(0, "Đơn vị tính: đồng"), (1, "ĐVT: triệu đồng")];
        assert_eq!(read(two.into_iter()).unwrap_err().code, RefusalCode::UnitUnclear);
    }
}
