import { insertSections } from '../../edit/insert-sections';
import type { FormSection } from '../../form/types';
import { occurrencesIn } from '../../report/occurrences';
import type { Report } from '../../report/types';
import { runsOf } from '../../text/order';
import type { Span } from '../../text/span';
import type { Problem, Rule, RuleContext } from '../types';

export const missingSection: Rule = {
  id: 'structure/missing-section',
  severity: 'error',
  fix: 'both',
  page: {
    title: { zh: '缺少部分', en: 'A section is missing' },
    why: {
      zh: '报告内容共六项，一项也不能少；没有数据的表也要填0，没有事项的也要写一句话。',
      en: 'A report has six sections and none may be left out; tables without data are filled with 0, and where nothing happened a sentence says so.',
    },
    source: '国办公开办函〔2021〕30号：要严格按照条例第五十条的规定确定，不能遗漏',
    bad: '## ⟦五、存在的主要问题及改进情况⟧\n',
    good: '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |\n\n## 五、存在的主要问题及改进情况\n',
  },
  check(context, tell) {
    const { report } = context;
    const { kept, inTextOrder } = occurrencesIn(report);
    const missing = report.form.sections.filter((section) => !kept[section.index] && isRequired(report, section));
    if (missing.length === 0) return;
    if (inTextOrder.length === 0) tell(problemOf(context, missing, true));
    // Sections that stand before the same heading are missing together.
    else
      for (const run of runsOf(missing, (a, b) => next(report, a) === next(report, b)))
        tell(problemOf(context, run, false));
  },
};

/** Nothing but the sections is missing: a title or metadata say that it is a report, or nothing is written yet. */
function isBegun({ draft, tables, titles }: Report): boolean {
  if (tables.length > 0) return false;
  const { blocks } = draft;
  return (
    titles.length > 0 || blocks.some(({ kind }) => kind === 'metadata') || blocks.every(({ kind }) => kind === 'blank')
  );
}

/** A body that publishes prose only has no tables, and so no sections for them. */
function isRequired({ facts }: Report, { kind }: FormSection): boolean {
  return !facts.proseOnly || kind === 'prose';
}

function next(report: Report, section: FormSection) {
  return occurrencesIn(report)
    .kept.slice(section.index)
    .find((occurrence) => occurrence !== undefined);
}

function problemOf({ report, messages }: RuleContext, missing: readonly FormSection[], all: boolean): Problem {
  const words = messages.structure;
  const headings = missing.map(({ heading }) => heading);
  const { edits, headingsOnly, isCertain } = insertSections(report, missing);
  const insert =
    headingsOnly && missing.length === 1
      ? words.insertHeading({ heading: headings[0] })
      : words.insertSections({ headings });
  return {
    span: placeOf(report, missing[0]),
    message: all ? words.noSections({ count: missing.length }) : words.missingSections({ headings }),
    // Where no heading is left, what stands under which is anybody's guess.
    fixes: [{ title: all ? words.insertForm() : insert, safe: isCertain && (!all || isBegun(report)), edits }],
  };
}

function placeOf(report: Report, section: FormSection): Span {
  return next(report, section)?.section.headingText ?? report.signature.lastLine ?? { start: 0, end: 0 };
}
