/** The programs behind a desk: the commands on a loopback port, and Chromium. Both end with the test. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { axeSource, chromium } from './packages.mjs';
import { standInForTauri } from './page.mjs';

const built = fileURLToPath(new URL('../../../target/debug', import.meta.url));
/** `cargo xtask test` says where the programs are; alone, they are where a debug build puts them. */
export const CLI = process.env.DIEMSANG_CLI ?? join(built, 'diemsang');
const COMMANDS = process.env.DIEMSANG_CHROMIUM_COMMANDS ?? join(dirname(CLI), 'examples', 'chromium');
const CHROMIUM = process.env.DIEMSANG_CHROMIUM ?? '/usr/bin/chromium';

/** Every test office is opened with it. */
export const PASSPHRASE = 'mat-khau-thu';

/**
 * Runs `diemsang` on a book and reads its answer.
 * @param {string} book its folder
 * @param {string} today yyyy-mm-dd
 * @param {string[]} words
 */
export function diemsang(book, today, ...words) {
  const done = spawnSync(CLI, ['--data', book, '--today', today, '--user', 'gdv', '--json', ...words], {
    env: { ...process.env, DIEMSANG_PASSPHRASE: PASSPHRASE },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`diemsang ${words.join(' ')}: ${done.error ?? done.stderr}`);
  return JSON.parse(done.stdout);
}

/**
 * Puts the commands of a book behind a free loopback port.
 * @param {string} book its folder
 * @param {string} today yyyy-mm-dd
 */
export async function serve(book, today) {
  const server = spawn(COMMANDS, [book, today], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(`${COMMANDS} ended before it answered`)));
  const [port] = await Promise.race([once(createInterface(server.stdout), 'line'), failed]);
  failed.catch(() => undefined);
  return {
    port: Number(port),
    /** Answers the next file dialog: a path, several, or null. @param {string | string[] | null} path */
    answer: (path) => server.stdin.write(`${JSON.stringify(path)}\n`),
    async end() {
      server.stdin.end();
      await ended;
    },
  };
}

/**
 * Opens Chromium, for which the window's addresses are that port and nothing else in the world exists.
 * @param {number} port
 */
export async function browse(port) {
  const here = `127.0.0.1:${port}`;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--host-resolver-rules=MAP tauri.localhost ${here}, MAP ipc.localhost ${here}, MAP * ~NOTFOUND`,
    ],
  });
  // Without motion: a colour half way to another is no colour to be looked over.
  const page = await browser.newPage({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' });
  await page.addInitScript(axeSource);
  await page.addInitScript(standInForTauri);
  return { browser, page };
}
