/** Where a row of a list leads. */
import type { ListRow, ListTable } from '../../ipc/client';
import type { OfficeKind, Place } from '../../shell/navigation.svelte';

export function placeOf(table: ListTable, row: ListRow, kind: OfficeKind): Place {
  const cell = (key: string) => {
    const at = table.columns.findIndex((column) => column.key === key);
    const text = row.cells[at];
    return typeof text === 'string' ? text : null;
  };
  const { opens } = row;
  // A contract or a group may stand in two offices' books; within one, its code names it.
  if (opens.kind === 'loan') return { screen: 'loan', key: String(opens.id), name: opens.name };
  if (opens.kind === 'group') return { screen: 'group', key: kind === 'province' ? String(opens.id) : opens.code, name: opens.name };
  if (opens.kind === 'borrower') return { screen: 'borrower', key: opens.code, name: opens.name, group: cell('group') };
  // A note's card is read on the page of whom it is about.
  return { screen: 'borrower', key: cell('customer') ?? '', name: cell('name') ?? '', group: cell('group') };
}
