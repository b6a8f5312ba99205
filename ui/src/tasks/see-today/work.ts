/** The day's work: which lists stand together, how each is opened, and what is late among them. */
import type { ListWanted, Today } from '../../ipc/client';

type Count = Today['lists'][number];

const COLLECT = ['due', 'overdue', 'inactive', 'frozen-ending', 'promises', 'next-steps'];
const FOLLOW = ['checks', 'inspections', 'notes', 'not-lent'];

/** The lists in three parts; what is in neither of the first two is to be mended. */
export function parted(lists: Count[]): { collect: Count[]; follow: Count[]; mend: Count[] } {
  const of = (names: string[]) => names.flatMap((name) => lists.filter((one) => one.list === name));
  const mend = lists.filter((one) => ![...COLLECT, ...FOLLOW].includes(one.list));
  return { collect: of(COLLECT), follow: of(FOLLOW), mend };
}

/** The list as it was counted. */
export function wantedOf({ days, marked }: Count, mine: boolean): Partial<ListWanted> {
  return { days, marked, mine };
}

/** What is late for lack of doing; a paper that ran out is the customer's. */
export function lateWork(lists: Count[]): Count[] {
  return lists.filter((one) => one.late > 0 && one.list !== 'papers' && one.list !== 'frozen-ending');
}
