/** In term, overdue and frozen as the office writes them in one text: `12000000/0/0`, with `closed` behind. */
export type Standing = { inTerm: number; overdue: number; frozen: number; isClosed: boolean };

export function parts(text: string): Standing {
  const found = /^(-?\d+)\/(-?\d+)\/(-?\d+)( closed)?$/.exec(text);
  const amount = (at: number) => Number(found?.[at] ?? 0);
  return { inTerm: amount(1), overdue: amount(2), frozen: amount(3), isClosed: found?.[4] !== undefined };
}
