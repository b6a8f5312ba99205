use std::collections::{BTreeMap, BTreeSet};

use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use super::counting::CashCount;
use crate::ids::GroupId;

/// What a leader's sheet comes to, as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupHanded {
    /// The group.
    pub group: GroupId,
    /// Interest and savings on the leader's sheet, whole đồng; nothing where the group had nothing to hand in.
    pub declared: Dong,
}

/// What was in agreement when a session was closed, so that paper can be held against it years later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// The cash, note by note.
    pub count: CashCount,
    /// Each group's sheet.
    pub handed: Vec<GroupHanded>,
    /// What the book had it to be: the advance, more what came in, less what was paid out.
    pub cash: Dong,
}

/// One group's three figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    /// As the leader's sheet says; nothing where no sheet was handed in.
    pub declared: Option<Dong>,
    /// As the book has it: receipts of this session that stand.
    pub booked: Dong,
}

/// What the book has of a session when it is to be closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionBook {
    /// Cash taken along.
    pub advance: Dong,
    /// Cash that came in and went out by all bookings of the session, reversals taken off.
    pub moved: Dong,
    /// Groups that are expected, and those with a booking or a sheet.
    pub groups: BTreeMap<GroupId, Handed>,
    /// Groups that are none of this point's.
    pub strangers: BTreeSet<GroupId>,
}

/// What keeps a session open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionGap {
    /// Something was booked for a group, and no sheet was handed in.
    NoSheet {
        /// The group.
        group: GroupId,
        /// What was booked.
        booked: Dong,
    },
    /// A leader's sheet and the book differ.
    Sheet {
        /// The group.
        group: GroupId,
        /// As the sheet says.
        declared: Dong,
        /// As the book has it.
        booked: Dong,
    },
    /// A group of another point.
    Stranger {
        /// The group.
        group: GroupId,
    },
    /// The cash was not counted.
    NotCounted,
    /// The cash and the book differ.
    Cash {
        /// As it was counted.
        counted: Dong,
        /// As the book has it.
        booked: Dong,
    },
}

impl SessionBook {
    /// The cash there must be.
    ///
    /// # Errors
    /// [`NotDong`] where that is out of range.
    pub fn cash(&self) -> Result<Dong, NotDong> {
        self.advance.plus(self.moved)
    }
}

/// Everything in which sheets, cash and book differ, group by group and the cash last: a session without any may be
/// closed. Source: SOURCES.md R-142.
///
/// # Errors
/// [`NotDong`] where a sum is out of range.
pub fn gaps(book: &SessionBook, count: Option<&CashCount>) -> Result<Vec<SessionGap>, NotDong> {
    let mut found: Vec<SessionGap> =
        book.strangers.iter().map(|group| SessionGap::Stranger { group: *group }).collect();
    for (group, handed) in &book.groups {
        match handed.declared {
            None if !handed.booked.is_zero() => {
                found.push(SessionGap::NoSheet { group: *group, booked: handed.booked });
            }
            Some(declared) if declared != handed.booked => {
                found.push(SessionGap::Sheet { group: *group, declared, booked: handed.booked });
            }
            None | Some(_) => {}
        }
    }
    let booked = book.cash()?;
    match count.map(CashCount::total).transpose()? {
        None => found.push(SessionGap::NotCounted),
        Some(counted) if counted != booked => found.push(SessionGap::Cash { counted, booked }),
        Some(_) => {}
    }
    Ok(found)
}

/// What a session without gaps is closed on.
///
/// # Errors
/// [`NotDong`] where the cash is out of range.
pub fn agreed(book: &SessionBook, count: CashCount) -> Result<Agreed, NotDong> {
    let sheet =
        |(group, handed): (&GroupId, &Handed)| handed.declared.map(|declared| GroupHanded { group: *group, declared });
    Ok(Agreed { count, handed: book.groups.iter().filter_map(sheet).collect(), cash: book.cash()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Node, raw_id};
    use crate::session::Counted;

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    fn group(nth: i64) -> GroupId {
        GroupId::parse(raw_id(Node::new(2).unwrap(), nth).unwrap()).unwrap()
    }

    /// 5,000,000 taken along; group 1 brought 1,200,000, group 2 nothing; 3,000,000 was lent out.
    fn book() -> SessionBook {
        let groups = [
            (group(1), Handed { declared: Some(dong(1_200_000)), booked: dong(1_200_000) }),
            (group(2), Handed::default()),
        ];
        SessionBook {
            advance: dong(5_000_000),
            moved: dong(1_200_000 - 3_000_000),
            groups: groups.into(),
            strangers: BTreeSet::new(),
        }
    }

    fn count(notes: &[(i64, u32)]) -> CashCount {
        let counted = |(note, pieces): &(i64, u32)| Counted { note: dong(*note), pieces: *pieces };
        CashCount { notes: notes.iter().map(counted).collect() }
    }

    #[test]
    fn sheets_cash_and_book_in_agreement_close_the_session() {
        // 5,000,000 + 1,200,000 − 3,000,000 = 3,200,000 = 6 × 500,000 + 1 × 200,000.
        assert_eq!(gaps(&book(), Some(&count(&[(500_000, 6), (200_000, 1)]))), Ok(vec![]));
    }

    #[test]
    fn each_difference_has_a_name() {
        let right = count(&[(500_000, 6), (200_000, 1)]);
        assert_eq!(gaps(&book(), None), Ok(vec![SessionGap::NotCounted]));
        let short = count(&[(500_000, 6), (100_000, 1)]);
        let cash = SessionGap::Cash { counted: dong(3_100_000), booked: dong(3_200_000) };
        assert_eq!(gaps(&book(), Some(&short)), Ok(vec![cash]));

        let mut other = book();
        other.groups.insert(group(1), Handed { declared: Some(dong(1_000_000)), booked: dong(1_200_000) });
        other.groups.insert(group(2), Handed { declared: None, booked: dong(50_000) });
        other.strangers.insert(group(9));
        let expected = vec![
            SessionGap::Stranger { group: group(9) },
            SessionGap::Sheet { group: group(1), declared: dong(1_000_000), booked: dong(1_200_000) },
            SessionGap::NoSheet { group: group(2), booked: dong(50_000) },
        ];
        assert_eq!(gaps(&other, Some(&right)), Ok(expected));
    }
}
