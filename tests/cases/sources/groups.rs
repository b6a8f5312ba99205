//! Reports of groups: ratings whose formulas were never calculated, telephones, counts.

use super::*;
use acceptance::workbooks::Cell;

fn score(table: &Table) -> (serde_json::Value, Vec<&'static str>) {
    let reading = taken(table);
    (json(&reading.source.rows[0])["group-score"].clone(), codes_found(&reading))
}

#[test]
fn a_score_never_calculated_is_the_sum_of_its_criteria() {
    let zero = Cell::Formula("=SUM(J6:O6)", 0.0);
    let (row, found) = score(&sources::bc0437().with(0, "Kết quả chấm điểm", zero));
    assert_eq!((row["score"].as_u64(), found), (Some(8_250), vec!["score-recomputed"]));
    let reading = taken(&sources::bc0437().with(0, "Kết quả chấm điểm", Cell::Empty));
    assert_eq!(told(only(&reading, FindingCode::ScoreRecomputed), "computed"), "82.5");
}

#[test]
fn without_criteria_a_score_of_0_says_nothing() {
    let zero = Cell::Formula("=1", 0.0);
    let table = sources::bc0437().without("Điểm thu lãi").with(0, "Kết quả chấm điểm", zero.clone());
    let (row, found) = score(&table.with(0, "Xếp loại", zero));
    assert_eq!((row.get("score"), row.get("grade"), row.get("points")), (None, None, None));
    assert_eq!(found, ["score-not-calculated"]);
}

#[test]
fn points_are_hundredths_and_nothing_else() {
    let (row, found) = score(&sources::bc0437().with(0, "Kết quả chấm điểm", "85,255"));
    assert_eq!((row["score"].as_u64(), found), (Some(8_526), vec![]));
    let reading = taken(&sources::bc0437().with(0, "Kết quả chấm điểm", "101"));
    assert_eq!(told(only(&reading, FindingCode::ScoreUnreadable), "text"), "101");
}

#[test]
fn a_second_column_of_telephones_is_the_deputies() {
    let mut sheets = sources::leaders_12().sheets();
    sheets[0].put(4, 9, "SĐT");
    let reading = read(&acceptance::workbooks::xlsx_of(&sheets)).unwrap();
    assert_eq!(reading.source, taken(&sources::leaders_12()).source);
}

#[test]
fn a_telephone_that_became_a_number_gets_its_0_back() {
    let reading = taken(&sources::leaders_12().with(0, "SĐT", 912_345_678.0));
    assert_eq!(reading.source, taken(&sources::leaders_12()).source);
    assert_eq!(only(&reading, FindingCode::CodePadded).column.as_deref(), Some("SĐT"));
}

#[test]
fn a_count_that_is_none_is_left_out() {
    let reading = taken(&sources::group_list().with(0, "Số tổ viên", "hai"));
    assert_eq!(told(only(&reading, FindingCode::CountUnreadable), "text"), "hai");
    assert_eq!(json(&reading.source.rows[0])["group-list"].get("members"), None);
    assert_eq!(office_sum(&reading, Measure::Members), Some(1));
}

#[test]
fn a_leader_without_a_group_is_refused() {
    assert_at(&refused(&sources::leaders_12().with(1, "Mã tổ", Cell::Empty), RefusalCode::MissingCode), 7, "Mã tổ");
    refused(&sources::group_list().with(1, "Mã tổ", Cell::Empty), RefusalCode::RowWithoutCode);
}
