//! Sums and subtotals of rows, with checked integers.

use std::collections::HashMap;

use ledger::Dong;

use super::places::PlaceBook;
use super::table::{ListColumn, ListRow, ListSection, SectionBy};
use crate::amounts::Whole;
use crate::error::Error;

/// Sums of the summed columns.
pub(super) fn sums<'a>(
    columns: &[ListColumn],
    rows: impl Iterator<Item = &'a ListRow> + Clone,
) -> Result<Vec<Option<Whole>>, Error> {
    let sum = |(nth, column): (usize, &ListColumn)| {
        if !column.summed {
            return Ok(None);
        }
        let amounts = rows.clone().filter_map(|row| row.cells.get(nth)?.number());
        let amounts = amounts.map(Dong::new).collect::<Result<Vec<_>, _>>()?;
        Ok(Some(Whole::from(Dong::sum(amounts)?)))
    };
    columns.iter().enumerate().map(sum).collect()
}

/// Puts rows into sections, in the order of their names and "not set" last; inside one they keep their order.
pub(super) fn broken_down(
    book: &PlaceBook,
    columns: &[ListColumn],
    rows: &mut [ListRow],
    by: SectionBy,
) -> Result<Vec<ListSection>, Error> {
    let mut keys: HashMap<String, String> = HashMap::new();
    for row in rows.iter() {
        let (key, name) = unit_of(book, row, by);
        keys.entry(key).or_insert(name);
    }
    let mut units: Vec<(String, String)> = keys.into_iter().collect();
    units.sort_by_cached_key(|(key, name)| (key.is_empty(), wording::text_sort_key(name), key.clone()));
    let place: HashMap<&str, u32> = units.iter().zip(0..).map(|((key, _), nth)| (key.as_str(), nth)).collect();
    for row in rows.iter_mut() {
        row.section = place.get(unit_of(book, row, by).0.as_str()).copied();
    }
    rows.sort_by_key(|row| row.section);
    let section = |(nth, (key, name)): (u32, &(String, String))| {
        let inside = rows.iter().filter(move |row| row.section == Some(nth));
        let count = Whole(inside.clone().count() as i64);
        Ok(ListSection { key: key.clone(), name: name.clone(), count, sums: sums(columns, inside)? })
    };
    (0..).zip(&units).map(section).collect()
}

fn unit_of(book: &PlaceBook, row: &ListRow, by: SectionBy) -> (String, String) {
    let named = |code: &Option<String>, names: &HashMap<String, String>| {
        let code = code.clone().unwrap_or_default();
        (code.clone(), names.get(&code).cloned().unwrap_or_default())
    };
    let place = &row.place;
    match by {
        SectionBy::Commune => named(&place.commune, &book.communes),
        SectionBy::Association => named(&place.association, &book.associations),
        SectionBy::Programme => named(&place.programme, &book.programmes),
        SectionBy::Point => {
            let name = book.point_name(place.group).unwrap_or_default().to_owned();
            (name.clone(), name)
        }
        SectionBy::Group => {
            let code = book.group_code(place.group).unwrap_or_default().to_owned();
            (code, book.leader(place.group).unwrap_or_default().to_owned())
        }
    }
}
