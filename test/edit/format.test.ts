import { describe, expect, it } from 'vitest';
import { formatEdits } from '../../shared/edit/format/draft';
import type { TableStyle } from '../../shared/edit/format/table';
import { applyEdits } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';
import { processorTime } from '../support/processor-time';
import { reportOf } from '../support/report-reading';

const compact: TableStyle = { aligned: false, ambiguousWide: true };
const aligned: TableStyle = { aligned: true, ambiguousWide: true };

const format = (text: string, style: TableStyle = compact) => applyEdits(text, formatEdits(reportOf(text), style));

describe('the compact style', () => {
  it('is that of new drafts and of fixes: a clean draft stays as it is', () => {
    expect(formatEdits(reportOf(cleanDraft), compact)).toEqual([]);
  });

  it.each([
    ['|a|b|\n|-|-|\n|x|1|\n', '| a | b |\n| --- | --- |\n| x | 1 |\n'],
    ['  | a   | b |  \n| :-: |---:|\n|   x| 1|\n', '| a | b |\n| :-: | --: |\n| x | 1 |\n'],
    ['a | b\n--- | ---\nx | 1\n', '| a | b |\n| --- | --- |\n| x | 1 |\n'],
    ['| a | b\n| --- | --- |\n| x | \n', '| a | b |\n| --- | --- |\n| x |\n'],
    ['| a | b |\n| --- | --- |\n| x ||\n| y |\n||\n|\n', '| a | b |\n| --- | --- |\n| x |  |\n| y |\n|  |\n|\n'],
    ['|a \\| b|c|\n|-|-|\n', '| a \\| b | c |\n| --- | --- |\n'],
  ])('writes %j as %j', (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it('gives the sides of the form to a delimiter row of a table of the form that has none', () => {
    const text = cleanDraft.replaceAll(/:--|--:/g, '---');
    expect(format(text)).toBe(cleanDraft);
  });
});

describe('the aligned style', () => {
  it('counts Chinese characters as two columns, labels left and figures right', () => {
    const text = '| 类别 | 结果维持 | 总计 |\n| :-- | --: | --: |\n| 行政复议 | 1 | 12 |\n| a | | 3 |\n';
    expect(format(text, aligned)).toBe(
      [
        '| 类别     | 结果维持 | 总计 |',
        '| :------- | -------: | ---: |',
        '| 行政复议 |        1 |   12 |',
        '| a        |          |    3 |',
        '',
      ].join('\n'),
    );
  });

  it('counts ambiguous characters as two columns, or as one', () => {
    const text = '| “一” | b |\n| :-- | --: |\n| 三个字 | 1 |\n';
    expect(format(text, aligned)).toContain('| “一” |   b |\n');
    expect(format(text, { aligned: true, ambiguousWide: false })).toContain('| “一”   |   b |\n');
  });

  it('comes back from compact as it was', () => {
    const written = format(cleanDraft, aligned);
    expect(format(format(written, compact), aligned)).toBe(written);
    expect(format(written, compact)).toBe(cleanDraft);
  });

  it('does not touch figures and words: each edit lies between them', () => {
    for (const { span, newText } of formatEdits(reportOf(cleanDraft), aligned))
      expect(textIn(cleanDraft, span) + newText).toMatch(/^[ \n:-]*$/);
  });
});

describe('outside tables', () => {
  it.each([
    [
      'one blank line between blocks',
      '## 一、总体情况\n甲。\n乙。\n\n\n丙。\n',
      '## 一、总体情况\n\n甲。\n\n乙。\n\n丙。\n',
    ],
    ['a blank line round a table', '甲。\n| a |\n| --- |\n| b |\n## 二\n', '甲。\n\n| a |\n| --- |\n| b |\n\n## 二\n'],
    ['a space behind the marks of a heading', '##一、总体情况\n#   甲\n', '## 一、总体情况\n\n# 甲\n'],
    ['no spaces at the ends of lines', '甲。  \n \t\n乙。\u3000', '甲。\n\n乙。\n'],
    ['no plain spaces in front, ideographic ones stay', '    甲。\n\n\u3000\u3000乙。\n', '甲。\n\n\u3000\u3000乙。\n'],
    ['no blank lines at the start and end', '\n\n甲。\n\n\n', '甲。\n'],
    ['a line end at the end', '甲。', '甲。\n'],
    [
      'items of a list together, with their indentation',
      '甲：\n- 一\n  - 二\n- 三\n丁。\n',
      '甲：\n\n- 一\n  - 二\n- 三\n\n丁。\n',
    ],
    [
      'a title of two lines in one piece',
      '# 青川县水利局\n2025年政府信息公开工作年度报告\n甲。\n',
      '# 青川县水利局\n2025年政府信息公开工作年度报告\n\n甲。\n',
    ],
    [
      'a comment with what it speaks of',
      '甲。\n<!-- nianbao-ignore cell/blank: 因 -->\n| a |\n| --- |\n',
      '甲。\n\n<!-- nianbao-ignore cell/blank: 因 -->\n| a |\n| --- |\n',
    ],
    [
      'the metadata as they are',
      '---\n单位：甲 \n年度:   2025\n---\n甲。\n',
      '---\n单位：甲 \n年度:   2025\n---\n\n甲。\n',
    ],
    ['line ends as they are', '甲。\r\n乙。\r\n', '甲。\r\n\r\n乙。\r\n'],
    ['a byte order mark', '\ufeff\n甲。\n', '\ufeff甲。\n'],
  ])('keeps or makes %s', (_, text, expected) => {
    expect(format(text)).toBe(expected);
  });
});

describe('a stretch', () => {
  it('of the draft: the blocks it touches, a table whole, and nothing else', () => {
    const text = '甲。  \n\n|a|b|\n|-|-|\n|x|1|\n\n乙。  \n丙。\n';
    const at = text.indexOf('x');
    const edits = formatEdits(reportOf(text), compact, { start: at, end: at });
    expect(applyEdits(text, edits)).toBe('甲。  \n\n| a | b |\n| --- | --- |\n| x | 1 |\n\n乙。  \n丙。\n');
  });
});

describe('a long draft', () => {
  it('takes time in proportion to its length', () => {
    const costOf = (times: number): number => {
      const report = reportOf(cleanDraft.replace(/^---[\s\S]*?---\n/, '').repeat(times));
      return processorTime(() => formatEdits(report, aligned), 5);
    };
    costOf(20);
    // Sixteen times the text; anything that grows with its square would take 256 times as long.
    expect(costOf(320) / Math.max(costOf(20), 1)).toBeLessThan(80);
  });
});
