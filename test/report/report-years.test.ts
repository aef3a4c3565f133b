import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReportYear, reportYears } from '../../shared/protocol/new-draft';
import { readReport } from '../../shared/report/read';

const { earliest, latest } = reportYears;

describe('a report year', () => {
  it.each([
    [String(earliest), earliest],
    [String(latest), latest],
    ['２０２５年', 2025],
    ['2025年度', 2025],
    [String(earliest - 1), undefined],
    [String(latest + 1), undefined],
    ['25', undefined],
  ])('%s is the same where one is asked for and in the metadata', (written, year) => {
    const { facts } = readReport(parseDraft(`---\n年度: ${written}\n---\n`), builtInForms);
    expect([readReportYear(written), facts.year?.value]).toEqual([year, year]);
  });
});
