//! open(seal(x)) = x, and what a disk sees of it.

use std::cell::RefCell;
use std::fs;
use std::ops::ControlFlow;

use proptest::prelude::*;

use super::support::*;
use crate::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn open_of_seal_is_the_parcel(
        lines in proptest::collection::vec("[^\n\u{0}]{1,200}", 0..40),
        files in proptest::collection::btree_set(proptest::collection::vec(any::<u8>(), 0..3_000), 0..4),
    ) {
        let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
        let events: Vec<Vec<u8>> = lines.into_iter().map(String::into_bytes).collect();
        let files: Vec<Vec<u8>> = files.into_iter().collect();
        let sealed = offices.seal(&events, &files, dir.path()).unwrap();
        let cipher = fs::read(&sealed.path).unwrap();
        let opened = offices.open(&cipher).unwrap();
        prop_assert_eq!(&opened.events, &events);
        prop_assert_eq!(opened.files.len(), files.len());
        for file in &files {
            prop_assert_eq!(&opened.files[&Digest::of(file)], file);
        }
        prop_assert_eq!(&opened.manifest, &sealed.manifest);
        prop_assert_eq!(opened.manifest_sha256, sealed.manifest_sha256);
        prop_assert_eq!((sealed.bytes, sealed.sha256), (cipher.len() as u64, Digest::of(&cipher)));
    }
}

#[test]
fn ten_megabytes_are_cut_into_whole_lines_and_come_back() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let mut seed = Digest::of(b"events");
    let mut line = || {
        let mut text = String::new();
        while text.len() < 60_000 {
            seed = Digest::of(seed.as_bytes());
            text.push_str(&seed.to_string());
        }
        text.into_bytes()
    };
    let events: Vec<Vec<u8>> = (0..170).map(|_| line()).collect();
    let sealed = offices.seal(&events, &[], dir.path()).unwrap();
    let names: Vec<&str> = sealed.manifest.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["events/000001.jsonl", "events/000002.jsonl", "events/000003.jsonl"]);
    assert!(sealed.manifest.files.iter().all(|file| file.bytes <= limits::EVENTS_BYTES_MAX));
    assert_eq!(offices.open(&fs::read(&sealed.path).unwrap()).unwrap().events, events);
}

#[test]
fn the_sender_can_open_its_own_copy() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let sealed = offices.seal(&events(3), &[], dir.path()).unwrap();
    let senders = |node| offices.directory(node);
    let expect = Expectation { node: PROVINCE, schema: SCHEMA, senders: &senders, purposes: &[Purpose::Up] };
    let opened = open(&sealed.path, &offices.branch, &expect, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(opened.events, events(3));
}

#[test]
fn names_say_who_what_and_when_and_are_replaced_in_one_step() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let first = offices.seal(&events(3), &[], dir.path()).unwrap();
    assert_eq!(first.path, dir.path().join("diemsang_12-1_41-43_20260131.dsb"));
    let second = offices.seal(&events(3), &[], dir.path()).unwrap();
    assert_eq!(first.path, second.path);
    assert_ne!(first.sha256, second.sha256, "every sealing uses a fresh file key");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    assert_eq!(Digest::of(&fs::read(&second.path).unwrap()), second.sha256);
}

#[test]
fn a_receipt_goes_back_and_names_the_bundle() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let sent = offices.seal(&events(3), &[], dir.path()).unwrap();
    let parcel =
        Parcel { facts: receipt_facts(&sent), events: &mut std::iter::empty(), files: &mut std::iter::empty() };
    let mut go_on = |_| ControlFlow::Continue(());
    let receipt = seal(parcel, &offices.province, offices.branch.public(), dir.path(), &mut go_on).unwrap();
    assert_eq!(receipt.path, dir.path().join("diemsang_1-12_receipt_43_20260131.dsb"));
    let cipher = fs::read(&receipt.path).unwrap();
    let opened = offices.open_as(&cipher, BRANCH, SCHEMA, &[Purpose::Receipt]).unwrap();
    assert!(opened.events.is_empty());
    let part = opened.manifest.receipt.unwrap();
    assert_eq!((part.bundle, part.through), (sent.manifest_sha256, 43));
    assert_eq!(six_words_of(&opened.manifest_sha256), receipt.words());
}

