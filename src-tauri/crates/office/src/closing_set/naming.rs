//! What a file's name says of its day. Names are typed by hand: a hint, never the truth.

use chrono::NaiveDate;

/// The first day written in a name, in the order day, month, year: `31-12-2025`, `31.12.2025`, `31_12_2025`, `31122025`.
pub(super) fn date_in_name(name: &str) -> Option<NaiveDate> {
    let signs: Vec<char> = name.chars().collect();
    (0..signs.len()).find_map(|from| {
        let after_digit = from > 0 && signs.get(from - 1).is_some_and(char::is_ascii_digit);
        if after_digit { None } else { date_at(signs.get(from..)?) }
    })
}

fn date_at(signs: &[char]) -> Option<NaiveDate> {
    let mut rest = signs;
    let mut number = |digits: usize| -> Option<u32> {
        let (taken, others) = rest.split_at_checked(digits)?;
        rest = match others {
            ['-' | '.' | '_' | ' ', others @ ..] if digits == 2 => others,
            others => others,
        };
        taken.iter().collect::<String>().parse().ok().filter(|_| taken.iter().all(char::is_ascii_digit))
    };
    let (day, month, year) = (number(2)?, number(2)?, number(4)?);
    let ends = !rest.first().is_some_and(char::is_ascii_digit);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| ends && (2000..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_in_a_name_however_it_is_written() {
        let day = NaiveDate::from_ymd_opt(2025, 12, 31);
        for name in ["10_SAO_KE_31-12-2025.xlsx", "31.12.2025 sao ke.xls", "sk31122025.xlsx", "002001_10_31_12_2025"] {
            assert_eq!(date_in_name(name), day, "{name}");
        }
        for name in ["SAO_KE.xlsx", "32-12-2025.xlsx", "3112.xlsx", "31122025123.xlsx", "6600000231122025.xlsx"] {
            assert_eq!(date_in_name(name), None, "{name}");
        }
    }
}
