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
