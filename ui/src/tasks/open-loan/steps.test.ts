import { expect, test } from 'vitest';
import type { LoanPage } from '../../ipc/client';
import { missingIn, type FormValues } from '../../parts/formFields';
import { STEPS, type StepKind } from './steps';

const NOW = { standing: 'open', disbursed: 50_000_000, repaid: 0, in_term: 40_000_000, overdue: 10_000_000, frozen: 0, interest_due: 120_000, grace_due: 0, due: '2027-06-12' };
const LOAN: LoanPage = {
  id: 1, contract: '6600000000000001', borrower: { code: '1', name: 'A' }, borrower_id: 2, group: null, programme: { code: '01', name: 'Hộ nghèo' }, product: 'HN',
  rate_percent: '6.24', signed: null, first_disbursed: '2024-06-12', approved: 50_000_000, months: 36, extended_months: 0, extension_left: 18, frozen_until: null,
  overdue_since: null, recalled_by: null, use_checked: null, now: NOW, interest_from: '2025-12-31', backlog: 0, accrued: 0, collected: 0, segments: [],
  instalments: [{ no: 1, due: '2026-06-12', principal: 25_000_000, interest: null, balance: 25_000_000 }], principal_due_unpaid: 0, steps: [], payments: [],
  books: [[77, '105001', 300_000]], workers: null
};
const of = (kind: StepKind) => {
  const found = STEPS.find((step) => step.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};
const wanted = (kind: StepKind, values: FormValues) => of(kind).wanted(values, LOAN);
const offered = (now: Partial<LoanPage['now']>) => STEPS.filter((step) => step.offered({ ...LOAN, now: { ...NOW, ...now } })).map((step) => step.kind);

test('every step has a letter of its own', () => {
  expect(new Set(STEPS.map((step) => step.letter)).size).toBe(STEPS.length);
});

test('what is offered follows how the loan stands', () => {
  expect(offered({ standing: 'approved', disbursed: 0, in_term: 0, overdue: 0 })).toEqual(['disburse']);
  expect(offered({ standing: 'closed', in_term: 0, overdue: 0 })).toEqual([]);
  expect(offered({})).not.toContain('end-freeze');
  expect(offered({})).not.toContain('disburse');
  expect(offered({ frozen: 5 })).toContain('end-freeze');
  expect(offered({ standing: 'recalled' })).not.toContain('recall');
});

test('a payment is split by the clerk, or whole for the rule', () => {
  expect(wanted('repay', { split: 'clerk' })).toBeNull();
  expect(wanted('repay', { split: 'clerk', interest: 120_000, principal: null, amount: 9 })).toEqual({ kind: 'repay', interest: 120_000, principal: null, grace_interest: null, book: null });
  expect(wanted('repay', { split: 'rule', amount: 500_000, interest: 1, from: '77' })).toEqual({ kind: 'repay', amount: 500_000, book: 77 });
});

test('cash is chosen without choosing, and a book by its number', () => {
  const from = of('settle').fields(LOAN, {})[0];
  expect(from?.kind === 'choice' && from.choices.map((choice) => choice.value)).toEqual(['', '77']);
  expect(wanted('settle', { from: '' })).toEqual({ kind: 'settle', book: null });
  expect(missingIn(of('settle').fields(LOAN, {}), { from: '' })).toEqual([]);
});

test('an extension needs its day, the request and the decision', () => {
  const given = { due: '2028-06-12', requested: '2026-01-10', decision: 'QĐ 12' };
  expect(wanted('extend', given)).toEqual({ kind: 'extend', ...given, back_in_term: 0 });
  for (const left of Object.keys(given)) expect(wanted('extend', { ...given, [left]: null })).toBeNull();
});

test('an instalment is named where one is the cause, and all in term where no amount is said', () => {
  expect(wanted('turn-overdue', { cause: 'instalment' })).toBeNull();
  expect(wanted('turn-overdue', { cause: 'instalment', no: '1' })).toEqual({ kind: 'turn-overdue', cause: 'instalment', amount: null, instalment: 1 });
  expect(wanted('turn-overdue', { cause: 'misuse', amount: 5, no: '1' })).toEqual({ kind: 'turn-overdue', cause: 'misuse', amount: 5, instalment: null });
});

test('nothing is frozen, thawed or written off by a form of noughts', () => {
  expect(wanted('freeze', { until: '2028-01-01', decision: 'QĐ', in_term: 0 })).toBeNull();
  expect(wanted('end-freeze', { in_term: 0, overdue: null })).toBeNull();
  expect(wanted('write-off', { decision: 'QĐ', frozen: 0 })).toBeNull();
  expect(wanted('write-off', { decision: 'QĐ', interest: 5 })).toEqual({ kind: 'write-off', in_term: 0, overdue: 0, frozen: 0, interest: 5, grace_interest: 0, decision: 'QĐ' });
});

test('only the parts a loan has are asked for', () => {
  expect(of('write-off').fields(LOAN, {}).map((field) => field.id)).toEqual(['in_term', 'overdue', 'interest', 'decision']);
});
