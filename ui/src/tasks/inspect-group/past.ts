/** Minutes written before, the last first. No element and no state. */
import type { Card, CardView } from '../../ipc/client';

type Inspection = NonNullable<Card['inspection']>;
export type PastMinutes = { id: number; seq: number; inspection: Inspection };

export function pastOf(views: CardView[]): PastMinutes[] {
  const found = views.flatMap(({ id, seq, card }) => (card.inspection ? [{ id, seq, inspection: card.inspection }] : []));
  return found.sort((one, other) => other.inspection.day.localeCompare(one.inspection.day) || other.id - one.id);
}

/** What was found is to be mended and was not. */
export function isOpen({ inspection }: PastMinutes): boolean {
  return inspection.shortcomings.trim() !== '' && !inspection.mended_on;
}

/** The day to mend it by is over. */
export function isLate(past: PastMinutes, today: string): boolean {
  const by = past.inspection.mend_by;
  return isOpen(past) && by != null && by < today;
}
