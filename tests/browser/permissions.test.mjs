/** What the real window is held to holds here too: its permissions and its policy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitDown } from './desk/desk.mjs';

test('a command without a permission is refused, though the program would answer it', async (t) => {
  const desk = await sitDown(t, 'empty');
  const invoke = (/** @type {string} */ command) =>
    desk.page.evaluate(`__TAURI_INTERNALS__.invoke('${command}').then((told) => ['told', told], (why) => ['refused', String(why)])`);

  const [known] = await invoke('first_look');
  assert.equal(known, 'told', 'a command of the list is answered');
  for (const command of ['forbidden_to_all', 'plugin:app|version']) {
    const [outcome, why] = await invoke(command);
    assert.equal(outcome, 'refused', command);
    assert.match(why, /not allowed/, 'the permissions refuse it, not the lack of a command');
  }
});

test('the page reaches nothing but its own addresses', async (t) => {
  const desk = await sitDown(t, 'empty');
  const reached = await desk.page.evaluate(() => fetch('http://127.0.0.1/').then(() => true, () => false));
  assert.equal(reached, false);
  assert.match(desk.complaints.join(), /Content Security Policy/, 'a desk hears what the policy refuses');
});
