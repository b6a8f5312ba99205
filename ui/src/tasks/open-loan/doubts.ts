/** A rule that stands against a step, in words: what it is, what was found, what it was held against. */
import type { StepPreview } from '../../ipc/client';
import { day, figure, t, words } from '../../words/words.svelte';

type Doubt = StepPreview['doubts'][number];

/** A limit is a day, whole đồng for what turns overdue, or a number of months. */
const worded = (rule: string, text: string) => (rule === 'overdue-amount' ? `${figure(Number(text))} đ` : /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : t('count-months', { count: text, 'count-form': text === '1' ? 'one' : 'other' }));

export function ruleWord(rule: string): string {
  return words(`guard-${rule}`) ?? rule;
}

export function limitOf(doubt: Doubt): string {
  return t('label-found-limit', { rule: ruleWord(doubt.rule), found: worded(doubt.rule, doubt.found), limit: worded(doubt.rule, doubt.limit) });
}
