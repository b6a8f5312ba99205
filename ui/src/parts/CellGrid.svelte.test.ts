import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import CellGrid from './CellGrid.svelte';
import type { CellPlace, CellRow } from './cellGrid';
import { layOut, stage } from './testing';

// Every row is as high as the token, and a view shows twenty of them.
const { press, show } = stage();
beforeEach(() => layOut(28, 560));

const heads = ['31', '10', 'BC0437'].map((head) => ({ id: head, head, title: `Báo cáo ${head}` }));
const rowsOf = (count: number): CellRow[] =>
  Array.from({ length: count }, (_, nth) => ({ id: `u${nth}`, head: `Đơn vị ${nth}`, cells: heads.map(() => ({ sign: '✓', tone: 'good' as const, title: 'khớp' })) }));

async function open(count: number) {
  const [moved, opened] = [vi.fn(), vi.fn()];
  const grid = await show(CellGrid, { label: 'Lưới', corner: 'Đơn vị', heads, rows: rowsOf(count), onmove: moved, onopen: opened });
  const enter = async (place: CellPlace) => {
    (grid['enter'] as (place: CellPlace) => void)(place);
    await tick();
  };
  return { moved, opened, enter };
}

test('a grid that opens says nothing of a first cell nobody went to', async () => {
  expect((await open(24)).moved).not.toHaveBeenCalled();
});

test('the keys go on from the place the grid is entered at', async () => {
  const { moved, opened, enter } = await open(24);
  await enter({ row: 5, column: 0 });
  expect(moved.mock.calls).toEqual([[{ row: 5, column: 0 }]]);
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await press(key);
  expect(moved).toHaveBeenLastCalledWith({ row: 6, column: 1 });
  expect(opened).toHaveBeenCalledWith({ row: 6, column: 1 });
});

test('of 330 units only those near the view are drawn, and the one walked to is among them', async () => {
  const { enter } = await open(330);
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('331');
  // Twenty in view and twelve below.
  expect(document.querySelectorAll('tbody th')).toHaveLength(32);
  await enter({ row: 200, column: 2 });
  await press('ArrowDown');
  expect(document.querySelectorAll('tbody th').length).toBeLessThan(50);
  const cell = document.querySelector('td.cell');
  expect(cell?.id).toBe(document.querySelector('table')?.getAttribute('aria-activedescendant'));
  expect(cell?.parentElement?.querySelector('th')?.textContent).toBe('Đơn vị 201');
});
