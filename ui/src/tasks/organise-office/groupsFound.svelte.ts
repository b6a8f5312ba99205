/** Groups looked for by code or leader, for the fields that name single groups. */
import { office } from '../../ipc/client';
import type { Option } from '../../parts/formFields';
import { attempt } from '../../shell/attempt';
import type { GroupsFound } from './forms';

/** So many are offered. */
const MOST = 20;

export class GroupSearch implements GroupsFound {
  options = $state.raw<Option[]>([]);
  answered = $state('');
  private names = new Map<string, string>();
  private asked = 0;

  /** `known` are groups whose names are on the screen already. */
  constructor(known: { id: number; code: string; leader: string }[]) {
    for (const group of known) this.names.set(String(group.id), `${group.code} ${group.leader}`);
  }

  search = (text: string): void => {
    const turn = (this.asked += 1);
    void attempt(() => office.groups(text)).then((groups) => {
      if (!groups || turn !== this.asked) return;
      const option = (group: { id: number; code: string; leader: string }) => ({ value: String(group.id), label: `${group.code} ${group.leader}` });
      this.options = groups.slice(0, MOST).map(option);
      for (const { value, label } of this.options) this.names.set(value, label);
      this.answered = text;
    });
  };

  nameOf = (id: string): string => this.names.get(id) ?? '';
}
