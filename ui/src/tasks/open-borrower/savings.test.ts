import { expect, test } from 'vitest';
import { offeredFor, wantedOf } from './savings';

const BOOK = { id: 77, number: '105001', balance: 300_000, closed: false };

test('without an open book there is only a new one to open', () => {
  expect(offeredFor(null)).toEqual(['open']);
  expect(offeredFor({ ...BOOK, balance: 0, closed: true })).toEqual(['open']);
  expect(offeredFor(BOOK)).toEqual(['deposit', 'withdraw', 'close', 'open']);
});

test('nothing is asked of the office before it is whole', () => {
  expect(wantedOf('deposit', {}, '0000001', BOOK)).toBeNull();
  expect(wantedOf('deposit', { amount: 50_000 }, '0000001', BOOK)).toEqual({ kind: 'deposit', book: 77, amount: 50_000 });
  expect(wantedOf('withdraw', { amount: 50_000 }, '0000001', null)).toBeNull();
  expect(wantedOf('close', {}, '0000001', BOOK)).toEqual({ kind: 'close', book: 77 });
  expect(wantedOf('open', { number: ' 105002 ' }, '0000001', BOOK)).toEqual({ kind: 'open', borrower: '0000001', number: '105002' });
});
