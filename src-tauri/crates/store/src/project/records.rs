//! Records of a closing put into the tables.

use std::collections::HashMap;

use chrono::NaiveDate;
use events::{Event, Fact};
use ledger::Dong;
use lending::closing::{
    AssociationRow, BookRow, BorrowerRow, CommuneRow, GroupRow, LoanRow, ProgrammeRow, Record, VillageRow,
};
use lending::contact::phone_doubt;
use lending::identity::{PaperState, paper_state};
use lending::ids::raw_id;
use lending::rules::RuleRow;
use rusqlite::Transaction;

use crate::book::Writing;
use crate::error::StoreError;

/// Puts records into the tables, giving new ones identities in their order. What is there already under its code is
/// brought to what the record says.
pub(super) struct Records<'a> {
    transaction: &'a Transaction<'a>,
    event: &'a Event,
    node: i64,
    /// The identity counter's next value.
    pub(super) next: i64,
    groups: HashMap<String, i64>,
    borrowers: HashMap<String, i64>,
    rules: Vec<RuleRow>,
    opens: bool,
}

pub(super) fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

impl<'a> Records<'a> {
    /// From the counter's value `first` on, with the groups and borrowers the book has.
    pub(super) fn new(book: &'a Writing<'_>, event: &'a Event, first: i64) -> Result<Records<'a>, StoreError> {
        let transaction = &book.transaction;
        let node = i64::from(event.at.node.get());
        let codes = |table: &str| -> Result<HashMap<String, i64>, StoreError> {
            let mut statement = transaction.prepare_cached(&format!("SELECT code, id FROM {table} WHERE node = ?1"))?;
            let rows = statement.query_map([node], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        };
        Ok(Records {
            transaction,
            event,
            node,
            next: first,
            groups: codes("savings_group")?,
            borrowers: codes("borrower")?,
            rules: book.read().rules(event.at.node)?,
            opens: matches!(event.fact, Fact::ClosingLoaded(_)),
        })
    }

    /// Puts one record.
    pub(super) fn put(&mut self, record: &Record) -> Result<(), StoreError> {
        match record {
            Record::Commune(CommuneRow { code, name }) => self.put_named("commune", code.as_str(), name),
            Record::Association(AssociationRow { code, name }) => self.put_named("association", code.as_str(), name),
            Record::Programme(ProgrammeRow { code, name }) => self.put_named("programme", code.as_str(), name),
            Record::Village(village) => self.put_village(village),
            Record::Group(group) => self.put_group(group),
            Record::Borrower(borrower) => self.put_borrower(borrower),
            Record::Loan(loan) => self.put_loan(loan),
            Record::Book(book) => self.put_book(book),
        }
    }

    fn new_id(&mut self) -> Result<i64, StoreError> {
        let id = raw_id(self.event.at.node, self.next).map_err(|_| StoreError::Stored("id_counter.next"))?;
        self.next += 1;
        Ok(id)
    }

    fn put_named(&self, table: &str, code: &str, name: &str) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO {table} (node, code, name) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET name = excluded.name"
        );
        self.transaction.prepare_cached(&sql)?.execute((self.node, code, name))?;
        Ok(())
    }

