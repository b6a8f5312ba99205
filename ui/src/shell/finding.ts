/** What find-anything leads to: things of the book, and the window's own screens and lists by name. */
import type { FoundThing } from '../ipc/client';
import { finds, fold } from '../words/finding';
import { t } from '../words/words.svelte';
import { LISTS } from './lists';
import { tasksOf, type OfficeKind, type Place, type Task } from './navigation.svelte';

export type Found = {
  /** Unlike any other's. */
  key: string;
  /** Worded by `found-<kind>`. */
  kind: string;
  name: string;
  code: string;
  past: boolean;
  to: { place: Place } | { task: Task['screen'] };
};

/** Where a thing of the book is looked at; nothing where no screen shows it. */
function placeOf(thing: FoundThing, kind: OfficeKind): Place | null {
  const { id, code, name } = thing;
  switch (thing.kind) {
    case 'group':
      return { screen: 'group', key: kind === 'province' ? String(id) : code, name };
    case 'customer':
      return { screen: 'borrower', key: code, name, group: null };
    case 'contract':
      return { screen: 'loan', key: String(id), name };
    case 'staff':
      return { screen: 'organisation', register: 'staff' };
    case 'point':
      return { screen: 'list', list: 'groups', wanted: { point: name } };
    default:
      return null;
  }
}

/** The things that can be opened, as the office ranked them. */
export function foundThings(things: FoundThing[], kind: OfficeKind): Found[] {
  return things.flatMap((thing) => {
    const place = placeOf(thing, kind);
    return place ? [{ key: `${thing.kind} ${thing.id}`, kind: thing.kind, name: thing.name, code: thing.code, past: thing.past, to: { place } }] : [];
  });
}

/** Screens and lists whose name answers to what was typed; what begins with it comes first. */
export function foundScreens(typed: string, kind: OfficeKind): Found[] {
  const screens = tasksOf(kind).map((task): Found => ({ key: `screen ${task.screen}`, kind: 'screen', name: t(task.title), code: '', past: false, to: { task: task.screen } }));
  const lists = LISTS.map((list): Found => ({ key: `list ${list}`, kind: 'list', name: t(`list-${list}`), code: '', past: false, to: { place: { screen: 'list', list } } }));
  const begins = ({ name }: Found) => Number(fold(name).startsWith(fold(typed))) + Number(fold(name) === fold(typed));
  return [...lists, ...screens].filter((one) => finds(fold(one.name), typed)).sort((one, other) => begins(other) - begins(one));
}

/** Things opened before, as they are found again. */
export function foundAgain(places: Place[]): Found[] {
  return places.flatMap((place): Found[] => {
    if (place.screen === 'group') return [{ key: `group ${place.key}`, kind: 'group', name: place.name, code: place.key, past: false, to: { place } }];
    if (place.screen === 'borrower') return [{ key: `customer ${place.key}`, kind: 'customer', name: place.name, code: place.key, past: false, to: { place } }];
    if (place.screen === 'loan') return [{ key: `contract ${place.key}`, kind: 'contract', name: place.name, code: '', past: false, to: { place } }];
    if (place.screen === 'list') return [{ key: `list ${place.list}`, kind: 'list', name: t(`list-${place.list}`), code: '', past: false, to: { place } }];
    return [];
  });
}
