//! Amounts in words, as they stand on vouchers and receipts.
//!
//! Above 999 tỷ there is no further unit: the number of tỷ is itself read as a number. So
//! 1,234 × 10⁹ is "một nghìn hai trăm ba mươi tư tỷ" and 2 × 10¹⁵ is "hai triệu tỷ". A group of three
//! zeros is passed over ("một triệu không trăm linh năm"); a later group that has hundreds of zero says
//! so, because "một nghìn năm" is also heard as 1,500.

use crate::{AmountError, Locale, MAX_DONG};

/// How some Vietnamese numerals are spelled, where usage differs.
///
/// The default is the spelling of the North, where the offices are: `linh` and `nghìn` belong together there as
/// `lẻ` and `ngàn` do in the South, and `tư` after mươi goes with them. No regulation prescribes one; an office that
/// writes otherwise says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Spelling {
    /// What stands for a zero in the tens place: 105.
    pub zero_tens: ZeroTens,
    /// The last digit of 24, 34, … 94. Elsewhere it is always `bốn`.
    pub four: Four,
    /// 1,000.
    pub thousand: Thousand,
}

/// The word for a zero in the tens place before another digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ZeroTens {
    /// một trăm linh năm.
    #[default]
    Linh,
    /// một trăm lẻ năm.
    Le,
}

/// The word for a last 4 after mươi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Four {
    /// hai mươi tư.
    #[default]
    Tu,
    /// hai mươi bốn.
    Bon,
}

/// The word for a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Thousand {
    /// nghìn.
    #[default]
    Nghin,
    /// ngàn.
    Ngan,
}

/// An amount in words with its unit and a capital first: 125,000 is "Một trăm hai mươi lăm nghìn đồng"
/// or "One hundred and twenty-five thousand dong". A negative amount begins with "Âm" or "Minus". The
/// spelling concerns Vietnamese only.
///
/// # Errors
/// [`AmountError::TooLarge`] beyond [`MAX_DONG`] either way.
pub fn dong_in_words(locale: Locale, amount: i64, spelling: Spelling) -> Result<String, AmountError> {
    let size = amount.unsigned_abs();
    if size > MAX_DONG.unsigned_abs() {
        return Err(AmountError::TooLarge);
    }
    let (minus, number, unit) = match locale {
        Locale::Vi => ("âm", spelling.number(size), "đồng"),
        Locale::En => ("minus", in_english(size), "dong"),
    };
    let sign = (amount < 0).then_some(minus);
    let words = sign.into_iter().chain([number.as_str(), unit]).collect::<Vec<_>>().join(" ");
    Ok(with_capital(&words))
}

fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const BILLION: u64 = 1_000_000_000;

#[rustfmt::skip]
const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

impl Spelling {
    fn number(self, size: u64) -> String {
        if size == 0 {
            return DIGITS[0].to_owned();
        }
        let mut words = Vec::new();
        if size >= BILLION {
            self.below_billion(size / BILLION, &mut words);
            words.push("tỷ");
        }
        self.below_billion(size % BILLION, &mut words);
        words.join(" ")
    }

    fn below_billion(self, size: u64, words: &mut Vec<&'static str>) {
        let thousand = match self.thousand {
            Thousand::Nghin => "nghìn",
            Thousand::Ngan => "ngàn",
        };
        for (group, unit) in
            [(size / 1_000_000, Some("triệu")), (size / 1_000 % 1_000, Some(thousand)), (size % 1_000, None)]
        {
            if group > 0 {
                self.group(group, words);
                words.extend(unit);
            }
        }
    }

    /// Three digits; its hundreds are passed over only where the number begins.
    fn group(self, group: u64, words: &mut Vec<&'static str>) {
        let [hundreds, tens, ones] = [group / 100, group / 10 % 10, group % 10];
        let reads_hundreds = hundreds > 0 || !words.is_empty();
        if reads_hundreds {
            words.extend([digit(hundreds), "trăm"]);
        }
        match tens {
            0 if ones > 0 && reads_hundreds => words.push(match self.zero_tens {
                ZeroTens::Linh => "linh",
                ZeroTens::Le => "lẻ",
            }),
            0 => {}
            1 => words.push("mười"),
            _ => words.extend([digit(tens), "mươi"]),
        }
        words.extend(self.last_digit(tens, ones));
    }

    fn last_digit(self, tens: u64, ones: u64) -> Option<&'static str> {
        match (tens, ones) {
            (_, 0) => None,
            (2.., 1) => Some("mốt"),
            (2.., 4) if self.four == Four::Tu => Some("tư"),
            (1.., 5) => Some("lăm"),
            _ => Some(digit(ones)),
        }
    }
}

fn digit(value: u64) -> &'static str {
    DIGITS[(value % 10) as usize]
}

