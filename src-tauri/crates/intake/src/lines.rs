//! Rows of report 31 as lines: a customer, perhaps a loan, perhaps a savings book. Nothing is brought
//! together yet; what one row contradicts in itself is settled or refused here.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use lending::closing::{BorrowerRow, LoanRow};
use lending::codes::{
    AssociationCode, BookNumber, CommuneCode, ContractNumber, CustomerCode, GroupCode, OfficeCode, ProgrammeCode,
    VillageCode,
};

use crate::columns::Field;
use crate::findings::{FindingCode, Findings};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::row::{Code, RowReader};
use crate::texts::TextId;

/// One row, read.
pub(crate) struct Line {
    /// As Excel counts, from 1.
    pub(crate) row: u32,
    /// The customer, as this row has him or her.
    pub(crate) person: BorrowerRow,
    /// Names beside the codes.
    pub(crate) names: Names,
    /// The loan; nothing for one who only saves.
    pub(crate) loan: Option<LoanRow>,
    /// The outstanding total the row states, 0 taken as not stated.
    pub(crate) total: Dong,
    /// The savings book.
    pub(crate) book: Option<BookNumber>,
    /// The book's balance on this row.
    pub(crate) balance: Dong,
}

/// Names a row gives to codes.
pub(crate) struct Names {
    pub(crate) commune: Option<TextId>,
    pub(crate) village: Option<TextId>,
    pub(crate) leader: Option<TextId>,
    pub(crate) association: Option<TextId>,
    pub(crate) programme: Option<TextId>,
}

/// Rows whose stated total is neither the sum of its parts nor a cached 0.
#[derive(Default)]
pub(crate) struct WrongTotals {
    rows: Vec<u32>,
    first: Option<(Dong, Dong)>,
    column: String,
}

/// How many rows with wrong totals a refusal lists.
const WRONG_LISTED: usize = 20;

impl WrongTotals {
    /// Refuses the file if there are any.
    pub(crate) fn refuse(self) -> Result<(), Refusal> {
        let (Some((stated, computed)), Some(&row)) = (self.first, self.rows.first()) else { return Ok(()) };
        let listed: Vec<String> = self.rows.iter().take(WRONG_LISTED).map(u32::to_string).collect();
        Err(Refusal::new(RefusalCode::TotalDiffers)
            .with("row", row)
            .with("column", self.column)
            .with("rows", listed.join(", "))
            .with("count", self.rows.len())
            .with("stated", stated)
            .with("computed", computed))
    }
}

/// Ngày số liệu and Mã PGD of a row.
pub(crate) fn closing_of(
    cells: &RowReader<'_>,
    findings: &mut Findings,
) -> Result<(Option<NaiveDate>, Option<OfficeCode>), Refusal> {
    let date = if cells.has(Field::ClosingDate) {
        let date = cells.exact_date(Field::ClosingDate).ok_or_else(|| {
            cells.refuse(RefusalCode::BadClosingDate, Field::ClosingDate).with("value", cells.show(Field::ClosingDate))
        })?;
        Some(date)
    } else {
        findings.note_cell(FindingCode::ClosingDateAbsent, cells.row.number, Field::ClosingDate, Vec::new());
        None
    };
    let office = cells.code(Field::Office, OfficeCode::DIGITS, OfficeCode::parse, findings)?;
    Ok((date, Code::alone(office)))
}

/// Reads one row.
pub(crate) fn read(cells: &RowReader<'_>, wrong: &mut WrongTotals, findings: &mut Findings) -> Result<Line, Refusal> {
    let contract = cells.code(Field::Contract, ContractNumber::DIGITS, ContractNumber::parse, findings)?;
    let person = person(cells, findings)?;
    let names = Names {
        commune: cells.name(Field::CommuneName)?,
        village: cells.name(Field::VillageName)?,
        leader: cells.name(Field::Leader)?,
        association: cells.name(Field::AssociationName)?,
        programme: cells.name(Field::ProgrammeName)?,
    };
    let total = total(cells, wrong, findings)?;
    let (book, balance) = book(cells, findings)?;
    let mut line = Line { row: cells.row.number, person, names, loan: None, total, book, balance };
    match contract {
        Some(contract) => line.loan = Some(loan(cells, contract, &mut line.person, findings)?),
        // A balance that belongs to no contract would be lost.
        None if !total.is_zero() => return Err(cells.refuse(RefusalCode::MissingCode, Field::Contract)),
        None => {}
    }
    Ok(line)
}

