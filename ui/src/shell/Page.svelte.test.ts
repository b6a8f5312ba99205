import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import SearchBox from '../parts/SearchBox.svelte';
import Page from './Page.svelte';

let shown: ReturnType<typeof mount>;
afterEach(() => {
  void unmount(shown);
  document.body.innerHTML = '';
});

const rest = createRawSnippet(() => ({ render: () => '<p>…</p>' }));
function press(from: Element | null, key: string, held: KeyboardEventInit = {}) {
  if (from instanceof HTMLElement) from.focus();
  from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}

test('Enter goes one choice on among a page’s tools, as the strip says, and Shift+Enter back', () => {
  const tools = createRawSnippet(() => ({ render: () => '<div><select id="kind"></select><select id="month"></select><button id="do" type="button">…</button></div>' }));
  shown = mount(Page, { target: document.body, props: { tools, children: rest } });
  flushSync();
  press(document.querySelector('#kind'), 'Enter');
  expect(document.activeElement?.id).toBe('month');
  press(document.activeElement, 'Enter', { shiftKey: true });
  expect(document.activeElement?.id).toBe('kind');
  press(document.activeElement, 'ArrowRight');
  expect(document.activeElement?.id).toBe('month');
});

test('a box with keys of its own comes first: Enter in the search leads into the list', () => {
  const into = vi.fn();
  const tools = createRawSnippet(() => ({
    render: () => '<div></div>',
    setup: (place) => {
      const box = mount(SearchBox, { target: place, props: { id: 'search', label: 'Tìm', onsearch: () => undefined, oninto: into } });
      place.insertAdjacentHTML('beforeend', '<select id="month"></select>');
      return () => void unmount(box);
    },
  }));
  shown = mount(Page, { target: document.body, props: { tools, children: rest } });
  flushSync();
  press(document.querySelector('#search'), 'Enter');
  expect(into).toHaveBeenCalledOnce();
  expect(document.activeElement?.id).toBe('search');
});
