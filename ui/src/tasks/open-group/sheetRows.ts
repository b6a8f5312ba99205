/** A collection sheet as lines to type on, and what was typed as the office takes it. */
import type { CollectLine, Sheet, SheetBook, SheetLoan, SheetMember } from '../../ipc/client';
import type { TypedAmounts } from '../../parts/typingGrid';

/** One line: a member's nth contract beside their nth savings book, either of which may be wanting. */
export type SheetRow = { key: string; member: SheetMember; isFirst: boolean; loan: SheetLoan | null; book: SheetBook | null };

/** The columns that are typed into. */
export const INTEREST = 'interest';
export const DEPOSIT = 'deposit';

/** A member without contract and book still has a line, so that nobody is missed from the sheet. */
export function rowsOf(sheet: Sheet): SheetRow[] {
  return sheet.members.flatMap((member) => {
    const lines = Math.max(1, member.loans.length, member.books.length);
    return Array.from({ length: lines }, (_, nth) => {
      const loan = member.loans[nth] ?? null;
      const book = member.books[nth] ?? null;
      return { key: loan?.contract ?? book?.number ?? member.code, member, isFirst: nth === 0, loan, book };
    });
  });
}

/** What `=` takes: the interest due, where any is. */
export function dueOf(row: SheetRow): number | null {
  return row.loan && row.loan.due > 0 ? row.loan.due : null;
}

/** Whether more interest is typed than is due; that is a thing to look at, not a mistake. */
export function isAboveDue(row: SheetRow, amount: number): boolean {
  return row.loan !== null && amount > Math.max(0, row.loan.due);
}

/** One line a member who paid, in the sheet's order. A blank and a nought both mean: nothing was paid. */
export function linesOf(rows: SheetRow[], typed: TypedAmounts): CollectLine[] {
  const lines = new Map<number, CollectLine>();
  const lineOf = (borrower: number): CollectLine => {
    const line = lines.get(borrower) ?? { borrower, interest: [], deposits: [] };
    lines.set(borrower, line);
    return line;
  };
  for (const { key, member, loan, book } of rows) {
    const interest = typed[key]?.[INTEREST] ?? 0;
    const deposit = typed[key]?.[DEPOSIT] ?? 0;
    if (loan && interest > 0) lineOf(member.borrower).interest.push({ id: loan.loan, amount: interest });
    if (book && deposit > 0) lineOf(member.borrower).deposits.push({ id: book.book, amount: deposit });
  }
  return [...lines.values()];
}

/** Sums of what is read on the sheet; whole đồng. */
export function sumsOf(rows: SheetRow[]): Record<string, number> {
  const sum = (of: (row: SheetRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    outstanding: sum((row) => row.loan?.outstanding ?? 0),
    due: sum((row) => row.loan?.due ?? 0),
    balance: sum((row) => row.book?.balance ?? 0),
    before: sum((row) => (row.isFirst ? row.member.collected : 0)),
  };
}
