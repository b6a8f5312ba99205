use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

use reports::Cell;
use reports::listing::{Kind, Listing, Paper, Stage};

use crate::sample::{column, hostile, hostile_names, listing, row, section, signatures, two_villages};

fn pdf(listing: &Listing) -> Vec<u8> {
    listing.to_pdf(&mut |_| ControlFlow::Continue(())).unwrap()
}

/// What one of poppler's tools makes of a file.
fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let desk = tempfile::tempdir().unwrap();
    std::fs::write(desk.path().join("listing.pdf"), pdf).unwrap();
    let output = Command::new(tool).args(arguments).current_dir(desk.path()).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} cannot be run ({error}): apt-get install poppler-utils"));
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The text of each page, as someone searching it finds it.
fn pages(listing: &Listing) -> Vec<String> {
    let text = poppler("pdftotext", &["-layout", "-enc", "UTF-8", "listing.pdf", "-"], &pdf(listing));
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// The text with nothing but single blanks between its words.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_vietnamese_letter_comes_out_whole() {
    let plain = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    // Bold in the label, upright in the cell, slanted in the subtitle.
    let both: Vec<String> = plain.chars().map(|letter| format!("{letter}{}", letter.to_uppercase())).collect();
    let letters = both.join(" ");
    let mut all = listing(vec![section(&letters, vec![row(1, &letters, "0026001", 1)])]);
    all.heading.subtitle = letters;
    let text = pages(&all).concat();
    for pair in &both {
        let found = text.split_whitespace().filter(|word| word == pair).count();
        assert_eq!(found, 3, "{pair}");
    }
}

#[test]
fn letters_typed_in_parts_are_found_as_one() {
    let in_parts = "Nguye\u{302}\u{303}n Thi\u{323} A\u{302}\u{309}m";
    let text = pages(&listing(vec![section("", vec![row(1, in_parts, "1", 1)])])).concat();
    assert!(text.contains("Nguyễn Thị Ẩm"), "{text}");
}

#[test]
fn a_page_says_what_the_listing_says() {
    let text = words(&pages(&Listing { signatures: Some(signatures()), ..two_villages() }).concat());
    for said in [
        "PGD NHCSXH huyện Hữu Lũng Danh sách nợ đến hạn Xã Vân Nham, đến hạn trong tháng 12/2026",
        "Số liệu đến ngày 30/11/2026 Đơn vị: đồng STT Họ và tên Mã món vay Dư nợ Hạn cuối Lãi suất",
        "Thôn Làng Cằng 1 Nguyễn Văn A 0026001 25.000.000 15/03/2027 6,60%",
        "Cộng 26.250.000 Thôn Đồng Mỷ",
        "Cộng 30.000.000 Tổng cộng 56.250.000 Hữu Lũng, ngày 01 tháng 12 năm 2026",
        "Người lập biểu Kiểm soát Giám đốc",
        "In lúc 08:15 ngày 01/12/2026 bởi gdv Trang 1/1",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn no_name_is_read_as_code() {
    let text = words(&pages(&hostile()).concat());
    assert!(text.contains("#panic(\"tiêu đề\") $ * _ & <i>"), "{text}");
    // The last two are wrapped over several lines.
    for name in hostile_names().iter().take(9) {
        assert!(text.contains(name), "{name}: {text}");
    }
    assert_eq!(text.matches('W').count(), 200, "a word without end is wrapped, not cut: {text}");
    assert_eq!(text.matches("Nguyễn").count(), 28, "28 whole names of 7 letters stand in 200: {text}");
}

/// Rows that take three lines each, so that a page's end meets one in its middle.
fn long() -> Listing {
    let name = |number: i64| format!("Đầu{number} {} Cuối{number}", "Nguyễn Thị Hương Giang ".repeat(4).trim_end());
    let of_village = |village: i64| (1..=17).map(move |place| village * 17 + place);
    let villages = (0..12).map(|village| {
        let rows = of_village(village).map(|number| row(number, &name(number), "0026", 1)).collect();
        section(&format!("Thôn{village}"), rows)
    });
    listing(villages.collect())
}

#[test]
fn headings_are_on_every_page_and_no_row_is_on_two() {
    let pages = pages(&long());
    assert!(pages.len() > 5, "{}", pages.len());
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains("Họ và tên") && page.contains("Dư nợ"), "{page}");
        assert!(page.contains(&format!("Trang {}/{}", place + 1, pages.len())), "{page}");
        for number in 1..=204 {
            let half = |side: &str| page.split_whitespace().any(|word| word == format!("{side}{number}"));
            assert_eq!(half("Đầu"), half("Cuối"), "row {number} on page {}", place + 1);
        }
    }
    let all = words(&pages.concat());
    assert!((1..=204).all(|number| all.matches(&format!("Đầu{number} ")).count() == 1), "every row is there once");
}

