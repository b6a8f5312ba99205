//! Bundles whose archive is fine and whose content is not: who, to whom, which version, which lines.

use std::fs;

use super::support::*;
use crate::*;

#[test]
fn the_forge_makes_a_good_bundle_when_left_alone() {
    let offices = Offices::new();
    let opened = Forge::good(&offices).open(&offices).unwrap();
    assert_eq!(opened.events, [b"{\"seq\":41}", b"{\"seq\":42}"]);
    assert_eq!(opened.files.into_values().collect::<Vec<_>>(), [b"a workbook"]);
}

#[test]
fn sealed_for_others_or_addressed_to_others() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let cipher = fs::read(offices.seal(&events(1), &[], dir.path()).unwrap().path).unwrap();
    let strangers = Offices::new();
    assert_eq!(strangers.open(&cipher), Err(Refusal::WrongRecipient));
    // Re-sealed for the province by someone who could open it, but signed for node 9.
    let mut forge = Forge::good(&offices);
    forge.resign(&offices, "\"to\": 1,", "\"to\": 9,");
    assert_eq!(forge.open(&offices), Err(Refusal::AddressedToAnother { to: 9, own: PROVINCE }));
}

#[test]
fn senders_unknown_revoked_or_with_other_keys() {
    let offices = Offices::new();
    let mut unknown = Forge::good(&offices);
    unknown.resign(&offices, "\"from\": 12,", "\"from\": 13,");
    assert_eq!(unknown.open(&offices), Err(Refusal::UnknownSender { from: 13 }));
    // Says it is the province, signed by the branch.
    let mut posing = Forge::good(&offices);
    posing.resign(&offices, "\"from\": 12,", "\"from\": 1,");
    let refusal = posing.open(&offices).unwrap_err();
    assert!(matches!(refusal, Refusal::KeyMismatch { from: PROVINCE, .. }), "{refusal}");
    // The key id in the manifest must be the sender's, too.
    let mut mislabelled = Forge::good(&offices);
    let id = offices.branch.public().key_id();
    mislabelled.resign(&offices, &id, "0000000000000000");
    let expected = Refusal::KeyMismatch { from: BRANCH, found: "0".repeat(16), expected: id };
    assert_eq!(mislabelled.open(&offices), Err(expected));
}

#[test]
fn signature_of_another_manifest_or_none() {
    let offices = Offices::new();
    let bad = Err(Refusal::BadSignature { from: BRANCH });
    let mut swapped = Forge::good(&offices);
    swapped.signature = Forge::with(&offices, facts(3), vec![]).signature;
    assert_eq!(swapped.open(&offices), bad);
    for signature in [&b""[..], b"\n\n\n\n", b"untrusted comment: x\nAA==\ntrusted comment: x\nAA==\n", b"\xff"] {
        let mut forge = Forge::good(&offices);
        forge.signature = signature.to_vec();
        assert_eq!(forge.open(&offices), bad);
    }
}

#[test]
fn nothing_but_the_sender_is_believed_before_the_signature() {
    // A manifest with everything wrong at once, signature included: the signature is what is named.
    let offices = Offices::new();
    let mut forge = Forge::good(&offices);
    forge.manifest = br#"{"from":12,"format":"diemsang-bundle/99","schema":99,"to":5,"purpose":"x"}"#.to_vec();
    assert_eq!(forge.open(&offices), Err(Refusal::BadSignature { from: BRANCH }));
    for manifest in [&b"{}"[..], b"", b"[]", b"{\"from\":-1}", b"{\"from\":1.0}", b"{\"from\":12,\"from\":12}", b"\xff"]
    {
        forge.manifest = manifest.to_vec();
        assert_eq!(forge.open(&offices), Err(Refusal::BadManifest { field: "from" }));
    }
    forge.manifest = [&b"{\"a\":"[..], &b"[".repeat(100_000)].concat();
    assert_eq!(forge.open(&offices), Err(Refusal::BadManifest { field: "from" }));
}

