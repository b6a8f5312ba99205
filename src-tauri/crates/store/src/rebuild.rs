//! Proof that the tables are what the log says: the chain is checked line by line, the log is replayed
//! into an empty book in memory, and every projected table is compared.

use std::ops::ControlFlow;

use events::{Chain, Event, Hash};
use ledger::{Account, Dong, TrialBalance};
use lending::ids::Node;
use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;

use crate::book::{Book, Reading, Writing};
use crate::error::StoreError;
use crate::project;

/// The tables that follow from the log.
pub(crate) const PROJECTIONS: [&str; 65] = [
    "account",
    "association",
    "association_board",
    "board",
    "book_move",
    "borrower",
    "card",
    "card_event",
    "closed_day",
    "closing",
    "closing_loan",
    "commune",
    "commune_match",
    "duty",
    "duty_over",
    "entry_line",
    "founding",
    "group_point",
    "id_counter",
    "inspection",
    "inspection_loan",
    "instalment",
    "instalment_interval",
    "interest_move",
    "loan",
    "loan_move",
    "loan_rate",
    "loan_request",
    "loan_step",
    "meeting",
    "member_move",
    "member_move_loan",
    "note",
    "office",
    "party_body",
    "party_seat",
    "period_lock",
    "plan_line",
    "point",
    "programme",
    "promise",
    "rate_cut",
    "receipt",
    "receipt_counter",
    "receipt_line",
    "reconciled",
    "regrouping",
    "rule",
    "savings_book",
    "savings_group",
    "savings_interest",
    "savings_step",
    "session",
    "session_booking",
    "session_group",
    "source_file",
    "source_sum",
    "staff",
    "stated_point",
    "stated_score",
    "terms",
    "village",
    "village_move",
    "visit",
    "workers",
];

/// What was found of one office's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogReport {
    /// Whose log.
    pub node: Node,
    /// How many events.
    pub events: u64,
    /// The last one's hash.
    pub head: Hash,
    /// Debits and credits of its entries, by account.
    pub balances: Vec<(Account, Dong)>,
}

/// A table that is not what the log makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name.
    pub table: &'static str,
    /// Rows in the book.
    pub rows: u64,
    /// Rows the log makes.
    pub rebuilt_rows: u64,
}

/// A hash of every projected table's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectionHashes {
    tables: Vec<(&'static str, u64, Hash)>,
}

impl ProjectionHashes {
    /// One hash for all of them.
    pub fn overall(&self) -> Hash {
        let text: String = self.tables.iter().map(|(table, rows, hash)| format!("{table} {rows} {hash}\n")).collect();
        Hash::of(text.as_bytes())
    }
}

