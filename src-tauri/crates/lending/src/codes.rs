//! The core system's codes: text of a fixed shape. Matching is done on codes, never on names.
//! Shapes: SOURCES.md R-01.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Text that is not a code of the wanted shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {wanted}")]
pub struct NotACode {
    /// What was found.
    pub text: String,
    /// The shape wanted, e.g. `16 digits`.
    pub wanted: &'static str,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident, $wanted:literal, $holds:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Reads a code of exactly this shape.
            pub fn parse(text: &str) -> Result<$name, NotACode> {
                let holds: fn(&str) -> bool = $holds;
                if holds(text) { Ok($name(Arc::from(text))) } else { Err(NotACode { text: text.to_owned(), wanted: $wanted }) }
            }

            /// The code's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotACode;
            fn try_from(text: String) -> Result<$name, NotACode> {
                $name::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        #[cfg(feature = "types")]
        impl specta::Type for $name {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                <String as specta::Type>::definition(types)
            }
        }
    )*};
}

/// Codes of a fixed number of digits, which a spreadsheet may have shorn of leading zeros.
macro_rules! digits {
    ($($name:ident: $digits:literal;)*) => {$(
        impl $name {
            /// How many digits the code has.
            pub const DIGITS: usize = $digits;

            fn holds(text: &str) -> bool {
                text.len() == $digits && text.bytes().all(|byte| byte.is_ascii_digit())
            }
        }
    )*};
}

codes! {
    /// A transaction office (mã PGD).
    OfficeCode, "6 digits", OfficeCode::holds;
    /// A commune in the bank's own numbering (mã xã), not the 5-digit statistics code.
    CommuneCode, "6 digits", CommuneCode::holds;
    /// A village (mã thôn).
    VillageCode, "8 digits", VillageCode::holds;
    /// A savings and credit group (mã tổ).
    GroupCode, "7 digits", GroupCode::holds;
    /// A customer (mã KH).
    CustomerCode, "10 digits", CustomerCode::holds;
    /// A loan contract (số khế ước).
    ContractNumber, "16 digits", ContractNumber::holds;
    /// An entrusted association (mã ĐVUT), 99 = lent directly.
    AssociationCode, "2 digits", AssociationCode::holds;
    /// A loan programme (mã chương trình): two digits, or two and a letter for a display split (`03A`).
    ProgrammeCode, "2 digits and at most one letter", |text| {
        let bytes = text.as_bytes();
        bytes.len() >= 2
            && bytes.len() <= 3
            && bytes[..2].iter().all(u8::is_ascii_digit)
            && bytes[2..].iter().all(u8::is_ascii_uppercase)
    };
    /// A savings book's number (sổ tiết kiệm 105): up to 20 letters and digits.
    BookNumber, "up to 20 letters and digits", |text| {
        !text.is_empty() && text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
}

digits! {
    OfficeCode: 6;
    CommuneCode: 6;
    VillageCode: 8;
    GroupCode: 7;
    CustomerCode: 10;
    ContractNumber: 16;
    AssociationCode: 2;
}

impl ProgrammeCode {
    /// The programme a display split belongs to: `03` of `03A`, the code itself of `03`.
    pub fn family(&self) -> &str {
        self.0.get(..2).unwrap_or(&self.0)
    }
}

impl ContractNumber {
    /// Whether it begins as the bank's contract numbers do (`6600` or `6000`).
    pub fn has_known_beginning(&self) -> bool {
        self.0.starts_with("6600") || self.0.starts_with("6000")
    }
}

impl GroupCode {
    /// The all-zero code that stands for "no group" on savings-only customers.
    pub fn is_none(&self) -> bool {
        self.0.bytes().all(|byte| byte == b'0')
    }
}

impl CommuneCode {
    /// The dummy commune of directly served customers ends in three zeros ("Vay trực tiếp").
    pub fn is_dummy(&self) -> bool {
        self.0.ends_with("000")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_exactly_its_digits() {
        assert_eq!(GroupCode::parse("0026001").unwrap().as_str(), "0026001");
        for bad in ["26001", "00260011", "002600a", " 026001", "002600１", ""] {
            assert!(GroupCode::parse(bad).is_err(), "{bad}");
        }
        assert!(ProgrammeCode::parse("03A").is_ok() && ProgrammeCode::parse("3").is_err());
        assert_eq!(["03", "03A"].map(|code| ProgrammeCode::parse(code).unwrap().family().to_owned()), ["03", "03"]);
        assert!(ProgrammeCode::parse("03a").is_err() && ProgrammeCode::parse("03AB").is_err());
        assert!(GroupCode::parse("0000000").unwrap().is_none());
        assert!(CommuneCode::parse("482000").unwrap().is_dummy());
    }
}
