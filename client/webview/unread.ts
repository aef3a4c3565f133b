/** Figures typed here that no model of the draft has shown yet: till then the page shows them as typed. */
export interface Unread {
  /** Notes what was typed into a cell, named as `keyInDraft` does; the newest counts. Returns the number by which the answer names it. */
  typed(key: string, text: string): number;
  /** The draft of that version has it. */
  written(id: number, version: number): void;
  refused(id: number): void;
  /** The page shows the draft of that version now. */
  shown(version: number): void;
  textOf(key: string): string | undefined;
}

/** Names a value among those of all drafts: another draft has values of the same names. */
export function keyInDraft(uri: string, key: string): string {
  return `${uri} ${key}`;
}

export function createUnread(): Unread {
  const entries = new Map<string, { readonly id: number; readonly text: string; version: number }>();
  let last = 0;
  let latest = -1;
  const dropRead = () => {
    for (const [key, { version }] of entries) if (version <= latest) entries.delete(key);
  };
  const find = (id: number) => [...entries].find(([, entry]) => entry.id === id);
  return {
    typed(key, text) {
      last++;
      entries.set(key, { id: last, text, version: Number.POSITIVE_INFINITY });
      return last;
    },
    written(id, version) {
      const found = find(id);
      if (found) found[1].version = version;
      dropRead();
    },
    refused(id) {
      const found = find(id);
      if (found) entries.delete(found[0]);
    },
    shown(version) {
      latest = version;
      dropRead();
    },
    textOf: (key) => entries.get(key)?.text,
  };
}
