import type { FormWording } from '../form/types';
import { endsSentence, type Stretch } from '../report/prose/clauses';
import { proseOf } from '../report/prose/read-prose';
import type { ProseParagraph } from '../report/prose/types';
import type { Report } from '../report/types';
import { filledIn } from './phrases';

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
const LONGEST_WORD = 24;
/** Items of a list or clauses of fewer characters are doubled on purpose: 层层、层层. */
const LEAST_ITEM = 3;
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;
const NUMERAL = /[一二三四五六七八九十百千万两]/;

interface Sentence extends Stretch {
  readonly paragraph: ProseParagraph;
}

/** What one pass over the paragraphs of a report carries along. */
interface Scan {
  readonly report: Report;
  readonly found: Repetition[];
  /** Sentences that are long enough, and at the same index of `keys` a number made of length and five characters. */
  readonly sentences: Sentence[];
  readonly keys: number[];
  /** Indexes by key, once there are many. */
  index: Map<number, number> | undefined;
  /** Where each character was seen last. Two may share a place, which hides a repetition and never makes one. */
  readonly lastSeen: Int32Array;
}

const SEEN = 512;
/** 。, and the first of the full-width marks ！；？. */
const FULL_STOP = 0x3002;
const FIRST_WIDE = 0xff01;

/**
 * Words doubled at once, items of a list or clauses doubled behind 、 or ，, and sentences that stand twice, in text order.
 * Sections that stand twice as a whole are left to `structure/duplicate-section`.
 */
export function repetitionsIn(report: Report): readonly Repetition[] {
  const scan: Scan = { report, found: [], sentences: [], keys: [], index: undefined, lastSeen: new Int32Array(SEEN) };
  for (const paragraph of proseOf(report).paragraphs) {
    if (paragraph.section && paragraph.section.occurrence > 0) continue;
    scanParagraph(scan, paragraph);
    if (scan.found.length >= MOST_REPETITIONS) break;
  }
  return scan.found.slice(0, MOST_REPETITIONS);
}

/**
 * One pass over a paragraph. What is doubled at once is a run of characters each of which was last seen the same distance
 * before; with a mark between the two the run is one shorter than the distance.
 */
function scanParagraph(scan: Scan, paragraph: ProseParagraph): void {
  const { text, from, to } = paragraph;
  const { lastSeen } = scan;
  let start = from;
  let before = from;
  let distance = 0;
  let run = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const slot = code & (SEEN - 1);
    const since = at - lastSeen[slot];
    lastSeen[slot] = at;
    if (since !== distance) {
      distance = since <= LONGEST_WORD ? since : 0;
      run = 1;
    } else if (++run >= distance - 1 && distance > 1) {
      if (addDoubled(scan, paragraph, at + 1, distance, run)) run = 0;
    }
    if ((code > FULL_STOP && code < FIRST_WIDE) || code < FULL_STOP || !endsSentence(code)) continue;
    endSentence(scan, paragraph, before, start, at);
    [before, start] = [start, at + 1];
  }
  if (start < to) endSentence(scan, paragraph, before, start, to);
}

/** Whether what ends at `to` is doubled, and no word that may be: an item with the mark before it, or a word. */
function addDoubled(
  { report, found }: Scan,
  paragraph: ProseParagraph,
  to: number,
  distance: number,
  run: number,
): boolean {
  const { text } = paragraph;
  const add = (from: number): boolean => {
    const firstFrom = from - distance;
    if (firstFrom < paragraph.from || text.slice(firstFrom, to - distance) !== text.slice(from, to)) return false;
    const first = { paragraph, from: firstFrom, to: to - distance };
    found.push({ paragraph, from, to, kind: 'word', first });
    return true;
  };
  const item = to - distance + 1;
  if (isDoubledItem(paragraph, item - distance, item, to)) return add(item);
  return run >= distance && isDoubledWord(text, to - distance, to, report.form.wording) && add(to - distance);
}

function isDoubledWord(text: string, from: number, to: number, wording: FormWording | undefined): boolean {
  const word = text.slice(from, to);
  if (word.length < 2 || !IDEOGRAPHS.test(word) || NUMERAL.test(word[0])) return false;
  if (!wording || wording.doubled.words.some((allowed) => isTurned(word, allowed))) return false;
  return !wording.doubled.suffixes.includes(text[to] ?? '。');
}

/** 开公 is 公开 begun one letter late. */
function isTurned(word: string, allowed: string): boolean {
  return word.length === allowed.length && (allowed + allowed).includes(word);
}

/** An item between marks: 、政府信息公开制度、政府信息公开制度等. */
function isDoubledItem({ text, from, to }: ProseParagraph, firstStart: number, start: number, end: number): boolean {
  if (end - start < LEAST_ITEM || !'、，'.includes(text[start - 1])) return false;
  const isOpen = firstStart === from || '、，。；：“（'.includes(text[firstStart - 1]);
  if (!isOpen || (end < to && !'、，。；”）等和及'.includes(text[end]))) return false;
  return IDEOGRAPHS.test(text.slice(start, end));
}

/** A sentence right behind itself, however short, or one long enough to be known again. */
function endSentence(scan: Scan, paragraph: ProseParagraph, before: number, from: number, to: number): void {
  const length = to - from;
  if (length >= LEAST_SENTENCE) addSentence(scan, { paragraph, from, to });
  else if (length >= LEAST_ITEM && from - before === length + 1) {
    const { text } = paragraph;
    if (text.slice(before, before + length) !== text.slice(from, to)) return;
    addRepeated(scan.found, { paragraph, from, to }, { paragraph, from: before, to: before + length });
  }
}

function addSentence(scan: Scan, sentence: Sentence): void {
  const { paragraph, from, to } = sentence;
  const { text } = paragraph;
  const length = to - from;
  let key = length;
  for (const at of [from + 1, from + 2, from + (length >> 2), from + (length >> 1), to - 1]) {
    key = (key * 31 + text.charCodeAt(at)) | 0;
  }
  const known = indexOfKey(scan, key);
  if (known < 0) {
    scan.index?.set(key, scan.keys.length);
    scan.keys.push(key);
    scan.sentences.push(sentence);
    return;
  }
  const first = scan.sentences[known];
  const words = text.slice(from, to);
  if (first.paragraph.text.slice(first.from, first.to) !== words || isOfficial(scan.report, words)) return;
  addRepeated(scan.found, sentence, first);
}

/** Of so many, looking through them is faster than keeping a map. */
const FEW_SENTENCES = 64;

function indexOfKey(scan: Scan, key: number): number {
  if (scan.keys.length < FEW_SENTENCES) return scan.keys.indexOf(key);
  scan.index ??= new Map(scan.keys.map((one, index) => [one, index]));
  return scan.index.get(key) ?? -1;
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
