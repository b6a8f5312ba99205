//! What a ceiling is counted by. Source: SOURCES.md R-18.

use ledger::Dong;
use serde::{Deserialize, Serialize};

/// What a ceiling holds for: a household over all its loans of the product, one student and month, one work …
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum CeilingBasis {
    /// A household, over all its loans of the product.
    Household,
    /// A borrower, person or organisation.
    Borrower,
    /// A person.
    Person,
    /// A student and month of study.
    StudentMonth,
    /// The whole tuition, and the ceiling for a month's living.
    TuitionAndMonth,
    /// A work (công trình).
    Work {
        /// How many works a household may borrow for.
        max_works: u32,
    },
    /// A worker given work.
    Worker,
    /// An establishment, and no more than so much for each worker.
    Establishment {
        /// The most for each worker, whole đồng.
        worker: Dong,
    },
    /// A project.
    Project,
    /// A hectare.
    Hectare,
    /// A share of the contract's cost.
    ContractShare {
        /// Parts per million of the cost.
        ppm: u32,
    },
    /// A share of the contract when buying; when building, a share of the estimate and no more than the ceiling.
    ContractOrEstimate {
        /// Parts per million of the purchase contract.
        contract_ppm: u32,
        /// Parts per million of the building estimate.
        estimate_ppm: u32,
    },
    /// Not known.
    Unknown,
}

const PPM: u32 = 1_000_000;

impl CeilingBasis {
    /// Whether its numbers make sense: shares above nothing up to the whole, at least one work, a positive amount.
    pub fn is_sound(&self) -> bool {
        let share = |ppm: u32| (1..=PPM).contains(&ppm);
        match *self {
            CeilingBasis::Work { max_works } => max_works > 0,
            CeilingBasis::Establishment { worker } => worker.is_positive(),
            CeilingBasis::ContractShare { ppm } => share(ppm),
            CeilingBasis::ContractOrEstimate { contract_ppm, estimate_ppm } => {
                share(contract_ppm) && share(estimate_ppm)
            }
            _ => true,
        }
    }

    /// Whether it can't be reckoned without what the undertaking costs.
    pub fn is_share_of_cost(&self) -> bool {
        matches!(self, CeilingBasis::ContractShare { .. } | CeilingBasis::ContractOrEstimate { .. })
    }

    /// As the shipped table writes it: a word, then its numbers behind colons (`work:2`).
    pub(super) fn from_table(text: &str) -> Option<CeilingBasis> {
        let mut words = text.split(':');
        let name = words.next()?;
        let numbers: Vec<u32> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(match (name, numbers.as_slice()) {
            ("household", []) => CeilingBasis::Household,
            ("borrower", []) => CeilingBasis::Borrower,
            ("person", []) => CeilingBasis::Person,
            ("student-month", []) => CeilingBasis::StudentMonth,
            ("tuition-and-month", []) => CeilingBasis::TuitionAndMonth,
            ("work", [max_works]) => CeilingBasis::Work { max_works: *max_works },
            ("worker", []) => CeilingBasis::Worker,
            ("establishment", [worker]) => CeilingBasis::Establishment { worker: Dong::new(i64::from(*worker)).ok()? },
            ("project", []) => CeilingBasis::Project,
            ("hectare", []) => CeilingBasis::Hectare,
            ("contract-share", [ppm]) => CeilingBasis::ContractShare { ppm: *ppm },
            ("contract-or-estimate", [contract_ppm, estimate_ppm]) => {
                CeilingBasis::ContractOrEstimate { contract_ppm: *contract_ppm, estimate_ppm: *estimate_ppm }
            }
            ("unknown", []) => CeilingBasis::Unknown,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basis_is_read_with_exactly_its_numbers() {
        assert_eq!(CeilingBasis::from_table("work:2"), Some(CeilingBasis::Work { max_works: 2 }));
        for bad in ["work", "work:x", "work:2:3", "household:1", "hộ", ""] {
            assert_eq!(CeilingBasis::from_table(bad), None, "{bad}");
        }
    }
}
