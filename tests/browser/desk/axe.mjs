/** Accessibility: axe-core's rules on the screen as it stands. */

/** What may not be there; axe calls the rest minor or moderate. */
const GRAVE = ['serious', 'critical'];
/** A fault of a list is a fault of every row: a few of them say it. */
const MOST_PLACES = 4;

/**
 * What stands in a clerk's way, a line each: rule, where, what to do.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function obstacles(page) {
  /** @type {import('axe-core').AxeResults} */
  const found = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
  const grave = found.violations.filter((rule) => GRAVE.includes(rule.impact ?? ''));
  return grave.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, MOST_PLACES).map((node) => `\n  ${node.target.join(' ')} ${node.html}: ${node.failureSummary}`);
    return `${id}: ${help} (${nodes.length})${places.join('')}`;
  });
}
