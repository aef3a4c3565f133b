import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInFormData, builtInForms, editionsOf, formById, formForYear } from '../../shared/form';
import { formFaults } from '../../shared/form/faults';
import { formSchema } from '../../shared/form/schema';
import type { Form } from '../../shared/form/types';

const each = builtInForms.map((form): [string, Form] => [form.id, form]);
const tableOf = (form: Form, id: string) => form.tables.find((table) => table.id === id)!;

describe.each(each)('form %s', (id, form) => {
  const data = builtInFormData.find((one) => one.id === id)!;

  it('has the shape of form data', () => {
    expect(formSchema().safeParse(data).error?.issues).toBeUndefined();
  });

  it('has no fault', () => {
    expect(formFaults(data)).toEqual([]);
  });

  it('knows the sections that its words are about', () => {
    const wording = {
      ...data.wording!,
      year: { ...data.wording!.year, sections: ['总体情况', '没有'], measures: ['没有'] },
    };
    expect(formFaults({ ...data, wording }).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'wording.year.sections.1 unknown-section',
      'wording.year.measures.0 unknown-section',
    ]);
  });

  it('knows what stands in the gaps of its phrases and sentences', () => {
    const [first, ...others] = data.sections;
    const changed = {
      ...data,
      title: { ...data.title, pattern: '{单位}{年}年报' },
      sections: [{ ...first, standard: ['{单位 }无'] }, ...others],
      sentences: [{ name: '甲', sections: [first.id], pieces: ['{自称}{申请}{{申请.本年新收.总计}}件'] }],
    };
    expect(
      formFaults(changed).map((fault) => [fault.path.join('.'), fault.code, 'name' in fault && fault.name]),
    ).toEqual([
      ['title.pattern', 'unknown-gap', '年'],
      ['sections.0.standard.0', 'unknown-gap', '单位 '],
      ['sentences.0.pieces.0', 'unknown-gap', '申请'],
    ]);
  });

  it('has the official grids, cell by cell', () => {
    const file = join(__dirname, '..', 'fixtures', `official-grid-${id}.json`);
    const official = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const ours = form.tables.map(({ id: table, layout }) => [
      table,
      layout.rows.map((cells) => cells.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan }))),
    ]);
    expect(Object.fromEntries(ours)).toEqual(official);
  });

  it('puts each value of a table into its grid once, in reading order', () => {
    for (const { layout, cells } of form.tables) {
      const placed = layout.rows.flat().filter(({ kind }) => kind === 'value');
      expect(placed.map(({ cell }) => cell)).toEqual(cells.map(({ index }) => index));
    }
  });

  it('names no two values alike', () => {
    const names = form.tables.flatMap(({ cells }) => cells.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds every cell where its row says', () => {
    for (const { cells } of form.tables) {
      for (const cell of cells) expect(cells[cell.row.firstCell + cell.column.index]).toBe(cell);
    }
  });

  it('explains every section, column, row and group', () => {
    const parts = form.tables.flatMap((table) => table.parts);
    const all = [...form.sections, ...parts.flatMap(({ columns, outline }) => [...columns, ...outline])];
    expect(all.filter(({ definition }) => definition === '')).toEqual([]);
  });

  it('has a year, an introduction and a law that fit', () => {
    expect(form.phrases.introduction).toContain(form.document);
    expect(form.phrases.introductionStarts.some((start) => form.phrases.introduction.startsWith(start))).toBe(true);
    expect(form.title.pattern.endsWith(form.title.ending)).toBe(true);
    expect(form.title.ending.endsWith(form.title.mark)).toBe(true);
  });
});

