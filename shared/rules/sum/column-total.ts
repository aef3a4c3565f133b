import type { Rule } from '../types';
import { brokenIdentities } from './broken';

/** The total of the results ≠ the sum of the results, per column. */
export const sumColumnTotal: Rule = {
  id: 'sum/column-total',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '办理结果的总计与各项结果之和不一致', en: 'The total of results is not the sum of the results' },
    why: {
      zh: '每一栏的（七）总计应等于该栏各项办理结果之和。漏填、错填一项结果，总计就对不上。',
      en: 'In each column the total （七） should be the sum of all results. A result forgotten or wrong makes the total wrong.',
    },
    source: '国办公开办函〔2021〕30号所附格式',
    bad: '| （一）予以公开 | ⟦1⟧ | ⟦4⟧ | 0 | 0 | 1 | 0 | 6 |',
    good: '| （一）予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | 6 |',
  },
  check: (context, tell) => brokenIdentities(context, 'sum/column-total', tell),
};
