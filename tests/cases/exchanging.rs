//! The stick between branch and province: real tools open it, every damage is refused, a repeat is harmless.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use acceptance::offices::{
    BRANCH, PROVINCE, Pair, enrolled_pair, largest_group, pay_all, quiet, session_day, synthetic,
};
use office::{Error, Office, PeerState, TotalsBy};

fn pair() -> (tempfile::TempDir, Pair) {
    let home = tempfile::tempdir().unwrap();
    let pair = enrolled_pair(home.path(), &synthetic(1).unwrap()).unwrap();
    (home, pair)
}

fn export(pair: &mut Pair) -> PathBuf {
    let exported = office::export_bundle(&mut pair.branch, PROVINCE, &pair.stick, &mut quiet()).unwrap();
    PathBuf::from(exported.file)
}

fn tables(office: &Office) -> String {
    office::verify(office, false, &mut quiet()).unwrap().tables
}

fn code(result: Result<impl std::fmt::Debug, Error>) -> String {
    match result {
        Err(Error::Refusal(refusal)) => refusal.code.to_owned(),
        other => panic!("expected a refusal, not {other:?}"),
    }
}

#[test]
fn the_provinces_totals_are_the_branchs_and_a_repeat_gives_the_same_receipt() {
    let (_home, mut pair) = pair();
    let bundle = export(&mut pair);
    let looked = office::inspect_bundle(&mut pair.province, &bundle, &mut quiet()).unwrap();
    assert_eq!(office::verify(&pair.province, true, &mut quiet()).unwrap().logs.len(), 1, "looking changes nothing");
    let first = office::import_bundle(&mut pair.province, &bundle, &pair.stick, &mut quiet()).unwrap();
    assert_eq!((looked.new_events, first.repeated), (first.new_events, false));
    for by in [TotalsBy::Everything, TotalsBy::Commune, TotalsBy::Association, TotalsBy::Programme, TotalsBy::Group] {
        let branch = office::totals(&pair.branch, by, None).unwrap();
        assert_eq!(office::totals(&pair.province, by, None).unwrap(), branch);
    }
    let imported = office::verify(&pair.province, true, &mut quiet()).unwrap();

    let again = office::import_bundle(&mut pair.province, &bundle, &pair.stick, &mut quiet()).unwrap();
    assert!(again.repeated);
    assert_eq!(again.receipt_sha256, first.receipt_sha256);
    assert_eq!(office::verify(&pair.province, true, &mut quiet()).unwrap(), imported);

    let state = |office: &Office| office::exchange_status(office).unwrap().peers[0].state;
    assert_eq!((state(&pair.branch), state(&pair.province)), (PeerState::Waiting, PeerState::Quiet));
    let through = office::take_receipt(&mut pair.branch, Path::new(&first.receipt.unwrap()), &mut quiet()).unwrap();
    assert_eq!(through, first.last);
    assert_eq!(state(&pair.branch), PeerState::Quiet);
    let nothing = office::export_bundle(&mut pair.branch, PROVINCE, &pair.stick, &mut quiet());
    assert_eq!(code(nothing), "nothing-to-send");
}

#[test]
fn a_second_bundle_goes_on_where_the_first_ended_and_a_lost_one_is_sent_again() {
    let (_home, mut pair) = pair();
    let first = export(&mut pair);
    let group = largest_group(&pair.branch).unwrap();
    let sheet = office::open_sheet(&pair.branch, &group, session_day()).unwrap();
    office::collect_sheet(&mut pair.branch, &pay_all(&sheet, "later", 30_000)).unwrap();
    // The first bundle never arrived: the second holds everything from the start.
    let second = export(&mut pair);
    assert_ne!(first, second);
    office::import_bundle(&mut pair.province, &second, &pair.stick, &mut quiet()).unwrap();
    let before = tables(&pair.province);
    // The lost stick turns up: everything in it is known.
    let late = office::import_bundle(&mut pair.province, &first, &pair.stick, &mut quiet()).unwrap();
    assert_eq!((late.new_events.0, tables(&pair.province)), (0, before));
    let branch = office::totals(&pair.branch, TotalsBy::Everything, None).unwrap();
    assert_eq!(office::totals(&pair.province, TotalsBy::Everything, None).unwrap(), branch);
}

