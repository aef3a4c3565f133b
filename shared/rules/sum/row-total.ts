import type { Rule } from '../types';
import { brokenIdentities } from './broken';

/** 总计 ≠ the sum of the row. */
export const sumRowTotal: Rule = {
  id: 'sum/row-total',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '行内总计与各栏之和不一致', en: 'A row’s total is not the sum of its columns' },
    why: {
      zh: '每一行的总计应等于该行各类申请人之和。审核人员首先核对的就是总计，不平的表会被退回。',
      en: 'Each row’s total should be the sum of all kinds of applicants. It is what reviewers verify first, and a table that does not add up is sent back.',
    },
    source: '国办公开办函〔2021〕30号所附格式',
    bad: '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | ⟦11⟧ |',
    good: '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |',
  },
  check: (context, tell) => brokenIdentities(context, 'sum/row-total', tell),
};
