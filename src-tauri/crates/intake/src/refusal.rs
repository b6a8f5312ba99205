//! Why a file is not taken: a stable code and named facts, worded elsewhere.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

/// The value of a fact, typed so that it can be worded in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FactValue {
    /// A count, a row number or an amount in whole đồng.
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// Text as the file has it.
    Text(String),
}

/// One named value that belongs to a refusal or a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The fact's name in the wording.
    pub name: &'static str,
    /// Its value.
    pub value: FactValue,
}

/// A name and what becomes a value: `fact("row", 12)`.
pub(crate) fn fact(name: &'static str, value: impl Into<FactValue>) -> Fact {
    Fact { name, value: value.into() }
}

impl From<u32> for FactValue {
    fn from(number: u32) -> FactValue {
        FactValue::Number(i64::from(number))
    }
}

impl From<usize> for FactValue {
    fn from(number: usize) -> FactValue {
        FactValue::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for FactValue {
    fn from(number: u64) -> FactValue {
        FactValue::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<ledger::Dong> for FactValue {
    fn from(amount: ledger::Dong) -> FactValue {
        FactValue::Number(amount.get())
    }
}

impl From<NaiveDate> for FactValue {
    fn from(date: NaiveDate) -> FactValue {
        FactValue::Date(date)
    }
}

impl From<&str> for FactValue {
    fn from(text: &str) -> FactValue {
        FactValue::Text(text.to_owned())
    }
}

impl From<String> for FactValue {
    fn from(text: String) -> FactValue {
        FactValue::Text(text)
    }
}

impl fmt::Display for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FactValue::Number(number) => write!(f, "{number}"),
            FactValue::Date(date) => write!(f, "{date}"),
            FactValue::Text(text) => f.write_str(text),
        }
    }
}

/// An enum whose variants are stable kebab-case codes.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Every code there is.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The stable code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Every way a file can be refused. Cells are named by `row` (as Excel counts) and `column` (as printed).
    RefusalCode {
        /// Not an Excel workbook; `found` says what it is.
        NotAWorkbook = "not-a-workbook",
        /// An Excel workbook that can't be read to its end.
        DamagedWorkbook = "damaged-workbook",
        /// Encrypted.
        PasswordProtected = "password-protected",
        /// Carries macros.
        HasMacros = "has-macros",
        /// `bytes` is more than `limit`.
        FileTooBig = "file-too-big",
        /// Unpacks to `bytes`, more than `limit`.
        UnpackedTooBig = "unpacked-too-big",
        /// More rows than `limit`.
        TooManyRows = "too-many-rows",
        /// More columns than `limit`.
        TooManyColumns = "too-many-columns",
        /// More sheets than `limit`.
        TooManySheets = "too-many-sheets",
        /// No kind of export that is known; `columns` are the names found.
        UnknownExport = "unknown-export",
        /// No report of the closing set; `columns` are the names found, `kinds` the reports known.
        UnknownSource = "unknown-source",
        /// The columns are those of several `kinds` of report alike.
        UnclearExport = "unclear-export",
        /// Nothing above the header, on `row`, says what the amounts are counted in.
        UnitNotStated = "unit-not-stated",
        /// What the amounts are counted in is said in two ways: `stated` is the second, on `row`.
        UnitUnclear = "unit-unclear",
        /// A form whose header, on `row`, has no column of units.
        DimensionNotStated = "dimension-not-stated",
        /// A form whose rows are units of several kinds: `columns`.
        DimensionUnclear = "dimension-unclear",
        /// The `columns` are needed and not there.
        MissingColumn = "missing-column",
        /// The `column` stands twice.
        RepeatedColumn = "repeated-column",
        /// Several `sheets` hold an export.
        SeveralSheets = "several-sheets",
        /// Not one data row.
        NoRows = "no-rows",
        /// The caller asked to stop.
        Cancelled = "cancelled",
        /// A code became a number and lost digits.
        LostDigits = "lost-digits",
        /// Text of another shape than the code's (`wanted`).
        NotACode = "not-a-code",
        /// A code that must be there is not.
        MissingCode = "missing-code",
        /// Amounts in both the Vietnamese and the English form.
        MixedAmounts = "mixed-amounts",
        /// An amount in thousands or millions, as text, that the two forms read differently.
        AmountFormUnclear = "amount-form-unclear",
        /// Not a number.
        NotAnAmount = "not-an-amount",
        /// A part of a đồng.
        FractionOfDong = "fraction-of-dong",
        /// Beyond what can be booked.
        AmountTooBig = "amount-too-big",
        /// A sum of amounts beyond what can be kept exactly.
        SumTooBig = "sum-too-big",
        /// No row names the office: `column`.
        NoOfficeCode = "no-office-code",
        /// Below nothing where that can't be.
        NegativeBalance = "negative-balance",
        /// The stated total is not the sum of its parts, on `rows`.
        TotalDiffers = "total-differs",
        /// Not a yearly rate from 0 to 100 %.
        NotARate = "not-a-rate",
        /// The cell holds an Excel error.
        CellError = "cell-error",
        /// Ngày số liệu is not a date.
        BadClosingDate = "bad-closing-date",
        /// Ngày số liệu stands on no row.
        NoClosingDate = "no-closing-date",
        /// Two closing dates in one file.
        MixedDates = "mixed-dates",
        /// Two transaction offices in one file.
        MixedOffices = "mixed-offices",
        /// One contract, two different sets of amounts or customers.
        ContractConflict = "contract-conflict",
        /// One `group`, two different sets of figures.
        GroupConflict = "group-conflict",
        /// One `unit` of an official form, two different sets of figures.
        UnitConflict = "unit-conflict",
        /// A date that must be there is not, or can't be read: `value`.
        MissingDate = "missing-date",
        /// One savings book, two balances or customers.
        BookConflict = "book-conflict",
        /// Savings without a book's number.
        BalanceWithoutBook = "balance-without-book",
        /// Amounts on a row that names neither customer nor contract.
        RowWithoutCode = "row-without-code",
        /// Text longer than `limit`.
        TextTooLong = "text-too-long",
        /// A control character.
        ControlCharacter = "control-character",
    }
}

/// A file refused, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}", .code.as_str())]
pub struct Refusal {
    /// The stable code.
    pub code: RefusalCode,
    /// What the wording needs.
    pub facts: Vec<Fact>,
}

impl Refusal {
    pub(crate) fn new(code: RefusalCode) -> Refusal {
        Refusal { code, facts: Vec::new() }
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<FactValue>) -> Refusal {
        self.facts.push(fact(name, value));
        self
    }

    /// A fact by its name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&FactValue> {
        self.facts.iter().find(|fact| fact.name == name).map(|fact| &fact.value)
    }
}
