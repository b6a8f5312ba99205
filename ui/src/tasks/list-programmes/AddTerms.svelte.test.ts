import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TermsLine } from '../../ipc/client';
import { box, choose, pressSave, type } from '../../parts/testing';
import { forgetForms } from '../../shell/formDrafts';
import AddTerms from './AddTerms.svelte';

const asked = vi.hoisted(() => ({ addTerms: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));

const product = (closed_to_new: boolean): TermsLine => ({
  product: 'NOXH', programme: '20', name: 'Nhà ở xã hội', rate_percent: '6.6', overdue_percent: '130', ceiling: null, ceiling_basis: 'contract-share', max_months: 300, valid_from: '2020-01-01',
  valid_to: null, closed_to_new, reprices_old: false, rate_formula: '', legal_base: 'QĐ', eligible: '', note: '', source: '', verified: true, holds: true,
});

let shown: ReturnType<typeof mount> | undefined;
function close() {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.innerHTML = '';
}
function open(closed: boolean) {
  shown = mount(AddTerms, { target: document.body, props: { product: product(closed), today: '2026-01-12', onclose: close, onchanged: () => Promise.resolve() } });
  flushSync();
}
beforeEach(() => {
  vi.clearAllMocks();
  forgetForms();
  asked.addTerms.mockResolvedValue({ answer: null, repeated: false });
});
afterEach(close);

test('a product that takes no new loans stays so under its new rate, until somebody says otherwise', async () => {
  open(true);
  expect(box('closed').value).toBe('yes');
  type('from', '01022026');
  type('rate', '6,24');
  type('base', 'QĐ 12');
  type('source', 'Công báo');
  await pressSave();
  expect(asked.addTerms.mock.calls[0]?.[1]).toMatchObject({ valid_from: '2026-02-01', rate_percent: '6.24', closed_to_new: true });
});

test('opening it again is a choice, kept like everything typed', () => {
  open(true);
  choose('closed', 'no');
  close();
  open(true);
  expect(box('closed').value).toBe('no');
  close();
  forgetForms();
  open(false);
  expect(box('closed').value).toBe('no');
});
