//! Sessions at transaction points, what belongs to them, and the one this machine sits in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use events::{Event, EventRef, Fact};
use ledger::Dong;
use lending::ids::{CardId, GroupId, Node};
use lending::session::{CashCount, Handed, SessionBook, SessionOpened};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};

use crate::book::{Reading, Writing};
use crate::error::StoreError;

/// A session as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// The event that opened it.
    pub at: EventRef,
    /// How it was opened.
    pub opened: SessionOpened,
    /// The count that holds.
    pub count: Option<CashCount>,
    /// The event that closed it.
    pub closed: Option<u64>,
}

/// A booking of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionBooking {
    /// The event.
    pub event: u64,
    /// Its kind's stable name.
    pub kind: String,
    /// The group whose sheet it is of.
    pub group: Option<GroupId>,
    /// Cash it brought, below nothing where it was paid out.
    pub cash: Dong,
}

type Place = (i64, i64);

impl Reading<'_> {
    /// The session an event opened.
    pub fn session(self, at: EventRef) -> Result<Option<SessionRecord>, StoreError> {
        let sql = "SELECT counted, closed FROM session WHERE node = ?1 AND seq = ?2";
        let key = place(at);
        let found: Option<(Option<i64>, Option<i64>)> =
            self.connection.prepare_cached(sql)?.query_row(key, |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((counted, closed)) = found else { return Ok(None) };
        let Some(Fact::SessionOpened(opened)) = self.event(at.node, at.seq)?.map(|event| event.fact) else {
            return Err(StoreError::Stored("session.seq"));
        };
        let count = counted.map(|seq| self.session_count(at.node, seq as u64)).transpose()?;
        Ok(Some(SessionRecord { at, opened, count, closed: closed.map(|seq| seq as u64) }))
    }

    fn session_count(self, node: Node, seq: u64) -> Result<CashCount, StoreError> {
        match self.event(node, seq)?.map(|event| event.fact) {
            Some(Fact::SessionCounted(counted)) => Ok(counted.count),
            _ => Err(StoreError::Stored("session.counted")),
        }
    }

    /// The session of a point on a day.
    pub fn session_of_day(self, point: CardId, day: NaiveDate) -> Result<Option<EventRef>, StoreError> {
        let sql = "SELECT node, seq FROM session WHERE point = ?1 AND day = ?2";
        let found: Option<Place> = self
            .connection
            .prepare_cached(sql)?
            .query_row((point.get(), day.to_string()), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        found.map(event_ref).transpose()
    }

    /// The session a booking is tied to.
    pub fn session_of_booking(self, booking: EventRef) -> Result<Option<EventRef>, StoreError> {
        let sql = "SELECT node, session FROM session_booking WHERE node = ?1 AND booking = ?2";
        let found: Option<Place> = self
            .connection
            .prepare_cached(sql)?
            .query_row(place(booking), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        found.map(event_ref).transpose()
    }

    /// Whether a booking is one of the session: it moved cash at the counter, on the session's day or to take back a
    /// booking of the session.
    pub fn is_of_session(self, session: &SessionRecord, booking: &Event) -> Result<bool, StoreError> {
        if booking.at.node != session.at.node || booking.fact.counter_cash()?.is_zero() {
            return Ok(false);
        }
        let of = booking.fact.reverses().map(|back| self.session_of_booking(back)).transpose()?.flatten();
        Ok(booking.business_date == session.opened.day || of == Some(session.at))
    }

    /// Sessions of every office from a day through another, the last first.
    pub fn sessions(self, from: NaiveDate, through: NaiveDate) -> Result<Vec<SessionRecord>, StoreError> {
        let sql = "SELECT node, seq FROM session WHERE day BETWEEN ?1 AND ?2 ORDER BY day DESC, node, seq DESC";
        let days = vec![Value::Text(from.to_string()), Value::Text(through.to_string())];
        let places: Vec<Place> = self.rows_of(sql, days, |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut records = Vec::with_capacity(places.len());
        for found in places {
            records.extend(self.session(event_ref(found)?)?);
        }
        Ok(records)
    }

    /// What the book has of a session, to be held against sheets and cash.
    pub fn session_book(self, session: &SessionRecord) -> Result<SessionBook, StoreError> {
        let mut book = SessionBook {
            advance: session.opened.advance,
            moved: Dong::ZERO,
            groups: self.session_sheets(session)?,
            strangers: BTreeSet::new(),
        };
        let mut elsewhere: BTreeMap<GroupId, Dong> = BTreeMap::new();
        for booking in self.session_bookings(session)? {
            book.moved = book.moved.plus(booking.cash)?;
            let Some(group) = booking.group else { continue };
            let booked = match book.groups.get_mut(&group) {
                Some(handed) => &mut handed.booked,
                None => elsewhere.entry(group).or_insert(Dong::ZERO),
            };
            *booked = booked.plus(booking.cash)?;
        }
        book.strangers =
            elsewhere.into_iter().filter(|(_, booked)| !booked.is_zero()).map(|(group, _)| group).collect();
        Ok(book)
    }

    fn session_sheets(self, session: &SessionRecord) -> Result<BTreeMap<GroupId, Handed>, StoreError> {
        let sql = "SELECT group_id, declared FROM session_group WHERE node = ?1 AND session = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(place(session.at))?;
        let mut groups = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let declared: Option<i64> = row.get(1)?;
            let handed = Handed { declared: declared.map(Dong::new).transpose()?, booked: Dong::ZERO };
            groups.insert(group_of(row, 0)?, handed);
        }
        Ok(groups)
    }

    /// Bookings of a session in their order, those that take others back among them.
    pub fn session_bookings(self, session: &SessionRecord) -> Result<Vec<SessionBooking>, StoreError> {
        let sql = "SELECT b.booking, e.kind, b.group_id, b.cash
                   FROM session_booking b JOIN event e ON e.node = b.node AND e.seq = b.booking
                   WHERE b.node = ?1 AND b.session = ?2 ORDER BY b.booking";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(place(session.at))?;
        let mut bookings: Vec<SessionBooking> = Vec::new();
        while let Some(row) = rows.next()? {
            let group: Option<i64> = row.get(2)?;
            bookings.push(SessionBooking {
                event: row.get::<_, i64>(0)? as u64,
                kind: row.get(1)?,
                group: group.map(|_| group_of(row, 2)).transpose()?,
                cash: Dong::new(row.get(3)?)?,
            });
        }
        Ok(bookings)
    }

    /// The session this machine sits in.
    pub fn sitting(self) -> Result<Option<SessionRecord>, StoreError> {
        let sql = "SELECT session FROM sitting";
        let seq: Option<i64> = self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
        match seq {
            Some(seq) => self.session(EventRef { node: self.own_node()?, seq: seq as u64 }),
            None => Ok(None),
        }
    }
}

impl Writing<'_> {
    /// Sits down in a session of the own office, or leaves the one this machine sits in.
    pub fn sit_in(&mut self, session: Option<u64>) -> Result<(), StoreError> {
        self.transaction.execute("DELETE FROM sitting", [])?;
        if let Some(seq) = session {
            self.transaction.execute("INSERT INTO sitting (only_row, session) VALUES (1, ?1)", [seq as i64])?;
        }
        Ok(())
    }
}

fn place(at: EventRef) -> Place {
    (i64::from(at.node.get()), at.seq as i64)
}

fn event_ref((node, seq): Place) -> Result<EventRef, StoreError> {
    let node = u16::try_from(node).ok().and_then(|node| Node::new(node).ok());
    Ok(EventRef { node: node.ok_or(StoreError::Stored("session.node"))?, seq: seq as u64 })
}

fn group_of(row: &Row<'_>, column: usize) -> Result<GroupId, StoreError> {
    GroupId::parse(row.get(column)?).map_err(|_| StoreError::Stored("session group"))
}
