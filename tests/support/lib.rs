//! What several acceptance cases share: makers of workbooks and of offices.

pub mod offices;
pub mod workbooks;