fn person(cells: &RowReader<'_>, findings: &mut Findings) -> Result<BorrowerRow, Refusal> {
    let code = cells
        .code(Field::Customer, CustomerCode::DIGITS, CustomerCode::parse, findings)?
        .ok_or_else(|| cells.refuse(RefusalCode::MissingCode, Field::Customer))?;
    let commune = Code::alone(cells.code(Field::Commune, CommuneCode::DIGITS, CommuneCode::parse, findings)?)
        .filter(|commune| !commune.is_dummy());
    let village = Code::alone(cells.code(Field::Village, VillageCode::DIGITS, VillageCode::parse, findings)?)
        .filter(|village| !village.as_str().ends_with("0000"));
    if let (None, Some(village)) = (&commune, &village) {
        let facts = vec![fact("village", village.as_str())];
        findings.note_cell(FindingCode::VillageWithoutCommune, cells.row.number, Field::Village, facts);
    }
    let group = Code::alone(cells.code(Field::Group, GroupCode::DIGITS, GroupCode::parse, findings)?)
        .filter(|group| !group.is_none());
    let name = cells.name_text(Field::CustomerName)?.unwrap_or_default();
    if name.is_empty() {
        findings.note_cell(FindingCode::NameAbsent, cells.row.number, Field::CustomerName, Vec::new());
    }
    Ok(BorrowerRow {
        code: code.code,
        name,
        born: cells.date(Field::Born, findings),
        sex: cells.loose_code(Field::Sex, &[2], findings),
        ethnic: cells.loose_code(Field::Ethnic, &[2], findings),
        // The old identity paper has 9 digits, the new one 12.
        paper: cells.loose_code(Field::Paper, &[9, 12], findings),
        paper_issued: cells.date(Field::PaperIssued, findings),
        phone: cells.loose_code(Field::Phone, &[10], findings),
        address: cells.text(Field::Address, findings),
        spouse: cells.name_text(Field::Spouse)?,
        village: village.filter(|_| commune.is_some()),
        commune,
        group,
        association: association(cells, findings)?,
    })
}

fn association(cells: &RowReader<'_>, findings: &mut Findings) -> Result<Option<AssociationCode>, Refusal> {
    let code = cells.code(Field::Association, AssociationCode::DIGITS, AssociationCode::parse, findings)?;
    Ok(Code::alone(code).filter(|code| code.as_str() != "00"))
}

fn total(cells: &RowReader<'_>, wrong: &mut WrongTotals, findings: &mut Findings) -> Result<Dong, Refusal> {
    let stated = cells.balance(Field::Total)?;
    let parts = [Field::InTerm, Field::Overdue, Field::Frozen].map(|field| cells.balance(field));
    let [in_term, overdue, frozen] = parts;
    let computed = Dong::sum([in_term?, overdue?, frozen?]).map_err(|_| too_big(cells, Field::Total))?;
    if stated == computed {
        return Ok(stated);
    }
    if stated.is_zero() {
        // A formula that was never calculated is stored with 0.
        let facts = vec![fact("computed", computed)];
        findings.note_cell(FindingCode::TotalRecomputed, cells.row.number, Field::Total, facts);
    } else {
        wrong.column = cells.sheet.printed.name(Field::Total);
        wrong.first.get_or_insert((stated, computed));
        wrong.rows.push(cells.row.number);
    }
    Ok(computed)
}

fn too_big(cells: &RowReader<'_>, field: Field) -> Refusal {
    cells.refuse(RefusalCode::AmountTooBig, field).with("value", cells.show(field))
}

fn book(cells: &RowReader<'_>, findings: &mut Findings) -> Result<(Option<BookNumber>, Dong), Refusal> {
    let book = cells.code(Field::Book, 0, BookNumber::parse, findings)?;
    let balance = cells.balance(Field::BookBalance)?;
    if book.as_ref().is_some_and(|book| book.was_number) {
        findings.note_cell(FindingCode::BookWasNumber, cells.row.number, Field::Book, Vec::new());
    }
    let book = Code::alone(book).filter(|book| book.as_str() != "0");
    if book.is_none() && !balance.is_zero() {
        return Err(cells.refuse(RefusalCode::BalanceWithoutBook, Field::Book).with("value", balance));
    }
    Ok((book, balance))
}

