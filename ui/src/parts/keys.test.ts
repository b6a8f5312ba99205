import { afterEach, expect, test, vi } from 'vitest';
import { enterFirst, formKeys, isTyping, meaning, step, taskKey } from './keys';

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held } as KeyboardEventInit);

function form(html: string): HTMLElement {
  document.body.innerHTML = `<div id="form">${html}</div>`;
  return document.getElementById('form')!;
}
const at = () => document.activeElement?.id;
const focus = (id: string) => document.getElementById(id)!.focus();
const press = (name: string, held: Partial<KeyboardEvent> = {}) => document.activeElement!.dispatchEvent(key(name, held));

afterEach(() => (document.body.innerHTML = ''));

test('every key has one meaning', () => {
  expect(meaning(key('Enter'))).toEqual({ does: 'next' });
  expect(meaning(key('Enter', { shiftKey: true }))).toEqual({ does: 'back' });
  expect(meaning(key('Enter', { ctrlKey: true }))).toEqual({ does: 'save' });
  expect(meaning(key('Escape'))).toEqual({ does: 'out' });
  expect(meaning(key('k', { ctrlKey: true }))).toEqual({ does: 'search' });
  expect(meaning(key('/'))).toEqual({ does: 'search' });
  expect(meaning(key('F2'))).toEqual({ does: 'task', number: 2 });
  expect(meaning(key('k'))).toBeNull();
  expect(meaning(key('F13'))).toBeNull();
});

test('an Enter that ends a Telex word is left to the word', () => {
  expect(meaning(key('Enter', { isComposing: true }))).toBeNull();
});

test('Enter goes exactly one field on, Shift+Enter one back, and neither leaves the form', () => {
  const here = form('<input id="a"><input id="b"><input id="off" disabled><input id="c">');
  formKeys({})(here);
  focus('a');
  press('Enter');
  expect(at()).toBe('b');
  press('Enter');
  expect(at()).toBe('c');
  press('Enter');
  expect(at()).toBe('c');
  press('Enter', { shiftKey: true });
  expect(at()).toBe('b');
});

test('Enter on a button presses it and does not move', () => {
  const here = form('<button id="a" type="button">Lưu</button><input id="b">');
  formKeys({})(here);
  focus('a');
  const event = key('Enter');
  document.activeElement!.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  expect(at()).toBe('a');
});

test('left and right leave a choice, and stay in a text', () => {
  const here = form('<select id="a"><option>1</option></select><input id="b"><select id="c"></select>');
  formKeys({})(here);
  focus('a');
  press('ArrowRight');
  expect(at()).toBe('b');
  press('ArrowRight');
  expect(at()).toBe('b');
});

test('Ctrl+Enter saves from any field; Esc goes out', () => {
  const save = vi.fn();
  const out = vi.fn();
  formKeys({ save, out })(form('<input id="a"><input id="b">'));
  focus('a');
  press('Enter', { ctrlKey: true });
  press('Escape');
  expect(save).toHaveBeenCalledOnce();
  expect(out).toHaveBeenCalledOnce();
  expect(at()).toBe('a');
});

test('a form opens on its first empty field, and stepping selects the old number', () => {
  const here = form('<input id="a" value="12"><input id="b"><input id="c" value="345">');
  enterFirst(here);
  expect(at()).toBe('b');
  step(here, document.activeElement, 1);
  const c = document.getElementById('c') as HTMLInputElement;
  expect([c.selectionStart, c.selectionEnd]).toEqual([0, 3]);
});

test('a slash is typed in a text and searches from a tick or a button', () => {
  form('<input id="a"><input id="b" type="checkbox"><button id="c"></button>');
  expect(isTyping(document.getElementById('a'))).toBe(true);
  expect(isTyping(document.getElementById('b'))).toBe(false);
  expect(isTyping(document.getElementById('c'))).toBe(false);
});

test('with Shift an F-key is another task, written as it is pressed', () => {
  expect(meaning(key('F3', { shiftKey: true }))).toEqual({ does: 'task', number: 15 });
  expect(meaning(key('F3'))).toEqual({ does: 'task', number: 3 });
  expect([taskKey(3), taskKey(15), taskKey(15, '⇧')]).toEqual(['F3', 'Shift+F3', '⇧F3']);
});

test('in a list inside a form Enter is the list’s own', () => {
  const keys = formKeys({});
  const off = keys(form('<table id="list" role="grid" tabindex="0"></table><button id="close">x</button>'));
  focus('list');
  expect(press('Enter')).toBe(true);
  expect(at()).toBe('list');
  off();
});
