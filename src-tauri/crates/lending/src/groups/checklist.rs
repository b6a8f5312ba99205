//! What an inspection of a group asks (16/TD, part II), as dated rows of `reference/inspection_items.csv`. Source:
//! SOURCES.md R-120.

use chrono::NaiveDate;

use crate::rules::BadReference;
use crate::sources::names;

const SHIPPED: &str = include_str!("../../reference/inspection_items.csv");

names! {
    /// How an item is answered.
    AnswerKind {
        /// Có, không.
        YesNo = "yes-no",
        /// So many.
        Count = "count",
    }
}

/// An item of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// Its stable code; its words are `inspection-item-<code>`.
    pub code: String,
    /// The form it belongs to.
    pub form: String,
    /// The first day it is asked.
    pub valid_from: NaiveDate,
    /// The part of the form: 1 founding, 2 board, 3 duties.
    pub part: u8,
    /// How it is answered.
    pub answer: AnswerKind,
    /// What must not be: a yes is a shortcoming, and it is answered «Không» until somebody says otherwise.
    pub forbidden: bool,
    /// Its legal base.
    pub base: String,
    /// Where the row was taken from.
    pub source: String,
    /// Whether it was held against the text itself.
    pub verified: bool,
}

/// The items this version ships. Columns are separated by semicolons; none of them holds one.
pub fn checklist() -> Result<Vec<ChecklistItem>, BadReference> {
    let rows = SHIPPED.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    rows.map(|(index, line)| read_item(line).ok_or(BadReference(index + 1))).collect()
}

/// The items asked on `day`; where the first rows are later than that, those.
pub fn checklist_on(day: NaiveDate) -> Result<Vec<ChecklistItem>, BadReference> {
    let items = checklist()?;
    let first = items.iter().map(|item| item.valid_from).min();
    let day = first.map_or(day, |first| day.max(first));
    Ok(items.into_iter().filter(|item| item.valid_from <= day).collect())
}

fn read_item(line: &str) -> Option<ChecklistItem> {
    let columns: Vec<&str> = line.split(';').collect();
    let [code, form, valid_from, part, answer, forbidden, base, source, verified] = columns.as_slice() else {
        return None;
    };
    Some(ChecklistItem {
        code: (*code).to_owned(),
        form: (*form).to_owned(),
        valid_from: valid_from.parse().ok()?,
        part: part.parse().ok()?,
        answer: AnswerKind::parse(answer)?,
        forbidden: forbidden.parse().ok()?,
        base: (*base).to_owned(),
        source: (*source).to_owned(),
        verified: verified.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_form_has_its_three_parts_and_what_is_forbidden_is_asked_as_yes_or_no() {
        let items = checklist_on("2026-06-01".parse().unwrap()).unwrap();
        assert_eq!(items.iter().map(|item| item.part).collect::<BTreeSet<_>>(), [1, 2, 3].into());
        let codes: BTreeSet<_> = items.iter().map(|item| item.code.as_str()).collect();
        assert_eq!(codes.len(), items.len(), "each item has a code of its own");
        // Three of the board; fees, principal, vay ké, chiếm dụng, giữ sổ of its duties.
        let forbidden: Vec<_> = items.iter().filter(|item| item.forbidden).collect();
        assert_eq!(forbidden.iter().map(|item| item.part).collect::<Vec<_>>(), [2, 2, 2, 3, 3, 3, 3, 3]);
        assert!(forbidden.iter().all(|item| item.answer == AnswerKind::YesNo));
        assert!(items.iter().all(|item| !item.base.is_empty() && !item.source.is_empty()));
    }

    #[test]
    fn an_older_day_is_asked_the_first_rows() {
        assert_eq!(checklist_on("2020-01-01".parse().unwrap()), checklist());
    }
}
