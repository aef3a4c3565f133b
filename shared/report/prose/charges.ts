import { WordKind } from '../../form/prose-words';
import { type NamedValue, valueNamed } from '../named-values';
import type { Report } from '../types';
import { clauseAround, sentenceAround } from './clauses';
import { hasMark } from './marks';
import { type Money, moneyIn } from './money';
import { proseOf } from './read-prose';
import { hasOne } from './sentence-words';
import { type Token, type Tokeniser, tokenise } from './tokens';
import { Mark, type ProseParagraph } from './types';

/** A sum that a sentence gives for what table two counts in 万元, and that is another there. */
export interface WrongCharge {
  readonly paragraph: ProseParagraph;
  readonly money: Money;
  readonly value: NamedValue;
}

/** What may stand behind such a sum: 12.365万元左右 is no exact one. */
const END = '，。；、';

/**
 * The sums of 行政事业性收费 that are not table two's, to the digits they have. Only of sentences of nothing but known words, so that
 * parts, other years and other bodies are none.
 */
export function wrongCharges(report: Report): readonly WrongCharge[] {
  const { fee, prose: words } = report.form;
  const prose = proseOf(report);
  if (!fee?.named || !words || !hasMark(prose, Mark.money)) return [];
  const found: WrongCharge[] = [];
  const tokeniser: Tokeniser = { words, body: report.facts.body?.value ?? '' };
  for (const paragraph of prose.paragraphs) {
    if (!hasMark(paragraph, Mark.money) || paragraph.isIntroduction) continue;
    const { text, from, to } = paragraph;
    const name = fee.named.find((one) => text.slice(from, to).includes(one));
    const value = name === undefined ? undefined : valueNamed(report, fee.charged);
    if (name === undefined || !value) continue;
    for (const money of moneyIn(prose, paragraph)) {
      // The table counts in 万元, and its exact values are ten thousandths of it: 元.
      if (Math.abs(money.yuan - value.value) < money.step) continue;
      if (money.to < to && !END.includes(text[money.to])) continue;
      if (isOfAll(report, tokeniser, paragraph, money.from, name)) found.push({ paragraph, money, value });
    }
  }
  return found;
}

/** Whether the words before the sum name what the table counts, and nothing narrower, of another year or of others. */
function isOfAll(report: Report, tokeniser: Tokeniser, paragraph: ProseParagraph, at: number, name: string): boolean {
  const { text } = paragraph;
  const clause = clauseAround(paragraph, at - 1).from;
  const named = text.lastIndexOf(name, at - name.length);
  if (named < clause) return false;
  // 未收取信息处理费，行政事业性收费0元: of that fee.
  const { fee } = report.form;
  if (hasOne(text.slice(paragraph.from, clause), fee?.elsewhere ?? [])) return false;
  const sentence = sentenceAround(paragraph, at).from;
  // 收取 would be read as 收, which speaks of applications.
  let around = `${text.slice(clause, named)}、${text.slice(named + name.length, at)}`;
  for (const word of fee?.collected ?? []) around = around.replaceAll(word, '、');
  return (
    tokenise(tokeniser, around, 0, around.length).every((token) => isPlain(report, tokeniser, token)) &&
    !tokenise(tokeniser, text, sentence, clause).some((token) => isElsewhere(report, token))
  );
}

function isPlain({ facts }: Report, { words, body }: Tokeniser, { kind, value, word }: Token): boolean {
  if (kind === 'year') return value === facts.year?.value;
  if (!word) return kind === 'pause';
  if ((word.kinds & WordKind.wide) !== 0 && !words.governments.some((ending) => body.endsWith(ending))) return false;
  return (word.kinds & ~plain) === 0;
}

const plain =
  WordKind.filler | WordKind.own | WordKind.wide | WordKind.thisYear | WordKind.fresh | WordKind.all | WordKind.base;

/** Of another year, or of a part of it. */
function isElsewhere({ facts }: Report, { kind, value, word }: Token): boolean {
  if (kind === 'year') return value !== facts.year?.value;
  return word !== undefined && (word.kinds & (WordKind.lastYear | WordKind.nextYear | WordKind.narrow)) !== 0;
}
