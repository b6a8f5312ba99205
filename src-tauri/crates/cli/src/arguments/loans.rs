//! A loan's life. `loan step --help` shows every kind of step.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use office::{Override, StepWanted};

const STEPS: &str = r#"One example of every kind of step; amounts are whole đồng, days yyyy-mm-dd. What may be left out is marked ?.

  {"kind":"disburse","amount":20000000,"transfer":true?}
  {"kind":"check-use","used":20000000,"kept_to_purpose":true,"note":"2 trâu cái"}
  {"kind":"repay","amount":1000000}                          split by the office's rule
  {"kind":"repay","interest":120000?,"grace_interest":0?,"principal":500000?,"book":9007199254740991?}
  {"kind":"settle","book":9007199254740991?}                 book: savings, debited by mandate
  {"kind":"reschedule","no":1,"due":"2027-06-12","requested":"2027-03-01","by_leader":false?}
  {"kind":"extend","due":"2032-01-12","requested":"2030-11-03","back_in_term":0?,"decision":"QĐ 12"}
  {"kind":"turn-overdue","amount":500000?,"cause":"final-due"}        no amount: what is due and unpaid by the rules
  {"kind":"turn-overdue","amount":500000,"cause":"instalment","instalment":1}
  {"kind":"recall","minutes":"2026-05-04","pay_by":"2026-06-04","reason":"bán bò, mua xe"}
  {"kind":"freeze","in_term":20000000?,"overdue":0?,"until":"2029-05-04","decision":"QĐ 34"}
  {"kind":"end-freeze","in_term":20000000?,"overdue":0?}
  {"kind":"write-off","in_term":0?,"overdue":0?,"frozen":0?,"interest":0?,"grace_interest":0?,"decision":"QĐ 56"}
  {"kind":"carry-over","due":"2027-01-12","decision":"QĐ 78"}
  {"kind":"refinance","into":"6600000000000123"}             the new contract, approved, not disbursed

Freeze, write-off, carry-over and refinance take a second person (--checker)."#;

