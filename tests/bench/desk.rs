//! What a clerk waits for, at the size of a province: every list, Today, a group, a customer, and each key typed into
//! "find anything". `cargo bench -p acceptance --bench desk --profile dev`, with words after `--` for some
//! measures alone. The province is made anew unless `DIEMSANG_BENCH_PROVINCE` names a folder to keep it in.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on ends")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use acceptance::offices::{PASSPHRASE, USER, export_file, load, quiet};
use demo::{Closing, Parameters};
use lending::cards::{Card, Note};
use lending::ids::BorrowerId;
use office::{FixedDay, KeepCard, LISTS, ListTable, ListTarget, ListWanted, NewOffice, Office};

/// A list, a page: what a clerk takes for at once.
const MOST_PAGE: Duration = Duration::from_millis(100);
/// A key: one frame of the screen.
const MOST_KEY: Duration = Duration::from_millis(16);
/// What is read anew once after a booking.
const MOST_AFTER: Duration = Duration::from_millis(200);
const ROUNDS: usize = 20;
const TODAY: &str = "2026-01-12";

/// Branches of the province: with Bắc Sơn's figures each, more customers and contracts than the province has.
const BRANCHES: [(&str, &str); 10] = [
    ("002002", "PGD Bắc Sơn"),
    ("002003", "PGD Bình Gia"),
    ("002004", "PGD Cao Lộc"),
    ("002005", "PGD Chi Lăng"),
    ("002006", "PGD Đình Lập"),
    ("002007", "PGD Hữu Lũng"),
    ("002008", "PGD Lộc Bình"),
    ("002009", "PGD Tràng Định"),
    ("002010", "PGD Văn Lãng"),
    ("002011", "PGD Văn Quan"),
];

fn main() {
    let made = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("DIEMSANG_BENCH_PROVINCE");
    let home = kept.map_or_else(|| made.path().join("offices"), PathBuf::from);
    if !home.exists() {
        std::fs::create_dir(&home).unwrap();
        province(&home);
    }
    let province = opened(&home.join("province"));
    let mut slow = Vec::new();
    for name in LISTS {
        slow.extend(time(&format!("list {name}"), MOST_PAGE, || drop(list(&province, name))));
    }
    slow.extend(time("place tree", MOST_PAGE, || drop(office::place_tree(&province).unwrap())));
    slow.extend(time("today", MOST_PAGE, || drop(office::today(&province, false).unwrap())));
    slow.extend(pages(&province));
    slow.extend(keys(&province));
    drop(province);
    slow.extend(after_a_booking(&home));
    assert!(slow.is_empty(), "too slow: {}", slow.join(", "));
}

fn opened(folder: &Path) -> Office {
    let today = Box::new(FixedDay(TODAY.parse().unwrap()));
    office::open_office(folder, USER, PASSPHRASE, today).unwrap()
}

/// What is kept in memory is read anew after every booking: a branch waits for that, the province for its next bundle.
fn after_a_booking(home: &Path) -> Vec<String> {
    let mut branch = opened(&home.join("branch-2"));
    let ListTarget::Borrower { id, .. } = first(&branch, "borrowers") else {
        return vec!["a branch without customers".to_owned()];
    };
    let customer = BorrowerId::parse(id.0).unwrap();
    let mut slow = Vec::new();
    for (what, run) in AFTER_A_BOOKING {
        let mut taken = Vec::with_capacity(ROUNDS);
        for round in 0..if is_asked(what) { ROUNDS } else { 0 } {
            note(&mut branch, customer, round);
            let started = Instant::now();
            run(&branch);
            taken.push(started.elapsed());
        }
        slow.extend(judge(what, MOST_AFTER, taken));
    }
    slow
}

type Run = fn(&Office);
const AFTER_A_BOOKING: [(&str, Run); 3] = [
    ("today, after a booking", |branch| drop(office::today(branch, false).unwrap())),
    ("duplicates, after a booking", |branch| drop(list(branch, "duplicates"))),
    ("find, after a booking", |branch| drop(office::find(branch, "n", 30).unwrap())),
];

/// A booking that changes no list much.
fn note(branch: &mut Office, borrower: BorrowerId, round: usize) {
    let note = Note {
        loan: None,
        borrower: Some(borrower),
        group: None,
        day: TODAY.parse().unwrap(),
        text: format!("lần {round}"),
        remind_on: None,
    };
    let request = office::new_request_id().unwrap().as_str().to_owned();
    let keep = KeepCard { request, id: None, was: None, card: Card::Note(Box::new(note)), overrides: Vec::new() };
    office::keep_card(branch, &keep, None).unwrap();
}

fn list(office: &Office, name: &str) -> ListTable {
    let wanted = ListWanted { limit: Some(200), ..ListWanted::default() };
    office::list_table(office, name, &wanted).unwrap()
}

