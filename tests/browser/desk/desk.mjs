/** A clerk at a desk: one office's window, read and driven by keyboard. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obstacles } from './axe.mjs';
import { TODAY, furnish } from './offices.mjs';
import { PASSPHRASE, browse, diemsang, serve } from './program.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ width: number, height: number }} Size */

/** The screens of most offices: the older laptops whole, the newer at 125 %. @type {[Size, Size]} */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1536, height: 730 },
];
/** The older laptop at 200 %. @type {Size} */
export const ZOOMED = { width: 683, height: 384 };

/** How long a clerk waits for what has no progress bar, and for what has; in milliseconds. */
const SOON = 15_000;
const PATIENCE = 60_000;
/** Between two looks at something awaited. */
const LOOK_AGAIN = 40;
/** A head, a foot and two rows, in pixels. */
const LEAST_LIST = 128;
/** Tabs from one end of the fullest screen to the other. */
const MOST_TABS = 80;

/**
 * Opens an office's window for one test and clears it away afterwards. A window that complained on its console, or
 * whose policy was broken, fails the test.
 * @param {import('node:test').TestContext} test
 * @param {string} kind which office, see offices.mjs
 * @param {{ today?: string, size?: Size, after?: Desk }} [choice] `after`: on another day, at the desk somebody left
 */
export async function sitDown(test, kind, { today = TODAY, size = SIZES[0], after } = {}) {
  const folder = after?.folder ?? mkdtempSync(join(tmpdir(), 'diemsang-desk-'));
  // Two programs must not write one book.
  await after?.server.end();
  if (!after) {
    test.after(() => rmSync(folder, { recursive: true, force: true }));
    furnish(kind, folder);
  }
  const server = await serve(join(folder, 'book'), today);
  test.after(() => server.end());
  const { browser, page } = await browse(server.port);
  test.after(() => browser.close());
  const desk = new Desk(folder, today, server, page);
  if (size) await desk.resize(size);
  await page.goto('http://tauri.localhost/');
  return desk;
}

export class Desk {
  /** What the page complained of. @type {string[]} */
  complaints = [];

  /**
   * @param {string} folder
   * @param {string} today
   * @param {Awaited<ReturnType<typeof serve>>} server
   * @param {Page} page
   */
  constructor(folder, today, server, page) {
    this.folder = folder;
    this.today = today;
    this.server = server;
    this.page = page;
    page.setDefaultTimeout(SOON);
    // What the policy refuses is told on the console too.
    page.on('console', (said) => said.type() === 'error' && this.complaints.push(said.text()));
    page.on('pageerror', (error) => this.complaints.push(`${error.message || 'an error'} ${error.stack ?? ''}`));
  }

  /** Signs in with Enter on the passphrase, where the caret is from the start. */
  async signIn() {
    await this.hasFocus('#passphrase');
    await this.type(PASSPHRASE);
    await this.press('Enter');
    await this.seesTitle('Hôm nay');
  }

  /** @param {Size} size */
  async resize(size) {
    await this.page.setViewportSize(size);
  }

  /** Presses keys one after the other: `Enter`, `Shift+Tab`, `Control+Enter`. @param {...string} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into whatever has the caret. @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Ctrl+Enter: does what the form is for. */
  async save() {
    await this.press('Control+Enter');
  }

  /** Opens a task by its key, from 13 on with Shift. @param {number} key @param {string} title */
  async task(key, title) {
    await this.press(key > 12 ? `Shift+F${key - 12}` : `F${key}`);
    await this.seesTitle(title);
  }

