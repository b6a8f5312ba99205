/** Where the clerk is: one level of tasks, and the steps taken inside one of them, which Esc walks back. */

export type OfficeKind = 'branch' | 'province';

/** The lists of contracts the office keeps. */
export type LoanList = 'overdue' | 'inactive' | 'frozen' | 'loans';

/** A screen, with the thing it shows where it shows one. A group's key is its code, or its identity where codes repeat. */
export type Place =
  | { screen: 'today' | 'groups' | 'load' | 'exchange' | 'province' }
  | { screen: 'groups'; day: string }
  | { screen: 'group'; key: string; name: string }
  | { screen: 'loans'; list: LoanList };
export type Screen = Place['screen'];

export type Task = {
  screen: Exclude<Screen, 'group' | 'loans'>;
  /** The F-key that opens it. */
  key: number;
  word: string;
  title: string;
  /** Only an office of this kind has it. */
  only?: OfficeKind;
};

export const TASKS: Task[] = [
  { screen: 'today', key: 1, word: 'nav-today', title: 'screen-today' },
  { screen: 'groups', key: 2, word: 'nav-groups', title: 'screen-groups' },
  { screen: 'load', key: 3, word: 'nav-load', title: 'screen-load', only: 'branch' },
  { screen: 'exchange', key: 4, word: 'nav-exchange', title: 'screen-exchange' },
  { screen: 'province', key: 5, word: 'nav-province', title: 'screen-province', only: 'province' },
];

/** The tasks of an office's kind, in the order of their keys. */
export function tasksOf(kind: OfficeKind): Task[] {
  return TASKS.filter((task) => task.only === undefined || task.only === kind);
}

const trail = $state<{ places: Place[] }>({ places: [{ screen: 'today' }] });

export function here(): Place {
  return trail.places[trail.places.length - 1] ?? { screen: 'today' };
}

/** The task that lights up in the sidebar: where the trail began. */
export function hereTask(): Screen {
  return trail.places[0]?.screen ?? 'today';
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

/** Goes one step further inside the task. */
export function goInto(place: Place): void {
  isReturn = false;
  trail.places.push(place);
}

/** One step back; false where the task begins. */
export function goBack(): boolean {
  if (trail.places.length < 2) return false;
  isReturn = true;
  trail.places.pop();
  return true;
}
