//! Our book at a closing's end, held against what the bank states.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::calendar::next_day;
use lending::closing::{BookRow, GroupRow, LoanRow, Record};
use lending::codes::{CustomerCode, GroupCode};
use lending::collection::LoanAmount;
use lending::ids::{GroupId, LoanId, Node};
use lending::loan::{LoanState, Standing};
use lending::reconciliation::{Class, Difference, OurLoan, compare};
use lending::rules::{ROUNDING_DONG, value_on};
use store::Reading;
use store::queries::{BookLine, ClosingKept, ClosingRole, LoanAccount};

use super::views::{ClassLine, DifferenceLine, DifferenceRows, Reconciliation};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;
use crate::totals::{TotalsFigures, office_figures};

/// One thing that differs, with all that taking it over needs.
pub(super) struct Found {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) group: Option<String>,
    pub(super) difference: Difference,
}

/// A contract here and there.
pub(super) struct Pair {
    pub(super) id: Option<LoanId>,
    pub(super) ours: Option<OurLoan>,
    pub(super) differences: Vec<Difference>,
}

/// The whole comparison.
pub(super) struct Comparison {
    pub(super) kept: ClosingKept,
    pub(super) records: Vec<Record>,
    pub(super) loans: BTreeMap<String, Pair>,
    pub(super) books: HashMap<String, BookLine>,
    pub(super) found: Vec<Found>,
    /// Grace-period interest owed at the closing's end by our own reckoning.
    pub(super) grace: Vec<LoanAmount>,
    our_interest: Dong,
    their_interest: Dong,
}

/// A later closing beside our book: how many contracts agree, how many differ in which way. Without `date`, the last
/// one kept.
pub fn reconcile(office: &Office, date: Option<NaiveDate>) -> Result<Reconciliation, Error> {
    let (reading, node) = (office.read(), office.node()?);
    let comparison = compare_closing(reading, node, date)?;
    let differing = comparison.loans.values().filter(|pair| !pair.differences.is_empty()).count();
    let mut classes = Vec::new();
    for class in Class::ALL {
        let count = comparison.found.iter().filter(|found| found.difference.class == class).count();
        if count > 0 {
            classes.push(ClassLine { class: class.name().to_owned(), count: Whole(count as i64) });
        }
    }
    let closing = lending::closing::Closing {
        date: comparison.kept.date,
        office: reading.own_office()?.card.code,
        office_name: String::new(),
        records: comparison.records,
    };
    let effects = reading.scope_keys(node, lending::rules::JOB_EFFECT, closing.date)?;
    let theirs = closing.totals(|effect| effects.contains(&wording::fold(effect)))?;
    Ok(Reconciliation {
        date: closing.date.to_string(),
        adopted: comparison.kept.adopted,
        loans: Whole(comparison.loans.len() as i64),
        equal: Whole((comparison.loans.len() - differing) as i64),
        classes,
        ours: office_figures(reading, node, closing.date)?,
        theirs: TotalsFigures::from(&theirs),
        our_interest: comparison.our_interest.into(),
        their_interest: comparison.their_interest.into(),
    })
}

/// The differences of a closing, by class and key; of one class when it is named.
pub fn list_differences(
    office: &Office,
    date: Option<NaiveDate>,
    class: Option<&str>,
    limit: Option<u32>,
) -> Result<DifferenceRows, Error> {
    let class = class.map(read_class).transpose()?;
    let comparison = compare_closing(office.read(), office.node()?, date)?;
    let mut found: Vec<Found> = comparison.found;
    found.retain(|found| class.is_none_or(|class| found.difference.class == class));
    found.sort_by(|a, b| (a.difference.class, &a.key).cmp(&(b.difference.class, &b.key)));
    let total = Whole(found.len() as i64);
    let rows = found.into_iter().take(limit.map_or(usize::MAX, |limit| limit as usize)).map(DifferenceLine::from);
    Ok(DifferenceRows { rows: rows.collect(), total })
}

fn read_class(text: &str) -> Result<Class, Error> {
    let class = Class::ALL.into_iter().find(|class| class.name() == text);
    class.ok_or_else(|| Refusal::new("bad-code").with("kind", "difference").with("text", text).into())
}

