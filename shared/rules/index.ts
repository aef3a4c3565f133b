import type { OptionsOf } from '../settings/read';
import { blank } from './cell/blank';
import { decimals } from './cell/decimals';
import { level } from './cell/level';
import { negative } from './cell/negative';
import { notANumber } from './cell/not-a-number';
import { notInteger } from './cell/not-integer';
import { numberFormat } from './cell/number-format';
import { unitSlip } from './cell/unit-slip';
import { badValue } from './meta/bad-value';
import { contradiction } from './meta/contradiction';
import { deadline } from './meta/deadline';
import { missingFile } from './meta/missing-file';
import { suppressionReason } from './meta/suppression-reason';
import { unknownKey } from './meta/unknown-key';
import { unusedSuppression } from './meta/unused-suppression';
import { citation } from './prose/citation';
import { date } from './prose/date';
import { fee } from './prose/fee';
import { figure } from './prose/figure';
import { foreignBody } from './prose/foreign-body';
import { listedItems } from './prose/items';
import { none } from './prose/none';
import { ownName } from './prose/own-name';
import { parts } from './prose/parts';
import { percent } from './prose/percent';
import { reference } from './prose/reference';
import { repeatedWords } from './prose/repeated';
import { signature } from './prose/signature';
import { unfilled } from './prose/unfilled';
import { year } from './prose/year';
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
import { cellCount } from './table/cell-count';
import { columnLabel } from './table/column-label';
import { columnOrder } from './table/column-order';
import { duplicateRow } from './table/duplicate-row';
import { formEdition } from './table/form-edition';
import { layout } from './table/layout';
import { missingColumn } from './table/missing-column';
import { missingRow } from './table/missing-row';
import { missingTable } from './table/missing-table';
import { rowLabel } from './table/row-label';
import { rowOrder } from './table/row-order';
import { unknownColumn } from './table/unknown-column';
import { unknownRow } from './table/unknown-row';
import { encoding } from './text/encoding';
import { radical } from './text/radical';
import { residue } from './text/residue';
import type { Rule } from './types';
import { carryOver } from './year/carry-over';
import { inForce } from './year/in-force';
import { items } from './year/items';
import { lastYear } from './year/last-year';
import { repeated } from './year/repeated';

/** Every rule, in the order in which rules are listed to people. */
export const allRules: readonly Rule[] = [
  encoding,
  missingSection,
  duplicateSection,
  sectionOrder,
  sectionTitle,
  headingMark,
  headingNumber,
  title,
  emptySection,
  sectionLength,
  missingTable,
  missingRow,
  duplicateRow,
  unknownRow,
  rowOrder,
  rowLabel,
  columnLabel,
  missingColumn,
  unknownColumn,
  columnOrder,
  cellCount,
  formEdition,
  layout,
  blank,
  notANumber,
  numberFormat,
  negative,
  notInteger,
  decimals,
  level,
  unitSlip,
  residue,
  radical,
  unknownKey,
  badValue,
  missingFile,
  contradiction,
  deadline,
  suppressionReason,
  unusedSuppression,
  sumRowTotal,
  sumColumnTotal,
  sumBalance,
  sumReviewTotal,
  sumIncomplete,
  parts,
  figure,
  none,
  percent,
  reference,
  lastYear,
  carryOver,
  inForce,
  items,
  repeated,
  year,
  date,
  citation,
  foreignBody,
  ownName,
  repeatedWords,
  listedItems,
  fee,
  signature,
  unfilled,
];

/** The options of each of these rules, by id; undefined for an id that none has. */
export function optionsIn(rules: readonly Rule[]): OptionsOf {
  return (id) => {
    const rule = rules.find((one) => one.id === id);
    return rule && (rule.options ?? {});
  };
}
