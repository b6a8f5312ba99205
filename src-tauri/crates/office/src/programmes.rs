//! Programmes and their dated terms: what held on a day, what the program ships, what an office adds and checks.

use chrono::NaiveDate;
use events::{Fact, OfficeKind, RulesAdopted, TermsAdopted};
use lending::ids::Node;
use lending::programmes::{
    BadTerms, CeilingBasis, MAX_TERM_MONTHS, MAX_TEXT, ProductCode, RateCut, Reprices, TermsRow, shipped_cuts,
    shipped_terms, terms_on, terms_reckon_anew,
};
use lending::rules::{RuleRow, rules_reckon_anew};
use lending::schedule::shipped_intervals;
use serde::{Deserialize, Serialize};
use store::{Reading, Writing};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::{At, Done, Office, RequestId, answered_before, new_request_id};
use crate::opening::short_text;
use crate::rules::row_in_locked_period;

/// A row of a product's terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TermsLine {
    /// The product.
    pub product: String,
    /// The bank's programme code.
    pub programme: Option<String>,
    /// Vietnamese name.
    pub name: String,
    /// Percent a year, exact.
    pub rate_percent: Option<String>,
    /// What overdue principal bears of it, percent.
    pub overdue_percent: String,
    /// The ceiling, whole đồng.
    pub ceiling: Option<Whole>,
    /// What it is counted by; `ceiling-<basis>` words it.
    pub ceiling_basis: String,
    /// Longest term, months.
    pub max_months: Option<u32>,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_to: Option<String>,
    /// No new contracts.
    pub closed_to_new: bool,
    /// Old balances take the rate too.
    pub reprices_old: bool,
    /// How the rate follows from another.
    pub rate_formula: String,
    /// The decisions it rests on.
    pub legal_base: String,
    /// Who may borrow.
    pub eligible: String,
    /// What to know.
    pub note: String,
    /// Where we know it from.
    pub source: String,
    /// Whether it was checked against the decision's text.
    pub verified: bool,
    /// Whether it is the row that holds on the day asked for.
    pub holds: bool,
}

/// What was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Adopted {
    /// Rules.
    pub rules: u32,
    /// Terms of products.
    pub terms: u32,
    /// Rate cuts.
    pub cuts: u32,
    /// Instalment intervals.
    pub intervals: u32,
}

/// A row the province adds: what differs from the row that held the day before.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct NewTerms {
    /// The product, which the book knows.
    pub product: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Percent a year, with a point: `6.24`.
    pub rate_percent: String,
    /// The ceiling; as before where it is not said.
    #[serde(default)]
    pub ceiling: Option<Whole>,
    /// Longest term; as before where it is not said.
    #[serde(default)]
    pub max_months: Option<u32>,
    /// No new contracts.
    pub closed_to_new: bool,
    /// Old balances take the rate too.
    pub reprices_old: bool,
    /// The decision.
    pub legal_base: String,
    /// Where it was read.
    pub source: String,
    /// Whether its text was checked.
    pub verified: bool,
}

/// Every product: the row that held on `day`, or its last one when none did. With `product`, all rows of that one.
pub fn programmes(office: &Office, day: NaiveDate, product: Option<&str>) -> Result<Vec<TermsLine>, Error> {
    let rows = office.read().terms(office.node()?)?;
    let mut standing: std::collections::BTreeMap<(&str, NaiveDate), &TermsRow> = std::collections::BTreeMap::new();
    for row in &rows {
        standing.insert((row.product.as_str(), row.valid_from), row);
    }
    let mut lines = Vec::new();
    for row in standing.values() {
        let holds = terms_on(&rows, &row.product, day) == Some(*row);
        let last = !standing.keys().any(|(code, from)| *code == row.product.as_str() && *from > row.valid_from);
        let wanted = match product {
            Some(product) => row.product.as_str() == product,
            None => holds || (last && terms_on(&rows, &row.product, day).is_none()),
        };
        if wanted {
            lines.push(TermsLine::of(row, holds));
        }
    }
    Ok(lines)
}

