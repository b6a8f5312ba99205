//! Two offices, their bundles, and a forge for bundles that the program itself would never write.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use serde_json::json;

use crate::manifest::Manifest;
use crate::progress::Stretch;
use crate::*;

/// Bắc Sơn's node and the province's in these tests.
pub(super) const BRANCH: u16 = 12;
pub(super) const PROVINCE: u16 = 1;
pub(super) const SCHEMA: u32 = 3;

pub(super) struct Offices {
    pub branch: OfficeKeys,
    pub province: OfficeKeys,
}

impl Offices {
    pub fn new() -> Offices {
        Offices { branch: OfficeKeys::generate().unwrap(), province: OfficeKeys::generate().unwrap() }
    }

    /// The province's directory.
    pub fn directory(&self, node: u16) -> Option<PublicKeys> {
        match node {
            BRANCH => Some(self.branch.public().clone()),
            PROVINCE => Some(self.province.public().clone()),
            _ => None,
        }
    }

    /// Opens a branch's bundle at the province.
    pub fn open(&self, cipher: &[u8]) -> Result<Opened, Refusal> {
        self.open_as(cipher, PROVINCE, SCHEMA, &[Purpose::Up])
    }

    pub fn open_as(&self, cipher: &[u8], node: u16, schema: u32, purposes: &[Purpose]) -> Result<Opened, Refusal> {
        let senders = |node| self.directory(node);
        let expect = Expectation { node, schema, senders: &senders, purposes };
        let keys = if node == BRANCH { &self.branch } else { &self.province };
        let mut go_on = |_| ControlFlow::Continue(());
        open::open_bytes(cipher, keys, &expect, &mut Stretch::whole(&mut go_on, cipher.len() as u64))
    }

    /// Seals events 41.. from the branch to the province.
    pub fn seal(&self, events: &[Vec<u8>], files: &[Vec<u8>], dir: &Path) -> Result<Sealed, Refusal> {
        self.seal_facts(facts(events.len() as u64), events, files, dir)
    }

    pub fn seal_facts(
        &self,
        facts: BundleFacts,
        events: &[Vec<u8>],
        files: &[Vec<u8>],
        dir: &Path,
    ) -> Result<Sealed, Refusal> {
        let parcel = Parcel {
            facts,
            events: &mut events.iter().cloned(),
            files: &mut files.iter().map(|file| (Digest::of(file), file.clone())),
        };
        seal(parcel, &self.branch, self.province.public(), dir, &mut |_| ControlFlow::Continue(()))
    }
}

/// What the branch says about a slice of this many events, beginning at 41.
pub(super) fn facts(events: u64) -> BundleFacts {
    BundleFacts {
        schema: SCHEMA,
        program: "0.1.0".to_owned(),
        purpose: Purpose::Up,
        from: BRANCH,
        to: PROVINCE,
        epoch: 1,
        first: 41,
        last: 40 + events,
        prev_head: Digest::of(b"event 40"),
        head: Digest::of(b"last event"),
        counts: BTreeMap::from([("repayment-received".to_owned(), events)]),
        totals: json!({ "principal": { "in-term": 662_400_000_000_i64, "overdue": 0 }, "borrowers": 8_512 }),
        acknowledges: 7,
        created_at: "2026-01-31T16:45:00+07:00".to_owned(),
        receipt: None,
    }
}

/// The receipt's side of a manifest.
pub(super) fn receipt_facts(of: &Sealed) -> BundleFacts {
    BundleFacts {
        purpose: Purpose::Receipt,
        from: PROVINCE,
        to: BRANCH,
        first: 0,
        last: 0,
        prev_head: Digest::ZERO,
        head: Digest::ZERO,
        counts: BTreeMap::new(),
        receipt: Some(Receipt {
            bundle: of.manifest_sha256,
            through: of.manifest.last,
            head: of.manifest.head,
            totals: of.manifest.totals.clone(),
        }),
        ..facts(0)
    }
}

