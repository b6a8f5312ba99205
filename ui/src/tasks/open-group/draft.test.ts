import { expect, test } from 'vitest';
import { amountsOf, draftName, valuesOf } from './draft';

test('each group and session has its own draft', () => {
  const names = [draftName('0026001', '2026-01-12'), draftName('0026002', '2026-01-12'), draftName('0026001', '2026-02-12')];
  expect(new Set(names).size).toBe(3);
});

test('amounts come back as they were typed, a nought too; an emptied cell is not there', () => {
  const typed = { 'HD-1': { interest: 105_995, deposit: null }, 'HD-2': { interest: 0 } };
  expect(valuesOf(typed)).toEqual({ 'HD-1|interest': 105_995, 'HD-2|interest': 0 });
  expect(amountsOf(valuesOf(typed))).toEqual({ 'HD-1': { interest: 105_995 }, 'HD-2': { interest: 0 } });
});

test('what was kept badly is not taken for amounts', () => {
  expect(amountsOf({ 'a|interest': '1', 'a|deposit': 1.5, 'b|interest': -3, 'c|interest': 7, d: 4, 'e|x|y': 5 })).toEqual({ c: { interest: 7 } });
});
