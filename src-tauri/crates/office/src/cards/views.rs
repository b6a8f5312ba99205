use std::collections::BTreeMap;

use chrono::NaiveDate;
use lending::cards::Card;
use serde::{Deserialize, Serialize};

use super::telling::CardField;
use crate::amounts::Whole;
use crate::error::FactValue;
use crate::loans::Override;

/// A card to be written, or written anew.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct KeepCard {
    /// Makes a repeat harmless.
    pub request: String,
    /// Which card; nothing for a new one.
    #[serde(default)]
    pub id: Option<Whole>,
    /// The event whose words the clerk saw; nothing for a new one.
    #[serde(default)]
    pub was: Option<Whole>,
    /// What it says.
    pub card: Card,
    /// What the second person overrides.
    #[serde(default)]
    pub overrides: Vec<Override>,
}

/// A card to be put in the bin.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BinCard {
    /// Makes a repeat harmless.
    pub request: String,
    /// Which card.
    pub id: Whole,
    /// The event whose words the clerk saw.
    pub was: Whole,
}

/// A founded group gets its code in the bank's core.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct RegisterGroup {
    /// Makes a repeat harmless.
    pub request: String,
    /// The founding's card.
    pub id: Whole,
    /// The event whose words the clerk saw.
    pub was: Whole,
    /// The bank's code, 7 digits.
    pub code: String,
    /// From when it is one of the bank's groups.
    pub day: NaiveDate,
    /// What the second person overrides.
    #[serde(default)]
    pub overrides: Vec<Override>,
}

/// A card as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CardView {
    /// Which.
    pub id: Whole,
    /// The event whose words it has: what a change must name.
    pub seq: Whole,
    /// Its kind.
    pub kind: String,
    /// Its words.
    pub card: Card,
    /// Whether it is in the bin.
    pub binned: bool,
}

/// What was done with a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct KeptCard {
    /// The event: what undoing names.
    pub event: Whole,
    /// The card after it.
    pub card: CardView,
}

/// An event of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CardEvent {
    /// The event.
    pub event: Whole,
    /// `written`, `changed`, `binned`, `restored`.
    pub act: String,
    /// When, UTC.
    pub at: String,
    /// By whom.
    pub maker: String,
    /// The second person, where there was one.
    pub checker: Option<String>,
    /// What they overrode, and why.
    pub overrides: BTreeMap<String, String>,
    /// What it said then; nothing for the bin.
    pub card: Option<Card>,
    /// The same, field by field, as a person reads it.
    pub fields: Vec<CardField>,
}

/// A card in the bin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BinnedCard {
    /// The card.
    pub card: CardView,
    /// What it was about, in a few words: names and codes.
    pub about: String,
    /// When it was put there, UTC.
    pub at: String,
    /// By whom.
    pub maker: String,
}

/// What stands against a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CardChecks {
    /// What a second person can override, and what nobody can.
    pub doubts: Vec<CardDoubt>,
}

/// One thing that stands against a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CardDoubt {
    /// Which rule: a stable code, worded as `doubt-<rule>`.
    pub rule: String,
    /// Told, nothing more.
    pub warns: bool,
    /// Nobody can override it.
    pub refuses: bool,
    /// Values that belong to it.
    pub facts: BTreeMap<String, FactValue>,
}