/// Takes in the rows this version ships and the book does not have yet: rules, terms, cuts, intervals. Rows the office
/// added or changed stay as they are. A later version may ship a row that begins long ago: where interest of a locked
/// period would be reckoned anew by it, nothing is taken in until two people reopen the period.
pub fn adopt_shipped(office: &mut Office, request: &RequestId) -> Result<Done<Adopted>, Error> {
    let node = office.node()?;
    office.task(|at, writing| {
        let reading = writing.read();
        let (rules, terms) = (new_rules(&reading.rules(node)?)?, new_terms(reading, node)?);
        check_rules_not_locked(reading, node, &rules)?;
        check_terms_not_locked(reading, node, &terms)?;
        adopt(at, writing, request, rules, terms)
    })
}

fn adopt(
    at: &At,
    writing: &mut Writing<'_>,
    request: &RequestId,
    rules: Vec<RuleRow>,
    terms: TermsAdopted,
) -> Result<Done<Adopted>, Error> {
    let adopted = Adopted::of(&rules, &terms);
    if !rules.is_empty() {
        let rules_request = RequestId::parse(&format!("{}-rules", request.as_str()))
            .ok_or_else(|| Refusal::new("bad-code").with("kind", "request").with("text", request.as_str()))?;
        at.record(writing, &rules_request, at.today, Fact::RulesAdopted(RulesAdopted { rows: rules }))?;
    }
    if adopted.terms + adopted.cuts + adopted.intervals > 0 {
        at.record(writing, request, at.today, Fact::TermsAdopted(terms))?;
    }
    Ok(Done { answer: adopted, repeated: false })
}

fn check_rules_not_locked(reading: Reading<'_>, node: Node, rows: &[RuleRow]) -> Result<(), Error> {
    let Some(locked) = reading.locked_through(node)? else { return Ok(()) };
    let late = rules_reckon_anew(&reading.rules(node)?, rows, locked);
    late.map_or(Ok(()), |day| Err(row_in_locked_period(day, locked).into()))
}

fn check_terms_not_locked(reading: Reading<'_>, node: Node, rows: &TermsAdopted) -> Result<(), Error> {
    let Some(locked) = reading.locked_through(node)? else { return Ok(()) };
    let late = terms_reckon_anew(&reading.terms(node)?, &rows.terms, &rows.cuts, locked);
    late.map_or(Ok(()), |day| Err(row_in_locked_period(day, locked).into()))
}

/// How many rows `adopt_shipped` would take in.
pub fn shipped_waiting(office: &Office) -> Result<Adopted, Error> {
    let (reading, node) = (office.read(), office.node()?);
    Ok(Adopted::of(&new_rules(&reading.rules(node)?)?, &new_terms(reading, node)?))
}

/// A book made by a version that knew no terms takes in those of this one: without any, no loan can be reckoned. It is
/// done while the book is opened, so no lock stops it: by terms nothing was reckoned yet, and a rule that would change a
/// locked period is left to wait for [`adopt_shipped`].
pub(crate) fn adopt_first_terms(office: &mut Office) -> Result<(), Error> {
    let node = office.node()?;
    if !office.read().terms(node)?.is_empty() {
        return Ok(());
    }
    let request = new_request_id()?;
    office.task(|at, writing| {
        let reading = writing.read();
        let mut rules = new_rules(&reading.rules(node)?)?;
        if check_rules_not_locked(reading, node, &rules).is_err() {
            rules.clear();
        }
        let terms = new_terms(reading, node)?;
        adopt(at, writing, &request, rules, terms)?;
        Ok(())
    })
}

impl Adopted {
    fn of(rules: &[RuleRow], terms: &TermsAdopted) -> Adopted {
        Adopted {
            rules: rules.len() as u32,
            terms: terms.terms.len() as u32,
            cuts: terms.cuts.len() as u32,
            intervals: terms.intervals.len() as u32,
        }
    }
}

