//! A whole synthetic office, made in one go from parameters and a seed.

use chrono::NaiveDate;

use crate::chance::Chance;
use crate::customers::{self, Customer, Customers};
use crate::days;
use crate::error::Error;
use crate::fit;
use crate::lives::{Fate, Lives, Party};
use crate::loan::Loan;
use crate::parameters::Parameters;
use crate::places::{self, Group, Places, Village, tail};
use crate::programmes::Programme;

/// A synthetic office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// What it was made from.
    pub parameters: Parameters,
    /// The villages.
    pub villages: Vec<Village>,
    /// The savings and credit groups.
    pub groups: Vec<Group>,
    /// The customers.
    pub customers: Vec<Customer>,
    /// The contracts, in the order of their numbers.
    pub loans: Vec<Loan>,
    /// The month of the latest closing; without a day in it while only the opening has been told.
    pub latest: Span,
}

/// A day the bank closed its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// The closing the book opens with.
    Opening,
    /// The closing a year before.
    Baseline,
    /// The latest closing told: the one [`Office::advance`] led to; before any, the opening.
    Latest,
}

/// The month the latest closing closes: its days are those after `after` up to `through`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The closing before.
    pub after: NaiveDate,
    /// The closing.
    pub through: NaiveDate,
}

impl Office {
    /// Makes an office. The same parameters and seed make the same office; another seed makes other people
    /// whose records sum to the same figures.
    ///
    /// # Errors
    /// [`Error::Counts`] or [`Error::Figure`] when the parameters cannot be met.
    pub fn generate(parameters: &Parameters, seed: u64) -> Result<Self, Error> {
        check_counts(parameters)?;
        let mut chance = Chance::seeded(seed);
        let mut places = places::settle(parameters, &mut chance);
        let customers = customers::gather(parameters, &mut chance, &mut places);
        let mut making = Making {
            lives: Lives { parameters, chance },
            taken: vec![Vec::new(); customers.all.len()],
            places,
            customers,
            drafts: Vec::new(),
        };
        making.lend();
        making.finish()
    }

    /// The day of a closing.
    pub fn date(&self, closing: Closing) -> NaiveDate {
        match closing {
            Closing::Opening => self.parameters.opening,
            Closing::Baseline => self.parameters.baseline,
            Closing::Latest => self.latest.through,
        }
    }

    /// The day of the month of a customer's session.
    pub(crate) fn session_day(&self, customer: usize) -> u32 {
        session_day(&self.parameters, &self.villages, &self.groups, self.customers.get(customer))
    }
}

/// The day of the month a customer's group, or a direct borrower's village, has its session.
fn session_day(parameters: &Parameters, villages: &[Village], groups: &[Group], customer: Option<&Customer>) -> u32 {
    let group = customer.and_then(|c| c.group).and_then(|group| groups.get(group));
    let village = group.map(|g| g.village).or_else(|| customer.and_then(|c| c.village));
    let village = village.and_then(|village| villages.get(village));
    let commune = village.and_then(|v| parameters.communes.get(v.commune));
    let point = group.map(|g| g.point).or_else(|| village.map(|v| v.point));
    commune.zip(point).and_then(|(commune, point)| commune.points.get(point)).map_or(1, |point| point.day)
}

fn check_counts(parameters: &Parameters) -> Result<(), Error> {
    let counts = &parameters.contracts;
    let surviving = counts.with_balance.checked_sub(counts.new).ok_or(Error::Counts)?;
    let members = parameters.borrowers.checked_sub(counts.direct).ok_or(Error::Counts)?;
    let special = counts.direct + counts.overdue + counts.frozen + counts.extended + parameters.traps.second_books;
    let each_one_or_two = (parameters.borrowers..=parameters.borrowers + members).contains(&counts.with_balance);
    let fits = each_one_or_two
        && special <= surviving.min(members)
        && counts.refinanced + counts.approved_at_baseline <= counts.new
        && counts.refinanced + counts.written_off <= counts.settled
        && (parameters.groups * 5..=parameters.groups * 54).contains(&members)
        && parameters.communes.iter().any(|commune| !commune.points.is_empty());
    if fits { Ok(()) } else { Err(Error::Counts) }
}

/// May the contract be made larger or smaller to meet a figure?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Movable {
    No,
    /// It counts at both closings.
    Surviving,
    /// It counts at the opening alone.
    New,
}

struct Making<'p> {
    lives: Lives<'p>,
    places: Places,
    customers: Customers,
    /// The programmes each customer has a balance under: nobody borrows twice under one.
    taken: Vec<Vec<&'static Programme>>,
    drafts: Vec<(Loan, Movable)>,
}