#[test]
fn newer_formats_and_schemas_are_named_before_what_is_new_in_them() {
    let offices = Offices::new();
    let mut forge = Forge::good(&offices);
    forge.resign(&offices, "diemsang-bundle/1\"", "diemsang-bundle/2\", \"new\": 1.5");
    let found = "diemsang-bundle/2".to_owned();
    assert_eq!(forge.open(&offices), Err(Refusal::NewerFormat { found, known: FORMAT }));
    let mut forge = Forge::good(&offices);
    forge.resign(&offices, "\"schema\": 3,", "\"schema\": 4, \"new\": [],");
    assert_eq!(forge.open(&offices), Err(Refusal::NewerSchema { found: 4, known: SCHEMA }));
    let mut older = Forge::good(&offices);
    older.resign(&offices, "\"schema\": 3,", "\"schema\": 2,");
    assert!(older.open(&offices).is_ok());
    let mut foreign = Forge::good(&offices);
    foreign.resign(&offices, "diemsang-bundle/1", "diemsang-enrol/1");
    assert_eq!(foreign.open(&offices), Err(Refusal::BadManifest { field: "format" }));
}

#[test]
fn a_purpose_that_does_not_belong_here() {
    let offices = Offices::new();
    let cipher = pack(&Forge::good(&offices).archive(), &offices);
    let wrong = Err(Refusal::WrongPurpose { purpose: "up" });
    assert_eq!(offices.open_as(&cipher, PROVINCE, SCHEMA, &[Purpose::SessionReturn, Purpose::Receipt]), wrong);
    assert_eq!(offices.open_as(&cipher, PROVINCE, SCHEMA, &[]), wrong);
}

#[test]
fn manifests_that_are_not_whole_numbers_and_known_fields() {
    let offices = Offices::new();
    let cases = [
        ("\"last\": 42,", "\"last\": 42.0,", "json"),
        ("\"epoch\": 1,", "\"epoch\": 1e2,", "json"),
        ("\"epoch\": 1,", "\"epoch\": 1, \"epoch\": 1,", "json"),
        ("\"epoch\": 1,", "\"epoch\": 1, \"comment\": 1,", "json"),
        ("\"epoch\": 1,", "\"epoch\": 99999999999999999999,", "json"),
        ("\"epoch\": 1,", "\"epoch\": 9007199254740992,", "epoch"),
        ("\"purpose\": \"up\"", "\"purpose\": \"sideways\"", "json"),
        ("\"borrowers\": 8512", "\"borrowers\": 8512.5", "totals"),
        ("\"borrowers\": 8512", "\"borrowers\": \"8512\"", "totals"),
        ("\"borrowers\": 8512", "\"borrowers\": null", "totals"),
        ("\"borrowers\": 8512", "\"borrowers\": 99999999999999999999", "totals"),
        ("\"from\": 12,", "\"from\": 12, \"receipt\": null,", ""),
        ("\"to\": 1,", "\"to\": 8192,", "to"),
        ("\"to\": 1,", "\"to\": 65537,", "json"),
        ("\"first\": 41,", "\"first\": 0,", "first"),
        ("\"first\": 41,", "\"first\": 44,", "first"),
        ("2026-01-31T", "31/01/2026 ", "created_at"),
        ("\"program\": \"0.1.0\"", "\"program\": \"\"", "program"),
        ("events/000001.jsonl", "events/000002.jsonl", "files"),
        ("events/000001.jsonl", "../../000001.jsonl", "files"),
    ];
    for (from, to, field) in cases {
        let mut forge = Forge::good(&offices);
        forge.resign(&offices, from, to);
        match field {
            "" => assert!(forge.open(&offices).is_ok(), "{to}"),
            field => assert_eq!(forge.open(&offices), Err(Refusal::BadManifest { field }), "{to}"),
        }
    }
}

