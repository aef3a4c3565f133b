import type { FormWording } from '../../form/wording';
import { COUNT_NUMERALS, chineseNumber, chineseNumeral, ORDINAL_NUMERALS } from '../../text/chinese-numbers';
import { isSameAt, standsAt } from '../../text/span';
import { type Stretch, sentenceAround } from './clauses';
import { hasMark, markOf, positionOf } from './marks';
import { hasOne } from './sentence-words';
import { Mark, type Prose, type ProseParagraph } from './types';

/** What is wrong with the items of a sentence (一是……；二是……). */
export type WrongItems =
  /** 三个方面 before two items, or four. */
  | (Stretch & { readonly kind: 'count'; readonly said: number; readonly count: number })
  /** 二是 behind 二是. */
  | (Stretch & { readonly kind: 'twice' })
  /** 三是 behind 一是. */
  | (Stretch & { readonly kind: 'gap'; readonly missing: string })
  /** An item says word for word what another says. */
  | (Stretch & { readonly kind: 'same'; readonly first: Stretch });

interface Item extends Stretch {
  readonly value: number;
}

const none: readonly WrongItems[] = [];
/** 第三个方面, 二、三个方面: no number of things. */
const NO_COUNT_BEHIND = `第、0123456789${COUNT_NUMERALS}`;
/** What an item may begin behind. */
const EDGES = '：:；;。，,！!';
/** Shorter items may well be alike. */
const LEAST_ITEM = 6;
const ENDS = '；;。，,';
/** A sentence with more items is none: each is compared with all before it. */
const MOST_ITEMS = 30;

/** The faults in the items of a paragraph; `next` is the paragraph behind it, where they may go on. */
export function wrongItemsIn(
  prose: Prose,
  paragraph: ProseParagraph,
  next: ProseParagraph | undefined,
  { items: wording }: FormWording,
): readonly WrongItems[] {
  if (!wording || !hasMark(paragraph, Mark.chineseDigit)) return none;
  const items = itemsIn(prose, paragraph, wording.mark);
  if (items.length < 2 || items.length > MOST_ITEMS || items[0].value !== 1) return none;
  // Lists within lists, or one behind another: who knows which belongs to which.
  if (items.some(({ value }, i) => i > 0 && value <= 1)) return none;
  const misplaced = misplacedItem(paragraph, items);
  const same = sameItem(paragraph, items);
  const found = misplaced ? [misplaced] : countFault(prose, paragraph, items, next, wording);
  return same ? [...found, same] : found;
}

function itemsIn({ marks }: Prose, { text, from, firstMark, endMark }: ProseParagraph, sign: string): readonly Item[] {
  const items: Item[] = [];
  const code = sign.charCodeAt(0);
  for (let i = firstMark; i < endMark; i++) {
    if (markOf(marks[i]) !== Mark.chineseDigit) continue;
    const at = positionOf(marks[i]);
    if (text.charCodeAt(at + 1) !== code || !ORDINAL_NUMERALS.includes(text[at])) continue;
    if (at > from && !EDGES.includes(text[at - 1])) continue;
    items.push({ from: at, to: at + 2, value: chineseNumber(text[at]) });
  }
  return items;
}

/** The first item that does not follow the one before it. */
function misplacedItem({ text }: ProseParagraph, items: readonly Item[]): WrongItems | undefined {
  for (let i = 1; i < items.length; i++) {
    const { from, to, value } = items[i];
    const last = items[i - 1];
    if (value === last.value + 1) continue;
    if (value === last.value) return { kind: 'twice', from, to };
    const missing = chineseNumeral(last.value + 1);
    // 二要, 第二, 其二: it is there in another dress.
    const isThere = text.slice(last.to, from).includes(missing);
    return value === last.value + 2 && !isThere ? { kind: 'gap', from, to, missing } : undefined;
  }
  return undefined;
}

function sameItem({ text, to: end }: ProseParagraph, items: readonly Item[]): WrongItems | undefined {
  const saidIn = (i: number): Stretch => {
    const from = items[i].to;
    return { from, to: behindWords(text, from, items[i + 1]?.from ?? end) };
  };
  for (let i = 1; i < items.length; i++) {
    for (let k = 0; k < i; k++) {
      // Nearly always they begin in different words.
      if (text.charCodeAt(items[k].to) !== text.charCodeAt(items[i].to)) continue;
      const [first, said] = [saidIn(k), saidIn(i)];
      const length = said.to - said.from;
      if (length < LEAST_ITEM || length !== first.to - first.from) continue;
      if (!isSameAt(text, first.from, said.from, length)) continue;
      return { kind: 'same', from: items[i].from, to: said.to, first: { from: items[k].from, to: first.to } };
    }
  }
  return undefined;
}

/** Where the words of an item end, without the marks behind them. */
function behindWords(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && ENDS.includes(text[end - 1])) end--;
  return end;
}

/** 存在三个方面的问题：一是……；二是……。 */
function countFault(
  prose: Prose,
  paragraph: ProseParagraph,
  items: readonly Item[],
  next: ProseParagraph | undefined,
  { mark, counted, more, partly }: NonNullable<FormWording['items']>,
): readonly WrongItems[] {
  const { text, to: end } = paragraph;
  const [{ from }] = items;
  if (!'：:'.includes(text[from - 1] ?? '。') || items.some(({ value }, i) => value !== i + 1)) return none;
  const said = countIn(prose, paragraph, sentenceAround(paragraph, from - 1).from, from, counted);
  if (!said || said.value === items.length || said.value < 2) return none;
  if (items.length < said.value) {
    const goesOn =
      next !== undefined &&
      (next.text[next.from + 1] === mark || more.some((word) => standsAt(next.text, word, next.from)));
    if (goesOn || hasOne(text.slice(from, end), more) || hasOne(text.slice(said.to, from), partly)) return none;
    if (mayHoldTwo(text, items, end)) return none;
  }
  return [{ kind: 'count', from: said.from, to: said.to, said: said.value, count: items.length }];
}

/** 一是…；二是…；继续…; 二是…。三、…: what ends the items before, or the next numeral, stands in the last one, which may be two. */
function mayHoldTwo(text: string, items: readonly Item[], end: number): boolean {
  const { to, value } = items[items.length - 1];
  const mark = text[items[1].from - 1];
  const last = text.slice(to, behindWords(text, to, end));
  if ('；;。'.includes(mark) && last.includes(mark)) return true;
  const next = chineseNumeral(value + 1);
  return [...EDGES].some((edge) => last.includes(edge + next));
}

/** The one number of things that is said to be there between `from` and `to`: 三个方面, 3个方面. */
function countIn(
  { marks }: Prose,
  { text, firstMark, endMark }: ProseParagraph,
  from: number,
  to: number,
  counted: readonly string[],
): Item | undefined {
  let found: Item | undefined;
  for (let i = firstMark; i < endMark; i++) {
    const kind = markOf(marks[i]);
    const at = positionOf(marks[i]);
    if (at < from || (kind !== Mark.digits && kind !== Mark.chineseDigit)) continue;
    if (at >= to) break;
    if (found && at < found.to) continue;
    // 两个方面、三项任务：…
    if (found) return undefined;
    if (at > from && NO_COUNT_BEHIND.includes(text[at - 1])) continue;
    let end = 0;
    for (const word of counted) if (standsAt(text, word, at + 1)) end = Math.max(end, at + 1 + word.length);
    if (end === 0 || end > to) continue;
    const value = kind === Mark.digits ? Number(text[at]) : chineseNumber(text[at] === '两' ? '二' : text[at]);
    if (value > 0) found = { from: at, to: end, value };
  }
  return found;
}
