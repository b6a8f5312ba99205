/** How a difference is read: each class says something else. */
import { percentOfPpb } from '../../words/format';
import { day, exactly, figure, t } from '../../words/words.svelte';
import { parts } from './amounts';

type Sort = 'money' | 'rate' | 'day' | 'code' | 'parts' | 'text';

const SORT: Record<string, Sort> = {
  'customer-differs': 'code',
  'moved-group': 'code',
  'rate-differs': 'rate',
  'due-differs': 'day',
  'status-differs': 'parts',
  'leader-differs': 'text',
};

/** Đồng, unless the class says otherwise. */
export function sortOf(kind: string): Sort {
  return SORT[kind] ?? 'money';
}

/** A side of a difference as it is read; nothing where that side has no such thing. */
export function sideOf(kind: string, value: string): string | number | null {
  if (value === '') return null;
  switch (sortOf(kind)) {
    case 'money':
      return Number(value);
    case 'rate':
      return `${exactly(percentOfPpb(Number(value)))} %`;
    case 'day':
      return day(value);
    case 'parts':
      return standing(value);
    default:
      return value;
  }
}

function standing(value: string): string {
  const { inTerm, overdue, frozen, isClosed } = parts(value);
  const told = [
    [inTerm, 'term-status-in-term'],
    [overdue, 'term-status-overdue'],
    [frozen, 'term-status-frozen'],
  ] as const;
  const shown = told.filter(([amount]) => amount !== 0).map(([amount, word]) => `${t(word).toLowerCase()} ${figure(amount)}`);
  if (isClosed) shown.push(t('term-status-closed').toLowerCase());
  return shown.length > 0 ? shown.join(', ') : '0';
}

/** What the bank has more than we, in đồng; nothing for what is no amount. */
export function offBy(kind: string, ours: string, theirs: string): number | null {
  return sortOf(kind) === 'money' ? Number(theirs) - Number(ours) : null;
}

/** What a row opens: a contract we have, a group; books and contracts only the bank has open nothing. */
export function opens(kind: string): 'loan' | 'group' | null {
  if (kind === 'leader-differs') return 'group';
  return ['unknown-contract', 'savings-differ', 'unknown-book', 'book-missing'].includes(kind) ? null : 'loan';
}
