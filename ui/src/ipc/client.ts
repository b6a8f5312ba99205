/**
 * The way out of the window: files and folders the clerk points at, and the office's commands. Nothing else
 * in the screens imports the window's own packages.
 */
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open } from '@tauri-apps/plugin-dialog';

/** Asks for one file with one of the endings (`xlsx`); null when the clerk turned back. */
export async function chooseFile(name: string, endings: string[]): Promise<string | null> {
  return open({ multiple: false, directory: false, filters: [{ name, extensions: endings }] });
}

/** Asks for a folder, such as a stick; null when the clerk turned back. */
export async function chooseFolder(title: string): Promise<string | null> {
  return open({ multiple: false, directory: true, title });
}

export type Dropping = {
  /** True while files are held over the window. */
  onover: (over: boolean) => void;
  /** The paths that were let go over it. */
  ondrop: (paths: string[]) => void;
};

/** Listens for files dropped on the window until the returned function is called. */
export function onDropped({ onover, ondrop }: Dropping): () => void {
  const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
    onover(payload.type === 'enter' || payload.type === 'over');
    if (payload.type === 'drop') ondrop(payload.paths);
  });
  // A window without drops still has the button and the typed path.
  listening.catch(() => onover(false));
  return () => void listening.then((stop) => stop()).catch(() => onover(false));
}
