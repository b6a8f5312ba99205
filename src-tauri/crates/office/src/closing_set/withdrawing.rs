//! Taking back the file that counts: the one it replaced counts again, with its figures.

use chrono::NaiveDate;
use events::{EventRef, Fact, OfficeKind, SourceWithdrawn};
use lending::ids::Node;
use lending::sources::Report;
use store::queries::{ClosingRole, SourceFile};

use super::views::WithdrawnSource;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, RequestId, answered_before};
use crate::opening::short_text;

/// Withdraws the file of a report and date that counts. The closing that opened the book and one that was taken over
/// stay: the book rests on them.
pub fn withdraw_source(
    office: &mut Office,
    request: &RequestId,
    kind: &str,
    date: NaiveDate,
    reason: &str,
) -> Result<Done<WithdrawnSource>, Error> {
    office.require(OfficeKind::Branch)?;
    let report = read_report(kind)?;
    let reason = short_text("reason", reason)?;
    let node = office.node()?;
    office.task(|at, writing| {
        let mut files = writing.read().source_files(node)?;
        files.retain(|file| file.date == date);
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::SourceWithdrawn(withdrawn) if withdrawn.kind == report.kind && withdrawn.date == date => {
                Some(withdrawn.reverses.seq)
            }
            _ => None,
        })?;
        if let Some(seq) = before {
            return Ok(Done { answer: answer(report, date, &files, seq), repeated: true });
        }
        let file = files.iter().rev().find(|file| counts(file, report)).ok_or_else(|| {
            Error::from(Refusal::new("no-such-source").with("kind", report.as_str()).with("date", date))
        })?;
        if report == Report::REPORT_31 {
            check_closing(writing.read(), node, date)?;
        }
        let reverses = EventRef { node, seq: file.seq };
        let fact = SourceWithdrawn { reverses, kind: report.kind, date, reason };
        at.record(writing, request, at.today, Fact::SourceWithdrawn(fact))?;
        Ok(Done { answer: answer(report, date, &files, file.seq), repeated: false })
    })
}

fn counts(file: &SourceFile, report: Report) -> bool {
    file.report == report && !file.withdrawn
}

fn check_closing(reading: store::Reading<'_>, node: Node, date: NaiveDate) -> Result<(), Error> {
    let closing = reading.closings(node)?.into_iter().find(|closing| closing.date == date);
    match closing {
        Some(closing) if closing.role == ClosingRole::Opening => {
            Err(Refusal::new("source-opens-book").with("date", date).into())
        }
        Some(closing) if closing.adopted => Err(Refusal::new("closing-adopted").with("date", date).into()),
        _ => Ok(()),
    }
}

fn answer(report: Report, date: NaiveDate, files: &[SourceFile], seq: u64) -> WithdrawnSource {
    let file = files.iter().find(|file| file.seq == seq).map(|file| file.name.clone()).unwrap_or_default();
    let restored = files.iter().rev().find(|file| file.seq < seq && counts(file, report));
    WithdrawnSource {
        kind: report.as_str().to_owned(),
        date: date.to_string(),
        file,
        restored: restored.map(|file| file.name.clone()),
    }
}

/// A report by its stable name.
pub(super) fn read_report(text: &str) -> Result<Report, Error> {
    Report::parse(text).ok_or_else(|| Refusal::new("bad-code").with("kind", "source").with("text", text).into())
}
