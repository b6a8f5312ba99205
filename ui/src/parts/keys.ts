/**
 * The keys, the same in every form and list: Enter and Tab go exactly one field on and Shift reverses them,
 * Ctrl+Enter saves, Esc goes one step back, `/` or Ctrl+K goes to the search, F-keys open the tasks.
 * Parts and forms ask this module what a key means; none of them compares key names for these on its own.
 */

export type Meaning =
  | { does: 'next' | 'back' | 'save' | 'out' | 'search' }
  | { does: 'task'; number: number };

/** How many F-keys there are; with Shift they are counted on. */
const F_KEYS = 12;

/** An F-key as it is written: 5 is F5, 17 is Shift+F5. */
export function taskKey(number: number, shift = 'Shift+'): string {
  return number > F_KEYS ? `${shift}F${number - F_KEYS}` : `F${number}`;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>;

/** What a key means wherever it is pressed, or null when it is only typed. */
export function meaning(event: Key): Meaning | null {
  // An input method (Telex, VNI) ends its word with Enter: that Enter belongs to the word.
  if (event.isComposing || event.altKey) return null;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') {
    if (control) return { does: 'save' };
    return { does: event.shiftKey ? 'back' : 'next' };
  }
  if (control) return event.key.toLowerCase() === 'k' ? { does: 'search' } : null;
  if (event.key === 'Escape') return { does: 'out' };
  if (event.key === '/') return { does: 'search' };
  const task = /^F([1-9]|1[0-2])$/.exec(event.key);
  // With Shift an F-key opens another task: the keys after F12.
  return task ? { does: 'task', number: Number(task[1]) + (event.shiftKey ? F_KEYS : 0) } : null;
}

/** Whether the key would be written into a field: `/` is a sign there, and a search elsewhere. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  const unwritten = ['checkbox', 'radio', 'button', 'submit', 'file'];
  return target instanceof HTMLInputElement && !unwritten.includes(target.type) && !target.readOnly;
}

const FIELD = 'input, select, textarea, button, [tabindex]';

/** The fields of a form in reading order: what can be filled in or pressed, and is not set aside by `tabindex=-1`. */
export function fieldsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(FIELD)].filter(
    (field) => field.tabIndex >= 0 && !field.matches(':disabled') && field.closest('[hidden], [inert]') === null,
  );
}

/** Puts the caret in `field` with its old content selected, so that typing replaces it. */
export function enter(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement && isTyping(field)) field.select();
}

/** Goes exactly one field on (or back); false at the form's end, where nothing moves. */
export function step(form: HTMLElement, from: Element | null, by: 1 | -1): boolean {
  const fields = fieldsOf(form);
  const at = fields.findIndex((field) => field === from);
  const to = fields[at + by];
  if (at < 0 || !to) return false;
  enter(to);
  return true;
}

/** Opens a form on its first empty field, or on its first field when all are filled. */
export function enterFirst(form: HTMLElement): void {
  const fields = fieldsOf(form).filter((field) => !(field instanceof HTMLButtonElement));
  const isEmpty = (field: HTMLElement) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && isTyping(field) && field.value === '';
  const empty = fields.find(isEmpty);
  const first = empty ?? fields[0];
  if (first) enter(first);
}

export type FormKeys = {
  /** Ctrl+Enter anywhere in the form. */
  save?: () => void;
  /** Esc: one step back; the form keeps what was typed. */
  out?: () => void;
  /** Whether the form opens with the caret in it. */
  opens?: boolean;
};

/** The keys of a form where its parts may have some of their own: as `onkeydown`, it is heard after theirs. */
export function obeyFormKeys(form: HTMLElement, event: KeyboardEvent, keys: FormKeys): void {
  if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  if (!press(form, event.target, event, keys)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Attaches the keys to a form: `<form {@attach formKeys({ save, out })}>`. */
export function formKeys(keys: FormKeys): (form: HTMLElement) => () => void {
  return (form) => {
    const listen = (event: KeyboardEvent) => obeyFormKeys(form, event, keys);
    form.addEventListener('keydown', listen);
    if (keys.opens) enterFirst(form);
    return () => form.removeEventListener('keydown', listen);
  };
}

/** True when the key was a form's own and has been obeyed. */
function press(form: HTMLElement, field: HTMLElement, event: KeyboardEvent, keys: FormKeys): boolean {
  // A choice changes in place with up and down; left and right leave it, as its value has no caret.
  if (field instanceof HTMLSelectElement && !event.altKey && !event.ctrlKey) {
    if (event.key === 'ArrowRight') return step(form, field, 1);
    if (event.key === 'ArrowLeft') return step(form, field, -1);
  }
  const means = meaning(event);
  switch (means?.does) {
    case 'next':
      // Enter on a button presses it, in lines of text it makes a line, in a list it opens the row.
      if (field instanceof HTMLButtonElement || field instanceof HTMLTextAreaElement || field.getAttribute('role') === 'grid') return false;
      step(form, field, 1);
      return true;
    case 'back':
      return step(form, field, -1);
    case 'save':
      if (!keys.save) return false;
      keys.save();
      return true;
    case 'out':
      if (!keys.out) return false;
      keys.out();
      return true;
    default:
      return false;
  }
}
