/** The bank's export, chosen in the file dialog: its progress comes over the channel, its sums agree with the bank's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sitDown } from '../desk/desk.mjs';

const vectors = new URL('../../vectors/report31/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('small.truth.json', vectors), 'utf8'));

test('an export is chosen, read with its progress, compared and booked', async (t) => {
  const desk = await sitDown(t, 'empty');
  await desk.signIn();
  await desk.task(3, 'Nạp số liệu từ báo cáo 31');
  desk.answerDialog(fileURLToPath(new URL('small.xlsx', vectors)));
  await desk.goTo('.drop button');
  await desk.press('Enter');
  await desk.page.waitForSelector('#book');
  assert.ok((await desk.steps()) > 0, 'the office told how far it was');
  await desk.picture('load-report');
  await desk.axe();
  await desk.hasFocus('#book');
  await desk.save();
  await desk.seesTitle('Hôm nay');
  await desk.sees('.tiles', truth.outstanding.toLocaleString('vi'));
  assert.equal(desk.diemsang('totals', '--by', 'commune').outstanding, truth.outstanding, 'the book holds the bank’s sum');
  desk.isContent();
});
