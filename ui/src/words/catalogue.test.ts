/** The words the screens ask for exist in both languages, with the same arguments. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import { speak, t, words } from './words.svelte';

const catalogues = import.meta.glob<string>('../../../src-tauri/crates/wording/locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts', '!../ipc/bindings.ts'], { query: '?raw', import: 'default', eager: true });

/** Ids by file of one language, each with the names of its arguments. */
function idsOf(language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of Object.entries(catalogues).filter(([path]) => path.includes(`/${language}/`))) {
    const bundle = new FluentBundle(language);
    expect(bundle.addResource(new FluentResource(text)), path).toEqual([]);
    for (const message of text.split(/^(?=[a-z][\w-]* =)/m)) {
      const id = /^([a-z][\w-]*) =/.exec(message)?.[1];
      // A plural's form is a language's own affair: Vietnamese has none.
      const names = [...message.matchAll(/\$([\w-]+)/g)].map((hit) => hit[1]).filter((name) => !name?.endsWith('-form'));
      if (id) found.set(id, [...new Set(names)].sort().join());
    }
  }
  return found;
}

const vi = idsOf('vi');
const en = idsOf('en');
const text = Object.values(sources).join('\n');

/** Ids asked for as they stand, and those that only lists of words hold. */
const asked = new Set([
  ...[...text.matchAll(/\bt\(\s*'([a-z][\w-]*)'/g)].map((hit) => hit[1] ?? ''),
  ...[...text.matchAll(/'((?:screen|nav|label|hint|action|term|err|fix)-[\w-]+)'/g)].map((hit) => hit[1] ?? ''),
]);

test('every word the screens ask for is in both catalogues', () => {
  expect(asked.size).toBeGreaterThan(30);
  expect([...asked].filter((id) => !vi.has(id))).toEqual([]);
  expect([...asked].filter((id) => !en.has(id))).toEqual([]);
});

test('the screens’ own words take the same arguments in both languages', () => {
  const own = [...vi].filter(([id]) => /^(screen|nav|label|hint)-/.test(id));
  expect(own.length).toBeGreaterThan(20);
  for (const [id, names] of own) expect([id, en.get(id)]).toEqual([id, names]);
});

test('none of the screens’ own words lies unused', () => {
  const own = [...vi.keys()].filter((id) => /^(screen|nav|label|hint)-/.test(id));
  expect(own.filter((id) => !text.includes(id))).toEqual([]);
});

test('switching the language changes the words at once and is remembered', () => {
  speak('en');
  expect(t('nav-groups')).toBe('Groups');
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('diem-sang.language')).toBe('en');
  speak('vi');
  expect(t('nav-groups')).toBe('Tổ TK&VV');
  expect(words('no-such-word')).toBeNull();
});
