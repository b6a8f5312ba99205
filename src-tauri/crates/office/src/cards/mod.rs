//! Cards: kept, changed, binned, taken out of the bin, undone. One rule for all that is no booking.

mod binning;
mod doubting;
mod keeping;
mod naming;
mod registering;
mod staffing;
mod supervised;
mod telling;
mod views;

pub use binning::{bin_card, bin_list, card_history, restore_card, undo_card};
pub use keeping::{check_card, keep_card, open_card};
pub use registering::register_group;
pub use telling::CardField;
pub use views::{BinCard, BinnedCard, CardChecks, CardDoubt, CardEvent, CardView, KeepCard, KeptCard, RegisterGroup};

use lending::ids::CardId;
use store::Reading;
use store::queries::CardRecord;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};

/// A card by its identity, in the bin or not.
pub(crate) fn find_card(reading: Reading<'_>, id: Whole) -> Result<CardRecord, Error> {
    let unknown = || Refusal::new("unknown-card").with("card", id.0.to_string());
    let found = CardId::parse(id.0).map_err(|_| unknown())?;
    Ok(reading.card(found)?.ok_or_else(unknown)?)
}
