import { WordKind } from '../../form/prose-words';
import type { Separator, Token } from './tokens';

/**
 * A stretch of a sentence with at most one counted number, as far as its commas allow: `予以公开6件`. Names without a number
 * that 、 joins (`行政复议、行政诉讼3件`) are one segment; what stands in brackets is read apart.
 */
export interface Segment {
  /** Its tokens stand from `first` to `end` (not included) in here: `tokensOf` copies them. */
  readonly all: readonly Token[];
  readonly first: number;
  readonly end: number;
  /** The counted number; undefined where there is none, or more than one. */
  readonly number: Token | undefined;
  /** The place of its last number in `all`; -1: none. */
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

/** The tokens of a segment alone. */
export function tokensOf({ all, first, end }: Segment): readonly Token[] {
  return all.slice(first, end);
}

/** Brackets within brackets beyond this are read over. */
const DEEPEST = 4;

/** The segments of one statement, given by its tokens. */
export function readSegments(tokens: readonly Token[]): readonly Segment[] {
  return segmentsOf({ tokens, closings: undefined, numberAhead: undefined }, 0, tokens.length, 'end', 0);
}

interface Statement {
  readonly tokens: readonly Token[];
  /** By the place of an opening bracket the place of the one that closes it; made when first asked for. */
  closings: ReadonlyMap<number, number> | undefined;
  /** Whether behind a place there is a number before the next mark but 、; made when first asked for. */
  numberAhead: readonly boolean[] | undefined;
}

function closingOf(statement: Statement, opening: number): number | undefined {
  statement.closings ??= closingsIn(statement.tokens);
  return statement.closings.get(opening);
}

function closingsIn(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind } = tokens[i];
    if (kind === 'open') open.push(i);
    else if (kind === 'close') {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, i);
    }
  }
  return closings;
}

function segmentsOf(
  statement: Statement,
  first: number,
  last: number,
  end: Separator | 'end',
  depth: number,
): readonly Segment[] {
  const { tokens } = statement;
  const segments: Segment[] = [];
  // What is read so far: up to the last brackets in `own`, from there on the tokens from `begin`.
  let own: Token[] = noTokens;
  let begin = first;
  let inner: (readonly Segment[])[] = noInner;
  let before: Segment['before'] = 'start';
  let kinds = 0;
  let numbers = 0;
  let numberAt = -1;
  let percents: Token[] = noTokens;
  let hasGap = false;
  let hasDate = false;
  /** What is counted stands in front of the first number or percentage. */
  let isNamedBefore = false;
  for (let i = first; i <= last; i++) {
    let after: Segment['after'];
    if (i === last) after = end;
    else {
      const token = tokens[i];
      const { kind, word } = token;
      if (word) {
        kinds |= word.kinds;
        if (numbers === 0 && percents.length === 0 && (word.kinds & naming) !== 0) isNamedBefore = true;
        continue;
      }
      switch (kind) {
        case 'number':
          numbers++;
          numberAt = own.length === 0 ? i : own.length + i - begin;
          continue;
        case 'gap':
          hasGap = true;
          continue;
        case 'percent':
          if (percents.length === 0) percents = [token];
          else percents.push(token);
          continue;
        case 'year':
        case 'date':
          hasDate = true;
          continue;
        case 'word':
        case 'name':
          continue;
        case 'pause':
          // 496件因逾期不补正、逾期不缴费等原因作其他处理 is one: what follows has no number of its own.
          if (numbers === 0 && percents.length === 0) continue;
          if (!isNamedBefore && kindBefore(tokens, own, begin, i) !== 'number' && !isNumberAhead(statement, i))
            continue;
          after = 'pause';
          break;
        case 'open': {
          const closing = closingOf(statement, i);
          if (closing !== undefined && closing < last) {
            if (depth < DEEPEST) {
              const within = segmentsOf(statement, i + 1, closing, 'close', depth + 1);
              if (inner.length === 0) inner = [within];
              else inner.push(within);
            }
            if (own.length === 0) {
              numberAt = Math.max(-1, numberAt - begin);
              own = tokens.slice(begin, i);
            } else for (let k = begin; k < i; k++) own.push(tokens[k]);
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
    const isWhole = own.length === 0;
    if (!isWhole || begin < i || inner.length > 0) {
      if ((kinds & WordKind.other) !== 0) hasGap = true;
      const all = isWhole ? tokens : [...own, ...tokens.slice(begin, i)];
      const segment: Segment = {
        all,
        first: isWhole ? begin : 0,
        end: isWhole ? i : all.length,
        number: numbers === 1 ? all[numberAt] : undefined,
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
      segments.push(numbers === 2 && (kinds & WordKind.from) !== 0 ? withEarlier(segment) : segment);
    }
    own = noTokens;
    begin = i + 1;
    inner = noInner;
    kinds = 0;
    numbers = 0;
    numberAt = -1;
    percents = noTokens;
    hasGap = false;
    hasDate = false;
    isNamedBefore = false;
    before = after === 'end' ? 'start' : after;
  }
  return segments;
}

/** What is counted. */
const naming = WordKind.value | WordKind.object;

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

/** 由50件增至60件: without what it was before, which is told apart. The segment as it is where 由 does not stand in front of both numbers. */
function withEarlier(segment: Segment): Segment {
  const tokens = tokensOf(segment);
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  const from = tokens.findLastIndex(
    ({ word }, i) => i < first && word !== undefined && (word.kinds & WordKind.from) !== 0,
  );
  if (from === -1) return segment;
  const rest = [...tokens.slice(0, from), ...tokens.slice(first + 1)];
  const numberAt = rest.findIndex(({ kind }) => kind === 'number');
  return {
    ...segment,
    all: rest,
    first: 0,
    end: rest.length,
    number: rest[numberAt],
    numberAt,
    numbers: 1,
    percents: rest.filter(({ kind }) => kind === 'percent'),
    earlier: tokens[first],
    kinds: rest.reduce((kinds, { word }) => kinds | (word?.kinds ?? 0), 0),
    hasGap: rest.some(({ kind, word }) => kind === 'gap' || ((word?.kinds ?? 0) & WordKind.other) !== 0),
    hasDate: rest.some(({ kind }) => kind === 'year' || kind === 'date'),
  };
}

/** Never added to: only a list that holds something is. */
const noInner: (readonly Segment[])[] = [];
const noTokens: Token[] = [];