#[test]
fn debians_own_tools_open_and_verify_a_bundle() {
    let (home, mut pair) = pair();
    let bundle = export(&mut pair);
    let keys = home.path().join("keys");
    let (identity, _) = office::write_keys(&pair.province, &keys).unwrap();
    let (_, public) = office::write_keys(&pair.branch, &home.path().join("branch-keys")).unwrap();
    let opened = home.path().join("opened");
    std::fs::create_dir(&opened).unwrap();

    let mut age = tool("age").args(["-d", "-i", &identity]).arg(&bundle).stdout(Stdio::piped()).spawn().unwrap();
    let mut zstd = tool("zstd").arg("-d").stdin(age.stdout.take().unwrap()).stdout(Stdio::piped()).spawn().unwrap();
    let tar = tool("tar").arg("x").arg("-C").arg(&opened).stdin(zstd.stdout.take().unwrap()).status().unwrap();
    assert!(age.wait().unwrap().success() && zstd.wait().unwrap().success() && tar.success());

    let minisign = tool("minisign").args(["-V", "-m", "manifest.json", "-p", &public]).current_dir(&opened).output();
    assert!(minisign.unwrap().status.success());
    let sums = tool("sha256sum").args(["-c", "--strict", "SHA256SUMS"]).current_dir(&opened).output().unwrap();
    assert!(sums.status.success(), "{}", String::from_utf8_lossy(&sums.stdout));
    assert!(String::from_utf8_lossy(&sums.stdout).lines().count() >= 2, "events and the rows of the closing");

    let manifest: serde_json::Value =
        serde_json::from_slice(&std::fs::read(opened.join("manifest.json")).unwrap()).unwrap();
    let totals = office::totals(&pair.branch, TotalsBy::Everything, None).unwrap().figures;
    assert_eq!(manifest["totals"]["in_term"], totals.in_term.0);
    assert_eq!(manifest["totals"]["savings"], totals.savings.unwrap().0);
    let events = std::fs::read_to_string(opened.join("events/000001.jsonl")).unwrap();
    let last = events.lines().last().unwrap();
    assert_eq!(manifest["head"], events::Hash::of(last.as_bytes()).to_string(), "a line's SHA-256 is the chain");
}

fn tool(name: &str) -> Command {
    let found = Command::new("which").arg(name).output().is_ok_and(|output| output.status.success());
    assert!(found, "{name} is missing: apt-get install age minisign zstd tar coreutils");
    Command::new(name)
}

#[test]
fn every_damage_is_refused_and_leaves_the_province_unchanged() {
    let (home, mut pair) = pair();
    let bundle = std::fs::read(export(&mut pair)).unwrap();
    let before = tables(&pair.province);
    let damaged = home.path().join("damaged.dsb");
    let mut tried = 0;
    let mut refuse = |bytes: &[u8], what: String| {
        std::fs::write(&damaged, bytes).unwrap();
        let result = office::import_bundle(&mut pair.province, &damaged, &pair.stick, &mut quiet());
        assert!(matches!(result, Err(Error::Refusal(_))), "{what}: {result:?}");
        tried += 1;
    };
    for length in (0..bundle.len()).step_by(1024) {
        refuse(&bundle[..length], format!("cut at {length}"));
    }
    // Places spread by a fixed multiplicative walk, so that a failure can be repeated.
    let mut place: u64 = 0x9E37_79B9_7F4A_7C15;
    for _ in 0..200 {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (at, bit) = ((place >> 16) as usize % bundle.len(), (place >> 8) & 7);
        let mut bytes = bundle.clone();
        bytes[at] ^= 1 << bit;
        refuse(&bytes, format!("bit {bit} of byte {at}"));
    }
    assert!(tried > 200);
    assert_eq!(tables(&pair.province), before);
    office::verify(&pair.province, true, &mut quiet()).unwrap();
}

