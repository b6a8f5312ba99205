/**
 * Figures and dates as they are read at the counter. The Rust side writes them by the same rules;
 * whoever changes one changes both.
 */

/** The languages that have a catalogue. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The largest amount the program books, in đồng: 2⁵³−1, which a JS number still holds exactly. */
export const LARGEST_DONG = Number.MAX_SAFE_INTEGER;

const GROUP: Record<Language, string> = { vi: '.', en: ',' };
const POINT: Record<Language, string> = { vi: ',', en: '.' };

/** Whole number with its thousands parted: 1234567 → `1.234.567` (vi), `1,234,567` (en). */
export function whole(value: number, language: Language): string {
  const digits = Math.abs(value).toFixed(0);
  const parted = digits.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  return value < 0 ? `-${parted}` : parted;
}

/** Parts per million as a percentage with one decimal, halves away from zero: 147000 → `14,7 %` (vi), `14.7%` (en). */
export function percent(ppm: number, language: Language): string {
  const tenths = Math.round(Math.abs(ppm) / 1000);
  const sign = ppm < 0 && tenths > 0 ? '-' : '';
  const figure = `${sign}${whole(Math.floor(tenths / 10), language)}${POINT[language]}${tenths % 10}`;
  return language === 'vi' ? `${figure} %` : `${figure}%`;
}

/**
 * Parts per billion as an exact percentage, without a float: 62400000 → `6.2400000`; for `exact` to write. With fewer
 * decimals the rest is cut off. Negative rates do not occur.
 */
export function percentOfPpb(ppb: number, decimals = 7): string {
  const digits = ppb.toFixed(0).padStart(8, '0');
  return `${digits.slice(0, -7)}.${digits.slice(-7, digits.length - 7 + decimals)}`;
}

/** `2025-12-31` → `31/12/2025`, in every language. What is not such a date is given back untouched. */
export function date(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : iso;
}

export type Read<T> = { value: T | null; wrong: false } | { value: null; wrong: 'not-money' | 'too-large' | 'not-a-date' };

/**
 * Reads an amount of đồng as clerks type it: `1500`, `1.500.000`, `1,500,000`, `1 500 000 đ`, and the
 * counter's shorthand `1500n` (nghìn, also `k`) and `12tr` (triệu, also `m`). Empty is no amount, not zero.
 * Fractions and signs are refused: what is collected is whole and never negative.
 */
export function readDong(text: string): Read<number> {
  const bare = text.trim().toLowerCase().replace(/\s*(vnđ|vnd|đồng|đ|₫)$/, '');
  if (bare === '') return { value: null, wrong: false };
  const parts = /^(\d+|[1-9]\d{0,2}([.,\s])\d{3}(?:\2\d{3})*)\s*(n|k|tr|m)?$/.exec(bare);
  if (!parts?.[1]) return { value: null, wrong: 'not-money' };
  const times = { n: 1_000n, k: 1_000n, tr: 1_000_000n, m: 1_000_000n }[parts[3] ?? ''] ?? 1n;
  const value = BigInt(parts[1].replace(/\D/g, '')) * times;
  if (value > BigInt(LARGEST_DONG)) return { value: null, wrong: 'too-large' };
  return { value: Number(value), wrong: false };
}

/**
 * Reads a day as clerks type it: `15012026`, `15/1/2026`, `15-01-2026`, `15.01.2026` or `2026-01-15`; gives the last.
 * Two-digit years are refused: a birth year and a due year would be guessed differently.
 */
export function readDate(text: string): Read<string> {
  const bare = text.trim();
  if (bare === '') return { value: null, wrong: false };
  const turned = bare.replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, '$3-$2-$1');
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(turned) ?? /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(turned);
  if (!parts) return { value: null, wrong: 'not-a-date' };
  const [day = 0, month = 0, year = 0] = parts.slice(1).filter((part) => /^\d/.test(part)).map(Number);
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > last) return { value: null, wrong: 'not-a-date' };
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, wrong: false };
}

/**
 * Exact figures that come as text with a point and must not pass through a float: `105994.520547945` →
 * `105.994,520547945` (vi). Noughts at the end of the fraction are left out.
 */
export function exact(text: string, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(text);
  if (!parts?.[2]) return text;
  const grouped = parts[2].replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  return `${parts[1]}${grouped}${parts[3] ? POINT[language] + parts[3] : ''}`;
}

/** A part of a whole in parts per million, cut off; null where there is no whole. */
export function ppmOf(part: number, whole: number): number | null {
  return whole <= 0 ? null : Number((BigInt(part) * 1_000_000n) / BigInt(whole));
}

/** Monday is 1, Sunday 7. */
export function weekday(iso: string): number {
  return ((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
