/** What can be done with a savings book, as forms. */
import type { BookLine, SavingsWanted } from '../../ipc/client';
import { numberOf, textOf, type FormField, type FormValues } from '../../parts/formFields';
import { figure, t } from '../../words/words.svelte';

export type Book = BookLine;
export type SavingsKind = SavingsWanted['kind'];

export const SAVINGS: { kind: SavingsKind; letter: string; word: string }[] = [
  { kind: 'deposit', letter: 'G', word: 'event-savings-deposited' },
  { kind: 'withdraw', letter: 'R', word: 'event-savings-withdrawn' },
  { kind: 'close', letter: 'D', word: 'event-savings-closed' },
  { kind: 'open', letter: 'M', word: 'event-savings-opened' },
];

/** The steps a borrower's book allows; without a book or with one that is closed, only a new one. */
export function offeredFor(book: Book | null): SavingsKind[] {
  return book === null || book.closed ? ['open'] : SAVINGS.map((step) => step.kind);
}

export function fieldsOf(kind: SavingsKind, book: Book | null): FormField[] {
  switch (kind) {
    case 'open':
      return [{ kind: 'text', id: 'number', label: t('label-book-number'), hint: t('hint-book-number'), longest: 30 }];
    case 'deposit':
      return [{ kind: 'money', id: 'amount', label: t('column-amount') }];
    case 'withdraw':
      return [{ kind: 'money', id: 'amount', label: t('column-amount'), due: book?.balance, hint: t('hint-equals-takes', { amount: figure(book?.balance) }) }];
    case 'close':
      return [];
  }
}

/** A change of balance with its sign. */
export function signed(amount: number): string {
  return `${amount > 0 ? '+' : ''}${figure(amount)}`;
}

/** What is asked of the office; null while something is missing. */
export function wantedOf(kind: SavingsKind, values: FormValues, borrower: string, book: Book | null): SavingsWanted | null {
  const number = textOf(values, 'number');
  if (kind === 'open') return number === null ? null : { kind, borrower, number };
  if (book === null) return null;
  if (kind === 'close') return { kind, book: book.id };
  const amount = numberOf(values, 'amount');
  return amount === null ? null : { kind, book: book.id, amount };
}
