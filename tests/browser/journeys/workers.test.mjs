/** Workers of a loan of job creation, recorded from the list by keyboard, and the figures of a period. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitDown } from '../desk/desk.mjs';

test('workers are recorded from the list and counted in the figures', async (t) => {
  const desk = await sitDown(t, 'branch');
  const figures = () => desk.diemsang('jobs', '--from', '2003-01-01', '--through', desk.today, '--by', 'commune').total;
  const before = figures();
  assert.ok(before.loans > 0, 'the office has loans of job creation');
  await desk.signIn();
  await desk.press('Control+k');
  await desk.hasFocus('dialog input');
  await desk.type('Việc làm theo món vay');
  await desk.press('Enter');
  await desk.hasFocus('#search');
  await desk.page.waitForSelector('tr[data-row]');
  await desk.press('Enter');
  await desk.hasFocus('table[role=grid]');
  const loan = await desk.page.textContent('tr.active td:nth-child(1)');
  await desk.press('Shift+F8');
  await desk.sees('dialog h1', 'Lao động 01/GQVL');
  for (const [id, count] of [['created', '2'], ['kept', '1'], ['household', '2'], ['outside', '1'], ['women', '4']]) await desk.fill(`#${id}`, String(count));
  // Four women among three workers.
  await desk.sees('dialog', 'nữ');
  await desk.settled();
  await desk.fill('#women', '1');
  await desk.goTo('#priority');
  await desk.press('ArrowDown');
  await desk.sees('dialog', 'Cộng 3 lao động; trong hộ và ngoài hộ 3');
  await desk.settled();
  await desk.picture('workers');
  await desk.axe();
  await desk.save();
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, 'the card is kept');
  await desk.settled();
  const after = figures();
  assert.deepEqual([after.with_card - before.with_card, after.women - before.women, after.kept - before.kept], [1, 1, 1]);
  assert.equal(after.by_priority[0] - before.by_priority[0], 1);

  await desk.press('Shift+F7');
  await desk.seesTitle('Lao động được tạo, duy trì việc làm');
  await desk.press('F8');
  await desk.settled();
  const [foot] = (await desk.table('main')).slice(-1);
  const shown = (/** @type {number} */ count) => count.toLocaleString('de-DE');
  assert.deepEqual(foot?.slice(1, 7), [after.loans, after.created, after.kept, after.workers, after.women, after.with_card].map(shown));
  await desk.picture('jobs-counted');
  await desk.axe();

  await desk.press('Escape');
  await desk.seesTitle('Việc làm theo món vay');
  await desk.hasFocus('#search');
  await desk.press('Enter', 'Enter');
  await desk.page.waitForSelector('#history-head');
  assert.ok((await desk.page.textContent('.facts'))?.includes(loan?.trim() ?? 'no loan'));
  await desk.press('F6');
  await desk.sees('dialog', 'đã ghi 3 lao động');
  await desk.press('v');
  await desk.sees('dialog h1', 'Lao động 01/GQVL');
  assert.equal(await desk.page.inputValue('#created'), '2');
  desk.isContent();
});
