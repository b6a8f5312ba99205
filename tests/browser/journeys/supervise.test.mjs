/** A visit with a promise by keyboard alone; a month later the promise is broken, and the group is inspected. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { sitDown } from '../desk/desk.mjs';

/** A month after the visit. */
const LATER = '2026-02-12';

test('a promise written down on a visit is broken a month later, and the group is inspected', async (t) => {
  const desk = await sitDown(t, 'branch');
  await desk.signIn();
  await toDebtor(desk);
  await desk.press('F8');
  await desk.sees('dialog h1', 'Ghi lần đến nhà');
  await desk.goTo('#amount');
  await desk.type('2tr');
  await desk.goTo('#by');
  await desk.type('31012026');
  await desk.picture('visit-typed');
  await desk.axe();
  await desk.save();
  await desk.settled();
  await desk.picture('customer-visited');
  const [before] = desk.diemsang('list', 'promises').rows;
  assert.equal(before.promised_by, '2026-01-31');
  desk.isContent();

  const later = await sitDown(t, 'branch', { today: LATER, after: desk });
  await later.signIn();
  await toDebtor(later);
  await later.page.waitForSelector('.bad');
  await later.picture('promise-broken');
  const [after] = later.diemsang('list', 'promises').rows;
  assert.equal(after.promise_standing, 'promise-broken');

  const group = await inspect(later);
  const draft = later.diemsang('inspect', group);
  assert.equal(draft.last.inspection.day, LATER);
  assert.ok(draft.last.inspection.loans.length > 0, 'the contracts of those picked were looked at');
  const forbidden = draft.last.inspection.answers.find((/** @type {{ item: string }} */ answer) => answer.item === 'takes-fees');
  assert.equal(draft.last.inspection.mended_on, LATER, 'what was found is mended');
  assert.equal(draft.last.inspection.strengths, 'Sổ sách đủ', 'and the minutes were changed');
  assert.equal(forbidden.value, 'no', 'what is forbidden is answered «Không» until somebody says otherwise');
  await print(later, after);
  later.isContent();
});

/** The first group of the list, from its page to its minutes; gives its code. @param {import('../desk/desk.mjs').Desk} desk */
async function inspect(desk) {
  await desk.task(2, 'Tổ tiết kiệm và vay vốn');
  await desk.hasFocus('#search');
  await desk.page.waitForSelector('tr[data-row]');
  await desk.press('Enter');
  await desk.hasFocus('table[role=grid]');
  await desk.press('Enter');
  await desk.page.waitForSelector('.view tr[data-row]');
  await desk.press('Shift+F7');
  await desk.sees('h1', 'Kiểm tra tổ');
  await desk.page.waitForSelector('.view tr[data-row]');
  await desk.picture('inspect-picked');
  await desk.press('r');
  await desk.settled();
  const group = await desk.page.textContent('dd');
  await desk.press('F9');
  await desk.sees('dialog h1', 'Biên bản 16/TD');
  await desk.fill('#head', 'Cán bộ thử');
  await desk.goTo('#mend-by');
  await desk.type('01032026');
  await desk.fill('#shortcomings', 'Chưa họp tổ tháng 1');
  await desk.settled();
  await desk.picture('minutes');
  await desk.axe();
  await desk.save();
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, 'the minutes are kept');
  await desk.settled();
  await mend(desk);
  await desk.press('F7');
  await desk.settled();
  await desk.picture('use-checks');
  await desk.press('F8');
  await desk.settled();
  await desk.picture('agreement');
  return group?.trim() ?? '';
}

/**
 * The list of promises on paper, opened again by another program: who promised what, and that it was not kept.
 * @param {import('../desk/desk.mjs').Desk} desk
 * @param {{ name: string, promised: number }} promise
 */
async function print(desk, promise) {
  await desk.press('Escape');
  await desk.task(1, 'Hôm nay');
  await desk.goTo('[data-list=promises]');
  await desk.press('Enter');
  await desk.page.waitForSelector('tr[data-row]');
  const paper = join(desk.folder, 'hen-tra-no.pdf');
  desk.answerDialog(paper);
  await desk.press('Control+p');
  await desk.sees('.told', 'hen-tra-no.pdf');
  const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
  for (const said of ['Hẹn trả nợ', promise.name, promise.promised.toLocaleString('vi-VN'), 'Sai hẹn']) {
    assert.ok(text.includes(said), `“${said}” is on the paper:\n${text}`);
  }
}

/** What was found is mended, and the minutes are changed, from the list of earlier ones. @param {import('../desk/desk.mjs').Desk} desk */
async function mend(desk) {
  const past = 'table[aria-label="Các lần đã kiểm tra"]';
  await desk.goTo(past);
  await desk.press('Enter');
  await desk.page.waitForSelector('dialog[open] .menu');
  await desk.press('k');
  await desk.sees('dialog h1', 'Khắc phục tồn tại');
  await desk.settled();
  await desk.save();
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, 'the day is kept');
  await desk.settled();
  await desk.hasFocus(past);
  await desk.press('Enter');
  await desk.page.waitForSelector('dialog[open] .menu');
  await desk.press('s');
  await desk.sees('dialog h1', 'Sửa biên bản 16/TD');
  await desk.fill('#strengths', 'Sổ sách đủ');
  await desk.settled();
  await desk.axe();
  await desk.save();
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, 'the change is kept');
  await desk.settled();
  await desk.picture('inspections-past');
}

/** The first debtor of the list of overdue contracts. @param {import('../desk/desk.mjs').Desk} desk */
async function toDebtor(desk) {
  await desk.task(1, 'Hôm nay');
  await desk.goTo('[data-list=overdue]');
  await desk.press('Enter');
  await desk.hasFocus('#search');
  await desk.page.waitForSelector('tr[data-row]');
  await desk.press('Enter');
  await desk.hasFocus('table[role=grid]');
  await desk.press('Enter');
  await desk.page.waitForSelector('#history-head');
  await desk.press('F8');
  await desk.sees('h1', 'Khách hàng');
}
