//! Lines of the official forms: a commune's, an association's or a programme's totals, and the form's own.

use lending::codes::{AssociationCode, CommuneCode};
use lending::sources::{Dimension, OfficialTotalRow};

use super::columns::Field;
use super::reader::Cells;
use super::rules::columns_of_dimension;
use crate::findings::Findings;
use crate::lines::programme;
use crate::refusal::{Refusal, RefusalCode};

/// Reads a unit's line.
pub(super) fn read(
    cells: &Cells<'_>,
    dimension: Dimension,
    findings: &mut Findings,
) -> Result<OfficialTotalRow, Refusal> {
    let key = key(cells, dimension, findings)?;
    let name = match columns_of_dimension(dimension) {
        Some((_, name)) => cells.name_text(name)?,
        None => None,
    };
    Ok(OfficialTotalRow { key, name, ..figures(cells, dimension, findings)? })
}

/// Reads the form's own total.
pub(super) fn total(cells: &Cells<'_>, findings: &mut Findings) -> Result<OfficialTotalRow, Refusal> {
    figures(cells, Dimension::Office, findings)
}

fn figures(cells: &Cells<'_>, dimension: Dimension, findings: &mut Findings) -> Result<OfficialTotalRow, Refusal> {
    Ok(OfficialTotalRow {
        dimension,
        key: None,
        name: None,
        in_term: cells.money(Field::InTerm)?,
        overdue: cells.money(Field::Overdue)?,
        frozen: cells.money(Field::Frozen)?,
        total: cells.total(findings)?,
        customers: cells.number_of(Field::Customers, findings),
        groups: cells.number_of(Field::Groups, findings),
        lent: cells.money(Field::Lent)?,
        collected: cells.money(Field::Collected)?,
    })
}

/// The unit's code; nothing where the form prints names only.
fn key(cells: &Cells<'_>, dimension: Dimension, findings: &mut Findings) -> Result<Option<String>, Refusal> {
    let Some((code, _)) = columns_of_dimension(dimension).filter(|(code, _)| cells.states(*code)) else {
        return Ok(None);
    };
    let key = match dimension {
        Dimension::Commune => cells.code(code, CommuneCode::DIGITS, CommuneCode::parse, findings)?.map(String::from),
        Dimension::Association => {
            cells.code(code, AssociationCode::DIGITS, AssociationCode::parse, findings)?.map(String::from)
        }
        Dimension::Office | Dimension::Group | Dimension::Programme => {
            cells.code(code, 2, programme, findings)?.map(String::from)
        }
    };
    key.map(Some).ok_or_else(|| cells.refuse(RefusalCode::MissingCode, code))
}
