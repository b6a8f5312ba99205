/** What the start of the day says about the exchange: one line an office, the one to act on first. */
import type { PeerLine } from '../../ipc/client';

const FIRST: PeerLine['state'][] = ['stopped', 'late', 'never', 'waiting', 'quiet'];

/** The offices to act on first come first; within a state they keep their order. */
export function byUrgency(peers: PeerLine[]): PeerLine[] {
  return [...peers].sort((one, other) => FIRST.indexOf(one.state) - FIRST.indexOf(other.state));
}
