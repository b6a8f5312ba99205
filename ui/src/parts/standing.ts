/** How a contract stands as a whole, when its balance lies in parts. */

export type Standing = 'in-term' | 'overdue' | 'frozen' | 'settled';

/** Frozen before overdue before in term: the rank by which balances migrate. */
export function standingOf(loan: { overdue: number; frozen: number; closed?: boolean }): Standing {
  if (loan.closed) return 'settled';
  if (loan.frozen > 0) return 'frozen';
  return loan.overdue > 0 ? 'overdue' : 'in-term';
}

/** The words of each standing. */
export const STANDING_WORD: Record<Standing, string> = {
  'in-term': 'term-status-in-term',
  overdue: 'term-status-overdue',
  frozen: 'term-status-frozen',
  settled: 'term-status-closed',
};
