import { expect, test } from 'vitest';
import type { PeerLine } from '../../ipc/client';
import { byUrgency } from './exchangeState';

const peer = (node: number, state: PeerLine['state']): PeerLine => ({
  office: { node, kind: 'branch', code: '002002', name: 'PGD Tràng Định', words: [] },
  sent: 0,
  sent_at: null,
  acknowledged: 0,
  waiting: 0,
  received: 0,
  received_at: null,
  state,
});

test('the office to act on comes first, and equals keep their order', () => {
  const peers = [peer(2, 'quiet'), peer(3, 'late'), peer(4, 'never'), peer(5, 'late'), peer(6, 'stopped'), peer(7, 'waiting')];
  expect(byUrgency(peers).map((line) => line.office.node)).toEqual([6, 3, 5, 4, 7, 2]);
  expect(peers[0]?.office.node, 'the list given is left as it was').toBe(2);
});
