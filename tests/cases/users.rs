//! The people of an office: each opens the same book with a passphrase of their own, and an act of two needs two.

use std::path::Path;
use std::process::{Command, Output};

use acceptance::offices::{BRANCH, PASSPHRASE, USER, cli, empty_branch, quiet, session_day};
use office::{Error, FixedDay, Office, UserLine};
use serde_json::json;

const COLLEAGUE: &str = "Nông Thị Hòa";
const THEIRS: &str = "cây đa bến nước";

fn branch(folder: &Path) -> Office {
    empty_branch(folder, "002002", "PGD Bắc Sơn").unwrap()
}

fn open(folder: &Path, user: &str, passphrase: &str) -> Result<Office, Error> {
    office::open_office(folder, user, passphrase, Box::new(FixedDay(session_day())))
}

fn code<T>(result: Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Refusal(refusal)) => refusal.code,
        Err(fault) => panic!("{fault:?}"),
        Ok(_) => panic!("not refused"),
    }
}

fn names(users: &[UserLine]) -> Vec<(&str, bool)> {
    users.iter().map(|user| (user.name.as_str(), user.signed_in)).collect()
}

#[test]
fn two_people_open_the_same_book() {
    let home = tempfile::tempdir().unwrap();
    let mut first = branch(home.path());
    let book = office::verify(&first, true, &mut quiet()).unwrap();
    let users = office::add_user(&mut first, "  Nông Thị Hòa ", THEIRS).unwrap();
    assert_eq!(names(&users), [(USER, true), (COLLEAGUE, false)]);
    assert_eq!(office::verify(&first, true, &mut quiet()).unwrap(), book, "people are not events");
    drop(first);

    // A keyboard may write the same letters in their parts.
    let in_parts = "No\u{302}ng Thi\u{323} Ho\u{300}a";
    let second = open(home.path(), in_parts, THEIRS).unwrap();
    assert_eq!(second.view().unwrap().node, BRANCH);
    assert_eq!(office::verify(&second, true, &mut quiet()).unwrap(), book);
    assert_eq!(names(&office::list_users(&second).unwrap()), [(USER, false), (COLLEAGUE, true)]);
    drop(second);
    assert!(open(home.path(), USER, PASSPHRASE).is_ok());
    assert_eq!(code(open(home.path(), COLLEAGUE, PASSPHRASE)), "wrong-passphrase");
    assert_eq!(code(open(home.path(), USER, THEIRS)), "wrong-passphrase");
    assert_eq!(code(open(home.path(), "Nông Thị Hoa", THEIRS)), "unknown-user");
}

#[test]
fn names_and_passphrases_keep_the_rules_of_the_first_user() {
    let home = tempfile::tempdir().unwrap();
    let mut office = branch(home.path());
    let before = std::fs::read(home.path().join("book.key")).unwrap();
    assert_eq!(code(office::add_user(&mut office, " ", THEIRS)), "text-empty");
    assert_eq!(code(office::add_user(&mut office, &"a".repeat(121), THEIRS)), "text-too-long");
    assert_eq!(code(office::add_user(&mut office, "hòa\nlan", THEIRS)), "text-too-long");
    assert_eq!(code(office::add_user(&mut office, COLLEAGUE, "bảychữc")), "weak-passphrase");
    // Seven letters are seven, also where each mark counts for itself.
    assert_eq!(code(office::add_user(&mut office, COLLEAGUE, "ba\u{309}ychữc")), "weak-passphrase");
    assert_eq!(code(office::add_user(&mut office, USER, THEIRS)), "user-taken");
    assert_eq!(code(office::add_user(&mut office, "GDV", THEIRS)), "user-taken");
    assert_eq!(std::fs::read(home.path().join("book.key")).unwrap(), before, "a refusal changes nothing");
}

#[test]
fn a_passphrase_is_changed_by_whoever_knows_the_old_one() {
    let home = tempfile::tempdir().unwrap();
    let mut office = branch(home.path());
    assert_eq!(code(office::change_passphrase(&mut office, THEIRS, "một mật khẩu mới")), "wrong-passphrase");
    assert_eq!(code(office::change_passphrase(&mut office, PASSPHRASE, "ngắn")), "weak-passphrase");
    office::change_passphrase(&mut office, PASSPHRASE, "một mật khẩu mới").unwrap();
    // Whoever sits here goes on working.
    office::add_user(&mut office, COLLEAGUE, THEIRS).unwrap();
    drop(office);
    assert_eq!(code(open(home.path(), USER, PASSPHRASE)), "wrong-passphrase");
    assert!(open(home.path(), USER, "một mật khẩu mới").is_ok());
    assert!(open(home.path(), COLLEAGUE, THEIRS).is_ok());
}

