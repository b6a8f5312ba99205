import { expect, test } from 'vitest';
import { overParting, retype } from './dongTyping';

/** Types keys one by one at the end, as a clerk does. */
function type(keys: string) {
  let state = { text: '', caret: 0 } as ReturnType<typeof retype>;
  for (const key of keys) {
    const text = state.text.slice(0, state.caret) + key + state.text.slice(state.caret);
    state = retype(text, state.caret + 1, false, 'vi', state.text);
  }
  return state;
}

test('digits are parted as they are typed and the caret stays behind the last', () => {
  expect(type('1234567')).toMatchObject({ text: '1.234.567', caret: 9, value: 1_234_567 });
  expect(type('1500')).toMatchObject({ text: '1.500', caret: 5, value: 1_500 });
  expect(type('1.500')).toMatchObject({ text: '1.500', value: 1_500 });
});

test('a digit typed in the middle keeps the caret behind it', () => {
  // 1.|500 with a 2 typed at the bar
  expect(retype('1.2500', 3, false, 'vi')).toMatchObject({ text: '12.500', caret: 2, value: 12_500 });
});

test('the counter shorthand opens up at once', () => {
  expect(type('1500n')).toMatchObject({ text: '1.500.000', caret: 9, value: 1_500_000 });
  expect(type('12tr')).toMatchObject({ text: '12.000.000', value: 12_000_000 });
});

test.each([
  ['1,5tr', 1_500_000],
  ['1.5tr', 1_500_000],
  ['2,25tr', 2_250_000],
  ['0,5tr', 500_000],
  ['0,125tr', 125_000],
  ['12,50tr', 12_500_000],
  ['1.500,5tr', 1_500_500_000],
  ['1,5n', 1_500],
  ['1,5m', 1_500_000],
])('%s is what a clerk means by it, typed or pasted', (text, value) => {
  const shown = String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  expect(type(text)).toEqual({ text: shown, caret: shown.length, value, wrong: false });
  expect(retype(text, text.length, true, 'vi')).toMatchObject({ text: shown, value });
});

test.each(['1,5', '1.5', '1,50', '0,0005n', '1,2345678tr', '1.500.5tr', '1,5trx'])('%s is no whole đồng, or no amount: it stays as typed', (text) => {
  expect(retype(text, text.length, true, 'vi')).toEqual({ text, caret: text.length, value: null, wrong: 'not-money' });
});

test('a decimal sign waits for its unit, three digits behind it are thousands as ever', () => {
  expect(type('1,')).toEqual({ text: '1,', caret: 2, value: 1, wrong: false });
  expect(type('1,5')).toEqual({ text: '1,5', caret: 3, value: null, wrong: 'not-money' });
  expect(type('1,500')).toMatchObject({ text: '1.500', value: 1_500 });
  expect(type('120.000.000')).toMatchObject({ text: '120.000.000', value: 120_000_000 });
  expect(type('1.500.5tr')).toMatchObject({ text: '1.500.5tr', value: null, wrong: 'not-money' });
  expect(type('1.500tr')).toMatchObject({ text: '1.500.000.000', value: 1_500_000_000 });
});

test('digits taken out of a parted number leave no decimal sign behind', () => {
  // 12.345 without its last digit, and 1.234 with its last three replaced by a 5
  expect(retype('12.34', 5, false, 'vi', '12.345')).toMatchObject({ text: '1.234', value: 1_234 });
  expect(retype('1.5', 3, false, 'vi', '1.234')).toMatchObject({ text: '15', value: 15 });
});

test('what is no amount stays as typed and says why', () => {
  expect(type('12x')).toMatchObject({ text: '12x', value: null, wrong: 'not-money' });
  expect(retype('-500', 4, true, 'vi')).toMatchObject({ text: '-500', wrong: 'not-money' });
});

test('a pasted amount must be parted rightly already', () => {
  expect(retype('1.5', 3, true, 'vi')).toMatchObject({ text: '1.5', wrong: 'not-money' });
  expect(retype('1,500,000', 9, true, 'vi')).toMatchObject({ text: '1.500.000', value: 1_500_000 });
});

test('leading zeros go, and emptying the field leaves no amount', () => {
  expect(type('007')).toMatchObject({ text: '7', value: 7 });
  expect(retype('', 0, false, 'vi')).toMatchObject({ text: '', value: null, wrong: false });
});

test('backspace steps over a parting dot', () => {
  expect(overParting('1.500', 2)).toBe(1);
  expect(overParting('1.500', 3)).toBe(0);
  expect(overParting('1.500,5', 2)).toBe(1);
});

test('a decimal sign is the clerk’s own to delete', () => {
  expect(overParting('1,', 2)).toBe(0);
  expect(overParting('1.500,5', 6)).toBe(0);
});
