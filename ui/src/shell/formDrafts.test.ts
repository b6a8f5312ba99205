import { beforeEach, expect, test } from 'vitest';
import type { FormField } from '../parts/formFields';
import { dropForm, forgetForms, keepForm, openForm, requestOf } from './formDrafts';

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
