import { expect, test } from 'vitest';
import { date, percent, percentOfPpb, readDate, readDong, whole } from './format';

test('đồng are parted by dots in Vietnamese and by commas in English', () => {
  expect(whole(662_400_000_000, 'vi')).toBe('662.400.000.000');
  expect(whole(662_400_000_000, 'en')).toBe('662,400,000,000');
  expect(whole(0, 'vi')).toBe('0');
  expect(whole(999, 'vi')).toBe('999');
  expect(whole(-1500, 'vi')).toBe('-1.500');
  expect(whole(Number.MAX_SAFE_INTEGER, 'en')).toBe('9,007,199,254,740,991');
});

test('growth is read with one decimal, halves away from zero', () => {
  expect(percent(147_000, 'vi')).toBe('14,7 %');
  expect(percent(147_000, 'en')).toBe('14.7%');
  expect(percent(-1_250, 'vi')).toBe('-0,1 %');
  expect(percent(-400, 'vi')).toBe('0,0 %');
  expect(percent(1_500, 'en')).toBe('0.2%');
  expect(percent(12_345_678, 'vi')).toBe('1.234,6 %');
});

test('a rate in parts per billion loses no digit on its way to a percentage, unless it is cut', () => {
  expect(percentOfPpb(62_400_000)).toBe('6.2400000');
  expect(percentOfPpb(102_302_400)).toBe('10.2302400');
  expect(percentOfPpb(5)).toBe('0.0000005');
  expect(percentOfPpb(62_459_999, 2)).toBe('6.24');
});

test('a day is written day first in both languages', () => {
  expect(date('2025-12-31')).toBe('31/12/2025');
  expect(date('')).toBe('');
});

test.each([
  ['1500', 1_500],
  ['1.500.000', 1_500_000],
  ['1,500,000', 1_500_000],
  ['1 500 000 đ', 1_500_000],
  ['1500n', 1_500_000],
  ['500k', 500_000],
  ['12tr', 12_000_000],
  ['0', 0],
  ['9007199254740991', 9_007_199_254_740_991],
])('%s is an amount', (text, value) => {
  expect(readDong(text)).toEqual({ value, wrong: false });
});

test.each([
  ['-5', 'not-money'],
  ['1.5', 'not-money'],
  ['1.50.000', 'not-money'],
  ['0.500', 'not-money'],
  ['1.500,000', 'not-money'],
  ['mười', 'not-money'],
  ['9007199254740992', 'too-large'],
  ['10000000000tr', 'too-large'],
])('%s is no amount', (text, wrong) => {
  expect(readDong(text)).toEqual({ value: null, wrong });
});

test('an empty amount is none, which is not zero', () => {
  expect(readDong('  ')).toEqual({ value: null, wrong: false });
});

test.each([
  ['15012026', '2026-01-15'],
  ['15/1/2026', '2026-01-15'],
  ['1-2-2024', '2024-02-01'],
  ['29022024', '2024-02-29'],
  ['2026-01-15', '2026-01-15'],
])('%s is a day', (text, value) => {
  expect(readDate(text)).toEqual({ value, wrong: false });
});

test.each(['29022025', '31/4/2026', '15/1-2026', '01012200', '00012026', '15132026', '150126', '15/1/26', 'hôm nay'])('%s is no day', (text) => {
  expect(readDate(text)).toEqual({ value: null, wrong: 'not-a-date' });
});
