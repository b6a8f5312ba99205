/** The tree of places as lines on the screen: what is open, or what a search finds with the way down to it. */
import type { TreeNode } from '../../ipc/client';
import { finds, fold } from '../../words/finding';

export type Line = {
  /** From the commune down to the node itself. */
  path: TreeNode[];
  isOpen: boolean;
};

/** Names a node in the tree: a group's code may stand below two communes. */
export function pathKey(path: TreeNode[]): string {
  return path.map((node) => node.key).join('\u0000');
}

/** More are never drawn; a search leads to the others. */
const LINES_MAX = 400;

/** The lines of the tree with those nodes open. */
export function openLines(communes: TreeNode[], open: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  const walk = (nodes: TreeNode[], above: TreeNode[]) => {
    for (const node of nodes) {
      if (lines.length >= LINES_MAX) return;
      const path = [...above, node];
      const isOpen = node.below.length > 0 && open.has(pathKey(path));
      lines.push({ path, isOpen });
      if (isOpen) walk(node.below, path);
    }
  };
  walk(communes, []);
  return lines;
}

/** The nodes found by name or key, each below what it lies in. */
export function foundLines(communes: TreeNode[], typed: string): Line[] {
  const lines: Line[] = [];
  const walk = (nodes: TreeNode[], above: TreeNode[]): boolean => {
    let isAny = false;
    for (const node of nodes) {
      const path = [...above, node];
      const at = lines.length;
      const isBelow = walk(node.below, path);
      if (lines.length < LINES_MAX && (isBelow || finds(fold(`${node.name} ${node.key}`), typed))) {
        lines.splice(at, 0, { path, isOpen: isBelow });
        isAny = true;
      }
    }
    return isAny;
  };
  walk(communes, []);
  return lines;
}
