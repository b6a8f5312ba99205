/** What each event of a card said otherwise than the one before it. */
import type { CardEvent } from '../ipc/client';

export type Change = { field: string; before: string; says: string };
export type Told = { event: CardEvent; changes: Change[] };

/** Newest first, as they are given. The first writing tells all that it says, a change only what became another. */
export function changesOf(events: CardEvent[]): Told[] {
  return events.map((event, at) => {
    if (event.card === null) return { event, changes: [] };
    const before = events.slice(at + 1).find((earlier) => earlier.card !== null);
    const was = new Map(before?.fields.map(({ field, says }) => [field, says]));
    const names = new Set([...event.fields.map(({ field }) => field), ...was.keys()]);
    const says = new Map(event.fields.map(({ field, says }) => [field, says]));
    const all = [...names].map((field) => ({ field, before: was.get(field) ?? '', says: says.get(field) ?? '' }));
    return { event, changes: all.filter((change) => change.before !== change.says) };
  });
}

const two = (number: number) => String(number).padStart(2, '0');

/** A moment of the log on this machine's clock. */
export function clockOf(at: string): { date: string; time: string } {
  const moment = new Date(at);
  return {
    date: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}
