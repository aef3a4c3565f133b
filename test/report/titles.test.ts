import { describe, expect, it } from 'vitest';
import { reportOf } from '../support/report-reading';

/** `text | body | year | official`, one a title. */
function titlesOf(text: string): readonly string[] {
  return reportOf(text).titles.map(({ text: words, bodyText, yearValue, official }) =>
    [words, bodyText ?? '', yearValue ?? '', official].join(' | '),
  );
}

const full = '青川县水利局2023年政府信息公开工作年度报告 | 青川县水利局 | 2023 | true';

describe('the title', () => {
  it.each([
    ['# 青川县水利局2023年政府信息公开工作年度报告', full],
    ['青川县水利局2023年政府信息公开工作年度报告', full],
    ['## 青川县水利局2023年政府信息公开工作年度报告', full],
    ['# 青川县水利局 2023 年 政府信息公开工作年度报告', full],
    ['# **青川县⽔利局2023年政府信息公开⼯作年度报告**', full],
    ['# 青川县水利局2023年政府信息\n公开工作年度报告', full],
    ['青川县水利局\n2023年政府信息公开工作年度报告', full],
    ['# 青川县水利局\n2023年政府信息公开工作年度报告', full],
    [
      '# 青川县水利局二〇二三年政府信息公开工作年度报告',
      '青川县水利局二〇二三年政府信息公开工作年度报告 | 青川县水利局 | 2023 | true',
    ],
    ['# 青川县水利局\n政府信息公开工作年度报告', '青川县水利局政府信息公开工作年度报告 | 青川县水利局 |  | true'],
    [
      '# 2023年青川县水利局政府信息公开工作年度报告',
      '2023年青川县水利局政府信息公开工作年度报告 | 青川县水利局 | 2023 | true',
    ],
    ['# 青川县水利局2023年政务公开年度报告', '青川县水利局2023年政务公开年度报告 | 青川县水利局 | 2023 | false'],
    ['# 政务公开年度报告', '政务公开年度报告 |  |  | false'],
    ['# 青川县水利局\n\n# 2023年政府信息公开工作年度报告', full],
    ['# 青川县水利局2023年\n\n\n# 政府信息公开工作年度报告', full],
    [
      '# 青川县水利局关于2023年政府信息公开工作年度报告',
      '青川县水利局关于2023年政府信息公开工作年度报告 | 青川县水利局 | 2023 | true',
    ],
    [
      '# 2023年青川县水利局关于政府信息公开工作年度报告',
      '2023年青川县水利局关于政府信息公开工作年度报告 | 青川县水利局 | 2023 | true',
    ],
    [
      '# 关于青川县水利局2023年政府信息公开工作年度报告',
      '关于青川县水利局2023年政府信息公开工作年度报告 | 青川县水利局 | 2023 | true',
    ],
    ['# 关于2023年政府信息公开工作年度报告', '关于2023年政府信息公开工作年度报告 |  | 2023 | true'],
    ['# 青川县水利局信息公开情况', '青川县水利局信息公开情况 |  |  | false'],
  ])('%s', (text, expected) => {
    expect(titlesOf(`${text}\n\n## 一、总体情况\n`)).toEqual([expected]);
  });

  it.each([
    '现公布我局2023年政府信息公开工作年度报告。',
    '根据要求，编制2023年政府信息公开工作年度报告',
    '《青川县水利局2023年政府信息公开工作年度报告》',
    '### 编制发布2023年政府信息公开工作年度报告',
    '（四）编制2023年政府信息公开工作年度报告',
    '按时发布年度报告',
    '| 青川县水利局2023年政府信息公开工作年度报告 |',
  ])('is not %s', (line) => {
    expect(titlesOf(`## 一、总体情况\n\n正文。\n\n${line}\n`)).toEqual([]);
  });

  it('is not joined to a heading above that says something else', () => {
    const line = '# 青川县水利局2023年政府信息公开工作年度报告';
    expect(titlesOf(`# 政务公开专栏\n\n${line}\n`)).toEqual([full]);
    expect(titlesOf(`${line}\n\n# 2023年政府信息公开工作年度报告\n`)).toEqual([
      full,
      '2023年政府信息公开工作年度报告 |  | 2023 | true',
    ]);
  });

  it('twice is two titles', () => {
    const line = '青川县水利局2023年政府信息公开工作年度报告';
    expect(titlesOf(`# ${line}\n\n## 一、总体情况\n\n# ${line}\n`)).toEqual([full, full]);
    expect(titlesOf(`${line}\n${line}\n`)).toEqual([full, full]);
  });

  it('has its parts where they are written', () => {
    const text = '# 青川县水利局 2023\u3000年政府信息\n公开工作年度报告\n';
    const [{ body, year, span }] = reportOf(text).titles;
    const at = (one: { start: number; end: number } | undefined) => one && text.slice(one.start, one.end);
    expect([at(body), at(year), at(span)]).toEqual(['青川县水利局', '2023', text.slice(2, -1)]);
  });

  it('does not swallow the last line of prose above it', () => {
    const text = '## 六、其他需要报告的事项\n\n没有其他需要报告的事项\n青川县水利局2023年政府信息公开工作年度报告\n';
    expect(titlesOf(text)).toEqual([full]);
  });
});
