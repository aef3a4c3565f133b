import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { textIn } from '../../shared/text/span';

function read(line: string) {
  const { suppressions, blocks } = parseDraft(line);
  if (suppressions.length === 0) return blocks.map((block) => block.kind);
  const [found] = suppressions;
  expect(blocks).toContain(found);
  expect(textIn(line, found.ruleSpan)).toBe(found.rule);
  expect(found.cellSpan && textIn(line, found.cellSpan)).toBe(found.cell);
  const { scope, rule, cell, reason, closed } = found;
  return { scope, rule, cell, reason, closed, content: textIn(line, found.content) };
}

const whole = { scope: 'next', rule: 'sum/row-total', cell: undefined, reason: '上级核定', closed: true };

describe('a suppression', () => {
  it('names a rule and a reason', () => {
    const comment = '<!-- nianbao-ignore sum/row-total: 上级核定 -->';
    expect(read(`${comment}\n`)).toEqual({ ...whole, content: comment });
  });

  it('may name a cell', () => {
    expect(read('<!-- nianbao-ignore sum/row-total 申请.本年新收.总计: 上级核定 -->')).toMatchObject({
      ...whole,
      cell: '申请.本年新收.总计',
    });
  });

  it('may be for the file', () => {
    expect(read('<!-- nianbao-ignore-file sum/row-total: 上级核定 -->')).toMatchObject({ ...whole, scope: 'file' });
  });

  it('reads a full-width colon the same', () => {
    expect(read('<!-- nianbao-ignore sum/row-total：上级核定 -->')).toMatchObject(whole);
    expect(read('<!-- nianbao-ignore sum/row-total 申请.总计： 上级核定 -->')).toMatchObject({
      ...whole,
      cell: '申请.总计',
    });
  });

  it('needs no spaces, and may be indented', () => {
    expect(read('　<!--nianbao-ignore sum/row-total:上级核定--> \r\n')).toEqual({
      ...whole,
      content: '<!--nianbao-ignore sum/row-total:上级核定-->',
    });
  });

  it('keeps colons in its reason', () => {
    expect(read('<!-- nianbao-ignore sum/row-total: 见附注：1:2 -->')).toMatchObject({ reason: '见附注：1:2' });
  });

  it('stands between other blocks as a block of its own', () => {
    const text = '文\n<!-- nianbao-ignore a/b: c -->\n| 甲 |\n';
    expect(parseDraft(text).blocks.map((block) => block.kind)).toEqual(['paragraph', 'suppression', 'table']);
  });

  it('is listed in text order', () => {
    const text = '<!-- nianbao-ignore a/b: c -->\n\n<!-- nianbao-ignore-file d/e: f -->\n';
    expect(parseDraft(text).suppressions.map(({ rule }) => rule)).toEqual(['a/b', 'd/e']);
  });
});

describe('a damaged suppression is still one', () => {
  it.each([
    ['without a reason', '<!-- nianbao-ignore a/b -->', { rule: 'a/b', reason: '' }],
    ['with an empty reason', '<!-- nianbao-ignore a/b: -->', { rule: 'a/b', reason: '' }],
    ['without a colon', '<!-- nianbao-ignore a/b 上级核定 -->', { rule: 'a/b', cell: '上级核定', reason: '' }],
    ['without a rule', '<!-- nianbao-ignore: 上级核定 -->', { rule: '', reason: '上级核定' }],
    ['with nothing', '<!-- nianbao-ignore -->', { rule: '', reason: '' }],
    ['never closed', '<!-- nianbao-ignore a/b: 上级核定', { rule: 'a/b', reason: '上级核定', closed: false }],
    ['cut short', '<!-- nianbao-ignore', { rule: '', reason: '', closed: false }],
    [
      'with a suffix that is none',
      '<!-- nianbao-ignore-next-line a/b: c -->',
      { scope: 'next', rule: 'a/b', reason: 'c' },
    ],
    ['with a suffix that is longer', '<!-- nianbao-ignore-files a/b: c -->', { scope: 'next', rule: 'a/b' }],
  ])('%s', (_, line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });
});

describe('no suppression', () => {
  it.each([
    ['another comment', '<!-- 说明 -->'],
    ['words before it', '甲 <!-- nianbao-ignore a/b: c -->'],
    ['words behind it, which are the report’s', '<!-- nianbao-ignore a/b: c --> 甲'],
    ['on two lines', '<!--\nnianbao-ignore a/b: c -->'],
  ])('is %s', (_, line) => {
    expect(parseDraft(line).suppressions).toEqual([]);
  });
});
