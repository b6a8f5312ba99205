import { expect, test } from 'vitest';
import type { PeerLine } from '../../ipc/client';
import { byUrgency, daysSince, stateOf } from './exchangeState';

const peer = (part: Partial<PeerLine>): PeerLine => ({
  office: { node: 2, kind: 'branch', code: '002002', name: 'PGD Tràng Định', words: [] },
  sent: 0,
  sent_at: null,
  acknowledged: 0,
  waiting: 0,
  received: 0,
  received_at: null,
  frozen: false,
  ...part,
});

test('days are counted from the moment’s own day, over the turn of the year', () => {
  expect(daysSince('2025-12-30T17:45:00+07:00', '2026-01-02')).toBe(3);
  expect(daysSince('2026-01-02', '2026-01-02')).toBe(0);
  expect(daysSince(null, '2026-01-02')).toBeNull();
});

test('a branch is late when events wait and its last bundle is older than a week', () => {
  const today = '2026-01-12';
  expect(stateOf(peer({ sent_at: '2026-01-04T08:00:00+07:00', waiting: 3 }), 'branch', today)).toBe('late');
  expect(stateOf(peer({ sent_at: '2026-01-05T08:00:00+07:00', waiting: 3 }), 'branch', today)).toBe('waiting');
  expect(stateOf(peer({ sent_at: '2025-12-01T08:00:00+07:00', waiting: 0 }), 'branch', today)).toBe('quiet');
  expect(stateOf(peer({ waiting: 3 }), 'branch', today)).toBe('never');
});

test('a province misses a bundle by when it received one, and a stopped stream comes before all', () => {
  const today = '2026-01-12';
  const late = peer({ received_at: '2026-01-01T08:00:00+07:00' });
  const fresh = peer({ received_at: '2026-01-11T08:00:00+07:00' });
  const stopped = peer({ received_at: '2026-01-11T08:00:00+07:00', frozen: true });
  expect(byUrgency([fresh, late, peer({}), stopped], 'province', today).map((line) => line.state)).toEqual(['stopped', 'late', 'never', 'quiet']);
});
