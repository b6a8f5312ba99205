import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundCustomer, TermsLine } from '../../ipc/client';
import { alertText, box, choose, press, pressSave, settle, type } from '../../parts/testing';
import { forgetForms } from '../../shell/formDrafts';
import NewRequest from './NewRequest.svelte';

const asked = vi.hoisted(() => ({ borrowers: vi.fn(), programmes: vi.fn(), startRequest: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));

const person = (code: string, name: string, group: string | null): FoundCustomer => ({ id: Number(code), code, name, group, commune: null, outstanding: 0, savings: 0 });
const SON = person('6000000001', 'Vi Văn Sơn', '0020001');
const LA = person('6000000009', 'Hoàng Thị Lạ', '0020009');
const product = (code: string, name: string, ceiling_basis: string): TermsLine => ({
  product: code, programme: '01', name, rate_percent: '6.24', overdue_percent: '130', ceiling: 100_000_000, ceiling_basis, max_months: 120, valid_from: '2020-01-01', valid_to: null,
  closed_to_new: false, reprices_old: false, rate_formula: '', legal_base: 'QĐ', eligible: '', note: '', source: '', verified: true, holds: true,
});

let shown: ReturnType<typeof mount> | undefined;
function close() {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.innerHTML = '';
}
/** Past the pause of the search, and whatever is answered. */
async function answered(ms = 200) {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}
async function open() {
  shown = mount(NewRequest, { target: document.body, props: { today: '2026-01-12', onclose: close, ontaken: () => Promise.resolve() } });
  flushSync();
  await answered();
}
const options = () => [...document.querySelectorAll('[role="option"] span')].map((option) => option.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  forgetForms();
  asked.borrowers.mockImplementation(async (text: string) => ({ rows: [SON, LA].filter((one) => one.name.toLowerCase().includes(text) || one.code === text) }));
  asked.programmes.mockResolvedValue([product('HN', 'Hộ nghèo', 'household'), product('NOXH', 'Nhà ở xã hội', 'contract-share')]);
  asked.startRequest.mockResolvedValue({ answer: 7, repeated: false });
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

test('a slow answer to an earlier search is dropped', async () => {
  await open();
  asked.borrowers.mockImplementationOnce((_text: string) => new Promise((give) => setTimeout(() => give({ rows: [SON] }), 1_000)));
  type('borrower', 'sơn');
  await answered();
  type('borrower', 'lạ');
  await answered(2_000);
  expect(options()).toEqual(['Hoàng Thị Lạ']);
  press('Enter');
  expect([box('borrower').value, box('group').value]).toEqual(['Hoàng Thị Lạ', '0020009']);
});

test('a group the clerk emptied stays empty when the draft is opened again', async () => {
  await open();
  type('borrower', 'sơn');
  await answered();
  press('Enter');
  expect(box('group').value).toBe('0020001');
  type('group', '');
  close();
  await open();
  expect(box('group').value).toBe('');
});

test('what is refused while the form is filled in is said in the dialog', async () => {
  asked.programmes.mockRejectedValueOnce(new Error('không đọc được chương trình'));
  await open();
  expect(alertText()).toContain('không đọc được chương trình');
  asked.borrowers.mockRejectedValueOnce(new Error('không tìm được'));
  type('borrower', 'sơn');
  await answered();
  expect(alertText()).toContain('không tìm được');
});

test('a cost typed for another programme is not sent', async () => {
  await open();
  type('borrower', 'sơn');
  await answered();
  press('Enter');
  choose('product', 'NOXH');
  type('cost', '900000000');
  choose('product', 'HN');
  type('amount', '50000000');
  type('months', '36');
  type('purpose', 'Mua bò sinh sản');
  await pressSave();
  const sent = { borrower: SON.code, group: '0020001', product: 'HN', amount: 50_000_000, months: 36, units: 1, cost: null, cost_is: null, purpose: 'Mua bò sinh sản' };
  expect(asked.startRequest).toHaveBeenCalledExactlyOnceWith('request', '2026-01-12', sent);
});
