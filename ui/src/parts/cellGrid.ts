/** A grid of few words: things down, other things across, and in each cell how the two stand. No element and no state. */
import type { Copied } from './clipboard';
import { bothForms } from './clipboard';

/** What a cell's colour says; its sign and its title say the same. */
export type Tone = 'good' | 'bad' | 'watch' | 'plain' | 'none';

export type Cell = { sign: string; tone: Tone; title: string };
export type CellRow = { id: string; head: string; note?: string; cells: Cell[] };
export type CellHead = { id: string; head: string; title: string };
export type CellPlace = { row: number; column: number };

/** Where a key leads in a grid of so many rows and columns; null when it leads nowhere. */
export function walkCells(key: string, at: CellPlace, rows: number, columns: number, page: number): CellPlace | null {
  if (rows === 0 || columns === 0) return null;
  const steps: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [page, 0],
    PageUp: [-page, 0],
    Home: [0, -columns],
    End: [0, columns],
  };
  const step = steps[key];
  if (!step) return null;
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  return { row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) };
}

/** The grid in both forms of the clipboard: cells as the words their signs stand for. */
export function cellsCopied(corner: string, heads: CellHead[], rows: CellRow[]): Copied {
  const text = (words: string) => ({ shown: words, raw: words });
  return bothForms(
    [corner, ...heads.map((head) => head.head)],
    rows.map((row) => [text(row.note ? `${row.head} ${row.note}` : row.head), ...row.cells.map((cell) => text(cell.title))]),
  );
}
