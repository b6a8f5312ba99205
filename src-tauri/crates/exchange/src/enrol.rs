//! Joining: an office asks the province to be listed.
//!
//! The file is not encrypted, for no key is shared yet, and holds nothing secret. Its signature proves that
//! the office holds the keys it names; that it is the right office is settled by comparing
//! [`PublicKeys::words`](crate::PublicKeys::words) over the telephone.

use serde::{Deserialize, Serialize};

use crate::manifest::{is_node, is_short_text};
use crate::{OfficeKeys, PublicKeys, Refusal, document, limits};

/// File extension of an enrol request.
pub const ENROL_EXTENSION: &str = "dse";

const MEMBER: &str = "enrol.json";
const FORMAT_FAMILY: &str = "diemsang-enrol/";
const FORMAT: &str = "diemsang-enrol/1";

/// The two kinds of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeKind {
    /// A transaction office (phòng giao dịch).
    Branch,
    /// The provincial branch (chi nhánh tỉnh).
    Province,
}

/// An office in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeCard {
    /// Its node, 1..=8191.
    pub node: u16,
    /// Branch or province.
    pub kind: OfficeKind,
    /// Its code in the bank's core system.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its public keys.
    pub keys: PublicKeys,
}

impl OfficeCard {
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        let fields =
            [("node", is_node(self.node)), ("code", is_short_text(&self.code)), ("name", is_short_text(&self.name))];
        match fields.into_iter().find(|(_, sound)| !sound) {
            Some((field, _)) => Err(Refusal::BadManifest { field }),
            None => Ok(()),
        }
    }
}

/// An office's request to be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolRequest {
    /// The card it asks for.
    pub card: OfficeCard,
    /// When it was made.
    pub created_at: String,
}

impl EnrolRequest {
    /// The name of its file: `diemsang_enrol_<node>.dse`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("diemsang_enrol_{}.{ENROL_EXTENSION}", self.card.node)
    }
}

/// `enrol.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Enrol {
    format: String,
    card: OfficeCard,
    created_at: String,
}

/// The content of an enrol file, signed with the keys it names.
///
/// # Errors
/// [`Refusal::BadManifest`] for a card that cannot be; [`Refusal::BadSignature`] or [`Refusal::KeyMismatch`] when
/// `keys` are not those on the card; [`Refusal::NoRandomness`].
pub fn enrol_request(request: &EnrolRequest, keys: &OfficeKeys) -> Result<Vec<u8>, Refusal> {
    let enrol = Enrol { format: FORMAT.to_owned(), card: request.card.clone(), created_at: request.created_at.clone() };
    let bytes = document::write(Vec::new(), MEMBER, &enrol, keys).map_err(|error| document::unwritten(&error))?;
    read_enrol_request(&bytes)?;
    Ok(bytes)
}

/// Reads an enrol file.
///
/// # Errors
/// The same refusals as for a bundle, wherever they apply.
pub fn read_enrol_request(bytes: &[u8]) -> Result<EnrolRequest, Refusal> {
    if bytes.len() as u64 > limits::ENROL_BYTES_MAX {
        return Err(Refusal::TooLarge { what: "file", limit: limits::ENROL_BYTES_MAX });
    }
    let (unverified, _) = document::read(bytes, MEMBER, |name| matches!(name, MEMBER | "enrol.json.minisig"))?;
    let enrol: Enrol =
        unverified.verified(FORMAT_FAMILY, FORMAT, |enrol: &Enrol| (enrol.card.node, enrol.card.keys.clone()))?;
    enrol.card.check()?;
    if !is_short_text(&enrol.created_at) {
        return Err(Refusal::BadManifest { field: "created_at" });
    }
    Ok(EnrolRequest { card: enrol.card, created_at: enrol.created_at })
}
