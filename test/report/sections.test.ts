import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../shared/form';
import { reportOf } from '../support/report-reading';

/** `id match level number title`, one a section. */
function sectionsOf(text: string): readonly string[] {
  const report = reportOf(text);
  const at = (span: { start: number; end: number } | undefined) => (span ? text.slice(span.start, span.end) : '');
  return report.sections.map(({ section, match, level, numeral, title }) =>
    [section.id, match, level, at(numeral), at(title)].join(' '),
  );
}

describe('the heading of a section', () => {
  it.each([
    ['## 一、总体情况', '总体情况 exact 2 一、 总体情况'],
    ['## 总体情况', '总体情况 exact 2  总体情况'],
    ['# 一、总体情况', '总体情况 exact 1 一、 总体情况'],
    ['### 一、总体情况', '总体情况 exact 3 一、 总体情况'],
    ['### 总体情况', '总体情况 exact 3  总体情况'],
    ['##一、总体情况', '总体情况 exact 2 一、 总体情况'],
    ['## ⼀、总体情况', '总体情况 exact 2 ⼀、 总体情况'],
    ['## 一 、 总 体 情 况', '总体情况 exact 2 一 、 总 体 情 况'],
    ['## **一、总体情况**', '总体情况 exact 2 一、 总体情况'],
    ['## 一、**总体情况**', '总体情况 exact 2 一、 总体情况'],
    ['## 一、总体情况。', '总体情况 exact 2 一、 总体情况'],
    ['## 一、总体情况：', '总体情况 exact 2 一、 总体情况'],
    ['## 一.总体情况', '总体情况 exact 2 一. 总体情况'],
    ['## 第一部分 总体情况', '总体情况 exact 2 第一部分 总体情况'],
    ['## 1、总体情况', '总体情况 exact 2 1、 总体情况'],
    ['## (一)总体情况', '总体情况 exact 2 (一) 总体情况'],
    ['## （2）主动公开政府信息情况', '主动公开 exact 2 （2） 主动公开政府信息情况'],
    ['## 三、主动公开政府信息情况', '主动公开 exact 2 三、 主动公开政府信息情况'],
    ['## 四、政府信息公开行政复议,行政诉讼情况', '复议诉讼 near 2 四、 政府信息公开行政复议,行政诉讼情况'],
    ['## 四、政府信息公开行政复议和行政诉讼情况', '复议诉讼 variant 2 四、 政府信息公开行政复议和行政诉讼情况'],
    ['## 二、行政机关主动公开政府信息情况', '主动公开 statutory 2 二、 行政机关主动公开政府信息情况'],
    ['## 五、存在的主要问题及改进计划', '问题改进 near 2 五、 存在的主要问题及改进计划'],
    ['一、总体情况', '总体情况 exact 0 一、 总体情况'],
    ['总体情况', '总体情况 exact 0  总体情况'],
    ['**一、总体情况**', '总体情况 exact 0 一、 总体情况'],
    ['　　一、总体情况　', '总体情况 exact 0 一、 总体情况'],
    ['五、存在的主要问题和改进措施', '问题改进 variant 0 五、 存在的主要问题和改进措施'],
    ['⼆、主动公开政府信息情况', '主动公开 exact 0 ⼆、 主动公开政府信息情况'],
    ['（二）主动公开政府信息情况', '主动公开 exact 0 （二） 主动公开政府信息情况'],
  ])('%s', (line, expected) => {
    expect(sectionsOf(`# 青川县水利局2023年政府信息公开工作年度报告\n\n${line}\n\n正文。\n`)).toEqual([expected]);
  });

  it.each([
    '一、总体情况良好，我局主动公开政府信息46条。',
    '报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成。',
    '主动公开情况',
    '（一）主动公开情况',
    '（一）主动公开政府信息情况',
    '### （一）主动公开情况',
    '### 主动公开情况',
    '1.总体情况',
    '## 附件',
    '## 六、',
    '- 一、总体情况',
    '| 一、总体情况 |',
    '| 一、本年新收政府信息公开申请数量 | 3 |',
    '总体情况如下：',
  ])('is not %s', (line) => {
    const sections = sectionsOf(`## 六、其他需要报告的事项\n\n${line}\n\n正文。\n`);
    expect(sections).toEqual(['其他事项 exact 2 六、 其他需要报告的事项']);
  });

  it('numbered like a part goes on a list of parts, or stands for a section that is not there', () => {
    const list = '## 一、总体情况\n\n（一）制度建设\n\n（二）主动公开政府信息情况\n\n（三）监督保障\n';
    expect(sectionsOf(list)).toEqual(['总体情况 exact 2 一、 总体情况']);
    const lost = '一、总体情况\n\n（一）主动公开\n\n（二）依申请公开\n\n（三）监督保障\n\n（二）主动公开政府信息情况\n';
    expect(sectionsOf(lost)).toEqual([
      '总体情况 exact 0 一、 总体情况',
      '主动公开 exact 0 （二） 主动公开政府信息情况',
    ]);
    expect(sectionsOf(`${lost}\n二、主动公开政府信息情况\n`)[1]).toBe('主动公开 exact 0 二、 主动公开政府信息情况');
  });
});

