/**
 * The way out of the window: the office's commands, and the files and folders the clerk points at. Nothing
 * else in the screens imports the window's own packages. A command that was refused throws `Refusal`.
 */
import { Channel } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open, save } from '@tauri-apps/plugin-dialog';
import * as made from './bindings';
import { commands } from './bindings';

export type AccountLine = made.AccountLine_Serialize;
export type ApprovalPreview = made.ApprovalPreview_Serialize;
export type ApproveLoan = made.ApproveLoan_Deserialize;
export type BookLine = made.BookLine;
export type BookMove = made.BookMove_Serialize;
export type FoundCustomer = made.FoundCustomer_Serialize;
export type BinCard = made.BinCard;
export type BinnedCard = made.BinnedCard_Serialize;
export type Card = made.Card_Serialize;
export type CardChecks = made.CardChecks;
export type CardDoubt = made.CardDoubt;
export type CardEvent = made.CardEvent_Serialize;
export type CardView = made.CardView_Serialize;
export type KeepCard = made.KeepCard_Deserialize;
export type CopiedList = made.CopiedList;
export type ExportList = made.ExportList_Deserialize;
export type ListForm = made.ListForm;
export type AgreementLine = made.AgreementLine_Serialize;
export type AgreementSheet = made.AgreementSheet_Serialize;
export type AnswerValue = made.AnswerValue;
export type ChecklistLine = made.ChecklistLine_Serialize;
export type CustomerCard = made.CustomerCard_Serialize;
export type CustomerLoan = made.CustomerLoan_Serialize;
export type Dossier = made.Dossier_Serialize;
export type ExportPlan = made.ExportPlan;
export type InspectionDraft = made.InspectionDraft_Serialize;
export type InspectionPlanning = made.InspectionPlanning_Serialize;
export type JobsAnswer = made.JobsAnswer;
export type JobsBy = made.JobsBy;
export type JobsLine = made.JobsLine;
export type NoteLine = made.NoteLine_Serialize;
export type Photo = made.Photo;
export type PickedMember = made.PickedMember;
export type PromiseLine = made.PromiseLine_Serialize;
export type TimelineLine = made.TimelineLine_Serialize;
export type UseCheckLine = made.UseCheckLine_Serialize;
export type VisitLine = made.VisitLine_Serialize;
export type Findings = made.Findings;
export type FoundThing = made.FoundThing;
export type ListColumn = made.ListColumn;
export type ListRow = made.ListRow_Serialize;
export type ListTable = made.ListTable_Serialize;
export type ListTarget = made.ListTarget;
export type ListWanted = made.ListWanted_Deserialize;
export type Organisation = made.OrganisationView;
export type PastedText = made.PastedText;
export type PlaceTree = made.PlaceTree;
export type TreeNode = made.TreeNode;
export type FormDraft = made.FormDraft;
export type KeptCard = made.KeptCard_Serialize;
export type RegisterGroup = made.RegisterGroup_Deserialize;
export type BacklogLine = made.BacklogLine;
export type Breakdown = made.TotalsBreakdown;
export type CheckLine = made.CheckLine_Serialize;
export type Collected = made.Collected;
export type CashLine = made.CashLine_Serialize;
export type CashWay = made.CashWay;
export type CellState = made.CellState;
export type CheckRows = made.CheckRows_Serialize;
export type ClosingGrid = made.ClosingGrid_Serialize;
export type CollectLine = made.CollectLine_Serialize;
export type CollectSheet = made.CollectSheet_Deserialize;
export type ComparedBy = made.Breakdown;
export type ComparisonLine = made.ComparisonLine_Serialize;
export type CrossChecks = made.CrossChecks_Serialize;
export type CrossUnit = made.CrossUnit_Serialize;
export type DaysStatus = made.DaysStatus_Serialize;
export type DifferenceLine = made.DifferenceLine_Serialize;
export type Effect = made.Effect_Serialize;
export type EntryLine = made.EntryLine;
export type ExchangeStatus = made.ExchangeStatus_Serialize;
export type Exported = made.Exported;
export type FactValue = made.FactValue;
export type Figure = made.Figure_Serialize;
export type FindingLine = made.FindingLine_Serialize;
export type FindingSample = made.FindingSample_Serialize;
export type FirstLook = made.FirstLook;
export type GridCell = made.GridCell_Serialize;
export type GridMonth = made.GridMonth_Serialize;
export type GroupCare = made.GroupCare_Serialize;
export type GroupItem = made.GroupItem_Serialize;
export type GroupPage = made.GroupPage_Serialize;
export type IdentityLine = made.IdentityLine;
export type Imported = made.Imported_Serialize;
export type InstalmentLine = made.InstalmentLine_Serialize;
export type LoadReport = made.LoadReport_Serialize;
export type LoanPage = made.LoanPage_Serialize;
export type LoanRef = made.LoanRef;
export type Measured = made.Measured_Serialize;
export type MeasuredLoan = made.MeasuredLoan_Serialize;
export type MonthEnd = made.MonthEnd;
export type MemberItem = made.MemberItem_Serialize;
export type MemberLoan = made.MemberLoan_Serialize;
export type MoveLine = made.MoveLine;
export type NewTerms = made.NewTerms_Deserialize;
export type NewOffice = made.NewOffice;
export type OfficeLine = made.OfficeLine;
export type OfficeView = made.OfficeView_Serialize;
export type Override = made.Override;
export type PeerLine = made.PeerLine_Serialize;
export type PeriodComparison = made.PeriodComparison_Serialize;
export type PeriodRef = made.PeriodRef;
export type ReceiptView = made.ReceiptView_Serialize;
export type Reconciliation = made.Reconciliation_Serialize;
export type Refused = made.Refused_Serialize;
export type RequestLine = made.RequestLine_Serialize;
export type RequestStepWanted = made.RequestStepWanted;
export type RequestWanted = made.RequestWanted_Deserialize;
export type SavingsPreview = made.SavingsPreview_Serialize;
export type SavingsWanted = made.SavingsWanted;
export type ScheduleView = made.ScheduleView_Serialize;
export type ScheduleWanted = made.ScheduleWanted_Deserialize;
export type SecondGiven = made.SecondGiven;
export type SetLine = made.SetLine_Serialize;
export type Sheet = made.Sheet_Serialize;
export type SheetBook = made.SheetBook;
export type SheetLoan = made.SheetLoan;
export type SheetMember = made.SheetMember;
export type Stage = made.Stage;
export type StatementLine = made.StatementLine;
export type StepLine = made.StepLine_Serialize;
export type StepPreview = made.StepPreview_Serialize;
export type StepTaken = made.StepTaken_Serialize;
export type StepWanted = made.StepWanted_Deserialize;
export type TakeStep = made.TakeStep_Deserialize;
export type TermsLine = made.TermsLine_Serialize;
export type Today = made.Today_Serialize;
export type TotalsAnswer = made.TotalsAnswer_Serialize;
export type TotalsFigures = made.TotalsFigures_Serialize;
export type TotalsLine = made.TotalsLine_Serialize;
export type TrialBalance = made.TrialBalanceView_Serialize;
export type UserLine = made.UserLine;

