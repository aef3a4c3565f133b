import { type ProseWords, WordKind } from '../../form/prose-words';
import { unifyRadicals } from '../../text/normalise';
import { rememberLast } from '../../text/remember';
import type { Report, ReportPart } from '../types';
import { type WrongChange, wrongChanges } from './changes';
import { readClaims, readEach, widened } from './claims';
import { beginParagraph, beginStatement, type Claim, type Context, newContext, type ReadSegment } from './context';
import { type PartsList, wrongLists } from './lists';
import { hasMark, markOf, positionOf } from './marks';
import { proseOf } from './read-prose';
import { readSegments, type Segment, tokensOf } from './segments';
import { type WrongShare, wrongShares } from './shares';
import { wrongSums } from './sums';
import { type Token, type Tokeniser, tokenise } from './tokens';
import { Mark, type Prose, type ProseParagraph } from './types';

/** What the sentences of a report say in figures. */
export interface Statements {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartsList[];
  readonly shares: readonly WrongShare[];
  readonly changes: readonly WrongChange[];
}

const nothing: Statements = { claims: [], lists: [], shares: [], changes: [] };

/**
 * Reads the sentences that may say something of figures: those with a counted number, a percentage, or a word that there is
 * none. Worked out once for a report. Never fails; what the grammar does not know it passes over.
 */
export const statementsOf: (report: Report) => Statements = rememberLast(readStatements);

interface Found {
  readonly claims: Claim[];
  readonly lists: PartsList[];
  readonly shares: WrongShare[];
  readonly changes: WrongChange[];
}

function readStatements(report: Report): Statements {
  const words = report.form.prose;
  if (!words) return nothing;
  const prose = proseOf(report);
  const reader = readerOf(report, prose, words);
  for (const paragraph of prose.paragraphs) {
    if (paragraph.isIntroduction || !mayState(paragraph)) continue;
    if (paragraph.section?.section.kind === 'table') continue;
    readParagraph(reader, paragraph);
  }
  return reader.found;
}

/** What all paragraphs of a report are read with. */
interface Reader {
  readonly report: Report;
  readonly prose: Prose;
  readonly tokeniser: Tokeniser;
  /** Begun anew for each paragraph. */
  readonly context: Context;
  readonly found: Found;
}

function readerOf(report: Report, prose: Prose, words: ProseWords): Reader {
  const body = unifyRadicals(report.facts.body?.value ?? '');
  return {
    report,
    prose,
    tokeniser: { words, body },
    context: newContext(words, body, report.facts.year?.value),
    found: { claims: [], lists: [], shares: [], changes: [] },
  };
}

const stating = (1 << Mark.digits) | (1 << Mark.chineseDigit) | (1 << Mark.negation) | (1 << Mark.all);

function mayState(paragraph: ProseParagraph): boolean {
  return (paragraph.present & stating) !== 0;
}

function readParagraph({ report, prose, tokeniser, context, found }: Reader, paragraph: ProseParagraph): void {
  const { text, from, to } = paragraph;
  const { marks, ends } = prose;
  const { words } = tokeniser;
  let previous: readonly ReadSegment[] = noSegments;
  // What no table counts is of interest only in lists and shares.
  const mayList = hasMark(paragraph, Mark.among) || hasMark(paragraph, Mark.percent) || hasMark(paragraph, Mark.share);
  let start = from;
  let end = from;
  let nextEnd = paragraph.firstEnd;
  let previousEnd = -1;
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    const at = positionOf(marks[i]);
    if (at < end || !isTrigger(words, text, at, markOf(marks[i]), to, mayList)) continue;
    // The statement around the mark: on to its end, which the marks behind it do not begin anew.
    while (end <= at) {
      start = end;
      while (nextEnd < paragraph.endEnd && !endsStatement(text.charCodeAt(ends[nextEnd]))) nextEnd++;
      end = nextEnd < paragraph.endEnd ? ends[nextEnd++] + 1 : to;
    }
    if (previousEnd === -1) beginParagraph(context, topicOf(report, paragraph, words));
    beginStatement(context);
    const read = readAll(context, paragraph, readSegments(tokenise(tokeniser, text, start, end)), false, found);
    const lists = wrongLists(paragraph, read, previousEnd === start ? previous : noSegments);
    for (let k = 0; k < lists.length; k++) found.lists.push(lists[k]);
    const sums = wrongSums(words, paragraph, read);
    for (let k = 0; k < sums.length; k++) found.lists.push(sums[k]);
    const changes = wrongChanges(words, paragraph, read, context.reportYear ?? 0);
    for (let k = 0; k < changes.length; k++) found.changes.push(changes[k]);
    if (hasMark(paragraph, Mark.percent))
      for (const share of wrongShares(paragraph, read, context.reportYear, words.rates)) found.shares.push(share);
    previous = read;
    previousEnd = end;
  }
}

