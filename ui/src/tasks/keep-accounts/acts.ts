/** What is done with the days of a book and with those who open it, as forms. */
import type { DaysStatus } from '../../ipc/client';
import type { FormField } from '../../parts/formFields';
import { figure, t } from '../../words/words.svelte';

export type Act = { kind: 'close' | 'lock' | 'reopen' | 'interest' | 'user'; letter: string; word: string; how: string };

/** In the menu's order. */
export const ACTS: Act[] = [
  { kind: 'close', letter: 'K', word: 'label-close-day', how: 'label-close-day-how' },
  { kind: 'lock', letter: 'L', word: 'label-lock-period', how: 'label-lock-period-how' },
  { kind: 'reopen', letter: 'M', word: 'label-reopen-period', how: 'label-reopen-period-how' },
  { kind: 'interest', letter: 'I', word: 'label-credit-interest', how: 'label-credit-interest-how' },
  { kind: 'user', letter: 'N', word: 'label-add-user', how: 'label-add-user-how' },
];

/** The fields of an act, without the second person's. */
export function fieldsOf(kind: Act['kind'], days: DaysStatus | null): FormField[] {
  switch (kind) {
    case 'close':
      return [
        { kind: 'date', id: 'day', label: t('label-close-day-day') },
        { kind: 'money', id: 'counted', label: t('label-counted'), hint: t('hint-counted', { amount: figure(days?.cash) }) },
      ];
    case 'lock':
      return [{ kind: 'date', id: 'day', label: t('label-lock-through') }];
    case 'reopen':
      return [
        { kind: 'date', id: 'day', label: t('label-lock-back-to'), hint: t('hint-lock-back'), free: true },
        { kind: 'text', id: 'reason', label: t('label-reason'), wide: true },
      ];
    case 'interest':
      return [{ kind: 'date', id: 'day', label: t('label-interest-through'), hint: t('hint-month-end') }];
    case 'user':
      return [
        { kind: 'text', id: 'name', label: t('term-user'), hint: t('hint-user'), longest: 120, wide: true },
        { kind: 'passphrase', id: 'passphrase', label: t('term-passphrase'), hint: t('hint-passphrase') },
        { kind: 'passphrase', id: 'again', label: t('label-passphrase-again'), hint: t('hint-passphrase') },
      ];
  }
}
