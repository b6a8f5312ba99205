//! Loading the core system's export: read, shown, booked. What is booked is what was shown.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use events::{BlobRef, Fact, Hash, OfficeKind, WorkbookBooked, write_rows};
use intake::{Finding, FindingGroup, Limits, Reading};
use lending::rules::JOB_EFFECT;
use lending::totals::Totals;
use serde::Serialize;
use store::queries::ClosingRole;
use wording::Words;

use crate::amounts::Whole;
use crate::error::{Error, FactValue, Refusal};
use crate::evidence::Workbook;
use crate::office::{Office, RequestId, answered_before};
use crate::refused::argument;
use crate::totals::TotalsFigures;
use crate::{OnProgress, Stage, relay};

/// An export that was read and checked against the book, ready to be booked.
pub struct Export {
    workbook: Workbook,
    reading: Reading,
    rows: Vec<u8>,
    totals: Totals,
    role: LoadRole,
}

/// What an export is to the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum LoadRole {
    /// The book has no closing yet: it opens the book.
    Opening,
    /// Earlier than the book's: kept to compare with, books nothing.
    Baseline,
    /// Later than the book's opening: kept, to be reconciled with the book; books nothing by itself.
    Later,
    /// The same content is in the book already.
    AlreadyLoaded,
}

/// What was found in an export, and what was or would be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoadReport {
    /// The file's name.
    pub file: String,
    /// The kind of export: `report-31`.
    pub kind: String,
    /// The office's code in it.
    pub office: String,
    /// The office's name in it.
    pub office_name: String,
    /// The closing date.
    pub date: String,
    /// What it is to the book.
    pub role: LoadRole,
    /// Whether it was booked or kept now.
    pub booked: bool,
    /// What its records add up to.
    pub totals: TotalsFigures,
    /// How many of each sort of row.
    pub counts: SummaryCounts,
    /// What was noticed.
    pub findings: Vec<FindingLine>,
    /// Sums that were checked; those that don't hold come first.
    pub identities: Vec<IdentityLine>,
}

/// How many of each sort of row an export has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SummaryCounts {
    /// Data rows.
    pub rows: u32,
    /// Distinct contracts.
    pub loans: u32,
    /// Rows of a contract that stood before already.
    pub duplicate_rows: u32,
    /// Contracts without a disbursement yet.
    pub not_disbursed: u32,
    /// Contracts settled within the year.
    pub closed: u32,
    /// Customers that only save.
    pub savings_only: u32,
    /// Contracts lent directly.
    pub direct_loans: u32,
}

/// The findings of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FindingLine {
    /// Which kind; `finding-<code>` words it.
    pub code: String,
    /// How many there are.
    pub count: Whole,
    /// `kept`, `changed` or `skipped`.
    pub action: String,
    /// The first of them.
    pub samples: Vec<FindingSample>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FindingSample {
    /// The row as Excel counts it.
    pub row: Option<u32>,
    /// The column as the header prints it.
    pub column: Option<String>,
    /// Particulars.
    pub facts: BTreeMap<String, FactValue>,
}

/// A sum that was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct IdentityLine {
    /// Which sum; `identity-<name>` words it.
    pub name: String,
    /// Of which part: `office`, `commune:200101`, `programme:01` …
    pub scope: String,
    /// What the file states.
    pub stated: Whole,
    /// What its rows add up to.
    pub computed: Whole,
    /// Whether they agree.
    pub holds: bool,
}

/// Reads the export at `path`; the file is not changed and nothing is booked.
pub fn read_export(office: &Office, path: &Path, progress: OnProgress<'_>) -> Result<Export, Error> {
    office.require(OfficeKind::Branch)?;
    let limits = Limits::default();
    export_of(office, Workbook::read(path, &limits)?, &limits, progress)
}

