import { duplicateSection } from './structure/duplicate-section';
import { emptySection } from './structure/empty-section';
import { headingMark } from './structure/heading-mark';
import { headingNumber } from './structure/heading-number';
import { missingSection } from './structure/missing-section';
import { sectionLength } from './structure/section-length';
import { sectionOrder } from './structure/section-order';
import { sectionTitle } from './structure/section-title';
import { title } from './structure/title';
import { sumBalance } from './sum/balance';
import { sumColumnTotal } from './sum/column-total';
import { sumIncomplete } from './sum/incomplete';
import { sumReviewTotal } from './sum/review-total';
import { sumRowTotal } from './sum/row-total';
import type { Rule } from './types';

/** Every rule, in the order in which rules are listed to people. */
export const allRules: readonly Rule[] = [
  missingSection,
  duplicateSection,
  sectionOrder,
  sectionTitle,
  headingMark,
  headingNumber,
  title,
  emptySection,
  sectionLength,
  sumRowTotal,
  sumColumnTotal,
  sumBalance,
  sumReviewTotal,
  sumIncomplete,
];
