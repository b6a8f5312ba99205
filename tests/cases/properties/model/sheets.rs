//! Collection sheets and their receipts.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use events::ReceiptReversed;
use lending::collection::{Receipt, SheetCollected};
use lending::ids::GroupId;
use lending::loan::Standing;

use super::{Model, Slip, Verdict};

impl Model {
    pub(super) fn collect(&mut self, day: NaiveDate, sheet: &SheetCollected) -> Verdict {
        if sheet.session != day {
            return Err("another day's session");
        }
        self.check_day(day)?;
        let mut seen = BTreeSet::new();
        for receipt in &sheet.receipts {
            self.take_receipt(day, receipt.no)?;
            let lines = receipt.interest.iter().map(|line| (line.loan.get(), line.amount));
            for (id, amount) in lines.chain(receipt.deposits.iter().map(|line| (line.book.get(), line.amount))) {
                if !amount.is_positive() || !seen.insert(id) {
                    return Err("nothing, or twice");
                }
            }
            self.move_receipt(day, sheet.group, receipt, 1)?;
            let (seq, receipt) = (self.seq, Rc::new(receipt.clone()));
            self.slips.push(Slip { seq, group: sheet.group, session: day, receipt, reversed: false });
        }
        Ok(())
    }

    fn move_receipt(&mut self, session: NaiveDate, group: GroupId, receipt: &Receipt, sign: i64) -> Verdict {
        for line in &receipt.interest {
            let life = self.loans.get_mut(&line.loan).ok_or("no such loan")?;
            let theirs = life.state.borrower == receipt.borrower && life.state.group == Some(group);
            if !theirs || life.state.standing == Standing::Closed {
                return Err("not their loan through the group");
            }
            life.interest += sign * line.amount.get();
            life.moved = true;
        }
        for line in &receipt.deposits {
            self.move_book(session, line.book, receipt.borrower, sign * line.amount.get())?;
        }
        Ok(())
    }

    pub(super) fn reverse_receipt(&mut self, booked: NaiveDate, reversal: &ReceiptReversed) -> Verdict {
        self.check_day(reversal.session)?;
        self.check_day(booked)?;
        let slip =
            self.slips.iter_mut().find(|slip| slip.receipt.no == reversal.receipt.no).ok_or("no such receipt")?;
        let said = (slip.seq, slip.group, slip.session) == (reversal.reverses.seq, reversal.group, reversal.session);
        if slip.reversed || !said || *slip.receipt != reversal.receipt || slip.session > booked {
            return Err("not what was said");
        }
        slip.reversed = true;
        self.move_receipt(reversal.session, reversal.group, &reversal.receipt, -1)
    }
}
