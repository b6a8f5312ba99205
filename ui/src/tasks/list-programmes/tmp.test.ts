import { flushSync, mount } from 'svelte';
import { test, vi } from 'vitest';
import { enter } from '../../shell/session.svelte';
import KeepAccounts from '../keep-accounts/KeepAccounts.svelte';
import ListProgrammes from './ListProgrammes.svelte';
import { unmount } from 'svelte';
const row = { product: 'HN', programme: '01', name: 'Cho vay hộ nghèo', rate_percent: '6.24', overdue_percent: '130', ceiling: 5, ceiling_basis: 'household', max_months: 120, valid_from: '2025-01-01', valid_to: null,
  closed_to_new: false, reprices_old: false, rate_formula: '', legal_base: 'QĐ', eligible: '', note: '', source: '', verified: false, holds: true };
vi.mock('../../ipc/client', () => ({ newRequest: () => 'r', Refusal: class extends Error {}, office: { days: () => Promise.resolve(null), users: () => Promise.resolve([]), accounts: () => Promise.resolve(null), programmes: () => Promise.resolve([row]), speak: () => Promise.resolve() } }));
globalThis.ResizeObserver = class { observe() {} disconnect() {} unobserve() {} } as never;
test('mounts', async () => {
  enter({ node: 2, kind: 'branch', code: '002002', name: 'PGD', user: 'p', today: '2026-01-12', closing: '2025-12-31', book_date: null });
  const one = mount(KeepAccounts, { target: document.body });
  flushSync();
  await new Promise((go) => setTimeout(go, 20));
  void unmount(one);
  mount(ListProgrammes, { target: document.body });
  flushSync();
  await new Promise((go) => setTimeout(go, 50));
  console.log(document.body.innerHTML);
});
