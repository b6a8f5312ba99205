/**
 * What was typed into a form and not saved yet: closing the form, or going elsewhere, loses nothing. It stays in the
 * program's memory only, since names and reasons must not lie outside the encrypted book, and is forgotten when the book
 * is closed. With it stays the request, so that saving again after a lost answer books nothing twice.
 */
import { newRequest } from '../ipc/client';
import type { FormValues } from '../parts/formFields';

type Draft = { request: string; values: FormValues };

const drafts = new Map<string, Draft>();

/** What a form opens with: what it proposes, under what was typed before. */
export function openForm(name: string, proposed: FormValues): FormValues {
  return { ...proposed, ...drafts.get(name)?.values };
}

/** The request of the form under that name. */
export function requestOf(name: string): string {
  const draft = drafts.get(name) ?? { request: newRequest(), values: {} };
  drafts.set(name, draft);
  return draft.request;
}

/** Keeps what stands in a form. */
export function keepForm(name: string, values: FormValues): void {
  drafts.set(name, { request: requestOf(name), values });
}

/** Forgets a form that was saved. */
export function dropForm(name: string): void {
  drafts.delete(name);
}

/** Forgets every form. */
export function forgetForms(): void {
  drafts.clear();
}
