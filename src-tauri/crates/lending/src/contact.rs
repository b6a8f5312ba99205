//! Whether a customer can be reached by telephone.

use crate::sources::names;

names! {
    /// Why a telephone number can't be dialled.
    PhoneDoubt {
        /// The book has none.
        Missing = "phone-missing",
        /// No number of the national plan, or one digit filled in all over.
        Malformed = "phone-malformed",
    }
}

/// What keeps a number from being dialled: ten digits from 0, eleven from 02 for a fixed line; blanks, points and dashes
/// are left aside. Source: SOURCES.md R-105.
///
/// `0912 345 678` and `0205 3812 345` can be dialled, `0000000000` and `912345678` can't.
#[must_use]
pub fn phone_doubt(phone: Option<&str>) -> Option<PhoneDoubt> {
    let Some(phone) = phone.map(str::trim).filter(|phone| !phone.is_empty()) else { return Some(PhoneDoubt::Missing) };
    let digits: Vec<u8> = phone.bytes().filter(|sign| !matches!(sign, b' ' | b'.' | b'-')).collect();
    let is_long_enough = if digits.starts_with(b"02") { digits.len() == 11 } else { digits.len() == 10 };
    let is_number = is_long_enough && digits.first() == Some(&b'0') && digits.iter().all(u8::is_ascii_digit);
    // A field filled with one digit is no number.
    let is_filler = digits.iter().skip(2).all(|digit| Some(digit) == digits.get(1));
    if is_number && !is_filler { None } else { Some(PhoneDoubt::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_digits_can_be_dialled_and_eleven_of_a_fixed_line() {
        for phone in ["0912345678", " 0912 345 678", "0912.345.678", "0205-3812-345"] {
            assert_eq!(phone_doubt(Some(phone)), None, "{phone}");
        }
        for phone in [
            "912345678",
            "0205381234",
            "09123456789",
            "1912345678",
            "0000000000",
            "0999999999",
            "09a2345678",
            "0912/345678",
        ] {
            assert_eq!(phone_doubt(Some(phone)), Some(PhoneDoubt::Malformed), "{phone}");
        }
        assert_eq!([None, Some(""), Some("  ")].map(phone_doubt), [Some(PhoneDoubt::Missing); 3]);
    }
}