fn first(office: &Office, name: &str) -> ListTarget {
    list(office, name).rows.remove(0).opens
}

fn pages(province: &Office) -> Vec<String> {
    let mut slow = Vec::new();
    if let ListTarget::Group { id, .. } = first(province, "groups") {
        let id = id.0.to_string();
        slow.extend(time("a group's page", MOST_PAGE, || drop(office::group_page(province, &id).unwrap())));
        slow.extend(time("a group under care", MOST_PAGE, || drop(office::group_care(province, &id).unwrap())));
    }
    if let ListTarget::Loan { id, .. } = first(province, "loans") {
        let id = id.0.to_string();
        slow.extend(time("a loan's page", MOST_PAGE, || drop(office::loan_page(province, &id).unwrap())));
        slow.extend(time("a loan's dossier", MOST_PAGE, || drop(office::dossier(province, &id).unwrap())));
    }
    if let ListTarget::Borrower { id, .. } = first(province, "borrowers") {
        let id = id.0.to_string();
        slow.extend(time("a customer's card", MOST_PAGE, || drop(office::customer_card(province, &id).unwrap())));
    }
    slow
}

/// Every key of some searches, one after the other.
fn keys(province: &Office) -> Vec<String> {
    if !is_asked("find") {
        return Vec::new();
    }
    let first = time("find, the first key", MOST_PAGE, || drop(office::find(province, "n", 30).unwrap()));
    let mut slow: Vec<String> = first.into_iter().collect();
    let mut taken = Vec::new();
    for text in ["nguyễn thị phương", "ntphuong", "phuong nguyen", "0900123456", "6600002002", "khong co ai"] {
        let signs: Vec<char> = text.chars().collect();
        for end in 1..=signs.len() {
            let typed: String = signs[..end].iter().collect();
            let started = Instant::now();
            office::find(province, &typed, 30).unwrap();
            taken.push(started.elapsed());
        }
    }
    slow.extend(judge("find, a key", MOST_KEY, taken));
    slow
}

/// Whether a measure is among those named on the command line: `… --bench desk -- papers`.
fn is_asked(what: &str) -> bool {
    let mut names = std::env::args().skip(1).filter(|word| !word.starts_with('-')).peekable();
    names.peek().is_none() || names.any(|name| what.contains(&name))
}

fn time(what: &str, most: Duration, mut run: impl FnMut()) -> Option<String> {
    if !is_asked(what) {
        return None;
    }
    let mut taken = Vec::with_capacity(ROUNDS);
    // The first time pages are read from the disk and decrypted.
    run();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        run();
        taken.push(started.elapsed());
    }
    judge(what, most, taken)
}

fn judge(what: &str, most: Duration, mut taken: Vec<Duration>) -> Option<String> {
    taken.sort();
    let p95 = *taken.get((taken.len() * 95).div_ceil(100).checked_sub(1)?)?;
    println!("{what:32} p95 {:>8.2} ms (at most {} ms)", p95.as_secs_f64() * 1e3, most.as_millis());
    (p95 > most).then(|| format!("{what} {p95:.1?}"))
}

/// The province's book with what every branch sent.
fn province(home: &Path) {
    let started = Instant::now();
    let stick = home.join("stick");
    std::fs::create_dir(&stick).unwrap();
    let today = || Box::new(FixedDay(TODAY.parse().unwrap()));
    let new = |kind: &str, node: u16, code: &str, name: &str| NewOffice {
        kind: kind.into(),
        node,
        code: code.into(),
        name: name.into(),
        user: USER.into(),
        passphrase: PASSPHRASE.into(),
    };
    let seat = new("province", 1, "002000", "Chi nhánh tỉnh Lạng Sơn");
    let mut province = office::init_office(&home.join("province"), &seat, today()).unwrap();
    for (nth, (code, name)) in BRANCHES.into_iter().enumerate() {
        let node = nth as u16 + 2;
        let folder = home.join(format!("branch-{node}"));
        let mut branch = office::init_office(&folder, &new("branch", node, code, name), today()).unwrap();
        let parameters = Parameters { office_code: code, office_name: name, ..Parameters::bac_son() };
        let made = demo::Office::generate(&parameters, u64::from(node)).unwrap();
        let file = export_file(&made, Closing::Opening, home);
        load(&mut branch, &file).unwrap();
        std::fs::remove_file(file).unwrap();
        let requested = office::request_enrolment(&branch, &stick).unwrap();
        let admitted = office::admit_office(&mut province, Path::new(&requested.file), &stick).unwrap();
        office::accept_admission(&mut branch, Path::new(&admitted.file)).unwrap();
        let sent = office::export_bundle(&mut branch, 1, &stick, &mut quiet()).unwrap();
        office::import_bundle(&mut province, Path::new(&sent.file), &stick, &mut quiet()).unwrap();
    }
    println!("province of {} branches made in {:.0?}", BRANCHES.len(), started.elapsed());
}
