import { beforeEach, expect, test } from 'vitest';
import { speak } from '../../words/words.svelte';
import { changeShown, definitionOf, stemOf, toneOf, unitOf, valueOf } from './measures';

beforeEach(() => speak('vi'));

test('a value is read by its unit', () => {
  expect(valueOf({ unit: 'dong', value: 1_500_000 })).toBe('1.500.000');
  expect(valueOf({ unit: 'ppm', value: 147_000 })).toBe('14,7 %');
  expect(valueOf({ unit: 'ppb', value: 62_456_789 })).toBe('6,24 %');
  expect(valueOf({ unit: 'ppb', value: 60_000_000 })).toBe('6 %');
  expect(valueOf({ unit: 'count', value: null })).toBe('–');
  expect([unitOf({ unit: 'dong', name: 'outstanding-dong' }), unitOf({ unit: 'count', name: 'silent-customers-2-to-3-months' }), unitOf({ unit: 'ppm', name: 'par-30-ppm' })]).toEqual(['đ', 'khách hàng', '']);
});

test('the unit is no part of what is measured', () => {
  expect([stemOf('par-30-ppm'), stemOf('loans'), stemOf('overdue-loans'), stemOf('average-rate-ppb')]).toEqual(['par-30', 'loans', 'overdue', 'average-rate']);
});

test('a rise of what is overdue is bad, its fall good; lending is the other way round', () => {
  expect([toneOf(1, 'bad'), toneOf(-1, 'bad'), toneOf(0, 'bad')]).toEqual(['bad', 'good', 'plain']);
  expect([toneOf(1, 'good'), toneOf(-1, 'good')]).toEqual(['good', 'bad']);
  expect([changeShown(1500), changeShown(-1500), changeShown(0)]).toEqual(['▲ 1.500', '▼ -1.500', '–']);
});

test('every measure the office tells has its definition in words', () => {
  const stems = ['loans', 'customers', 'outstanding', 'lent-month', 'collected-month', 'turns-month', 'turns-year', 'average-loan', 'average-rate', 'bad-debt', 'hhi-communes', 'hhi-groups', 'silent-customers-2-to-3', 'silent-customers-3-to-6', 'silent-customers-6-to-12', 'silent-customers-over-12', 'overdue', 'frozen', 'inactive', 'due-1', 'due-2', 'due-3', 'principal-due-unpaid', 'par-30', 'par-90', 'par-180', 'high-arrears', 'extension-left', 'extension-excess', 'roll', 'cure', 'reactivated'];
  for (const language of ['vi', 'en'] as const) {
    speak(language);
    expect(stems.filter((stem) => definitionOf(stem) === '')).toEqual([]);
  }
});
