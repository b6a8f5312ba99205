import { expect, test } from 'vitest';
import type { CardView } from '../../ipc/client';
import { isLate, isOpen, pastOf } from './past';

const minutes = (id: number, day: string, more: object) =>
  ({ id, seq: id * 10, kind: 'inspection', binned: false, card: { inspection: { group: 1, day, team: [], answers: [], loans: [], strengths: '', shortcomings: '', recommendations: '', ...more } } }) as unknown as CardView;

test('the last minutes come first; what was found is late a day after it should be mended, and never once it is', () => {
  const [second, first] = pastOf([minutes(1, '2025-03-04', { shortcomings: 'Chưa mở sổ', mend_by: '2025-04-01' }), minutes(2, '2025-09-01', {})]);
  expect([second?.id, first?.id]).toEqual([2, 1]);
  expect(second && isOpen(second)).toBe(false);
  expect(first && [isOpen(first), isLate(first, '2025-04-01'), isLate(first, '2025-04-02')]).toEqual([true, false, true]);
  const [mended] = pastOf([minutes(1, '2025-03-04', { shortcomings: 'Chưa mở sổ', mend_by: '2025-04-01', mended_on: '2025-04-20' })]);
  expect(mended && [isOpen(mended), isLate(mended, '2025-05-01')]).toEqual([false, false]);
});
