//! Any byte flipped, any end cut off: refused, never a panic.

use std::fs;

use super::support::*;
use crate::*;

/// A bundle and its bytes; the same for all cases of a test.
fn bundle(offices: &Offices) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let sealed = offices.seal(&events(400), &[vec![5; 2_000]], dir.path()).unwrap();
    let cipher = fs::read(sealed.path).unwrap();
    assert!(offices.open(&cipher).is_ok());
    cipher
}

/// Chance with a fixed start, so that a failure can be repeated.
fn numbers() -> impl Iterator<Item = u64> {
    let mut seed = Digest::of(b"flips");
    std::iter::repeat_with(move || {
        seed = Digest::of(seed.as_bytes());
        u64::from_be_bytes(seed.as_bytes()[..8].try_into().unwrap())
    })
}

#[test]
fn truncated_at_every_512_bytes_and_at_every_byte_of_the_header() {
    let offices = Offices::new();
    let cipher = bundle(&offices);
    for length in (0..cipher.len()).step_by(512).chain(0..700).chain([cipher.len() - 1, cipher.len() - 16]) {
        let refusal = offices.open(&cipher[..length]).unwrap_err();
        let cut = matches!(refusal, Refusal::Truncated | Refusal::Damaged { part: "seal" });
        assert!(cut, "cut at {length}: {refusal}");
    }
}

#[test]
fn a_flip_anywhere_is_refused() {
    let offices = Offices::new();
    let cipher = bundle(&offices);
    let random = numbers().map(|number| (number as usize >> 3) % cipher.len()).take(300);
    for (at, number) in (0..700).chain(random).zip(numbers()) {
        let mut bad = cipher.clone();
        bad[at] ^= 1 << (number % 8);
        assert!(offices.open(&bad).is_err(), "byte {at}");
    }
}

#[test]
fn a_flip_under_the_seal_is_refused_by_what_lies_there() {
    // What a faulty program at the sender could do: seal and signature hold, or the seal alone.
    let offices = Offices::new();
    let archive = Forge::good(&offices).archive();
    assert!(offices.open(&pack(&archive, &offices)).is_ok());
    for at in 0..archive.len() {
        let mut bad = archive.clone();
        bad[at] ^= 1;
        assert!(offices.open(&pack(&bad, &offices)).is_err(), "byte {at}");
    }
    for length in (0..archive.len()).step_by(64) {
        assert!(offices.open(&pack(&archive[..length], &offices)).is_err(), "cut at {length}");
    }
}

#[test]
fn noise_of_any_length_is_refused() {
    let offices = Offices::new();
    let noise: Vec<u8> = numbers().flat_map(u64::to_be_bytes).take(20_000).collect();
    for length in [0, 1, 21, 22, 100, 511, 512, 513, 16_384, 20_000] {
        assert!(offices.open(&noise[..length]).is_err());
        assert!(offices.open(&encrypt(&noise[..length], &offices)).is_err());
        assert!(offices.open(&pack(&noise[..length], &offices)).is_err());
    }
    assert_eq!(offices.open(b"PK\x03\x04 a workbook by mistake"), Err(Refusal::NotABundle));
    assert_eq!(offices.open(b""), Err(Refusal::Truncated));
}

#[test]
fn bytes_after_any_of_the_three_ends_are_refused() {
    let offices = Offices::new();
    let good = Forge::good(&offices);
    let mut outside = pack(&good.archive(), &offices);
    outside.push(0);
    assert_eq!(offices.open(&outside), Err(Refusal::Damaged { part: "seal" }));

    let mut after_zstd = zstd::encode_all(good.archive().as_slice(), 3).unwrap();
    assert!(offices.open(&encrypt(&after_zstd, &offices)).is_ok());
    let one_frame = after_zstd.clone();
    after_zstd.push(0);
    assert_eq!(offices.open(&encrypt(&after_zstd, &offices)), Err(Refusal::Damaged { part: "end" }));
    // A second frame and a skippable one are zstd's own ways to add something.
    let two_frames = [one_frame.clone(), zstd::encode_all(&b""[..], 3).unwrap()].concat();
    assert_eq!(offices.open(&encrypt(&two_frames, &offices)), Err(Refusal::Damaged { part: "end" }));
    let skippable = [&b"\x50\x2a\x4d\x18\x01\x00\x00\x00x"[..], &one_frame].concat();
    assert!(offices.open(&encrypt(&skippable, &offices)).is_err());

    for more in [&b"x"[..], &[0], &[0; 512]] {
        let after_tar = [good.archive().as_slice(), more].concat();
        assert_eq!(offices.open(&pack(&after_tar, &offices)), Err(Refusal::Damaged { part: "end" }));
    }
}
