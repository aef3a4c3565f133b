import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { canonicalEdits, firstOddPart } from '../../shared/edit/canonical';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { seededRandom } from '../support/figures';
import { wholeDraft } from '../support/generated-drafts';

/** The same draft with every table rewritten by `change`, which keeps its figures. */
const onTables = (text: string, change: (table: string) => string) =>
  text.replace(/(?:^\|.*\n)+/gm, (table) => change(table));

function canonical(text: string): string {
  let current = text;
  for (let round = 0; round < 4; round++) {
    const draft = parseDraft(current);
    const report = readReport(draft, builtInForms);
    const odd = report.tables.find((table) => firstOddPart(draft, table));
    if (!odd) return current;
    const edits = canonicalEdits(draft, odd, builtInForms);
    if (!edits) throw new Error(`nothing offered for ${odd.table.name}`);
    current = applyEdits(current, edits);
  }
  return current;
}

const cutAt = (table: string, at: number, between: string) => {
  const lines = table.split('\n');
  return lines.length < at + 4 ? table : `${lines.slice(0, at).join('\n')}\n${between}${lines.slice(at).join('\n')}`;
};

describe('canonicalEdits', () => {
  it.each([
    ['no delimiter row', (table: string) => table.replace(/\n\|[ :|-]+\n/, '\n')],
    ['a delimiter row of another length', (table: string) => table.replace(/\n\|[ :|-]+\n/, '\n| --- |\n')],
    ['a page break', (table: string) => cutAt(table, 7, '\n')],
    [
      'a page break with the header again',
      (table: string) => cutAt(table, 7, `\n${table.split('\n', 2).join('\n')}\n`),
    ],
    ['line ends of Windows', (table: string) => cutAt(table, 9, '\n')],
    ['no group rows', (table: string) => table.replace(/^\| [^|]* \|\n/gm, '')],
  ])('mends %s in both editions, figures in their places', (name, damage) => {
    for (let seed = 1; seed <= 12; seed++) {
      const clean = wholeDraft(seededRandom(seed), seed % 2 === 0 ? '2021' : '2019');
      const ended = (text: string) => (name.includes('Windows') ? text.replaceAll('\n', '\r\n') : text);
      expect(canonical(ended(onTables(clean, damage)))).toBe(ended(clean));
    }
  });

  it('keeps what stands between the pieces of a table', () => {
    const clean = wholeDraft(seededRandom(3), '2021');
    const cut = clean.replace('| （四）无法提供 |\n', '\n— 7 —\n\n| （四）无法提供 |\n');
    expect(canonical(cut)).toBe(clean.replace('\n\n## 四、', '\n\n— 7 —\n\n## 四、'));
  });

  const cut = (row: string, header: string) => {
    const clean = wholeDraft(seededRandom(3), '2021');
    const text = clean.replace(
      `| ${row} |`,
      `\n${header}\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| ${row} |`,
    );
    expect(text).not.toBe(clean);
    return { clean, text };
  };
  const offered = (text: string) => {
    const draft = parseDraft(text);
    const report = readReport(draft, builtInForms);
    const odd = report.tables.find((table) => firstOddPart(draft, table));
    return odd && canonicalEdits(draft, odd, builtInForms);
  };

  it.each([
    '| 类型 | 数量 | 申请 | 处理 |  |  |  |  |',
    '| 申请人 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
  ])('offers nothing that drops a header of one’s own words: %s', (header) => {
    expect(offered(cut('（一）予以公开', header).text)).toBeUndefined();
  });

  it('mends labels cut in two by a page break', () => {
    const { clean, text } = cut(
      '（一）予以公开',
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    );
    expect(canonical(text)).toBe(clean);
    const halves = clean.replace('| 1.属于国家秘密 |', '| 1.属于 |\n\n| 国家秘密 |');
    expect(canonical(halves)).toBe(clean);
  });

  it('touches only the lines that change', () => {
    const clean = wholeDraft(seededRandom(5), '2021');
    const draft = parseDraft(clean.replace('| （五）不予处理 |\n', ''));
    const table = readReport(draft, builtInForms).tables[1];
    expect(canonicalEdits(draft, table, builtInForms)?.map(({ newText }) => newText)).toEqual(['| （五）不予处理 |\n']);
  });

  it('offers nothing where a row does not fit its header', () => {
    const clean = wholeDraft(seededRandom(7), '2021');
    const draft = parseDraft(clean.replace(/(\| 2\.重复申请 \|) \d+ \|/, '$1').replace('| （五）不予处理 |\n', ''));
    const table = readReport(draft, builtInForms).tables[1];
    expect(firstOddPart(draft, table)).toBeDefined();
    expect(canonicalEdits(draft, table, builtInForms)).toBeUndefined();
  });
});
