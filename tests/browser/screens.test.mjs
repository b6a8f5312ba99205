/** Every screen, at the sizes of the offices' laptops: it fits, it is silent, and nobody is shut out from it. */
import { test } from 'node:test';
import { SIZES, sitDown } from './desk/desk.mjs';
import { BRANCH, PROVINCE } from './screens.mjs';

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
        desk.isContent();
      });
    }
  });
}
