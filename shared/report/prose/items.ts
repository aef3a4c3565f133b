import type { FormWording } from '../../form/wording';
import { chineseNumber, chineseNumeral, ORDINAL_NUMERALS } from '../../text/chinese-numbers';
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
/** What an item may begin behind. */
const EDGES = '：:；;。，,！!';
/** Shorter items may well be alike. */
const LEAST_ITEM = 6;
const ENDS = /[；;。，,]+$/;

/** The faults in the items of a paragraph; `next` is the paragraph behind it, where they may go on. */
export function wrongItemsIn(
  prose: Prose,
  paragraph: ProseParagraph,
  next: ProseParagraph | undefined,
  { items: wording }: FormWording,
): readonly WrongItems[] {
  if (!wording || !hasMark(paragraph, Mark.chineseDigit)) return none;
  const items = itemsIn(prose, paragraph, wording.mark);
  if (items.length < 2 || items[0].value !== 1) return none;
  // Lists within lists, or one behind another: who knows which belongs to which.
  if (items.some(({ value }, i) => i > 0 && value <= 1)) return none;
  const misplaced = misplacedItem(paragraph, items);
  const same = sameItem(paragraph, items);
  const found = misplaced ? [misplaced] : countFault(paragraph, items, next, wording);
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
  const said = items.map(({ to }, i) => text.slice(to, items[i + 1]?.from ?? end).replace(ENDS, ''));
  for (let i = 1; i < items.length; i++) {
    const at = said.indexOf(said[i]);
    if (at === i || said[i].length < LEAST_ITEM) continue;
    const first = { from: items[at].from, to: items[at].to + said[at].length };
    return { kind: 'same', from: items[i].from, to: items[i].to + said[i].length, first };
  }
  return undefined;
}

/** 存在三个方面的问题：一是……；二是……。 */
function countFault(
  paragraph: ProseParagraph,
  items: readonly Item[],
  next: ProseParagraph | undefined,
  { mark, counted, more }: NonNullable<FormWording['items']>,
): readonly WrongItems[] {
  const { text, to: end } = paragraph;
  const [{ from }] = items;
  if (!'：:'.includes(text[from - 1] ?? '。') || items.some(({ value }, i) => value !== i + 1)) return none;
  const start = sentenceAround(paragraph, from - 1).from;
  const lead = text.slice(start, from);
  const said = countIn(lead, counted);
  if (!said || said.value === items.length || said.value < 2) return none;
  if (items.length < said.value) {
    const goesOn = next !== undefined && next.text[next.from + 1] === mark;
    if (goesOn || hasOne(text.slice(from, end), more)) return none;
  }
  return [{ kind: 'count', from: start + said.from, to: start + said.to, said: said.value, count: items.length }];
}

/** The one number of things that the lead says there are: 三个方面, 3个方面. */
function countIn(lead: string, counted: readonly string[]): Item | undefined {
  let found: Item | undefined;
  for (const word of counted) {
    for (let at = lead.indexOf(word, 1); at > 0; at = lead.indexOf(word, at + 1)) {
      const numeral = /(?:^|[^第\d、一二三四五六七八九十百])([一二两三四五六七八九十]|[1-9])$/.exec(
        lead.slice(0, at),
      )?.[1];
      if (numeral === undefined) continue;
      const from = at - 1;
      if (found && found.from !== from) return undefined;
      const value = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral.replace('两', '二'));
      found = { from, to: Math.max(found?.to ?? 0, at + word.length), value };
    }
  }
  // 两个方面、三项任务：…
  return found && /[一二两三四五六七八九十\d]/.test(lead.slice(found.to)) ? undefined : found;
}
