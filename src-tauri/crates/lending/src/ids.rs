//! Typed identities: 13 bits name the office that made the row, 40 bits count.
//!
//! They are unique without a network, fit a JavaScript number, sort by age, and say who owns the row.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An office's number, 1…8191 (nút).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Node(u16);

/// A number that names no office or no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identity")]
pub struct NotAnId;

impl Node {
    /// The node numbered `number`; refused outside 1…8191.
    pub const fn new(number: u16) -> Result<Node, NotAnId> {
        if number == 0 || number > 8191 { Err(NotAnId) } else { Ok(Node(number)) }
    }

    /// Its number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Node {
    type Error = NotAnId;
    fn try_from(number: u16) -> Result<Node, NotAnId> {
        Node::new(number)
    }
}

impl From<Node> for u16 {
    fn from(node: Node) -> u16 {
        node.0
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

const COUNTER_BITS: u32 = 40;
const COUNTER_MASK: i64 = (1 << COUNTER_BITS) - 1;

/// The raw identity that is `offset` places after the office's `first` counter value.
///
/// Refused when the office's 2⁴⁰ − 1 identities are used up.
pub fn raw_id(node: Node, counter: i64) -> Result<i64, NotAnId> {
    if !(1..=COUNTER_MASK).contains(&counter) {
        Err(NotAnId)
    } else {
        Ok((i64::from(node.get()) << COUNTER_BITS) | counter)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name(i64);

        impl $name {
            /// Reads a stored identity; refuses a number no office could have made.
            pub fn parse(raw: i64) -> Result<$name, NotAnId> {
                let node = u16::try_from(raw >> COUNTER_BITS).map_err(|_| NotAnId)?;
                Node::new(node)?;
                if raw & COUNTER_MASK == 0 { Err(NotAnId) } else { Ok($name(raw)) }
            }

            /// The number as stored and shown in JSON.
            pub const fn get(self) -> i64 {
                self.0
            }

            /// The office that owns the row.
            pub fn node(self) -> u16 {
                // `parse` proved that the upper bits are a node.
                (self.0 >> COUNTER_BITS) as u16
            }
        }

        impl TryFrom<i64> for $name {
            type Error = NotAnId;
            fn try_from(raw: i64) -> Result<$name, NotAnId> {
                $name::parse(raw)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0
            }
        }

        // 53 bits: a JavaScript number reads it exactly.
        #[cfg(feature = "types")]
        impl specta::Type for $name {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                <i32 as specta::Type>::definition(types)
            }
        }
    )*};
}

ids! {
    /// A savings and credit group (tổ TK&VV).
    GroupId;
    /// A borrower (người vay, khách hàng), also one who only saves.
    BorrowerId;
    /// A loan contract (khế ước, món vay).
    LoanId;
    /// A savings book (sổ 105).
    BookId;
    /// A card: what the office writes down beside its bookings.
    CardId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_who_made_it_and_fits_a_javascript_number() {
        let node = Node::new(8191).unwrap();
        let last = LoanId::parse(raw_id(node, COUNTER_MASK).unwrap()).unwrap();
        assert_eq!(last.node(), 8191);
        assert!(last.get() < 1 << 53);
    }

    #[test]
    fn numbers_no_office_made_are_refused() {
        assert_eq!(LoanId::parse(0), Err(NotAnId));
        assert_eq!(LoanId::parse(-1), Err(NotAnId));
        assert_eq!(LoanId::parse(7), Err(NotAnId), "no office");
        assert_eq!(LoanId::parse(1 << COUNTER_BITS), Err(NotAnId), "no counter");
        assert_eq!(LoanId::parse(i64::MAX), Err(NotAnId));
        assert_eq!(Node::new(8192), Err(NotAnId));
        assert_eq!(raw_id(Node::new(1).unwrap(), 1 << COUNTER_BITS), Err(NotAnId));
    }
}
