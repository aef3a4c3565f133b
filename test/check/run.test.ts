import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import type { Rule } from '../../shared/rules/types';

/** A rule that reports every occurrence of a word: what the runner does with problems is seen without any real rule. */
function wordRule(id: Rule['id'], word: string, severity: Rule['severity'] = 'warning'): Rule {
  return {
    id,
    severity,
    fix: 'none',
    page: { title: { zh: '', en: '' }, why: { zh: '', en: '' }, source: '', bad: '', good: '' },
    check({ report }, tell) {
      for (let at = report.draft.text.indexOf(word); at >= 0; at = report.draft.text.indexOf(word, at + 1)) {
        tell({ span: { start: at, end: at + word.length }, message: `${id} ${at}` });
      }
    },
  };
}

const text = '# 某局2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n甲乙甲。\n';

describe('check', () => {
  it('sorts findings by position, then rule', () => {
    const { findings } = check(text, {
      rules: [wordRule('text/z', '甲'), wordRule('text/a', '甲'), wordRule('text/b', '乙')],
    });
    expect(findings.map(({ rule, span }) => rule + text.slice(span.start, span.end))).toEqual([
      'text/a甲',
      'text/z甲',
      'text/b乙',
      'text/a甲',
      'text/z甲',
    ]);
  });

  it('gives a rule the level of the settings, and silences one that is off', () => {
    const rules = [wordRule('text/a', '甲'), wordRule('text/b', '乙')];
    const { findings } = check(text, { rules, settings: { rules: { 'text/a': 'information', 'text/b': 'off' } } });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['text/a', 'information'],
      ['text/a', 'information'],
    ]);
  });

  it('lets a rule that throws silence only itself, and names it', () => {
    const failed: string[] = [];
    const broken: Rule = {
      ...wordRule('text/broken', '甲'),
      check(_, tell) {
        tell({ span: { start: 0, end: 1 }, message: 'found before the fall' });
        throw new Error('planted');
      },
    };
    const { findings } = check(text, {
      rules: [broken, wordRule('text/b', '乙')],
      onRuleError: (id, error) => failed.push(`${id}: ${(error as Error).message}`),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['text/b']);
    expect(failed).toEqual(['text/broken: planted']);
  });
});

describe('suppressions', () => {
  const rules = [wordRule('text/a', '甲'), wordRule('meta/unused-suppression', '没有这样的话')];
  const found = (draft: string, settings = {}) => check(draft, { rules, settings: { rules: settings } }).findings;
  const ignore = (what: string) => `<!-- nianbao-ignore${what} -->\n`;

  it('silence the next block only', () => {
    const draft = `${ignore(' text/a: 上级要求')}\n甲。\n\n甲。\n`;
    expect(found(draft).map(({ span }) => span.start)).toEqual([draft.lastIndexOf('甲')]);
  });

  it('silence the whole file', () => {
    expect(found(`甲。\n${ignore('-file text/a: 上级要求')}甲。\n`)).toEqual([]);
  });

  it('stack above one block', () => {
    expect(found(`${ignore(' text/a: 原因')}${ignore(' text/a: 又一原因')}甲。\n`)).toEqual([]);
  });

  it('are reported where they silence nothing, with a fix that removes them', () => {
    const draft = `${ignore(' text/a: 原因')}乙。\n`;
    const [finding, ...others] = found(draft);
    expect(others).toEqual([]);
    expect(finding.rule).toBe('meta/unused-suppression');
    expect(draft.slice(finding.span.start, finding.span.end)).toBe('<!-- nianbao-ignore text/a: 原因 -->');
    expect(finding.fixes[0].edits[0].span).toEqual({ start: 0, end: draft.indexOf('乙') });
  });

  it('are not called useless while their rule is off', () => {
    expect(found(`${ignore(' text/a: 原因')}乙。\n`, { 'text/a': 'off' })).toEqual([]);
  });

  it('may be kept for later by a comment before them, or for the whole file', () => {
    const kept = ignore(' meta/unused-suppression: 下月要用');
    expect(found(`${kept}\n${ignore(' text/a: 原因')}\n乙。\n`)).toEqual([]);
    expect(found(`${ignore(' text/a: 原因')}乙。\n${ignore('-file meta/unused-suppression: 下月要用')}`)).toEqual([]);
  });

  it('that keep nothing are themselves of no use', () => {
    const draft = `${ignore(' meta/unused-suppression: 下月要用')}乙。\n\n${ignore('-file meta/unused-suppression: 原因')}`;
    expect(found(draft).map(({ rule }) => rule)).toEqual(['meta/unused-suppression', 'meta/unused-suppression']);
  });

  it('name a rule that does not exist as unknown', () => {
    expect(found(`${ignore(' text/nope: 原因')}乙。\n`)[0].message).toContain('没有名为 text/nope 的规则');
  });

  it('say what they lack: a rule, or a value of that name', () => {
    const messageOf = (what: string) => found(`${ignore(what)}乙。\n`)[0].message;
    expect(messageOf(': 原因')).toBe('这条“不再提示”没有写明规则，应写作 <!-- nianbao-ignore 规则: 原因 -->');
    expect(messageOf(' text/a 申请.没有: 原因')).toBe('没有名为 申请.没有 的数值，这条“不再提示”没有用处');
    expect(messageOf(' text/a 申请.本年新收.总计: 原因')).toContain('没有用处：此处没有 text/a 的问题');
  });
});
