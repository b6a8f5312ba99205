//! The start of the day: each number is the length of the list it opens, mine or everybody's, and it is there at once.
//! And what was typed and not saved is there again after a restart.

use std::time::{Duration, Instant};

use acceptance::offices::{PASSPHRASE, USER, export_file, load, loaded_branch, session_day, synthetic};
use demo::{Closing, Parameters};
use lending::cards::{Card, Duty, Staff};
use lending::ids::{CardId, GroupId};
use office::{FixedDay, FormDraft, KeepCard, ListWanted, Office};

fn holds(office: &Office, mine: bool) -> office::Today {
    let today = office::today(office, mine).unwrap();
    for count in &today.lists {
        let wanted =
            ListWanted { mine, days: count.days, marked: count.marked, limit: Some(1), ..ListWanted::default() };
        let list = office::list_table(office, &count.list, &wanted).unwrap();
        assert_eq!(list.total, count.count, "{}", count.list);
    }
    for session in &today.sessions {
        let meets = Some(session.day.parse().unwrap());
        let list = office::list_table(office, "groups", &ListWanted { mine, meets, ..ListWanted::default() }).unwrap();
        assert_eq!(list.total, session.groups, "groups that meet on {}", session.day);
    }
    today
}

#[test]
fn every_number_of_today_is_the_length_of_its_list() {
    let home = tempfile::tempdir().unwrap();
    let mut office = loaded_branch(home.path(), &synthetic(1).unwrap()).unwrap();
    let everybodys = holds(&office, false);
    assert!(!everybodys.has_mine);
    let of = |today: &office::Today, list: &str| today.lists.iter().find(|one| one.list == list).unwrap().count.0;
    assert!(of(&everybodys, "overdue") > 0 && of(&everybodys, "papers") > 0);
    assert_eq!(
        office::today(&office, true).unwrap().lists,
        everybodys.lists,
        "who looks after nothing sees everything"
    );

    let groups = office::list_table(&office, "groups", &ListWanted::default()).unwrap();
    let office::ListTarget::Group { id, .. } = &groups.rows[0].opens else { panic!("a group opens its page") };
    look_after(&mut office, GroupId::parse(id.0).unwrap());
    let mine = holds(&office, true);
    assert!(mine.has_mine);
    assert!(
        mine.lists.iter().map(|one| one.count.0).sum::<i64>() < everybodys.lists.iter().map(|one| one.count.0).sum()
    );
    let my_sessions: i64 = mine.sessions.iter().map(|session| session.groups.0).sum();
    assert!(my_sessions <= 1, "one group meets at most once a week");
}

/// The one who is signed in looks after one group.
fn look_after(office: &mut Office, group: GroupId) {
    let keep = |office: &mut Office, request: &str, card: Card| -> CardId {
        let wanted = KeepCard { request: request.to_owned(), id: None, was: None, card, overrides: Vec::new() };
        CardId::parse(office::keep_card(office, &wanted, None).unwrap().answer.card.id.0).unwrap()
    };
    let from = session_day();
    let (name, post, user) = ("Nông Thị Hạnh".to_owned(), "Cán bộ tín dụng".to_owned(), USER.to_owned());
    let staff = Staff { name, post, user, phone: String::new(), from, until: None };
    let staff = keep(office, "staff-1", Card::Staff(Box::new(staff)));
    let duty = Duty { staff, points: Vec::new(), groups: vec![group], from, until: None };
    keep(office, "duty-1", Card::Duty(Box::new(duty)));
}

/// Fourteen lists are counted for the price of a few shown: held against showing every customer and every contract once,
/// in the same run, so that a slow machine changes nothing.
#[test]
fn today_costs_no_more_than_showing_everything_a_few_times() {
    let home = tempfile::tempdir().unwrap();
    let made = demo::Office::generate(&Parameters::bac_son(), 1).unwrap();
    let folder = home.path().join("branch");
    let (code, name) = (made.parameters.office_code, made.parameters.office_name);
    let mut office = acceptance::offices::empty_branch(&folder, code, name).unwrap();
    load(&mut office, &export_file(&made, Closing::Opening, home.path())).unwrap();
    drop(office);
    let mut best = [Duration::MAX; 2];
    for _ in 0..5 {
        // Opened anew, so that nothing Today counts is remembered; the rows are read once before either is timed.
        let today = Box::new(FixedDay("2026-01-12".parse().unwrap()));
        let office = office::open_office(&folder, USER, PASSPHRASE, today).unwrap();
        show_everything(&office);
        best[0] = best[0].min(timed(|| drop(office::today(&office, false).unwrap())));
        best[1] = best[1].min(timed(|| show_everything(&office)));
    }
    let [today, plain] = best;
    let times = today.as_secs_f64() / plain.as_secs_f64();
    println!("today of a whole branch: {today:?}, {times:.2} times everything shown");
    assert!(times < MOST_TIMES, "{today:?} against {plain:?}: {times:.2}");
}

/// Fourteen lists that each read their places and rules anew would be some times what one reading of everything is.
const MOST_TIMES: f64 = 2.0;

fn show_everything(office: &Office) {
    for list in ["loans", "borrowers"] {
        drop(office::list_table(office, list, &ListWanted::default()).unwrap());
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

#[test]
fn a_draft_is_there_after_a_restart_for_its_writer_alone_and_not_in_the_log() {
    let home = tempfile::tempdir().unwrap();
    let mut office = loaded_branch(home.path(), &synthetic(1).unwrap()).unwrap();
    let events = office.view().unwrap();
    let draft = |name: &str, body: &str| FormDraft { name: name.to_owned(), body: body.to_owned() };
    office::keep_draft(&mut office, &draft("repay.1", "{\"interest\":5000}")).unwrap();
    office::keep_draft(&mut office, &draft("repay.1", "{\"interest\":6000}")).unwrap();
    office::keep_draft(&mut office, &draft("repay.2", "{}")).unwrap();
    office::drop_draft(&mut office, "repay.2").unwrap();
    office::add_user(&mut office, "dong-nghiep", "mat-khau-khac").unwrap();
    assert_eq!(office.view().unwrap().book_date, events.book_date);
    drop(office);
    let folder = home.path().join("branch");
    let open = |user: &str, passphrase: &str| {
        office::open_office(&folder, user, passphrase, Box::new(FixedDay(session_day()))).unwrap()
    };
    let again = open(USER, PASSPHRASE);
    assert_eq!(office::drafts(&again).unwrap(), [draft("repay.1", "{\"interest\":6000}")]);
    let refused = office::keep_draft(&mut open(USER, PASSPHRASE), &draft("repay.3", &"x".repeat(70_000)));
    assert!(matches!(refused, Err(office::Error::Refusal(refusal)) if refusal.code == "draft-too-large"));
    assert!(office::drafts(&open("dong-nghiep", "mat-khau-khac")).unwrap().is_empty(), "another's drafts are not mine");
}
