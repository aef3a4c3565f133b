import { occurrencesIn } from '../../report/occurrences';
import type { ReportSection } from '../../report/types';
import { type Edit, insertion, replacement } from '../../text/edit';
import type { Rule } from '../types';

/** The level of a section's heading; `#` is the report's title, `###` a part of a section. */
const SECTION_LEVEL = 2;
const MARK = `${'#'.repeat(SECTION_LEVEL)} `;

export const headingMark: Rule = {
  id: 'structure/heading-mark',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '部分标题前没有“## ”', en: 'A section’s heading lacks “## ”' },
    why: {
      zh: '“## ”让目录、折叠和其他 Markdown 软件认出这是一个部分的标题。小标题可以不加。',
      en: '“## ” tells outline, folding and other Markdown programs that a section begins here. Sub-headings may do without.',
    },
    source: '',
    bad: '⟦二、主动公开政府信息情况⟧',
    good: '## 二、主动公开政府信息情况',
  },
  check({ report, messages }, tell) {
    const { text } = report.draft;
    const words = messages.structure;
    for (const { section } of occurrencesIn(report).inTextOrder) {
      const fault = faultOf(text, section);
      if (!fault) continue;
      const { heading } = section.section;
      const found = section.heading.kind === 'heading' ? '#'.repeat(section.heading.level) : '';
      tell({
        span: section.headingText,
        message:
          fault === 'none'
            ? words.headingWithoutMark({ heading })
            : fault === 'level'
              ? words.headingLevel({ heading, found })
              : words.headingSpace(),
        fixes: [
          {
            title: fault === 'space' ? words.addSpace() : words.useMark({ found }),
            safe: true,
            edits: [markEdit(section)],
          },
        ],
      });
    }
  },
};

function faultOf(text: string, { heading }: ReportSection): 'none' | 'level' | 'space' | undefined {
  if (heading.kind === 'paragraph') return 'none';
  if (heading.level !== SECTION_LEVEL) return 'level';
  return text[heading.marks.end - 1] === '#' ? 'space' : undefined;
}

function markEdit({ heading }: ReportSection): Edit {
  if (heading.kind === 'paragraph') return insertion(heading.content.start, MARK);
  return replacement(heading.marks, MARK);
}
