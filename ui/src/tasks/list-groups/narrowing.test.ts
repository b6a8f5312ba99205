import { expect, test } from 'vitest';
import type { GroupItem } from '../../ipc/client';
import { meetsOn, narrow, placesOf, shortPlace, sumsOf } from './narrowing';

const group = (part: Partial<GroupItem>): GroupItem => ({
  id: 1,
  code: '0026001',
  leader: 'Nông Thị Phượng',
  commune: { code: '200101', name: 'Thất Khê' },
  village: null,
  association: { code: '12', name: 'Hội Phụ nữ' },
  session_day: 12,
  members: 40,
  loans: 60,
  outstanding: 3_500_000_000,
  overdue: 0,
  frozen: 0,
  savings: 120_000_000,
  ...part,
});

test('a session on the 31st is held on the last day of a shorter month, and only there', () => {
  expect(meetsOn(31, '2026-02-28')).toBe(true);
  expect(meetsOn(29, '2026-02-28')).toBe(true);
  expect(meetsOn(31, '2026-04-30')).toBe(true);
  expect(meetsOn(31, '2026-02-27')).toBe(false);
  expect(meetsOn(12, '2026-01-12')).toBe(true);
  expect(meetsOn(null, '2026-01-12')).toBe(false);
});

test('choices narrow together, and a group without a loan meets on no day', () => {
  const here = group({});
  const there = group({ id: 2, commune: { code: '200102', name: 'Quốc Khánh' } });
  const empty = group({ id: 3, loans: 0 });
  expect(narrow([here, there, empty], { commune: '200101', association: '' }, null)).toEqual([here, empty]);
  expect(narrow([here, there, empty], { commune: '', association: '12' }, '2026-01-12')).toEqual([here, there]);
  expect(placesOf([here, there], 'commune').map((place) => place.name)).toEqual(['Quốc Khánh', 'Thất Khê']);
});

test('a place loses only the word its heading says', () => {
  expect(['Xã Vũ Lễ', 'Thôn Đon Thảo', 'Phường Kỳ Lừa', 'Xãn'].map(shortPlace)).toEqual(['Vũ Lễ', 'Đon Thảo', 'Phường Kỳ Lừa', 'Xãn']);
});

test('the foot sums what is listed', () => {
  expect(sumsOf([group({}), group({ overdue: 1, savings: 5 })])).toEqual({ members: 80, loans: 120, outstanding: 7_000_000_000, overdue: 1, frozen: 0, savings: 120_000_005 });
  expect(sumsOf([])['outstanding']).toBe(0);
});
