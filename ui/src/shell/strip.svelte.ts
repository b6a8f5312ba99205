/** The keys a screen has beside those that hold everywhere; the strip at the foot shows them. */

export type ShownKey = { key: string; does: string };

const offered = $state<{ keys: ShownKey[] }>({ keys: [] });

export function screenKeys(): ShownKey[] {
  return offered.keys;
}

/** Shows a screen's own keys until the returned function is called. */
export function offerKeys(keys: ShownKey[]): () => void {
  offered.keys = keys;
  return () => {
    if (offered.keys === keys) offered.keys = [];
  };
}
