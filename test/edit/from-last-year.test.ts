import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import { draftFromLastYear } from '../../shared/edit/from-last-year';
import { newDraft } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { sampleDrafts } from '../support/drafts';
import { findingsIn } from '../support/examples';
import { cleanDraft2020, lastYearDraft, worldWith } from '../support/years';

const request = { body: '青川县水利局', year: 2025 };
const reportOf = (text: string) => readReport(parseDraft(text), builtInForms);
const last = reportOf(lastYearDraft);
const { text, cursor } = draftFromLastYear(builtInForms, request, last);
const lineWith = (words: string) => text.split('\n').find((line) => line.includes(words));
/** Rows of tables, with nothing but labels in them. */
const emptyRows = (draft: string) => draft.match(/^\|.*$/gm)?.map((line) => line.replace(/\| [\d.]+ (?=\|)/g, '|  '));

describe('a new draft from last year’s', () => {
  it('has last year’s level, and all tables of the new form without a figure but those carried forward', () => {
    expect(text).toContain('层级: 县级部门\n');
    const blank = newDraft(builtInForms, { ...request, level: '县级部门' }).text;
    expect(emptyRows(text)).toEqual(emptyRows(blank));
    expect(text.match(/^\|.*\d \|.*$/gm)).toEqual(['| 二、上年结转政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |']);
  });

  it('is titled and signed for the new year', () => {
    expect(text).toContain('# 青川县水利局2025年政府信息公开工作年度报告\n');
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^2026年/);
  });

  it('has last year’s sentences with a gap for every figure, years and documents left as they were', () => {
    expect(lineWith('主动公开政府信息')).toMatch(
      /^2024年，我局.*主动公开政府信息＿＿条，其中机构职能类＿＿条、政策文件类＿＿条/,
    );
    expect(lineWith('本报告依据')).toContain('（国务院令第711号）');
    expect(lineWith('本报告依据')).toContain('2024年1月1日至2024年12月31日');
    expect(text.match(/\d+(?:件|条|次|%)/g)).toBeNull();
  });

  it('says of itself what is still last year’s: periods and years, gaps and blanks, and nothing else is wrong', () => {
    const rules = new Set(findingsIn(text, undefined, worldWith(lastYearDraft)).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['cell/blank', 'prose/unfilled', 'prose/year', 'sum/incomplete']);
  });

  it('has its cursor before the first gap', () => {
    expect(text.slice(cursor)).toMatch(/^＿＿条，其中机构职能类＿＿条/);
    expect(text.slice(0, cursor)).not.toContain('＿');
  });

  it('is refused nothing: from another edition it takes sentences and no introduction', () => {
    const other = draftFromLastYear(builtInForms, { ...request, year: 2021 }, reportOf(cleanDraft2020)).text;
    expect(other).toContain('〔2021〕30号');
    expect(other).toContain('| 二、上年结转政府信息公开申请数量 | 1 |');
    expect(check(other, {}).findings.filter(({ rule }) => /^(?:structure|table)\//.test(rule))).toEqual([]);
  });

  it('from a year that is not the one before nothing is carried forward', () => {
    const later = draftFromLastYear(builtInForms, { ...request, year: 2026 }, last).text;
    expect(later.match(/^\|.*\d \|.*$/gm)).toBeNull();
  });

  it('keeps level and form that are asked for, and line ends', () => {
    const asked = { ...request, level: '县级', form: '2019' };
    const windows = draftFromLastYear(builtInForms, asked, last, { eol: '\r\n' }).text;
    expect(windows).toMatch(/层级: 县级\r\n/);
    expect(windows).toMatch(/格式: 2019\r\n/);
    expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('from any draft is one that has its sections and tables', () => {
    for (const { name, text: sample } of sampleDrafts()) {
      const report = reportOf(sample);
      const year = (report.facts.year?.value ?? 2024) + 1;
      const made = draftFromLastYear(builtInForms, { body: '甲局', year }, report).text;
      const missing = check(made, {}).findings.filter(({ rule }) =>
        /missing-|duplicate-section|section-order/.test(rule),
      );
      expect(
        missing.map(({ message }) => message),
        name,
      ).toEqual([]);
    }
  });
});
