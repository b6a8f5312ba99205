//! What can happen. Every variant is one kind; its body holds integers, text and dates, never a fraction.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{Entry, Unbalanced};
use lending::codes::OfficeCode;
use lending::collection::{Receipt, SheetCollected};
use lending::ids::{GroupId, Node};
use lending::postings;
use lending::rules::RuleRow;
use lending::totals::Totals;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::envelope::{EventRef, Hash, NotAnEvent};

/// The two kinds of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeKind {
    /// A transaction office (phòng giao dịch).
    Branch,
    /// The province office (chi nhánh tỉnh).
    Province,
}

impl OfficeKind {
    /// `branch` or `province`.
    pub const fn as_str(self) -> &'static str {
        match self {
            OfficeKind::Branch => "branch",
            OfficeKind::Province => "province",
        }
    }
}

/// The public halves of an office's keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicKeys {
    /// For checking its signatures (minisign).
    pub sign: String,
    /// For sealing to it (age).
    pub seal: String,
}

/// An office as the directory knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeCard {
    /// Its number.
    pub node: Node,
    /// Branch or province.
    pub kind: OfficeKind,
    /// The bank's code.
    pub code: OfficeCode,
    /// Its name.
    pub name: String,
    /// Its public keys.
    pub keys: PublicKeys,
}

/// The first event of every log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeOpened {
    /// Who it is.
    pub card: OfficeCard,
    /// Which life of the log this is; restoring a backup opens the next.
    pub epoch: u32,
    /// The program that wrote it.
    pub program: String,
}

/// Dated rules taken into the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesAdopted {
    /// The rows.
    pub rows: Vec<RuleRow>,
}

/// Content kept beside the log under its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlobRef {
    /// Of the content as written, uncompressed.
    pub sha256: Hash,
    /// Its length.
    pub bytes: u64,
}

/// The workbook a closing was read from. It stays at the branch as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkbookRef {
    /// Of the file.
    pub sha256: Hash,
    /// Its length.
    pub bytes: u64,
    /// The name it had, without folders.
    pub name: String,
}

/// The core's statement of an office at a closing, as it was booked or kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkbookBooked {
    /// The closing date.
    pub date: NaiveDate,
    /// The office stated.
    pub office: OfficeCode,
    /// The normalised records ([`crate::read_rows`]).
    pub rows: BlobRef,
    /// How many records.
    pub records: u64,
    /// The identity counter of the first record that gets one; the others follow in the blob's order.
    /// Nothing for a baseline, which books nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_id: Option<i64>,
    /// What the records add up to.
    pub totals: Totals,
    /// The workbook.
    pub workbook: WorkbookRef,
    /// Findings by code.
    pub findings: BTreeMap<String, u64>,
}

/// A receipt taken back, with what it said, so that reversing needs no look-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptReversed {
    /// The collection it was part of.
    pub reverses: EventRef,
    /// The group.
    pub group: GroupId,
    /// The session.
    pub session: NaiveDate,
    /// The receipt as it was.
    pub receipt: Receipt,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// An office's book was made.
    OfficeOpened(OfficeOpened),
    /// Dated rules were taken in.
    RulesAdopted(RulesAdopted),
    /// Another office was taken into the directory.
    OfficeAdmitted(OfficeCard),
    /// The core's closing became the book's opening.
    ClosingLoaded(WorkbookBooked),
    /// An earlier closing was kept to compare with.
    BaselineKept(WorkbookBooked),
    /// A group's sheet was collected.
    SheetCollected(SheetCollected),
    /// A receipt was reversed.
    ReceiptReversed(ReceiptReversed),
}

