import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import FindBox from './FindBox.svelte';
import { formKeys } from './keys';

let form: HTMLElement;
let shown: ReturnType<typeof mount>;
let leave: () => void;
const out = vi.fn();
const chosen = vi.fn();
const box = () => document.querySelector<HTMLInputElement>('#who') ?? expect.unreachable('no box');
const press = (key: string) => {
  box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  flushSync();
};
const type = (text: string) => {
  box().focus();
  box().value = text;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};

beforeEach(() => {
  vi.clearAllMocks();
  form = document.createElement('form');
  document.body.append(form);
  const options = [{ value: '1', label: 'Vi Văn Sơn' }, { value: '2', label: 'Vi Thị Sen' }];
  shown = mount(FindBox, { target: form, props: { id: 'who', label: 'Khách hàng', options, onsearch: () => undefined, onchoose: chosen } });
  form.insertAdjacentHTML('beforeend', '<input id="next" />');
  leave = formKeys({ out })(form);
  flushSync();
});
afterEach(() => {
  leave();
  void unmount(shown);
  document.body.innerHTML = '';
});

test('the arrow chooses in place, Enter takes it and goes exactly one field on', () => {
  type('vi');
  press('ArrowDown');
  press('Enter');
  expect(chosen).toHaveBeenLastCalledWith('2');
  expect(box().value).toBe('Vi Thị Sen');
  expect(document.activeElement?.id).toBe('next');
});

test('Esc closes the list first, and only then goes out of the form', () => {
  type('vi');
  press('Escape');
  expect(out).not.toHaveBeenCalled();
  press('Escape');
  expect(out).toHaveBeenCalledOnce();
});

test('typing on after choosing unchooses: nobody is taken by half a name', () => {
  type('vi');
  press('Enter');
  expect(chosen).toHaveBeenLastCalledWith('1');
  type('vi văn');
  expect(chosen).toHaveBeenLastCalledWith(null);
});
