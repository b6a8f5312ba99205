//! Amounts and percentages as people read and type them. No floats anywhere.

use crate::Locale;

/// The largest amount the program handles, in đồng: 2⁵³ − 1, so that a window can hold it exactly.
pub const MAX_DONG: i64 = (1 << 53) - 1;

/// Why a typed amount is not an amount. `Display` is the refusal code; the one fact is `text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not a number, or separators in places that allow two readings (`1500.000`).
    #[error("bad-amount")]
    Bad,
    /// A part of a đồng: money is whole đồng.
    #[error("amount-has-fraction")]
    Fraction,
    /// Beyond [`MAX_DONG`] either way.
    #[error("amount-too-large")]
    TooLarge,
}

impl AmountError {
    /// The stable refusal code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AmountError::Bad => "bad-amount",
            AmountError::Fraction => "amount-has-fraction",
            AmountError::TooLarge => "amount-too-large",
        }
    }
}

/// Whole đồng with thousands separated: `1.234.567` in Vietnamese, `1,234,567` in English. No unit.
#[must_use]
pub fn dong(locale: Locale, amount: i64) -> String {
    let mut text = grouped(locale, amount.unsigned_abs());
    if amount < 0 {
        text.insert(0, '-');
    }
    text
}

/// A rate given in parts per billion, exactly, without trailing zeros: 62,400,000 ppb is `6,24 %`
/// in Vietnamese and `6.24%` in English. One ppb is the seventh decimal of a percent, so nothing is
/// ever rounded: 7.9248 % and 10.30224 % appear whole.
#[must_use]
pub fn percent_from_ppb(locale: Locale, ppb: i64) -> String {
    const PPB_IN_A_PERCENT: u64 = 10_000_000;
    let size = ppb.unsigned_abs();
    let decimals = format!("{:07}", size % PPB_IN_A_PERCENT);
    percent(locale, ppb < 0, size / PPB_IN_A_PERCENT, decimals.trim_end_matches('0'))
}

/// A share or growth given in parts per million, with one decimal: 147,000 ppm is `14,7 %`.
/// Rounded once, half away from zero: 14.65 % shows as 14,7 % and −14.65 % as −14,7 %.
#[must_use]
pub fn percent_from_ppm(locale: Locale, ppm: i64) -> String {
    const PPM_IN_A_TENTH: u64 = 1_000;
    let tenths = ppm.unsigned_abs().saturating_add(PPM_IN_A_TENTH / 2) / PPM_IN_A_TENTH;
    let decimal = (tenths % 10).to_string();
    // A tiny loss that rounds to nothing must not show as "-0,0 %".
    percent(locale, ppm < 0 && tenths > 0, tenths / 10, &decimal)
}

/// Reads an amount of whole đồng as people type it or paste it.
///
/// Both styles of thousands are read (`1.234.567`, `1,234,567`, `1 234 567`), as is a trailing
/// `đ`, `đồng` or `VND`. A single separator before three digits means thousands (`1.500` is 1500),
/// because money has no parts of a đồng. Empty decimals are dropped only where the thousands prove
/// which sign is the decimal one (`1.234.567,00`). A file's columns must not be read cell by cell
/// with this function: there the style is decided once per file.
///
/// # Errors
/// [`AmountError::Fraction`] for `1500,5`; [`AmountError::TooLarge`] beyond [`MAX_DONG`];
/// [`AmountError::Bad`] for anything else, `1500.000` included, which has two readings.
pub fn parse_dong(text: &str) -> Result<i64, AmountError> {
    let lower = text.trim().to_lowercase();
    let without_unit =
        ["vnđ", "vnd", "đồng", "đ", "₫"].iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower).trim_end();
    let (negative, body) = match without_unit.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, without_unit),
    };
    let size = whole_number(&whole_digits(body)?)?;
    Ok(if negative { -size } else { size })
}

/// The digits of the whole part, separators taken out.
fn whole_digits(body: &str) -> Result<String, AmountError> {
    let is_separator = |c: char| c == '.' || c == ',' || c.is_whitespace();
    let groups: Vec<&str> = body.split(is_separator).collect();
    if groups.iter().any(|group| group.is_empty() || !group.bytes().all(|b| b.is_ascii_digit())) {
        return Err(AmountError::Bad);
    }
    let signs: Vec<char> =
        body.chars().filter(|&c| is_separator(c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let Some((&last_sign, earlier_signs)) = signs.split_last() else {
        return Ok(groups.concat());
    };
    let Some((&tail, head)) = groups.split_last() else {
        return Err(AmountError::Bad);
    };

    if earlier_signs.iter().all(|&sign| sign == last_sign) {
        if are_thousands(&groups) {
            return Ok(groups.concat());
        }
        let one_decimal_sign = earlier_signs.is_empty() && last_sign != ' ';
        return Err(match one_decimal_sign && (tail.len() != 3 || head == ["0"]) {
            true => AmountError::Fraction,
            false => AmountError::Bad,
        });
    }
    let head_is_thousands =
        are_thousands(head) && earlier_signs.windows(2).all(|pair| pair[0] == pair[1]) && last_sign != ' ';
    match head_is_thousands {
        true if tail.len() == 3 => Err(AmountError::Bad),
        true if tail.bytes().all(|b| b == b'0') => Ok(head.concat()),
        true => Err(AmountError::Fraction),
        false => Err(AmountError::Bad),
    }
}

fn are_thousands(groups: &[&str]) -> bool {
    groups.split_first().is_some_and(|(first, rest)| {
        (1..=3).contains(&first.len()) && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3)
    })
}

fn whole_number(digits: &str) -> Result<i64, AmountError> {
    match digits.parse::<i64>() {
        Ok(size) if size <= MAX_DONG => Ok(size),
        // Only digits reach this point, so the one way to fail is to be too long.
        _ => Err(AmountError::TooLarge),
    }
}

fn grouped(locale: Locale, size: u64) -> String {
    let digits = size.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(locale.group_sign());
        }
        text.push(digit);
    }
    text
}

