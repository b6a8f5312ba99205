use std::path::{Path, PathBuf};

use ::exchange::{Admission, EnrolRequest, admission, enrol_request, read_admission, read_enrol_request};
use events::{Fact, OfficeCard, OfficeKind, PublicKeys};
use lending::codes::OfficeCode;
use lending::ids::Node;
use serde::Serialize;

use super::exchange_keys;
use crate::error::{Error, Refusal, file_refusal};
use crate::office::{Office, new_request_id};

/// An office as the exchange screens show it, with the six words to compare over the telephone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OfficeLine {
    /// Its number.
    pub node: u16,
    /// `branch` or `province`.
    pub kind: String,
    /// The bank's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its keys' six words.
    pub words: Vec<String>,
}

/// An enrolment request was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Requested {
    /// Where.
    pub file: String,
    /// This office.
    pub office: OfficeLine,
}

/// An office was admitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Admitted {
    /// The admission to carry back.
    pub file: String,
    /// The office admitted: compare its words.
    pub office: OfficeLine,
    /// It had been admitted before, with the same keys.
    pub repeated: bool,
}

/// An admission was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Taken {
    /// The province: compare its words.
    pub province: OfficeLine,
    /// It had been taken in before.
    pub repeated: bool,
}

/// A branch asks to be taken into the directory: writes the file to carry to the province. `out` may be a folder.
pub fn request_enrolment(office: &Office, out: &Path) -> Result<Requested, Error> {
    office.require(OfficeKind::Branch)?;
    let card = office.read().own_office()?.card;
    let request = EnrolRequest { card: to_exchange(&card)?, created_at: office.now().to_rfc3339() };
    let file = inside(out, &request.file_name());
    crate::durable::write(&file, &enrol_request(&request, &office.keys)?)?;
    Ok(Requested { file: file.display().to_string(), office: OfficeLine::of(&card)? })
}

/// The province takes an office into the directory and writes the admission to carry back. `out` may be a folder.
pub fn admit_office(office: &mut Office, request: &Path, out: &Path) -> Result<Admitted, Error> {
    office.require(OfficeKind::Province)?;
    let request = read_enrol_request(&read_small(request)?)?;
    let card = from_exchange(&request.card)?;
    if card.kind != OfficeKind::Branch {
        return Err(Refusal::new("wrong-office-kind").with("kind", OfficeKind::Branch.as_str()).into());
    }
    let repeated = admit(office, &card)?;
    let own = office.read().own_office()?.card;
    let offices = office.read().offices()?;
    let answer = Admission {
        to: card.node.get(),
        province: to_exchange(&own)?,
        offices: offices.iter().map(|record| to_exchange(&record.card)).collect::<Result<_, _>>()?,
        created_at: office.now().to_rfc3339(),
    };
    let sealed = admission(&answer, &exchange_keys(&card.keys)?, &office.keys)?;
    let file = inside(out, &answer.file_name());
    crate::durable::write(&file, &sealed)?;
    Ok(Admitted { file: file.display().to_string(), office: OfficeLine::of(&card)?, repeated })
}

/// A branch takes in the province's admission: from now on it can seal bundles to it.
pub fn accept_admission(office: &mut Office, admission: &Path) -> Result<Taken, Error> {
    office.require(OfficeKind::Branch)?;
    let node = office.node()?.get();
    let admission = read_admission(&read_small(admission)?, node, &office.keys)?;
    let card = from_exchange(&admission.province)?;
    let known = office.read().offices()?;
    if known.iter().any(|known| known.card.kind == OfficeKind::Province && known.card.node != card.node) {
        return Err(Refusal::new("province-known").into());
    }
    let repeated = admit(office, &card)?;
    Ok(Taken { province: OfficeLine::of(&card)?, repeated })
}

/// Records the office in the directory; says whether it was there. Other keys than before are refused: changing
/// them is a rotation, signed with the old ones.
fn admit(office: &mut Office, card: &OfficeCard) -> Result<bool, Error> {
    let request = new_request_id()?;
    office.task(|at, writing| {
        for known in writing.read().offices()?.iter().map(|record| &record.card) {
            if known.node == card.node {
                return if known == card {
                    Ok(true)
                } else {
                    Err(Refusal::new("office-known-otherwise").with("office", i64::from(card.node.get())).into())
                };
            }
            if known.code == card.code {
                return Err(Refusal::new("office-code-taken").with("code", card.code.as_str()).into());
            }
        }
        at.record(writing, &request, at.today, Fact::OfficeAdmitted(card.clone()))?;
        Ok(false)
    })
}

impl OfficeLine {
    pub(crate) fn of(card: &OfficeCard) -> Result<OfficeLine, Error> {
        Ok(OfficeLine {
            node: card.node.get(),
            kind: card.kind.as_str().to_owned(),
            code: card.code.as_str().to_owned(),
            name: card.name.clone(),
            words: exchange_keys(&card.keys)?.words().to_vec(),
        })
    }
}

fn to_exchange(card: &OfficeCard) -> Result<::exchange::OfficeCard, Error> {
    Ok(::exchange::OfficeCard {
        node: card.node.get(),
        kind: match card.kind {
            OfficeKind::Branch => ::exchange::OfficeKind::Branch,
            OfficeKind::Province => ::exchange::OfficeKind::Province,
        },
        code: card.code.as_str().to_owned(),
        name: card.name.clone(),
        keys: exchange_keys(&card.keys)?,
    })
}

fn from_exchange(card: &::exchange::OfficeCard) -> Result<OfficeCard, Error> {
    let bad = |text: &str| Error::from(Refusal::new("bad-code").with("kind", "office").with("text", text));
    Ok(OfficeCard {
        node: Node::new(card.node).map_err(|_| bad(&card.node.to_string()))?,
        kind: match card.kind {
            ::exchange::OfficeKind::Branch => OfficeKind::Branch,
            ::exchange::OfficeKind::Province => OfficeKind::Province,
        },
        code: OfficeCode::parse(&card.code).map_err(|_| bad(&card.code))?,
        name: wording::nfc(&card.name),
        keys: PublicKeys { sign: card.keys.sign().to_owned(), seal: card.keys.seal().to_owned() },
    })
}

fn inside(out: &Path, name: &str) -> PathBuf {
    if out.is_dir() { out.join(name) } else { out.to_owned() }
}

fn read_small(path: &Path) -> Result<Vec<u8>, Error> {
    let size = std::fs::metadata(path).map_err(|error| file_refusal(path, &error))?.len();
    if size > ::exchange::limits::ENROL_BYTES_MAX {
        return Err(::exchange::Refusal::TooLarge { what: "file", limit: ::exchange::limits::ENROL_BYTES_MAX }.into());
    }
    std::fs::read(path).map_err(|error| file_refusal(path, &error))
}

/// Writes the office's keys as the standard tools take them: `key.txt`, the secret age identity that opens
/// bundles sealed to this office, and `office.pub`, the minisign key that checks what it signed.
pub fn write_keys(office: &Office, folder: &Path) -> Result<(String, String), Error> {
    std::fs::create_dir_all(folder).map_err(|error| file_refusal(folder, &error))?;
    let (secret, public) = (folder.join("key.txt"), folder.join("office.pub"));
    crate::durable::write_secret(&secret, office.keys.age_identity_text().as_bytes())?;
    crate::durable::write(&public, office.keys.minisign_public_text().as_bytes())?;
    Ok((secret.display().to_string(), public.display().to_string()))
}
