import { isWhite } from '../../draft/characters';
import type { Block } from '../../draft/types';
import { blocksUnder, isSubHeading, occurrencesIn, partAt, type SectionOccurrence } from '../../report/occurrences';
import type { Report } from '../../report/types';
import type { Span } from '../../text/span';
import type { Rule } from '../types';

const ASTERISK = 42;
/** Of the example: what a body might write for every week. */
const WEEKS = Array.from(
  { length: 30 },
  (_, at) => `第${at + 1}周按时更新政府信息公开目录和公开指南，及时答复群众来信和来电咨询。`,
);

export const sectionLength: Rule = {
  id: 'structure/section-length',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '总体情况篇幅过长', en: 'Section one is too long' },
    why: {
      zh: '总体情况要聚焦主题、简明客观，篇幅原则上不超过一千字。这里数的是正文的字和标点，不数空格、标题和导语。',
      en: 'Section one should be focused, short and objective, as a rule not over a thousand characters. Characters and punctuation of the text count, spaces, headings and the introduction do not.',
    },
    source: '国办公开办函〔2021〕30号一（一）',
    bad: `## ⟦一、总体情况⟧\n\n${WEEKS.join('')}\n`,
    good: '## 一、总体情况\n',
  },
  options: {
    limit: {
      type: 'integer',
      minimum: 1,
      title: {
        zh: '最多多少字（默认按格式：总体情况 1000 字）。',
        en: 'Most characters (as the form says: 1000 for section one).',
      },
    },
  },
  check({ report, messages }, tell, { limit: chosen }) {
    for (const occurrence of occurrencesIn(report).inTextOrder) {
      const { section } = occurrence;
      const official = section.section.lengthLimit;
      if (official === undefined) continue;
      const limit = chosen ?? official;
      if (spanUnder(report, occurrence) <= limit) continue;
      const found = lengthOf(report, occurrence);
      if (found <= limit) continue;
      tell({
        span: section.headingText,
        message: messages.structure.sectionLength({ heading: section.section.heading, found, limit }),
      });
    }
  },
};

/** All that stands under a heading, which nearly always is short enough whatever is left out. */
function spanUnder({ draft }: Report, { from, to }: SectionOccurrence): number {
  return to > from ? draft.blocks[to - 1].end - draft.blocks[from].start : 0;
}

/** Characters of a section's sentences: punctuation in; white space, headings, marks, tables and the introduction out. */
function lengthOf(report: Report, occurrence: SectionOccurrence): number {
  let length = 0;
  for (const block of blocksUnder(report, occurrence)) {
    const sentence = sentencesOf(report, occurrence, block);
    if (sentence) length += countCharacters(report.draft.text, sentence);
  }
  return length;
}

function sentencesOf(report: Report, { section }: SectionOccurrence, block: Block): Span | undefined {
  if (block.kind !== 'paragraph' || isSubHeading(report, section, block)) return undefined;
  const { text } = report.draft;
  const { introductionStarts } = report.form.phrases;
  if (introductionStarts.some((start) => text.startsWith(start, block.content.start))) return undefined;
  const lead = partAt(section, block);
  return lead?.runIn && lead.style !== 'digit' ? { start: lead.title.end, end: block.content.end } : block.content;
}

function countCharacters(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    if (!isSecondHalf && code !== ASTERISK && !isWhite(code)) count++;
  }
  return count;
}