    fn put_village(&self, village: &VillageRow) -> Result<(), StoreError> {
        let sql = "INSERT INTO village (node, code, name, commune) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT DO UPDATE SET name = excluded.name, commune = excluded.commune";
        let values = (self.node, village.code.as_str(), &village.name, village.commune.as_str());
        self.transaction.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn put_group(&mut self, group: &GroupRow) -> Result<(), StoreError> {
        let id = self.id_of_group(group.code.as_str())?;
        let sql = "INSERT INTO savings_group
                       (id, node, code, leader, commune, village, association, session_day, search, name_key)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                   ON CONFLICT (id) DO UPDATE SET leader = excluded.leader, commune = excluded.commune,
                       village = excluded.village, association = excluded.association,
                       session_day = excluded.session_day, search = excluded.search, name_key = excluded.name_key";
        self.transaction.prepare_cached(sql)?.execute((
            id,
            self.node,
            group.code.as_str(),
            &group.leader,
            group.commune.as_ref().map(|code| code.as_str()),
            group.village.as_ref().map(|code| code.as_str()),
            group.association.as_ref().map(|code| code.as_str()),
            group.session_day,
            wording::fold(&format!("{} {}", group.leader, group.code)),
            wording::name_sort_key(&group.leader),
        ))?;
        Ok(())
    }

    fn put_borrower(&mut self, borrower: &BorrowerRow) -> Result<(), StoreError> {
        let id = self.id_of_borrower(borrower.code.as_str())?;
        let phone = borrower.phone.as_deref().unwrap_or_default();
        let paper = borrower.paper.as_deref().unwrap_or_default();
        let sql = "INSERT INTO borrower (id, node, code, name, born, sex, ethnic, paper, paper_issued, phone, address,
                                         spouse, commune, village, association, group_id, search, name_key, paper_last,
                                         no_phone)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
                   ON CONFLICT (id) DO UPDATE SET name = excluded.name, born = excluded.born, sex = excluded.sex,
                       ethnic = excluded.ethnic, paper = excluded.paper, paper_issued = excluded.paper_issued,
                       phone = excluded.phone, address = excluded.address, spouse = excluded.spouse,
                       commune = excluded.commune, village = excluded.village, association = excluded.association,
                       group_id = excluded.group_id, search = excluded.search, name_key = excluded.name_key,
                       paper_last = excluded.paper_last, no_phone = excluded.no_phone";
        self.transaction.prepare_cached(sql)?.execute(rusqlite::params![
            id,
            self.node,
            borrower.code.as_str(),
            borrower.name,
            day(borrower.born),
            borrower.sex,
            borrower.ethnic,
            borrower.paper,
            day(borrower.paper_issued),
            borrower.phone,
            borrower.address,
            borrower.spouse,
            borrower.commune.as_ref().map(|code| code.as_str()),
            borrower.village.as_ref().map(|code| code.as_str()),
            borrower.association.as_ref().map(|code| code.as_str()),
            borrower.group.as_ref().and_then(|code| self.groups.get(code.as_str())),
            wording::fold(&format!("{} {} {phone} {paper}", borrower.name, borrower.code)),
            wording::name_sort_key(&borrower.name),
            paper_last(borrower),
            phone_doubt(borrower.phone.as_deref()).is_some(),
        ])?;
        Ok(())
    }

    fn id_of_group(&mut self, code: &str) -> Result<i64, StoreError> {
        if let Some(id) = self.groups.get(code) {
            return Ok(*id);
        }
        let id = self.new_id()?;
        self.groups.insert(code.to_owned(), id);
        Ok(id)
    }

    fn id_of_borrower(&mut self, code: &str) -> Result<i64, StoreError> {
        if let Some(id) = self.borrowers.get(code) {
            return Ok(*id);
        }
        let id = self.new_id()?;
        self.borrowers.insert(code.to_owned(), id);
        Ok(id)
    }

    fn borrower_id(&self, code: &str) -> Result<i64, StoreError> {
        self.borrowers.get(code).copied().ok_or(StoreError::Stored("record's customer"))
    }

