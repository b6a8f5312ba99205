import { expect, test } from 'vitest';
import type { Refused } from '../../ipc/client';
import { keepable, noticed, pathsOf, proposedDay, undated } from './files';

const refused: Refused = { code: 'not-a-report', what: '', fix: '', incident: null };

test('what is kept is new or replaces something, and is not refused', () => {
  const lines = [
    { standing: 'new' as const, refused: null },
    { standing: 'replaces' as const, refused: null },
    { standing: 'known' as const, refused: null },
    { standing: 'needs-date' as const, refused: null },
    { standing: 'refused' as const, refused },
  ];
  expect(keepable(lines)).toBe(2);
  expect(lines.filter(undated)).toHaveLength(1);
});

test('nothing is said to be noticed in a file that was not recognised', () => {
  expect(noticed({ kind: null, report: null, findings: [] })).toBeNull();
  expect(noticed({ kind: 'daily-10', report: null, findings: [{ code: 'legacy-font', count: 2, action: 'kept', samples: [] }] })).toBe(1);
});

test('several paths copied from Explorer are several files', () => {
  expect(pathsOf('"D:\\So lieu\\31.xlsx""D:\\10.xlsx"')).toEqual(['D:\\So lieu\\31.xlsx', 'D:\\10.xlsx']);
  expect(pathsOf(' D:\\So lieu\\31.xlsx ; D:\\10.xls;')).toEqual(['D:\\So lieu\\31.xlsx', 'D:\\10.xls']);
  expect(pathsOf('  ')).toEqual([]);
});

test('a day is proposed from the other files where the office proposed none', () => {
  expect(proposedDay({ suggested: null }, [{ date: null }, { date: '2026-01-31' }])).toBe('2026-01-31');
  expect(proposedDay({ suggested: '2025-12-31' }, [{ date: '2026-01-31' }])).toBe('2025-12-31');
  expect(proposedDay(null, [{ date: '2026-01-31' }])).toBeNull();
});
