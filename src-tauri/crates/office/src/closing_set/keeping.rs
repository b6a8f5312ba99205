//! Keeping files of a closing set: report 31 as a closing, the others beside it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use events::{Fact, Hash, SourceKept};
use lending::sources::Report;

use super::reading::{Content, ReadSource, SetFile, closing_standing, source_standing};
use super::views::{FileStanding, KeptFile};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::loading::{Export, book_export};
use crate::office::{Office, RequestId, answered_before};
use crate::{OnProgress, Stage, relay};

/// Keeps files, each by itself: one that is refused does not keep the others back. Report 31 opens the book, or is
/// kept as a baseline or a later closing; the latest is taken first. The workbooks are kept beside the book, sealed to
/// the office. The same content again changes nothing; other content for the same report and date replaces what was
/// kept, which [`withdraw_source`](crate::withdraw_source) brings back.
pub fn keep_files(
    office: &mut Office,
    request: &RequestId,
    files: &mut [SetFile],
    progress: OnProgress<'_>,
) -> Result<Vec<KeptFile>, Error> {
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|&place| match &files[place].content {
        Content::Closing(export) => (0, Some(std::cmp::Reverse(export.date()))),
        _ => (1, None),
    });
    let total = files.len() as u64;
    let mut kept: Vec<Option<KeptFile>> = files.iter().map(|_| None).collect();
    let mut taken: BTreeMap<(Report, NaiveDate), (Hash, String)> = BTreeMap::new();
    for (done, place) in order.into_iter().enumerate() {
        if relay(progress, Stage::Booking, done as u64, total).is_break() {
            return Err(Refusal::new("cancelled").into());
        }
        let outcome =
            check_once(&files[place], &mut taken).and_then(|()| keep_one(office, request, &mut files[place], progress));
        kept[place] = Some(match outcome {
            Ok(kept) => kept,
            Err(Error::Refusal(refusal)) if refusal.code != "cancelled" => refused(&files[place], refusal),
            Err(error) => return Err(error),
        });
    }
    Ok(kept.into_iter().flatten().collect())
}

/// Of two files of one report and date that say different things, neither is more right: the second is refused.
fn check_once(file: &SetFile, taken: &mut BTreeMap<(Report, NaiveDate), (Hash, String)>) -> Result<(), Error> {
    let (Some(report), Some(date)) = (file.report(), file.date()) else { return Ok(()) };
    let hash = match &file.content {
        Content::Closing(export) => export.rows_hash(),
        Content::Source(read) => read.rows_hash,
        Content::Refused(_) => return Ok(()),
    };
    match taken.get(&(report, date)) {
        Some((other, name)) if *other != hash => {
            let refusal = Refusal::new("source-twice").with("kind", report.as_str()).with("date", date);
            Err(refusal.with("other", name.as_str()).into())
        }
        Some(_) => Ok(()),
        None => {
            taken.insert((report, date), (hash, file.name.clone()));
            Ok(())
        }
    }
}

fn keep_one(
    office: &mut Office,
    request: &RequestId,
    file: &mut SetFile,
    progress: OnProgress<'_>,
) -> Result<KeptFile, Error> {
    match &mut file.content {
        Content::Refused(refusal) => Err(refusal.clone().into()),
        Content::Closing(export) => keep_closing(office, &part(request, export.workbook())?, export, progress),
        Content::Source(read) => keep_source(office, &part(request, read.workbook.sha256)?, read),
    }
}

/// The request of one file, which follows from the whole one's.
fn part(request: &RequestId, workbook: Hash) -> Result<RequestId, Error> {
    let text = Hash::of(format!("{} {workbook}", request.as_str()).as_bytes()).to_string();
    RequestId::parse(&text).ok_or_else(|| Error::fault("request id"))
}

fn keep_closing(
    office: &mut Office,
    request: &RequestId,
    export: &mut Export,
    progress: OnProgress<'_>,
) -> Result<KeptFile, Error> {
    export.refresh(office)?;
    let standing = closing_standing(office, export.date(), export.role())?;
    let report = book_export(office, request, export, progress)?;
    Ok(KeptFile {
        file: export.file().to_owned(),
        kind: Some(Report::REPORT_31.as_str().to_owned()),
        date: Some(export.date().to_string()),
        standing: if report.booked { standing } else { FileStanding::Known },
        rows: Whole(i64::from(report.counts.loans)),
        findings: Vec::new(),
        report: Some(report),
        refused: None,
    })
}

fn keep_source(office: &mut Office, request: &RequestId, read: &ReadSource) -> Result<KeptFile, Error> {
    read.check(office)?;
    let date =
        read.date.ok_or_else(|| Error::from(Refusal::new("date-needed").with("file", read.workbook.name.as_str())))?;
    let kept = |standing| KeptFile {
        file: read.workbook.name.clone(),
        kind: Some(read.report.as_str().to_owned()),
        date: Some(date.to_string()),
        standing,
        rows: Whole(read.count as i64),
        findings: read.finding_lines(),
        report: None,
        refused: None,
    };
    let node = office.node()?;
    let before = answered_before(office.read(), request, |event| match &event.fact {
        Fact::SourceKept(kept) => (kept.rows.sha256 == read.rows_hash && kept.date == date).then_some(()),
        _ => None,
    })?;
    if before.is_some() || source_standing(office.read(), node, read)? == FileStanding::Known {
        return Ok(kept(FileStanding::Known));
    }
    read.workbook.keep(office)?;
    office.task(|at, writing| {
        let standing = source_standing(writing.read(), node, read)?;
        if standing != FileStanding::Known {
            let fact = SourceKept {
                kind: read.report.kind,
                date,
                office: read.office.clone(),
                rows: writing.put_blob(&read.rows)?,
                count: read.count,
                workbook: read.workbook.reference(),
                findings: read.findings.iter().map(|group| (group.code.as_str().to_owned(), group.count)).collect(),
            };
            at.record(writing, request, date, Fact::SourceKept(fact))?;
        }
        Ok(kept(standing))
    })
}

fn refused(file: &SetFile, refusal: Refusal) -> KeptFile {
    KeptFile {
        file: file.name.clone(),
        kind: file.report().map(|report| report.as_str().to_owned()),
        date: file.date().map(|date| date.to_string()),
        standing: FileStanding::Refused,
        rows: Whole(0),
        findings: Vec::new(),
        report: None,
        refused: Some(refusal),
    }
}
