use office::{TotalsAnswer, TotalsBy};
use serde::Deserialize;
use tauri::State;

use crate::state::AppState;
use office::Refused;

/// What totals are broken down by.
#[derive(Clone, Copy, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Breakdown {
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

impl From<Breakdown> for TotalsBy {
    fn from(by: Breakdown) -> TotalsBy {
        match by {
            Breakdown::None => TotalsBy::Everything,
            Breakdown::Commune => TotalsBy::Commune,
            Breakdown::Association => TotalsBy::Association,
            Breakdown::Programme => TotalsBy::Programme,
            Breakdown::Group => TotalsBy::Group,
            Breakdown::Office => TotalsBy::Office,
            Breakdown::Status => TotalsBy::Status,
        }
    }
}

/// The book's totals at its last booking.
#[tauri::command(async)]
#[specta::specta]
pub fn totals(state: State<'_, AppState>, by: Breakdown) -> Result<TotalsAnswer, Refused> {
    state.with_office(|office| office::totals(office, by.into(), None))
}
