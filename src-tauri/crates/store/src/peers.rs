//! What this machine remembers of the other offices: what was sent, what they confirmed, what came in.
//! It is no part of the log: two copies of a book may have travelled differently.

use events::Hash;
use lending::ids::Node;
use rusqlite::OptionalExtension;

use crate::book::{Reading, Writing};
use crate::error::StoreError;

/// How the exchange with another office stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The other office.
    pub node: Node,
    /// Our last event in a bundle for it; 0 = none yet.
    pub sent: u64,
    /// When that bundle was written, `yyyy-mm-ddThh:mm:ss+00:00`.
    pub sent_at: Option<String>,
    /// Our last event it confirmed by receipt.
    pub acknowledged: u64,
    /// When its last bundle was taken in.
    pub received_at: Option<String>,
    /// Why its stream is stopped, if it is.
    pub frozen: Option<String>,
}

/// A bundle that was taken in, and the receipt given for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedBundle {
    /// The SHA-256 of its manifest.
    pub manifest: Hash,
    /// Who sent it.
    pub node: Node,
    /// Its first event.
    pub first: u64,
    /// Its last event.
    pub last: u64,
    /// When.
    pub received_at: String,
    /// The sealed receipt, byte for byte, so that a repeat gets the same.
    pub receipt: Vec<u8>,
}

impl Reading<'_> {
    /// How the exchange with `node` stands; nothing sent or received yet is a peer of noughts.
    pub fn peer(self, node: Node) -> Result<Peer, StoreError> {
        let sql = "SELECT sent, sent_at, acknowledged, received_at, frozen FROM peer WHERE node = ?1";
        let peer = self.connection.prepare_cached(sql)?.query_row([i64::from(node.get())], |row| {
            Ok(Peer {
                node,
                sent: row.get::<_, i64>(0)? as u64,
                sent_at: row.get(1)?,
                acknowledged: row.get::<_, i64>(2)? as u64,
                received_at: row.get(3)?,
                frozen: row.get(4)?,
            })
        });
        let none = Peer { node, sent: 0, sent_at: None, acknowledged: 0, received_at: None, frozen: None };
        Ok(peer.optional()?.unwrap_or(none))
    }

    /// The bundle whose manifest has this hash, if it was taken in.
    pub fn received_bundle(self, manifest: Hash) -> Result<Option<ReceivedBundle>, StoreError> {
        let sql = "SELECT node, first, last, received_at, receipt FROM received_bundle WHERE manifest = ?1";
        let row = self.connection.prepare_cached(sql)?.query_row([manifest.to_string()], |row| {
            Ok((row.get::<_, u16>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?, row.get(3)?, row.get(4)?))
        });
        let Some((node, first, last, received_at, receipt)) = row.optional()? else { return Ok(None) };
        let node = Node::new(node).map_err(|_| StoreError::Stored("received_bundle.node"))?;
        Ok(Some(ReceivedBundle { manifest, node, first: first as u64, last: last as u64, received_at, receipt }))
    }
}

impl Writing<'_> {
    /// Remembers that our events through `last` were put into a bundle for `node`.
    pub fn note_sent(&mut self, node: Node, last: u64, at: &str) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT INTO peer (node, sent, sent_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (node) DO UPDATE SET sent = max(sent, excluded.sent), sent_at = excluded.sent_at",
            (i64::from(node.get()), last as i64, at),
        )?;
        Ok(())
    }

    /// Remembers that `node` confirmed our events through `last`.
    pub fn note_acknowledged(&mut self, node: Node, last: u64) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT INTO peer (node, acknowledged) VALUES (?1, ?2)
             ON CONFLICT (node) DO UPDATE SET acknowledged = max(acknowledged, excluded.acknowledged)",
            (i64::from(node.get()), last as i64),
        )?;
        Ok(())
    }

    /// Stops a stream whose past differs from ours, until people have spoken.
    pub fn freeze_stream(&mut self, node: Node, why: &str) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT INTO peer (node, frozen) VALUES (?1, ?2) ON CONFLICT (node) DO UPDATE SET frozen = excluded.frozen",
            (i64::from(node.get()), why),
        )?;
        Ok(())
    }

    /// Remembers a bundle that was taken in, with the receipt given for it.
    pub fn note_received(&mut self, bundle: &ReceivedBundle) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT INTO received_bundle (manifest, node, first, last, received_at, receipt)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                bundle.manifest.to_string(),
                i64::from(bundle.node.get()),
                bundle.first as i64,
                bundle.last as i64,
                &bundle.received_at,
                &bundle.receipt,
            ),
        )?;
        self.transaction.execute(
            "INSERT INTO peer (node, received_at) VALUES (?1, ?2)
             ON CONFLICT (node) DO UPDATE SET received_at = excluded.received_at",
            (i64::from(bundle.node.get()), &bundle.received_at),
        )?;
        Ok(())
    }
}
