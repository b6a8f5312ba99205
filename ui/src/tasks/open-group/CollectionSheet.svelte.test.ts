import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { press, settle } from '../../parts/testing';
import { enter } from '../../shell/session.svelte';
import { warning } from '../../shell/notices.svelte';
import CollectionSheet from './CollectionSheet.svelte';
import { forgetForms, openForm } from '../../shell/formDrafts';
import { amountsOf, draftName } from './draft';

const asked = vi.hoisted(() => ({ sheet: vi.fn(), collect: vi.fn(), previewSheet: vi.fn(), view: vi.fn(), keepDraft: vi.fn(), count: 0 }));
vi.mock('../../ipc/client', () => ({
  Refusal: class Refusal extends Error {},
  newRequest: () => `request-${(asked.count += 1)}`,
  office: { sheet: asked.sheet, collect: asked.collect, previewSheet: asked.previewSheet, view: asked.view, keepDraft: asked.keepDraft, dropDraft: vi.fn(), drafts: async () => [], cancel: vi.fn() },
}));

const view = { node: 2, kind: 'branch', code: '002002', name: 'PGD Bắc Sơn', user: 'phuong', today: '2026-01-12', closing: '2025-12-31', book_date: null };
const loan = { loan: 11, contract: '6600000714000011', programme: { code: '01', name: 'Hộ nghèo' }, outstanding: 20_000_000, overdue: 0, frozen: 0, rate_percent: '6.24', backlog: 100_000, accrued: 5_995, collected: 0, due: 105_995, segments: [] };
const members = [{ borrower: 1, code: '6000000001', name: 'Vi Văn Sơn', loans: [loan], books: [{ book: 91, number: '105-0001', balance: 0 }], collected: 0 }];
const sheetOf = (session: string) => ({ group: { code: '0020045' }, session, closing: '2025-12-31', backdated_before: null as string | null, members });
const name = draftName('0020045', '2026-01-12');
const draft = () => amountsOf(openForm(name, {}));

let shown: ReturnType<typeof mount> | undefined;
beforeEach(() => {
  forgetForms();
  asked.sheet.mockImplementation((_group: string, session: string) => Promise.resolve(sheetOf(session)));
  asked.view.mockResolvedValue(view);
  enter(view);
});
afterEach(() => {
  if (shown) void unmount(shown);
  document.body.innerHTML = '';
  asked.collect.mockReset();
});

async function open() {
  shown = mount(CollectionSheet, { target: document.body, props: { group: '0020045', onbooked: () => Promise.resolve() } });
  flushSync();
  await settle();
}
const cell = (column: string) => document.querySelector<HTMLInputElement>(`[data-row="${loan.contract}"][data-column="${column}"] input`)!;

test('the caret waits in the first cell, and what is typed is a draft at once', async () => {
  await open();
  expect(document.activeElement).toBe(cell('interest'));
  press('=');
  expect(cell('interest').value).toBe('105.995');
  expect(document.querySelector('#sheet-total')?.textContent).toBe('105.995');
  expect(draft()).toEqual({ [loan.contract]: { interest: 105_995 } });
});

test('half a second after it was typed it lies in the book, also while the clerk types on', async () => {
  vi.useFakeTimers();
  await open();
  press('=');
  await vi.advanceTimersByTimeAsync(300);
  cell('interest').value = '90000';
  cell('interest').dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
  expect(asked.keepDraft).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  const [{ name: kept, body }] = asked.keepDraft.mock.calls[0] as [{ name: string; body: string }];
  expect(kept).toBe(name);
  expect(JSON.parse(body).typed).toEqual({ [`${loan.contract}|interest`]: 90_000 });
  vi.useRealTimers();
});

test('closing the group loses nothing, another day has its own sheet', async () => {
  await open();
  press('=');
  void unmount(shown!);
  shown = undefined;
  document.body.innerHTML = '';
  await open();
  expect(cell('interest').value).toBe('105.995');
  const day = document.querySelector<HTMLInputElement>('#session')!;
  day.value = '13012026';
  day.dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
  await settle();
  expect(asked.sheet).toHaveBeenLastCalledWith('0020045', '2026-01-13');
  expect(cell('interest').value).toBe('');
});

test('an answer that was lost is asked for again under the same request, and only then is the draft gone', async () => {
  await open();
  press('=');
  asked.collect.mockRejectedValueOnce(new Error('lost'));
  press('Enter', { ctrlKey: true });
  await settle();
  expect(warning()?.kind).toBe('fault');
  expect(cell('interest').value).toBe('105.995');
  expect(draft()).toEqual({ [loan.contract]: { interest: 105_995 } });

  const receipts = [{ year: 2026, number: 7, borrower: 1, interest: 105_995, deposits: 0 }];
  asked.collect.mockResolvedValueOnce({ answer: { event: 5, receipts, interest: 105_995, deposits: 0 }, repeated: true });
  press('Enter', { ctrlKey: true });
  await settle();
  const [first, again] = asked.collect.mock.calls;
  expect(again).toEqual(first);
  expect(first?.[0]).toMatchObject({ backdated: false, lines: [{ borrower: 1, interest: [{ id: 11, amount: 105_995 }], deposits: [] }] });
  expect(document.querySelector('dialog')?.textContent).toContain('7/2026');
  expect(draft()).toEqual({});
});

test('a session on a closed day is shown before it is booked', async () => {
  asked.sheet.mockResolvedValue({ ...sheetOf('2026-01-12'), backdated_before: '2026-01-15' });
  const totals = { outstanding: 20_000_000, overdue: 0, frozen: 0, interest_backlog: 100_000, savings: 0 };
  const entry = [{ account: 'cash', amount: 105_995 }, { account: 'interest-collected', amount: -105_995 }];
  asked.previewSheet.mockResolvedValue({ day: '2026-01-12', backdated_before: '2026-01-15', entry, cash_before: 0, cash_after: 105_995, totals_before: totals, totals_after: { ...totals, interest_backlog: 0 } });
  await open();
  press('=');
  press('Enter', { ctrlKey: true });
  await settle();
  expect(asked.collect).not.toHaveBeenCalled();
  expect(document.querySelector('dialog')?.textContent).toContain('15/01/2026');

  asked.collect.mockResolvedValueOnce({ answer: { event: 5, receipts: [], interest: 105_995, deposits: 0 }, repeated: false });
  document.querySelector('dialog')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
  await settle();
  expect(asked.collect.mock.calls[0]?.[0]).toMatchObject({ session: '2026-01-12', backdated: true });
  expect(asked.collect.mock.calls[0]?.[0].request).toBe(asked.previewSheet.mock.calls[0]?.[0].request);
});
