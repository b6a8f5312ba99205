import { describe, expect, test } from 'vitest';
import type { GroupCare } from '../../ipc/client';
import { boardCard, boardOn, boardStart, linesOf, meetingCard, meetingStart, regroupingCard, rowsOf, type BoardCard } from './care';

const lan = { id: 4, name: 'Lan', phone: '0912' };
const hoa = { id: 5, name: 'Hoa' };
const people = (id: string) => (id === 'leader' ? lan : id === 'deputy' ? hoa : null);

describe('a board', () => {
  test('a question nobody asked stays unanswered, and comes back so', () => {
    const values = { from: '2026-03-01', leader: '4', 'leader-standing': 'no', 'leader-bank': 'unasked', deputy: '5', kinship: 'unasked' };
    const { board } = boardCard(9, values, people) as { board: BoardCard };
    expect([board.leader.in_association_board, board.leader.heads_other_banks_group, board.kinship]).toEqual([false, undefined, undefined]);
    expect(boardStart(board)).toMatchObject({ leader: '4', 'leader-standing': 'no', 'leader-bank': 'unasked', kinship: 'unasked' });
  });

  test('without a leader there is no card; of one alone nobody asks about kin', () => {
    expect(boardCard(9, { from: '2026-03-01' }, () => null)).toBeNull();
    const alone = boardCard(9, { from: '2026-03-01', leader: '4', kinship: 'spouses' }, (id) => (id === 'leader' ? lan : null));
    expect(alone?.board?.kinship).toBeUndefined();
  });
});

describe('a meeting', () => {
  test('is read from the form and written back into it', () => {
    const values = { day: '2026-03-01', kind: 'vetting', members: 20, present: 18, 'about-1': 'Kết nạp', 'favour-1': 18, 'joins-1': '5', 'leaves-1': '4', 'reason-1': 'Chuyển đi' };
    const card = meetingCard(9, values, (id) => (id === 'joins-1' ? { ...hoa, from: 7 } : null), (id) => (id === 'leaves-1' ? lan : null));
    expect(card?.meeting?.moves).toEqual([
      { borrower: 5, from: 7, seat: 'joins', reason: '' },
      { borrower: 4, from: 9, seat: 'leaves', reason: 'Chuyển đi' },
    ]);
    expect(card?.meeting && meetingStart(card.meeting)).toMatchObject({ 'joins-1': '5', 'leaves-1': '4', 'reason-1': 'Chuyển đi', 'favour-1': 18, 'against-1': 0 });
  });

  test('one empty row follows those that are filled in', () => {
    expect(rowsOf({}, 'about', 20)).toEqual([1]);
    expect(rowsOf({ 'about-1': 'a', 'about-2': ' ' }, 'about', 20)).toEqual([1, 2]);
    expect(rowsOf({ 'about-2': 'b' }, 'about', 2)).toEqual([1, 2]);
  });
});

test('everybody goes where a group merges, whoever was picked where it splits, nobody where it closes', () => {
  const values = { day: '2026-03-01', base: 'Biên bản', 'going-1': '5' };
  const members = (kind: 'merged' | 'split' | 'closed') => regroupingCard(9, kind, values, 8, [4, 5], (id) => (id === 'going-1' ? hoa : null))?.regrouping;
  expect(members('merged')?.members).toEqual([4, 5]);
  expect(members('split')?.members).toEqual([5]);
  expect(members('closed')).toMatchObject({ members: [], into: undefined });
  expect(regroupingCard(9, 'merged', values, null, [4, 5], () => hoa)).toBeNull();
});

test('the history begins with the last, and the board in office is the last that began', () => {
  const board = (id: number, from: string, until?: string) => ({ id, seq: id, kind: 'board', binned: false, card: { board: { from, until } } });
  const meeting = { id: 3, seq: 3, kind: 'meeting', binned: false, card: { meeting: { day: '2026-02-01', kind: 'vetting' } } };
  const care = { founding: null, boards: [board(2, '2026-03-01'), board(1, '2025-01-01', '2026-01-31')], meetings: [meeting], regroupings: [], inspections: [] } as unknown as GroupCare;
  expect(linesOf(care).map((line) => [line.id, line.kind])).toEqual([[2, 'care-board'], [3, 'care-meeting-vetting'], [1, 'care-board']]);
  expect(boardOn(care, '2026-03-01')?.from).toBe('2026-03-01');
  expect(boardOn(care, '2026-02-15')).toBeNull();
});
