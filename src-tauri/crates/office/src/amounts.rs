use ledger::Dong;
use serde::{Deserialize, Serialize};

/// A whole number within ±(2⁵³ − 1), as views carry amounts of đồng, identities and counts: JavaScript
/// reads it exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Whole(pub i64);

impl From<Dong> for Whole {
    fn from(amount: Dong) -> Whole {
        Whole(amount.get())
    }
}

impl From<i64> for Whole {
    fn from(number: i64) -> Whole {
        Whole(number)
    }
}

#[cfg(feature = "types")]
impl specta::Type for Whole {
    // The generator refuses 64-bit integers because JavaScript would round them; ours never leave the
    // range it keeps exactly, so they are declared as the plain number they are.
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <i32 as specta::Type>::definition(types)
    }
}
