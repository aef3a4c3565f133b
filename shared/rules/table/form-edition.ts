import { migrateEdition } from '../../edit/migrate-edition';
import { splitSubstitute } from '../../edit/split-substitute';
import { sectionKey } from '../../report/editions';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundTable } from '../../report/types';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const formEdition: Rule = {
  id: 'table/form-edition',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '表格用的是别的年度的格式', en: 'A table of another year’s form' },
    why: {
      zh: '从2021年度起用新格式，2019、2020年度用旧格式；套用旧表，行和栏都对不上。',
      en: 'From 2021 on the new form is used, for 2019 and 2020 the old one; in the wrong table neither rows nor columns match.',
    },
    source: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号',
    bad: '| ⟦（六）其他处理⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
    good: '| （六）其他处理 |\n| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  },
  check(context, tell) {
    const { report } = context;
    const said = new Set<string>();
    for (const table of report.tables) {
      const key = sectionKey(table);
      if (table.form === report.form || said.has(key)) continue;
      said.add(key);
      tell(otherForm(context, table));
    }
    for (const table of oddTables(report).rows) {
      if (said.has(sectionKey(table))) continue;
      const substitute = substituteRow(context, table);
      if (!substitute) continue;
      said.add(sectionKey(table));
      tell(substitute);
    }
  },
};

function otherForm(context: RuleContext, table: BoundTable): Problem {
  const { report, messages } = context;
  return {
    span: table.headCell,
    message: messages.table.formEdition({
      table: table.table.name,
      found: table.form.document,
      expected: report.form.document,
    }),
    fixes: migration(context, table),
  };
}

/** The title says what is lost. */
function migration({ report, messages }: RuleContext, table: BoundTable): readonly Fix[] {
  const found = migrateEdition(report, table);
  if (!found) return [];
  const { kept, blank, dropped, summed, edits } = found;
  const title = messages.table.migrate({ expected: report.form.document, kept, blank, dropped, summed });
  return [{ title, safe: false, edits }];
}

/** A row that stands for the rows of its group, as in an older edition. */
function substituteRow({ report, messages }: RuleContext, table: BoundTable): Problem | undefined {
  const { parts, form } = table;
  for (const part of parts) {
    for (const row of part.rows) {
      const { role, group, label } = row;
      if (role !== 'substitute' || !group) continue;
      const split = splitSubstitute(report.draft, table, part, row);
      return {
        span: label,
        message: messages.table.substituteRow({
          label: group.label,
          count: group.rows.length,
          expected: form.document,
        }),
        fixes: split ? [{ title: messages.table.splitRow(split), safe: false, edits: split.edits }] : [],
      };
    }
  }
  return undefined;
}