/// The closing asked for, or the last one kept; refused when it is not later than what the balances come from.
fn find_closing(reading: Reading<'_>, node: Node, date: Option<NaiveDate>) -> Result<ClosingKept, Error> {
    let mut later = reading.closings(node)?;
    later.retain(|kept| kept.role == ClosingRole::Later && date.is_none_or(|date| kept.date == date));
    let kept = later.pop().ok_or_else(|| match date {
        Some(date) => Refusal::new("no-such-closing").with("date", date),
        None => Refusal::new("no-later-closing"),
    })?;
    match reading.base(node)? {
        Some(base) if base > kept.date => {
            Err(Refusal::new("closing-superseded").with("date", kept.date).with("base", base).into())
        }
        _ => Ok(kept),
    }
}

pub(super) fn compare_closing(reading: Reading<'_>, node: Node, date: Option<NaiveDate>) -> Result<Comparison, Error> {
    let kept = find_closing(reading, node, date)?;
    let records = reading.closing_records(node, kept.date)?.ok_or_else(|| Error::fault("closing without records"))?;
    let stated = records.iter().filter_map(|record| match record {
        Record::Loan(loan) => Some(loan.contract.as_str()),
        _ => None,
    });
    let (ours, grace) = our_loans(reading, node, kept.date, &stated.collect())?;
    let rounding = value_on(&reading.rules(node)?, ROUNDING_DONG, "", kept.date)
        .ok_or_else(|| Refusal::new("rule-missing").with("rule", ROUNDING_DONG))?;
    let mut comparison = Comparison {
        books: reading.books_on(node, kept.date)?,
        loans: BTreeMap::new(),
        found: Vec::new(),
        our_interest: Dong::sum(ours.values().map(|(_, loan)| loan.backlog.max(Dong::ZERO)))?,
        their_interest: Dong::ZERO,
        grace,
        records,
        kept,
    };
    comparison.compare_loans(ours, Dong::new(rounding)?, reading, node)?;
    comparison.compare_books(reading, node)?;
    comparison.compare_groups(reading, node)?;
    Ok(comparison)
}

type OurLoans = BTreeMap<String, (LoanId, OurLoan)>;

/// Our loans at the end of the closing's day, by contract, and the grace-period interest owed then. Interest is reckoned
/// through that day, as the bank does. What was done later is not in it: a loan that did not exist yet is left out, or
/// has nothing yet where the bank states it already.
fn our_loans(
    reading: Reading<'_>,
    node: Node,
    date: NaiveDate,
    stated: &HashSet<&str>,
) -> Result<(OurLoans, Vec<LoanAmount>), Error> {
    let rates = reading.rate_book(node)?;
    let then = Then::read(reading, node, date)?;
    let mut ours = BTreeMap::new();
    let mut grace = Vec::new();
    reading.each_account(node, date, &rates, |account: LoanAccount| -> Result<(), Error> {
        let id = account.id;
        let state = then.states.get(&id.get());
        if matches!(state, Some(None)) && !stated.contains(account.contract.as_str()) {
            return Ok(());
        }
        let inexact = |_| Refusal::new("rate-not-exact").with("loan", account.contract.as_str());
        let due = account.account.due_at(next_day(date)).map_err(inexact)?;
        if !due.grace.is_zero() {
            grace.push(LoanAmount { loan: id, amount: due.grace });
        }
        ours.insert(account.contract.clone(), (id, then.loan(&account, due.due)?));
        Ok(())
    })?;
    Ok((ours, grace))
}

/// What is needed to see a loan as it stood at the end of a day.
struct Then {
    groups: HashMap<i64, (String, String)>,
    borrowers: HashMap<i64, (String, String)>,
    /// Loans that went a step further since; nothing where one did not exist yet.
    states: HashMap<i64, Option<LoanState>>,
    paid: HashMap<i64, Dong>,
    lent: HashMap<i64, Dong>,
    collected: HashMap<i64, Dong>,
    written_off: HashMap<i64, Dong>,
}

