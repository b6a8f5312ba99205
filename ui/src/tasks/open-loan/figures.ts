/** What the loan's page reads off the office's figures: which instalments are paid, and what comes next. */
import type { EntryLine, InstalmentLine, LoanPage } from '../../ipc/client';

export type Due = InstalmentLine & { paid: number; state: 'paid' | 'late' | 'next' | 'later' };

/** Principal paid so far: what was repaid here, or what the bank's balance says was. */
export function principalPaid({ now }: Pick<LoanPage, 'now'>): number {
  return Math.max(now.repaid, now.disbursed - (now.in_term + now.overdue + now.frozen));
}

/** Each instalment with what of it is paid: payments fill the earliest first. The first unpaid one to come is next. */
export function duesOf(instalments: InstalmentLine[], paid: number, today: string): Due[] {
  let left = paid;
  let hasNext = false;
  return instalments.map((line) => {
    const filled = Math.min(Math.max(0, left), line.principal);
    left -= filled;
    if (filled === line.principal) return { ...line, paid: filled, state: 'paid' };
    if (line.due < today) return { ...line, paid: filled, state: 'late' };
    const state = hasNext ? 'later' : 'next';
    hasNext = true;
    return { ...line, paid: filled, state };
  });
}

/** What an entry did to the loan: principal by all its statuses together, what only changed its status, and interest taken in. */
export function effectOf(entry: EntryLine[]): { principal: number; moved: number; interest: number } {
  const sum = (of: (account: string) => boolean) => entry.filter((line) => of(line.account)).reduce((total, line) => total + line.amount, 0);
  const interest = sum((account) => account === 'interest-income');
  const principal = sum((account) => account.startsWith('loans-'));
  const moved = principal === 0 ? entry.reduce((most, line) => (line.account.startsWith('loans-') ? Math.max(most, line.amount) : most), 0) : 0;
  return { principal, moved, interest: interest === 0 ? 0 : -interest };
}
