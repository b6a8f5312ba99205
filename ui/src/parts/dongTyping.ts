/** What a money field shows and holds after each key; no element and no state, so that it can be tested whole. */
import { readDong, whole, type Language, type Read } from '../words/format';

export type Typed = { text: string; caret: number } & Read<number>;

const PARTING = /[.,\s]/g;

/** Where the caret stands after the text was parted anew: behind as many digits as before. */
function caretBehind(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digits) return at;
    if (/\d/.test(text[at] ?? '')) seen += 1;
  }
  return text.length;
}

/**
 * Parts the digits anew while they are typed. A text that is no amount is left as typed, with the reason.
 * `pasted`: the text came whole, so its parting must already be right ("1.5" is refused, not read as 15).
 */
export function retype(text: string, caret: number, pasted: boolean, language: Language): Typed {
  const read = readDong(pasted ? text : text.replace(PARTING, ''));
  if (read.wrong || read.value === null) return { ...read, text: read.wrong ? text : '', caret };
  const shown = whole(read.value, language);
  const digits = text.slice(0, caret).replace(/\D/g, '').length;
  // Shorthand ("1500n") adds digits behind the caret: typing goes on after them.
  const grown = shown.replace(/\D/g, '').length > text.replace(/\D/g, '').length;
  return { ...read, text: shown, caret: grown ? shown.length : caretBehind(shown, digits) };
}

/** How far Backspace must first step over a parting sign, which is not the clerk's to delete: 0 or 1. */
export function overParting(text: string, caret: number): 0 | 1 {
  return /[.,\s]/.test(text[caret - 1] ?? '') ? 1 : 0;
}
