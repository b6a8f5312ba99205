import { expect, test } from 'vitest';
import type { Sheet, SheetLoan, SheetMember } from '../../ipc/client';
import { dueOf, isAboveDue, linesOf, rowsOf, sumsOf } from './sheetRows';

const loan = (id: number, contract: string, due: number): SheetLoan => ({
  loan: id,
  contract,
  programme: { code: '01', name: 'Hộ nghèo' },
  outstanding: 20_000_000,
  overdue: 0,
  frozen: 0,
  rate_percent: '6.24',
  backlog: 0,
  accrued: due,
  collected: 0,
  due,
  segments: [],
});
const member = (borrower: number, name: string, part: Partial<SheetMember>): SheetMember => ({ borrower, code: `600000000${borrower}`, name, loans: [], books: [], collected: 0, ...part });

const sheet: Sheet = {
  backdated_before: null,
  group: { id: 1, code: '0026001', leader: 'Nông Thị Phượng', commune: null, village: null, association: null, session_day: 12, members: 3, loans: 3, outstanding: 0, overdue: 0, frozen: 0, savings: 0 },
  session: '2026-01-12',
  closing: '2025-12-31',
  members: [
    member(1, 'Vi Văn Sơn', { loans: [loan(11, '6600000714000011', 105_995), loan(12, '6600000714000012', -4_000)], books: [{ book: 91, number: '105-0001', balance: 2_000_000 }], collected: 50_000 }),
    member(2, 'Hoàng Thị Ái', { books: [{ book: 92, number: '105-0002', balance: 300_000 }, { book: 93, number: '105-0003', balance: 7 }] }),
    member(3, 'Lý Văn Ba', {}),
  ],
};
const rows = rowsOf(sheet);

test('a line a contract or a book, the name once a member, and nobody is missed', () => {
  expect(rows.map((row) => [row.key, row.isFirst, row.book?.number ?? null])).toEqual([
    ['6600000714000011', true, '105-0001'],
    ['6600000714000012', false, null],
    ['105-0002', true, '105-0002'],
    ['105-0003', false, '105-0003'],
    ['6000000003', true, null],
  ]);
});

test('what was typed becomes one line a member who paid, each amount under its contract or book', () => {
  const typed = {
    '6600000714000011': { interest: 105_995, deposit: 50_000 },
    '6600000714000012': { interest: 0, deposit: 999 },
    '105-0003': { interest: 5, deposit: 20_000 },
    'gone-from-the-sheet': { interest: 1 },
  };
  expect(linesOf(rows, typed)).toEqual([
    { borrower: 1, interest: [{ id: 11, amount: 105_995 }], deposits: [{ id: 91, amount: 50_000 }] },
    { borrower: 2, interest: [], deposits: [{ id: 93, amount: 20_000 }] },
  ]);
  expect(linesOf(rows, {})).toEqual([]);
});

test('what was paid ahead is not taken as due, and more than is due is told', () => {
  expect(rows.map(dueOf)).toEqual([105_995, null, null, null, null]);
  expect(isAboveDue(rows[0]!, 105_995)).toBe(false);
  expect(isAboveDue(rows[0]!, 105_996)).toBe(true);
  expect(isAboveDue(rows[1]!, 1)).toBe(true);
  expect(isAboveDue(rows[2]!, 1)).toBe(false);
});

test('the foot counts a member’s earlier payment once', () => {
  expect(sumsOf(rows)).toEqual({ outstanding: 40_000_000, due: 101_995, balance: 2_300_007, before: 50_000 });
});
