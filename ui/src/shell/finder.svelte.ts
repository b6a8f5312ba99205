/** Somebody or something found by a few letters, for the boxes of a form: asked after a pause, and remembered once seen. */
import type { FormField, Option } from '../parts/formFields';
import { Latest } from '../parts/latest';
import { warningOf } from './attempt';
import type { Warning } from './notices.svelte';

/** Long enough for a name typed in Telex to settle. */
const PAUSE_MS = 180;

export class Finder<Row> {
  private found = $state.raw<{ text: string; rows: Row[] }>({ text: '', rows: [] });
  wrong = $state.raw<Warning | null>(null);
  private readonly latest = new Latest<Row[]>(PAUSE_MS);
  private readonly known = new Map<string, Row>();
  private readonly asking: (text: string) => Promise<Row[]>;
  private readonly optionOf: (row: Row) => Option;

  constructor(asking: (text: string) => Promise<Row[]>, optionOf: (row: Row) => Option, known: Row[] = []) {
    this.asking = asking;
    this.optionOf = optionOf;
    this.learn(known);
  }

  private learn(rows: Row[]) {
    for (const row of rows) this.known.set(this.optionOf(row).value, row);
  }

  /** Who was chosen, by the value of their option. */
  of(value: string | null): Row | null {
    return value === null ? null : (this.known.get(value) ?? null);
  }

  private search(text: string) {
    const taken = (rows: Row[]) => {
      this.learn(rows);
      this.found = { text, rows };
      this.wrong = null;
    };
    const asked = async () => (text.trim() === '' ? [] : this.asking(text));
    this.latest.ask(asked, taken, (error) => (this.wrong = warningOf(error)));
  }

  /** The field of a form that looks for one. */
  field(asked: { id: string; label: string; hint?: string; free?: boolean; wide?: boolean }, value: string | null): FormField {
    const chosen = this.of(value);
    return {
      kind: 'find',
      ...asked,
      options: this.found.rows.map(this.optionOf),
      answered: this.found.text,
      shown: chosen ? this.optionOf(chosen).label : '',
      onsearch: (text) => this.search(text),
    };
  }

  stop() {
    this.latest.stop();
  }
}
