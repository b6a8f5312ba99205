import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RequestLine } from '../../ipc/client';
import { box, choose, press, pressSave, settle, type } from '../../parts/testing';
import { forgetForms } from '../../shell/formDrafts';
import { enter } from '../../shell/session.svelte';
import ListRequests from './ListRequests.svelte';

const asked = vi.hoisted(() => ({ requests: vi.fn(), programmes: vi.fn(), requestStep: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));

const request = (id: number, stage: string): RequestLine => ({
  id, stage, borrower: { code: String(id), name: `Khách ${id}` }, borrower_id: id, group: { code: '0020001', name: 'Tổ 1' }, product: 'HN', amount: 50_000_000, months: 36,
  purpose: 'Mua bò', asked_on: '2026-01-02', maker: 'phuong', vote: null, certificate: null,
} as RequestLine);

let shown: ReturnType<typeof mount>;
let book: RequestLine[];
const listed = () => [...document.querySelectorAll('tr[data-row]')].map((row) => row.getAttribute('data-row'));
const at = () => document.querySelector('tr.active')?.getAttribute('data-row');

async function open() {
  shown = mount(ListRequests, { target: document.body, props: {} });
  flushSync();
  await settle();
}
/** Enter on the row the keys are on, and the group's vote. */
async function vote() {
  press('Enter');
  type('present', '20');
  type('favour', '18');
  await pressSave();
  await settle();
}

beforeEach(() => {
  vi.clearAllMocks();
  forgetForms();
  enter({ node: 2, kind: 'branch', code: '002002', name: 'PGD Bắc Sơn', user: 'phuong', today: '2026-01-12', closing: '2025-12-31', book_date: null });
  book = [request(1, 'requested'), request(2, 'requested'), request(3, 'requested')];
  asked.requests.mockImplementation(async () => book);
  asked.programmes.mockResolvedValue([]);
  asked.requestStep.mockImplementation(async (_request: string, id: number) => {
    book = book.map((one) => (one.id === id ? { ...one, stage: 'voted', vote: [20, 18] } : one));
    return { answer: null, repeated: false };
  });
});
afterEach(() => {
  choose('stage', '');
  void unmount(shown);
  document.body.innerHTML = '';
});

test('the filter stays after a step, and the keys are on the row that came next', async () => {
  await open();
  choose('stage', 'requested');
  press('ArrowDown');
  expect(at()).toBe('2');
  await vote();
  expect(asked.requestStep.mock.calls[0]?.[1]).toBe(2);
  expect([box('stage').value, listed(), at()]).toEqual(['requested', ['1', '3'], '3']);
  expect(document.activeElement?.getAttribute('role')).toBe('grid');
  await vote();
  await vote();
  expect(listed()).toEqual([]);
  expect(document.activeElement?.id).toBe('stage');
});

test('where the row stays listed the keys stay on it: Enter does what comes next there', async () => {
  await open();
  press('ArrowDown');
  await vote();
  expect([listed(), at()]).toEqual([['1', '2', '3'], '2']);
});
