import { beforeEach, expect, test } from 'vitest';
import type { FindingLine } from '../ipc/client';
import { speak } from '../words/words.svelte';
import { nameOf, scopeOf, worded } from './findings';

beforeEach(() => speak('vi'));

const line = (part: Partial<FindingLine>): FindingLine => ({ code: 'no-such-finding', count: 1, action: 'kept', samples: [{ row: 1207, column: 'Ngày vay', facts: {} }], ...part });

test('a row is written as Excel counts it, and a code without words is shown rather than hidden', () => {
  const [found] = worded([line({})]);
  expect(found).toMatchObject({ gravity: 'watch', where: 'Dòng 1207', what: 'no-such-finding', more: undefined });
  expect(found?.done).not.toBe('kept');
});

test('the other places of a kind stay within reach, and those not listed are counted', () => {
  const samples = [12, 13, 14].map((row) => ({ row, column: null, facts: {} }));
  const [found] = worded([line({ count: 1203, samples })]);
  expect(found?.more?.label).toContain('1.202');
  expect(found?.more?.places.map((place) => place.where)).toEqual(['Dòng 13', 'Dòng 14', '…']);
  expect(found?.more?.places.at(-1)?.what).toContain('1.200');
});

test('known harmless kinds are told apart', () => {
  expect(worded([line({ code: 'second-book' }), line({ code: 'movement-breaks' })]).map((found) => found.gravity)).toEqual(['known', 'watch']);
});

test('a checked sum says for which part it is', () => {
  const identity = { name: 'no-such-sum', scope: 'commune:200101', stated: 1, computed: 1, holds: true };
  expect(scopeOf(identity)).toBe('Xã, phường 200101');
  expect(scopeOf({ ...identity, scope: 'office' })).toBe('Toàn đơn vị');
  expect(scopeOf({ ...identity, scope: 'group:' })).toBe('Tổ TK&VV –');
  expect(nameOf(identity)).toBe('no-such-sum');
});
