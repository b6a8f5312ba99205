import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Latest } from './latest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => expect.unreachable('nothing went wrong');

test('one question for all the keys of a pause', async () => {
  const latest = new Latest<string>(100);
  const asked: string[] = [];
  const answers: string[] = [];
  for (const text of ['1', '15', '150']) {
    latest.ask(async () => (asked.push(text), text), (answer) => answers.push(answer), never);
    await vi.advanceTimersByTimeAsync(60);
  }
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(['150']);
  expect(answers).toEqual(['150']);
});

test('a slow answer to an earlier question is dropped, refused or not', async () => {
  const latest = new Latest<string>(10);
  const answers: string[] = [];
  const slow = (text: string, ms: number) => () => new Promise<string>((give) => setTimeout(() => give(text), ms));
  latest.ask(slow('early', 500), (answer) => answers.push(answer), never);
  await vi.advanceTimersByTimeAsync(20);
  latest.ask(() => Promise.reject(new Error('refused')), never, () => answers.push('refused'));
  await vi.advanceTimersByTimeAsync(20);
  latest.ask(slow('late', 50), (answer) => answers.push(answer), never);
  await vi.advanceTimersByTimeAsync(1000);
  expect(answers).toEqual(['refused', 'late']);
});

test('a closed form takes no answer any more', async () => {
  const latest = new Latest<string>(10);
  latest.ask(async () => 'answer', never, never);
  latest.stop();
  await vi.advanceTimersByTimeAsync(100);
  latest.ask(() => new Promise((give) => setTimeout(() => give('answer'), 50)), never, never);
  await vi.advanceTimersByTimeAsync(20);
  latest.stop();
  await vi.advanceTimersByTimeAsync(100);
});
