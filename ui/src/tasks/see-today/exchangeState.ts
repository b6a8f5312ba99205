/** What the start of the day says about the exchange: one line an office, the one to act on first. */
import type { PeerLine } from '../../ipc/client';

/** A branch carries its bundle with the weekly round; a province misses one that is older. */
export const BUNDLE_DAYS = 7;

export type ExchangeState = 'stopped' | 'never' | 'late' | 'waiting' | 'quiet';

/** Whole days from one ISO day or moment to a day; null where there is none. */
export function daysSince(moment: string | null, today: string): number | null {
  if (!moment) return null;
  const start = Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  return Math.round((Date.parse(`${today}T00:00:00Z`) - start) / 86_400_000);
}

/** A branch looks at what it sent, a province at what it received. */
export function stateOf(peer: PeerLine, kind: 'branch' | 'province', today: string): ExchangeState {
  if (peer.frozen) return 'stopped';
  const days = daysSince(kind === 'branch' ? peer.sent_at : peer.received_at, today);
  if (days === null) return 'never';
  if (kind === 'province') return days > BUNDLE_DAYS ? 'late' : 'quiet';
  if (peer.waiting === 0) return 'quiet';
  return days > BUNDLE_DAYS ? 'late' : 'waiting';
}

const FIRST: ExchangeState[] = ['stopped', 'late', 'never', 'waiting', 'quiet'];

/** The offices to act on first come first; within a state they keep their order. */
export function byUrgency(peers: PeerLine[], kind: 'branch' | 'province', today: string): { peer: PeerLine; state: ExchangeState }[] {
  const lines = peers.map((peer) => ({ peer, state: stateOf(peer, kind, today) }));
  return lines.sort((one, other) => FIRST.indexOf(one.state) - FIRST.indexOf(other.state));
}
