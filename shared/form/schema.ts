import * as z from 'zod/mini';
import { buildSentenceSchemas } from './schema-sentences';

/** The rules that may speak of a form's identities. */
const identityRules = ['sum/row-total', 'sum/column-total', 'sum/balance', 'sum/review-total'] as const;

/** The rules that may speak of what a form says of two years. */
const yearlyRules = ['year/carry-over', 'year/in-force', 'year/items'] as const;

let schema: ReturnType<typeof buildSchema> | undefined;

/** Built when a form is first read: most workspaces have none of their own. */
export function formSchema(): ReturnType<typeof buildSchema> {
  schema ??= buildSchema();
  return schema;
}

/**
 * The shape of form data: what stands in `data/` and in a workspace's own forms. Names refer to names of the same
 * file; what they must agree on beyond shape is checked by `compileForm`. Unknown keys are faults: they are mostly typos.
 */
function buildSchema() {
  const text = z.string().check(z.minLength(1));
  const texts = z.array(text);
  const count = z.int().check(z.positive());

  const label = {
    /** Official label, number and note included. */
    label: z.optional(text),
    /** Other wordings as official as the label. */
    alternatives: z.optional(texts),
    /** Known wordings that are not official. */
    variants: z.optional(texts),
    definition: z.optional(z.string()),
    basis: z.optional(z.string()),
  };

  /** What numbers a column takes; see `NumberSpec`. */
  const numberSchema = z.strictObject({
    unit: z.optional(z.string()),
    decimals: z.optional(z.int().check(z.nonnegative(), z.maximum(4))),
    signed: z.optional(z.boolean()),
    redundantUnits: z.optional(texts),
    otherUnits: z.optional(z.record(z.string(), z.int().check(z.positive()))),
    suspiciousAbove: z.optional(z.number().check(z.positive())),
  });

  /** A column; its label is its name where none is given. `number` names one of the form's `numbers`. */
  const columnSchema = z.strictObject({ name: text, ...label, number: text });

  /**
   * A row with values, or a group of rows and groups; its label is its name where none is given. `onlyLevels` is for rows;
   * `summed` for groups: false where its name names no sum, as it holds its own total. One shape for both, so that a mistake
   * is reported for what it is.
   */
  const outlineShape = z.strictObject({
    name: text,
    ...label,
    onlyLevels: z.optional(texts),
    summed: z.optional(z.boolean()),
    get rows() {
      return z.optional(z.array(outlineSchema).check(z.minLength(1)));
    },
  });

  const outlineSchema = outlineShape as unknown as z.ZodMiniType<RowData | GroupData>;

  const partSchema = z.strictObject({
    corner: text,
    cornerFree: z.optional(z.boolean()),
    columns: z.array(columnSchema).check(z.minLength(1)),
    rows: z.array(outlineSchema).check(z.minLength(1)),
    /** Words of headers besides those of the layout. */
    headerWords: z.optional(texts),
  });

  /**
   * One identity for every row (`along: row`, names are columns) or for every column (names are rows; a group stands for its
   * rows). `left` adds up to `right`; `total` is the one it is reported on.
   */
  const identitySchema = z.strictObject({
    rule: z.enum(identityRules),
    along: z.enum(['row', 'column']),
    left: texts.check(z.minLength(1)),
    right: texts.check(z.minLength(1)),
    total: text,
  });

  /**
   * What a cell should be after last year's report, in every row (`along: row`, names are columns) or every column (names are
   * rows): the `lastYear` cells of that report together, and of this year's `plus` more and `minus` less.
   */
  const yearlySchema = z.strictObject({
    rule: z.enum(yearlyRules),
    along: z.enum(['row', 'column']),
    cell: text,
    lastYear: texts.check(z.minLength(1)),
    plus: z.optional(texts),
    minus: z.optional(texts),
  });

  const span = { rows: z.optional(count), cols: z.optional(count) };
  const valueCols = { valueCols: z.optional(z.array(count)) };

  /**
   * One entry of a row of the official grid, from left to right. `row` is the row's label (over `cols` columns) and all its
   * values; `values` the values alone; `valueCols` their widths where not 1. `column` and `group` give the label of that name.
   */
  const layoutEntrySchema = z.union([
    z.strictObject({ header: text, ...span }),
    z.strictObject({ note: text, ...span }),
    z.strictObject({ clause: text, ...span }),
    z.strictObject({ column: text, ...span }),
    z.strictObject({ group: text, ...span }),
    z.strictObject({ row: text, cols: z.optional(count), ...valueCols }),
    z.strictObject({ values: text, ...valueCols }),
  ]);

  const tableSchema = z.strictObject({
    /** First part of its values' names. */
    id: text,
    name: text,
    shortcut: z.optional(text),
    parts: z.array(partSchema).check(z.minLength(1)),
    identities: z.optional(z.array(identitySchema)),
    yearly: z.optional(z.array(yearlySchema)),
    /** The official merged grid; without one, a plain grid is made of the parts. */
    layout: z.optional(
      z.strictObject({ columns: count, rows: z.array(z.array(layoutEntrySchema)).check(z.minLength(1)) }),
    ),
  });

  const sectionSchema = z.strictObject({
    id: text,
    numeral: text,
    title: text,
    /** Latin letters it can be typed by where no Chinese input is at hand: pinyin initials. */
    shortcut: z.optional(text),
    variants: z.optional(texts),
    statutory: z.optional(texts),
    /** Ids of the tables that stand in it; none: prose. */
    tables: z.optional(texts),
    parts: z.optional(texts),
    lengthLimit: z.optional(count),
    emptyTexts: z.optional(texts),
    standard: z.optional(texts),
    definition: z.optional(z.string()),
    basis: z.optional(z.string()),
  });

  const monthDaySchema = z.strictObject({
    month: z.int().check(z.minimum(1), z.maximum(12)),
    day: z.int().check(z.minimum(1), z.maximum(31)),
  });

  const phrasesSchema = z.strictObject({
    introduction: text,
    introductionStarts: z.optional(texts),
    feeStatement: z.optional(text),
    signature: text,
    /** How bodies call themselves, by how their names end, for `{自称}`; the longest ending counts, an empty one is for all others. */
    selfNames: z.optional(z.record(z.string(), text)),
    levels: texts.check(z.minLength(1)),
    departmentMark: text,
    /** Words in which names of bodies end: a short last line above a date that ends so is a signature. */
    bodyEndings: z.optional(texts),
    /** Without: reports of this form have no day by which they are due. Bodies of `exempt` levels have none either. */
    deadlines: z.optional(
      z.strictObject({
        department: monthDaySchema,
        government: monthDaySchema,
        exempt: z.optional(texts),
        basis: z.string(),
      }),
    ),
  });

  const sentences = buildSentenceSchemas(text, texts);
  const year = z.int().check(z.minimum(1900), z.maximum(9999));

  return z.strictObject({
    id: text,
    family: text,
    name: text,
    document: text,
    years: z.strictObject({ from: year, to: z.optional(year) }),
    title: z.strictObject({ pattern: text, ending: text, mark: text, link: z.optional(text) }),
    sections: z.array(sectionSchema).check(z.minLength(1)),
    /** Kinds of numbers, by the name columns use. */
    numbers: z.record(z.string(), numberSchema),
    tables: z.array(tableSchema),
    phrases: phrasesSchema,
    prose: z.optional(sentences.prose),
    /** Absent: nothing of the kind is checked in prose. */
    wording: z.optional(sentences.wording),
    fee: z.optional(sentences.fee),
    /** Offered as one writes. */
    sentences: z.optional(z.array(sentences.sentence)),
  });
}

export interface RowData {
  name: string;
  label?: string;
  alternatives?: string[];
  variants?: string[];
  definition?: string;
  basis?: string;
  onlyLevels?: string[];
}

export interface GroupData extends Omit<RowData, 'onlyLevels'> {
  summed?: boolean;
  rows: (RowData | GroupData)[];
}

export type FormData = z.infer<ReturnType<typeof buildSchema>>;
export type SentenceData = NonNullable<FormData['sentences']>[number];
export type ProseData = NonNullable<FormData['prose']>;
export type SectionData = FormData['sections'][number];
export type TableData = FormData['tables'][number];
export type PartData = TableData['parts'][number];
export type ColumnData = PartData['columns'][number];
export type IdentityData = NonNullable<TableData['identities']>[number];
export type YearlyData = NonNullable<TableData['yearly']>[number];
export type LayoutEntryData = NonNullable<TableData['layout']>['rows'][number][number];
export type NumberData = FormData['numbers'][string];
