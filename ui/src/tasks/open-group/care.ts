/** What was done with a group, as lines; and the cards that the forms of a group say. No element and no state. */
import type { Card, CardView, GroupCare } from '../../ipc/client';
import { numberOf, textOf, type FormValues } from '../../parts/formFields';

/** A customer or member who can be chosen. */
export type Person = { id: number; name: string; phone?: string | null; note?: string };

export type BoardCard = Extract<Card, { board: object }>['board'];
export type MeetingCard = Extract<Card, { meeting: object }>['meeting'];
export type RegroupingCard = Extract<Card, { regrouping: object }>['regrouping'];
export type SeatCard = BoardCard['leader'];

/** A line of the group's history. */
export type CareLine = { id: number; day: string; kind: string; view: CardView };

/** The day a card of a group is of. */
function dayOf(card: Card): string {
  if (card.board) return card.board.from;
  if (card.meeting) return card.meeting.day;
  if (card.regrouping) return card.regrouping.day;
  if (card.inspection) return card.inspection.day;
  return card.founding?.day ?? '';
}

/** The word for what a line is: `care-…`. */
function kindOf(card: Card): string {
  if (card.meeting) return `care-meeting-${card.meeting.kind}`;
  if (card.regrouping) return `care-${card.regrouping.kind}`;
  if (card.board) return 'care-board';
  return card.inspection ? 'care-inspection' : 'care-founding';
}

/** Everything that was done with the group, the last first. */
export function linesOf(care: GroupCare): CareLine[] {
  const views = [...care.boards, ...care.meetings, ...care.regroupings, ...care.inspections, ...(care.founding ? [care.founding] : [])];
  const lines = views.map((view) => ({ id: view.id, day: dayOf(view.card), kind: kindOf(view.card), view }));
  return lines.sort((one, other) => other.day.localeCompare(one.day) || other.id - one.id);
}

/** The board in office on a day. */
export function boardOn(care: GroupCare, today: string): BoardCard | null {
  const board = care.boards.map((view) => view.card.board).find((one) => one && one.from <= today);
  return board && (!board.until || board.until >= today) ? board : null;
}

const ANSWERS: Record<string, boolean> = { yes: true, no: false };

/** What was answered; nothing while nobody asked. */
function answer(values: FormValues, id: string): boolean | undefined {
  return ANSWERS[textOf(values, id) ?? ''];
}

export function answerOf(said: boolean | null | undefined): string {
  if (said === undefined || said === null) return 'unasked';
  return said ? 'yes' : 'no';
}

function seatOf(values: FormValues, seat: string, person: Person): SeatCard {
  return { borrower: person.id, name: person.name, phone: person.phone ?? '', in_association_board: answer(values, `${seat}-standing`), heads_other_banks_group: answer(values, `${seat}-bank`) };
}

/** The board that the form says; nothing while it has no day or leader. */
export function boardCard(group: number, values: FormValues, of: (id: string) => Person | null): Card | null {
  const [from, leader, deputy] = [textOf(values, 'from'), of('leader'), of('deputy')];
  if (from === null || leader === null) return null;
  const kinship = textOf(values, 'kinship');
  const board: BoardCard = {
    group,
    from,
    until: textOf(values, 'until') ?? undefined,
    leader: seatOf(values, 'leader', leader),
    deputy: deputy ? seatOf(values, 'deputy', deputy) : undefined,
    kinship: kinship === null || kinship === 'unasked' || !deputy ? undefined : (kinship as NonNullable<BoardCard['kinship']>),
    minutes: textOf(values, 'minutes') ?? '',
    contract: textOf(values, 'contract') ?? '',
    contracted_on: textOf(values, 'contracted-on') ?? undefined,
  };
  return { board };
}

/** The fields a board that stands already begins with. */
export function boardStart(board: BoardCard): FormValues {
  const chosen = (seat: SeatCard | null | undefined) => (seat?.borrower ? String(seat.borrower) : null);
  return {
    from: board.from,
    until: board.until ?? null,
    leader: chosen(board.leader),
    'leader-standing': answerOf(board.leader.in_association_board),
    'leader-bank': answerOf(board.leader.heads_other_banks_group),
    deputy: chosen(board.deputy),
    'deputy-standing': answerOf(board.deputy?.in_association_board),
    'deputy-bank': answerOf(board.deputy?.heads_other_banks_group),
    kinship: board.kinship ?? 'unasked',
    minutes: board.minutes,
    contract: board.contract,
    'contracted-on': board.contracted_on ?? null,
  };
}

