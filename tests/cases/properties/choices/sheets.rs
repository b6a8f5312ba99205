//! Collection sheets and their receipts.

use std::collections::BTreeMap;

use events::{EventRef, Fact, ReceiptReversed};
use ledger::Dong;
use lending::collection::{BookAmount, LoanAmount, Receipt, ReceiptNumber, SheetCollected};
use lending::ids::BorrowerId;
use lending::loan::Standing;

use super::{Choice, Kind};
use crate::properties::branch::node;
use crate::properties::model::{Model, Slip, Told};

impl Choice {
    pub(super) fn of_sheet(self, kind: Kind, model: &Model) -> Option<Told> {
        if kind == Kind::Collect { self.sheet(model) } else { self.reversal_of_receipt(model) }
    }

    /// Every member of a group who has a loan through it pays some interest, and saves where they have a book.
    fn sheet(self, model: &Model) -> Option<Told> {
        let day = self.day(model);
        let group = model.groups[usize::from(self.which) % model.groups.len()];
        let mut paid: BTreeMap<BorrowerId, Vec<LoanAmount>> = BTreeMap::new();
        for (loan, life) in &model.loans {
            let open = life.state.standing != Standing::Closed || self.seldom(9);
            if life.state.group == Some(group) && open {
                let amount = Dong::new(i64::from(self.amount)).unwrap();
                paid.entry(life.state.borrower).or_default().push(LoanAmount { loan: *loan, amount });
            }
        }
        let mut no = model.next_receipt(day);
        let receipts: Vec<Receipt> = paid
            .into_iter()
            .map(|(borrower, interest)| {
                let theirs = model
                    .books
                    .iter()
                    .filter(|(_, life)| life.state.borrower == borrower && (!life.state.closed || self.seldom(7)));
                let amount = Dong::new(10_000 + i64::from(self.other)).unwrap();
                let deposits = theirs.map(|(book, _)| BookAmount { book: *book, amount }).take(1).collect();
                let receipt = Receipt { no, borrower, interest, deposits };
                no = ReceiptNumber { number: no.number + 1 + u32::from(self.seldom(21)), ..no };
                receipt
            })
            .collect();
        let fact = Fact::SheetCollected(SheetCollected { group, session: day, receipts });
        matches!(&fact, Fact::SheetCollected(sheet) if !sheet.receipts.is_empty()).then_some(Told { day, fact })
    }

    fn reversal_of_receipt(self, model: &Model) -> Option<Told> {
        let index = usize::from(self.which) % model.slips.len().max(1);
        let slip = model.slips.iter().skip(index).find(|slip| !slip.reversed || self.seldom(9))?;
        Some(reversal_of_slip(model, slip))
    }
}

/// The reversal of that receipt, booked today.
pub fn reversal_of_slip(model: &Model, slip: &Slip) -> Told {
    let reversal = ReceiptReversed {
        reverses: EventRef { node: node(), seq: slip.seq },
        group: slip.group,
        session: slip.session,
        receipt: (*slip.receipt).clone(),
        reason: "ghi nhầm".to_owned(),
    };
    Told { day: model.today.max(slip.session), fact: Fact::ReceiptReversed(reversal) }
}