#[test]
fn a_label_never_stands_alone_at_the_foot_of_a_page() {
    // One row more at the top each time moves every label down the page.
    for before in 0..12 {
        let mut moved = long();
        let one_line = |number| row(number, "Vi A", "0026", 1);
        moved.sections.insert(0, section("", (0..before).map(one_line).collect()));
        for page in pages(&moved) {
            let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let above_footer = lines[lines.len() - 2];
            assert!(!above_footer.starts_with("Thôn"), "{before}: {page}");
        }
    }
}

#[test]
fn the_same_listing_makes_the_same_bytes_with_nothing_of_the_machine() {
    let listing = two_villages();
    let bytes = pdf(&listing);
    assert!(bytes == pdf(&listing), "the same bytes");
    let described = poppler("pdfinfo", &["listing.pdf"], &bytes);
    let rest = String::from_utf8_lossy(&bytes);
    assert!(described.contains("Danh sách nợ đến hạn") && described.contains("Dec  1"), "{described}");
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).to_str().unwrap();
    assert!(!rest.contains(home) && !rest.contains("/home/") && !rest.contains(".typ"));
}

#[test]
fn paper_lies_as_asked() {
    for (paper, size) in [(Paper::Landscape, "841.89 x 595.276"), (Paper::Portrait, "595.276 x 841.89")] {
        let described = poppler("pdfinfo", &["listing.pdf"], &pdf(&Listing { paper, ..two_villages() }));
        assert!(described.contains(size) && described.contains("A4"), "{described}");
    }
}

#[test]
fn columns_that_no_paper_holds_are_refused() {
    let mut wide = listing(Vec::new());
    wide.columns = vec![column("Tên", Kind::Text, 1)];
    wide.columns.extend(vec![column("Dư nợ", Kind::Amount, 1); 29]);
    let mut row = vec![Cell::Integer(1_234_567); 30];
    row[0] = Cell::text("Vi A");
    wide.sections = vec![section("", vec![row.clone()])];
    // 29 columns of 9 digits and dots and blank room for two: 290 digits; the smallest letters hold 247.
    let refusal = wide.to_pdf(&mut |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(refusal.code(), "listing-too-wide");
    wide.columns.truncate(20);
    row.truncate(20);
    wide.sections = vec![section("", vec![row])];
    assert!(pages(&wide)[0].matches("1.234.567").count() == 38, "the row and its sums");
}

#[test]
fn more_rows_than_go_to_paper_still_go_to_a_sheet() {
    // 50,000 cells are 8,333 rows of six columns.
    let long = listing(vec![section("", vec![row(1, "Vi A", "0026", 1); 8_334])]);
    let refusal = long.to_pdf(&mut |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(refusal.code(), "listing-too-long-for-paper");
    assert_eq!(refusal.facts(), [("count", "8334".to_owned()), ("limit", "8333".to_owned())]);
    assert!(long.to_xlsx().is_ok());
}

#[test]
fn it_stops_where_it_is_told_to() {
    for last in [Stage::LayingOut, Stage::Writing] {
        let mut asked = Vec::new();
        let stopped = two_villages().to_pdf(&mut |stage| {
            asked.push(stage);
            if stage == last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(stopped.unwrap_err().code(), "cancelled");
        assert_eq!(asked.last(), Some(&last));
    }
}

/// The shortest of three runs, in which other work on the machine disturbs least.
fn seconds(listing: &Listing) -> f64 {
    let run = || {
        let start = std::time::Instant::now();
        assert!(!pdf(listing).is_empty());
        start.elapsed().as_secs_f64()
    };
    (0..3).map(|_| run()).fold(f64::MAX, f64::min)
}

/// Only in the long form of the tests: `DIEMSANG_LONG`.
#[test]
fn time_grows_as_the_rows_do() {
    if std::env::var_os("DIEMSANG_LONG").is_none() {
        return;
    }
    let rows = |count: i64| listing(vec![section("", (0..count).map(|n| row(n, "Nông Thị Ánh", "0026", n)).collect())]);
    let (few, many) = (seconds(&rows(500)), seconds(&rows(5_000)));
    // Ten times the rows; twice that again for memory's sake. Were it the square, it would be a hundred times.
    assert!(many < few * 20.0, "500 rows: {few} s, 5,000 rows: {many} s");
}
