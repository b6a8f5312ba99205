//! Six syllables to read over the telephone.
//!
//! A key or a receipt is compared by voice, between two offices, on a bad line. Sixty bits of its SHA-256
//! become six Vietnamese syllables of ten bits each: four bits choose the onset, six the rhyme. They are
//! written without tone or vowel marks, so that two words never differ by a mark only, and the onsets that
//! northern speech runs together (l/n, s/x, tr/ch, d/gi/r) are each represented once.

use crate::Digest;

/// Six syllables, in the order they are read out.
pub type SixWords = [String; 6];

/// Onset before a, o, u and the same onset as spelt before e, i.
const ONSETS: [(&str, &str); 16] = [
    ("b", "b"),
    ("c", "k"),
    ("ch", "ch"),
    ("g", "gh"),
    ("h", "h"),
    ("kh", "kh"),
    ("l", "l"),
    ("m", "m"),
    ("ng", "ngh"),
    ("nh", "nh"),
    ("ph", "ph"),
    ("r", "r"),
    ("t", "t"),
    ("th", "th"),
    ("v", "v"),
    ("x", "x"),
];

const RHYMES: [&str; 64] = [
    "a", "e", "i", "o", "u", "ai", "ao", "au", "ay", "eo", "ia", "iu", "oi", "ua", "ui", "oa", "oe", "uy", "oai",
    "oay", "uya", "am", "an", "ang", "anh", "em", "en", "eng", "im", "in", "inh", "om", "on", "ong", "um", "un", "ung",
    "oam", "oan", "oang", "oanh", "oen", "uynh", "ac", "ach", "ap", "at", "ec", "ep", "et", "ich", "ip", "it", "oc",
    "op", "ot", "uc", "up", "ut", "oac", "oach", "oat", "oet", "uyt",
];

/// The syllable of a ten-bit number; higher bits are ignored.
fn syllable(number: u64) -> String {
    let (back, front) = ONSETS[(number >> 6 & 0xf) as usize];
    let rhyme = RHYMES[(number & 0x3f) as usize];
    if rhyme.starts_with(['e', 'i']) {
        return format!("{front}{rhyme}");
    }
    // Vietnamese writes the c sound before a rounded glide as "qu": quan, not coan.
    let rounded = ["oa", "oe", "uy"].iter().any(|glide| rhyme.starts_with(glide));
    if back == "c" && rounded {
        return format!("qu{}", &rhyme[1..]);
    }
    format!("{back}{rhyme}")
}

/// The first sixty bits of a hash as six syllables. Meant for the `manifest_sha256` of a bundle and of its
/// receipt; [`crate::PublicKeys::words`] does the same for keys.
#[must_use]
pub fn six_words_of(hash: &Digest) -> SixWords {
    let mut first = [0; 8];
    first.copy_from_slice(&hash.as_bytes()[..8]);
    let bits = u64::from_be_bytes(first);
    // Word 0 holds bits 63..54, word 5 bits 13..4.
    std::array::from_fn(|word| syllable(bits >> (54 - 10 * word)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_1024_syllables_are_distinct_short_and_plain() {
        let all: BTreeSet<String> = (0..1024).map(syllable).collect();
        assert_eq!(all.len(), 1024);
        for word in &all {
            assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            assert!((2..=7).contains(&word.len()), "{word}");
        }
    }

    #[test]
    fn spelling_follows_the_language() {
        let has = |word: &str| (0..1024).any(|n| syllable(n) == word);
        for good in ["quan", "kinh", "nghen", "ghe", "nga", "cam", "quynh", "thoang"] {
            assert!(has(good), "{good}");
        }
        for bad in ["coan", "cinh", "ngen", "ge", "ngha", "kam", "cuynh"] {
            assert!(!has(bad), "{bad}");
        }
    }

    #[test]
    fn sixty_bits_each_change_a_word_and_the_last_four_none() {
        let bytes = *Digest::of("Bắc Sơn".as_bytes()).as_bytes();
        let words = six_words_of(&Digest::from_bytes(bytes));
        for bit in 0..64 {
            let mut flipped = bytes;
            flipped[bit / 8] ^= 0x80 >> (bit % 8);
            let other = six_words_of(&Digest::from_bytes(flipped));
            let differing = words.iter().zip(&other).filter(|(a, b)| a != b).count();
            assert_eq!(differing, usize::from(bit < 60), "bit {bit}");
        }
    }

    #[test]
    fn pinned_so_that_two_versions_of_the_program_read_the_same_words() {
        assert_eq!(six_words_of(&Digest::ZERO), ["ba"; 6]);
        let all_ones = six_words_of(&Digest::from_bytes([0xff; 32]));
        assert_eq!(all_ones, ["xuyt"; 6]);
        let numbers = [(1, 15), (2, 22), (0, 1), (8, 30), (15, 0), (4, 32)];
        let bits = numbers.iter().fold(0, |bits, (onset, rhyme)| bits << 10 | onset << 6 | rhyme);
        let mut hash = [0; 32];
        hash[..8].copy_from_slice(&u64::to_be_bytes(bits << 4));
        assert_eq!(six_words_of(&Digest::from_bytes(hash)), ["qua", "chan", "be", "nghinh", "xa", "hon"]);
    }
}
