import { beforeEach, expect, test, vi } from 'vitest';
import type { ClosingGrid, GridCell } from '../../ipc/client';
import { stage } from '../../parts/testing';
import { speak } from '../../words/words.svelte';
import Months from './Months.svelte';

const { click, press, show } = stage();
beforeEach(() => speak('vi'));

const cell = (kind: string): GridCell => ({ kind, state: 'kept', replaced: 0, rows: 12, file: `${kind}.xlsx`, other_date: null });
const month = (date: string) => ({ date, passes: true, cells: [cell('report-31'), cell('daily-10')], to_export: [] });
const grid: ClosingGrid = { kinds: [{ kind: 'report-31', needed: true }, { kind: 'daily-10', needed: false }], months: [month('2026-02-28'), month('2026-01-31'), month('2025-12-31')] };

async function open(refused: string | null = null) {
  const onmonth = vi.fn();
  await show(Months, { grid, compared: new Map(), refused, month: '2026-01-31', oncompare: vi.fn(), onchanged: async () => undefined, onmonth });
  return onmonth;
}
const told = () => document.querySelector('aside')?.textContent ?? '';

test('the month looked at last is the one the clerk comes back to, not the newest', async () => {
  const onmonth = await open();
  expect(told()).toContain('31/01/2026');
  expect(document.querySelector('tr.active th')?.textContent).toBe('31/01/2026');
  expect(onmonth).not.toHaveBeenCalled();
  await press('ArrowDown');
  expect(onmonth.mock.calls).toEqual([['2025-12-31']]);
});

test('a comparison that was refused does not pretend to go on', async () => {
  await open();
  expect(told()).toContain('Đang so sánh');
  const onmonth = await open('2026-01-31');
  expect(told()).not.toContain('Đang so sánh');
  await click('So sánh lại');
  expect(onmonth.mock.calls).toEqual([['2026-01-31']]);
});
