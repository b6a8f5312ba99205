/** The screen that belongs to a list: what its figures are planned or counted by. */
import { goInto, type OfficeKind } from '../../shell/navigation.svelte';
import type { Choices } from './choices';

export type Beside = { word: string; go: () => void };

export function besideOf(list: string, kind: OfficeKind, { commune, association }: Choices): Beside | null {
  if (list === 'jobs') return { word: 'label-jobs-open', go: () => goInto({ screen: 'jobs' }) };
  // What a branch founds and plans, a province only reads in its lists.
  if (kind !== 'branch') return null;
  if (list === 'groups') return { word: 'screen-foundings', go: () => goInto({ screen: 'foundings' }) };
  if (list === 'inspections') return { word: 'label-plan-open', go: () => goInto({ screen: 'plan', commune, association }) };
  return null;
}
