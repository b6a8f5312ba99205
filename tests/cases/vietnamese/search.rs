//! Finding without accents.

use wording::{Query, fold};

#[test]
fn initials_run_into_a_word_find_what_is_overdue() {
    let label = fold("Đã quá hạn");
    for typed in ["dqua", "dqh", "qua han", "ĐÃ QUÁ", "han", "đqua hạn", ""] {
        assert!(Query::new(typed).finds(&label), "{typed}");
    }
    for typed in ["dhan", "quahan", "trong han", "dqx"] {
        assert!(!Query::new(typed).finds(&label), "{typed}");
    }
}

/// The window finds screens and lists by its own copy of this rule; both are held against the same cases.
#[test]
fn the_window_and_the_office_find_by_one_rule() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("../../vectors/finding/cases.json")).unwrap();
    for case in cases.as_array().unwrap() {
        let text = case["text"].as_str().unwrap();
        for (kind, expected) in [("finds", true), ("misses", false)] {
            for typed in case[kind].as_array().unwrap() {
                let typed = typed.as_str().unwrap();
                let found = Query::new(typed).finds(&fold(text));
                assert_eq!(found, expected, "{typed} in {text}");
            }
        }
    }
}
