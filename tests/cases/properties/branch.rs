//! A small branch: its book as a closing opened it, and the model of it.

use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;
use events::{
    Draft, Event, Fact, Hash, OfficeCard, OfficeKind, OfficeOpened, PublicKeys, RequestId, RulesAdopted,
    WorkbookBooked, WorkbookRef, write_rows,
};
use ledger::Dong;
use lending::closing::{
    AssociationRow, BookRow, BorrowerRow, Closing, CommuneRow, GroupRow, LoanRow, ProgrammeRow, Record, VillageRow,
};
use lending::codes::{
    AssociationCode, BookNumber, CommuneCode, ContractNumber, CustomerCode, GroupCode, OfficeCode, ProgrammeCode,
    VillageCode,
};
use lending::ids::Node;
use lending::rate::AnnualRate;
use lending::rules::{OVERDUE_FACTOR_PPM, RuleRow};
use store::{Book, BookKey, StoreError, Writing};
use tempfile::TempDir;

use super::model::{Model, Told};

/// Who makes the entries.
pub const MAKER: &str = "gdv";
/// Who stands by.
pub const SECOND: &str = "kiem-soat";

/// The day the book opens with.
pub fn closing_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 31).unwrap()
}

pub fn node() -> Node {
    Node::new(2).unwrap()
}

/// A branch's book on a disk in memory where there is one, with the model of what is in it.
pub struct Branch {
    _home: TempDir,
    pub book: Book,
    pub model: Model,
}

/// The opened book, made once for all cases of a test: its bytes and its key.
static OPENED: OnceLock<(Vec<u8>, BookKey)> = OnceLock::new();

fn home() -> TempDir {
    let in_memory = Path::new("/dev/shm");
    let made = if in_memory.is_dir() { tempfile::tempdir_in(in_memory) } else { tempfile::tempdir() };
    made.unwrap()
}

impl Branch {
    pub fn new() -> Branch {
        let (bytes, key) = OPENED.get_or_init(open_once);
        let home = home();
        let path = home.path().join("book.db");
        std::fs::write(&path, bytes).unwrap();
        let book = Book::open(&path, key).unwrap();
        let model = Model::of(&book);
        Branch { _home: home, book, model }
    }

    /// Books what was told, whatever the model thinks of it.
    pub fn book(&mut self, told: &Told) -> Result<Event, StoreError> {
        let draft = draft(&self.model, told);
        self.book.write(|writing| Ok(writing.append(draft)?.event().clone()))
    }

    /// Books what the model allows, and keeps the model with it.
    pub fn take(&mut self, told: &Told) {
        self.book(told).unwrap_or_else(|error| panic!("{error}: {told:?}"));
        self.model.take(told).unwrap();
    }
}

fn draft(model: &Model, told: &Told) -> Draft {
    Draft {
        business_date: told.day,
        recorded_at: model.today.and_hms_opt(8, 0, 0).unwrap().and_utc(),
        maker: MAKER.to_owned(),
        request: RequestId::parse(&format!("r{}", model.seq + 1)).unwrap(),
        fact: told.fact.clone(),
    }
}

