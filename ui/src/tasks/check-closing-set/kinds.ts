/** The reports of a closing set, by their short names: a column's head has no room for the whole one. */
import { t, words } from '../../words/words.svelte';

const SHORT: Record<string, string> = {
  'report-31': 'label-short-report-31',
  'detailed-balances': 'label-short-detailed-balances',
  'daily-10': 'label-short-daily-10',
  'inactive-14': 'label-short-inactive-14',
  'overdue-2': 'label-short-overdue-2',
  'frozen-13': 'label-short-frozen-13',
  'leaders-12': 'label-short-leaders-12',
  'group-list': 'label-short-group-list',
  bc0437: 'label-short-bc0437',
  'instalments-due': 'label-short-instalments-due',
  'bcdhtd-01-1': 'label-short-bcdhtd-01-1',
  'bcdhtd-01-2': 'label-short-bcdhtd-01-2',
  'len-31-commune': 'label-short-len-31-commune',
  'len-31-association': 'label-short-len-31-association',
  'len-31-programme': 'label-short-len-31-programme',
};

/** As in a column's head. */
export function shortKind(kind: string): string {
  return SHORT[kind] ? t(SHORT[kind]) : kind;
}

/** The report's whole name. */
export function kindName(kind: string | null): string {
  return words(`source-${kind ?? 'unknown'}`) ?? kind ?? '';
}
