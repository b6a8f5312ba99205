import { expect, test } from 'vitest';
import cases from '../../../tests/vectors/finding/cases.json';
import { finds, fold } from './finding';

test('the window finds by the office’s own rule', () => {
  for (const { text, finds: found, misses } of cases) {
    for (const typed of found) expect(finds(fold(text), typed), `${typed} in ${text}`).toBe(true);
    for (const typed of misses) expect(finds(fold(text), typed), `${typed} in ${text}`).toBe(false);
  }
});
