import { beforeEach, expect, test } from 'vitest';
import { draftName, keepDraft, readDraft } from './draft';

const name = draftName(2, '0026001', '2026-01-12');
beforeEach(() => localStorage.clear());

test('a draft comes back with its request, and only for its own office, group and session', () => {
  keepDraft(localStorage, name, { request: 'r-1', typed: { a: { interest: 105_995, deposit: null } } });
  expect(readDraft(localStorage, name)).toEqual({ request: 'r-1', typed: { a: { interest: 105_995 } } });
  for (const other of [draftName(3, '0026001', '2026-01-12'), draftName(2, '0026002', '2026-01-12'), draftName(2, '0026001', '2026-02-12')]) {
    expect(readDraft(localStorage, other)).toBeNull();
  }
});

test('an emptied sheet leaves no draft, and a nought that was typed is kept', () => {
  keepDraft(localStorage, name, { request: 'r-1', typed: { a: { interest: 0 } } });
  expect(readDraft(localStorage, name)?.typed).toEqual({ a: { interest: 0 } });
  keepDraft(localStorage, name, { request: 'r-1', typed: { a: { interest: null }, b: {} } });
  expect(localStorage.length).toBe(0);
});

test('what was kept badly is not taken for amounts', () => {
  localStorage.setItem(name, '{"request":"r","typed":{"a":{"interest":"1","deposit":1.5},"b":{"interest":-3},"c":{"interest":7}}}');
  expect(readDraft(localStorage, name)).toEqual({ request: 'r', typed: { c: { interest: 7 } } });
  for (const bad of ['', '{', '3', 'null', '{"typed":{}}', '{"request":7,"typed":{}}']) {
    localStorage.setItem(name, bad);
    expect(readDraft(localStorage, name)).toBeNull();
  }
});
