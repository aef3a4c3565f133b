import type { FormFault } from './fault';
import type { FormData } from './schema';

type Path = FormFault['path'];
type Data = Record<string, unknown>;

/** A form that another extends, as one: data yet to be checked, and where in the extending file each part of it stands. */
export interface Extended {
  readonly data: unknown;
  /** The place in the extending file that a place of `data` comes from; of what the base has, the nearest around it. */
  placeOf(path: Path): Path;
  /** Whether the extending file itself has this object or list of `data`. */
  isOwn(part: object): boolean;
  /** What is wrong with the extension itself; places are those of its file. */
  readonly faults: readonly FormFault[];
}

/** Where an object or list of the merged data stands in the file; of a list, how many entries the base has before them. */
interface Origin {
  readonly path: Path;
  readonly skip: number;
}

/** How the entries of a list are told apart; an entry of the same key changes the base's, any other comes in. */
const keys: Readonly<Record<string, (entry: Data) => unknown>> = {
  sections: ({ id }) => id,
  tables: ({ id }) => id,
  parts: ({ corner }) => corner,
  columns: ({ name }) => name,
  rows: ({ name }) => name,
  sentences: ({ name }) => name,
  identities: ({ rule, along, total }) => JSON.stringify([rule, along, total]),
};

/** Lists of words that an extension adds to; any other list of words takes the place of the base's. */
const addedTo: ReadonlySet<string> = new Set([
  'alternatives',
  'bodyEndings',
  'emptyTexts',
  'headerWords',
  'introductionStarts',
  'redundantUnits',
  'statutory',
  'tables',
  'variants',
]);

/** What is nothing but vocabulary: all its lists are added to. */
const vocabulary: ReadonlySet<unknown> = new Set(['prose', 'wording', 'fee']);

/**
 * Lays an extension over its base: objects key by key, lists of sections, tables, parts, columns, rows and identities entry
 * by entry (a row wherever in the part it stands; a new one at the end of its list or behind the one that `after` names),
 * known wordings in addition, all else in place of what was there. Never fails: what cannot be merged is taken as it is, for
 * the schema to judge.
 */
export function extendForm(base: FormData, extension: Data): Extended {
  const data = JSON.parse(JSON.stringify(base)) as Data;
  const origins = new Map<unknown, Origin>();
  const faults: FormFault[] = [];

  const own = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    origins.set(value, { path, skip: 0 });
    if (Array.isArray(value)) value.forEach((one, index) => void own(one, [...path, index]));
    else for (const [key, one] of Object.entries(value)) own(one, [...path, key]);
    return value;
  };

  const mergeObject = (target: Data, from: Data, path: Path): void => {
    origins.set(target, { path, skip: 0 });
    for (const [key, value] of Object.entries(from)) {
      const at = [...path, key];
      const known = Object.hasOwn(target, key) && key !== 'layout' ? target[key] : undefined;
      if (isObject(known) && isObject(value)) mergeObject(known, value, at);
      else if (Array.isArray(known) && Array.isArray(value) && keys[key] && known.every(isObject))
        mergeEntries(known, value, { key, path: at, among: key === 'rows' ? known : undefined });
      else if (Array.isArray(known) && Array.isArray(value) && (addedTo.has(key) || vocabulary.has(at[0]))) {
        origins.set(known, { path: at, skip: known.length });
        known.push(...value);
      } else {
        // Assigning would give the key `__proto__` another meaning.
        Object.defineProperty(target, key, {
          value: own(value, at),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
    }
  };

  const mergeEntries = (list: Data[], entries: readonly unknown[], { key, path, among }: ListPlace): void => {
    origins.set(list, { path, skip: Number.POSITIVE_INFINITY });
    const keyOf = keys[key];
    entries.forEach((entry, index) => {
      const at = [...path, index];
      if (!isObject(entry)) {
        list.push(entry as Data);
        return;
      }
      const { after, ...rest } = entry;
      const isSame = (one: Data) => keyOf(one) === keyOf(entry);
      const known = listWith(among ?? list, isSame)?.find(isSame);
      if (known) {
        if (after !== undefined) faults.push({ path: [...at, 'after'], code: 'moved', name: String(keyOf(entry)) });
        const { rows, ...others } = rest;
        const inner = known.rows;
        if (key !== 'rows' || !Array.isArray(rows) || !Array.isArray(inner)) mergeObject(known, rest, at);
        else {
          mergeObject(known, others, at);
          mergeEntries(inner, rows, { key, path: [...at, 'rows'], among: among ?? inner });
        }
        return;
      }
      const isNeighbour = (one: Data) => after !== undefined && keyOf(one) === after;
      const siblings = listWith(among ?? list, isNeighbour);
      if (after !== undefined && !siblings)
        faults.push({ path: [...at, 'after'], code: 'unknown-neighbour', name: String(after) });
      own(rest, at);
      if (siblings) siblings.splice(siblings.findIndex(isNeighbour) + 1, 0, rest);
      else list.push(rest);
    });
  };

  const { extends: _, ...additions } = extension;
  mergeObject(data, additions, []);
  return { data, placeOf: (path) => placeIn(data, origins, path), isOwn: (part) => origins.has(part), faults };
}

interface ListPlace {
  readonly key: string;
  readonly path: Path;
  /** For rows: all rows of the part, in which an entry may be or find its neighbour. */
  readonly among: Data[] | undefined;
}

/** The list, `list` itself or one of the groups in it, that holds an entry which `accepts`. */
function listWith(list: readonly unknown[], accepts: (one: Data) => boolean): Data[] | undefined {
  if (list.some((one) => isObject(one) && accepts(one))) return list as Data[];
  for (const one of list) {
    const found = isObject(one) && Array.isArray(one.rows) ? listWith(one.rows, accepts) : undefined;
    if (found) return found;
  }
  return undefined;
}

function placeIn(data: Data, origins: ReadonlyMap<unknown, Origin>, path: Path): Path {
  let place: Path = [];
  let parent: unknown = data;
  let isKnown = true;
  for (const step of path) {
    const child = isContainer(parent) ? (parent as Record<string | number, unknown>)[step] : undefined;
    const origin = isContainer(child) ? origins.get(child) : undefined;
    const skip = origins.get(parent)?.skip ?? 0;
    if (origin) {
      place = origin.path;
      isKnown = true;
    } else if (!isKnown || (typeof step === 'number' && step < skip)) isKnown = false;
    else place = [...place, typeof step === 'number' ? step - skip : step];
    parent = child;
  }
  return place;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function isObject(value: unknown): value is Data {
  return isContainer(value) && !Array.isArray(value);
}
