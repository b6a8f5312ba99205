import { expect, test } from 'vitest';
import { drawn, reveal, walk } from './tableWindow';

test('of 12,000 rows only those near the view are drawn', () => {
  const { first, last } = drawn(12_000, 28, 28 * 5_000, 560);
  expect(first).toBe(4_988);
  expect(last).toBe(5_032);
});

test('a short list is drawn whole, and an empty one is empty', () => {
  expect(drawn(5, 28, 0, 560)).toEqual({ first: 0, last: 5 });
  expect(drawn(0, 28, 0, 560)).toEqual({ first: 0, last: 0 });
});

test('a list that shrank under a deep scroll still gives a valid window', () => {
  const { first, last } = drawn(10, 28, 28 * 5_000, 560);
  expect(first).toBeLessThanOrEqual(last);
  expect(last).toBe(10);
});

test('arrows walk row by row and stop at the ends', () => {
  expect(walk('ArrowDown', 3, 10, 5)).toBe(4);
  expect(walk('ArrowUp', 0, 10, 5)).toBe(0);
  expect(walk('PageDown', 7, 10, 5)).toBe(9);
  expect(walk('End', 0, 10, 5)).toBe(9);
  expect(walk('Home', 9, 10, 5)).toBe(0);
  expect(walk('a', 3, 10, 5)).toBeNull();
  expect(walk('ArrowDown', 0, 0, 5)).toBeNull();
});

test('the row walked to comes into view and no further', () => {
  expect(reveal(20, 10, 0, 100)).toBe(110);
  expect(reveal(5, 10, 100, 100)).toBe(50);
  expect(reveal(12, 10, 100, 100)).toBeNull();
});
