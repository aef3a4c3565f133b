import { areaList } from '@vant/area-data';
import { endings } from '../shared/form/places';

/** 市辖区, 省直辖县: no places, the list's way of saying that nothing stands between province and county. */
const NO_PLACE = /^(?:市辖区|县|省直辖县|.*直辖县级行政区划)$/;
/** Development zones and the like, which lists count like counties and which are none, by their codes. */
const ZONE = /[79]\d$/;
/** Where a prefecture has no counties, the list has its townships. */
const TOWNSHIP = /(?:街道|镇|乡|管委会|开发区|松山湖)$/;
/** 台湾、香港、澳门: no bodies that publish these reports. */
const ELSEWHERE = /^[78]/;

type Named = readonly [code: string, name: string];

/** `shared/form/data/places.ts`: provinces, prefectures and counties, one line a province. `places` in form/places.ts reads it. */
export function placesFile(): string {
  const provinces = Object.entries(areaList.province_list).filter(([code]) => !ELSEWHERE.test(code));
  return [
    '/** Made by `npm run generate` from the package @vant/area-data; form/places.ts reads it. */',
    'export const places: readonly string[] = [',
    ...provinces.map((province) => `  '${provinceLine(province)}',`),
    '];',
    '',
  ].join('\n');
}

function provinceLine([code, name]: Named): string {
  const prefectures = within(code.slice(0, 2), areaList.city_list);
  return `${name}>${prefectures.map((one) => prefecture(one, name)).join('')}`;
}

function prefecture([code, name]: Named, province: string): string {
  const counties = within(code.slice(0, 4), areaList.county_list).filter(
    ([code, name]) => !ZONE.test(code) && !NO_PLACE.test(name) && !TOWNSHIP.test(name),
  );
  // 上海市 stands in the list as its own prefecture.
  const own = NO_PLACE.test(name) || name === province ? '' : name;
  return `${own}:${counties.map(([, county]) => shortened(county)).join('')}`;
}

/** What of a list stands under a province (two digits) or prefecture (four). */
function within(code: string, list: Readonly<Record<string, string>>): readonly Named[] {
  return Object.entries(list).filter(([own]) => own.startsWith(code));
}

/** 瀍河回族区 → 瀍河回族, */
function shortened(name: string): string {
  const [sign, ending] = Object.entries(endings).find(([, word]) => word !== '' && name.endsWith(word)) ?? ['/', ''];
  return name.slice(0, name.length - ending.length) + sign;
}
