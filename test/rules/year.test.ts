import { describe, expect, it } from 'vitest';
import type { LastYear, World } from '../../shared/rules/types';
import { applyEdits } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';
import { findingsIn, shown } from '../support/examples';
import { cleanDraft2020, lastYearDraft, lastYearDraft2019, worldWith } from '../support/years';

const changed = (found: string, written: string, draft = cleanDraft) => {
  expect(draft).toContain(found);
  return draft.replace(found, () => written);
};
const yearFindings = (text: string, world: World) =>
  findingsIn(text, undefined, world).filter(({ rule }) => rule.startsWith('year/'));
const shownYears = (text: string, world: World) => shown(text, yearFindings(text, world));
const lastRow = '| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |';
const named = cleanDraft.replace('年度: 2025\n', '年度: 2025\n上年: 2024.nianbao.md\n');
const answering = (answer: LastYear | undefined): World => ({ fileExists: () => true, lastYear: () => answer });

describe('year/carry-over', () => {
  const rule = 'year/carry-over';

  it('says nothing of a draft that follows from last year’s, nor where there is none', () => {
    expect(shownYears(cleanDraft, worldWith(lastYearDraft))).toEqual([]);
    expect(shownYears(cleanDraft, answering(undefined))).toEqual([]);
  });

  it('stands on each column that differs, not on the total that follows from them', () => {
    const last = changed(lastRow, '| 四、结转下年度继续办理 | 0 | 3 | 0 | 0 | 0 | 0 | 3 |', lastYearDraft);
    const found = yearFindings(cleanDraft, worldWith(last));
    expect(shown(cleanDraft, found)).toEqual([`${rule} ⟦1⟧`, `${rule} ⟦1⟧`]);
    expect(found[1].message).toBe(
      '“上年结转·商业企业”为 1，上年草稿（2024.nianbao.md）的“结转下年·商业企业”为 3，相差 2',
    );
    expect(found.map(({ data }) => data?.cells)).toEqual([['申请.上年结转.自然人'], ['申请.上年结转.商业企业']]);
  });

  it('stands on a total that is wrong by itself', () => {
    const last = changed(lastRow, '| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 5 |', lastYearDraft);
    expect(shownYears(cleanDraft, worldWith(last))).toEqual([`${rule} ⟦2⟧`]);
  });

  it('points to the cell of the other file', () => {
    const last = changed(lastRow, '| 四、结转下年度继续办理 | 1 | 1 | 7 | 0 | 0 | 0 | 9 |', lastYearDraft);
    const [{ related }] = yearFindings(cleanDraft, worldWith(last));
    expect(related.map(({ file, span }) => [file?.name, textIn(last, span)])).toEqual([['2024.nianbao.md', '7']]);
  });

  it('offers the whole row of last year, after which nothing is left to say', () => {
    const last = changed(lastRow, '| 四、结转下年度继续办理 | 0 | 3 | 0 | 0 | 0 | 0 | 3 |', lastYearDraft);
    const [{ fixes }] = yearFindings(cleanDraft, worldWith(last));
    expect(fixes.map(({ safe }) => safe)).toEqual([false]);
    const after = applyEdits(cleanDraft, fixes[0].edits);
    expect(after).toContain('| 二、上年结转政府信息公开申请数量 | 0 | 3 | 0 | 0 | 0 | 0 | 3 |');
    expect(shownYears(after, worldWith(last))).toEqual([]);
  });

  it('reads across editions, and is silent where either figure is not known', () => {
    const last = lastYearDraft2019.replaceAll('2019', '2020');
    const now = changed('年度: 2025', '年度: 2021').replaceAll('水利局2025年', '水利局2021年');
    expect(shownYears(now, worldWith(last))).toEqual([]);
    const blank = changed(lastRow, '| 四、结转下年度继续办理 |  |  | 0 | 0 | 0 | 0 |  |', last);
    expect(shownYears(now, worldWith(blank))).toEqual([]);
    const other = changed(lastRow, '| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |', last);
    expect(shownYears(now, worldWith(other))).toEqual([`${rule} ⟦1⟧`]);
  });

  it('reads = in last year’s draft', () => {
    const last = changed(lastRow, '| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | = |', lastYearDraft);
    expect(shownYears(cleanDraft, worldWith(last))).toEqual([]);
  });
});

