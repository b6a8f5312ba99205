/** The periods and units workers are counted by. */
import type { JobsBy } from '../../ipc/client';

export const UNITS: JobsBy[] = ['commune', 'association', 'programme'];
export const UNIT_WORD: Record<JobsBy, string> = { commune: 'term-commune', association: 'term-association', programme: 'term-programme-short' };

type Period = 'year' | 'year-before' | 'ever';
/** Each with its F-key. */
export const PERIODS: { period: Period; key: number; word: string }[] = [
  { period: 'year', key: 6, word: 'label-jobs-year' },
  { period: 'year-before', key: 7, word: 'label-jobs-year-before' },
  { period: 'ever', key: 8, word: 'label-jobs-ever' },
];

/** The bank began in 2003: nothing was disbursed before. */
const FIRST_DAY = '2003-01-01';

/** What is asked for first: in January the year that is over, since its report is being made. */
export function firstPeriod(today: string): Period {
  return today.slice(5, 7) === '01' ? 'year-before' : 'year';
}

/** A period's first and last day, seen from `today`. */
export function periodOf(period: Period, today: string): { from: string; through: string } {
  const year = Number(today.slice(0, 4));
  if (period === 'ever') return { from: FIRST_DAY, through: today };
  if (period === 'year') return { from: `${year}-01-01`, through: today };
  return { from: `${year - 1}-01-01`, through: `${year - 1}-12-31` };
}
