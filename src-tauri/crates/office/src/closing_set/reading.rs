//! Several files at once, each recognised by its columns; a bad one does not keep the others from being read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use events::{Hash, OfficeKind, write_rows};
use intake::{FindingGroup, Limits};
use lending::codes::OfficeCode;
use lending::sources::{Report, SourceKind};

use super::naming::date_in_name;
use super::views::{FileStanding, SetFileLine};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::evidence::Workbook;
use crate::loading::{Export, FindingLine, LoadRole, export_of, preview_export};
use crate::office::Office;
use crate::{OnProgress, Stage, relay};

/// A file that was read, or refused.
pub struct SetFile {
    pub(super) name: String,
    pub(super) content: Content,
    suggested: Option<NaiveDate>,
}

pub(super) enum Content {
    /// Report 31, which is a closing.
    Closing(Box<Export>),
    /// Another report.
    Source(Box<ReadSource>),
    Refused(Refusal),
}

/// A report beside report 31.
pub(super) struct ReadSource {
    pub(super) workbook: Workbook,
    pub(super) report: Report,
    /// As stated, or as the clerk confirmed.
    pub(super) date: Option<NaiveDate>,
    pub(super) states_date: bool,
    pub(super) office: Option<OfficeCode>,
    pub(super) rows: Vec<u8>,
    pub(super) rows_hash: Hash,
    pub(super) count: u64,
    pub(super) findings: Vec<FindingGroup>,
}

/// Reads files, each by its columns whatever it is called; no file is changed and nothing is kept. One that can't be
/// taken is refused by name and the others are read all the same. A report that states no date gets the date most of
/// the others have as a suggestion.
pub fn read_files(office: &Office, paths: &[PathBuf], progress: OnProgress<'_>) -> Result<Vec<SetFile>, Error> {
    office.require(OfficeKind::Branch)?;
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let content = match read(office, path, progress) {
            Ok(content) => content,
            Err(Error::Refusal(refusal)) if refusal.code != "cancelled" => Content::Refused(refusal),
            Err(error) => return Err(error),
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push(SetFile { name, content, suggested: None });
    }
    let days: Vec<NaiveDate> = files.iter().filter_map(SetFile::date).collect();
    for file in files.iter_mut().filter(|file| file.needs_date()) {
        // A name is not trusted by itself, only to choose among the days the other files state.
        let named = date_in_name(&file.name).filter(|day| days.contains(day));
        file.suggested = named.or(most_frequent(&days));
    }
    Ok(files)
}

fn read(office: &Office, path: &Path, progress: OnProgress<'_>) -> Result<Content, Error> {
    let limits = Limits::default();
    let workbook = Workbook::read(path, &limits)?;
    if intake::recognise(&workbook.bytes, &limits)? == SourceKind::Report31 {
        return Ok(Content::Closing(Box::new(export_of(office, workbook, &limits, progress)?)));
    }
    let reading = intake::read_source(&workbook.bytes, &limits, &mut |step| {
        relay(progress, Stage::Reading, u64::from(step.done), u64::from(step.of.unwrap_or(0)))
    })?;
    let source = reading.source;
    let rows = write_rows(&source.rows).map_err(Error::fault)?;
    let read = ReadSource {
        workbook,
        report: source.report(),
        date: source.date,
        states_date: source.date.is_some(),
        office: source.office,
        rows_hash: Hash::of(&rows),
        rows,
        count: source.rows.len() as u64,
        findings: reading.findings,
    };
    read.check(office)?;
    Ok(Content::Source(Box::new(read)))
}

/// The day most of them name; of several the latest.
fn most_frequent(days: &[NaiveDate]) -> Option<NaiveDate> {
    let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    days.iter().for_each(|day| *counts.entry(*day).or_default() += 1);
    counts.into_iter().max_by_key(|(day, count)| (*count, *day)).map(|(day, _)| day)
}

