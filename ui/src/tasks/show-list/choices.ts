/** How a list is narrowed, and what of it this machine remembers: codes only, never words typed of a person. */
import type { ListWanted, PlaceTree, TreeNode } from '../../ipc/client';

export type Level = 'commune' | 'point' | 'association' | 'group';
export const LEVELS: Level[] = ['commune', 'point', 'association', 'group'];
export const SECTIONS = ['commune', 'point', 'association', 'group', 'programme'] as const;

/** A place: of each level its key, empty where it is not set, null for all. */
export type PlaceChoice = Record<Level, string | null>;
export const EVERYWHERE: PlaceChoice = { commune: null, point: null, association: null, group: null };

export type Choices = PlaceChoice & Pick<Required<ListWanted>, 'mine' | 'marked' | 'programme' | 'days' | 'by' | 'meets'>;
export const ALL: Choices = { ...EVERYWHERE, mine: false, marked: false, programme: null, days: null, by: null, meets: null };

type Keeper = Pick<Storage, 'getItem' | 'setItem'>;
const nameOf = (list: string) => `diem-sang.list.${list}`;

/** What was chosen last on this machine; whatever is no choice in it counts for nothing. */
export function rememberedChoices(keeper: Keeper, list: string): Choices {
  let kept: Record<string, unknown> = {};
  try {
    kept = { ...JSON.parse(keeper.getItem(nameOf(list)) ?? '{}') };
  } catch {
    return ALL;
  }
  const text = (key: string) => (typeof kept[key] === 'string' ? kept[key] : null);
  return {
    ...ALL,
    commune: text('commune'),
    point: text('point'),
    association: text('association'),
    group: text('group'),
    programme: text('programme'),
    mine: kept['mine'] === true,
    marked: kept['marked'] === true,
    days: Number.isSafeInteger(kept['days']) ? Number(kept['days']) : null,
    by: SECTIONS.find((by) => by === kept['by']) ?? null,
  };
}

/** Remembers the choices; a session's day is only the day's. */
export function rememberChoices(keeper: Keeper, list: string, { meets: _, ...choices }: Choices): void {
  keeper.setItem(nameOf(list), JSON.stringify(choices));
}

export function isNarrowed(choices: Choices): boolean {
  const { mine, marked, programme, meets } = choices;
  return mine || marked || programme !== null || meets !== null || LEVELS.some((level) => choices[level] !== null);
}

/** The path from a commune down to a node of the tree, as a choice: what is below it is not narrowed. */
export function choiceOf(path: TreeNode[]): PlaceChoice {
  const choice = { ...EVERYWHERE };
  path.forEach((node, level) => {
    const name = LEVELS[level];
    if (name) choice[name] = node.key;
  });
  return choice;
}

export type Step = { key: string; node: TreeNode | null };

/** A choice down the tree; a step whose value does not exist any more has no node and is shown as it was. */
export function stepsOf(tree: PlaceTree | null, choice: PlaceChoice): Step[] {
  const steps: Step[] = [];
  let below = tree?.communes ?? [];
  for (const level of LEVELS) {
    const key = choice[level];
    if (key === null) continue;
    const node = below.find((one) => one.key === key) ?? null;
    steps.push({ key, node });
    below = node?.below ?? [];
  }
  return steps;
}
