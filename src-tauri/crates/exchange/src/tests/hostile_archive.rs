//! Archives that a bundle's reader must not follow: names, links, sizes, bombs.

use super::support::*;
use crate::*;

/// A member with any header: what `change` leaves of a good one, with a fresh checksum.
fn member(name: &[u8], content: &[u8], change: impl FnOnce(&mut tar::Header)) -> Vec<u8> {
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Regular);
    header.set_mode(0o644);
    header.set_size(content.len() as u64);
    header.as_old_mut().name[..name.len()].copy_from_slice(name);
    change(&mut header);
    header.set_cksum();
    let mut bytes = header.as_bytes().to_vec();
    bytes.extend_from_slice(content);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

/// The good bundle with one more member at its end.
fn with_member(offices: &Offices, bytes: Vec<u8>) -> Result<Opened, Refusal> {
    let mut forge = Forge::good(offices);
    forge.after = bytes;
    forge.open(offices)
}

#[test]
fn names_that_lead_elsewhere() {
    let offices = Offices::new();
    let names: [&[u8]; 14] = [
        b"/etc/passwd",
        b"../manifest.json",
        b"events/../../x",
        b"./manifest.json",
        b"files/",
        b"events/1.jsonl",
        b"events/000002.jsonl/",
        b"C:\\x",
        b"files\\x",
        b"",
        b"\xff\xfe",
        b"events/00000\x002.jsonl",
        "events/00000２.jsonl".as_bytes(),
        b"extra.txt",
    ];
    for name in names {
        let refusal = with_member(&offices, member(name, b"x", |_| ())).unwrap_err();
        assert!(matches!(refusal, Refusal::BadMemberName { .. }), "{name:?}: {refusal}");
    }
}

#[test]
fn a_first_member_with_a_bad_name() {
    let offices = Offices::new();
    let mut forge = Forge::good(&offices);
    forge.before = member(b"../../.bashrc", b"x", |_| ());
    assert_eq!(forge.open(&offices), Err(Refusal::BadMemberName { name: "../../.bashrc".to_owned() }));
}

#[test]
fn links_folders_devices_and_extensions() {
    use tar::EntryType as Kind;
    let offices = Offices::new();
    let name = b"events/000002.jsonl";
    for kind in [
        Kind::Symlink,
        Kind::Link,
        Kind::Directory,
        Kind::Char,
        Kind::Block,
        Kind::Fifo,
        Kind::Continuous,
        Kind::GNULongName,
        Kind::GNULongLink,
        Kind::GNUSparse,
        Kind::XGlobalHeader,
        Kind::XHeader,
    ] {
        let bytes = member(name, b"x", |header| {
            header.set_entry_type(kind);
            header.set_link_name_literal("/etc/passwd").unwrap();
        });
        let refusal = with_member(&offices, bytes).unwrap_err();
        assert_eq!(refusal, Refusal::BadMemberKind { name: "events/000002.jsonl".to_owned() }, "{kind:?}");
    }
}

#[test]
fn headers_we_would_not_have_written() {
    let offices = Offices::new();
    let name = b"events/000002.jsonl";
    let changes: [fn(&mut tar::Header); 6] = [
        |_| (),
        |header| header.set_mode(0o4755),
        |header| header.set_uid(1_000),
        |header| header.set_mtime(1),
        |header| header.as_old_mut().size.copy_from_slice(b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"),
        |header| header.as_old_mut().size.copy_from_slice(b"not a number"),
    ];
    for change in changes {
        let refusal = with_member(&offices, member(name, b"x", change)).unwrap_err();
        assert!(matches!(refusal, Refusal::BadMemberKind { .. }), "{refusal}");
    }
    // A prefix field joins a name from two halves; the joined name is ours, the header is not.
    let mut ustar_header = tar::Header::new_ustar();
    ustar_header.set_size(0);
    let fields = ustar_header.as_ustar_mut().unwrap();
    fields.prefix[..6].copy_from_slice(b"events");
    fields.name[..12].copy_from_slice(b"000002.jsonl");
    ustar_header.set_cksum();
    let refusal = with_member(&offices, ustar_header.as_bytes().to_vec()).unwrap_err();
    assert!(matches!(refusal, Refusal::BadMemberKind { .. }), "{refusal}");
}

#[test]
fn padding_that_carries_something() {
    let offices = Offices::new();
    let mut archive = Forge::good(&offices).archive();
    // The last member is ten bytes in a block of 512; 1,024 empty bytes end the archive.
    let at = archive.len() - 1_024 - 1;
    archive[at] = b'x';
    assert_eq!(offices.open(&pack(&archive, &offices)), Err(Refusal::Damaged { part: "archive" }));
}

#[test]
fn members_twice_missing_or_extra() {
    let offices = Offices::new();
    for name in ["manifest.json", "manifest.json.minisig", "SHA256SUMS", "events/000001.jsonl"] {
        let mut forge = Forge::good(&offices);
        forge.members.push((name.to_owned(), b"x".to_vec()));
        assert_eq!(forge.open(&offices), Err(Refusal::DuplicateMember { name: name.to_owned() }));
    }
    let mut forge = Forge::good(&offices);
    let twice = forge.members[1].clone();
    forge.members.push(twice.clone());
    assert_eq!(forge.open(&offices), Err(Refusal::DuplicateMember { name: twice.0 }));

    for gone in 0..2 {
        let mut forge = Forge::good(&offices);
        let (name, _) = forge.members.remove(gone);
        assert_eq!(forge.open(&offices), Err(Refusal::MissingMember { name }));
    }
    for extra in ["events/000002.jsonl".to_owned(), format!("files/{}", Digest::of(b"x"))] {
        let mut forge = Forge::good(&offices);
        forge.members.push((extra.clone(), b"x".to_vec()));
        assert_eq!(forge.open(&offices), Err(Refusal::ExtraMember { name: extra }));
    }
}

#[test]
fn the_first_three_members_stand_first() {
    let offices = Offices::new();
    let good = Forge::good(&offices);
    let parts =
        [("manifest.json", &good.manifest), ("manifest.json.minisig", &good.signature), ("SHA256SUMS", &good.sums)];
    for gone in 0..3 {
        let mut archive = Vec::new();
        for (name, content) in parts.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, part)| part) {
            ustar::append(&mut archive, name, content).unwrap();
        }
        for (name, content) in &good.members {
            ustar::append(&mut archive, name, content).unwrap();
        }
        ustar::append(&mut archive, parts[gone].0, parts[gone].1).unwrap();
        ustar::finish(&mut archive).unwrap();
        let missing = Refusal::MissingMember { name: parts[gone].0.to_owned() };
        assert_eq!(offices.open(&pack(&archive, &offices)), Err(missing));
    }
    let mut empty = Vec::new();
    ustar::finish(&mut empty).unwrap();
    let missing = Refusal::MissingMember { name: "manifest.json".to_owned() };
    assert_eq!(offices.open(&pack(&empty, &offices)), Err(missing));
}