const noSegments: readonly ReadSegment[] = [];

function readAll(
  context: Context,
  paragraph: ProseParagraph,
  segments: readonly Segment[],
  inList: boolean,
  found: Found,
): readonly ReadSegment[] {
  let isList = inList;
  let answered = 0;
  const read = new Array<ReadSegment>(segments.length);
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (isAmong(segment)) isList = true;
    else if (segment.before === 'semicolon') isList = inList;
    const numbers = index < answered ? noNumbers : numbersForEach(segments, index);
    if (numbers) {
      const each = numbers.length === 0 ? [] : readEach(context, paragraph, segment, numbers);
      for (const claim of each) found.claims.push(claim);
      if (index >= answered) answered = endOfEach(segments, index);
      read[index] = { segment, claim: each.at(-1), inner: noInner };
      continue;
    }
    const { inner } = segment;
    let claims = readClaims(context, paragraph, segment, isList);
    if (claims.length > 0) {
      if (isOfMore(segment, segments.at(index + 1))) claims = noClaims;
      else if (inner.length > 0) claims = widenedAll(context, claims, inner);
      for (let i = 0; i < claims.length; i++) found.claims.push(claims[i]);
    }
    read[index] = {
      segment,
      claim: claims.length === 0 ? undefined : claims.find(isFigure),
      inner: inner.length === 0 ? noInner : readInner(context, paragraph, segment, found),
    };
  }
  return read;
}

function widenedAll(context: Context, claims: readonly Claim[], inner: Segment['inner']): readonly Claim[] {
  return claims.map((claim) => widened(context, claim, inner));
}

/**
 * What stands in brackets in a segment. In 结果维持2件（复议1件、诉讼1件） the columns named in front are those of what stands in them too.
 * Apart from `readAll`, whose every round would pay for its closures.
 */
function readInner(context: Context, paragraph: ProseParagraph, segment: Segment, found: Found): ReadSegment['inner'] {
  const isNamedInFront = hasColumns(segment);
  return segment.inner.map((one) => {
    const sharesColumns = isNamedInFront && !one.some(hasColumns);
    return readAll(context, paragraph, one, true, sharesColumns ? { ...found, claims: [] } : found);
  });
}

const noClaims: readonly Claim[] = [];

/** 行政诉讼4件，其中政府信息公开类1件: the four are of more than the tables count. */
function isOfMore({ number, inner }: Segment, next: Segment | undefined): boolean {
  if (!number) return false;
  if (next && isAmong(next) && isOfSubject(next)) return true;
  return inner.some((one) => one.some(isOfSubject) || one.some(addsOther));
}

/** （含备案）: something that no table counts is counted too. */
function addsOther(segment: Segment): boolean {
  if (segment.numbers > 0 || (segment.kinds & WordKind.open) === 0) return false;
  return !tokensOf(segment).some(({ word }) => word !== undefined && word.values.length > 0);
}

function hasColumns(segment: Segment): boolean {
  return tokensOf(segment).some(namesColumns);
}

