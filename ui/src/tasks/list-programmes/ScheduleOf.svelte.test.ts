import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TermsLine } from '../../ipc/client';
import { PREVIEW_PAUSE_MS } from '../../parts/latest';
import { dialogText, pressSave, settle, type } from '../../parts/testing';
import { forgetForms } from '../../shell/formDrafts';
import { done } from '../../shell/notices.svelte';
import ScheduleOf from './ScheduleOf.svelte';

const asked = vi.hoisted(() => ({ schedule: vi.fn(), writeText: vi.fn() }));
vi.mock('../../ipc/client', () => ({ Refusal: class Refusal extends Error {}, newRequest: () => 'request', office: asked }));
Object.defineProperty(navigator, 'clipboard', { value: { writeText: asked.writeText } });

const HN: TermsLine = {
  product: 'HN', programme: '01', name: 'Hộ nghèo', rate_percent: '6.24', overdue_percent: '130', ceiling: 100_000_000, ceiling_basis: 'household', max_months: 120, valid_from: '2020-01-01',
  valid_to: null, closed_to_new: false, reprices_old: false, rate_formula: '', legal_base: 'QĐ', eligible: '', note: '', source: '', verified: true, holds: true,
};

let shown: ReturnType<typeof mount>;
beforeEach(() => {
  vi.useFakeTimers();
  forgetForms();
  asked.schedule.mockImplementation(async ({ months }: { months: number }) => ({ rate_percent: '6.24', months, interest: 9_360_000, instalments: [], steps: [] }));
  asked.writeText.mockReset().mockResolvedValue(undefined);
  shown = mount(ScheduleOf, { target: document.body, props: { rows: [HN], today: '2026-01-12', onclose: () => undefined } });
  flushSync();
});
afterEach(() => {
  void unmount(shown);
  document.body.innerHTML = '';
  vi.useRealTimers();
});

async function answered() {
  await vi.advanceTimersByTimeAsync(PREVIEW_PAUSE_MS);
  await settle();
}

test('that it was copied is said in the dialog, and what is copied is what was asked last', async () => {
  type('principal', '50000000');
  type('months', '36');
  await answered();
  type('months', '24');
  await pressSave();
  expect(asked.writeText).not.toHaveBeenCalled();
  await answered();
  expect(asked.writeText).toHaveBeenCalledOnce();
  expect(asked.writeText.mock.calls[0]?.[0]).toContain('24');
  expect(dialogText()).toContain('Đã sao chép');
  expect(done()).toBeNull();

  type('months', '12');
  await answered();
  expect(dialogText()).not.toContain('Đã sao chép');
});
