/** The year's plan of inspections (01/KH) by keyboard: what is proposed, moved, kept over a restart, saved and printed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sitDown } from '../desk/desk.mjs';

/** @typedef {import('../desk/desk.mjs').Desk} Desk */
/** @typedef {{ id: number, month: number, kept: boolean, group: { code: string } }} PlanLine */

const TITLE = 'Kế hoạch kiểm tra năm (01/KH)';

test('a plan is proposed, moved by keys, not lost by a restart, kept and printed', async (t) => {
  const desk = await sitDown(t, 'branch');
  await desk.signIn();
  await toPlan(desk);
  const [commune, association] = [await desk.page.inputValue('#commune'), await desk.page.inputValue('#association')];
  const plan = () => desk.diemsang('supervise', 'plan', '2026', '--commune', commune, '--association', association);
  /** @type {PlanLine[]} */
  const proposed = plan().groups;
  assert.ok(proposed.length > 2 && proposed.every((line) => !line.kept && line.month >= 2 && line.month <= 10), 'proposed within the months of the rules');
  await desk.page.waitForSelector('td.cell');
  assert.deepEqual(await signs(desk), proposed.map((line) => [line.month, '○']), 'the grid shows what is proposed');

  // The first group a month earlier; the second, by the cursor, to May.
  const [first, second] = proposed;
  assert.ok(first && second);
  await desk.press('Shift+ArrowLeft');
  await desk.press('ArrowDown', 'Home', ...Array(4).fill('ArrowRight'), 'Enter');
  const moved = [first.month - 1, 5];
  await desk.sees('.standing', 'chưa lưu');
  assert.deepEqual((await signs(desk)).slice(0, 2).map(([month]) => month), moved);
  await desk.picture('plan-moved');
  await desk.axe();
  // The book keeps a draft within half a second.
  await new Promise((later) => setTimeout(later, 600));
  desk.isContent();

  const again = await sitDown(t, 'branch', { after: desk });
  await again.signIn();
  await toPlan(again);
  assert.deepEqual((await signs(again)).slice(0, 2), [[moved[0], '◆'], [moved[1], second.month === 5 ? '○' : '◆']], 'the months moved are there after a restart');
  await again.press('F9');
  await again.sees('dialog h1', 'Lưu kế hoạch 01/KH năm 2026');
  await again.fill('#number', '12/KH-HND');
  await again.settled();
  await again.picture('plan-keep');
  await again.axe();
  await again.save();
  await again.sees('.standing', 'Kế hoạch 12/KH-HND');
  await again.settled();
  await again.picture('plan-kept');
  const kept = plan();
  assert.deepEqual(kept.groups.map((/** @type {PlanLine} */ line) => [line.kept, line.month]).slice(0, 2), moved.map((month) => [true, month]));
  assert.equal(kept.plan.number, '12/KH-HND');

  const paper = join(again.folder, 'ke-hoach.pdf');
  again.answerDialog(paper);
  await again.press('Control+p');
  await again.sees('[role=status]', paper);
  assert.equal(readFileSync(paper).subarray(0, 5).toString(), '%PDF-');
  again.isContent();
});

/** @param {Desk} desk */
async function toPlan(desk) {
  await desk.press('Control+k');
  await desk.hasFocus('dialog input');
  await desk.type('Kiểm tra tổ trong năm');
  await desk.press('Enter');
  await desk.hasFocus('#search');
  await desk.press('Shift+F7');
  await desk.seesTitle(TITLE);
  await desk.hasFocus('table[role=grid]');
}

/** Each group's month and the sign in it. @param {Desk} desk @returns {Promise<[number, string][]>} */
function signs(desk) {
  return desk.page.$$eval('[role=grid] tbody tr', (rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
      const at = cells.findIndex((sign) => sign !== '');
      return /** @type {[number, string]} */ ([at + 1, cells[at] ?? '']);
    }),
  );
}
