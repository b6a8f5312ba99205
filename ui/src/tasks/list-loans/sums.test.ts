import { expect, test } from 'vitest';
import { outstandingOf, sumsOf } from './sums';

test('the balance of a contract is all it owes, in whatever state', () => {
  const loans = [
    { in_term: 20_000_000, overdue: 5_000_000, frozen: 0 },
    { in_term: 0, overdue: 0, frozen: 7_000_001 },
  ];
  expect(loans.map(outstandingOf)).toEqual([25_000_000, 7_000_001]);
  expect(sumsOf(loans)).toEqual({ outstanding: 32_000_001, overdue: 5_000_000, frozen: 7_000_001 });
});
