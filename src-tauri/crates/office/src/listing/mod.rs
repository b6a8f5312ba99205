//! The lists clerks live by. Each is one definition — which rows, which columns — read by the window, the command line,
//! print and spreadsheet alike; narrowed to "mine" or by commune, point, association, group and programme, where "not
//! set" is a value too; with its sums and subtotals.

mod catalogue;
mod customers;
mod exporting;
mod groups;
mod loans;
mod places;
mod sections;
mod suspects;
mod table;
mod watched;

pub use catalogue::{LISTS, inactive_as_of, list_table};
pub(crate) use catalogue::{ListAsked, ListCounts, count_lists};
pub(crate) use exporting::write_listing;
pub use exporting::{CopiedList, ExportList, ListForm, copy_list, export_list, list_file_name};
pub(crate) use places::{PlaceBook, meets_on};
pub use places::{PlaceTree, PointOrigin, TreeNode, place_tree};
pub use table::{
    CellKind, ListCell, ListColumn, ListRow, ListSection, ListTable, ListTarget, ListWanted, Mark, SectionBy,
};

pub(crate) use suspects::KnownSuspects;
