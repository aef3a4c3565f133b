import { describe, expect, it } from 'vitest';
import { fee, fixesOf, older, olderFindings, permits, publications } from '../support/clean-cells';
import { cleanDraft } from '../support/drafts';
import { changed, expectAt, expectSilent, findingsIn, mended, safely, shownIn } from '../support/examples';

describe('cell/number-format', () => {
  const rule = 'cell/number-format';

  it.each([
    ['４６', '46'],
    ['1,046', '1046'],
    ['46件', '46'],
    ['46 宗', '46'],
    ['+46', '46'],
    ['１，０４６ 件', '1046'],
  ])('writes %s as %s', (written, plain) => {
    // The sentences of the draft speak of 46.
    expectAt(rule, changed(permits, `| 行政许可 | ⟦${written}⟧ |`), ['prose/figure']);
    expect(safely(rule, changed(permits, `| 行政许可 | ${written} |`))).toContain(`| 行政许可 | ${plain} |`);
  });

  it('is one finding for neighbours with the same fault', () => {
    const draft = changed(publications, '| 3.要求提供公开出版物 | ⟦０⟧ | ０ | ０ | 0件 | ０ | ０ | ０ |');
    const [finding] = expectAt(rule, draft);
    expect(finding.data?.cells).toHaveLength(7);
    expect(safely(rule, draft)).toBe(cleanDraft);
    const none = changed(publications, '| 3.要求提供公开出版物 | ⟦/⟧ | — | 无 | - | / | / | / |');
    expectAt(rule, none);
    expect(mended(rule, none)).toBe(cleanDraft);
  });

  it('converts another unit, and only a unit it knows', () => {
    const draft = changed(fee, '| 行政事业性收费 | ⟦123650元⟧ |');
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expect(fixesOf(rule, changed(fee, '| 行政事业性收费 | 12365.5元 |'))).toEqual([]);
    expect(fixesOf(rule, changed(permits, '| 行政许可 | 46人次 |'))).toEqual([]);
    expect(mended(rule, changed(fee, '| 行政事业性收费 | 12.365万元 |'))).toBe(cleanDraft);
  });

  it('moves a note below the table', () => {
    const draft = changed(permits, '| 行政许可 | ⟦46（其中变更3件）⟧ |');
    expectAt(rule, draft);
    const after = mended(rule, draft);
    expect(after).toContain(
      '| 行政许可 | 46 |\n\n注：行政许可，本年处理决定数量：其中变更3件。\n\n| 第二十条第（六）项',
    );
    expect(findingsIn(after)).toEqual([]);
  });

  it('says both where a number is full-width and has a note', () => {
    const draft = changed(permits, '| 行政许可 | ４６（其中变更3件） |');
    expect(shownIn(draft)).toEqual([`${rule} ⟦４６（其中变更3件）⟧`, `${rule} ⟦４６（其中变更3件）⟧`]);
  });

  it('lets the older form write changes with a sign or a word, and an amount with its unit', () => {
    expect(olderFindings(older)).toEqual([]);
    expect(olderFindings(older.replace('| 21 | 3 |', '| 21 | +3 |').replace('| -4 |', '| 减4 |'))).toEqual([]);
    expect(olderFindings(older.replace('251000元', '25.1万元'))).toEqual([]);
    expect(olderFindings(older.replace('251000元', '251,000元'))).toEqual([`${rule} ⟦251,000元⟧`]);
    expect(olderFindings(older.replace('| -4 |', '| －４ |'))).toEqual([`${rule} ⟦－４⟧`]);
  });

  it('leaves residue and padding around a number to their own rule', () => {
    expectSilent(rule, changed(permits, '| 行政许可 | \u3000[bookmark: _GoBack]46\u00a0 |'));
  });
});

describe('cell/negative', () => {
  const rule = 'cell/negative';

  it('is said of counts and fees', () => {
    expectAt(rule, changed(fee, '| 行政事业性收费 | ⟦-12.365⟧ |'));
    expectAt(rule, changed(permits, '| 行政许可 | ⟦减46⟧ |'));
  });

  it('is silent where the older form asks for the change, and about none', () => {
    expect(olderFindings(older)).toEqual([]);
    expectSilent(rule, changed(permits, '| 行政许可 | - |'));
    expectSilent(rule, changed(permits, '| 行政许可 | -0 |'));
  });
});

describe('cell/not-integer', () => {
  const rule = 'cell/not-integer';

  it('is said of counts, also too fine ones', () => {
    expectAt(rule, changed(permits, '| 行政许可 | ⟦46.12345⟧ |'));
  });

  it('is silent about fees and amounts, and about 46.0', () => {
    expectSilent(rule, changed(permits, '| 行政许可 | 46.0 |'));
    expectSilent(rule, cleanDraft);
    expect(olderFindings(older.replace('251000元', '25.1万元'))).toEqual([]);
  });
});

describe('cell/decimals', () => {
  const rule = 'cell/decimals';

  it('counts decimals', () => {
    const [finding] = expectAt(rule, changed(fee, '| 行政事业性收费 | ⟦12.365012⟧ |'));
    expect(finding.message).toBe('“行政事业性收费·本年收费金额”有 6 位小数，最多保留 4 位');
  });

  it('is silent about four decimals, trailing zeros, and counts', () => {
    expectSilent(rule, changed(fee, '| 行政事业性收费 | 12.3651 |'));
    expectSilent(rule, changed(fee, '| 行政事业性收费 | 12.365000 |'));
    expectSilent(rule, changed(permits, '| 行政许可 | 46.12345 |'));
  });
});

describe('cell/level', () => {
  const rule = 'cell/level';
  const written = changed('| 规章 | 0 | 0 | 0 |', '| 规章 | 1 | 0 | 3 |');

  it('is said of each stretch of figures above 0', () => {
    expect(shownIn(written)).toEqual([`${rule} ⟦1⟧`, `${rule} ⟦3⟧`]);
  });

  it('is silent where the level may have them, or is not known', () => {
    for (const level of ['市级', '省级部门', '国家']) expectSilent(rule, written.replace('县级部门', level));
    expectSilent(rule, written.replace('层级: 县级部门\n', ''));
  });
});

describe('cell/unit-slip', () => {
  const rule = 'cell/unit-slip';

  it('names the value, the figure and the unit', () => {
    const [finding] = expectAt(rule, changed(fee, '| 行政事业性收费 | ⟦10000001⟧ |'));
    expect(finding.message).toContain('10000001 万元');
    expect(finding.data?.cells).toEqual(['主动公开.行政事业性收费.本年收费金额']);
  });

  it('is silent about large but usual fees and about other columns', () => {
    expectSilent(rule, changed(fee, '| 行政事业性收费 | 316441 |'));
    expectSilent(rule, changed(permits, '| 行政许可 | 12365000 |'));
  });
});
