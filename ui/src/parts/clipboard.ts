/** The clipboard is an output: a list is copied twice over, as plain lines for a message and as a table for a spreadsheet. */

export type Copied = { plain: string; html: string };

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
}

/**
 * A list in both forms. `shown` is what people read; `raw` is what a spreadsheet must get: a number stays a
 * number, whatever way the reader's Excel parts its thousands. A text such as a code is kept as text there.
 */
export function bothForms(heads: string[], rows: { shown: string; raw: string | number }[][]): Copied {
  const plain = [heads, ...rows.map((row) => row.map((cell) => cell.shown))].map((line) => line.join(' · ')).join('\n');
  const cell = ({ raw }: { raw: string | number }) =>
    // Excel's own way to be told "this is text": a group's leading zeros survive.
    typeof raw === 'number' ? `<td>${raw}</td>` : `<td style="mso-number-format:'\\@'">${escape(raw)}</td>`;
  const head = heads.map((text) => `<th>${escape(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return { plain, html: `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>` };
}

/** Puts both forms on the clipboard; false when the window may not write there. */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  try {
    const form = (type: string, text: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': form('text/plain', plain), 'text/html': form('text/html', html) }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Puts one figure or line on the clipboard; false when the window may not write there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
