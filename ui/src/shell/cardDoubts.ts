/** What stands against a card, in words. */
import type { CardDoubt } from '../ipc/client';
import { day, figure, words } from '../words/words.svelte';

/** Numbers are grouped, days written as they are read; what has no words of its own is told by its name. */
export function doubtWord(doubt: CardDoubt): string {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(doubt.facts)) {
    if (typeof value === 'number') facts[name] = figure(value);
    else facts[name] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
  }
  return words(`doubt-${doubt.rule}`, facts) ?? doubt.rule;
}
