/** The Vietnamese order of names and texts, as the office sorts them (`wording::collation`). */

const NAMES = new Intl.Collator('vi');
const TEXTS = new Intl.Collator('vi', { numeric: true });

/** Given, family and middle name; a name of one word is all given name. */
function partsOf(name: string): [string, string, string] {
  const words = name.trim().split(/\s+/);
  const given = words.pop() ?? '';
  return [given, words.shift() ?? '', words.join(' ')];
}

/** Compares people by given, then family, then middle name. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return NAMES.compare(a[0], b[0]) || NAMES.compare(a[1], b[1]) || NAMES.compare(a[2], b[2]);
}

/** Compares other texts; digits in them count as numbers. */
export function compareTexts(one: string, other: string): number {
  return TEXTS.compare(one, other);
}
