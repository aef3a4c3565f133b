import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../shared/text/span';
import { cleanDraft } from './drafts';
import { unmarked } from './examples';
import { reportOf } from './report-reading';

const fixtures = join(__dirname, '..', 'fixtures');

/** Where a sentence of the corpus stands in the draft; it takes the place of what the draft has there. */
export type ProsePlace = '引言' | '总体情况' | '问题' | '其他' | '落款';

/** One judged text; what the keys mean is told in test/fixtures/prose/README.md. */
export interface ProseCase {
  readonly id: string;
  readonly text?: string;
  readonly place?: ProsePlace;
  /** A report of test/fixtures/reports, by name; else the clean draft. */
  readonly report?: string;
  readonly cells?: Readonly<Record<string, number>>;
  readonly rename?: readonly (readonly [string, string])[];
  readonly replace?: readonly (readonly [string, string])[];
  readonly expected?: readonly string[];
  readonly allowed?: readonly string[];
  readonly silent?: readonly string[];
  readonly doubtful?: boolean;
  readonly note?: string;
}

export interface Claim {
  readonly written: string;
  readonly value: number;
  readonly counts?: readonly string[];
  readonly parts?: readonly number[];
  readonly share?: readonly number[];
  readonly growth?: readonly number[];
}

export interface ClaimCase extends ProseCase {
  readonly report: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly claims: readonly Claim[];
}

export interface TrapCase extends ProseCase {
  readonly trap: string;
}

export interface FaultCase extends ProseCase {
  readonly rule: string;
}

/** A sentence by somebody who had not seen the reader: where in it which rule should speak. */
export interface SecondCase extends ProseCase {
  readonly report: string;
  readonly text: string;
  readonly findings: readonly { readonly rule: string; readonly text: string }[];
  /** Why nothing is said of it for now. */
  readonly missed?: string;
}

function cases<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(join(fixtures, 'prose', name), 'utf8')) as T[];
}

export const proseClaims = cases<ClaimCase>('claims.json');
export const proseTraps = cases<TrapCase>('traps.json');
export const proseFaults = cases<FaultCase>('faults.json');
export const secondCases = cases<SecondCase>('second.json');

/** A whole draft made of a case, and where the marked words stand in it. */
export interface CaseDraft {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Where the tables get other figures, the draft's own sentences about them go. */
const NO_FIGURES = '我局按照规定履行政府信息公开职责。';

/** Lays a case over its draft: names, then stretches, then figures, then the text in its place. */
export function draftOfCase(one: ProseCase): CaseDraft {
  let base = one.report ? readFileSync(join(fixtures, 'reports', `${one.report}.nianbao.md`), 'utf8') : cleanDraft;
  for (const [found, written] of one.rename ?? []) base = base.replaceAll(found, written);
  for (const [found, written] of one.replace ?? []) base = replacedOnce(base, found, written);
  if (one.cells) base = withFigures(inPlace(base, '总体情况', NO_FIGURES), one.cells);
  if (one.text !== undefined) base = inPlace(base, one.place ?? '总体情况', one.text);
  const { text, spans } = unmarked(base);
  return { text, marks: spans };
}

function replacedOnce(text: string, found: string, written: string): string {
  const at = text.indexOf(found);
  if (at < 0 || text.includes(found, at + 1)) throw new Error(`not once in the draft: ${found}`);
  return text.slice(0, at) + written + text.slice(at + found.length);
}

/** Every cell 0 but those given by name. */
function withFigures(text: string, figures: Readonly<Record<string, number>>): string {
  const cells = reportOf(text)
    .tables.flatMap((table) => table.cells)
    .filter((cell) => cell !== undefined)
    .sort((a, b) => b.span.start - a.span.start);
  const named = new Set(cells.map(({ name }) => name));
  for (const name of Object.keys(figures)) if (!named.has(name)) throw new Error(`no cell ${name}`);
  return cells.reduce(
    (written, { name, span }) => written.slice(0, span.start) + ` ${figures[name] ?? 0} ` + written.slice(span.end),
    text,
  );
}

function inPlace(draft: string, place: ProsePlace, text: string): string {
  const blocks = draft.trimEnd().split('\n\n');
  const heading = (start: string) => blocks.findIndex((block) => block.startsWith(start));
  const signature = blocks.length - 2;
  const [from, to] = {
    引言: [heading('# ') + 1, heading('## 一、')],
    总体情况: [heading('## 一、') + 1, heading('## 二、')],
    问题: [heading('## 五、') + 1, heading('## 六、')],
    其他: [heading('## 六、') + 1, signature],
    落款: [signature, blocks.length],
  }[place];
  return `${[...blocks.slice(0, from), ...(text ? [text] : []), ...blocks.slice(to)].join('\n\n')}\n`;
}
