import { expect, test } from 'vitest';
import type { CashLine, DaysStatus } from '../../ipc/client';
import { fieldsOf, offeredFor } from './acts';

const DAYS: DaysStatus = { base: '2025-12-31', closed: null, locked: null, interest: null, cash: 0 };
const MOVED: CashLine = { event: 7, day: '2026-01-20', way: 'received', amount: 60_000_000, note: 'PT 12', maker: 'gdv', reversed: null };

test('only what stands is offered to be taken back', () => {
  const kinds = (days: DaysStatus, cash: CashLine[]) => offeredFor(days, cash).map((act) => act.kind);
  expect(kinds(DAYS, [])).toEqual(['cash', 'close', 'lock', 'interest', 'user']);
  const credited = { ...DAYS, interest: { event: 9, through: '2026-01-31' } };
  expect(kinds(credited, [MOVED])).toEqual(['cash', 'close', 'lock', 'interest', 'interest-back', 'cash-back', 'user']);
  expect(kinds(DAYS, [{ ...MOVED, reversed: 'ghi nhầm' }])).not.toContain('cash-back');
});

test('a movement that was taken back is not among those to choose', () => {
  const fields = fieldsOf('cash-back', null, [MOVED, { ...MOVED, event: 8, reversed: 'ghi nhầm' }]);
  expect(fields[0]).toMatchObject({ kind: 'choice', choices: [{ value: '7' }] });
});
