/** The months a statement can be made of: those after the closing our balances come from, through today's. */

/** The last day of a day's month, and of the months after it. */
function monthEnd(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return last.toISOString().slice(0, 10);
}

/** Last days of months, newest first: after `base`, through the month of `today`. */
export function monthsSince(base: string, today: string): string[] {
  const ends: string[] = [];
  let [year = 0, month = 0] = base.split('-').map(Number);
  for (;;) {
    const end = monthEnd(year, month);
    if (end > base) ends.unshift(end);
    if (end >= today) return ends;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** The month to open with: the last whole one, or the only one there is. */
export function lastWhole(ends: string[], today: string): string {
  return ends.find((end) => end <= today) ?? ends[0] ?? '';
}
