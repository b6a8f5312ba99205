import { expect, test } from 'vitest';
import { draftOf, missingIn, numberOf, textOf, walkOptions, withChoices, type FormField } from './formFields';

const FIELDS: FormField[] = [
  { kind: 'date', id: 'day', label: 'Ngày' },
  { kind: 'money', id: 'amount', label: 'Số tiền' },
  { kind: 'choice', id: 'by', label: 'Cách', choices: [{ value: 'cash', label: 'Tiền mặt' }, { value: 'transfer', label: 'Chuyển khoản' }] },
  { kind: 'text', id: 'note', label: 'Ghi chú', free: true },
  { kind: 'passphrase', id: 'secret', label: 'Mật khẩu' },
];

test('blanks are missing, a nought is an amount, a free field may stay empty', () => {
  expect(missingIn(FIELDS, {})).toEqual(['day', 'amount', 'by', 'secret']);
  expect(missingIn(FIELDS, { day: '2026-01-12', amount: 0, by: 'cash', secret: '   ' })).toEqual(['secret']);
});

test('what was typed is trimmed, and never read as another kind', () => {
  expect(textOf({ note: '  đúng mục đích ' }, 'note')).toBe('đúng mục đích');
  expect(textOf({ note: 12 }, 'note')).toBeNull();
  expect(numberOf({ amount: '12' }, 'amount')).toBeNull();
  expect(numberOf({ amount: 0 }, 'amount')).toBe(0);
});

test('a choice stands on its first until something it offers is chosen', () => {
  expect(withChoices(FIELDS, {})['by']).toBe('cash');
  expect(withChoices(FIELDS, { by: 'transfer' })['by']).toBe('transfer');
  expect(withChoices(FIELDS, { by: 'gold' })['by']).toBe('cash');
});

test('a passphrase is never kept', () => {
  expect(draftOf(FIELDS, { amount: 5, secret: 'mat-khau-thu' })).toEqual({ amount: 5 });
});

test('the arrows go round in what was found', () => {
  expect(walkOptions('ArrowDown', -1, 3)).toBe(0);
  expect(walkOptions('ArrowDown', 2, 3)).toBe(0);
  expect(walkOptions('ArrowUp', 0, 3)).toBe(2);
  expect(walkOptions('Enter', 0, 3)).toBeNull();
  expect(walkOptions('ArrowDown', 0, 0)).toBeNull();
});
