import { expect, test } from 'vitest';
import { cellsCopied, walkCells } from './cellGrid';

test('arrows walk the cells and stop at the edges', () => {
  const at = { row: 1, column: 1 };
  expect(walkCells('ArrowRight', at, 3, 3, 10)).toEqual({ row: 1, column: 2 });
  expect(walkCells('ArrowRight', { row: 1, column: 2 }, 3, 3, 10)).toEqual({ row: 1, column: 2 });
  expect(walkCells('PageDown', at, 3, 3, 10)).toEqual({ row: 2, column: 1 });
  expect(walkCells('Home', at, 3, 3, 10)).toEqual({ row: 1, column: 0 });
  expect(walkCells('x', at, 3, 3, 10)).toBeNull();
  expect(walkCells('ArrowDown', at, 0, 3, 10)).toBeNull();
});

test('what is copied says in words what the signs say', () => {
  const { plain, html } = cellsCopied('Kỳ', [{ id: 'a', head: '31', title: 'Báo cáo 31' }], [{ id: 'x', head: '31/01/2026', cells: [{ sign: '✓', tone: 'good', title: 'Đã có' }] }]);
  expect(plain).toBe('Kỳ · 31\n31/01/2026 · Đã có');
  expect(html).toContain('>Đã có</td>');
});
