//! Lists of what an office writes down, against plain SQL: what was said is told to another program as it is said to the
//! book. Cards are kept, written anew, binned and taken out again; payments are made and taken back.

use acceptance::offices::loaded_branch;
use demo::Closing;
use lending::cards::{Card, Inspector, Note};
use lending::ids::{BorrowerId, GroupId, LoanId};
use office::{GroupQuery, KeptCard, ListTarget, ListWanted};

use super::core::core;
use super::{Asked, amounts, column, list, of_list, word};
use crate::life::desk::{Desk, day, desk_in};
use crate::measures::bank::Bank;

mod debtors;
pub(crate) mod groups;

/// A Monday, two months and a half after the closing.
const TODAY: &str = "2026-03-16";

const KEPT: &str = concat!(include_str!("people.sql"), include_str!("kept.sql"));

/// An office that writes, and what it said, as SQL.
struct Story {
    desk: Desk,
    bank: Bank,
    said: String,
    cards: u32,
}

/// A contract with nothing but overdue principal.
struct Debtor {
    loan: LoanId,
    contract: String,
    borrower: BorrowerId,
    customer: String,
}

fn story() -> Story {
    let home = tempfile::tempdir().unwrap();
    let core = core();
    drop(loaded_branch(home.path(), &core).unwrap());
    let bank = Bank::with(home.path(), &[(&core, Closing::Opening)]);
    Story { desk: desk_in(home, TODAY), bank, said: String::new(), cards: 0 }
}

impl Story {
    fn say(&mut self, table: &str, values: &[&str]) {
        let values: Vec<String> = values.iter().map(|value| format!("'{}'", value.replace('\'', "''"))).collect();
        self.said.push_str(&format!("INSERT INTO {table} VALUES ({});\n", values.join(", ")));
    }

    /// The number of the next card; later words of a card have a number of their own.
    fn number(&mut self) -> String {
        self.cards += 1;
        self.cards.to_string()
    }

    /// Words that don't stand any more: written anew, or in the bin.
    fn gone(&mut self, number: &str) {
        self.say("gone", &[number]);
    }

    fn keep(&mut self, card: Card) -> KeptCard {
        self.desk.keep(card).unwrap()
    }

    fn debtors(&self) -> Vec<Debtor> {
        let table = list(&self.desk.office, "overdue", &ListWanted::default());
        let place = |key| column(&table, key);
        let (customer, contract, in_term) = (place("customer"), place("contract"), place("in_term"));
        let (overdue, frozen) = (place("overdue"), place("frozen"));
        let fits = |row: &&office::ListRow| {
            let amount = |nth: usize| super::number(&row.cells[nth]);
            amount(in_term) == 0 && amount(frozen) == 0 && amount(overdue) >= 2_000_000
        };
        let debtor = |row: &office::ListRow| {
            let ListTarget::Loan { id, .. } = &row.opens else { panic!("{row:?}") };
            let customer = word(&row.cells[customer]);
            Debtor {
                loan: LoanId::parse(id.0).unwrap(),
                contract: word(&row.cells[contract]),
                borrower: self.desk.borrower_id(&customer),
                customer,
            }
        };
        table.rows.iter().filter(fits).map(debtor).collect()
    }

    /// Each list against SQL.
    fn holds(&self, asked: &[Asked]) {
        for (name, key, of) in asked {
            let table = list(&self.desk.office, name.split('/').next().unwrap(), &ListWanted::default());
            let told = of_list(&self.bank.ask(KEPT, &[("@said", &self.said), ("@list", name), ("@today", TODAY)]));
            assert!(!told.is_empty(), "nothing to hold {name} against");
            assert_eq!(amounts(&table, key, of), told, "{name}");
            assert_eq!(table.total.0, table.rows.len() as i64, "{name}");
        }
    }
}

fn inspector() -> Inspector {
    Inspector { name: "Cán bộ thử".to_owned(), post: "Cán bộ tín dụng".to_owned() }
}

#[test]
fn notes_hold_what_sql_holds() {
    let mut story = story();
    let debtors = story.debtors();
    let groups = office::list_groups(&story.desk.office, &GroupQuery::default()).unwrap();
    let group = GroupId::parse(groups[0].id.0).unwrap();
    let abouts = [
        (Some(debtors[0].loan), None, None, debtors[0].customer.clone(), String::new()),
        (None, Some(debtors[1].borrower), None, debtors[1].customer.clone(), String::new()),
        (None, None, Some(group), String::new(), groups[0].code.clone()),
    ];
    for (about, remind) in abouts.iter().flat_map(|about| {
        [Some("2026-03-10"), Some(TODAY), Some("2026-06-01"), None].map(|remind| (about.clone(), remind))
    }) {
        for way in ["stands", "written anew", "binned"] {
            let (loan, borrower, of_group, customer, code) = &about;
            let note = |text: &str| {
                let text = format!("{text}, {}", remind.unwrap_or("không nhắc"));
                Note {
                    loan: *loan,
                    borrower: *borrower,
                    group: *of_group,
                    day: day("2026-03-02"),
                    text,
                    remind_on: remind.map(day),
                }
            };
            let words = note(way);
            let seen = story.keep(Card::Note(Box::new(words.clone())));
            let number = story.number();
            story.say("noted", &[&number, customer, code, remind.unwrap_or_default(), &words.text]);
            match way {
                "written anew" => {
                    let words = note("viết lại");
                    story.desk.keep_again(&seen, Card::Note(Box::new(words.clone()))).unwrap();
                    story.gone(&number);
                    let number = story.number();
                    story.say("noted", &[&number, customer, code, remind.unwrap_or_default(), &words.text]);
                }
                "binned" => {
                    story.desk.bin(&seen).unwrap();
                    story.gone(&number);
                }
                _ => {}
            }
        }
    }
    story.holds(&[("notes", &["customer", "group", "remind_on", "note"], &[])]);
    story.desk.verify();
}
