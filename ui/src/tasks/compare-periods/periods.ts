/** Which two closings are compared: days that are kept, or what one is to the other. */
import type { PeriodRef } from '../../ipc/client';

const NAMED = ['month', 'quarter', 'year'] as const;
type Named = (typeof NAMED)[number];

/** The words of the periods that are counted back from the later closing. */
export const NAMED_WORDS: Record<Named, string> = { month: 'label-month-before', quarter: 'label-quarter-before', year: 'label-year-before' };

/** What a choice's value means; a day is written as it is. */
export function periodOf(value: string): PeriodRef {
  const named = NAMED.find((one) => one === value);
  if (named) return named;
  return value === '' || value === 'latest' ? 'latest' : { day: value };
}

/** The earlier closing to begin with: the last kept before the later one, else the month before. */
export function firstEarlier(kept: string[], to: string): string {
  return kept.filter((date) => date < to).sort().at(-1) ?? 'month';
}

/** The earlier closings that can be chosen: kept days before the later one. */
export function earlierThan(kept: string[], to: string): string[] {
  return kept.filter((date) => date < to).sort().reverse();
}
