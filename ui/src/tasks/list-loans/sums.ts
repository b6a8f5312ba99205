/** The sums in the foot of a list of contracts. */
import type { LoanLine } from '../../ipc/client';

const SUMMED = ['in_term', 'overdue', 'frozen'] as const;

/** Whole đồng, far below 2⁵³. */
export function sumsOf(loans: LoanLine[]): Record<string, number> {
  return Object.fromEntries(SUMMED.map((column) => [column, loans.reduce((sum, loan) => sum + loan[column], 0)]));
}
