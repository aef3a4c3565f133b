import { fixAll } from '../../shared/check/fix';
import { check } from '../../shared/check/run';
import type { CheckOptions } from '../../shared/check/types';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import type { Finding, Fix } from '../../shared/rules/types';
import { applyEdits, type Edit } from '../../shared/text/edit';
import { unifyRadicals } from '../../shared/text/normalise';
import type { Span } from '../../shared/text/span';
import { writtenValue, writtenValues } from './written-values';

/** One breach of what safe fixes promise. `law` and `rule` say which, `what` is for people. */
export interface Breach {
  readonly law:
    | 'fix applies'
    | 'finding gone'
    | 'nothing new'
    | 'same numbers'
    | 'same names'
    | 'nothing lost'
    | 'fix all: nothing new'
    | 'fix all: same numbers'
    | 'fix all: same names'
    | 'fix all: nothing lost'
    | 'fix all twice';
  readonly rule: string;
  readonly what: string;
}

/** What may come with text that is inserted: it is there to be filled in. */
const toFillIn = ['cell/blank', 'structure/empty-section'];

/** Labels with radicals are not also drift: what else is wrong with one is told once the radicals are gone. */
const drift = ['table/row-label', 'table/column-label'];

/** Rules whose fixes put rows or columns in another order, each value keeping its name. */
const reordering = ['table/row-order', 'table/column-order', 'table/layout'];

/** Rules that name one of several things: what is out of order, the first of rows, parts or letters with the same fault. */
const movingRules = [...reordering, 'table/duplicate-row', 'structure/section-order', 'text/radical', 'text/residue'];

/** Every breach of the promises of safe fixes in a draft: each fix by itself, then all together. */
export function fixBreaches(text: string, options: CheckOptions = {}): readonly Breach[] {
  const breaches: Breach[] = [];
  const { findings } = check(text, options);
  for (const finding of findings) {
    for (const fix of finding.fixes) if (fix.safe) breaches.push(...breachesOf(text, findings, finding, fix, options));
  }
  // Edits that cannot be made at all would only throw once more.
  if (breaches.some(({ law }) => law === 'fix applies')) return breaches;
  return firstOfEach([...breaches, ...breachesOfAll(text, findings, options)]);
}

/** One breach of each law by each rule is enough to read. */
function firstOfEach(breaches: readonly Breach[]): readonly Breach[] {
  return breaches.filter(
    ({ law, rule }, at) => breaches.findIndex((one) => one.law === law && one.rule === rule) === at,
  );
}

function breachesOf(
  text: string,
  findings: readonly Finding[],
  finding: Finding,
  fix: Fix,
  options: CheckOptions,
): readonly Breach[] {
  const breach = (law: Breach['law'], what: string): Breach => ({
    law,
    rule: finding.rule,
    what: `${fix.title}: ${what}`,
  });
  if (fix.edits.length === 0) return [breach('fix applies', 'no edits')];
  let after: string;
  try {
    after = applyEdits(text, fix.edits);
  } catch (error) {
    return [breach('fix applies', String(error))];
  }
  if (after === text) return [breach('fix applies', 'changes nothing')];
  const breaches: Breach[] = [];
  const placed = placement(fix.edits);
  const others = findings.filter((one) => one !== finding);
  const { left, kept } = matched(text, others, after, check(after, options).findings, placed);
  for (const one of left) {
    const shown = `${one.rule} ⟦${after.slice(one.span.start, one.span.end)}⟧ ${one.message}`;
    if (isSame(text, finding, after, one, placed)) breaches.push(breach('finding gone', shown));
    else if (one.rule === 'sum/incomplete') continue;
    else if (finding.rule === 'text/radical' && drift.includes(one.rule)) continue;
    else if (toFillIn.includes(one.rule) && placed.inserted(one.span)) continue;
    else breaches.push(breach('nothing new', shown));
  }
  if (kept.has(finding)) breaches.push(breach('finding gone', finding.message));
  breaches.push(
    ...numberBreaches(text, after, !reordering.includes(finding.rule)).map((what) => breach('same numbers', what)),
  );
  breaches.push(...renamed(text, after).map((what) => breach('same names', what)));
  breaches.push(...lostWords(text, after, [finding]).map((what) => breach('nothing lost', what)));
  return breaches;
}

