//! Photographs of a visit: kept beside the book like other evidence, sealed to the office's own key. What a picture is, is
//! told by its content, never by its name. Source: SOURCES.md R-122.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use events::Hash;
use lending::cards::Photo;
use serde::Serialize;

use crate::error::{Error, Refusal, file_refusal};
use crate::office::Office;
use crate::opening::short_text;

/// A photograph is no larger.
const PHOTO_BYTES: u64 = 8 * 1_048_576;

/// The sorts of picture that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Jpeg,
    Png,
    Webp,
}

impl Sort {
    /// By the first bytes.
    fn of(bytes: &[u8]) -> Option<Sort> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Sort::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Sort::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Sort::Webp),
            _ => None,
        }
    }

    const fn mime(self) -> &'static str {
        match self {
            Sort::Jpeg => "image/jpeg",
            Sort::Png => "image/png",
            Sort::Webp => "image/webp",
        }
    }
}

/// A photograph to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PhotoView {
    /// `data:image/jpeg;base64,…`
    pub url: String,
}

/// Keeps a photograph beside the book; what a visit says of it is the answer.
pub fn keep_photo(office: &Office, path: &Path) -> Result<Photo, Error> {
    let size = std::fs::metadata(path).map_err(|error| file_refusal(path, &error))?.len();
    let too_large = || Refusal::new("photo-too-large").with("limit_mb", PHOTO_BYTES / 1_048_576);
    if size > PHOTO_BYTES {
        return Err(too_large().into());
    }
    let bytes = std::fs::read(path).map_err(|error| file_refusal(path, &error))?;
    // It may have grown since it was looked at.
    if bytes.len() as u64 > PHOTO_BYTES {
        return Err(too_large().into());
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = short_text("photo", &name)?;
    if Sort::of(&bytes).is_none() {
        return Err(Refusal::new("not-a-photo").with("file", name).into());
    }
    let sha256 = Hash::of(&bytes).to_string();
    let (folder, kept) = (office.folder.join("evidence"), place_of(office, &sha256));
    std::fs::create_dir_all(&folder).map_err(|error| file_refusal(&folder, &error))?;
    if !kept.exists() {
        let sealed = ::exchange::encrypt_to_self(&bytes, office.keys.public())?;
        crate::durable::write(&kept, &sealed)?;
    }
    Ok(Photo { sha256, name })
}

/// A photograph kept before. One of another office's visits, or lost with a folder, is not here.
pub fn open_photo(office: &Office, sha256: &str) -> Result<PhotoView, Error> {
    let missing = || Refusal::new("photo-not-here");
    if sha256.len() != 64 || !sha256.bytes().all(|sign| sign.is_ascii_hexdigit()) {
        return Err(missing().into());
    }
    let kept = place_of(office, &sha256.to_ascii_lowercase());
    let sealed = std::fs::read(&kept).map_err(|_| missing())?;
    let bytes = ::exchange::decrypt_own(&sealed, &office.keys)?;
    let sort = Sort::of(&bytes).filter(|_| Hash::of(&bytes).to_string() == sha256.to_ascii_lowercase());
    let sort = sort.ok_or_else(|| Refusal::new("photo-damaged"))?;
    Ok(PhotoView { url: format!("data:{};base64,{}", sort.mime(), base64(&bytes)?) })
}

fn place_of(office: &Office, sha256: &str) -> PathBuf {
    office.folder.join("evidence").join(format!("{sha256}.photo.age"))
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> Result<String, Error> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let word = three.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let sign = SIGNS.get((word >> (18 - 6 * place) & 63) as usize).copied().unwrap_or(b'=');
            let sign = if place <= three.len() { sign } else { b'=' };
            text.write_char(char::from(sign)).map_err(Error::fault)?;
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_rfc_4648_has_it() {
        let written = |text: &str| base64(text.as_bytes()).unwrap();
        let told =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")];
        for (plain, coded) in told {
            assert_eq!(written(plain), coded);
        }
    }

    #[test]
    fn only_the_content_makes_a_picture() {
        assert_eq!(Sort::of(b"\xFF\xD8\xFF\xE0rest"), Some(Sort::Jpeg));
        assert_eq!(Sort::of(b"\x89PNG\r\n\x1a\nrest"), Some(Sort::Png));
        assert_eq!(Sort::of(b"RIFF\0\0\0\0WEBPVP8 "), Some(Sort::Webp));
        assert_eq!(Sort::of(b"<svg onload=alert(1)>"), None);
        assert_eq!(Sort::of(b"RIFF\0\0\0\0WAVE"), None);
        assert_eq!(Sort::of(b"\xFF\xD8"), None);
    }
}