#[test]
fn the_last_user_can_not_be_removed() {
    let home = tempfile::tempdir().unwrap();
    let mut office = branch(home.path());
    assert_eq!(code(office::remove_user(&mut office, USER)), "last-user");
    assert_eq!(code(office::remove_user(&mut office, COLLEAGUE)), "unknown-user");
    office::add_user(&mut office, COLLEAGUE, THEIRS).unwrap();
    let mut colleague = open(home.path(), COLLEAGUE, THEIRS).unwrap();
    assert_eq!(names(&office::remove_user(&mut colleague, USER).unwrap()), [(COLLEAGUE, true)]);
    assert_eq!(code(open(home.path(), USER, PASSPHRASE)), "unknown-user");
    assert_eq!(code(office::remove_user(&mut colleague, COLLEAGUE)), "last-user");
    // The removed one still sits at the other machine's window, but lets nobody in any more.
    assert_eq!(code(office::add_user(&mut office, "Lý Văn Minh", THEIRS)), "unknown-user");
    assert_eq!(code(office::change_passphrase(&mut office, PASSPHRASE, THEIRS)), "unknown-user");
}

#[test]
fn the_second_person_is_another_one_who_gives_their_own_passphrase() {
    let home = tempfile::tempdir().unwrap();
    let mut office = branch(home.path());
    assert_eq!(code(office::verify_second_person(&office, COLLEAGUE, THEIRS)), "unknown-user");
    office::add_user(&mut office, COLLEAGUE, THEIRS).unwrap();
    let second = office::verify_second_person(&office, COLLEAGUE, THEIRS).unwrap();
    assert_eq!(second.name(), COLLEAGUE);
    assert_eq!(code(office::verify_second_person(&office, COLLEAGUE, PASSPHRASE)), "wrong-passphrase");
    for name in [USER, "GDV", " gdv "] {
        assert_eq!(code(office::verify_second_person(&office, name, PASSPHRASE)), "second-person-is-first", "{name}");
    }
    // Whoever puts another book's ring in its place makes up a colleague, but not one who can open this book.
    let elsewhere = tempfile::tempdir().unwrap();
    let mut other = branch(elsewhere.path());
    office::add_user(&mut other, "Người bịa ra", THEIRS).unwrap();
    std::fs::copy(elsewhere.path().join("book.key"), home.path().join("book.key")).unwrap();
    assert_eq!(code(office::verify_second_person(&office, "Người bịa ra", THEIRS)), "book-damaged");
}

#[test]
fn a_cut_before_the_rename_leaves_everyone_as_they_were() {
    let home = tempfile::tempdir().unwrap();
    let mut office = branch(home.path());
    office::add_user(&mut office, COLLEAGUE, THEIRS).unwrap();
    let ring = std::fs::read(home.path().join("book.key")).unwrap();
    // A ring that lost a user was being written when the power went: cut short, or whole and not yet renamed.
    office::remove_user(&mut office, COLLEAGUE).unwrap();
    let smaller = std::fs::read(home.path().join("book.key")).unwrap();
    drop(office);
    for leftover in [&smaller[..smaller.len() / 2], &smaller[..]] {
        std::fs::write(home.path().join("book.key"), &ring).unwrap();
        std::fs::write(home.path().join("book.part"), leftover).unwrap();
        let mut office = open(home.path(), COLLEAGUE, THEIRS).unwrap();
        assert_eq!(names(&office::list_users(&office).unwrap()), [(USER, false), (COLLEAGUE, true)]);
        office::add_user(&mut office, "Lý Văn Minh", THEIRS).unwrap();
        assert!(!home.path().join("book.part").exists());
        assert!(open(home.path(), "Lý Văn Minh", THEIRS).is_ok());
    }
}

#[test]
fn the_command_line_manages_people() {
    let home = tempfile::tempdir().unwrap();
    drop(branch(home.path()));
    let run = |user: &str, passphrase: &str, new: &str, arguments: &[&str]| -> Output {
        Command::new(cli())
            .args(["--json", "--user", user, "--data"])
            .arg(home.path())
            .args(arguments)
            .env("DIEMSANG_PASSPHRASE", passphrase)
            .env("DIEMSANG_NEW_PASSPHRASE", new)
            .output()
            .unwrap()
    };
    let answer = |output: Output| -> serde_json::Value {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let two = json!([{ "name": USER, "signed_in": true }, { "name": COLLEAGUE, "signed_in": false }]);
    assert_eq!(answer(run(USER, PASSPHRASE, THEIRS, &["users", "add", COLLEAGUE])), two);
    assert_eq!(answer(run(USER, PASSPHRASE, "", &["users", "list"])), two);
    let changed = answer(run(COLLEAGUE, THEIRS, "một mật khẩu mới", &["users", "passphrase"]));
    assert_eq!(changed, json!({ "user": COLLEAGUE }));
    let refused = run(COLLEAGUE, THEIRS, "", &["users", "list"]);
    assert_eq!(refused.status.code(), Some(3));
    let one = json!([{ "name": COLLEAGUE, "signed_in": true }]);
    assert_eq!(answer(run(COLLEAGUE, "một mật khẩu mới", "", &["users", "remove", USER])), one);
}
