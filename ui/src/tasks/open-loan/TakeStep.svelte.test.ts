import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LoanPage, StepPreview } from '../../ipc/client';
import { PREVIEW_PAUSE_MS } from '../../parts/latest';
import { alertText, box, choose, dialogText, pressSave, settle, type } from '../../parts/testing';
import { forgetForms } from '../../shell/formDrafts';
import { STEPS, type StepKind } from './steps';
import TakeStep from './TakeStep.svelte';

const asked = vi.hoisted(() => ({ previewStep: vi.fn(), takeStep: vi.fn(), users: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));

const NOW = { standing: 'open', disbursed: 50_000_000, repaid: 0, in_term: 40_000_000, overdue: 0, frozen: 0, interest_due: 120_000, grace_due: 0, due: '2027-06-12' };
const LOAN: LoanPage = {
  id: 1, contract: '6600000000000001', borrower: { code: '1', name: 'Vi Văn Sơn' }, borrower_id: 2, group: null, programme: { code: '01', name: 'Hộ nghèo' }, product: 'HN',
  rate_percent: '6.24', signed: null, first_disbursed: '2024-06-12', approved: 50_000_000, months: 36, extended_months: 0, extension_left: 18, frozen_until: null,
  overdue_since: null, recalled_by: null, use_checked: null, now: NOW, interest_from: '2025-12-31', backlog: 0, accrued: 0, collected: 0, segments: [],
  instalments: [], principal_due_unpaid: 0, steps: [], payments: [], books: [], workers: null
};
const TOTALS = { outstanding: 0, overdue: 0, frozen: 0, interest_backlog: 0, savings: 0 } as StepPreview['effect']['totals_before'];
/** What a step would do on a day: one that is closed takes a yes. */
function previewOf(day: string, more: Partial<StepPreview> = {}, entry: StepPreview['effect']['entry'] = []): StepPreview {
  const effect = { day, backdated_before: day < '2026-01-01' ? '2025-12-31' : null, entry, cash_before: 0, cash_after: 0, totals_before: TOTALS, totals_after: TOTALS };
  return { before: NOW, after: NOW, effect, doubts: [], takes_two: false, recall_by: null, ...more };
}

let shown: ReturnType<typeof mount> | undefined;
function close() {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.innerHTML = '';
}
async function open(kind: StepKind, today = '2026-01-12', now: Partial<LoanPage['now']> = {}) {
  const form = STEPS.find((step) => step.kind === kind) ?? expect.unreachable(kind);
  shown = mount(TakeStep, { target: document.body, props: { form, loan: { ...LOAN, now: { ...NOW, ...now } }, today, onclose: close, ontaken: () => Promise.resolve() } });
  flushSync();
  await answered();
}
async function answered() {
  await vi.advanceTimersByTimeAsync(PREVIEW_PAUSE_MS);
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  forgetForms();
  asked.previewStep.mockImplementation(async ({ day }: { day: string }) => previewOf(day));
  asked.takeStep.mockResolvedValue({ answer: { event: 5, receipt: null }, repeated: false });
  asked.users.mockResolvedValue([{ name: 'phuong', signed_in: true }, { name: 'kiem-soat', signed_in: false }]);
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

test('refinancing shows its entry, in which one account stands twice', async () => {
  const entry = [{ account: 'loans-in-term', amount: 40_000_000 }, { account: 'loans-in-term', amount: -40_000_000 }];
  asked.previewStep.mockImplementation(async ({ day }: { day: string }) => previewOf(day, {}, entry));
  await open('refinance');
  type('into', '6600000000000002');
  await answered();
  const rows = [...document.querySelectorAll('.aside tbody tr')].map((row) => row.textContent);
  expect(rows.filter((row) => row?.includes('40.000.000'))).toHaveLength(3);
});

test('the yes to a closed day holds for what was seen: another day asks for it again', async () => {
  await open('settle');
  type('day', '20122025');
  await answered();
  choose('backdated', 'yes');
  type('day', '19122025');
  await answered();
  expect(box('backdated').value).toBe('no');
  await pressSave();
  expect(asked.takeStep).not.toHaveBeenCalled();

  choose('backdated', 'yes');
  await pressSave();
  expect(asked.takeStep.mock.calls[0]?.[0]).toMatchObject({ day: '2025-12-19', backdated: true });
});

test('the yes is no draft', async () => {
  await open('settle', '2025-12-20');
  choose('backdated', 'yes');
  close();
  await open('settle', '2025-12-20');
  expect(box('backdated').value).toBe('no');
});

test('saving waits for the answer: a day that turns out closed is not booked unseen', async () => {
  await open('settle');
  type('day', '20122025');
  await pressSave();
  await answered();
  expect(asked.takeStep).not.toHaveBeenCalled();
  expect(dialogText()).toContain('31/12/2025');
});

test('a passphrase stands for what was asked: another amount, a refusal or closing takes it away', async () => {
  asked.previewStep.mockImplementation(async ({ day }: { day: string }) => previewOf(day, { takes_two: true }));
  await open('turn-overdue');
  const typed = () => type('second-passphrase', 'cay-da-ben-nuoc');
  typed();
  type('amount', '5000000');
  await answered();
  expect(box('second-passphrase').value).toBe('');

  typed();
  asked.takeStep.mockRejectedValueOnce(new Error('sai mật khẩu'));
  await pressSave();
  expect(alertText()).toContain('sai mật khẩu');
  expect(box('second-passphrase').value).toBe('');

  typed();
  close();
  await open('turn-overdue');
  expect([box('amount').value, box('second-passphrase').value]).toEqual(['5.000.000', '']);
});

test('who could stand by is asked of the office, and its refusal is said in the dialog', async () => {
  asked.previewStep.mockImplementation(async ({ day }: { day: string }) => previewOf(day, { takes_two: true }));
  asked.users.mockRejectedValue(new Error('sổ đang bận'));
  await open('settle');
  expect(alertText()).toContain('sổ đang bận');
});

test('an amount of a field that is gone is neither asked about nor booked', async () => {
  await open('repay', '2026-01-12', { grace_due: 9_000 });
  type('interest', '120000');
  type('grace', '9000');
  close();
  await open('repay');
  await pressSave();
  await answered();
  const step = { kind: 'repay', interest: 120_000, principal: null, grace_interest: null, book: null };
  expect(asked.previewStep.mock.lastCall?.[0].step).toEqual(step);
  expect(asked.takeStep.mock.calls[0]?.[0].step).toEqual(step);
});

test('Monday’s proposed day is not Tuesday’s', async () => {
  await open('repay', '2026-01-12');
  type('interest', '120000');
  close();
  await open('repay', '2026-01-13');
  expect([box('day').value, box('interest').value]).toEqual(['13/01/2026', '120.000']);
});
