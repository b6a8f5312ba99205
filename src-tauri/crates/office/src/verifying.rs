use serde::Serialize;

use crate::error::Error;
use crate::office::Office;
use crate::{OnProgress, Stage, relay};

/// What a check of the book found. A book that fails it is a fault, not an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Each office's log.
    pub logs: Vec<VerifiedLog>,
    /// A hash of every projected table's content.
    pub tables: String,
    /// Whether the log was replayed and every table compared equal.
    pub rebuilt: bool,
}

/// One log, checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerifiedLog {
    /// Whose.
    pub node: u16,
    /// How many events.
    pub events: u64,
    /// The last one's hash.
    pub head: String,
    /// The trial balance: account, debit positive, whole đồng. It sums to nothing.
    pub balances: Vec<(String, i64)>,
}

/// Checks every page and content of the file, every log's chain, every line against its columns, the trial balance against loans and books;
/// with `rebuild`, replays the log and compares every table.
pub fn verify(office: &Office, rebuild: bool, progress: OnProgress<'_>) -> Result<Verified, Error> {
    let reading = office.read();
    reading.check_file()?;
    let logs = reading.check_logs()?;
    let tables = reading.projection_hashes()?.overall().to_string();
    if rebuild {
        let mut cancelled = false;
        let differences = office.book.rebuild_and_compare(&mut |done, total| {
            let flow = relay(progress, Stage::Replaying, done, total);
            cancelled |= flow.is_break();
            flow
        })?;
        if cancelled {
            return Err(crate::Refusal::new("cancelled").into());
        }
        if !differences.is_empty() {
            return Err(Error::fault(format!("tables differ from the log: {differences:?}")));
        }
    }
    let logs = logs.into_iter().map(|log| VerifiedLog {
        node: log.node.get(),
        events: log.events,
        head: log.head.to_string(),
        balances: log.balances.iter().map(|(account, amount)| (account.code().to_owned(), amount.get())).collect(),
    });
    Ok(Verified { logs: logs.collect(), tables, rebuilt: rebuild })
}
