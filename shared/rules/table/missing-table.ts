import { insertAll, type MissingTable, missingTables, tablesToInsert } from '../../edit/insert-tables';
import { occurrencesIn, type SectionOccurrence } from '../../report/occurrences';
import type { Problem, Rule, RuleContext } from '../types';

export const missingTable: Rule = {
  id: 'table/missing-table',
  severity: 'error',
  fix: 'safe',
  page: {
    title: { zh: '缺少表格', en: 'A table is missing' },
    why: {
      zh: '第二、三、四部分的表格是规定格式的一部分，没有数据也要列出来填0。只发文字、没有表格的机关，在信息块里写“表格: 无”。',
      en: 'The tables of sections two, three and four are part of the form, and are filled with 0 where there is no data. Bodies that publish text only write “表格: 无” in the metadata.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '## ⟦四、政府信息公开行政复议、行政诉讼情况⟧\n',
    good: '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |\n',
  },
  check(context, tell) {
    const { report } = context;
    if (report.facts.proseOnly) return;
    const { inTextOrder } = occurrencesIn(report);
    const missing = missingTables(report);
    if (missing.length === 0) return;
    for (const occurrence of inTextOrder) {
      const own = missing.filter(({ table }) => occurrence.section.section.tables.includes(table));
      for (const one of own) tell(problemOf(context, occurrence, one));
    }
  },
};

function problemOf({ report, messages }: RuleContext, occurrence: SectionOccurrence, missing: MissingTable): Problem {
  const { table, parts } = missing;
  const corners = parts.map(({ corner }) => corner);
  const whole = parts.length === table.parts.length;
  const tables = tablesToInsert(report, missing, occurrence);
  const edits = tables && insertAll(report, tables);
  return {
    span: occurrence.section.headingText,
    message: whole
      ? messages.table.missingTable({ table: table.name })
      : messages.table.missingParts({ table: table.name, corners }),
    fixes: edits
      ? [{ title: messages.table.insertTable({ names: whole ? [table.name] : corners }), safe: true, edits }]
      : [],
  };
}
