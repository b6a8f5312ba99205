import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import TypingGrid from './TypingGrid.svelte';

type Line = { id: string; name: string; due: number };
const rows: Line[] = [
  { id: 'a', name: 'Nông Thị Phượng', due: 105_995 },
  { id: 'b', name: 'Vi Văn Sơn', due: 41_000 },
];

// jsdom lays nothing out and so cannot scroll.
Element.prototype.scrollIntoView = () => undefined;

let shown: ReturnType<typeof mount> | undefined;
afterEach(() => {
  if (shown) void unmount(shown);
  document.body.innerHTML = '';
});

function open(onsave = vi.fn()) {
  shown = mount(TypingGrid<Line>, {
    target: document.body,
    props: {
      label: 'Bảng kê 13/TD',
      columns: [{ id: 'name', head: 'Tổ viên', kind: 'text', value: (row: Line) => row.name }],
      typedColumns: [
        { id: 'interest', head: 'Thu lãi', due: (row: Line) => row.due },
        { id: 'savings', head: 'Gửi tiết kiệm' },
      ],
      rows,
      keyOf: (row: Line) => row.id,
      nameOf: (row: Line) => row.name,
      typed: state,
      onsave,
    },
  });
  flushSync();
  return onsave;
}
let state = $state<Record<string, Record<string, number | null>>>({});

const cell = (at: string) => document.querySelector<HTMLInputElement>(`[data-cell="${at}"]`)!;
const here = () => (document.activeElement as HTMLElement).dataset['cell'];
const sums = () => [...document.querySelectorAll('tfoot .typed')].map((sum) => sum.textContent);
function press(key: string, held: KeyboardEventInit = {}) {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  flushSync();
}
function type(at: string, text: string) {
  cell(at).value = text;
  cell(at).setSelectionRange(text.length, text.length);
  cell(at).dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  flushSync();
}

test('the sums follow every key, and Enter leads from cell to cell and to the next line', async () => {
  state = {};
  open();
  cell('0-0').focus();
  type('0-0', '1500');
  expect(cell('0-0').value).toBe('1.500');
  expect(sums()).toEqual(['1.500', '0']);
  press('Enter');
  expect(here()).toBe('0-1');
  press('Enter');
  expect(here()).toBe('1-0');
  press('=');
  await tick();
  expect(cell('1-0').value).toBe('41.000');
  expect(sums()).toEqual(['42.500', '0']);
  press('Enter', { shiftKey: true });
  expect(here()).toBe('0-1');
  expect(state).toEqual({ a: { interest: 1_500 }, b: { interest: 41_000 } });
});

test('Ctrl+Enter saves, but never a sheet with something that is no amount', () => {
  state = {};
  const onsave = open();
  cell('1-1').focus();
  type('1-1', '12x');
  cell('0-0').focus();
  press('Enter', { ctrlKey: true });
  expect(onsave).not.toHaveBeenCalled();
  expect(here()).toBe('1-1');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Vi Văn Sơn, Gửi tiết kiệm');
  type('1-1', '12000');
  press('Enter', { ctrlKey: true });
  expect(onsave).toHaveBeenCalledOnce();
});
