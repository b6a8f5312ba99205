//! Sessions at transaction points: opened, bookings tied to them, sheets handed in, cash counted, closed and reopened.

use events::{Event, EventRef, Fact, GroupHandedIn, SessionBooked, SessionClosed, SessionCounted, SessionReopened};
use lending::cards::{Card, Names};
use lending::ids::GroupId;
use lending::session::{SessionOpened, agreed, denominations, gaps};

use super::{check_day, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;
use crate::is_same_user;
use crate::queries::SessionRecord;

/// A session is opened: once a day at a point, by a team of three, for groups of the book.
pub(super) fn open(book: &Writing<'_>, event: &Event, opened: &SessionOpened) -> Result<(), StoreError> {
    let reading = book.read();
    check_day(book, event, opened.day)?;
    opened.check(wording::fold).map_err(|_| impossible(event, "session"))?;
    let staff = opened.team.duties().into_iter().filter_map(|(_, sitting)| sitting.staff);
    let names = Names { cards: staff.collect(), groups: opened.groups.clone(), ..Names::default() };
    let point = reading.card(opened.point)?.filter(|record| record.binned.is_none()).map(|record| record.card);
    let is_held = matches!(point, Some(Card::Point(_)));
    let taken = reading.session_of_day(opened.point, opened.day)?.is_some();
    if opened.day != event.business_date || !is_held || taken || reading.missing(&names)?.is_some() {
        return Err(impossible(event, "session"));
    }
    let (node, seq) = (i64::from(event.at.node.get()), event.at.seq as i64);
    book.transaction
        .prepare_cached("INSERT INTO session (node, seq, point, day, advance) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((node, seq, opened.point.get(), opened.day.to_string(), opened.advance.get()))?;
    let sql = "INSERT INTO session_group (node, session, group_id) VALUES (?1, ?2, ?3)";
    let mut insert = book.transaction.prepare_cached(sql)?;
    for group in &opened.groups {
        insert.execute((node, seq, group.get()))?;
    }
    Ok(())
}

/// The booking right before this event belongs to a session that is open.
pub(super) fn tie(book: &Writing<'_>, event: &Event, booked: &SessionBooked) -> Result<(), StoreError> {
    let session = open_session(book, event, booked.session)?;
    let booking = book.read().event(event.at.node, booked.booking.seq)?.filter(|_| follows(event, booked.booking));
    let booking = booking.ok_or_else(|| impossible(event, "booking"))?;
    if !book.read().is_of_session(&session, &booking)? {
        return Err(impossible(event, "booking"));
    }
    let group = sheet_of(book, &session, &booking.fact)?;
    let sql = "INSERT INTO session_booking (node, booking, session, group_id, cash) VALUES (?1, ?2, ?3, ?4, ?5)";
    let (node, booking_seq, cash) =
        (i64::from(event.at.node.get()), booking.at.seq as i64, booking.fact.counter_cash()?);
    book.transaction.prepare_cached(sql)?.execute((
        node,
        booking_seq,
        session.at.seq as i64,
        group.map(GroupId::get),
        cash.get(),
    ))?;
    Ok(())
}

fn follows(event: &Event, booking: EventRef) -> bool {
    event.at.node == booking.node && event.at.seq == booking.seq + 1
}

/// The group whose sheet a booking is of: what was on no sheet of this session is taken off none either.
fn sheet_of(book: &Writing<'_>, session: &SessionRecord, fact: &Fact) -> Result<Option<GroupId>, StoreError> {
    match fact {
        Fact::SheetCollected(sheet) => Ok(Some(sheet.group)),
        Fact::ReceiptReversed(back) => {
            let of = book.read().session_of_booking(back.reverses)?;
            Ok((of == Some(session.at)).then_some(back.group))
        }
        _ => Ok(None),
    }
}

/// What an expected group's sheet comes to; the last word counts.
pub(super) fn hand_in(book: &Writing<'_>, event: &Event, fact: &GroupHandedIn) -> Result<(), StoreError> {
    let session = open_session(book, event, fact.session)?;
    if fact.handed.declared.is_negative() {
        return Err(impossible(event, "amount"));
    }
    let sql = "UPDATE session_group SET declared = ?4 WHERE node = ?1 AND session = ?2 AND group_id = ?3";
    let key = (i64::from(session.at.node.get()), session.at.seq as i64, fact.handed.group.get());
    let changed = book.transaction.prepare_cached(sql)?.execute((key.0, key.1, key.2, fact.handed.declared.get()))?;
    one_row(event, changed, "group")
}

/// The cash is counted in notes that are in use; the last count holds.
pub(super) fn count(book: &Writing<'_>, event: &Event, fact: &SessionCounted) -> Result<(), StoreError> {
    let session = open_session(book, event, fact.session)?;
    let notes = denominations(&book.read().rules(event.at.node)?, session.opened.day);
    fact.count.check(&notes).map_err(|_| impossible(event, "cash"))?;
    write(book, event, "UPDATE session SET counted = ?3 WHERE node = ?1 AND seq = ?2", session.at)
}

/// A session in which sheets, cash and book agree is closed by two people.
pub(super) fn close(book: &Writing<'_>, event: &Event, fact: &SessionClosed) -> Result<(), StoreError> {
    let session = open_session(book, event, fact.session)?;
    check_second(event, &fact.checker)?;
    let held = book.read().session_book(&session)?;
    let count = session.count.ok_or_else(|| impossible(event, "cash"))?;
    if !gaps(&held, Some(&count))?.is_empty() || agreed(&held, count)? != fact.agreed {
        return Err(impossible(event, "session"));
    }
    write(book, event, "UPDATE session SET closed = ?3 WHERE node = ?1 AND seq = ?2", fact.session)
}

/// A closed session is opened again by two people, with a reason.
pub(super) fn reopen(book: &Writing<'_>, event: &Event, fact: &SessionReopened) -> Result<(), StoreError> {
    check_second(event, &fact.checker)?;
    let session = book.read().session(fact.session)?.filter(|session| session.closed.is_some());
    if session.is_none() || fact.reason.trim().is_empty() {
        return Err(impossible(event, "session"));
    }
    let sql = "UPDATE session SET closed = NULL WHERE node = ?1 AND seq = ?2";
    let key = (i64::from(fact.session.node.get()), fact.session.seq as i64);
    one_row(event, book.transaction.prepare_cached(sql)?.execute(key)?, "session")
}

fn check_second(event: &Event, checker: &str) -> Result<(), StoreError> {
    let is_second = !checker.trim().is_empty() && !is_same_user(checker, &event.maker);
    if is_second { Ok(()) } else { Err(impossible(event, "second person")) }
}

fn open_session(book: &Writing<'_>, event: &Event, at: EventRef) -> Result<SessionRecord, StoreError> {
    let session = book.read().session(at)?.filter(|session| session.closed.is_none());
    session.ok_or_else(|| impossible(event, "session"))
}

fn write(book: &Writing<'_>, event: &Event, sql: &str, session: EventRef) -> Result<(), StoreError> {
    let values = (i64::from(session.node.get()), session.seq as i64, event.at.seq as i64);
    one_row(event, book.transaction.prepare_cached(sql)?.execute(values)?, "session")
}
