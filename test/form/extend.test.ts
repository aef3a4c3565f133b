import { describe, expect, it } from 'vitest';
import { formWords } from '../../server/form-words';
import { builtInFormData, builtInForms, editionsOf, formForYear } from '../../shared/form';
import { layoutFaults } from '../../shared/form/layout';
import { loadForms } from '../../shared/form/load';
import type { Form } from '../../shared/form/types';
import { messagesIn } from '../../shared/messages';
import { textIn } from '../../shared/text/span';
import { accounts, province } from '../support/own-forms';

type File = readonly [name: string, content: unknown];

const textOf = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content, null, 1));

/** Which files have forms, and the faults of the others: the text at the place, and what is said. */
function load(...files: readonly File[]) {
  const loaded = loadForms(
    files.map(([name, content]) => ({ name, text: textOf(content) })),
    builtInFormData,
  );
  return {
    forms: loaded.flatMap(({ form }) => form ?? []),
    faults: loaded.flatMap(({ file, faults }) =>
      faults.map(
        (fault) => `${file.name} ${textIn(file.text ?? '', fault.span)} ${formWords(fault, messagesIn('zh'))}`,
      ),
    ),
  };
}

const extension = (more: object) => ({ extends: '2021', id: '甲', ...more });
const requestRows = (rows: readonly object[]) => ({ tables: [{ id: '申请', parts: [{ corner: '项目', rows }] }] });

function rowsOf(form: Form, table: string): readonly string[] {
  return form.tables.find(({ id }) => id === table)!.parts.flatMap(({ rows }) => rows.map(({ name }) => name));
}