function breachesOfAll(text: string, findings: readonly Finding[], options: CheckOptions): readonly Breach[] {
  const fixed = fixAll(text, options);
  const breach = (law: Breach['law'], what: string, rule = ''): Breach => ({ law, rule, what });
  const breaches: Breach[] = [];
  const before = new Set(findings.map(({ rule }) => rule));
  for (const { rule, span, message } of fixed.findings) {
    if (before.has(rule) || rule === 'sum/incomplete' || toFillIn.includes(rule)) continue;
    breaches.push(breach('fix all: nothing new', `⟦${fixed.text.slice(span.start, span.end)}⟧ ${message}`, rule));
  }
  const ordered = !findings.some(({ rule }) => reordering.includes(rule));
  breaches.push(...numberBreaches(text, fixed.text, ordered).map((what) => breach('fix all: same numbers', what)));
  breaches.push(...renamed(text, fixed.text).map((what) => breach('fix all: same names', what)));
  // Labels may be mended once they are put together: for words in tables each fix by itself answers.
  breaches.push(...lostWords(text, fixed.text, findings, proseOf).map((what) => breach('fix all: nothing lost', what)));
  const again = fixAll(fixed.text, options);
  if (again.text !== fixed.text || again.fixed > 0) {
    const rules = fixed.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).map(({ rule }) => rule);
    breaches.push(breach('fix all twice', `left: ${[...new Set(rules)].join(' ')}`, rules[0]));
  }
  return breaches;
}

interface Placement {
  /** Where an offset of the old text is in the new one. */
  moved(offset: number): number;
  /** Whether a stretch of the new text begins in what was written by the edits. */
  inserted(span: Span): boolean;
}

function placement(edits: readonly Edit[]): Placement {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const written: Span[] = [];
  let shift = 0;
  for (const { span, newText } of ordered) {
    written.push({ start: span.start + shift, end: span.start + shift + newText.length });
    shift += newText.length - (span.end - span.start);
  }
  return {
    moved(offset) {
      let by = 0;
      for (const { span, newText } of ordered) {
        if (span.end <= offset && (span.start < offset || span.start === span.end))
          by += newText.length - (span.end - span.start);
        else if (span.start < offset) return span.start + by;
      }
      return offset + by;
    },
    inserted: ({ start, end }) => written.some((one) => one.start <= start && end <= one.end),
  };
}

/** Pairs findings of the new text with those of the old: `left` are new, `kept` the old ones found again. */
function matched(
  text: string,
  before: readonly Finding[],
  after: string,
  found: readonly Finding[],
  placed: Placement,
): { readonly left: readonly Finding[]; readonly kept: ReadonlySet<Finding> } {
  const kept = new Set<Finding>();
  let left = found;
  const pair = (same: (old: Finding, now: Finding) => boolean) => {
    left = left.filter((now) => {
      const old = before.find((one) => !kept.has(one) && one.rule === now.rule && same(one, now));
      if (old) kept.add(old);
      return !old;
    });
  };
  const words = (of: string, { span }: Finding) => of.slice(span.start, span.end);
  // Messages quote the draft, where spaces mean nothing and may go.
  const said = ({ message }: Finding) => message.replace(/\s/g, '');
  pair((old, now) => placed.moved(old.span.start) === now.span.start && said(old) === said(now));
  pair((old, now) => said(old) === said(now) && words(text, old) === words(after, now));
  pair((old, now) => placed.moved(old.span.start) === now.span.start);
  pair((old, now) => said(old) === said(now));
  // Of things out of order another may be named when more are there.
  pair(({ rule }) => movingRules.includes(rule));
  // A run of cells is two when something is put in between.
  left = left.filter((now) => !before.some((old) => old.rule === now.rule && isPartOf(now, old)));
  return { left, kept };
}

/** Whether a finding speaks of nothing but what another one, of a run of cells or rows, spoke of before. */
function isPartOf(now: Finding, old: Finding): boolean {
  if (now.data?.cells) return now.data.cells.every((name) => old.data?.cells?.includes(name));
  const counts = /有 \d+ 个数，表头有 \d+ 栏/;
  return now.rule === 'table/cell-count' && counts.exec(now.message)?.[0] === counts.exec(old.message)?.[0];
}