fn open_once() -> (Vec<u8>, BookKey) {
    let home = home();
    let path = home.path().join("book.db");
    let key = BookKey::random().unwrap();
    let mut book = Book::create(&path, &key, node(), b"keys").unwrap();
    book.write(|writing| {
        for (index, fact) in first_facts(writing).into_iter().enumerate() {
            let request = RequestId::parse(&format!("opening-{index}")).unwrap();
            let recorded_at = closing_day().and_hms_opt(8, 0, 0).unwrap().and_utc();
            writing.append(Draft {
                business_date: closing_day(),
                recorded_at,
                maker: MAKER.to_owned(),
                request,
                fact,
            })?;
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
    // Closed, SQLite has folded its write-ahead log into the file.
    drop(book);
    (std::fs::read(&path).unwrap(), key)
}

fn first_facts(writing: &mut Writing<'_>) -> [Fact; 3] {
    let code = OfficeCode::parse("002002").unwrap();
    let keys = PublicKeys { sign: "sign".to_owned(), seal: "seal".to_owned() };
    let card = OfficeCard { node: node(), kind: OfficeKind::Branch, code: code.clone(), name: "PGD".to_owned(), keys };
    let factor = RuleRow {
        key: OVERDUE_FACTOR_PPM.to_owned(),
        scope: String::new(),
        valid_from: NaiveDate::from_ymd_opt(2000, 1, 1).unwrap(),
        value: 1_300_000,
        legal_base: "thử".to_owned(),
        source: "thử".to_owned(),
        verified: false,
    };
    let closing = Closing { date: closing_day(), office: code, office_name: String::new(), records: records() };
    let rows = writing.put_blob(&write_rows(&closing.records).unwrap()).unwrap();
    let booked = WorkbookBooked {
        date: closing.date,
        office: closing.office.clone(),
        rows,
        records: closing.records.len() as u64,
        first_id: Some(1),
        totals: closing.totals(|_| false).unwrap(),
        workbook: WorkbookRef { sha256: Hash::of(b"31"), bytes: 2, name: "31.xlsx".to_owned() },
        findings: Default::default(),
    };
    [
        Fact::OfficeOpened(OfficeOpened { card, epoch: 1, program: "thử".to_owned() }),
        Fact::RulesAdopted(RulesAdopted { rows: vec![factor] }),
        Fact::ClosingLoaded(booked),
    ]
}

/// Two groups, five borrowers, contracts of every standing, three savings books.
fn records() -> Vec<Record> {
    let commune = CommuneCode::parse("002101").unwrap();
    let village = VillageCode::parse("00210101").unwrap();
    let association = |code: &str, name: &str| {
        Record::Association(AssociationRow { code: AssociationCode::parse(code).unwrap(), name: name.to_owned() })
    };
    let programme = |code: &str| {
        Record::Programme(ProgrammeRow { code: ProgrammeCode::parse(code).unwrap(), name: code.to_owned() })
    };
    let mut records = vec![
        Record::Commune(CommuneRow { code: commune.clone(), name: "Xã".to_owned() }),
        Record::Village(VillageRow { code: village.clone(), name: "Thôn".to_owned(), commune: commune.clone() }),
        association("11", "Nông dân"),
        association("99", "Trực tiếp"),
        programme("01"),
        programme("19"),
    ];
    for group in 1..=2 {
        records.push(Record::Group(GroupRow {
            code: group_code(group),
            leader: format!("Tổ trưởng {group}"),
            commune: Some(commune.clone()),
            village: Some(village.clone()),
            association: Some(AssociationCode::parse("11").unwrap()),
            session_day: Some(12),
        }));
    }
    records.extend((1..=5).map(|number| Record::Borrower(Box::new(borrower(number)))));
    records.extend(loans().into_iter().map(|loan| Record::Loan(Box::new(loan))));
    records.extend([(1, 25_000_000), (2, 300_000), (4, 0)].map(|(number, balance)| {
        Record::Book(BookRow {
            number: BookNumber::parse(&format!("105{number}")).unwrap(),
            customer: customer(number),
            balance: Dong::new(balance).unwrap(),
        })
    }));
    records
}

fn group_code(number: u32) -> GroupCode {
    GroupCode::parse(&format!("{number:07}")).unwrap()
}

fn customer(number: u32) -> CustomerCode {
    CustomerCode::parse(&format!("{number:010}")).unwrap()
}

/// Borrowers 1 to 3 are in the first group, 4 in the second, 5 in none.
fn group_of(borrower: u32) -> Option<GroupCode> {
    match borrower {
        1..=3 => Some(group_code(1)),
        4 => Some(group_code(2)),
        _ => None,
    }
}

fn borrower(number: u32) -> BorrowerRow {
    BorrowerRow {
        code: customer(number),
        name: format!("Người vay {number}"),
        born: None,
        sex: None,
        ethnic: None,
        paper: None,
        paper_issued: None,
        phone: None,
        address: None,
        spouse: None,
        commune: None,
        village: None,
        group: group_of(number),
        association: None,
    }
}

/// In term, overdue in part, frozen in part, through no group, not yet paid out, settled.
fn loans() -> Vec<LoanRow> {
    vec![
        loan(1, 1, [20_000_000, 0, 0], 20_000_000),
        loan(2, 2, [6_000_000, 4_000_000, 0], 10_000_000),
        loan(3, 3, [1_000_000, 2_000_000, 7_000_000], 12_000_000),
        loan(4, 5, [30_000_000, 0, 0], 30_000_000),
        loan(5, 4, [0, 0, 0], 0),
        LoanRow { closed: true, ..loan(6, 4, [0, 0, 0], 15_000_000) },
    ]
}

fn loan(number: u32, borrower: u32, parts: [i64; 3], disbursed: i64) -> LoanRow {
    let [in_term, overdue, frozen] = parts.map(|amount| Dong::new(amount).unwrap());
    let disbursed = Dong::new(disbursed).unwrap();
    let day = |text: &str| Some(text.parse().unwrap());
    let lent = day("2024-05-20").filter(|_| disbursed.is_positive());
    LoanRow {
        contract: ContractNumber::parse(&format!("66{number:014}")).unwrap(),
        customer: customer(borrower),
        group: group_of(borrower),
        commune: None,
        village: None,
        association: None,
        programme: ProgrammeCode::parse("01").unwrap(),
        funds: None,
        investor: None,
        direct: group_of(borrower).is_none(),
        closed: false,
        signed: day("2024-05-20"),
        due: day("2027-05-20"),
        due_extended: None,
        due_session: None,
        first_principal: None,
        session_day: None,
        rate: AnnualRate::from_ppb(62_400_000).unwrap(),
        approved: disbursed.max(Dong::new(15_000_000).unwrap()),
        disbursed,
        first_disbursed: lent,
        last_disbursed: lent,
        in_term,
        overdue,
        frozen,
        repaid: disbursed.minus(in_term).unwrap().minus(overdue).unwrap().minus(frozen).unwrap(),
        principal_due: Dong::ZERO,
        backlog_in_term: Dong::new(12_345).unwrap(),
        backlog_overdue: Dong::ZERO,
        disbursed_month: Dong::ZERO,
        refinanced_month: Dong::ZERO,
        collected_month: Dong::ZERO,
        written_off_month: Dong::ZERO,
        interest_month: Dong::ZERO,
        extended_months: 0,
        overdue_since: day("2025-11-20").filter(|_| overdue.is_positive()),
        frozen_until: day("2028-11-20").filter(|_| frozen.is_positive()),
        last_transaction: None,
        effect: None,
        effect_value: 0,
        student: None,
        school: None,
        school_from: None,
        school_until: None,
    }
}
