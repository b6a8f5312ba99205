//! Forms that were begun and not saved: what was typed is there again after a restart, for the one who typed it.

use serde::{Deserialize, Serialize};
use store::DraftRow;

use crate::error::{Error, Refusal};
use crate::office::Office;

/// A form that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FormDraft {
    /// One form and one thing it is about.
    pub name: String,
    /// What was typed, in the window's own words; never a passphrase.
    pub body: String,
}

/// The longest name of a form, and the most that is kept of what was typed; in bytes.
const NAME_BYTES_MAX: usize = 200;
const BODY_BYTES_MAX: usize = 64 * 1024;
/// Of more the oldest are forgotten.
const DRAFTS_MAX: u32 = 200;

/// Keeps what was typed into a form. Refused: `draft-too-large`.
pub fn keep_draft(office: &mut Office, draft: &FormDraft) -> Result<(), Error> {
    if draft.name.len() > NAME_BYTES_MAX || draft.body.len() > BODY_BYTES_MAX {
        return Err(Refusal::new("draft-too-large").with("most", (BODY_BYTES_MAX / 1024).to_string().as_str()).into());
    }
    let owner = office.user.clone();
    let row = DraftRow { name: draft.name.clone(), body: draft.body.clone() };
    office.task(|at, writing| Ok(writing.keep_draft(&owner, &row, &at.now.to_rfc3339(), DRAFTS_MAX)?))
}

/// The drafts of the one who is signed in, the newest first.
pub fn drafts(office: &Office) -> Result<Vec<FormDraft>, Error> {
    let rows = office.read().drafts(&office.user)?;
    Ok(rows.into_iter().map(|row| FormDraft { name: row.name, body: row.body }).collect())
}

/// Forgets a form that was saved or cleared.
pub fn drop_draft(office: &mut Office, name: &str) -> Result<(), Error> {
    let owner = office.user.clone();
    office.task(|_, writing| Ok(writing.drop_draft(&owner, name)?))
}
