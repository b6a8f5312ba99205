import { beforeEach, expect, test, vi } from 'vitest';
import { stage } from '../../parts/testing';
import { goBack, here, openTask } from '../../shell/navigation.svelte';
import { speak } from '../../words/words.svelte';
import ComparePeriods from './ComparePeriods.svelte';

const state = { loans: 1, outstanding: 20_000_000, overdue: 0 };
const line = { key: '200101', name: 'Bắc Quỳnh', opening: state, closing: state, new_loans: 0, further: 0, repaid: 0, settled: 0, moved_in: 0, moved_out: 0, written_off: 0 };
const kept = ['2026-02-28', '2026-01-31', '2025-12-31'];
const figures = [{ name: 'loans', unit: 'count', value: 1, list: null }, { name: 'overdue-loans', unit: 'count', value: 2, list: 'overdue' }];
const loans = ['6600000200100017', '6600000200100025'].map((contract) => ({ contract, name: 'Vi Văn Sơn', group: '0020013', programme: '01', in_term: 0, overdue: 1, frozen: 0, backlog: 0, due: null, last_transaction: null, principal_due_unpaid: 0, extension_left_months: null, extension_over_months: null }));

let compared = 0;
let measured = 0;
let isRefused = false;
vi.mock('../../ipc/client', () => ({
  Refusal: class extends Error {},
  office: {
    closingGrid: async () => ({ kinds: [], months: kept.map((date) => ({ date, cells: [{ kind: 'report-31', state: 'kept' }] })) }),
    comparePeriods: async (from: { day: string }, to: { day: string }) => {
      compared += 1;
      return { from: from.day, to: to.day, rows: [line], total: line, rises: [], falls: [], left_out: [] };
    },
    measures: async (date: string, earlier: string) => {
      measured += 1;
      if (isRefused) throw new Error('the book is busy');
      return { date, earlier, figures, vintages: [] };
    },
    measureList: async () => ({ rows: loans }),
  },
}));

const { click, leave, press, settle, show } = stage();
beforeEach(() => {
  speak('vi');
  [compared, measured, isRefused] = [0, 0, false];
});

async function open() {
  await show(ComparePeriods);
  await settle();
}

test('the views are changed without comparing or measuring again', async () => {
  openTask('compare');
  await open();
  for (const key of ['F7', 'F6', 'F7', 'F6']) await press(key);
  expect([compared, measured]).toEqual([1, 1]);
});

test('measures that were refused say so and can be asked for again', async () => {
  openTask('compare');
  isRefused = true;
  await open();
  await press('F7');
  expect(document.querySelector('h2')?.textContent).toBe('Chưa tính được các chỉ tiêu');
  expect(measured).toBe(1);
  isRefused = false;
  await click('Tính lại');
  expect(document.querySelectorAll('tr[data-row]')).toHaveLength(2);
});

test('back from a contract, the measure’s contracts are open on it', async () => {
  openTask('compare');
  await open();
  await press('F7');
  for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter']) await press(key);
  expect(here()).toMatchObject({ screen: 'loan', key: '6600000200100025' });
  leave();
  goBack();
  await open();
  expect(document.querySelector('dialog tr.active')?.getAttribute('data-row')).toBe('6600000200100025');
  await press('Escape');
  expect(document.querySelector('tr.active')?.getAttribute('data-row')).toBe('overdue-loans');
});
