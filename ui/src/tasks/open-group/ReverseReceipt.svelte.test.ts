import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReceiptView } from '../../ipc/client';
import { alertText, box, dialogText, press, pressSave, type } from '../../parts/testing';
import { forgetForms } from '../../shell/formDrafts';
import ReverseReceipt from './ReverseReceipt.svelte';

const asked = vi.hoisted(() => ({ reverse: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));

const RECEIPT = { year: 2026, number: 7, session: '2026-01-12', borrower: 1, name: 'Vi Văn Sơn', interest: 105_995, deposits: 50_000, reversed: null } as ReceiptView;
const onreversed = vi.fn(() => Promise.resolve());

let shown: ReturnType<typeof mount> | undefined;
function close() {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.innerHTML = '';
}
function open(receipt = RECEIPT) {
  shown = mount(ReverseReceipt, { target: document.body, props: { receipt, onclose: close, onreversed } });
  flushSync();
}
beforeEach(() => {
  vi.clearAllMocks();
  forgetForms();
});
afterEach(close);

test('Esc loses no reason, and a refusal is said over it', async () => {
  open();
  type('reason', 'Thu nhầm người');
  press('Escape');
  expect(document.querySelector('dialog')).toBeNull();
  open();
  expect(box('reason').value).toBe('Thu nhầm người');

  asked.reverse.mockRejectedValueOnce(new Error('ngày đã khóa'));
  await pressSave();
  expect(alertText()).toContain('ngày đã khóa');
  asked.reverse.mockResolvedValueOnce({});
  await pressSave();
  expect(asked.reverse.mock.calls).toEqual([['request', 2026, 7, 'Thu nhầm người'], ['request', 2026, 7, 'Thu nhầm người']]);
  expect(onreversed).toHaveBeenCalledExactlyOnceWith(RECEIPT);
});

test('without a reason nothing is taken back', async () => {
  open();
  await pressSave();
  expect(asked.reverse).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box('reason'));
});

test('one that was taken back is only read', () => {
  open({ ...RECEIPT, reversed: 'Thu nhầm người' });
  expect(dialogText()).toContain('Thu nhầm người');
  expect(document.querySelector('#reason')).toBeNull();
});
