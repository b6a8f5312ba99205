//! Text files in fonts before Unicode: recognised, shown, converted beside the old file.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{answer, refusal};

/// "Mã KH;Họ và tên;Địa chỉ" and a row, as a program of that time saved it: one byte a character.
const TCVN3: &[u8] = b"M\xb7 KH;H\xe4 v\xb5 t\xaan;\xa7\xdea ch\xd8\r\n\
    6600123;Nguy\xd4n Th\xde Ph\xad\xacng;Th\xabn N\xb5 P\xb5i, x\xb7 B\xbec S\xacn\r\n6600124;Ly A Pao;\r\n";
const VNI: &[u8] = b"Ma\xf5 KH;Ho\xef va\xf8 te\xe2n;\xd1\xf2a ch\xe6\r\n\
    6600123;Nguye\xe3n Th\xf2 Ph\xf6\xf4ng;Tho\xe2n Na\xf8 Pa\xf8i, xa\xf5 Ba\xe9c S\xf4n\r\n6600124;Ly A Pao;\r\n";
const UNICODE: &str =
    "Mã KH;Họ và tên;Địa chỉ\r\n6600123;Nguyễn Thị Phương;Thôn Nà Pài, xã Bắc Sơn\r\n6600124;Ly A Pao;\r\n";

fn text(file: &Path, more: &[&str]) -> Value {
    answer(&[&["text", file.to_str().unwrap()], more].concat())
}

#[test]
fn both_fonts_are_recognised_shown_and_converted() {
    let home = tempfile::tempdir().unwrap();
    for (name, bytes) in [("tcvn3", TCVN3), ("vni", VNI)] {
        let (file, out) = (home.path().join(name), home.path().join(format!("{name}.csv")));
        fs::write(&file, bytes).unwrap();
        let shown = text(&file, &[]);
        assert_eq!(
            (&shown["font"], &shown["sure_ppm"], &shown["written"]),
            (&json!(name), &json!(1_000_000), &Value::Null)
        );
        assert_eq!((&shown["changed"], shown["sample"].as_array().unwrap().len()), (&json!(2), 2));
        assert_eq!(shown["sample"][1]["after"], UNICODE.lines().nth(1).unwrap());
        assert_eq!(fs::read_dir(home.path()).unwrap().filter(|entry| entry.as_ref().unwrap().path() == out).count(), 0);

        let arguments = ["--out", out.to_str().unwrap()];
        assert_eq!(text(&file, &arguments)["written"], out.to_str().unwrap());
        assert_eq!(fs::read_to_string(&out).unwrap(), format!("\u{feff}{UNICODE}"));
        assert_eq!(fs::read(&file).unwrap(), bytes, "the old file is left alone");
        let again = refusal(&["text", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        assert_eq!(again["code"], "file-exists");
        // What was converted is not converted again, not even when told to.
        for told in [vec![], vec!["--font", name]] {
            let refused = refusal(&[&["text", out.to_str().unwrap()], told.as_slice()].concat());
            assert_eq!(refused, json!({"code": "text-already-unicode", "facts": {"path": out.to_str().unwrap()}}));
        }
    }
}

#[test]
fn a_font_told_is_taken_and_what_is_no_such_text_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("a.txt");
    let refused = |bytes: &[u8]| {
        fs::write(&file, bytes).unwrap();
        refusal(&["text", file.to_str().unwrap()])["code"].clone()
    };
    assert_eq!(refused(b"S\xacn"), "text-font-unknown", "one word is too little");
    assert_eq!(text(&file, &["--font", "tcvn3"])["sample"][0]["after"], "Sơn");
    assert_eq!(text(&file, &["--font", "tcvn3-capitals"])["sample"][0]["after"], "SƠN");
    assert_eq!(refused("Thôn Nà Pài".as_bytes()), "text-already-unicode");
    assert_eq!(refused(b"du no 6600123"), "text-already-unicode");
    assert_eq!(refused(b"PK\x03\x04\x00\x00"), "text-not-plain");
    fs::remove_file(&file).unwrap();
    assert_eq!(refusal(&["text", file.to_str().unwrap()])["code"], "file-missing");
}