/** The numbers of the rows of a repeated field: one more than are filled in. */
export function rowsOf(values: FormValues, id: string, most: number): number[] {
  let last = 0;
  for (let nth = 1; nth <= most; nth += 1) if (textOf(values, `${id}-${nth}`) !== null) last = nth;
  return Array.from({ length: Math.min(last + 1, most) }, (_, nth) => nth + 1);
}

/** Most votes, and most who join or leave, that one form asks for. */
export const MOST_ROWS = 20;

/** A customer who joins, with the identity of the group they leave for this one. */
export type Joining = Person & { from: number | null };

/** The meeting that the form says; nothing while it has no day or counts. */
export function meetingCard(group: number, values: FormValues, joining: (id: string) => Joining | null, leaving: (id: string) => Person | null): Card | null {
  const [day, members, present] = [textOf(values, 'day'), numberOf(values, 'members'), numberOf(values, 'present')];
  if (day === null || members === null || present === null) return null;
  const text = (id: string) => textOf(values, id) ?? '';
  const votes = rowsOf(values, 'about', MOST_ROWS).flatMap((nth) => {
    const about = textOf(values, `about-${nth}`);
    return about === null ? [] : [{ about, in_favour: numberOf(values, `favour-${nth}`) ?? 0, against: numberOf(values, `against-${nth}`) ?? 0 }];
  });
  const joins = rowsOf(values, 'joins', MOST_ROWS).flatMap((nth) => {
    const person = joining(`joins-${nth}`);
    return person ? [{ borrower: person.id, from: person.from ?? undefined, seat: 'joins' as const, reason: '' }] : [];
  });
  const leaves = rowsOf(values, 'leaves', MOST_ROWS).flatMap((nth) => {
    const person = leaving(`leaves-${nth}`);
    return person ? [{ borrower: person.id, from: group, seat: 'leaves' as const, reason: text(`reason-${nth}`) }] : [];
  });
  const meeting: MeetingCard = {
    group,
    day,
    place: text('place'),
    kind: (textOf(values, 'kind') ?? 'vetting') as MeetingCard['kind'],
    members,
    present,
    chair: text('chair'),
    secretary: text('secretary'),
    attended_by: text('attended-by'),
    content: text('content'),
    votes,
    minimum_savings: numberOf(values, 'minimum') ?? undefined,
    moves: [...joins, ...leaves],
  };
  return { meeting };
}

/** The fields a meeting that was kept begins with. */
export function meetingStart(meeting: MeetingCard): FormValues {
  const values: FormValues = {
    day: meeting.day,
    place: meeting.place,
    kind: meeting.kind,
    members: meeting.members,
    present: meeting.present,
    chair: meeting.chair,
    secretary: meeting.secretary,
    'attended-by': meeting.attended_by,
    content: meeting.content,
    minimum: meeting.minimum_savings ?? null,
  };
  meeting.votes.forEach((vote, nth) => Object.assign(values, { [`about-${nth + 1}`]: vote.about, [`favour-${nth + 1}`]: vote.in_favour, [`against-${nth + 1}`]: vote.against }));
  const of = (seat: 'joins' | 'leaves') => meeting.moves.filter((moved) => moved.seat === seat);
  of('joins').forEach((moved, nth) => (values[`joins-${nth + 1}`] = String(moved.borrower)));
  of('leaves').forEach((moved, nth) => Object.assign(values, { [`leaves-${nth + 1}`]: String(moved.borrower), [`reason-${nth + 1}`]: moved.reason }));
  return values;
}

/** The merger, split or end that the form says; all members go where the group merges. */
export function regroupingCard(group: number, kind: RegroupingCard['kind'], values: FormValues, into: number | null, everyone: number[], going: (id: string) => Person | null): Card | null {
  const [day, base] = [textOf(values, 'day'), textOf(values, 'base')];
  if (day === null || base === null || (kind !== 'closed' && into === null)) return null;
  const picked = rowsOf(values, 'going', everyone.length).flatMap((nth) => going(`going-${nth}`)?.id ?? []);
  const members = { merged: everyone, split: picked, closed: [] }[kind];
  return { regrouping: { kind, group, into: kind === 'closed' ? undefined : (into ?? undefined), day, base, members } };
}
