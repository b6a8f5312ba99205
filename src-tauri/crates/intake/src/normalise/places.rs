//! Communes, villages, associations and programmes: codes with the name most rows give them.

use std::collections::BTreeMap;

use lending::closing::{AssociationRow, CommuneRow, ProgrammeRow, Record, VillageRow};
use lending::codes::{AssociationCode, CommuneCode, ProgrammeCode, VillageCode};

use super::votes::Votes;
use crate::columns::Field;
use crate::findings::{FindingCode, Findings};
use crate::lines::Line;
use crate::refusal::fact;
use crate::texts::{TextId, Texts};

#[derive(Default)]
struct Village<'t> {
    names: Votes<&'t str>,
    communes: Votes<CommuneCode>,
    rows: u64,
    first_row: u32,
}

/// The places of all lines, as records in their order.
pub(super) fn of(lines: &[Line], texts: &Texts, findings: &mut Findings) -> Vec<Record> {
    let mut communes: BTreeMap<&CommuneCode, Votes<&str>> = BTreeMap::new();
    let mut villages: BTreeMap<&VillageCode, Village<'_>> = BTreeMap::new();
    let mut associations: BTreeMap<&AssociationCode, Votes<&str>> = BTreeMap::new();
    let mut programmes: BTreeMap<&ProgrammeCode, Votes<&str>> = BTreeMap::new();
    let text = |id: Option<TextId>| id.map(|id| texts.get(id));
    for line in lines {
        if let Some(code) = &line.person.commune {
            communes.entry(code).or_default().add(text(line.names.commune));
        }
        if let Some(code) = &line.person.village {
            let village = villages.entry(code).or_default();
            village.names.add(text(line.names.village));
            village.communes.add(line.person.commune.clone());
            village.first_row = if village.rows == 0 { line.row } else { village.first_row.min(line.row) };
            village.rows += 1;
        }
        if let Some(code) = &line.person.association {
            associations.entry(code).or_default().add(text(line.names.association));
        }
        if let Some(loan) = &line.loan {
            programmes.entry(&loan.programme).or_default().add(text(line.names.programme));
        }
    }
    let mut records = Vec::new();
    for (code, names) in communes {
        let name = name(code.as_str(), Field::CommuneName, &names, findings);
        records.push(Record::Commune(CommuneRow { code: code.clone(), name }));
    }
    for (code, village) in villages {
        let name = name(code.as_str(), Field::VillageName, &village.names, findings);
        if name.is_empty() {
            let facts = vec![fact("village", code.as_str()), fact("rows", village.rows)];
            findings.note_cell(FindingCode::VillageWithoutName, village.first_row, Field::VillageName, facts);
        }
        // A village is only kept on a line that has a commune.
        let Some(commune) = village.communes.winner() else { continue };
        records.push(Record::Village(VillageRow { code: code.clone(), name, commune }));
    }
    for (code, names) in associations {
        let name = name(code.as_str(), Field::AssociationName, &names, findings);
        records.push(Record::Association(AssociationRow { code: code.clone(), name }));
    }
    for (code, names) in programmes {
        let name = name(code.as_str(), Field::ProgrammeName, &names, findings);
        records.push(Record::Programme(ProgrammeRow { code: code.clone(), name }));
    }
    records
}

/// The name most rows give; empty when none does.
pub(super) fn name(code: &str, field: Field, names: &Votes<&str>, findings: &mut Findings) -> String {
    if names.is_split() {
        let listed: Vec<&str> = names.values().copied().take(5).collect();
        let facts = vec![fact("column", field.manual_name()), fact("code", code), fact("names", listed.join(", "))];
        findings.note(FindingCode::NamesDiffer, None, facts);
    }
    names.winner().unwrap_or_default().to_owned()
}
