//! The monthly closing set: report 31 and the reports it is held against, from files to a grid whose red cells open.
//! Nothing here blocks anything or changes what a report says.

mod checking;
mod comparing;
mod grid;
mod keeping;
mod naming;
mod opening;
mod reading;
mod views;
mod withdrawing;

pub use checking::{cross_checks, cross_checks_of};
pub use grid::{closing_grid, closing_grid_of};
pub use keeping::keep_files;
pub use opening::check_rows;
pub use reading::{SetFile, read_files};
pub use views::{
    CellState, CheckRow, CheckRows, ClosingGrid, CrossCell, CrossChecks, CrossFigure, CrossFinding, CrossSource,
    CrossUnit, CrossValue, FileStanding, GridCell, GridKind, GridMonth, GridState, KeptFile, SetFileLine, ToExport,
    WithdrawnSource,
};
pub use withdrawing::withdraw_source;
