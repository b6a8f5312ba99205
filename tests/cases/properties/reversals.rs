//! Taking back restores: what was booked and taken back leaves every table of state as it was, and in the journals
//! two lines that add up to nothing.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use events::Fact;
use ledger::{Account, Dong};
use lending::collection::InterestDue;
use lending::ids::{BookId, LoanId};
use lending::parts::Parts;
use proptest::collection::vec;
use proptest::prelude::*;

use super::branch::{Branch, closing_day, node};
use super::cases;
use super::choices::{Choice, Kind, Next, choice, reversal_of_slip};
use super::model::{Model, Told, assert_same};

/// Tables in which what was taken back stays, marked or with its opposite beside it, and the counters of numbers and
/// identities, which are used once. In every other table nothing may be left of it.
const JOURNALS: [&str; 11] = [
    "book_move",
    "entry_line",
    "id_counter",
    "interest_move",
    "loan_move",
    "loan_step",
    "receipt",
    "receipt_counter",
    "receipt_line",
    "savings_interest",
    "savings_step",
];

/// What stood from each day on.
type Balances<T> = Vec<(NaiveDate, T)>;

/// What taking back must restore.
struct Kept {
    /// Every table of state with its rows and their hash.
    tables: BTreeMap<String, String>,
    /// What the journals add up to.
    accounts: Vec<(Account, Dong)>,
    loans: Vec<(LoanId, Balances<Parts>, InterestDue)>,
    books: Vec<(BookId, Balances<Dong>)>,
}

impl Kept {
    fn of(branch: &Branch) -> Kept {
        let reading = branch.book.read();
        let rates = reading.rate_book(node()).unwrap();
        let trial = reading.trial_balance(node()).unwrap();
        let loans = branch.model.loans.keys().map(|loan| {
            let account = reading.interest_account(*loan, &rates).unwrap().unwrap();
            // Long after everything: all that ever bore interest is in it.
            let due = account.due_at(closing_day() + Days::new(3_000)).unwrap();
            (*loan, changes(reading.balances(*loan).unwrap(), Parts::NONE), due)
        });
        let books = branch.model.books.keys();
        let books = books.map(|book| (*book, changes(reading.book_balances(*book).unwrap(), Dong::ZERO)));
        Kept {
            tables: state_tables(branch),
            accounts: trial.balances().filter(|(_, amount)| !amount.is_zero()).collect(),
            loans: loans.collect(),
            books: books.collect(),
        }
    }
}

/// Nothing is left of what was taken back; tells what is.
fn assert_restored(branch: &Branch, before: &Kept) {
    let after = Kept::of(branch);
    let differing: Vec<&String> =
        before.tables.keys().filter(|name| before.tables[*name] != after.tables[*name]).collect();
    assert_eq!(differing, Vec::<&String>::new(), "tables of state");
    assert_eq!(before.accounts, after.accounts);
    assert_eq!(before.loans, after.loans);
    assert_eq!(before.books, after.books);
}

/// Days on which a balance was another than before.
fn changes<T: Copy + PartialEq>(balances: Balances<T>, nothing: T) -> Balances<T> {
    let mut last = nothing;
    let changed = balances.into_iter().filter(|(_, balance)| {
        let changed = *balance != last;
        last = *balance;
        changed
    });
    changed.collect()
}

/// Each table of state by its name. The hashes are told one by one only by their debug form: `("loan", 6, 1a2b…)`.
fn state_tables(branch: &Branch) -> BTreeMap<String, String> {
    let told = format!("{:?}", branch.book.read().projection_hashes().unwrap());
    let mut tables: BTreeMap<String, String> = told
        .split('(')
        .skip(1)
        .map(|table| {
            let (name, content) = table.trim_start_matches('"').split_once("\", ").unwrap();
            (name.to_owned(), content.split(')').next().unwrap().to_owned())
        })
        .collect();
    for journal in JOURNALS {
        assert!(tables.remove(journal).is_some(), "{journal} is no table");
    }
    assert!(tables.contains_key("loan") && tables.len() > 15);
    tables
}

