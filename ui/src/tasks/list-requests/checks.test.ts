import { expect, test } from 'vitest';
import { speak } from '../../words/words.svelte';
import { foundOf, overrideFields, overridesOf } from './checks';

const check = (guard: string, found: number | null, limit: number | null, outcome = 'passed') => ({ guard, outcome, found, limit, reason: null });

test('each guard speaks in its own unit', () => {
  speak('vi');
  expect(foundOf(check('ceiling', 120_000_000, 100_000_000))).toContain('120.000.000 đ');
  expect(foundOf(check('term', 36, 120))).toContain('36 tháng');
  expect(foundOf(check('rate', 62_400_000, 62_400_000))).toContain('6,24');
  expect(foundOf(check('membership', null, null))).toBe('');
  expect(foundOf(check('no-overdue', 0, 0))).toBe('0 đ');
});

test('only a rule that asks for it takes a reason, and only a written one is handed on', () => {
  const checks = [check('ceiling', 1, 1), check('identity-paper', null, null, 'asks-second'), check('vote', null, null, 'refused')];
  expect(overrideFields(checks).map((field) => field.id)).toEqual(['override-identity-paper']);
  expect(overridesOf(checks, { 'override-identity-paper': ' bổ sung sau ', 'override-vote': '' })).toEqual([{ rule: 'identity-paper', reason: 'bổ sung sau' }]);
});
