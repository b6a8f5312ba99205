//! Month's end: what each group's members owed and paid, what is carried on, what the group earned.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::calendar::{last_of_month, next_day};
use lending::commission::commission;
use lending::ids::Node;
use lending::inactive::InactiveRule;
use lending::interest::accrue;
use lending::rules::{COMMISSION_PPB, value_on};
use serde::Serialize;
use store::Reading;
use store::queries::LoanAccount;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::inactive::inactive_rule;
use crate::office::Office;
use crate::{OnProgress, Stage, relay};

/// A month's end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MonthEnd {
    /// The month's last day.
    pub through: String,
    /// Whether the commission's rate was checked against the bank's rule.
    pub commission_verified: bool,
    /// All groups and direct loans together.
    pub total: StatementLine,
    /// One line a group, then the direct loans under an empty code.
    pub groups: Vec<StatementLine>,
}

/// A group's statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StatementLine {
    /// The group's code; empty for loans lent directly.
    pub group: String,
    /// The leader's name.
    pub leader: String,
    /// Contracts with a balance.
    pub loans: Whole,
    /// Customers with a balance.
    pub borrowers: Whole,
    /// Principal at the month's end.
    pub outstanding: Whole,
    /// Of it, overdue.
    pub overdue: Whole,
    /// Interest owed when the month began, ours to reckon: an estimate.
    pub owed_before: Whole,
    /// Interest accrued in the month, each contract rounded once.
    pub accrued: Whole,
    /// Interest paid for days of the month.
    pub paid: Whole,
    /// Interest owed at the month's end, carried on without interest.
    pub owed: Whole,
    /// Grace-period interest, kept apart.
    pub grace: Whole,
    /// Customers who owe interest at the month's end.
    pub in_arrears: Whole,
    /// Balance of the contracts whose interest was paid in the month, as it stood before the last payment.
    pub paid_balance: Whole,
    /// Commission on that balance.
    pub commission: Whole,
    /// Contracts without a transaction for three months, by the rule.
    pub inactive: Whole,
}

/// A contract's backlog at the month's end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BacklogLine {
    /// Contract number.
    pub contract: String,
    /// The borrower's code and name.
    pub customer: String,
    /// Name.
    pub name: String,
    /// Principal.
    pub outstanding: Whole,
    /// Owed when the month began.
    pub owed_before: Whole,
    /// Accrued in the month.
    pub accrued: Whole,
    /// Paid in the month.
    pub paid: Whole,
    /// Owed at its end.
    pub owed: Whole,
    /// Grace-period interest.
    pub grace: Whole,
}

/// A contract's month.
struct Month {
    line: BacklogLine,
    group: Option<i64>,
    borrower: i64,
    overdue: Dong,
    /// Principal before the month's last payment of interest; nothing where none was paid.
    paid_balance: Dong,
    inactive: bool,
}

/// What the contracts' months are worked out from.
struct Reckoning {
    first: NaiveDate,
    through: NaiveDate,
    /// Borrowers' codes and names.
    names: HashMap<i64, (String, String)>,
    /// Interest paid in the month, and the principal before its last payment.
    paid: HashMap<i64, (Dong, Dong)>,
    /// Last transactions by the month's end.
    last: HashMap<i64, NaiveDate>,
    inactive: InactiveRule,
}

/// The month's statement of every group. `day` names the month: any day of it.
pub fn month_end(office: &Office, day: NaiveDate, progress: OnProgress<'_>) -> Result<MonthEnd, Error> {
    let through = last_of_month(day);
    let months = months(office, through, progress)?;
    let rules = office.read().rules(office.node()?)?;
    let row = rules.iter().filter(|row| row.key == COMMISSION_PPB && row.valid_from <= through);
    let verified = row.max_by_key(|row| row.valid_from).is_some_and(|row| row.verified);
    let rate = value_on(&rules, COMMISSION_PPB, "", through)
        .ok_or_else(|| Refusal::new("rule-missing").with("rule", COMMISSION_PPB))?;
    let groups = office.read().group_codes(office.node()?)?;
    let mut statements: BTreeMap<String, Statement> = BTreeMap::new();
    let mut total = Statement::default();
    for month in &months {
        let (code, leader) = month.group.and_then(|group| groups.get(&group)).cloned().unwrap_or_default();
        statements.entry(code).or_insert_with(|| Statement { leader, ..Statement::default() }).add(month)?;
        total.add(month)?;
    }
    let line = |(code, statement): (String, Statement)| statement.line(code, rate);
    let groups: Vec<StatementLine> = statements.into_iter().map(line).collect::<Result<_, Error>>()?;
    let mut total = total.line(String::new(), rate)?;
    // Commission is rounded for each group: the whole is the sum of what is paid.
    total.commission = Whole(groups.iter().filter(|line| !line.group.is_empty()).map(|line| line.commission.0).sum());
    Ok(MonthEnd { through: through.to_string(), commission_verified: verified, total, groups })
}

/// The backlog of every contract of a group at the month's end; of the direct loans for an empty code, of all contracts
/// without one.
pub fn month_backlog(
    office: &Office,
    day: NaiveDate,
    group: Option<&str>,
    progress: OnProgress<'_>,
) -> Result<Vec<BacklogLine>, Error> {
    let wanted = match group {
        None => None,
        Some("") => Some(None),
        Some(code) => Some(Some(crate::groups::find_group(office, code)?.id.get())),
    };
    let mut months = months(office, last_of_month(day), progress)?;
    months.retain(|month| wanted.is_none_or(|group| month.group == group));
    Ok(months.into_iter().map(|month| month.line).collect())
}

