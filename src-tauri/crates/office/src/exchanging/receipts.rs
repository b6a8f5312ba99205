use std::collections::BTreeMap;

use ::exchange::{BundleFacts, Manifest, OfficeKeys, Opened, Parcel, Purpose, Receipt, seal_in_memory};
use chrono::{DateTime, Utc};
use events::Hash;
use store::ReceivedBundle;
use store::queries::OfficeRecord;

use super::{SCHEMA, exchange_keys, find_peer};
use crate::error::Error;
use crate::office::Office;
use crate::opening::program;
use crate::{OnProgress, Stage, relay};

/// What a receipt needs of the office besides its key.
pub(super) struct ReceiptSigner {
    own: OfficeRecord,
    peer: OfficeRecord,
    recipient: ::exchange::PublicKeys,
}

impl ReceiptSigner {
    pub(super) fn of(office: &Office, manifest: &Manifest) -> Result<ReceiptSigner, Error> {
        let peer = find_peer(office, manifest.from)?;
        let recipient = exchange_keys(&peer.card.keys)?;
        Ok(ReceiptSigner { own: office.read().own_office()?, peer, recipient })
    }

    /// Seals the receipt; kept in the book, asking again gives the same bytes.
    pub(super) fn sign(
        &self,
        keys: &OfficeKeys,
        opened: &Opened,
        manifest_sha256: Hash,
        now: DateTime<Utc>,
        progress: OnProgress<'_>,
    ) -> Result<ReceivedBundle, Error> {
        let manifest = &opened.manifest;
        let facts = BundleFacts {
            schema: SCHEMA,
            program: program().to_owned(),
            purpose: Purpose::Receipt,
            from: self.own.card.node.get(),
            to: manifest.from,
            epoch: u64::from(self.own.epoch),
            first: 0,
            last: 0,
            prev_head: ::exchange::Digest::ZERO,
            head: ::exchange::Digest::ZERO,
            counts: BTreeMap::new(),
            totals: serde_json::json!({}),
            acknowledges: manifest.last,
            created_at: now.to_rfc3339(),
            receipt: Some(Receipt {
                bundle: opened.manifest_sha256,
                through: manifest.last,
                head: manifest.head,
                totals: manifest.totals.clone(),
            }),
        };
        let parcel = Parcel { facts, events: &mut std::iter::empty(), files: &mut std::iter::empty() };
        let receipt = seal_in_memory(parcel, keys, &self.recipient, &mut |step| {
            relay(progress, Stage::Sealing, step.done, step.total)
        })?;
        Ok(ReceivedBundle {
            manifest: manifest_sha256,
            node: self.peer.card.node,
            first: manifest.first,
            last: manifest.last,
            received_at: now.to_rfc3339(),
            receipt,
        })
    }
}