#[test]
fn progress_grows_to_its_total_and_every_step_can_cancel() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let lines = events(2_000);
    let run = |stop_at: usize| {
        let seen = RefCell::new(Vec::new());
        let parcel = Parcel { facts: facts(2_000), events: &mut lines.iter().cloned(), files: &mut std::iter::empty() };
        let mut report = |progress: Progress| {
            seen.borrow_mut().push(progress);
            if seen.borrow().len() > stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let result = seal(parcel, &offices.branch, offices.province.public(), dir.path(), &mut report);
        (result, seen.into_inner())
    };
    let (sealed, seen) = run(usize::MAX);
    let path = sealed.unwrap().path;
    assert!(seen.windows(2).all(|pair| pair[0].done <= pair[1].done || pair[0].total == 0), "{seen:?}");
    let last = seen.last().unwrap();
    assert_eq!(last.done, last.total);
    fs::remove_file(path).unwrap();
    for stop_at in 0..seen.len() {
        assert_eq!(run(stop_at).0, Err(Refusal::Cancelled), "stopped at {stop_at}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "a cancelled export leaves nothing behind");
    }
}

#[test]
fn opening_can_be_cancelled() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let sealed = offices.seal(&events(3), &[], dir.path()).unwrap();
    let senders = |node| offices.directory(node);
    let expect = Expectation { node: PROVINCE, schema: SCHEMA, senders: &senders, purposes: &[Purpose::Up] };
    let opened = open(&sealed.path, &offices.province, &expect, &mut |_| ControlFlow::Break(()));
    assert_eq!(opened, Err(Refusal::Cancelled));
}

#[test]
fn a_missing_stick_is_named() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let gone = dir.path().join("stick");
    let refusal = offices.seal(&events(1), &[], &gone).unwrap_err();
    assert_eq!(refusal.code(), "exchange-io");
    assert_eq!(refusal.facts()["kind"], Fact::Text("not-found".to_owned()));
    let senders = |_| None;
    let expect = Expectation { node: PROVINCE, schema: SCHEMA, senders: &senders, purposes: &[] };
    let refusal = open(&gone, &offices.province, &expect, &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert!(matches!(&refusal, Refusal::Io { path, kind: "not-found", .. } if *path == gone), "{refusal}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing_under_the_final_name() {
    // /dev/full answers "no space left" to every write; a link in place of the part file cannot be made
    // (its name is random), so the write itself is tried on it.
    let refusal = {
        let mut full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let error = std::io::Write::write_all(&mut full, b"x").unwrap_err();
        Refusal::from_io(std::path::Path::new("/dev/full"), &error)
    };
    assert_eq!(refusal.facts()["kind"], Fact::Text("storage-full".to_owned()));
    // And through the real writer: a writer that fails after a while removes its part file.
    let dir = tempfile::tempdir().unwrap();
    let written = disk::PartFile::write(dir.path(), "x.dsb", |mut out| {
        std::io::Write::write_all(&mut out, &[7; 100_000])?;
        Err(std::io::Error::from_raw_os_error(28))
    });
    assert!(matches!(written, Err(Refusal::Io { kind: "storage-full", .. })));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn evidence_comes_back_to_its_owner_only() {
    let offices = Offices::new();
    let cipher = encrypt_to_self(b"PK\x03\x04 a workbook", offices.branch.public()).unwrap();
    assert_eq!(decrypt_own(&cipher, &offices.branch).unwrap(), b"PK\x03\x04 a workbook");
    assert_eq!(decrypt_own(&cipher, &offices.province), Err(Refusal::WrongRecipient));
    for at in 0..cipher.len() {
        assert!(decrypt_own(&cipher[..at], &offices.branch).is_err(), "cut at {at}");
    }
}
