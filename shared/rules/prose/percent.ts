import { spanIn } from '../../report/prose/clauses';
import { statementsOf } from '../../report/prose/statements';
import { digitsEnd } from '../../report/prose/tokens';
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
      zh: '百分比、增减数与同一句里的数不符',
      en: 'A percentage or a change does not follow from the numbers in its sentence',
    },
    why: {
      zh: '占比、增幅和增减数应由句中的两个数算得出来；四舍五入或者直接截去尾数都算对。',
      en: 'Shares, growth and changes should follow from the two numbers of the sentence; rounded and cut off are both right.',
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
    for (const { paragraph, number, figure, base, rises } of statementsOf(report).changes) {
      const span = spanIn(paragraph, number.from, digitsEnd(number));
      const difference = formatExact(Math.abs(figure - base));
      const words = messages.figures;
      tell({
        span,
        message: words.change({
          found: textIn(report.draft.text, span),
          figure: formatExact(figure),
          base: formatExact(base),
          difference,
          says: rises,
          rises: figure > base,
        }),
        fixes:
          figure !== base && rises === figure > base
            ? [
                {
                  title: words.usePercent({ expected: difference }),
                  safe: false,
                  edits: [replacement(span, difference)],
                },
              ]
            : [],
      });
    }
  },
};
