/** Which rows of a long list are drawn, and where the arrows lead; pure, so that 12,000 rows cost no more than forty. */

/** Rows drawn beyond each edge of the view, so that a fast scroll shows no blank. */
const BEYOND = 12;

export type Drawn = { first: number; last: number };

/** The rows to draw, `first` up to but not including `last`; all measures in the same unit. */
export function drawn(count: number, rowHeight: number, scrolled: number, viewHeight: number): Drawn {
  if (rowHeight <= 0) return { first: 0, last: Math.min(count, BEYOND * 2) };
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / rowHeight)) - BEYOND);
  const last = Math.min(count, Math.ceil((scrolled + viewHeight) / rowHeight) + BEYOND);
  return { first, last: Math.max(first, last) };
}

/** The row a key leads to from `at`, or null when the key does not walk. `page` is the rows in one view. */
export function walk(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** How far to scroll so that the row stands wholly in view, or null when it already does. */
export function reveal(row: number, rowHeight: number, scrolled: number, viewHeight: number): number | null {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return top + rowHeight > scrolled + viewHeight ? top + rowHeight - viewHeight : null;
}
