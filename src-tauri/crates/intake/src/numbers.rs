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

/// What one of a file's amounts of money is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Đồng.
    Dong,
    /// Thousands of đồng, up to three decimals.
    Thousand,
    /// Millions of đồng, up to six decimals.
    Million,
}

impl Unit {
    /// How many decimals make whole đồng.
    const fn decimals(self) -> usize {
        match self {
            Unit::Dong => 0,
            Unit::Thousand => 3,
            Unit::Million => 6,
        }
    }

    /// How many đồng it is.
    #[must_use]
    pub const fn dong(self) -> i64 {
        match self {
            Unit::Dong => 1,
            Unit::Thousand => 1_000,
            Unit::Million => 1_000_000,
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

/// Reads an amount written as text, exactly to the đồng; a dash alone is nothing.
pub(crate) fn amount_of_text(text: &str, form: Form, unit: Unit) -> Result<Dong, NotAmount> {
    let (negative, digits) = bare(text);
    if digits.is_empty() {
        return if negative { Ok(Dong::ZERO) } else { Err(NotAmount::NotANumber) };
    }
    let (whole, decimals) = split(&digits, form).ok_or(NotAmount::NotANumber)?;
    let decimals = decimals.trim_end_matches('0');
    let places = unit.decimals();
    if decimals.len() > places {
        return Err(NotAmount::Fraction);
    }
    let number: i64 = format!("{whole}{decimals:0<places$}").parse().map_err(|_| NotAmount::TooBig)?;
    Dong::new(if negative { -number } else { number }).map_err(|_| NotAmount::TooBig)
}

/// An amount that Excel holds as a number: whole đồng, and within the range in which floats are exact.
pub(crate) fn amount_of_number(number: f64, unit: Unit) -> Result<Dong, NotAmount> {
    if !number.is_finite() {
        return Err(NotAmount::NotANumber);
    }
    if unit != Unit::Dong {
        return amount_with_decimals(number, unit);
    }
    if number.abs() > Dong::MAX.get() as f64 {
        return Err(NotAmount::TooBig);
    }
    if number.fract() != 0.0 {
        return Err(NotAmount::Fraction);
    }
    Dong::new(number as i64).map_err(|_| NotAmount::TooBig)
}

/// Of 15 digits, which is what Excel keeps, none may lie beyond the đồng.
const KEPT_TO_THE_DONG: f64 = 1e15;

/// Thousands or millions: 15 digits are read, what lies beyond is the noise of floats.
fn amount_with_decimals(number: f64, unit: Unit) -> Result<Dong, NotAmount> {
    if number.abs() * unit.dong() as f64 >= KEPT_TO_THE_DONG {
        return Err(NotAmount::TooBig);
    }
    let exact = Decimal::from_scientific(&format!("{number:.14e}")).map_err(|_| NotAmount::NotANumber)?;
    let dong = exact.checked_mul(Decimal::from(unit.dong())).ok_or(NotAmount::TooBig)?.normalize();
    if dong.scale() != 0 {
        return Err(NotAmount::Fraction);
    }
    i64::try_from(dong.mantissa()).ok().and_then(|dong| Dong::new(dong).ok()).ok_or(NotAmount::TooBig)
}

/// A whole number that a float holds exactly.
pub(crate) fn whole(number: f64) -> Option<i64> {
    amount_of_number(number, Unit::Dong).ok().map(Dong::get)
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
        amount_of_text(text, form, Unit::Dong).map(Dong::get)
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
        let read = |number| amount_of_number(number, Unit::Dong).map(Dong::get);
        assert_eq!(read(105_995.0), Ok(105_995));
        assert_eq!(read(105_994.5), Err(NotAmount::Fraction));
        assert_eq!(read(9_007_199_254_740_992.0), Err(NotAmount::TooBig));
        assert_eq!(read(f64::NAN), Err(NotAmount::NotANumber));
    }

    #[test]
    fn millions_are_read_to_the_dong_or_not_at_all() {
        let number = |number| amount_of_number(number, Unit::Million).map(Dong::get);
        assert_eq!(number(662_412.345_678), Ok(662_412_345_678));
        assert_eq!(number(0.1 + 0.2), Ok(300_000), "the noise of a float");
        assert_eq!(number(-0.000_001), Ok(-1));
        assert_eq!(number(12.345_678_5), Err(NotAmount::Fraction), "half a đồng");
        assert_eq!(number(999_999_999.999_999), Ok(999_999_999_999_999));
        assert_eq!(number(1e9), Err(NotAmount::TooBig), "a float no longer tells single đồng there");
        assert_eq!(amount_of_number(1.234, Unit::Thousand).map(Dong::get), Ok(1_234));
        assert_eq!(amount_of_number(1.234_5, Unit::Thousand), Err(NotAmount::Fraction));
        let text = |text, form| amount_of_text(text, form, Unit::Million).map(Dong::get);
        assert_eq!(text("1.234,567891", Form::Vietnamese), Ok(1_234_567_891));
        assert_eq!(text("1,234.5", Form::English), Ok(1_234_500_000));
        assert_eq!(text("7.1234560", Form::English), Ok(7_123_456));
        assert_eq!(text("7.1234561", Form::English), Err(NotAmount::Fraction));
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
