import { describe, expect, it } from 'vitest';
import { fourth, labelColumns, punished, request, requests, review } from '../support/clean-tables';
import { cleanDraft } from '../support/drafts';
import {
  changed,
  expectAt,
  expectSilent,
  findingsIn,
  mended,
  safely,
  shown,
  shownIn,
  unmarked,
} from '../support/examples';

describe('table/column-label', () => {
  const rule = 'table/column-label';

  it('knows variants and typos', () => {
    expectAt(rule, changed('| 社会公益组织 |', '| ⟦社会组织⟧ |'));
    expectAt(rule, changed('| 尚未审结 |', '| ⟦尚未审接⟧ |'));
    expect(safely(rule, changed('| 社会公益组织 |', '| 社会组织 |'))).toBe(cleanDraft);
  });

  it('knows the clause a table should be headed by', () => {
    expectAt(rule, changed('| 第二十条第（六）项 |', '| ⟦第二十条（六）项⟧ |'));
    expect(safely(rule, changed('| 第二十条第（六）项 |', '| 第二十条（六）项 |'))).toBe(cleanDraft);
    const other = changed('| 第二十条第（六）项 |', '| ⟦处罚和强制⟧ |');
    const [finding] = expectAt(rule, other);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended(rule, other)).toBe(cleanDraft);
    expectAt(rule, changed('| 第二十条第（六）项 |', '|⟦ ⟧|'));
  });

  it('accepts a province’s own wording, widths and radicals', () => {
    expectSilent(rule, changed('本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'));
    expectSilent(rule, changed('本年收费金额（单位：万元）', '本年收费金额(单位:万元)'));
    expectSilent(rule, changed('| 自然人 |', '| ⾃然⼈ |'));
    expectSilent(rule, changed('| 项目 |', '| 情况 |'));
  });
});