impl Book {
    /// Replays the whole log into an empty book and names every table that differs.
    ///
    /// `progress` is told how many of how many events are done; breaking ends with what was found so far.
    pub fn rebuild_and_compare(
        &self,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Vec<Difference>, StoreError> {
        let replayed = self.replay(progress)?;
        let ours = self.read().projection_hashes()?;
        let theirs = replayed.read().projection_hashes()?;
        let pairs = ours.tables.iter().zip(&theirs.tables);
        let differing = pairs.filter(|(ours, theirs)| ours != theirs);
        Ok(differing.map(|(ours, theirs)| Difference { table: ours.0, rows: ours.1, rebuilt_rows: theirs.1 }).collect())
    }

    fn replay(&self, progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> Result<Book, StoreError> {
        let mut replayed = Book::in_memory()?;
        let source = &self.read().connection;
        let total: i64 = source.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?;
        replayed.write(|writing| {
            let mut blobs = source.prepare("SELECT sha256, bytes, content FROM blob")?;
            let mut rows = blobs.query([])?;
            while let Some(row) = rows.next()? {
                let values: (String, i64, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
                writing.transaction.execute("INSERT INTO blob (sha256, bytes, content) VALUES (?1, ?2, ?3)", values)?;
            }
            // In the order of arrival, as the tables were first made.
            let mut lines = source.prepare("SELECT line FROM event ORDER BY rowid")?;
            let mut rows = lines.query([])?;
            let mut done = 0;
            while let Some(row) = rows.next()? {
                writing.take(&Event::read(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?)?;
                done += 1;
                if progress(done, total as u64).is_break() {
                    break;
                }
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(replayed)
    }
}

impl Writing<'_> {
    /// Empties the tables that follow from the log and projects every event again, in the order of arrival.
    pub(crate) fn project_again(&mut self) -> Result<(), StoreError> {
        for table in PROJECTIONS.into_iter().filter(|table| *table != "account") {
            self.transaction.execute(&format!("DELETE FROM {table}"), [])?;
        }
        let last: i64 =
            self.transaction.query_row("SELECT coalesce(max(rowid), 0) FROM event", [], |row| row.get(0))?;
        for place in 1..=last {
            let line: Option<Vec<u8>> = self
                .transaction
                .prepare_cached("SELECT line FROM event WHERE rowid = ?1")?
                .query_row([place], |row| row.get(0))
                .optional()?;
            if let Some(line) = line {
                project::project(self, &Event::read(&line)?)?;
            }
        }
        Ok(())
    }
}

impl Reading<'_> {
    /// Checks every page against its authentication code and every content against its hash.
    pub fn check_file(self) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare("PRAGMA cipher_integrity_check")?;
        let found = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        if let Some(first) = found.first() {
            return Err(StoreError::Damaged(format!("{} pages, {first}", found.len())));
        }
        let mut statement = self.connection.prepare("SELECT sha256 FROM blob")?;
        for sha256 in statement.query_map([], |row| row.get::<_, String>(0))? {
            self.blob(Hash::parse(&sha256?).ok_or(StoreError::Stored("blob.sha256"))?)?;
        }
        Ok(())
    }

    /// Reads every line of every log: hashes, chain, and the columns beside each line; then the entries.
    pub fn check_logs(self) -> Result<Vec<LogReport>, StoreError> {
        self.logs()?.into_iter().map(|node| self.check_log(node)).collect()
    }

    fn check_log(self, node: Node) -> Result<LogReport, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT seq, kind, request, hash, business_date, line FROM event WHERE node = ?1 ORDER BY seq")?;
        let mut rows = statement.query([i64::from(node.get())])?;
        let mut chain = Chain::EMPTY;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let event = Event::read(row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?)?;
            let columns: (String, String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            let line_says = (
                event.fact.kind().to_owned(),
                event.request.as_str().to_owned(),
                event.hash.to_string(),
                event.business_date.to_string(),
            );
            if event.at.node != node || !event.follows(chain) || columns != line_says {
                return Err(StoreError::Chain { node: node.get(), seq: seq as u64 });
            }
            chain = event.chain();
        }
        let trial = self.trial_balance(node)?;
        trial.check()?;
        self.check_subledgers(node, &trial)?;
        Ok(LogReport { node, events: chain.seq, head: chain.head, balances: trial.balances().collect() })
    }

    /// An office's trial balance.
    pub fn trial_balance(self, node: Node) -> Result<TrialBalance, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT account, amount FROM entry_line WHERE node = ?1")?;
        let rows = statement.query_map([i64::from(node.get())], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        let mut postings = Vec::new();
        for row in rows {
            let (code, amount) = row?;
            let account = Account::from_code(&code).ok_or(StoreError::Stored("entry_line.account"))?;
            postings.push((account, Dong::new(amount)?));
        }
        Ok(TrialBalance::of(postings)?)
    }

    /// Loans and books must add up to the accounts that stand for them.
    fn check_subledgers(self, node: Node, trial: &TrialBalance) -> Result<(), StoreError> {
        let checks = [
            (Account::LoansInTerm, "SELECT coalesce(sum(in_term), 0) FROM loan WHERE node = ?1"),
            (Account::LoansOverdue, "SELECT coalesce(sum(overdue), 0) FROM loan WHERE node = ?1"),
            (Account::LoansFrozen, "SELECT coalesce(sum(frozen), 0) FROM loan WHERE node = ?1"),
            (Account::MemberSavings, "SELECT -coalesce(sum(balance), 0) FROM savings_book WHERE node = ?1"),
            (Account::InterestIncome, "SELECT -coalesce(sum(interest_collected), 0) FROM loan WHERE node = ?1"),
        ];
        for (account, sql) in checks {
            let held: i64 = self.connection.query_row(sql, [i64::from(node.get())], |row| row.get(0))?;
            let difference = trial.balance(account).minus(Dong::new(held)?)?;
            if !difference.is_zero() {
                return Err(ledger::OutOfBalance(difference).into());
            }
        }
        Ok(())
    }

    /// The content of every projected table, hashed in the order of its key.
    pub fn projection_hashes(self) -> Result<ProjectionHashes, StoreError> {
        let tables = PROJECTIONS.into_iter().map(|table| self.hash_table(table)).collect::<Result<_, _>>()?;
        Ok(ProjectionHashes { tables })
    }

    fn hash_table(self, table: &'static str) -> Result<(&'static str, u64, Hash), StoreError> {
        let keys: String = self.connection.query_row(
            "SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk)",
            [table],
            |row| row.get(0),
        )?;
        let mut statement = self.connection.prepare(&format!("SELECT * FROM {table} ORDER BY {keys}"))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        let mut content = Vec::new();
        let mut count = 0;
        while let Some(row) = rows.next()? {
            for column in 0..width {
                write_value(&mut content, row.get_ref(column)?);
            }
            count += 1;
        }
        Ok((table, count, Hash::of(&content)))
    }
}

/// Each value with its type and length, so that no two rows can read alike.
fn write_value(content: &mut Vec<u8>, value: ValueRef<'_>) {
    let mut write = |tag: u8, bytes: &[u8]| {
        content.push(tag);
        content.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        content.extend_from_slice(bytes);
    };
    match value {
        ValueRef::Null => write(0, &[]),
        ValueRef::Integer(number) => write(1, &number.to_le_bytes()),
        ValueRef::Real(number) => write(2, &number.to_le_bytes()),
        ValueRef::Text(text) => write(3, text),
        ValueRef::Blob(bytes) => write(4, bytes),
    }
}
