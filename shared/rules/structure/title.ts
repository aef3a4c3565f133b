import { insertBlock } from '../../edit/place';
import { occurrencesIn } from '../../report/occurrences';
import { filledIn } from '../../report/phrases';
import type { Report } from '../../report/types';
import { replacement } from '../../text/edit';
import type { Problem, Rule, RuleContext } from '../types';

export const title: Rule = {
  id: 'structure/title',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '报告标题不完整', en: 'The report’s title is incomplete' },
    why: {
      zh: '标题由机关全称、年度和“政府信息公开工作年度报告”组成，缺了年度，读者不知道是哪一年的报告。',
      en: 'The title is the body’s full name, the year and “政府信息公开工作年度报告”; without the year nobody knows which year’s report it is.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '# ⟦青川县水利局政府信息公开工作年度报告⟧',
    good: '# 青川县水利局2025年政府信息公开工作年度报告',
  },
  check(context, tell) {
    const { report, messages } = context;
    const { title: first } = occurrencesIn(report);
    if (!first) {
      tell(withoutTitle(context));
      return;
    }
    const { bodyText, yearValue, official } = first;
    if (bodyText && yearValue !== undefined && official) return;
    const wanted = filledIn(report.form.title.pattern, report);
    const [line, last] = [first.blocks[0], first.blocks[first.blocks.length - 1]];
    tell({
      span: first.span,
      message: messages.structure.titleLacks({
        body: bodyText !== undefined && bodyText !== '',
        year: yearValue !== undefined,
        ending: report.form.title.ending,
        official,
      }),
      fixes: wanted
        ? [
            {
              title: messages.structure.useReportTitle({ title: wanted }),
              safe: false,
              edits: [replacement({ start: line.content.start, end: last.content.end }, wanted)],
            },
          ]
        : [],
    });
  },
};

/** Reported on the first line that is not metadata. */
function withoutTitle({ report, messages }: RuleContext): Problem {
  const wanted = filledIn(report.form.title.pattern, report);
  const place = report.draft.metadata?.end ?? 0;
  return {
    span: firstLine(report),
    message: messages.structure.noTitle(),
    fixes: wanted
      ? [
          {
            title: messages.structure.insertReportTitle({ title: wanted }),
            safe: false,
            edits: [insertBlock(report.draft, place, [`# ${wanted}`])],
          },
        ]
      : [],
  };
}

function firstLine({ draft }: Report) {
  for (const block of draft.blocks) {
    if (block.kind === 'heading' || block.kind === 'paragraph') return block.content;
    if (block.kind === 'table' && block.rows.length > 0) return { start: block.rows[0].start, end: block.rows[0].end };
  }
  return { start: 0, end: 0 };
}
