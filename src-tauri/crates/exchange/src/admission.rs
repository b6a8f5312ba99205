//! The province's answer to an enrol request: its own card and the directory of offices, sealed to the new
//! office and signed by the province.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::envelope::{Packer, Unpacker};
use crate::manifest::is_short_text;
use crate::progress::Stretch;
use crate::{OfficeCard, OfficeKeys, OfficeKind, PublicKeys, Refusal, document, limits};

/// File extension of an admission.
pub const ADMISSION_EXTENSION: &str = "dsa";

const MEMBER: &str = "admission.json";
const FORMAT_FAMILY: &str = "diemsang-admission/";
const FORMAT: &str = "diemsang-admission/1";

/// What the province tells a new office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// The node admitted.
    pub to: u16,
    /// The province's own card; its words are compared over the telephone, too.
    pub province: OfficeCard,
    /// The directory, the new office's own card included.
    pub offices: Vec<OfficeCard>,
    /// When it was made.
    pub created_at: String,
}

impl Admission {
    /// The name of its file: `diemsang_admission_<node>.dsa`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("diemsang_admission_{}.{ADMISSION_EXTENSION}", self.to)
    }

    fn check(&self, node: u16, own: &PublicKeys) -> Result<(), Refusal> {
        if self.to != node {
            return Err(Refusal::AddressedToAnother { to: self.to, own: node });
        }
        if self.offices.len() > limits::OFFICES_MAX {
            return Err(Refusal::TooLarge { what: "directory", limit: limits::OFFICES_MAX as u64 });
        }
        if self.province.kind != OfficeKind::Province {
            return Err(Refusal::BadManifest { field: "kind" });
        }
        if !is_short_text(&self.created_at) {
            return Err(Refusal::BadManifest { field: "created_at" });
        }
        self.province.check()?;
        self.offices.iter().try_for_each(OfficeCard::check)?;
        let nodes: BTreeSet<u16> = self.offices.iter().map(|card| card.node).collect();
        if nodes.len() != self.offices.len() {
            return Err(Refusal::BadManifest { field: "offices" });
        }
        if !self.offices.iter().any(|card| card.node == node && card.keys == *own) {
            return Err(Refusal::OwnCardMissing);
        }
        Ok(())
    }
}

/// `admission.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: String,
    to: u16,
    province: OfficeCard,
    offices: Vec<OfficeCard>,
    created_at: String,
}

/// The content of an admission file for the office with the keys `branch`.
///
/// # Errors
/// [`Refusal::OwnCardMissing`] when the directory lacks that office with those keys;
/// [`Refusal::BadManifest`], [`Refusal::TooLarge`]; [`Refusal::BadKeys`] when `keys` are not the province's.
pub fn admission(admission: &Admission, branch: &PublicKeys, keys: &OfficeKeys) -> Result<Vec<u8>, Refusal> {
    admission.check(admission.to, branch)?;
    if admission.province.keys != *keys.public() {
        return Err(Refusal::BadKeys { part: "secret" });
    }
    let document = Document {
        format: FORMAT.to_owned(),
        to: admission.to,
        province: admission.province.clone(),
        offices: admission.offices.clone(),
        created_at: admission.created_at.clone(),
    };
    Packer::new(Vec::new(), &[branch, keys.public()])
        .and_then(|packer| document::write(packer, MEMBER, &document, keys))
        .and_then(Packer::finish)
        .map_err(|error| document::unwritten(&error))
}

/// Reads an admission as the office `node`. The caller still has the province's words compared, or its
/// keys held against those already trusted.
///
/// # Errors
/// The same refusals as for a bundle, and [`Refusal::OwnCardMissing`].
pub fn read_admission(bytes: &[u8], node: u16, keys: &OfficeKeys) -> Result<Admission, Refusal> {
    if bytes.len() as u64 > limits::ENROL_BYTES_MAX {
        return Err(Refusal::TooLarge { what: "file", limit: limits::ENROL_BYTES_MAX });
    }
    let mut unwatched = |_| std::ops::ControlFlow::Continue(());
    let mut stretch = Stretch::whole(&mut unwatched, bytes.len() as u64);
    let unpacker = Unpacker::new(bytes, keys, &mut stretch)?;
    let (unverified, unpacker) =
        document::read(unpacker, MEMBER, |name| matches!(name, MEMBER | "admission.json.minisig"))?;
    unpacker.finish()?;
    let read: Document = unverified
        .verified(FORMAT_FAMILY, FORMAT, |read: &Document| (read.province.node, read.province.keys.clone()))?;
    let admission =
        Admission { to: read.to, province: read.province, offices: read.offices, created_at: read.created_at };
    admission.check(node, keys.public())?;
    Ok(admission)
}
