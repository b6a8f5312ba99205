/** Every step of a loan's life as a form: when it is offered, what it asks for, and what the office is then asked to do. */
import type { LoanPage, StepWanted } from '../../ipc/client';
import { numberOf, textOf, type FormField, type FormValues } from '../../parts/formFields';
import { useCheckFields, useCheckWanted } from '../../shell/useCheck';
import { day, figure, t } from '../../words/words.svelte';

export type StepKind = StepWanted['kind'];

export type StepForm = {
  kind: StepKind;
  /** Its key in the menu. */
  letter: string;
  /** The words of its event, which name it everywhere. */
  word: string;
  group: 'money' | 'dates' | 'trouble' | 'ends';
  offered: (loan: LoanPage) => boolean;
  fields: (loan: LoanPage, values: FormValues) => FormField[];
  /** What is asked of the office; null while something is missing. */
  wanted: (values: FormValues, loan: LoanPage) => StepWanted | null;
};

const isLent = (loan: LoanPage) => loan.now.standing === 'open' || loan.now.standing === 'recalled';
const toDisburse = (loan: LoanPage) => loan.approved - loan.now.disbursed;
const outstanding = (loan: LoanPage) => loan.now.in_term + loan.now.overdue + loan.now.frozen;

const money = (id: string, label: string, due?: number, free = false): FormField => ({ kind: 'money', id, label: t(label), due, hint: due === undefined ? undefined : t('hint-equals-takes', { amount: figure(Math.max(0, due)) }), free });
const date = (id: string, label: string, hint?: string): FormField => ({ kind: 'date', id, label: t(label), hint });
const text = (id: string, label: string, hint?: string): FormField => ({ kind: 'text', id, label: t(label), hint: hint && t(hint), wide: true });
const decision = () => text('decision', 'label-decision', 'hint-decision');

/** Cash, or one of the borrower's own books. */
function from(loan: LoanPage): FormField {
  const books = loan.books.map(([id, number, balance]) => ({ value: String(id), label: t('label-from-book', { number, balance: figure(balance) }) }));
  return { kind: 'choice', id: 'from', label: t('label-paid-from'), hint: t('hint-paid-from'), choices: [{ value: '', label: t('term-cash') }, ...books] };
}
const bookOf = (values: FormValues) => (textOf(values, 'from') === null ? null : Number(textOf(values, 'from')));

/** Only the parts the loan has: nobody is asked for overdue principal where none is overdue. */
function parts(loan: LoanPage, of: ('in_term' | 'overdue' | 'frozen')[]): FormField[] {
  const LABEL = { in_term: 'term-status-in-term', overdue: 'term-status-overdue', frozen: 'term-status-frozen' };
  return of.filter((part) => loan.now[part] > 0).map((part) => money(part, LABEL[part], loan.now[part], true));
}
const part = (values: FormValues, id: string) => numberOf(values, id) ?? 0;

/** An instalment by its number, its day and amount beside it. */
function instalment(loan: LoanPage): FormField {
  const choices = loan.instalments.map(({ no, due, principal }) => ({ value: String(no), label: t('label-instalment-choice', { no: String(no), date: day(due), amount: figure(principal) }) }));
  return { kind: 'choice', id: 'no', label: t('term-instalment'), choices, wide: true };
}

/** All that must be there, in the order asked for; null when one is missing. */
function all<T>(given: { [K in keyof T]: T[K] | null }): T | null {
  return Object.values(given).some((value) => value === null) ? null : (given as T);
}

const repay: StepForm = {
  kind: 'repay',
  letter: 'T',
  word: 'event-loan-repaid',
  group: 'money',
  offered: isLent,
  fields: (loan, values) => [
    from(loan),
    { kind: 'choice', id: 'split', wide: true, label: t('label-split'), hint: t('hint-split'), choices: [{ value: 'clerk', label: t('label-split-clerk') }, { value: 'rule', label: t('label-split-rule') }] },
    ...(values['split'] === 'rule'
      ? [money('amount', 'column-amount')]
      : [
          money('interest', 'term-interest', loan.now.interest_due, true),
          money('principal', 'term-principal', outstanding(loan), true),
          ...(loan.now.grace_due > 0 ? [money('grace', 'term-grace-interest', loan.now.grace_due, true)] : []),
        ]),
  ],
  wanted: (values) => {
    const book = bookOf(values);
    if (values['split'] === 'rule') {
      const amount = numberOf(values, 'amount');
      return amount === null ? null : { kind: 'repay', amount, book };
    }
    const [interest, principal, grace_interest] = ['interest', 'principal', 'grace'].map((id) => numberOf(values, id));
    if (!interest && !principal && !grace_interest) return null;
    return { kind: 'repay', interest, principal, grace_interest, book };
  },
};

