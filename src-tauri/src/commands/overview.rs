use office::{TotalsAnswer, TotalsBy};
use serde::Deserialize;
use tauri::State;

use crate::state::AppState;
use office::Refused;

/// What totals are broken down by.
#[derive(Clone, Copy, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum TotalsBreakdown {
    /// Nothing.
    None,
    /// Commune.
    Commune,
    /// Association.
    Association,
    /// Programme.
    Programme,
    /// Group.
    Group,
    /// Office.
    Office,
    /// Status.
    Status,
}

impl From<TotalsBreakdown> for TotalsBy {
    fn from(by: TotalsBreakdown) -> TotalsBy {
        match by {
            TotalsBreakdown::None => TotalsBy::Everything,
            TotalsBreakdown::Commune => TotalsBy::Commune,
            TotalsBreakdown::Association => TotalsBy::Association,
            TotalsBreakdown::Programme => TotalsBy::Programme,
            TotalsBreakdown::Group => TotalsBy::Group,
            TotalsBreakdown::Office => TotalsBy::Office,
            TotalsBreakdown::Status => TotalsBy::Status,
        }
    }
}

/// The book's totals at its last booking.
#[tauri::command(async)]
#[specta::specta]
pub fn totals(state: State<'_, AppState>, by: TotalsBreakdown) -> Result<TotalsAnswer, Refused> {
    state.with_office(|office| office::totals(office, by.into(), None))
}