#[test]
fn gaps_forks_strangers_and_foreign_mail_are_refused_by_name() {
    let (home, mut pair) = pair();
    let seed = synthetic(1).unwrap();
    let first = export(&mut pair);
    // A gap: the province never saw the first bundle, the branch believes it did.
    let other_home = tempfile::tempdir().unwrap();
    let mut other = enrolled_pair(other_home.path(), &seed).unwrap();
    assert_eq!(
        code(office::import_bundle(&mut other.province, &first, &pair.stick, &mut quiet())),
        "exchange-wrong-recipient"
    );
    assert_eq!(
        code(office::import_bundle(&mut pair.branch, &first, home.path(), &mut quiet())),
        "exchange-addressed-to-another",
        "the sender can open its own bundle, but it is not for it"
    );
    let imported = office::import_bundle(&mut pair.province, &first, &pair.stick, &mut quiet()).unwrap();
    office::take_receipt(&mut pair.branch, Path::new(imported.receipt.as_ref().unwrap()), &mut quiet()).unwrap();
    let group = largest_group(&pair.branch).unwrap();
    for request in ["second", "third"] {
        let sheet = office::open_sheet(&pair.branch, &group, session_day()).unwrap();
        office::collect_sheet(&mut pair.branch, &pay_all(&sheet, request, 10_000)).unwrap();
    }
    let second = export(&mut pair);
    let restored = office::import_bundle(&mut pair.province, &second, &pair.stick, &mut quiet()).unwrap();
    assert_eq!((restored.first.0, restored.new_events.0), (imported.last.0 + 1, 2));
    let status = office::exchange_status(&pair.province).unwrap();
    assert_eq!(status.peers[0].office.node, BRANCH);
    assert_eq!(status.peers[0].received, restored.last);
}

/// The branch's folder is copied, both copies go on: two pasts under one number. The province stops the stream.
#[test]
fn two_pasts_of_one_branch_freeze_its_stream() {
    let (home, mut pair) = pair();
    let copy_folder = home.path().join("copy");
    std::fs::create_dir(&copy_folder).unwrap();
    // Closing the book first lets SQLite fold its write-ahead log into the file.
    let folder = pair.branch.folder().to_owned();
    drop(pair.branch);
    for file in ["book.db", "book.key"] {
        std::fs::copy(folder.join(file), copy_folder.join(file)).unwrap();
    }
    let open = |folder: &Path| {
        let clock = Box::new(office::FixedDay(session_day()));
        office::open_office(folder, acceptance::offices::USER, acceptance::offices::PASSPHRASE, clock).unwrap()
    };
    let (mut branch, mut copy) = (open(&folder), open(&copy_folder));
    let group = largest_group(&branch).unwrap();
    for (office, savings) in [(&mut branch, 10_000), (&mut copy, 20_000)] {
        let sheet = office::open_sheet(office, &group, session_day()).unwrap();
        office::collect_sheet(office, &pay_all(&sheet, "both", savings)).unwrap();
    }
    let good = office::export_bundle(&mut branch, PROVINCE, &pair.stick, &mut quiet()).unwrap();
    let forked_stick = home.path().join("stick2");
    std::fs::create_dir(&forked_stick).unwrap();
    let forked = office::export_bundle(&mut copy, PROVINCE, &forked_stick, &mut quiet()).unwrap();
    office::import_bundle(&mut pair.province, Path::new(&good.file), &pair.stick, &mut quiet()).unwrap();
    let before = tables(&pair.province);
    let refused = office::import_bundle(&mut pair.province, Path::new(&forked.file), &pair.stick, &mut quiet());
    assert_eq!(code(refused), "stream-forked");
    assert_eq!(tables(&pair.province), before);
    assert_eq!(office::exchange_status(&pair.province).unwrap().peers[0].state, office::PeerState::Stopped);
    let refused = office::import_bundle(&mut pair.province, Path::new(&forked.file), &pair.stick, &mut quiet());
    assert_eq!(code(refused), "stream-frozen");
}

