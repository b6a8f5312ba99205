/** Small tools that are opened from anywhere and stay beside the work. */

export type Tool = 'student-term' | 'old-fonts';

/** Each with its F-key, from 13 on with Shift. */
export const TOOLS: { tool: Tool; key: number; word: string }[] = [
  { tool: 'student-term', key: 21, word: 'nav-student-term' },
  { tool: 'old-fonts', key: 23, word: 'nav-old-fonts' },
];