/** In the menu's order. */
export const STEPS: StepForm[] = [
  repay,
  {
    kind: 'settle',
    letter: 'S',
    word: 'event-loan-settled',
    group: 'money',
    offered: isLent,
    fields: (loan) => [from(loan)],
    wanted: (values) => ({ kind: 'settle', book: bookOf(values) }),
  },
  {
    kind: 'disburse',
    letter: 'G',
    word: 'event-loan-disbursed',
    group: 'money',
    offered: (loan) => loan.now.standing === 'approved' || (loan.now.standing === 'open' && toDisburse(loan) > 0),
    fields: (loan) => [
      money('amount', 'column-amount', toDisburse(loan)),
      { kind: 'choice', id: 'by', label: t('label-paid-by'), choices: [{ value: 'cash', label: t('term-cash') }, { value: 'transfer', label: t('account-transfers') }] },
    ],
    wanted: (values) => {
      const amount = numberOf(values, 'amount');
      return amount === null ? null : { kind: 'disburse', amount, transfer: values['by'] === 'transfer' };
    },
  },
  {
    kind: 'check-use',
    letter: 'K',
    word: 'event-loan-use-checked',
    group: 'money',
    offered: isLent,
    fields: (loan) => useCheckFields({ disbursed: loan.now.disbursed, balance: outstanding(loan), interest: loan.now.interest_due }),
    wanted: useCheckWanted,
  },
  {
    kind: 'reschedule',
    letter: 'D',
    word: 'event-loan-rescheduled',
    group: 'dates',
    offered: (loan) => isLent(loan) && loan.instalments.length > 0,
    fields: (loan) => [instalment(loan), date('due', 'label-new-day'), date('requested', 'label-requested-on', t('hint-requested-08'))],
    wanted: (values) => {
      const given = all({ due: textOf(values, 'due'), requested: textOf(values, 'requested'), no: textOf(values, 'no') });
      return given && { kind: 'reschedule', ...given, no: Number(given.no) };
    },
  },
  {
    kind: 'extend',
    letter: 'H',
    word: 'event-loan-extended',
    group: 'dates',
    offered: isLent,
    fields: (loan) => [
      date('due', 'label-new-final-date', t('hint-extension', { date: day(loan.now.due), left: loan.extension_left === null ? '–' : String(loan.extension_left) })),
      date('requested', 'label-requested-on'),
      ...(loan.now.overdue > 0 ? [money('back_in_term', 'label-back-in-term', loan.now.overdue, true)] : []),
      decision(),
    ],
    wanted: (values) => {
      const given = all({ due: textOf(values, 'due'), requested: textOf(values, 'requested'), decision: textOf(values, 'decision') });
      return given && { kind: 'extend', ...given, back_in_term: part(values, 'back_in_term') };
    },
  },
  {
    kind: 'carry-over',
    letter: 'L',
    word: 'event-loan-carried-over',
    group: 'dates',
    offered: isLent,
    fields: () => [date('due', 'label-new-final-date'), decision()],
    wanted: (values) => {
      const given = all({ due: textOf(values, 'due'), decision: textOf(values, 'decision') });
      return given && { kind: 'carry-over', ...given };
    },
  },
  {
    kind: 'turn-overdue',
    letter: 'Q',
    word: 'event-loan-turned-overdue',
    group: 'trouble',
    offered: (loan) => isLent(loan) && loan.now.in_term > 0,
    fields: (loan, values) => [
      { kind: 'choice', id: 'cause', label: t('label-reason'), wide: true, choices: [{ value: 'final-due', label: t('label-cause-final-due') }, ...(loan.instalments.length > 0 ? [{ value: 'instalment', label: t('label-cause-instalment') }] : []), { value: 'misuse', label: t('label-cause-misuse') }] },
      ...(values['cause'] === 'instalment' ? [instalment(loan)] : []),
      { ...money('amount', 'column-amount', loan.now.in_term, true), hint: t('hint-all-in-term', { amount: figure(loan.now.in_term) }) },
    ],
    wanted: (values) => {
      const cause = values['cause'];
      if (cause !== 'final-due' && cause !== 'instalment' && cause !== 'misuse') return null;
      const no = textOf(values, 'no');
      if (cause === 'instalment' && no === null) return null;
      return { kind: 'turn-overdue', cause, amount: numberOf(values, 'amount'), instalment: cause === 'instalment' ? Number(no) : null };
    },
  },
  {
    kind: 'recall',
    letter: 'M',
    word: 'event-loan-recalled',
    group: 'trouble',
    offered: (loan) => loan.now.standing === 'open',
    fields: () => [date('minutes', 'label-minutes-of'), date('pay_by', 'label-pay-by', t('hint-pay-by')), text('reason', 'label-reason')],
    wanted: (values) => {
      const given = all({ minutes: textOf(values, 'minutes'), pay_by: textOf(values, 'pay_by'), reason: textOf(values, 'reason') });
      return given && { kind: 'recall', ...given };
    },
  },
  {
    kind: 'freeze',
    letter: 'N',
    word: 'event-loan-frozen',
    group: 'trouble',
    offered: (loan) => isLent(loan) && loan.now.in_term + loan.now.overdue > 0,
    fields: (loan) => [...parts(loan, ['in_term', 'overdue']), date('until', 'label-until'), decision()],
    wanted: (values) => {
      const given = all({ until: textOf(values, 'until'), decision: textOf(values, 'decision') });
      if (!given || part(values, 'in_term') + part(values, 'overdue') === 0) return null;
      return { kind: 'freeze', in_term: part(values, 'in_term'), overdue: part(values, 'overdue'), ...given };
    },
  },
  {
    kind: 'end-freeze',
    letter: 'E',
    word: 'event-loan-freeze-ended',
    group: 'trouble',
    offered: (loan) => isLent(loan) && loan.now.frozen > 0,
    fields: (loan) => [money('in_term', 'label-to-in-term', loan.now.frozen, true), money('overdue', 'label-to-overdue', loan.now.frozen, true)],
    wanted: (values) => {
      const given = { in_term: part(values, 'in_term'), overdue: part(values, 'overdue') };
      return given.in_term + given.overdue === 0 ? null : { kind: 'end-freeze', ...given };
    },
  },
  {
    kind: 'write-off',
    letter: 'X',
    word: 'event-loan-written-off',
    group: 'ends',
    offered: isLent,
    fields: (loan) => [
      ...parts(loan, ['in_term', 'overdue', 'frozen']),
      money('interest', 'label-interest-forgiven', loan.now.interest_due, true),
      ...(loan.now.grace_due > 0 ? [money('grace', 'label-grace-forgiven', loan.now.grace_due, true)] : []),
      decision(),
    ],
    wanted: (values) => {
      const [in_term, overdue, frozen, interest, grace_interest] = ['in_term', 'overdue', 'frozen', 'interest', 'grace'].map((id) => part(values, id)) as [number, number, number, number, number];
      const given = textOf(values, 'decision');
      return given === null || in_term + overdue + frozen + interest + grace_interest === 0 ? null : { kind: 'write-off', in_term, overdue, frozen, interest, grace_interest, decision: given };
    },
  },
  {
    kind: 'refinance',
    letter: 'R',
    word: 'event-loan-refinanced',
    group: 'ends',
    offered: isLent,
    fields: () => [text('into', 'label-into-contract', 'hint-into-contract')],
    wanted: (values) => {
      const into = textOf(values, 'into');
      return into === null ? null : { kind: 'refinance', into };
    },
  },
];

/** The words of each group of the menu. */
export const GROUP_WORD: Record<StepForm['group'], string> = {
  money: 'label-steps-money',
  dates: 'label-steps-dates',
  trouble: 'label-steps-trouble',
  ends: 'label-steps-ends',
};
