//! The sheet's own "Tổng cộng" row held against the sums of its columns. A difference is for the clerk to
//! see; it never blocks.

use std::sync::Arc;

use ledger::Dong;

use super::reader::Cells;
use crate::findings::{FindingCode, Findings, Printed};
use crate::refusal::{Refusal, RefusalCode, fact};

/// The sums of one column.
#[derive(Clone, Copy)]
struct Sums {
    column: usize,
    /// Of rows that state something new.
    distinct: Dong,
    /// Of all rows: the core system's own totals count repeated rows again.
    all: Dong,
}

/// The sums of a sheet's columns of money.
pub(super) struct Totals {
    sums: Vec<Sums>,
}

impl Totals {
    /// Nothing yet, for the columns that are there.
    pub(super) fn new(printed: &Arc<Printed>, money: &[usize]) -> Totals {
        let there = money.iter().copied().filter(|&column| printed.has(column));
        Totals { sums: there.map(|column| Sums { column, distinct: Dong::ZERO, all: Dong::ZERO }).collect() }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// `sum-too-big`, and what reading an amount refuses.
    pub(super) fn add(&mut self, cells: &Cells<'_>, is_new: bool) -> Result<(), Refusal> {
        let too_big = |_| Refusal::new(RefusalCode::SumTooBig);
        for sums in &mut self.sums {
            let amount = cells.amount(sums.column)?;
            sums.all = sums.all.plus(amount).map_err(too_big)?;
            if is_new {
                sums.distinct = sums.distinct.plus(amount).map_err(too_big)?;
            }
        }
        Ok(())
    }

    /// Notes the columns whose stated total is neither sum. An empty cell states nothing, and neither does a
    /// 0, which may be a formula never calculated.
    pub(super) fn compare(&self, cells: &Cells<'_>, findings: &mut Findings) {
        for sums in &self.sums {
            let Ok(Some(stated)) = cells.stated(sums.column) else { continue };
            if !stated.is_zero() && stated != sums.distinct && stated != sums.all {
                let facts = vec![fact("stated", stated), fact("computed", sums.distinct)];
                findings.note_cell(FindingCode::ColumnTotalDiffers, cells.number(), sums.column, facts);
            }
        }
    }
}
