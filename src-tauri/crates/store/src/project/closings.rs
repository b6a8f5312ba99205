use std::collections::HashMap;

use chrono::NaiveDate;
use events::{Event, WorkbookBooked, read_rows};
use lending::closing::{
    AssociationRow, BookRow, BorrowerRow, Closing, CommuneRow, GroupRow, LoanRow, ProgrammeRow, Record, VillageRow,
};
use lending::ids::raw_id;
use lending::rules::JOB_EFFECT;
use rusqlite::Transaction;

use crate::book::Writing;
use crate::error::StoreError;

/// The core's closing becomes the opening book.
pub(super) fn load(book: &mut Writing<'_>, event: &Event, booked: &WorkbookBooked) -> Result<(), StoreError> {
    let closing = read_closing(book, event, booked)?;
    put_closing(book, event, booked, "opening")?;
    let first = booked.first_id.ok_or(StoreError::Stored("closing-loaded.first_id"))?;
    let mut opening = Opening::new(&book.transaction, event, first);
    for record in &closing.records {
        opening.put(record)?;
    }
    let next = opening.next;
    book.transaction
        .execute("UPDATE id_counter SET next = ?2 WHERE node = ?1", (i64::from(event.at.node.get()), next))?;
    Ok(())
}

/// An earlier closing is kept to compare with; one kept before for the same day gives way.
pub(super) fn keep_baseline(book: &mut Writing<'_>, event: &Event, booked: &WorkbookBooked) -> Result<(), StoreError> {
    let closing = read_closing(book, event, booked)?;
    let key = (i64::from(event.at.node.get()), booked.date.to_string());
    book.transaction.execute("DELETE FROM baseline_loan WHERE node = ?1 AND date = ?2", (key.0, &key.1))?;
    book.transaction
        .execute("DELETE FROM closing WHERE node = ?1 AND date = ?2 AND role = 'baseline'", (key.0, &key.1))?;
    put_closing(book, event, booked, "baseline")?;
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO baseline_loan (node, date, contract, customer, group_code, commune, association, programme,
                                    in_term, overdue, frozen)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for loan in closing.loans() {
        if loan.outstanding()?.is_positive() {
            insert.execute(rusqlite::params![
                key.0,
                key.1,
                loan.contract.as_str(),
                loan.customer.as_str(),
                loan.group.as_ref().map(|code| code.as_str()),
                loan.commune.as_ref().map(|code| code.as_str()),
                loan.association.as_ref().map(|code| code.as_str()),
                loan.programme.as_str(),
                loan.in_term.get(),
                loan.overdue.get(),
                loan.frozen.get(),
            ])?;
        }
    }
    Ok(())
}

/// The records from the blob, which must add up to what the event says of them.
fn read_closing(book: &Writing<'_>, event: &Event, booked: &WorkbookBooked) -> Result<Closing, StoreError> {
    let content = book.read().blob(booked.rows.sha256)?;
    if content.len() as u64 != booked.rows.bytes {
        return Err(StoreError::Blob(booked.rows.sha256));
    }
    let records = read_rows(&content)?;
    let closing = Closing { date: booked.date, office: booked.office.clone(), office_name: String::new(), records };
    let job_effects = book.read().scope_keys(event.at.node, JOB_EFFECT, booked.date)?;
    let totals = closing.totals(|effect| job_effects.contains(&wording::fold(effect)))?;
    if closing.records.len() as u64 != booked.records || totals != booked.totals {
        return Err(StoreError::Totals(event.at.seq));
    }
    Ok(closing)
}

