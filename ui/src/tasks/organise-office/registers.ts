/** The registers of the organisation: which lines each has and what stands in their columns. No element and no state. */
import type { Organisation } from '../../ipc/client';
import type { Kind } from '../../parts/columns';

export type CardKind = 'point' | 'staff' | 'duty' | 'association-board' | 'commune-matched' | 'village-moved' | 'party-body' | 'party-seat';
export type Register = 'points' | 'proposed' | 'staff' | 'duties' | 'nobody' | 'boards' | 'communes' | 'villages' | 'party' | 'seats';

/** What a new card of a line begins with, by field. */
export type Preset = Record<string, string>;

export type Line = {
  key: string;
  /** Whose book: only the own office's can be written. */
  node: number;
  /** The card that Enter changes; without one it writes a new one. */
  card: number | null;
  preset: Preset;
  cells: (string | number | null)[];
};

type Head = { head: string; kind: Kind; width: 'xs' | 's' | 'm' | 'l' | 'xl' };
type Definition = {
  register: Register;
  word: string;
  /** What is written there; nothing where lines only tell. */
  kind: CardKind | null;
  /** Whether a card of it can be ended. */
  ends: boolean;
  heads: Head[];
  lines: (view: Organisation) => Line[];
};

const head = (head: string, width: Head['width'], kind: Kind = 'text'): Head => ({ head, kind, width });
const names = (list: { name: string }[]) => list.map((one) => one.name).join(', ');
const hours = (starts: string, ends: string) => [starts, ends].filter(Boolean).join('–');

