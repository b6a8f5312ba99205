// What Node.js and a public library say about Vietnamese, for tests/cases/vietnamese. Run in the folder `ui`, whose
// packages it uses: `node vietnamese.mjs words | names | texts`. Standard input and output are JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const asked = JSON.parse(readFileSync(0, 'utf8'));

/** Each amount, a text of digits, read by the library as it comes; only the unit is told. */
async function words(amounts) {
  const fromHere = createRequire(join(process.cwd(), 'package.json'));
  const { ReadingConfig, doReadNumber } = await import(pathToFileURL(fromHere.resolve('read-vietnamese-number')));
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  return amounts.map((amount) => doReadNumber(amount, config));
}

/** The places of the items in order; each with whether the collation holds it equal to the one before. */
function ordered(items, compare) {
  const places = items.map((_, place) => place).sort((a, b) => compare(items[a], items[b]));
  return places.map((place, rank) => [place, rank > 0 && compare(items[places[rank - 1]], items[place]) === 0]);
}

/** Names as [given, family, middle]: the first part that differs decides. */
function names(parts) {
  const collator = new Intl.Collator('vi');
  return ordered(parts, (a, b) => a.reduce((order, part, at) => order || collator.compare(part, b[at]), 0));
}

function texts(lines) {
  return ordered(lines, new Intl.Collator('vi', { numeric: true }).compare);
}

const answers = { words, names, texts };
process.stdout.write(JSON.stringify(await answers[process.argv[2]](asked)));
