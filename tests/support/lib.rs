//! What several acceptance cases share: makers of workbooks and of offices.

pub mod lists;
pub mod offices;
pub mod sources;
pub mod workbooks;
