use reports::Cell;
use reports::listing::to_text;

use crate::sample::{hostile, listing, row, section, two_villages};

#[test]
fn a_message_has_one_short_line_for_each_row() {
    let lines = to_text(&two_villages()).unwrap().lines;
    let expected = [
        "Danh sách nợ đến hạn",
        "Xã Vân Nham, đến hạn trong tháng 12/2026",
        "Số liệu đến ngày 30/11/2026",
        "Thôn Làng Cằng",
        "1. Nguyễn Văn A – 25.000.000 đ",
        "2. Hoàng Thị Ế – 1.250.000 đ",
        "Cộng: 26.250.000 đ",
        "Thôn Đồng Mỷ",
        "3. Vi Văn Ỡ – 30.000.000 đ",
        "Cộng: 30.000.000 đ",
        "Tổng cộng: 56.250.000 đ",
    ];
    assert_eq!(lines, expected.join("\n"));
}

#[test]
fn with_no_column_marked_brief_all_are_said_and_empty_cells_are_not() {
    let mut all = listing(vec![section("", vec![row(7, "Vi A", "01", -1_000)])]);
    all.columns.iter_mut().for_each(|column| column.brief = false);
    all.sections[0].rows[0][4] = Cell::Empty;
    let lines = to_text(&all).unwrap().lines;
    assert!(lines.contains("\n1. 7 – Vi A – 01 – -1.000 đ – 6,60%\n"), "{lines}");
    assert!(lines.ends_with("\nTổng cộng: -1.000 đ"), "{lines}");
}

#[test]
fn a_table_has_plain_numbers_and_days() {
    let table = to_text(&two_villages()).unwrap().table;
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "STT\tHọ và tên\tMã món vay\tDư nợ\tHạn cuối\tLãi suất");
    assert_eq!(lines[1], "Thôn Làng Cằng");
    assert_eq!(lines[2], "1\tNguyễn Văn A\t0026001\t25000000\t2027-03-15\t6,60%");
    assert_eq!(lines.len(), 6, "no sums: {table}");
}

#[test]
fn the_same_table_as_html_says_what_each_cell_is() {
    let html = to_text(&two_villages()).unwrap().html;
    assert!(html.starts_with("<table><thead><tr><th>STT</th><th>Họ và tên</th>"), "{html}");
    assert!(html.contains("<th colspan=\"6\">Thôn Làng Cằng</th>"), "{html}");
    assert!(html.contains("<td style=\"mso-number-format:'\\@'\">0026001</td>"), "{html}");
    assert!(html.contains("<td style=\"mso-number-format:'\\#\\,\\#\\#0'\">25000000</td>"), "{html}");
    assert!(html.ends_with("</tr></tbody></table>"), "{html}");
}

#[test]
fn no_name_breaks_out_of_its_place() {
    let pasted = to_text(&hostile()).unwrap();
    // The title, two lines of the heading, the label, twelve rows and two lines of sums.
    assert_eq!(pasted.lines.lines().count(), 18, "{}", pasted.lines);
    assert_eq!(pasted.table.lines().count(), 14, "{}", pasted.table);
    let rows = pasted.table.lines().skip(2);
    assert!(rows.clone().all(|line| line.split('\t').count() == 6), "{}", pasted.table);
    assert!(rows.clone().all(|line| !line.split('\t').any(|cell| cell.starts_with(['=', '@']))), "{}", pasted.table);
    assert!(pasted.table.contains("\t'=SUM(A1)\t'=1+1\t"), "{}", pasted.table);
    assert!(!pasted.html.contains("<script>") && !pasted.html.contains("<b>"), "{}", pasted.html);
    let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;";
    assert!(pasted.html.contains(escaped), "{}", pasted.html);
}