impl Then {
    fn read(reading: Reading<'_>, node: Node, date: NaiveDate) -> Result<Then, Error> {
        let states = reading.states_on(node, date)?;
        Ok(Then {
            groups: reading.group_codes(node)?,
            borrowers: reading.borrower_codes(node)?,
            paid: reading.interest_of_month(node, date)?,
            lent: reading.lent_of_month(node, date)?,
            collected: reading.collected_of_month(node, date)?,
            written_off: written_off(reading, node, date, &states)?,
            states,
        })
    }

    fn loan(&self, account: &LoanAccount, backlog: Dong) -> Result<OurLoan, Error> {
        let of = |sums: &HashMap<i64, Dong>| sums.get(&account.id.get()).copied().unwrap_or_default();
        let state = self.states.get(&account.id.get());
        let then = state.and_then(Option::as_ref);
        let group = then.map_or(account.group, |then| then.group.map(GroupId::get));
        let borrower = then.map_or(account.borrower, |then| then.borrower.get());
        let customer = self.borrowers.get(&borrower).ok_or_else(|| Error::fault("loan without borrower"))?;
        let group = group.and_then(|group| self.groups.get(&group));
        let disbursed = if matches!(state, Some(None)) { Dong::ZERO } else { account.disbursed };
        Ok(OurLoan {
            customer: CustomerCode::parse(&customer.0).map_err(Error::fault)?,
            group: group.map(|(code, _)| GroupCode::parse(code)).transpose().map_err(Error::fault)?,
            parts: account.parts,
            disbursed: then.map_or(disbursed, |then| then.disbursed),
            rate: account.rate,
            due: then.map_or(account.due, LoanState::final_due),
            closed: match state {
                Some(then) => then.as_ref().is_some_and(|then| then.standing == Standing::Closed),
                None => account.closed,
            },
            extended_months: then.map_or(account.extended_months, |then| then.extended_months),
            written_off_month: of(&self.written_off),
            lent_month: of(&self.lent),
            collected_month: of(&self.collected),
            interest_month: of(&self.paid),
            backlog,
        })
    }
}

/// Principal written off in the month through `date`: what stood written off at its end less what did before it.
fn written_off(
    reading: Reading<'_>,
    node: Node,
    date: NaiveDate,
    at_end: &HashMap<i64, Option<LoanState>>,
) -> Result<HashMap<i64, Dong>, Error> {
    let before = date.with_day(1).and_then(|first| first.pred_opt()).ok_or_else(|| Error::fault("month"))?;
    let mut sums = HashMap::new();
    for (id, state) in reading.states_on(node, before)? {
        let earlier = state.map_or(Dong::ZERO, |state| state.written_off);
        let now = match at_end.get(&id) {
            Some(state) => state.as_ref().map_or(Dong::ZERO, |state| state.written_off),
            None => {
                let loan = LoanId::parse(id).map_err(Error::fault)?;
                reading.loan_state(loan)?.map_or(Dong::ZERO, |state| state.written_off)
            }
        };
        sums.insert(id, now.minus(earlier)?);
    }
    Ok(sums)
}

impl Comparison {
    fn compare_loans(
        &mut self,
        mut ours: BTreeMap<String, (LoanId, OurLoan)>,
        rounding: Dong,
        reading: Reading<'_>,
        node: Node,
    ) -> Result<(), Error> {
        let names = self.names(reading, node)?;
        let theirs: Vec<&LoanRow> = self
            .records
            .iter()
            .filter_map(|record| match record {
                Record::Loan(loan) => Some(loan.as_ref()),
                _ => None,
            })
            .collect();
        let mut found = Vec::new();
        let mut pairs = BTreeMap::new();
        for theirs in theirs {
            self.their_interest = self.their_interest.plus(theirs.backlog()?)?;
            let contract = theirs.contract.as_str().to_owned();
            let (id, ours) = ours.remove(&contract).map_or((None, None), |(id, loan)| (Some(id), Some(loan)));
            let differences = compare(ours.as_ref(), Some(theirs), rounding)?;
            let group = theirs.group.as_ref().map(|code| code.as_str().to_owned());
            note(&mut found, &contract, &names, theirs.customer.as_str(), &group, &differences);
            pairs.insert(contract, Pair { id, ours, differences });
        }
        for (contract, (id, ours)) in ours {
            let differences = compare(Some(&ours), None, rounding)?;
            if !differences.is_empty() {
                let group = ours.group.as_ref().map(|code| code.as_str().to_owned());
                note(&mut found, &contract, &names, ours.customer.as_str(), &group, &differences);
                pairs.insert(contract, Pair { id: Some(id), ours: Some(ours), differences });
            }
        }
        self.found.append(&mut found);
        self.loans = pairs;
        Ok(())
    }

