/** The months of a plan's groups as the clerk has set them, and the grid of groups and months. No element and no state. */
import type { Card, InspectionPlanning } from '../../ipc/client';
import type { Cell, CellHead, CellRow } from '../../parts/cellGrid';
import { numberOf, type FormValues } from '../../parts/formFields';
import { day, figure, t } from '../../words/words.svelte';

type Line = InspectionPlanning['groups'][number];
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const idOf = (line: Line) => `month-${line.id}`;

/** The months the plan has or proposes, as a form begins with them. */
export function monthsOf(plan: InspectionPlanning): FormValues {
  return Object.fromEntries(plan.groups.map((line) => [idOf(line), line.month]));
}

/** The month a group has now. */
export function monthOf(line: Line, months: FormValues): number {
  return numberOf(months, idOf(line)) ?? line.month;
}

/** The months with a group set to another; the year's ends are ends. */
export function withMonth(line: Line, month: number, months: FormValues): FormValues {
  return month < 1 || month > MONTHS.length ? months : { ...months, [idOf(line)]: month };
}

/** How many groups were moved and not kept. */
export function movedIn(plan: InspectionPlanning, months: FormValues): number {
  return plan.groups.filter((line) => monthOf(line, months) !== line.month).length;
}

export type Load = { month: number; open: boolean; here: number; association: number; all: number };

/** Each month's groups, with what was moved. */
export function loadsOf(plan: InspectionPlanning, months: FormValues): Load[] {
  const count = (month: number, of: (line: Line) => number) => plan.groups.filter((line) => of(line) === month).length;
  return plan.months.map(({ month, open, of_association, in_all }) => {
    const here = count(month, (line) => monthOf(line, months));
    const moved = here - count(month, (line) => line.month);
    return { month, open, here, association: of_association + moved, all: in_all + moved };
  });
}

/** The year and month of today, by which a month is over. */
const isOver = (plan: InspectionPlanning, month: number, today: string) => `${plan.year}-${String(month).padStart(2, '0')}` < today.slice(0, 7);

const NOTHING: Cell = { sign: '', tone: 'none', title: '–' };

function cellOf(plan: InspectionPlanning, loads: Load[], line: Line, month: number, months: FormValues, today: string): Cell {
  const inspected = line.inspected;
  const named = { month: String(month) };
  if (monthOf(line, months) !== month) {
    const isIn = inspected !== null && Number(inspected.slice(5, 7)) === month;
    return isIn ? { sign: '✓', tone: 'plain', title: t('plan-cell-inspected', { day: day(inspected) }) } : NOTHING;
  }
  if (line.month !== month) return { sign: '◆', tone: 'watch', title: t('plan-cell-moved', named) };
  if (inspected !== null) return { sign: '✓', tone: 'good', title: t('plan-cell-done', { ...named, day: day(inspected) }) };
  if (line.kept && isOver(plan, month, today)) return { sign: '▲', tone: 'bad', title: t('plan-cell-late', named) };
  if (line.kept) return { sign: '●', tone: 'good', title: t('plan-cell-kept', named) };
  const load = loads.find((one) => one.month === month);
  return { sign: '○', tone: 'plain', title: t('plan-cell-proposed', { ...named, association: figure(load?.association), all: figure(load?.all) }) };
}

export function headsOf(loads: Load[]): CellHead[] {
  return loads.map(({ month, here }) => ({ id: String(month), head: t('plan-month', { month: String(month) }), title: `${t('label-month')} ${month} (${figure(here)})` }));
}

export function rowsOf(plan: InspectionPlanning, months: FormValues, today: string): CellRow[] {
  const loads = loadsOf(plan, months);
  return plan.groups.map((line) => ({
    id: String(line.id),
    head: line.group.name,
    note: line.group.code,
    cells: MONTHS.map((month) => cellOf(plan, loads, line, month, months, today)),
  }));
}

/** The plan as it is to be kept. */
export function planCard(plan: InspectionPlanning, months: FormValues, number: string, made: string): Card {
  const ids = new Map(plan.groups.map((line) => [line.id, line]));
  const lines = plan.proposed.lines.map((one) => {
    const line = ids.get(one.group);
    return line ? { ...one, month: monthOf(line, months) } : one;
  });
  return { 'inspection-plan': { ...plan.proposed, number, day: made, lines } };
}
