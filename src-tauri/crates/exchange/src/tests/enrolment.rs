//! Joining: request, words, admission.

use super::support::*;
use crate::*;

fn card(node: u16, kind: OfficeKind, keys: &OfficeKeys) -> OfficeCard {
    OfficeCard {
        node,
        kind,
        code: format!("{node:06}"),
        name: "Phòng giao dịch Bắc Sơn".to_owned(),
        keys: keys.public().clone(),
    }
}

fn request(offices: &Offices) -> EnrolRequest {
    EnrolRequest {
        card: card(BRANCH, OfficeKind::Branch, &offices.branch),
        created_at: "2026-01-02T08:00:00+07:00".to_owned(),
    }
}

fn directory(offices: &Offices) -> Admission {
    Admission {
        to: BRANCH,
        province: card(PROVINCE, OfficeKind::Province, &offices.province),
        offices: vec![
            card(BRANCH, OfficeKind::Branch, &offices.branch),
            card(13, OfficeKind::Branch, &OfficeKeys::generate().unwrap()),
        ],
        created_at: "2026-01-03T08:00:00+07:00".to_owned(),
    }
}

#[test]
fn request_and_admission_come_back_and_the_words_agree() {
    let offices = Offices::new();
    let asked = request(&offices);
    let read = read_enrol_request(&enrol_request(&asked, &offices.branch).unwrap()).unwrap();
    assert_eq!(read, asked);
    assert_eq!(read.card.keys.words(), offices.branch.public().words());
    assert_eq!(read.file_name(), "diemsang_enrol_12.dse");

    let told = directory(&offices);
    let bytes = admission(&told, offices.branch.public(), &offices.province).unwrap();
    assert_eq!(read_admission(&bytes, BRANCH, &offices.branch).unwrap(), told);
    assert_eq!(told.file_name(), "diemsang_admission_12.dsa");
    let strangers = Offices::new();
    assert_eq!(read_admission(&bytes, BRANCH, &strangers.branch), Err(Refusal::WrongRecipient));
    let other = Err(Refusal::AddressedToAnother { to: BRANCH, own: 13 });
    assert_eq!(read_admission(&bytes, 13, &offices.branch), other);
}

#[test]
fn a_request_proves_possession_of_its_keys() {
    let offices = Offices::new();
    let refused = enrol_request(&request(&offices), &offices.province);
    assert!(matches!(refused, Err(Refusal::KeyMismatch { from: BRANCH, .. })), "{refused:?}");
}

#[test]
fn every_flip_and_cut_of_a_request_is_refused() {
    let offices = Offices::new();
    let bytes = enrol_request(&request(&offices), &offices.branch).unwrap();
    for at in 0..bytes.len() {
        let mut bad = bytes.clone();
        bad[at] ^= 1;
        assert!(read_enrol_request(&bad).is_err(), "byte {at}");
        assert!(read_enrol_request(&bytes[..at]).is_err(), "cut at {at}");
    }
    let longer = [bytes.as_slice(), b"x"].concat();
    assert_eq!(read_enrol_request(&longer), Err(Refusal::Damaged { part: "end" }));
}

#[test]
fn every_flip_and_cut_of_an_admission_is_refused() {
    let offices = Offices::new();
    let bytes = admission(&directory(&offices), offices.branch.public(), &offices.province).unwrap();
    for at in 0..bytes.len() {
        let mut bad = bytes.clone();
        bad[at] ^= 0x10;
        assert!(read_admission(&bad, BRANCH, &offices.branch).is_err(), "byte {at}");
        assert!(read_admission(&bytes[..at], BRANCH, &offices.branch).is_err(), "cut at {at}");
    }
}

#[test]
fn an_admission_lists_the_office_it_admits() {
    let offices = Offices::new();
    let write = |told: &Admission| admission(told, offices.branch.public(), &offices.province).map(|_| ());
    let mut without = directory(&offices);
    without.offices.remove(0);
    assert_eq!(write(&without), Err(Refusal::OwnCardMissing));
    let mut other_keys = directory(&offices);
    other_keys.offices[0].keys = OfficeKeys::generate().unwrap().public().clone();
    assert_eq!(write(&other_keys), Err(Refusal::OwnCardMissing));
    let mut twice = directory(&offices);
    twice.offices.push(card(13, OfficeKind::Branch, &offices.branch));
    assert_eq!(write(&twice), Err(Refusal::BadManifest { field: "offices" }));
    let mut not_a_province = directory(&offices);
    not_a_province.province.kind = OfficeKind::Branch;
    assert_eq!(write(&not_a_province), Err(Refusal::BadManifest { field: "kind" }));
    let mut posing = directory(&offices);
    posing.province.keys = offices.branch.public().clone();
    assert_eq!(write(&posing), Err(Refusal::BadKeys { part: "secret" }));
    let mut nameless = directory(&offices);
    nameless.offices[1].name.clear();
    assert_eq!(write(&nameless), Err(Refusal::BadManifest { field: "name" }));
    let mut beyond = directory(&offices);
    beyond.offices[1].node = 8_192;
    assert_eq!(write(&beyond), Err(Refusal::BadManifest { field: "node" }));
}

#[test]
fn a_request_is_not_an_admission_nor_a_bundle() {
    let offices = Offices::new();
    let asked = enrol_request(&request(&offices), &offices.branch).unwrap();
    assert_eq!(offices.open(&asked), Err(Refusal::NotABundle));
    assert_eq!(read_admission(&asked, BRANCH, &offices.branch), Err(Refusal::NotABundle));
    let told = admission(&directory(&offices), offices.branch.public(), &offices.province).unwrap();
    assert!(read_enrol_request(&told).is_err());
    assert_eq!(offices.open(&told), Err(Refusal::BadMemberName { name: "admission.json".to_owned() }));
}
