import { expect, test } from 'vitest';
import { bothForms } from './clipboard';

test('a message gets lines that read, a spreadsheet gets numbers that add up', () => {
  const { plain, html } = bothForms(
    ['Mã tổ', 'Dư nợ (đ)'],
    [[{ shown: '0026001', raw: '0026001' }, { shown: '1.500.000', raw: 1_500_000 }]],
  );
  expect(plain).toBe('Mã tổ · Dư nợ (đ)\n0026001 · 1.500.000');
  expect(html).toContain('<td>1500000</td>');
  expect(html).toMatch(/<td style="mso-number-format:[^"]+">0026001<\/td>/);
});

test('a name cannot break out of the table', () => {
  expect(bothForms(['Tên'], [[{ shown: '<b>', raw: '<b>' }]]).html).toContain('&lt;b&gt;');
});