describe('a table of contents', () => {
  const form = builtInForms[0];
  const entries = form.sections.map(({ heading }) => heading);
  const reports = (mark: string) =>
    entries.map((heading, i) => `${mark}${heading}\n\n第${i}部分正文，内容如下。\n`).join('\n');
  const headingsOf = (text: string) =>
    reportOf(text).sections.map(
      ({ span, section }) => `${section.index} ${text.slice(span.start, span.end).includes('正文')}`,
    );
  const all = entries.map((_, i) => `${i} true`);

  it.each([
    ['line by line', entries.join('\n')],
    ['with blank lines', entries.join('\n\n')],
    ['with page numbers', entries.map((entry, i) => `${entry} ${i + 1}`).join('\n')],
    ['with dots and page numbers', entries.map((entry, i) => `${entry}………………${i + 1}`).join('\n')],
    ['with parts', entries.join('\n（一）主动公开\n')],
  ])('%s is none of the headings', (_, list) => {
    for (const mark of ['## ', '']) expect(headingsOf(`目录\n\n${list}\n\n${reports(mark)}`)).toEqual(all);
  });

  it('of one line is none where the section has a heading with #', () => {
    expect(headingsOf(`${entries[2]}\n\n${reports('## ')}`)).toEqual(all);
  });

  it('is not what stands there alone: empty sections without #', () => {
    expect(headingsOf(entries.join('\n'))).toEqual(entries.map((_entry, i) => `${i} false`));
    expect(headingsOf(`${entries[0]}\n\n正文。\n\n${entries[4]}\n\n${entries[5]}\n\n正文。\n`)).toEqual([
      '0 true',
      '4 false',
      '5 true',
    ]);
  });
});

describe('sections', () => {
  const textOf = (text: string, index: number) => {
    const { draft, sections } = reportOf(text);
    const { from, to } = sections[index];
    return draft.blocks
      .slice(from, to)
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .trim();
  };

  it('reach to the next heading and to the signature', () => {
    const text = '## 一、总体情况\n\n正文。\n\n## 六、其他需要报告的事项\n\n没有。\n\n青川县水利局\n\n2024年1月20日\n';
    expect([textOf(text, 0), textOf(text, 1)]).toEqual(['正文。', '没有。']);
  });

  it('are counted where one comes twice', () => {
    const { sections } = reportOf('## 一、总体情况\n\n## 一、总体情况\n\n正文。\n');
    expect(sections.map(({ occurrence }) => occurrence)).toEqual([0, 1]);
  });

  const title = '# 青川县水利局2023年政府信息公开工作年度报告';

  it('above the title head what stands below it', () => {
    expect(textOf(`## 一、总体情况\n\n${title}\n\n正文。\n\n## 二、主动公开政府信息情况\n`, 0)).toBe('正文。');
  });

  it('above the title that come once more below it are empty', () => {
    const text = `${title}\n\n## 一、总体情况\n\n${title}\n\n## 一、总体情况\n\n正文。\n`;
    expect([textOf(text, 0), textOf(text, 1)]).toEqual(['', '正文。']);
  });

  it('end where another report begins', () => {
    const report = `${title}\n\n引言。\n\n## 一、总体情况\n\n正文。\n\n## 六、其他需要报告的事项\n\n没有。\n\n`;
    expect(textOf(report + report, 1)).toBe('没有。');
  });
});

describe('parts of a section', () => {
  const partsOf = (lines: string) => {
    const text = `## 一、总体情况\n\n${lines}\n`;
    const [{ parts }] = reportOf(text).sections;
    return parts.map(({ number, value, style, fullWidth, title, runIn }) =>
      [text.slice(number.start, number.end), value, style, fullWidth, text.slice(title.start, title.end), runIn].join(
        ' ',
      ),
    );
  };
  it.each([
    ['### （一）主动公开', '（一） 1 chinese-brackets true 主动公开 false'],
    ['（一）主动公开', '（一） 1 chinese-brackets true 主动公开 false'],
    ['（⼀）主动公开情况。我局公开46条。', '（⼀） 1 chinese-brackets true 主动公开情况 true'],
    ['(三) 监督保障', '(三) 3 chinese-brackets false 监督保障 false'],
    ['### （2） 加强组织领导', '（2） 2 digit-brackets true 加强组织领导 false'],
    ['（三）强化督查调度。', '（三） 3 chinese-brackets true 强化督查调度 false'],
    ['（十二）其他：无。', '（十二） 12 chinese-brackets true 其他 true'],
    ['1.制度机制建设不够。', '1. 1 digit true 制度机制建设不够 false'],
    ['2、队伍建设', '2、 2 digit true 队伍建设 false'],
    ['**（一）主动公开。**我局公开46条。', '（一） 1 chinese-brackets true 主动公开 true'],
  ])('%s', (line, expected) => {
    expect(partsOf(line)).toEqual([expected]);
  });

  it.each([
    '一是健全机制。',
    '1.5万条信息。',
    '2023年，我局公开信息。',
    '12345热线办理3件。',
    '（国办函〔2020〕109号）',
    '第二十条',
  ])('%s is none', (line) => {
    expect(partsOf(line)).toEqual([]);
  });

  it('without a number are listed apart', () => {
    const text = '## 一、总体情况\n\n### 主动公开\n\n### （二）监督保障\n';
    const [{ otherHeadings }] = reportOf(text).sections;
    expect(otherHeadings.map(({ content }) => text.slice(content.start, content.end))).toEqual(['主动公开']);
  });
});
