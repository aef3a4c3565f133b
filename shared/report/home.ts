import { mayEndPlace, type Place, placeEndings, placesByName } from '../form/places';
import { rememberLast } from '../text/remember';

/** Where a body belongs, by its name. */
export interface Home {
  /** The places it may be in: several where several places share the name (鼓楼区). Empty: its name tells none. */
  readonly places: readonly Place[];
  /** The words that name it: 瀍河回族区, 洛阳市瀍河回族区; empty where none do. */
  readonly name: string;
  /** What stands behind them in the body's name: 科技和工业信息化局. */
  readonly office: string;
  /** The place that must be meant where the list has not the one written, but one with a similar letter: 瀍河 for 瀘河. */
  readonly meant: { readonly written: string; readonly name: string; readonly places: readonly Place[] } | undefined;
}

/** Shorter names differ from others by a letter too often to tell a slip from a place that is in no list. */
const LEAST_MISWRITTEN = 4;
/**
 * How far apart, as code points, two characters of a slip may be: CJK ideographs are ordered by radical and strokes, so that
 * those near each other look alike (瀍 U+700D, 瀘 U+7018).
 */
const NEAR_CODES = 40;
/** The longest names of places have 15 letters: 双江拉祜族佤族布朗族傣族自治县. */
const LONGEST_PLACE = 15;

/** Where the body of that name belongs. */
export const homeOf: (body: string) => Home = rememberLast(readHome);

/** Whether one of the places is, holds or lies in one of the others. */
export function areRelated(places: readonly Place[], others: readonly Place[]): boolean {
  return places.some((place) => others.some((other) => holds(place, other) || holds(other, place)));
}

function holds(outer: Place, inner: Place): boolean {
  for (let place: Place | undefined = inner; place; place = place.within) if (place === outer) return true;
  return false;
}

/** The last letters of the body's place and of all above it, by which it may call them: 县市省. Empty: not known. */
export function levelLettersOf({ places, meant }: Home): string {
  let letters = '';
  for (const one of meant?.places ?? places) {
    for (let place: Place | undefined = one; place; place = place.within) letters += place.name.slice(-1);
  }
  return letters;
}

/**
 * Where the longest name of a province, prefecture or county begins that ends with the letter at `end`, not before `from`;
 * -1 where none does. Names of two letters (和县) are other words too often to be known in a sentence.
 */
export function placeEndingAt(text: string, from: number, end: number): number {
  if (end <= from || !mayEndPlace(text, end)) return -1;
  const names = placesByName();
  for (let start = Math.max(from, end + 1 - LONGEST_PLACE); start < end - 1; start++) {
    if (names.has(text.slice(start, end + 1))) return start;
  }
  return -1;
}

function readHome(body: string): Home {
  const names = placesByName();
  let places: readonly Place[] = [];
  let start = 0;
  let behind = 0;
  for (let end = 1; end < body.length; end++) {
    if (!placeEndings.includes(body[end])) continue;
    const from = names.has(body.slice(behind, end + 1)) ? behind : placeEndingAt(body, behind, end);
    if (from < 0 || (places.length > 0 && from > behind)) continue;
    const found = names.get(body.slice(from, end + 1)) ?? [];
    const within = places.length === 0 ? found : found.filter((place) => places.some((outer) => holds(outer, place)));
    if (within.length === 0) continue;
    if (places.length === 0) start = from;
    places = within;
    behind = end + 1;
  }
  const meant = meantPlace(body, behind, places);
  return { places, name: body.slice(start, behind), office: body.slice(behind), meant };
}

/** The one place of the list, within those known, that differs in one similar letter from the words up to the next ending. */
function meantPlace(body: string, from: number, outer: readonly Place[]): Home['meant'] {
  let end = from + 1;
  while (end < body.length && !placeEndings.includes(body[end])) end++;
  if (end === body.length) return undefined;
  const written = body.slice(from, end + 1);
  if (written.length < LEAST_MISWRITTEN || written.length > LONGEST_PLACE) return undefined;
  let meant: Place | undefined;
  for (const [name, places] of placesByName()) {
    if (name.length !== written.length || !isOneSlip(name, written)) continue;
    const near = places.find((place) => outer.length === 0 || outer.some((one) => holds(one, place)));
    if (near && meant) return undefined;
    meant = near ?? meant;
  }
  return meant && { written, name: meant.name, places: placesByName().get(meant.name) ?? [] };
}

function isOneSlip(name: string, written: string): boolean {
  let slips = 0;
  for (let i = 0; i < name.length; i++) {
    const apart = Math.abs(name.charCodeAt(i) - written.charCodeAt(i));
    if (apart > NEAR_CODES || (apart > 0 && ++slips > 1)) return false;
  }
  return slips === 1;
}
