//! A sound report of each kind: every row as it is stored.

use super::*;
use serde_json::json as value;

fn rows(table: &Table) -> Vec<serde_json::Value> {
    taken(table).source.rows.iter().map(json).collect()
}

#[test]
fn every_sound_report_is_taken_without_a_word_and_with_its_date() {
    for (kind, table) in all() {
        let reading = taken(&table);
        assert_eq!(reading.source.kind, kind);
        let expected: &[&str] = if kind == SourceKind::Daily10 { &["no-date-stated"] } else { &[] };
        assert_eq!(codes_found(&reading), expected, "{kind:?}: {:?}", reading.findings);
        let date = reading.source.date.map(|date| date.to_string());
        assert_eq!(date.as_deref(), (kind != SourceKind::Daily10).then_some("2025-12-31"), "{kind:?}");
        assert_eq!(reading.repeated_rows, 0, "{kind:?}");
        assert_eq!(reading.data_rows as usize, table.rows.len(), "{kind:?}");
    }
}

#[test]
fn every_row_comes_back_from_its_stored_form() {
    for (kind, table) in all() {
        let source = taken(&table).source;
        let stored = serde_json::to_string(&source).unwrap();
        assert_eq!(serde_json::from_str::<lending::sources::Source>(&stored).unwrap(), source);
        assert!(!stored.contains("null") && !stored.contains('.'), "{kind:?}: integers only, nothing absent: {stored}");
        let odd = stored.replacen("\"kind\"", "\"extra\":1,\"kind\"", 1);
        assert!(serde_json::from_str::<lending::sources::Source>(&odd).is_err(), "an unknown field is refused");
    }
}

#[test]
fn detailed_balances_have_the_point_that_report_31_lacks() {
    let reading = taken(&sources::detailed_balances());
    assert_eq!(reading.source.office.as_ref().map(|code| code.as_str()), Some("002002"));
    assert_eq!(
        json(&reading.source.rows[1]),
        value!({"balance": {
            "contract": "6600000200000012", "customer": "2000100002",
            "units": {"group": "0026001", "commune": "200105", "association": "11", "programme": "01"},
            "point": "Điểm GD Vũ Lăng", "closed": false, "disbursed": 50_000_000,
            "in_term": 0, "overdue": 20_000_000, "frozen": 0, "total": 20_000_000,
            "backlog_in_term": 0, "backlog_overdue": 0, "backlog_grace": 0
        }})
    );
}

#[test]
fn the_daily_report_has_savings_books_beside_its_loans() {
    let rows = rows(&sources::daily_10());
    assert_eq!(rows.len(), 6);
    assert_eq!(rows[0]["balance"]["backlog_in_term"], 264_986);
    assert_eq!(rows[0]["balance"].get("point"), None);
    assert_eq!(
        rows[3],
        value!({"savings": {
            "book": "2000100001", "customer": "2000100001", "balance": 1_000_000,
            "units": {"group": "0026001", "commune": "200105", "association": "11"}
        }})
    );
}

#[test]
fn lists_of_contracts_say_since_when_until_when_and_why() {
    let units = value!({"group": "0026001", "commune": "200105", "association": "11", "programme": "01"});
    assert_eq!(
        rows(&sources::inactive_14()),
        [value!({"inactive": {"contract": "6600000200000011", "customer": "2000100001", "units": units,
            "outstanding": 50_000_000, "last_transaction": "2025-08-05"}})]
    );
    assert_eq!(
        rows(&sources::overdue_2()),
        [value!({"overdue": {"contract": "6600000200000012", "customer": "2000100002", "units": units,
            "overdue": 20_000_000, "since": "2025-11-21"}})]
    );
    assert_eq!(
        rows(&sources::frozen_13()),
        [value!({"frozen": {"contract": "6600000200000012", "customer": "2000100002", "units": units,
            "frozen": 7_000_000, "until": "2026-06-30", "reason": "Thiên tai"}})]
    );
    assert_eq!(
        rows(&sources::instalments_due())[1],
        value!({"instalment-due": {"contract": "6600000200000011", "due": "2026-08-12", "principal": 5_000_000,
            "customer": "2000100001", "units": units}})
    );
}

#[test]
fn lists_of_groups_say_who_leads_and_how_many() {
    assert_eq!(
        rows(&sources::leaders_12())[0],
        value!({"leader": {"group": "0026001", "leader_code": "T001", "leader": "Nông Văn Hòa", "phone": "0912345678",
            "deputy": "Lý Thị Bích", "deputy_phone": "0987654321", "commune": "200105", "association": "11"}})
    );
    assert_eq!(
        rows(&sources::group_list())[0],
        value!({"group-list": {"group": "0026001", "leader": "Nông Văn Hòa", "commune": "200105",
            "village": "20010505", "association": "11", "point": "Điểm GD Vũ Lăng", "members": 2,
            "outstanding": 70_000_000}})
    );
    assert_eq!(
        rows(&sources::bc0437())[0],
        value!({"group-score": {"group": "0026001", "leader": "Nông Văn Hòa", "commune": "200105",
            "association": "11", "members": 2, "outstanding": 70_000_000, "overdue": 20_000_000,
            "savings": 2_000_000, "points": [2000, 1500, 2000, 500, 1000, 1250], "score": 8250, "grade": "Tốt"}})
    );
}

#[test]
fn official_forms_are_read_to_the_dong() {
    let rows_by_commune = rows(&sources::bcdhtd_01_1());
    assert_eq!(
        rows_by_commune[1],
        value!({"official-total": {"dimension": "commune", "key": "200106", "name": "Xã Cộng Hòa",
            "in_term": 1_234_567, "overdue": 0, "frozen": 0, "total": 1_234_567, "customers": 1}})
    );
    assert_eq!(
        rows_by_commune[2],
        value!({"official-total": {"dimension": "office", "in_term": 81_234_567, "overdue": 20_000_000,
            "frozen": 0, "total": 101_234_567, "customers": 4}})
    );
    assert_eq!(rows(&sources::bcdhtd_01_2())[1]["official-total"]["key"], "19");
    assert_eq!(
        rows(&sources::len_31())[1],
        value!({"official-total": {"dimension": "association", "key": "12", "name": "Hội phụ nữ",
            "total": 5_500, "lent": 0, "collected": 0}})
    );
}
