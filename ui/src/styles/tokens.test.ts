/** The look has one source: raw colours and sizes stand in tokens.css alone, and its inks can be read on its papers. */
import { expect, test } from 'vitest';
import tokens from './tokens.css?raw';

const sheets = import.meta.glob<string>(['../**/*.svelte', '../**/*.css', '!./tokens.css', '!./fonts.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The style rules of a file, without its comments. */
function rulesOf(path: string, text: string): string {
  const rules = path.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
  return rules.replace(/\/\*[\s\S]*?\*\//g, '');
}

test.each(Object.entries(sheets))('%s takes its colours and sizes from the tokens', (path, text) => {
  const rules = rulesOf(path, text);
  const raw = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\b\d*\.?\d+(px|rem|em|pt|ch)\b/gi;
  expect(rules.match(raw) ?? []).toEqual([]);
  const named = [...rules.matchAll(/var\((--[\w-]+)/g)].map((hit) => hit[1] ?? '');
  expect(named.filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
});

test.each(Object.entries(sheets).filter(([path]) => path.endsWith('.svelte')))('%s writes no style into its markup', (_path, text) => {
  // The window's policy drops such styles silently.
  expect(text.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\sstyle(=|:)/);
});

function colour(name: string): [number, number, number] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(tokens)?.[1];
  if (!hex) throw new Error(`no colour ${name}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** Contrast by WCAG 2: (L₁ + 0.05) ÷ (L₂ + 0.05). */
function contrast(one: string, other: string): number {
  const light = (name: string) => {
    const [r, g, b] = colour(name).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const READ: [string, string[]][] = [
  ['ink', ['paper', 'sheet', 'sheet-sunk', 'sheet-hover', 'accent-wash', 'bad-wash', 'watch-wash', 'frozen-wash']],
  ['ink-soft', ['paper', 'sheet', 'sheet-sunk', 'sheet-hover', 'accent-wash', 'bad-wash']],
  ['accent', ['paper', 'sheet', 'sheet-hover', 'sheet-sunk', 'accent-wash', 'bad-wash']],
  ['ink-on-accent', ['accent', 'accent-deep', 'ink']],
  ['bad', ['paper', 'sheet', 'sheet-hover', 'bad-wash', 'accent-wash']],
  ['watch', ['paper', 'sheet', 'watch-wash']],
  ['frozen', ['paper', 'sheet', 'sheet-hover', 'frozen-wash', 'accent-wash']],
];

test.each(READ)('%s is read at AA wherever it stands', (ink, papers) => {
  for (const paper of papers) expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
});

test('the outline of a field stands out by 3 to 1', () => {
  for (const paper of ['paper', 'sheet']) expect(contrast('rule-strong', paper)).toBeGreaterThanOrEqual(3);
});
