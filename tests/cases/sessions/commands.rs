//! The session at the command line, from one run of the program to the next.

use lending::cards::Card;
use serde_json::{Value, json};

use super::table::POINT;
use crate::cards::writing::point;
use crate::life::commands::Shell;
use crate::life::desk::{COLLEAGUE, GROUP};

const DAY: &str = "2026-02-10";

/// The group's sheet with that much interest of its first contract, as a file.
fn filled(shell: &Shell, interest: i64) -> String {
    let path = shell.home.path().join("13td.json");
    let path = path.to_str().unwrap();
    shell.json(&["sheet", GROUP, "--session", DAY, "--out", path]);
    let mut sheet: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let mut lines = sheet["lines"].as_array_mut().unwrap().iter_mut();
    let line = lines.find(|line| !line["loans"].as_array().unwrap().is_empty()).unwrap();
    line["loans"][0]["pay"] = json!(interest);
    std::fs::write(path, sheet.to_string()).unwrap();
    path.to_owned()
}

#[test]
fn a_session_runs_from_command_to_command() {
    let shell = Shell::new();
    let card = shell.home.path().join("point.json");
    std::fs::write(&card, serde_json::to_vec(&Card::Point(Box::new(point(POINT)))).unwrap()).unwrap();
    shell.json(&["supervise", "keep", card.to_str().unwrap()]);
    let people = ["--head", "Hoàng Văn Phúc", "--controller", "Nông Thị Hòa", "--teller", "Lý Thị Mai"];
    let open = ["session", "open", POINT, "--day", DAY, "--advance", "500000"];
    let opened = shell.json(&[&open[..], &people[..]].concat());
    let session = opened["answer"]["line"]["session"].to_string();
    assert_eq!(shell.refused(&["session", "show"])["code"], "not-in-a-session");

    shell.json(&["session", "enter", &session]);
    let sheet = filled(&shell, 120_000);
    shell.json(&["collect", &sheet, "--session", DAY]);
    shell.json(&["session", "hand", GROUP, "--declared", "130000"]);
    shell.json(&["session", "count", "500000x1", "20000x6"]);
    let close = ["session", "close", "--checker", COLLEAGUE];
    let differs = shell.refused(&close);
    assert_eq!((&differs["code"], &differs["facts"]["booked"]), (&json!("session-sheet-differs"), &json!(120_000)));
    let shown = shell.words(&["session", "show"]);
    for told in [POINT, "620.000", "Bảng kê lệch sổ", "Sheet and book differ", "Lý Thị Mai"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    shell.json(&["session", "hand", GROUP, "--declared", "120000"]);
    assert_eq!(shell.json(&close)["answer"]["line"]["closed"], true);
    assert_eq!(shell.refused(&["session", "hand", GROUP, "--declared", "0"])["code"], "session-is-closed");
    let reopen = ["session", "reopen", "--reason", "nộp bổ sung", "--checker", COLLEAGUE];
    assert_eq!(shell.json(&reopen)["answer"]["line"]["closed"], false);
    assert!(shell.words(&["session", "list", "--from", DAY, "--through", DAY]).contains(POINT));
    assert!(shell.words(&["session", "leave"]).contains("Đã rời phiên"));
    let listed = shell.json(&["session", "list", "--from", DAY, "--through", DAY]);
    assert_eq!((&listed["total"], &listed["rows"][0]["sitting"]), (&json!(1), &json!(false)));
}
