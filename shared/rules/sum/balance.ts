import type { Rule } from '../types';
import { brokenIdentities } from './broken';

/** What came in ≠ what was dealt with and what is carried over, per column. */
export const sumBalance: Rule = {
  id: 'sum/balance',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: {
      zh: '收到的申请与办结、结转的申请不平衡',
      en: 'Applications received do not balance with those finished and carried over',
    },
    why: {
      zh: '每一栏中，第一项（本年新收）加第二项（上年结转），应等于第三项（七）总计加第四项（结转下年度）。这是印在表头的勾稽关系。',
      en: 'In each column, item one (received this year) plus item two (carried in) should equal the total （七） of item three plus item four (carried over). The form prints this identity in its header.',
    },
    source: '国办公开办函〔2021〕30号所附格式：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”',
    bad: '| 四、结转下年度继续办理 | ⟦0⟧ | ⟦1⟧ | 0 | 0 | 0 | 0 | 1 |',
    good: '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  },
  check: (context, tell) => brokenIdentities(context, 'sum/balance', tell),
};
