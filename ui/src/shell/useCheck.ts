/** The fields of form 06/TD and the step they say: the same from a loan's page and from a group's list of checks. */
import type { TakeStep } from '../ipc/client';
import { numberOf, textOf, type FormField, type FormValues } from '../parts/formFields';
import { t } from '../words/words.svelte';

type Known = { disbursed: number; balance: number; interest: number };

/** What `=` takes is what the book has; nothing is claimed of how the money was used. */
export function useCheckFields({ disbursed, balance, interest }: Known): FormField[] {
  return [
    { kind: 'money', id: 'received', label: t('label-received'), due: disbursed },
    { kind: 'money', id: 'balance', label: t('label-balance-found'), due: balance },
    { kind: 'money', id: 'used', label: t('label-used-right'), due: disbursed },
    { kind: 'money', id: 'wrong', label: t('label-used-wrong'), due: 0 },
    { kind: 'money', id: 'interest-owed', label: t('label-interest-owed'), due: interest },
    { kind: 'text', id: 'effect', label: t('label-use-effect'), free: true },
    { kind: 'text', id: 'inspector', label: t('label-inspector') },
    { kind: 'text', id: 'post', label: t('label-inspector-post'), free: true },
    { kind: 'text', id: 'witness', label: t('label-witness'), free: true },
    { kind: 'text', id: 'note', label: t('label-use-note'), free: true },
  ];
}

/** Null while an amount or the inspector is missing. */
export function useCheckWanted(values: FormValues): TakeStep['step'] | null {
  const amount = (id: string) => numberOf(values, id);
  const [received, balance, used, wrong, owed] = ['received', 'balance', 'used', 'wrong', 'interest-owed'].map(amount);
  const inspector = textOf(values, 'inspector');
  if (received == null || balance == null || used == null || wrong == null || owed == null || inspector === null) return null;
  const witness = textOf(values, 'witness');
  const inspectors = [{ name: inspector, post: textOf(values, 'post') ?? '' }, ...(witness === null ? [] : [{ name: witness, post: t('label-witness') }])];
  const seen = { received, balance, wrong, effect: textOf(values, 'effect') ?? '', interest_owed: owed, inspectors };
  return { kind: 'check-use', used, kept_to_purpose: wrong === 0, note: textOf(values, 'note') ?? '', seen };
}
