/** Every screen, at the sizes of the offices' laptops and at 200 %: it fits, it is silent, and nobody is shut out from it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIZES, ZOOMED, sitDown } from './desk/desk.mjs';
import { BRANCH, PROVINCE } from './screens.mjs';

/** Looks over the zoomed screens for accessibility too. */
const LONG = process.env.DIEMSANG_LONG === '1';

for (const [office, screens] of /** @type {const} */ ([['branch', BRANCH], ['province', PROVINCE]])) {
  test(`every screen of the ${office} opens, fits and shuts nobody out`, async (t) => {
    const desk = await sitDown(t, office);
    await desk.signIn();
    for (const screen of screens) {
      await t.test(screen.name, async () => {
        await screen.open(desk);
        await desk.page.waitForSelector(screen.shows);
        for (const size of SIZES) {
          await desk.resize(size);
          await desk.settled();
          await desk.picture(`${office}-${screen.name}`);
          await desk.fits();
        }
        await desk.axe();
        await desk.resize(ZOOMED);
        await desk.settled();
        await desk.picture(`${office}-${screen.name}`);
        await desk.fits();
        await desk.scrolls();
        if (LONG) await desk.axe();
        await desk.resize(SIZES[0]);
        const told = (await desk.page.locator('[role=alert]').allInnerTexts()).filter(Boolean);
        assert.equal(told.length, screen.refuses ? 1 : 0, `what is refused: ${told.join()}`);
        desk.isContent();
      });
    }
  });
}
