import { FIGURE_GAP, figuresInProse } from '../report/carried';
import { determinedValue } from '../report/identity';
import { valueNamed } from '../report/named-values';
import { endsSentence } from '../report/prose/clauses';
import { proseOf } from '../report/prose/read-prose';
import type { BoundTable, Report } from '../report/types';
import { formatExact } from '../text/exact';
import type { Span } from '../text/span';

/** What last year's draft says of places of this year's: to look at, never part of the text. */
export interface LastYearMarks {
  /** Last year's figures at cells and gaps of sentences that are still empty. */
  readonly figures: readonly LastYearFigure[];
  /** Years before the report's own in sentences that stand in last year's draft word for word. */
  readonly years: readonly Span[];
}

export interface LastYearFigure {
  /** The empty cell between its pipes, or the gap. */
  readonly span: Span;
  /** Where it shows: where one would type, or behind the gap. */
  readonly at: number;
  readonly text: string;
}

/** Compares two drafts of one body. Cells whose value the identities give already have no mark of last year. */
export function lastYearMarks(report: Report, last: Report): LastYearMarks {
  const figures = [...report.tables.flatMap((table) => emptyCells(table, last)), ...emptyGaps(report, last)];
  return { figures, years: oldYears(report, last) };
}

function emptyCells(bound: BoundTable, last: Report): readonly LastYearFigure[] {
  const { cells, yearly } = bound.table;
  return bound.oddCells.flatMap(({ index, reading }) => {
    const span = bound.cells[index]?.span;
    if (reading.kind !== 'blank' || !span || span.end === span.start || determinedValue(bound, index) !== undefined)
      return [];
    // What follows from last year's report is that, and not what the same cell was.
    const known = yearly.find(({ cell, plus, minus }) => cell === index && plus.length + minus.length === 0);
    const names = known?.lastYear ?? [cells[index]?.name ?? ''];
    const sum = names.reduce((total, name) => total + (valueNamed(last, name)?.value ?? Number.NaN), 0);
    return Number.isSafeInteger(sum) ? [{ span, at: Math.min(span.start + 1, span.end), text: formatExact(sum) }] : [];
  });
}

/** How much of a sentence in front of a figure tells it from others. */
const CONTEXT = 12;
const GAP_LETTER = FIGURE_GAP[0];

/** Gaps in sentences, by the words in front of them; where two figures have the same words, neither is told. */
function emptyGaps({ draft }: Report, last: Report): readonly LastYearFigure[] {
  const { text } = draft;
  if (!text.includes(FIGURE_GAP)) return [];
  const byWords = new Map<string, string | undefined>();
  for (const { start, end } of figuresInProse(last)) {
    const words = wordsAround(last.draft.text, start, end);
    byWords.set(words, byWords.has(words) ? undefined : last.draft.text.slice(start, end));
  }
  const found: LastYearFigure[] = [];
  for (let start = text.indexOf(FIGURE_GAP); start !== -1; ) {
    let end = start;
    while (text[end] === GAP_LETTER) end++;
    const figure = byWords.get(wordsAround(text, start, end));
    if (figure !== undefined) found.push({ span: { start, end }, at: end, text: figure });
    start = text.indexOf(FIGURE_GAP, end);
  }
  return found;
}

/** What stands around a figure, with figures and gaps taken for the same: some are filled in while others are not. */
function wordsAround(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - 3 * CONTEXT), start).replace(/[\d.,]+|＿+/g, '#');
  return `${before.slice(-CONTEXT)}|${text.slice(end, end + 2)}`;
}

function oldYears(report: Report, last: Report): readonly Span[] {
  const year = report.facts.year?.value;
  if (year === undefined) return [];
  const known = new Set(sentencesOf(last).map(({ words }) => words));
  return sentencesOf(report).flatMap(({ words, start }) => {
    if (!/20\d\d年/.test(words) || !known.has(words)) return [];
    const sentence = report.draft.text.slice(start);
    const end = sentence.search(/[。；！？\n]/);
    const found = sentence.slice(0, end === -1 ? undefined : end).matchAll(/(?<!\d)(20\d\d)(?=年)/g);
    return [...found]
      .filter(([, digits]) => Number(digits) < year)
      .map(({ index }) => ({ start: start + index, end: start + index + 4 }));
  });
}

/** The sentences of a report, where they begin, and their words with figures and gaps taken for the same; years stay. */
function sentencesOf(report: Report): readonly { readonly words: string; readonly start: number }[] {
  const { text } = report.draft;
  const figures = new Map(figuresInProse(report).map((span) => [span.start, span.end]));
  return proseOf(report).paragraphs.flatMap(({ block: { content } }) => {
    const sentences: { words: string; start: number }[] = [];
    let words = '';
    let start = content.start;
    const close = (next: number) => {
      if (words !== '') sentences.push({ words, start });
      words = '';
      start = next;
    };
    for (let at = content.start; at < content.end; ) {
      const end = figures.get(at);
      if (end !== undefined || text[at] === GAP_LETTER) {
        words += '#';
        at = end ?? at;
        while (text[at] === GAP_LETTER) at++;
      } else if (endsSentence(text.charCodeAt(at))) close(++at);
      else words += text[at++];
    }
    close(content.end);
    return sentences;
  });
}
