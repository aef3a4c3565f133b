import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../shared/form';
import { missingColumns, missingRows, rowBefore } from '../../shared/report/find';
import { tableReading } from '../support/report-reading';
import { distinctFigures, printTable } from '../support/report-texts';

const [, requests] = builtInForms[0].tables;

function without(pattern: RegExp): string {
  const lines = printTable(requests, distinctFigures(requests)).split('\n');
  return lines.filter((line) => !pattern.test(line)).join('\n');
}

describe('missing rows', () => {
  const runsIn = (markdown: string) => {
    const { part } = tableReading(markdown);
    return missingRows(part).map((run) => [run.map(({ name }) => name).join(' '), rowBefore(part, run[0])?.labelText]);
  };

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

  it('at the end of one group and the beginning of the next are one run', () => {
    expect(runsIn(without(/3\.补正|1\.信访/))).toEqual([
      ['补正后申请内容仍不明确 信访举报投诉类申请', '2.没有现成信息需要另行制作'],
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

describe('missing columns', () => {
  it('names the columns a header lacks', () => {
    const { part } = tableReading(
      '| 第二十条第（一）项 | 本年制发件数 | 现行有效件数 |\n| --- | --- | --- |\n| 规章 | 1 | 2 |',
    );
    expect(
      missingColumns(part)
        .flat()
        .map(({ name }) => name),
    ).toEqual(['本年废止件数']);
  });

  it('names none for the official single row without header', () => {
    const { part } = tableReading(`|${' 0 |'.repeat(15)}`);
    expect(missingColumns(part)).toEqual([]);
  });
});
