import { describe, expect, it } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import { completionsAt } from '../../shared/edit/complete';
import { newDraft } from '../../shared/edit/new-draft';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import { hoverAt } from '../../shared/view/hover';
import { previewModel } from '../../shared/view/preview';
import { marked } from '../support/drafts';
import { accounts, type OwnForm, province } from '../support/own-forms';

const zh = messagesIn('zh');

/** Rule, text under the range and message after a change of the sample. */
function findingsAfter({ draft, forms }: OwnForm, search: string, replacement: string) {
  const text = draft.replace(search, () => replacement);
  expect(text).not.toBe(draft);
  return check(text, { forms }).findings.map(({ rule, span, message }) => [
    rule,
    text.slice(span.start, span.end),
    message,
  ]);
}

describe.each([province, accounts])('the form $form.id of a project', (own) => {
  const { draft, forms, form } = own;

  it('finds nothing in a clean draft, whose tables are all there', () => {
    const { report, findings } = check(draft, { forms });
    expect(report.form).toBe(form);
    expect(report.tables.map(({ table, isCanonical }) => [table.id, isCanonical])).toEqual(
      form.tables.map(({ id }) => [id, true]),
    );
    expect(findings).toEqual([]);
  });

  it('leads a new draft of its own, with nothing wrong but what is yet to be filled', () => {
    const { text } = newDraft(forms, { body: '青川县水利局', year: 2024, form: form.id });
    expect(text).toContain(`格式: ${form.id}`);
    const rules = new Set(check(text, { forms }).findings.map(({ rule }) => rule));
    const expected = ['cell/blank', 'structure/empty-section', 'sum/incomplete'];
    expect([...rules].filter((rule) => !rule.startsWith('prose/')).sort()).toEqual(expected);
  });

  it('shows every value in the preview once', () => {
    const { report, findings } = check(draft, { forms });
    const { blocks } = previewModel(report, findings, { version: 1, messages: zh });
    const names = blocks.flatMap((block) =>
      block.kind === 'table' ? block.grid.rows.flat().flatMap(({ name }) => name || []) : [],
    );
    expect(names.sort()).toEqual(form.tables.flatMap(({ cells }) => cells.map(({ name }) => name)).sort());
    expect(blocks.some((block) => block.kind === 'table' && block.remainders.length > 0)).toBe(false);
  });

  it('is offered behind 格式', () => {
    const { text, start } = marked(draft.replace(`格式: ${form.id}`, '格式: $0'));
    const labels = completionsAt(readReport(parseDraft(text), forms), start, forms, zh).map(({ label }) => label);
    expect(labels).toEqual(forms.map(({ id }) => id));
  });

  it('brings back a section and its table', () => {
    const { heading } = form.sections[1];
    const start = draft.indexOf(`## ${heading}`);
    const without = draft.slice(0, start) + draft.slice(draft.indexOf('\n## ', start) + 1);
    const fixed = fixAll(without, { forms });
    expect(fixed.report.tables.map(({ table }) => table.id)).toEqual(form.tables.map(({ id }) => id));
    expect(new Set(fixed.findings.map(({ rule }) => rule)).has('structure/missing-section')).toBe(false);
  });
});

describe('a province’s form', () => {
  it('misses its own row, and puts it back where it belongs', () => {
    expect(findingsAfter(province, '| 行政检查 | 31 |\n', '')).toMatchObject([
      ['table/missing-row', '行政强制', /行政检查/],
    ]);
    const { text } = fixAll(province.draft.replace('| 行政检查 | 31 |\n', ''), { forms: province.forms });
    expect(text).toContain('| 行政强制 | 0 |\n| 行政检查 |  |\n');
  });

  it('knows other wordings of its row', () => {
    const { text } = fixAll(province.draft.replace('行政检查 |', '行政检查次数 |'), { forms: province.forms });
    expect(text).toBe(province.draft);
  });

  it('holds its own identity', () => {
    const found = findingsAfter(province, '网上申请数量 | 6 | 2 |', '网上申请数量 | 6 | 3 |');
    expect(found.map(([rule, text]) => [rule, text])).toEqual([['sum/row-total', '3']]);
  });

  it('is unknown where no project has it', () => {
    const { findings } = check(province.draft);
    expect(findings.map(({ rule }) => rule)).toContain('meta/bad-value');
  });
});

describe('a form of another report', () => {
  it('names the wrong amount by all that hangs together', () => {
    expect(findingsAfter(accounts, '1347.50', '1347.60')).toEqual([
      [
        'sum/column-total',
        '1347.60',
        '应为 1347.5，现为 1347.6：可同时解释决算数列“本年收入合计”、决算数列“收入总计”两处不平',
      ],
    ]);
  });

  it.each([
    ['| 8.75 |', '| 8.755 |', 'cell/decimals'],
    ['| 8.75 |', '| 87500元 |', 'cell/number-format'],
    ['六、其他收入 |', '六、其它收入 |', 'table/row-label'],
    ['| 项目 | 决算数 |', '| 项目 | 金额 |', 'table/column-label'],
    ['## 四、名词解释', '## 五、名词解释', 'structure/heading-number'],
    ['2024年度部门决算公开\n', '2024年度决算公开\n', 'structure/title'],
  ])('%s as %s is %s', (search, replacement, rule) => {
    expect(findingsAfter(accounts, search, replacement).map(([found]) => found)).toContain(rule);
  });

  it('knows no day by which it is due', () => {
    expect(findingsAfter(accounts, '层级: 县级部门\n', '层级: 县级部门\n公布日期: 2025-12-31\n')).toEqual([]);
  });

  it('explains its rows and sums', () => {
    const { text, start } = marked(accounts.draft.replace('| 本年收入合计 | 1347', '| 本年收入合计 | $01347'));
    const found = hoverAt(readReport(parseDraft(text), accounts.forms), start, zh);
    expect(found?.markdown).toContain('✓');
    expect(found?.markdown).toContain('万元');
  });
});
