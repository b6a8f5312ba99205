/** The form of each card of the organisation: its fields, what they begin with, and the card they say. */
import type { Card, Organisation } from '../../ipc/client';
import { numberOf, textOf, type FormField, type FormValues, type Option } from '../../parts/formFields';
import { t } from '../../words/words.svelte';
import type { CardKind, Preset } from './registers';

/** Groups found for what is typed into one of the fields of groups. */
export type GroupsFound = { options: Option[]; answered: string; search: (text: string) => void; nameOf: (id: string) => string };

type Form = {
  fields: (values: FormValues, view: Organisation, groups: GroupsFound) => FormField[];
  start: (card: Card) => FormValues;
  card: (values: FormValues) => Card | null;
};

/** A card of another kind begins nothing. */
const NOTHING: FormValues = {};
const NONE: Option = { value: '', label: '–' };
const YES = 'yes';
/** So many points or groups can be given in one duty. */
const MOST = 60;

const text = (id: string, label: string, more: Partial<Extract<FormField, { kind: 'text' }>> = {}): FormField => ({ kind: 'text', id, label: t(label), ...more });
const choice = (id: string, label: string, choices: Option[], more: Partial<FormField> = {}): FormField => ({ ...more, kind: 'choice', id, label: t(label), choices });
const from: () => FormField = () => ({ kind: 'date', id: 'from', label: t('label-card-from') });
const until: () => FormField = () => ({ kind: 'date', id: 'until', label: t('label-card-until'), hint: t('hint-card-until'), free: true });
const said = (values: FormValues, id: string) => textOf(values, id) ?? '';

/** The last day, where one is said. */
const ending = (values: FormValues): { until?: string } => {
  const last = textOf(values, 'until');
  return last === null ? {} : { until: last };
};

const own = (view: Organisation) => view.offices.find((office) => office.own)?.node;
const ofOwn = <One extends { node: number }>(view: Organisation, all: One[]) => all.filter((one) => one.node === own(view));
const communes = (view: Organisation): Option[] => ofOwn(view, view.communes).map((one) => ({ value: one.code, label: one.name }));
const staff = (view: Organisation): Option[] => ofOwn(view, view.staff).map((one) => ({ value: String(one.id), label: one.name }));
const bodies = (view: Organisation): Option[] => ofOwn(view, view.party).map((one) => ({ value: String(one.id), label: one.name }));
const points = (view: Organisation): Option[] => ofOwn(view, view.points).map((one) => ({ value: String(one.id), label: `${one.name} · ${one.day}` }));

/** The values of `point-0`, `point-1` …, without gaps. */
function several(values: FormValues, stem: string): string[] {
  const found: string[] = [];
  for (let nth = 0; nth < MOST; nth += 1) {
    const value = textOf(values, `${stem}-${nth}`);
    if (value !== null && !found.includes(value)) found.push(value);
  }
  return found;
}

/** How many such fields are shown: the filled ones and an empty one after them. */
function shownOf(values: FormValues, stem: string): number {
  let last = -1;
  for (let nth = 0; nth < MOST; nth += 1) if (textOf(values, `${stem}-${nth}`) !== null) last = nth;
  return Math.min(last + 2, MOST);
}

const spread = (stem: string, ids: number[]): FormValues => Object.fromEntries(ids.map((id, nth) => [`${stem}-${nth}`, String(id)]));
const nth = <Made>(count: number, make: (nth: number) => Made): Made[] => Array.from({ length: count }, (_, at) => make(at));

