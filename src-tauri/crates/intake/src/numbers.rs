//! Amounts and rates out of cells. The only place where an Excel float becomes a number of the domain,
//! exactly or not at all.

use ledger::Dong;
use lending::rate::AnnualRate;
use rust_decimal::Decimal;

/// How a file's texts write amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `1.234.567,5`
    Vietnamese,
    /// `1,234,567.5`
    English,
}

impl Form {
    /// The stable word for it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Form::Vietnamese => "vietnamese",
            Form::English => "english",
        }
    }

    const fn decimal_sign(self) -> char {
        match self {
            Form::Vietnamese => ',',
            Form::English => '.',
        }
    }
}

/// Why a cell is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotAmount {
    /// Not a number.
    NotANumber,
    /// A part of a đồng.
    Fraction,
    /// Beyond [`Dong::MAX`].
    TooBig,
}

/// What a text says about the form of the file it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// Both forms read it alike.
    None,
    /// Only this form reads it.
    Only(Form),
    /// Both forms read it; in this one it is whole đồng (`1.234`).
    Likely(Form),
}

/// What a text says about its file's form; nothing if it is no amount in either.
pub(crate) fn evidence(text: &str) -> Option<Evidence> {
    let (_, digits) = bare(text);
    if digits.is_empty() {
        return Some(Evidence::None);
    }
    let reads = |form: Form| split(&digits, form).is_some();
    match (reads(Form::Vietnamese), reads(Form::English)) {
        (false, false) => None,
        (true, false) => Some(Evidence::Only(Form::Vietnamese)),
        (false, true) => Some(Evidence::Only(Form::English)),
        (true, true) if digits.contains('.') => Some(Evidence::Likely(Form::Vietnamese)),
        (true, true) if digits.contains(',') => Some(Evidence::Likely(Form::English)),
        (true, true) => Some(Evidence::None),
    }
}

/// Reads an amount of whole đồng written as text; a dash alone is nothing.
pub(crate) fn amount_of_text(text: &str, form: Form) -> Result<Dong, NotAmount> {
    let (negative, digits) = bare(text);
    if digits.is_empty() {
        return if negative { Ok(Dong::ZERO) } else { Err(NotAmount::NotANumber) };
    }
    let (whole, decimals) = split(&digits, form).ok_or(NotAmount::NotANumber)?;
    if decimals.bytes().any(|digit| digit != b'0') {
        return Err(NotAmount::Fraction);
    }
    let number: i64 = whole.parse().map_err(|_| NotAmount::TooBig)?;
    Dong::new(if negative { -number } else { number }).map_err(|_| NotAmount::TooBig)
}

/// An amount that Excel holds as a number: whole and within the range in which floats are exact.
pub(crate) fn amount_of_number(number: f64) -> Result<Dong, NotAmount> {
    if !number.is_finite() {
        return Err(NotAmount::NotANumber);
    }
    if number.abs() > Dong::MAX.get() as f64 {
        return Err(NotAmount::TooBig);
    }
    if number.fract() != 0.0 {
        return Err(NotAmount::Fraction);
    }
    Dong::new(number as i64).map_err(|_| NotAmount::TooBig)
}

/// A whole number that a float holds exactly.
pub(crate) fn whole(number: f64) -> Option<i64> {
    amount_of_number(number).ok().map(Dong::get)
}

/// The sign, and the digits with their separators. A currency word and blanks are left out.
fn bare(text: &str) -> (bool, String) {
    let lower = text.to_lowercase();
    let mut rest = lower.trim();
    for word in ["vnđ", "vnd", "đồng", "đ"] {
        rest = rest.strip_suffix(word).map_or(rest, str::trim_end);
    }
    let (negative, rest) = match rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => match rest.strip_prefix(['-', '−', '–']) {
            Some(inner) => (true, inner),
            None => (false, rest.strip_prefix('+').unwrap_or(rest)),
        },
    };
    (negative, rest.chars().filter(|c| !c.is_whitespace()).collect())
}

