import { expect, test } from 'vitest';
import type { InspectionPlanning } from '../../ipc/client';
import { loadsOf, monthOf, monthsOf, movedIn, planCard, rowsOf, withMonth } from './months';

const group = (id: number, month: number, kept: boolean, inspected: string | null = null) => ({ id, group: { code: `002000${id}`, name: `Tổ ${id}` }, month, kept, inspected });
/** Three groups here, a fourth of the association elsewhere in February, five more of others in March. */
const PLAN: InspectionPlanning = {
  year: 2026,
  commune: { code: '200105', name: 'Xã Vũ Lăng' },
  association: { code: '11', name: 'Hội Nông dân' },
  groups: [group(1, 2, true), group(2, 2, false), group(3, 3, true, '2026-03-09')],
  months: Array.from({ length: 12 }, (_, nth) => ({ month: nth + 1, open: nth >= 1 && nth <= 9, of_association: { 1: 3, 2: 1 }[nth] ?? 0, in_all: { 1: 3, 2: 6 }[nth] ?? 0 })),
  share: 6,
  inspected: 1,
  card: 7,
  seq: 21,
  plan: null,
  proposed: { year: 2026, commune: '200105', association: '11', number: '12/KH', day: '2026-01-05', lines: [{ group: 1, month: 2 }, { group: 2, month: 2 }, { group: 3, month: 3 }] },
};
const [first, second] = [PLAN.groups[0]!, PLAN.groups[1]!];

test('a moved group counts in its new month, here, in the association and in the office', () => {
  const months = withMonth(first, 3, monthsOf(PLAN));
  expect(movedIn(PLAN, months)).toBe(1);
  const [, february, march] = loadsOf(PLAN, months);
  expect(february).toMatchObject({ here: 1, association: 2, all: 2 });
  expect(march).toMatchObject({ here: 2, association: 2, all: 7 });
});

test('no group is moved out of the year', () => {
  const months = monthsOf(PLAN);
  expect(withMonth(first, 0, months)).toBe(months);
  expect(withMonth(first, 13, months)).toBe(months);
  expect(monthOf(first, withMonth(first, 12, months))).toBe(12);
});

test('a sign tells what is kept, proposed, moved, done and late', () => {
  const signs = (today: string, months = monthsOf(PLAN)) => rowsOf(PLAN, months, today).map((row) => row.cells.map((cell) => cell.sign || '.').join(''));
  expect(signs('2026-02-20')).toEqual(['.●..........', '.○..........', '..✓.........']);
  // In March the kept group of February is late; what was only proposed is nobody's fault.
  expect(signs('2026-03-01')[0]).toBe('.▲..........');
  expect(signs('2026-03-01')[1]).toBe('.○..........');
  expect(signs('2026-02-20', withMonth(second, 5, monthsOf(PLAN)))[1]).toBe('....◆.......');
});

test('what is kept is the months on the screen', () => {
  const card = planCard(PLAN, withMonth(second, 5, monthsOf(PLAN)), '13/KH', '2026-01-06');
  expect(card['inspection-plan']).toMatchObject({ number: '13/KH', day: '2026-01-06', lines: [{ group: 1, month: 2 }, { group: 2, month: 5 }, { group: 3, month: 3 }] });
});
