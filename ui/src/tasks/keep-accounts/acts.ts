/** What is done with the days of a book, its cash and those who open it, as forms. */
import type { CashLine, CashWay, DaysStatus } from '../../ipc/client';
import type { FormField } from '../../parts/formFields';
import { day, figure, t } from '../../words/words.svelte';

export type Act = { kind: 'cash' | 'cash-back' | 'close' | 'lock' | 'reopen' | 'interest' | 'interest-back' | 'user'; letter: string; word: string; how: string };

/** In the menu's order. */
export const ACTS: Act[] = [
  { kind: 'cash', letter: 'Q', word: 'label-move-cash', how: '' },
  { kind: 'close', letter: 'K', word: 'label-close-day', how: 'label-close-day-how' },
  { kind: 'lock', letter: 'L', word: 'label-lock-period', how: 'label-lock-period-how' },
  { kind: 'reopen', letter: 'M', word: 'label-reopen-period', how: 'label-reopen-period-how' },
  { kind: 'interest', letter: 'I', word: 'label-credit-interest', how: 'label-credit-interest-how' },
  { kind: 'interest-back', letter: 'B', word: 'label-reverse-interest', how: 'label-reverse-interest-how' },
  { kind: 'cash-back', letter: 'D', word: 'label-reverse-cash', how: 'label-reverse-cash-how' },
  { kind: 'user', letter: 'N', word: 'label-add-user', how: 'label-add-user-how' },
];

export const CASH_WAYS: { way: CashWay; word: string }[] = [
  { way: 'received', word: 'label-cash-received' },
  { way: 'returned', word: 'label-cash-returned' },
];

/** The acts there is something to do with: a lock to move back, a run or a movement of cash to take back. */
export function offeredFor(days: DaysStatus | null, cash: CashLine[]): Act[] {
  const has = { reopen: days?.locked != null, 'interest-back': days?.interest != null, 'cash-back': standing(cash).length > 0 };
  return ACTS.filter(({ kind }) => (kind === 'reopen' || kind === 'interest-back' || kind === 'cash-back' ? has[kind] : true));
}

/** Movements of cash that were not taken back. */
function standing(cash: CashLine[]): CashLine[] {
  return cash.filter((line) => line.reversed === null);
}

function cashText(line: CashLine): string {
  const way = t(CASH_WAYS.find((one) => one.way === line.way)?.word ?? '');
  return t('label-cash-line', { date: day(line.day), way, amount: figure(line.amount), note: line.note });
}

/** The fields of an act, without the second person's. Cash that is moved has a form of its own. */
export function fieldsOf(kind: Act['kind'], days: DaysStatus | null, cash: CashLine[]): FormField[] {
  const reason: FormField = { kind: 'text', id: 'reason', label: t('label-reason'), wide: true };
  switch (kind) {
    case 'cash':
      return [];
    case 'cash-back':
      return [{ kind: 'choice', id: 'event', wide: true, label: t('label-reverse-cash-which'), choices: standing(cash).map((line) => ({ value: String(line.event), label: cashText(line) })) }, reason];
    case 'interest-back':
      return [reason];
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
        reason,
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
