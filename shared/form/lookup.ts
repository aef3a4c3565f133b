import type { FormColumn, FormGroup, FormPart, FormRow, FormSection } from './types';

/** One place of a form that a label may name. */
export interface LabelMatch {
  /** `corner`: the first header cell (项目, 第二十条第（一）项); `words`: other words of official headers (申请人情况). */
  readonly kind: 'row' | 'group' | 'column' | 'corner' | 'words';
  /** `exact`: the official label (or one as official) after normalisation, with or without its number and note. */
  readonly match: 'exact' | 'variant';
  readonly part: FormPart;
  readonly row: FormRow | undefined;
  readonly group: FormGroup | undefined;
  readonly column: FormColumn | undefined;
}

export interface SectionMatch {
  readonly section: FormSection;
  readonly match: 'exact' | 'variant' | 'statutory';
}

/** Rows, groups and columns. */
export interface Labelled {
  readonly label: string;
  readonly variants: readonly string[];
  readonly alternatives: readonly string[];
}

export interface Near<T> {
  readonly candidate: T;
  /** 0.6–1 */
  readonly similarity: number;
}

/** Answers, for one form, what a label in a draft names. Built once per form: `form.lookup`. */
export interface FormLookup {
  /**
   * Every place `label` may name, in the form's order; none: empty. Plain spaces around must be off.
   * A label as the form writes it costs one map look-up; only others are normalised.
   */
  find(label: string): readonly LabelMatch[];
  /**
   * The one candidate whose label is like `label` (similarity ≥ 0.6, and no other comes near it), though not the same.
   * Ask it only for labels that `find` does not know.
   */
  nearest<T extends Labelled>(label: string, candidates: readonly T[]): Near<T> | undefined;
  /** The section that a heading names, number or not, punctuation behind it or not. */
  findSection(title: string): SectionMatch | undefined;
  /** The one section whose title is like `title`, as with `nearest`. */
  nearestSection(title: string): Near<FormSection> | undefined;
}
