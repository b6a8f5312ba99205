/** The checklist's answers as fields of a form, and back. */
import type { AnswerValue, ChecklistLine } from '../../ipc/client';
import { numberOf, type FormField, type FormValues } from '../../parts/formFields';
import { t } from '../../words/words.svelte';

const idOf = (line: ChecklistLine) => `item-${line.item}`;

export function answerFields(lines: ChecklistLine[]): FormField[] {
  return lines.map((line, nth) => {
    const label = t(`inspection-item-${line.item}`);
    const hint = [label, line.known ? t('label-known-from-book') : ''].filter(Boolean).join(', ');
    const section = line.part === lines[nth - 1]?.part ? undefined : t('label-inspection-part', { part: `II.${line.part}`, name: t(`inspection-part-${line.part}`) });
    if (line.counts) return { kind: 'count', id: idOf(line), label, hint, section, brief: true, free: true };
    return { kind: 'choice', id: idOf(line), label, hint, section, brief: true, choices: [{ value: '', label: t('answer-unasked') }, { value: 'yes', label: t('answer-yes') }, { value: 'no', label: t('answer-no') }] };
  });
}

/** What the fields begin with: what the book knows, and «Không» for what must not be. */
export function answerStart(lines: ChecklistLine[]): FormValues {
  const valueOf = (value: AnswerValue | null) => (value === null ? '' : typeof value === 'string' ? value : 'count' in value ? (value.count ?? null) : (value.said ?? null));
  return Object.fromEntries(lines.map((line) => [idOf(line), valueOf(line.value)]));
}

/** The checklist as minutes answered it; what they left out was not asked. */
export function answered(lines: ChecklistLine[], answers: { item: string; value: AnswerValue }[]): ChecklistLine[] {
  const said = new Map(answers.map((one) => [one.item, one.value]));
  return lines.map((line) => ({ ...line, known: false, value: said.get(line.item) ?? null }));
}

/** What was not asked is not there. */
export function answersOf(lines: ChecklistLine[], values: FormValues): { item: string; value: AnswerValue }[] {
  return lines.flatMap((line): { item: string; value: AnswerValue }[] => {
    const value = values[idOf(line)];
    if (line.counts) {
      const count = numberOf(values, idOf(line));
      return count === null ? [] : [{ item: line.item, value: { count } }];
    }
    return value === 'yes' || value === 'no' ? [{ item: line.item, value }] : [];
  });
}
