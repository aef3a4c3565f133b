import { blockIndexAt } from '../draft/block-index';
import type { Block, Draft } from '../draft/types';
import { chineseNumeral } from '../text/chinese-numbers';
import { textIn } from '../text/span';
import type { ReportPart, ReportSection } from './types';

/** Numbers of one section that are wrong for one reason. */
export interface NumberingFault {
  readonly kind: 'style' | 'gap' | 'brackets';
  /** The first is where it is reported; all are mended together. */
  readonly numbers: readonly WrongNumber[];
  /** The number before the first, as it should be written; empty where there is none. */
  readonly previous: string;
}

export interface WrongNumber {
  readonly part: ReportPart;
  readonly found: string;
  readonly expected: string;
  /** What `expected` counts, and whether it is written （一）. */
  readonly value: number;
  readonly firstTier: boolean;
}

/** No list of sub-headings is longer; numerals are written up to here. */
const MOST_NUMBERS = 99;

/**
 * What is wrong with the numbers of a section's sub-headings: （一）（2）（三）, gaps and restarts within one parent, half-width
 * brackets. Silent wherever another reading is possible: a nested list, a list that an unnumbered line introduces, a line
 * of prose that happens to begin with （五）.
 */
export function numberingFaults(draft: Draft, section: ReportSection): readonly NumberingFault[] {
  const { parts } = section;
  if (countsThrough(parts)) return [];
  const faults = faultsIn(draft, section, parts);
  return faults.length === 0 || areIndependent(draft, section, faults) ? faults : [joined(draft, section, faults)];
}

function faultsIn(draft: Draft, section: ReportSection, parts: readonly ReportPart[]): readonly NumberingFault[] {
  const restyled = new Set(misstyled(parts));
  const faults: NumberingFault[] = Array.from(restyled, (part) => ({
    kind: 'style',
    numbers: [wrong(draft, part, part.value, true)],
    previous: '',
  }));
  const isFirstTier = (part: ReportPart) => part.style === 'chinese-brackets' || restyled.has(part);
  for (const sequence of sequencesOf(draft, section, parts, isFirstTier)) {
    const fault = gapIn(draft, sequence);
    if (fault) faults.push(fault);
  }
  const reported = new Set(faults.flatMap(({ numbers }) => numbers.map(({ part }) => part)));
  for (const part of parts) {
    if (part.style === 'digit' || part.fullWidth || reported.has(part)) continue;
    faults.push({ kind: 'brackets', numbers: [wrong(draft, part, part.value, isFirstTier(part))], previous: '' });
  }
  return faults;
}

/** More faults than this in one section are not tried one by one. */
const MOST_TRIED = 10;

/** Whether each can be mended without the others, and nothing is left when all are: a number says what the next one should be. */
function areIndependent(draft: Draft, section: ReportSection, faults: readonly NumberingFault[]): boolean {
  const { parts } = section;
  if (faultsIn(draft, section, mended(parts, faults)).length > 0) return false;
  if (faults.length > MOST_TRIED) return true;
  return faults.every((fault) =>
    faultsIn(draft, section, mended(parts, [fault])).every(({ numbers: [first] }) =>
      faults.some((other) => other !== fault && other.numbers[0].part.block === first.part.block),
    ),
  );
}

/** All faults as one, with what is uncovered when they are mended. */
function joined(draft: Draft, section: ReportSection, faults: readonly NumberingFault[]): NumberingFault {
  const numbers = new Map<Block, WrongNumber>();
  let parts = section.parts;
  let found = faults;
  for (let round = 0; round < MOST_TRIED && found.length > 0; round++) {
    for (const number of found.flatMap((fault) => fault.numbers)) numbers.set(number.part.block, number);
    parts = mended(parts, found);
    found = faultsIn(draft, section, parts);
  }
  const ordered = section.parts.flatMap(({ block }) => numbers.get(block) ?? []);
  const first = faults.find((fault) => fault.numbers[0].part.block === ordered[0].part.block) ?? faults[0];
  return { ...first, numbers: ordered };
}

/** The parts as they are once the faults are mended. */
function mended(parts: readonly ReportPart[], faults: readonly NumberingFault[]): readonly ReportPart[] {
  const numbers = new Map(faults.flatMap((fault) => fault.numbers).map((number) => [number.part, number]));
  return parts.map((part) => {
    const number = numbers.get(part);
    if (!number) return part;
    const style = number.firstTier ? 'chinese-brackets' : part.style;
    return { ...part, value: number.value, style, fullWidth: style !== 'digit' || part.fullWidth };
  });
}

/** The usual case: （一）（二）（三） from the first to the last, all headings or all lines. */
function countsThrough(parts: readonly ReportPart[]): boolean {
  for (let i = 0; i < parts.length; i++) {
    const { style, value, fullWidth, block } = parts[i];
    if (style !== 'chinese-brackets' || !fullWidth || value !== i + 1 || block.kind !== parts[0].block.kind)
      return false;
  }
  return true;
}

