import { beforeEach, expect, test, vi } from 'vitest';
import RowsDialog from './RowsDialog.svelte';
import { layOut, stage } from './testing';

const { press, show } = stage();
beforeEach(() => layOut(28, 280));

type Line = { contract: string };
const rows: Line[] = Array.from({ length: 300 }, (_, nth) => ({ contract: String(6_600_000_000_000_000 + nth) }));

async function open(start: string | null) {
  const opened = vi.fn();
  const columns = [{ id: 'contract', head: 'Khế ước', kind: 'code' as const, value: (row: Line) => row.contract }];
  await show(RowsDialog<Line>, { title: 'Lãi suất khác', columns, rows, keyOf: (row: Line) => row.contract, start, onopen: opened, onclose: vi.fn() });
  return opened;
}

test('the rows come back on the contract that was looked at, drawn and under the keys', async () => {
  const opened = await open('6600000000000250');
  expect(document.querySelector('tr.active')?.getAttribute('data-row')).toBe('6600000000000250');
  await press('ArrowDown');
  await press('Enter');
  expect(opened).toHaveBeenCalledWith({ contract: '6600000000000251' });
});

test('a contract that is no longer among them leaves the keys on the first row', async () => {
  const opened = await open('6600000000009999');
  await press('Enter');
  expect(opened).toHaveBeenCalledWith({ contract: '6600000000000000' });
});
