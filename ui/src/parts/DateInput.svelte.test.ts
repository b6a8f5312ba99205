import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import DateInput from './DateInput.svelte';

const held = $state<{ day: string | null }>({ day: null });
let shown: ReturnType<typeof mount>;
const box = () => document.querySelector('input') ?? expect.unreachable('no box');
const isRed = () => box().getAttribute('aria-invalid') === 'true';

function type(text: string) {
  box().value = text;
  box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
}
function press(key: string, held: KeyboardEventInit = {}) {
  box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  flushSync();
}

beforeEach(() => {
  held.day = null;
  shown = mount(DateInput, { target: document.body, props: { label: 'Ngày', hint: 'Gõ tám chữ số', get value() { return held.day; }, set value(day: string | null) { held.day = day; } } });
  flushSync();
});
afterEach(() => void unmount(shown));

test('a day on its way to eight digits is not wrong at any of them', () => {
  for (const text of ['1', '15', '150', '1509', '15092', '150920', '1509202']) {
    type(text);
    expect([text, isRed(), held.day]).toEqual([text, false, null]);
  }
  type('15092026');
  expect([isRed(), held.day, box().value]).toEqual([false, '2026-09-15', '15/09/2026']);
});

test.each(['99992026', '31/02/2026'])('%s is whole and no day: it is said at once', (text) => {
  type(text);
  expect([isRed(), held.day]).toEqual([true, null]);
});

test.each(['31/12/25', '1509'])('%s is judged once the field is left, or the form saved', (text) => {
  type(text);
  expect(isRed()).toBe(false);
  press('Enter', { ctrlKey: true });
  expect(isRed()).toBe(true);
  type('');
  expect(isRed()).toBe(false);
  type(text);
  box().dispatchEvent(new FocusEvent('blur'));
  flushSync();
  expect(isRed()).toBe(true);
});

test('a day given from outside takes the place of what could not be read', () => {
  type('99992026');
  held.day = '2026-01-12';
  flushSync();
  expect([isRed(), box().value]).toEqual([false, '12/01/2026']);
});

test('the hint and what is wrong belong to the field for whoever hears it', () => {
  const described = () => (box().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());
  expect(described()).toEqual(['Gõ tám chữ số']);
  type('99992026');
  expect(described()).toHaveLength(2);
  expect(described()[1]).toBe('Gõ tám chữ số');
});
