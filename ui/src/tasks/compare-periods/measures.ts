/** A measure as it is read: its value by its unit, its definition by what it measures; and what a change means. */
import type { Figure } from '../../ipc/client';
import { percentOfPpb } from '../../words/format';
import { exactly, figure, share, t, words } from '../../words/words.svelte';

/** A weighted mean has no end of decimals; these are read, the rest is cut off. */
const MEAN_DECIMALS = 2;

const UNITS: Record<string, string> = { dong: 'label-unit-dong', ppb: 'label-unit-a-year', points: 'label-unit-points', months: 'label-unit-months' };

/** The unit in words; a percentage carries its own sign. */
export function unitOf({ unit, name }: Pick<Figure, 'unit' | 'name'>): string {
  if (UNITS[unit]) return t(UNITS[unit]);
  if (unit !== 'count') return '';
  if (name.includes('customers')) return t('label-unit-customers');
  return t(name.startsWith('turns') ? 'label-unit-turns' : 'label-unit-loans');
}

/** The value as it is read; what can't be said is a dash. */
export function valueOf({ unit, value }: Pick<Figure, 'unit' | 'value'>): string {
  if (value === null) return '–';
  if (unit === 'ppm') return share(value);
  return unit === 'ppb' ? `${exactly(percentOfPpb(value, MEAN_DECIMALS))} %` : figure(value);
}

/** What is measured, without the unit that stands last in the name. */
export function stemOf(name: string): string {
  return name.replace(/-(dong|loans|ppm|ppb|points|months)$/, '');
}

/** How it is counted, in words; nothing where no words are there. */
export function definitionOf(name: string): string {
  return words(`definition-${stemOf(name)}`) ?? '';
}

/** What a change means where a rise is `good`, as of lending, or `bad`, as of what is overdue. */
export function toneOf(change: number, rise: 'good' | 'bad'): 'good' | 'bad' | 'plain' {
  if (change === 0) return 'plain';
  return change > 0 === (rise === 'good') ? 'good' : 'bad';
}

/** Which way it went. */
export function wayOf(change: number): '▲' | '▼' | '' {
  if (change === 0) return '';
  return change > 0 ? '▲' : '▼';
}

/** A change with its arrow: ▲ 1.500, ▼ -1.500. */
export function changeShown(change: number): string {
  return change === 0 ? '–' : `${wayOf(change)} ${figure(change)}`;
}
