//! An office writes about its own rows only; so no bundle can touch another office's.

use lending::collection::{BookAmount, Receipt, SheetCollected};
use lending::ids::{BookId, Node};
use lending::loan::{LoanStep, PaidFrom, RequestStep};
use lending::session::SessionOpened;

use crate::bodies::{LoanStepped, RequestStepped, SavingsStepped};
use crate::fact::Fact;

impl Fact {
    /// Whether everything it names belongs to `node`.
    pub fn is_owned_by(&self, node: Node) -> bool {
        let owner = Owner(node.get());
        match self {
            Fact::OfficeOpened(opened) => opened.card.node == node,
            Fact::SheetCollected(sheet) => owner.has_sheet(sheet),
            Fact::ReceiptReversed(fact) => {
                fact.reverses.node == node && owner.has(fact.group.node()) && owner.has_receipt(&fact.receipt)
            }
            Fact::RequestStepped(stepped) => owner.has_request(stepped),
            Fact::LoanStepped(stepped) => owner.has_loan(stepped),
            Fact::LoanStepReversed(fact) => fact.reverses.node == node && owner.has_loan(&fact.stepped),
            Fact::SavingsStepped(stepped) => owner.has_savings(stepped),
            Fact::SavingsStepReversed(fact) => fact.reverses.node == node && owner.has_savings(&fact.stepped),
            Fact::SourceWithdrawn(withdrawn) => withdrawn.reverses.node == node,
            Fact::SavingsInterestCredited(credited) => owner.has_books(&credited.books),
            Fact::SavingsInterestReversed(fact) => fact.reverses.node == node && owner.has_books(&fact.credited.books),
            Fact::CashMoveReversed(fact) => fact.reverses.node == node,
            Fact::CardKept(kept) => owner.has(kept.id.node()) && kept.card.names().are_of(node.get()),
            Fact::CardBinned(fact) => owner.has(fact.id.node()),
            Fact::CardRestored(fact) => owner.has(fact.id.node()),
            Fact::SessionOpened(opened) => owner.has_session(opened),
            Fact::SessionBooked(booked) => booked.session.node == node && booked.booking.node == node,
            Fact::GroupHandedIn(fact) => fact.session.node == node && owner.has(fact.handed.group.node()),
            Fact::SessionCounted(counted) => counted.session.node == node,
            Fact::SessionClosed(closed) => {
                let mut handed = closed.agreed.handed.iter();
                closed.session.node == node && handed.all(|handed| owner.has(handed.group.node()))
            }
            Fact::SessionReopened(reopened) => reopened.session.node == node,
            Fact::RulesAdopted(_)
            | Fact::TermsAdopted(_)
            | Fact::OfficeAdmitted(_)
            | Fact::ClosingLoaded(_)
            | Fact::BaselineKept(_)
            | Fact::RecordsTaken(_)
            | Fact::ClosingAdopted(_)
            | Fact::SourceKept(_)
            | Fact::CashMoved(_)
            | Fact::DayClosed(_)
            | Fact::PeriodLocked(_)
            | Fact::PeriodReopened(_) => true,
        }
    }
}

/// The office whose log it is.
#[derive(Clone, Copy)]
struct Owner(u16);

impl Owner {
    fn has(self, node: u16) -> bool {
        self.0 == node
    }

    fn has_sheet(self, sheet: &SheetCollected) -> bool {
        self.has(sheet.group.node()) && sheet.receipts.iter().all(|receipt| self.has_receipt(receipt))
    }

    fn has_receipt(self, receipt: &Receipt) -> bool {
        self.has(receipt.borrower.node())
            && receipt.interest.iter().all(|paid| self.has(paid.loan.node()))
            && self.has_books(&receipt.deposits)
    }

    fn has_session(self, opened: &SessionOpened) -> bool {
        let staff = opened.team.duties().into_iter().filter_map(|(_, sitting)| sitting.staff);
        let cards = staff.chain([opened.point]).map(|card| card.node());
        cards.chain(opened.groups.iter().map(|group| group.node())).all(|node| self.has(node))
    }

    fn has_books(self, amounts: &[BookAmount]) -> bool {
        amounts.iter().all(|paid| self.has_book(paid.book))
    }

    fn has_book(self, book: BookId) -> bool {
        self.has(book.node())
    }

    fn has_request(self, stepped: &RequestStepped) -> bool {
        let named = match &stepped.step {
            RequestStep::Requested(asked) => {
                self.has(asked.borrower.node()) && asked.group.is_none_or(|group| self.has(group.node()))
            }
            RequestStep::Voted(_) | RequestStep::Certified(_) | RequestStep::Declined(_) | RequestStep::Notified(_) => {
                true
            }
        };
        named && self.has(stepped.loan.node())
    }

    fn has_loan(self, stepped: &LoanStepped) -> bool {
        let named = match &stepped.step {
            LoanStep::Approved(approved) => {
                self.has(approved.borrower.node()) && approved.group.is_none_or(|group| self.has(group.node()))
            }
            LoanStep::Refinanced(refinanced) => self.has(refinanced.into.node()),
            LoanStep::Adjusted(adjusted) => {
                adjusted.group.is_none_or(|group| self.has(group.node()))
                    && adjusted.borrower.is_none_or(|borrower| self.has(borrower.node()))
            }
            step => match step.payment().map(|paid| paid.from) {
                Some(PaidFrom::Savings(book)) => self.has_book(book),
                Some(PaidFrom::Cash) | None => true,
            },
        };
        named && self.has(stepped.loan.node())
    }

    fn has_savings(self, stepped: &SavingsStepped) -> bool {
        self.has_book(stepped.book) && self.has(stepped.borrower.node())
    }
}
