//! One function per task a clerk would name: authority, clock, transaction, audit. The only crate that
//! joins the others; the window and the command line call nothing else.

mod accounts;
mod amounts;
mod book_moves;
mod cards;
mod care;
mod cash;
mod choosing;
mod clock;
mod closing_set;
mod collecting;
mod communes;
mod days;
mod drafts;
mod durable;
mod effect;
mod error;
mod evidence;
mod exchanging;
mod exporting;
mod figures;
mod finding;
mod following;
mod groups;
mod inactive;
mod incidents;
mod interest;
mod jobs;
mod legacy_text;
mod listing;
mod loading;
mod loans;
mod measuring;
mod month_end;
mod office;
mod opening;
mod organisation;
mod programmes;
mod reconciling;
mod refused;
mod remembered;
mod rules;
mod savings;
mod schedule;
mod session;
mod supervising;
mod today;
mod totals;
mod users;
mod verifying;

pub use accounts::{AccountLine, TrialBalanceView, account_movement, trial_balance};
pub use amounts::Whole;
pub use book_moves::{BookLine, BookMove, book_moves, books_of_borrower};
pub use cards::{
    BinCard, BinnedCard, CardChecks, CardDoubt, CardEvent, CardField, CardView, KeepCard, KeptCard, RegisterGroup,
    bin_card, bin_list, card_history, check_card, keep_card, open_card, register_group, restore_card, undo_card,
};
pub use care::{CriterionLine, GroupCare, GroupPoint, GroupRating, GroupSizeView, PastMemberLine, group_care};
pub use cash::{CashLine, CashTaken, CashWay, MoveCash, cash_moves, move_cash, preview_cash};
pub use choosing::{FoundCustomer, FoundCustomers, find_customers};
pub use clock::{Clock, FixedDay, SystemClock};
pub use closing_set::{
    CellState, CheckRow, CheckRows, ClosingGrid, CrossCell, CrossChecks, CrossFigure, CrossFinding, CrossSource,
    CrossUnit, CrossValue, FileStanding, GridCell, GridKind, GridMonth, GridState, KeptFile, SetFile, SetFileLine,
    ToExport, WithdrawnSource, check_rows, closing_grid, closing_grid_of, cross_checks, cross_checks_of, keep_files,
    read_files, withdraw_source,
};
pub use collecting::{
    CollectAmount, CollectLine, CollectSheet, Collected, CollectedReceipt, FromSavings, PrincipalPaid, ReceiptView,
    ReverseReceipt, Reversed, Sheet, SheetBook, SheetLoan, SheetMember, collect_sheet, open_sheet, preview_sheet,
    receipts, reverse_receipt,
};
pub use communes::{CommuneAnswer, CommuneLine, CommuneName, CommuneTime, ResolvedCommune, communes, resolve_commune};
pub use days::{ClosedDay, DaysStatus, InterestStanding, close_day, days_status, lock_period, reopen_period};
pub use drafts::{FormDraft, drafts, drop_draft, keep_draft};
pub use effect::{Effect, EntryLine};
pub use error::{Error, FactValue, Incident, Refusal};
pub use exchanging::{
    Admitted, ExchangeStatus, Exported, Imported, OfficeLine, PeerLine, PeerState, Requested, Taken, accept_admission,
    admit_office, exchange_status, export_bundle, import_bundle, inspect_bundle, request_enrolment, take_receipt,
    write_keys,
};
pub use exporting::{ExportedJournal, export_hledger};
pub use figures::{Figures, JobsOfYear, OfficeFigures, figures};
pub use finding::{Findings, FoundThing, find};
pub use following::{
    CustomerBook, CustomerCard, CustomerLoan, Dossier, NoteLine, PaperLine, PhotoView, PromiseLine, PromisesBroken,
    TimelineLine, VisitLine, customer_card, dossier, keep_photo, open_photo,
};
pub use groups::{GroupItem, GroupPage, GroupQuery, MemberItem, MemberLoan, Place, group_page, list_groups};
pub use incidents::log_incident;
pub use interest::{InterestExplained, SegmentLine, explain_interest};
pub use jobs::{JobsAnswer, JobsBy, JobsLine, jobs};
pub use legacy_text::{ConvertedText, PastedText, TextLine, convert_pasted, convert_text};
pub use lending::cards::Photo;
pub use lending::session::{Counted, Sitting, Team};
pub use listing::{
    CellKind, CopiedList, ExportList, LISTS, ListCell, ListColumn, ListForm, ListRow, ListSection, ListTable,
    ListTarget, ListWanted, Mark, PlaceTree, PointOrigin, SectionBy, TreeNode, copy_list, export_list, inactive_as_of,
    list_file_name, list_table, place_tree,
};
pub use loading::{
    Export, FindingLine, FindingSample, IdentityLine, LoadReport, LoadRole, SummaryCounts, book_export, preview_export,
    read_export,
};
pub use loans::{
    ApprovalPreview, ApproveLoan, CheckLine, DoubtLine, InstalmentLine, LoanBrief, LoanPage, LoanRef, MoveLine,
    Override, PaidCause, RequestLine, RequestStepWanted, RequestWanted, ReverseStep, StartRequest, StepLine,
    StepPreview, StepTaken, StepWanted, TakeStep, approve_loan, list_requests, loan_page, loans_of_borrower,
    preview_approval, preview_step, request_step, reverse_step, start_request, take_step,
};
pub use measuring::{
    Breakdown, ComparedStanding, ComparisonLine, Figure, Measured, MeasuredLoan, MeasuredLoans, MeasuredPart,
    MeasuredQuery, MigrationCell, Mover, PeriodComparison, PeriodRef, VintageLine, compare_periods, measure_list,
    measures,
};
pub use month_end::{BacklogLine, MonthEnd, StatementLine, month_backlog, month_end};
pub use office::{Done, Office, RequestId, new_request_id};
pub use opening::{NewOffice, OfficeView, has_book, init_office, open_office, users_of};
pub use organisation::{
    GroupRef, MatchedBy, OrganisationView, OrganisedAssociation, OrganisedBoard, OrganisedBody, OrganisedCommune,
    OrganisedDuty, OrganisedOffice, OrganisedPoint, OrganisedSeat, OrganisedStaff, OrganisedVillage, PointRef,
    ProposedPoint, StaffRef, TakePoints, TakenPoints, UnitRef, VillageMoveLine, organisation, take_stated_points,
};
pub use programmes::{
    Adopted, NewTerms, TermsLine, add_terms, adopt_shipped, programmes, shipped_waiting, verify_terms,
};
pub use reconciling::{
    AdoptedClosing, ClassLine, DifferenceLine, DifferenceRows, Reconciliation, adopt_closing, list_differences,
    reconcile,
};
pub use refused::Refused;
pub use rules::{RuleLine, add_rule, rules};
pub use savings::{
    InterestRun, SavingsPreview, SavingsTaken, SavingsWanted, TakeSavingsStep, credit_savings_interest,
    preview_savings_step, take_savings_step,
};
pub use schedule::{ScheduleView, ScheduleWanted, schedule};
pub use session::{
    CountCash, HandGroup, OpenSession, SessionBookingLine, SessionGapLine, SessionGroupLine, SessionLine, SessionPage,
    close_session, count_cash, enter_session, hand_group, leave_session, list_sessions, open_session, reopen_session,
    session_page,
};
pub use supervising::{
    AgreementDone, AgreementLine, AgreementSheet, ChecklistLine, ExportPlan, GroupFigures, InspectionDraft,
    InspectionPlanning, PastInspection, PickedMember, PlanGroupLine, PlanMonth, UseCheckLine, agreement_sheet,
    export_plan, inspection_draft, plan_file_name, plan_inspections, use_checks,
};
pub use today::{Today, TodayCount, TodaySession, today};
pub use totals::{TotalsAnswer, TotalsBy, TotalsFigures, TotalsLine, totals};
pub use users::{SecondPerson, UserLine, add_user, change_passphrase, list_users, remove_user, verify_second_person};
pub use verifying::{Verified, VerifiedLog, verify};

/// Progress of a long task; breaking cancels it and leaves everything as it was.
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> std::ops::ControlFlow<()>;

/// How far a long task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Progress {
    /// Which part of the task.
    pub stage: Stage,
    /// Steps done in this stage.
    pub done: u32,
    /// Steps of this stage.
    pub total: u32,
}

/// The parts long tasks are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// A workbook is read.
    Reading,
    /// What was read is booked.
    Booking,
    /// A bundle is written and read back.
    Sealing,
    /// A bundle is opened.
    Opening,
    /// Events are taken in.
    Importing,
    /// The log is replayed.
    Replaying,
    /// Loans are reckoned one by one.
    Reckoning,
    /// A file is written for another program.
    Writing,
}

/// Tells a caller's progress in another crate's terms.
pub(crate) fn relay(progress: OnProgress<'_>, stage: Stage, done: u64, total: u64) -> std::ops::ControlFlow<()> {
    let clamp = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    progress(Progress { stage, done: clamp(done), total: clamp(total) })
}
