import { beforeEach, expect, test } from 'vitest';
import { dropForm, forgetForms, keepForm, openForm, requestOf } from './formDrafts';

beforeEach(forgetForms);

test('a form opens with what was typed, over what it proposes', () => {
  keepForm('repay.1', { day: '2026-01-10', interest: 5_000 });
  expect(openForm('repay.1', { day: '2026-01-12', principal: null })).toEqual({ day: '2026-01-10', interest: 5_000, principal: null });
  expect(openForm('repay.2', { day: '2026-01-12' })).toEqual({ day: '2026-01-12' });
});

test('trying again is the same request, the next form another', () => {
  const first = requestOf('repay.1');
  keepForm('repay.1', { interest: 5_000 });
  expect(requestOf('repay.1')).toBe(first);
  dropForm('repay.1');
  expect(openForm('repay.1', {})).toEqual({});
  expect(requestOf('repay.1')).not.toBe(first);
});

test('nothing is left once the book is closed', () => {
  keepForm('repay.1', { interest: 5_000 });
  forgetForms();
  expect(openForm('repay.1', {})).toEqual({});
});
