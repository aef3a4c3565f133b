import { FIGURE_GAP } from '../../report/carried';
import { proseOf } from '../../report/prose/read-prose';
import type { Rule } from '../types';

export const unfilled: Rule = {
  id: 'prose/unfilled',
  severity: 'warning',
  fix: 'none',
  page: {
    title: { zh: '正文里还有没填的数', en: 'Figures still to be filled in' },
    why: {
      zh: '从上年的年报开始写时，句子里的数都换成了“＿＿”，等着填今年的；留着它，报告就缺一个数。',
      en: 'Where last year’s report is the start, the figures of its sentences are replaced by “＿＿” for this year’s; one that stays leaves the report a figure short.',
    },
    source: '',
    bad: '主动公开政府信息⟦＿＿⟧条，其中机构职能类6条',
    good: '主动公开政府信息186条，其中机构职能类6条',
  },
  check({ report, messages }, tell) {
    const { text } = report.draft;
    if (!text.includes(FIGURE_GAP)) return;
    for (const { block } of proseOf(report).paragraphs) {
      const { start, end } = block.content;
      const first = text.indexOf(FIGURE_GAP, start);
      if (first === -1 || first >= end) continue;
      const count = text.slice(first, end).split(/＿{2,}/).length - 1;
      let behind = first;
      while (text[behind] === FIGURE_GAP[0]) behind++;
      tell({ span: { start: first, end: behind }, message: messages.figures.unfilled({ count }) });
    }
  },
};
