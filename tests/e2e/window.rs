//! The real window, driven as a clerk drives it. `cargo xtask test` builds the program, gives this test a screen in
//! memory and calls it by its name; alone: `xvfb-run -a cargo test -p acceptance --test window`.
//! `DIEMSANG_SHOTS` names a folder for pictures of the steps.
#![cfg(target_os = "linux")]

mod branch;
mod care;
mod clerk;
mod driver;
mod keys;
mod loan_life;
mod loan_steps;
mod month;
mod province;
mod screen;
mod sheet;
mod stick;

use std::path::Path;

use acceptance::offices::{PASSPHRASE, USER, quiet, session_day};
use office::{FixedDay, Office, TotalsBy};
use serde_json::Value;

use clerk::Clerk;
use driver::{Failure, Outcome};
use sheet::{Collection, Paid};

/// What the sample export was made from: loans with a balance, their outstanding, savings.
struct Truth {
    loans: i64,
    outstanding: i64,
    savings: i64,
}

fn truth(vectors: &Path) -> Outcome<Truth> {
    let truth: Value = serde_json::from_str(&std::fs::read_to_string(vectors.join("small.truth.json"))?)?;
    let figure = |name: &str| truth[name].as_i64().ok_or_else(|| Failure(format!("no {name} in the truth")));
    Ok(Truth { loans: figure("loans_with_balance")?, outstanding: figure("outstanding")?, savings: figure("savings")? })
}

#[test]
fn from_the_banks_export_to_the_provinces_overview() -> Outcome<()> {
    let home = tempfile::tempdir()?;
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/report31");
    let truth = truth(&vectors)?;
    let [branch_folder, province_folder, stick] = ["branch", "province", "stick"].map(|name| home.path().join(name));
    std::fs::create_dir(&stick)?;
    acceptance::offices::province(&province_folder).map(drop)?;

    branch::make_book(&branch_folder)?;
    let branch = Clerk::open("branch", &branch_folder)?;
    branch.mistype_passphrase()?;
    branch.sign_in()?;
    branch::load(&branch, &vectors.join("small.xlsx"), truth.loans, truth.outstanding)?;
    branch::change_language(&branch)?;
    branch::open_group(&branch)?;
    let collection = branch::collect(&branch)?;
    branch::ask_admission(&branch, &stick)?;

    let province = Clerk::open("province", &province_folder)?;
    province.sign_in()?;
    let words = province::admit(&province, &stick)?;
    assert_eq!(words, stick::words(&branch, "enrol")?, "both offices read the same six words");
    branch::send(&branch, &stick)?;
    let receipt = province::import(&province, &stick, truth.loans, truth.outstanding)?;
    branch::take_receipt(&branch, &receipt)?;
    let figures = [truth.loans, truth.outstanding, truth.savings + collection.deposits()];
    province::oversee(&province, figures)?;
    branch::sees_today(&branch, figures)?;
    branch.close()?;
    province.close()?;

    let branch = reopen(&branch_folder)?;
    let province = reopen(&province_folder)?;
    assert_booked(&branch, &collection)?;
    assert_same_books(&branch, &province)
}

fn reopen(folder: &Path) -> Result<Office, office::Error> {
    office::open_office(folder, USER, PASSPHRASE, Box::new(FixedDay(session_day())))
}

/// The branch's book holds the receipts typed in the window, and nothing else.
fn assert_booked(branch: &Office, collection: &Collection) -> Outcome<()> {
    let mut receipts = office::receipts(branch, branch::GROUP)?;
    receipts.sort_by_key(|receipt| receipt.number);
    let numbers: Vec<_> = receipts.iter().map(|receipt| (receipt.year, receipt.number)).collect();
    assert_eq!(numbers, (1..=receipts.len() as u32).map(|number| (2026, number)).collect::<Vec<_>>());
    let booked = receipts.into_iter().map(|receipt| Paid {
        name: receipt.name,
        interest: receipt.interest.0,
        deposits: receipt.deposits.0,
    });
    assert_eq!(booked.collect::<Vec<_>>(), collection.paid);

    let sheet = office::open_sheet(branch, branch::GROUP, session_day())?;
    let loans = sheet.members.iter().flat_map(|member| &member.loans);
    let cleared = loans.filter(|loan| loan.collected.0 > 0 && loan.due.0 == 0).count();
    assert_eq!(cleared, collection.taken, "what was taken by = clears what was due");

    let balances = office::verify(branch, true, &mut quiet())?.logs.remove(0).balances;
    let cash = balances.iter().find(|(account, _)| account == "cash").map(|(_, amount)| *amount);
    assert_eq!(cash, Some(collection.total()), "the cash in hand is what was collected");
    Ok(())
}

/// Both books say the same, by every breakdown, and each agrees with its own logs.
fn assert_same_books(branch: &Office, province: &Office) -> Outcome<()> {
    for by in [TotalsBy::Everything, TotalsBy::Programme, TotalsBy::Commune, TotalsBy::Association, TotalsBy::Group] {
        assert_eq!(office::totals(branch, by, None)?, office::totals(province, by, None)?, "{by:?}");
    }
    let own = office::verify(branch, true, &mut quiet())?;
    let received = office::verify(province, true, &mut quiet())?;
    assert!(own.rebuilt && received.rebuilt);
    assert!(received.logs.contains(&own.logs[0]), "the province holds the branch's log: {:?}", received.logs);
    Ok(())
}
