/** Booking on a day that is closed: the form asks for a yes, once the clerk has seen what it changes. */
import { BACKDATED, type FormField, type FormValues } from '../parts/formFields';
import { t } from '../words/words.svelte';

/** The yes as a field; none on an open day. `closed` is the last day that is closed. */
export function backdatedFields(closed: string | null): FormField[] {
  if (closed === null) return [];
  const choices = [{ value: 'no', label: t('label-backdated-no') }, { value: 'yes', label: t('label-backdated-yes') }];
  return [{ kind: 'choice', id: BACKDATED, wide: true, label: t('label-backdated'), hint: t('hint-backdated'), choices }];
}

/** Whether it may be booked: the day is open, or it was said that the changes were seen. */
export function mayBook(closed: string | null, values: FormValues): boolean {
  return closed === null || values[BACKDATED] === 'yes';
}
