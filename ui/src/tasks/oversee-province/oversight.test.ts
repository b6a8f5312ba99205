import { expect, test } from 'vitest';
import type { PeerLine, TotalsLine } from '../../ipc/client';
import { beside, footOf } from './oversight';

const line = (key: string, outstanding: number, overdue: number): TotalsLine => ({
  key,
  name: `PGD ${key}`,
  loans: 1,
  borrowers: 1,
  groups: 1,
  outstanding,
  in_term: outstanding - overdue,
  overdue,
  frozen: 0,
  lent_month: 0,
  collected_month: 0,
  interest_backlog: 0,
  savings: null,
  jobs: 0,
  growth_year_ppm: null,
});
const peer = (code: string, received_at: string | null): PeerLine => ({
  office: { node: Number(code), kind: 'branch', code, name: `PGD ${code}`, words: [] },
  sent: 0,
  sent_at: null,
  acknowledged: 0,
  waiting: 0,
  received: 0,
  received_at,
  state: 'quiet',
});

test('each office stands with its last bundle, and one without a bundle is not missed', () => {
  const lines = beside([line('002002', 23_000_000_000, 718_500_000)], [peer('002002', '2026-01-12T09:00:00+07:00'), peer('002003', null)]);
  expect(lines.map((one) => [one.key, one.received_at, one.overdue_ppm])).toEqual([
    ['002002', '2026-01-12T09:00:00+07:00', 31_239],
    ['002003', null, null],
  ]);
});

test('the foot takes the office’s own sums and leaves out what does not belong', () => {
  const foot = footOf({ ...line('', 10, 1), borrowers: 7 });
  expect(foot['borrowers']).toBe(7);
  expect('savings' in foot).toBe(false);
});
