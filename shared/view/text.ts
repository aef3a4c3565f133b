/** A table cell's text for a reader: without white space around, `\|` as the pipe it stands for. */
export function cellText(raw: string): string {
  return raw.trim().replaceAll('\\|', '|');
}
