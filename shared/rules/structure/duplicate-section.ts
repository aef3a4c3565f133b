import { blockIndexAt } from '../../draft/block-index';
import { extentOf, mergeSections, removeSection } from '../../edit/duplicate-sections';
import { removeBlock } from '../../edit/place';
import { type Duplicate, occurrencesIn } from '../../report/occurrences';
import type { Report, ReportSection } from '../../report/types';
import type { Fix, Problem, Rule, RuleContext } from '../types';

/** So many are listed; more of them have one cause, and the last finding counts them. */
const MOST_LISTED = 20;

export const duplicateSection: Rule = {
  id: 'structure/duplicate-section',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '标题重复', en: 'A heading is repeated' },
    why: {
      zh: '同一个标题写两次，多半是复制粘贴留下的；公布出去显得草率，目录和导出也会乱。',
      en: 'A heading that stands there twice is usually left over from copying; it looks careless, and outline and export come out wrong.',
    },
    source: '国办公开办函〔2021〕30号：报告内容共六项，不能遗漏，也不宜泛化',
    bad: '## ⟦六、其他需要报告的事项⟧\n\n## 六、其他需要报告的事项\n\n### （一）收取信息处理费情况\n',
    good: '## 六、其他需要报告的事项\n\n### （一）收取信息处理费情况\n',
  },
  check(context, tell) {
    const { duplicates } = occurrencesIn(context.report);
    for (const duplicate of duplicates.slice(0, MOST_LISTED)) tell(problemOf(context, duplicate));
    if (duplicates.length <= MOST_LISTED) return;
    const next = duplicates[MOST_LISTED];
    tell({
      span: placeOf(next.of),
      message: context.messages.structure.moreDuplicates({ count: duplicates.length - MOST_LISTED }),
    });
  },
};

function problemOf(context: RuleContext, duplicate: Duplicate): Problem {
  const { report, messages } = context;
  const { of, kept, bare } = duplicate;
  const words = messages.structure;
  return {
    span: placeOf(of),
    message: isSection(of)
      ? words.duplicateSection({ heading: of.section.heading, bare })
      : words.duplicateTitle({ bare }),
    related: [{ span: placeOf(kept), message: words.keptHere() }],
    // A title has no text of its own: only its line goes.
    fixes:
      bare || !isSection(of) || !isSection(kept)
        ? [{ title: words.removeDuplicate(), safe: false, edits: [removal(report, duplicate)] }]
        : withContent(context, of, kept),
  };
}

/** Two sections with content: the one with less goes, and its title says what goes with it; or prose comes together. */
function withContent({ report, messages }: RuleContext, duplicate: ReportSection, kept: ReportSection): readonly Fix[] {
  const words = messages.structure;
  const [own, other] = [extentOf(report, duplicate), extentOf(report, kept)];
  const less = own.characters <= other.characters ? own : other;
  const title = own.words === other.words ? words.removeSame() : words.removeLess({ own: less === own, ...less });
  const removing: Fix = { title, safe: false, edits: [removeSection(less)] };
  if (duplicate.section.kind !== 'prose' || own.words === other.words) return [removing];
  const merging: Fix = { title: words.mergeSections(), safe: false, edits: mergeSections(report, own, other) };
  return [merging, removing];
}

/** A repeated heading with nothing under it goes as a whole; the text around it stays. */
function removal(report: Report, { lines }: Duplicate) {
  const first = blockIndexAt(report.draft, lines[0].start);
  const { span } = removeBlock(report.draft, first + lines.length - 1);
  return { span: { start: lines[0].start, end: span.end }, newText: '' };
}

function isSection(of: Duplicate['of']): of is ReportSection {
  return 'heading' in of;
}

function placeOf(of: Duplicate['of']) {
  return isSection(of) ? of.headingText : of.span;
}
