import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PREVIEW_PAUSE_MS } from '../parts/latest';
import { WhatIf } from './whatIf.svelte';

vi.mock('../ipc/client', () => ({ Refusal: class Refusal extends Error {}, office: {} }));

let amount = $state<number | null>(null);
const asking = vi.fn<(asked: { amount: number }) => Promise<string>>();
const changed = vi.fn();
let whatIf: WhatIf<{ amount: number }, string>;
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  asking.mockReset().mockImplementation(async ({ amount }) => `${amount} đ`);
  amount = null;
  leave = $effect.root(() => {
    whatIf = new WhatIf(() => (amount === null ? null : { amount }), asking, changed);
  });
  flushSync();
  changed.mockReset();
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

async function put(next: number | null) {
  amount = next;
  flushSync();
  await Promise.resolve();
}
const pause = () => vi.advanceTimersByTimeAsync(PREVIEW_PAUSE_MS);

test('it asks after a pause, and the answer stands until the next', async () => {
  await put(1);
  await put(15);
  expect(asking).not.toHaveBeenCalled();
  await pause();
  expect(asking).toHaveBeenCalledExactlyOnceWith({ amount: 15 });
  expect(whatIf.answer).toBe('15 đ');
  await put(150);
  expect(whatIf.answer).toBe('15 đ');
  await put(null);
  expect(whatIf.answer).toBeNull();
});

test('whoever waits is told when the answer is there, refused or not', async () => {
  expect(await whatIf.settled()).toBe(true);
  await put(1);
  const answered = whatIf.settled();
  await pause();
  expect(await answered).toBe(true);

  asking.mockRejectedValueOnce(new Error('locked'));
  await put(2);
  const refused = whatIf.settled();
  await pause();
  expect(await refused).toBe(true);
  expect([whatIf.answer, whatIf.refused?.fix]).toEqual([null, 'locked']);
});

test('a refusal goes once something is asked that is not refused, or nothing is', async () => {
  asking.mockRejectedValueOnce(new Error('locked'));
  await put(1);
  await pause();
  await put(null);
  expect(whatIf.refused).toBeNull();
});

test('whoever waits is told when something else is asked, or the dialog closes', async () => {
  await put(1);
  const typedOn = whatIf.settled();
  await put(12);
  expect(await typedOn).toBe(false);
  const closed = whatIf.settled();
  leave();
  expect(await closed).toBe(false);
  await pause();
  expect(asking).not.toHaveBeenCalled();
});

test('only another wish is a change', async () => {
  await put(1);
  await put(1);
  expect(changed).toHaveBeenCalledOnce();
  await put(2);
  expect(changed).toHaveBeenCalledTimes(2);
});
