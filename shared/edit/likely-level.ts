import {
  government,
  levelsUntold,
  municipalityEnding,
  nationalLevel,
  placeLevels,
  stateBranches,
  townshipLevel,
  townshipNames,
} from '../form/data/levels';
import type { Place } from '../form/places';
import { homeOf } from '../report/home';

/**
 * What 层级 most likely is for a body of that name: 青川县水利局 → 县级部门, 青川县乔庄镇人民政府 → 乡镇. Undefined where no
 * known place stands in the name, or places of different levels share it. A guess to offer, not to report by.
 */
export function likelyLevel(body: string, departmentMark: string): string | undefined {
  const { places, office } = homeOf(body);
  if (places.length === 0) return undefined;
  const level = levelOf(places[0]);
  if (places.some((place) => levelOf(place) !== level)) return undefined;
  if (office === '' || office === government) return level;
  return office.endsWith(government) ? townshipLevel : level + departmentMark;
}

/**
 * What 层级 should be where a body of that name cannot have the one given: 四川省水利厅 is no 县级部门, 青川县水利局 no
 * government. Undefined where it can, or the name does not tell. `officeEndings`: how departments are called (局, 厅).
 */
export function contradictedLevel(
  body: string,
  { level, department }: { readonly level: string; readonly department: boolean },
  departmentMark: string,
  officeEndings: readonly string[],
): string | undefined {
  const likely = likelyLevel(body, departmentMark);
  const { name, places, office, meant } = homeOf(body);
  if (likely === undefined || meant || !body.startsWith(name)) return undefined;
  if (levelsUntold.some((ending) => office.endsWith(ending))) return undefined;
  if (level === nationalLevel && department && stateBranches.some((ending) => office.endsWith(ending)))
    return undefined;
  const isGovernment = office === government;
  const isTownship = likely === townshipLevel;
  if (isTownship && !townshipNames.some((one) => office.slice(0, -government.length).endsWith(one))) return undefined;
  if (!isGovernment && !isTownship && !isDepartment(office, officeEndings)) return undefined;
  const isOfLevel = isTownship ? level === townshipLevel : places.some((place) => levelsOf(place).includes(level));
  if (isOfLevel && department === !(isGovernment || isTownship)) return undefined;
  const known = [nationalLevel, ...placeLevels.map((one) => one.level), townshipLevel];
  return known.includes(level) ? likely : undefined;
}

function isDepartment(office: string, endings: readonly string[]): boolean {
  return endings.some((ending) => office.endsWith(ending)) && !townshipNames.some((one) => office.includes(one));
}

/** Cities and districts right below a province may be of a prefecture's or a county's level; 上海市 is a province and a city. */
function levelsOf(place: Place): readonly string[] {
  const [province, city, county] = placeLevels;
  if (!place.within && place.name.endsWith(municipalityEnding)) return [province.level, city.level];
  return place.within && !place.within.within ? [city.level, county.level] : [levelOf(place)];
}

/** By what it ends in, where that says it, as districts of 北京市 lie right below a province; else by how deep it lies. */
function levelOf({ name, within }: Place): string {
  const [province, city, county] = placeLevels;
  if (!within) return province.level;
  return within.within || county.endings.includes(name.slice(-1)) ? county.level : city.level;
}
