import * as z from 'zod/mini';

/**
 * What form data says of sentences: the words that speak of figures (`prose`), what they are compared with (`wording`), and how
 * fees are spoken of (`fee`). `text` and `texts` are the schemas of a word and of a list of words.
 */
export function buildSentenceSchemas<Text extends z.ZodMiniString, Texts extends z.ZodMiniArray<Text>>(
  text: Text,
  texts: Texts,
) {
  /** Readings: each a list of row or column names whose figures add up. */
  const readings = z.array(texts.check(z.minLength(1))).check(z.minLength(1));

  /** Words that mean no figure themselves, by what they do in a sentence; see `WordKind` in prose-words.ts. */
  const plainWordsSchema = z.strictObject({
    filler: texts,
    own: texts,
    wide: texts,
    narrow: texts,
    thisYear: texts,
    lastYear: texts,
    nextYear: texts,
    approximate: texts,
    open: texts,
    compare: texts,
    and: texts,
    among: texts,
    not: texts,
    all: texts,
    share: texts,
    base: texts,
    rise: texts,
    fall: texts,
    fresh: texts,
    since: texts,
    tail: texts,
    etc: texts,
    from: texts,
    onto: texts,
    subject: texts,
    each: texts,
    some: texts,
    other: texts,
  });

  /** The words by which sentences speak of the tables' figures. Values are named by rows and columns of the form. */
  const prose = z.strictObject({
    /** Measure words: of what the tables count (件), all others, and those of rounded amounts (万元). */
    units: z.strictObject({ counts: texts, others: texts, rounded: texts }),
    plain: plainWordsSchema,
    /** What is counted: of a table, or (without one) what no table counts. */
    objects: z.array(z.strictObject({ table: z.optional(text), words: texts })),
    /** Words that mean rows, columns or both. `total`: the whole of a table, so never one of its parts. `topic`: nothing else is spoken of in these words. */
    values: z.array(
      z.strictObject({
        table: text,
        words: texts,
        rows: z.optional(readings),
        columns: z.optional(readings),
        /** Rows where the word stands with last year's or next year's name: 结转 between two years. */
        lastYear: z.optional(readings),
        nextYear: z.optional(readings),
        total: z.optional(z.boolean()),
        topic: z.optional(z.boolean()),
        /** What was finished: said of what came in this year, it may be less than the table's, which has last year's too. */
        finished: z.optional(z.boolean()),
        /** What came in, this year or before. */
        cameIn: z.optional(z.boolean()),
      }),
    ),
    /** What is meant where a sentence names no row (of a table whose object must be named) or no column. */
    defaults: z.array(z.strictObject({ table: text, rows: z.optional(readings), columns: readings })),
    /** Parts of sections (依申请公开) under which sentences speak of a table without saying so. */
    topics: z.array(z.strictObject({ table: text, parts: texts })),
    /** Words that say all is finished, and the value that must then be 0. */
    done: z.array(z.strictObject({ words: texts, against: text })),
    /** 增至: what stands behind is what something has come to, not by how much. */
    reached: z.optional(texts),
    /** 中: what follows is a part of what stands before it. */
    within: z.optional(texts),
    /** 共计: in front of the sum of what stands before. */
    sums: z.optional(texts),
    /** 共: in front of such a sum only where the parts are one list, or figures of the tables. */
    mayBeSums: z.optional(texts),
    /** 办结率: what of two numbers of a sentence the second is of the first. */
    rates: z.optional(texts),
    /** How the names of governments end: they speak for their whole place (全市). */
    governments: texts,
  });

  const citedDocumentSchema = z.strictObject({
    /** What stands in 《》, without the issuer in front and 的通知 behind. */
    name: text,
    /** With its issuer and 的通知. */
    fullName: z.optional(text),
    otherNames: z.optional(texts),
    /** Known wrong names that are not near the right one. */
    wrongNames: z.optional(texts),
    number: text,
    /** Of a decree: its year, those it replaced, and how many articles there are. */
    issuedIn: z.optional(z.int().check(z.positive())),
    earlier: z.optional(z.array(z.strictObject({ number: text, issuedIn: z.int().check(z.positive()) }))),
    articles: z.optional(
      z.strictObject({ last: z.int().check(z.positive()), items: z.record(z.string(), z.int().check(z.positive())) }),
    ),
    /** Others issue documents of nearly this name: it is meant only where name and code are its own. */
    hasNamesakes: z.optional(z.boolean()),
    about: z.optional(texts),
  });

  /** How a fee for information is spoken of; `unpaid` and `charged` are names of values. */
  const fee = z.strictObject({
    section: text,
    words: texts.check(z.minLength(1)),
    /** Of `words`, those that speak of such a fee in whichever section they stand; all of them where left out. */
    elsewhere: z.optional(texts),
    none: texts,
    notices: texts,
    received: texts,
    unpaid: text,
    charged: text,
    /** What sentences call the value `charged`, and words before it that say it was received. */
    named: z.optional(texts),
    collected: z.optional(texts),
    /** How a sentence says that nobody was asked for a fee. */
    notAsked: z.optional(texts),
    /** Words before a sum that make it a price: 每件100元. */
    prices: z.optional(texts),
  });

  /** What sentences are compared with; see `FormWording`. */
  const wording = z.strictObject({
    documents: z.array(citedDocumentSchema),
    citing: z.strictObject({
      issued: text,
      notice: text,
      revised: texts,
      decrees: texts,
      state: text,
      before: texts,
      issuer: text,
      codeEndings: z.string(),
      shortened: text,
      within: z.string(),
    }),
    subjects: texts,
    year: z.strictObject({
      sections: texts,
      measures: texts,
      period: texts,
      span: z.strictObject({ first: texts, last: texts, since: texts, to: texts }),
      until: texts,
      ends: texts,
      notice: texts,
      other: texts,
      notOther: texts,
      statements: texts,
      itself: texts,
      begins: texts,
      past: texts,
      programmes: texts,
      carriedOut: texts,
      plan: texts,
      planned: texts,
      next: texts,
      found: texts,
      above: texts,
      ahead: texts,
      ground: texts,
      now: texts,
      settled: texts,
    }),
    place: z.strictObject({
      direct: texts,
      contact: texts,
      offices: texts,
      own: text,
      others: texts,
      elsewhere: texts,
      before: z.string(),
      common: texts,
      zones: texts,
    }),
    offices: texts,
    officeEndings: texts,
    gaps: z.strictObject({ units: texts, behind: texts, words: texts, ordinal: text, year: text }),
    doubled: z.strictObject({
      words: texts,
      offices: texts,
      suffixes: z.string(),
      letters: z.optional(z.array(z.strictObject({ letter: text, before: z.string(), behind: z.string() }))),
    }),
    items: z.optional(z.strictObject({ mark: text, counted: texts, more: texts, partly: texts })),
    authors: z.optional(z.strictObject({ by: text, made: texts, tells: texts, behindName: z.string(), others: texts })),
  });

  /** A sentence with the draft's own figures; see `FormSentence`. */
  const sentence = z.strictObject({
    name: text,
    /** Ids of the sections it may stand in. */
    sections: texts.check(z.minLength(1)),
    parts: z.optional(texts),
    zero: z.optional(texts),
    above: z.optional(texts),
    /** Words, or a list of which the items that come to 0 are left out. */
    pieces: z
      .array(
        z.union([
          text,
          z.strictObject({ lead: z.optional(text), items: texts.check(z.minLength(1)), joint: z.optional(text) }),
        ]),
      )
      .check(z.minLength(1)),
  });

  return { sentence, prose, wording, fee };
}