describe('year/in-force and year/items', () => {
  it('ask to verify what does not follow', () => {
    const last = changed('| 行政规范性文件 | 1 | 0 | 4 |', '| 行政规范性文件 | 1 | 0 | 6 |', lastYearDraft);
    const [finding] = yearFindings(cleanDraft, worldWith(last));
    expect(shown(cleanDraft, [finding])).toEqual(['year/in-force ⟦5⟧']);
    expect(finding.severity).toBe('information');
    expect(finding.message).toContain('推算为 7（上年现行有效件数 6 + 本年制发件数 2 − 本年废止件数 1），请核实');
  });

  it('compare items of 2020 with those of 2019', () => {
    expect(shownYears(cleanDraft2020, worldWith(lastYearDraft2019))).toEqual([]);
    const last = changed('| 行政许可 | 18 | 2 | 40 |', '| 行政许可 | 18 | -1 | 40 |', lastYearDraft2019);
    expect(shownYears(cleanDraft2020, worldWith(last))).toEqual(['year/items ⟦20⟧']);
  });
});

describe('year/repeated', () => {
  const rule = 'year/repeated';
  const copied = cleanDraft.replaceAll('2025', '2024').replaceAll('2026', '2025');

  it('stands on each table whose figures are all those of last year', () => {
    const found = shownYears(cleanDraft, worldWith(copied)).filter((one) => one.startsWith(rule));
    expect(found).toEqual([`${rule} ⟦第二十条第（一）项⟧`, `${rule} ⟦项目⟧`]);
  });

  it('is silent where one figure differs, or figures are few', () => {
    const other = changed('| 行政许可 | 46 |', '| 行政许可 | 47 |', copied);
    expect(shownYears(cleanDraft, worldWith(other))).not.toContain(`${rule} ⟦第二十条第（一）项⟧`);
    expect(shownYears(cleanDraft, worldWith(copied))).not.toContain(`${rule} ⟦类别⟧`);
  });

  it('is silent where last year had a figure more', () => {
    const more = changed('| 行政强制 | 0 |', '| 行政强制 | 3 |', copied);
    expect(shownYears(cleanDraft, worldWith(more))).not.toContain(`${rule} ⟦第二十条第（一）项⟧`);
  });
});

describe('year/last-year', () => {
  const rule = 'year/last-year';

  it('says why the draft that 上年 names is of no use, and then nothing is compared', () => {
    const wrongRow = changed(lastRow, '| 四、结转下年度继续办理 | 9 | 1 | 0 | 0 | 0 | 0 | 10 |', lastYearDraft);
    for (const other of [
      wrongRow.replaceAll('2024', '2022'),
      wrongRow.replaceAll('青川县水利局', '旺苍县交通运输局'),
    ]) {
      expect(shownYears(named, worldWith(other, '2024.nianbao.md', true))).toEqual([`${rule} ⟦2024.nianbao.md⟧`]);
    }
    for (const answer of [
      { kind: 'itself' },
      { kind: 'not-relative' },
      { kind: 'unreadable', reason: 'EACCES' },
    ] as const) {
      expect(shownYears(named, answering(answer))).toEqual([`${rule} ⟦2024.nianbao.md⟧`]);
    }
  });

  it('says so where 上年 names what is no report, or another kind of report', () => {
    for (const other of ['', '# 读我\n\n说明。\n'])
      expect(shownYears(named, worldWith(other, '2024.nianbao.md', true))).toEqual([`${rule} ⟦2024.nianbao.md⟧`]);
    const world = { ...worldWith(lastYearDraft, '2024.nianbao.md', true) };
    const otherKind: typeof world.lastYear = (own) => {
      const found = worldWith(lastYearDraft, '2024.nianbao.md', true).lastYear?.(own);
      if (found?.kind !== 'found') return found;
      return { ...found, report: { ...found.report, form: { ...found.report.form, family: '决算' } } };
    };
    expect(shownYears(named, { ...world, lastYear: otherKind })).toEqual([`${rule} ⟦2024.nianbao.md⟧`]);
  });

  it('compares with a body that was renamed, and asks', () => {
    const renamed = changed(lastRow, '| 四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |', lastYearDraft);
    const found = yearFindings(named, worldWith(renamed.replaceAll('青川县水利局', '青川县水务局'), undefined, true));
    expect(found.map((one) => `${one.rule} ${one.severity}`)).toEqual([
      `${rule} information`,
      'year/carry-over warning',
    ]);
  });

  it('takes a name with the province in front for the same', () => {
    const last = lastYearDraft.replaceAll('单位: 青川县水利局', '单位: 四川省青川县水利局');
    expect(shownYears(named, worldWith(last, undefined, true))).toEqual([]);
  });

  it('says of several drafts of one body and year that nothing was compared', () => {
    const found = yearFindings(cleanDraft, answering({ kind: 'several', names: ['a.nianbao.md', 'b.nianbao.md'] }));
    expect(shown(cleanDraft, found)).toEqual([`${rule} ⟦2025⟧`]);
    expect(found[0].severity).toBe('information');
    expect(found[0].message).toContain('a.nianbao.md、b.nianbao.md');
  });
});