/// The life of a loan.
#[derive(Debug, Subcommand)]
pub enum LoanCommand {
    /// Take in a request (01/TD)
    Request(RequestArguments),
    /// The group voted (10C/TD)
    Vote {
        /// The request's identity
        id: i64,
        /// The day
        #[arg(long, value_name = "yyyy-mm-dd")]
        day: NaiveDate,
        /// Members present
        #[arg(long, value_name = "N")]
        present: u32,
        /// Members in favour
        #[arg(long, value_name = "N")]
        in_favour: u32,
    },
    /// The commune certified (03/TD)
    Certify {
        /// The request's identity
        id: i64,
        /// The day
        #[arg(long, value_name = "yyyy-mm-dd")]
        day: NaiveDate,
        /// The household: poor, near-poor, newly-escaped, other
        #[arg(long)]
        class: String,
        /// Valid from
        #[arg(long, value_name = "yyyy-mm-dd")]
        from: NaiveDate,
        /// Valid through
        #[arg(long, value_name = "yyyy-mm-dd")]
        through: NaiveDate,
        /// The certificate's number
        #[arg(long, value_name = "TEXT")]
        number: String,
    },
    /// A request goes no further
    Decline {
        /// The request's identity
        id: i64,
        /// The day
        #[arg(long, value_name = "yyyy-mm-dd")]
        day: NaiveDate,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// The group was told of the approval (04/TD)
    Notify {
        /// The request's identity
        id: i64,
        /// The day
        #[arg(long, value_name = "yyyy-mm-dd")]
        day: NaiveDate,
        /// The notice's number
        #[arg(long, value_name = "TEXT")]
        number: String,
    },
    /// Approve a request; two people
    Approve(ApproveArguments),
    /// Take any step of a loan
    #[command(after_long_help = STEPS)]
    Step {
        /// Which loan, when, with whom
        #[command(flatten)]
        step: StepArguments,
        /// The step as JSON; --help shows one of every kind
        #[arg(long = "step", value_name = "JSON", value_parser = parse_step)]
        wanted: StepWanted,
    },
    /// Pay out
    Disburse {
        /// Which loan, when, with whom
        #[command(flatten)]
        step: StepArguments,
        /// How much, whole đồng
        #[arg(long, value_name = "DONG")]
        amount: i64,
        /// By transfer, not in cash
        #[arg(long)]
        transfer: bool,
    },
    /// Take a payment: an amount for the office's rule to split, or its parts
    Repay {
        /// Which loan, when, with whom
        #[command(flatten)]
        step: StepArguments,
        /// All of it, split by the office's rule
        #[arg(long, value_name = "DONG", conflicts_with_all = ["interest", "principal", "grace"],
              required_unless_present_any = ["interest", "principal", "grace"])]
        amount: Option<i64>,
        /// Interest
        #[arg(long, value_name = "DONG")]
        interest: Option<i64>,
        /// Principal
        #[arg(long, value_name = "DONG")]
        principal: Option<i64>,
        /// Grace-period interest
        #[arg(long, value_name = "DONG")]
        grace: Option<i64>,
        /// From this savings book of the borrower's, by mandate
        #[arg(long, value_name = "ID")]
        book: Option<i64>,
    },
    /// Take everything that is left and close the contract
    Settle {
        /// Which loan, when, with whom
        #[command(flatten)]
        step: StepArguments,
        /// From this savings book of the borrower's, by mandate
        #[arg(long, value_name = "ID")]
        book: Option<i64>,
    },
    /// Take back the last step of a loan, of a savings book, or the last run of savings interest
    Reverse {
        /// The event's number, as `show loan` lists it
        event: i64,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

/// What is asked for.
#[derive(Debug, Args)]
pub struct RequestArguments {
    /// The borrower's code or identity
    #[arg(long, value_name = "CODE")]
    pub borrower: String,
    /// The group's code or identity; none for a loan lent directly
    #[arg(long, value_name = "CODE")]
    pub group: Option<String>,
    /// The product, as `programmes` lists it
    #[arg(long, value_name = "CODE")]
    pub product: String,
    /// How much, whole đồng
    #[arg(long, value_name = "DONG")]
    pub amount: i64,
    /// For how many months
    #[arg(long, value_name = "N")]
    pub months: u32,
    /// Works, students' months, workers or hectares the ceiling is counted by
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub units: u32,
    /// The whole undertaking's cost, where the ceiling is a share of it
    #[arg(long, value_name = "DONG")]
    pub cost: Option<i64>,
    /// What the cost was read from: contract (buying), estimate (building)
    #[arg(long, value_name = "KIND", requires = "cost")]
    pub cost_is: Option<String>,
    /// What for
    #[arg(long, value_name = "TEXT")]
    pub purpose: String,
    /// The day it was handed in
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub day: NaiveDate,
}

/// The decision on a request.
#[derive(Debug, Args)]
pub struct ApproveArguments {
    /// The request's identity
    pub id: i64,
    /// The day
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub day: NaiveDate,
    /// The contract's number, 16 digits
    #[arg(long, value_name = "NUMBER")]
    pub contract: String,
    /// How much, whole đồng
    #[arg(long, value_name = "DONG")]
    pub amount: i64,
    /// For how many months
    #[arg(long, value_name = "N")]
    pub months: u32,
    /// The day of the first disbursement
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub disbursed: NaiveDate,
    /// A student's course begins
    #[arg(long, value_name = "yyyy-mm-dd", requires = "study_until")]
    pub study_from: Option<NaiveDate>,
    /// A student's course ends
    #[arg(long, value_name = "yyyy-mm-dd", requires = "study_from")]
    pub study_until: Option<NaiveDate>,
    /// What the second person overrides, with the reason
    #[arg(long = "override", value_name = "RULE=REASON", value_parser = parse_override)]
    pub overrides: Vec<Override>,
    /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
    #[arg(long, value_name = "NAME", required_unless_present = "preview")]
    pub checker: Option<String>,
    /// Show the guards and the schedule, book nothing
    #[arg(long)]
    pub preview: bool,
}

/// What every step is taken with.
#[derive(Debug, Args)]
pub struct StepArguments {
    /// Contract number or identity
    pub loan: String,
    /// The day it counts for
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub day: NaiveDate,
    /// The day is closed, and what would change has been looked at
    #[arg(long)]
    pub backdated: bool,
    /// What the second person overrides, with the reason
    #[arg(long = "override", value_name = "RULE=REASON", value_parser = parse_override)]
    pub overrides: Vec<Override>,
    /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
    #[arg(long, value_name = "NAME")]
    pub checker: Option<String>,
    /// Show what it would change, book nothing
    #[arg(long)]
    pub preview: bool,
}

fn parse_step(text: &str) -> Result<StepWanted, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

pub(super) fn parse_override(text: &str) -> Result<Override, String> {
    match text.split_once('=') {
        Some((rule, reason)) if !rule.is_empty() && !reason.trim().is_empty() => {
            Ok(Override { rule: rule.to_owned(), reason: reason.to_owned() })
        }
        _ => Err(format!("{text}: RULE=REASON")),
    }
}
