import { type NumberingFault, numberingFaults } from '../../report/numbering';
import { occurrencesIn, type SectionOccurrence } from '../../report/occurrences';
import { chineseNumeral } from '../../text/chinese-numbers';
import { replacement } from '../../text/edit';
import { unifyRadicals } from '../../text/normalise';
import { textIn } from '../../text/span';
import type { Problem, Rule, RuleContext } from '../types';

export const headingNumber: Rule = {
  id: 'structure/heading-number',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '标题编号不对', en: 'A heading’s number is wrong' },
    why: {
      zh: '编号依次为“一、”“（一）”“1.”“（1）”。混用“（2）”、跳号、重号，是公布稿里最常见的毛病之一。',
      en: 'Numbers go “一、”, “（一）”, “1.”, “（1）”. Mixed-in “（2）”, gaps and double numbers are among the commonest faults of published reports.',
    },
    source: 'GB/T 9704-2012 结构层次序数；国办公开办函〔2021〕30号附件',
    bad: '### ⟦（2）⟧依申请公开',
    good: '### （二）依申请公开',
  },
  check(context, tell) {
    const { report } = context;
    occurrencesIn(report).inTextOrder.forEach((occurrence, position) => {
      const numeral = numeralProblem(context, occurrence, position);
      if (numeral) tell(numeral);
      for (const fault of numberingFaults(report.draft, occurrence.section)) tell(partProblem(context, fault));
    });
  },
};

/** The number of the section itself. A body that publishes prose only has fewer sections and may count them through. */
function numeralProblem(
  { report, messages }: RuleContext,
  { section }: SectionOccurrence,
  position: number,
): Problem | undefined {
  // A title in other words and without a number is mended as a whole.
  if (!section.numeral && section.match !== 'exact') return undefined;
  const expected = `${section.section.numeral}、`;
  const found = section.numeral ? textIn(report.draft.text, section.numeral).trim() : '';
  if (found === expected) return undefined;
  const written = unifyRadicals(found).replace(/\s/g, '');
  if (written === expected) return undefined;
  if (report.facts.proseOnly && written === `${chineseNumeral(position + 1)}、`) return undefined;
  const span = section.numeral ?? section.headingText;
  return {
    span,
    message: messages.structure.sectionNumeral({ found, expected }),
    fixes: [
      {
        title: messages.structure.useNumbers({ expected, count: 1 }),
        safe: true,
        edits: [
          replacement({ start: section.numeral?.start ?? section.title.start, end: section.title.start }, expected),
        ],
      },
    ],
  };
}

function partProblem({ report, messages }: RuleContext, { kind, numbers, previous }: NumberingFault): Problem {
  const [{ part, found, expected }, ...others] = numbers;
  const words = messages.structure;
  const title = textIn(report.draft.text, part.title);
  const count = numbers.length;
  return {
    span: part.number,
    message:
      kind === 'style'
        ? words.partStyle({ found, title, expected })
        : kind === 'gap'
          ? words.partGap({ found, title, expected, previous })
          : words.partBrackets({ found, title, expected }),
    related: others.map((other) => ({ span: other.part.number, message: words.alsoHere() })),
    fixes: [
      {
        title: words.useNumbers({ expected, count }),
        safe: true,
        edits: numbers.map((number) => replacement(number.part.number, number.expected)),
      },
    ],
  };
}
