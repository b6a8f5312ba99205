/** The day from its start: every number opens a list of that length, and anything is found by a few letters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitDown } from '../desk/desk.mjs';

/** How many rows the list on the screen says it has. @param {import('../desk/desk.mjs').Desk} desk */
async function listed(desk) {
  await desk.settled();
  return Number((await desk.page.locator('[role=status].count').innerText()).replace(/\D/g, ''));
}

test('every number of Today opens a list of that many rows, and Esc comes back', async (t) => {
  const desk = await sitDown(t, 'branch');
  await desk.signIn();
  const numbers = await desk.page.$$eval('[data-list]', (buttons) => buttons.map((one) => [one.getAttribute('data-list') ?? '', one.querySelector('b')?.textContent ?? '']));
  assert.ok(numbers.length >= 14, `${numbers.length} lists`);
  for (const [list, shown] of numbers) {
    await desk.goTo(`[data-list="${list}"]`);
    await desk.press('Enter');
    await desk.hasFocus('#search');
    assert.equal(await listed(desk), Number(shown?.replace(/\D/g, '')), list);
    await desk.press('Escape');
    await desk.seesTitle('Hôm nay');
  }
  const [groups] = await desk.page.$$eval('[data-session] .groups', (cells) => cells.map((one) => Number(one.textContent?.replace(/\D/g, ''))));
  await desk.goTo('[data-session]');
  await desk.press('Enter');
  await desk.seesTitle('Tổ TK&VV');
  assert.equal(await listed(desk), groups, 'the groups of the first session');
  desk.isContent();
});

test('old fonts are mended from anywhere, and Esc leads back', async (t) => {
  const desk = await sitDown(t, 'small');
  await desk.signIn();
  await desk.press('Shift+F11');
  await desk.hasFocus('dialog textarea');
  // «Hộ nghèo» in TCVN3.
  await desk.type('Hé nghÌo');
  await desk.until(async () => (await desk.page.locator('dialog textarea[readonly]').inputValue()), 'Hộ nghèo', 'what was pasted, in today’s letters');
  await desk.settled();
  await desk.picture('old-fonts');
  await desk.axe();
  await desk.press('Escape');
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, 'it is closed');
  desk.isContent();
});

test('a list by initials, a customer by name, and back to what was opened', async (t) => {
  const desk = await sitDown(t, 'branch');
  await desk.signIn();
  await desk.press('Control+k');
  await desk.hasFocus('dialog input');
  await desk.type('nqua han');
  await desk.sees('[role=option][aria-selected=true]', 'Nợ quá hạn');
  await desk.settled();
  await desk.picture('find');
  await desk.axe();
  await desk.press('Enter');
  await desk.seesTitle('Nợ quá hạn');
  await desk.hasFocus('#search');
  await desk.press('Enter', 'ArrowDown', 'Space');
  await desk.picture('list-second-line');
  const row = await desk.page.locator('tr.active').getAttribute('data-row');
  await desk.press('Enter');
  await desk.page.waitForSelector('#history-head');
  await desk.press('Escape');
  await desk.seesTitle('Nợ quá hạn');
  await desk.hasFocus('table[role=grid]');
  assert.equal(await desk.page.locator('tr.active').getAttribute('data-row'), row, 'the same row');
  await desk.press('F6');
  await desk.hasFocus('dialog input');
  await desk.settled();
  await desk.picture('place-tree');
  await desk.axe();
  await desk.press('ArrowDown', 'Enter');
  await desk.settled();
  assert.match(await desk.page.locator('.place').innerText(), /^Xã/, 'the first commune is chosen');
  await desk.press('Control+k');
  await desk.hasFocus('dialog input');
  await desk.sees('[role=option]', 'Khế ước');
  desk.isContent();
});
