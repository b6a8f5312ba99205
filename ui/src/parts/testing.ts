/** What tests of whole screens need of a window that jsdom lacks: it lays nothing out, scrolls nothing and opens no dialog. */
import { flushSync, mount, tick, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, vi } from 'vitest';

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
  const settle = async (ms = PAUSE_MS) => {
    flushSync();
    await vi.advanceTimersByTimeAsync(ms);
    flushSync();
    await tick();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
    Element.prototype.scrollIntoView = () => undefined;
    HTMLDialogElement.prototype.showModal = () => undefined;
    HTMLDialogElement.prototype.close = () => undefined;
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
    settle,
    show: async (what, props) => {
      leave();
      shown = mount(what as Component, { target: document.body, props });
      await settle();
      return shown;
    },
    press: async (key, ms) => {
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle(ms);
    },
    click: async (words) => {
      [...document.querySelectorAll('button')].find((one) => one.textContent === words)?.click();
      await settle();
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
