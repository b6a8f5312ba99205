//! The small synthetic office with what its generator never makes: many debtors, customers who may be one, groups out of
//! size.

use std::collections::{BTreeMap, BTreeSet};

use demo::{Office, Parameters};

pub fn core() -> Office {
    let mut parameters = Parameters::small();
    parameters.contracts.overdue = 40;
    let mut core = Office::generate(&parameters, 1).unwrap();
    write_twice(&mut core);
    resize(&mut core);
    core
}

/// Customers who may be one, by each reason there is.
fn write_twice(core: &mut Office) {
    let owing: BTreeSet<usize> = core.loans.iter().map(|loan| loan.customer).collect();
    let mut villages: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (nth, customer) in core.customers.iter().enumerate() {
        if let Some(village) = customer.village.filter(|_| owing.contains(&nth)) {
            villages.entry(village).or_default().push(nth);
        }
    }
    let crowded: Vec<Vec<usize>> = villages.into_values().filter(|people| people.len() >= 6).collect();
    let (here, there, elsewhere) = (&crowded[0], &crowded[1], &crowded[2]);
    let person = |core: &Office, nth: usize| core.customers[nth].person.clone();

    core.customers[here[0]].person.citizen_number = person(core, there[0]).citizen_number;
    // Names that differ by their accents alone.
    let born = person(core, here[1]).born_on;
    core.customers[here[1]].person.name = "HOÀNG THỊ HÒA".to_owned();
    core.customers[there[1]].person.name = "HOÀNG THI HOẠ".to_owned();
    core.customers[there[1]].person.born_on = born;
    core.customers[elsewhere[2]].person.name = "NÔNG VĂN ĐỨC".to_owned();
    core.customers[elsewhere[3]].person.name = "NÔNG VĂN DỨC".to_owned();
    for village in crowded.iter().take(6) {
        core.customers[village[4]].person.name = "BẾ XUÂN TRƯỜNG".to_owned();
    }
    core.customers[here[5]].person.spouse = Some(person(core, here[2]).name);
    let borrower = core.loans.iter().position(|loan| loan.student.is_some()).unwrap();
    let village = core.customers[core.loans[borrower].customer].village;
    let neighbour =
        core.customers.iter().enumerate().position(|(nth, one)| {
            one.village == village && nth != core.loans[borrower].customer && owing.contains(&nth)
        });
    let name = person(core, neighbour.unwrap()).name;
    core.loans[borrower].student.as_mut().unwrap().name = name;
}

/// One group keeps four members, one gets more than sixty, one has only members who owe nothing any more.
fn resize(core: &mut Office) {
    let opening = core.parameters.opening;
    let owing: BTreeSet<usize> =
        core.loans.iter().filter(|loan| loan.position(opening).balance() > 0).map(|loan| loan.customer).collect();
    let settled: BTreeSet<usize> =
        core.loans.iter().map(|loan| loan.customer).filter(|nth| !owing.contains(nth)).collect();
    let members = |core: &Office, group: usize| -> Vec<usize> {
        (0..core.customers.len()).filter(|nth| core.customers[*nth].group == Some(group)).collect()
    };
    for nth in members(core, 0).into_iter().skip(4).chain(members(core, 2).into_iter().skip(8)) {
        core.customers[nth].group = Some(1);
    }
    for nth in members(core, 3) {
        core.customers[nth].group = Some(4);
    }
    for nth in settled {
        core.customers[nth].group = Some(3);
    }
}
