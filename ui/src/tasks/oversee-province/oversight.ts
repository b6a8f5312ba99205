/** The offices' totals beside the day of each one's last bundle. */
import type { PeerLine, TotalsFigures, TotalsLine } from '../../ipc/client';
import { ppmOf } from '../../words/format';

export type OversightLine = TotalsLine & { received_at: string | null; overdue_ppm: number | null };

/** An admitted office whose bundle has not come stands there with nothing: it must not be missed. */
export function beside(lines: TotalsLine[], peers: PeerLine[]): OversightLine[] {
  const withFigures = lines.map((line) => {
    const peer = peers.find((one) => one.office.code === line.key);
    return { ...line, received_at: peer?.received_at ?? null, overdue_ppm: ppmOf(line.overdue, line.outstanding) };
  });
  const missing = peers.filter((peer) => !lines.some((line) => line.key === peer.office.code));
  return [...withFigures, ...missing.map((peer) => ({ ...NOTHING, key: peer.office.code, name: peer.office.name, received_at: peer.received_at, overdue_ppm: null }))];
}

const NOTHING: TotalsFigures = {
  loans: 0,
  borrowers: 0,
  groups: 0,
  outstanding: 0,
  in_term: 0,
  overdue: 0,
  frozen: 0,
  lent_month: 0,
  collected_month: 0,
  interest_backlog: 0,
  savings: null,
  jobs: 0,
  growth_year_ppm: null,
};

const SUMMED = ['loans', 'borrowers', 'groups', 'outstanding', 'in_term', 'overdue', 'frozen', 'lent_month', 'collected_month', 'savings'] as const;

/** The office's own sums for the foot: distinct borrowers, for one, do not add up from the lines. */
export function footOf(figures: TotalsFigures): Record<string, number> {
  return Object.fromEntries(SUMMED.flatMap((column) => (figures[column] === null ? [] : [[column, figures[column]]])));
}
