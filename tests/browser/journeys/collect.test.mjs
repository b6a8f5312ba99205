/** A group's collection sheet by keyboard alone, from the search to the receipts, and what the book then holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitDown } from '../desk/desk.mjs';
import { TODAY } from '../desk/offices.mjs';

const GROUP = '0020024';

/** What is typed into interest and savings, line by line; `=` takes what is due. */
const TYPED = [
  { interest: '=', deposit: '50n' },
  { interest: '12500', deposit: '125000' },
  { interest: '15n', deposit: '' },
];
const AMOUNTS = new Map([['12500', 12_500], ['15n', 15_000], ['50n', 50_000], ['125000', 125_000], ['', 0]]);

/** @typedef {{ borrower: number, name: string, loans: { loan: number, due: number }[], books: unknown[] }} Member */

test('a sheet is typed by keyboard, booked once, and lies in the book', async (t) => {
  const desk = await sitDown(t, 'small');
  /** @type {Member[]} */
  const members = desk.diemsang('sheet', GROUP, '--session', TODAY).members;
  await desk.signIn();
  await desk.task(2, 'Tổ tiết kiệm và vay vốn');
  await desk.hasFocus('#search');
  await desk.type('hoang thuy');
  await desk.until(() => desk.page.locator('tr[data-row]').count(), 1, 'groups found without accents');
  await desk.press('Enter');
  await desk.hasFocus('table[role=grid]');
  await desk.press('Enter');
  await desk.seesTitle('Tổ HOÀNG THÚY UYÊN');
  await desk.press('F7');

  const paid = await typeSheet(desk, members);
  const sum = (/** @type {'interest' | 'deposits'} */ kind) => paid.reduce((all, one) => all + one[kind], 0);
  await desk.picture('sheet-typed');
  await desk.reads('#sheet-total', figure(sum('interest') + sum('deposits')));
  await desk.save();
  await desk.sees('dialog h1', 'Đã ghi sổ bảng kê');
  await desk.settled();
  await desk.picture('sheet-booked');
  await desk.axe();
  const receipts = (await desk.table('#booked')).slice(1, -1);
  assert.deepEqual(receipts, paid.map(({ name, interest, deposits }, nth) => [`${nth + 1}/2026`, name, ...[interest, deposits, interest + deposits].map(figure)]));

  const kept = desk.diemsang('receipts', GROUP).rows;
  kept.sort((/** @type {{ number: number }} */ one, /** @type {{ number: number }} */ other) => one.number - other.number);
  assert.deepEqual(
    kept.map((/** @type {Paid} */ { name, interest, deposits }) => ({ name, interest, deposits })),
    paid,
    'the book holds what was typed',
  );
  const cleared = desk.diemsang('sheet', GROUP, '--session', TODAY).members[0].loans[0];
  assert.equal(cleared.due, 0, 'what was taken by = clears what was due');
  desk.isContent();
});

/** @typedef {{ name: string, interest: number, deposits: number }} Paid */

/**
 * Types the first lines, one contract each, going on with Enter; gives who paid what.
 * @param {import('../desk/desk.mjs').Desk} desk
 * @param {Member[]} members
 * @returns {Promise<Paid[]>}
 */
async function typeSheet(desk, members) {
  await desk.hasFocus('[data-cell]');
  /** @type {Map<string, Paid>} */
  const paid = new Map();
  const lines = members.flatMap(({ name, loans, books }) => loans.map(({ due }, nth) => ({ name, due, hasBook: nth === 0 && books.length > 0 })));
  for (const [nth, { interest, deposit }] of TYPED.entries()) {
    const line = lines[nth];
    assert.ok(line && (line.due > 0 || interest !== '='));
    const mine = paid.get(line.name) ?? { name: line.name, interest: 0, deposits: 0 };
    mine.interest += interest === '=' ? line.due : (AMOUNTS.get(interest) ?? 0);
    await desk.hasFocus('td[data-column=interest] input');
    await desk.type(interest);
    await desk.press('Enter');
    if (line.hasBook) {
      mine.deposits += AMOUNTS.get(deposit) ?? 0;
      await desk.hasFocus('td[data-column=deposit] input');
      await desk.type(deposit);
      await desk.press('Enter');
    }
    paid.set(line.name, mine);
  }
  return [...paid.values()];
}

/** A figure as the window writes it: 1234567 → 1.234.567. @param {number} value */
function figure(value) {
  return value.toLocaleString('de');
}
