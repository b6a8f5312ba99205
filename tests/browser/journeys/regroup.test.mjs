/** Groups founded, registered, split, merged and closed, by keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitDown } from '../desk/desk.mjs';

const GROUP = '0020024';
const [NEW, EMPTY] = ['0029001', '0029002'];
/** As many as a group must have. */
const LEAST = 5;
const MOST_COMMUNES = 20;

/** @typedef {import('../desk/desk.mjs').Desk} Desk */
/** @typedef {{ code: string, name: string }} Member */

test('a founded group gets its code, takes members of another, is merged; an empty one is closed', async (t) => {
  const desk = await sitDown(t, 'small');
  /** @param {string} group @returns {Member[]} */
  const members = (group) => desk.diemsang('show', 'group', group).members;
  const before = members(GROUP);
  assert.ok(before.length >= 2 * LEAST, 'enough for two groups');
  await desk.signIn();
  const { code: commune } = desk.diemsang('show', 'group', GROUP).group.commune;
  await found(desk, commune, 'Hoàng Văn', NEW);
  await found(desk, commune, 'Lý Thị', EMPTY);
  assert.deepEqual([members(NEW), members(EMPTY)], [[], []], 'who founds a group without a contract is nobody the bank lends to yet');

  await regroup(desk, GROUP, 't', 'Tách bớt sang tổ khác', async () => {
    await findOne(desk, '#into', NEW);
    for (const [nth, member] of before.slice(0, LEAST).entries()) await findOne(desk, `#going-${nth + 1}`, member.code);
    await desk.picture('split');
  });
  assert.deepEqual([members(GROUP).length, members(NEW).length], [before.length - LEAST, LEAST]);

  // Who left is still found in the group, without accents.
  await desk.press('F6');
  await desk.page.waitForSelector('.view tr[data-row], .view [role=grid] tbody tr');
  await desk.press('/');
  await desk.hasFocus('#search');
  await desk.type(before[0]?.code ?? '');
  await desk.sees('.view', 'Rời tổ 12/01/2026');
  await desk.settled();
  await desk.picture('members-found');
  await desk.axe();

  await regroup(desk, NEW, 'n', 'Sáp nhập vào tổ khác', async () => {
    await findOne(desk, '#into', GROUP);
    await desk.picture('merge');
  });
  assert.deepEqual(members(GROUP).map(({ code }) => code).sort(), before.map(({ code }) => code).sort(), 'everybody is back');

  await regroup(desk, EMPTY, 'g', 'Giải thể tổ', async () => undefined);
  const codes = desk.diemsang('list', 'groups').rows.map((/** @type {{ group: string }} */ row) => row.group);
  assert.ok(codes.includes(GROUP) && !codes.includes(NEW) && !codes.includes(EMPTY), 'the merged and the closed are no groups any more');
  desk.isContent();
});

/** Founds a group of five and registers its code. @param {Desk} desk @param {string} commune @param {string} family @param {string} code */
async function found(desk, commune, family, code) {
  await desk.task(2, 'Tổ tiết kiệm và vay vốn');
  await desk.hasFocus('#search');
  await desk.press('Shift+F7');
  await desk.seesTitle('Tổ đang thành lập');
  await desk.press('F6');
  await desk.sees('dialog h1', 'Thành lập tổ');
  await desk.goTo('#commune');
  for (let nth = 0; nth < MOST_COMMUNES && (await desk.page.inputValue('#commune')) !== commune; nth += 1) await desk.press('ArrowDown');
  for (let nth = 1; nth <= LEAST; nth += 1) await desk.fill(`#person-${nth}`, `${family} ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm'][nth - 1]}`);
  // The first founder leads; below: nobody, the first, the second. Nobody is kin, and none of them is on a board.
  for (const [id, steps] of /** @type {const} */ ([['leader-standing', 1], ['leader-bank', 1], ['deputy', 2], ['deputy-standing', 1], ['deputy-bank', 1], ['kinship', 1]])) await down(desk, id, steps);
  await desk.fill('#present', String(LEAST));
  await desk.fill('#favour', String(LEAST));
  await desk.fill('#approval', `Số ${code}/UBND`);
  await desk.goTo('#approved-on');
  await desk.type('12012026');
  await desk.settled();
  await desk.picture('founding');
  await desk.save();
  await desk.sees('tr[data-row]', `${family} Một`);
  await desk.settled();
  await desk.hasFocus('table[role=grid]');
  await desk.press('Enter');
  await desk.sees('dialog h1', `${family} Một`);
  await desk.press('m');
  await desk.fill('#code', code);
  await desk.save();
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, 'the code is registered');
  await desk.settled();
}

/** Does one thing with a group, from its page. @param {Desk} desk @param {string} group @param {string} letter @param {string} title @param {() => Promise<void>} fill */
async function regroup(desk, group, letter, title, fill) {
  await desk.task(2, 'Tổ tiết kiệm và vay vốn');
  await desk.hasFocus('#search');
  await desk.type(group);
  await desk.until(() => desk.page.locator('tr[data-row]').count(), 1, 'the group found');
  await desk.press('Enter');
  await desk.hasFocus('table[role=grid]');
  await desk.press('Enter');
  await desk.sees('dd', group);
  await desk.press('F9');
  await desk.sees('h2', 'Việc đã làm với tổ');
  await desk.settled();
  await desk.press('F9');
  await desk.page.waitForSelector('dialog[open] .menu');
  await desk.press(letter);
  await desk.sees('dialog h1', title);
  await desk.fill('#base', 'QĐ 12/QĐ-UBND');
  await fill();
  await desk.settled();
  await desk.axe();
  const doubts = await desk.page.locator('input[id^=doubt-]').evaluateAll((fields) => fields.map((field) => field.id));
  assert.deepEqual(doubts, [], 'no rule stands against it');
  await desk.save();
  await desk.until(() => desk.page.locator('dialog[open]').count(), 0, `${title}: kept`);
  await desk.settled();
}

/** Chooses what is found by a code. @param {Desk} desk @param {string} css @param {string} code */
async function findOne(desk, css, code) {
  await desk.goTo(css);
  await desk.type(code);
  await desk.until(() => desk.page.locator('[role=listbox]:not([hidden]) [role=option]').count(), 1, `${code} is found`);
  await desk.press('Enter');
}

/** Walks a choice down so many values. @param {Desk} desk @param {string} id @param {number} steps */
async function down(desk, id, steps) {
  await desk.goTo(`#${id}`);
  for (let nth = 0; nth < steps; nth += 1) await desk.press('ArrowDown');
}
