import { describe, expect, it } from 'vitest';
import { cleanDraft } from '../support/drafts';
import { findingsIn } from '../support/examples';

const review = '| 行政复议 | 1 | 0 | 0 | 1 | 2 |';
const reviewCells = ['结果维持', '结果纠正', '其他结果'].map((column) => `复议诉讼.行政复议.${column}`);
const rulesLine = '| 规章 | 0 | 0 | 0 |';
const rulesCells = ['本年制发件数', '本年废止件数', '现行有效件数'].map((column) => `主动公开.规章.${column}`);

/** Three neighbours with one fault each, and what the rule says of the values named by no comment. */
const cases = [
  { rule: 'cell/blank', good: review, bad: '| 行政复议 |  |  |  | 1 | 1 |', cells: reviewCells },
  { rule: 'cell/blank', good: review, bad: '| 行政复议 |', cells: reviewCells },
  { rule: 'cell/number-format', good: review, bad: '| 行政复议 | １ | ０ | ０ | 1 | 2 |', cells: reviewCells },
  { rule: 'cell/number-format', good: review, bad: '| 行政复议 | — | — | — | 1 | 1 |', cells: reviewCells },
  { rule: 'cell/not-a-number', good: review, bad: '| 行政复议 | 待报 | 待报 | 待报 | 1 | 2 |', cells: reviewCells },
  { rule: 'cell/level', good: rulesLine, bad: '| 规章 | 1 | 1 | 1 |', cells: rulesCells },
];

function runsFound(rule: string, good: string, bad: string, named: string): (readonly string[] | undefined)[] {
  const comment = `<!-- nianbao-ignore ${rule} ${named}: 已核实 -->`;
  const findings = findingsIn(`${cleanDraft.replace(good, () => bad)}\n${comment}\n`);
  expect(findings.filter((one) => one.rule === 'meta/unused-suppression')).toEqual([]);
  return findings.filter((one) => one.rule === rule).map(({ data }) => data?.cells?.slice(0, 3));
}

describe.each(cases)('a comment that names one value of $bad for $rule', ({ rule, good, bad, cells }) => {
  const isOpen = bad === '| 行政复议 |';
  const [first, second, third] = cells;

  it('silences the first and leaves its neighbours', () => {
    const [run] = runsFound(rule, good, bad, first);
    expect(run?.slice(0, 2)).toEqual([second, third]);
  });

  it('silences one in the middle, which parts its neighbours', () => {
    const runs = runsFound(rule, good, bad, second);
    expect(runs[0]).toEqual([first]);
    expect(runs[1]?.[0]).toBe(third);
    expect(runs).toHaveLength(2);
  });

  it('silences the last and leaves those before it', () => {
    const runs = runsFound(rule, good, bad, third);
    expect(runs[0]).toEqual([first, second]);
    expect(runs).toHaveLength(isOpen ? 2 : 1);
  });
});
