import { expect, test } from 'vitest';
import { overParting, retype } from './dongTyping';

/** Types keys one by one at the end, as a clerk does. */
function type(keys: string) {
  let state = { text: '', caret: 0 } as ReturnType<typeof retype>;
  for (const key of keys) {
    const text = state.text.slice(0, state.caret) + key + state.text.slice(state.caret);
    state = retype(text, state.caret + 1, false, 'vi');
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
});
