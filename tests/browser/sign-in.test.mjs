import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitDown } from './desk/desk.mjs';

test('a clerk mistypes the passphrase, is told so in words, and signs in by keyboard', async (t) => {
  const desk = await sitDown(t, 'small');
  await desk.hasFocus('#passphrase');
  await desk.axe();
  await desk.picture('sign-in');
  await desk.type('sai-mat-khau');
  await desk.press('Enter');
  await desk.sees('[role=alert]', 'Mật khẩu không đúng.');
  await desk.axe();
  assert.equal(await desk.page.inputValue('#user'), 'gdv', 'who signs in is not typed again');
  await desk.signIn();
  await desk.sees('.tiles', '23.000.000.000');
  desk.isContent();
});
