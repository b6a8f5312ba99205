/** The keys by which a list is written: Ctrl+P paper, Ctrl+E a workbook. */
export function writingKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey'>): 'pdf' | 'xlsx' | null {
  if (!event.ctrlKey || event.altKey || event.shiftKey) return null;
  if (event.key.toLowerCase() === 'p') return 'pdf';
  return event.key.toLowerCase() === 'e' ? 'xlsx' : null;
}
