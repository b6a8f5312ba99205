/** What was written down about a customer, as one list: visits with what was promised on them, and notes. */
import type { CustomerCard, NoteLine, PromiseLine, VisitLine } from '../../ipc/client';

export type Written = {
  id: number;
  day: string;
  kind: 'visit' | 'note';
  text: string;
  promise: PromiseLine | null;
  visit: VisitLine | null;
  note: NoteLine | null;
};

/** The last first; of a visit with several promises the one to be kept last is told. */
export function writtenOf(card: Pick<CustomerCard, 'visits' | 'notes' | 'promises'>): Written[] {
  const visits = card.visits.map((visit): Written => ({
    id: visit.id,
    day: visit.visit.day,
    kind: 'visit',
    text: visit.visit.situation,
    promise: card.promises.find((promise) => promise.card === visit.id) ?? null,
    visit,
    note: null,
  }));
  const notes = card.notes.map((note): Written => ({ id: note.id, day: note.day, kind: 'note', text: note.text, promise: null, visit: null, note }));
  return [...visits, ...notes].sort((one, other) => other.day.localeCompare(one.day) || other.id - one.id);
}
