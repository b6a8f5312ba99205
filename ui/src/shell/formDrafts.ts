/**
 * What was typed into a form and not saved yet: closing the form, or going elsewhere, loses nothing. It stays in the
 * program's memory only, since names and reasons must not lie outside the encrypted book, and is forgotten when the book
 * is closed. With it stays the request, so that saving again after a lost answer books nothing twice.
 */
import { newRequest } from '../ipc/client';
import { draftOf, withChoices, type FormField, type FormValues } from '../parts/formFields';

type Form = { request: string; proposed: FormValues; typed: FormValues };

const forms = new Map<string, Form>();

function formOf(name: string): Form {
  const form = forms.get(name) ?? { request: newRequest(), proposed: {}, typed: {} };
  forms.set(name, form);
  return form;
}

/** What a form opens with: what it proposes now, under what was typed before. */
export function openForm(name: string, proposed: FormValues): FormValues {
  const form = formOf(name);
  form.proposed = proposed;
  return { ...proposed, ...form.typed };
}

/** The request of the form under that name. */
export function requestOf(name: string): string {
  return formOf(name).request;
}

/** Keeps what the clerk changed: a day that was only proposed yesterday must not come back as if it had been typed. */
export function keepForm(name: string, fields: FormField[], values: FormValues): void {
  const form = formOf(name);
  const proposed = withChoices(fields, form.proposed);
  const isTyped = ([id, value]: [string, FormValues[string]]) => (value ?? null) !== (proposed[id] ?? null);
  form.typed = Object.fromEntries(Object.entries(draftOf(values)).filter(isTyped));
}

/** Forgets a form that was saved. */
export function dropForm(name: string): void {
  forms.delete(name);
}

/** Forgets every form. */
export function forgetForms(): void {
  forms.clear();
}
