/**
 * What was typed on a sheet and not saved yet. It is kept on this machine with every key, so that closing the
 * group, a power cut or a restart loses nothing; and with it the request, so that saving again after a lost
 * answer books nothing twice.
 */
import type { TypedAmounts } from '../../parts/typingGrid';

export type Draft = { request: string; typed: TypedAmounts };
type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One draft an office, group and session. */
export function draftName(node: number, group: string, session: string): string {
  return `diem-sang.sheet.${node}.${group}.${session}`;
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function amountsIn(kept: unknown): TypedAmounts {
  const typed: TypedAmounts = {};
  for (const [row, columns] of Object.entries(kept ?? {})) {
    const amounts = Object.entries(columns ?? {}).filter((entry): entry is [string, number] => isAmount(entry[1]));
    if (amounts.length > 0) typed[row] = Object.fromEntries(amounts);
  }
  return typed;
}

/** The draft, without anything in it that is no amount; null where none is kept. */
export function readDraft(keeper: Keeper, name: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(keeper.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('request' in kept) || !('typed' in kept)) return null;
    const { request, typed } = kept;
    return typeof request === 'string' && request !== '' ? { request, typed: amountsIn(typed) } : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; one in which nothing stands any more is not kept. */
export function keepDraft(keeper: Keeper, name: string, draft: Draft): void {
  const typed = amountsIn(draft.typed);
  if (Object.keys(typed).length === 0) keeper.removeItem(name);
  else keeper.setItem(name, JSON.stringify({ request: draft.request, typed }));
}
