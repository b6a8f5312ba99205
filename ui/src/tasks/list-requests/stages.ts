/** Where requests stand, and what can be done with one there. */
import type { RequestLine } from '../../ipc/client';
import { words } from '../../words/words.svelte';

export type RequestAct = 'vote' | 'certify' | 'approve' | 'notify' | 'decline';

/** The filters, in the order a request goes through them; the empty one shows all. */
export const STAGES = ['', 'requested', 'voted', 'certified', 'approved', 'notified', 'declined'] as const;

export function stageWord(stage: string): string {
  return words(`request-stage-${stage}`) ?? stage;
}

const UNDECIDED = ['requested', 'voted', 'certified'];

/** Vote and certificate come in either order; a loan lent directly needs no vote. */
export function actsOf(request: Pick<RequestLine, 'stage' | 'group'>): RequestAct[] {
  if (request.stage === 'approved') return ['notify'];
  if (!UNDECIDED.includes(request.stage)) return [];
  return request.group === null ? ['certify', 'approve', 'decline'] : ['vote', 'certify', 'approve', 'decline'];
}

/** What is asked for first where a request stands. */
export function nextAct(request: Pick<RequestLine, 'stage' | 'group' | 'vote' | 'certificate'>): RequestAct | null {
  const acts = actsOf(request);
  if (acts.includes('vote') && request.vote === null) return 'vote';
  if (acts.includes('certify') && request.certificate === null) return 'certify';
  return acts.find((act) => act === 'approve' || act === 'notify') ?? null;
}

/** The requests of a stage, and how many stand in each. */
export function countsOf(requests: RequestLine[]): Record<string, number> {
  const counts: Record<string, number> = { '': requests.length };
  for (const { stage } of requests) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}
