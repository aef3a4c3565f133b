import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import type { MetadataEntry } from '../../shared/draft/types';
import { textIn } from '../../shared/text/span';

function entriesOf(text: string): readonly MetadataEntry[] {
  return parseDraft(text).metadata?.entries ?? [];
}

/** The single entry of `---` … `---` around the lines, with the texts its spans cover. */
function entryOf(lines: string) {
  const text = `---\n${lines}\n---\n`;
  const entries = entriesOf(text);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  return {
    key: entry.key,
    value: entry.value,
    keyText: textIn(text, entry.keySpan),
    valueText: textIn(text, entry.valueSpan),
    items: entry.items.map((item) => item.text),
    itemTexts: entry.items.map((item) => textIn(text, item.span)),
  };
}

describe('the metadata block', () => {
  it('is what stands between the first two --- lines, one 键: 值 a line', () => {
    const text = '---\n单位: 宁陵县工业信息化和科技局\n年度: 2021\n---\n\n# 标题\n';
    const { metadata, blocks } = parseDraft(text);
    expect(metadata?.entries.map(({ key, value }) => [key, value])).toEqual([
      ['单位', '宁陵县工业信息化和科技局'],
      ['年度', '2021'],
    ]);
    expect(textIn(text, metadata!)).toBe('---\n单位: 宁陵县工业信息化和科技局\n年度: 2021\n---\n');
    expect(metadata?.closed).toBe(true);
    expect(blocks[0]).toBe(metadata);
  });

  it('has no entry for a Markdown comment in it', () => {
    const text = '---\n下级:\n<!-- nianbao-ignore meta/missing-file: 待报 -->\n- 乙.nianbao.md\n---\n';
    expect(entriesOf(text).map(({ key, value }) => [key, value])).toEqual([['下级', '乙.nianbao.md']]);
  });

  it('may be absent', () => {
    expect(parseDraft('# 标题\n').metadata).toBeUndefined();
    expect(parseDraft('正文\n---\n年度: 2021\n---\n').metadata).toBeUndefined();
  });

  it('may have nothing in it', () => {
    expect(parseDraft('---\n---\n正文').metadata?.entries).toEqual([]);
  });

  it('may follow a byte order mark and blank lines, which belong to it', () => {
    const { metadata } = parseDraft('\uFEFF\n  \n---\n年度: 2021\n---\n');
    expect(metadata?.start).toBe(0);
    expect(metadata?.entries[0].value).toBe('2021');
    expect(entriesOf('\uFEFF---\n年度: 2021\n---\n')[0].value).toBe('2021');
  });

  it.each(['\n', '\r\n', '\r'])('ends its lines with %j', (eol) => {
    const text = ['---', '单位: 甲局', '年度：2021', '---', '正文'].join(eol);
    expect(entriesOf(text).map(({ key, value }) => [key, value])).toEqual([
      ['单位', '甲局'],
      ['年度', '2021'],
    ]);
    expect(parseDraft(text).metadata?.end).toBe(text.length - 2);
  });

  it('needs exactly three dashes, white space behind them apart', () => {
    expect(parseDraft('----\n年度: 2021\n----\n').metadata).toBeUndefined();
    expect(parseDraft(' ---\n年度: 2021\n---\n').metadata).toBeUndefined();
    expect(parseDraft('---  \n年度: 2021\n---\t\n').metadata?.closed).toBe(true);
  });
});

describe('an entry', () => {
  it('reads a full-width colon the same', () => {
    expect(entryOf('单位：甲局')).toMatchObject({ key: '单位', value: '甲局', keyText: '单位', valueText: '甲局' });
  });

  it('ends its key at the first colon of either kind', () => {
    expect(entryOf('上年: C：\\草稿')).toMatchObject({ key: '上年', value: 'C：\\草稿' });
  });

  it('needs no space behind the colon, and ignores white space around key and value', () => {
    expect(entryOf('年度:2021')).toMatchObject({ key: '年度', value: '2021' });
    expect(entryOf('  年度 :\u00A0\u3000 2021　')).toMatchObject({ keyText: '年度', valueText: '2021' });
  });

  it('has an empty value behind the colon where there is none', () => {
    const text = '---\n单位:\n---\n';
    const [entry] = entriesOf(text);
    expect(entry.value).toBe('');
    expect(entry.items).toEqual([]);
    expect(entry.valueSpan).toEqual({ start: text.indexOf(':') + 1, end: text.indexOf(':') + 1 });
  });

  it('is the whole line where the colon is missing, so that it can be reported', () => {
    const text = '---\n单位 甲局\n年度: 2021\n---\n';
    const entries = entriesOf(text);
    expect(entries.map(({ key }) => key)).toEqual(['单位 甲局', '年度']);
    expect(entries[0].value).toBe('');
  });

  it('keeps unknown and doubled keys, in order', () => {
    expect(entriesOf('---\n甲: 1\n年度: 1\n年度: 2\n---\n').map(({ value }) => value)).toEqual(['1', '1', '2']);
  });
});

