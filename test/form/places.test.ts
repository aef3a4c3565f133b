import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesFile } from '../../scripts/places';
import { mayEndPlace, placesByName } from '../../shared/form/places';

/** 瀍河回族区 → 洛阳市 → 河南省, for each place of that name. */
function chains(name: string): readonly string[] {
  return (placesByName().get(name) ?? []).map(({ within }) => {
    const outer: string[] = [];
    for (let place = within; place; place = place.within) outer.push(place.name);
    return outer.join(' ');
  });
}

describe('places', () => {
  it('are what the package has', () => {
    expect(readFileSync('shared/form/data/places.ts', 'utf8')).toBe(placesFile());
  });

  it('have the places of the published reports, and what they lie in', () => {
    expect(chains('乡宁县')).toEqual(['临汾市 山西省']);
    expect(chains('上饶市')).toEqual(['江西省']);
    expect(chains('大姚县')).toEqual(['楚雄彝族自治州 云南省']);
    expect(chains('瀍河回族区')).toEqual(['洛阳市 河南省']);
    expect(chains('宁陵县')).toEqual(['商丘市 河南省']);
    expect(chains('青川县')).toEqual(['广元市 四川省']);
    expect(chains('沭阳县')).toEqual(['宿迁市 江苏省']);
  });

  it('have every kind of place: municipalities, counties right below a province, banners, several of one name', () => {
    expect(chains('黄浦区')).toEqual(['上海市']);
    expect(chains('济源市')).toEqual(['河南省']);
    expect(chains('准格尔旗')).toEqual(['鄂尔多斯市 内蒙古自治区']);
    expect(chains('通道侗族自治县')).toEqual(['怀化市 湖南省']);
    expect(chains('鼓楼区').length).toBeGreaterThan(2);
  });

  it('have no townships, development zones or headings of lists', () => {
    for (const name of ['市辖区', '省直辖县级行政区划', '东城街道', '石家庄高新技术产业开发区'])
      expect(chains(name)).toEqual([]);
    expect(placesByName().size).toBeGreaterThan(2900);
  });

  it('tell by two letters whether a name may end there', () => {
    expect(mayEndPlace('在青川县', 3)).toBe(true);
    expect(mayEndPlace('按县', 1)).toBe(false);
  });
});