export const REGISTERS: Definition[] = [
  {
    register: 'points',
    word: 'register-points',
    kind: 'point',
    ends: true,
    heads: [head('label-session-day', 'xs', 'count'), head('card-kind-point', 'l'), head('term-commune', 'm'), head('label-old-commune', 'm'), head('label-hours', 's', 'code'), head('label-held-at', 'm'), head('label-groups-count', 'xs', 'count'), head('label-officer', 'l'), head('label-card-from', 's', 'date'), head('label-card-until', 's', 'date')],
    lines: (view) =>
      view.points.map((one) => ({
        key: `point-${one.id}`,
        node: one.node,
        card: one.id,
        preset: {},
        cells: [one.day, one.name, one.commune.name, one.old_commune?.name ?? null, hours(one.starts, one.ends), one.place, one.groups, names(one.officers), one.from, one.until ?? null],
      })),
  },
  {
    register: 'proposed',
    word: 'register-proposed',
    kind: 'point',
    ends: false,
    heads: [head('card-kind-point', 'l'), head('term-commune', 'l'), head('label-session-day', 's', 'code'), head('label-groups-count', 'xs', 'count'), head('label-stated-on', 's', 'date'), head('label-ready', 'l')],
    lines: (view) =>
      view.proposed.map((one) => ({
        key: `stated-${one.node}-${one.name}`,
        node: one.node,
        card: null,
        preset: { name: one.name, commune: one.communes[0]?.code ?? '', day: String(one.days[0] ?? ''), from: one.stated_on },
        cells: [one.name, names(one.communes), one.days.join(', '), one.groups.length, one.stated_on, one.ready ? (one.point === null ? 'label-ready-yes' : 'label-ready-groups') : 'label-ready-no'],
      })),
  },
  {
    register: 'staff',
    word: 'register-staff',
    kind: 'staff',
    ends: true,
    heads: [head('label-staff-member', 'l'), head('label-post', 'm'), head('label-sign-in-name', 's'), head('label-phone', 's', 'code'), head('label-points-count', 'xs', 'count'), head('label-groups-count', 'xs', 'count'), head('label-card-from', 's', 'date'), head('label-card-until', 's', 'date')],
    lines: (view) =>
      view.staff.map((one) => ({
        key: `staff-${one.id}`,
        node: one.node,
        card: one.id,
        preset: {},
        cells: [one.name, one.post, one.user, one.phone, one.points, one.groups, one.from, one.until ?? null],
      })),
  },
  {
    register: 'duties',
    word: 'register-duties',
    kind: 'duty',
    ends: true,
    heads: [head('label-staff-member', 'l'), head('register-points', 'xl'), head('label-groups-count', 'l'), head('label-card-from', 's', 'date'), head('label-card-until', 's', 'date')],
    lines: (view) =>
      view.duties.map((one) => ({
        key: `duty-${one.id}`,
        node: one.node,
        card: one.id,
        preset: {},
        cells: [one.staff.name, names(one.points), one.groups.map((group) => `${group.code} ${group.leader}`).join(', '), one.from, one.until ?? null],
      })),
  },
  {
    register: 'nobody',
    word: 'register-nobody',
    kind: 'duty',
    ends: false,
    heads: [head('label-what', 's'), head('term-group-code', 's', 'code'), head('column-name', 'l'), head('term-commune', 'm'), head('card-kind-point', 'l')],
    lines: (view) => [
      ...view.points_of_nobody.map((one) => {
        const point = view.points.find((known) => known.id === one.id);
        return { key: `point-${one.id}`, node: point?.node ?? 0, card: null, preset: { 'point-0': String(one.id) }, cells: ['card-kind-point', null, one.name, point?.commune.name ?? null, one.name] };
      }),
      ...view.groups_of_nobody.map((one) => ({ key: `group-${one.id}`, node: one.node, card: null, preset: { 'group-0': String(one.id) }, cells: ['term-group', one.code, one.leader, one.commune.name, one.point] })),
    ],
  },
  {
    register: 'boards',
    word: 'register-boards',
    kind: 'association-board',
    ends: true,
    heads: [head('term-commune', 'm'), head('term-association', 'm'), head('label-chair', 'l'), head('label-title', 'm'), head('label-phone', 's', 'code'), head('label-standing', 'l'), head('label-card-from', 's', 'date'), head('label-card-until', 's', 'date')],
    lines: (view) =>
      view.boards.map((one) => ({
        key: `board-${one.id}`,
        node: one.node,
        card: one.id,
        preset: {},
        cells: [one.commune.name, one.association.name, one.chair, one.title, one.phone, one.standing.join(', '), one.from, one.until ?? null],
      })),
  },
  {
    register: 'communes',
    word: 'register-communes',
    kind: 'commune-matched',
    ends: false,
    heads: [head('label-bank-code', 's', 'code'), head('term-commune', 'm'), head('label-state-code', 'xs', 'code'), head('label-state-commune', 'm'), head('label-matched-by', 's'), head('label-made-of', 'xl'), head('label-villages-count', 'xs', 'count'), head('label-points-count', 'xs', 'count'), head('label-groups-count', 'xs', 'count')],
    lines: (view) =>
      view.communes.map((one) => ({
        key: `commune-${one.node}-${one.code}`,
        node: one.node,
        card: one.card ?? null,
        preset: { commune: one.code, state: one.state?.code ?? one.candidates[0]?.code ?? '' },
        cells: [one.code, one.name, one.state?.code ?? null, one.state?.name ?? null, `matched-by-${one.matched_by}`, names(one.made_of), one.villages, one.points, one.groups],
      })),
  },
  {
    register: 'villages',
    word: 'register-villages',
    kind: 'village-moved',
    ends: false,
    heads: [head('column-code', 's', 'code'), head('term-village', 'l'), head('term-commune', 'l'), head('label-moves', 'xl'), head('label-groups-count', 'xs', 'count')],
    lines: (view) =>
      view.villages.map((one) => ({
        key: `village-${one.node}-${one.code}`,
        node: one.node,
        card: one.moves.at(-1)?.id ?? null,
        preset: { village: one.code, from: one.commune.code },
        cells: [one.code, one.name, one.commune.name, one.moves.map((move) => `${move.day.split('-').reverse().join('/')}: ${move.from.name} → ${move.to.name}`).join('; '), one.groups],
      })),
  },
  {
    register: 'party',
    word: 'register-party',
    kind: 'party-body',
    ends: true,
    heads: [head('label-body-name', 'xl'), head('label-body-kind', 's'), head('register-seats', 'xl'), head('label-card-from', 's', 'date'), head('label-card-until', 's', 'date')],
    lines: (view) =>
      view.party.map((one) => ({
        key: `body-${one.id}`,
        node: one.node,
        card: one.id,
        preset: {},
        cells: [`${'· '.repeat(one.depth)}${one.name}`, `body-kind-${one.kind}`, one.seats.map((seat) => `${seat.staff.name} (${seat.seat})`).join(', '), one.from, one.until ?? null],
      })),
  },
  {
    register: 'seats',
    word: 'register-seats',
    kind: 'party-seat',
    ends: true,
    heads: [head('label-body', 'l'), head('label-staff-member', 'l'), head('label-seat', 'm'), head('label-card-from', 's', 'date'), head('label-card-until', 's', 'date')],
    lines: (view) =>
      view.party.flatMap((body) => body.seats.map((one) => ({ key: `seat-${one.id}`, node: body.node, card: one.id, preset: {}, cells: [body.name, one.staff.name, one.seat, one.from, one.until ?? null] }))),
  },
];

/** The register the arrow keys lead to from another; they stop at both ends. */
export function besideOf(register: Register, by: 1 | -1): Register {
  const at = REGISTERS.findIndex((one) => one.register === register);
  return REGISTERS[Math.max(0, Math.min(REGISTERS.length - 1, at + by))]?.register ?? register;
}
