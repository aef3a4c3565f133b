import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { reportSkeleton } from '../../shared/edit/skeleton';
import { builtInForms, formForYear } from '../../shared/form';
import type { Form } from '../../shared/form/types';

const [form2021, form2019] = builtInForms;
const newReport = { body: '青川县水利局', year: 2025, level: '县级部门', published: { year: 2026, month: 1, day: 20 } };

describe('a new report has no finding but what is to be filled in', () => {
  const toFillIn = ['cell/blank', 'structure/empty-section', 'sum/incomplete'];
  const others = (text: string) => check(text).findings.filter(({ rule }) => !toFillIn.includes(rule));
  const cases: [string, Form, string | undefined, number][] = builtInForms.flatMap((form) =>
    [form.years.from, form.years.to ?? 2026].flatMap((year) =>
      [undefined, ...form.phrases.levels.flatMap((level) => [level, level + form.phrases.departmentMark])].map(
        (level): [string, Form, string | undefined, number] => [`${year} ${level ?? ''}`, form, level, year],
      ),
    ),
  );

  it.each(cases)('%s', (_, form, level, year) => {
    expect(formForYear(builtInForms, year)).toBe(form);
    // A body whose name does not say its level: any may be right.
    expect(others(reportSkeleton(form, { body: '水利局', year, level }))).toEqual([]);
  });

  it('nor in CRLF, nor on the form that is not in force', () => {
    const texts = [
      reportSkeleton(form2021, newReport, { eol: '\r\n' }),
      reportSkeleton(form2019, newReport),
      reportSkeleton(form2021, { ...newReport, year: 2020, published: undefined }),
    ];
    expect(texts.flatMap(others)).toEqual([]);
  });

  it('and none but empty sections where every cell is filled with 0', () => {
    const { findings } = check(reportSkeleton(form2021, newReport, { fill: '0' }));
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['structure/empty-section']);
  });
});
