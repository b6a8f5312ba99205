/** What the frame tells the clerk: one warning at a time, and one toast for what was just done. */
import { counted, t } from '../words/words.svelte';

export type Warning = { kind: 'refusal' | 'fault' | 'note'; what: string; fix?: string; incident?: string };
export type Done = { text: string; undo?: () => void };

/** How long an undo is offered. */
const TOAST_MS = 10_000;

const shown = $state<{ warning: Warning | null; done: Done | null }>({ warning: null, done: null });
let timer: ReturnType<typeof setTimeout> | undefined;

export function warning(): Warning | null {
  return shown.warning;
}

/** Shows a warning in place of the last; null takes it away. */
export function warn(next: Warning | null): void {
  shown.warning = next;
}

export function done(): Done | null {
  return shown.done;
}

/** Says what was done, for as long as it can be undone; null takes it away. */
export function tell(next: Done | null): void {
  clearTimeout(timer);
  shown.done = next;
  if (next) timer = setTimeout(() => (shown.done = null), TOAST_MS);
}

/** Says whether a list of so many rows was copied: what every list does on Ctrl+C. */
export function tellCopied(isDone: boolean, rows: number): void {
  tell({ text: isDone ? t('label-rows-copied', counted(rows)) : t('label-not-copied') });
}
