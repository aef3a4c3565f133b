import { WordKind } from '../../form/prose-words';
import type { Separator, Token } from './tokens';

/**
 * A stretch of a sentence with at most one counted number, as far as its commas allow: `予以公开6件`. Names without a number
 * that 、 joins (`行政复议、行政诉讼3件`) are one segment; what stands in brackets is read apart.
 */
export interface Segment {
  readonly tokens: readonly Token[];
  /** The counted number; undefined where there is none, or more than one. */
  readonly number: Token | undefined;
  /** Its place among `tokens`. */
  readonly numberAt: number;
  readonly numbers: number;
  readonly percents: readonly Token[];
  /** What the number was before: 由50件 in 由50件增至60件. */
  readonly earlier: Token | undefined;
  /** Bits of `WordKind` of all its words. */
  readonly kinds: number;
  /** A year or another date stands in it. */
  readonly hasDate: boolean;
  /** Words that nobody knows stand in it. */
  readonly hasGap: boolean;
  readonly before: Separator | 'start';
  readonly after: Separator | 'end';
  /** What stands in brackets in it. */
  readonly inner: readonly (readonly Segment[])[];
}

/** Brackets within brackets beyond this are read over. */
const DEEPEST = 4;

/** The segments of one statement, given by its tokens. */
export function readSegments(tokens: readonly Token[]): readonly Segment[] {
  const closings = closingsIn(tokens);
  return segmentsOf({ tokens, closings, numberAhead: undefined }, 0, tokens.length, 'end', 0);
}

interface Statement {
  readonly tokens: readonly Token[];
  /** By the place of an opening bracket the place of the one that closes it. */
  readonly closings: ReadonlyMap<number, number>;
  /** Whether behind a place there is a number before the next mark but 、; made when first asked for. */
  numberAhead: readonly boolean[] | undefined;
}

const noClosings: ReadonlyMap<number, number> = new Map();

function closingsIn(tokens: readonly Token[]): ReadonlyMap<number, number> {
  let closings: Map<number, number> | undefined;
  let open: number[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, word } = tokens[i];
    if (word) continue;
    if (kind === 'open') {
      open ??= [];
      open.push(i);
    } else if (kind === 'close') {
      const opening = open?.pop();
      if (opening === undefined) continue;
      closings ??= new Map();
      closings.set(opening, i);
    }
  }
  return closings ?? noClosings;
}

function segmentsOf(
  statement: Statement,
  first: number,
  last: number,
  end: Separator | 'end',
  depth: number,
): readonly Segment[] {
  const { tokens, closings } = statement;
  const segments: Segment[] = [];
  // What is read so far: up to the last brackets in `own`, from there on the tokens from `begin`.
  let own: readonly Token[] = noTokens;
  let begin = first;
  let inner: readonly (readonly Segment[])[] = noInner;
  let before: Segment['before'] = 'start';
  /** Whether a number stands in `own`, and what is counted in front of it. */
  let hasNumber = false;
  let isNamedBefore = false;
  for (let i = first; i <= last; i++) {
    let after: Segment['after'];
    if (i === last) after = end;
    else {
      const { kind, word } = tokens[i];
      if (word) {
        if (!hasNumber && (word.kinds & naming) !== 0) isNamedBefore = true;
        continue;
      }
      switch (kind) {
        case 'number':
        case 'percent':
          hasNumber = true;
          continue;
        case 'word':
        case 'gap':
        case 'year':
        case 'date':
        case 'name':
          continue;
        case 'pause':
          // 496件因逾期不补正、逾期不缴费等原因作其他处理 is one: what follows has no number of its own.
          if (!hasNumber) continue;
          if (!isNamedBefore && kindBefore(tokens, own, begin, i) !== 'number' && !isNumberAhead(statement, i))
            continue;
          after = 'pause';
          break;
        case 'open': {
          const closing = closings.get(i);
          if (closing !== undefined && closing < last) {
            if (depth < DEEPEST) inner = [...inner, segmentsOf(statement, i + 1, closing, 'close', depth + 1)];
            own = ownUpTo(tokens, own, begin, i);
            i = closing;
            begin = i + 1;
            continue;
          }
          after = 'open';
          break;
        }
        default:
          after = kind;
      }
    }
    const all = ownUpTo(tokens, own, begin, i);
    if (all.length > 0 || inner.length > 0) segments.push(segmentOf(all, inner, before, after));
    own = noTokens;
    begin = i + 1;
    inner = noInner;
    hasNumber = false;
    isNamedBefore = false;
    before = after === 'end' ? 'start' : after;
  }
  return segments;
}

/** What is counted. */
const naming = WordKind.value | WordKind.object;

function ownUpTo(tokens: readonly Token[], own: readonly Token[], begin: number, end: number): readonly Token[] {
  if (own.length === 0) return begin < end ? tokens.slice(begin, end) : noTokens;
  return begin < end ? [...own, ...tokens.slice(begin, end)] : own;
}

/** The kind of the last token that is read so far. */
function kindBefore(
  tokens: readonly Token[],
  own: readonly Token[],
  begin: number,
  at: number,
): Token['kind'] | undefined {
  return at > begin ? tokens[at - 1].kind : own.at(-1)?.kind;
}

function isNumberAhead(statement: Statement, place: number): boolean {
  const { tokens } = statement;
  if (!statement.numberAhead) {
    const ahead = new Array<boolean>(tokens.length).fill(false);
    for (let i = tokens.length - 2; i >= 0; i--) {
      const { kind } = tokens[i + 1];
      const isEnd = kind === 'comma' || kind === 'semicolon' || kind === 'colon' || kind === 'stop';
      ahead[i] = kind === 'number' || kind === 'percent' || (!isEnd && ahead[i + 1]);
    }
    statement.numberAhead = ahead;
  }
  return statement.numberAhead[place];
}

function segmentOf(
  tokens: readonly Token[],
  inner: Segment['inner'],
  before: Segment['before'],
  after: Segment['after'],
): Segment {
  let kinds = 0;
  let hasGap = false;
  let hasDate = false;
  let numbers = 0;
  let numberAt = -1;
  let percents = noTokens;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, word } = tokens[i];
    if (word) kinds |= word.kinds;
    else if (kind === 'number') {
      numbers++;
      numberAt = i;
    } else if (kind === 'gap') hasGap = true;
    else if (kind === 'percent') percents = [...percents, tokens[i]];
    else if (kind === 'year' || kind === 'date') hasDate = true;
  }
  const from = (kinds & WordKind.from) === 0 ? -1 : placeOfFrom(tokens);
  if (from !== -1) {
    const first = tokens.findIndex(({ kind }, i) => i > from && kind === 'number');
    const rest = [...tokens.slice(0, from), ...tokens.slice(first + 1)];
    return { ...segmentOf(rest, inner, before, after), earlier: tokens[first] };
  }
  if ((kinds & WordKind.other) !== 0) hasGap = true;
  const number = numbers === 1 ? tokens[numberAt] : undefined;
  return {
    tokens,
    number,
    numberAt,
    numbers,
    percents,
    earlier: undefined,
    kinds,
    hasGap,
    hasDate,
    before,
    after,
    inner,
  };
}

/** Where 由 stands in front of the first of two numbers; -1: nowhere. */
function placeOfFrom(tokens: readonly Token[]): number {
  let from = -1;
  let numbers = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, word } = tokens[i];
    if (word && numbers === 0 && (word.kinds & WordKind.from) !== 0) from = i;
    if (kind === 'number') numbers++;
  }
  return numbers === 2 ? from : -1;
}

const noInner: Segment['inner'] = [];
const noTokens: readonly Token[] = [];
