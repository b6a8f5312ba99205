/** Who is signed in to which book; nothing before the sign-in. */
import { office, type OfficeView } from '../ipc/client';
import { warningOf } from './attempt';
import { flushForms, forgetForms, takeUpDrafts } from './formDrafts';
import { forgetPlaces, openTask, type OfficeKind } from './navigation.svelte';
import { tell, warn } from './notices.svelte';

const book = $state<{ view: OfficeView | null }>({ view: null });

export function session(): OfficeView | null {
  return book.view;
}

/** The office's kind; a branch until somebody signed in. */
export function officeKind(): OfficeKind {
  return book.view?.kind === 'province' ? 'province' : 'branch';
}

/** Starts the day of whoever signed in. */
export function enter(view: OfficeView): void {
  warn(null);
  void takeUpDrafts(office);
  book.view = view;
  openTask('today');
}

/** Reads the office anew, after a booking or on another day: its dates follow. What the banner says is left to stand. */
export async function refresh(): Promise<void> {
  try {
    const view = await office.view();
    // Whoever signed out meanwhile stays signed out.
    if (book.view) book.view = view;
  } catch (error) {
    warn(warningOf(error));
  }
}

/** Closes the book and goes back to the sign-in. */
export async function leave(): Promise<void> {
  await flushForms();
  await office.signOut();
  warn(null);
  tell(null);
  forgetForms();
  forgetPlaces();
  book.view = null;
}
