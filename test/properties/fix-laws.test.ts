import { describe, expect, it } from 'vitest';
import type { Fix, Rule } from '../../shared/rules/types';
import { fixBreaches } from '../support/fix-laws';
import { writtenValues } from '../support/written-values';

/** The laws themselves: each rule here breaks one of them, and is found out. */
function rule(id: Rule['id'], word: string, edits: (at: number, text: string) => Fix['edits'], safe = true): Rule {
  return {
    id,
    severity: 'warning',
    fix: 'safe',
    page: { title: { zh: '', en: '' }, why: { zh: '', en: '' }, source: '', bad: '', good: '' },
    check({ report }, tell) {
      const { text } = report.draft;
      const at = text.indexOf(word);
      if (at === -1) return;
      tell({
        span: { start: at, end: at + word.length },
        message: word,
        fixes: [{ title: '改', safe, edits: edits(at, text) }],
      });
    },
  };
}

const replaced = (word: string, by: string) => (at: number) => [
  { span: { start: at, end: at + word.length }, newText: by },
];
const draft =
  '## 一、总体情况\n\n甲局公开信息。\n\n| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 46 |\n';
const lawsBroken = (...rules: Rule[]) => fixBreaches(draft, { rules }).map(({ law }) => law);

describe('a safe fix', () => {
  it('that does what it says breaks no law', () => {
    expect(lawsBroken(rule('text/a', '46', replaced('46', '４６')))).toEqual([]);
  });

  it('that leaves its finding is found out', () => {
    expect(lawsBroken(rule('text/a', '甲局', replaced('甲局', '本甲局')))).toContain('finding gone');
  });

  it('that brings another finding is found out', () => {
    const broken = lawsBroken(
      rule('text/a', '甲局', replaced('甲局', '乙局')),
      rule('text/b', '乙局', () => []),
    );
    expect(broken).toContain('nothing new');
  });

  it('that changes a figure is found out', () => {
    expect(lawsBroken(rule('text/a', '46', replaced('46', '47')))).toContain('same numbers');
  });

  it('that moves a figure to another name is found out', () => {
    expect(lawsBroken(rule('table/layout', '行政许可', replaced('行政许可', '行政处罚')))).toContain('same names');
  });

  it('that takes words away is found out', () => {
    expect(lawsBroken(rule('text/a', '甲局公开', replaced('甲局公开', '')))).toContain('nothing lost');
  });

  it('that writes over itself or changes nothing is found out', () => {
    const overlapping = (at: number) => [...replaced('甲局', '乙')(at), ...replaced('甲', '丙')(at)];
    expect(lawsBroken(rule('text/a', '甲局', overlapping))).toContain('fix applies');
    expect(lawsBroken(rule('text/b', '甲局', replaced('甲局', '甲局')))).toContain('fix applies');
  });

  it('that never comes to an end is found out', () => {
    expect(lawsBroken(rule('text/a', '甲局', replaced('甲局', '甲局局')))).toContain('fix all twice');
  });

  it('is held to nothing if it is only a suggestion', () => {
    expect(lawsBroken(rule('text/a', '46', replaced('46', '47'), false))).toEqual([]);
  });
});

describe('the figures of a draft, by plain loops', () => {
  it('are those of its tables, however they are written', () => {
    const text =
      '2025年46件\n| 行政许可 | ４６件 | 1,234 |\n|---|--:|\n| 1.属于国家秘密 | =| — | +3 | 2（其中1件） |\n';
    expect(writtenValues(text)).toEqual(['46', '1234', '=', '—', '3', '2(其中1件)']);
  });
});
