//! Rows of the reports that list groups: leaders, the list of groups, ratings.

use lending::codes::GroupCode;
use lending::sources::{GroupListRow, GroupScoreRow, LeaderRow, SourceKind, SourceRow};

use super::columns::Field;
use super::reader::Cells;
use crate::findings::{FindingCode, Findings};
use crate::refusal::{Refusal, RefusalCode, fact};

/// The six criteria of a rating, in the order the rows keep them.
const CRITERIA: [Field; 6] = [
    Field::PointsTransacting,
    Field::PointsPrincipal,
    Field::PointsInterest,
    Field::PointsSaving,
    Field::PointsGrowth,
    Field::PointsOverdue,
];

/// Reads a row of a report that lists groups.
pub(super) fn read(cells: &Cells<'_>, findings: &mut Findings) -> Result<(GroupCode, SourceRow), Refusal> {
    let group = cells.group(findings)?.ok_or_else(|| cells.refuse(RefusalCode::MissingCode, Field::Group))?;
    let row = match cells.kind {
        SourceKind::Leaders12 => SourceRow::Leader(leader(cells, group.clone(), findings)?),
        SourceKind::Bc0437 => SourceRow::GroupScore(Box::new(score(cells, group.clone(), findings)?)),
        _ => SourceRow::GroupList(listed(cells, group.clone(), findings)?),
    };
    Ok((group, row))
}

fn leader(cells: &Cells<'_>, group: GroupCode, findings: &mut Findings) -> Result<LeaderRow, Refusal> {
    // A telephone that became a number lost its first 0.
    let mut phone = |field| cells.loose_code(field, &[10], findings);
    let (leader_phone, deputy_phone) = (phone(Field::LeaderPhone), phone(Field::DeputyPhone));
    Ok(LeaderRow {
        group,
        leader_code: cells.text(Field::LeaderCode, findings),
        leader: cells.name_text(Field::Leader)?,
        phone: leader_phone,
        deputy: cells.name_text(Field::Deputy)?,
        deputy_phone,
        commune: cells.commune(findings)?,
        association: cells.association(findings)?,
    })
}

fn listed(cells: &Cells<'_>, group: GroupCode, findings: &mut Findings) -> Result<GroupListRow, Refusal> {
    Ok(GroupListRow {
        group,
        leader: cells.name_text(Field::GroupName)?,
        commune: cells.commune(findings)?,
        village: cells.village(findings)?,
        association: cells.association(findings)?,
        point: cells.name_text(Field::Point)?,
        members: cells.number_of(Field::Members, findings),
        outstanding: cells.money(Field::Total)?,
        savings: cells.money(Field::Savings)?,
    })
}

fn score(cells: &Cells<'_>, group: GroupCode, findings: &mut Findings) -> Result<GroupScoreRow, Refusal> {
    let points = points(cells, findings);
    Ok(GroupScoreRow {
        group,
        leader: cells.name_text(Field::GroupName)?,
        commune: cells.commune(findings)?,
        association: cells.association(findings)?,
        members: cells.number_of(Field::Members, findings),
        outstanding: cells.money(Field::Total)?,
        overdue: cells.money(Field::Overdue)?,
        savings: cells.money(Field::Savings)?,
        score: settled_score(cells, points, findings),
        points,
        grade: grade(cells, findings),
    })
}

/// The six criteria's points, where all six can be read.
fn points(cells: &Cells<'_>, findings: &mut Findings) -> Option<[u32; 6]> {
    let mut points = [0; 6];
    for (place, field) in points.iter_mut().zip(CRITERIA) {
        *place = cells.points(field, findings)?;
    }
    Some(points)
}

/// The score as stated. A 0 is a formula that was never calculated: the criteria's sum is taken where they
/// are there, else nothing.
fn settled_score(cells: &Cells<'_>, points: Option<[u32; 6]>, findings: &mut Findings) -> Option<u32> {
    let stated = cells.points(Field::Score, findings);
    let sum = points.map(|points| points.iter().sum::<u32>());
    match (stated, sum) {
        (Some(0) | None, Some(sum)) if sum > 0 => {
            let facts = vec![fact("computed", hundredths(sum))];
            findings.note_cell(FindingCode::ScoreRecomputed, cells.number(), Field::Score, facts);
            Some(sum)
        }
        (Some(0), None) => {
            findings.note_cell(FindingCode::ScoreNotCalculated, cells.number(), Field::Score, Vec::new());
            None
        }
        (stated, _) => stated,
    }
}

/// `87.5`, as the finding shows it.
fn hundredths(points: u32) -> String {
    let shown = format!("{}.{:02}", points / 100, points % 100);
    shown.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The grade as printed; a 0 is a formula that was never calculated.
fn grade(cells: &Cells<'_>, findings: &mut Findings) -> Option<String> {
    let grade = cells.text(Field::Grade, findings)?;
    if grade == "0" {
        findings.note_cell(FindingCode::ScoreNotCalculated, cells.number(), Field::Grade, Vec::new());
        return None;
    }
    Some(grade)
}