/** Parts in digits that stand in a sequence of （一）（二）: nothing of their own style comes before them. */
function misstyled(parts: readonly ReportPart[]): readonly ReportPart[] {
  const found: ReportPart[] = [];
  const followers = nextOfFirstTier(parts);
  let last = 0;
  let digitsSince = new Set<number>();
  parts.forEach((part, index) => {
    if (part.style === 'chinese-brackets') {
      last = part.value;
      digitsSince = new Set();
      return;
    }
    const next = followers[index];
    const goesOn = next?.value === part.value + 1;
    const alone = !digitsSince.has(part.value - 1) && part.value === last + 1;
    const continues = part.style === 'digit-brackets' ? part.value > 1 || goesOn : part.value > 1 && goesOn;
    if (alone && continues && !(part.value === 1 && parts[index + 1] !== next)) {
      found.push(part);
      last = part.value;
      digitsSince = new Set();
    } else digitsSince.add(part.value);
  });
  return found;
}

/** For each part the next one behind it that is numbered （一）. */
function nextOfFirstTier(parts: readonly ReportPart[]): readonly (ReportPart | undefined)[] {
  const followers = new Array<ReportPart | undefined>(parts.length);
  let next: ReportPart | undefined;
  for (let i = parts.length - 1; i >= 0; i--) {
    followers[i] = next;
    if (parts[i].style === 'chinese-brackets') next = parts[i];
  }
  return followers;
}

/** Numbers that should count up: siblings under one parent. */
interface Sequence {
  readonly tier: 'first' | 'digits';
  /** Whether the parts have lines of `###`; then the first must be （一）. */
  readonly headings: boolean;
  readonly parts: ReportPart[];
}

function sequencesOf(
  draft: Draft,
  section: ReportSection,
  parts: readonly ReportPart[],
  isFirstTier: (part: ReportPart) => boolean,
): readonly Sequence[] {
  const sequences: Sequence[] = [];
  const open = new Map<string, Sequence>();
  let previousTier = '';
  let at = section.from;
  for (const part of parts) {
    // An unnumbered heading begins anew.
    for (; at < section.to && draft.blocks[at] !== part.block; at++) {
      if (draft.blocks[at].kind === 'heading') open.clear();
    }
    at++;
    const inHeading = part.block.kind === 'heading';
    const tier = isFirstTier(part) ? (inHeading ? 'heading' : 'line') : part.style;
    const above = open.get('heading');
    const joins = tier === 'line' && !open.has('line') && above !== undefined && part.value === lastValue(above) + 1;
    const key = joins ? 'heading' : tier;
    for (const inner of innerTiers(key)) open.delete(inner);
    const sequence = open.get(key);
    const restarts = part.value === 1 && sequence !== undefined && mayRestart(draft, part, previousTier, key);
    if (sequence && !restarts) sequence.parts.push(part);
    else {
      const begun: Sequence = {
        tier: key === 'heading' || key === 'line' ? 'first' : 'digits',
        headings: inHeading,
        parts: [part],
      };
      open.set(key, begun);
      sequences.push(begun);
    }
    previousTier = key;
  }
  return sequences;
}

function lastValue({ parts }: Sequence): number {
  return parts[parts.length - 1].value;
}

const tiers = ['heading', 'line', 'digit', 'digit-brackets'];

function innerTiers(tier: string): readonly string[] {
  return tiers.slice(tiers.indexOf(tier) + 1);
}

/** Whether a list may begin anew: under an item of another list, or behind an unnumbered line that introduces it. */
function mayRestart(draft: Draft, part: ReportPart, previousTier: string, tier: string): boolean {
  if (tier === 'heading') return false;
  if (tier !== 'line' || previousTier !== tier) return true;
  const index = blockIndexAt(draft, part.block.start);
  for (let i = index - 1; i >= 0; i--) {
    const block = draft.blocks[i];
    if (block.kind === 'blank' || block.kind === 'suppression') continue;
    return block.kind !== 'paragraph' || !/[。；]$/.test(textIn(draft.text, block.content));
  }
  return true;
}

function gapIn(draft: Draft, sequence: Sequence): NumberingFault | undefined {
  const { parts, tier, headings } = sequence;
  const first = tier === 'first' && headings ? 1 : parts[0].value;
  const numbers: WrongNumber[] = [];
  let previous = '';
  let expected = first;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const isStray = !headings && part.value !== expected && i + 1 < parts.length && parts[i + 1].value === expected;
    if (isStray) continue;
    if (part.value !== expected) {
      if (tier === 'digits' && numbers.length === 0 && !isSlip(parts, i, expected)) return undefined;
      if (numbers.length === 0 && i > 0) previous = withValue(draft, parts[i - 1], expected - 1, tier === 'first');
      numbers.push(wrong(draft, part, expected, tier === 'first'));
    }
    expected++;
  }
  return numbers.length > 0 && expected <= MOST_NUMBERS ? { kind: 'gap', numbers, previous } : undefined;
}

/** In lists of prose only what can hardly be meant: one number left out, or one written twice. */
function isSlip(parts: readonly ReportPart[], index: number, expected: number): boolean {
  const { value } = parts[index];
  if (value === expected + 1) return true;
  return value === expected - 1 && value > 1;
}

function wrong(draft: Draft, part: ReportPart, value: number, firstTier: boolean): WrongNumber {
  const found = textIn(draft.text, part.number);
  return { part, found, expected: withValue(draft, part, value, firstTier), value, firstTier };
}

function withValue(draft: Draft, part: ReportPart, value: number, firstTier: boolean): string {
  if (firstTier) return inBrackets(value);
  if (part.style === 'digit-brackets') return `（${value}）`;
  return textIn(draft.text, part.number).replace(/[0-9０-９]+/, String(value));
}

function inBrackets(value: number): string {
  return `（${chineseNumeral(value)}）`;
}
