//! Two ways a task can end badly: a refusal, which the clerk can do something about and which is worded
//! from the catalogue, and a fault, which is logged under an incident number.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use ledger::Dong;
use serde::Serialize;
use store::StoreError;

use crate::amounts::Whole;

/// Why a task did not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was asked can't be done as it stands.
    #[error("refused: {}", .0.code)]
    Refusal(Refusal),
    /// Something is wrong with the program or the machine.
    #[error("fault: {}", .0.detail)]
    Fault(Incident),
}

/// A refusal: what is wrong as a stable code, and the values that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Refusal {
    /// Stable, kebab-case; `err-<code>` and `fix-<code>` word it.
    pub code: &'static str,
    /// Named values.
    pub facts: BTreeMap<String, FactValue>,
}

/// A value that belongs to a refusal or a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum FactValue {
    /// A name, a path, a code.
    Text(String),
    /// A count.
    Number(Whole),
    /// Whole đồng.
    Money(Whole),
    /// A day, `yyyy-mm-dd`.
    Day(String),
}

/// What is known of a fault, for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Technical words; never shown to a clerk.
    pub detail: String,
}

impl Refusal {
    /// A refusal without values.
    pub fn new(code: &'static str) -> Refusal {
        Refusal { code, facts: BTreeMap::new() }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<FactValue>) -> Refusal {
        self.facts.insert(name.to_owned(), value.into());
        self
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

impl From<&Path> for FactValue {
    fn from(path: &Path) -> FactValue {
        FactValue::Text(path.display().to_string())
    }
}

impl From<i64> for FactValue {
    fn from(number: i64) -> FactValue {
        FactValue::Number(Whole(number))
    }
}

impl From<u64> for FactValue {
    fn from(number: u64) -> FactValue {
        FactValue::Number(Whole(i64::try_from(number).unwrap_or(i64::MAX)))
    }
}

impl From<Dong> for FactValue {
    fn from(amount: Dong) -> FactValue {
        FactValue::Money(amount.into())
    }
}

impl From<NaiveDate> for FactValue {
    fn from(day: NaiveDate) -> FactValue {
        FactValue::Day(day.to_string())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refusal(refusal)
    }
}

impl Error {
    /// A fault with technical words.
    pub(crate) fn fault(detail: impl std::fmt::Display) -> Error {
        Error::Fault(Incident { detail: detail.to_string() })
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        if error.is_busy() {
            return Refusal::new("book-locked").into();
        }
        if error.is_disk_full() {
            return Refusal::new("disk-full").into();
        }
        if error.is_damage() {
            return Refusal::new("book-damaged").with("detail", error.to_string()).into();
        }
        match error {
            StoreError::Newer { found, .. } => Refusal::new("book-newer").with("version", i64::from(found)).into(),
            other => Error::fault(other),
        }
    }
}

impl From<ledger::NotDong> for Error {
    fn from(_: ledger::NotDong) -> Error {
        Refusal::new("sum-too-big").into()
    }
}

impl From<::exchange::Refusal> for Error {
    fn from(refused: ::exchange::Refusal) -> Error {
        let mut refusal = Refusal::new(refused.code());
        for (name, fact) in refused.facts() {
            let value = match fact {
                ::exchange::Fact::Text(text) => FactValue::Text(text),
                ::exchange::Fact::Number(number) => number.into(),
            };
            refusal.facts.insert(name.to_owned(), value);
        }
        refusal.into()
    }
}

impl From<::intake::FactValue> for FactValue {
    fn from(value: ::intake::FactValue) -> FactValue {
        match value {
            ::intake::FactValue::Number(number) => number.into(),
            ::intake::FactValue::Date(day) => day.into(),
            ::intake::FactValue::Text(text) => text.into(),
        }
    }
}

impl From<::intake::Refusal> for Error {
    fn from(refused: ::intake::Refusal) -> Error {
        let mut refusal = Refusal::new(refused.code.as_str());
        for fact in refused.facts {
            refusal.facts.insert(fact.name.to_owned(), fact.value.into());
        }
        refusal.into()
    }
}

/// Names the file an operating system error is about, in words a clerk can act on.
pub(crate) fn file_refusal(path: &Path, error: &std::io::Error) -> Error {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => "file-missing",
        std::io::ErrorKind::StorageFull => "disk-full",
        std::io::ErrorKind::AlreadyExists => "file-exists",
        _ => "io",
    };
    Refusal::new(code).with("path", path).into()
}
