import { expect, test } from 'vitest';
import { date, percent, whole } from '../words/format';
import { beforeTotals, headOf, rawCell, shownCell, type Column } from './columns';

type Group = { code: string; owed: number | null; growth: number; opened: string };
const write = {
  figure: (value: number) => whole(value, 'vi'),
  share: (ppm: number) => percent(ppm, 'vi'),
  day: date,
};
const group: Group = { code: '0026001', owed: 1_500_000, growth: 147_000, opened: '2019-03-01' };
const column = (kind: Column<Group>['kind'], value: Column<Group>['value'], unit?: string): Column<Group> => ({
  id: kind,
  head: 'Dư nợ',
  kind,
  value,
  unit,
});

test('a cell is read in the clerk’s way and given to a spreadsheet as what it is', () => {
  const owed = column('money', (row) => row.owed, 'đ');
  expect(headOf(owed)).toBe('Dư nợ (đ)');
  expect(shownCell(owed, group, write)).toBe('1.500.000');
  expect(rawCell(owed, group, write)).toBe(1_500_000);
  const growth = column('share', (row) => row.growth);
  expect(shownCell(growth, group, write)).toBe('14,7 %');
  expect(rawCell(growth, group, write)).toBe(0.147);
  expect(shownCell(column('date', (row) => row.opened), group, write)).toBe('01/03/2019');
  expect(rawCell(column('code', (row) => row.code), group, write)).toBe('0026001');
});

test('what is missing is a dash and copies as nothing; zero is zero', () => {
  const owed = column('money', (row) => row.owed);
  expect(shownCell(owed, { ...group, owed: null }, write)).toBe('–');
  expect(rawCell(owed, { ...group, owed: null }, write)).toBe('');
  expect(shownCell(owed, { ...group, owed: 0 }, write)).toBe('0');
});

test('the word total has the room before the first sum', () => {
  const columns = ['code', 'name', 'owed'].map((id) => ({ ...column('text', (row) => row.code), id }));
  expect(beforeTotals(columns, { owed: 1 })).toBe(2);
  expect(beforeTotals(columns, undefined)).toBe(3);
  expect(beforeTotals(columns, { code: 1 })).toBe(1);
});
