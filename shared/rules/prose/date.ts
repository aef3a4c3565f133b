import { type BadDate, badDatesIn } from '../../report/prose/bad-dates';
import { spanIn } from '../../report/prose/clauses';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark } from '../../report/prose/types';
import { replacement } from '../../text/edit';
import { type Span, textIn } from '../../text/span';
import type { Problem, Rule, RuleContext } from '../types';

export const date: Rule = {
  id: 'prose/date',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '日期不成立或有缺损', en: 'A date that does not exist or is damaged' },
    why: {
      zh: '复制、转换时日期会掉字（20211月1日），手误会写出没有的日子（2月30日）。只有一种读法的，给出改法。',
      en: 'Copying and conversion lose characters of dates (20211月1日), and slips give days that do not exist (30 February). Where only one reading is possible, the fix is offered.',
    },
    source: '',
    bad: '统计期限为⟦20251月1日⟧至2025年12月31日',
    good: '统计期限为2025年1月1日至2025年12月31日',
  },
  check(context, tell) {
    const { report } = context;
    const prose = proseOf(report);
    if (hasMark(prose, Mark.monthOrDay) || hasMark(prose, Mark.year)) {
      for (const paragraph of prose.paragraphs) {
        if (!hasMark(paragraph, Mark.monthOrDay) && !hasMark(paragraph, Mark.year)) continue;
        for (const bad of badDatesIn(prose, paragraph)) {
          tell(problemOf(context, bad, spanIn(paragraph, bad.from, bad.to), paragraph.text.slice(bad.from, bad.to)));
        }
      }
    }
    const { date: signed } = report.signature;
    if (!signed || signed.value.valid) return;
    const found = textIn(report.draft.text, signed.span);
    tell(problemOf(context, { from: 0, to: found.length, kind: 'damaged', right: undefined }, signed.span, found));
  },
};

function problemOf({ messages: { law } }: RuleContext, { kind, right }: BadDate, span: Span, found: string): Problem {
  const message =
    kind === 'damaged'
      ? law.damagedDate({ found })
      : kind === 'month'
        ? law.noSuchMonth({ found })
        : law.noSuchDay({ found });
  if (right === undefined) return { span, message };
  return {
    span,
    message,
    fixes: [{ title: law.useDate({ date: right }), safe: true, edits: [replacement(span, right)] }],
  };
}
