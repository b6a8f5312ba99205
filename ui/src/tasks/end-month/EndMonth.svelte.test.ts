import { flushSync } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OfficeView } from '../../ipc/client';
import { stage } from '../../parts/testing';
import { goBack, openTask } from '../../shell/navigation.svelte';
import { enter } from '../../shell/session.svelte';
import { speak } from '../../words/words.svelte';
import EndMonth from './EndMonth.svelte';

const group = { group: '0020013', leader: 'Nông Thị Phượng', loans: 1, outstanding: 20_000_000, overdue: 0, owed_before: 0, accrued: 105_995, paid: 0, owed: 105_995, grace: 0, in_arrears: 1, inactive: 0, commission: 0, paid_balance: 0 };
const statement = (on: string) => ({ through: on, groups: [group], total: group, commission_verified: true });
const contract = { contract: '6600000200100017', name: 'Vi Văn Sơn', outstanding: 20_000_000, owed_before: 0, accrued: 105_995, paid: 0, owed: 105_995, grace: 0 };

const asked: string[] = [];
let waiting: (() => void)[] = [];
const cancel = vi.fn();
vi.mock('../../ipc/client', () => ({
  Refusal: class extends Error {},
  office: {
    days: async () => ({ base: '2025-12-31' }),
    monthEnd: (on: string) => {
      asked.push(on);
      return new Promise((give) => waiting.push(() => give(statement(on))));
    },
    monthBacklog: async () => [contract],
    cancel: () => cancel(),
  },
}));

const { leave, press, settle, show } = stage();
beforeEach(() => {
  speak('vi');
  asked.length = 0;
  waiting = [];
  cancel.mockClear();
  // The office's day is 5 April: January to March are whole.
  enter({ today: '2026-04-05' } as OfficeView);
});

async function answer() {
  for (const give of waiting.splice(0)) give();
  await settle();
}
function choose(on: string) {
  const choice = document.querySelector<HTMLSelectElement>('#month');
  if (!choice) return expect.unreachable('the months can be chosen');
  choice.focus();
  choice.value = on;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}

test('who steps two months down stays in the choice, and only the month stopped at is reckoned', async () => {
  openTask('month-end');
  await show(EndMonth);
  expect(asked).toEqual(['2026-03-31']);
  await answer();
  expect(document.activeElement?.getAttribute('role')).toBe('grid');
  choose('2026-02-28');
  await settle(100);
  choose('2026-01-31');
  await settle();
  expect(asked).toEqual(['2026-03-31', '2026-01-31']);
  await answer();
  expect(document.activeElement?.id).toBe('month');
  await press('Enter');
  expect(document.activeElement?.getAttribute('role')).toBe('grid');
});

test('another month is begun only when the one before it has been given up', async () => {
  openTask('month-end');
  await show(EndMonth);
  asked.length = 0;
  choose('2026-02-28');
  await settle();
  expect([asked, cancel.mock.calls.length]).toEqual([[], 1]);
  await answer();
  expect(asked).toEqual(['2026-02-28']);
});

test('another language reckons nothing again', async () => {
  openTask('month-end');
  await show(EndMonth);
  await answer();
  speak('en');
  await settle();
  expect(asked).toHaveLength(1);
});

test('back from a contract, its group’s contracts are open again', async () => {
  openTask('month-end');
  await show(EndMonth);
  await answer();
  await press('Enter');
  await settle();
  await press('Enter');
  leave();
  goBack();
  await show(EndMonth);
  await answer();
  expect(document.querySelector('dialog h1')?.textContent).toContain('0020013');
  expect(document.querySelector('dialog tr.active')?.getAttribute('data-row')).toBe('6600000200100017');
});
