import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import FindBox from './FindBox.svelte';
import { formKeys } from './keys';

const FOUND = [{ value: '1', label: 'Vi Văn Sơn' }, { value: '2', label: 'Vi Thị Sen' }];

let form: HTMLElement;
let shown: ReturnType<typeof mount>;
let leave: () => void;
const out = vi.fn();
const chosen = vi.fn();
const searched = vi.fn();
const props = $state({ id: 'who', label: 'Khách hàng', value: null as string | null, options: FOUND, answered: 'vi', onsearch: searched, onchoose: chosen });
/** What was found, and for which text. */
const answer = (answered: string, options: typeof FOUND) => {
  Object.assign(props, { answered, options });
  flushSync();
};
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
  answer('vi', FOUND);
  props.value = null;
  shown = mount(FindBox, { target: form, props });
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

test('while the answer is awaited nobody of the last search is taken, and Enter stays', () => {
  type('vi');
  type('hoàng');
  expect(searched).toHaveBeenLastCalledWith('hoàng');
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(0);
  press('Enter');
  expect(chosen).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box());

  answer('hoàng', [{ value: '9', label: 'Hoàng Thị Lạ' }]);
  press('Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('9');
  expect(document.activeElement?.id).toBe('next');
});

test('where nobody is found, Enter goes on', () => {
  type('xyz');
  answer('xyz', []);
  press('Enter');
  expect(chosen).not.toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('next');
});
