/** The founding that a form says. No element and no state. */
import type { Card } from '../../ipc/client';
import { numberOf, textOf, type FormValues, type Option } from '../../parts/formFields';

export type FoundingCard = Extract<Card, { founding: object }>['founding'];
type Founder = FoundingCard['people'][number];
type Seat = FoundingCard['leader'];

/** A customer found by name, with the group they leave for the new one. */
export type Customer = { id: number; name: string; from: number | null; note?: string };

/** The most rows of customers, and of people typed. */
export const MOST_ROWS = 60;

/** The numbers of the rows of a repeated field: one more than are filled in. */
export function rowsOf(values: FormValues, id: string): number[] {
  let last = 0;
  for (let nth = 1; nth <= MOST_ROWS; nth += 1) if (textOf(values, `${id}-${nth}`) !== null) last = nth;
  return Array.from({ length: Math.min(last + 1, MOST_ROWS) }, (_, nth) => nth + 1);
}

/** The founders in the order of the form, each under the key that a seat is chosen by. */
export function foundersOf(values: FormValues, customer: (id: string) => Customer | null): { key: string; founder: Founder }[] {
  const nobody = { paper: '', phone: '', address: '' };
  const customers = rowsOf(values, 'customer').flatMap((nth) => {
    const found = customer(`customer-${nth}`);
    return found ? [{ key: `customer-${found.id}`, founder: { ...nobody, borrower: found.id, from: found.from ?? undefined, name: found.name } }] : [];
  });
  const typed = rowsOf(values, 'person').flatMap((nth) => {
    const name = textOf(values, `person-${nth}`);
    return name === null ? [] : [{ key: `person-${nth}`, founder: { ...nobody, name, paper: textOf(values, `paper-${nth}`) ?? '', address: textOf(values, `address-${nth}`) ?? '' } }];
  });
  return [...customers, ...typed];
}

const ANSWERS: Record<string, boolean> = { yes: true, no: false };

function seatOf(values: FormValues, seat: string, founder: Founder): Seat {
  const answer = (id: string) => ANSWERS[textOf(values, `${seat}-${id}`) ?? ''];
  return { borrower: founder.borrower, name: founder.name, phone: founder.phone, in_association_board: answer('standing'), heads_other_banks_group: answer('bank') };
}

/** The card; nothing while day, place's commune, association, leader or the counts are missing. */
export function foundingCard(values: FormValues, customer: (id: string) => Customer | null): Card | null {
  const people = foundersOf(values, customer);
  const of = (id: string) => people.find(({ key }) => key === textOf(values, id))?.founder;
  const [day, commune, association, leader, deputy] = [textOf(values, 'day'), textOf(values, 'commune'), textOf(values, 'association'), of('leader'), of('deputy')];
  const [present, favour] = [numberOf(values, 'present'), numberOf(values, 'favour')];
  if (day === null || commune === null || association === null || !leader || present === null || favour === null) return null;
  const kinship = textOf(values, 'kinship');
  const founding: FoundingCard = {
    day,
    place: textOf(values, 'place') ?? '',
    commune,
    association,
    people: people.map(({ founder }) => founder),
    leader: seatOf(values, 'leader', leader),
    deputy: deputy ? seatOf(values, 'deputy', deputy) : undefined,
    kinship: kinship === null || kinship === 'unasked' || !deputy ? undefined : (kinship as NonNullable<FoundingCard['kinship']>),
    present,
    in_favour: favour,
    minimum_savings: numberOf(values, 'minimum') ?? undefined,
    approval: textOf(values, 'approval') ?? '',
    approved_on: textOf(values, 'approved-on') ?? undefined,
  };
  return { founding };
}

/** The choices of a seat: the founders by name; a deputy may be missing. */
export function seatChoices(people: { key: string; founder: Founder }[], none: string | null): Option[] {
  const named = people.map(({ key, founder }) => ({ value: key, label: founder.name }));
  return none === null ? named : [{ value: 'none', label: none }, ...named];
}

/** The fields a founding that was kept begins with. */
export function foundingStart(card: FoundingCard): FormValues {
  const values: FormValues = {
    day: card.day,
    place: card.place,
    commune: card.commune,
    association: card.association,
    present: card.present,
    favour: card.in_favour,
    minimum: card.minimum_savings ?? null,
    approval: card.approval,
    'approved-on': card.approved_on ?? null,
    kinship: card.kinship ?? 'unasked',
  };
  let [customers, typed] = [0, 0];
  const said = (answer: boolean | null | undefined) => (answer === undefined || answer === null ? 'unasked' : answer ? 'yes' : 'no');
  for (const person of card.people) {
    let key: string;
    if (person.borrower) {
      values[`customer-${(customers += 1)}`] = String(person.borrower);
      key = `customer-${person.borrower}`;
    } else {
      key = `person-${(typed += 1)}`;
      Object.assign(values, { [key]: person.name, [`paper-${typed}`]: person.paper, [`address-${typed}`]: person.address });
    }
    for (const [id, seat] of [['leader', card.leader], ['deputy', card.deputy]] as const) {
      if (!seat || seat.name !== person.name || seat.borrower !== person.borrower) continue;
      Object.assign(values, { [id]: key, [`${id}-standing`]: said(seat.in_association_board), [`${id}-bank`]: said(seat.heads_other_banks_group) });
    }
  }
  return values;
}
