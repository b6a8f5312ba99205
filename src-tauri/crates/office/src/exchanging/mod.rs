//! Province and branch: joining, sending, receiving, confirming. A USB stick is the network.

mod control;
mod enrolment;
mod receipts;
mod receiving;
mod sending;
mod status;
mod taking;

pub use enrolment::{
    Admitted, OfficeLine, Requested, Taken, accept_admission, admit_office, request_enrolment, write_keys,
};
pub use receiving::{Imported, import_bundle, inspect_bundle};
pub use sending::{Exported, export_bundle, take_receipt};
pub(crate) use status::peers;
pub use status::{ExchangeStatus, PeerLine, PeerState, exchange_status};

use ::exchange::PublicKeys as ExchangeKeys;
use events::PublicKeys;
use lending::ids::Node;
use store::SCHEMA_VERSION;
use store::queries::OfficeRecord;

use crate::error::{Error, Refusal};
use crate::office::Office;

/// The bundle's event schema is the book's: a receiver with an older one could not project it.
const SCHEMA: u32 = SCHEMA_VERSION;

fn exchange_keys(keys: &PublicKeys) -> Result<ExchangeKeys, Error> {
    Ok(ExchangeKeys::parse(&keys.sign, &keys.seal)?)
}

/// An office of the directory other than this one.
fn find_peer(office: &Office, node: u16) -> Result<OfficeRecord, Error> {
    let unknown = || Refusal::new("unknown-office").with("office", node.to_string());
    let node = Node::new(node).map_err(|_| unknown())?;
    if node == office.node()? {
        return Err(unknown().into());
    }
    office.read().office(node)?.ok_or_else(|| unknown().into())
}

/// The keys of every office this one has admitted.
fn directory(office: &Office) -> Result<Vec<(u16, ExchangeKeys)>, Error> {
    let offices = office.read().offices()?;
    offices.iter().map(|record| Ok((record.card.node.get(), exchange_keys(&record.card.keys)?))).collect()
}