describe('a form that extends another', () => {
  it('is the other with what it adds', () => {
    const { form } = province;
    expect(form.years.from).toBe(2021);
    expect(rowsOf(form, '主动公开').slice(3)).toEqual(['行政处罚', '行政强制', '行政检查', '行政事业性收费']);
    expect(rowsOf(form, '申请').slice(0, 5)).toEqual(['本年新收', '上年结转', '网上申请', '其他渠道申请', '予以公开']);
    expect(form.tables.map(({ identities }) => identities.length)).toEqual([0, 27 + 7 + 7 + 7, 3]);
  });

  it('has each identity under an id of its own', () => {
    const ids = province.form.tables.flatMap(({ identities }) => identities.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('sum/column-total@申请.自然人');
    expect(ids).toContain('sum/column-total@申请.自然人.本年新收');
  });

  it.each([province, accounts])('has whole official grids with every value: $form.id', ({ form }) => {
    for (const { layout, cells } of form.tables) {
      expect(layoutFaults(layout)).toEqual([]);
      const shown = layout.rows.flat().filter(({ kind }) => kind === 'value');
      expect(shown.map(({ cell }) => cell).sort((a, b) => a - b)).toEqual(cells.map(({ index }) => index));
    }
  });

  it('keeps the official grid around its new rows', () => {
    const grid = province.form.tables[1].layout;
    expect(grid.columns).toBe(10);
    expect(grid.rows[5].map(({ text, colSpan }) => [text, colSpan])[0]).toEqual(['其中：1.网上申请数量', 3]);
    expect(grid.rows.length).toBe(30);
  });

  it('makes the group of a new row as tall as it becomes', () => {
    const { forms, faults } = load(['a.json', extension(requestRows([{ name: '涉密', after: '属于国家秘密' }]))]);
    expect(faults).toEqual([]);
    const group = forms[0].tables[1].layout.rows.flat().find(({ text }) => text === '（三）不予公开');
    expect(group?.rowSpan).toBe(9);
    expect(forms[0].tables[1].parts[0].rows.find(({ name }) => name === '涉密')?.group?.name).toBe('不予公开');
  });

  it('is laid out plainly where the official grid cannot take what it adds', () => {
    const part = { corner: '类别', rows: [{ name: '行政赔偿' }] };
    const { forms, faults } = load(['a.json', extension({ tables: [{ id: '复议诉讼', parts: [part] }] })]);
    expect(faults).toEqual([]);
    const { layout } = forms[0].tables[2];
    expect(layout.rows.map((row) => row[0].text)).toEqual([
      '类别',
      '行政复议',
      '行政诉讼（未经复议直接起诉）',
      '行政诉讼（复议后起诉）',
      '行政赔偿',
    ]);
  });

  it('adds known wordings, and puts other words in place of what was there', () => {
    const { forms } = load([
      'a.json',
      extension({
        sections: [{ id: '其他事项', variants: ['其他情况'], standard: ['无其他事项。'] }],
        phrases: { introduction: '本报告依据某省规定编制。', deadlines: { department: { day: 20 } } },
        ...requestRows([{ name: '属于国家秘密', variants: ['国家秘密'] }]),
      }),
    ]);
    const [form] = forms;
    expect(form.sections[5].variants).toContain('其他事项');
    expect(form.sections[5].variants).toContain('其他情况');
    expect(form.sections[5].standard).toEqual(['无其他事项。']);
    expect(form.phrases.introduction).toBe('本报告依据某省规定编制。');
    expect(form.phrases.deadlines?.department).toEqual({ month: 1, day: 20 });
    expect(form.tables[1].parts[0].rows.find(({ name }) => name === '属于国家秘密')?.variants).toContain('国家秘密');
  });

  it('may itself be extended, whichever file comes first', () => {
    const { forms, faults } = load(
      ['a.json', { extends: '乙', id: '甲', name: '甲表' }],
      ['b.json', { extends: '2021', id: '乙', document: '乙文' }],
    );
    expect(faults).toEqual([]);
    expect(forms.map(({ id, document }) => [id, document])).toEqual([
      ['甲', '乙文'],
      ['乙', '乙文'],
    ]);
  });

  it('is no other edition of what it extends, and no year leads to it', () => {
    const { form, forms } = province;
    expect(editionsOf(form, forms).map(({ id }) => id)).toEqual(['2019', '某省2021']);
    expect(editionsOf(builtInForms[0], forms).map(({ id }) => id)).toEqual(['2021', '2019']);
    for (const year of [2008, 2020, 2024, 2040]) expect(formForYear(forms, year).id).not.toBe('某省2021');
    for (const year of [2008, 2020, 2024]) expect(formForYear(accounts.forms, year).family).not.toBe('部门决算公开');
  });
});

describe('a mistake in one form is told in its file, and the others work on', () => {
  const good: File = ['好.json', { extends: '2021', id: '好' }];
  it.each<[string, readonly File[], readonly string[]]>([
    ['broken JSON', [['a.json', '{"id": "甲",}']], ['a.json } 此处应为带双引号的键']],
    ['no object', [['a.json', '[]']], ['a.json [ 应为对象']],
    [
      'an id of a built-in form',
      [['a.json', { extends: '2021', id: '2019' }]],
      ['a.json "2019" “2019”是内置格式的编号，请换一个'],
    ],
    ['an id given before', [['z.json', { extends: '2021', id: '好' }]], ['z.json "好" 好.json 已用编号“好”，请换一个']],
    [
      'a base that is not there',
      [['a.json', { extends: '2020', id: '甲' }]],
      ['a.json "2020" 没有编号为“2020”的格式，可以扩展的有：2021、2019、好'],
    ],
    ['a base that is no id', [['a.json', { extends: 2021, id: '甲' }]], ['a.json 2021 应为字符串']],
    ['itself as base', [['a.json', { extends: '甲', id: '甲' }]], ['a.json "甲" 格式不能绕回来扩展自己：甲 → 甲']],
    [
      'a circle, and one that extends it',
      [
        ['a.json', { extends: '乙', id: '甲' }],
        ['b.json', { extends: '甲', id: '乙' }],
        ['c.json', { extends: '甲', id: '丙' }],
      ],
      [
        'a.json "乙" 格式不能绕回来扩展自己：甲 → 乙 → 甲',
        'b.json "甲" 格式不能绕回来扩展自己：乙 → 甲 → 乙',
        'c.json "甲" 所扩展的格式“甲”有错误，改正后本格式才能使用',
      ],
    ],
    [
      'a base with mistakes',
      [
        ['a.json', { id: '甲', extends: '乙' }],
        ['b.json', { id: '乙' }],
      ],
      [
        'a.json "乙" 所扩展的格式“乙”有错误，改正后本格式才能使用',
        ...['family', 'name', 'document', 'years', 'title', 'sections', 'numbers', 'tables', 'phrases'].map(
          (key) => `b.json { 缺少“${key}”`,
        ),
      ],
    ],
    [
      'a key that is not known',
      [['a.json', extension(requestRows([{ name: '属于国家秘密', variant: ['x'] }]))]],
      ['a.json "variant" 不认识的键“variant”'],
    ],
    [
      'a new column without its number',
      [['a.json', extension({ tables: [{ id: '申请', parts: [{ corner: '项目', columns: [{ name: '涉外' }] }] }] })]],
      ['a.json { 缺少“number”'],
    ],
    [
      'a neighbour that is not there',
      [['a.json', extension(requestRows([{ name: '涉密', after: '国家' }]))]],
      ['a.json "国家" 没有名为“国家”的项可以跟在后面'],
    ],
    [
      'a row that cannot be told from one of the base',
      [['a.json', extension(requestRows([{ name: '涉密', label: '一、本年新收', after: '上年结转' }]))]],
      ['a.json "一、本年新收" “一、本年新收”与“一、本年新收政府信息公开申请数量”分不开'],
    ],
    [
      'an added wording that is another row’s',
      [['a.json', extension(requestRows([{ name: '上年结转', variants: ['旧', '本年新收'] }]))]],
      ['a.json "本年新收" “本年新收”与“一、本年新收政府信息公开申请数量”分不开'],
    ],
    [
      'an identity of a row that is not there',
      [
        [
          'a.json',
          extension({
            tables: [
              {
                id: '申请',
                identities: [{ rule: 'sum/balance', along: 'column', left: ['甲'], right: ['总计'], total: '总计' }],
              },
            ],
          }),
        ],
      ],
      ['a.json "甲" 表“申请”没有名为“甲”的行'],
    ],
  ])('%s', (_, files, expected) => {
    const { forms, faults } = load(good, ...files);
    expect(faults).toEqual(expected);
    expect(forms.map(({ id }) => id)).toEqual(['好']);
  });

  it('a file that cannot be read', () => {
    const [{ faults }] = loadForms([{ name: 'a.json', reason: 'EACCES' }], builtInFormData);
    expect(faults).toEqual([{ code: 'unreadable', reason: 'EACCES', span: { start: 0, end: 0 } }]);
  });

  it('an extension cut or changed anywhere never makes it crash', () => {
    const { json } = province;
    for (let at = 0; at < json.length; at += 17) {
      for (const text of [json.slice(0, at), `${json.slice(0, at)}7${json.slice(at + 1)}`]) {
        const [{ form, faults }] = loadForms([{ name: 'a.json', text }], builtInFormData);
        if (!form) expect(faults.length).toBeGreaterThan(0);
        for (const { span } of faults) expect(span.start <= span.end && span.end <= text.length).toBe(true);
      }
    }
  });
});
