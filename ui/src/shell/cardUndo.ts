/** The toast after something was done with a card, with its undo: the same wherever cards are kept or binned. */
import { newRequest, office, type KeptCard } from '../ipc/client';
import { t } from '../words/words.svelte';
import { attempt } from './attempt';
import { tell } from './notices.svelte';

type After = (kept: KeptCard) => Promise<void> | void;

/** Says what was done; undoing it tells `after` the card as it stands then. */
export function tellKept(text: string, kept: KeptCard, after: After): void {
  const undo = async () => {
    tell(null);
    const undone = await attempt(() => office.undoCard(newRequest(), kept.event));
    if (!undone) return;
    await after(undone.answer);
    tell({ text: t('label-undone') });
  };
  tell({ text, undo: () => void undo() });
}

/** Puts a card in the bin without asking, and offers to take it out again. */
export async function binCard(card: { id: number; seq: number }, text: string, after: After): Promise<void> {
  const binned = await attempt(() => office.binCard({ request: newRequest(), id: card.id, was: card.seq }));
  if (!binned) return;
  await after(binned.answer);
  tellKept(text, binned.answer, after);
}
