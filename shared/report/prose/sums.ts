import { type ProseWords, WordKind } from '../../form/prose-words';
import type { ReadSegment } from './context';
import { type CountedNumber, isOfEach, type PartsList } from './lists';
import type { Segment } from './segments';
import type { ProseParagraph } from './types';

const none: readonly PartsList[] = [];

/**
 * Sums of one statement that stand behind their parts and are not what these add up to: 机构信息6条、财政信息3条，共计10条.
 */
export function wrongSums(
  { sums, mayBeSums }: ProseWords,
  paragraph: ProseParagraph,
  segments: readonly ReadSegment[],
): readonly PartsList[] {
  let found: PartsList[] | undefined;
  for (let index = 2; index < segments.length; index++) {
    const { segment, claim } = segments[index];
    if (!segment.number || segment.before !== 'comma') continue;
    const isSure = isSum(segment, sums);
    if (!isSure && !isSum(segment, mayBeSums)) continue;
    const list = wrongSum(paragraph, { number: segment.number, claim }, segments, index, isSure);
    if (list) {
      found ??= [];
      found.push(list);
    }
  }
  return found ?? none;
}

/** Nothing but 共计 and its like in front of the number, and nothing behind. */
function isSum({ all, first, end, numberAt, kinds }: Segment, sums: ReadonlySet<string>): boolean {
  if (numberAt === first || numberAt !== end - 1 || (kinds & inexact) !== 0) return false;
  let hasSum = false;
  for (let i = first; i < numberAt; i++) {
    const { word } = all[i];
    if (!word || (word.kinds & (WordKind.filler | WordKind.fresh)) === 0) return false;
    if (sums.has(word.text)) hasSum = true;
  }
  return hasSum;
}

const inexact = WordKind.approximate | WordKind.compare | WordKind.open | WordKind.among | WordKind.etc;

function wrongSum(
  paragraph: ProseParagraph,
  total: CountedNumber,
  segments: readonly ReadSegment[],
  index: number,
  isSure: boolean,
): PartsList | undefined {
  const { measure, value: whole, slack } = total.number;
  const parts: CountedNumber[] = [];
  let sum = 0;
  let isList = true;
  for (let i = index - 1; i >= 0; i--) {
    const { segment, claim } = segments[i];
    const { number, kinds, percents } = segment;
    if ((kinds & inexact) !== 0 || percents.length > 0 || segment.numbers > 1) return undefined;
    if (!number) {
      // What stands in front of the list, or between its items: then nobody knows where it begins.
      if (segments.slice(0, i).some((one) => one.segment.numbers > 0)) return undefined;
      break;
    }
    if (number.measure !== measure) break;
    if (Number.isNaN(number.value) || number.slack > 0) return undefined;
    if (isOfEach(segment)) return undefined;
    // Of the first part it does not matter what stands before it.
    if (parts.length > 0 && segments[i + 1].segment.before !== 'pause') isList = false;
    parts.unshift({ number, claim });
    sum += number.value;
    // 公开信息100条、图解20条、视频5条，共计25条: of the last ones alone.
    if (number.value === whole || sum === whole) return undefined;
    if (segment.before === 'colon') break;
  }
  // 新立项1个，续建3个，完工2个，共4个: what commas part may overlap.
  if (!isSure && !isList && parts.some((part) => !part.claim)) return undefined;
  if (parts.length < 2 || slack > 0 || !Number.isSafeInteger(sum) || sum * 2 < whole) return undefined;
  if (whole > sum && isCountedBefore(paragraph, segments[0].segment, total)) return undefined;
  return { paragraph, total, parts };
}

/** 一季度3条。二季度5条、三季度4条，共计12条: sentences before this one may have parts too. */
function isCountedBefore({ text, from }: ProseParagraph, { all, first }: Segment, { number }: CountedNumber): boolean {
  return text.slice(from, all[first]?.from ?? from).includes(number.measure?.text ?? '');
}