/** Why a command did not do what was asked, already worded in the clerk's language. */
export class Refusal extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.what);
    this.refused = refused;
  }
}

type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: Refused };

async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.status === 'ok') return given.data;
  // Something below the office's own errors, such as an argument of the wrong shape, comes as bare text.
  if (typeof given.error?.what !== 'string') throw new Error(String(given.error));
  throw new Refusal(given.error);
}

/** Told each time a long task has come further. */
export type OnStep = (step: made.Progress) => void;

function channel(onstep: OnStep): Channel<made.Progress> {
  const steps = new Channel<made.Progress>();
  steps.onmessage = onstep;
  return steps;
}

/** The office's tasks. Each gives its answer or throws `Refusal`. */
export const office = {
  firstLook: () => ask(commands.firstLook()),
  make: (form: NewOffice) => ask(commands.makeOffice(form)),
  signIn: (user: string, passphrase: string) => ask(commands.signIn(user, passphrase)),
  signOut: () => commands.signOut(),
  view: () => ask(commands.officeView()),
  speak: (language: string) => ask(commands.speak(language)),
  today: (mine: boolean) => ask(commands.today(mine)),
  /** For choosing a group by name or code. */
  groups: (search: string) => ask(commands.listGroups({ search: search.trim() || null })),
  groupPage: (group: string) => ask(commands.groupPage(group)),
  groupCare: (group: string) => ask(commands.groupCare(group)),
  sheet: (group: string, session: string) => ask(commands.openSheet(group, session)),
  collect: (typed: CollectSheet) => ask(commands.collectSheet(typed)),
  previewSheet: (typed: CollectSheet) => ask(commands.previewSheet(typed)),
  receipts: (group: string) => ask(commands.receipts(group)),
  reverse: (request: string, year: number, number: number, reason: string) => ask(commands.reverseReceipt({ request, year, number, reason })),
  /** For choosing a customer by name or number. */
  borrowers: (search: string, limit: number) => ask(commands.findCustomers(search, limit)),
  loan: (loan: string) => ask(commands.loanPage(loan)),
  loansOf: (borrower: string) => ask(commands.loansOfBorrower(borrower)),
  previewStep: (wanted: TakeStep) => ask(commands.previewStep(wanted)),
  takeStep: (wanted: TakeStep, second: SecondGiven | null) => ask(commands.takeStep(wanted, second)),
  reverseStep: (request: string, event: number, reason: string) => ask(commands.reverseStep({ request, event, reason })),
  booksOf: (borrower: string) => ask(commands.booksOfBorrower(borrower)),
  bookMoves: (book: number) => ask(commands.bookMoves(book)),
  previewSavingsStep: (day: string, step: SavingsWanted) => ask(commands.previewSavingsStep({ request: 'preview', day, backdated: false, step })),
  takeSavingsStep: (request: string, day: string, backdated: boolean, step: SavingsWanted, second: SecondGiven | null) =>
    ask(commands.takeSavingsStep({ request, day, backdated, step }, second)),
  requests: () => ask(commands.listRequests()),
  startRequest: (request: string, day: string, wanted: RequestWanted) => ask(commands.startRequest({ request, day, wanted })),
  requestStep: (request: string, loan: number, day: string, step: RequestStepWanted) => ask(commands.requestStep(request, loan, day, step)),
  previewApproval: (wanted: ApproveLoan) => ask(commands.previewApproval(wanted)),
  approve: (wanted: ApproveLoan, second: SecondGiven) => ask(commands.approveLoan(wanted, second)),
  /** What held on a day; with a product, every row of it. */
  programmes: (on: string, product: string | null) => ask(commands.programmes(on, product)),
  addTerms: (request: string, terms: NewTerms) => ask(commands.addTerms(request, terms)),
  verifyTerms: (request: string, product: string, validFrom: string, source: string) => ask(commands.verifyTerms(request, product, validFrom, source)),
  shippedWaiting: () => ask(commands.shippedWaiting()),
  adoptShipped: (request: string) => ask(commands.adoptShipped(request)),
  schedule: (wanted: ScheduleWanted) => ask(commands.schedule(wanted)),
  /** Balances at a day's end, or with a first day what moved through it. */
  accounts: (from: string | null, through: string | null) => ask(commands.accounts(from, through)),
  days: () => ask(commands.daysStatus()),
  previewCash: (day: string, way: CashWay, amount: number, note: string) => ask(commands.previewCash({ request: 'preview', day, backdated: false, way, amount, note })),
  moveCash: (request: string, day: string, backdated: boolean, way: CashWay, amount: number, note: string) => ask(commands.moveCash({ request, day, backdated, way, amount, note })),
  cashMoves: () => ask(commands.cashMoves()),
  closeDay: (request: string, on: string, counted: number) => ask(commands.closeDay(request, on, counted)),
  lockPeriod: (request: string, through: string) => ask(commands.lockPeriod(request, through)),
  reopenPeriod: (request: string, through: string | null, reason: string, second: SecondGiven) => ask(commands.reopenPeriod(request, through, reason, second)),
  creditSavingsInterest: (request: string, through: string) => ask(commands.creditSavingsInterest(request, through)),
  users: () => ask(commands.listUsers()),
  addUser: (name: string, passphrase: string) => ask(commands.addUser(name, passphrase)),
  keepDraft: (draft: FormDraft) => ask(commands.keepDraft(draft)),
  drafts: () => ask(commands.drafts()),
  dropDraft: (name: string) => ask(commands.dropDraft(name)),
  list: (list: string, wanted: ListWanted) => ask(commands.listTable(list, wanted)),
  organisation: (on: string) => ask(commands.organisation(on)),
  /** Takes over what reports state of points; all that are ready where none is named. */
  takePoints: (request: string, names: string[]) => ask(commands.takeStatedPoints({ request, names })),
  convertPasted: (text: string, font: string | null) => ask(commands.convertPasted(text, font)),
  placeTree: () => ask(commands.placeTree()),
  find: (text: string, limit: number) => ask(commands.findAnything(text, limit)),
  listFileName: (asked: ExportList, form: ListForm) => ask(commands.listFileName(asked, form)),
  exportList: (asked: ExportList, form: ListForm, path: string, onstep: OnStep) => ask(commands.exportList(asked, form, path, channel(onstep))),
  copyList: (asked: ExportList) => ask(commands.copyList(asked)),
  keepCard: (wanted: KeepCard, second: SecondGiven | null) => ask(commands.keepCard(wanted, second)),
  checkCard: (wanted: KeepCard) => ask(commands.checkCard(wanted)),
  card: (id: number) => ask(commands.openCard(id)),
  binCard: (wanted: BinCard) => ask(commands.binCard(wanted)),
  restoreCard: (request: string, id: number) => ask(commands.restoreCard(request, id)),
  /** Takes back what an event did with its card, the last thing done with it. */
  undoCard: (request: string, event: number) => ask(commands.undoCard(request, event)),
  bin: () => ask(commands.binList()),
  cardHistory: (id: number) => ask(commands.cardHistory(id)),
  registerGroup: (wanted: RegisterGroup, second: SecondGiven | null) => ask(commands.registerGroup(wanted, second)),
  customer: (borrower: string) => ask(commands.customerCard(borrower)),
  dossier: (loan: string) => ask(commands.dossier(loan)),
  keepPhoto: (path: string) => ask(commands.keepPhoto(path)),
  photo: (sha256: string) => ask(commands.openPhoto(sha256)),
  useChecks: (group: string) => ask(commands.useChecks(group)),
  inspectionDraft: (group: string, shuffle: number) => ask(commands.inspectionDraft(group, shuffle)),
  planInspections: (year: number, commune: string, association: string) => ask(commands.planInspections(year, commune, association)),
  planFileName: (asked: ExportPlan, form: ListForm) => ask(commands.planFileName(asked, form)),
  exportPlan: (asked: ExportPlan, form: ListForm, path: string, onstep: OnStep) => ask(commands.exportPlan(asked, form, path, channel(onstep))),
  /** Workers of the contracts first disbursed from one day through another. */
  jobs: (from: string, through: string, by: JobsBy | null) => ask(commands.jobs(from, through, by)),
  agreementSheet: (group: string) => ask(commands.agreementSheet(group)),
  totals: (by: Breakdown) => ask(commands.totals(by)),
  previewLoad: (path: string, onstep: OnStep) => ask(commands.previewLoad(path, channel(onstep))),
  bookLoad: (onstep: OnStep) => ask(commands.bookLoad(channel(onstep))),
  readSet: (paths: string[], onstep: OnStep) => ask(commands.readSet(paths, channel(onstep))),
  dateSetFile: (place: number, date: string) => ask(commands.dateSetFile(place, date)),
  /** Leaves a file out; without a place, all that were read. */
  dropSetFile: (place: number | null) => ask(commands.dropSetFile(place)),
  keepSet: (request: string, onstep: OnStep) => ask(commands.keepSet(request, channel(onstep))),
  closingGrid: (months: number) => ask(commands.closingGrid(months)),
  crossChecks: (date: string) => ask(commands.crossChecks(date)),
  checkRows: (date: string, source: string, dimension: string, key: string, measure: string) => ask(commands.checkRows(date, source, dimension, key, measure)),
  withdrawSource: (request: string, kind: string, date: string, reason: string) => ask(commands.withdrawSource(request, kind, date, reason)),
  reconcile: (date: string | null) => ask(commands.reconcile(date)),
  differences: (date: string, kind: string | null) => ask(commands.listDifferences(date, kind, null)),
  adoptClosing: (request: string, date: string, onstep: OnStep) => ask(commands.adoptClosing(request, date, channel(onstep))),
  monthEnd: (on: string, onstep: OnStep) => ask(commands.monthEnd(on, channel(onstep))),
  /** A group's contracts; the direct loans for an empty code, all contracts without one. */
  monthBacklog: (on: string, group: string | null, onstep: OnStep) => ask(commands.monthBacklog(on, group, channel(onstep))),
  comparePeriods: (from: PeriodRef, to: PeriodRef, by: ComparedBy) => ask(commands.comparePeriods(from, to, by)),
  measures: (date: string | null, earlier: string | null) => ask(commands.measures(date, earlier)),
  measureList: (date: string, earlier: string | null, list: string) => ask(commands.measureList(date, earlier, list, { search: null, limit: null })),
  /** Asks the long task in hand to stop. */
  cancel: () => void commands.cancel(),
  exchange: () => ask(commands.exchangeStatus()),
  requestEnrolment: (folder: string) => ask(commands.requestEnrolment(folder)),
  acceptAdmission: (path: string) => ask(commands.acceptAdmission(path)),
  admit: (request: string, folder: string) => ask(commands.admitOffice(request, folder)),
  exportBundle: (to: number, folder: string, onstep: OnStep) => ask(commands.exportBundle(to, folder, channel(onstep))),
  inspectBundle: (path: string, onstep: OnStep) => ask(commands.inspectBundle(path, channel(onstep))),
  importBundle: (path: string, folder: string, onstep: OnStep) => ask(commands.importBundle(path, folder, channel(onstep))),
  takeReceipt: (path: string, onstep: OnStep) => ask(commands.takeReceipt(path, channel(onstep))),
};

