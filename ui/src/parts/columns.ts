/** What a list shows in each column, and how one cell is read, copied and aligned. */
import type { Snippet } from 'svelte';

/** `money` in đồng and `count` are whole numbers; `share` is in parts per million; `date` is `yyyy-mm-dd`. */
export type Kind = 'text' | 'code' | 'money' | 'count' | 'share' | 'date';

export type Column<Row> = {
  id: string;
  head: string;
  /** The unit, written in the header and nowhere else: `đ`, `%`. */
  unit?: string;
  kind: Kind;
  /** The least width, `l` where none is said; what is left over is shared in proportion. */
  width?: 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl' | 'xxl';
  value: (row: Row) => string | number | null;
  /** Drawn in place of the plain value, which is still what is copied. */
  draw?: Snippet<[Row]>;
};

/** The words module's writers, handed in so that this module holds no state. */
export type Writers = {
  figure: (value: number) => string;
  share: (ppm: number) => string;
  day: (iso: string) => string;
};

export function isFigure(kind: Kind): boolean {
  return kind === 'money' || kind === 'count' || kind === 'share';
}

export function headOf<Row>(column: Column<Row>): string {
  return column.unit ? `${column.head} (${column.unit})` : column.head;
}

/** A cell as it is read; what is missing is a dash, never a zero. */
export function shownCell<Row>(column: Column<Row>, row: Row, write: Writers): string {
  const value = column.value(row);
  if (value === null || value === '') return '–';
  if (typeof value === 'string') return column.kind === 'date' ? write.day(value) : value;
  return column.kind === 'share' ? write.share(value) : write.figure(value);
}

/** A cell as a spreadsheet gets it: numbers as numbers, a share as its fraction. */
export function rawCell<Row>(column: Column<Row>, row: Row, write: Writers): string | number {
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'number') return column.kind === 'share' ? value / 1_000_000 : value;
  return shownCell(column, row, write);
}

/** How many columns stand before the first that is summed: the word "total" has their room, at least one column's. */
export function beforeTotals<Row>(columns: Column<Row>[], totals: Record<string, number> | undefined): number {
  const first = columns.findIndex((column) => totals?.[column.id] !== undefined);
  return Math.max(1, first < 0 ? columns.length : first);
}
