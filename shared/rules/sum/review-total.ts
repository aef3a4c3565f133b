import type { Rule } from '../types';
import { brokenIdentities } from './broken';

/** 总计 ≠ the sum of the outcomes, for each of the three groups. */
export const sumReviewTotal: Rule = {
  id: 'sum/review-total',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: {
      zh: '复议、诉讼的总计与各项结果之和不一致',
      en: 'The total of reviews or suits is not the sum of the results',
    },
    why: {
      zh: '行政复议和两类行政诉讼的总计，应各等于结果维持、结果纠正、其他结果、尚未审结四项之和。',
      en: 'The totals of administrative review and of both kinds of suits should each be the sum of upheld, corrected, other and pending.',
    },
    source: '国办公开办函〔2021〕30号所附格式',
    bad: '| 行政复议 | 1 | 0 | 0 | 1 | ⟦3⟧ |',
    good: '| 行政复议 | 1 | 0 | 0 | 1 | 2 |',
  },
  check: (context, tell) => brokenIdentities(context, 'sum/review-total', tell),
};
