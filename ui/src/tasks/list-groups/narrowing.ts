/** Narrowing the groups that were found by what the clerk chose; the search itself is the office's. */
import type { GroupItem } from '../../ipc/client';

export type Narrowing = { commune: string; association: string };

/** Whether a group with this session day meets on the day: 29–31 fall on the last day of a shorter month. */
export function meetsOn(sessionDay: number | null, iso: string): boolean {
  if (sessionDay === null) return false;
  const [year = 0, month = 0, wanted = 0] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return sessionDay === wanted || (wanted === last && sessionDay > last);
}

/** Groups that answer to every choice; an empty choice asks for nothing. Groups without a loan hold no session. */
export function narrow(groups: GroupItem[], by: Narrowing, meeting: string | null): GroupItem[] {
  return groups.filter(
    (group) =>
      (by.commune === '' || group.commune?.code === by.commune) &&
      (by.association === '' || group.association?.code === by.association) &&
      (meeting === null || (group.loans > 0 && meetsOn(group.session_day, meeting))),
  );
}

/** A place under a heading that already says what it is: `Xã Vũ Lễ` under "Xã, phường" is `Vũ Lễ`. */
export function shortPlace(name: string): string {
  return name.replace(/^(Xã|Thôn)\s+/i, '');
}

/** The places that occur, by name. */
export function placesOf(groups: GroupItem[], of: 'commune' | 'association'): { code: string; name: string }[] {
  const found = new Map(groups.flatMap((group) => (group[of] ? [[group[of].code, group[of].name] as const] : [])));
  return [...found].map(([code, name]) => ({ code, name })).sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}

const SUMMED = ['members', 'loans', 'outstanding', 'overdue', 'frozen', 'savings'] as const;

/** The sums of what is listed; whole đồng and counts, far below 2⁵³. */
export function sumsOf(groups: GroupItem[]): Record<string, number> {
  return Object.fromEntries(SUMMED.map((column) => [column, groups.reduce((sum, group) => sum + group[column], 0)]));
}
