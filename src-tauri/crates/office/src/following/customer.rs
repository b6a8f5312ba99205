//! A customer on one screen: what is owed and saved, who they are, what was written down.

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::groups::promise::broken_of;
use lending::identity::{PaperStanding, number_doubts, paper_standing};
use lending::ids::{LoanId, Node};
use lending::rules::RuleRow;
use store::Reading;
use store::queries::{BorrowerRecord, BorrowerSet, ListedBorrower, ListedLoan, LoanSet, Narrow, Window};

use super::customer_views::{CustomerBook, CustomerCard, CustomerLoan, NoteLine, PaperLine, PromiseLine, VisitLine};
use super::judging::judged_of;
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::groups::Place;
use crate::interest::account_of;
use crate::listing::PlaceBook;
use crate::loans::{find_borrower_to_read, inexact, standing_name};
use crate::office::Office;

/// A customer by the bank's code or by identity, as of today.
pub fn customer_card(office: &Office, key: &str) -> Result<CustomerCard, Error> {
    let (reading, today) = (office.read(), office.business_day());
    let found = find_borrower_to_read(reading, office.node()?, key)?;
    let listed =
        reading.listed_borrowers(&BorrowerSet::Ids(vec![found.id.get()]), &Narrow::default(), Window::default())?;
    let one = listed.into_iter().next().ok_or_else(|| Error::fault("customer without a row"))?;
    let node = Node::new(one.node).map_err(Error::fault)?;
    let book = PlaceBook::today(office)?;
    let loans = loans_of(reading, &book, one.id, today)?;
    let books = reading.books_of(found.id)?;
    let judged = judged_of(reading, one.id, today)?;
    let states: Vec<_> = judged.iter().map(|(_, state)| *state).collect();
    let person = reading.person(found.id)?;
    let sum = |part: fn(&CustomerLoan) -> i64| Whole(loans.iter().map(part).sum());
    let officers = match one.group {
        Some(group) => reading.officers_of(group, book.point_card(group), today)?,
        None => Vec::new(),
    };
    Ok(CustomerCard {
        id: Whole(one.id),
        code: one.code.clone(),
        name: one.name.clone(),
        day: today.to_string(),
        ours: node == office.node()?,
        born: text(one.born),
        sex: is_woman(one.sex.as_deref()).map(|woman| if woman { "woman" } else { "man" }.to_owned()),
        ethnic: person.ethnic,
        phone: one.phone.clone(),
        address: person.address,
        identity: identity(&reading.rules(node)?, &found, &one, today)?,
        spouse: one.spouse.clone().filter(|name| !name.trim().is_empty()),
        spouse_customer: person.spouse.map(|(id, _)| Whole(id)),
        village: one.village.clone().map(|(code, name)| Place { code, name }),
        commune: named(one.commune.as_deref(), |code| book.commune_name(Some(code))),
        association: named(one.association.as_deref(), |code| book.association_name(Some(code))),
        group: named(book.group_code(one.group), |_| book.leader(one.group)),
        point: book.point_name(one.group).map(str::to_owned),
        officers,
        in_term: sum(|loan| loan.outstanding.0 - loan.overdue.0 - loan.frozen.0),
        overdue: sum(|loan| loan.overdue.0),
        frozen: sum(|loan| loan.frozen.0),
        interest_due: sum(|loan| loan.interest_due.0),
        savings: Dong::sum(books.iter().map(|book| book.balance))?.into(),
        loans,
        books: books
            .into_iter()
            .map(|book| CustomerBook { id: book.id.get().into(), number: book.number, balance: book.balance.into() })
            .collect(),
        broken: broken_of(&states).into(),
        promises: judged.iter().map(|(promised, state)| PromiseLine::of(promised, *state)).collect(),
        visits: reading.visits_to(found.id)?.into_iter().filter_map(VisitLine::of).collect(),
        notes: reading.notes_on(found.id)?.into_iter().filter_map(NoteLine::of).collect(),
    })
}

fn text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn named<'a>(code: Option<&str>, name: impl Fn(&str) -> Option<&'a str>) -> Option<Place> {
    code.map(|code| Place { code: code.to_owned(), name: name(code).unwrap_or_default().to_owned() })
}

