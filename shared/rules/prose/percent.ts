import { spanIn } from '../../report/prose/clauses';
import { statementsOf } from '../../report/prose/statements';
import { replacement } from '../../text/edit';
import { formatExact } from '../../text/exact';
import { textIn } from '../../text/span';
import type { Rule } from '../types';

export const percent: Rule = {
  id: 'prose/percent',
  severity: 'information',
  fix: 'suggestion',
  page: {
    title: {
      zh: '百分比与同一句里的两个数不符',
      en: 'A percentage does not follow from the two numbers in its sentence',
    },
    why: {
      zh: '占比和增幅应由句中的两个数算得出来；四舍五入或者直接截去尾数都算对。',
      en: 'Shares and growth should follow from the two numbers of the sentence; rounded and cut off are both right.',
    },
    source: '',
    bad: '新收政府信息公开申请12件，其中自然人申请9件、法人或其他组织申请3件，占⟦30%⟧；',
    good: '新收政府信息公开申请12件，其中自然人申请9件、法人或其他组织申请3件，占25%；',
  },
  check({ report, messages }, tell) {
    for (const share of statementsOf(report).shares) {
      const { paragraph, percent: token, kind, expected } = share;
      const span = spanIn(paragraph, token.from, token.to);
      const words = messages.figures;
      const says = {
        found: textIn(report.draft.text, span),
        figure: formatExact(share.figure),
        base: formatExact(share.base),
        expected,
      };
      tell({
        span,
        message: kind === 'share' ? words.share(says) : words.growth({ ...says, rises: kind === 'rise' }),
        fixes: [{ title: words.usePercent({ expected }), safe: false, edits: [replacement(span, expected)] }],
      });
    }
  },
};
