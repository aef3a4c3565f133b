import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { reportSkeleton } from '../../shared/edit/skeleton';
import { builtInForms, formForYear } from '../../shared/form';
import type { Form } from '../../shared/form/types';

const [form2021, form2019] = builtInForms;
const newReport = { body: '青川县水利局', year: 2025, level: '县级部门', published: { year: 2026, month: 1, day: 20 } };

describe('a new report has no finding but what is to be filled in', () => {
  const allowed = ['cell/blank', 'structure/empty-section', 'sum/incomplete'];
  const cases: [string, Form, string | undefined, number][] = builtInForms.flatMap((form) =>
    [form.years.from, form.years.to ?? 2026].flatMap((year) =>
      [undefined, ...form.phrases.levels.flatMap((level) => [level, level + form.phrases.departmentMark])].map(
        (level): [string, Form, string | undefined, number] => [`${year} ${level ?? ''}`, form, level, year],
      ),
    ),
  );

  it.each(cases)('%s', (_, form, level, year) => {
    expect(formForYear(builtInForms, year)).toBe(form);
    const { findings } = check(reportSkeleton(form, { body: '青川县水利局', year, level }));
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(allowed);
  });

  it('nor in CRLF, nor on the form that is not in force', () => {
    const texts = [
      reportSkeleton(form2021, newReport, { eol: '\r\n' }),
      reportSkeleton(form2019, newReport),
      reportSkeleton(form2021, { ...newReport, year: 2020, published: undefined }),
    ];
    for (const text of texts)
      expect([...new Set(check(text).findings.map(({ rule }) => rule))].sort()).toEqual(allowed);
  });

  it('nor one but empty sections where every cell is filled with 0', () => {
    const { findings } = check(reportSkeleton(form2021, newReport, { fill: '0' }));
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['structure/empty-section']);
  });
});