/// Reads a workbook that holds report 31.
pub(crate) fn export_of(
    office: &Office,
    workbook: Workbook,
    limits: &Limits,
    progress: OnProgress<'_>,
) -> Result<Export, Error> {
    let reading = intake::read_report31(&workbook.bytes, limits, &mut |step| {
        relay(progress, Stage::Reading, u64::from(step.done), u64::from(step.of.unwrap_or(0)))
    })?;
    let rows = write_rows(&reading.closing.records).map_err(Error::fault)?;
    let totals = totals_of(office, &reading)?;
    let role = role_of(office.read(), office.clock.today(), &reading, Hash::of(&rows))?;
    Ok(Export { workbook, reading, rows, totals, role })
}

/// What booking the export would do.
pub fn preview_export(export: &Export) -> LoadReport {
    export.report(false)
}

/// Books what [`read_export`] read: the opening, or a baseline to compare with. The workbook is kept beside
/// the book, sealed to the office. An export that is in the book already changes nothing.
pub fn book_export(
    office: &mut Office,
    request: &RequestId,
    export: &Export,
    progress: OnProgress<'_>,
) -> Result<LoadReport, Error> {
    let before = answered_before(office.read(), request, |event| match &event.fact {
        Fact::ClosingLoaded(booked) | Fact::BaselineKept(booked) => {
            (booked.workbook.sha256 == export.workbook.sha256).then_some(())
        }
        _ => None,
    })?;
    if before.is_some() || export.role == LoadRole::AlreadyLoaded {
        return Ok(export.report(false));
    }
    if relay(progress, Stage::Booking, 0, 1).is_break() {
        return Err(Refusal::new("cancelled").into());
    }
    export.workbook.keep(office)?;
    let node = office.node()?;
    office.task(|at, writing| {
        // The book may have moved on since the export was read.
        if role_of(writing.read(), at.today, &export.reading, Hash::of(&export.rows))? != export.role {
            return Err(Refusal::new("book-changed").into());
        }
        let rows = writing.put_blob(&export.rows)?;
        let first_id = writing.read().next_id(node)?;
        let fact = match export.role {
            LoadRole::Opening => Fact::ClosingLoaded(export.booked(rows, Some(first_id))),
            LoadRole::Baseline | LoadRole::Later | LoadRole::AlreadyLoaded => {
                Fact::BaselineKept(export.booked(rows, None))
            }
        };
        at.record(writing, request, export.reading.closing.date, fact)
    })?;
    // What is booked is booked: a cancel that comes now is too late.
    let _too_late = relay(progress, Stage::Booking, 1, 1);
    Ok(export.report(true))
}

fn totals_of(office: &Office, reading: &Reading) -> Result<Totals, Error> {
    let effects = office.read().scope_keys(office.node()?, JOB_EFFECT, reading.closing.date)?;
    Ok(reading.closing.totals(|effect| effects.contains(&wording::fold(effect)))?)
}

/// Where the closing stands to the book; refused when it is another office's, of the future, not later than one that
/// was taken over, or states another content for the book's own day.
fn role_of(book: store::Reading<'_>, today: NaiveDate, reading: &Reading, rows: Hash) -> Result<LoadRole, Error> {
    let card = book.own_office()?.card;
    let closing = &reading.closing;
    if closing.office != card.code {
        let refusal = Refusal::new("export-of-another-office").with("found", closing.office.as_str());
        return Err(refusal.with("own", card.code.as_str()).into());
    }
    if closing.date > today {
        return Err(Refusal::new("closing-in-future").with("date", closing.date).into());
    }
    let kept = book.closings(card.node)?;
    if kept.iter().any(|known| known.date == closing.date && known.rows == rows) {
        return Ok(LoadRole::AlreadyLoaded);
    }
    match kept.iter().find(|known| known.role == ClosingRole::Opening).map(|known| known.date) {
        None => Ok(LoadRole::Opening),
        Some(opening) if closing.date < opening => Ok(LoadRole::Baseline),
        Some(opening) if closing.date == opening => {
            Err(Refusal::new("closing-differs").with("date", closing.date).with("opening", opening).into())
        }
        Some(_) if kept.iter().any(|known| known.adopted && known.date >= closing.date) => {
            Err(Refusal::new("closing-adopted").with("date", closing.date).into())
        }
        Some(_) => Ok(LoadRole::Later),
    }
}

