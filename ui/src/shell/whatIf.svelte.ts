/** What saving a form would do: asked of the office while the form is filled in, and shown beside it. */
import { untrack } from 'svelte';
import { Latest, PREVIEW_PAUSE_MS } from '../parts/latest';
import { warningOf } from './attempt';
import type { Warning } from './notices.svelte';

/** Made with a dialog and gone with it. `Asked` travels as JSON. */
export class WhatIf<Asked, Given> {
  /** The last answer; it stands until the next, so that the fields it asks for keep their place. */
  answer = $state.raw<Given | null>(null);
  /** Why there is no answer. */
  refused = $state.raw<Warning | null>(null);
  private isPending = false;
  private waiting: ((isAnswered: boolean) => void)[] = [];

  /**
   * `wanted` is read as state: null while the form is not filled in. Asking follows a pause. `onchange` is told when
   * something else is asked, at the beginning too: what was given for the earlier no longer holds.
   */
  constructor(wanted: () => Asked | null, asking: (asked: Asked) => Promise<Given>, onchange: () => void = () => undefined) {
    const latest = new Latest<Given>(PREVIEW_PAUSE_MS);
    // As text: the same wish made anew asks nothing anew.
    const asked = $derived(JSON.stringify(wanted()));
    $effect(() => {
      const wish: Asked | null = JSON.parse(asked);
      untrack(onchange);
      this.isPending = wish !== null;
      if (wish === null) this.take(null, null);
      else latest.ask(() => asking(wish), (given) => this.take(given, null), (error) => this.take(null, warningOf(error)));
      return () => {
        latest.stop();
        this.wake(false);
      };
    });
  }

  /** Resolves once what is asked is answered or refused; false when something else was asked meanwhile. */
  settled(): Promise<boolean> {
    return this.isPending ? new Promise((wake) => this.waiting.push(wake)) : Promise.resolve(true);
  }

  private take(answer: Given | null, refused: Warning | null): void {
    this.answer = answer;
    this.refused = refused;
    this.isPending = false;
    this.wake(true);
  }

  private wake(isAnswered: boolean): void {
    for (const wake of this.waiting.splice(0)) wake(isAnswered);
  }
}
