import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../shared/form';
import type { FormPart } from '../../shared/form/types';

const [form2021, form2019] = builtInForms;
const partsOf = (form: typeof form2021) => form.tables.flatMap(({ parts }) => parts);
const requests = form2021.tables[1].parts[0];
const rowNamed = (part: FormPart, name: string) => part.rows.find((row) => row.name === name)!;

/** What a label names, in short: 行:属于国家秘密:exact. */
const named = (label: string, form = form2021) =>
  form.lookup
    .find(label)
    .map(({ kind, match, part, row, group, column }) =>
      [kind, (row ?? group ?? column)?.name ?? part.corner, match].join(':'),
    );

describe.each(builtInForms.map((form) => [form.id, form] as const))('labels of form %s', (_, form) => {
  const labelled = partsOf(form).flatMap((part) => [...part.columns, ...part.outline].map((one) => ({ part, one })));
  const findsIt = (text: string, { part, one }: (typeof labelled)[number]) =>
    form.lookup
      .find(text)
      .filter((match) => match.part === part && [match.row, match.group, match.column].includes(one as never));

  it('every official label names its place, exactly', () => {
    for (const place of labelled) expect(findsIt(place.one.label, place).map(({ match }) => match)).toEqual(['exact']);
  });

  it('every label without its number names its place, exactly', () => {
    for (const place of labelled) {
      const bare = place.one.label.replace(/^([一二三四]、|（[一二三四五六七]）|\d\.)/, '');
      expect(findsIt(bare, place).map(({ match }) => match)).toEqual(['exact']);
    }
  });

  it('every wording as official names its place, exactly', () => {
    for (const place of labelled)
      for (const text of place.one.alternatives)
        expect(findsIt(text, place).map(({ match }) => match)).toEqual(['exact']);
  });

  it('every variant names its place, as a variant', () => {
    for (const place of labelled)
      for (const text of place.one.variants)
        expect([text, findsIt(text, place).map(({ match }) => match)]).toEqual([text, ['variant']]);
  });

  it('every variant of a section title names its section', () => {
    for (const section of form.sections) {
      const numbered = (titles: readonly string[]) => titles.map((title) => `${section.numeral}、${title}`);
      const titles = [section.title, ...numbered([section.title, ...section.variants, ...section.statutory])];
      const found = titles.map((title) => form.lookup.findSection(title));
      expect(found.map((one) => one?.section)).toEqual(found.map(() => section));
      expect(found[0]?.match).toBe('exact');
      for (const title of numbered(section.variants)) expect(form.lookup.findSection(title)?.match).toBe('variant');
      for (const title of section.statutory) expect(form.lookup.findSection(title)?.match).toBe('statutory');
    }
  });
});

describe('one label', () => {
  it.each([
    ['（二）部分公开', ['row:部分公开:exact']],
    ['(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)', ['row:部分公开:exact']],
    ['⾏政许可', ['row:行政许可:exact']],
    ['（六）其他处理', ['group:其他处理:exact']],
    ['3.其他', ['column:其他:exact', 'row:其他:exact']],
    ['其它', ['column:其他:variant', 'row:其他:variant']],
    ['1.逾期不补正', ['row:逾期不补正:variant']],
    ['本年收费金额', ['column:本年收费金额:exact']],
    ['本年收费金额（单位：万元，保留4位小数）', ['column:本年收费金额:exact']],
    ['本年收费金额（单位：元）', ['column:本年收费金额:variant']],
    ['2.属于国家秘密', ['row:属于国家秘密:variant']],
    ['申请人情况', ['words:项目:exact']],
    ['(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)', ['words:项目:exact']],
    ['第⼆⼗条第（⼀）项', ['corner:第二十条第（一）项:exact']],
    ['行政诉讼', ['words:类别:exact']],
    ['财政预决算', []],
    ['', []],
  ])('%s', (label, expected) => {
    expect(named(label)).toEqual(expected);
  });

  it('of another edition is not known to this one', () => {
    expect(named('其他对外管理服务事项')).toEqual([]);
    expect(named('（六）其他处理', form2019)).toEqual(['row:其他处理:exact']);
  });
});

describe('a near label', () => {
  const nearest = (label: string, part: FormPart) => form2021.lookup.nearest(label, part.rows)?.candidate.name;

  it('names the one row it is like', () => {
    expect(nearest('2.其他法律行政止公开', requests)).toBe('其他法律行政法规禁止公开');
    expect(nearest('1.申请人无正当理由逾期不补正、行政机关不再处里其政府信息公开申请', requests)).toBe('逾期不补正');
  });

  it('names none where two are as like', () => {
    expect(nearest('行政处制', form2021.tables[0].parts[2])).toBeUndefined();
  });

  it('names none where a row outside the candidates is as like', () => {
    expect(nearest('行政处可', form2021.tables[0].parts[2])).toBeUndefined();
  });

  it('never takes a known label for another', () => {
    const known = [...requests.rows, ...form2021.tables[0].parts.flatMap(({ rows }) => rows)];
    for (const row of known) {
      const others = known.filter((other) => other !== row);
      expect(form2021.lookup.nearest(row.label, others)).toBeUndefined();
    }
  });

  it('names none where nothing is like it', () => {
    expect(nearest('财政预决算', requests)).toBeUndefined();
  });

  it('says how like it is', () => {
    const near = form2021.lookup.nearest('属于国家密', [rowNamed(requests, '属于国家秘密')]);
    expect(near?.similarity).toBeCloseTo(5 / 6, 10);
  });
});

describe('a section heading', () => {
  const section = (title: string) => form2021.lookup.findSection(title)?.section.numeral;

  it.each([
    ['一、总体情况', '一'],
    ['⼀、总体情况', '一'],
    ['(一)总体情况', '一'],
    ['五、存在的主要问题及改进情况。', '五'],
    ['五、 存在的主要问题和改进措施', '五'],
  ])('%s is section %s', (title, numeral) => {
    expect(section(title)).toBe(numeral);
  });

  it('is not a row of table three', () => {
    expect(section('一、本年新收政府信息公开申请数量')).toBeUndefined();
    for (const one of requests.outline) expect(form2021.lookup.nearestSection(one.label)).toBeUndefined();
  });

  it('is not a part of a section', () => {
    for (const part of form2021.sections.flatMap(({ parts }) => parts)) {
      for (const heading of [part, `（一）${part}`, `（一）${part}情况`, `1.${part}情况。`]) {
        expect([heading, form2021.lookup.findSection(heading)]).toEqual([heading, undefined]);
        expect([heading, form2021.lookup.nearestSection(heading)]).toEqual([heading, undefined]);
      }
    }
  });

  it('may be worded like a part where it is numbered like a section', () => {
    expect(form2021.lookup.findSection('二、主动公开情况')).toMatchObject({
      section: { numeral: '二' },
      match: 'variant',
    });
  });

  it('may have the numbers of the 条例', () => {
    expect(section('（一）总体情况')).toBe('一');
    expect(form2021.lookup.findSection('（二）行政机关主动公开政府信息情况')?.match).toBe('statutory');
  });

  it('may be near', () => {
    const near = form2021.lookup.nearestSection('五、存在的主要问题以及改进的情况');
    expect(near?.candidate.numeral).toBe('五');
  });
});
