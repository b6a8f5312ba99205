/**
 * What was typed on a sheet and not saved yet, as a form's draft: it lies in the book beside the others, so that closing the
 * group, a power cut or a restart loses nothing; and with it the request, so that saving again after a lost answer books
 * nothing twice.
 */
import type { FormValues } from '../../parts/formFields';
import type { TypedAmounts } from '../../parts/typingGrid';

/** One draft a group and session; the book it lies in is the office's. */
export function draftName(group: string, session: string): string {
  return `sheet.${group}.${session}`;
}

/** Between a line and its column; no code or number has it. */
const PARTED = '|';

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The amounts as a form's values; what is empty is not there. */
export function valuesOf(typed: TypedAmounts): FormValues {
  const amounts = Object.entries(typed).flatMap(([row, columns]) => Object.entries(columns).map(([column, amount]): [string, unknown] => [`${row}${PARTED}${column}`, amount]));
  return Object.fromEntries(amounts.filter((one): one is [string, number] => isAmount(one[1])));
}

/** The amounts in a draft; what is none counts for nothing. */
export function amountsOf(values: FormValues): TypedAmounts {
  const typed: TypedAmounts = {};
  for (const [name, value] of Object.entries(values)) {
    const [row, column, ...more] = name.split(PARTED);
    if (row && column && more.length === 0 && isAmount(value)) typed[row] = { ...typed[row], [column]: value };
  }
  return typed;
}
