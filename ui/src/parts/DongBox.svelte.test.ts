import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import DongBox from './DongBox.svelte';

/** As in a grid, where a whole row is written anew with every key. */
let row = $state.raw<{ amount: number | null }>({ amount: null });
let shown: ReturnType<typeof mount>;
const box = () => document.querySelector('input') ?? expect.unreachable('no box');

function type(keys: string) {
  for (const key of keys) {
    box().value += key;
    box().setSelectionRange(box().value.length, box().value.length);
    box().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    flushSync();
  }
}

beforeEach(() => {
  row = { amount: null };
  shown = mount(DongBox, { target: document.body, props: { get value() { return row.amount; }, set value(amount: number | null) { row = { amount }; } } });
  flushSync();
});
afterEach(() => void unmount(shown));

test('a million and a half as it is said, key by key', () => {
  type('1,');
  expect(box().value).toBe('1,');
  type('5');
  expect([box().value, box().getAttribute('aria-invalid'), row.amount]).toEqual(['1,5', 'true', null]);
  type('tr');
  expect([box().value, box().getAttribute('aria-invalid'), row.amount]).toEqual(['1.500.000', 'false', 1_500_000]);
});

test('an amount given from outside takes the place of what could not be read', () => {
  type('5x');
  expect([box().getAttribute('aria-invalid'), row.amount]).toEqual(['true', null]);
  row = { amount: 105_995 };
  flushSync();
  expect([box().value, box().getAttribute('aria-invalid')]).toEqual(['105.995', 'false']);
});
