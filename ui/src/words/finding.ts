/**
 * Finding without accents, by pieces of words or by initials: the rule of the office's own search (`wording::Query`), for
 * what the window itself knows by name. Both are held against the same cases, tests/vectors/finding.
 */

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** The form texts are compared in: no accents, small letters, one blank between words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(ZERO_WIDTH, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word typed is in the folded text, as a piece of it or run together from the beginnings of its words. */
export function finds(folded: string, typed: string): boolean {
  return fold(typed)
    .split(' ')
    .every((word) => word === '' || folded.includes(word) || runsTogether(folded.split(' '), word));
}

/** Whether the word is initials of consecutive words, then a beginning of the word after them. */
function runsTogether(words: string[], word: string): boolean {
  return words.some((_, first) => beginsRun(words, first, word));
}

function beginsRun(words: string[], first: number, word: string): boolean {
  for (let taken = 1; taken < word.length; taken += 1) {
    const here = words[first + taken - 1];
    const next = words.slice(first + taken).join(' ');
    if (here === undefined || !here.startsWith(word.charAt(taken - 1)) || next === '') return false;
    if (next.startsWith(word.slice(taken))) return true;
  }
  return false;
}