fn put_closing(book: &Writing<'_>, event: &Event, booked: &WorkbookBooked, role: &str) -> Result<(), StoreError> {
    let impossible = |what| StoreError::Impossible { node: event.at.node.get(), seq: event.at.seq, what };
    let opening = book.read().opening(event.at.node)?.map(|opening| opening.date);
    let in_place = match role {
        "opening" => opening.is_none(),
        _ => opening.is_some_and(|opening| booked.date < opening),
    };
    if !in_place || booked.date != event.business_date {
        return Err(impossible("closing"));
    }
    if book.read().office_code_of(event.at.node)?.as_deref() != Some(booked.office.as_str()) {
        return Err(impossible("office of the closing"));
    }
    book.transaction.execute(
        "INSERT INTO closing (node, date, role, seq, rows, workbook, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            i64::from(event.at.node.get()),
            booked.date.to_string(),
            role,
            event.at.seq as i64,
            booked.rows.sha256.to_string(),
            booked.workbook.sha256.to_string(),
            &booked.workbook.name,
        ),
    )?;
    Ok(())
}

/// Puts records into the tables, giving identities in the blob's order.
struct Opening<'a> {
    transaction: &'a Transaction<'a>,
    event: &'a Event,
    node: i64,
    next: i64,
    groups: HashMap<String, i64>,
    borrowers: HashMap<String, i64>,
}

fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

impl<'a> Opening<'a> {
    fn new(transaction: &'a Transaction<'a>, event: &'a Event, first: i64) -> Opening<'a> {
        let node = i64::from(event.at.node.get());
        Opening { transaction, event, node, next: first, groups: HashMap::new(), borrowers: HashMap::new() }
    }

    fn put(&mut self, record: &Record) -> Result<(), StoreError> {
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
        let sql = format!("INSERT INTO {table} (node, code, name) VALUES (?1, ?2, ?3)");
        self.transaction.prepare_cached(&sql)?.execute((self.node, code, name))?;
        Ok(())
    }

    fn put_village(&self, village: &VillageRow) -> Result<(), StoreError> {
        let sql = "INSERT INTO village (node, code, name, commune) VALUES (?1, ?2, ?3, ?4)";
        let values = (self.node, village.code.as_str(), &village.name, village.commune.as_str());
        self.transaction.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn put_group(&mut self, group: &GroupRow) -> Result<(), StoreError> {
        let id = self.new_id()?;
        self.groups.insert(group.code.as_str().to_owned(), id);
        let sql =
            "INSERT INTO savings_group (id, node, code, leader, commune, village, association, session_day, search)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
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
        ))?;
        Ok(())
    }

    fn put_borrower(&mut self, borrower: &BorrowerRow) -> Result<(), StoreError> {
        let id = self.new_id()?;
        self.borrowers.insert(borrower.code.as_str().to_owned(), id);
        let phone = borrower.phone.as_deref().unwrap_or_default();
        let paper = borrower.paper.as_deref().unwrap_or_default();
        let sql = "INSERT INTO borrower (id, node, code, name, born, sex, ethnic, paper, paper_issued, phone, address,
                                         spouse, commune, village, association, group_id, search)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
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
        ])?;
        Ok(())
    }

    fn borrower_id(&self, code: &str) -> Result<i64, StoreError> {
        self.borrowers.get(code).copied().ok_or(StoreError::Stored("record's customer"))
    }

    fn put_loan(&mut self, loan: &LoanRow) -> Result<(), StoreError> {
        let id = self.new_id()?;
        let sql = "INSERT INTO loan (id, node, contract, borrower, group_id, commune, village, association, programme,
                       funds, investor, direct, closed, signed, due, due_extended, due_session, session_day, rate_ppb,
                       approved, disbursed, first_disbursed, last_disbursed, in_term, overdue, frozen, repaid, backlog,
                       lent_month, collected_month, overdue_since, frozen_until, last_transaction, effect, effect_key,
                       effect_value, student, school, school_from, school_until)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                       ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39,
                       ?40)";
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
            loan.lent_month()?.get(),
            loan.collected_month.get(),
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
        ])?;
        Ok(())
    }

    fn put_book(&mut self, book: &BookRow) -> Result<(), StoreError> {
        let id = self.new_id()?;
        let sql = "INSERT INTO savings_book (id, node, number, borrower, balance) VALUES (?1, ?2, ?3, ?4, ?5)";
        let borrower = self.borrower_id(book.customer.as_str())?;
        let values = (id, self.node, book.number.as_str(), borrower, book.balance.get());
        self.transaction.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}