describe('a list', () => {
  it.each(['、', ',', ' , ', '、 '])('has %j between its items', (separator) => {
    expect(entryOf(`下级: 甲.md${separator}乙.md`)).toMatchObject({
      items: ['甲.md', '乙.md'],
      itemTexts: ['甲.md', '乙.md'],
    });
  });

  it('or - lines', () => {
    expect(entryOf('下级:\n- 甲.md\n  - 乙.md\n-丙.md')).toEqual({
      key: '下级',
      value: '甲.md、乙.md、丙.md',
      keyText: '下级',
      valueText: '- 甲.md\n  - 乙.md\n-丙.md',
      items: ['甲.md', '乙.md', '丙.md'],
      itemTexts: ['甲.md', '乙.md', '丙.md'],
    });
  });

  it('of - lines goes on behind a value on the first line', () => {
    expect(entryOf('下级: 甲.md\n- 乙.md')).toMatchObject({ items: ['甲.md', '乙.md'], valueText: '甲.md\n- 乙.md' });
  });

  it('has no empty items', () => {
    expect(entryOf('下级: 、甲.md,,乙.md、').items).toEqual(['甲.md', '乙.md']);
    expect(entryOf('下级:\n-\n- 甲.md').items).toEqual(['甲.md']);
    expect(entryOf('下级:\n- 甲.md\n- # 说明')).toMatchObject({ items: ['甲.md'], valueText: '- 甲.md\n-' });
  });

  it('does not take the next key for an item', () => {
    expect(entriesOf('---\n下级:\n- 甲.md\n年度: 2021\n---\n').map(({ key }) => key)).toEqual(['下级', '年度']);
  });

  it('leaves a plain value with a comma as written', () => {
    expect(entryOf('上年: 甲, 乙.md').value).toBe('甲, 乙.md');
  });
});

describe('quotes, as in YAML', () => {
  it('are no part of the value but of its span', () => {
    expect(entryOf('单位: "甲局"')).toMatchObject({ value: '甲局', valueText: '"甲局"', items: ['甲局'] });
    expect(entryOf("单位: '甲局'")).toMatchObject({ value: '甲局', valueText: "'甲局'" });
  });

  it('resolve escapes: "" by backslash, \'\' by doubling', () => {
    expect(entryOf('单位: "甲\\"乙\\\\丙\\u5c40"').value).toBe('甲"乙\\丙局');
    expect(entryOf('单位: "\\q\\/\\t"').value).toBe('\\q/\t');
    expect(entryOf("单位: '甲''乙\\n'").value).toBe("甲'乙\\n");
  });

  it('keep separators and # inside', () => {
    expect(entryOf('下级: "甲、乙.md", "丙,丁 #1.md"').items).toEqual(['甲、乙.md', '丙,丁 #1.md']);
  });

  it('let a value begin with *', () => {
    expect(entryOf('下级: "*.nianbao.md"')).toMatchObject({ items: ['*.nianbao.md'] });
    expect(entryOf('下级:\n- "*/甲.md"').items).toEqual(['*/甲.md']);
  });

  it('that are not closed, or close early, are text', () => {
    expect(entryOf('单位: "甲局').value).toBe('"甲局');
    expect(entryOf('单位: "甲"局').value).toBe('"甲"局');
    expect(entryOf("单位: '甲''").value).toBe("'甲''");
    expect(entryOf('单位: "甲\\"').value).toBe('"甲\\"');
  });
});

describe('YAML comments', () => {
  it('are read over', () => {
    expect(entryOf('# 说明\n年度: 2021 # 报告年度')).toMatchObject({ value: '2021', valueText: '2021' });
  });

  it('need a space before #', () => {
    expect(entryOf('上年: 甲#1.md').value).toBe('甲#1.md');
  });
});

describe('a block that is never closed', () => {
  it.each([
    ['a blank line', '\n', ''],
    ['a heading', '# 甲局2021年政府信息公开工作年度报告\n', ''],
    ['a table', '| 项目 | 总计 |\n', ''],
    ['a line without a colon', '本报告依据条例编制。\n', ''],
  ])('ends before %s', (_, below) => {
    const text = `---\n单位: 甲局\n年度: 2021\n${below}## 一、总体情况\n`;
    const { metadata, blocks } = parseDraft(text);
    expect(metadata?.closed).toBe(false);
    expect(metadata?.entries.map(({ key }) => key)).toEqual(['单位', '年度']);
    expect(textIn(text, metadata!)).toBe('---\n单位: 甲局\n年度: 2021\n');
    expect(blocks.at(-1)?.kind).toBe('heading');
  });

  it('does not reach to a later --- in the report', () => {
    const text = '---\n年度: 2021\n\n# 标题\n\n正文\n\n---\n\n尾注\n';
    expect(textIn(text, parseDraft(text).metadata!)).toBe('---\n年度: 2021\n');
    const withSections = '---\n年度: 2021\n## 一、总体情况\n正文\n---\n';
    expect(textIn(withSections, parseDraft(withSections).metadata!)).toBe('---\n年度: 2021\n');
    const withTable = '---\n年度: 2021\n| 规章 | 0 |\n---\n';
    expect(textIn(withTable, parseDraft(withTable).metadata!)).toBe('---\n年度: 2021\n');
  });

  it('is none without an entry: --- is a line of text', () => {
    const { metadata, blocks } = parseDraft('---\n\n# 标题\n');
    expect(metadata).toBeUndefined();
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'blank', 'heading']);
  });

  it('may end with the text', () => {
    expect(entriesOf('---\n年度: 2021')[0].value).toBe('2021');
  });
});
