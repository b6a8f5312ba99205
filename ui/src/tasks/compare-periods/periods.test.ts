import { expect, test } from 'vitest';
import { earlierThan, firstEarlier, periodOf } from './periods';

const kept = ['2024-12-31', '2026-01-31', '2025-12-31'];

test('a choice is a day that is kept, or is counted back', () => {
  expect([periodOf('month'), periodOf('year'), periodOf('latest'), periodOf('')]).toEqual(['month', 'year', 'latest', 'latest']);
  expect(periodOf('2025-12-31')).toEqual({ day: '2025-12-31' });
});

test('the closing before the later one comes first, and none that is later is offered', () => {
  expect(firstEarlier(kept, '2026-01-31')).toBe('2025-12-31');
  expect(firstEarlier(['2026-01-31'], '2026-01-31')).toBe('month');
  expect(earlierThan(kept, '2025-12-31')).toEqual(['2024-12-31']);
});
