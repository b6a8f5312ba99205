//! Files that are not what they seem: renamed, encrypted, with macros, cut short.

use acceptance::workbooks::Report;
use acceptance::workbooks::containers::{
    compound_file, compound_file_with_storage, package, with_part, with_part_changed,
};
use intake::{Limits, Refusal, RefusalCode, Step};
use std::ops::ControlFlow;

use super::{read, refused_bytes, text_fact};

#[test]
fn other_files_in_a_workbooks_clothes_are_told_apart() {
    let workbook = Report::sound().xlsx();
    let binary = package(&[("xl/workbook.bin", b"x"), ("[Content_Types].xml", b"<Types/>")]);
    for (bytes, found) in [
        (Vec::new(), "empty"),
        ("Mã CN,Mã PGD\n002000,002002\n".into(), "text"),
        (b"<html><table><tr><td>31</td></tr></table></html>".to_vec(), "html"),
        (b"<?xml version=\"1.0\"?><Workbook/>".to_vec(), "xml"),
        (b"%PDF-1.7".to_vec(), "pdf"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00".to_vec(), "excel-95"),
        (binary, "excel-binary"),
        (package(&[("content.xml", b"<office/>")]), "opendocument"),
        (package(&[("word/document.xml", b"<w/>")]), "word"),
        (package(&[("readme.txt", b"x")]), "archive"),
        (compound_file(&[("WordDocument", vec![1])]), "word"),
        (compound_file(&[("Book", vec![1])]), "excel-95"),
        (workbook[4..].to_vec(), "unknown"),
    ] {
        assert_eq!(text_fact(&refused_bytes(&bytes, RefusalCode::NotAWorkbook), "found"), found);
    }
}

#[test]
fn an_encrypted_xlsx_is_refused() {
    let encrypted = compound_file(&[("EncryptionInfo", vec![4, 0, 4, 0]), ("EncryptedPackage", vec![0; 64])]);
    refused_bytes(&encrypted, RefusalCode::PasswordProtected);
}

#[test]
fn an_encrypted_xls_is_refused() {
    let stream = Report::sound().xls_stream_with(0x002f, &[1, 0, 1, 0, 1, 0]);
    refused_bytes(&compound_file(&[("Workbook", stream)]), RefusalCode::PasswordProtected);
    let scrambled = Report::sound().xls_stream_with(0x002f, &[0, 0, 0x12, 0x34, 0x56, 0x78]);
    refused_bytes(&compound_file(&[("Workbook", scrambled)]), RefusalCode::PasswordProtected);
}

#[test]
fn macros_are_refused_in_both_forms() {
    let workbook = Report::sound().xlsx();
    refused_bytes(&with_part(&workbook, "xl/vbaProject.bin", b"x"), RefusalCode::HasMacros);
    refused_bytes(&with_part(&workbook, "XL/VBAPROJECT.BIN", b"x"), RefusalCode::HasMacros);
    refused_bytes(&with_part(&workbook, "xl/macrosheets/sheet1.xml", b"x"), RefusalCode::HasMacros);
    let old = compound_file_with_storage(&[("Workbook", Report::sound().xls_stream())], "_VBA_PROJECT_CUR");
    refused_bytes(&old, RefusalCode::HasMacros);
    // A sheet of Excel 4.0 macros.
    let stream = Report::sound().xls_stream_with(0x0085, &[0, 0, 0, 0, 0, 1, 1, 0, b'M']);
    refused_bytes(&compound_file(&[("Workbook", stream)]), RefusalCode::HasMacros);
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    for bytes in [Report::sound().xlsx(), Report::sound().xls()] {
        for end in (0..bytes.len()).step_by(bytes.len() / 150) {
            assert_refusal(read(&bytes[..end]), end);
        }
    }
}

#[test]
fn a_stream_cut_short_anywhere_is_refused() {
    let stream = Report::sound().xls_stream();
    for end in (0..stream.len()).step_by(stream.len() / 150) {
        assert_refusal(read(&compound_file(&[("Workbook", stream[..end].to_vec())])), end);
    }
}

fn assert_refusal(read: Result<intake::Reading, Refusal>, end: usize) {
    let refusal = match read {
        // Only what fills the last sector was cut off.
        Ok(reading) => return assert_eq!(reading.closing, self::read(&Report::sound().xls()).unwrap().closing),
        Err(refusal) => refusal,
    };
    let expected = [RefusalCode::DamagedWorkbook, RefusalCode::NotAWorkbook];
    assert!(expected.contains(&refusal.code), "cut at {end}: {refusal:?}");
}

#[test]
fn changed_bytes_never_bring_the_program_down() {
    let sound = read(&Report::sound().xlsx()).unwrap();
    for bytes in [Report::sound().xlsx(), Report::sound().xls()] {
        for place in (0..bytes.len()).step_by(97) {
            let mut spoilt = bytes.clone();
            spoilt[place] ^= 0xff;
            if let Ok(reading) = read(&spoilt) {
                assert_eq!(reading.closing.office, sound.closing.office);
            }
        }
    }
}

#[test]
fn declarations_that_lie_are_refused_before_memory_is_reserved() {
    let workbook = Report::sound().xlsx();
    let lying = with_part_changed(&workbook, "xl/sharedStrings.xml", |xml| {
        let at = xml.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        format!("{}9999999999999{}", &xml[..at], &xml[at..])
    });
    refused_bytes(&lying, RefusalCode::DamagedWorkbook);
    let backwards = with_part_changed(&workbook, "xl/worksheets/sheet1.xml", |xml| {
        let at = xml.find("<dimension ref=\"").unwrap() + "<dimension ref=\"".len();
        let end = at + xml[at..].find('"').unwrap();
        format!("{}Z99:A1{}", &xml[..at], &xml[end..])
    });
    refused_bytes(&backwards, RefusalCode::DamagedWorkbook);
}

#[test]
fn a_reading_can_be_stopped_at_every_step() {
    let mut report = Report::sound();
    for number in 0..300 {
        let copy = report.repeat(3);
        report.set(copy, "Mã KH", format!("2710000{number:03}"));
        report.set(copy, "Sổ tiết kiệm 105", format!("2710000{number:03}"));
    }
    let workbook = report.xlsx();
    for step in [Step::Opening, Step::Reading, Step::Checking] {
        let stopped = intake::read_report31(&workbook, &Limits::default(), &mut |progress| {
            if progress.step == step { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(stopped.unwrap_err().code, RefusalCode::Cancelled);
    }
}
