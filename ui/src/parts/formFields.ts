/** A form as a list of declared fields: what each asks for, and what was typed. No element and no state, so that it can be tested whole. */

export type Option = { value: string; label: string; note?: string };

type Asked = {
  id: string;
  /** Already worded. */
  label: string;
  hint?: string;
  /** May stay empty. */
  free?: boolean;
  /** Takes the form's whole width. */
  wide?: boolean;
};

/** One field. `find` offers what the caller found for the text typed in it; its value is the one chosen. */
export type FormField =
  | (Asked & { kind: 'text'; longest?: number; example?: string })
  | (Asked & { kind: 'date' })
  | (Asked & { kind: 'count' })
  /** `due` is what the key `=` takes. */
  | (Asked & { kind: 'money'; due?: number | null })
  | (Asked & { kind: 'choice'; choices: Option[] })
  | (Asked & { kind: 'passphrase' })
  | (Asked & { kind: 'find'; options: Option[]; shown: string; onsearch: (text: string) => void });

export type FormValue = string | number | null;
export type FormValues = Record<string, FormValue>;

/** What was typed into a text, a choice or a find; nothing where it is empty. */
export function textOf(values: FormValues, id: string): string | null {
  const value = values[id];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** An amount or a count; nothing where none is typed. */
export function numberOf(values: FormValues, id: string): number | null {
  const value = values[id];
  return typeof value === 'number' ? value : null;
}

/** The fields that may not stay empty and are. A nought is an amount. */
export function missingIn(fields: FormField[], values: FormValues): string[] {
  const isEmpty = (field: FormField) => {
    // "Cash" may well be the choice without a value.
    if (field.kind === 'choice') return !field.choices.some((choice) => choice.value === values[field.id]);
    return textOf(values, field.id) === null && numberOf(values, field.id) === null;
  };
  return fields.filter((field) => !field.free && isEmpty(field)).map((field) => field.id);
}

/** A choice always stands on something: where nothing was chosen yet, on its first. */
export function withChoices(fields: FormField[], values: FormValues): FormValues {
  const first: FormValues = {};
  for (const field of fields) {
    if (field.kind !== 'choice') continue;
    const chosen = field.choices.some((choice) => choice.value === values[field.id]);
    if (!chosen && field.choices[0]) first[field.id] = field.choices[0].value;
  }
  return { ...values, ...first };
}

/** What may be kept as a draft: everything but passphrases. */
export function draftOf(fields: FormField[], values: FormValues): FormValues {
  const secret = new Set(fields.filter((field) => field.kind === 'passphrase').map((field) => field.id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => !secret.has(id)));
}

/** The option a key leads to in a list of found things; null when the key does not walk. */
export function walkOptions(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return null;
}
