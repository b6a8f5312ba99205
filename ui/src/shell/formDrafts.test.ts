import { beforeEach, expect, test, vi } from 'vitest';
import type { FormField } from '../parts/formFields';
import { dropForm, flushForms, forgetForms, keepForm, openForm, requestOf, takeUpDrafts, type DraftKeeper } from './formDrafts';

const FIELDS: FormField[] = [
  { kind: 'date', id: 'day', label: 'Ngày' },
  { kind: 'choice', id: 'closed', label: 'Cho vay mới', choices: [{ value: 'no', label: 'Còn' }, { value: 'yes', label: 'Dừng' }] },
];

beforeEach(forgetForms);

test('a form opens with what was typed, over what it proposes', () => {
  keepForm('repay.1', [], { day: '2026-01-10', interest: 5_000 });
  expect(openForm('repay.1', { day: '2026-01-12', principal: null })).toEqual({ day: '2026-01-10', interest: 5_000, principal: null });
  expect(openForm('repay.2', { day: '2026-01-12' })).toEqual({ day: '2026-01-12' });
});

test('a day that was only proposed on Monday is not kept for Tuesday, one that was typed is', () => {
  keepForm('repay.1', FIELDS, { ...openForm('repay.1', { day: '2026-01-12' }), interest: 5_000 });
  expect(openForm('repay.1', { day: '2026-01-13' })).toEqual({ day: '2026-01-13', interest: 5_000 });
  keepForm('repay.1', FIELDS, { day: '2026-01-09' });
  expect(openForm('repay.1', { day: '2026-01-13' })).toEqual({ day: '2026-01-09' });
});

test('a choice is kept once it is another than the form stood on, its first one too', () => {
  openForm('terms.HN', {});
  keepForm('terms.HN', FIELDS, { closed: 'no' });
  expect(openForm('terms.HN', { closed: 'yes' })).toEqual({ closed: 'yes' });
  keepForm('terms.HN', FIELDS, { closed: 'no' });
  expect(openForm('terms.HN', { closed: 'yes' })).toEqual({ closed: 'no' });
});

test('a field that was emptied stays empty', () => {
  openForm('new-request', { group: '0020001' });
  keepForm('new-request', FIELDS, { group: '' });
  expect(openForm('new-request', { group: '0020001' })).toEqual({ group: '' });
});

test('neither a passphrase nor the yes to a closed day is kept, whether its field is shown or not', () => {
  keepForm('extend.1', [], { due: '2028-01-01', 'second-passphrase': 'cay-da-ben-nuoc', passphrase: 'a', again: 'a', backdated: 'yes' });
  expect(openForm('extend.1', {})).toEqual({ due: '2028-01-01' });
});

test('trying again is the same request, the next form another', () => {
  const first = requestOf('repay.1');
  keepForm('repay.1', [], { interest: 5_000 });
  expect(requestOf('repay.1')).toBe(first);
  dropForm('repay.1');
  expect(openForm('repay.1', {})).toEqual({});
  expect(requestOf('repay.1')).not.toBe(first);
});

test('nothing is left once the book is closed', () => {
  keepForm('repay.1', [], { interest: 5_000 });
  forgetForms();
  expect(openForm('repay.1', {})).toEqual({});
});

/** A book that keeps drafts as the office's does. */
function bookOf(kept: Map<string, string>): DraftKeeper {
  return {
    drafts: async () => [...kept].map(([name, body]) => ({ name, body })),
    keepDraft: async ({ name, body }) => (kept.set(name, body), null),
    dropDraft: async (name) => (kept.delete(name), null),
  };
}

test('after the program was closed, the form and its request are there again from the book', async () => {
  const kept = new Map<string, string>();
  await takeUpDrafts(bookOf(kept));
  openForm('repay.1', {});
  keepForm('repay.1', [], { interest: 5_000, note: 'Bà Lan trả', passphrase: 'cay-da-ben-nuoc' });
  const request = requestOf('repay.1');
  await flushForms();
  expect([...kept.values()].join()).not.toContain('cay-da');
  forgetForms();
  await takeUpDrafts(bookOf(kept));
  expect(openForm('repay.1', {})).toEqual({ interest: 5_000, note: 'Bà Lan trả' });
  expect(requestOf('repay.1')).toBe(request);
});

test('the book forgets a form that was saved, and is not written to by one that was only opened', async () => {
  const kept = new Map<string, string>();
  const book = bookOf(kept);
  const keep = vi.spyOn(book, 'keepDraft');
  await takeUpDrafts(book);
  keepForm('repay.1', [], openForm('repay.1', { day: '2026-01-12' }));
  await flushForms();
  expect(keep).not.toHaveBeenCalled();
  keepForm('repay.1', [], { day: '2026-01-12', interest: 1 });
  await flushForms();
  expect(kept.size).toBe(1);
  dropForm('repay.1');
  await flushForms();
  expect(kept.size).toBe(0);
});

test('a draft that is no draft any more is passed over', async () => {
  await takeUpDrafts(bookOf(new Map([['repay.1', '{"typed":'], ['repay.2', '{"request":"r2","typed":{"interest":7,"odd":{}}}']])));
  expect(openForm('repay.1', {})).toEqual({});
  expect(openForm('repay.2', {})).toEqual({ interest: 7 });
});
