import { expect, test } from 'vitest';
import type { NoteLine, PromiseLine, VisitLine } from '../../ipc/client';
import { writtenOf } from './written';

const visit = (id: number, day: string) => ({ id, seq: 1, visit: { day, situation: `lần ${id}` } }) as VisitLine;
const note: NoteLine = { id: 7, seq: 2, loan: null, day: '2026-02-01', text: 'Gọi lại', remind_on: null };
const promise = { card: 5, made: '2026-01-10', by: '2026-01-31', amount: 2_000_000, standing: 'broken', missing: 2_000_000, loan: null, on: null } as PromiseLine;

test('visits with their promises and notes stand in one list, the last first', () => {
  const rows = writtenOf({ visits: [visit(9, '2026-03-01'), visit(5, '2026-01-10')], notes: [note], promises: [promise] });
  expect(rows.map((row) => [row.id, row.kind, row.promise?.standing ?? null])).toEqual([
    [9, 'visit', null],
    [7, 'note', null],
    [5, 'visit', 'broken'],
  ]);
});