#[test]
fn a_million_members_stop_at_the_limit() {
    let offices = Offices::new();
    let members: Vec<(String, Vec<u8>)> = (0..limits::MEMBERS_MAX as u32)
        .map(|n| (format!("files/{}", Digest::of(&n.to_be_bytes())), n.to_be_bytes().to_vec()))
        .collect();
    let mut sorted = members;
    sorted.sort();
    let facts = BundleFacts { counts: Default::default(), last: 40, ..facts(0) };
    let forge = Forge::with(&offices, facts, sorted);
    let too_many = Refusal::TooLarge { what: "members", limit: 10_000 };
    assert_eq!(forge.open(&offices), Err(too_many));
}

#[test]
fn a_bomb_stops_at_the_ratio_and_at_the_limit() {
    let offices = Offices::new();
    let mut bomb = Forge::good(&offices);
    bomb.members = vec![("events/000001.jsonl".to_owned(), vec![b'0'; 3 * 1024 * 1024])];
    let facts = facts(1);
    let bomb = Forge::with(&offices, facts, bomb.members);
    let refusal = bomb.open(&offices).unwrap_err();
    assert!(matches!(refusal, Refusal::TooLarge { what: "ratio", .. }), "{refusal}");
    // A frame that claims a window of 2 GiB would make the decoder reserve it.
    let frame = b"\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00";
    assert_eq!(offices.open(&encrypt(frame, &offices)), Err(Refusal::Damaged { part: "compression" }));
}

#[test]
fn sizes_over_their_limits() {
    let offices = Offices::new();
    let mut forge = Forge::good(&offices);
    forge.manifest = vec![b' '; limits::MANIFEST_BYTES_MAX as usize + 1];
    let refusal = forge.open(&offices).unwrap_err();
    assert_eq!(refusal, Refusal::TooLarge { what: "manifest", limit: limits::MANIFEST_BYTES_MAX });

    let mut forge = Forge::good(&offices);
    forge.signature = vec![b'\n'; limits::SIGNATURE_BYTES_MAX as usize + 1];
    let refusal = forge.open(&offices).unwrap_err();
    assert_eq!(refusal, Refusal::TooLarge { what: "signature", limit: limits::SIGNATURE_BYTES_MAX });

    // A header that promises more than arrives must not be believed.
    let mut archive = Vec::new();
    ustar::append(&mut archive, "manifest.json", &vec![b' '; 4_000_000]).unwrap();
    archive.truncate(512 + 100);
    assert_eq!(offices.open(&pack(&archive, &offices)), Err(Refusal::Damaged { part: "archive" }));
}

#[test]
fn files_over_64_mib_are_not_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("big.dsb");
    std::fs::File::create(&path).unwrap().set_len(limits::CIPHER_BYTES_MAX + 1).unwrap();
    let limit = Refusal::TooLarge { what: "file", limit: limits::CIPHER_BYTES_MAX };
    assert_eq!(disk::read_whole(&path), Err(limit));
}

#[test]
fn a_seal_header_without_end() {
    let offices = Offices::new();
    let mut long = b"age-encryption.org/v1\n".to_vec();
    while long.len() < limits::AGE_HEADER_BYTES_MAX {
        long.extend_from_slice(b"-> X25519 AAAA\nAAAA\n");
    }
    let limit = limits::AGE_HEADER_BYTES_MAX as u64;
    assert_eq!(offices.open(&long), Err(Refusal::TooLarge { what: "seal-header", limit }));
    assert_eq!(offices.open(&long[..1_000]), Err(Refusal::Truncated));
    assert_eq!(offices.open(b"age-encryption.org/v9\n--- x\n"), Err(Refusal::NotABundle));
}