/// The facts a new book begins with.
pub(crate) fn shipped_facts() -> Result<[Fact; 2], Error> {
    let rows = lending::rules::shipped().map_err(Error::fault)?;
    let terms = TermsAdopted {
        terms: shipped_terms().map_err(Error::fault)?,
        cuts: shipped_cuts().map_err(Error::fault)?,
        intervals: shipped_intervals().map_err(Error::fault)?,
    };
    Ok([Fact::RulesAdopted(RulesAdopted { rows }), Fact::TermsAdopted(terms)])
}

fn new_rules(known: &[RuleRow]) -> Result<Vec<RuleRow>, Error> {
    let mut rows = lending::rules::shipped().map_err(Error::fault)?;
    let key = |row: &RuleRow| (row.key.clone(), row.scope.clone(), row.valid_from);
    let known: std::collections::HashSet<_> = known.iter().map(key).collect();
    rows.retain(|row| !known.contains(&key(row)));
    Ok(rows)
}

fn new_terms(reading: Reading<'_>, node: Node) -> Result<TermsAdopted, Error> {
    let [_, Fact::TermsAdopted(mut shipped)] = shipped_facts()? else { return Err(Error::fault("shipped facts")) };
    let known = reading.terms(node)?;
    shipped.terms.retain(|row| !known.iter().any(|old| old.product == row.product && old.valid_from == row.valid_from));
    let known: Vec<RateCut> = reading.rate_cuts(node)?;
    shipped.cuts.retain(|cut| !known.iter().any(|old| old.id == cut.id));
    let known = reading.intervals(node)?;
    shipped.intervals.retain(|row| !known.contains(row));
    Ok(shipped)
}

/// The province adds a row to a product's terms.
pub fn add_terms(office: &mut Office, request: &RequestId, new: &NewTerms) -> Result<Done<TermsLine>, Error> {
    office.require(OfficeKind::Province)?;
    let node = office.node()?;
    let product = read_product(&new.product)?;
    office.task(|at, writing| {
        let rows = writing.read().terms(node)?;
        let base = rows.iter().rfind(|row| row.product == product).ok_or_else(|| unknown_product(&new.product))?;
        let row = TermsRow {
            rate: Some(read_rate(&new.rate_percent)?),
            ceiling: new.ceiling.map(|ceiling| ledger::Dong::new(ceiling.0)).transpose()?.or(base.ceiling),
            max_months: new.max_months.or(base.max_months),
            valid_from: new.valid_from,
            valid_to: None,
            closed_to_new: new.closed_to_new,
            reprices: if new.reprices_old { Reprices::OldBalances } else { Reprices::NewOnly },
            legal_base: short_text("legal-base", &new.legal_base)?,
            source: short_text("source", &new.source)?,
            verified: new.verified,
            note: String::new(),
            rate_formula: String::new(),
            ..base.clone()
        };
        adopt_row(at, writing, node, request, row)
    })
}

/// An office marks a row it holds as checked against the decision's text, naming where it was read.
pub fn verify_terms(
    office: &mut Office,
    request: &RequestId,
    product: &str,
    valid_from: NaiveDate,
    source: &str,
) -> Result<Done<TermsLine>, Error> {
    let node = office.node()?;
    let code = read_product(product)?;
    let source = short_text("source", source)?;
    office.task(|at, writing| {
        let rows = writing.read().terms(node)?;
        let row = rows.iter().rfind(|row| row.product == code && row.valid_from == valid_from);
        let row = row.ok_or_else(|| unknown_product(product))?.clone();
        if row.verified {
            return Err(Refusal::new("terms-verified-already").with("product", product).into());
        }
        adopt_row(at, writing, node, request, TermsRow { verified: true, source, ..row })
    })
}

