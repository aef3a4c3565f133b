import type { Block, HeadingBlock, ParagraphBlock } from '../../draft/types';
import { behindLine, insertBlock } from '../../edit/place';
import { occurrencesIn, type SectionOccurrence } from '../../report/occurrences';
import { filledIn } from '../../report/phrases';
import { sayingNothing } from '../../report/says-nothing';
import type { Report } from '../../report/types';
import { type Edit, replacement } from '../../text/edit';
import { type Span, textIn } from '../../text/span';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const emptySection: Rule = {
  id: 'structure/empty-section',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '部分没有内容', en: 'A section is empty' },
    why: {
      zh: '六个部分都要写。没有需要报告的事项，也写成一句完整的话；从2021年度起，第六部分还要说明信息处理费的收取情况。',
      en: 'All six sections must be written. Where there is nothing to report, say so in a full sentence; from 2021 on section six also speaks of processing fees.',
    },
    source: '国办公开办函〔2021〕30号；《条例》第五十条',
    bad: '## 六、其他需要报告的事项\n\n⟦无⟧\n\n青川县水利局\n',
    good: '## 六、其他需要报告的事项\n\n### （一）收取信息处理费情况\n\n本机关2025年依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），发出收费通知0件，金额0元，实际收取信息处理费0元。\n\n### （二）落实年度政务公开工作要点情况\n\n我局对照年度政务公开工作要点逐项分解任务、明确责任股室，重点公开水利工程建设、水资源管理和水旱灾害防御等领域信息，各项任务按期完成。\n\n青川县水利局\n',
  },
  check(context, tell) {
    const { report } = context;
    for (const occurrence of occurrencesIn(report).inTextOrder) {
      if (occurrence.section.section.kind !== 'prose') continue;
      if (occurrence.content !== 'text') tell(empty(context, occurrence));
      else {
        const nothing = sayingNothing(report, occurrence);
        if (nothing) tell(saysNothing(context, occurrence, nothing));
      }
    }
  },
};

function empty({ report, messages }: RuleContext, occurrence: SectionOccurrence): Problem {
  const { section } = occurrence;
  const place = behindLine(report.draft.text, section.heading.start);
  const headings = emptyHeadings(report, occurrence);
  return {
    span: section.headingText,
    message: messages.structure.emptySection({ heading: section.section.heading }),
    fixes: sentences(report, section.section.standard, messages, (sentence) =>
      headings
        ? replacement(headings, sentence + report.draft.eol.repeat(2))
        : insertBlock(report.draft, place, [sentence]),
    ),
  };
}

/** Sub-headings with nothing but blank lines under them, which the sentence takes the place of: it speaks of all their matters. */
function emptyHeadings({ draft, titles }: Report, { content, from, to }: SectionOccurrence): Span | undefined {
  if (content !== 'headings') return undefined;
  const lines = draft.blocks.slice(from, to).filter(({ kind }) => kind !== 'blank');
  const isOfTitle = (block: HeadingBlock | ParagraphBlock) => titles.some(({ blocks }) => blocks.includes(block));
  const isSubHeading = (block: Block) => (block.kind === 'heading' || block.kind === 'paragraph') && !isOfTitle(block);
  if (!lines.every(isSubHeading)) return undefined;
  return { start: lines[0].start, end: draft.blocks[to - 1].end };
}

function saysNothing({ report, messages }: RuleContext, { section }: SectionOccurrence, span: Span): Problem {
  const found = textIn(report.draft.text, span);
  return {
    span,
    message: messages.structure.saysNothing({ found, heading: section.section.heading }),
    fixes: sentences(report, section.section.standard, messages, (sentence) => replacement(span, sentence)),
  };
}

/** The section's standard sentences whose gaps the report's own facts can fill. */
function sentences(
  report: Report,
  standard: readonly string[],
  { structure }: RuleContext['messages'],
  edit: (sentence: string) => Edit,
): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const pattern of standard) {
    const sentence = filledIn(pattern, report);
    if (sentence) fixes.push({ title: structure.useSentence({ sentence }), safe: false, edits: [edit(sentence)] });
  }
  return fixes;
}
