import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../shared/form';
import {
  boundCellAt,
  boundRowAt,
  missingColumns,
  missingParts,
  missingRows,
  partOf,
  sectionAt,
  tableAt,
} from '../../shared/report/find';
import { cleanDraft, marked } from '../support/drafts';
import { reportOf, tableReading } from '../support/report-reading';
import { distinctFigures, printTable } from '../support/report-texts';

const [disclosure, requests] = builtInForms[0].tables;

function without(pattern: RegExp): string {
  const lines = printTable(requests, distinctFigures(requests)).split('\n');
  return lines.filter((line) => !pattern.test(line)).join('\n');
}

describe('missing rows', () => {
  const runsIn = (markdown: string) =>
    missingRows(tableReading(markdown).part).map(({ rows, after }) => [
      rows.map(({ name }) => name).join(' '),
      after?.labelText,
    ]);

  it('come in runs, each with the row above it', () => {
    expect(runsIn(without(/属于三类|属于四类|行政执法案卷|一、本年|重复申请/))).toEqual([
      ['本年新收', undefined],
      ['属于三类内部事务信息 属于四类过程性信息 属于行政执法案卷', '4.保护第三方合法权益'],
      ['重复申请', '1.信访举报投诉类申请'],
    ]);
  });

  it('of a group whose row is there stand below that row', () => {
    expect(runsIn(without(/逾期|3\.其他/))).toEqual([['逾期不补正 逾期不缴费 其他', '（六）其他处理']]);
  });

  it('at the end of one group and the beginning of the next are two runs where the group row stands between', () => {
    expect(runsIn(without(/3\.补正|1\.信访/))).toEqual([
      ['补正后申请内容仍不明确', '2.没有现成信息需要另行制作'],
      ['信访举报投诉类申请', '（五）不予处理'],
    ]);
  });

  it('are none where a row of another edition stands for them', () => {
    const markdown = without(/逾期|3\.其他/).replace(
      '| （六）其他处理 |',
      '| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    );
    expect(runsIn(markdown)).toEqual([]);
  });

  it('are none in a whole table', () => {
    expect(runsIn(printTable(requests, distinctFigures(requests)))).toEqual([]);
  });
});

describe('missing columns and parts', () => {
  it('names the columns a header lacks', () => {
    const { table, part } = tableReading(
      '| 第二十条第（一）项 | 本年制发件数 | 现行有效件数 |\n| --- | --- | --- |\n| 规章 | 1 | 2 |',
    );
    expect(missingColumns(table, part).map(({ name }) => name)).toEqual(['本年废止件数']);
  });

  it('names none for the official single row without header', () => {
    const { table, part } = tableReading(`|${' 0 |'.repeat(15)}`);
    expect(missingColumns(table, part)).toEqual([]);
  });

  it('names the clauses that are nowhere in the report', () => {
    const clauses = printTable(disclosure, distinctFigures(disclosure)).split('\n\n');
    const report = reportOf(
      `## 二、主动公开政府信息情况\n\n${clauses[0]}\n\n${clauses[2]}\n\n## 三、收到和处理政府信息公开申请情况\n\n${clauses[3]}`,
    );
    expect(missingParts(report, report.tables[0]).map(({ corner }) => corner)).toEqual(['第二十条第（五）项']);
    expect(partOf(report.tables[0], disclosure.parts[1])).toBeUndefined();
    expect(partOf(report.tables[0], disclosure.parts[2])?.rows).toHaveLength(2);
  });
});

describe('what stands at an offset', () => {
  const { text, start } = marked(cleanDraft.replace('| （一）予以公开 | ', '| （一）予以公开 | $0'));
  const report = reportOf(text);

  it('is a cell, its row, its table, its section', () => {
    expect(boundCellAt(report, start)?.name).toBe('申请.予以公开.自然人');
    expect(boundCellAt(report, start + 1)?.name).toBe('申请.予以公开.自然人');
    expect(boundRowAt(report, start)?.row.row?.name).toBe('予以公开');
    expect(tableAt(report, start)?.table.id).toBe('申请');
    expect(sectionAt(report, start)?.section.id).toBe('申请');
  });

  it('is a row, and no cell, on its label', () => {
    expect(boundCellAt(report, start - 5)).toBeUndefined();
    expect(boundRowAt(report, start - 5)?.row.row?.name).toBe('予以公开');
  });

  it('is nothing in the title', () => {
    const at = text.indexOf('年度报告');
    expect([tableAt(report, at), sectionAt(report, at), boundCellAt(report, at)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is the share of a row of all values', () => {
    const single = marked(`|${' 1 |'.repeat(7)} $02 |${' 1 |'.repeat(7)}`);
    const read = reportOf(single.text);
    expect(boundCellAt(read, single.start)?.name).toBe('复议诉讼.未经复议直接起诉.其他结果');
    expect(boundRowAt(read, single.start)?.row.row?.name).toBe('未经复议直接起诉');
  });

  it('is a blank cell between its pipes', () => {
    const blank = marked('| 第二十条第（六）项 | 本年处理决定数量 |\n| --- | --- |\n| 行政处罚 | $0 |');
    expect(boundCellAt(reportOf(blank.text), blank.start)?.kind).toBe('blank');
  });
});
