/** A guard's outcome in words: what was found against what it was held against, in the guard's own unit. */
import type { CheckLine, Override } from '../../ipc/client';
import { textOf, type FormField, type FormValues } from '../../parts/formFields';
import { percentOfPpb } from '../../words/format';
import { counted, exactly, figure, t, words } from '../../words/words.svelte';

function worded(guard: string, value: number): string {
  switch (guard) {
    case 'ceiling':
    case 'amount-asked':
    case 'no-overdue':
      return t('amount-dong', { amount: figure(value) });
    case 'term':
    case 'months-asked':
      return t('count-months', counted(value));
    case 'rate':
      return `${exactly(percentOfPpb(value))} ${t('unit-year-rate')}`;
    case 'age':
      return t('label-years', counted(value));
    default:
      return figure(value);
  }
}

export function guardWord(guard: string): string {
  return words(`guard-${guard}`) ?? guard;
}

/** Nothing where the guard compares no figures. */
export function foundOf({ guard, found, limit }: CheckLine): string {
  if (found === null && limit === null) return '';
  if (guard === 'vote') return t('label-votes-found', { found: figure(found), limit: figure(limit) });
  if (found === null) return limit === null ? '' : t('label-limit-only', { limit: worded(guard, limit) });
  if (limit === null || guard === 'no-overdue') return worded(guard, found);
  return t('label-found-of-limit', { found: worded(guard, found), limit: worded(guard, limit) });
}

const idOf = (guard: string) => `override-${guard}`;

/** One reason for each rule that a second person may override. */
export function overrideFields(checks: CheckLine[]): FormField[] {
  const asking = checks.filter((check) => check.outcome === 'asks-second');
  return asking.map(({ guard }) => ({ kind: 'text', id: idOf(guard), wide: true, label: t('label-override-reason', { rule: guardWord(guard) }), hint: t('hint-override') }));
}

export function overridesOf(checks: CheckLine[], values: FormValues): Override[] {
  const given = checks.map(({ guard }) => ({ rule: guard, reason: textOf(values, idOf(guard)) }));
  return given.filter((one): one is Override => one.reason !== null);
}