fn loan(
    cells: &RowReader<'_>,
    contract: Code<ContractNumber>,
    person: &mut BorrowerRow,
    findings: &mut Findings,
) -> Result<LoanRow, Refusal> {
    let row = cells.row.number;
    let shown = || vec![fact("contract", contract.code.as_str())];
    if contract.was_number {
        findings.note_cell(FindingCode::ContractWasNumber, row, Field::Contract, shown());
    }
    if !contract.code.has_known_beginning() {
        findings.note_cell(FindingCode::ContractBeginning, row, Field::Contract, shown());
    }
    let direct = is_direct(cells, person);
    settle_group(cells, direct, person, findings);
    let programme = cells
        .code(Field::Programme, 2, programme, findings)?
        .ok_or_else(|| cells.refuse(RefusalCode::MissingCode, Field::Programme))?;
    let collected = [Field::CollectedInTerm, Field::CollectedOverdue, Field::CollectedFrozen];
    let collected = collected.map(|field| cells.movement(field, findings));
    let [in_term, overdue, frozen] = collected;
    let collected = Dong::sum([in_term?, overdue?, frozen?]).map_err(|_| too_big(cells, Field::CollectedInTerm))?;
    let interest = [Field::InterestInTermMonth, Field::InterestOverdueMonth];
    let [interest_in_term, interest_overdue] = interest.map(|field| cells.movement(field, findings));
    let interest = interest_in_term?.plus(interest_overdue?);
    let due = cells.date(Field::Due, findings);
    let effect = cells.text(Field::Effect, findings);
    let mut loan = LoanRow {
        contract: contract.code,
        customer: person.code.clone(),
        group: person.group.clone(),
        commune: person.commune.clone(),
        village: person.village.clone(),
        association: person.association.clone(),
        programme: programme.code,
        funds: cells.loose_code(Field::Funds, &[1], findings),
        investor: cells.text(Field::Investor, findings),
        direct,
        closed: is_closed(cells, findings),
        signed: cells.date(Field::Signed, findings),
        due,
        due_extended: extended(cells, due, findings),
        due_session: cells.date(Field::DueSession, findings),
        first_principal: cells.date(Field::FirstPrincipal, findings),
        session_day: session_day(cells, findings),
        rate: cells.rate(findings)?,
        approved: cells.balance(Field::Approved)?,
        disbursed: cells.balance(Field::Disbursed)?,
        first_disbursed: cells.date(Field::FirstDisbursed, findings),
        last_disbursed: cells.date(Field::LastDisbursed, findings),
        in_term: cells.balance(Field::InTerm)?,
        overdue: cells.balance(Field::Overdue)?,
        frozen: cells.balance(Field::Frozen)?,
        repaid: cells.balance(Field::Repaid)?,
        principal_due: cells.balance(Field::PrincipalDue)?,
        backlog_in_term: cells.balance(Field::BacklogInTerm)?,
        backlog_overdue: cells.balance(Field::BacklogOverdue)?,
        disbursed_month: cells.movement(Field::DisbursedMonth, findings)?,
        refinanced_month: cells.movement(Field::RefinancedMonth, findings)?,
        collected_month: collected,
        written_off_month: cells.movement(Field::WrittenOffMonth, findings)?,
        interest_month: interest.map_err(|_| too_big(cells, Field::InterestInTermMonth))?,
        extended_months: cells.count(Field::ExtendedMonths).and_then(|months| u32::try_from(months).ok()).unwrap_or(0),
        overdue_since: cells.date(Field::OverdueSince, findings),
        frozen_until: cells.date(Field::FrozenUntil, findings),
        last_transaction: cells.date(Field::LastTransaction, findings),
        effect_value: if effect.is_some() { effect_value(cells, findings) } else { 0 },
        effect,
        student: cells.name_text(Field::Student)?,
        school: cells.name_text(Field::School)?,
        school_from: cells.date(Field::SchoolFrom, findings),
        school_until: cells.date(Field::SchoolUntil, findings),
    };
    raise_repaid(cells, &mut loan, findings).map_err(|NotDong| too_big(cells, Field::Repaid))?;
    if loan.closed && loan.outstanding().is_ok_and(Dong::is_positive) {
        findings.note_cell(FindingCode::ClosedWithBalance, row, Field::Status, Vec::new());
    }
    Ok(loan)
}

