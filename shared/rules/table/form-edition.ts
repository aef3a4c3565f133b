import { sectionKey } from '../../edit/editions';
import { oddTables } from '../../edit/odd-tables';
import type { BoundTable } from '../../report/types';
import type { Problem, Rule, RuleContext } from '../types';

export const formEdition: Rule = {
  id: 'table/form-edition',
  severity: 'error',
  fix: 'none',
  page: {
    title: '表格用的是别的年度的格式',
    why: '从2021年度起用新格式，2019、2020年度用旧格式；套用旧表，行和栏都对不上。',
    source: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号',
    bad: '| ⟦（六）其他处理⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
    good: '| （六）其他处理 |\n| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  },
  *check(context) {
    const { report } = context;
    const said = new Set<string>();
    for (const table of report.tables) {
      const key = sectionKey(table);
      if (table.form === report.form || said.has(key)) continue;
      said.add(key);
      yield otherForm(context, table);
    }
    for (const table of oddTables(report).rows) {
      if (said.has(sectionKey(table))) continue;
      const substitute = substituteRow(context, table);
      if (!substitute) continue;
      said.add(sectionKey(table));
      yield substitute;
    }
  },
};

function otherForm({ report, messages }: RuleContext, table: BoundTable): Problem {
  return {
    span: table.headCell,
    message: messages.table.formEdition({
      table: table.table.name,
      found: table.form.document,
      expected: report.form.document,
    }),
  };
}

/** A row that stands for the rows of its group, as in an older edition. */
function substituteRow({ messages }: RuleContext, { parts, form }: BoundTable): Problem | undefined {
  for (const { rows } of parts) {
    for (const { role, group, label } of rows) {
      if (role !== 'substitute' || !group) continue;
      return {
        span: label,
        message: messages.table.substituteRow({
          label: group.label,
          count: group.rows.length,
          expected: form.document,
        }),
      };
    }
  }
  return undefined;
}