  /** Goes to a field by Tab. @param {string} css */
  async goTo(css) {
    await this.page.waitForSelector(css);
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await this.isFocused(css)) return;
      await this.press('Tab');
    }
    assert.fail(`${MOST_TABS} Tabs do not reach ${css}`);
  }

  /** Goes to a field by Tab and types over what is there. @param {string} css @param {string} text */
  async fill(css, text) {
    await this.goTo(css);
    await this.press('Control+a');
    await this.type(text);
    assert.equal(await this.page.inputValue(css), text, `what ${css} holds`);
  }

  /** Answers the next file dialog. @param {string | string[] | null} path */
  answerDialog(path) {
    this.server.answer(path);
  }

  /** Whether that has the caret now. @param {string} css */
  isFocused(css) {
    return this.page.evaluate((css) => document.activeElement?.matches(css) ?? false, css);
  }

  /** Waits until the caret is there by itself. @param {string} css */
  async hasFocus(css) {
    await this.until(() => this.isFocused(css), true, `the caret is in ${css}`, SOON);
  }

  /** Waits for a screen's title, and for what it asked the office. @param {string} title */
  async seesTitle(title) {
    await this.reads('h1', title);
    await this.settled();
  }

  /** Waits until the first such thing reads exactly so. @param {string} css @param {string} text */
  async reads(css, text) {
    const shown = (/** @type {string} */ css) => document.querySelector(css)?.textContent?.trim() ?? null;
    await this.until(() => this.page.evaluate(shown, css), text, `what ${css} reads`);
  }

  /** Waits until such a thing contains a text. @param {string} css @param {string} text */
  async sees(css, text) {
    await this.page.locator(css).filter({ hasText: text }).first().waitFor({ timeout: PATIENCE });
  }

  /** A table's rows as they are read, cell by cell, head and foot too. @param {string} css */
  table(css) {
    return this.page.$$eval(`${css} tr`, (rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell instanceof HTMLElement ? cell.innerText.trim() : ''))),
    );
  }

  /**
   * Looks again and again until it is so. Playwright's own `waitForFunction` would need what the policy refuses.
   * @template T
   * @param {() => Promise<T>} look
   * @param {T} wanted
   * @param {string} what for whoever reads that it did not come
   */
  async until(look, wanted, what, patience = PATIENCE) {
    const deadline = Date.now() + patience;
    let seen = await look();
    while (seen !== wanted && Date.now() < deadline) {
      await new Promise((again) => setTimeout(again, LOOK_AGAIN));
      seen = await look();
    }
    assert.equal(seen, wanted, `${what}; the page said: ${this.complaints.join('\n') || 'nothing'}`);
  }

  /** Waits until every command is asked and answered and what it brought is drawn. */
  async settled() {
    await this.until(() => this.page.evaluate('window.__waiting.commands + window.__waiting.pauses'), 0, 'every command is answered');
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
  }

  /** How many steps of progress the office told this page so far. @returns {Promise<number>} */
  steps() {
    return this.page.evaluate('window.__waiting.steps');
  }

  /** A picture of the window, where `DIEMSANG_SHOTS` names a folder. @param {string} name */
  async picture(name) {
    const shots = process.env.DIEMSANG_SHOTS;
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    const size = this.page.viewportSize();
    await this.page.screenshot({ path: join(shots, `chromium-${name}-${size?.width}x${size?.height}.png`) });
  }

  /** Nothing on the screen stands in the way of somebody who can't see or can't use a mouse. */
  async axe() {
    const found = await obstacles(this.page);
    assert.ok(found.length === 0, found.join('\n'));
  }

  /** The page did not complain so far. */
  isContent() {
    assert.deepEqual(this.complaints, [], 'the console is silent');
  }

  /** Nothing is wider than the window, and nothing of the page lies on the sidebar. */
  async fits() {
    const odd = await this.page.evaluate(() => {
      const boxes = [document.documentElement, document.body, ...document.querySelectorAll('main')];
      const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => `${box.localName} is ${box.scrollWidth} wide in ${box.clientWidth}`);
      const side = document.querySelector('aside')?.getBoundingClientRect();
      const foreign = [];
      for (let y = 2; side && y < side.bottom; y += 8) {
        const there = document.elementFromPoint(side.right - 3, y);
        if (there && !there.closest('aside')) foreign.push(`${there.localName} lies on the sidebar at ${y}`);
      }
      return [...wide, ...foreign];
    });
    assert.deepEqual(odd, [], 'everything has its place');
  }

  /** What does not fit in height can be scrolled to, and no list is pressed flat. */
  async scrolls() {
    const lost = await this.page.evaluate((leastList) => {
      const main = document.querySelector('main');
      if (!main) return ['main is missing'];
      const things = [...main.querySelectorAll('h2, table, input, select, button, li, dd')].filter((one) => one instanceof HTMLElement && one.checkVisibility());
      const frame = () => main.getBoundingClientRect();
      const unseen = things.filter((one) => {
        one.scrollIntoView({ block: 'nearest' });
        const box = one.getBoundingClientRect();
        return box.height > 0 && (box.top >= frame().bottom || box.bottom <= frame().top);
      });
      main.scrollTop = 0;
      const few = [...main.querySelectorAll('.list')].filter((list) => list.clientHeight < Math.min(leastList, list.scrollHeight));
      return [...unseen, ...few].map((one) => `${one.localName} ${one.textContent?.trim().slice(0, 40)}`);
    }, LEAST_LIST);
    assert.deepEqual(lost, [], 'everything can be scrolled to, and lists show some rows');
  }

  /** What `diemsang` says of this book. @param {...string} words */
  diemsang(...words) {
    return diemsang(join(this.folder, 'book'), this.today, ...words);
  }
}
