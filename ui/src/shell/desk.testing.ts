/** A clerk's hands in the tests of dialogs: they type, press keys and wait for answers. Not part of the program. */
import { flushSync } from 'svelte';
import { expect, vi } from 'vitest';

// jsdom lays nothing out, and has no modal dialogs.
Element.prototype.scrollIntoView = () => undefined;
vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = () => undefined;

export function box(id: string): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(`#${id}`) ?? expect.unreachable(`no ${id}`);
}

/** What the open dialog says. */
export const dialogText = () => document.querySelector('dialog')?.textContent ?? '';
/** What the open dialog says is wrong. */
export const alertText = () => document.querySelector('dialog [role=alert]')?.textContent ?? '';

/** Types over what stands in a field. */
export function type(id: string, text: string): void {
  box(id).focus();
  box(id).value = text;
  box(id).dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
}

/** Stands a choice on a value. */
export function choose(id: string, value: string): void {
  box(id).value = value;
  box(id).dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}

export function press(key: string, held: KeyboardEventInit = {}): void {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  flushSync();
}

/** Lets in the answers that are there: they are promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  flushSync();
}

export async function pressSave(): Promise<void> {
  press('Enter', { ctrlKey: true });
  await settle();
}
