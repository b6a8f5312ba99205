//! Groups by their codes: where most of their contracts with a balance stand. Leaders of one name do
//! not make one group.

use std::collections::BTreeMap;

use lending::closing::{GroupRow, LoanRow};
use lending::codes::{AssociationCode, CommuneCode, GroupCode, VillageCode};

use super::places::name;
use super::votes::Votes;
use crate::columns::Field;
use crate::findings::{FindingCode, Findings};
use crate::lines::Line;
use crate::refusal::fact;
use crate::texts::Texts;

#[derive(Default)]
struct Standing {
    communes: Votes<CommuneCode>,
    villages: Votes<VillageCode>,
    associations: Votes<AssociationCode>,
    session_days: Votes<u8>,
}

impl Standing {
    fn add_loan(&mut self, loan: &LoanRow) {
        self.communes.add(loan.commune.clone());
        self.villages.add(loan.village.clone());
        self.associations.add(loan.association.clone());
        self.session_days.add(loan.session_day);
    }
}

#[derive(Default)]
struct Group<'t> {
    leaders: Votes<&'t str>,
    // Contracts with a balance decide; without any, the other contracts; without any, the savers.
    by_balance: Standing,
    by_contracts: Standing,
    by_savers: Standing,
}

/// The groups of sorted lines, by code.
pub(super) fn of(lines: &[Line], loans: &[&LoanRow], texts: &Texts, findings: &mut Findings) -> Vec<GroupRow> {
    let mut groups: BTreeMap<&GroupCode, Group<'_>> = BTreeMap::new();
    for loan in loans {
        let Some(code) = &loan.group else { continue };
        let group = groups.entry(code).or_default();
        group.by_contracts.add_loan(loan);
        if loan.status().is_some() {
            group.by_balance.add_loan(loan);
        }
    }
    for line in lines {
        let Some(code) = &line.person.group else { continue };
        let group = groups.entry(code).or_default();
        group.leaders.add(line.names.leader.map(|leader| texts.get(leader)));
        if line.loan.is_none() {
            group.by_savers.communes.add(line.person.commune.clone());
            group.by_savers.villages.add(line.person.village.clone());
            group.by_savers.associations.add(line.person.association.clone());
        }
    }
    let mut rows = Vec::new();
    let mut leaders: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (code, group) in &groups {
        let leader = name(code.as_str(), Field::Leader, &group.leaders, findings);
        if !leader.is_empty() {
            leaders.entry(leader.clone()).or_default().push(code.as_str());
        }
        let standings = [&group.by_balance, &group.by_contracts, &group.by_savers];
        let split = &group.by_balance;
        if split.communes.is_split() || split.associations.is_split() || split.session_days.is_split() {
            findings.note(FindingCode::GroupSplit, None, vec![fact("group", code.as_str())]);
        }
        rows.push(GroupRow {
            code: (*code).clone(),
            leader,
            commune: standings.iter().find_map(|standing| standing.communes.winner()),
            village: standings.iter().find_map(|standing| standing.villages.winner()),
            association: standings.iter().find_map(|standing| standing.associations.winner()),
            session_day: standings.iter().find_map(|standing| standing.session_days.winner()),
        });
    }
    for (leader, codes) in leaders.iter().filter(|(_, codes)| codes.len() > 1) {
        let facts = vec![fact("leader", leader.as_str()), fact("groups", codes.join(", "))];
        findings.note(FindingCode::LeadersShareName, None, facts);
    }
    rows
}
