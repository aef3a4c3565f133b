import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { cellValue } from '../../shared/report/identity';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft } from '../support/drafts';
import { expectSilent, findingsIn } from '../support/examples';
import { cleanDraft2020 } from '../support/years';

const rule = 'table/form-edition';

/** Every value of a draft that is known, by its name. */
function valuesByName(text: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const table of readReport(parseDraft(text), builtInForms).tables) {
    for (const { index, name } of table.table.cells) {
      const value = cellValue(table, index);
      if (value !== undefined) values.set(name, value);
    }
  }
  return values;
}

describe('migrating a table to the edition of the report', () => {
  it('offers the table in the edition of the report, and says which figures have no place there', () => {
    const draft = cleanDraft2020.replaceAll('2020', '2025').replaceAll('2021', '2026').replace('〔2026〕', '〔2021〕');
    const found = findingsIn(draft).filter((one) => one.rule === rule);
    expect(found.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      [
        '改用国办公开办函〔2021〕30号的格式：3 个数照填，7 格留空；“规范性文件·本年新制作数量”、“规范性文件·本年新公开数量”、“规范性文件·对外公开总数量”、“行政许可·上一年项目数量”等 12 个数没有对应的格，不再保留',
      ],
      ['分为 3 行，原有的数先计入“3.其他”'],
    ]);
    const after = applyEdits(
      draft,
      found.flatMap(({ fixes }) => fixes[0].edits),
    );
    expect(after).toContain(
      '| 行政规范性文件 |  |  |  |\n\n| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 46 |',
    );
    expect(after).toContain('| （六）其他处理 |\n| 1.');
    expectSilent(rule, after);
  });

  it('turns a table back into the older edition, with sums where rows became one', () => {
    const draft = cleanDraft
      .replace('年度: 2025', '年度: 2020')
      .replace('公布日期: 2026-01-20', '公布日期: 2021-01-20')
      .replace('局2025年', '局2020年');
    const found = findingsIn(draft).filter((one) => one.rule === rule);
    expect(found[1].fixes[0].title).toBe('改用国办公开办函〔2019〕60号的格式：161 个数照填');
    const after = applyEdits(
      draft,
      found.flatMap(({ fixes }) => fixes[0].edits),
    );
    expect(after).toContain('| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| （七）总计 |');
    expectSilent(rule, after);
  });

  it('says which row holds the sums of figures that no longer stand by themselves', () => {
    const draft = cleanDraft
      .replace('年度: 2025', '年度: 2020')
      .replace(/(\| 2\.申请人逾期未按收费通知.*?) \| 0/, '$1 | 4');
    const title = findingsIn(draft).filter((one) => one.rule === rule)[1].fixes[0].title;
    expect(title).toBe(
      '改用国办公开办函〔2019〕60号的格式：161 个数照填；“（六）其他处理”填各行之和，分行的数不再保留',
    );
  });

  it('keeps every figure that has its cell in both editions, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 60, maxLength: 60 }), fc.boolean(), (figures, older) => {
        let at = 0;
        const base = older ? cleanDraft2020.replaceAll('2020', '2025') : cleanDraft.replaceAll('2025', '2020');
        const draft = base.replace(/(?<=\| )\d+(?= \|)/g, (figure) => (at < 60 ? String(figures[at++]) : figure));
        for (const { rule: id, fixes, message } of findingsIn(draft)) {
          if (id !== rule || fixes.length === 0) continue;
          const after = applyEdits(draft, fixes[0].edits);
          const names = valuesByName(draft);
          for (const [name, value] of valuesByName(after)) {
            const before = names.get(name);
            if (before !== undefined && value !== undefined) expect([name, value]).toEqual([name, before]);
          }
          expect(findingsIn(after).map((one) => one.message)).not.toContain(message);
        }
      }),
      { numRuns: 20, seed: 20260120 },
    );
  });

  it('offers nothing where it is not certain which figure is whose', () => {
    const draft = cleanDraft2020.replaceAll('2020', '2025').replace('| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 |');
    expect(findingsIn(draft).find((one) => one.rule === rule)?.fixes).toEqual([]);
  });
});