#[test]
fn receipts_and_events_do_not_mix() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let sent = offices.seal(&events(1), &[], dir.path()).unwrap();
    let receipt = BundleFacts { from: BRANCH, to: PROVINCE, ..receipt_facts(&sent) };
    let refused = offices.seal_facts(receipt.clone(), &events(1), &[], dir.path());
    assert_eq!(refused, Err(Refusal::BadManifest { field: "files" }));
    let without_part = BundleFacts { receipt: None, ..receipt.clone() };
    assert_eq!(offices.seal_facts(without_part, &[], &[], dir.path()), Err(Refusal::BadManifest { field: "receipt" }));
    let up_with_part = BundleFacts { receipt: receipt.receipt, ..facts(1) };
    let refused = offices.seal_facts(up_with_part, &events(1), &[], dir.path());
    assert_eq!(refused, Err(Refusal::BadManifest { field: "receipt" }));
}

#[test]
fn content_other_than_its_hash() {
    let offices = Offices::new();
    for (at, from, to) in [(0, b'1', b'2'), (1, b'w', b'W')] {
        let mut forge = Forge::good(&offices);
        let content = &mut forge.members[at].1;
        let position = content.iter().position(|byte| *byte == from).unwrap();
        content[position] = to;
        let name = forge.members[at].0.clone();
        assert_eq!(forge.open(&offices), Err(Refusal::HashMismatch { name }));
        let mut longer = Forge::good(&offices);
        longer.members[at].1.push(b'\n');
        let name = longer.members[at].0.clone();
        assert_eq!(longer.open(&offices), Err(Refusal::HashMismatch { name }));
    }
    let mut forge = Forge::good(&offices);
    forge.sums.push(b'\n');
    assert_eq!(forge.open(&offices), Err(Refusal::HashMismatch { name: "SHA256SUMS".to_owned() }));
}

#[test]
fn lines_that_are_not_event_text() {
    let offices = Offices::new();
    let cases: [(&[u8], u64, &str); 6] = [
        (b"{}\n\xc3\x28\n", 2, "utf8"),
        (b"{}\n{\x00}\n", 2, "nul"),
        (b"\n{}\n", 1, "empty"),
        (b"{}\n\n", 2, "empty"),
        (b"{}\n{}", 2, "no-final-line-break"),
        (b"", 1, "empty"),
    ];
    for (content, line, why) in cases {
        let name = "events/000001.jsonl".to_owned();
        let forge = Forge::with(&offices, facts(2), vec![(name.clone(), content.to_vec())]);
        assert_eq!(forge.open(&offices), Err(Refusal::BadText { name, line, why }), "{content:?}");
    }
    let long = [vec![b'a'; limits::LINE_BYTES_MAX + 1], b"\n".to_vec()].concat();
    let forge = Forge::with(&offices, facts(1), vec![("events/000001.jsonl".to_owned(), long)]);
    assert_eq!(forge.open(&offices), Err(Refusal::TooLarge { what: "line", limit: 1_048_576 }));
}