function isSame(text: string, old: Finding, after: string, now: Finding, placed: Placement): boolean {
  if (old.rule !== now.rule) return false;
  if (placed.moved(old.span.start) === now.span.start) return true;
  return (
    old.message === now.message &&
    text.slice(old.span.start, old.span.end) === after.slice(now.span.start, now.span.end)
  );
}

/** How the figures differ; empty where they are the same, in the same order unless that may change. */
function numberBreaches(before: string, after: string, ordered: boolean): readonly string[] {
  const [was, is] = [writtenValues(before), writtenValues(after)];
  const [a, b] = ordered ? [was, is] : [[...was].sort(), [...is].sort()];
  const at = a.findIndex((value, index) => b[index] !== value);
  if (at === -1 && a.length === b.length) return [];
  const from = at === -1 ? a.length : at;
  return [
    `${a.slice(from, from + 4).join(' ')} … became ${b.slice(from, from + 4).join(' ')} … (${a.length}, ${b.length})`,
  ];
}

/** Values that the report had under a name and has no more; it may have more of them than before. */
function renamed(before: string, after: string): readonly string[] {
  const now = new Map<string, number>();
  for (const value of namedValues(after)) now.set(value, (now.get(value) ?? 0) + 1);
  const gone: string[] = [];
  for (const value of namedValues(before)) {
    const count = now.get(value) ?? 0;
    if (count === 0) gone.push(value);
    else now.set(value, count - 1);
  }
  return gone.length === 0 ? [] : [`${gone.slice(0, 4).join(', ')} … (${gone.length})`];
}

function namedValues(text: string): readonly string[] {
  return readReport(parseDraft(text), builtInForms).tables.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const written = cell && unified(text.slice(cell.span.start, cell.span.end));
      return cell && written ? [`${cell.name} ${writtenValue(written) ?? written}`] : [];
    }),
  );
}

/** Rules that put official words in place of what is written, and those that take out words the form adds by itself. */
const rewriting =
  /^(?:structure\/(?:section-title|heading-number|heading-mark|title)|table\/(?:row-label|column-label|layout)|prose\/(?:citation|date)|meta\/)/;

/** Lines of prose and cells that are in the old text, not in the new, and that no finding speaks of. */
function lostWords(before: string, after: string, findings: readonly Finding[], wordsIn = wordsOf): readonly string[] {
  const there = new Set(wordsIn(after));
  const whole = unified(after);
  const about = findings
    .filter(({ rule }) => rewriting.test(rule) && rule !== 'table/layout')
    .flatMap(({ span, related }) => [span, ...related.map((one) => one.span)])
    .map(({ start, end }) => unified(before.slice(start, end)));
  const layout = findings.some(({ rule }) => rule === 'table/layout');
  return wordsIn(before)
    .filter((words) => !there.has(words) && !about.some((found) => found !== '' && words.includes(found)))
    .filter((words) => !layout || !(isOfficial(words) || whole.includes(words)))
    .map((words) => `lost ${words}`);
}

/** The lines outside tables. */
function proseOf(text: string): readonly string[] {
  return wordsOf(text.replace(/^.*\|.*$/gm, ''));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const parts = line.includes('|') ? line.split(/(?<!\\)\|/) : [line];
    return parts
      .map(unified)
      .filter((words) => words !== '' && !/^[:\-=^]+$/.test(words) && writtenValue(words) === undefined);
  });
}

/** Marks, spaces, residue and what stands for a number left out; radicals as ideographs, quotation marks as ASCII's. */
function unified(words: string): string {
  return unifyRadicals(words)
    .replace(/^\s*#+/, '')
    .replace(/\[bookmark[^\]]*\]|[\u00ad\u200b\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, '');
}

/** Words of the official tables, run together: what is part of them is written anew by a fix of the layout. */
const officialWords = builtInForms
  .flatMap(({ tables }) => tables.flatMap(({ layout }) => layout.rows.flat()))
  .map(({ text }) => unified(text))
  .concat(
    builtInForms.flatMap(({ tables }) => tables.flatMap(({ parts }) => parts.map(({ corner }) => unified(corner)))),
  )
  .join('\n');

function isOfficial(words: string): boolean {
  return officialWords.includes(words);
}
