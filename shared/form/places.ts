import { places as lines } from './data/places';

/** Sign behind a county's name in the compact list, and the ending it stands for; the longer ones first. */
export const endings: Readonly<Record<string, string>> = {
  '!': '自治县',
  '.': '县',
  ',': '区',
  ';': '市',
  '~': '旗',
  '/': '',
};

/** Letters in which names of provinces, prefectures and counties end. */
export const placeEndings = '省市县区州盟旗';

/** A province, prefecture or county. Of one name there may be several (鼓楼区). */
export interface Place {
  readonly name: string;
  /** The place it lies in: a county's prefecture or province, a prefecture's province. */
  readonly within: Place | undefined;
}

interface Places {
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  /** The last two letters of every name, as `endOf` counts them. */
  readonly ends: ReadonlySet<number>;
}

let decoded: Places | undefined;

/**
 * Every province, prefecture and county by its name. The list is taken apart when first asked for: most reports never ask.
 * Source: 国家统计局《统计用区划代码》, as the package @vant/area-data has it; development zones and townships are not in it.
 */
export function placesByName(): Places['byName'] {
  decoded ??= decode();
  return decoded.byName;
}

/** Whether any name ends with the letter at `end` and the one before it: the cheap reason not to look for one. */
export function mayEndPlace(text: string, end: number): boolean {
  decoded ??= decode();
  return decoded.ends.has(endOf(text, end));
}

function endOf(text: string, end: number): number {
  return text.charCodeAt(end - 1) * 0x10000 + text.charCodeAt(end);
}

function decode(): Places {
  const byName = new Map<string, Place[]>();
  const ends = new Set<number>();
  const add = (name: string, within: Place | undefined): Place => {
    const place = { name, within };
    const same = byName.get(name);
    if (same) same.push(place);
    else byName.set(name, [place]);
    ends.add(endOf(name, name.length - 1));
    return place;
  };
  for (const line of lines) {
    const behindProvince = line.indexOf('>');
    const province = add(line.slice(0, behindProvince), undefined);
    let within = province;
    let start = behindProvince + 1;
    for (let at = start; at < line.length; at++) {
      const sign = line[at];
      if (sign === ':') within = at > start ? add(line.slice(start, at), province) : province;
      else if (sign in endings) add(line.slice(start, at) + endings[sign], within);
      else continue;
      start = at + 1;
    }
  }
  return { byName, ends };
}
