//! A limit on everything that arrives on a stick, in one place.
//!
//! A month of a branch's events is a few megabytes; every limit leaves room for ten times the largest
//! office and still keeps a hostile file from filling a laptop's memory. All sizes are in bytes.

/// One mebibyte, in bytes.
const MIB: u64 = 1024 * 1024;

/// Largest bundle file accepted or written, as it lies on the stick.
pub const CIPHER_BYTES_MAX: u64 = 64 * MIB;

/// Largest content of a bundle after decryption and decompression (the tar archive, padding included).
pub const PLAIN_BYTES_MAX: u64 = 256 * MIB;

/// The content may be at most this many times the file, above [`RATIO_FREE_BYTES`]. Event lines carry
/// hashes, which do not compress: a real bundle stays below 20.
pub const RATIO_MAX: u64 = 250;

/// Content up to this size is accepted at any ratio.
pub const RATIO_FREE_BYTES: u64 = MIB;

/// Most members in a bundle, the manifest, its signature and `SHA256SUMS` included.
pub const MEMBERS_MAX: usize = 10_000;

/// Largest `manifest.json`.
pub const MANIFEST_BYTES_MAX: u64 = 4 * MIB;

/// Largest detached signature. A minisign signature of ours is below 400 bytes.
pub const SIGNATURE_BYTES_MAX: u64 = 1024;

/// Largest `events/NNNNNN.jsonl`; lines are never split over two.
pub const EVENTS_BYTES_MAX: u64 = 4 * MIB;

/// Longest event line, without its line break.
pub const LINE_BYTES_MAX: usize = MIB as usize;

/// Longest age header. Two recipients and the random filler stay below 1,000 bytes.
pub const AGE_HEADER_BYTES_MAX: usize = 16 * 1024;

/// Largest zstd window, as a power of two: 8 MiB.
pub const ZSTD_WINDOW_LOG_MAX: u32 = 23;

/// Largest enrol request or admission file.
pub const ENROL_BYTES_MAX: u64 = 4 * MIB;

/// Most offices in a directory.
pub const OFFICES_MAX: usize = 8_191;

/// Longest free text in a manifest or an office card (program version, office name), in bytes.
pub const TEXT_BYTES_MAX: usize = 200;

/// Most kinds of event a manifest counts.
pub const KINDS_MAX: usize = 1_000;

/// Largest whole number in a manifest, 2^53 - 1: what every JSON reader keeps exactly.
pub const INTEGER_MAX: u64 = 9_007_199_254_740_991;

/// Largest node number: 13 bits.
pub const NODE_MAX: u16 = 8_191;
