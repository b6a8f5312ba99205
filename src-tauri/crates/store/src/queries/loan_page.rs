//! What a loan's page shows besides its state.

use ledger::Dong;
use lending::ids::{BorrowerId, LoanId};

use crate::book::Reading;
use crate::error::StoreError;

/// A loan's particulars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanParticulars {
    /// Contract number.
    pub contract: String,
    /// The borrower's code and name.
    pub borrower: (String, String),
    /// The group's code and leader.
    pub group: Option<(String, String)>,
    /// The programme's code and name.
    pub programme: (String, String),
    /// The product, where it is known.
    pub product: Option<String>,
    /// Signed on.
    pub signed: Option<String>,
    /// The first day whose interest is ours to reckon.
    pub interest_from: String,
}

/// A payment of interest on a loan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterestPaid {
    /// The day.
    pub day: String,
    /// The event.
    pub seq: u64,
    /// Interest; below nothing for one taken back.
    pub paid: Dong,
    /// Grace-period interest.
    pub grace: Dong,
}

/// A loan of a borrower.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BorrowersLoan {
    /// Identity.
    pub id: LoanId,
    /// Contract number.
    pub contract: String,
    /// Programme's code.
    pub programme: String,
    /// Outstanding.
    pub outstanding: Dong,
    /// Where it stands.
    pub standing: String,
}

impl Reading<'_> {
    /// A loan's particulars.
    pub fn loan_particulars(self, loan: LoanId) -> Result<Option<LoanParticulars>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT l.contract, b.code, b.name, g.code, g.leader, l.programme, p.name, l.product, l.signed,
                    l.interest_from
             FROM loan l JOIN borrower b ON b.id = l.borrower
             LEFT JOIN savings_group g ON g.id = l.group_id
             LEFT JOIN programme p ON p.node = l.node AND p.code = l.programme
             WHERE l.id = ?1",
        )?;
        let mut rows = statement.query([loan.get()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let group: Option<String> = row.get(3)?;
        Ok(Some(LoanParticulars {
            contract: row.get(0)?,
            borrower: (row.get(1)?, row.get(2)?),
            group: group.map(|code| Ok::<_, StoreError>((code, row.get(4)?))).transpose()?,
            programme: (row.get(5)?, row.get::<_, Option<String>>(6)?.unwrap_or_default()),
            product: row.get(7)?,
            signed: row.get(8)?,
            interest_from: row.get(9)?,
        }))
    }

    /// The newest payments of interest on a loan, at most `limit`.
    pub fn interest_payments(self, loan: LoanId, limit: u32) -> Result<Vec<InterestPaid>, StoreError> {
        let sql = "SELECT day, seq, paid, grace FROM interest_move
                   WHERE loan = ?1 AND (paid <> 0 OR grace <> 0) ORDER BY day DESC, seq DESC LIMIT ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((loan.get(), limit))?;
        let mut payments = Vec::new();
        while let Some(row) = rows.next()? {
            payments.push(InterestPaid {
                day: row.get(0)?,
                seq: row.get::<_, i64>(1)? as u64,
                paid: Dong::new(row.get(2)?)?,
                grace: Dong::new(row.get(3)?)?,
            });
        }
        Ok(payments)
    }

    /// A borrower's loans, those with a balance first.
    pub fn loans_of_borrower(self, borrower: BorrowerId) -> Result<Vec<BorrowersLoan>, StoreError> {
        let sql = "SELECT id, contract, programme, outstanding, standing FROM loan WHERE borrower = ?1
                   ORDER BY outstanding = 0, contract";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([borrower.get()])?;
        let mut loans = Vec::new();
        while let Some(row) = rows.next()? {
            loans.push(BorrowersLoan {
                id: LoanId::parse(row.get(0)?).map_err(|_| StoreError::Stored("loan.id"))?,
                contract: row.get(1)?,
                programme: row.get(2)?,
                outstanding: Dong::new(row.get(3)?)?,
                standing: row.get(4)?,
            });
        }
        Ok(loans)
    }
}
