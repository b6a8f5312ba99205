import { expect, test } from 'vitest';
import { standingOf } from './standing';

test('a contract stands where its gravest part stands', () => {
  expect(standingOf({ overdue: 0, frozen: 0 })).toBe('in-term');
  expect(standingOf({ overdue: 1, frozen: 0 })).toBe('overdue');
  expect(standingOf({ overdue: 1, frozen: 1 })).toBe('frozen');
  expect(standingOf({ overdue: 0, frozen: 0, closed: true })).toBe('settled');
});