describe('table/missing-column', () => {
  const rule = 'table/missing-column';

  it('adds the name of a last column over figures, and changes nothing else', () => {
    const draft = changed(request, request.replace(' 总计 |', ''));
    const { text } = unmarked(draft);
    const [finding] = findingsIn(text).filter((one) => one.rule === rule);
    expect(shown(text, [finding])).toEqual([`${rule} ⟦其他⟧`]);
    expect(safely(rule, draft)).toBe(cleanDraft);
  });

  it('writes it into an empty header cell', () => {
    expect(safely(rule, changed(request, request.replace(' 总计 |', '  |')))).toBe(cleanDraft);
  });

  it('adds a column with blank cells where the rows lack it too', () => {
    const lines = review.split('\n').map((line) =>
      line
        .split('|')
        .filter((_, i) => i !== 3)
        .join('|'),
    );
    const draft = changed(review, lines.join('\n').replace('结果维持', '⟦结果维持⟧'));
    expectAt(rule, draft, ['sum/incomplete']);
    const after = safely(rule, draft);
    expect(after).toContain('| 类别 | 结果维持 | 结果纠正 | 其他结果 |');
    expect(after).toContain('| 行政复议 | 1 |  | 0 | 1 | 2 |');
  });

  it('adds nothing by itself where a column of one’s own stands in the gap, and says first that it may be that column', () => {
    const draft = changed('| 商业企业 |', '| 个体户 |');
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['将“个体户”改为“商业企业”', false],
      ['表头补入“商业企业”', false],
    ]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('stays safe where a column of one’s own stands elsewhere', () => {
    const lines = review.split('\n').map((line) => {
      const cells = line.split('|');
      if (cells.length < 3) return line;
      const own = cells[1].includes('类别') ? ' 备注 ' : cells[1].includes(':--') ? ' --: ' : '  ';
      return [...cells.slice(0, 3), ...cells.slice(4, 7), own, ''].join('|');
    });
    const [finding] = findingsIn(changed(review, lines.join('\n'))).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([true]);
  });

  it('owns figures that are one too many because a name in the middle is missing', () => {
    const draft = changed(
      '| 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |',
      '| 其他结果 | 总计 |\n| :-- | --: | --: | --: | --: |',
    );
    expectSilent('table/cell-count', draft);
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('offers the official header to a table without one', () => {
    const draft = changed(review.split('\n').slice(0, 2).join('\n'), '').replace(`${fourth}\n\n\n`, `${fourth}\n\n`);
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(shown(draft, [finding])).toEqual([`${rule} ⟦行政复议⟧`]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is silent about the official single row without a header', () => {
    const draft = changed(review, '| 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |\n');
    expect(shownIn(draft)).toEqual(['table/layout ⟦1⟧']);
  });
});

describe('table/unknown-column', () => {
  const rule = 'table/unknown-column';

  it('reports a column that is there twice', () => {
    expectAt(
      rule,
      changed(
        punished,
        '| 第二十条第（六）项 | 本年处理决定数量 | ⟦本年处理决定数量⟧ |\n| :-- | --: | --: |\n| 行政处罚 | 7 | 7 |\n| 行政强制 | 0 | 0 |\n',
      ),
    );
  });

  it('may be the one column that is missing', () => {
    const draft = changed('| 尚未审结 |', '| 在审 |');
    expect(shownIn(draft, ['sum/incomplete', 'table/missing-column'])).toEqual([`${rule} ⟦在审⟧`]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  describe('the fee column in 元', () => {
    const official = '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 12.365 |';
    const inYuan = (figure: string, header = '本年收费金额（单位：元）') =>
      changed(official, `| 第二十条第（八）项 | ⟦${header}⟧ |\n| :-- | --: |\n| 行政事业性收费 | ${figure} |`);
    const inTenThousand = (figure: string) => changed(official, official.replace('| 12.365 |', `| ${figure} |`));

    it('is one finding, which renames it and converts what stands below', () => {
      const [finding] = expectAt(rule, inYuan('123650'));
      expect(finding.message).toBe('单位应为万元，现为元');
      expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
      expect(mended(rule, inYuan('123650'))).toBe(inTenThousand('12.365'));
    });

    it('is known also by a header only like the official one', () => {
      const [finding] = expectAt(rule, inYuan('123650', '本年收费金额（元）'));
      expect(finding.message).toBe('单位应为万元，现为元');
      expect(mended(rule, inYuan('123650', '本年收费（元）'))).toBe(inTenThousand('12.365'));
    });

    it('offers no conversion from a unit it does not know', () => {
      const [finding] = expectAt(rule, inYuan('123.65', '本年收费金额（千元）'));
      expect([finding.message, finding.fixes]).toEqual(['单位应为万元，现为千元', []]);
    });

    it.each([
      ['123,650元', '12.365'],
      ['12.365万元', '12.365'],
      ['', ''],
      ['0', '0'],
    ])('converts “%s” to “%s”', (figure, expected) => {
      expect(mended(rule, inYuan(figure))).toBe(inTenThousand(expected));
    });

    it.each(['约12万', '0.5', '3百元'])('offers nothing for “%s”, which it cannot convert exactly', (figure) => {
      expect(expectAt(rule, inYuan(figure))[0].fixes).toEqual([]);
    });
  });

  it('is silent about words of the official layout', () => {
    expectSilent(rule, changed(requests, labelColumns('')));
  });
});

describe('table/column-order', () => {
  const rule = 'table/column-order';
  const swapped = review
    .split('\n')
    .map((line) => {
      const cells = line.split('|');
      if (cells.length > 4) [cells[2], cells[5]] = [cells[5], cells[2]];
      return cells.join('|');
    })
    .join('\n');

  it('moves every value with its column', () => {
    const draft = changed(review, swapped);
    expect(shownIn(draft).map((one) => one.split(' ')[0])).toEqual([rule]);
    expect(safely(rule, draft)).toBe(cleanDraft);
  });

  it('offers nothing while a row does not fit the header', () => {
    const draft = changed(review, swapped.replace('| 1 | 0 | 0 | 1 | 2 |', '| 1 | 0 | 1 | 2 |'));
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes).toEqual([]);
  });
});

describe('table/cell-count', () => {
  const rule = 'table/cell-count';
  const aside = ['sum/incomplete'];

  it('is one finding for neighbouring rows, and says that it cannot be told which are missing', () => {
    const draft = changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| ⟦行政复议⟧ | 1 | 0 | 1 | 2 |').replace(
      '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |',
      '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 |',
    );
    const [finding] = expectAt(rule, draft, aside);
    expect(finding.message).toBe('这里起 2 行有 4 个数，表头有 5 栏，少 1 个，无法判断缺的是哪一栏');
  });

  it('counts surplus figures, not empty cells behind the last', () => {
    const draft = changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| ⟦行政复议⟧ | 1 | 0 | 0 | 1 | 2 | 9 |');
    expectAt(rule, draft, aside);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expectSilent(rule, changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | 2 |  |'));
  });

  it('fills a short row up from the right', () => {
    const after = mended(rule, changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 |'));
    expect(after).toContain('| 行政复议 | 1 | 0 | 0 | 1 |  |');
    expectSilent(rule, after);
  });

  it('counts the official single row as one', () => {
    const [finding] = expectAt(rule, changed(review, '| ⟦1⟧ | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 |\n'), [
      ...aside,
      'table/layout',
    ]);
    expect(finding.message).toContain('这一行有 14 个数，表头有 15 栏');
  });

  it('owns the row: its cells are not blank, the table keeps its layout', () => {
    const draft = changed(requests, labelColumns('').replace('| 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '| 9 | 2 |'));
    expectSilent('cell/blank', draft);
    const [finding] = findingsIn(draft).filter((one) => one.rule === 'table/layout');
    expect(finding.fixes).toEqual([]);
  });

  it('is silent about group rows and rows without any cell', () => {
    expectSilent(rule, changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 |'));
    expectSilent(rule, changed('| （三）不予公开 |', '| （三）不予公开 |  |  |'));
  });
});
