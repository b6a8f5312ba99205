//! An auditor's tools open our files: Debian's age, zstd, tar, minisign and sha256sum.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::support::*;
use crate::*;

/// Runs a tool in `dir`; it must succeed and have nothing to say on its error output.
fn run(dir: &Path, tool: &str, package: &str, args: &[&str]) -> String {
    let output = Command::new(tool).args(args).current_dir(dir).env("LC_ALL", "C").stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} cannot be run ({error}): apt-get install {package}"));
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{tool} {args:?}: {complaints}");
    assert_eq!(complaints, "", "{tool} {args:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Unpacks a bundle with the key of one office, without any code of this crate.
fn unpack(bundle: &Path, keys: &OfficeKeys, into: &Path) {
    fs::write(into.join("key.txt"), keys.age_identity_text().as_bytes()).unwrap();
    run(into, "age", "age", &["-d", "-i", "key.txt", "-o", "plain.tar.zst", bundle.to_str().unwrap()]);
    run(into, "zstd", "zstd", &["-q", "-d", "plain.tar.zst", "-o", "plain.tar"]);
    run(into, "tar", "tar", &["xf", "plain.tar"]);
}

#[test]
fn an_auditor_opens_and_verifies_a_bundle() {
    let (offices, stick) = (Offices::new(), tempfile::tempdir().unwrap());
    let file = b"PK\x03\x04 a workbook".to_vec();
    let sealed = offices.seal(&events(500), std::slice::from_ref(&file), stick.path()).unwrap();
    // With the recipient's key and with the sender's own.
    for keys in [&offices.province, &offices.branch] {
        let desk = tempfile::tempdir().unwrap();
        unpack(&sealed.path, keys, desk.path());
        fs::write(desk.path().join("office.pub"), offices.branch.minisign_public_text()).unwrap();
        let said = run(desk.path(), "minisign", "minisign", &["-Vm", "manifest.json", "-p", "office.pub"]);
        assert!(said.contains("Signature and comment signature verified"), "{said}");
        assert!(said.contains("diemsang up diemsang_12-1_41-540_20260131.dsb"), "{said}");
        let said = run(desk.path(), "sha256sum", "coreutils", &["--strict", "-c", "SHA256SUMS"]);
        assert_eq!(said.matches(": OK").count(), 2, "{said}");

        let lines = fs::read(desk.path().join("events/000001.jsonl")).unwrap();
        let expected: Vec<u8> = events(500).into_iter().flat_map(|event| [event, b"\n".to_vec()].concat()).collect();
        assert_eq!(lines, expected);
        assert_eq!(fs::read(desk.path().join(format!("files/{}", Digest::of(&file)))).unwrap(), file);
        let manifest = fs::read(desk.path().join("manifest.json")).unwrap();
        assert_eq!(Digest::of(&manifest), sealed.manifest_sha256);
        let listed = run(desk.path(), "tar", "tar", &["tf", "plain.tar"]);
        let first: Vec<&str> = listed.lines().take(4).collect();
        assert_eq!(first, ["manifest.json", "manifest.json.minisig", "SHA256SUMS", "events/000001.jsonl"]);
    }
}

#[test]
fn the_key_id_is_the_one_minisign_prints() {
    let (offices, desk) = (Offices::new(), tempfile::tempdir().unwrap());
    fs::write(desk.path().join("office.pub"), offices.branch.minisign_public_text()).unwrap();
    fs::write(desk.path().join("x"), b"x").unwrap();
    fs::write(desk.path().join("x.minisig"), signing::sign(b"x", &offices.province, "about").unwrap()).unwrap();
    let output = Command::new("minisign")
        .args(["-Vm", "x", "-p", "office.pub"])
        .current_dir(desk.path())
        .output()
        .unwrap_or_else(|error| panic!("minisign cannot be run ({error}): apt-get install minisign"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    for keys in [offices.branch.public(), offices.province.public()] {
        // The tool prints a number: without leading zeros, which one key in sixteen has.
        let printed = format!(" {}\n", keys.key_id().trim_start_matches('0'));
        assert!(said.contains(&printed), "{printed:?} in {said}");
    }
}

#[test]
fn an_auditor_reads_enrol_files_and_evidence() {
    let (offices, desk) = (Offices::new(), tempfile::tempdir().unwrap());
    let keys = offices.branch.public().clone();
    let name = "Bắc Sơn".to_owned();
    let card = OfficeCard { node: BRANCH, kind: OfficeKind::Branch, code: "004502".to_owned(), name, keys };
    let request = EnrolRequest { card, created_at: "2026-01-02T08:00:00+07:00".to_owned() };
    fs::write(desk.path().join("x.dse"), enrol_request(&request, &offices.branch).unwrap()).unwrap();
    run(desk.path(), "tar", "tar", &["xf", "x.dse"]);
    run(desk.path(), "minisign", "minisign", &["-Vm", "enrol.json", "-P", offices.branch.public().sign()]);

    fs::write(desk.path().join("key.txt"), offices.branch.age_identity_text().as_bytes()).unwrap();
    let evidence = encrypt_to_self(b"a workbook", offices.branch.public()).unwrap();
    fs::write(desk.path().join("book.xlsx.age"), evidence).unwrap();
    let plain = run(desk.path(), "age", "age", &["-d", "-i", "key.txt", "book.xlsx.age"]);
    assert_eq!(plain, "a workbook");
}

#[test]
fn a_bundle_the_tools_re_pack_differently_is_not_ours() {
    // GNU tar writes its own headers; the manifest is signed, but the archive is not the one we write.
    let (offices, stick, desk) = (Offices::new(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let sealed = offices.seal(&events(2), &[], stick.path()).unwrap();
    unpack(&sealed.path, &offices.province, desk.path());
    let members = ["manifest.json", "manifest.json.minisig", "SHA256SUMS", "events/000001.jsonl"];
    run(desk.path(), "tar", "tar", &[&["cf", "again.tar"][..], &members].concat());
    let archive = fs::read(desk.path().join("again.tar")).unwrap();
    let name = "manifest.json".to_owned();
    assert_eq!(offices.open(&pack(&archive, &offices)), Err(Refusal::BadMemberKind { name }));
}
