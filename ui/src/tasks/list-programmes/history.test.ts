import { expect, test } from 'vitest';
import type { TermsLine } from '../../ipc/client';
import { withChanges } from './history';

const row = (valid_from: string, rate_percent: string, ceiling: number): TermsLine => ({
  product: 'HN', programme: '01', name: 'Cho vay hộ nghèo', rate_percent, overdue_percent: '130', ceiling, ceiling_basis: 'household', max_months: 120, valid_from, valid_to: null,
  closed_to_new: false, reprices_old: false, rate_formula: '', legal_base: 'QĐ', eligible: '', note: '', source: '', verified: false, holds: false,
});

test('each row says what it changed, newest first', () => {
  const lines = withChanges([row('2025-12-01', '6.24', 100_000_000), row('2000-01-01', '6.6', 100_000_000), row('2027-01-01', '6.24', 120_000_000)]);
  expect(lines.map(({ row: { valid_from } }) => valid_from)).toEqual(['2027-01-01', '2025-12-01', '2000-01-01']);
  expect(lines.map(({ changes }) => changes)).toEqual([
    [{ field: 'ceiling', before: 100_000_000, after: 120_000_000 }],
    [{ field: 'rate', before: '6.6', after: '6.24' }],
    [],
  ]);
});
