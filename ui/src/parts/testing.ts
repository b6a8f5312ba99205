/**
 * What tests of parts, dialogs and whole screens need: a window in place of what jsdom lacks, a clerk's hands that type and
 * press keys, and a stage for screens with a clock that stands still. Not part of the program.
 */
import { flushSync, mount, tick, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** jsdom lays nothing out, scrolls nothing and has no modal dialogs. */
function furnishWindow(): void {
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = () => undefined;
}
furnishWindow();

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

/** Presses a key where the keys are. */
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

/** Longer than any screen waits before it asks. */
const PAUSE_MS = 300;

export type Stage = {
  /** Shows a part or a screen in place of the last one. */
  show: <Props extends Record<string, unknown>>(what: Component<Props>, props?: Props) => Promise<Record<string, unknown>>;
  leave: () => void;
  /** Lets the clock run and the screen follow. */
  settle: (ms?: number) => Promise<void>;
  /** Presses a key where the keys are. */
  press: (key: string, ms?: number) => Promise<void>;
  /** Clicks the button with these words. */
  click: (words: string) => Promise<void>;
};

/** A window for the tests of a file, with a clock that stands still until it is told to run. */
export function stage(): Stage {
  let shown: ReturnType<typeof mount> | undefined;
  const leave = () => {
    if (shown) void unmount(shown);
    shown = undefined;
  };
  const follow = async (ms = PAUSE_MS) => {
    flushSync();
    await vi.advanceTimersByTimeAsync(ms);
    flushSync();
    await tick();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    furnishWindow();
  });
  afterEach(() => {
    leave();
    document.body.innerHTML = '';
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  return {
    leave,
    settle: follow,
    show: async (what, props) => {
      leave();
      shown = mount(what as Component, { target: document.body, props });
      await follow();
      return shown;
    },
    press: async (key, ms) => {
      press(key);
      await follow(ms);
    },
    click: async (words) => {
      [...document.querySelectorAll('button')].find((one) => one.textContent === words)?.click();
      await follow();
    },
  };
}

/** Lays rows out as high as `row`, in a list as high as `view`; to be called in `beforeEach` after the stage. */
export function layOut(row: number, view: number): void {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ height: row } as DOMRect);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return this.classList.contains('list') ? view : row;
  });
}
