/** What was found in an export, worded from the catalogue: `finding-<code>` with the finding's own facts. */
import type { FactValue, FindingLine, FindingSample, IdentityLine } from '../ipc/client';
import type { Finding, Gravity } from '../parts/FindingsList.svelte';
import { counted, day, figure, t, words, type WordArgs } from '../words/words.svelte';

/** What the core's exports are known to contain, and what changes nothing: noted, but not to be looked at. */
const KNOWN = new Set(['legacy-font', 'column-unknown', 'column-twice', 'code-padded', 'contract-was-number', 'book-was-number', 'total-recomputed', 'second-book', 'row-repeated', 'leaders-share-name', 'closing-date-absent']);

/** Facts that name a thing: their digits are written as in Excel, never parted by thousands. */
const NAMES = new Set(['row', 'column', 'node', 'office', 'group', 'customer', 'contract', 'code', 'village', 'from', 'to', 'text']);

const DONE: Record<string, string> = { kept: 'label-finding-kept', changed: 'label-finding-changed', skipped: 'label-finding-skipped' };

function argument(name: string, value: FactValue): string {
  if (typeof value === 'number') return NAMES.has(name) ? String(value) : figure(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

function argumentsOf(line: FindingLine, sample: FindingSample | undefined): WordArgs {
  const facts = Object.entries(sample?.facts ?? {}).map(([name, value]) => [name, argument(name, value)]);
  return { ...counted(line.count), row: sample?.row ? String(sample.row) : '–', column: sample?.column ?? '–', ...Object.fromEntries(facts) };
}

function where(sample: FindingSample | undefined): string {
  if (!sample || sample.row === null) return sample?.column ?? t('label-whole-file');
  return t('label-row', { row: String(sample.row) });
}

/** A code without words is shown as it is: better a bare code than a silent gap. */
function what(line: FindingLine, sample: FindingSample | undefined): string {
  return words(`finding-${line.code}`, argumentsOf(line, sample)) ?? line.code;
}

function gravity(line: FindingLine): Gravity {
  return KNOWN.has(line.code) ? 'known' : 'watch';
}

/** One line a kind, with its first place; the other places on demand, and a count of those that are not listed. */
export function worded(lines: FindingLine[]): Finding[] {
  return lines.map((line) => {
    const [first, ...others] = line.samples;
    const places = others.map((sample) => ({ where: where(sample), what: what(line, sample) }));
    const unlisted = line.count - line.samples.length;
    if (unlisted > 0) places.push({ where: '…', what: t('label-findings-unlisted', { count: figure(unlisted) }) });
    return {
      gravity: gravity(line),
      where: where(first),
      what: what(line, first),
      done: DONE[line.action] ? t(DONE[line.action] ?? '') : line.action,
      more: places.length > 0 ? { label: t('label-findings-more', { count: figure(line.count - 1) }), places } : undefined,
    };
  });
}

const SCOPE: Record<string, string> = {
  commune: 'term-commune',
  association: 'term-association',
  programme: 'term-programme-short',
  group: 'term-group',
};

/** `office`, `commune:200101` … in words. */
export function scopeOf(identity: IdentityLine): string {
  const [kind = '', code = ''] = identity.scope.split(':');
  const word = SCOPE[kind];
  return word ? `${t(word)} ${code || '–'}` : t('label-whole-office');
}

/** The sum that was checked; its bare name where the catalogue has no words. */
export function nameOf(identity: IdentityLine): string {
  return words(`identity-${identity.name}`) ?? identity.name;
}