#[rustfmt::skip]
const SMALL: [&str; 20] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const POWERS: [(u64, &str); 6] = [
    (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"),
    (BILLION, "billion"),
    (1_000_000, "million"),
    (1_000, "thousand"),
    (100, "hundred"),
];

/// British usage: "and" before the tens of a hundred, and before a last group below a hundred.
fn in_english(size: u64) -> String {
    if size < 100 {
        return below_hundred(size);
    }
    let mut parts: Vec<String> = Vec::new();
    let mut rest = size;
    for (power, name) in POWERS {
        if rest >= power {
            parts.push(format!("{} {name}", in_english(rest / power)));
            rest %= power;
        }
    }
    let and = (rest > 0).then(|| format!("and {}", below_hundred(rest)));
    parts.into_iter().chain(and).collect::<Vec<_>>().join(" ")
}

fn below_hundred(size: u64) -> String {
    match (size / 10, size % 10) {
        (0 | 1, _) => SMALL[(size % 20) as usize].to_owned(),
        (tens, 0) => TENS[(tens % 10) as usize].to_owned(),
        (tens, ones) => format!("{}-{}", TENS[(tens % 10) as usize], SMALL[ones as usize]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vi(amount: i64) -> String {
        dong_in_words(Locale::Vi, amount, Spelling::default()).unwrap()
    }

    #[test]
    fn a_voucher_in_vietnamese() {
        for (amount, words) in [
            (0, "Không đồng"),
            (10, "Mười đồng"),
            (11, "Mười một đồng"),
            (15, "Mười lăm đồng"),
            (14, "Mười bốn đồng"),
            (21, "Hai mươi mốt đồng"),
            (24, "Hai mươi tư đồng"),
            (55, "Năm mươi lăm đồng"),
            (100, "Một trăm đồng"),
            (105, "Một trăm linh năm đồng"),
            (104, "Một trăm linh bốn đồng"),
            (1_005, "Một nghìn không trăm linh năm đồng"),
            (125_000, "Một trăm hai mươi lăm nghìn đồng"),
            (105_995, "Một trăm linh năm nghìn chín trăm chín mươi lăm đồng"),
            (20_000_000, "Hai mươi triệu đồng"),
            (1_000_010, "Một triệu không trăm mười đồng"),
            (1_021_000, "Một triệu không trăm hai mươi mốt nghìn đồng"),
            (5_000_000_000, "Năm tỷ đồng"),
            (-1_500, "Âm một nghìn năm trăm đồng"),
        ] {
            assert_eq!(vi(amount), words);
        }
    }

    #[test]
    fn above_999_ty_the_number_of_ty_is_read_as_a_number() {
        assert_eq!(vi(1_000_000_000_000), "Một nghìn tỷ đồng");
        assert_eq!(vi(1_034_000_000_000), "Một nghìn không trăm ba mươi tư tỷ đồng");
        assert_eq!(vi(2_000_000_000_000_000), "Hai triệu tỷ đồng");
        assert_eq!(
            vi(MAX_DONG),
            "Chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu \
             bảy trăm bốn mươi nghìn chín trăm chín mươi mốt đồng"
        );
        for beyond in [MAX_DONG + 1, -MAX_DONG - 1, i64::MIN, i64::MAX] {
            assert_eq!(dong_in_words(Locale::Vi, beyond, Spelling::default()), Err(AmountError::TooLarge));
        }
    }

    #[test]
    fn spellings_of_the_south() {
        let south = Spelling { zero_tens: ZeroTens::Le, four: Four::Bon, thousand: Thousand::Ngan };
        let words = dong_in_words(Locale::Vi, 24_104, south).unwrap();
        assert_eq!(words, "Hai mươi bốn ngàn một trăm lẻ bốn đồng");
    }

    #[test]
    fn a_voucher_in_english() {
        for (amount, words) in [
            (0, "Zero dong"),
            (12, "Twelve dong"),
            (40, "Forty dong"),
            (121, "One hundred and twenty-one dong"),
            (1_001, "One thousand and one dong"),
            (1_100, "One thousand one hundred dong"),
            (125_000, "One hundred and twenty-five thousand dong"),
            (1_234_567, "One million two hundred and thirty-four thousand five hundred and sixty-seven dong"),
            (2_000_000_000_000_019, "Two quadrillion and nineteen dong"),
            (-7_000_000_000, "Minus seven billion dong"),
        ] {
            assert_eq!(dong_in_words(Locale::En, amount, Spelling::default()).unwrap(), words);
        }
    }

    /// The value of Vietnamese words, by the value each word adds: a second reading, in the other direction.
    fn value(words: &str) -> i64 {
        let (mut whole, mut part, mut last) = (0, 0, 0);
        for word in words.split(' ') {
            match word {
                "mười" => part += 10,
                "mươi" => (part, last) = (part + last * 10, 0),
                "trăm" => (part, last) = (part + last * 100, 0),
                "nghìn" => (whole, part, last) = (whole + (part + last) * 1_000, 0, 0),
                "triệu" => (whole, part, last) = (whole + (part + last) * 1_000_000, 0, 0),
                "tỷ" => (whole, part, last) = ((whole + part + last) * 1_000_000_000, 0, 0),
                "linh" | "đồng" => {}
                "mốt" => last = 1,
                "tư" => last = 4,
                "lăm" => last = 5,
                _ => last = DIGITS.iter().position(|&digit| digit == word).unwrap() as i64,
            }
        }
        whole + part + last
    }

    proptest! {
        #[test]
        fn words_read_back_as_the_amount(amount in prop_oneof![0..=MAX_DONG, 0..2_000_000_i64]) {
            prop_assert_eq!(value(&vi(amount).to_lowercase()), amount);
        }
    }
}