/// A receipt says "your events arrived". None may exist for events that did not.
#[test]
fn a_cancelled_import_leaves_no_receipt_anywhere() {
    let (home, mut pair) = pair();
    let bundle = export(&mut pair);
    let cancelled = office::import_bundle(&mut pair.province, &bundle, &pair.stick, &mut |step| match step.stage {
        office::Stage::Importing | office::Stage::Sealing => std::ops::ControlFlow::Break(()),
        _ => std::ops::ControlFlow::Continue(()),
    });
    assert!(matches!(cancelled, Err(Error::Refusal(_))));
    let mut folders = vec![home.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            }
            assert!(!entry.file_name().to_string_lossy().contains("receipt_"), "{:?}", entry.path());
        }
    }
    assert_eq!(office::exchange_status(&pair.province).unwrap().peers[0].received.0, 0);
}

/// The whole way by the command line: enrol, export, import, receipt.
#[test]
fn two_offices_exchange_by_the_command_line() {
    let home = tempfile::tempdir().unwrap();
    let made = synthetic(1).unwrap();
    drop(acceptance::offices::loaded_branch(home.path(), &made).unwrap());
    drop(acceptance::offices::province(&home.path().join("province")).unwrap());
    let path = |name: &str| home.path().join(name).display().to_string();
    let run = |office: &str, arguments: &[&str]| -> serde_json::Value {
        let output = Command::new(acceptance::offices::cli())
            .args(["--json", "--today", "2026-01-12", "--data", &path(office)])
            .args(arguments)
            .env("DIEMSANG_PASSPHRASE", acceptance::offices::PASSPHRASE)
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    run("branch", &["enrol", "request", "--out", &path("request.dse")]);
    run("province", &["enrol", "admit", &path("request.dse"), "--out", &path("admission.dsa")]);
    let taken = run("branch", &["enrol", "accept", &path("admission.dsa")]);
    assert_eq!(taken["province"]["words"].as_array().unwrap().len(), 6);
    let exported = run("branch", &["bundle", "export", "--to", "1", "--out", &path("")]);
    let bundle = exported["file"].as_str().unwrap();
    let looked = run("province", &["bundle", "inspect", bundle]);
    assert_eq!(looked["receipt"], serde_json::Value::Null);
    let imported = run("province", &["bundle", "import", bundle]);
    run("branch", &["bundle", "receipt", imported["receipt"].as_str().unwrap()]);
    let status = run("branch", &["bundle", "status"]);
    assert_eq!((&status["peers"][0]["waiting"], &status["peers"][0]["acknowledged"]), (&0.into(), &exported["last"]));
    for by in ["commune", "programme", "association", "office"] {
        assert_eq!(run("province", &["totals", "--by", by]), run("branch", &["totals", "--by", by]), "{by}");
    }
}

/// The stick is full or gone once the bundle is in the book: that is no refusal, and asking again gives the receipt.
#[test]
fn a_receipt_that_cannot_be_written_is_told_and_had_again() {
    let (home, mut pair) = pair();
    let bundle = export(&mut pair);
    let first = office::import_bundle(&mut pair.province, &bundle, &pair.stick, &mut quiet()).unwrap();
    let gone = home.path().join("pulled-out");
    let again = office::import_bundle(&mut pair.province, &bundle, &gone, &mut quiet()).unwrap();
    assert_eq!((again.receipt, again.receipt_sha256), (None, first.receipt_sha256.clone()));
    let third = office::import_bundle(&mut pair.province, &bundle, home.path(), &mut quiet()).unwrap();
    let bytes = std::fs::read(third.receipt.unwrap()).unwrap();
    assert_eq!(Some(events::Hash::of(&bytes).to_string()), first.receipt_sha256);
}
