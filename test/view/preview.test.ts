import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import type { TableBlock } from '../../shared/draft/types';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import type { PreviewModel, PreviewRemainder, PreviewTable } from '../../shared/protocol/preview';
import { readReport } from '../../shared/report/read';
import type { Finding } from '../../shared/rules/types';
import { previewModel } from '../../shared/view/preview';
import { cleanDraft, draftWith, marked, sampleDrafts } from '../support/drafts';
import { processorTime } from '../support/processor-time';

const fixture = (path: string) => readFileSync(join(__dirname, '..', 'fixtures', path), 'utf8');
const published = ['shanghai-office-2019', 'shuyang-drc-2023', 'suqian-2023', 'suqian-2024'].map((name) => ({
  name,
  text: fixture(`reports/${name}.nianbao.md`),
}));

function preview(text: string, findings: readonly Finding[] = []): PreviewModel {
  const report = readReport(parseDraft(text), builtInForms);
  return previewModel(report, findings, { version: 1, messages: messagesIn('zh') });
}

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'sum/row-total',
  severity: 'error',
  span: { start, end },
  message: '应为 5',
  related: [],
  fixes: [],
  data: undefined,
  ...more,
});

const tables = (model: PreviewModel) => model.blocks.filter((block): block is PreviewTable => block.kind === 'table');
const remaindersOf = (model: PreviewModel): PreviewRemainder[] =>
  model.blocks.flatMap((block) =>
    block.kind === 'table' ? block.remainders : block.kind === 'remainder' ? [block] : [],
  );
const cellsOf = (model: PreviewModel) => tables(model).flatMap(({ grid }) => grid.rows.flat());
const cellNamed = (model: PreviewModel, name: string) => cellsOf(model).find((cell) => cell.name === name)!;
const looseTexts = ({ rows }: PreviewRemainder) => rows.map((row) => row.map(({ text }) => text));

/** Cells of the draft whose text the preview does not show, words of the form apart. */
function hiddenCells(text: string): string[] {
  const model = preview(text);
  const shown = new Map<string, number>();
  const count = (one: string | undefined) => one !== undefined && shown.set(one, (shown.get(one) ?? 0) + 1);
  for (const cell of cellsOf(model)) {
    // A label's official words are no figure of the draft; a value's text is.
    if (cell.kind === 'value' && cell.span) count(cell.written ?? cell.text);
    else count(cell.written);
  }
  for (const remainder of remaindersOf(model)) for (const { text } of remainder.rows.flat()) count(text);
  const { lookups, headers } = formWords;
  const hidden: string[] = [];
  for (const block of parseDraft(text).blocks.filter((one): one is TableBlock => one.kind === 'table')) {
    for (const cell of block.rows.flatMap(({ cells }) => cells)) {
      const written = text.slice(cell.start, cell.end).trim().replaceAll('\\|', '|');
      if (written === '' || written === '^^' || headers.some((header) => header.includes(written))) continue;
      const left = shown.get(written) ?? 0;
      if (left > 0) shown.set(written, left - 1);
      else if (!lookups.some((lookup) => lookup.find(written).length > 0)) hidden.push(written);
    }
  }
  return hidden;
}

const formWords = {
  lookups: builtInForms.map(({ lookup }) => lookup),
  /** Headers, of which a piece may stand above another: 商业 above 企业. */
  headers: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构'],
};

interface Damage {
  readonly kind: string;
  readonly cell: number;
  readonly text: string;
}

/** Does one thing that hands or converters do to the table row `at`. */
function damageRow(lines: string[], at: number, other: number, { kind, cell, text }: Damage): void {
  const cells = lines[at].split('|');
  const place = 1 + (cell % Math.max(1, cells.length - 2));
  if (kind === 'delete') lines[at] = '';
  else if (kind === 'double') lines[at] = `${lines[at]}\n${lines[at]}`;
  else if (kind === 'swap') [lines[at], lines[other]] = [lines[other], lines[at]];
  else {
    const taken = kind === 'add' ? 0 : 1;
    const added = kind === 'drop' ? [] : [` ${text} `];
    cells.splice(kind === 'label' ? 1 : place, taken, ...added);
    lines[at] = cells.join('|');
  }
}

