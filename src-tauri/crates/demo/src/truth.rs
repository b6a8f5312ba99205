//! What a program that reads the report must find: plain sums over the records, made without the report.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::days;
use crate::loan::Loan;
use crate::office::{Closing, Office};
use crate::places;

/// Sums over some contracts. Money is whole đồng.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// Contracts with a balance.
    pub loans: usize,
    /// Customers with a balance.
    pub borrowers: usize,
    /// Savings and credit groups with a balance.
    pub groups: usize,
    /// Outstanding principal.
    pub outstanding: i64,
    /// Of it, in term.
    pub in_term: i64,
    /// Of it, overdue.
    pub overdue: i64,
    /// Of it, frozen.
    pub frozen: i64,
    /// Lent in the month of the closing, without what only settled another contract.
    pub lent_in_month: i64,
    /// Of what was disbursed in the month, what only settled another contract.
    pub refinanced_in_month: i64,
    /// Principal collected in the month.
    pub collected_in_month: i64,
    /// Written off in the month.
    pub written_off_in_month: i64,
    /// Interest due and unpaid on contracts with a balance.
    pub interest_backlog: i64,
    /// Workers given work by contracts with a balance.
    pub jobs: i64,
}

/// The sums of a closing and the count of what is awkward in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// The closing's day.
    pub date: NaiveDate,
    /// Over all contracts.
    pub all: Sums,
    /// By the bank's commune code.
    pub by_commune: BTreeMap<String, Sums>,
    /// By the bank's programme code.
    pub by_programme: BTreeMap<String, Sums>,
    /// By the association's code; 99 is direct lending.
    pub by_association: BTreeMap<String, Sums>,
    /// Savings over distinct books of the file, đồng.
    pub savings: i64,
    /// Contracts in the file.
    pub contracts: usize,
    /// Of those, settled within the year.
    pub closed: usize,
    /// Of those, signed and not yet disbursed.
    pub not_disbursed: usize,
    /// Of those, lent directly.
    pub direct: usize,
    /// Rows that repeat a contract for a second savings book.
    pub duplicate_rows: usize,
    /// Customers who only save.
    pub savings_only: usize,
    /// Contracts with a balance and no transaction since before the same day three months earlier; frozen
    /// ones and students' (programme 02) do not count.
    pub inactive_three_months: usize,
}

/// The effect that counts workers given work.
const WORKERS_EFFECT: &str = "Số lao động được tạo việc làm";

#[derive(Default)]
struct Tally {
    sums: Sums,
    borrowers: BTreeSet<usize>,
    groups: BTreeSet<usize>,
}

impl Tally {
    fn add(&mut self, loan: &Loan, group: Option<usize>, day: NaiveDate) {
        let at = loan.position(day);
        let before_month = days::month_start(day).pred_opt().unwrap_or(day);
        let month = loan.movement(before_month, day);
        let sums = &mut self.sums;
        sums.lent_in_month += month.lent();
        sums.refinanced_in_month += month.refinanced_in;
        sums.collected_in_month += month.repaid.total();
        sums.written_off_in_month += month.written_off;
        if at.balance() == 0 {
            return;
        }
        sums.loans += 1;
        sums.outstanding += at.balance();
        sums.in_term += at.in_term;
        sums.overdue += at.overdue;
        sums.frozen += at.frozen;
        sums.interest_backlog += loan.interest_backlog(day).total();
        if loan.programme.effect.is_some_and(|effect| effect.name == WORKERS_EFFECT) {
            sums.jobs += loan.effect_count;
        }
        self.borrowers.insert(loan.customer);
        self.groups.extend(group);
    }

    fn close(self) -> Sums {
        Sums { borrowers: self.borrowers.len(), groups: self.groups.len(), ..self.sums }
    }
}

