/** What can be said of files that were read, without reading them again. */
import type { SetLine } from '../../ipc/client';

/** The paths in a box: Explorer's "copy as path" puts quotes round each of them; without quotes they are parted by `;`. */
export function pathsOf(text: string): string[] {
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map((hit) => hit[1] ?? '');
  const found = quoted.length > 0 ? quoted : text.split(';');
  return found.map((path) => path.trim()).filter((path) => path !== '');
}

/** The day to propose for a file that states none: the office's, else that of another file. */
export function proposedDay(line: Pick<SetLine, 'suggested'> | null, lines: Pick<SetLine, 'date'>[]): string | null {
  return line === null ? null : (line.suggested ?? lines.find((one) => one.date !== null)?.date ?? null);
}

/** Whether its day has still to be given. */
export function undated(line: Pick<SetLine, 'standing' | 'refused'>): boolean {
  return line.standing === 'needs-date' && line.refused === null;
}

/** How many files keeping would take: neither refused nor without a day nor there already. */
export function keepable(lines: Pick<SetLine, 'standing' | 'refused'>[]): number {
  return lines.filter((line) => line.refused === null && (line.standing === 'new' || line.standing === 'replaces')).length;
}

/** How many kinds of things were noticed; nothing to say of a file nobody recognised. */
export function noticed(line: Pick<SetLine, 'kind' | 'report' | 'findings'>): number | null {
  return line.kind === null ? null : (line.report?.findings ?? line.findings).length;
}
