/** What can be said of files that were read, without reading them again. */
import type { SetLine } from '../../ipc/client';

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
