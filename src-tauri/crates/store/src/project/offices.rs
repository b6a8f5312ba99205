use events::{Event, OfficeCard, OfficeOpened, RulesAdopted};
use lending::rate::OverdueFactor;
use lending::rules::{OVERDUE_FACTOR_PPM, rules_reckon_anew};

use crate::book::Writing;
use crate::error::StoreError;

pub(super) fn open(book: &mut Writing<'_>, event: &Event, opened: &OfficeOpened) -> Result<(), StoreError> {
    if event.at.seq != 1 {
        return Err(StoreError::Impossible { node: event.at.node.get(), seq: event.at.seq, what: "second opening" });
    }
    put_card(book, event, &opened.card, opened.epoch)?;
    book.transaction.execute("INSERT INTO id_counter (node, next) VALUES (?1, 1)", [i64::from(event.at.node.get())])?;
    Ok(())
}

pub(super) fn admit(book: &mut Writing<'_>, event: &Event, card: &OfficeCard) -> Result<(), StoreError> {
    put_card(book, event, card, 1)
}

fn put_card(book: &mut Writing<'_>, event: &Event, card: &OfficeCard, epoch: u32) -> Result<(), StoreError> {
    book.transaction.execute(
        "INSERT INTO office (said_by, node, kind, code, name, sign_key, seal_key, epoch)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            i64::from(event.at.node.get()),
            i64::from(card.node.get()),
            card.kind.as_str(),
            card.code.as_str(),
            &card.name,
            &card.keys.sign,
            &card.keys.seal,
            epoch,
        ),
    )?;
    Ok(())
}

pub(super) fn adopt_rules(book: &mut Writing<'_>, event: &Event, adopted: &RulesAdopted) -> Result<(), StoreError> {
    let (reading, node) = (book.read(), event.at.node);
    if let Some(locked) = reading.locked_through(node)?
        && rules_reckon_anew(&reading.rules(node)?, &adopted.rows, locked).is_some()
    {
        return Err(super::impossible(event, "rule of a locked day"));
    }
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO rule (node, seq, line, key, scope, scope_key, valid_from, value, legal_base, source, verified)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for (index, row) in adopted.rows.iter().enumerate() {
        if row.key == OVERDUE_FACTOR_PPM && OverdueFactor::from_ppm(row.value).is_err() {
            return Err(StoreError::Impossible {
                node: event.at.node.get(),
                seq: event.at.seq,
                what: "overdue factor",
            });
        }
        insert.execute((
            i64::from(event.at.node.get()),
            event.at.seq as i64,
            index as i64 + 1,
            &row.key,
            &row.scope,
            wording::fold(&row.scope),
            row.valid_from.to_string(),
            row.value,
            &row.legal_base,
            &row.source,
            row.verified,
        ))?;
    }
    Ok(())
}
