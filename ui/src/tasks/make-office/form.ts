/** What is wrong with the form for a new office, before the office itself is asked. */

export type Filled = { kind: 'branch' | 'province'; node: string; code: string; name: string; user: string; passphrase: string; again: string };
export type Wrong = Partial<Record<keyof Filled, string>>;

/** The words' ids by field; empty when the office can be asked. */
export function wrongIn(filled: Filled): Wrong {
  const wrong: Wrong = {};
  if (!/^\d{1,4}$/.test(filled.node.trim()) || Number(filled.node) < 1 || Number(filled.node) > 8191) wrong.node = 'hint-wrong-node';
  if (!/^\d{6}$/.test(filled.code.trim())) wrong.code = 'hint-wrong-office-code';
  if (filled.name.trim() === '') wrong.name = 'hint-fill-in';
  if (filled.user.trim() === '') wrong.user = 'hint-fill-in';
  if ([...filled.passphrase].length < 8) wrong.passphrase = 'hint-wrong-passphrase';
  else if (filled.passphrase !== filled.again) wrong.again = 'hint-passphrases-differ';
  return wrong;
}