/// Sex as report 31 codes it. Source: SOURCES.md R-123.
fn is_woman(code: Option<&str>) -> Option<bool> {
    match code {
        Some("01") => Some(false),
        Some("02") => Some(true),
        _ => None,
    }
}

fn identity(
    rules: &[RuleRow],
    found: &BorrowerRecord,
    one: &ListedBorrower,
    today: NaiveDate,
) -> Result<PaperLine, Error> {
    let number = found.paper.as_deref().map(str::trim).filter(|number| !number.is_empty());
    // A book older than the row that says what is near still tells the rest.
    let standing = paper_standing(rules, number, found.born, found.paper_issued, today)
        .map_err(|missing| Refusal::new("rule-missing").with("rule", missing.0))?;
    let (name, last) = match standing {
        PaperStanding::Unknown => ("unknown", None),
        PaperStanding::Malformed => ("malformed", None),
        PaperStanding::Void => ("void", None),
        PaperStanding::Expired { last, .. } => ("expired", Some(last)),
        PaperStanding::Near { last, .. } => ("near", Some(last)),
        PaperStanding::Undated => ("undated", None),
        PaperStanding::Fine { last } => ("fine", last),
    };
    let doubts =
        number_doubts(number.unwrap_or_default(), found.born.map(|day| day.year()), is_woman(one.sex.as_deref()));
    Ok(PaperLine {
        number: number.map(str::to_owned),
        masked: number.map(masked),
        issued: text(found.paper_issued),
        standing: name.to_owned(),
        last: text(last),
        doubts: doubts.into_iter().map(|doubt| doubt.as_str().to_owned()).collect(),
    })
}

/// All but the first three and the last three signs starred; a short number whole.
fn masked(number: &str) -> String {
    let signs: Vec<char> = number.chars().collect();
    let shown = |place: usize| signs.len() > 6 && (place < 3 || place + 3 >= signs.len());
    signs.iter().enumerate().map(|(place, sign)| if shown(place) { *sign } else { '*' }).collect()
}

fn loans_of(
    reading: Reading<'_>,
    book: &PlaceBook,
    borrower: i64,
    today: NaiveDate,
) -> Result<Vec<CustomerLoan>, Error> {
    let set = LoanSet::OfBorrower(borrower);
    let mut loans = Vec::new();
    for loan in reading.listed_loans(&set, &Narrow::default(), Window::default())? {
        loans.push(loan_line(reading, book, &loan, today)?);
    }
    // The last made first, those with a balance before those without.
    loans.sort_by(|a, b| {
        (a.outstanding.0 == 0, &b.lent_on, &a.contract).cmp(&(b.outstanding.0 == 0, &a.lent_on, &b.contract))
    });
    Ok(loans)
}

fn loan_line(
    reading: Reading<'_>,
    book: &PlaceBook,
    loan: &ListedLoan,
    today: NaiveDate,
) -> Result<CustomerLoan, Error> {
    let id = LoanId::parse(loan.id).map_err(Error::fault)?;
    let standing = reading.loan_state(id)?.map_or("none", |state| standing_name(state.standing));
    let due = account_of(reading, id)?.due_at(today).map(|due| due.due);
    let interest = due.map_err(|_| inexact(&loan.contract))?;
    Ok(CustomerLoan {
        id: Whole(loan.id),
        contract: loan.contract.clone(),
        programme: Place {
            code: loan.programme.clone(),
            name: book.programmes.get(&loan.programme).cloned().unwrap_or_default(),
        },
        standing: standing.to_owned(),
        disbursed: loan.disbursed.into(),
        lent_on: text(loan.first_lent),
        due: text(loan.due),
        outstanding: Dong::sum([loan.in_term, loan.overdue, loan.frozen])?.into(),
        overdue: loan.overdue.into(),
        frozen: loan.frozen.into(),
        interest_due: interest.into(),
        last_seen: text(loan.last_seen),
        use_checked: text(loan.use_checked),
    })
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn the_middle_of_a_number_is_starred() {
        assert_eq!(masked("020190001234"), "020******234");
        assert_eq!(masked("012345"), "******", "too short to show any of it");
    }
}
