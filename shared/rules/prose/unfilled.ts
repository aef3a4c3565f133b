import { spanIn } from '../../report/prose/clauses';
import { gapsIn } from '../../report/prose/gaps';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark } from '../../report/prose/types';
import type { Rule } from '../types';

export const unfilled: Rule = {
  id: 'prose/unfilled',
  severity: 'warning',
  fix: 'none',
  page: {
    title: { zh: '正文里还有没填的地方', en: 'Something still to be filled in' },
    why: {
      zh: '从上年的年报开始写时，句子里的数都换成了“＿＿”，等着填今年的；模板里也常用“XX条”“（  ）件”“待补充”占位。留着它，报告就缺一处。',
      en: 'Where last year’s report is the start, the figures of its sentences are replaced by “＿＿” for this year’s, and models hold places by “XX条”, “（  ）件” or “待补充”; one that stays leaves the report short of something.',
    },
    source: '',
    bad: '主动公开政府信息⟦＿＿⟧条，其中机构职能类6条',
    good: '主动公开政府信息186条，其中机构职能类6条',
  },
  check({ report, messages }, tell) {
    const prose = proseOf(report);
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.gap) && !hasMark(paragraph, Mark.emptyBrackets)) continue;
      const gaps = gapsIn(report, prose, paragraph);
      if (gaps.length === 0) continue;
      const [{ from, to, kind }] = gaps;
      tell({ span: spanIn(paragraph, from, to), message: messages.figures.unfilled({ kind, count: gaps.length }) });
    }
  },
};
