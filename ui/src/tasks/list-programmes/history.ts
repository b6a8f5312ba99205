/** What a row of a product's terms changed against the one before it. */
import type { TermsLine } from '../../ipc/client';

export type Change = { field: 'rate' | 'ceiling' | 'months' | 'overdue' | 'closed' | 'basis'; before: string | number | null; after: string | number | null };

const READ: [Change['field'], (row: TermsLine) => string | number | null][] = [
  ['rate', (row) => row.rate_percent],
  ['ceiling', (row) => row.ceiling],
  ['basis', (row) => row.ceiling_basis],
  ['months', (row) => row.max_months],
  ['overdue', (row) => row.overdue_percent],
  ['closed', (row) => (row.closed_to_new ? 1 : 0)],
];

/** Rows newest first, each with what it changed; the first of all changes nothing. */
export function withChanges(rows: TermsLine[]): { row: TermsLine; changes: Change[] }[] {
  const inOrder = [...rows].sort((one, other) => one.valid_from.localeCompare(other.valid_from));
  const changed = inOrder.map((row, nth) => {
    const earlier = inOrder[nth - 1];
    const changes = earlier ? READ.map(([field, read]) => ({ field, before: read(earlier), after: read(row) })).filter((change) => change.before !== change.after) : [];
    return { row, changes };
  });
  return changed.reverse();
}
