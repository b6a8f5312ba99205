/** Months and units as cells: what each sign means is said in words beside it. */
import type { CellState, CheckRows, ClosingGrid, CrossChecks, CrossUnit, GridCell, GridMonth } from '../../ipc/client';
import type { Cell, CellHead, CellRow } from '../../parts/cellGrid';
import { counted, day, t, words } from '../../words/words.svelte';
import { kindName, shortKind } from './kinds';

/** The heads of a grid's columns, one a report. */
export function headsOf(kinds: { kind: string }[]): CellHead[] {
  return kinds.map(({ kind }) => ({ id: kind, head: shortKind(kind), title: kindName(kind) }));
}

function about(cell: GridCell): string {
  const parts = [words(`grid-${cell.state}`) ?? cell.state];
  if (cell.file) parts.push(cell.file);
  if (cell.rows !== null) parts.push(t('label-rows', counted(cell.rows)));
  if (cell.replaced > 0) parts.push(t('label-files-replaced', counted(cell.replaced)));
  if (cell.other_date) parts.push(t('label-file-of-other-day', { date: day(cell.other_date) }));
  return parts.join(' · ');
}

/** A report of a month. A red one is there and differs from the others, which only a comparison can tell. */
export function monthCell(cell: GridCell, needed: boolean, isBegun: boolean, isRed: boolean): Cell {
  const title = isRed ? `${t('label-differs-from-others')} · ${about(cell)}` : about(cell);
  if (cell.state === 'missing') {
    return needed && isBegun ? { sign: '○', tone: 'watch', title } : { sign: '–', tone: 'none', title };
  }
  if (isRed) return { sign: '✕', tone: 'bad', title };
  if (cell.state === 'stale') return { sign: '▲', tone: 'watch', title };
  return { sign: cell.state === 'replaced' ? '✓+' : '✓', tone: 'good', title };
}

/** The reports of a month that differ from the others, once the month was compared. */
export function redKinds(checks: CrossChecks | undefined): Set<string> {
  const red = new Set<string>();
  for (const unit of checks?.units ?? []) for (const cell of unit.cells) if (cell.state === 'red') red.add(cell.kind);
  return red;
}

/** Months down, reports across. */
export function monthRows(grid: ClosingGrid, compared: Map<string, CrossChecks>): CellRow[] {
  return grid.months.map((month) => {
    const red = redKinds(compared.get(month.date));
    const isBegun = month.cells.some((cell) => cell.state !== 'missing');
    const cells = month.cells.map((cell, at) => monthCell(cell, grid.kinds[at]?.needed ?? false, isBegun, red.has(cell.kind)));
    return { id: month.date, head: day(month.date), cells };
  });
}

/** The months that can be compared: report 31 and at least one other are there. */
export function comparable(month: GridMonth): boolean {
  const there = month.cells.filter((cell) => cell.state !== 'missing');
  return there.length > 1 && there.some((cell) => cell.kind === 'report-31');
}

const SIGN: Record<CellState, Pick<Cell, 'sign' | 'tone'>> = {
  ok: { sign: '✓', tone: 'good' },
  red: { sign: '✕', tone: 'bad' },
  'not-stated': { sign: '–', tone: 'none' },
  'known-gap': { sign: '≈', tone: 'plain' },
  alone: { sign: '•', tone: 'plain' },
};

/** What a unit is called: its kind and its name, the office by itself. */
export function unitName(unit: Pick<CrossUnit, 'dimension' | 'key' | 'name'>): string {
  const kind = words(`unit-${unit.dimension}`) ?? unit.dimension;
  if (unit.dimension === 'office') return kind;
  if (unit.dimension === 'group') return `${kind} ${unit.key}`;
  const name = unit.name || unit.key;
  return name.toLowerCase().startsWith(kind.toLowerCase()) ? name : `${kind}: ${name}`;
}

/** The units whose reports differ, or all of them. */
export function unitsShown(checks: CrossChecks, onlyRed: boolean): CrossUnit[] {
  return onlyRed ? checks.units.filter((unit) => unit.cells.some((cell) => cell.state === 'red')) : checks.units;
}

/** What a unit is known by: a commune and a group may have the same key. */
export function unitId({ dimension, key }: Pick<CrossUnit, 'dimension' | 'key'>): string {
  return `${dimension} ${key}`;
}

/** Units down, reports across. */
export function unitRows(units: CrossUnit[]): CellRow[] {
  return units.map((unit) => ({
    id: unitId(unit),
    head: unitName(unit),
    note: unit.dimension === 'group' ? unit.name : undefined,
    cells: unit.cells.map((cell) => {
      const differing = differencesOf(unit, cell.kind).map((one) => one.what);
      const state = words(`set-state-${cell.state}`) ?? cell.state;
      return { ...SIGN[cell.state], title: differing.length > 0 ? `${state}: ${differing.join('; ')}` : state };
    }),
  }));
}

/** One thing in which a report differs for a unit: a figure, or rows of a kind. */
export type CellDifference = {
  /** The figure or the check, as the office names it. */
  measure: string;
  what: string;
  stated: number | null;
  expected: number | null;
  /** The report it is held against. */
  other: string | null;
  /** Rows found, of a check. */
  count: number | null;
};

export function differencesOf(unit: CrossUnit, kind: string): CellDifference[] {
  const figures = unit.figures.flatMap((one) => {
    const own = one.values.find((value) => value.kind === kind);
    if (own?.state !== 'red') return [];
    const held = one.values.find((value) => value.kind === one.yardstick);
    return [{ measure: one.measure, what: words(`set-measure-${one.measure}`) ?? one.measure, stated: own.value, expected: held?.value ?? null, other: one.yardstick, count: null }];
  });
  const checks = unit.findings
    .filter((finding) => finding.kind === kind)
    .map((finding) => ({ measure: finding.check, what: words(`set-check-${finding.check}`) ?? finding.check, stated: null, expected: null, other: null, count: finding.count }));
  return [...figures, ...checks];
}

/** A value of a row as it is read: đồng and counts by thousands, days as days, names as they are. */
export function rowValue(value: string | null, unit: CheckRows['unit']): string | number | null {
  if (value === null || value === '') return null;
  if (unit === 'dong' || unit === 'count') return /^-?\d+$/.test(value) ? Number(value) : value;
  return unit === 'day' ? day(value) : value;
}

/** What the report has more or less than the other; a missing row counts as nothing. */
export function rowDifference(row: { stated: string | null; expected: string | null }, unit: CheckRows['unit']): number | null {
  if (unit !== 'dong' && unit !== 'count') return null;
  return Number(row.stated ?? 0) - Number(row.expected ?? 0);
}
