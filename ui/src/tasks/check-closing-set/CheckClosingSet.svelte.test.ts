import { beforeEach, expect, test, vi } from 'vitest';
import type { CrossChecks, CrossUnit } from '../../ipc/client';
import { stage } from '../../parts/testing';
import { goBack, here, openTask } from '../../shell/navigation.svelte';
import { speak } from '../../words/words.svelte';
import CheckClosingSet from './CheckClosingSet.svelte';

const cells = (state: 'kept' | 'missing') => ['report-31', 'daily-10'].map((kind) => ({ kind, state, replaced: 0, rows: 12, file: `${kind}.xlsx`, other_date: null }));
const grid = {
  kinds: [{ kind: 'report-31', needed: true }, { kind: 'daily-10', needed: false }],
  months: ['2026-03-31', '2026-02-28', '2026-01-31'].map((date) => ({ date, passes: true, cells: cells('kept'), to_export: [] })),
};
const figure = (measure: string) => ({ measure, yardstick: 'report-31', values: [{ kind: 'report-31', value: 5, state: 'ok' as const, gap: null }, { kind: 'daily-10', value: 6, state: 'red' as const, gap: null }] });
const unit = (key: string, isRed: boolean): CrossUnit => ({
  dimension: 'commune',
  key,
  name: `Xã ${key}`,
  cells: [{ kind: 'report-31', state: 'ok' }, { kind: 'daily-10', state: isRed ? 'red' : 'ok' }],
  figures: isRed ? [figure('outstanding'), figure('overdue')] : [],
  findings: [],
});
const checks = (date: string): CrossChecks => ({ date, sources: [{ kind: 'report-31' }, { kind: 'daily-10' }] as CrossChecks['sources'], units: [unit('200101', true), unit('200102', false), unit('200103', true)], red: 2, alone: false });
const rows = ['6600000200100017', '6600000200100025'].map((key) => ({ key, name: 'Vi Văn Sơn', stated: '6', expected: '5' }));

const asked: string[] = [];
vi.mock('../../ipc/client', () => ({
  Refusal: class extends Error {},
  newRequest: () => 'request',
  onDropped: () => () => undefined,
  office: {
    readSet: async () => [],
    closingGrid: async () => grid,
    crossChecks: async (date: string) => {
      asked.push(date);
      return checks(date);
    },
    checkRows: async () => ({ unit: 'dong', other: 'report-31', rows }),
  },
}));

const { leave, press, settle, show } = stage();
beforeEach(() => {
  speak('vi');
  asked.length = 0;
});

test('months walked over are not compared, only the one stayed on', async () => {
  openTask('closing-set');
  await show(CheckClosingSet);
  expect(asked).toEqual(['2026-03-31']);
  await press('ArrowDown', 50);
  await press('ArrowDown');
  expect(asked).toEqual(['2026-03-31', '2026-01-31']);
});

test('back from a contract: the month, all units, the cell, its figure and the row are as they were left', async () => {
  openTask('closing-set');
  await show(CheckClosingSet);
  await press('F7');
  document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  await settle();
  document.querySelector<HTMLElement>('table')?.focus();
  // The third unit's second report; of its two figures the second; of its rows the second.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter']) await press(key);
  expect(here()).toMatchObject({ screen: 'loan', key: '6600000200100025' });
  leave();
  goBack();
  await show(CheckClosingSet);
  expect(document.querySelector('dialog h1')?.textContent).toContain('Xã 200103');
  expect(document.querySelector('dialog .note')?.textContent).toContain('Dư nợ quá hạn');
  expect(document.querySelector('dialog tr.active')?.getAttribute('data-row')).toBe('6600000200100025');
  await press('Escape');
  expect(document.querySelector('dialog tr.active')?.getAttribute('data-row')).toBe('overdue');
  await press('Escape');
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.querySelectorAll('tbody th')).toHaveLength(3);
  expect(document.querySelector('td.cell')?.parentElement?.querySelector('th')?.textContent).toBe('Xã 200103');
});
