import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = join(__dirname, '..', '..', 'samples');

/** Every sample by its file name. */
export function sampleDrafts(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.nianbao.md'))
    .map((name) => ({ name, text: readFileSync(join(samples, name), 'utf8') }));
}

/** A whole, correct report of the 2021 form, with figures that are not all 0. */
export const cleanDraft: string = readFileSync(join(samples, '示例-青川县水利局-2025.nianbao.md'), 'utf8');

/**
 * The clean draft with one stretch replaced, which must stand in it once. Where `written` has markers ⟦…⟧ they are taken
 * out, and `start`–`end` is what stood between; a cursor `$0` is `start`.
 */
export function draftWith(found: string, written: string): { text: string; start: number; end: number } {
  const at = cleanDraft.indexOf(found);
  if (at === -1 || cleanDraft.includes(found, at + 1)) throw new Error(`${found} does not stand in the draft once`);
  return marked(cleanDraft.slice(0, at) + written + cleanDraft.slice(at + found.length));
}

/** A text without its markers ⟦…⟧ or `$0`, and where they stood. */
export function marked(text: string): { text: string; start: number; end: number } {
  const cursor = text.indexOf('$0');
  if (cursor !== -1) return { text: text.replace('$0', ''), start: cursor, end: cursor };
  const start = text.indexOf('⟦');
  if (start === -1) return { text, start: 0, end: 0 };
  const plain = text.replace('⟦', '');
  const end = plain.indexOf('⟧');
  return { text: plain.replace('⟧', ''), start, end };
}