fn adopt_row(
    at: &At,
    writing: &mut Writing<'_>,
    node: Node,
    request: &RequestId,
    row: TermsRow,
) -> Result<Done<TermsLine>, Error> {
    row.check().map_err(bad_terms)?;
    let line = TermsLine::of(&row, false);
    let before = answered_before(writing.read(), request, |event| match &event.fact {
        Fact::TermsAdopted(adopted) if adopted.terms.contains(&row) => Some(()),
        _ => None,
    })?;
    if before.is_some() {
        return Ok(Done { answer: line, repeated: true });
    }
    let adopted = TermsAdopted { terms: vec![row], cuts: Vec::new(), intervals: Vec::new() };
    check_terms_not_locked(writing.read(), node, &adopted)?;
    at.record(writing, request, at.today, Fact::TermsAdopted(adopted))?;
    Ok(Done { answer: line, repeated: false })
}

fn bad_terms(why: BadTerms) -> Refusal {
    match why {
        BadTerms::Missing(field) => Refusal::new("terms-text-missing").with("field", field),
        BadTerms::TooLong(field) => {
            Refusal::new("terms-text-too-long").with("field", field).with("most", MAX_TEXT as i64)
        }
        BadTerms::DaysReversed { from, to } => Refusal::new("terms-days-reversed").with("from", from).with("to", to),
        BadTerms::Ceiling => Refusal::new("terms-ceiling-not-positive"),
        BadTerms::Basis => Refusal::new("terms-basis-out-of-range"),
        BadTerms::Months(months) => Refusal::new("terms-months-out-of-range")
            .with("months", i64::from(months))
            .with("most", i64::from(MAX_TERM_MONTHS)),
    }
}

fn read_product(text: &str) -> Result<ProductCode, Error> {
    ProductCode::parse(text).map_err(|_| unknown_product(text).into())
}

fn unknown_product(text: &str) -> Refusal {
    Refusal::new("unknown-product").with("product", text)
}

pub(crate) fn read_rate(percent: &str) -> Result<lending::rate::AnnualRate, Error> {
    let bad = || Refusal::new("bad-code").with("kind", "rate").with("text", percent);
    let decimal = percent.trim().parse::<rust_decimal::Decimal>().map_err(|_| bad())?;
    lending::rate::AnnualRate::from_percent(decimal).map_err(|_| bad().into())
}

fn basis_name(basis: CeilingBasis) -> &'static str {
    match basis {
        CeilingBasis::Household => "household",
        CeilingBasis::Borrower => "borrower",
        CeilingBasis::Person => "person",
        CeilingBasis::StudentMonth => "student-month",
        CeilingBasis::TuitionAndMonth => "tuition-and-month",
        CeilingBasis::Work { .. } => "work",
        CeilingBasis::Worker => "worker",
        CeilingBasis::Establishment { .. } => "establishment",
        CeilingBasis::Project => "project",
        CeilingBasis::Hectare => "hectare",
        CeilingBasis::ContractShare { .. } => "contract-share",
        CeilingBasis::ContractOrEstimate { .. } => "contract-or-estimate",
        CeilingBasis::Unknown => "unknown",
    }
}

impl TermsLine {
    fn of(row: &TermsRow, holds: bool) -> TermsLine {
        TermsLine {
            product: row.product.as_str().to_owned(),
            programme: row.programme.as_ref().map(|code| code.as_str().to_owned()),
            name: row.name.clone(),
            rate_percent: row.rate.map(|rate| rate.percent().to_string()),
            overdue_percent: rust_decimal::Decimal::new(i64::from(row.overdue_factor), 4).normalize().to_string(),
            ceiling: row.ceiling.map(Whole::from),
            ceiling_basis: basis_name(row.ceiling_basis).to_owned(),
            max_months: row.max_months,
            valid_from: row.valid_from.to_string(),
            valid_to: row.valid_to.map(|day| day.to_string()),
            closed_to_new: row.closed_to_new,
            reprices_old: row.reprices == Reprices::OldBalances,
            rate_formula: row.rate_formula.clone(),
            legal_base: row.legal_base.clone(),
            eligible: row.eligible.clone(),
            note: row.note.clone(),
            source: row.source.clone(),
            verified: row.verified,
            holds,
        }
    }
}
