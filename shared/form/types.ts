import type { FormLookup } from './lookup';
import type { ProseWords } from './prose-words';
import type { FormPhrases, FormSection, FormSentence, FormTable, FormTitle } from './structure';
import type { FeeWording, FormWording } from './wording';

/**
 * A form compiled for use: what a report must contain. Made by `compileForm` from form data (`FormData` in schema.ts),
 * in which all row names, column names, phrases and years stand. Immutable; built once.
 */
export interface Form {
  readonly id: string;
  /** Forms of one family are editions of the same report; a table may be read through any of them. */
  readonly family: string;
  readonly name: string;
  /** The document that issued the form, such as 国办公开办函〔2021〕30号. */
  readonly document: string;
  /** Report years in which the form is in force; `to` is open where undefined. */
  readonly years: { readonly from: number; readonly to: number | undefined };
  readonly title: FormTitle;
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
  readonly phrases: FormPhrases;
  readonly sentences: readonly FormSentence[];
  /** What its sentences are compared with; undefined: nothing of the kind is checked. */
  readonly wording: FormWording | undefined;
  /** From the year on in which a fee may be charged. */
  readonly fee: FeeWording | undefined;
  /** What labels and headings of a draft name in this form; built when first asked for. */
  readonly lookup: FormLookup;
  /** The words by which sentences speak of its figures, if it has some; made ready when first asked for. */
  readonly prose: ProseWords | undefined;
}

export type * from './structure';
