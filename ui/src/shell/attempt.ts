/** Asking the office: what it refuses is shown in the frame's one banner, and long work in its one bar. */
import { Refusal, office, type OnStep, type Stage } from '../ipc/client';
import { t } from '../words/words.svelte';
import { warn, type Warning } from './notices.svelte';
import { showWork } from './work.svelte';

/** What the clerk stopped is no refusal: it is only noted. */
const STOPPED = new Set(['cancelled', 'exchange-cancelled']);

function kindOf(code: string): Warning['kind'] {
  if (code === 'fault') return 'fault';
  return STOPPED.has(code) ? 'note' : 'refusal';
}

/** What a banner says about an error: the office's own words, or what the window itself knows. */
export function warningOf(error: unknown): Warning {
  if (error instanceof Refusal) {
    const { code, what, fix, incident } = error.refused;
    return { kind: kindOf(code), what, fix, incident: incident ?? undefined };
  }
  return { kind: 'fault', what: t('label-window-fault'), fix: error instanceof Error ? error.message : String(error) };
}

/** Attempts that are under way, or ended in this turn of the clerk's. */
let inTurn = 0;

/**
 * The answer, or null when it was refused, which the banner then says. An earlier warning goes away first, but not one of
 * the same turn: a screen that reads three things must not wipe the refusal of the first with the second.
 */
export async function attempt<T>(asking: () => Promise<T>): Promise<T | null> {
  if (inTurn === 0) warn(null);
  inTurn += 1;
  try {
    return await asking();
  } catch (error) {
    warn(warningOf(error));
    return null;
  } finally {
    // After whatever the caller asks for at once.
    setTimeout(() => (inTurn -= 1));
  }
}

const STAGE: Record<Stage, string> = {
  reading: 'label-stage-reading',
  booking: 'label-stage-booking',
  sealing: 'label-stage-sealing',
  opening: 'label-stage-opening',
  importing: 'label-stage-importing',
  replaying: 'label-stage-replaying',
  reckoning: 'label-stage-reckoning',
  writing: 'label-stage-writing',
};

/** Like `attempt`, with the frame's bar following the steps and offering to stop. */
export async function longAttempt<T>(stage: Stage, asking: (onstep: OnStep) => Promise<T>): Promise<T | null> {
  const show = (at: Stage, done: number, total: number) =>
    // A total of nothing means that the whole is not known yet.
    showWork({ label: t(STAGE[at]), done, total: total > 0 ? total : null, cancel: office.cancel });
  show(stage, 0, 0);
  try {
    return await attempt(() => asking((step) => show(step.stage, step.done, step.total)));
  } finally {
    showWork(null);
  }
}
