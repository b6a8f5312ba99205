import { createRawSnippet, flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FormField, FormValues } from '../parts/formFields';
import { alertText, box, press, pressSave, settle, type } from '../parts/testing';
import FormDialog from './FormDialog.svelte';
import { forgetForms, openForm } from './formDrafts';

vi.mock('../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: {} }));

const DAY: FormField = { kind: 'date', id: 'day', label: 'Ngày khóa lùi về', free: true };
const AMOUNT: FormField = { kind: 'money', id: 'amount', label: 'Số tiền', free: true };
const REASON: FormField = { kind: 'text', id: 'reason', label: 'Lý do' };
const SECOND: FormField = { kind: 'passphrase', id: 'second-passphrase', label: 'Mật khẩu của người thứ hai' };

const save = vi.fn<(request: string, given: FormValues) => Promise<void>>();
const onclose = vi.fn();
const settled = vi.fn<() => Promise<boolean>>();
const aside = createRawSnippet(() => ({ render: () => '<table><tbody><tr><td>120.000.000</td></tr></tbody></table>' }));
const props = $state<ComponentProps<typeof FormDialog>>({ title: 'Mở lại kỳ', draft: 'reopen', fields: [], values: {}, save, onclose, aside });
let shown: ReturnType<typeof mount> | undefined;

function open(fields: FormField[], proposed: FormValues = {}, more: Partial<typeof props> = {}) {
  Object.assign(props, { fields, values: openForm('reopen', proposed), ready: true, whatIf: undefined, trouble: null }, more);
  shown = mount(FormDialog, { target: document.body, props });
  flushSync();
}
function close() {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.innerHTML = '';
}

beforeEach(() => {
  forgetForms();
  vi.clearAllMocks();
  save.mockReset().mockResolvedValue();
});
afterEach(close);

test('half a date is not saved as no date, nor is a text that is no amount', async () => {
  open([DAY, AMOUNT, REASON], { reason: 'Nhập nhầm' });
  type('day', '31/12/25');
  await pressSave();
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box('day'));
  expect(box('day').getAttribute('aria-invalid')).toBe('true');

  type('day', '31122025');
  type('amount', '5x');
  box('reason').focus();
  await pressSave();
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box('amount'));

  type('amount', '5');
  await pressSave();
  expect(save).toHaveBeenCalledExactlyOnceWith('request', { day: '2025-12-31', amount: 5, reason: 'Nhập nhầm' });
});

test('what may not be empty is asked for first', async () => {
  open([DAY, REASON]);
  type('day', '31/12/25');
  await pressSave();
  expect(document.activeElement).toBe(box('reason'));
  expect(save).not.toHaveBeenCalled();
});

test('only what is in the fields that are there is handed on', async () => {
  open([REASON], { reason: 'Nhập nhầm', grace: 9_000 });
  await pressSave();
  expect(save).toHaveBeenCalledExactlyOnceWith('request', { reason: 'Nhập nhầm' });
});

test('a refusal is said in the dialog and takes the passphrase away; what was typed stays', async () => {
  open([REASON, SECOND]);
  type('reason', 'Nhập nhầm');
  type('second-passphrase', 'cay-da-ben-nuoc');
  save.mockRejectedValueOnce(new Error('refused'));
  await pressSave();
  expect(alertText()).toContain('refused');
  expect([box('reason').value, box('second-passphrase').value]).toEqual(['Nhập nhầm', '']);
  expect(box('second-passphrase').getAttribute('aria-invalid')).toBe('false');
  await pressSave();
  expect(save).toHaveBeenCalledOnce();
});

test('a passphrase does not come back with the draft, not even when its field went before the form did', () => {
  open([REASON, SECOND]);
  type('reason', 'Nhập nhầm');
  type('second-passphrase', 'cay-da-ben-nuoc');
  props.fields = [REASON];
  flushSync();
  close();
  expect(openForm('reopen', {})).toEqual({ reason: 'Nhập nhầm' });
});

test('saving waits for what it would do, and asks for what that asks for', async () => {
  let answer = (_: boolean) => undefined as void;
  settled.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  open([REASON], { reason: 'Nhập nhầm' }, { whatIf: { answer: null, settled } });
  await pressSave();
  expect(save).not.toHaveBeenCalled();
  props.fields = [REASON, SECOND];
  answer(true);
  await settle();
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box('second-passphrase'));

  type('second-passphrase', 'cay-da-ben-nuoc');
  await pressSave();
  props.ready = false;
  answer(true);
  await settle();
  expect(save).not.toHaveBeenCalled();
});

test('what only the last answer asked for is not asked for before the next', async () => {
  const OVERRIDE: FormField = { kind: 'text', id: 'doubt-size', label: 'Vì sao vẫn lập tổ 4 người' };
  let answer = (_: boolean) => undefined as void;
  settled.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  open([REASON, OVERRIDE], { reason: 'Nhập nhầm' }, { whatIf: { answer: null, settled } });
  box('reason').focus();
  await pressSave();
  expect([document.activeElement, box('doubt-size').getAttribute('aria-invalid')]).toEqual([box('reason'), 'false']);
  props.fields = [REASON];
  answer(true);
  await settle();
  expect(save).toHaveBeenCalledExactlyOnceWith('request', { reason: 'Nhập nhầm' });
});

test('whoever types on while saving waits has not saved', async () => {
  settled.mockResolvedValue(false);
  open([REASON], { reason: 'Nhập nhầm' }, { whatIf: { answer: null, settled } });
  await pressSave();
  expect(save).not.toHaveBeenCalled();
  settled.mockResolvedValue(true);
  await pressSave();
  expect(save).toHaveBeenCalledOnce();
});

test('a save that is not ready keeps its place: Enter on the last field leads to it, not to the way out', () => {
  open([REASON], {}, { ready: false });
  box('reason').focus();
  press('Enter');
  const button = document.activeElement;
  expect([button?.getAttribute('aria-disabled'), button?.classList.contains('main')]).toEqual(['true', true]);
  (button as HTMLButtonElement).click();
  expect(save).not.toHaveBeenCalled();
});

test('the tables beside the form are not read out whole: one line says that they are there', () => {
  open([REASON], {}, { whatIf: { answer: {}, settled } });
  expect(document.querySelector('[role=status] table, [aria-live] table')).toBeNull();
  expect([...document.querySelectorAll('[role=status]')].map((line) => line.textContent)).toEqual(['Đã tính xong: kết quả ở bên cạnh, trước khi ghi sổ.']);
});

test('what went wrong beside saving is said in the dialog', () => {
  open([REASON], {}, { trouble: { kind: 'fault', what: 'Không đọc được danh sách người dùng' } });
  expect(alertText()).toContain('Không đọc được danh sách người dùng');
});
