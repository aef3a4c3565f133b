import { government, placeLevels, townshipLevel } from '../form/data/levels';
import type { Place } from '../form/places';
import { homeOf } from '../report/home';

/**
 * What 层级 most likely is for a body of that name: 青川县水利局 → 县级部门, 青川县乔庄镇人民政府 → 乡镇. Undefined where no
 * known place stands in the name, or places of different levels share it. A guess to offer, not to report by.
 */
export function likelyLevel(body: string, departmentMark: string): string | undefined {
  const { places, office } = homeOf(body);
  const [level, ...others] = new Set(places.map(levelOf));
  if (level === undefined || others.length > 0) return undefined;
  if (office === '' || office === government) return level;
  return office.endsWith(government) ? townshipLevel : level + departmentMark;
}

/** By what it ends in, where that says it, as districts of 北京市 lie right below a province; else by how deep it lies. */
function levelOf({ name, within }: Place): string {
  const [province, city, county] = placeLevels;
  if (!within) return province.level;
  return within.within || county.endings.includes(name.slice(-1)) ? county.level : city.level;
}
