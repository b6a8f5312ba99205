/** What a money field shows and holds after each key; no element and no state, so that it can be tested whole. */
import { readDong, whole, type Language, type Read } from '../words/format';

export type Typed = { text: string; caret: number } & Read<number>;

const PARTING = /[.,\s]/g;
const PARTED = /^[1-9]\d{0,2}(?:[.,\s]\d{3})+$/;
/** A number with a decimal sign behind it, as "1,5tr" begins. */
const BEGUN = /^\d+(?:[.,\s]\d{3})*[.,]\d*$/;
/** Whole part, its parting sign, decimal sign, fraction, unit, and whatever follows. */
const SPOKEN = /^(\d+|[1-9]\d{0,2}([.,\s])\d{3}(?:\2\d{3})*)([.,])(\d+)\s*(n|k|tr|m)(\D*)$/;
/** How many noughts a unit stands for. */
const NOUGHTS: Record<string, number> = { n: 3, k: 3, tr: 6, m: 6 };

/** Where the caret stands after the text was parted anew: behind as many digits as before. */
function caretBehind(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digits) return at;
    if (/\d/.test(text[at] ?? '')) seen += 1;
  }
  return text.length;
}

/** Three digits behind a sign are thousands, so "1.500" has no fraction; "1,5" and "0,125" may yet get their unit. */
function hasFraction(text: string): boolean {
  return BEGUN.test(text) && !PARTED.test(text);
}

/**
 * "1,5tr" as the digits it stands for, 1500000, moved and not reckoned. What is no whole đồng ("0,0005n"), or could be
 * read in two ways ("1.500.5tr"), is given back as it is and so refused.
 */
function spelledOut(text: string): string {
  const [, before = '', parting, point, fraction = '', unit = '', after = ''] = SPOKEN.exec(text.trim().toLowerCase()) ?? [];
  const exact = fraction.replace(/0+$/, '');
  const noughts = NOUGHTS[unit] ?? 0;
  if (before === '' || parting === point || PARTED.test(`${before}${point}${fraction}`) || exact.length > noughts) return text;
  return `${before.replace(PARTING, '')}${exact.padEnd(noughts, '0')}${after}`;
}

/** Reads what stands in the box. Bare digits were parted by the box itself; everything else must be right as it is. */
function readTyped(text: string, pasted: boolean): Read<number> {
  const isBare = !pasted && /^[\d.,\s]*$/.test(text);
  return readDong(isBare ? text.replace(PARTING, '') : spelledOut(text));
}

/**
 * Parts the digits anew while they are typed. A text that is no amount is left as typed, with the reason. A decimal sign
 * typed at the end stays, and what follows it waits for its unit.
 * `before`: what the box showed before this key. `pasted`: the text came whole, so its parting must already be right
 * ("1.5" is refused, not read as 15).
 */
export function retype(text: string, caret: number, pasted: boolean, language: Language, before = ''): Typed {
  const isBegun = !pasted && hasFraction(text) && (hasFraction(before) || (/[.,]$/.test(text) && text.slice(0, -1) === before));
  if (isBegun) return { ...readDong(text.replace(/[.,]$/, '')), text, caret };
  const read = readTyped(text, pasted);
  if (read.wrong || read.value === null) return { ...read, text: read.wrong ? text : '', caret };
  const shown = whole(read.value, language);
  const digits = text.slice(0, caret).replace(/\D/g, '').length;
  // Shorthand ("1500n") adds digits behind the caret: typing goes on after them.
  const grown = shown.replace(/\D/g, '').length > text.replace(/\D/g, '').length;
  return { ...read, text: shown, caret: grown ? shown.length : caretBehind(shown, digits) };
}

/** How far Backspace must first step over a parting sign, which is not the clerk's to delete: 0 or 1. */
export function overParting(text: string, caret: number): 0 | 1 {
  // A decimal sign is the clerk's own.
  if (hasFraction(text) && !/[.,]/.test(text.slice(caret))) return 0;
  return /[.,\s]/.test(text[caret - 1] ?? '') ? 1 : 0;
}
