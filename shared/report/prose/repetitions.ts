import type { FormWording } from '../../form/wording';
import { COUNT_NUMERALS } from '../../text/chinese-numbers';
import { isSameAt } from '../../text/span';
import { filledIn } from '../phrases';
import type { Report } from '../types';
import { endsSentence, type Stretch } from './clauses';
import { proseOf } from './read-prose';
import type { Prose, ProseParagraph } from './types';

/** A stretch that says once more what stands before it. */
export interface Repetition extends Stretch {
  readonly paragraph: ProseParagraph;
  readonly kind: 'word' | 'sentence';
  /** Where it stands the first time. */
  readonly first: Stretch & { readonly paragraph: ProseParagraph };
}

/** More are no slips, but a report pasted twice. */
const MOST_REPETITIONS = 20;
const LEAST_SENTENCE = 15;
/** Thousands of sentences that differ in their figures alone crowd in few places: no more than so many are looked at. */
const MOST_LOOKS = 100;
/** Items of a list or clauses of fewer characters are doubled on purpose: 层层、层层. */
const LEAST_ITEM = 3;
/** By so many letters before its last word a body is known. */
const LEAST_NAME = 2;
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;
const NUMERAL = new RegExp(`[${COUNT_NUMERALS}]`);

type DoubledLetter = NonNullable<FormWording['doubled']['letters']>[number];

interface Sentence extends Stretch {
  readonly paragraph: ProseParagraph;
}

/** What one pass over the paragraphs of a report carries along. */
interface Scan {
  readonly report: Report;
  readonly prose: Prose;
  readonly found: Repetition[];
  readonly sentences: Sentence[];
  readonly letters: readonly DoubledLetter[];
  /** Open addressing: by what a sentence's length and some of its characters make, its index in `sentences`, plus one. */
  slots: number[];
}

/** What may stand behind the last item of a list. */
const BEHIND_ITEM = '等和及”）';

/** Copied, not made anew: that is several times as quick. */
const fewestSlots: readonly number[] = emptySlots(128);

/**
 * Words doubled at once, items of a list or clauses doubled behind 、 or ，, and sentences that stand twice, in text order.
 * Sections that stand twice as a whole are left to `structure/duplicate-section`.
 */
export function repetitionsIn(report: Report): readonly Repetition[] {
  const prose = proseOf(report);
  const scan: Scan = {
    report,
    prose,
    found: [],
    letters: report.form.wording?.doubled.letters ?? noLetters,
    sentences: [],
    slots: fewestSlots.slice(),
  };
  for (const paragraph of prose.paragraphs) {
    if (paragraph.section && paragraph.section.occurrence > 0) continue;
    scanParagraph(scan, paragraph);
    if (scan.found.length >= MOST_REPETITIONS) break;
  }
  return scan.found.length > MOST_REPETITIONS ? scan.found.slice(0, MOST_REPETITIONS) : scan.found;
}

/**
 * A character equal to the one before it may be doubled itself, one equal to the second, third or fourth before it may end a doubled
 * word, a mark a doubled item, clause or sentence.
 */
function scanParagraph(scan: Scan, paragraph: ProseParagraph): void {
  const { echoes, ends } = scan.prose;
  const { text, from, to } = paragraph;
  for (let i = paragraph.firstEcho; i < paragraph.endEcho; i++) {
    const at = echoes[i];
    if (at > from && text.charCodeAt(at) === text.charCodeAt(at - 1)) addLetter(scan, paragraph, at);
    addWord(scan, paragraph, at);
  }
  let sentence = from;
  let sentenceBefore = from;
  let clause = from;
  let clauseBefore = from;
  for (let i = paragraph.firstEnd; i < paragraph.endEnd; i++) {
    const at = ends[i];
    // The clause begins as the one before it.
    if (text.charCodeAt(clause) === text.charCodeAt(clauseBefore) && clause > from) {
      addItem(scan, paragraph, clauseBefore, clause, at);
    }
    clauseBefore = clause;
    clause = at + 1;
    if (!endsSentence(text.charCodeAt(at))) continue;
    endSentence(scan, paragraph, sentenceBefore, sentence, at);
    sentenceBefore = sentence;
    sentence = at + 1;
  }
  if (sentence < to) endSentence(scan, paragraph, sentenceBefore, sentence, to);
}

const noLetters: readonly DoubledLetter[] = [];

/** 的的, whose second letter stands at `at`. */
function addLetter({ letters, found }: Scan, paragraph: ProseParagraph, at: number): void {
  const { text, from, to } = paragraph;
  const one = letters.find(({ letter }) => letter === text[at]);
  if (!one || (at - 1 > from && one.before.includes(text[at - 2]))) return;
  if (at + 1 < to && (one.behind.includes(text[at + 1]) || text[at + 1] === one.letter)) return;
  found.push({ paragraph, from: at, to: at + 1, kind: 'word', first: { paragraph, from: at - 1, to: at } });
}

