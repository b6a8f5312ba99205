import { beforeEach, expect, test } from 'vitest';
import type { ClosingGrid, CrossChecks, CrossUnit, GridCell } from '../../ipc/client';
import { speak } from '../../words/words.svelte';
import { comparable, differencesOf, monthCell, monthRows, rowDifference, rowValue, unitName, unitsShown } from './cells';

beforeEach(() => speak('vi'));

const cell = (part: Partial<GridCell>): GridCell => ({ kind: 'daily-10', state: 'kept', replaced: 0, rows: 12, file: '10.xlsx', other_date: null, ...part });

test('a needed report is missed only in a month that was begun', () => {
  const missing = cell({ state: 'missing', rows: null, file: null });
  expect(monthCell(missing, true, true, false)).toMatchObject({ sign: '○', tone: 'watch' });
  expect(monthCell(missing, true, false, false)).toMatchObject({ sign: '–', tone: 'none' });
  expect(monthCell(missing, false, true, false)).toMatchObject({ sign: '–', tone: 'none' });
});

test('what differs is red even where a file was replaced', () => {
  expect(monthCell(cell({ state: 'replaced', replaced: 1 }), true, true, true).tone).toBe('bad');
  expect(monthCell(cell({ state: 'replaced', replaced: 1 }), true, true, false)).toMatchObject({ sign: '✓+', tone: 'good' });
});

const unit: CrossUnit = {
  dimension: 'commune',
  key: '200101',
  name: 'Xã Bắc Quỳnh',
  cells: [
    { kind: 'report-31', state: 'ok' },
    { kind: 'daily-10', state: 'red' },
  ],
  figures: [
    {
      measure: 'outstanding',
      yardstick: 'report-31',
      values: [
        { kind: 'report-31', value: 5_000_000, state: 'ok', gap: null },
        { kind: 'daily-10', value: 6_000_000, state: 'red', gap: null },
      ],
    },
  ],
  findings: [{ kind: 'daily-10', check: 'balance-off', count: 1 }],
};
const still: CrossUnit = { ...unit, key: '200102', name: 'Tân Văn', cells: [{ kind: 'report-31', state: 'ok' }], figures: [], findings: [] };
const checks: CrossChecks = { date: '2026-01-31', sources: [], units: [unit, still], red: 1, alone: false };

test('only units that differ are shown, unless all are wanted', () => {
  expect(unitsShown(checks, true).map((one) => one.key)).toEqual(['200101']);
  expect(unitsShown(checks, false)).toHaveLength(2);
  expect([unitName(unit), unitName(still)]).toEqual(['Xã Bắc Quỳnh', 'Xã: Tân Văn']);
});

test('a red cell opens to its figures and to its rows', () => {
  expect(differencesOf(unit, 'daily-10')).toMatchObject([
    { measure: 'outstanding', stated: 6_000_000, expected: 5_000_000, other: 'report-31' },
    { measure: 'balance-off', count: 1 },
  ]);
  expect(differencesOf(unit, 'report-31')).toEqual([]);
});

test('a red report reddens its month, and a month of one file cannot be compared', () => {
  const grid: ClosingGrid = { kinds: [{ kind: 'report-31', needed: true }, { kind: 'daily-10', needed: false }], months: [{ date: '2026-01-31', passes: true, cells: [cell({ kind: 'report-31' }), cell({})], to_export: [] }] };
  const [row] = monthRows(grid, new Map([['2026-01-31', checks]]));
  expect(row?.cells.map((one) => one.tone)).toEqual(['good', 'bad']);
  expect(comparable(grid.months[0]!)).toBe(true);
  expect(comparable({ ...grid.months[0]!, cells: [cell({ kind: 'report-31' })] })).toBe(false);
});

test('a row missing on one side differs by all it has', () => {
  expect(rowDifference({ stated: null, expected: '700' }, 'dong')).toBe(-700);
  expect(rowDifference({ stated: 'A', expected: 'B' }, 'text')).toBeNull();
  expect([rowValue('1500', 'dong'), rowValue('2026-01-31', 'day'), rowValue('', 'dong')]).toEqual([1500, '31/01/2026', null]);
});
