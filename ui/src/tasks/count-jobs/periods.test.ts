import { expect, test } from 'vitest';
import { periodOf } from './periods';

test('this year ends today, last year whole', () => {
  expect(periodOf('year', '2026-01-12')).toEqual({ from: '2026-01-01', through: '2026-01-12' });
  expect(periodOf('year-before', '2026-01-12')).toEqual({ from: '2025-01-01', through: '2025-12-31' });
});