    /// Names of customers by code: ours, and the bank's for those we don't know.
    fn names(&self, reading: Reading<'_>, node: Node) -> Result<HashMap<String, String>, Error> {
        let mut names: HashMap<String, String> = reading.borrower_codes(node)?.into_values().collect();
        for record in &self.records {
            if let Record::Borrower(row) = record {
                names.entry(row.code.as_str().to_owned()).or_insert_with(|| row.name.clone());
            }
        }
        Ok(names)
    }

    fn compare_books(&mut self, reading: Reading<'_>, node: Node) -> Result<(), Error> {
        let names = self.names(reading, node)?;
        let owners = reading.borrower_codes(node)?;
        let rows = self.records.iter().filter_map(|record| match record {
            Record::Book(book) => Some(book),
            _ => None,
        });
        let mut stated = HashSet::new();
        let mut found = Vec::new();
        for BookRow { number, customer, balance } in rows {
            stated.insert(number.as_str());
            let (class, ours) = match self.books.get(number.as_str()) {
                None => (Class::UnknownBook, String::new()),
                Some(ours) if ours.balance == *balance => continue,
                Some(ours) => (Class::SavingsDiffer, ours.balance.get().to_string()),
            };
            let difference = Difference { class, ours, theirs: balance.get().to_string() };
            let key = number.as_str().to_owned();
            let name = names.get(customer.as_str()).cloned().unwrap_or_default();
            found.push(Found { key, name, group: None, difference });
        }
        for (number, ours) in self.books.iter().filter(|(number, _)| !stated.contains(number.as_str())) {
            if !ours.balance.is_zero() {
                let class = Class::BookMissing;
                let difference = Difference { class, ours: ours.balance.get().to_string(), theirs: String::new() };
                let name = owners.get(&ours.borrower).map(|(_, name)| name.clone()).unwrap_or_default();
                found.push(Found { key: number.clone(), name, group: None, difference });
            }
        }
        self.found.append(&mut found);
        Ok(())
    }

    fn compare_groups(&mut self, reading: Reading<'_>, node: Node) -> Result<(), Error> {
        let leaders: HashMap<String, String> = reading.group_codes(node)?.into_values().collect();
        let rows = self.records.iter().filter_map(|record| match record {
            Record::Group(group) => Some(group),
            _ => None,
        });
        for GroupRow { code, leader, .. } in rows {
            let Some(ours) = leaders.get(code.as_str()).filter(|ours| *ours != leader) else { continue };
            let difference = Difference { class: Class::LeaderDiffers, ours: ours.clone(), theirs: leader.clone() };
            let key = code.as_str().to_owned();
            self.found.push(Found { group: Some(key.clone()), key, name: ours.clone(), difference });
        }
        Ok(())
    }
}

fn note(
    found: &mut Vec<Found>,
    contract: &str,
    names: &HashMap<String, String>,
    customer: &str,
    group: &Option<String>,
    differences: &[Difference],
) {
    for difference in differences {
        found.push(Found {
            key: contract.to_owned(),
            name: names.get(customer).cloned().unwrap_or_default(),
            group: group.clone(),
            difference: difference.clone(),
        });
    }
}

impl From<Found> for DifferenceLine {
    fn from(found: Found) -> DifferenceLine {
        DifferenceLine {
            class: found.difference.class.name().to_owned(),
            key: found.key,
            name: found.name,
            group: found.group,
            ours: found.difference.ours,
            theirs: found.difference.theirs,
        }
    }
}