/// Programmes are two digits; a clerk may write the letter of a display split small.
pub(crate) fn programme(text: &str) -> Result<ProgrammeCode, lending::codes::NotACode> {
    ProgrammeCode::parse(&text.to_ascii_uppercase())
}

fn is_direct(cells: &RowReader<'_>, person: &BorrowerRow) -> bool {
    match cells.count(Field::LendingForm) {
        Some(form) => form == 1,
        None => person.group.is_none() && person.association.as_ref().is_some_and(|code| code.as_str() == "99"),
    }
}

fn settle_group(cells: &RowReader<'_>, direct: bool, person: &mut BorrowerRow, findings: &mut Findings) {
    let row = cells.row.number;
    if direct {
        if let Some(group) = person.group.take() {
            let facts = vec![fact("group", group.as_str())];
            findings.note_cell(FindingCode::DirectLoanWithGroup, row, Field::Group, facts);
        }
        person.association = AssociationCode::parse("99").ok();
    } else if person.group.is_none() {
        findings.note_cell(FindingCode::LoanWithoutGroup, row, Field::Group, Vec::new());
    }
}

fn is_closed(cells: &RowReader<'_>, findings: &mut Findings) -> bool {
    let status = cells.show(Field::Status);
    match status.to_ascii_uppercase().as_str() {
        "CLOSE" | "CLOSED" => true,
        "OPEN" => false,
        _ => {
            let facts = vec![fact("text", status.as_str())];
            findings.note_cell(FindingCode::StatusUnknown, cells.row.number, Field::Status, facts);
            false
        }
    }
}

/// The due date after extension. Counts of extensions and due dates contradict one another in the
/// core; the later date holds.
fn extended(cells: &RowReader<'_>, due: Option<NaiveDate>, findings: &mut Findings) -> Option<NaiveDate> {
    let extended = cells.date(Field::DueExtended, findings);
    let (Some(due), Some(moved)) = (due, extended) else { return extended };
    let never_extended = cells.count(Field::Extensions) == Some(0);
    if moved < due || (moved > due && never_extended) {
        let facts = vec![fact("due", due), fact("extended", moved)];
        findings.note_cell(FindingCode::ExtensionContradicts, cells.row.number, Field::DueExtended, facts);
    }
    Some(due.max(moved))
}

fn session_day(cells: &RowReader<'_>, findings: &mut Findings) -> Option<u8> {
    if !cells.has(Field::SessionDay) {
        return None;
    }
    let day =
        cells.count(Field::SessionDay).and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day));
    if day.is_none() {
        let facts = vec![fact("text", cells.show(Field::SessionDay))];
        findings.note_cell(FindingCode::SessionDayUnknown, cells.row.number, Field::SessionDay, facts);
    }
    day
}

fn effect_value(cells: &RowReader<'_>, findings: &mut Findings) -> i64 {
    if !cells.has(Field::EffectValue) {
        return 0;
    }
    let value = cells.count(Field::EffectValue).filter(|&value| value >= 0);
    value.unwrap_or_else(|| {
        let facts = vec![fact("text", cells.show(Field::EffectValue))];
        findings.note_cell(FindingCode::EffectNotWhole, cells.row.number, Field::EffectValue, facts);
        0
    })
}

/// Gốc đã trả may be 0 though principal was repaid: the larger of it and disbursed − outstanding.
fn raise_repaid(cells: &RowReader<'_>, loan: &mut LoanRow, findings: &mut Findings) -> Result<(), NotDong> {
    let computed = loan.disbursed.minus(loan.outstanding()?)?;
    if computed > loan.repaid {
        if cells.has(Field::Repaid) {
            let facts = vec![fact("stated", loan.repaid), fact("computed", computed)];
            findings.note_cell(FindingCode::RepaidRaised, cells.row.number, Field::Repaid, facts);
        }
        loan.repaid = computed;
    }
    Ok(())
}
