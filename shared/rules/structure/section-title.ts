import { occurrencesIn } from '../../report/occurrences';
import { replacement } from '../../text/edit';
import { textIn } from '../../text/span';
import type { Rule } from '../types';

export const sectionTitle: Rule = {
  id: 'structure/section-title',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '部分标题与规定格式不同', en: 'A section’s title is not the official one' },
    why: {
      zh: '六个部分的标题由格式文本规定，自拟的标题（如“改进措施”）在核查时会被指出。条例里的表述只作提示。',
      en: 'The form fixes the six titles; titles of one’s own (“改进措施”) are objected to in reviews. The regulation’s own wording is only noted.',
    },
    source: '国办公开办函〔2021〕30号附件；《条例》第五十条',
    bad: '## ⟦五、存在的主要问题和改进措施⟧',
    good: '## 五、存在的主要问题及改进情况',
  },
  check({ report, messages }, tell) {
    for (const { section } of occurrencesIn(report).inTextOrder) {
      if (section.match === 'exact') continue;
      const found = textIn(report.draft.text, section.title);
      // A heading without its number gets both at once.
      const expected = section.numeral ? section.section.title : section.section.heading;
      const statutory = section.match === 'statutory';
      tell({
        span: section.headingText,
        message: statutory
          ? messages.structure.statutoryTitle({ found, expected })
          : messages.structure.sectionTitle({ found, expected }),
        severity: statutory ? 'information' : undefined,
        fixes: [
          {
            title: messages.structure.useTitle({ expected }),
            safe: true,
            edits: [replacement(section.title, expected)],
          },
        ],
      });
    }
  },
};
