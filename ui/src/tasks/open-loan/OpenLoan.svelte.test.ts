import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LoanPage } from '../../ipc/client';
import { press, settle } from '../../parts/testing';
import { enter } from '../../shell/session.svelte';
import OpenLoan from './OpenLoan.svelte';

const asked = vi.hoisted(() => ({ loan: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));

const LOAN: LoanPage = {
  id: 1, contract: '6600000000000001', borrower: { code: '1', name: 'Vi Văn Sơn' }, borrower_id: 2, group: null, programme: { code: '01', name: 'Hộ nghèo' }, product: 'HN',
  rate_percent: '6.24', signed: null, first_disbursed: '2024-06-12', approved: 50_000_000, months: 36, extended_months: 0, extension_left: 18, frozen_until: null,
  overdue_since: null, recalled_by: null, use_checked: null, interest_from: '2025-12-31', backlog: 0, accrued: 0, collected: 0, segments: [],
  now: { standing: 'open', disbursed: 50_000_000, repaid: 0, in_term: 40_000_000, overdue: 0, frozen: 0, interest_due: 120_000, grace_due: 0, due: '2027-06-12' },
  instalments: [{ no: 1, due: '2026-06-12', principal: 25_000_000, interest: null, balance: 25_000_000 }], principal_due_unpaid: 0, steps: [], payments: [], books: [], workers: null
};

let shown: ReturnType<typeof mount>;
async function open(loan: LoanPage) {
  asked.loan.mockResolvedValue(loan);
  shown = mount(OpenLoan, { target: document.body, props: { loan: '1' } });
  flushSync();
  await settle();
}
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id;

beforeEach(() => enter({ node: 2, kind: 'branch', code: '002002', name: 'PGD Bắc Sơn', user: 'phuong', today: '2026-01-12', closing: '2025-12-31', book_date: null }));
afterEach(() => {
  void unmount(shown);
  document.body.innerHTML = '';
});

test('a loan without steps opens on its instalments, and the keys come back there', async () => {
  await open(LOAN);
  expect(focused()).toBe('Phân kỳ trả nợ');
  press('F6');
  press('Escape');
  await settle();
  expect(focused()).toBe('Phân kỳ trả nợ');
});

test('a loan without anything in a list opens on what can be done with it', async () => {
  await open({ ...LOAN, instalments: [] });
  expect(focused()).toBe('actions');
});

test('what happened comes first', async () => {
  await open({ ...LOAN, steps: [{ event: 5, kind: 'loan-disbursed', day: '2026-01-02', maker: 'phuong', checker: null, entry: [], reversed: null, reversible: true }] as LoanPage['steps'] });
  expect(focused()).toBe('Diễn biến');
});
