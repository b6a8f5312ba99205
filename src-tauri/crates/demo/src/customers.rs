//! Customers: members of groups, direct borrowers and people who only save.

use chrono::NaiveDate;

use crate::chance::Chance;
use crate::days;
use crate::parameters::Parameters;
use crate::people::{People, Person};
use crate::places::{Places, Village, tail};

/// A customer of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// The code, ten digits.
    pub code: String,
    /// Who they are.
    pub person: Person,
    /// The group's place in [`crate::Office::groups`], for members.
    pub group: Option<usize>,
    /// The village's place in [`crate::Office::villages`]; people who only save have none in the bank's file.
    pub village: Option<usize>,
    /// Their savings books.
    pub books: Vec<SavingsBook>,
    /// Stood in the file of a closing since the opening: with no contract left, the books keep them in it.
    pub keeps_books: bool,
}

/// A member's savings book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavingsBook {
    /// The number, ten digits.
    pub number: String,
    /// The day of the first deposit.
    pub opened_on: NaiveDate,
    /// The first deposit, đồng.
    pub first_dong: i64,
    /// What is put in every month after it, đồng.
    pub monthly_dong: i64,
    /// What was told of it since the opening, once a next closing has been.
    pub told: Option<ToldBook>,
}

/// A savings book after the opening: nothing moves in it but what is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldBook {
    /// The day of the opening.
    pub since: NaiveDate,
    /// The balance at its end, đồng.
    pub balance_dong: i64,
    /// What came in, or below nothing went out, on each day.
    pub moves: Vec<(NaiveDate, i64)>,
}

impl SavingsBook {
    /// The balance at the end of `day`, whole đồng: the deposits and about half a per cent a year on them.
    ///
    /// After the opening, what stood there and what has been told since.
    pub fn balance(&self, day: NaiveDate) -> i64 {
        if let Some(told) = self.told.as_ref().filter(|told| told.since < day) {
            let moved = told.moves.iter().filter(|(on, _)| *on <= day).map(|(_, amount)| amount);
            return told.balance_dong + moved.sum::<i64>();
        }
        if day < self.opened_on {
            return 0;
        }
        let months = i64::from(day.years_since(self.opened_on).unwrap_or(0)) * 12
            + i64::from(months_into_year(self.opened_on, day));
        let deposits = self.first_dong + self.monthly_dong * months;
        // On average half the deposits lay there all the time: ½ × 0.5 % ÷ 12 = 1/4,800 a month.
        deposits + deposits * months / 4_800
    }
}

fn months_into_year(opened_on: NaiveDate, day: NaiveDate) -> u32 {
    let anniversary = days::months_after(opened_on, day.years_since(opened_on).unwrap_or(0) * 12);
    (1..12).take_while(|months| days::months_after(anniversary, *months) <= day).count().try_into().unwrap_or(0)
}

/// Everyone, in the order of their codes.
pub(crate) struct Customers {
    pub(crate) all: Vec<Customer>,
    /// Those who owe something at the opening come first: this many.
    pub(crate) borrowers: usize,
    /// Of the borrowers, the last ones borrow directly: this many.
    pub(crate) direct: usize,
    /// After the borrowers come members who owe nothing at the opening: this many.
    pub(crate) others: usize,
}

/// Members that have settled everything, or wait for a first loan, for each 100 contracts of that kind.
const WITHOUT_BALANCE_PER_HUNDRED: usize = 36;
/// A group has between five and sixty members; room is left for those who owe nothing just now.
const MEMBERS: std::ops::RangeInclusive<usize> = 5..=54;

pub(crate) fn gather(parameters: &Parameters, chance: &mut Chance, places: &mut Places) -> Customers {
    let mut people = People::new(chance, parameters.opening);
    let direct = parameters.contracts.direct;
    let contracts = &parameters.contracts;
    let passing = contracts.settled + contracts.settled_before_baseline + contracts.approved;
    let others = passing * WITHOUT_BALANCE_PER_HUNDRED / 100;
    let sizes = group_sizes(parameters.borrowers.saturating_sub(direct), places.groups.len(), chance);
    let mut homes: Vec<Option<usize>> =
        sizes.iter().enumerate().flat_map(|(group, size)| std::iter::repeat_n(Some(group), *size)).collect();
    homes.extend(std::iter::repeat_n(None, direct));
    // Spread evenly, so that no group grows past its sixty.
    homes.extend((0..others).map(|nth| Some(nth % places.groups.len().max(1))));

    let mut all = Vec::with_capacity(homes.len() + parameters.traps.savings_only);
    for (nth, group) in homes.into_iter().enumerate() {
        let home = group.and_then(|group| places.groups.get(group)).map(|group| group.village);
        let village = home.unwrap_or_else(|| chance.place(places.villages.len()));
        let number = format!("{}{:06}", tail(parameters.office_code, 4), nth + 1);
        let saves = group.is_some() && chance.in_thousand(parameters.savers_per_thousand);
        let books = if saves { vec![book(&number, chance, parameters)] } else { Vec::new() };
        let person = people.draw(chance);
        all.push(Customer { code: number, person, group, village: Some(village), books, keeps_books: false });
    }
    for nth in 0..parameters.traps.savings_only {
        let number = format!("{}{:06}", tail(parameters.office_code, 4), 900_000 + nth);
        let books = vec![book(&number, chance, parameters)];
        all.push(Customer {
            code: number,
            person: people.draw(chance),
            group: None,
            village: None,
            books,
            keeps_books: false,
        });
    }
    name_leaders(parameters, chance, places, &mut all);
    move_to_nameless_village(parameters, places, &mut all);
    Customers { all, borrowers: parameters.borrowers, direct, others }
}

