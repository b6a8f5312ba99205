/** The long work in hand, of which there is at most one; the frame draws it while the screens stay usable. */

export type Work = { label: string; done: number; total: number | null; cancel?: () => void };

const inHand = $state<{ work: Work | null }>({ work: null });

export function work(): Work | null {
  return inHand.work;
}

/** Starts showing work, moves it on, or with null ends it. */
export function showWork(next: Work | null): void {
  inHand.work = next;
}
