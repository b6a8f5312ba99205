import { expect, test } from 'vitest';
import { declaredIn, draftOf, missingIn, numberOf, textOf, walkOptions, withChoices, withoutSecrets, type FormField } from './formFields';

const FIELDS: FormField[] = [
  { kind: 'date', id: 'day', label: 'Ngày' },
  { kind: 'money', id: 'amount', label: 'Số tiền' },
  { kind: 'choice', id: 'by', label: 'Cách', choices: [{ value: 'cash', label: 'Tiền mặt' }, { value: 'transfer', label: 'Chuyển khoản' }] },
  { kind: 'text', id: 'note', label: 'Ghi chú', free: true },
  { kind: 'passphrase', id: 'second-passphrase', label: 'Mật khẩu' },
];

test('blanks are missing, a nought is an amount, a free field may stay empty', () => {
  expect(missingIn(FIELDS, {})).toEqual(['day', 'amount', 'by', 'second-passphrase']);
  expect(missingIn(FIELDS, { day: '2026-01-12', amount: 0, by: 'cash', 'second-passphrase': '   ' })).toEqual(['second-passphrase']);
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

test('a passphrase is never kept, shown or not, nor is a yes to what stood beside the form', () => {
  const values = { amount: 5, 'second-passphrase': 'mat-khau-thu', again: 'x', passphrase: 'x', backdated: 'yes' };
  expect(draftOf(values)).toEqual({ amount: 5 });
  expect(withoutSecrets(values)).toEqual({ amount: 5, backdated: 'yes' });
});

test('what is handed on was typed into a field that is there: nothing from behind another choice', () => {
  expect(declaredIn(FIELDS, { day: '2026-01-12', grace: 9_000, amount: null, note: '' })).toEqual({ day: '2026-01-12', amount: null, note: '' });
});

test('the arrows go round in what was found', () => {
  expect(walkOptions('ArrowDown', -1, 3)).toBe(0);
  expect(walkOptions('ArrowDown', 2, 3)).toBe(0);
  expect(walkOptions('ArrowUp', 0, 3)).toBe(2);
  expect(walkOptions('Enter', 0, 3)).toBeNull();
  expect(walkOptions('ArrowDown', 0, 0)).toBeNull();
});
