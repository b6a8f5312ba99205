/** A form as a list of declared fields: what each asks for, and what was typed. No element and no state, so that it can be tested whole. */

export type Option = { value: string; label: string; note?: string };

/** The fields of passphrases, whatever form asks for them: nothing typed there outlives the attempt it was typed for. */
const SECRETS = ['passphrase', 'again', 'second-passphrase'] as const;

/** The field of the yes to booking on a closed day; it holds for what stood beside the form when it was given. */
export const BACKDATED = 'backdated';

type Asked = {
  id: string;
  /** Already worded. */
  label: string;
  hint?: string;
  /** May stay empty. */
  free?: boolean;
  /** Takes the form's whole width. */
  wide?: boolean;
  /** Begins a part of the form of this name. */
  section?: string;
  /** Its label stands beside a short box: a line of a checklist. */
  brief?: boolean;
};

/** One field. `find` offers what the caller found for the text `answered`, and only that text; its value is the one chosen. */
export type FormField =
  | (Asked & { kind: 'text'; longest?: number; example?: string })
  | (Asked & { kind: 'date' })
  | (Asked & { kind: 'count' })
  /** `due` is what the key `=` takes. */
  | (Asked & { kind: 'money'; due?: number | null })
  | (Asked & { kind: 'choice'; choices: Option[] })
  | (Asked & { kind: 'passphrase'; id: (typeof SECRETS)[number] })
  | (Asked & { kind: 'find'; options: Option[]; answered: string; shown: string; onsearch: (text: string) => void; onchoose?: (value: string | null) => void });

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

function without(ids: readonly string[], values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));
}

/** What stands in a form that was refused: whoever stood by must say so again for the next attempt. */
export function withoutSecrets(values: FormValues): FormValues {
  return without(SECRETS, values);
}

/** What may be kept as a draft, and stands when something else is asked: neither passphrases nor the yes to a closed day. */
export function draftOf(values: FormValues): FormValues {
  return without([...SECRETS, BACKDATED], values);
}

/** What was typed into these fields, and nothing that another choice or an earlier answer had asked for. */
export function declaredIn(fields: FormField[], values: FormValues): FormValues {
  const shown = fields.filter((field) => values[field.id] !== undefined);
  return Object.fromEntries(shown.map(({ id }) => [id, values[id] ?? null]));
}

/** The option a key leads to in a list of found things; null when the key does not walk. */
export function walkOptions(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return null;
}
