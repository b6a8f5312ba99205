/** What was searched and chosen last, so that coming back from a group finds the same list. */
import type { Narrowing } from './narrowing';

export const remembered = $state<{ search: string; opened: string | null; by: Narrowing }>({ search: '', opened: null, by: { commune: '', association: '' } });