/// Sizes that sum to `members`, uneven as real ones are; the first group is as large and the second as small
/// as a group may be.
fn group_sizes(members: usize, groups: usize, chance: &mut Chance) -> Vec<usize> {
    let mean = members / groups.max(1);
    let mut sizes: Vec<usize> =
        (0..groups).map(|_| (mean / 2 + chance.place(mean + 1)).clamp(*MEMBERS.start(), *MEMBERS.end())).collect();
    for (size, extreme) in sizes.iter_mut().zip([*MEMBERS.end(), *MEMBERS.start()]) {
        *size = extreme;
    }
    let mut sum: usize = sizes.iter().sum();
    let mut changed = true;
    while sum != members && changed {
        changed = false;
        for size in sizes.iter_mut().skip(2) {
            if sum < members && *size < *MEMBERS.end() {
                *size += 1;
                sum += 1;
                changed = true;
            } else if sum > members && *size > *MEMBERS.start() {
                *size -= 1;
                sum -= 1;
                changed = true;
            }
        }
    }
    sizes
}

fn book(number: &str, chance: &mut Chance, parameters: &Parameters) -> SavingsBook {
    SavingsBook {
        number: number.to_owned(),
        opened_on: parameters.opening - chrono::TimeDelta::days(chance.within(20..=2_900)),
        first_dong: chance.within(1..=10) * 50_000,
        monthly_dong: chance.within(1..=10) * 10_000,
        told: None,
    }
}

/// Adds second books to borrowers who are in both files, so that a row of theirs stands twice.
pub(crate) fn open_second_books(all: &mut [Customer], whose: &[usize], parameters: &Parameters, chance: &mut Chance) {
    for (nth, customer) in whose.iter().enumerate() {
        let Some(customer) = all.get_mut(*customer) else { continue };
        if customer.books.is_empty() {
            customer.books.push(book(&customer.code.clone(), chance, parameters));
        }
        let number = format!("{}{:06}", tail(parameters.office_code, 4), 800_000 + nth);
        customer.books.push(book(&number, chance, parameters));
        for book in &mut customer.books {
            book.opened_on = book.opened_on.min(parameters.baseline);
        }
    }
}

/// The first member of each group leads it; some leaders of one commune are namesakes.
fn name_leaders(parameters: &Parameters, chance: &mut Chance, places: &mut Places, all: &mut [Customer]) {
    let mut leaders: Vec<Option<usize>> = vec![None; places.groups.len()];
    for (nth, customer) in all.iter().enumerate() {
        if let Some(leader) = customer.group.and_then(|group| leaders.get_mut(group)) {
            leader.get_or_insert(nth);
        }
    }
    let commune = |group: usize| places.groups.get(group).and_then(|g| commune_of(&places.villages, g.village));
    let mut left = parameters.traps.namesake_leaders;
    let mut taken = vec![false; leaders.len()];
    for first in chance.order(leaders.len()) {
        let Some(leader) = leaders[first].filter(|_| left > 0 && !taken[first]) else { continue };
        let namesake =
            (0..leaders.len()).find(|second| *second != first && !taken[*second] && commune(*second) == commune(first));
        let Some(second) = namesake else { continue };
        // Someone of the same sex takes the name, so that name, sex and citizen's number agree.
        let member = (0..all.len()).find(|member| {
            all[*member].group == Some(second) && all[*member].person.female == all[leader].person.female
        });
        let Some(member) = member else { continue };
        all[member].person.name = all[leader].person.name.clone();
        all[member].person.ethnicity = all[leader].person.ethnicity;
        leaders[second] = Some(member);
        taken[first] = true;
        taken[second] = true;
        left -= 1;
    }
    for (group, leader) in places.groups.iter_mut().zip(leaders) {
        group.leader = leader.and_then(|leader| all.get(leader)).map_or_else(String::new, |l| l.person.name.clone());
    }
}

fn commune_of(villages: &[Village], village: usize) -> Option<usize> {
    villages.get(village).map(|village| village.commune)
}

/// A few members of the first group are still filed under a village that was merged away and has no name.
fn move_to_nameless_village(parameters: &Parameters, places: &mut Places, all: &mut [Customer]) {
    let Some(home) = places.villages.first().cloned() else { return };
    let code = parameters.communes.get(home.commune).map_or("", |plan| plan.code);
    let nameless = places.villages.len();
    places.villages.push(Village { code: format!("{code}99"), name: String::new(), ..home });
    let members = all.iter_mut().filter(|customer| customer.group == Some(0)).skip(1);
    for customer in members.take(parameters.traps.in_nameless_village) {
        customer.village = Some(nameless);
    }
}
