import type { Rule } from '../types';
import { tellDoubts } from './discrepancies';

export const items: Rule = {
  id: 'year/items',
  severity: 'information',
  fix: 'none',
  page: {
    title: {
      zh: '上一年项目数量与上年报告推算的不同',
      en: 'Items of last year are not what follows from last year’s report',
    },
    why: {
      zh: '“上一年项目数量”一般等于上年报告的项目数量加当年增减；不同时请核实是否沿用了旧数。',
      en: '“上一年项目数量” is usually last year’s number plus that year’s change; where it differs, verify that no old number was kept.',
    },
    source: '国办公开办函〔2019〕60号附件：表二“上一年项目数量”“本年增/减”',
    bad: '| 行政许可 | ⟦21⟧ | 1 | 46 |\n',
    good: '| 行政许可 | 20 | 1 | 46 |\n',
  },
  check: (context, tell) => tellDoubts(context, tell, items.id, context.messages.year.items),
};
