/** The sums in the foot of a list of contracts. */
import type { LoanLine } from '../../ipc/client';

type Balances = Pick<LoanLine, 'in_term' | 'overdue' | 'frozen'>;

/** In term, overdue and frozen together: a contract counts once, whatever its balance lies in. */
export function outstandingOf(loan: Balances): number {
  return loan.in_term + loan.overdue + loan.frozen;
}

/** Whole đồng, far below 2⁵³. */
export function sumsOf(loans: Balances[]): Record<string, number> {
  const sum = (of: (loan: Balances) => number) => loans.reduce((total, loan) => total + of(loan), 0);
  return { outstanding: sum(outstandingOf), overdue: sum((loan) => loan.overdue), frozen: sum((loan) => loan.frozen) };
}