/** A word of two to four characters doubled at once, whose last character stands at `last`. */
function addWord({ report, found }: Scan, paragraph: ProseParagraph, last: number): void {
  const { text, from: start } = paragraph;
  const to = last + 1;
  for (let length = 2; length <= 4; length++) {
    const from = to - length;
    if (from - length < start) return;
    if (!isSameAt(text, from - length, from, length) || !isDoubledWord(text, from, to, report)) continue;
    // 专人专人专管: 人专 is no second one.
    const before = found.at(-1);
    if (before?.paragraph === paragraph && before.to > from) return;
    found.push({ paragraph, from, to, kind: 'word', first: { paragraph, from: from - length, to: from } });
    return;
  }
}

function isDoubledWord(text: string, from: number, to: number, { form: { wording }, facts }: Report): boolean {
  const word = text.slice(from, to);
  if (word.length < 2 || !IDEOGRAPHS.test(word) || NUMERAL.test(word[0])) return false;
  if (!wording || wording.doubled.words.some((allowed) => isTurned(word, allowed))) return false;
  if (wording.doubled.suffixes.includes(text[to] ?? '。')) return false;
  return !(wording.doubled.offices.includes(word) && isOwnOffice(text, from, word, facts.body?.value ?? ''));
}

/** 县委机构编制委员会办公室|办公室: the body's own name ends there, and an office of its own follows. */
function isOwnOffice(text: string, from: number, word: string, body: string): boolean {
  return body.endsWith(word) && text.endsWith(body.slice(-word.length - LEAST_NAME), from);
}

/** 开公 is 公开 begun one letter late. */
function isTurned(word: string, allowed: string): boolean {
  return word.length === allowed.length && (allowed + allowed).includes(word);
}

/** An item or a clause equal to the one before it, with nothing behind but a mark or 等: 、公开制度、公开制度等栏目. */
function addItem({ found }: Scan, paragraph: ProseParagraph, first: number, from: number, end: number): void {
  const { text } = paragraph;
  const to = from + (from - first - 1);
  if (to > end || to - from < LEAST_ITEM || !isSameAt(text, first, from, to - from)) return;
  // What ends a sentence between the two makes them sentences.
  if (endsSentence(text.charCodeAt(from - 1)) || (to < end && !BEHIND_ITEM.includes(text[to]))) return;
  const item = text.slice(from, to);
  // 公开一批、公开一批
  if (!IDEOGRAPHS.test(item) || NUMERAL.test(item)) return;
  found.push({ paragraph, from, to, kind: 'word', first: { paragraph, from: first, to: from - 1 } });
}

/** A sentence right behind itself, however short, or one long enough to be known again. */
function endSentence(scan: Scan, paragraph: ProseParagraph, before: number, from: number, to: number): void {
  const length = to - from;
  if (length >= LEAST_SENTENCE) addSentence(scan, { paragraph, from, to });
  else if (length >= LEAST_ITEM && from - before === length + 1 && isSameAt(paragraph.text, before, from, length)) {
    addRepeated(scan.found, { paragraph, from, to }, { paragraph, from: before, to: before + length });
  }
}

function addSentence(scan: Scan, sentence: Sentence): void {
  const { sentences, slots } = scan;
  const words = sentence.to - sentence.from;
  const { text } = sentence.paragraph;
  const mask = slots.length - 1;
  let slot = keyOf(text, sentence.from, words) & mask;
  for (let looks = 0; looks < MOST_LOOKS; looks++, slot = (slot + 1) & mask) {
    const index = slots[slot] - 1;
    if (index < 0) {
      slots[slot] = sentences.push(sentence);
      break;
    }
    const first = sentences[index];
    if (first.to - first.from !== words) continue;
    const written = text.slice(sentence.from, sentence.to);
    if (first.paragraph.text.slice(first.from, first.to) !== written) continue;
    if (!isOfficial(scan.report, written)) addRepeated(scan.found, sentence, first);
    return;
  }
  if (sentences.length * 2 > slots.length) scan.slots = resized(sentences, slots.length * 4);
}

function keyOf(text: string, from: number, length: number): number {
  const middle = text.charCodeAt(from + (length >> 1)) * 31 + text.charCodeAt(from + (length >> 2));
  return (length * 7 + text.charCodeAt(from + 2) * 13 + middle + text.charCodeAt(from + length - 1) * 3) | 0;
}

/** A plain array: typed ones cost more to make than a report's sentences to look through. */
function emptySlots(size: number): number[] {
  return new Array<number>(size).fill(0);
}

function resized(sentences: readonly Sentence[], size: number): number[] {
  const slots = emptySlots(size);
  sentences.forEach(({ paragraph, from, to }, index) => {
    let slot = keyOf(paragraph.text, from, to - from) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  });
  return slots;
}

/** Repeated sentences that follow each other are one repetition. */
function addRepeated(found: Repetition[], sentence: Sentence, first: Sentence): void {
  const last = found.at(-1);
  if (last?.kind === 'sentence' && last.paragraph === sentence.paragraph && last.to + 1 === sentence.from) {
    found[found.length - 1] = { ...last, to: sentence.to };
    return;
  }
  found.push({ ...sentence, kind: 'sentence', first });
}

/** The form's own sentences may stand wherever they are needed. */
function isOfficial(report: Report, words: string): boolean {
  const { phrases, sections } = report.form;
  const patterns = [phrases.introduction, phrases.feeStatement, ...sections.flatMap(({ standard }) => standard)];
  return patterns.some((pattern) => pattern.includes(words) || filledIn(pattern, report)?.includes(words));
}
