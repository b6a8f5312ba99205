import { expect, test } from 'vitest';
import { foundingCard, foundingStart, seatChoices, foundersOf } from './founding';

const values = {
  day: '2026-03-01',
  commune: '200105',
  association: '11',
  'customer-1': '5',
  'person-1': 'Vi Văn Năm',
  'address-1': 'Thôn Nà Lùng',
  leader: 'person-1',
  'leader-standing': 'no',
  deputy: 'customer-5',
  kinship: 'unrelated',
  present: 2,
  favour: 2,
};
const hoa = (id: string) => (id === 'customer-1' ? { id: 5, name: 'Hoa', from: 7 } : null);

test('customers come with the group they leave, the others as typed; both can be elected', () => {
  const founding = foundingCard(values, hoa)?.founding;
  expect(founding?.people).toMatchObject([{ borrower: 5, from: 7, name: 'Hoa' }, { name: 'Vi Văn Năm', address: 'Thôn Nà Lùng' }]);
  expect(founding?.leader).toMatchObject({ borrower: undefined, name: 'Vi Văn Năm', in_association_board: false, heads_other_banks_group: undefined });
  expect(founding?.deputy).toMatchObject({ borrower: 5 });
  expect(founding && foundingStart(founding)).toMatchObject({ 'customer-1': '5', 'person-1': 'Vi Văn Năm', leader: 'person-1', 'leader-standing': 'no', 'leader-bank': 'unasked', deputy: 'customer-5' });
});

test('there is no card before somebody leads, and nobody may be deputy', () => {
  expect(foundingCard({ ...values, leader: null }, hoa)).toBeNull();
  expect(foundingCard({ ...values, deputy: 'none' }, hoa)?.founding?.deputy).toBeUndefined();
  expect(seatChoices(foundersOf(values, hoa), 'Chưa có').map((choice) => choice.value)).toEqual(['none', 'customer-5', 'person-1']);
});