#[test]
fn a_sender_cannot_seal_what_no_receiver_would_open() {
    let (offices, dir) = (Offices::new(), tempfile::tempdir().unwrap());
    let text = |line, why| Err(Refusal::BadText { name: "events".to_owned(), line, why });
    let seal = |events: &[&[u8]]| {
        let events: Vec<Vec<u8>> = events.iter().map(|event| event.to_vec()).collect();
        offices.seal(&events, &[], dir.path()).map(|_| ())
    };
    assert_eq!(seal(&[b"{}", b"{\n}"]), text(2, "line-break"));
    assert_eq!(seal(&[b""]), text(1, "empty"));
    assert_eq!(seal(&[b"\0"]), text(1, "nul"));
    assert_eq!(seal(&[b"\xff"]), text(1, "utf8"));
    let too_few = offices.seal_facts(facts(3), &events(2), &[], dir.path());
    assert_eq!(too_few, Err(Refusal::EventCount { expected: 3, found: 2, by: "lines" }));
    let miscounted = BundleFacts { last: 44, ..facts(3) };
    let refused = offices.seal_facts(miscounted, &events(3), &[], dir.path());
    assert_eq!(refused, Err(Refusal::EventCount { expected: 4, found: 3, by: "kinds" }));
    let parcel = Parcel {
        facts: facts(0),
        events: &mut std::iter::empty(),
        files: &mut std::iter::once((Digest::ZERO, b"x".to_vec())),
    };
    let mut go_on = |_| std::ops::ControlFlow::Continue(());
    let refused = seal_at(parcel, &offices, dir.path(), &mut go_on);
    assert_eq!(refused, Err(Refusal::HashMismatch { name: format!("files/{}", Digest::ZERO) }));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

fn seal_at(
    parcel: Parcel<'_>,
    offices: &Offices,
    dir: &std::path::Path,
    progress: OnProgress<'_>,
) -> Result<Sealed, Refusal> {
    seal(parcel, &offices.branch, offices.province.public(), dir, progress)
}

#[test]
fn event_counts_that_differ() {
    let offices = Offices::new();
    let member = ("events/000001.jsonl".to_owned(), b"{}\n".to_vec());
    let fewer = Forge::with(&offices, facts(2), vec![member.clone()]);
    assert_eq!(fewer.open(&offices), Err(Refusal::EventCount { expected: 2, found: 1, by: "lines" }));
    let none = Forge::with(&offices, facts(0), vec![member]);
    assert_eq!(none.open(&offices), Err(Refusal::EventCount { expected: 0, found: 1, by: "lines" }));
}

#[test]
fn every_refusal_has_its_own_code_and_named_facts() {
    let name = || "n".to_owned();
    let path = || std::path::PathBuf::from("/media/stick");
    let all = [
        Refusal::NotABundle,
        Refusal::Truncated,
        Refusal::Damaged { part: "seal" },
        Refusal::WrongRecipient,
        Refusal::AddressedToAnother { to: 1, own: 2 },
        Refusal::UnknownSender { from: 3 },
        Refusal::BadSignature { from: 3 },
        Refusal::KeyMismatch { from: 3, found: name(), expected: name() },
        Refusal::NewerFormat { found: name(), known: FORMAT },
        Refusal::NewerSchema { found: 4, known: 3 },
        Refusal::WrongPurpose { purpose: "up" },
        Refusal::TooLarge { what: "file", limit: 1 },
        Refusal::BadMemberName { name: name() },
        Refusal::BadMemberKind { name: name() },
        Refusal::DuplicateMember { name: name() },
        Refusal::MissingMember { name: name() },
        Refusal::ExtraMember { name: name() },
        Refusal::HashMismatch { name: name() },
        Refusal::BadManifest { field: "to" },
        Refusal::BadText { name: name(), line: 1, why: "nul" },
        Refusal::EventCount { expected: 1, found: 2, by: "lines" },
        Refusal::ReadBackDiffers { path: path() },
        Refusal::Cancelled,
        Refusal::Io { path: path(), kind: "gone", os: 5 },
        Refusal::NoRandomness,
        Refusal::BadKeys { part: "sign" },
        Refusal::BadDigest,
        Refusal::OwnCardMissing,
    ];
    let codes: std::collections::BTreeSet<&str> = all.iter().map(Refusal::code).collect();
    assert_eq!(codes.len(), all.len());
    assert!(codes.iter().all(|code| code.starts_with("exchange-")));
    let json = serde_json::to_string(&all[11].facts()).unwrap();
    assert_eq!(json, r#"{"limit":1,"what":"file"}"#);
    assert_eq!(all[23].to_string(), r#"exchange-io kind="gone" os=5 path="/media/stick""#);
}
