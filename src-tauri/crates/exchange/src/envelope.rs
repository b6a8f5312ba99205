//! Around the archive: zstd, then age. Standard formats in their plainest form.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read, Write};

use age::stream::{StreamReader, StreamWriter};

use crate::progress::{Stretch, Watched};
use crate::{OfficeKeys, PublicKeys, Refusal, limits};

/// zstd level: the largest office's month packs in under a second.
const ZSTD_LEVEL: i32 = 9;

/// What every age file begins with.
const AGE_MAGIC: &[u8] = b"age-encryption.org/";

/// Starts an age file for these offices; the same office twice counts once.
pub(crate) fn encrypt_to<W: Write>(out: W, offices: &[&PublicKeys]) -> Result<StreamWriter<W>, io::Error> {
    let seals: BTreeSet<&str> = offices.iter().map(|office| office.seal()).collect();
    let recipients = seals
        .iter()
        .map(|seal| seal.parse::<age::x25519::Recipient>().map_err(|_| Refusal::BadKeys { part: "seal" }))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let each = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    // Recipients of one sort are always compatible; the header alone can fail to be written.
    age::Encryptor::with_recipients(each).map_err(|_| Refusal::BadKeys { part: "seal" })?.wrap_output(out)
}

/// Opens an age file held in memory.
pub(crate) fn decrypt<'c, 's, 'a>(
    cipher: &'c [u8],
    keys: &OfficeKeys,
    stretch: &'s mut Stretch<'a>,
) -> Result<Decrypted<'c, 's, 'a>, Refusal> {
    check_header_bounds(cipher)?;
    let watched = Watched { inner: cipher, stretch };
    let opened = age::Decryptor::new_buffered(BufReader::new(watched)).map_err(|error| unsealed(&error))?;
    let identity: &dyn age::Identity = keys.opening();
    let inner = opened.decrypt(std::iter::once(identity)).map_err(|error| unsealed(&error))?;
    Ok(Decrypted { inner })
}

/// The header is parsed again at each of its lines, so its length is bounded first.
fn check_header_bounds(cipher: &[u8]) -> Result<(), Refusal> {
    let start = &cipher[..cipher.len().min(AGE_MAGIC.len())];
    if !AGE_MAGIC.starts_with(start) {
        return Err(Refusal::NotABundle);
    }
    let header = &cipher[..cipher.len().min(limits::AGE_HEADER_BYTES_MAX)];
    if header.windows(5).any(|bytes| bytes == b"\n--- ") {
        return Ok(());
    }
    if cipher.len() < limits::AGE_HEADER_BYTES_MAX {
        return Err(Refusal::Truncated);
    }
    Err(Refusal::TooLarge { what: "seal-header", limit: limits::AGE_HEADER_BYTES_MAX as u64 })
}

fn unsealed(error: &age::DecryptError) -> Refusal {
    match error {
        age::DecryptError::NoMatchingKeys => Refusal::WrongRecipient,
        age::DecryptError::UnknownFormat => Refusal::NotABundle,
        age::DecryptError::Io(error) => unsealed_io(error),
        _ => Refusal::Damaged { part: "seal" },
    }
}

fn unsealed_io(error: &io::Error) -> Refusal {
    // The file is in memory, so an I/O error here is either ours passing through or about the content.
    Refusal::carried_by(error).unwrap_or(match error.kind() {
        io::ErrorKind::UnexpectedEof => Refusal::Truncated,
        _ => Refusal::Damaged { part: "seal" },
    })
}

/// The content of an age file, authenticated as it is read, with its failures named.
pub(crate) struct Decrypted<'c, 's, 'a> {
    inner: StreamReader<BufReader<Watched<'s, 'a, &'c [u8]>>>,
}

impl Read for Decrypted<'_, '_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buffer).map_err(|error| unsealed_io(&error).into())
    }
}

/// A writer that compresses and encrypts.
pub(crate) struct Packer<W: Write> {
    encoder: zstd::Encoder<'static, StreamWriter<W>>,
}

impl<W: Write> Packer<W> {
    /// Starts a compressed age file for these offices.
    pub(crate) fn new(out: W, offices: &[&PublicKeys]) -> io::Result<Packer<W>> {
        let mut encoder = zstd::Encoder::new(encrypt_to(out, offices)?, ZSTD_LEVEL)?;
        encoder.include_checksum(true)?;
        Ok(Packer { encoder })
    }

    /// Ends both; without it the file cannot be opened.
    pub(crate) fn finish(self) -> io::Result<W> {
        self.encoder.finish()?.finish()
    }
}

impl<W: Write> Write for Packer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.encoder.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.encoder.flush()
    }
}

/// A reader that decrypts and decompresses, within the limits on content and ratio.
pub(crate) struct Unpacker<'c, 's, 'a> {
    decoder: zstd::Decoder<'static, BufReader<Decrypted<'c, 's, 'a>>>,
    left: u64,
    over: Refusal,
}

impl<'c, 's, 'a> Unpacker<'c, 's, 'a> {
    /// Opens a compressed age file held in memory.
    pub(crate) fn new(cipher: &'c [u8], keys: &OfficeKeys, stretch: &'s mut Stretch<'a>) -> Result<Self, Refusal> {
        let damaged = |_| Refusal::Damaged { part: "compression" };
        let decrypted = BufReader::new(decrypt(cipher, keys, stretch)?);
        let mut decoder = zstd::Decoder::with_buffer(decrypted).map_err(damaged)?.single_frame();
        decoder.window_log_max(limits::ZSTD_WINDOW_LOG_MAX).map_err(damaged)?;
        let by_ratio = limits::RATIO_FREE_BYTES.saturating_add((cipher.len() as u64).saturating_mul(limits::RATIO_MAX));
        let (left, over) = if by_ratio < limits::PLAIN_BYTES_MAX {
            (by_ratio, Refusal::TooLarge { what: "ratio", limit: by_ratio })
        } else {
            (limits::PLAIN_BYTES_MAX, Refusal::TooLarge { what: "content", limit: limits::PLAIN_BYTES_MAX })
        };
        Ok(Unpacker { decoder, left, over })
    }

    /// Makes sure that nothing follows the compressed content, and that the seal holds to its last byte.
    /// Call it when a read has answered 0.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        match self.decoder.into_inner().fill_buf() {
            Ok([]) => Ok(()),
            Ok(_) => Err(Refusal::Damaged { part: "end" }),
            Err(error) => Err(unsealed_io(&error)),
        }
    }
}

impl Read for Unpacker<'_, '_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self
            .decoder
            .read(buffer)
            .map_err(|error| Refusal::carried_by(&error).unwrap_or(Refusal::Damaged { part: "compression" }))?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| self.over.clone())?;
        Ok(read)
    }
}
