use lending::rules::RuleRow;

use super::*;
use crate::clock::FixedDay;
use crate::programmes::{programmes, shipped_waiting};

const PASSPHRASE: &str = "mot hai ba bon";

fn today() -> Box<dyn Clock> {
    Box::new(FixedDay("2026-01-12".parse().unwrap()))
}

/// A book as the first version made it: an office and one rule, and no terms of programmes.
fn first_version(folder: &Path) {
    let keys = OfficeKeys::generate().unwrap();
    let key = BookKey::random().unwrap();
    KeyRing::new("gdv", PASSPHRASE, &key).unwrap().write(&folder.join(KEY)).unwrap();
    let node = Node::new(2).unwrap();
    let public = PublicKeys { sign: keys.public().sign().to_owned(), seal: keys.public().seal().to_owned() };
    let (kind, code) = (OfficeKind::Branch, OfficeCode::parse("002002").unwrap());
    let card = OfficeCard { node, kind, code, name: "PGD Bắc Sơn".to_owned(), keys: public };
    let rule = RuleRow { source: "nhập tại phòng".to_owned(), ..lending::rules::shipped().unwrap().remove(0) };
    let facts = [
        Fact::OfficeOpened(OfficeOpened { card, epoch: 1, program: "diemsang 0.1.0".to_owned() }),
        Fact::RulesAdopted(events::RulesAdopted { rows: vec![rule] }),
    ];
    let mut book = Book::create(&folder.join(BOOK), &key, node, &keys.to_bytes().unwrap()).unwrap();
    let write = |writing: &mut store::Writing<'_>| -> Result<(), Error> {
        for fact in facts {
            writing.append(Draft {
                business_date: "2025-06-01".parse().unwrap(),
                recorded_at: today().now(),
                maker: "gdv".to_owned(),
                request: new_request_id()?,
                fact,
            })?;
        }
        Ok(())
    };
    book.write(write).unwrap();
}

#[test]
fn a_book_of_the_first_version_gets_the_terms_it_never_had_and_keeps_its_own_rules() {
    let home = tempfile::tempdir().unwrap();
    first_version(home.path());
    let mut last = 0;
    // The second opening finds nothing to take in.
    for _ in 0..2 {
        let office = open_office(home.path(), "gdv", PASSPHRASE, today()).unwrap();
        let waiting = shipped_waiting(&office).unwrap();
        assert_eq!((waiting.rules, waiting.terms, waiting.cuts, waiting.intervals), (0, 0, 0, 0));
        let held = programmes(&office, "2026-01-12".parse().unwrap(), Some("HN")).unwrap();
        // QĐ 2553: 6.24 % from 1/12/2025.
        assert!(held.iter().any(|row| row.holds && row.rate_percent.as_deref() == Some("6.24")));
        let node = office.node().unwrap();
        let rules = office.read().rules(node).unwrap();
        let shipped = lending::rules::shipped().unwrap();
        assert_eq!(rules.len(), shipped.len());
        assert_eq!(rules[0].source, "nhập tại phòng", "what the office wrote stays");
        let events = office.read().booked_events().unwrap();
        assert!(last == 0 || last == events);
        last = events;
    }
}
