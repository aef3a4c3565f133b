import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { handReport, requestIdentities, reviewIdentities } from '../support/bound-sums';
import { cleanDraft, draftWith } from '../support/drafts';
import { sumFindings, sumFindingsIn, sumRules } from '../support/sums';

const shown = (text: string) =>
  sumFindingsIn(text).map(({ rule, problem: { span } }) => `${rule} ${text.slice(span.start, span.end)}`);

/** The clean draft with these lines in place of its own with the same labels. */
function rewritten(...lines: readonly string[]): string {
  let text = cleanDraft;
  for (const line of lines) {
    const label = line.slice(0, line.indexOf('|', 1) + 1);
    const at = text.indexOf(`\n${label}`) + 1;
    if (at === 0) throw new Error(`no row ${label}`);
    text = text.slice(0, at) + line + text.slice(text.indexOf('\n', at));
  }
  return text;
}

describe('the example of each rule', () => {
  it.each(sumRules.map((rule) => [rule.id, rule] as const))('%s', (id, { page }) => {
    const plain = page.bad.replace(/[⟦⟧]/g, '');
    const { text } = draftWith(page.good, plain);
    const start = text.indexOf(plain);
    const marked = [...page.bad.matchAll(/⟦(.*?)⟧/g)].map(({ index, 1: words }, before) => ({
      start: start + index - 2 * before,
      end: start + index - 2 * before + words.length,
    }));
    const found = sumFindingsIn(text);
    expect(found.map(({ rule }) => rule)).toEqual(marked.map(() => id));
    expect(found.map(({ problem }) => problem.span)).toEqual(marked);
    expect(sumFindingsIn(cleanDraft)).toEqual([]);
  });
});

describe('a broken identity', () => {
  const text = rewritten('| 行政复议 | 1 | 0 | 0 | 1 | 5 |');
  const problemIn = () => sumFindingsIn(text)[0].problem;

  it('names both figures and the difference', () => {
    expect(problemIn().message).toBe(
      '“行政复议”行不平：总数为 5，各项之和为 2，相差 3（总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结）',
    );
  });

  it('has every part and its figure as related information', () => {
    expect(problemIn().related?.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      ['1', '“行政复议·结果维持” 1'],
      ['0', '“行政复议·结果纠正” 0'],
      ['0', '“行政复议·其他结果” 0'],
      ['1', '“行政复议·尚未审结” 1'],
    ]);
  });

  it('has the sum as its first fix', () => {
    const [fix] = problemIn().fixes ?? [];
    expect(fix.safe).toBe(false);
    expect(sumFindingsIn(applyEdits(text, fix.edits))).toEqual([]);
    expect(applyEdits(text, fix.edits)).toContain('| 行政复议 | 1 | 0 | 0 | 1 | 2 |');
  });
});

describe('sum rules are silent', () => {
  it('where a part is blank, though the figures that are there cannot be right', () => {
    expect(shown(rewritten('| 行政复议 | 9 | 0 |  | 1 | 2 |'))).toEqual(['sum/incomplete 类别']);
  });

  it('where it cannot be told which value is whose', () => {
    const damaged = [
      [1, 2, 3, 4, 11],
      [1, '', '', 4, 11],
      [0, 0, 0, 0, 0],
    ];
    expect(sumFindings(handReport(damaged, reviewIdentities(), { columnsKnown: false }))).toEqual([]);
    expect(sumFindings(handReport(damaged, reviewIdentities())).map(({ rule }) => rule)).toEqual([
      'sum/incomplete',
      'sum/review-total',
    ]);
  });

  it('where = stands for a total', () => {
    const computed = rewritten(
      '| （七）总计 | = | = | = | = | = | = | = |',
      '| 四、结转下年度继续办理 | = | = | = | = | = | = | = |',
    );
    expect(shown(computed)).toEqual([]);
  });
});

describe('a computed figure', () => {
  it('is never wrong, its part is', () => {
    const text = rewritten(
      '| （七）总计 | = | = | = | = | = | = | = |',
      '| （一）予以公开 | 7 | 1 | 0 | 0 | 1 | 0 | 6 |',
    );
    expect(shown(text)).toEqual(['sum/row-total 7']);
  });

  it('breaks its identity where it comes out below zero', () => {
    const text = rewritten(
      '| 一、本年新收政府信息公开申请数量 | 5 | 2 | 0 | 0 | 1 | 0 | = |',
      '| 四、结转下年度继续办理 | = | = | = | = | = | = | = |',
    );
    const found = sumFindingsIn(text);
    expect(found.map(({ rule }) => rule)).toContain('sum/balance');
    const { span, message } = found.find(({ rule }) => rule === 'sum/balance')!.problem;
    expect(text.slice(span.start, span.end)).toBe('=');
    expect(message).toContain('算得 -3，不应小于 0');
  });
});

describe('sum/incomplete', () => {
  const blanks = (): (string | number | undefined)[][] => Array.from({ length: 25 }, () => new Array(7).fill(''));
  const zeros = () => blanks().map((row): (string | number | undefined)[] => row.map(() => 0));
  const messageOn = (cells: (string | number | undefined)[][]) =>
    sumFindings(handReport(cells, requestIdentities(21))).map(({ problem }) => problem.message);

  it('counts all identities of a table that is empty', () => {
    expect(messageOn(blanks())).toEqual(['39 条勾稽中 39 条因空格暂不能核对']);
  });

  it('leaves out those whose blanks the figures determine', () => {
    const cells = zeros();
    cells[0] = ['', 0, 0, 0, 0, 0, ''];
    cells[5][6] = '';
    expect(messageOn(cells)).toEqual([]);
  });

  it('says whether rows are missing or words stand for figures', () => {
    const cells = zeros();
    for (const row of [3, 4]) cells[row] = [undefined, undefined, 0, 0, 0, 0, 5];
    for (const column of [0, 1, 6]) cells[23][column] = '若干';
    expect(messageOn(cells)[0]).toContain('因缺行缺栏或数与栏对不上、不是数的格暂不能核对');
  });

  it('lists the identities and where they stand', () => {
    const text = rewritten('| 行政诉讼（未经复议直接起诉） |  | 0 | 0 | 0 |  |');
    const [{ problem }] = sumFindings(readReport(parseDraft(text), builtInForms));
    expect(problem.message).toBe('3 条勾稽中 1 条因空格暂不能核对');
    expect(problem.data?.identities).toEqual(['sum/review-total@复议诉讼.未经复议直接起诉']);
    expect(problem.data?.places?.map(({ start }) => text.slice(start - 3, start))).toEqual(['0 |']);
  });
});
