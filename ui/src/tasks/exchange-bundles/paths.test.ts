import { expect, test } from 'vitest';
import { fieldOf } from './paths.svelte';

test('a dropped file goes to the field it is for, on either kind of path', () => {
  expect(fieldOf('E:\\diemsang_enrol_2.dse')).toBe('request');
  expect(fieldOf('/media/stick/diemsang_admission_2.dsa')).toBe('admission');
  expect(fieldOf('E:\\diemsang_2-1_1-5_20260112.dsb')).toBe('bundle');
  expect(fieldOf('E:\\diemsang_1-2_receipt_5_20260113.dsb')).toBe('receipt');
  expect(fieldOf('/home/receipt_/BC31.xlsx')).toBeNull();
});