impl Office {
    /// What a program that reads the report of `closing` must find.
    pub fn truth(&self, closing: Closing) -> Truth {
        let day = self.date(closing);
        let in_file: Vec<&Loan> = self.loans.iter().filter(|loan| loan.in_file_of(day)).collect();
        let mut all = Tally::default();
        let mut by_commune: BTreeMap<String, Tally> = BTreeMap::new();
        let mut by_programme: BTreeMap<String, Tally> = BTreeMap::new();
        let mut by_association: BTreeMap<String, Tally> = BTreeMap::new();
        for loan in &in_file {
            let group = self.customers.get(loan.customer).and_then(|customer| customer.group);
            all.add(loan, group, day);
            by_commune.entry(self.commune_of(loan).to_owned()).or_default().add(loan, group, day);
            by_programme.entry(loan.programme.code.to_owned()).or_default().add(loan, group, day);
            by_association.entry(self.association_of(loan).to_owned()).or_default().add(loan, group, day);
        }
        let present: BTreeSet<usize> = in_file.iter().map(|loan| loan.customer).collect();
        let savers: BTreeSet<usize> = (0..self.customers.len())
            .filter(|nth| {
                !present.contains(nth) && self.only_saves(*nth, day) && !self.open_books(*nth, day).is_empty()
            })
            .collect();
        Truth {
            date: day,
            all: all.close(),
            by_commune: closed(by_commune),
            by_programme: closed(by_programme),
            by_association: closed(by_association),
            savings: present.union(&savers).flat_map(|nth| self.open_books(*nth, day)).sum(),
            contracts: in_file.len(),
            closed: in_file.iter().filter(|loan| loan.settled_by(day).is_some()).count(),
            not_disbursed: in_file.iter().filter(|loan| loan.awaits_disbursement(day)).count(),
            direct: in_file.iter().filter(|loan| self.association_of(loan) == places::DIRECT.0).count(),
            duplicate_rows: present.iter().map(|nth| self.open_books(*nth, day).len().saturating_sub(1)).sum(),
            savings_only: savers.len(),
            inactive_three_months: in_file.iter().filter(|loan| loan.inactive(day)).count(),
        }
    }

    /// The balances of a customer's books that were open at the end of `day`.
    pub(crate) fn open_books(&self, customer: usize, day: NaiveDate) -> Vec<i64> {
        let books = self.customers.get(customer).map_or(&[][..], |customer| &customer.books);
        books.iter().filter(|book| book.opened_on <= day).map(|book| book.balance(day)).collect()
    }

    /// Is the customer in the file for books alone, if no contract of theirs is?
    pub(crate) fn only_saves(&self, customer: usize, day: NaiveDate) -> bool {
        let told = day > self.parameters.opening;
        self.customers.get(customer).is_some_and(|customer| customer.village.is_none() || told && customer.keeps_books)
    }

    pub(crate) fn commune_of(&self, loan: &Loan) -> &str {
        let village = self.customers.get(loan.customer).and_then(|customer| customer.village);
        let commune = village.and_then(|village| self.villages.get(village)).map(|village| village.commune);
        commune.and_then(|commune| self.parameters.communes.get(commune)).map_or("", |commune| commune.code)
    }

    pub(crate) fn association_of(&self, loan: &Loan) -> &str {
        let group = self.customers.get(loan.customer).and_then(|customer| customer.group);
        group.and_then(|group| self.groups.get(group)).map_or(places::DIRECT.0, |group| group.association.0)
    }
}

fn closed(tallies: BTreeMap<String, Tally>) -> BTreeMap<String, Sums> {
    tallies.into_iter().map(|(key, tally)| (key, tally.close())).collect()
}

impl Loan {
    /// Owed and without a transaction since before the same day three months earlier; frozen contracts and
    /// students' do not count.
    pub fn inactive(&self, day: NaiveDate) -> bool {
        let at = self.position(day);
        let owes = at.balance() > 0 && at.frozen == 0 && self.student.is_none();
        owes && self.last_transaction(day).is_some_and(|last| last < days::months_before(day, 3))
    }
}
