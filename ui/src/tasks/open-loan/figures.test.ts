import { expect, test } from 'vitest';
import { duesOf, effectOf, principalPaid } from './figures';

const row = (no: number, due: string, principal: number) => ({ no, due, principal, interest: null, balance: 0 });
const ROWS = [row(1, '2025-06-12', 16_600_000), row(2, '2026-06-12', 16_600_000), row(3, '2027-06-12', 16_800_000)];

test('a payment fills the earliest instalment first; what is left of one past is late', () => {
  const dues = duesOf(ROWS, 10_000_000, '2026-01-12');
  expect(dues.map(({ paid, state }) => [paid, state])).toEqual([[10_000_000, 'late'], [0, 'next'], [0, 'later']]);
});

test('paid ahead is paid, and the first that is not whole comes next', () => {
  const dues = duesOf(ROWS, 20_000_000, '2025-01-12');
  expect(dues.map(({ paid, state }) => [paid, state])).toEqual([[16_600_000, 'paid'], [3_400_000, 'next'], [0, 'later']]);
  expect(duesOf(ROWS, 50_000_000, '2030-01-01').every((due) => due.state === 'paid')).toBe(true);
});

test('what is due today is not late yet', () => {
  expect(duesOf(ROWS, 0, '2025-06-12')[0]?.state).toBe('next');
});

test('the principal paid is the greater of what was repaid here and what the balance says', () => {
  const now = { standing: 'open', disbursed: 50_000_000, repaid: 0, in_term: 30_000_000, overdue: 5_000_000, frozen: 0, interest_due: 0, grace_due: 0, due: null };
  expect(principalPaid({ now })).toBe(15_000_000);
  expect(principalPaid({ now: { ...now, repaid: 16_000_000 } })).toBe(16_000_000);
});

test('an entry is read as principal moved and interest taken in', () => {
  const entry = [{ account: 'cash', amount: 1_100_000 }, { account: 'loans-in-term', amount: -600_000 }, { account: 'loans-overdue', amount: -400_000 }, { account: 'interest-income', amount: -100_000 }];
  expect(effectOf(entry)).toEqual({ principal: -1_000_000, moved: 0, interest: 100_000 });
  expect(effectOf([{ account: 'loans-in-term', amount: -5 }, { account: 'loans-overdue', amount: 5 }])).toEqual({ principal: 0, moved: 5, interest: 0 });
});