impl Making<'_> {
    /// Draws every contract.
    fn lend(&mut self) {
        let counts = self.lives.parameters.contracts.clone();
        let members = self.customers.borrowers - self.customers.direct;
        let owners = self.owners(members, counts.with_balance - self.customers.borrowers);
        let (surviving, new) = owners.split_at(counts.with_balance - counts.direct - counts.new);
        let fates = [(Fate::Overdue, counts.overdue), (Fate::Frozen, counts.frozen), (Fate::Extended, counts.extended)];
        let mut fates = fates.into_iter().flat_map(|(fate, times)| std::iter::repeat_n(fate, times));
        let mut ordinary = Vec::new();
        for customer in surviving {
            let fate = fates.next().unwrap_or(Fate::Ordinary);
            let loan = self.tell(*customer, |lives, party, taken| lives.surviving(party, fate, taken));
            if fate == Fate::Ordinary {
                ordinary.push(*customer);
            }
            let plain = fate == Fate::Ordinary && loan.student.is_none();
            self.keep(loan, if plain { Movable::Surviving } else { Movable::No });
        }
        for nth in 0..counts.direct {
            let loan = self.tell(members + nth, |lives, party, _| lives.direct(party, nth % 2 == 0));
            self.keep(loan, Movable::No);
        }
        let mut new = new.iter();
        for nth in 0..counts.refinanced {
            let Some(customer) = new.next() else { break };
            // A quarter of them in the month of the opening, so that its file shows some.
            let (old, fresh) = self.tell_two(*customer, nth % 4 == 0);
            self.drafts.push((old, Movable::No));
            self.keep(fresh, Movable::No);
        }
        for (nth, customer) in new.enumerate() {
            let early = nth < counts.approved_at_baseline;
            let loan = self.tell(*customer, |lives, party, taken| lives.lent_since(party, early, taken));
            let plain = loan.student.is_none();
            self.keep(loan, if plain { Movable::New } else { Movable::No });
        }
        self.lend_what_is_gone(members);
        self.set_traps(ordinary);
    }

    /// Contracts that are settled, written off or not yet disbursed.
    fn lend_what_is_gone(&mut self, members: usize) {
        let parameters = self.lives.parameters;
        let counts = &parameters.contracts;
        let others = self.customers.borrowers..self.customers.borrowers + self.customers.others;
        let settled = counts.settled - counts.refinanced - counts.written_off;
        let passing = counts.settled + counts.settled_before_baseline + counts.approved - counts.refinanced;
        let mut owners: Vec<usize> = others.collect();
        while owners.len() < passing {
            owners.push(self.lives.chance.place(members));
        }
        self.lives.chance.shuffle(&mut owners);
        let mut owners = owners.into_iter();
        let year_before = days::months_before(parameters.baseline, 12);
        let mut drafts = Vec::new();
        for (nth, customer) in owners.by_ref().take(counts.written_off).enumerate() {
            drafts.push(self.tell(customer, |lives, party, _| lives.written_off(party, nth == 0)));
        }
        for customer in owners.by_ref().take(settled) {
            drafts.push(
                self.tell(customer, |lives, party, _| lives.settled(party, parameters.baseline, parameters.opening)),
            );
        }
        for customer in owners.by_ref().take(counts.settled_before_baseline) {
            drafts.push(self.tell(customer, |lives, party, _| lives.settled(party, year_before, parameters.baseline)));
        }
        for customer in owners.take(counts.approved) {
            drafts.push(self.tell(customer, |lives, party, _| lives.approved(party)));
        }
        self.drafts.extend(drafts.into_iter().map(|loan| (loan, Movable::No)));
    }

    /// Awkward columns, arrears, and second books for members in both files.
    fn set_traps(&mut self, mut ordinary: Vec<usize>) {
        let Parameters { traps, baseline, opening, in_arrears_per_thousand, .. } = self.lives.parameters;
        let mut paid_zero = traps.paid_shown_as_zero;
        let mut contradictory = traps.contradictory_extensions;
        for place in self.lives.chance.order(self.drafts.len()) {
            let (loan, movable) = &mut self.drafts[place];
            let position = loan.position(*opening);
            if position.balance() == 0 && loan.position(*baseline).balance() == 0 {
                continue;
            }
            if paid_zero > 0 && position.balance() > 0 && position.repaid.total() > 0 {
                loan.paid_shown_as_zero = true;
                paid_zero -= 1;
            } else if contradictory > 0 && *movable == Movable::Surviving {
                loan.contradictory_extension = Some(days::months_after(loan.due_on, 12));
                contradictory -= 1;
            }
            let often = if position.overdue > 0 { 800 } else { *in_arrears_per_thousand };
            if self.lives.chance.in_thousand(often) {
                self.lives.fall_behind(loan, true);
            } else if self.lives.chance.in_thousand(*in_arrears_per_thousand) {
                self.lives.fall_behind(loan, false);
            }
        }
        ordinary.sort_unstable();
        ordinary.dedup();
        self.lives.chance.shuffle(&mut ordinary);
        let parameters = self.lives.parameters;
        let savers = ordinary.get(..traps.second_books).unwrap_or(&ordinary);
        customers::open_second_books(&mut self.customers.all, savers, parameters, &mut self.lives.chance);
    }

    /// Meets the two figures, numbers the contracts and hands the office over.
    fn finish(mut self) -> Result<Office, Error> {
        let parameters = self.lives.parameters;
        self.drafts.sort_by_key(|(loan, _)| (loan.signed_on, loan.customer));
        let movable = self.lives.chance.order(self.drafts.len());
        let chosen = |kind: Movable| -> Vec<usize> {
            movable.iter().copied().filter(|place| self.drafts.get(*place).is_some_and(|(_, m)| *m == kind)).collect()
        };
        let (surviving, new) = (chosen(Movable::Surviving), chosen(Movable::New));
        let mut loans: Vec<Loan> = self.drafts.into_iter().map(|(loan, _)| loan).collect();
        for (day, wanted, movable) in [
            (parameters.baseline, parameters.outstanding_at_baseline_dong, surviving),
            (parameters.opening, parameters.outstanding_at_opening_dong, new),
        ] {
            let have: i64 = loans.iter().map(|loan| loan.position(day).balance()).sum();
            let left_dong = fit::spread(&mut loans, &movable, wanted - have);
            if left_dong != 0 {
                return Err(Error::Figure { closing: day, left_dong });
            }
        }
        let (opening, due_soon) = (parameters.opening, parameters.traps.due_next_month);
        bring_due(&mut loans, days::month_end(days::months_after(days::month_start(opening), 1)), due_soon, opening);
        for (nth, loan) in loans.iter_mut().enumerate() {
            let prefix = if nth % 40 == 0 { "6000" } else { "6600" };
            loan.contract = format!("{prefix}{}{:06}", tail(parameters.office_code, 6), nth + 1);
        }
        Ok(Office {
            parameters: parameters.clone(),
            villages: self.places.villages,
            groups: self.places.groups,
            customers: self.customers.all,
            loans,
            latest: Span { after: parameters.opening, through: parameters.opening },
        })
    }

    /// Who owns the contracts with a balance: every member one, `second` of them two, in a chance order.
    fn owners(&mut self, members: usize, second: usize) -> Vec<usize> {
        let mut owners = self.lives.chance.order(members);
        let mut seconds = self.lives.chance.order(members);
        seconds.truncate(second);
        owners.extend(seconds);
        self.lives.chance.shuffle(&mut owners);
        owners
    }

    fn session_day(&self, customer: usize) -> u32 {
        let Customers { all, .. } = &self.customers;
        let Places { villages, groups } = &self.places;
        session_day(self.lives.parameters, villages, groups, all.get(customer))
    }

    fn tell(
        &mut self,
        customer: usize,
        life: impl FnOnce(&mut Lives<'_>, Party<'_>, &[&'static Programme]) -> Loan,
    ) -> Loan {
        let session_day = self.session_day(customer);
        let name = self.customers.all.get(customer).map_or("", |c| c.person.name.as_str());
        let taken = self.taken.get(customer).map_or(&[][..], Vec::as_slice);
        life(&mut self.lives, Party { customer, name, session_day }, taken)
    }

    fn tell_two(&mut self, customer: usize, in_opening_month: bool) -> (Loan, Loan) {
        let session_day = self.session_day(customer);
        let name = self.customers.all.get(customer).map_or("", |c| c.person.name.as_str());
        self.lives.refinanced(Party { customer, name, session_day }, in_opening_month)
    }

    fn keep(&mut self, loan: Loan, movable: Movable) {
        if let Some(taken) = self.taken.get_mut(loan.customer) {
            taken.push(loan.programme);
        }
        self.drafts.push((loan, movable));
    }
}

/// Of the contracts wholly in term at the opening, those nearest to their end fall due on `day` instead.
fn bring_due(loans: &mut [Loan], day: NaiveDate, count: usize, opening: NaiveDate) {
    let mut soon: Vec<&mut Loan> = loans
        .iter_mut()
        .filter(|loan| {
            let at = loan.position(opening);
            let as_signed = loan.due_at(opening) == loan.due_on && loan.contradictory_extension.is_none();
            as_signed && loan.student.is_none() && at.in_term > 0 && at.in_term == at.balance() && loan.due_on > day
        })
        .collect();
    soon.sort_by_key(|loan| (loan.due_on, loan.customer));
    for loan in soon.into_iter().take(count) {
        loan.due_on = day;
    }
}
