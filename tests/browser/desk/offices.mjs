/**
 * The offices that tests sit down in. Each is made once by the command line program, kept beside it, and copied for
 * every test; another build of the program makes them anew.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI, diemsang } from './program.mjs';

/** A day of a session after every office's last closing, which is 31/12/2025. */
export const TODAY = '2026-01-12';
const SMALL = fileURLToPath(new URL('../../vectors/report31/small.xlsx', import.meta.url));

/** @param {string} book @param {...string} words */
const does = (book, ...words) => diemsang(book, TODAY, ...words);

/** How each office is made, in a folder; the book to open is its `book`. @type {Record<string, (folder: string) => void>} */
const MAKERS = {
  /** An empty book of a branch. */
  empty(folder) {
    does(join(folder, 'book'), 'init', '--kind', 'branch', '--node', '2', '--code', '002002', '--name', 'PGD Bắc Sơn');
  },
  /** A branch of 410 loans. */
  small(folder) {
    MAKERS.empty?.(folder);
    does(join(folder, 'book'), 'load', SMALL);
  },
  /** A whole branch, two closings, with something on every screen. */
  branch(folder) {
    const book = join(folder, 'book');
    does(book, 'demo', '--scale', 'office', '--out', book);
    const [borrower] = does(book, 'list', 'borrowers', '--limit', '1').rows;
    const wanted = ['--product', 'HN', '--amount', '50000000', '--months', '36', '--purpose', 'Chăn nuôi trâu bò', '--day', TODAY];
    does(book, 'loan', 'request', '--borrower', borrower.customer, ...wanted);
    does(book, 'day', 'cash-in', '--amount', '20000000', '--note', 'Phiếu xuất kho quỹ số 1', '--day', TODAY);
    collect(book, busiest(book));
  },
  /** The province, with one branch's bundle taken in. */
  province(folder) {
    const [book, branch, stick] = ['book', 'branch', 'stick'].map((name) => join(folder, name));
    if (!book || !branch || !stick) return;
    mkdirSync(stick);
    mkdirSync(join(branch, 'book'), { recursive: true });
    MAKERS.branch?.(branch);
    const theirs = join(branch, 'book');
    does(book, 'init', '--kind', 'province', '--node', '1', '--code', '002000', '--name', 'Chi nhánh tỉnh Lạng Sơn');
    const [request, admission] = ['2.dse', '2.dsa'].map((name) => join(stick, name));
    if (!request || !admission) return;
    does(theirs, 'enrol', 'request', '--out', request);
    does(book, 'enrol', 'admit', request, '--out', admission);
    does(theirs, 'enrol', 'accept', admission);
    does(theirs, 'bundle', 'export', '--to', '1', '--out', stick);
    const bundle = readdirSync(stick).find((name) => name.endsWith('.dsb')) ?? '';
    does(book, 'bundle', 'import', join(stick, bundle), '--out', stick);
  },
};

/**
 * A copy of an office in a new folder; its book is `<folder>/book`.
 * @param {string} kind
 * @param {string} into
 */
export function furnish(kind, into) {
  const make = MAKERS[kind];
  if (!make) throw new Error(`no office is called ${kind}`);
  const kept = join(dirname(CLI), '..', 'browser-offices');
  const ours = join(kept, `${kind}-${Math.round(statSync(CLI).mtimeMs)}`);
  if (!existsSync(ours)) {
    mkdirSync(kept, { recursive: true });
    const old = readdirSync(kept).filter((name) => name.startsWith(`${kind}-`));
    const unfinished = mkdtempSync(join(kept, 'unfinished-'));
    make(unfinished);
    try {
      renameSync(unfinished, ours);
      for (const name of old) rmSync(join(kept, name), { recursive: true, force: true });
    } catch {
      // Another test was quicker; both made the same.
      rmSync(unfinished, { recursive: true });
    }
  }
  cpSync(ours, into, { recursive: true });
}

/** The group with the most loans. @param {string} book */
export function busiest(book) {
  /** @type {{ group: string, leader: string, loans: number }[]} */
  const groups = does(book, 'list', 'groups').rows;
  return groups.reduce((most, group) => (group.loans > most.loans ? group : most));
}

/** Everybody in a group pays what is due. @param {string} book @param {{ group: string }} group */
function collect(book, group) {
  const file = join(book, 'sheet.json');
  does(book, 'sheet', group.group, '--session', TODAY, '--out', file);
  const sheet = JSON.parse(readFileSync(file, 'utf8'));
  for (const line of sheet.lines) for (const loan of line.loans) loan.pay = loan.due;
  writeFileSync(file, JSON.stringify(sheet));
  does(book, 'collect', file, '--session', TODAY);
  rmSync(file);
}
