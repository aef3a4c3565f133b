import { type ProseWords, WordKind } from '../../form/prose-words';
import type { ReadSegment } from './context';
import { type Segment, tokensOf } from './segments';
import type { Token } from './tokens';
import type { ProseParagraph } from './types';

/** By how much something is said to have changed, where the two figures of the sentence say otherwise: 12次比8次增加5次. */
export interface WrongChange {
  readonly paragraph: ProseParagraph;
  readonly number: Token;
  /** Exact (×10⁴): what it is, and what it was. */
  readonly figure: number;
  readonly base: number;
  /** Whether the sentence says that it rose. */
  readonly rises: boolean;
}

interface Standing {
  readonly number: Token;
  readonly segment: Segment;
}

const none: readonly WrongChange[] = [];
/** The two figures stand not further before the change. */
const LOOK_BACK = 8;

/** The changes of one statement that do not follow from the figures before them. */
export function wrongChanges(
  { reached }: ProseWords,
  paragraph: ProseParagraph,
  segments: readonly ReadSegment[],
  reportYear: number,
): readonly WrongChange[] {
  let found: WrongChange[] | undefined;
  for (let index = 0; index < segments.length; index++) {
    const { segment } = segments[index];
    if ((segment.kinds & (WordKind.rise | WordKind.fall)) === 0 || (segment.kinds & unsure) !== 0) continue;
    const change = changeIn(segment, reached);
    if (!change) continue;
    const near = segments.slice(Math.max(0, index - LOOK_BACK), index + 1).map((one) => one.segment);
    const compared = comparedIn(near, change.number, reached, reportYear);
    if (!compared) continue;
    const { figure, base, bases } = compared;
    if (!bases.every((one) => isWrong({ figure, base: one }, change))) continue;
    found ??= [];
    found.push({ paragraph, ...change, figure, base });
  }
  return found ?? none;
}

const inexact = WordKind.approximate | WordKind.open | WordKind.etc;
/** 分别增加26条、36条; 其中新增1条. */
const unsure = inexact | WordKind.each | WordKind.among;

type Change = Pick<WrongChange, 'number' | 'rises'>;
type Compared = Pick<WrongChange, 'figure' | 'base'>;

/** What it was is `base`; or, where several years are told, one of `bases`. */
interface ComparedAll extends Compared {
  readonly bases: readonly number[];
}

/** 增加5次, 增加了5次. The number a segment ends in, with a rise or a fall before it. */
function changeIn(segment: Segment, reached: ReadonlySet<string>): Change | undefined {
  const { kinds } = segment;
  if ((kinds & WordKind.rise) !== 0 && (kinds & WordKind.fall) !== 0) return undefined;
  const tokens = tokensOf(segment);
  const number = tokens.at(-1);
  if (number?.kind !== 'number' || Number.isNaN(number.value) || number.slack > 0) return undefined;
  return isChange(tokens, tokens.length - 1, reached) ? { number, rises: (kinds & WordKind.rise) !== 0 } : undefined;
}

function isChange(tokens: readonly Token[], at: number, reached: ReadonlySet<string>): boolean {
  let before = at - 1;
  // 增加了5次
  if (before > 0 && tokens[before].to - tokens[before].from === 1) before--;
  const word = tokens[before]?.word;
  return word !== undefined && (word.kinds & (WordKind.rise | WordKind.fall)) !== 0 && !reached.has(word.text);
}

function isWrong({ figure, base }: Compared, { number, rises }: Change): boolean {
  return figure - base !== (rises ? number.value : -number.value);
}

/**
 * The two figures that a change is said of: 由A增至B; or one of the report's year, and one of another year that is compared.
 * Undefined where they cannot be told.
 */
function comparedIn(
  segments: readonly Segment[],
  change: Token,
  reached: ReadonlySet<string>,
  reportYear: number,
): ComparedAll | undefined {
  const { measure } = change;
  const moved = segments.findLast(({ earlier, number }) => earlier && number && earlier.measure === measure);
  if (moved?.earlier && moved.number) {
    const word = tokensOf(moved)[moved.numberAt - moved.first - 1]?.word;
    const isReached = word !== undefined && reached.has(word.text) && moved.number.measure === measure;
    const base = moved.earlier.value;
    return isReached ? { base, bases: [base], figure: moved.number.value } : undefined;
  }
  const standing: Standing[] = [];
  for (const segment of segments) {
    const tokens = tokensOf(segment);
    for (let i = 0; i < tokens.length; i++) {
      const number = tokens[i];
      if (number.kind !== 'number' || number.measure !== measure || number === change) continue;
      if (Number.isNaN(number.value) || number.slack > 0 || (segment.kinds & inexact) !== 0) return undefined;
      if (!isChange(tokens, i, reached)) standing.push({ number, segment });
    }
  }
  const others = standing.filter((one) => isOfOtherYear(one.segment, reportYear));
  const base = others.at(-1);
  if (!base || !isCompared(base.segment)) return undefined;
  const own = standing.filter((one) => !others.includes(one));
  const figure = own.length === 1 ? own[0].number.value : wholeOf(own);
  if (figure === undefined) return undefined;
  return { base: base.number.value, bases: others.map(({ number }) => number.value), figure };
}

function isOfOtherYear(segment: Segment, reportYear: number): boolean {
  if ((segment.kinds & WordKind.lastYear) !== 0) return true;
  return tokensOf(segment).some(({ kind, value }) => kind === 'year' && value !== reportYear);
}

/** 比2024年的8次: nothing that was carried over from then. */
function isCompared(segment: Segment): boolean {
  return (
    (segment.kinds & WordKind.compare) !== 0 && !tokensOf(segment).some(({ word }) => word && word.values.length > 0)
  );
}

/** 9件，其中6件、3件: the first, whose parts the others are. */
function wholeOf([whole, ...parts]: readonly Standing[]): number | undefined {
  if (!whole || !parts.some(({ segment }) => (segment.kinds & WordKind.among) !== 0)) return undefined;
  let sum = 0;
  for (const { number } of parts) sum += number.value;
  return sum === whole.number.value ? sum : undefined;
}
