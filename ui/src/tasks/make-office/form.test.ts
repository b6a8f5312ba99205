import { expect, test } from 'vitest';
import { wrongIn, type Filled } from './form';

const good: Filled = { kind: 'branch', node: '2', code: '002002', name: 'PGD Tràng Định', user: 'phuong', passphrase: 'lúa chín vàng', again: 'lúa chín vàng' };

test('a form that can be sent has nothing wrong', () => {
  expect(wrongIn(good)).toEqual({});
});

test('each field says what it lacks, and only it', () => {
  expect(wrongIn({ ...good, node: '8192' })).toEqual({ node: 'hint-wrong-node' });
  expect(wrongIn({ ...good, node: '0' })).toEqual({ node: 'hint-wrong-node' });
  expect(wrongIn({ ...good, code: '2002' })).toEqual({ code: 'hint-wrong-office-code' });
  expect(wrongIn({ ...good, name: '  ' })).toEqual({ name: 'hint-fill-in' });
  expect(wrongIn({ ...good, again: 'lúa chín' })).toEqual({ again: 'hint-passphrases-differ' });
  expect(wrongIn({ ...good, passphrase: 'ngắn', again: 'ngắn' })).toEqual({ passphrase: 'hint-wrong-passphrase' });
});