fn percent(locale: Locale, negative: bool, whole: u64, decimals: &str) -> String {
    let sign = if negative { "-" } else { "" };
    let whole = grouped(locale, whole);
    let unit = match locale {
        Locale::Vi => " %",
        Locale::En => "%",
    };
    if decimals.is_empty() {
        format!("{sign}{whole}{unit}")
    } else {
        format!("{sign}{whole}{}{decimals}{unit}", locale.decimal_sign())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_read_as_the_counter_writes_them() {
        assert_eq!(dong(Locale::Vi, 1_234_567), "1.234.567");
        assert_eq!(dong(Locale::En, 1_234_567), "1,234,567");
        assert_eq!(dong(Locale::Vi, 662_400_000_000), "662.400.000.000");
        assert_eq!(dong(Locale::Vi, -500), "-500");
        assert_eq!(dong(Locale::Vi, -100_000), "-100.000");
        assert_eq!(dong(Locale::Vi, 0), "0");
        assert_eq!(dong(Locale::En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn typed_amounts() {
        for text in [
            "1234567",
            "1.234.567",
            "1,234,567",
            "1 234 567",
            "1\u{a0}234\u{a0}567",
            " 1.234.567 đ",
            "1.234.567đồng",
            "1.234.567 VND",
            "1.234.567,00",
            "1,234,567.0",
        ] {
            assert_eq!(parse_dong(text), Ok(1_234_567), "{text}");
        }
        assert_eq!(parse_dong("1.500"), Ok(1_500));
        assert_eq!(parse_dong("-1.500"), Ok(-1_500));
        assert_eq!(parse_dong("\u{2212}1.500"), Ok(-1_500));
        assert_eq!(parse_dong("0"), Ok(0));
    }

    #[test]
    fn parts_of_a_dong_are_refused_and_doubtful_forms_too() {
        for text in ["1500,5", "1500.50", "1.234.567,5", "1,234.5", "0,5", "0.500", "12.34"] {
            assert_eq!(parse_dong(text), Err(AmountError::Fraction), "{text}");
        }
        for text in [
            "",
            "đ",
            "-",
            "abc",
            "1..000",
            "1.",
            ".5",
            "1500.000",
            "1.234,567",
            "1.23.456",
            "1e6",
            "12 34",
            "1.000 000,5",
            "--5",
            "01.000.000",
            "một trăm",
            "٣٠٠",
        ] {
            assert_eq!(parse_dong(text), Err(AmountError::Bad), "{text}");
        }
    }

    #[test]
    fn the_limit_is_two_to_the_fifty_three_less_one() {
        assert_eq!(parse_dong("9.007.199.254.740.991"), Ok(MAX_DONG));
        assert_eq!(parse_dong("-9007199254740991"), Ok(-MAX_DONG));
        assert_eq!(parse_dong("9007199254740992"), Err(AmountError::TooLarge));
        assert_eq!(parse_dong(&"9".repeat(40)), Err(AmountError::TooLarge));
    }

    #[test]
    fn rates_are_shown_exactly() {
        assert_eq!(percent_from_ppb(Locale::Vi, 62_400_000), "6,24 %");
        assert_eq!(percent_from_ppb(Locale::En, 62_400_000), "6.24%");
        assert_eq!(percent_from_ppb(Locale::Vi, 79_248_000), "7,9248 %");
        assert_eq!(percent_from_ppb(Locale::Vi, 103_022_400), "10,30224 %");
        assert_eq!(percent_from_ppb(Locale::Vi, 30_000_000), "3 %");
        assert_eq!(percent_from_ppb(Locale::Vi, 1), "0,0000001 %");
        assert_eq!(percent_from_ppb(Locale::Vi, 0), "0 %");
    }

    #[test]
    fn shares_round_half_away_from_zero() {
        assert_eq!(percent_from_ppm(Locale::Vi, 147_000), "14,7 %");
        assert_eq!(percent_from_ppm(Locale::En, 146_500), "14.7%");
        assert_eq!(percent_from_ppm(Locale::Vi, 146_499), "14,6 %");
        assert_eq!(percent_from_ppm(Locale::Vi, -146_500), "-14,7 %");
        assert_eq!(percent_from_ppm(Locale::Vi, -499), "0,0 %");
        assert_eq!(percent_from_ppm(Locale::Vi, 12_345_678_900), "1.234.567,9 %");
    }

    proptest! {
        #[test]
        fn every_amount_reads_back_in_both_languages(amount in -MAX_DONG..=MAX_DONG) {
            for locale in Locale::ALL {
                prop_assert_eq!(parse_dong(&dong(locale, amount)), Ok(amount));
            }
        }

        #[test]
        fn no_text_makes_the_reader_fall(text in ".{0,40}") {
            if let Ok(amount) = parse_dong(&text) {
                prop_assert!(amount.abs() <= MAX_DONG);
            }
        }

        #[test]
        fn a_rate_loses_no_digit(ppb in 0_i64..=10_000_000_000) {
            let shown = percent_from_ppb(Locale::En, ppb);
            let number = shown.trim_end_matches('%');
            let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
            let whole: i64 = whole.replace(',', "").parse().expect("digits");
            let decimals: i64 = format!("{decimals:0<7}").parse().expect("digits");
            prop_assert_eq!(whole * 10_000_000 + decimals, ppb);
        }
    }
}
