import { beforeEach, expect, test, vi } from 'vitest';
import { attempt } from './attempt';
import { warn, warning } from './notices.svelte';
import { enter, leave, refresh, session } from './session.svelte';

const asked = vi.hoisted(() => ({ view: vi.fn(), signOut: vi.fn() }));
vi.mock('../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: { ...asked, cancel: vi.fn() } }));

const view = { node: 2, kind: 'branch', code: '002002', name: 'PGD Bắc Sơn', user: 'phuong', today: '2026-01-12', closing: '2025-12-31', book_date: null };
const refuse = (why: string) => () => Promise.reject(new Error(why));
const answer = () => Promise.resolve(1);
const nextTurn = () => new Promise((go) => setTimeout(go, 5));

beforeEach(async () => {
  await nextTurn();
  warn(null);
});

test('what was refused stays while the same turn reads on, one after the other or at once', async () => {
  await attempt(refuse('days'));
  await attempt(answer);
  expect(warning()?.fix).toBe('days');
  await nextTurn();
  await Promise.all([attempt(refuse('list')), attempt(answer)]);
  expect(warning()?.fix).toBe('list');
});

test('the next thing the clerk does takes an earlier warning away', async () => {
  await attempt(refuse('days'));
  await nextTurn();
  expect(await attempt(answer)).toBe(1);
  expect(warning()).toBeNull();
});

test('reading the office anew leaves the banner alone and follows the day', async () => {
  enter(view);
  await attempt(refuse('booking'));
  await nextTurn();
  asked.view.mockResolvedValueOnce({ ...view, today: '2026-01-13' });
  await refresh();
  expect(session()?.today).toBe('2026-01-13');
  expect(warning()?.fix).toBe('booking');
});

test('an answer that comes after the sign-out signs nobody in again', async () => {
  enter(view);
  let give = (_: typeof view) => undefined as void;
  asked.view.mockReturnValueOnce(new Promise<typeof view>((resolve) => (give = resolve)));
  const late = refresh();
  await leave();
  give(view);
  await late;
  expect(session()).toBeNull();
});
