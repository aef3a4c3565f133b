import { describe, expect, it } from 'vitest';
import { reportOf } from '../support/report-reading';

const title = '# 青川县水利局2023年政府信息公开工作年度报告';

function factsOf(metadata: string, rest = `${title}\n`) {
  return reportOf(`---\n${metadata}\n---\n\n${rest}`).facts;
}

describe('what a report says of itself', () => {
  it('comes from metadata first, with the place of the value', () => {
    const text =
      '---\n单位：宁陵县工业信息化和科技局\n年度: 2021\n层级: 县级部门\n公布日期: 2022年1月20日\n---\n\n' + title;
    const { facts } = reportOf(text);
    const at = (fact: { span: { start: number; end: number } } | undefined) =>
      fact && text.slice(fact.span.start, fact.span.end);
    expect([facts.body?.value, facts.year?.value, facts.level?.value, facts.published?.value]).toEqual([
      '宁陵县工业信息化和科技局',
      2021,
      { level: '县级', department: true },
      { year: 2022, month: 1, day: 20, valid: true },
    ]);
    expect([at(facts.body), at(facts.year), at(facts.level)]).toEqual(['宁陵县工业信息化和科技局', '2021', '县级部门']);
  });

  it('comes from title and signature where metadata is silent', () => {
    const { facts } = reportOf(`${title}\n\n正文。\n\n青川县水利局\n\n2024年1月20日\n`);
    expect([facts.body?.value, facts.body?.from]).toEqual(['青川县水利局', 'title']);
    expect([facts.year?.value, facts.year?.from]).toEqual([2023, 'title']);
    expect([facts.published?.value.month, facts.published?.from]).toEqual([1, 'signature']);
    expect(facts.level).toBeUndefined();
  });

  it.each([
    ['年度: 2023年度', 2023],
    ['年度: ２０２３', 2023],
    ['年度: 二〇二三', 2023],
  ])('%s', (metadata, year) => {
    expect(factsOf(metadata).year?.value).toBe(year);
  });

  it.each(['国家', '省级部门', '市级', '乡镇'])('层级: %s', (level) => {
    expect(factsOf(`层级: ${level}`).level?.value).toEqual({
      level: level.replace('部门', ''),
      department: level.endsWith('部门'),
    });
  });

  it.each([
    '年度: 去年',
    '年度: 20231',
    '层级: 县里',
    '公布日期: 明天',
    '公布日期: 2022-02-30',
    '格式: 2077',
    '表格: 有',
  ])('%s cannot be read: bad, and no more than absent', (metadata) => {
    const facts = factsOf(metadata);
    expect(facts.badEntries.map(({ key, value }) => `${key}: ${value}`)).toEqual([metadata]);
    expect(facts.year?.value).toBe(2023);
    expect(facts.proseOnly).toBe(false);
  });

  it('lists unknown and repeated keys', () => {
    const facts = factsOf('部门: 水利\n年度: 2022\n年度: 2021');
    expect(facts.unknownEntries.map(({ key }) => key)).toEqual(['部门']);
    expect(facts.repeatedEntries.map(({ value }) => value)).toEqual(['2021']);
    expect([facts.year?.value, [...facts.entries.keys()]]).toEqual([2022, ['年度']]);
  });

  it('an empty value is no value', () => {
    const facts = factsOf('年度:\n单位:');
    expect([facts.year?.from, facts.body?.from, facts.badEntries]).toEqual(['title', 'title', []]);
  });

  it('表格: 无', () => {
    expect(factsOf('表格: 无').proseOnly).toBe(true);
  });
});

describe('the signature', () => {
  const signatureOf = (end: string, metadata = '') => {
    const text = `${metadata}${title}\n\n## 六、其他需要报告的事项\n\n没有其他需要报告的事项\n${end}`;
    const { signature, sections } = reportOf(text);
    const at = (span: { start: number; end: number } | undefined) => (span ? text.slice(span.start, span.end) : '');
    return {
      body: at(signature.body),
      date: at(signature.date?.span),
      value: signature.date?.value,
      last: at(signature.lastLine),
      sectionEnd: sections[0].span.end,
      start: signature.start,
    };
  };

  it.each([
    ['\n青川县水利局\n\n2024年1月20日\n', '青川县水利局', '2024年1月20日'],
    ['\n2024年1月20日\n\n青川县水利局\n', '青川县水利局', '2024年1月20日'],
    ['\n                         2024年1月20日\n', '', '2024年1月20日'],
    ['\n　　　　青川县水利局\n　　　　二〇二四年一月二十日', '青川县水利局', '二〇二四年一月二十日'],
    ['\n青川县水利局\n2024-01-20\n\n\n', '青川县水利局', '2024-01-20'],
    ['\n青川县水利局    2024年1月20日\n', '青川县水利局', '2024年1月20日'],
    ['\n水利局\n2024年1月20日\n', '水利局', '2024年1月20日'],
    ['\n青川县水务局\n2024年1月20日\n', '青川县水务局', '2024年1月20日'],
    ['\n青川县水利局\n', '青川县水利局', ''],
    ['\n**青川县水利局**\n2024年1月20日\n', '青川县水利局', '2024年1月20日'],
    ['\n青川县⽔利局\n2024年1⽉20⽇\n', '青川县⽔利局', '2024年1⽉20⽇'],
    ['\n20241月20日\n', '', '20241月20日'],
    ['\n2024年2月30日\n', '', '2024年2月30日'],
    ['\n2024年月日\n', '', '2024年月日'],
  ])('%j', (end, body, date) => {
    const found = signatureOf(end);
    expect([found.body, found.date, found.last]).toEqual([body, date, '没有其他需要报告的事项']);
    expect(found.sectionEnd).toBe(found.start);
  });

  it.each([
    '\n本机关没有其他需要报告的事项\n',
    '\n我局信息公开工作由办公室负责\n',
    '\n2024年，我局将继续努力\n',
    '\n无\n',
    '\n| 青川县水利局 |\n',
  ])('is not %j', (end) => {
    const found = signatureOf(end);
    expect([found.body, found.date]).toEqual(['', '']);
  });

  it('keeps prose above a date in its section', () => {
    const found = signatureOf('\n以上事项由本机关负责解释\n2024年1月20日\n');
    expect([found.body, found.last]).toEqual(['', '以上事项由本机关负责解释']);
  });

  it.each([
    ['2024年1月20日', { year: 2024, month: 1, day: 20, valid: true }],
    ['2024年2月29日', { year: 2024, month: 2, day: 29, valid: true }],
    ['2023年2月29日', { year: 2023, month: 2, day: 29, valid: false }],
    ['2022年13月1日', { year: 2022, month: 13, day: 1, valid: false }],
    ['20241月20日', { year: 2024, month: 0, day: 0, valid: false }],
    ['二〇二二年十二月三十一日', { year: 2022, month: 12, day: 31, valid: true }],
    ['2022.1.5', { year: 2022, month: 1, day: 5, valid: true }],
  ])('reads %s', (date, value) => {
    expect(signatureOf(`\n${date}\n`).value).toEqual(value);
  });

  it('by the name in metadata, where that is another than the title’s', () => {
    expect(signatureOf('\n剑阁县林业局\n', '---\n单位: 剑阁县林业局\n---\n\n').body).toBe('剑阁县林业局');
  });
});
