/**
 * What was typed into a form and not saved yet: closing the form, the window or the program loses nothing. Names and
 * reasons must not lie outside the encrypted book, so it is kept there, for the one who typed it, a moment after each key;
 * what is read on the screen is this module's copy. With it stays the request, so that saving again after a lost answer
 * books nothing twice.
 */
import { newRequest, office } from '../ipc/client';
import { draftOf, withChoices, type FormField, type FormValue, type FormValues } from '../parts/formFields';

type Form = { request: string; proposed: FormValues; typed: FormValues };

/** The book as it keeps drafts. */
export type DraftKeeper = Pick<typeof office, 'keepDraft' | 'drafts' | 'dropDraft'>;

/** Long enough that a word is written once, short enough that a power cut takes no more than half a second. */
const PAUSE_MS = 400;

const forms = new Map<string, Form>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** What the book has of each form, so that opening one writes nothing. */
const written = new Map<string, string>();
let keeper: DraftKeeper | null = null;

function formOf(name: string): Form {
  const form = forms.get(name) ?? { request: newRequest(), proposed: {}, typed: {} };
  forms.set(name, form);
  return form;
}

const isValue = (value: unknown): value is FormValue => value === null || typeof value === 'string' || typeof value === 'number';

/** A form as the book has it; nothing where it is none. */
function read(body: string): Form | null {
  try {
    const kept: unknown = JSON.parse(body);
    if (typeof kept !== 'object' || kept === null || !('request' in kept) || !('typed' in kept)) return null;
    const typed = Object.entries({ ...(kept.typed as object) }).filter((entry): entry is [string, FormValue] => isValue(entry[1]));
    return typeof kept.request === 'string' ? { request: kept.request, proposed: {}, typed: draftOf(Object.fromEntries(typed)) } : null;
  } catch {
    return null;
  }
}

/** Takes up the drafts of whoever signed in. Without the book's answer the forms are kept in memory alone. */
export async function takeUpDrafts(book: DraftKeeper): Promise<void> {
  keeper = book;
  try {
    for (const { name, body } of await book.drafts()) {
      const form = read(body);
      if (!form || forms.has(name)) continue;
      forms.set(name, form);
      written.set(name, body);
    }
  } catch {
    keeper = null;
  }
}

/** Writes a form to the book, or takes it out where nothing typed stands in it any more. */
async function write(name: string): Promise<void> {
  clearTimeout(waiting.get(name));
  waiting.delete(name);
  const form = forms.get(name);
  const body = form && Object.keys(form.typed).length > 0 ? JSON.stringify({ request: form.request, typed: form.typed }) : null;
  if (!keeper || body === (written.get(name) ?? null)) return;
  try {
    if (body === null) {
      written.delete(name);
      await keeper.dropDraft(name);
    } else {
      written.set(name, body);
      await keeper.keepDraft({ name, body });
    }
  } catch {
    // The form itself is whole; what the book did not take is offered to it at the next key.
    written.delete(name);
  }
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
  // Who types without a pause is written down all the same: the first key since the last writing starts the clock.
  if (waiting.has(name)) return;
  waiting.set(
    name,
    setTimeout(() => void write(name), PAUSE_MS),
  );
}

/** Forgets a form that was saved. */
export function dropForm(name: string): void {
  forms.delete(name);
  void write(name);
}

/** Writes what is still waiting, before the book is closed. */
export async function flushForms(): Promise<void> {
  await Promise.all([...waiting.keys()].map(write));
}

/** Forgets every form here; the book keeps them for when it is opened again. */
export function forgetForms(): void {
  for (const timer of waiting.values()) clearTimeout(timer);
  waiting.clear();
  written.clear();
  forms.clear();
  keeper = null;
}
