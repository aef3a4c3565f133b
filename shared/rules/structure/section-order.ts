import { orderSections, titleToFront } from '../../edit/reorder-sections';
import { occurrencesIn, type SectionOccurrence } from '../../report/occurrences';
import type { Edit } from '../../text/edit';
import { outOfOrder, runsOf } from '../../text/order';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const sectionOrder: Rule = {
  id: 'structure/section-order',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '部分的顺序不对', en: 'Sections are out of order' },
    why: {
      zh: '六个部分的顺序由格式文本规定，标题在最前面。',
      en: 'The form fixes the order of the six sections; the title comes first.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '## 五、存在的主要问题及改进情况\n\n一是政策解读的形式不够丰富，今后将增加图解和短视频。\n\n## ⟦四、政府信息公开行政复议、行政诉讼情况⟧\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |\n',
    good: '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |\n\n## 五、存在的主要问题及改进情况\n',
  },
  check(context, tell) {
    const { report, messages } = context;
    const { inTextOrder, title } = occurrencesIn(report);
    const first = inTextOrder.at(0);
    if (title && first && title.span.start > first.section.span.start) {
      tell({
        span: title.span,
        message: messages.structure.titleAfterSection({ heading: first.section.section.heading }),
        fixes: fixes(messages.structure.titleToFront(), titleToFront(report)),
      });
    }
    const ranks = inTextOrder.map(({ section }) => section.section.index);
    const misplaced = outOfOrder(ranks);
    for (const run of runsOf(misplaced, (a, b) => b === a + 1 && ranks[b] > ranks[a])) {
      tell(problemOf(context, inTextOrder, run, misplaced));
    }
  },
};

function fixes(title: string, edits: readonly Edit[] | undefined): readonly Fix[] {
  return edits ? [{ title, safe: false, edits }] : [];
}

function problemOf(
  { report, messages }: RuleContext,
  sections: readonly SectionOccurrence[],
  run: readonly number[],
  misplaced: readonly number[],
): Problem {
  const moved = run.map((position) => sections[position].section);
  const staying = sections.filter((_, position) => !misplaced.includes(position)).map(({ section }) => section);
  const headings = moved.map(({ section }) => section.heading);
  const after = staying.filter(({ section }) => section.index < moved[0].section.index).at(-1);
  const before = staying.find(({ section }) => section.index > moved[0].section.index);
  const isEarly = before === undefined || (after !== undefined && after.span.start > moved[0].span.start);
  return {
    span: moved[0].headingText,
    message:
      isEarly && after
        ? messages.structure.sectionTooEarly({ headings, after: after.section.heading })
        : messages.structure.sectionTooLate({ headings, before: before?.section.heading ?? '' }),
    fixes: fixes(messages.structure.orderSections(), orderSections(report)),
  };
}
