//! Evidence kept beside the book: the workbook a figure came from, as `<sha256>.xlsx.age`.

use std::io::{Read, Write};

use crate::envelope::{decrypt, encrypt_to};
use crate::progress::Stretch;
use crate::{OfficeKeys, PublicKeys, Refusal, document};

/// Encrypts bytes to one office only, as a plain age file; usually to ourselves.
///
/// # Errors
/// [`Refusal::BadKeys`].
pub fn encrypt_to_self(bytes: &[u8], own: &PublicKeys) -> Result<Vec<u8>, Refusal> {
    encrypt_to(Vec::new(), &[own])
        .and_then(|mut writer| {
            writer.write_all(bytes)?;
            writer.finish()
        })
        .map_err(|error| document::unwritten(&error))
}

/// Decrypts what [`encrypt_to_self`] made.
///
/// # Errors
/// [`Refusal::NotABundle`], [`Refusal::Truncated`], [`Refusal::WrongRecipient`] and [`Refusal::Damaged`].
pub fn decrypt_own(cipher: &[u8], keys: &OfficeKeys) -> Result<Vec<u8>, Refusal> {
    let mut unwatched = |_| std::ops::ControlFlow::Continue(());
    let mut stretch = Stretch::whole(&mut unwatched, cipher.len() as u64);
    let mut plain = Vec::new();
    decrypt(cipher, keys, &mut stretch)?
        .read_to_end(&mut plain)
        .map_err(|error| Refusal::carried_by(&error).unwrap_or(Refusal::Damaged { part: "seal" }))?;
    Ok(plain)
}
