import { expect, test } from 'vitest';
import { actsOf, nextAct } from './stages';

const group = { code: '0020001', name: 'A' };

test('a request goes from vote to certificate to approval to notice', () => {
  expect(nextAct({ stage: 'requested', group, vote: null, certificate: null })).toBe('vote');
  expect(nextAct({ stage: 'voted', group, vote: [9, 9], certificate: null })).toBe('certify');
  expect(nextAct({ stage: 'certified', group, vote: null, certificate: '12' })).toBe('vote');
  expect(nextAct({ stage: 'certified', group, vote: [9, 9], certificate: '12' })).toBe('approve');
  expect(nextAct({ stage: 'approved', group, vote: [9, 9], certificate: '12' })).toBe('notify');
  expect(nextAct({ stage: 'notified', group, vote: [9, 9], certificate: '12' })).toBeNull();
});

test('a direct loan is not voted on, and what is decided is not declined', () => {
  expect(actsOf({ stage: 'requested', group: null })).toEqual(['certify', 'approve', 'decline']);
  expect(actsOf({ stage: 'declined', group })).toEqual([]);
  expect(actsOf({ stage: 'approved', group })).toEqual(['notify']);
});
