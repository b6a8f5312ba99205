/** What stands in a list's cells, in words: the office gives stable names, whole numbers and ISO days. */
import type { ListColumn, ListRow, ListTable } from '../../ipc/client';
import { day, exactly, figure, t, words } from '../../words/words.svelte';

type Cell = ListRow['cells'][number] | undefined;

export function headOf(column: ListColumn): string {
  const head = t(`column-${column.key.replaceAll('_', '-')}`);
  return column.kind === 'amount' ? `${head} (${t('unit-dong-short')})` : head;
}

export function isFigureColumn(column: ListColumn): boolean {
  return column.kind === 'count' || column.kind === 'amount' || column.kind === 'percent';
}

/** A cell as it is read; what is missing is a dash, never a nought. */
export function shownCell(column: ListColumn, cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return '–';
  if (typeof cell === 'number') return figure(cell);
  if (column.kind === 'day') return day(cell);
  if (column.kind === 'percent') return exactly(cell);
  return column.kind === 'name' ? (words(`list-value-${cell}`) ?? t(cell)) : cell;
}

/** A cell as a spreadsheet gets it: a number as a number. */
export function rawCell(column: ListColumn, cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  return cell === null || cell === undefined ? '' : shownCell(column, cell);
}

export function markWord(mark: NonNullable<ListRow['mark']>): string {
  return t(`mark-${mark}`);
}

/** A section by its name and code; by words where it is not set. */
export function sectionName({ key, name }: ListTable['sections'][number]): string {
  if (key === '') return t('label-not-set');
  return name === '' || name === key ? key : `${name} (${key})`;
}