/// What can be taken back.
fn can_be_taken_back(kind: Kind) -> bool {
    use Kind::*;
    let others = [
        Nothing,
        DaysPass,
        Request,
        Vote,
        Certify,
        Decline,
        Notify,
        ReverseLoanStep,
        ReverseReceipt,
        ReverseSavingsStep,
        ReverseInterest,
        ReverseCash,
        CloseDay,
        Lock,
        Reopen,
    ];
    !others.contains(&kind)
}

/// An approval or an opening can be taken back only as long as no money moved: not as one of many.
fn can_be_taken_back_after_others(kind: Kind) -> bool {
    can_be_taken_back(kind) && !matches!(kind, Kind::Approve | Kind::OpenBook)
}

/// Books the choice, or another that may be made, and says the event's number.
fn book(branch: &mut Branch, choice: Choice, may: impl Fn(Kind) -> bool) -> Option<u64> {
    match choice.legal(&branch.model, may) {
        Next::Nothing => None,
        Next::Days(days) => {
            branch.model.today = branch.model.today + Days::new(days);
            None
        }
        Next::Event(told) => {
            branch.take(&told);
            Some(branch.model.seq)
        }
    }
}

/// What takes an event back: one event, or one a receipt for a sheet, the last first.
fn reversals(model: &Model, seq: u64) -> Vec<Told> {
    // Every number at nothing: nothing is wrong with this reversal.
    let plain = Choice { kind: 0, which: 0, amount: 0, day: 0, other: 0 };
    match &model.told[&seq].fact {
        Fact::LoanStepped(_) => plain.reversal_of(model, seq).into_iter().collect(),
        Fact::SavingsStepped(_) => plain.reversal_of_savings(model, seq).into_iter().collect(),
        Fact::SavingsInterestCredited(_) => plain.reversal_of_interest(model, seq).into_iter().collect(),
        Fact::CashMoved(_) => plain.reversal_of_cash(model, seq).into_iter().collect(),
        Fact::SheetCollected(_) => {
            let slips = model.slips.iter().rev().filter(|slip| slip.seq == seq);
            slips.map(|slip| reversal_of_slip(model, slip)).collect()
        }
        other => panic!("{} can't be taken back", other.kind()),
    }
}

fn take_back(branch: &mut Branch, seq: u64) {
    let reversals = reversals(&branch.model, seq);
    assert!(!reversals.is_empty());
    for reversal in reversals {
        branch.take(&reversal);
    }
}

fn after(prefix: Vec<Choice>) -> Branch {
    let mut branch = Branch::new();
    for choice in prefix {
        book(&mut branch, choice, |_| true);
    }
    branch
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_booked_and_taken_back_leaves_nothing(prefix in vec(choice(), 0..40), last in choice()) {
        let mut branch = after(prefix);
        let before = Kept::of(&branch);
        if let Some(seq) = book(&mut branch, last, can_be_taken_back) {
            take_back(&mut branch, seq);
            assert_restored(&branch, &before);
            assert_same(&branch.book, &branch.model);
        }
    }
}

proptest! {
    #![proptest_config(cases(250))]

    /// The last first, and days may go by between them.
    #[test]
    fn a_whole_history_taken_back_leaves_nothing(prefix in vec(choice(), 0..25), history in vec(choice(), 1..25)) {
        let mut branch = after(prefix);
        let before = Kept::of(&branch);
        let may = |kind| can_be_taken_back_after_others(kind) || kind == Kind::DaysPass;
        let booked: Vec<u64> = history.into_iter().filter_map(|choice| book(&mut branch, choice, may)).collect();
        for seq in booked.into_iter().rev() {
            take_back(&mut branch, seq);
        }
        assert_restored(&branch, &before);
        branch.book.read().check_logs().unwrap();
    }
}