    /// A contract the book does not have: interest is ours to reckon from the day after the closing.
    fn put_loan(&mut self, loan: &LoanRow) -> Result<(), StoreError> {
        let id = self.new_id()?;
        let from = self.event.business_date.succ_opt().ok_or(StoreError::Stored("closing.date"))?;
        let sql = "INSERT INTO loan (id, node, contract, borrower, group_id, commune, village, association, programme,
                       funds, investor, direct, closed, signed, due, due_extended, due_session, session_day, rate_ppb,
                       approved, disbursed, first_disbursed, last_disbursed, in_term, overdue, frozen, repaid, backlog,
                       lent_month, collected_month, overdue_since, frozen_until, last_transaction, effect, effect_key,
                       effect_value, student, school, school_from, school_until, standing, interest_from, grace_through,
                       extended_months)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                       ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39,
                       ?40, ?41, ?42, ?43, ?44)";
        self.transaction.prepare_cached(sql)?.execute(rusqlite::params![
            id,
            self.node,
            loan.contract.as_str(),
            self.borrower_id(loan.customer.as_str())?,
            loan.group.as_ref().and_then(|code| self.groups.get(code.as_str())),
            loan.commune.as_ref().map(|code| code.as_str()),
            loan.village.as_ref().map(|code| code.as_str()),
            loan.association.as_ref().map(|code| code.as_str()),
            loan.programme.as_str(),
            loan.funds,
            loan.investor,
            loan.direct,
            loan.closed,
            day(loan.signed),
            day(loan.due),
            day(loan.due_extended),
            day(loan.due_session),
            loan.session_day,
            loan.rate.ppb(),
            loan.approved.get(),
            loan.disbursed.get(),
            day(loan.first_disbursed),
            day(loan.last_disbursed),
            loan.in_term.get(),
            loan.overdue.get(),
            loan.frozen.get(),
            loan.repaid.get(),
            loan.backlog()?.get(),
            if self.opens { loan.lent_month()?.get() } else { 0 },
            if self.opens { loan.collected_month.get() } else { 0 },
            day(loan.overdue_since),
            day(loan.frozen_until),
            day(loan.last_transaction),
            loan.effect,
            loan.effect.as_deref().map(wording::fold),
            loan.effect_value,
            loan.student,
            loan.school,
            day(loan.school_from),
            day(loan.school_until),
            standing(loan),
            from.to_string(),
            day(loan.grace_through(&self.rules, self.event.business_date)),
            loan.extended_months,
        ])?;
        let seq = self.event.at.seq as i64;
        let rate = "INSERT INTO loan_rate (loan, from_day, seq, rate_ppb) VALUES (?1, ?2, ?3, ?4)";
        self.transaction.prepare_cached(rate)?.execute((id, from.to_string(), seq, loan.rate.ppb()))?;
        self.move_in(id, loan)
    }

    /// The stated balance. Of a contract that is new after the opening, what was lent and collected in the month is the
    /// book's to count too.
    fn move_in(&self, id: i64, loan: &LoanRow) -> Result<(), StoreError> {
        let (lent, collected) =
            if self.opens { (Dong::ZERO, Dong::ZERO) } else { (loan.lent_month()?, loan.collected_month) };
        if loan.parts().is_none() && lent.is_zero() && collected.is_zero() {
            return Ok(());
        }
        let sql = "INSERT INTO loan_move (loan, day, seq, booked, in_term, overdue, frozen, lent, collected)
                   VALUES (?1, ?2, ?3, ?2, ?4, ?5, ?6, ?7, ?8)";
        self.transaction.prepare_cached(sql)?.execute((
            id,
            self.event.business_date.to_string(),
            self.event.at.seq as i64,
            loan.in_term.get(),
            loan.overdue.get(),
            loan.frozen.get(),
            lent.get(),
            collected.get(),
        ))?;
        Ok(())
    }

    fn put_book(&mut self, book: &BookRow) -> Result<(), StoreError> {
        let id = self.new_id()?;
        let sql = "INSERT INTO savings_book (id, node, number, borrower, balance) VALUES (?1, ?2, ?3, ?4, ?5)";
        let borrower = self.borrower_id(book.customer.as_str())?;
        let values = (id, self.node, book.number.as_str(), borrower, book.balance.get());
        self.transaction.prepare_cached(sql)?.execute(values)?;
        if !book.balance.is_zero() {
            let sql = "INSERT INTO book_move (book, day, seq, booked, amount) VALUES (?1, ?2, ?3, ?2, ?4)";
            let stated = self.event.business_date.to_string();
            let values = (id, stated, self.event.at.seq as i64, book.balance.get());
            self.transaction.prepare_cached(sql)?.execute(values)?;
        }
        Ok(())
    }
}

/// The last day of a customer's paper; for life, the last day there is; nothing where it can't be told.
fn paper_last(borrower: &BorrowerRow) -> Option<String> {
    let known = borrower.born.is_some() && borrower.paper_issued.is_some();
    // Seen from the end of time every paper with a last day is past it.
    match paper_state(borrower.paper.as_deref(), borrower.born, borrower.paper_issued, NaiveDate::MAX) {
        PaperState::Expired(last) => Some(last.to_string()),
        PaperState::Valid if known => Some("9999-12-31".to_owned()),
        _ => None,
    }
}

/// Where a stated contract stands.
fn standing(loan: &LoanRow) -> &'static str {
    if loan.closed {
        "closed"
    } else if loan.is_not_disbursed() {
        "approved"
    } else {
        "open"
    }
}
