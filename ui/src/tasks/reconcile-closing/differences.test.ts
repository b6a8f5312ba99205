import { beforeEach, expect, test } from 'vitest';
import { speak } from '../../words/words.svelte';
import { offBy, opens, sideOf } from './differences';

beforeEach(() => speak('vi'));

test('each class is read in its own way', () => {
  expect(sideOf('principal-missing-here', '12000000')).toBe(12_000_000);
  expect(sideOf('rate-differs', '62400000')).toBe('6,24 %');
  expect(sideOf('rate-differs', '33000000')).toBe('3,3 %');
  expect(sideOf('rate-differs', '1200000')).toBe('0,12 %');
  expect(sideOf('due-differs', '2028-05-15')).toBe('15/05/2028');
  expect(sideOf('moved-group', '0020013')).toBe('0020013');
  expect(sideOf('status-differs', '0/5000000/0')).toBe('quá hạn 5.000.000');
  expect(sideOf('status-differs', '0/0/0 closed')).toBe('đã tất toán');
  expect(sideOf('unknown-contract', '')).toBeNull();
});

test('only amounts have a difference, and what one side lacks counts as nothing', () => {
  expect(offBy('interest-differs', '1500', '1000')).toBe(-500);
  expect(offBy('unknown-contract', '', '7000000')).toBe(7_000_000);
  expect(offBy('rate-differs', '1', '2')).toBeNull();
});

test('a contract only the bank has opens nothing', () => {
  expect([opens('unknown-contract'), opens('rate-differs'), opens('leader-differs')]).toEqual([null, 'loan', 'group']);
});
