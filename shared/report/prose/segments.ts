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
  /** Bits of `WordKind` of all its words. */
  readonly kinds: number;
  /** Words that nobody knows stand in it. */
  readonly hasGap: boolean;
  readonly before: Separator | 'start';
  readonly after: Separator | 'end';
  /** What stands in brackets in it. */
  readonly inner: readonly (readonly Segment[])[];
}

/** The segments of one statement, given by its tokens. */
export function readSegments(tokens: readonly Token[]): readonly Segment[] {
  return segmentsOf(tokens, 0, tokens.length, 'end');
}

function segmentsOf(tokens: readonly Token[], first: number, last: number, end: Separator | 'end'): readonly Segment[] {
  const segments: Segment[] = [];
  let own: Token[] = [];
  let inner: (readonly Segment[])[] = [];
  let before: Segment['before'] = 'start';
  const close = (after: Segment['after']): void => {
    if (own.length > 0 || inner.length > 0) segments.push(segmentOf(own, inner, before, after));
    own = [];
    inner = [];
    before = after === 'end' ? 'start' : after;
  };
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    switch (token.kind) {
      case 'open': {
        const closing = closingOf(tokens, i, last);
        if (closing === -1) close('open');
        else {
          inner.push(segmentsOf(tokens, i + 1, closing, 'close'));
          i = closing;
        }
        break;
      }
      case 'pause':
        if (own.some(({ kind }) => kind === 'number' || kind === 'percent')) close('pause');
        else own.push(token);
        break;
      case 'comma':
      case 'semicolon':
      case 'colon':
      case 'close':
      case 'stop':
        close(token.kind);
        break;
      default:
        own.push(token);
    }
  }
  close(end);
  return segments;
}

function closingOf(tokens: readonly Token[], open: number, last: number): number {
  let depth = 0;
  for (let i = open; i < last; i++) {
    if (tokens[i].kind === 'open') depth++;
    else if (tokens[i].kind === 'close' && --depth === 0) return i;
  }
  return -1;
}

function segmentOf(
  tokens: readonly Token[],
  inner: Segment['inner'],
  before: Segment['before'],
  after: Segment['after'],
): Segment {
  let kinds = 0;
  let hasGap = false;
  let numbers = 0;
  let numberAt = -1;
  let percents: Token[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind === 'number') {
      numbers++;
      numberAt = i;
    } else if (token.kind === 'percent') {
      percents ??= [];
      percents.push(token);
    } else if (token.kind === 'gap') hasGap = true;
    else if (token.word) kinds |= token.word.kinds;
  }
  if ((kinds & WordKind.other) !== 0) hasGap = true;
  const number = numbers === 1 ? tokens[numberAt] : undefined;
  return { tokens, number, numberAt, numbers, percents: percents ?? noTokens, kinds, hasGap, before, after, inner };
}

const noTokens: readonly Token[] = [];