describe('identities', () => {
  const counts = (form: Form) =>
    form.tables.map(({ identities }) => {
      const rules: Record<string, number> = {};
      for (const { rule } of identities) rules[rule] = (rules[rule] ?? 0) + 1;
      return rules;
    });

  it('are 39 and 3 from 2021 on', () => {
    expect(counts(formById(builtInForms, '2021')!)).toEqual([
      {},
      { 'sum/row-total': 25, 'sum/column-total': 7, 'sum/balance': 7 },
      { 'sum/review-total': 3 },
    ]);
  });

  it('are 37 and 3 in 2019', () => {
    expect(counts(formById(builtInForms, '2019')!)).toEqual([
      {},
      { 'sum/row-total': 23, 'sum/column-total': 7, 'sum/balance': 7 },
      { 'sum/review-total': 3 },
    ]);
  });

  const requests = tableOf(formById(builtInForms, '2021')!, '申请');
  const names = (indexes: readonly number[]) => indexes.map((index) => requests.cells[index].name);
  const identity = (id: string) => requests.identities.find((one) => one.id === id)!;

  it('add a row up to its 总计', () => {
    const { left, right, total, text } = identity('sum/row-total@申请.属于国家秘密');
    expect(names(left)).toEqual(
      ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(
        (column) => `申请.属于国家秘密.${column}`,
      ),
    );
    expect(names(right)).toEqual(['申请.属于国家秘密.总计']);
    expect(names([total])).toEqual(['申请.属于国家秘密.总计']);
    expect(text).toBe('总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他');
  });

  it('add the 21 results up to （七）总计', () => {
    const { left, total } = identity('sum/column-total@申请.自然人');
    expect(left.length).toBe(21);
    expect(names(left).every((name) => name.endsWith('.自然人'))).toBe(true);
    expect(names([total])).toEqual(['申请.总计.自然人']);
  });

  it('balance 一 + 二 against （七） + 四, on 四', () => {
    const { left, right, total } = identity('sum/balance@申请.总计');
    expect(names(left)).toEqual(['申请.本年新收.总计', '申请.上年结转.总计']);
    expect(names(right)).toEqual(['申请.总计.总计', '申请.结转下年.总计']);
    expect(names([total])).toEqual(['申请.结转下年.总计']);
  });

  it('compute a total by its row first, then by its column, then by the balance', () => {
    const computedBy = (name: string) => requests.cells.find((cell) => cell.name === name)?.computedBy?.id;
    expect(computedBy('申请.总计.总计')).toBe('sum/row-total@申请.总计');
    expect(computedBy('申请.结转下年.总计')).toBe('sum/row-total@申请.结转下年');
    expect(computedBy('申请.总计.自然人')).toBe('sum/column-total@申请.自然人');
    expect(computedBy('申请.结转下年.自然人')).toBe('sum/balance@申请.自然人');
    expect(computedBy('申请.本年新收.自然人')).toBeUndefined();
  });

  it('never add up the group that holds its own total', () => {
    const groups = requests.parts[0].outline.filter((one) => one.kind === 'group');
    expect(groups.filter(({ summed }) => !summed).map(({ name }) => name)).toEqual(['办理结果']);
    expect(groups.filter(({ summed }) => summed).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['不予公开', 8],
      ['无法提供', 3],
      ['不予处理', 5],
      ['其他处理', 3],
    ]);
  });
});

describe('numbers', () => {
  const columnOf = (form: Form, name: string) =>
    form.tables.flatMap((table) => table.cells).find((cell) => cell.name === name)!.column.number;
  const [form2021, form2019] = builtInForms;

  it('are whole cases, fees in 万元, signed changes, and money without a fixed unit', () => {
    expect(columnOf(form2021, '申请.本年新收.自然人')).toMatchObject({ unit: '件', decimals: 0, signed: false });
    expect(columnOf(form2021, '主动公开.行政事业性收费.本年收费金额')).toMatchObject({
      unit: '万元',
      decimals: 4,
      otherUnits: { 元: 1 },
    });
    expect(columnOf(form2019, '主动公开.行政许可.本年增/减')).toMatchObject({ decimals: 0, signed: true });
    expect(columnOf(form2019, '主动公开.政府集中采购.采购总金额')).toMatchObject({ unit: '', decimals: undefined });
  });
});

describe('years', () => {
  it.each([
    [2008, '2019'],
    [2018, '2019'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2040, '2021'],
  ])('%i is written on form %s', (year, id) => {
    expect(formForYear(builtInForms, year).id).toBe(id);
  });

  it('a gap between two forms belongs to the one before', () => {
    const [newest, oldest] = builtInForms;
    const gap = [{ ...newest, years: { from: 2030, to: undefined } }, oldest];
    expect(formForYear(gap, 2025)).toBe(oldest);
  });

  it('both forms are editions of one report', () => {
    const [newest, oldest] = builtInForms;
    expect(editionsOf(oldest, builtInForms)).toEqual([newest, oldest]);
    expect(editionsOf({ ...oldest, family: '别的报告' }, builtInForms).length).toBe(1);
  });
});