/// The whole part without separators, and the decimals, if `digits` is written in `form`.
fn split(digits: &str, form: Form) -> Option<(String, &str)> {
    let decimal_sign = form.decimal_sign();
    let (whole, decimals) = digits.split_once(decimal_sign).unwrap_or((digits, ""));
    let thousands_sign = if decimal_sign == ',' { '.' } else { ',' };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits.ends_with(decimal_sign) || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut groups = whole.split(thousands_sign);
    let first = groups.next()?;
    let mut number = first.to_owned();
    let mut grouped = false;
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return None;
        }
        grouped = true;
        number.push_str(group);
    }
    if !is_digits(first) || (grouped && (first.len() > 3 || first.starts_with('0'))) {
        return None;
    }
    Some((number, decimals))
}

/// A yearly rate in percent. Excel keeps 15 digits; what lies beyond is its noise, so that 7.92479999999999956
/// is 7.9248.
pub(crate) fn rate_of_number(number: f64) -> Option<AnnualRate> {
    if !number.is_finite() {
        return None;
    }
    Decimal::from_scientific(&format!("{number:.14e}")).ok().and_then(rate)
}

/// A yearly rate written as text: no rate has thousands, so any one separator is the decimal sign.
pub(crate) fn rate_of_text(text: &str) -> Option<AnnualRate> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    text.parse::<Decimal>().ok().and_then(rate)
}

fn rate(percent: Decimal) -> Option<AnnualRate> {
    AnnualRate::from_percent(percent.normalize()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, form: Form) -> Result<i64, NotAmount> {
        amount_of_text(text, form).map(Dong::get)
    }

    #[test]
    fn both_forms_are_read_exactly() {
        assert_eq!(read("1.234.567", Form::Vietnamese), Ok(1_234_567));
        assert_eq!(read("1.234.567,00 đ", Form::Vietnamese), Ok(1_234_567));
        assert_eq!(read("(1,234,567)", Form::English), Ok(-1_234_567));
        assert_eq!(read(" - ", Form::English), Ok(0));
        assert_eq!(read("-5", Form::English), Ok(-5));
        assert_eq!(read("1.234.567,5", Form::Vietnamese), Err(NotAmount::Fraction));
        assert_eq!(read("1,234,567.5", Form::Vietnamese), Err(NotAmount::NotANumber));
        assert_eq!(read("12.34", Form::Vietnamese), Err(NotAmount::NotANumber));
        assert_eq!(read("1e5", Form::English), Err(NotAmount::NotANumber));
        assert_eq!(read("", Form::English), Err(NotAmount::NotANumber));
        assert_eq!(read("99999999999999999999", Form::English), Err(NotAmount::TooBig));
    }

    #[test]
    fn a_text_tells_its_form_or_that_it_can_not() {
        let only = |form| Some(Evidence::Only(form));
        assert_eq!(evidence("1.234.567"), only(Form::Vietnamese));
        assert_eq!(evidence("1,234,567"), only(Form::English));
        assert_eq!(evidence("1.234,5"), only(Form::Vietnamese));
        assert_eq!(evidence("1234.5"), only(Form::English));
        assert_eq!(evidence("0.500"), only(Form::English));
        assert_eq!(evidence("1.234"), Some(Evidence::Likely(Form::Vietnamese)));
        assert_eq!(evidence("1,234"), Some(Evidence::Likely(Form::English)));
        assert_eq!(evidence("1234567"), Some(Evidence::None));
        assert_eq!(evidence("abc"), None);
        assert_eq!(evidence("1.23.456"), None);
    }

    #[test]
    fn floats_are_taken_whole_or_not_at_all() {
        assert_eq!(amount_of_number(105_995.0), Dong::new(105_995).map_err(|_| NotAmount::TooBig));
        assert_eq!(amount_of_number(105_994.5), Err(NotAmount::Fraction));
        assert_eq!(amount_of_number(9_007_199_254_740_992.0), Err(NotAmount::TooBig));
        assert_eq!(amount_of_number(f64::NAN), Err(NotAmount::NotANumber));
    }

    #[test]
    fn rates_lose_only_the_noise_of_floats() {
        assert_eq!(rate_of_number(6.24).map(AnnualRate::ppb), Some(62_400_000));
        assert_eq!(rate_of_number(0.6604 * 12.0).map(AnnualRate::ppb), Some(79_248_000));
        assert_eq!(rate_of_text("7,9248 %").map(AnnualRate::ppb), Some(79_248_000));
        assert_eq!(rate_of_text("6.24").map(AnnualRate::ppb), Some(62_400_000));
        assert_eq!(rate_of_number(624.0), None);
        assert_eq!(rate_of_text("cao"), None);
    }
}