/** Makes a repeat of the same request harmless. */
export function newRequest(): string {
  return crypto.randomUUID();
}

/** Asks for one file with one of the endings (`xlsx`); null when the clerk turned back. */
export async function chooseFile(name: string, endings: string[]): Promise<string | null> {
  return open({ multiple: false, directory: false, filters: [{ name, extensions: endings }] });
}

/** Asks for several files at once; nothing when the clerk turned back. */
export async function chooseFiles(name: string, endings: string[]): Promise<string[]> {
  return (await open({ multiple: true, directory: false, filters: [{ name, extensions: endings }] })) ?? [];
}

/** Asks where a file is to be written; null when the clerk turned back. */
export async function chooseTarget(name: string, ending: string, offered: string): Promise<string | null> {
  return save({ defaultPath: offered, filters: [{ name, extensions: [ending] }] });
}

/** Asks for a folder, such as a stick; null when the clerk turned back. */
export async function chooseFolder(title: string): Promise<string | null> {
  return open({ multiple: false, directory: true, title });
}

export type Dropping = {
  /** True while files are held over the window. */
  onover: (over: boolean) => void;
  /** The paths that were let go over it. */
  ondrop: (paths: string[]) => void;
};

/** Listens for files dropped on the window until the returned function is called. */
export function onDropped({ onover, ondrop }: Dropping): () => void {
  const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
    onover(payload.type === 'enter' || payload.type === 'over');
    if (payload.type === 'drop') ondrop(payload.paths);
  });
  // A window without drops still has the button and the typed path.
  listening.catch(() => onover(false));
  return () => void listening.then((stop) => stop()).catch(() => onover(false));
}
