/** A programme as it is called at the counter; the bank's long name where it has no such name. */
import type { SheetLoan } from '../../ipc/client';
import { words } from '../../words/words.svelte';

export function programmeOf(programme: SheetLoan['programme']): string {
  return words(`term-programme-${programme.code}`) ?? programme.name;
}
