import { expect, test } from 'vitest';
import type { ChecklistLine } from '../../ipc/client';
import { answersOf, answerStart } from './answers';

const line = (item: string, more: Partial<ChecklistLine>): ChecklistLine => ({ item, part: 3, counts: false, forbidden: false, value: null, known: false, ...more });
const LINES = [line('meets', {}), line('takes-fees', { forbidden: true, value: 'no' }), line('members-overdue', { counts: true, value: { count: 2 }, known: true })];

test('what the book knows stands in the form, and what nobody asked is in no answer', () => {
  const start = answerStart(LINES);
  expect(start).toEqual({ 'item-meets': '', 'item-takes-fees': 'no', 'item-members-overdue': 2 });
  expect(answersOf(LINES, start)).toEqual([
    { item: 'takes-fees', value: 'no' },
    { item: 'members-overdue', value: { count: 2 } },
  ]);
  expect(answersOf(LINES, { ...start, 'item-meets': 'yes', 'item-members-overdue': null })[0]).toEqual({ item: 'meets', value: 'yes' });
});