impl Export {
    /// The closing date: of several exports the latest is booked first, for it opens the book.
    pub fn date(&self) -> NaiveDate {
        self.reading.closing.date
    }

    /// The file's name.
    pub(crate) fn file(&self) -> &str {
        &self.workbook.name
    }

    /// The workbook's hash.
    pub(crate) fn workbook(&self) -> Hash {
        self.workbook.sha256
    }

    /// The hash of what it states.
    pub(crate) fn rows_hash(&self) -> Hash {
        Hash::of(&self.rows)
    }

    /// What it is to the book.
    pub(crate) fn role(&self) -> LoadRole {
        self.role
    }

    /// Works the role out again after another export was booked.
    pub fn refresh(&mut self, office: &Office) -> Result<(), Error> {
        self.role = role_of(office.read(), office.clock.today(), &self.reading, Hash::of(&self.rows))?;
        Ok(())
    }

    fn booked(&self, rows: BlobRef, first_id: Option<i64>) -> WorkbookBooked {
        let findings = self.reading.findings.iter().map(|group| (group.code.as_str().to_owned(), group.count));
        WorkbookBooked {
            date: self.reading.closing.date,
            office: self.reading.closing.office.clone(),
            rows,
            records: self.reading.closing.records.len() as u64,
            first_id,
            totals: self.totals,
            workbook: self.workbook.reference(),
            findings: findings.collect(),
        }
    }

    fn report(&self, booked: bool) -> LoadReport {
        let summary = &self.reading.summary;
        let mut identities: Vec<IdentityLine> = self.reading.identities.iter().map(IdentityLine::from).collect();
        identities.sort_by_key(|identity| identity.holds);
        LoadReport {
            file: self.workbook.name.clone(),
            kind: "report-31".to_owned(),
            office: self.reading.closing.office.as_str().to_owned(),
            office_name: self.reading.closing.office_name.clone(),
            date: self.reading.closing.date.to_string(),
            role: self.role,
            booked,
            totals: TotalsFigures::from(&self.totals),
            counts: SummaryCounts {
                rows: summary.rows,
                loans: summary.loans,
                duplicate_rows: summary.duplicate_rows,
                not_disbursed: summary.not_disbursed,
                closed: summary.closed,
                savings_only: summary.savings_only,
                direct_loans: summary.direct_loans,
            },
            findings: self.reading.findings.iter().map(FindingLine::from).collect(),
            identities,
        }
    }
}

impl FindingSample {
    /// What was found, in words: `finding-<code>` with the particulars.
    pub fn worded(&self, words: &Words, code: &str) -> String {
        let facts: Vec<_> = self.facts.iter().map(|(name, value)| (name.as_str(), argument(name, value))).collect();
        words.format(&format!("finding-{code}"), &facts)
    }
}

impl From<&FindingGroup> for FindingLine {
    fn from(group: &FindingGroup) -> FindingLine {
        FindingLine {
            code: group.code.as_str().to_owned(),
            count: Whole(i64::try_from(group.count).unwrap_or(i64::MAX)),
            action: group.code.action().as_str().to_owned(),
            samples: group.samples.iter().map(FindingSample::from).collect(),
        }
    }
}

impl From<&Finding> for FindingSample {
    fn from(finding: &Finding) -> FindingSample {
        let facts = finding.facts.iter().map(|fact| (fact.name.to_owned(), fact.value.clone().into()));
        FindingSample { row: finding.row, column: finding.column.clone(), facts: facts.collect() }
    }
}

impl From<&intake::Identity> for IdentityLine {
    fn from(identity: &intake::Identity) -> IdentityLine {
        IdentityLine {
            name: identity.name.as_str().to_owned(),
            scope: identity.scope.to_string(),
            stated: Whole(identity.stated),
            computed: Whole(identity.computed),
            holds: identity.holds,
        }
    }
}