describe('previewModel', () => {
  it('shows every cell of every sample and published report', () => {
    for (const { name, text } of [...sampleDrafts(), ...published])
      expect({ name, hidden: hiddenCells(text) }).toEqual({ name, hidden: [] });
  });

  it('shows every cell of a draft whose tables are damaged in any way', () => {
    const drafts = [...sampleDrafts(), ...published].map(({ text }) => text.split('\n'));
    const rowsOf = (lines: string[]) => lines.flatMap((line, index) => (line.startsWith('|') ? [index] : []));
    const damage = fc.record({
      kind: fc.constantFrom('delete', 'double', 'swap', 'label', 'value', 'add', 'drop'),
      row: fc.nat(999),
      other: fc.nat(999),
      cell: fc.nat(8),
      text: fc.constantFrom(
        '77',
        '8 8',
        '-3',
        '其它',
        '甲乙',
        '（八）其他情形',
        '=',
        '无',
        '1,234',
        '\\|',
        '9件',
        '总计',
      ),
    });
    fc.assert(
      fc.property(fc.nat(drafts.length - 1), fc.array(damage, { minLength: 1, maxLength: 6 }), (draft, all) => {
        const damaged = [...drafts[draft]];
        const rows = rowsOf(damaged);
        for (const one of all) damageRow(damaged, rows[one.row % rows.length], rows[one.other % rows.length], one);
        expect(hiddenCells(damaged.join('\n'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('shows official words and written values, and where both stand in the draft', () => {
    const { text, start, end } = draftWith(
      '| 一、本年新收政府信息公开申请数量 | 9 |',
      '| 一、本年新收政府信息公开申请数量 | ⟦11⟧ |',
    );
    const model = preview(text);
    const value = cellNamed(model, '申请.本年新收.自然人');
    expect(value).toMatchObject({ kind: 'value', text: '11', span: { start, end }, written: undefined });
    const label = cellsOf(model).find((cell) => cell.text === '一、本年新收政府信息公开申请数量')!;
    expect(text.slice(label.span!.start, label.span!.end)).toBe('一、本年新收政府信息公开申请数量');
  });

  it('shows what a label drifted from, beside the official one', () => {
    const { text } = draftWith('| 3.其他 |', '| 3.其它 |');
    const label = cellsOf(preview(text)).find((cell) => cell.kind === 'label' && cell.text === '3.其他');
    expect(label).toMatchObject({ written: '3.其它', drift: true });
  });

  it('takes other widths of the same label for no drift', () => {
    const { text } = draftWith('| （一）予以公开 |', '| (一)予以公开 |');
    const label = cellsOf(preview(text)).find((cell) => cell.text === '（一）予以公开');
    expect(label).toMatchObject({ written: '(一)予以公开', drift: false });
  });

  it('shows the number that = stands for, and nothing where it is not known', () => {
    const row = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 |';
    const known = preview(draftWith(`${row} 12 |`, `${row} = |`).text);
    expect(cellNamed(known, '申请.本年新收.总计')).toMatchObject({ text: '12', written: '=' });
    const blank = row.replace('| 9 |', '| |');
    const unknown = preview(draftWith(`${row} 12 |`, `${blank} = |`).text);
    expect(cellNamed(unknown, '申请.本年新收.总计')).toMatchObject({ text: '=', written: undefined });
  });

  it('says after the grid what the official table has no place for', () => {
    const extra = '| （八）另行处理 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |';
    const model = preview(draftWith('\n\n## 四、', `\n${extra}\n\n## 四、`).text);
    expect(remaindersOf(model).map(looseTexts)).toEqual([[['（八）另行处理', '5', '0', '0', '0', '0', '0', '5']]]);
    expect(remaindersOf(model)[0].caption).toBe(messagesIn('zh').preview.unknownRows());
  });

  it('shows rows whose numbers are too few as written, with the headers', () => {
    const row = '（一）予以公开 | 4 | 1 | 0 | 0 | 1 | 0 |';
    const model = preview(draftWith(`| ${row} 6 |`, `| ${row}`).text);
    const [{ caption, rows }] = remaindersOf(model);
    expect(caption).toBe(messagesIn('zh').preview.uncountableRows());
    expect(rows[1].map(({ text }) => text)).toEqual(['（一）予以公开', '4', '1', '0', '0', '1', '0']);
    expect(cellNamed(model, '申请.予以公开.自然人')).toMatchObject({ text: '', span: undefined });
  });

  it('shows a table that is not of the form where it stands', () => {
    const model = preview(draftWith('\n\n## 四、', '\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 77 |\n\n## 四、').text);
    const place = model.blocks.findIndex(({ kind }) => kind === 'remainder');
    expect(model.blocks[place - 1].kind).toBe('table');
    expect(looseTexts(model.blocks[place] as PreviewRemainder)).toEqual([
      ['甲', '乙'],
      ['丙', '77'],
    ]);
  });

  it('keeps a row of 100,000 cells whole and drawable', () => {
    const cells = Array.from({ length: 100_000 }, (_, index) => ` ${index} `).join('|');
    const [{ rows }] = remaindersOf(preview(`| 甲 | 乙 |\n| --- | --- |\n|${cells}|\n`));
    expect(rows[1].length).toBe(200);
    expect(rows[1][199].text.endsWith('| 99999')).toBe(true);
  });

  it('takes time in proportion to a table of very many columns', () => {
    const header = '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
    const wide = (count: number) => {
      const text = cleanDraft
        .replace(header, `${header}${' 甲 |'.repeat(count)}`)
        .replace('| 1.属于国家秘密 |', `| 1.属于国家秘密 |${' 7 |'.repeat(count)}`);
      const report = readReport(parseDraft(text), builtInForms);
      return processorTime(() => void previewModel(report, [], { version: 1, messages: messagesIn('zh') }), 3);
    };
    wide(1000);
    expect(wide(40_000) / Math.max(5, wide(4000))).toBeLessThan(40);
  });

  it('prints prose in its roles, and leaves metadata and suppressions out', () => {
    const draft = `---\n单位: 青川县水利局\n---\n# 青川县水利局2025年政府信息公开工作年度报告\n## 一、总体情况\n（一）主动公开\n正文**要点**。\n- 一项\n<!-- nianbao-ignore sum/balance: 原因 -->\n<b>文字</b>\n\n青川县水利局\n2026年1月20日\n`;
    const shown = preview(draft).blocks.map((block) =>
      block.kind === 'heading' || block.kind === 'paragraph'
        ? `${block.kind === 'heading' ? block.level : block.role} ${block.runs.map(({ text }) => text).join('')}`
        : block.kind,
    );
    expect(shown).toEqual([
      '1 青川县水利局2025年政府信息公开工作年度报告',
      '2 一、总体情况',
      '3 （一）主动公开',
      'text 正文要点。',
      'list 一项',
      'text <b>文字</b>',
      'signature 青川县水利局',
      'signature 2026年1月20日',
    ]);
  });

  it('puts a finding on the cell it stands on, and on no other', () => {
    const { text, start, end } = draftWith('| 1.属于国家秘密 | 0 |', '| 1.属于国家秘密 | ⟦0⟧ |');
    const model = preview(text, [finding(start, end)]);
    const marked = cellsOf(model).filter(({ faults }) => faults.length > 0);
    expect(marked.map(({ name }) => name)).toEqual(['申请.属于国家秘密.自然人']);
    expect(tables(model)[1].faults).toEqual([]);
  });

  it('puts a finding on a blank cell, and on the others that it names', () => {
    const { text, start, end } = draftWith('| 1.属于国家秘密 | 0 | 0 |', '| 1.属于国家秘密 |⟦⟧| |');
    const cells = ['申请.属于国家秘密.自然人', '申请.属于国家秘密.商业企业'];
    const model = preview(text, [finding(start, end, { severity: 'warning', data: { cells } })]);
    expect(
      cellsOf(model)
        .filter(({ faults }) => faults.length > 0)
        .map(({ name }) => name),
    ).toEqual(cells);
  });

  it('puts a finding that no cell shows, or that covers several rows, on the table', () => {
    const { text, start, end } = draftWith('| 项目 | 自然人 |', '| ⟦项目⟧ | 自然人 |');
    const wide = draftWith('| 类别 | 结果维持 |', '⟦| 类别 | 结果维持 |');
    const second = cleanDraft.indexOf('| 行政复议 |');
    expect(tables(preview(text, [finding(start, end)]))[1].faults).toEqual([0]);
    expect(tables(preview(cleanDraft, [finding(wide.start, second + 3)]))[2].faults).toEqual([0]);
  });

  it('puts a finding on the heading or paragraph it stands in', () => {
    const { text, start, end } = marked('# ⟦甲局年度报告⟧\n\n正文\n');
    expect(preview(text, [finding(start, end)]).blocks.map((block) => block.faults)).toEqual([[0], []]);
  });

  it('says of the table, not of its first cell, what is said of the whole', () => {
    const row = '| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
    const text = `## 四、政府信息公开行政复议、行政诉讼情况\n\n${row}\n`;
    const first = text.indexOf('0');
    const [table] = tables(preview(text, [finding(first, first + 1, { severity: 'information' })]));
    expect(table.faults).toEqual([0]);
    expect(table.grid.rows.flat().every(({ faults }) => faults.length === 0)).toBe(true);
  });
});
