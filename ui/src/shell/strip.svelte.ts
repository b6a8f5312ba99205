/** What a screen lends the frame: its keys for the strip at the foot, its ways out for the line of the title. */
import type { Snippet } from 'svelte';

export type ShownKey = { key: string; does: string };

const offered = $state<{ keys: ShownKey[] }>({ keys: [] });
let ways = $state.raw<Snippet | undefined>(undefined);

export function screenKeys(): ShownKey[] {
  return offered.keys;
}

/** The buttons by which what is on the screen leaves it. */
export function screenOut(): Snippet | undefined {
  return ways;
}

/** Shows a screen's own keys until the returned function is called. */
export function offerKeys(keys: ShownKey[]): () => void {
  offered.keys = keys;
  return () => {
    if (offered.keys === keys) offered.keys = [];
  };
}

/** Shows a screen's ways out until the returned function is called. */
export function offerOut(out: Snippet | undefined): () => void {
  ways = out;
  return () => {
    if (ways === out) ways = undefined;
  };
}