export const FORMS: Record<CardKind, Form> = {
  point: {
    fields: (values, view) => {
      const made = view.communes.find((one) => one.code === values['commune'])?.made_of ?? [];
      return [
        text('name', 'card-kind-point'),
        choice('commune', 'term-commune', communes(view), { hint: t('hint-choice') }),
        choice('old', 'label-old-commune', [NONE, ...made.map((one) => ({ value: one.code, label: one.name }))]),
        { kind: 'count', id: 'day', label: t('label-session-day') },
        text('starts', 'label-starts', { free: true, example: '07:30' }),
        text('ends', 'label-ends', { free: true, example: '11:00' }),
        text('place', 'label-held-at', { free: true }),
        text('phone', 'label-phone', { free: true }),
        text('code', 'label-bank-code', { free: true }),
        choice('office', 'label-in-office', [NONE, { value: YES, label: '✓' }]),
        from(),
        until(),
      ];
    },
    start: (card) => {
      const point = card.point;
      if (!point) return NOTHING;
      const { name, commune, day, starts, ends, place, phone, code } = point;
      return { name, commune, old: point.old_commune, day, starts, ends, place, phone, code, office: point.in_office ? YES : '', from: point.from, until: point.until ?? null };
    },
    card: (values) => {
      const [name, commune, day, begins] = [textOf(values, 'name'), textOf(values, 'commune'), numberOf(values, 'day'), textOf(values, 'from')];
      if (!name || !commune || day === null || !begins) return null;
      return { point: { name, commune, day, from: begins, code: said(values, 'code'), old_commune: said(values, 'old'), starts: said(values, 'starts'), ends: said(values, 'ends'), place: said(values, 'place'), phone: said(values, 'phone'), in_office: values['office'] === YES, ...ending(values) } };
    },
  },
  staff: {
    fields: () => [text('name', 'label-staff-member'), text('post', 'label-post', { free: true }), text('user', 'label-sign-in-name', { free: true }), text('phone', 'label-phone', { free: true }), from(), until()],
    start: ({ staff }) => (staff ? { ...staff, until: staff.until ?? null } : NOTHING),
    card: (values) => {
      const [name, begins] = [textOf(values, 'name'), textOf(values, 'from')];
      if (!name || !begins) return null;
      return { staff: { name, post: said(values, 'post'), user: said(values, 'user'), phone: said(values, 'phone'), from: begins, ...ending(values) } };
    },
  },
  duty: {
    fields: (values, view, groups) => [
      choice('staff', 'label-staff-member', staff(view), { wide: true, hint: t('hint-choice') }),
      from(),
      until(),
      ...nth(shownOf(values, 'point'), (at): FormField => ({ kind: 'choice', id: `point-${at}`, label: t('label-point-nth', { nth: at + 1 }), hint: t('hint-point-nth'), choices: [{ value: '', label: t('label-none-chosen') }, ...points(view)] })),
      ...nth(shownOf(values, 'group'), (at): FormField => ({
        kind: 'find',
        id: `group-${at}`,
        label: t('label-group-nth', { nth: at + 1 }),
        hint: t('hint-group-nth'),
        free: true,
        options: groups.options,
        answered: groups.answered,
        shown: groups.nameOf(said(values, `group-${at}`)),
        onsearch: groups.search,
      })),
    ],
    start: ({ duty }) => (duty ? { staff: String(duty.staff), from: duty.from, until: duty.until ?? null, ...spread('point', duty.points), ...spread('group', duty.groups) } : NOTHING),
    card: (values) => {
      const [who, begins] = [textOf(values, 'staff'), textOf(values, 'from')];
      const [atPoints, ofGroups] = [several(values, 'point').map(Number), several(values, 'group').map(Number)];
      if (!who || !begins || atPoints.length + ofGroups.length === 0) return null;
      return { duty: { staff: Number(who), points: atPoints, groups: ofGroups, from: begins, ...ending(values) } };
    },
  },
  'association-board': {
    fields: (_, view) => [
      choice('commune', 'term-commune', communes(view), { hint: t('hint-choice') }),
      choice('association', 'term-association', ofOwn(view, view.associations).map((one) => ({ value: one.code, label: one.name }))),
      text('chair', 'label-chair'),
      text('title', 'label-title', { free: true }),
      text('phone', 'label-phone', { free: true, wide: true }),
      text('standing', 'label-standing', { free: true, wide: true, hint: t('hint-standing'), longest: 2000 }),
      from(),
      until(),
    ],
    start: (card) => {
      const board = card['association-board'];
      return board ? { ...board, standing: board.standing.join(', '), until: board.until ?? null } : NOTHING;
    },
    card: (values) => {
      const [commune, association, chair, begins] = ['commune', 'association', 'chair', 'from'].map((id) => textOf(values, id));
      if (!commune || !association || !chair || !begins) return null;
      const standing = said(values, 'standing').split(/[,;]/).map((name) => name.trim()).filter(Boolean);
      return { 'association-board': { commune, association, chair, title: said(values, 'title'), phone: said(values, 'phone'), standing, from: begins, ...ending(values) } };
    },
  },
  'commune-matched': {
    fields: (_, view) => [
      choice('commune', 'term-commune', communes(view), { wide: true }),
      choice('state', 'label-state-commune', view.state_communes.map((one) => ({ value: one.code, label: `${one.name} · ${one.code}` })), { wide: true, hint: t('hint-state-commune') }),
    ],
    start: (card) => {
      const matched = card['commune-matched'];
      return matched ? { commune: matched.commune, state: matched.state_code } : NOTHING;
    },
    card: (values) => {
      const [commune, state] = [textOf(values, 'commune'), textOf(values, 'state')];
      return commune && state ? { 'commune-matched': { commune, state_code: state } } : null;
    },
  },
  'village-moved': {
    fields: (values, view) => [
      choice('village', 'term-village', ofOwn(view, view.villages).map((one) => ({ value: one.code, label: `${one.name} · ${one.commune.name}` })), { wide: true }),
      choice('from', 'term-commune', communes(view)),
      choice('to', 'label-move-to', communes(view).filter((one) => one.value !== values['from'])),
      { kind: 'date', id: 'day', label: t('label-card-from') },
      text('base', 'label-base'),
    ],
    start: (card) => {
      const moved = card['village-moved'];
      return moved ? { ...moved } : NOTHING;
    },
    card: (values) => {
      const [village, left, to, day, base] = ['village', 'from', 'to', 'day', 'base'].map((id) => textOf(values, id));
      return village && left && to && day && base ? { 'village-moved': { village, from: left, to, day, base } } : null;
    },
  },
  'party-body': {
    fields: (_, view) => [
      text('name', 'label-body-name', { wide: true }),
      choice('kind', 'label-body-kind', ['committee', 'cell'].map((value) => ({ value, label: t(`body-kind-${value}`) }))),
      choice('parent', 'label-parent', [NONE, ...bodies(view)]),
      from(),
      until(),
    ],
    start: (card) => {
      const body = card['party-body'];
      return body ? { name: body.name, kind: body.kind, parent: body.parent ? String(body.parent) : '', from: body.from, until: body.until ?? null } : NOTHING;
    },
    card: (values) => {
      const [name, begins, parent] = [textOf(values, 'name'), textOf(values, 'from'), textOf(values, 'parent')];
      if (!name || !begins) return null;
      return { 'party-body': { name, kind: values['kind'] === 'committee' ? 'committee' : 'cell', ...(parent === null ? {} : { parent: Number(parent) }), from: begins, ...ending(values) } };
    },
  },
  'party-seat': {
    fields: (_, view) => [choice('body', 'label-body', bodies(view), { wide: true }), choice('staff', 'label-staff-member', staff(view)), text('seat', 'label-seat'), from(), until()],
    start: (card) => {
      const seat = card['party-seat'];
      return seat ? { body: String(seat.body), staff: String(seat.staff), seat: seat.seat, from: seat.from, until: seat.until ?? null } : NOTHING;
    },
    card: (values) => {
      const [body, who, seat, begins] = ['body', 'staff', 'seat', 'from'].map((id) => textOf(values, id));
      return body && who && seat && begins ? { 'party-seat': { body: Number(body), staff: Number(who), seat, from: begins, ...ending(values) } } : null;
    },
  },
};

/** What a new card begins with: what its line gives, and the day that is looked at. */
export function presetOf(preset: Preset, on: string): FormValues {
  const day = preset['day'];
  return { from: on, ...preset, ...(day && /^\d{1,2}$/.test(day) ? { day: Number(day) } : {}) };
}
