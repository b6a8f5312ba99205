/** The fields in which a second person says who they are and gives their passphrase, the same in every dialog that needs one. */
import { office, type SecondGiven, type UserLine } from '../ipc/client';
import { textOf, type FormField, type FormValues } from '../parts/formFields';
import { t } from '../words/words.svelte';
import { warningOf } from './attempt';
import type { Warning } from './notices.svelte';

const SECOND = 'second';
const PASSPHRASE = 'second-passphrase';

/** The book's other users; read when a dialog opens. */
export class Colleagues {
  others = $state.raw<UserLine[] | null>(null);
  /** Why they could not be read; the dialog says it. */
  refused = $state.raw<Warning | null>(null);

  /** Reads who they are; nobody can stand by until it is done. */
  async read(): Promise<void> {
    try {
      this.others = (await office.users()).filter((user) => !user.signed_in);
      this.refused = null;
    } catch (error) {
      this.refused = warningOf(error);
    }
  }

  /** Whether it is known that there is nobody else. */
  get isAlone(): boolean {
    return this.others !== null && this.others.length === 0;
  }

  fields(): FormField[] {
    return [
      { kind: 'choice', id: SECOND, label: t('label-second-person'), hint: t('hint-second-person'), choices: (this.others ?? []).map(({ name }) => ({ value: name, label: name })) },
      { kind: 'passphrase', id: PASSPHRASE, label: t('label-second-passphrase'), hint: t('hint-second-person') },
    ];
  }
}

/** Who stands by, once both fields are filled. */
export function secondOf(values: FormValues): SecondGiven | null {
  const [name, passphrase] = [textOf(values, SECOND), values[PASSPHRASE]];
  return name !== null && typeof passphrase === 'string' && passphrase !== '' ? { name, passphrase } : null;
}
