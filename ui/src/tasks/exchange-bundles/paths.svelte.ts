/** The files and the folder in hand. The folder, usually a stick, is remembered on this machine. */

const REMEMBERED = 'diem-sang.exchange.folder';

export type Paths = { folder: string; request: string; admission: string; bundle: string; receipt: string };

export const paths = $state<Paths>({ folder: localStorage.getItem(REMEMBERED) ?? '', request: '', admission: '', bundle: '', receipt: '' });

/** Keeps the folder for the next time, once something was written there. */
export function rememberFolder(): void {
  localStorage.setItem(REMEMBERED, paths.folder);
}

/** Which field a dropped file belongs to, by the names the program gives its own files; null for others. */
export function fieldOf(path: string): keyof Omit<Paths, 'folder'> | null {
  const name = path.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  if (name.endsWith('.dse')) return 'request';
  if (name.endsWith('.dsa')) return 'admission';
  if (!name.endsWith('.dsb')) return null;
  return name.includes('_receipt_') ? 'receipt' : 'bundle';
}