function namesColumns({ word }: Token): boolean {
  return word?.values.some(({ columns }) => columns !== undefined) ?? false;
}

function isOfSubject({ number, kinds }: Segment): boolean {
  return number !== undefined && (kinds & WordKind.subject) !== 0;
}

function isFigure({ kind }: Claim): boolean {
  return kind === 'figure';
}

const noInner: ReadSegment['inner'] = [];
const noNumbers: readonly Token[] = [];

/** The numbers behind 分别为, those that 、 joins too; undefined where the segment is no such thing. */
function numbersForEach(segments: readonly Segment[], index: number): readonly Token[] | undefined {
  if ((segments[index].kinds & WordKind.each) === 0) return undefined;
  const tokens = tokensOf(segments[index]);
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  if (first < 1 || ((tokens[first - 1].word?.kinds ?? 0) & WordKind.each) === 0) return undefined;
  const numbers: Token[] = [];
  const end = endOfEach(segments, index);
  for (let i = index; i < end; i++)
    for (const token of tokensOf(segments[i])) if (token.kind === 'number') numbers.push(token);
  return numbers;
}

/** Behind the last of the segments that 、 joins to the one at `index`. */
function endOfEach(segments: readonly Segment[], index: number): number {
  let end = index + 1;
  while (end < segments.length && segments[end].before === 'pause') end++;
  return end;
}

function isAmong({ kinds }: Segment): boolean {
  return (kinds & WordKind.among) !== 0;
}

/** 。！？: a list may go on behind ；. */
function endsStatement(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f;
}

/** What has more figures and marks is no number: 1.1.1.1…. */
const LONGEST_NUMBER = 30;

/** A number with a measure word, a percentage, or a word that there is none or that all is done. */
function isTrigger(words: ProseWords, text: string, at: number, mark: number, to: number, mayList: boolean): boolean {
  switch (mark) {
    case Mark.percent:
      return true;
    case Mark.digits: {
      let end = at;
      const last = Math.min(to, at + LONGEST_NUMBER);
      while (end < last && isDigitOrMark(text.charCodeAt(end))) end++;
      if (end >= to || isOfDate(text.charCodeAt(end))) return false;
      const measure = words.measures.find(text, end, to);
      if (measure === undefined) return false;
      return (
        mayList ||
        measure.counts ||
        words.lastOfSums.has(text.charCodeAt(at - 1)) ||
        beginsList(text.charCodeAt(end + measure.text.length))
      );
    }
    case Mark.chineseDigit:
      return words.measures.find(text, at + 1, to)?.counts === true;
    case Mark.negation:
      return ((words.words.find(text, at, to)?.kinds ?? 0) & (WordKind.not | WordKind.value)) !== 0;
    case Mark.all:
      return ((words.words.find(text, at, to)?.kinds ?? 0) & WordKind.all) !== 0;
    default:
      return false;
  }
}

/** ： （ */
function beginsList(code: number): boolean {
  return code === 0xff1a || code === 0x3a || code === 0xff08 || code === 0x28;
}

/** Digits, and the `.` and `,` in numbers. */
function isDigitOrMark(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 0x2e || code === 0x2c;
}

/** 年 月 日 号 时 */
function isOfDate(code: number): boolean {
  return code === 0x5e74 || code === 0x6708 || code === 0x65e5 || code === 0x53f7 || code === 0x65f6;
}

/** The table that the part is about in which the paragraph stands. */
function topicOf(
  { draft }: Report,
  { section, block, lead }: ProseParagraph,
  { topics }: ProseWords,
): Context['topic'] {
  let part: ReportPart | undefined = lead?.style === 'digit' ? undefined : lead;
  if (!part) {
    for (const one of section?.parts ?? []) {
      if (one.block.start >= block.start) break;
      if (one.style !== 'digit') part = one;
    }
  }
  if (!part) return undefined;
  const title = unifyRadicals(draft.text.slice(part.title.start, part.title.end));
  return topics.find((topic) => title.includes(topic.part))?.table;
}
