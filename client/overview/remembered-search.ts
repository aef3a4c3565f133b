/** What a search finds, remembered till it is forgotten. */
export interface RememberedSearch<Found> {
  /** Searches where nothing is remembered or under way. After a failure: what was known before. */
  list(): Promise<Found>;
  /** What the last search has found. */
  known(): Found;
  /** The next `list` searches anew; what is under way counts no more. */
  forget(): void;
}

/** `none` is known before the first search has ended; `changed` is told whenever more is known. */
export function rememberSearch<Found>(
  search: () => Promise<Found>,
  none: Found,
  changed: () => void,
): RememberedSearch<Found> {
  let known = none;
  let latest: Promise<Found> | undefined;
  const begin = (): Promise<Found> => {
    const mine = search().then(
      (found) => {
        if (latest !== mine) return found;
        known = found;
        changed();
        return found;
      },
      () => {
        if (latest === mine) latest = undefined;
        return known;
      },
    );
    return mine;
  };
  return {
    list() {
      latest ??= begin();
      return latest;
    },
    known: () => known,
    forget() {
      latest = undefined;
    },
  };
}