/// Events as the log writes them.
pub(super) fn events(count: usize) -> Vec<Vec<u8>> {
    (0..count)
        .map(|n| {
            format!(r#"{{"seq":{},"kind":"repayment-received","name":"Nông Thị Hoà","amount":{}}}"#, 41 + n, n * 1_000)
        })
        .map(String::into_bytes)
        .collect()
}

/// A bundle under the forger's hammer: any part can be replaced before it is packed.
pub(super) struct Forge {
    pub manifest: Vec<u8>,
    pub signature: Vec<u8>,
    pub sums: Vec<u8>,
    pub members: Vec<(String, Vec<u8>)>,
    /// Bytes put in the archive before the first member and after the last.
    pub before: Vec<u8>,
    pub after: Vec<u8>,
}

impl Forge {
    /// A bundle that opens, with two events and one file.
    pub fn good(offices: &Offices) -> Forge {
        let file = b"a workbook".to_vec();
        let members = vec![
            ("events/000001.jsonl".to_owned(), b"{\"seq\":41}\n{\"seq\":42}\n".to_vec()),
            (format!("files/{}", Digest::of(&file)), file),
        ];
        Forge::with(offices, facts(2), members)
    }

    /// A bundle signed by the branch over exactly these members, well formed or not.
    pub fn with(offices: &Offices, facts: BundleFacts, members: Vec<(String, Vec<u8>)>) -> Forge {
        let manifest = Manifest::new(facts, offices.branch.public(), listing(&members));
        let mut forge = Forge {
            manifest: vec![],
            signature: vec![],
            sums: manifest.sums(),
            members,
            before: vec![],
            after: vec![],
        };
        forge.sign(&offices.branch, manifest.to_bytes().unwrap());
        forge
    }

    /// Puts in another manifest, signed.
    pub fn sign(&mut self, keys: &OfficeKeys, manifest: Vec<u8>) {
        self.signature = signing::sign(&manifest, keys, "forged").unwrap();
        self.manifest = manifest;
    }

    /// Changes the text of the manifest and signs it again, as a sender with a faulty program would.
    pub fn resign(&mut self, offices: &Offices, from: &str, to: &str) {
        let text = String::from_utf8(self.manifest.clone()).unwrap();
        assert!(text.contains(from), "{from} not in {text}");
        self.sign(&offices.branch, text.replacen(from, to, 1).into_bytes());
    }

    /// The archive, ended.
    pub fn archive(&self) -> Vec<u8> {
        let mut archive = self.before.clone();
        ustar::append(&mut archive, "manifest.json", &self.manifest).unwrap();
        ustar::append(&mut archive, "manifest.json.minisig", &self.signature).unwrap();
        ustar::append(&mut archive, "SHA256SUMS", &self.sums).unwrap();
        for (name, content) in &self.members {
            ustar::append(&mut archive, name, content).unwrap();
        }
        archive.extend_from_slice(&self.after);
        ustar::finish(&mut archive).unwrap();
        archive
    }

    /// What the province makes of it.
    pub fn open(&self, offices: &Offices) -> Result<Opened, Refusal> {
        offices.open(&pack(&self.archive(), offices))
    }
}

pub(super) fn listing(members: &[(String, Vec<u8>)]) -> Vec<FileEntry> {
    members
        .iter()
        .map(|(name, content)| FileEntry {
            name: name.clone(),
            bytes: content.len() as u64,
            sha256: Digest::of(content),
        })
        .collect()
}

/// Compresses and encrypts any bytes for the province.
pub(super) fn pack(plain: &[u8], offices: &Offices) -> Vec<u8> {
    encrypt(&zstd::encode_all(plain, 1).unwrap(), offices)
}

/// Encrypts any bytes for the province.
pub(super) fn encrypt(bytes: &[u8], offices: &Offices) -> Vec<u8> {
    encrypt_to_self(bytes, offices.province.public()).unwrap()
}
