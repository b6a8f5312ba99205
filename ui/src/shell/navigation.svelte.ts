/** Where the clerk is: one level of tasks, and the steps taken inside one of them, which Esc walks back. */

import type { ListWanted } from '../ipc/client';

export type OfficeKind = 'branch' | 'province';

/** A screen, with the thing it shows where it shows one. A group's key is its code, or its identity where codes repeat. */
export type Place =
  | { screen: 'today' | 'groups' | 'load' | 'exchange' | 'province' | 'requests' | 'programmes' | 'accounts' | 'closing-set' | 'reconcile' | 'month-end' | 'compare' | 'bin' }
  /** The organisation; with the register to begin with, where that is said in place of the one looked at last. */
  | { screen: 'organisation'; register?: 'staff' }
  /** Groups being founded. */
  | { screen: 'foundings' }
  /** The year's plan of inspections; with whose, where that is said in place of what was looked at last. */
  | { screen: 'plan'; commune: string | null; association: string | null }
  /** Workers of job creation over a period. */
  | { screen: 'jobs' }
  /** A list by the office's name for it; with how it is narrowed where that is said in place of what was chosen last. */
  | { screen: 'list'; list: string; wanted?: Partial<ListWanted> }
  | { screen: 'group'; key: string; name: string }
  /** A loan by contract number or identity; a name for the title. */
  | { screen: 'loan'; key: string; name: string }
  /** A customer by the bank's code, with the group's code, by which a saver without a loan is found. */
  | { screen: 'borrower'; key: string; name: string; group: string | null }
  /** The dossier of a loan in trouble, by contract number or identity; a name for the title. */
  | { screen: 'dossier'; key: string; name: string }
  /** A group being inspected, by code or identity; its leader for the title. */
  | { screen: 'inspect'; key: string; name: string };
export type Screen = Place['screen'];

export type Task = {
  screen: Exclude<Screen, 'group' | 'foundings' | 'plan' | 'jobs' | 'list' | 'loan' | 'borrower' | 'dossier' | 'inspect'>;
  /** The F-key that opens it; from 13 on with Shift. */
  key: number;
  word: string;
  title: string;
  /** Only an office of this kind has it. */
  only?: OfficeKind;
};

export const TASKS: Task[] = [
  { screen: 'today', key: 1, word: 'nav-today', title: 'screen-today' },
  { screen: 'groups', key: 2, word: 'nav-groups', title: 'screen-groups' },
  { screen: 'requests', key: 10, word: 'nav-requests', title: 'screen-requests', only: 'branch' },
  { screen: 'load', key: 3, word: 'nav-load', title: 'screen-load', only: 'branch' },
  { screen: 'exchange', key: 4, word: 'nav-exchange', title: 'screen-exchange' },
  { screen: 'province', key: 5, word: 'nav-province', title: 'screen-province', only: 'province' },
  { screen: 'programmes', key: 11, word: 'nav-programmes', title: 'screen-programmes' },
  { screen: 'accounts', key: 12, word: 'nav-accounts', title: 'screen-accounts', only: 'branch' },
  { screen: 'closing-set', key: 15, word: 'nav-closing-set', title: 'screen-closing-set', only: 'branch' },
  { screen: 'reconcile', key: 16, word: 'nav-reconcile', title: 'screen-reconcile', only: 'branch' },
  { screen: 'month-end', key: 17, word: 'nav-month-end', title: 'screen-month-end', only: 'branch' },
  { screen: 'compare', key: 18, word: 'nav-compare', title: 'screen-compare' },
  { screen: 'organisation', key: 13, word: 'nav-organisation', title: 'screen-organisation' },
  { screen: 'bin', key: 14, word: 'nav-bin', title: 'screen-bin' },
];

/** The tasks of an office's kind, in the order of the day's work. */
export function tasksOf(kind: OfficeKind): Task[] {
  return TASKS.filter((task) => task.only === undefined || task.only === kind);
}

const trail = $state<{ places: Place[] }>({ places: [{ screen: 'today' }] });

export function here(): Place {
  return trail.places[trail.places.length - 1] ?? { screen: 'today' };
}

/** The task that lights up in the sidebar: where the trail began. */
export function hereTask(): Screen {
  const first = trail.places[0]?.screen ?? 'today';
  // The groups are the list the task of that name begins with.
  return first === 'list' ? 'groups' : first;
}

/** Whether the last step led back: a list then shows again what was opened from it. */
let isReturn = false;
export function cameBack(): boolean {
  return isReturn;
}

/** Opens a task; what was open inside another is left. */
export function openTask(screen: Task['screen']): void {
  isReturn = false;
  trail.places = [{ screen }];
}

/** What was opened last, the latest first; in the program's memory only, since it names people. */
const RECENT_MAX = 12;
const recent = $state<{ places: Place[] }>({ places: [] });

export function recentPlaces(): Place[] {
  return recent.places;
}

export function forgetPlaces(): void {
  recent.places = [];
}

const nameOf = (place: Place) => ('key' in place ? `${place.screen} ${place.key}` : 'list' in place ? place.list : place.screen);

/** Goes one step further inside the task. */
export function goInto(place: Place): void {
  isReturn = false;
  recent.places = [place, ...recent.places.filter((one) => nameOf(one) !== nameOf(place))].slice(0, RECENT_MAX);
  trail.places.push(place);
}

/** Another thing in the place of this one: Esc then leads where it led before. */
export function replaceHere(place: Place): void {
  isReturn = false;
  trail.places[trail.places.length - 1] = place;
}

/** One step back; false where the task begins. */
export function goBack(): boolean {
  if (trail.places.length < 2) return false;
  isReturn = true;
  trail.places.pop();
  return true;
}
