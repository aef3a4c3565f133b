import { reasonOf } from './errors';
import type { Host } from './host';

/** A file's text, or why it cannot be read. */
export type TextFile = { readonly text: string } | { readonly reason: string };

/** Undefined where there is nothing; a folder in the file's place is a reason (EISDIR). Never fails. */
export function readTextFile(uri: string, files: Pick<Host, 'readText' | 'listFiles'>): TextFile | undefined {
  try {
    const text = files.readText(uri);
    if (text !== undefined) return { text };
    return files.listFiles(uri) && { reason: 'EISDIR' };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
