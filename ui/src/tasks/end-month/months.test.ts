import { expect, test } from 'vitest';
import { lastWhole, monthsSince } from './months';

test('months run from the closing to today, the newest first', () => {
  expect(monthsSince('2025-12-31', '2026-02-03')).toEqual(['2026-02-28', '2026-01-31']);
  expect(monthsSince('2025-12-31', '2026-01-05')).toEqual(['2026-01-31']);
  expect(monthsSince('2026-01-15', '2026-01-20')).toEqual(['2026-01-31']);
  expect(monthsSince('2027-11-30', '2028-02-29')).toEqual(['2028-02-29', '2028-01-31', '2027-12-31']);
});

test('the month that is over is opened before the one that runs', () => {
  expect(lastWhole(['2026-02-28', '2026-01-31'], '2026-02-03')).toBe('2026-01-31');
  expect(lastWhole(['2026-01-31'], '2026-01-05')).toBe('2026-01-31');
  expect(lastWhole(['2026-02-28', '2026-01-31'], '2026-02-28')).toBe('2026-02-28');
  expect(lastWhole([], '2026-02-28')).toBe('');
});
