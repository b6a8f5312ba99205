//! What several acceptance cases share: makers of workbooks and of offices.

pub mod workbooks;
pub mod offices;
