import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onDayTurn } from './dayTurn';

const MINUTE_MS = 60_000;
const turned = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 0, 12, 23, 55) });
  turned.mockReset();
  stop = onDayTurn(turned);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('it is told once, soon after midnight', () => {
  vi.advanceTimersByTime(4 * MINUTE_MS);
  expect(turned).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(turned).toHaveBeenCalledOnce();
});

test('it is told when the window is looked at again, not when it is put away', () => {
  const seen = vi.spyOn(document, 'visibilityState', 'get');
  seen.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(turned).not.toHaveBeenCalled();
  seen.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(turned).toHaveBeenCalledOnce();
  seen.mockRestore();
});

test('nobody is told once the frame is gone', () => {
  stop();
  vi.advanceTimersByTime(24 * 60 * MINUTE_MS);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(turned).not.toHaveBeenCalled();
});
