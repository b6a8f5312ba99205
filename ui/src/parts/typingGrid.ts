/** The arithmetic and the movement of a grid that is typed into: no element, no state. */

/** Typed amounts in đồng by row and column; null or absent where nothing was typed. */
export type TypedAmounts = Record<string, Record<string, number | null | undefined>>;

/** A cell by its place among the rows and among the columns that are typed into. */
export type Cell = { row: number; column: number };

/** Whether a cell can be typed into: a member with two loans has one savings cell, not two. */
export type IsOpen = (cell: Cell) => boolean;

/** The sum of one column of what was typed; amounts are whole đồng and stay far below 2⁵³. */
export function typedTotal(keys: string[], column: string, typed: TypedAmounts): number {
  return keys.reduce((sum, key) => sum + (typed[key]?.[column] ?? 0), 0);
}

/** The next open cell in reading order, or the one before; null at the grid's end. */
export function nextCell(from: Cell, by: 1 | -1, rows: number, columns: number, open: IsOpen): Cell | null {
  for (let at = from.row * columns + from.column + by; at >= 0 && at < rows * columns; at += by) {
    const cell = { row: Math.floor(at / columns), column: at % columns };
    if (open(cell)) return cell;
  }
  return null;
}

/** The next open cell straight up or down its column; null at the grid's edge. */
export function cellBelow(from: Cell, by: 1 | -1, rows: number, open: IsOpen): Cell | null {
  for (let row = from.row + by; row >= 0 && row < rows; row += by) {
    if (open({ row, column: from.column })) return { row, column: from.column };
  }
  return null;
}
