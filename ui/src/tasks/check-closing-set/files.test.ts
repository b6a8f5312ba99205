import { expect, test } from 'vitest';
import type { Refused } from '../../ipc/client';
import { keepable, noticed, undated } from './files';

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