impl Fact {
    /// The kind's stable name.
    pub const fn kind(&self) -> &'static str {
        match self {
            Fact::OfficeOpened(_) => "office-opened",
            Fact::RulesAdopted(_) => "rules-adopted",
            Fact::OfficeAdmitted(_) => "office-admitted",
            Fact::ClosingLoaded(_) => "closing-loaded",
            Fact::BaselineKept(_) => "baseline-kept",
            Fact::SheetCollected(_) => "sheet-collected",
            Fact::ReceiptReversed(_) => "receipt-reversed",
        }
    }

    /// The version its body is written in today.
    pub const fn version(&self) -> u32 {
        1
    }

    pub(crate) fn write_body(&self) -> Result<Value, serde_json::Error> {
        match self {
            Fact::OfficeOpened(body) => serde_json::to_value(body),
            Fact::RulesAdopted(body) => serde_json::to_value(body),
            Fact::OfficeAdmitted(body) => serde_json::to_value(body),
            Fact::ClosingLoaded(body) | Fact::BaselineKept(body) => serde_json::to_value(body),
            Fact::SheetCollected(body) => serde_json::to_value(body),
            Fact::ReceiptReversed(body) => serde_json::to_value(body),
        }
    }

    /// Reads a body of any version that ever shipped.
    pub(crate) fn read_body(kind: &str, version: u32, body: Value) -> Result<Fact, NotAnEvent> {
        if version != 1 {
            return Err(NotAnEvent::Version { kind: kind.to_owned(), version });
        }
        let bad = |error: serde_json::Error| NotAnEvent::Body { kind: kind.to_owned(), why: error.to_string() };
        match kind {
            "office-opened" => serde_json::from_value(body).map(Fact::OfficeOpened).map_err(bad),
            "rules-adopted" => serde_json::from_value(body).map(Fact::RulesAdopted).map_err(bad),
            "office-admitted" => serde_json::from_value(body).map(Fact::OfficeAdmitted).map_err(bad),
            "closing-loaded" => serde_json::from_value(body).map(Fact::ClosingLoaded).map_err(bad),
            "baseline-kept" => serde_json::from_value(body).map(Fact::BaselineKept).map_err(bad),
            "sheet-collected" => serde_json::from_value(body).map(Fact::SheetCollected).map_err(bad),
            "receipt-reversed" => serde_json::from_value(body).map(Fact::ReceiptReversed).map_err(bad),
            _ => Err(NotAnEvent::Kind(kind.to_owned())),
        }
    }

    /// How it is booked; nothing for what moves no money.
    pub fn entry(&self) -> Result<Option<Entry>, Unbalanced> {
        match self {
            Fact::ClosingLoaded(closing) => postings::closing_loaded(&closing.totals).map(Some),
            Fact::SheetCollected(sheet) => postings::sheet_collected(sheet).map(Some),
            Fact::ReceiptReversed(fact) => {
                postings::receipt_reversed(fact.group, fact.session, &fact.receipt).map(Some)
            }
            Fact::OfficeOpened(_) | Fact::RulesAdopted(_) | Fact::OfficeAdmitted(_) | Fact::BaselineKept(_) => Ok(None),
        }
    }

    /// The content the event needs beside itself.
    pub fn blob(&self) -> Option<&BlobRef> {
        match self {
            Fact::ClosingLoaded(closing) | Fact::BaselineKept(closing) => Some(&closing.rows),
            _ => None,
        }
    }

    /// Whether everything it names belongs to `node`: an office writes about its own rows only.
    pub fn is_owned_by(&self, node: Node) -> bool {
        let owns = |sheet: &SheetCollected| {
            sheet.group.node() == node.get() && sheet.receipts.iter().all(|receipt| receipt_is_owned_by(receipt, node))
        };
        match self {
            Fact::OfficeOpened(opened) => opened.card.node == node,
            Fact::SheetCollected(sheet) => owns(sheet),
            Fact::ReceiptReversed(fact) => {
                fact.group.node() == node.get()
                    && fact.reverses.node == node
                    && receipt_is_owned_by(&fact.receipt, node)
            }
            Fact::RulesAdopted(_) | Fact::OfficeAdmitted(_) | Fact::ClosingLoaded(_) | Fact::BaselineKept(_) => true,
        }
    }
}

fn receipt_is_owned_by(receipt: &Receipt, node: Node) -> bool {
    receipt.borrower.node() == node.get()
        && receipt.interest.iter().all(|paid| paid.loan.node() == node.get())
        && receipt.deposits.iter().all(|paid| paid.book.node() == node.get())
}
