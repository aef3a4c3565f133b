import { describe, expect, it } from 'vitest';
import { levelChoices } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';

describe('The level offered first for a new report', () => {
  it.each([
    ['青川县水利局', '县级部门'],
    ['青川县人民政府', '县级'],
    ['青川县乔庄镇人民政府', '乡镇'],
    ['广元市教育局', '市级部门'],
    ['四川省水利厅', '省级部门'],
    ['四川省人民政府', '省级'],
    ['北京市东城区人民政府', '县级'],
  ])('is told by the name %s: %s', (body, level) => {
    const choices = levelChoices(builtInForms, body);
    expect(choices[0]).toBe(level);
    expect([...choices].sort()).toEqual([...levelChoices(builtInForms)].sort());
  });

  it('is none where the name tells no place', () => {
    expect(levelChoices(builtInForms, '某局')).toEqual(levelChoices(builtInForms));
  });
});
