import { beforeEach, expect, test, vi } from 'vitest';
import { stage } from '../../parts/testing';
import { goBack, here, openTask } from '../../shell/navigation.svelte';
import { speak } from '../../words/words.svelte';
import ReconcileClosing from './ReconcileClosing.svelte';

const sums = { loans: 2, borrowers: 2, groups: 1, outstanding: 0, in_term: 0, overdue: 0, frozen: 0, lent_month: 0, collected_month: 0, savings: null };
const classes = [{ class: 'interest-differs', count: 1 }, { class: 'rate-differs', count: 2 }];
const lines = ['6600000200100017', '6600000200100025'].map((key) => ({ key, name: 'Vi Văn Sơn', group: '0020013', ours: '62400000', theirs: '66000000' }));

const asked: string[] = [];
let isRefused = false;
vi.mock('../../ipc/client', () => ({
  Refusal: class extends Error {},
  newRequest: () => 'request',
  office: {
    days: async () => ({ base: '2025-12-31' }),
    closingGrid: async () => ({ kinds: [], months: ['2026-02-28', '2026-01-31'].map((date) => ({ date, cells: [{ kind: 'report-31', state: 'kept' }] })) }),
    reconcile: async (date: string) => {
      asked.push(date);
      if (isRefused) throw new Error('the book is busy');
      return { date, loans: 2, equal: 0, adopted: false, classes, ours: sums, theirs: sums, our_interest: 0, their_interest: 0 };
    },
    differences: async () => ({ rows: lines }),
  },
}));

const { click, leave, press, show } = stage();
beforeEach(() => {
  speak('vi');
  asked.length = 0;
  isRefused = false;
});

test('back from a contract, its class is open on it; once closed, the class has the keys', async () => {
  openTask('reconcile');
  await show(ReconcileClosing);
  for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter']) await press(key);
  expect(here()).toMatchObject({ screen: 'loan', key: '6600000200100025' });
  leave();
  goBack();
  await show(ReconcileClosing);
  expect(document.querySelector('dialog h1')?.textContent).toBe('Khác lãi suất');
  expect(document.querySelector('dialog tr.active')?.getAttribute('data-row')).toBe('6600000200100025');
  await press('Escape');
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.querySelector('tr.active')?.getAttribute('data-row')).toBe('rate-differs');
});

test('a closing that was refused can be asked for again, and says that it was not reconciled', async () => {
  openTask('reconcile');
  isRefused = true;
  await show(ReconcileClosing);
  const told = () => document.querySelector('[role=status]')?.textContent;
  expect(told()).toBe('Chưa đối chiếu được');
  isRefused = false;
  await click('Đối chiếu lại');
  expect([asked.length, told()]).toEqual([2, '0/2 khế ước khớp · ✕ 2 khế ước lệch']);
});
