import { expect, test } from 'vitest';
import type { ListRow, ListTable } from '../../ipc/client';
import { columnsThatFit, keysOf, linesOf, nextRow, sorted, sortedNext, widthOf, type Measured } from './arranging';

const row = (id: number, name: string, amount: number | null, section: number | null = null): ListRow => ({ opens: { kind: 'loan', id, name }, cells: [name, amount], mark: null, section });
const tableOf = (rows: ListRow[]): ListTable => ({
  list: 'overdue',
  day: '2026-01-12',
  days: null,
  columns: [
    { key: 'name', kind: 'text', summed: false },
    { key: 'overdue', kind: 'amount', summed: true },
  ],
  rows,
  total: rows.length,
  sums: [null, null],
  sections: [],
});
const names = (rows: ListRow[]) => rows.map((one) => one.cells[0]);

test('people stand by given, family and middle name, in the order of Vietnamese letters', () => {
  const table = tableOf(['Nông Văn Đại', 'Hoàng Thị Dung', 'Vi Văn An', 'Bế Thị Ân', 'Hoàng Văn An'].map((name, nth) => row(nth, name, nth)));
  expect(names(sorted(table, { key: 'name', isDown: false }))).toEqual(['Hoàng Văn An', 'Vi Văn An', 'Bế Thị Ân', 'Hoàng Thị Dung', 'Nông Văn Đại']);
});

test('amounts sort as numbers inside their sections, and what is empty stays last both ways', () => {
  const table = tableOf([row(1, 'A', 9, 0), row(2, 'B', null, 0), row(3, 'C', 10, 0), row(4, 'D', 1, 1)]);
  expect(names(sorted(table, { key: 'overdue', isDown: false }))).toEqual(['A', 'C', 'B', 'D']);
  expect(names(sorted(table, { key: 'overdue', isDown: true }))).toEqual(['C', 'A', 'B', 'D']);
  expect(sorted(table, null)).toBe(table.rows);
  const up = sortedNext(null, 'overdue');
  expect([up?.isDown, sortedNext(up, 'overdue')?.isDown, sortedNext({ key: 'overdue', isDown: true }, 'overdue')]).toEqual([false, true, null]);
});

const column = (key: string, width: Measured['width'], isEmpty = false): Measured => ({ column: { key, kind: 'text', summed: false }, width, isEmpty });

test('a narrow window gives up empty columns first, then the least telling, and never what a row is known by', () => {
  // 9 + 12 + 5.625 + 7.75 + 7.75 + 3.5 = 45.625 rem.
  const columns = [column('contract', 'l'), column('name', 'xl'), column('customer', 's'), column('frozen', 'm', true), column('overdue', 'm'), column('programme', 'xs')];
  expect(columnsThatFit(columns, 46)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(columnsThatFit(columns, 38), 'without the empty one: 37.875').toEqual([0, 1, 2, 4, 5]);
  expect(columnsThatFit(columns, 37), 'without the customer: 32.25').toEqual([0, 1, 4, 5]);
  expect(columnsThatFit(columns, 27), 'the programme comes back where overdue has no room: 24.5').toEqual([0, 1, 5]);
  expect(columnsThatFit(columns, 5)).toEqual([0, 1]);
});

test('an amount is never cut off: its column is as wide as its longest figure', () => {
  const amount = { key: 'overdue', kind: 'amount' as const, summed: true };
  expect(widthOf(amount, ['0'])).toBe('xs');
  expect(widthOf(amount, ['40.000.000', '1.617.000.000'])).toBe('m');
  expect(widthOf(amount, ['662.400.000.000.000'])).toBe('xl');
});

test('sections head their rows, a second line follows its row, and the keys pass over both', () => {
  const rows = [row(1, 'A', 1, 0), row(1, 'A', 2, 0), row(2, 'B', 3, 1)];
  const keys = keysOf(rows);
  expect([...keys.values()], 'a contract with two rows').toEqual(['loan 1 0', 'loan 1 1', 'loan 2 0']);
  const lines = linesOf(rows, keys, new Set(['loan 1 1']), [2, 3, 4, 5, 6, 7]);
  expect(lines.map((line) => line.kind)).toEqual(['section', 'row', 'row', 'more', 'more', 'section', 'row']);
  expect(nextRow(lines, 2, 3), 'down over the second line and the next head').toBe(6);
  expect(nextRow(lines, 6, 5)).toBe(2);
  expect(nextRow(lines, 1, 0), 'at the top it stays').toBe(1);
});
