import type { Rule } from '../types';
import { tellDoubts } from './discrepancies';

export const inForce: Rule = {
  id: 'year/in-force',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '现行有效件数与上年推算的不同', en: 'Documents in force are not what follows from last year' },
    why: {
      zh: '现行有效件数一般等于上年的加本年制发、减本年废止；清理、到期失效也会使它变化，所以只请核实。',
      en: 'The number in force is usually last year’s plus those made, minus those repealed this year; clearances and expiry change it too, so this only asks to verify.',
    },
    source: '国办公开办函〔2021〕30号附件：表二“现行有效件数”',
    bad: '| 行政规范性文件 | 2 | 1 | ⟦6⟧ |\n',
    good: '| 行政规范性文件 | 2 | 1 | 5 |\n',
  },
  check: (context, tell) => tellDoubts(context, tell, inForce.id, context.messages.year.inForce),
};
