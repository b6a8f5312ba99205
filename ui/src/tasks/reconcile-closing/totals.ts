/** Our figures beside the bank's; what the bank has more. Whole đồng and counts, far below 2⁵³. */
import type { Reconciliation } from '../../ipc/client';

export type TotalLine = { word: string; ours: number; theirs: number; off: number; isEstimate: boolean };

export function totalLines({ ours, theirs, our_interest, their_interest }: Pick<Reconciliation, 'ours' | 'theirs' | 'our_interest' | 'their_interest'>): TotalLine[] {
  const line = (word: string, own: number, their: number, isEstimate = false): TotalLine => ({ word, ours: own, theirs: their, off: their - own, isEstimate });
  return [
    line('label-count-with-balance', ours.loans, theirs.loans),
    line('label-count-borrowers', ours.borrowers, theirs.borrowers),
    line('label-count-groups', ours.groups, theirs.groups),
    line('term-outstanding-total', ours.outstanding, theirs.outstanding),
    line('term-outstanding-in-term', ours.in_term, theirs.in_term),
    line('term-outstanding-overdue', ours.overdue, theirs.overdue),
    line('term-outstanding-frozen', ours.frozen, theirs.frozen),
    line('term-lent-month', ours.lent_month, theirs.lent_month),
    line('term-collected-month', ours.collected_month, theirs.collected_month),
    // An export without the savings columns says nothing of them.
    ...(ours.savings === null || theirs.savings === null ? [] : [line('term-savings', ours.savings, theirs.savings)]),
    line('term-interest-backlog', our_interest, their_interest, true),
  ];
}