impl ReadSource {
    /// Refused when it is another office's, or of the future.
    pub(super) fn check(&self, office: &Office) -> Result<(), Error> {
        let own = office.read().own_office()?.card.code;
        if let Some(found) = self.office.as_ref().filter(|found| **found != own) {
            let refusal = Refusal::new("export-of-another-office").with("found", found.as_str());
            return Err(refusal.with("own", own.as_str()).into());
        }
        match self.date {
            Some(date) if date > office.clock.today() => {
                Err(Refusal::new("closing-in-future").with("date", date).into())
            }
            _ => Ok(()),
        }
    }

    pub(super) fn finding_lines(&self) -> Vec<FindingLine> {
        self.findings.iter().map(FindingLine::from).collect()
    }
}

impl SetFile {
    /// Its name without folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Which report, if it was recognised.
    pub fn report(&self) -> Option<Report> {
        match &self.content {
            Content::Closing(_) => Some(Report::REPORT_31),
            Content::Source(read) => Some(read.report),
            Content::Refused(_) => None,
        }
    }

    /// The date it is for: as it says, or as it was set.
    pub fn date(&self) -> Option<NaiveDate> {
        match &self.content {
            Content::Closing(export) => Some(export.date()),
            Content::Source(read) => read.date,
            Content::Refused(_) => None,
        }
    }

    /// Whether the clerk still has to confirm its date.
    pub fn needs_date(&self) -> bool {
        matches!(&self.content, Content::Source(read) if read.date.is_none())
    }

    /// The date of the other files, where it states none.
    pub fn suggested(&self) -> Option<NaiveDate> {
        self.suggested
    }

    /// Sets the date of a report that states none; one that states it keeps its own.
    pub fn set_date(&mut self, date: NaiveDate) {
        if let Content::Source(read) = &mut self.content
            && !read.states_date
        {
            read.date = Some(date);
        }
    }

    /// Why it can't be kept.
    pub fn refused(&self) -> Option<&Refusal> {
        match &self.content {
            Content::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// The file as it would be kept now.
    pub fn line(&self, office: &Office) -> Result<SetFileLine, Error> {
        let mut line = SetFileLine {
            file: self.name.clone(),
            kind: self.report().map(|report| report.as_str().to_owned()),
            date: self.date().map(|date| date.to_string()),
            needs_date: false,
            suggested: self.suggested.map(|date| date.to_string()),
            standing: FileStanding::Refused,
            rows: Whole(0),
            findings: Vec::new(),
            report: None,
            refused: self.refused().cloned(),
        };
        match &self.content {
            Content::Refused(_) => {}
            Content::Closing(export) => {
                let report = preview_export(export);
                line.rows = Whole(i64::from(report.counts.loans));
                line.standing = closing_standing(office, export.date(), report.role)?;
                line.report = Some(report);
            }
            Content::Source(read) => {
                line.needs_date = !read.states_date;
                line.rows = Whole(read.count as i64);
                line.standing = source_standing(office.read(), office.node()?, read)?;
                line.findings = read.finding_lines();
            }
        }
        Ok(line)
    }
}

/// What keeping report 31 would do.
pub(super) fn closing_standing(office: &Office, date: NaiveDate, role: LoadRole) -> Result<FileStanding, Error> {
    if role == LoadRole::AlreadyLoaded {
        return Ok(FileStanding::Known);
    }
    let before = office.read().source_files_of(office.node()?, date, Report::REPORT_31)?;
    Ok(if before.is_empty() { FileStanding::New } else { FileStanding::Replaces })
}

/// What keeping another report would do.
pub(super) fn source_standing(
    reading: store::Reading<'_>,
    node: lending::ids::Node,
    read: &ReadSource,
) -> Result<FileStanding, Error> {
    let Some(date) = read.date else { return Ok(FileStanding::NeedsDate) };
    let before = reading.source_files_of(node, date, read.report)?;
    Ok(match before.last() {
        None => FileStanding::New,
        Some(file) if file.rows == read.rows_hash => FileStanding::Known,
        Some(_) => FileStanding::Replaces,
    })
}
