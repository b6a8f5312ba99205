import { expect, test } from 'vitest';
import { cellBelow, nextCell, typedTotal } from './typingGrid';

// Three rows, two columns; the second column (savings) is closed on row 1, a member's second loan.
const open = ({ row, column }: { row: number; column: number }) => !(row === 1 && column === 1);

test('Enter reads line by line and skips cells that are closed', () => {
  expect(nextCell({ row: 0, column: 0 }, 1, 3, 2, open)).toEqual({ row: 0, column: 1 });
  expect(nextCell({ row: 1, column: 0 }, 1, 3, 2, open)).toEqual({ row: 2, column: 0 });
  expect(nextCell({ row: 2, column: 0 }, -1, 3, 2, open)).toEqual({ row: 1, column: 0 });
});

test('the grid has an end on both sides', () => {
  expect(nextCell({ row: 2, column: 1 }, 1, 3, 2, open)).toBeNull();
  expect(nextCell({ row: 0, column: 0 }, -1, 3, 2, open)).toBeNull();
});

test('down walks the column past closed cells', () => {
  expect(cellBelow({ row: 0, column: 1 }, 1, 3, open)).toEqual({ row: 2, column: 1 });
  expect(cellBelow({ row: 0, column: 1 }, -1, 3, open)).toBeNull();
});

test('a total counts what was typed, and nothing else', () => {
  const typed = { a: { interest: 105_995 }, b: { interest: null }, c: { interest: 4_005, savings: 50_000 }, gone: { interest: 9 } };
  expect(typedTotal(['a', 'b', 'c', 'd'], 'interest', typed)).toBe(110_000);
});