fn months(office: &Office, through: NaiveDate, progress: OnProgress<'_>) -> Result<Vec<Month>, Error> {
    let (reading, node, today) = (office.read(), office.node()?, office.clock.today());
    let first = through.with_day(1).unwrap_or(through);
    if first > today {
        return Err(Refusal::new("day-in-future").with("day", first).into());
    }
    let base = reading.base(node)?.ok_or_else(|| Refusal::new("no-closing"))?;
    if through <= base {
        let opening = reading.opening(node)?.is_some_and(|opening| through <= opening.date);
        let code = if opening { "day-before-closing" } else { "month-taken-over" };
        return Err(Refusal::new(code).with("day", through).with("closing", base).into());
    }
    let reckoning = Reckoning::read(reading, node, (first, through))?;
    let rates = reading.rate_book(node)?;
    let total = reckoning.names.len() as u64;
    let mut months = Vec::new();
    let mut count = 0;
    reading.each_account(node, through, &rates, |account: LoanAccount| -> Result<(), Error> {
        count += 1;
        if count % 1024 == 0 && relay(progress, Stage::Reckoning, count.min(total), total).is_break() {
            return Err(Refusal::new("cancelled").into());
        }
        if let Some(month) = reckoning.month_of(&account)? {
            months.push(month);
        }
        Ok(())
    })?;
    Ok(months)
}

impl Reckoning {
    fn read(reading: Reading<'_>, node: Node, (first, through): (NaiveDate, NaiveDate)) -> Result<Reckoning, Error> {
        Ok(Reckoning {
            first,
            through,
            names: reading.borrower_codes(node)?,
            paid: reading.interest_paid_of_month(node, through)?,
            last: reading.last_transactions(node, through)?,
            inactive: inactive_rule(reading, node, through)?,
        })
    }

    /// Nothing for a contract that neither owes nor paid.
    fn month_of(&self, account: &LoanAccount) -> Result<Option<Month>, Error> {
        let inexact = |_| Refusal::new("rate-not-exact").with("loan", account.contract.as_str());
        let (paid, paid_balance) = self.paid.get(&account.id.get()).copied().unwrap_or_default();
        let owed = account.account.due_at(next_day(self.through)).map_err(inexact)?;
        let accrued = accrue(&account.account.positions, self.first, self.through).map_err(inexact)?.rounded()?;
        let outstanding = account.parts.total()?;
        if outstanding.is_zero() && owed.due.is_zero() && owed.grace.is_zero() && paid.is_zero() && accrued.is_zero() {
            return Ok(None);
        }
        let (customer, name) = self.names.get(&account.borrower).cloned().unwrap_or_default();
        let line = BacklogLine {
            contract: account.contract.clone(),
            customer,
            name,
            outstanding: outstanding.into(),
            owed_before: owed.due.minus(accrued)?.plus(paid)?.into(),
            accrued: accrued.into(),
            paid: paid.into(),
            owed: owed.due.into(),
            grace: owed.grace.into(),
        };
        let last = self.last.get(&account.id.get()).copied();
        Ok(Some(Month {
            line,
            group: account.group,
            borrower: account.borrower,
            overdue: account.parts.overdue,
            paid_balance: if paid.is_positive() { paid_balance } else { Dong::ZERO },
            inactive: self.inactive.holds(self.through, account.parts, &account.programme, last),
        }))
    }
}

#[derive(Default)]
struct Statement {
    leader: String,
    loans: i64,
    borrowers: HashSet<i64>,
    in_arrears: HashSet<i64>,
    inactive: i64,
    sums: [Dong; 8],
}

impl Statement {
    fn add(&mut self, month: &Month) -> Result<(), Error> {
        let line = &month.line;
        let dong = |amount: Whole| Dong::new(amount.0);
        if line.outstanding.0 > 0 {
            self.loans += 1;
            self.borrowers.insert(month.borrower);
        }
        if line.owed.0 > 0 {
            self.in_arrears.insert(month.borrower);
        }
        self.inactive += i64::from(month.inactive);
        let amounts = [
            dong(line.outstanding)?,
            month.overdue,
            dong(line.owed_before)?,
            dong(line.accrued)?,
            dong(line.paid)?,
            dong(line.owed)?,
            dong(line.grace)?,
            month.paid_balance,
        ];
        for (sum, amount) in self.sums.iter_mut().zip(amounts) {
            *sum = sum.plus(amount)?;
        }
        Ok(())
    }

    fn line(self, group: String, rate: i64) -> Result<StatementLine, Error> {
        let [outstanding, overdue, owed_before, accrued, paid, owed, grace, paid_balance] = self.sums;
        let earned = if group.is_empty() { Dong::ZERO } else { commission(paid_balance, rate)? };
        Ok(StatementLine {
            group,
            leader: self.leader,
            loans: self.loans.into(),
            borrowers: Whole(self.borrowers.len() as i64),
            outstanding: outstanding.into(),
            overdue: overdue.into(),
            owed_before: owed_before.into(),
            accrued: accrued.into(),
            paid: paid.into(),
            owed: owed.into(),
            grace: grace.into(),
            in_arrears: Whole(self.in_arrears.len() as i64),
            paid_balance: paid_balance.into(),
            commission: earned.into(),
            inactive: self.inactive.into(),
        })
    }
}
