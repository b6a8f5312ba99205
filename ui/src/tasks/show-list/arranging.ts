/** How a list lies on the screen: which columns have room, in which order the rows stand, and line by line what is drawn. */
import type { ListColumn, ListRow, ListTable } from '../../ipc/client';
import { compareNames, compareTexts } from '../../words/order';

export type Width = 'xs' | 's' | 'm' | 'l' | 'xl';
/** The tokens' widths, in rem. */
export const WIDTHS: Record<Width, number> = { xs: 3.5, s: 5.625, m: 7.75, l: 9, xl: 12 };
/** A letter's width and a cell's padding in a list, in rem; capitals are wider than digits. */
const LETTER = 0.45;
const CAPITAL = 0.56;
const PADDING = 1;

/** The columns that a narrow window does without, the first of them first; the second line of a row still shows them. */
const GIVEN_UP = ['customer', 'programme', 'group', 'commune', 'frozen', 'association', 'point', 'in_term', 'village', 'savings', 'spouse', 'paper', 'phone', 'leader'];
/** What a row is known by is never given up: its first column, and its name. */
const isKept = ({ column: { key } }: Measured, at: number) => at === 0 || key === 'name' || (key === 'leader' && at === 1);

/** The least width a column's cells have room in. */
export function widthOf(column: ListColumn, texts: string[]): Width {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const needed = longest * (column.kind === 'text' ? CAPITAL : LETTER) + PADDING;
  const fits = (Object.keys(WIDTHS) as Width[]).find((width) => WIDTHS[width] >= needed);
  return fits ?? 'xl';
}

export type Measured = { column: ListColumn; width: Width; isEmpty: boolean };

/**
 * The places of the columns that have room, in rem: empty ones go first, then those of `GIVEN_UP`, then from the right.
 * What was given up and fits beside the others after all comes back, the last first.
 */
export function columnsThatFit(columns: Measured[], room: number): number[] {
  const shown = new Set(columns.keys());
  const wide = (at: number) => WIDTHS[columns[at]?.width ?? 'xl'];
  const needed = () => [...shown].reduce((sum, at) => sum + wide(at), 0);
  const gone: number[] = [];
  const free = columns.flatMap((one, at) => (isKept(one, at) ? [] : [at]));
  const named = GIVEN_UP.flatMap((key) => free.filter((at) => columns[at]?.column.key === key));
  for (const at of [...free.filter((at) => columns[at]?.isEmpty), ...named, ...free.reverse()]) {
    if (needed() <= room) break;
    if (shown.delete(at)) gone.unshift(at);
  }
  for (const at of gone) if (!columns[at]?.isEmpty && needed() + wide(at) <= room) shown.add(at);
  return [...shown].sort((one, other) => one - other);
}

export type Sorting = { key: string; isDown: boolean };

/** The next sorting by a column: up, down, then the list's own order again. */
export function sortedNext(now: Sorting | null, key: string): Sorting | null {
  if (now?.key !== key) return { key, isDown: false };
  return now.isDown ? null : { key, isDown: true };
}

/** People are sorted by given name; so is what is called after a person. */
const PEOPLE = new Set(['name', 'leader', 'spouse']);

/** The rows by a column, inside their sections; what is empty comes last whichever way, equal rows keep their order. */
export function sorted(table: ListTable, sorting: Sorting | null): ListRow[] {
  const at = table.columns.findIndex((column) => column.key === sorting?.key);
  if (!sorting || at < 0) return table.rows;
  const compare = PEOPLE.has(sorting.key) ? compareNames : compareTexts;
  const sign = sorting.isDown ? -1 : 1;
  const order = (one: ListRow, other: ListRow): number => {
    const section = (one.section ?? 0) - (other.section ?? 0);
    if (section !== 0) return section;
    const [a, b] = [one.cells[at] ?? '', other.cells[at] ?? ''];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * compare(String(a), String(b));
  };
  return [...table.rows].sort(order);
}

/** A row's name, the same after the list was read anew; a contract may have several rows. */
export function keysOf(rows: ListRow[]): Map<ListRow, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = `${row.opens.kind} ${row.opens.id}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return [row, `${name} ${nth}`];
    }),
  );
}

export type GridLine =
  | { kind: 'section'; section: number }
  | { kind: 'row'; row: ListRow; key: string }
  /** A part of a row's second line: the places of the columns in it. */
  | { kind: 'more'; row: ListRow; key: string; columns: number[] };

/** Columns on one line below a row. */
const MORE_IN_LINE = 5;

/** What is drawn, line by line, all of one height. */
export function linesOf(rows: ListRow[], keys: Map<ListRow, string>, open: ReadonlySet<string>, rest: number[]): GridLine[] {
  const lines: GridLine[] = [];
  let section: number | null = null;
  for (const row of rows) {
    if (row.section !== null && row.section !== section) {
      section = row.section;
      lines.push({ kind: 'section', section });
    }
    const key = keys.get(row) ?? '';
    lines.push({ kind: 'row', row, key });
    if (!open.has(key)) continue;
    for (let from = 0; from < rest.length; from += MORE_IN_LINE) {
      lines.push({ kind: 'more', row, key, columns: rest.slice(from, from + MORE_IN_LINE) });
    }
  }
  return lines;
}

/** The line a step of the keys leads to, over what is no row; the same line where there is none further. */
export function nextRow(lines: GridLine[], from: number, to: number): number {
  const by = to < from ? -1 : 1;
  for (let at = to; at >= 0 && at < lines.length; at += by) if (lines[at]?.kind === 'row') return at;
  for (let at = to; at >= 0 && at < lines.length; at -= by) if (lines[at]?.kind === 'row') return at;
  return from;
}
